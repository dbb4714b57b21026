//! What is said in confidence: texts that do not show themselves, and who may see what.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::non_empty::NonEmpty;
use crate::wire;

/// A text that was said in confidence: between mentee and mentor, or in an application.
///
/// Its `Debug` never shows it, and it has no `Display`: reading it takes a call of
/// [`reveal`](Self::reveal) or writing it to the wire, where it is a plain string.
///
/// An empty text is the same as none: what was said may stay unwritten, and what was written may
/// be [redacted](Audience).
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

/// Who is to see a record.
///
/// The sources promise that what is said in a session stays there, that a line manager supports
/// mentoring with time and space, and that a programme assesses applications and matches people by
/// what they wish to develop. What follows from that for a record is the crate's convention:
///
/// | | pair | programme | manager |
/// |---|---|---|---|
/// | which steps took place, in which cycle and round, and in a log in which order; whether a step was waived, third parties answered or new needs came to light; who sponsored, how a chemistry meeting was held, who did not go on, who ended it | yes | yes | yes |
/// | qualities and headings, and how many things were named | yes | yes | no |
/// | an application: its goals, why it was declined or withdrawn, the one before it, and which mentors were invited | yes | yes | no |
/// | every other text | yes | no | no |
///
/// A heading that may not be seen becomes `other`. For the manager a list that may be empty is
/// empty, any other has one element, whatever it held, and a need without a quality may have had
/// one; only new needs are still some or none. A redacted document does not say that it is one.
///
/// Instead of the references of mentors, the manager sees `mentor` for the one who was chosen, and
/// `other-1`, `other-2` and so on for the others.
///
/// A record of one pair tells the programme what that pair works on; it is no means to count what
/// mentees want in general.
///
/// New needs and the next cycle that chooses from them are redacted together or not at all: the
/// one names what is no longer in the other. To redact a whole log is always right.
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::Event;
/// use leadership_qualities::{Audience, Need, Quality};
///
/// let focus = Event::Focus(Need::new(Quality::BroadScanning, "Meet the commissioners."));
/// let seen = serde_json::to_value(focus.redacted(Audience::Programme))?;
/// assert_eq!(seen, serde_json::json!({"focus": {"quality": "broad_scanning", "text": ""}}));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Audience {
    /// Mentee and mentor, who see everything.
    Pair,
    /// The programme that brought them together.
    Programme,
    /// The mentee's line manager.
    Manager,
}

impl Audience {
    /// Every audience, from the one that sees most to the one that sees least.
    pub const ALL: [Self; 3] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The audience in snake case, such as `programme`: the audience on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pair => "pair",
            Self::Programme => "programme",
            Self::Manager => "manager",
        }
    }

    pub(crate) const fn sees_texts(self) -> bool {
        matches!(self, Self::Pair)
    }

    pub(crate) const fn sees_subjects(self) -> bool {
        matches!(self, Self::Pair | Self::Programme)
    }
}

wire::term!(Audience, "the key of an audience, such as `programme`");
wire::from_str!(Audience);

/// What can be cut down to what an audience may see.
pub(crate) trait Redact {
    fn redact(&mut self, audience: Audience);
}

/// Implements [`Redact`] for a struct whose named fields can be cut down.
macro_rules! redact {
    ($type:ident { $($field:ident),* $(,)? }) => {
        impl $crate::confidential::Redact for $type {
            fn redact(&mut self, audience: $crate::confidential::Audience) {
                $($crate::confidential::Redact::redact(&mut self.$field, audience);)*
            }
        }
    };
}
pub(crate) use redact;

impl Redact for Confidential {
    fn redact(&mut self, audience: Audience) {
        if !audience.sees_texts() {
            *self = Self::UNTOLD;
        }
    }
}

/// Whether anything came up, and how much, is as telling as what it was.
impl Redact for Vec<Confidential> {
    fn redact(&mut self, audience: Audience) {
        if !audience.sees_subjects() {
            self.clear();
        }
        for one in self {
            one.redact(audience);
        }
    }
}

impl<T: Redact> Redact for NonEmpty<T> {
    fn redact(&mut self, audience: Audience) {
        if !audience.sees_subjects() {
            self.keep_first();
        }
        for one in self {
            one.redact(audience);
        }
    }
}

impl<T: Redact> Redact for Option<T> {
    fn redact(&mut self, audience: Audience) {
        if let Some(one) = self {
            one.redact(audience);
        }
    }
}

wire::content!(Confidential);
