//! A number as formats hand it over.
//!
//! With the feature `arbitrary_precision`, which any crate of a program can switch on for all of
//! them, `serde_json` hands over a number as a map with one key. An object that somebody writes
//! with that key is another thing, and [`KeyUnlessNumber`] can tell the two apart.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{
    self, DeserializeSeed, Deserializer, IgnoredAny, IntoDeserializer, MapAccess, Visitor,
};

/// The key of the map that `serde_json` hands over.
pub(super) const NUMBER_KEY: &str = "$serde_json::private::Number";

/// The largest number that a JSON parser with floats for numbers tells from its neighbours.
pub(super) const MOST: u64 = (1 << 53) - 1;

/// A number as a format hands it over.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Number {
    Unsigned(u64),
    /// Below zero.
    Negative(i64),
    Float(f64),
    /// A float of a format that has integers beside it, and means no integer.
    BinaryFloat(f64),
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        u64::try_from(number).map_or(Self::Negative(number), Self::Unsigned)
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a number this large is refused, whatever it is exactly"
)]
impl From<u128> for Number {
    fn from(number: u128) -> Self {
        u64::try_from(number).map_or(Self::Float(number as f64), Self::Unsigned)
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a number this large is refused, whatever it is exactly"
)]
impl From<i128> for Number {
    fn from(number: i128) -> Self {
        i64::try_from(number).map_or(Self::Float(number as f64), Self::from)
    }
}

impl Number {
    /// The number that is written so.
    fn from_digits(digits: &str) -> Option<Self> {
        let unsigned = || digits.parse().ok().map(Self::Unsigned);
        let negative = || digits.parse().ok().map(Self::Negative);
        let float = || digits.parse().ok().map(Self::Float);
        unsigned().or_else(negative).or_else(float)
    }

    /// The number, if it has no sign, no fraction and at most 53 bits, in which a float is exact.
    #[inline]
    pub(super) fn integer(self) -> Option<u64> {
        match self {
            Self::Unsigned(number) => Some(number),
            Self::Negative(_) | Self::BinaryFloat(_) => None,
            Self::Float(number) => {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "what is cut off or wraps is not equal to what it was"
                )]
                let integer = number as u64;
                #[expect(clippy::cast_precision_loss, reason = "the limit is below")]
                let difference = (integer as f64 - number).abs();
                (integer <= MOST && difference <= 0.0).then_some(integer)
            }
        }
    }
}

/// Names the number as errors of `serde` do.
impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsigned(number) => write!(formatter, "integer `{number}`"),
            Self::Negative(number) => write!(formatter, "integer `{number}`"),
            // A large number is short with an exponent.
            Self::Float(number) | Self::BinaryFloat(number) => {
                write!(formatter, "floating point `{number:?}`")
            }
        }
    }
}

/// The number that a map stands for, if it does.
pub(crate) fn number_in<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<Number>, A::Error> {
    match map.next_key_seed(KeyUnlessNumber(PhantomData::<IgnoredAny>))? {
        Some(None) => {
            let digits: String = map.next_value()?;
            Ok(Number::from_digits(&digits))
        }
        Some(Some(IgnoredAny)) | None => Ok(None),
    }
}

/// Reads a key of a map, unless the map is a number of `serde_json`.
///
/// Asked for a newtype, a format that reads a key says that it has one around the key. The number
/// of `serde_json` has no key to read, and hands over the text at once.
pub(crate) struct KeyUnlessNumber<S>(pub(crate) S);

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for KeyUnlessNumber<S> {
    type Value = Option<S::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_newtype_struct("Key", self)
    }
}

impl<'de, S: DeserializeSeed<'de>> Visitor<'de> for KeyUnlessNumber<S> {
    type Value = Option<S::Value>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_str<E: de::Error>(self, key: &str) -> Result<Self::Value, E> {
        if key == NUMBER_KEY {
            return Ok(None);
        }
        self.0.deserialize(key.into_deserializer()).map(Some)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, key: D) -> Result<Self::Value, D::Error> {
        self.0.deserialize(key).map(Some)
    }
}
