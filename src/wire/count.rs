//! Numbers of things.

use core::fmt;
use core::num::NonZeroU32;

use serde::de::{self, Deserialize, Deserializer, Unexpected, Visitor};

use super::{Content, found_a_string};

/// A number of things: an integer from 0 to 4 294 967 295, which JSON may write as `2.0`.
pub(crate) struct Count(pub(crate) u32);

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Text formats tell a number by themselves; asked for a `u32`, some refuse `2.0`.
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(AnyNumber)
        } else {
            deserializer.deserialize_u32(AnyNumber)
        }
    }
}

struct AnyNumber;

impl Visitor<'_> for AnyNumber {
    type Value = Count;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an integer from 0 to {}", u32::MAX)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Count, E> {
        let count = u32::try_from(number).ok();
        let count = count.ok_or_else(|| E::invalid_value(Unexpected::Unsigned(number), &self))?;
        Ok(Count(count))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Count, E> {
        let count = u32::try_from(number).ok();
        let count = count.ok_or_else(|| E::invalid_value(Unexpected::Signed(number), &self))?;
        Ok(Count(count))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Count, E> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "what is cut off or wraps is not equal to what it was"
        )]
        let count = number as u32;
        if (f64::from(count) - number).abs() > 0.0 || number.is_nan() {
            return Err(E::invalid_value(Unexpected::Float(number), &self));
        }
        Ok(Count(count))
    }

    fn visit_str<E: de::Error>(self, _: &str) -> Result<Count, E> {
        Err(found_a_string(&self))
    }
}

/// A number of things beyond counting by hand: an integer from 0 to 9 007 199 254 740 991, which
/// JSON may write as `2.0`.
///
/// That is the largest that a JSON parser with floats for numbers tells from its neighbours.
pub(crate) struct Exact(pub(crate) u64);

impl Exact {
    pub(crate) const MOST: u64 = (1 << 53) - 1;
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(ExactNumber)
        } else {
            deserializer.deserialize_u64(ExactNumber)
        }
    }
}

struct ExactNumber;

impl Visitor<'_> for ExactNumber {
    type Value = Exact;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an integer from 0 to {}", Exact::MOST)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Exact, E> {
        if number > Exact::MOST {
            return Err(E::invalid_value(Unexpected::Unsigned(number), &self));
        }
        Ok(Exact(number))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Exact, E> {
        match u64::try_from(number) {
            Ok(number) => self.visit_u64(number),
            Err(_) => Err(E::invalid_value(Unexpected::Signed(number), &self)),
        }
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Exact, E> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "what is cut off, wraps or is rounded is not equal to what it was, or too large"
        )]
        let (count, same) = (number as u64, (number as u64 as f64 - number).abs() <= 0.0);
        if !same || count > Exact::MOST {
            return Err(E::invalid_value(Unexpected::Float(number), &self));
        }
        Ok(Exact(count))
    }

    fn visit_str<E: de::Error>(self, _: &str) -> Result<Exact, E> {
        Err(found_a_string(&self))
    }
}

impl<'de> Content<'de> for u32 {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Count::deserialize(deserializer).map(|Count(count)| count)
    }
}

impl<'de> Content<'de> for u64 {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Exact::deserialize(deserializer).map(|Exact(count)| count)
    }
}

impl<'de> Content<'de> for NonZeroU32 {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Count(count) = Count::deserialize(deserializer)?;
        Self::new(count).ok_or_else(|| {
            let most = u32::MAX;
            de::Error::custom(format_args!(
                "found 0, expected an integer from 1 to {most}"
            ))
        })
    }
}
