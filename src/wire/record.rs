//! How a record is declared: a struct that is written as an object with fixed fields.

/// Declares a record: the struct, `serde`, redaction and `JsonSchema`.
///
/// A declaration looks like the struct that it declares. The first paragraph of a doc comment is
/// published: it describes the type or the field in the JSON Schemas. Each field that a document
/// may leave out has the attribute `#[optional]`. Its type is an `Option` or another type that is
/// [`Optional`](super::Optional), and null means the same as left out. A field with
/// `#[wire = Type]` is read as a `Type`, has its shape, and keeps what the `Type` holds. Every
/// field is redacted as its type says. Attributes of the type come in this order, and any may be
/// left out:
///
/// - `#[derive(…)]`;
/// - `#[name = "…"]`, if the type has another name in the schemas, and `#[title = "…"]`;
/// - `#[expected = "…"]`, what an error says was expected, if that is not just an object with these
///   fields;
/// - `#[comment = "…"]` for the rules that no schema can say;
/// - `#[out]`, if the type is written and never read;
/// - `#[by_hand(Redact, Schema, Serialize)]` for implementations that are written by hand beside
///   the declaration, or that the type does not have.
///
/// A type may have one parameter. A field of that type has the shape that `JsonSchema` says:
/// `#[shape = Shape::Generated(SchemaGenerator::subschema_for::<T>)]`.
macro_rules! record {
    (
        $(#[doc = $doc:expr])*
        $(#[derive($($derive:ident),* $(,)?)])?
        $(#[name = $name:literal])?
        $(#[title = $title:expr])?
        $(#[expected = $expected:literal])?
        $(#[comment = $comment:expr])?
        #[out]
        $(#[by_hand($($by_hand:ident),* $(,)?)])?
        $vis:vis struct $Type:ident $(<$P:ident>)? { $($fields:tt)* }
    ) => {
        $crate::wire::record! { @struct
            $(#[doc = $doc])*
            $(#[derive($($derive),*)])?
            $vis struct $Type $(<$P>)? { $($fields)* }
        }
        $crate::wire::record! { @write $Type [$($P)?] { $($fields)* } }
        #[cfg(feature = "schema")]
        $crate::vocabulary::unless! { Schema in [$($($by_hand)*)?] {
            $crate::wire::record! { @schema
                $Type [$($P)?] [$($name)?] [$($title)?] [$($doc),*] [$($comment)?] { $($fields)* }
            }
        } }
    };
    (
        $(#[doc = $doc:expr])*
        $(#[derive($($derive:ident),* $(,)?)])?
        $(#[name = $name:literal])?
        $(#[title = $title:expr])?
        $(#[expected = $expected:literal])?
        $(#[comment = $comment:expr])?
        $(#[by_hand($($by_hand:ident),* $(,)?)])?
        $vis:vis struct $Type:ident $(<$P:ident>)? { $($fields:tt)* }
    ) => {
        $crate::wire::record! { @struct
            $(#[doc = $doc])*
            $(#[derive($($derive),*)])?
            $vis struct $Type $(<$P>)? { $($fields)* }
        }
        $crate::vocabulary::unless! { Serialize in [$($($by_hand)*)?] {
            $crate::wire::record! { @write $Type [$($P)?] { $($fields)* } }
        } }
        $crate::wire::record! { @read
            $Type [$($P)?] [$($expected)?] { $($fields)* }
        }
        $crate::vocabulary::unless! { Redact in [$($($by_hand)*)?] {
            $crate::wire::record! { @redact $Type { $($fields)* } }
        } }
        #[cfg(feature = "schema")]
        $crate::vocabulary::unless! { Schema in [$($($by_hand)*)?] {
            $crate::wire::record! { @schema
                $Type [$($P)?] [$($name)?] [$($title)?] [$($doc),*] [$($comment)?] { $($fields)* }
            }
        } }
    };

    (@struct
        $(#[doc = $doc:expr])*
        $(#[derive($($derive:ident),*)])?
        $vis:vis struct $Type:ident $(<$P:ident>)? {
            $(
                $(#[doc = $field_doc:expr])*
                $(#[title = $field_title:expr])?
                $(#[shape = $field_shape:expr])?
                $(#[wire = $field_wire:ty])?
                $(#[optional $($optional:lifetime)?])?
                $field_vis:vis $field:ident: $Field:ty
            ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        $(#[derive($($derive),*)])?
        $vis struct $Type $(<$P>)? {
            $($(#[doc = $field_doc])* $field_vis $field: $Field,)*
        }
    };

    (@write $Type:ident [$($P:ident)?] {
        $(
            $(#[doc = $field_doc:expr])*
            $(#[title = $field_title:expr])?
            $(#[shape = $field_shape:expr])?
            $(#[wire = $field_wire:ty])?
            $(#[optional $($optional:lifetime)?])?
            $field_vis:vis $field:ident: $Field:ty
        ),* $(,)?
    }) => {
        impl $(<$P: serde::Serialize>)? serde::Serialize for $Type $(<$P>)? {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;

                let fields = [$($crate::wire::field!(@is_there self.$field $(optional $($optional)?)?)),*];
                let fields = fields.into_iter().filter(|is_there| *is_there).count();
                let mut object = serializer.serialize_map(Some(fields))?;
                $($crate::wire::field!(
                    @write object, stringify!($field), self.$field $(, optional $($optional)?)?
                );)*
                object.end()
            }
        }
    };

    (@read $Type:ident [$($P:ident)?] [$($expected:literal)?] {
        $(
            $(#[doc = $field_doc:expr])*
            $(#[title = $field_title:expr])?
            $(#[shape = $field_shape:expr])?
            $(#[wire = $field_wire:ty])?
            $(#[optional $($optional:lifetime)?])?
            $field_vis:vis $field:ident: $Field:ty
        ),* $(,)?
    }) => {
        const _: () = {
            #[allow(non_camel_case_types, reason = "a variant for each field, under its name")]
            #[derive(Clone, Copy)]
            enum Field { $($field),* }

            impl $crate::wire::Term for Field {
                const TERMS: &'static [Self] = &[$(Self::$field),*];

                fn key(self) -> &'static str {
                    match self { $(Self::$field => stringify!($field)),* }
                }

                fn expected(formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    $crate::wire::one_of(formatter, &[$(stringify!($field)),*])
                }
            }

            impl<'de $(, $P: serde::Deserialize<'de>)?> $crate::wire::Object<'de>
                for $Type $(<$P>)?
            {
                fn expecting(formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    $crate::vocabulary::or!(
                        [$(formatter.write_str($expected))?]
                        $crate::wire::object_of(formatter, &[$(stringify!($field)),*])
                    )
                }

                fn from_map<A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
                    use $crate::wire::{Key, Term as _};

                    $crate::wire::field!(@use_fill $($P)?);
                    $(let mut $field: Option<$Field> = None;)*
                    let mut predicted = Field::TERMS.iter().copied();
                    while let Some(field) = map.next_key_seed(Key::predicting(predicted.next()))? {
                        match field {
                            $(Field::$field => $crate::wire::field!(
                                @read fill, $field, stringify!($field), map
                                $(, $field_wire)? $(, optional $($optional)?)?
                            ),)*
                        }
                    }
                    Ok(Self {
                        $($field: $crate::wire::field!(
                            @take $field, stringify!($field) $(, optional $($optional)?)?
                        ),)*
                    })
                }
            }

            impl<'de $(, $P: serde::Deserialize<'de>)?> serde::Deserialize<'de>
                for $Type $(<$P>)?
            {
                fn deserialize<D: serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<Self, D::Error> {
                    $crate::wire::deserialize_object(deserializer)
                }
            }

            $crate::wire::content!($Type $(<$P>)?);
        };
    };

    (@redact $Type:ident {
        $(
            $(#[doc = $field_doc:expr])*
            $(#[title = $field_title:expr])?
            $(#[shape = $field_shape:expr])?
            $(#[wire = $field_wire:ty])?
            $(#[optional $($optional:lifetime)?])?
            $field_vis:vis $field:ident: $Field:ty
        ),* $(,)?
    }) => {
        /// Redacts every field as its type says.
        impl $crate::wire::Redact for $Type {
            fn redact(&mut self, sight: $crate::wire::Sight) {
                $($crate::wire::Redact::redact(&mut self.$field, sight);)*
            }
        }
    };

    (@schema
        $Type:ident [$($P:ident)?] [$($name:literal)?] [$($title:expr)?] [$($doc:expr),*] [$($comment:expr)?] {
        $(
            $(#[doc = $field_doc:expr])*
            $(#[title = $field_title:expr])?
            $(#[shape = $field_shape:expr])?
            $(#[wire = $field_wire:ty])?
            $(#[optional $($optional:lifetime)?])?
            $field_vis:vis $field:ident: $Field:ty
        ),* $(,)?
    }) => {
        $crate::shape::shaped!(
            [$($P: schemars::JsonSchema)?] $Type $(<$P>)?,
            name: $crate::vocabulary::or!([$($name)?] stringify!($Type)),
            title: $crate::vocabulary::title!($($title)?),
            about: $crate::shape::About::Docs(&[$($doc),*]),
            comment: $crate::vocabulary::or!([$(Some($comment))?] None),
            shape: $crate::shape::Shape::object(&[$(
                $crate::wire::field!(
                    @shape
                    $crate::vocabulary::label!(
                        stringify!($field),
                        [$($field_title)?] [] [$($field_doc),*]
                    ),
                    $crate::vocabulary::or!(
                        [$($field_shape)?]
                        $crate::vocabulary::or!(
                            [$(<$field_wire as $crate::shape::Shaped>::SHAPE)?]
                            <$Field as $crate::shape::Shaped>::SHAPE
                        )
                    )
                    $(, optional $($optional)?)?
                )
            ),*]),
        );
    };
}
pub(crate) use record;

/// What [`record`] does with a field, which may or may not be optional.
macro_rules! field {
    (@is_there $self:ident.$field:ident optional) => {
        $crate::wire::Optional::given(&$self.$field).is_some()
    };
    (@is_there $self:ident.$field:ident) => {
        true
    };
    (@write $object:ident, $key:expr, $value:expr, optional) => {
        if let Some(value) = $crate::wire::Optional::given(&$value) {
            $object.serialize_entry($key, &$crate::wire::Given(value))?;
        }
    };
    (@write $object:ident, $key:expr, $value:expr) => {
        $object.serialize_entry($key, &$value)?
    };
    // All that is known of a type parameter is that it can be deserialised.
    (@use_fill $P:ident) => {
        use $crate::wire::fill;
    };
    (@use_fill) => {
        #[allow(
            unused_imports,
            reason = "a record may have nothing but optional fields"
        )]
        use $crate::wire::fill_content as fill;
    };
    (@read $fill:ident, $slot:ident, $key:expr, $map:ident) => {
        $fill(&mut $slot, $key, &mut $map)?
    };
    (@read $fill:ident, $slot:ident, $key:expr, $map:ident, optional) => {
        $crate::wire::fill_optional(&mut $slot, $key, &mut $map)?
    };
    (@read $fill:ident, $slot:ident, $key:expr, $map:ident, $wire:ty) => {{
        let wire: $wire = $map.next_value()?;
        $crate::wire::put(&mut $slot, $key, wire.0)?
    }};
    (@take $slot:ident, $key:expr, optional) => {
        $slot.unwrap_or_default()
    };
    (@take $slot:ident, $key:expr) => {
        $slot.ok_or_else(|| serde::de::Error::missing_field($key))?
    };
    (@shape $label:expr, $shape:expr, optional) => {
        $crate::shape::Field::new($label, $shape).optional()
    };
    (@shape $label:expr, $shape:expr) => {
        $crate::shape::Field::new($label, $shape)
    };
}
pub(crate) use field;
