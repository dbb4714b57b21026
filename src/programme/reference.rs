//! What a programme calls its mentors and applications.

use alloc::string::String;
use core::borrow::Borrow;
use core::fmt::{self, Write};
use core::str::FromStr;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::wire;

/// A reference is empty, and so refers to nothing.
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

/// Defines a reference: a text of the caller's that is not empty.
macro_rules! reference {
    ($(#[$docs:meta])* $reference:ident, $expecting:literal) => {
        $(#[$docs])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $reference(String);

        impl $reference {
            /// The reference as a text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        /// Takes any text but the empty one.
        impl FromStr for $reference {
            type Err = EmptyReference;

            fn from_str(text: &str) -> Result<Self, EmptyReference> {
                String::from(text).try_into()
            }
        }

        impl TryFrom<String> for $reference {
            type Error = EmptyReference;

            /// Takes a text as it is.
            ///
            /// # Errors
            ///
            /// If it is empty.
            fn try_from(text: String) -> Result<Self, EmptyReference> {
                if text.is_empty() {
                    Err(EmptyReference)
                } else {
                    Ok(Self(text))
                }
            }
        }

        impl Borrow<str> for $reference {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        /// Writes the reference on one line, whatever is in it: what does not print is escaped.
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

            impl Visitor<'_> for Text {
                type Value = $reference;

                fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                    formatter.write_str($expecting)
                }

                fn visit_str<E: de::Error>(self, text: &str) -> Result<$reference, E> {
                    text.parse().map_err(E::custom)
                }
            }

            impl<'de> Deserialize<'de> for $reference {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    // Asked for a string, YAML would take a number for one.
                    if deserializer.is_human_readable() {
                        deserializer.deserialize_any(Text)
                    } else {
                        deserializer.deserialize_str(Text)
                    }
                }
            }
        };

        wire::content!($reference);
    };
}

reference! {
    /// What a programme calls one of its mentors: a key in its register.
    ///
    /// It is any text but the empty one; the crate only compares it. On the wire it is a string.
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
    MentorId, "the reference of a mentor, a string"
}

impl MentorId {
    /// Takes a text that is known not to be empty.
    pub(crate) const fn named(text: String) -> Self {
        Self(text)
    }
}

reference! {
    /// What a programme calls one of its applications.
    ///
    /// It is any text but the empty one; the crate only keeps it. On the wire it is a string.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::programme::{Event, Registration};
    ///
    /// let again = Event::Registered(Registration { previous: Some("2025-117".parse()?) });
    /// # Ok::<(), leadership_qualities::programme::EmptyReference>(())
    /// ```
    ApplicationId, "the reference of an application, a string"
}
