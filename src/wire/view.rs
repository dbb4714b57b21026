//! How a view is declared: an object that a type is written as, and never read from.

/// Declares a type and the object that it is written as, whose fields are computed.
///
/// A declaration begins with the struct. The fields of the object follow, each with its type and
/// the expression that computes it. The first paragraph of a doc comment is published, as in
/// `record!`. A field can have a title in `#[title = "…"]`, and in `#[shape = …]` a narrower shape
/// than its type has.
macro_rules! view {
    (
        $(#[doc = $doc:expr])*
        $(#[derive($($derive:ident),* $(,)?)])?
        $(#[name = $name:literal])?
        $(#[title = $title:expr])?
        $(#[by_hand($($by_hand:ident),* $(,)?)])?
        $vis:vis struct $Type:ident $(<$lifetime:lifetime>)? $(($($inner:tt)*))? $({ $($fields:tt)* })?
        as |$self:ident| {
            $(
                $(#[doc = $field_doc:expr])*
                $(#[title = $field_title:expr])?
                $(#[shape = $field_shape:expr])?
                $field:ident: $Field:ty = $value:expr
            ),+ $(,)?
        }
    ) => {
        $crate::wire::view! { @struct
            $(#[doc = $doc])*
            $(#[derive($($derive),*)])?
            $vis struct $Type [$($lifetime)?] $(($($inner)*))? $({ $($fields)* })?
        }

        impl $(<$lifetime>)? serde::Serialize for $Type $(<$lifetime>)? {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;

                let $self = self;
                let fields = [$(stringify!($field)),+].len();
                let mut object = serializer.serialize_map(Some(fields))?;
                $({
                    let value: $Field = $value;
                    object.serialize_entry(stringify!($field), &value)?;
                })+
                object.end()
            }
        }

        #[cfg(feature = "schema")]
        $crate::vocabulary::unless! { Schema in [$($($by_hand)*)?] {
            $crate::shape::shaped!(
                [$($lifetime)?] $Type $(<$lifetime>)?,
                name: $crate::vocabulary::or!([$($name)?] stringify!($Type)),
                title: $crate::vocabulary::title!($($title)?),
                about: $crate::shape::About::Docs(&[$($doc),*]),
                comment: None,
                shape: $crate::shape::Shape::object(&[$(
                    $crate::shape::Field::new(
                        $crate::vocabulary::label!(
                            stringify!($field),
                            [$($field_title)?] [] [$($field_doc),*]
                        ),
                        $crate::vocabulary::or!(
                            [$($field_shape)?] <$Field as $crate::shape::Shaped>::SHAPE
                        ),
                    )
                ),+]),
            );
        } }
    };

    (@struct
        $(#[doc = $doc:expr])*
        $(#[derive($($derive:ident),*)])?
        $vis:vis struct $Type:ident []
    ) => {
        $(#[doc = $doc])*
        $(#[derive($($derive),*)])?
        $vis struct $Type;
    };
    (@struct
        $(#[doc = $doc:expr])*
        $(#[derive($($derive:ident),*)])?
        $vis:vis struct $Type:ident [$($lifetime:lifetime)?] ($($inner:tt)*)
    ) => {
        $(#[doc = $doc])*
        $(#[derive($($derive),*)])?
        $vis struct $Type $(<$lifetime>)? ($($inner)*);
    };
    (@struct
        $(#[doc = $doc:expr])*
        $(#[derive($($derive:ident),*)])?
        $vis:vis struct $Type:ident [$($lifetime:lifetime)?] { $($fields:tt)* }
    ) => {
        $(#[doc = $doc])*
        $(#[derive($($derive),*)])?
        $vis struct $Type $(<$lifetime>)? { $($fields)* }
    };
}
pub(crate) use view;
