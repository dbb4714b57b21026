//! Objects with fixed fields, and choices between objects with one key.
//!
//! `serde`'s derived readers would do, were they not more generous than a schema can say: they
//! take a struct from an array and a variant from a string, and they cannot write a map in every
//! format.

use core::fmt;

use serde::de::{self, Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// Implements `Serialize` and `Deserialize` for a struct as an object of exactly these fields.
macro_rules! record {
    (
        $type:ident $(<$parameter:ident>)? { $($field:ident),* $(,)? },
        $expected:literal,
        $expected_key:literal $(,)?
    ) => {
        $crate::wire::object!($type $(<$parameter>)? { $($field),* });

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

            impl<'de $(, $parameter: serde::Deserialize<'de>)?> serde::Deserialize<'de>
                for $type $(<$parameter>)?
            {
                fn deserialize<D: serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<Self, D::Error> {
                    struct Fields<T>(core::marker::PhantomData<T>);

                    impl<'de $(, $parameter: serde::Deserialize<'de>)?> serde::de::Visitor<'de>
                        for Fields<$type $(<$parameter>)?>
                    {
                        type Value = $type $(<$parameter>)?;

                        fn expecting(
                            &self,
                            formatter: &mut core::fmt::Formatter<'_>,
                        ) -> core::fmt::Result {
                            formatter.write_str($expected)
                        }

                        fn visit_map<A: serde::de::MapAccess<'de>>(
                            self,
                            mut map: A,
                        ) -> Result<Self::Value, A::Error> {
                            $(let mut $field = None;)*
                            let mut predicted =
                                <Field as $crate::wire::Term>::TERMS.iter().copied();
                            while let Some(field) = map.next_key_seed(
                                $crate::wire::Key::predicting(predicted.next()),
                            )? {
                                match field {
                                    $(Field::$field => $crate::wire::fill(
                                        &mut $field,
                                        stringify!($field),
                                        &mut map,
                                    )?,)*
                                }
                            }
                            Ok($type {
                                $($field: $field.ok_or_else(|| {
                                    serde::de::Error::missing_field(stringify!($field))
                                })?,)*
                            })
                        }
                    }

                    deserializer.deserialize_map(Fields(core::marker::PhantomData))
                }
            }
        };
    };
}
pub(crate) use record;

/// Implements `Serialize` and `Deserialize` for an enum as an object with one key: the name of the
/// variant, which leads to its content, or to an empty object.
macro_rules! choice {
    (
        $type:ident $(<$parameter:ident>)?
        { $($key:literal => $variant:ident $(($content:ident))?),* $(,)? },
        $expected:literal,
        $expected_key:literal $(,)?
    ) => {
        impl $(<$parameter: serde::Serialize>)? serde::Serialize for $type $(<$parameter>)? {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant $(($content))? => serializer.collect_map([(
                        $key,
                        $crate::wire::choice!(@content $($content)?),
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

            impl<'de $(, $parameter: serde::Deserialize<'de>)?> serde::Deserialize<'de>
                for $type $(<$parameter>)?
            {
                fn deserialize<D: serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<Self, D::Error> {
                    struct OneKey<T>(core::marker::PhantomData<T>);

                    impl<'de $(, $parameter: serde::Deserialize<'de>)?> serde::de::Visitor<'de>
                        for OneKey<$type $(<$parameter>)?>
                    {
                        type Value = $type $(<$parameter>)?;

                        fn expecting(
                            &self,
                            formatter: &mut core::fmt::Formatter<'_>,
                        ) -> core::fmt::Result {
                            formatter.write_str($expected)
                        }

                        fn visit_map<A: serde::de::MapAccess<'de>>(
                            self,
                            mut map: A,
                        ) -> Result<Self::Value, A::Error> {
                            let key = map.next_key_seed($crate::wire::Key::predicting(None))?;
                            let choice = match key {
                                None => return Err($crate::wire::no_key(&self)),
                                $(Some(Tag::$variant) => {
                                    $crate::wire::choice!(@read map $type $variant $($content)?)
                                })*
                            };
                            $crate::wire::no_more_keys(map, &self)?;
                            Ok(choice)
                        }
                    }

                    deserializer.deserialize_map(OneKey(core::marker::PhantomData))
                }
            }
        };
    };
    (@content) => { $crate::wire::Empty };
    (@content $content:ident) => { $content };
    (@read $map:ident $type:ident $variant:ident) => {{
        $map.next_value::<$crate::wire::Empty>()?;
        $type::$variant
    }};
    (@read $map:ident $type:ident $variant:ident $content:ident) => {
        $type::$variant($map.next_value()?)
    };
}
pub(crate) use choice;

#[cold]
pub(crate) fn no_key<E: de::Error>(expected: &dyn de::Expected) -> E {
    E::custom(format_args!("found no key, expected {expected}"))
}

/// Refuses a second key, whatever it leads to.
pub(crate) fn no_more_keys<'de, A: MapAccess<'de>>(
    mut map: A,
    expected: &dyn de::Expected,
) -> Result<(), A::Error> {
    if map.next_key::<IgnoredAny>()?.is_none() {
        Ok(())
    } else {
        let message = format_args!("found a second key, expected {expected}");
        Err(de::Error::custom(message))
    }
}

/// An object without fields: the content of what has none.
pub(crate) struct Empty;

impl Serialize for Empty {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_map(Some(0))?.end()
    }
}

impl<'de> Deserialize<'de> for Empty {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::deserialize_map(deserializer, NoFields)
    }
}

struct NoFields;

impl<'de> Visitor<'de> for NoFields {
    type Value = Empty;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object without fields")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Empty, A::Error> {
        match map.next_key::<IgnoredAny>()? {
            None => Ok(Empty),
            Some(_) => Err(de::Error::custom(
                "found a key, expected an object without fields",
            )),
        }
    }
}
