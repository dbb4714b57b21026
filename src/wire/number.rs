//! A number as formats hand it over.
//!
//! With the feature `arbitrary_precision`, `serde_json` hands over a number as a map with one key.
//! Any crate of a program can switch that feature on for the whole program. Somebody may also write
//! an object with that key; [`Digits`] tells such an object from a number.

use alloc::string::String;
use core::fmt;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

/// The key of the map that `serde_json` hands over for a number.
pub(crate) const NUMBER_KEY: &str = "$serde_json::private::Number";

/// The largest integer that a JSON parser can tell from its neighbours if it keeps numbers as
/// floats.
pub(super) const MOST: u64 = (1 << 53) - 1;

/// A number as a format hands it over.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Number {
    Unsigned(u64),
    /// Below zero.
    Negative(i64),
    Float(f64),
    /// A float of a format that tells floats from integers, and so never an integer.
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
    /// The number with these digits.
    fn from_digits(digits: &str) -> Option<Self> {
        let unsigned = || digits.parse().ok().map(Self::Unsigned);
        let negative = || digits.parse().ok().map(Self::Negative);
        let float = || digits.parse().ok().map(Self::Float);
        unsigned().or_else(negative).or_else(float)
    }

    /// The number, if it has no sign, no fraction and at most 53 bits. A float with so many bits is
    /// exact.
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

/// The number that a map stands for, if it stands for a number.
pub(crate) fn number_in<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<Number>, A::Error> {
    if map.next_key_seed(IsNumberKey)? != Some(true) {
        return Ok(None);
    }
    let digits = map.next_value_seed(Digits)?;
    Ok(digits.and_then(|digits| Number::from_digits(&digits)))
}

/// Reads a key and tells whether it is the key of a number of `serde_json`, or of an object that
/// looks like such a number.
struct IsNumberKey;

impl<'de> DeserializeSeed<'de> for IsNumberKey {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// YAML and CBOR have keys that are not strings.
macro_rules! no_string {
    ($($method:ident($type:ty))*) => {$(
        fn $method<E>(self, _: $type) -> Result<bool, E> {
            Ok(false)
        }
    )*};
}

impl Visitor<'_> for IsNumberKey {
    type Value = bool;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<bool, E> {
        Ok(key == NUMBER_KEY)
    }

    no_string!(visit_bool(bool) visit_i64(i64) visit_u64(u64) visit_f64(f64) visit_bytes(&[u8]));
}

/// Reads the text of a number, or ignores the value of an object that looks like one.
///
/// When asked for a newtype, a format hands over an ordinary value as a newtype around that value.
/// `serde_json` hands over the text of a number directly.
pub(crate) struct Digits;

impl<'de> DeserializeSeed<'de> for Digits {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_newtype_struct("Digits", self)
    }
}

impl<'de> Visitor<'de> for Digits {
    type Value = Option<String>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_str<E: de::Error>(self, digits: &str) -> Result<Self::Value, E> {
        Ok(Some(digits.into()))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, value: D) -> Result<Self::Value, D::Error> {
        IgnoredAny::deserialize(value).map(|_| None)
    }
}
