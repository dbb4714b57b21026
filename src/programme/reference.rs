//! The references that a programme has for its mentors and applications.

use alloc::string::String;
use core::borrow::Borrow;
use core::fmt::{self, Write};
use core::str::FromStr;

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::wire::{self, Any, Reader};

/// Error: a reference is empty, and so refers to nothing.
///
/// # Example
///
/// ```
/// use leadership_qualities::programme::MentorId;
///
/// let error = "".parse::<MentorId>().unwrap_err();
/// assert_eq!(error.to_string(), "an empty reference: expected at least one character");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("an empty reference: expected at least one character")]
pub struct EmptyReference;

/// Defines a reference: a text that the caller chooses and that is not empty.
macro_rules! reference {
    (
        $(#[doc = $doc:expr])*
        #[title = $title:literal]
        #[expected = $expected:literal]
        pub struct $reference:ident;
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $reference(String);

        impl $reference {
            /// The reference as a text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        /// Takes any text except an empty text.
        impl FromStr for $reference {
            type Err = EmptyReference;

            fn from_str(text: &str) -> Result<Self, EmptyReference> {
                String::from(text).try_into()
            }
        }

        impl TryFrom<&str> for $reference {
            type Error = EmptyReference;

            /// Takes a text as it is.
            ///
            /// # Errors
            ///
            /// If the text is empty.
            fn try_from(text: &str) -> Result<Self, EmptyReference> {
                text.parse()
            }
        }

        impl TryFrom<String> for $reference {
            type Error = EmptyReference;

            /// Takes a text as it is.
            ///
            /// # Errors
            ///
            /// If the text is empty.
            fn try_from(text: String) -> Result<Self, EmptyReference> {
                if text.is_empty() {
                    Err(EmptyReference)
                } else {
                    Ok(Self(text))
                }
            }
        }

        impl AsRef<str> for $reference {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $reference {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        /// Writes the reference on one line, and escapes the characters that do not print.
        impl fmt::Display for $reference {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                for letter in self.0.chars() {
                    match letter {
                        '"' | '\'' | '\\' => formatter.write_char(letter)?,
                        _ => write!(formatter, "{}", letter.escape_debug())?,
                    }
                }
                Ok(())
            }
        }

        impl Serialize for $reference {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        const _: () = {
            struct Text;

            impl<'de> Reader<'de> for Text {
                type Value = $reference;

                fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                    formatter.write_str($expected)
                }

                fn ask<D: Deserializer<'de>>(
                    deserializer: D,
                    visitor: Any<Self>,
                ) -> Result<$reference, D::Error> {
                    deserializer.deserialize_str(visitor)
                }

                fn string<E: de::Error>(self, text: &str) -> Result<$reference, E> {
                    text.parse().map_err(E::custom)
                }
            }

            impl<'de> Deserialize<'de> for $reference {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    Text.read(deserializer)
                }
            }
        };

        wire::content!($reference);
        wire::open!($reference);

        #[cfg(feature = "schema")]
        crate::shape::shaped!(
            [] $reference,
            name: stringify!($reference),
            title: crate::shape::Title::Is($title),
            about: crate::shape::About::Docs(&[$($doc),*]),
            comment: None,
            shape: crate::shape::Shape::Text { min_length: 1 },
        );
    };
}

reference! {
    /// The programme's reference for a mentor.
    ///
    /// It is the key of the mentor in a register. It may be any text that is not empty; the crate
    /// only compares it with others. In JSON it is a string.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::programme::MentorId;
    ///
    /// let mentor: MentorId = "M07".parse()?;
    /// assert_eq!(mentor.to_string(), "M07");
    /// # Ok::<(), leadership_qualities::programme::EmptyReference>(())
    /// ```
    #[title = "Mentor reference"]
    #[expected = "the reference of a mentor, a string"]
    pub struct MentorId;
}

impl MentorId {
    /// Takes a text that is known not to be empty.
    pub(crate) const fn named(text: String) -> Self {
        Self(text)
    }
}

reference! {
    /// The programme's reference for an application.
    ///
    /// It may be any text that is not empty; the crate only stores it. In JSON it is a string.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::programme::{Event, Registration};
    ///
    /// let again = Event::Registered(Registration { previous: Some("2025-117".parse()?) });
    /// # Ok::<(), leadership_qualities::programme::EmptyReference>(())
    /// ```
    #[title = "Application reference"]
    #[expected = "the reference of an application, a string"]
    pub struct ApplicationId;
}
