//! How values are read: the format says what kind of value it has, and the reader refuses a kind
//! that does not belong there.
//!
//! A value in the wrong place may be something said in confidence, or a megabyte of text. So no
//! error quotes it, unless the reader of a term or a number knows that it is neither.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use serde::de::value::{EnumAccessDeserializer, MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    Visitor,
};

use super::number::{Number, number_in};

/// Where a value stands. Errors begin with the place, which writes its keys from the outermost
/// inwards, each with a colon behind it.
///
/// The reader writes the place itself and does not wrap an error in another one. An error that
/// wraps one of `serde_json` would no longer say whether the document is cut off.
///
/// Every reader is handed on with its place, so a place should fit into a register.
pub(crate) trait Place: Copy + fmt::Display {}

/// The place of a value whose place is not known.
#[derive(Clone, Copy)]
pub(crate) struct Unknown;

impl Place for Unknown {}

impl fmt::Display for Unknown {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// Takes a value of the kinds that belong in its place, and refuses every other.
pub(crate) trait Reader<'de>: Sized {
    type Value;

    /// Writes what belongs in the place.
    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// Asks a format that does not say what comes next for what belongs in the place.
    fn ask<D: Deserializer<'de>>(
        deserializer: D,
        visitor: Any<Self>,
    ) -> Result<Self::Value, D::Error>;

    fn place(&self) -> impl Place {
        Unknown
    }

    /// Reads a value.
    ///
    /// Text formats are not asked for a certain kind of value, because they would take another kind
    /// for it: YAML takes null for an object and a number for a text. They would also quote what
    /// they find instead.
    #[inline]
    fn read<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Any::text(self))
        } else {
            Self::ask(deserializer, Any::binary(self))
        }
    }

    fn number<E: de::Error>(self, _: Number) -> Result<Self::Value, E> {
        Err(refuse(self, "found a number"))
    }

    fn string<E: de::Error>(self, _: &str) -> Result<Self::Value, E> {
        Err(refuse(self, "found a string"))
    }

    #[inline]
    fn owned_string<E: de::Error>(self, text: String) -> Result<Self::Value, E> {
        self.string(&text)
    }

    fn list<A: SeqAccess<'de>>(self, _: A) -> Result<Self::Value, A::Error> {
        Err(refuse(self, "invalid type: sequence"))
    }

    fn object<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        match number_in(&mut map)? {
            Some(number) => self.number(number),
            None => Err(refuse(self, "invalid type: map")),
        }
    }
}

/// The error of a reader that did not find what it expected.
///
/// Everything that writes errors takes what they tell by value. The address of a reader, or of a
/// number, would keep it in memory instead of registers, although nearly all documents are good.
#[cold]
pub(crate) fn refuse<'de, R: Reader<'de>, E: de::Error>(reader: R, found: impl fmt::Display) -> E {
    let of = PhantomData;
    E::custom(Refused { reader, found, of })
}

struct Refused<'de, R, F> {
    reader: R,
    found: F,
    of: PhantomData<&'de ()>,
}

impl<'de, R: Reader<'de>, F: fmt::Display> fmt::Display for Refused<'de, R, F> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (place, found) = (self.reader.place(), &self.found);
        write!(formatter, "{place}{found}, expected ")?;
        self.reader.expecting(formatter)
    }
}

/// Hands whatever a format has over to a reader.
pub(crate) struct Any<R> {
    reader: R,
    is_binary: bool,
}

impl<R> Any<R> {
    /// Reads from a text format, in which a float can be an integer.
    pub(crate) const fn text(reader: R) -> Self {
        let is_binary = false;
        Self { reader, is_binary }
    }

    /// Reads from a binary format, in which a float is never an integer.
    pub(crate) const fn binary(reader: R) -> Self {
        let is_binary = true;
        Self { reader, is_binary }
    }
}

impl<'de, R: Reader<'de>> Visitor<'de> for Any<R> {
    type Value = R::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.reader.place())?;
        self.reader.expecting(formatter)
    }

    fn visit_unit<E: de::Error>(self) -> Result<R::Value, E> {
        Err(refuse(self.reader, "invalid type: null"))
    }

    fn visit_none<E: de::Error>(self) -> Result<R::Value, E> {
        self.visit_unit()
    }

    fn visit_bool<E: de::Error>(self, _: bool) -> Result<R::Value, E> {
        Err(refuse(self.reader, "found a boolean"))
    }

    #[inline]
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<R::Value, E> {
        self.reader.number(Number::Unsigned(number))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<R::Value, E> {
        self.reader.number(number.into())
    }

    fn visit_u128<E: de::Error>(self, number: u128) -> Result<R::Value, E> {
        self.reader.number(number.into())
    }

    fn visit_i128<E: de::Error>(self, number: i128) -> Result<R::Value, E> {
        self.reader.number(number.into())
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<R::Value, E> {
        self.reader.number(if self.is_binary {
            Number::BinaryFloat(number)
        } else {
            Number::Float(number)
        })
    }

    #[inline]
    fn visit_str<E: de::Error>(self, text: &str) -> Result<R::Value, E> {
        self.reader.string(text)
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<R::Value, E> {
        self.reader.owned_string(text)
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<R::Value, A::Error> {
        self.reader.list(list)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<R::Value, A::Error> {
        self.reader.object(map)
    }
}

/// Reads a value that a document may leave out. Null means the same as left out.
///
/// A text format says whether it has a value or null. A binary format has to be asked, so [`Given`]
/// writes in it that there is a value.
pub(crate) struct OrNull<S>(pub(crate) S);

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for OrNull<S> {
    type Value = Option<S::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(self)
        } else {
            deserializer.deserialize_option(self)
        }
    }
}

/// Declares visitor methods that hand a value on to the seed.
macro_rules! hand_on {
    ($($method:ident($type:ty))*) => {$(
        fn $method<E: de::Error>(self, value: $type) -> Result<Self::Value, E> {
            self.0.deserialize(value.into_deserializer()).map(Some)
        }
    )*};
}

impl<'de, S: DeserializeSeed<'de>> Visitor<'de> for OrNull<S> {
    type Value = Option<S::Value>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value or null")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_none<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        self.0.deserialize(deserializer).map(Some)
    }

    hand_on! {
        visit_bool(bool)
        visit_i64(i64)
        visit_u64(u64)
        visit_i128(i128)
        visit_u128(u128)
        visit_f64(f64)
        visit_str(&str)
        visit_string(String)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Self::Value, A::Error> {
        let list = SeqAccessDeserializer::new(list);
        self.0.deserialize(list).map(Some)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let map = MapAccessDeserializer::new(map);
        self.0.deserialize(map).map(Some)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Self::Value, A::Error> {
        let tagged = EnumAccessDeserializer::new(tagged);
        self.0.deserialize(tagged).map(Some)
    }
}

/// Writes a value that a document may leave out but has. [`OrNull`] reads it.
pub(crate) struct Given<T>(pub(crate) T);

impl<T: serde::Serialize> serde::Serialize for Given<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            self.0.serialize(serializer)
        } else {
            serializer.serialize_some(&self.0)
        }
    }
}
