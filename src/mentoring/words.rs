//! How the words are kept: one record a term, with its key, its source and its text.

use crate::framework::Statement;
use crate::wire;

/// A vocabulary of which a source says something, term by term.
pub(crate) trait Worded: wire::Term {
    /// What the source says of the term.
    fn statement(self) -> Statement;
}

/// Gives an enum its records: `ALL`, `key`, `statement` and `Display`.
///
/// A term without its words does not compile, and neither does a wrong number of terms.
macro_rules! words {
    ($type:ident [$count:literal] { $($term:ident = $key:literal: $statement:expr,)+ }) => {
        impl $type {
            /// Every term, in the order of the source.
            pub const ALL: [Self; $count] =
                $crate::wire::all(<Self as strum::VariantArray>::VARIANTS);

            /// The term in snake case: the term on the wire.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$term => $key,)+
                }
            }

            /// What the source says of the term, restated.
            #[must_use]
            pub const fn statement(self) -> $crate::framework::Statement {
                match self {
                    $(Self::$term => $statement,)+
                }
            }
        }

        impl $crate::mentoring::words::Worded for $type {
            fn statement(self) -> $crate::framework::Statement {
                self.statement()
            }
        }

        $crate::mentoring::words::display!($type);
    };
}
pub(super) use words;

/// Implements `Display` for a vocabulary whose keys are words.
macro_rules! display {
    ($type:ident) => {
        /// Writes the words of the key, with spaces between them.
        impl core::fmt::Display for $type {
            fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                formatter.pad(&self.key().replace('_', " "))
            }
        }
    };
}
pub(super) use display;
