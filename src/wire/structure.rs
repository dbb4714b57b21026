//! Objects with fixed fields, and choices between objects with one key.
//!
//! The implementations that `serde` derives accept more than a schema can describe: a struct from
//! an array, and a variant from a string. And they do not write a map in every format.

use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::reader::{Any, Reader, refuse};

/// A type that is read from a map, and from nothing else.
pub(crate) trait Object<'de>: Sized {
    /// Writes what was expected, where a reader found something else.
    fn expecting(formatter: &mut fmt::Formatter<'_>) -> fmt::Result;

    fn from_map<A: MapAccess<'de>>(map: A) -> Result<Self, A::Error>;
}

/// Reads an object.
pub(crate) fn deserialize_object<'de, T: Object<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    Read(PhantomData).read(deserializer)
}

struct Read<T>(PhantomData<T>);

impl<'de, T: Object<'de>> Reader<'de> for Read<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::expecting(formatter)
    }

    fn ask<D: Deserializer<'de>>(deserializer: D, visitor: Any<Self>) -> Result<T, D::Error> {
        deserializer.deserialize_map(visitor)
    }

    #[inline]
    fn object<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::from_map(map)
    }
}

/// A list. If there is something else in its place, the error does not quote it.
pub(crate) struct List<T>(pub(crate) Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Elements(PhantomData).read(deserializer)
    }
}

struct Elements<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Reader<'de> for Elements<T> {
    type Value = List<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn ask<D: Deserializer<'de>>(deserializer: D, visitor: Any<Self>) -> Result<List<T>, D::Error> {
        deserializer.deserialize_seq(visitor)
    }

    fn list<A: SeqAccess<'de>>(self, mut elements: A) -> Result<List<T>, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = elements.next_element()? {
            list.push(element);
        }
        Ok(List(list))
    }
}

/// The content of an event or a step. If there is something else in its place, the error does not
/// quote it.
pub(crate) trait Content<'de>: Sized {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

impl<'de, T: Content<'de>> Content<'de> for Vec<T> {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let List::<Contained<T>>(list) = List::deserialize(deserializer)?;
        Ok(list.into_iter().map(|Contained(one)| one).collect())
    }
}

/// Implements [`Content`] for types whose `Deserialize` quotes nothing either.
macro_rules! content {
    ($type:ident $(<$parameter:ident>)?) => {
        impl<'de $(, $parameter: serde::Deserialize<'de>)?> $crate::wire::Content<'de>
            for $type $(<$parameter>)?
        {
            fn read<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                serde::Deserialize::deserialize(deserializer)
            }
        }
    };
}
pub(crate) use content;

/// Reads [`Content`] where `serde` asks for a type that can be deserialised.
pub(crate) struct Contained<T>(pub(crate) T);

impl<'de, T: Content<'de>> Deserialize<'de> for Contained<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::read(deserializer).map(Self)
    }
}

/// Reads the one entry of a map, whose key decides how the value is read.
pub(crate) fn one_entry<'de, T, K, A>(
    mut map: A,
    value: impl FnOnce(K, &mut A) -> Result<T, A::Error>,
) -> Result<T, A::Error>
where
    T: Object<'de>,
    K: super::Term,
    A: MapAccess<'de>,
{
    let Some(key) = map.next_key_seed(super::Key::predicting(None))? else {
        return Err(refuse(Read::<T>(PhantomData), "found no key"));
    };
    let choice = value(key, &mut map)?;
    if map.next_key::<IgnoredAny>()?.is_some() {
        return Err(refuse(Read::<T>(PhantomData), "found a second key"));
    }
    Ok(choice)
}

/// An object without fields, which is written where there is no content.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Empty;

impl Serialize for Empty {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_map(Some(0))?.end()
    }
}

impl<'de> Object<'de> for Empty {
    fn expecting(formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object without fields")
    }

    fn from_map<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        if map.next_key::<IgnoredAny>()?.is_some() {
            return Err(refuse(Read::<Self>(PhantomData), "found a key"));
        }
        Ok(Self)
    }
}

impl<'de> Deserialize<'de> for Empty {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize_object(deserializer)
    }
}

content!(Empty);

#[cfg(feature = "schema")]
impl crate::shape::Shaped for Empty {
    const SHAPE: crate::shape::Shape = crate::shape::Shape::EMPTY;
}
