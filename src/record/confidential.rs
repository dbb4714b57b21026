//! What is said in confidence: texts that do not show themselves, and can be cut down.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::NonEmpty;
#[cfg(feature = "schema")]
use crate::shape::{About, Shape, Title};
use crate::wire::{self, Reader as _, Redact, Sight};

/// A text that was said in confidence: between mentee and mentor, or in an application.
///
/// Its `Debug` never shows it, and it has no `Display`: reading it takes a call of
/// [`reveal`](Self::reveal) or writing it to the wire, where it is a plain string.
///
/// An empty text is the same as none: what was said may stay unwritten, and what was written may
/// be [redacted](super::Audience).
///
/// An error of reading quotes neither a text nor a number that stands where something else belongs,
/// but says that a string or a number stands there. It quotes one word of at most 34 small letters
/// and underscores where a key belongs, as keys are such words. Some formats say more: an error of
/// CBOR quotes a number, and the `Display` of `toml`'s error shows the whole line.
///
/// Source: *What is mentoring?* (London Leadership Academy), whether mentoring is in confidence;
/// the rest is the crate's convention.
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
#[doc(alias("gdpr", "redact"))]
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
        wire::Text.read(deserializer).map(Self)
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

/// Where a text may be left out, an empty text is the same, and is written.
impl wire::Optional for Confidential {
    type Given = Self;

    fn from_given(given: Self) -> Self {
        given
    }

    fn given(&self) -> Option<&Self> {
        Some(self)
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
