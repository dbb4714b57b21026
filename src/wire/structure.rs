//! Objects with fixed fields, and choices between objects with one key.
//!
//! `serde`'s derived readers would do, were they not more generous than a schema can say: they
//! take a struct from an array and a variant from a string, and they cannot write a map in every
//! format.

use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{self, Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// What is read from a map, and from nothing else.
pub(crate) trait Object<'de>: Sized {
    /// What a reader expected where it found something else.
    fn expecting(formatter: &mut fmt::Formatter<'_>) -> fmt::Result;

    fn from_map<A: MapAccess<'de>>(map: A) -> Result<Self, A::Error>;
}

/// Reads an object.
pub(crate) fn deserialize_object<'de, T: Object<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    super::deserialize_map(deserializer, Read(PhantomData))
}

struct Read<T>(PhantomData<T>);

impl<'de, T: Object<'de>> Visitor<'de> for Read<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::expecting(formatter)
    }

    fn visit_str<E: de::Error>(self, _: &str) -> Result<T, E> {
        Err(found_a_string(&self))
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::from_map(map)
    }
}

/// A string stands where something else belongs. It may be what somebody said in confidence, and
/// so it is not quoted, as it would be by default.
#[cold]
pub(crate) fn found_a_string<E: de::Error>(expected: &dyn de::Expected) -> E {
    E::custom(format_args!("found a string, expected {expected}"))
}

/// A list that does not quote what it finds in its place.
pub(crate) struct List<T>(pub(crate) Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Elements(PhantomData))
        } else {
            deserializer.deserialize_seq(Elements(PhantomData))
        }
    }
}

struct Elements<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Elements<T> {
    type Value = List<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_str<E: de::Error>(self, _: &str) -> Result<List<T>, E> {
        Err(found_a_string(&self))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<List<T>, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = elements.next_element()? {
            list.push(element);
        }
        Ok(List(list))
    }
}

/// What an event says or a step holds. It is read without quoting what is found in its place.
pub(crate) trait Content<'de>: Sized {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

impl<'de, T: Content<'de>> Content<'de> for Vec<T> {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let List::<Contained<T>>(list) = List::deserialize(deserializer)?;
        Ok(list.into_iter().map(|Contained(one)| one).collect())
    }
}

/// A field that may be left out holds this where it is not.
impl<'de, T: Content<'de>> Content<'de> for Option<T> {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::read(deserializer).map(Some)
    }
}

/// Implements [`Content`] for what takes care of that itself.
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
    let expected: &dyn de::Expected = &Read::<T>(PhantomData);
    let Some(key) = map.next_key_seed(super::Key::predicting(None))? else {
        return Err(de::Error::custom(format_args!(
            "found no key, expected {expected}"
        )));
    };
    let choice = value(key, &mut map)?;
    if map.next_key::<IgnoredAny>()?.is_some() {
        return Err(de::Error::custom(format_args!(
            "found a second key, expected {expected}"
        )));
    }
    Ok(choice)
}

/// Implements `Serialize` and `Deserialize` for a struct as an object of exactly these fields.
///
/// A field is required and read as it is; `[optional]` marks one that is left out when it is
/// `None`, and `[as Type]` one that is what `Type` holds, and is read as that.
macro_rules! old_record {
    (
        $type:ident $(<$parameter:ident>)? { $($field:ident $([$($kind:tt)+])?),* $(,)? },
        $expected:literal,
        $expected_key:literal $(,)?
    ) => {
        impl $(<$parameter: serde::Serialize>)? serde::Serialize for $type $(<$parameter>)? {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;

                let fields = [$($crate::wire::old_field!(@is_there (&self.$field) $($($kind)+)?)),*];
                let fields = fields.into_iter().filter(|is_there| *is_there).count();
                let mut object = serializer.serialize_map(Some(fields))?;
                $($crate::wire::old_field!(
                    @write (object, stringify!($field), &self.$field) $($($kind)+)?
                );)*
                object.end()
            }
        }

        const _: () = {
            #[allow(non_camel_case_types, reason = "a variant for each field, under its name")]
            #[derive(Clone, Copy)]
            enum Field { $($field),* }

            impl $crate::wire::Term for Field {
                const TERMS: &'static [Self] = &[$(Self::$field),*];
                const EXPECTED: &'static str = $expected_key;

                fn key(self) -> &'static str {
                    match self { $(Self::$field => stringify!($field)),* }
                }
            }

            impl<'de $(, $parameter: serde::Deserialize<'de>)?> $crate::wire::Object<'de>
                for $type $(<$parameter>)?
            {
                fn expecting(formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    formatter.write_str($expected)
                }

                fn from_map<A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
                    use $crate::wire::{Key, Term as _};

                    $(let mut $field = None;)*
                    let mut predicted = Field::TERMS.iter().copied();
                    while let Some(field) = map.next_key_seed(Key::predicting(predicted.next()))? {
                        match field {
                            $(Field::$field => $crate::wire::old_field!(
                                @read ($field, stringify!($field), map) $($($kind)+)?
                            ),)*
                        }
                    }
                    Ok(Self {
                        $($field: $crate::wire::old_field!(
                            @take ($field, stringify!($field)) $($($kind)+)?
                        ),)*
                    })
                }
            }

            impl<'de $(, $parameter: serde::Deserialize<'de>)?> serde::Deserialize<'de>
                for $type $(<$parameter>)?
            {
                fn deserialize<D: serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<Self, D::Error> {
                    $crate::wire::deserialize_object(deserializer)
                }
            }

            $crate::wire::content!($type $(<$parameter>)?);
        };
    };
}
pub(crate) use old_record;

/// What [`record`] does with a field, according to its kind.
macro_rules! old_field {
    (@is_there ($value:expr) optional) => { $value.is_some() };
    (@is_there ($value:expr) $(as $type:ty)?) => { true };
    (@write ($object:ident, $key:expr, $value:expr) optional) => {
        if let Some(value) = $value {
            $object.serialize_entry($key, value)?;
        }
    };
    (@write ($object:ident, $key:expr, $value:expr) $(as $type:ty)?) => {
        $object.serialize_entry($key, $value)?
    };
    (@read ($slot:ident, $key:expr, $map:ident) as $type:ty) => {
        $crate::wire::fill::<$type, _>(&mut $slot, $key, &mut $map)?
    };
    (@read ($slot:ident, $key:expr, $map:ident) $(optional)?) => {
        $crate::wire::fill(&mut $slot, $key, &mut $map)?
    };
    (@take ($slot:ident, $key:expr) optional) => { $slot };
    (@take ($slot:ident, $key:expr) as $type:ty) => {
        $crate::wire::old_field!(@take ($slot, $key)).0
    };
    (@take ($slot:ident, $key:expr)) => {
        $slot.ok_or_else(|| serde::de::Error::missing_field($key))?
    };
}
pub(crate) use old_field;

/// Implements `Serialize` and `Deserialize` for an enum as an object with one key: the name of the
/// variant, which leads to its content, or to an empty object.
macro_rules! old_choice {
    (
        $type:ident
        { $($key:literal => $variant:ident $(($content:ident))?),* $(,)? },
        $expected:literal,
        $expected_key:literal $(,)?
    ) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant $(($content))? => serializer.collect_map([(
                        $key,
                        $crate::wire::old_choice!(@content $($content)?),
                    )]),)*
                }
            }
        }

        const _: () = {
            #[derive(Clone, Copy)]
            enum Tag { $($variant),* }

            impl $crate::wire::Term for Tag {
                const TERMS: &'static [Self] = &[$(Self::$variant),*];
                const EXPECTED: &'static str = $expected_key;

                fn key(self) -> &'static str {
                    match self { $(Self::$variant => $key),* }
                }

                fn from_key(key: &str) -> Option<Self> {
                    match key {
                        $($key => Some(Self::$variant),)*
                        _ => None,
                    }
                }
            }

            impl<'de> $crate::wire::Object<'de> for $type {
                fn expecting(formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    formatter.write_str($expected)
                }

                fn from_map<A: serde::de::MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
                    $crate::wire::one_entry(map, |tag, map| Ok(match tag {
                        $(Tag::$variant => {
                            $crate::wire::old_choice!(@read map $variant $($content)?)
                        })*
                    }))
                }
            }

            impl<'de> serde::Deserialize<'de> for $type {
                fn deserialize<D: serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<Self, D::Error> {
                    $crate::wire::deserialize_object(deserializer)
                }
            }

            $crate::wire::content!($type);
        };
    };
    (@content) => { $crate::wire::Empty };
    (@content $content:ident) => { $content };
    (@read $map:ident $variant:ident) => {{
        $map.next_value::<$crate::wire::Empty>()?;
        Self::$variant
    }};
    (@read $map:ident $variant:ident $content:ident) => {{
        let $crate::wire::Contained($content) = $map.next_value()?;
        Self::$variant($content)
    }};
}
pub(crate) use old_choice;

/// An object without fields: the content of what has none.
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
            let message = "found a key, expected an object without fields";
            return Err(de::Error::custom(message));
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
