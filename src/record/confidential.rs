//! Confidential texts, which `Debug` does not show and which can be redacted.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::NonEmpty;
#[cfg(feature = "schema")]
use crate::shape::{About, Shape, Title};
use crate::wire::{self, Reader as _, Redact, Sight};

/// A confidential text: what was said in confidence between mentee and mentor, or in an
/// application.
///
/// `Debug` never shows the text, and there is no `Display`. A program can read the text by calling
/// [`reveal`](Self::reveal), or by serialising it: in JSON it is a plain string.
///
/// An empty text is the same as no text: nobody has to write down what was said, and a text that
/// was written down may be redacted for an [`Audience`](super::Audience).
///
/// If a text or a number stands in the wrong place, the error of reading names its kind, such as a
/// string, and does not quote it. Where a key belongs, the error quotes a word of at most 34 small
/// letters and underscores, because keys are such words. Some formats say more: an error of CBOR
/// quotes a number, and the `Display` of `toml`'s error shows the whole line.
///
/// Source: *What is mentoring?* (London Leadership Academy), whether mentoring is in confidence.
/// The rest is the crate's convention.
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
    /// The empty text: it was never written down, or it was redacted.
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

/// Makes a list of confidential texts from plain texts.
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

/// Shows whether there is a text, but not the text.
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

    /// Whether anything came up, and how much, is as telling as the texts. So nothing of the list
    /// is left.
    fn redact_list(list: &mut Vec<Self>, sight: Sight) {
        if !sight.sees_subjects() {
            list.clear();
        }
        for one in list {
            one.redact(sight);
        }
    }
}

/// A text that is left out is read as an empty text, and an empty text is written.
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
        "A confidential text. It is empty if the text was not written down, or is withheld."
    ),
    comment: None,
    shape: Shape::TEXT,
);
