//! The problems of a document: where each one is, what was found and what was expected.

use alloc::string::{String, ToString};
use core::fmt::{self, Write};

use super::rating::Polarity;
use crate::framework::Quality;
use crate::vocabulary::{Quoted, vocabulary};
use crate::wire;

vocabulary! {
    /// The kind of a problem in a document, as a code for programs.
    #[non_exhaustive]
    #[expected = "the code of a problem, such as `missing`"]
    pub enum ProblemCode {
        /// The document lacks something that it must have.
        Missing = "missing",
        /// An object has a key that it must not have.
        UnknownKey = "unknown_key",
        /// An object has the same key more than once.
        RepeatedKey = "repeated_key",
        /// A value is not one of those that are allowed in its place.
        InvalidValue = "invalid_value",
        /// Each value is allowed in its place, but the document as a whole breaks a rule.
        BrokenRule = "broken_rule",
    }
}

wire::view! {
    /// One problem of a document: where it is, what was found and what was expected.
    ///
    /// Its `Display` is one line with the place, what was found and what was expected. In JSON it
    /// is an object of `pointer`, `code`, `found`, `expected` and `message`, which a service can
    /// send as its answer.
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
        /// Where the problem is, as a JSON Pointer (RFC 6901) such as `/self_belief/rating`. The
        /// pointer is empty for the document as a whole, as with the code `broken_rule`. A pointer
        /// of more than 100 characters is cut.
        pointer: &str = problem.pointer(),
        /// The kind of the problem.
        code: ProblemCode = problem.code(),
        /// What the document has in this place, in words. With the code `broken_rule`, it says
        /// which rule the document breaks.
        found: String = problem.found.to_string(),
        /// What the document should have in this place, in words. With the code `broken_rule`, it
        /// says no more than that the values should go together.
        expected: String = problem.expected.to_string(),
        /// The whole problem in one line.
        message: String = problem.to_string(),
    }
}

impl Problem {
    /// Where the problem is, as a JSON Pointer (RFC 6901) such as `/self_belief/rating`. The
    /// pointer is empty for the document as a whole.
    ///
    /// If something is missing, the pointer leads to where it should be. A pointer of more than 100
    /// characters, which no valid document needs, is cut: only the beginning of a long key is kept.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The kind of the problem.
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

    /// What the document has in this place.
    #[must_use]
    pub fn found(&self) -> &Found {
        &self.found
    }

    /// What the document should have in this place.
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
        // A key may be anybody's text: it must neither break the line nor control the terminal.
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
    /// A key that the object already has.
    RepeatedKey,
    /// Null, or what another format has in place of null.
    Null,
    /// A boolean.
    Boolean(bool),
    /// A number without a fraction.
    Integer(i128),
    /// Any other number, such as 2.5.
    Float(f64),
    /// A string of at most 40 characters.
    Text(String),
    /// A string of more than 40 characters, of which only the start is kept.
    LongText {
        /// The first 40 characters of the string.
        start: String,
        /// How many bytes of the string come after its first 40 characters.
        more: usize,
    },
    /// The kind of the value in words, such as "a string", for a document whose errors show no
    /// texts and no numbers.
    Hidden(&'static str),
    /// An array.
    Array,
    /// An object.
    Object,
    /// Something that JSON does not have, such as bytes.
    Other,
    /// Values that break a rule together, though each is allowed in its place: the rule in words.
    BrokenRule(String),
}

/// A value as a format hands it over.
#[derive(Clone, Copy)]
pub(crate) enum Value<'a> {
    Null,
    Boolean(bool),
    Integer(i128),
    Float(f64),
    /// A float of a format that tells floats from integers, and so never an integer.
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

/// How many characters of a long pointer are shown: more than a pointer into a valid document has.
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
    /// The key of this quality, in place of an unknown key that spells it in another way.
    KeyOf(Quality),
    /// `rating` or `wish`.
    FieldKey,
    /// Each key of the object at most once.
    EachKeyOnce,
    /// Values that go together.
    Agreement,
    /// What a document other than a self-assessment should have, in words.
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
