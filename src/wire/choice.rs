//! How a choice is declared: an enum that is written as an object with one key.

/// Declares a choice: the enum, its keys, `serde`, redaction and `JsonSchema`.
///
/// A declaration looks like the enum that it declares. In JSON a choice is an object with one key,
/// which is the key of the variant. Its value is the content of the variant, or else an empty
/// object. The first paragraph of a doc comment is published, and a variant can have
/// `#[wire = Type]`, both as in `record!`. Attributes of the type come in this order, and any may
/// be left out:
///
/// - `#[non_exhaustive]` for a list that is the crate's own and will grow;
/// - `#[derive(…)]`;
/// - `#[name = "…"]`, if the type has another name in the schemas, and `#[title = "…"]`;
/// - `#[expected = "…"]`, as in `record!`, and `#[expected_key = "…"]`, the same for a key;
/// - `#[comment = "…"]` for the rules that no schema can say;
/// - `#[out]`, if the type is written and never read;
/// - `#[by_hand(Redact, Schema)]` for implementations that are written by hand beside the
///   declaration.
macro_rules! choice {
    (
        $(#[doc = $doc:expr])*
        $(#[non_exhaustive $($non_exhaustive:lifetime)?])?
        $(#[derive($($derive:ident),* $(,)?)])?
        $(#[name = $name:literal])?
        $(#[title = $title:expr])?
        $(#[comment = $comment:expr])?
        #[out]
        $(#[by_hand($($by_hand:ident),* $(,)?)])?
        $vis:vis enum $Type:ident { $($variants:tt)* }
    ) => {
        $crate::wire::choice! { @enum
            [$(non_exhaustive $($non_exhaustive)?)?]
            $(#[doc = $doc])*
            $(#[derive($($derive),*)])?
            $vis enum $Type { $($variants)* }
        }
        $crate::wire::choice! { @write $Type { $($variants)* } }
        #[cfg(feature = "schema")]
        $crate::vocabulary::unless! { Schema in [$($($by_hand)*)?] {
            $crate::wire::choice! { @schema
                $Type [$($name)?] [$($title)?] [$($doc),*] [$($comment)?] { $($variants)* }
            }
        } }
    };
    (
        $(#[doc = $doc:expr])*
        $(#[non_exhaustive $($non_exhaustive:lifetime)?])?
        $(#[derive($($derive:ident),* $(,)?)])?
        $(#[name = $name:literal])?
        $(#[title = $title:expr])?
        $(#[expected = $expected:literal])?
        $(#[expected_key = $expected_key:literal])?
        $(#[comment = $comment:expr])?
        $(#[by_hand($($by_hand:ident),* $(,)?)])?
        $vis:vis enum $Type:ident { $($variants:tt)* }
    ) => {
        $crate::wire::choice! { @enum
            [$(non_exhaustive $($non_exhaustive)?)?]
            $(#[doc = $doc])*
            $(#[derive($($derive),*)])?
            $vis enum $Type { $($variants)* }
        }
        $crate::wire::choice! { @write $Type { $($variants)* } }
        $crate::wire::choice! { @read
            $Type [$($expected)?] [$($expected_key)?] { $($variants)* }
        }
        $crate::vocabulary::unless! { Redact in [$($($by_hand)*)?] {
            $crate::wire::choice! { @redact $Type { $($variants)* } }
        } }
        #[cfg(feature = "schema")]
        $crate::vocabulary::unless! { Schema in [$($($by_hand)*)?] {
            $crate::wire::choice! { @schema
                $Type [$($name)?] [$($title)?] [$($doc),*] [$($comment)?] { $($variants)* }
            }
        } }
    };

    (@enum
        [$($non_exhaustive:ident)?]
        $(#[doc = $doc:expr])*
        $(#[derive($($derive:ident),*)])?
        $vis:vis enum $Type:ident {
            $(
                $(#[doc = $variant_doc:expr])*
                $(#[title = $variant_title:expr])?
                $(#[shape = $variant_shape:expr])?
                $(#[wire = $variant_wire:ty])?
                $Variant:ident $(($Content:ty))? = $key:literal
            ),+ $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        $(#[$non_exhaustive])?
        $(#[derive($($derive),*)])?
        $vis enum $Type {
            $($(#[doc = $variant_doc])* $Variant $(($Content))?,)+
        }

        impl $Type {
            /// The key of the variant in snake case, for programs and documents.
            #[must_use]
            $vis const fn key(&self) -> &'static str {
                match self {
                    $(Self::$Variant { .. } => $key,)+
                }
            }
        }
    };

    (@write $Type:ident {
        $(
            $(#[doc = $variant_doc:expr])*
            $(#[title = $variant_title:expr])?
            $(#[shape = $variant_shape:expr])?
            $(#[wire = $variant_wire:ty])?
            $Variant:ident $(($Content:ty))? = $key:literal
        ),+ $(,)?
    }) => {
        impl serde::Serialize for $Type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $($crate::wire::variant!(@pattern content $Variant $(($Content))?) => {
                        serializer.collect_map([(
                            self.key(),
                            $crate::wire::variant!(@content content $(($Content))?),
                        )])
                    })+
                }
            }
        }
    };

    (@read $Type:ident [$($expected:literal)?] [$($expected_key:literal)?] {
        $(
            $(#[doc = $variant_doc:expr])*
            $(#[title = $variant_title:expr])?
            $(#[shape = $variant_shape:expr])?
            $(#[wire = $variant_wire:ty])?
            $Variant:ident $(($Content:ty))? = $key:literal
        ),+ $(,)?
    }) => {
        const _: () = {
            #[derive(Clone, Copy)]
            enum Tag { $($Variant),+ }

            impl $crate::wire::Term for Tag {
                const TERMS: &'static [Self] = &[$(Self::$Variant),+];

                fn key(self) -> &'static str {
                    match self { $(Self::$Variant => $key),+ }
                }

                fn from_key(key: &str) -> Option<Self> {
                    match key {
                        $($key => Some(Self::$Variant),)+
                        _ => None,
                    }
                }

                fn expected(formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    $crate::vocabulary::or!(
                        [$($crate::wire::expected_term::<Self>(formatter, $expected_key))?]
                        $crate::wire::one_of(formatter, &[$($key),+])
                    )
                }
            }

            impl<'de> $crate::wire::Object<'de> for $Type {
                fn expecting(formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    $crate::vocabulary::or!(
                        [$(formatter.write_str($expected))?]
                        $crate::wire::object_of_one(formatter, &[$($key),+])
                    )
                }

                fn from_map<A: serde::de::MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
                    $crate::wire::one_entry(map, |tag, map| Ok(match tag {
                        $(Tag::$Variant => {
                            $crate::wire::variant!(
                                @read map $Variant $(($Content))? $(as $variant_wire)?
                            )
                        })+
                    }))
                }
            }

            impl<'de> serde::Deserialize<'de> for $Type {
                fn deserialize<D: serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<Self, D::Error> {
                    $crate::wire::deserialize_object(deserializer)
                }
            }

            $crate::wire::content!($Type);
        };
    };

    (@redact $Type:ident {
        $(
            $(#[doc = $variant_doc:expr])*
            $(#[title = $variant_title:expr])?
            $(#[shape = $variant_shape:expr])?
            $(#[wire = $variant_wire:ty])?
            $Variant:ident $(($Content:ty))? = $key:literal
        ),+ $(,)?
    }) => {
        /// Redacts the content as its type says.
        impl $crate::wire::Redact for $Type {
            fn redact(&mut self, sight: $crate::wire::Sight) {
                match self {
                    $($crate::wire::variant!(@pattern content $Variant $(($Content))?) => {
                        $crate::wire::variant!(@redact content sight $(($Content))?)
                    })+
                }
            }
        }
    };

    (@schema
        $Type:ident [$($name:literal)?] [$($title:expr)?] [$($doc:expr),*] [$($comment:expr)?] {
        $(
            $(#[doc = $variant_doc:expr])*
            $(#[title = $variant_title:expr])?
            $(#[shape = $variant_shape:expr])?
            $(#[wire = $variant_wire:ty])?
            $Variant:ident $(($Content:ty))? = $key:literal
        ),+ $(,)?
    }) => {
        $crate::shape::shaped!(
            [] $Type,
            name: $crate::vocabulary::or!([$($name)?] stringify!($Type)),
            title: $crate::vocabulary::title!($($title)?),
            about: $crate::shape::About::Docs(&[$($doc),*]),
            comment: $crate::vocabulary::or!([$(Some($comment))?] None),
            shape: $crate::shape::Shape::Choice(&[$(
                $crate::shape::Field::new(
                    $crate::vocabulary::label!(
                        $key,
                        [$($variant_title)?] [] [$($variant_doc),*]
                    ),
                    $crate::wire::variant!(
                        @shape [$($variant_shape)?] $(($Content))? $(as $variant_wire)?
                    ),
                )
            ),+]),
        );
    };
}
pub(crate) use choice;

/// What [`choice`] does with a variant, which may or may not have content.
macro_rules! variant {
    (@pattern $content:ident $Variant:ident) => {
        Self::$Variant
    };
    (@pattern $content:ident $Variant:ident ($Content:ty)) => {
        Self::$Variant($content)
    };
    (@content $content:ident) => {
        $crate::wire::Empty
    };
    (@content $content:ident ($Content:ty)) => {
        $content
    };
    (@read $map:ident $Variant:ident) => {{
        $map.next_value::<$crate::wire::Empty>()?;
        Self::$Variant
    }};
    (@read $map:ident $Variant:ident ($Content:ty)) => {{
        let $crate::wire::Contained(content) = $map.next_value()?;
        Self::$Variant(content)
    }};
    (@read $map:ident $Variant:ident ($Content:ty) as $wire:ty) => {{
        let wire: $wire = $map.next_value()?;
        Self::$Variant(wire.0)
    }};
    (@redact $content:ident $sight:ident) => {{}};
    (@redact $content:ident $sight:ident ($Content:ty)) => {
        $crate::wire::Redact::redact($content, $sight)
    };
    (@shape [$shape:expr] $(($Content:ty))? $(as $wire:ty)?) => {
        $shape
    };
    (@shape []) => {
        $crate::shape::Shape::EMPTY
    };
    (@shape [] ($Content:ty) as $wire:ty) => {
        <$wire as $crate::shape::Shaped>::SHAPE
    };
    (@shape [] ($Content:ty)) => {
        <$Content as $crate::shape::Shaped>::SHAPE
    };
}
pub(crate) use variant;
