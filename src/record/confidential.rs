//! What is said in confidence: texts that do not show themselves, and can be cut down.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use super::NonEmpty;
#[cfg(feature = "schema")]
use crate::shape::{About, Shape, Title};
use crate::wire::{self, Redact, Sight};

/// A text that was said in confidence: between mentee and mentor, or in an application.
///
/// Its `Debug` never shows it, and it has no `Display`: reading it takes a call of
/// [`reveal`](Self::reveal) or writing it to the wire, where it is a plain string.
///
/// An empty text is the same as none: what was said may stay unwritten, and what was written may
/// be [redacted](super::Audience).
///
/// An error of reading quotes no text of more than a word: a string that stands where something
/// else belongs is called one, and not shown. Some formats say more than that; the `Display` of
/// `toml`'s error shows the whole line, and its `message` does not.
///
/// Source: *What is mentoring?* (London Leadership Academy), whether mentoring is in confidence; the
/// rest is the crate's convention.
///
/// # Example
///
/// ```
/// use leadership_qualities::Confidential;
///
/// let text = Confidential::from("I was not listened to.");
/// assert_eq!(format!("{text:?}"), "Confidential(…)");
/// assert_eq!(text.reveal(), Some("I was not listened to."));
/// assert_eq!(Confidential::from("").reveal(), None);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Confidential(String);

impl Confidential {
    /// No text: left unwritten, or redacted.
    pub const UNTOLD: Self = Self(String::new());

    /// The text, if there is one.
    #[must_use]
    pub fn reveal(&self) -> Option<&str> {
        Some(self.0.as_str()).filter(|text| !text.is_empty())
    }
}

impl From<&str> for Confidential {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Confidential {
    fn from(text: String) -> Self {
        Self(text)
    }
}

/// Takes texts as they are written down.
impl<const N: usize> From<[&str; N]> for NonEmpty<Confidential> {
    fn from(texts: [&str; N]) -> Self {
        texts.map(Confidential::from).into()
    }
}

impl Serialize for Confidential {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Confidential {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Asked for a string, YAML would take null or a number for one.
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Text)
        } else {
            deserializer.deserialize_string(Text)
        }
    }
}

struct Text;

impl Visitor<'_> for Text {
    type Value = Confidential;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Confidential, E> {
        Ok(text.into())
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Confidential, E> {
        Ok(text.into())
    }
}

/// Shows whether there is a text, and not which.
impl fmt::Debug for Confidential {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.reveal() {
            Some(_) => "Confidential(…)",
            None => "Confidential(untold)",
        })
    }
}

impl Redact for Confidential {
    fn redact(&mut self, sight: Sight) {
        if !sight.sees_texts() {
            *self = Self::UNTOLD;
        }
    }

    /// Whether anything came up, and how much, is as telling as what it was.
    fn redact_list(list: &mut Vec<Self>, sight: Sight) {
        if !sight.sees_subjects() {
            list.clear();
        }
        for one in list {
            one.redact(sight);
        }
    }
}

wire::content!(Confidential);

#[cfg(feature = "schema")]
crate::shape::shaped!(
    [] Confidential,
    name: "Confidential",
    title: Title::Is("Confidential text"),
    about: About::Is(
        "A text that was said in confidence; empty where it is not written down or is withheld."
    ),
    comment: None,
    shape: Shape::TEXT,
);
