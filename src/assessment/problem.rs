//! What can be wrong with a document: where, what was found, what was expected.

use alloc::string::{String, ToString};
use core::fmt::{self, Write};

use super::rating::Polarity;
use crate::framework::Quality;
use crate::vocabulary::{Quoted, vocabulary};
use crate::wire;

vocabulary! {
    /// What kind of problem a document has.
    #[non_exhaustive]
    #[expected = "the code of a problem, such as `missing`"]
    pub enum ProblemCode {
        /// Something is missing.
        Missing = "missing",
        /// An object has a key that it must not have.
        UnknownKey = "unknown_key",
        /// An object has a key twice.
        RepeatedKey = "repeated_key",
        /// A value is not one of those that are possible in its place.
        InvalidValue = "invalid_value",
        /// Every value is possible in its place, but the document as a whole breaks a rule.
        BrokenRule = "broken_rule",
    }
}

wire::view! {
    /// One thing that is wrong with a document.
    ///
    /// It displays as one line that names place, finding and expectation. It is written as an
    /// object of `pointer`, `code`, `found`, `expected` and `message`, so that a service can answer
    /// with it.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Reading;
    ///
    /// let reading: Reading = serde_json::from_str(r#"{"self_belief": {"rating": 9}}"#)?;
    /// for problem in reading.into_draft().unwrap_err() {
    ///     assert_eq!(problem.pointer(), "/self_belief/rating");
    ///     assert_eq!(problem.found().to_string(), "9");
    ///     println!("{problem}");
    /// }
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Clone, Debug, PartialEq)]
    pub struct Problem {
        pub(super) pointer: String,
        pub(super) found: Found,
        pub(super) expected: Expected,
    } as |problem| {
        /// Where the problem is, as a JSON Pointer (RFC 6901) such as `/self_belief/rating`. It is
        /// empty for the document as a whole. A pointer of more than 100 characters is cut.
        pointer: &str = problem.pointer(),
        /// What kind of problem it is.
        code: ProblemCode = problem.code(),
        /// What the document has in the place, in words.
        found: String = problem.found.to_string(),
        /// What the document should have in the place, in words.
        expected: String = problem.expected.to_string(),
        /// The whole problem in one line.
        message: String = problem.to_string(),
    }
}

impl Problem {
    /// Where it is, as a JSON Pointer (RFC 6901), such as `/self_belief/rating`; empty for the
    /// document as a whole.
    ///
    /// Something that is missing is pointed to where it should be. A pointer of more than 100
    /// characters, which no right document needs, is cut: of a long key only the beginning is kept.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// What kind of problem it is.
    #[must_use]
    pub const fn code(&self) -> ProblemCode {
        match self.found {
            Found::Nothing => ProblemCode::Missing,
            Found::UnknownKey => ProblemCode::UnknownKey,
            Found::RepeatedKey => ProblemCode::RepeatedKey,
            Found::BrokenRule(_) => ProblemCode::BrokenRule,
            Found::Null
            | Found::Boolean(_)
            | Found::Integer(_)
            | Found::Float(_)
            | Found::Text(_)
            | Found::LongText { .. }
            | Found::Hidden(_)
            | Found::Array
            | Found::Object
            | Found::Other => ProblemCode::InvalidValue,
        }
    }

    /// What is there.
    #[must_use]
    pub fn found(&self) -> &Found {
        &self.found
    }

    /// What should be there.
    #[must_use]
    pub fn expected(&self) -> &Expected {
        &self.expected
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.pointer.is_empty() {
            formatter.write_str("the document")?;
        }
        // A key is somebody's text: it must neither break the line nor steer a terminal.
        for letter in self.pointer.chars().take(SHOWN_OF_POINTER) {
            if letter.is_control() {
                write!(formatter, "{}", letter.escape_default())?;
            } else {
                formatter.write_char(letter)?;
            }
        }
        if self.pointer.chars().nth(SHOWN_OF_POINTER).is_some() {
            formatter.write_char('…')?;
        }
        let Self {
            found, expected, ..
        } = self;
        match found {
            Found::BrokenRule(rule) => write!(formatter, ": {rule}"),
            _ => write!(formatter, ": found {found}, expected {expected}"),
        }
    }
}

/// What a document has in a place where it should have something else.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// Nothing at all.
    Nothing,
    /// A key that the object must not have.
    UnknownKey,
    /// A key that the object has already had.
    RepeatedKey,
    /// Null, or whatever a format has for no value.
    Null,
    /// A boolean.
    Boolean(bool),
    /// A number without a fraction.
    Integer(i128),
    /// Any other number.
    Float(f64),
    /// A string of at most 40 characters.
    Text(String),
    /// A longer string, which is not kept.
    LongText {
        /// Its first 40 characters.
        start: String,
        /// How many bytes come after them.
        more: usize,
    },
    /// What kind of value it is, in a document whose errors show no texts and numbers, such as
    /// "a string".
    Hidden(&'static str),
    /// An array.
    Array,
    /// An object.
    Object,
    /// Something that JSON does not have, such as bytes.
    Other,
    /// Values that do not go together, each of which is possible in its place: which rule they
    /// break, in words.
    BrokenRule(String),
}

/// A value as a format hands it over.
#[derive(Clone, Copy)]
pub(crate) enum Value<'a> {
    Null,
    Boolean(bool),
    Integer(i128),
    Float(f64),
    /// A float of a format that has integers beside it, and means no integer.
    BinaryFloat(f64),
    Text(&'a str),
    Array,
    Object,
    Other,
}

impl From<Value<'_>> for Found {
    fn from(value: Value<'_>) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Boolean(boolean) => Self::Boolean(boolean),
            Value::Integer(integer) => Self::Integer(integer),
            Value::Float(float) | Value::BinaryFloat(float) => Self::Float(float),
            Value::Text(text) => match Quoted::new(text) {
                Quoted { start, more: 0 } => Self::Text(start.into()),
                Quoted { start, more } => Self::LongText {
                    start: start.into(),
                    more,
                },
            },
            Value::Array => Self::Array,
            Value::Object => Self::Object,
            Value::Other => Self::Other,
        }
    }
}

/// How much of a long pointer is shown: more than any that leads into a right document.
pub(super) const SHOWN_OF_POINTER: usize = 100;

impl fmt::Display for Found {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => formatter.write_str("nothing"),
            Self::UnknownKey => formatter.write_str("an unknown key"),
            Self::RepeatedKey => formatter.write_str("the key a second time"),
            Self::Null => formatter.write_str("null"),
            Self::Boolean(boolean) => fmt::Display::fmt(boolean, formatter),
            Self::Integer(integer) => fmt::Display::fmt(integer, formatter),
            Self::Float(float) => fmt::Debug::fmt(float, formatter),
            Self::Text(text) => write!(formatter, "{text:?}"),
            Self::LongText { start, more } => {
                let more = *more;
                fmt::Display::fmt(&Quoted { start, more }, formatter)
            }
            Self::Hidden(kind) => formatter.write_str(kind),
            Self::Array => formatter.write_str("an array"),
            Self::Object => formatter.write_str("an object"),
            Self::Other => formatter.write_str("a value that JSON does not have"),
            Self::BrokenRule(rule) => formatter.write_str(rule),
        }
    }
}

/// What a document should have in a place.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Expected {
    /// An object with an answer for each quality.
    Answers,
    /// An object with a rating and a wish.
    Answer,
    /// A number from 1 to 4, on a scale with this polarity.
    Rating(Polarity),
    /// `yes`, `maybe` or `no`.
    Wish,
    /// One of the fifteen quality keys.
    QualityKey,
    /// The key of this quality, which the unknown key names in another spelling.
    KeyOf(Quality),
    /// `rating` or `wish`.
    FieldKey,
    /// Each key at most once.
    EachKeyOnce,
    /// Values that go together.
    Agreement,
    /// Something that only other documents than a self-assessment have, in words.
    Other(String),
}

impl fmt::Display for Expected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answers => formatter.write_str("an object with the fifteen quality keys"),
            Self::Answer => formatter.write_str("an object with `rating` and `wish`"),
            Self::Rating(polarity) => write!(formatter, "an integer from {}", polarity.scale()),
            Self::Wish => formatter.write_str("\"yes\", \"maybe\" or \"no\""),
            Self::QualityKey => formatter.write_str("the key of a quality, such as `self_belief`"),
            Self::KeyOf(quality) => write!(formatter, "the key `{}`", quality.key()),
            Self::FieldKey => formatter.write_str("`rating` or `wish`"),
            Self::EachKeyOnce => formatter.write_str("each key once"),
            Self::Agreement => formatter.write_str("values that go together"),
            Self::Other(expected) => formatter.write_str(expected),
        }
    }
}
