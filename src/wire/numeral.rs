//! How numbers are read: as integers, in text formats also as floats without a fraction, and never
//! as strings. The same rule holds for every rating and every count.
//!
//! The reader does not ask a text format for a certain kind of number. Asked for an integer, some
//! formats refuse `2.0`. Asked for a float, YAML takes the text `02` but not the number `0x2`. And
//! all of them quote what they find instead.
//!
//! The reader asks a binary format for an integer, because some of these formats do not say what
//! they have. CBOR then refuses a float by itself. MessagePack hands a float over, so the reader
//! refuses it.

use core::fmt;
use core::marker::PhantomData;
use core::num::NonZeroU32;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, Visitor};

use super::number::{MOST, Number};
use super::reader::{Any, Place, Reader, Unknown, refuse};
use super::structure::Content;

/// A type whose values are some of the integers.
pub(crate) trait Numeric: Sized {
    /// Writes which integers are values of the type.
    fn expecting(formatter: &mut fmt::Formatter<'_>) -> fmt::Result;

    fn from_integer(number: u64) -> Option<Self>;

    /// Asks a format that does not say what comes next for such an integer.
    fn ask<'de, D: Deserializer<'de>, V: Visitor<'de>>(
        deserializer: D,
        visitor: V,
    ) -> Result<V::Value, D::Error>;
}

/// Reads a number.
pub(crate) struct Numeral<N, P = Unknown> {
    place: P,
    number: PhantomData<N>,
}

impl<N, P> Numeral<N, P> {
    pub(crate) const fn at(place: P) -> Self {
        let number = PhantomData;
        Self { place, number }
    }
}

impl<'de, N: Numeric, P: Place> DeserializeSeed<'de> for Numeral<N, P> {
    type Value = N;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<N, D::Error> {
        self.read(deserializer)
    }
}

impl<'de, N: Numeric, P: Place> Reader<'de> for Numeral<N, P> {
    type Value = N;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        N::expecting(formatter)
    }

    fn ask<D: Deserializer<'de>>(deserializer: D, visitor: Any<Self>) -> Result<N, D::Error> {
        N::ask(deserializer, visitor)
    }

    fn place(&self) -> impl Place {
        self.place
    }

    #[inline]
    fn number<E: de::Error>(self, number: Number) -> Result<N, E> {
        let integer = number.integer().and_then(N::from_integer);
        integer.ok_or_else(|| invalid(self, number))
    }
}

#[cold]
fn invalid<'de, R: Reader<'de>, E: de::Error>(reader: R, number: Number) -> E {
    refuse(reader, format_args!("invalid value: {number}"))
}

/// A count: an integer from 0 to 4 294 967 295.
impl Numeric for u32 {
    fn expecting(formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an integer from 0 to {}", Self::MAX)
    }

    fn from_integer(number: u64) -> Option<Self> {
        number.try_into().ok()
    }

    fn ask<'de, D: Deserializer<'de>, V: Visitor<'de>>(
        deserializer: D,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        deserializer.deserialize_u32(visitor)
    }
}

/// A count that is not 0.
impl Numeric for NonZeroU32 {
    fn expecting(formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an integer from 1 to {}", Self::MAX)
    }

    fn from_integer(number: u64) -> Option<Self> {
        u32::from_integer(number).and_then(Self::new)
    }

    fn ask<'de, D: Deserializer<'de>, V: Visitor<'de>>(
        deserializer: D,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        deserializer.deserialize_u32(visitor)
    }
}

/// A large count: an integer from 0 to 9 007 199 254 740 991.
impl Numeric for u64 {
    fn expecting(formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an integer from 0 to {MOST}")
    }

    fn from_integer(number: u64) -> Option<Self> {
        (number <= MOST).then_some(number)
    }

    fn ask<'de, D: Deserializer<'de>, V: Visitor<'de>>(
        deserializer: D,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        deserializer.deserialize_u64(visitor)
    }
}

/// A large count, as `u64` is read.
pub(crate) struct Exact(pub(crate) u64);

impl Exact {
    pub(crate) const MOST: u64 = MOST;
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u64::read(deserializer).map(Self)
    }
}

/// Implements [`Content`] for numbers.
macro_rules! numeric_content {
    ($($type:ty)*) => {$(
        impl<'de> Content<'de> for $type {
            fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let numeral = Numeral::at(Unknown);
                numeral.deserialize(deserializer)
            }
        }
    )*};
}

numeric_content!(u32 u64 NonZeroU32);
