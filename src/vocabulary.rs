//! Vocabularies, which are closed lists of terms: the trait, the keys, the parsing and sets of
//! terms.
//!
//! Each list is an enum in the module of its subject, such as [`Quality`](crate::Quality) or
//! [`Stage`](crate::setup::Stage). The enum has its terms in `ALL`, a `key` for programs, `Display`
//! and `FromStr`. Parsing a text that is not a term gives the error [`UnknownTerm`].

mod quoted;
mod set;

use alloc::string::String;
use core::fmt::{self, Debug, Display};
use core::hash::Hash;

pub(crate) use self::quoted::{Quoted, beginning};
pub use self::set::Terms;
pub(crate) use self::set::{display_terms, term_set};

/// A closed list of terms, each with a key for programs.
///
/// The fifteen qualities are a vocabulary, and so are the stages and the actions of the state
/// machines [`Setup`](crate::Setup) and [`Application`](crate::Application). Code that works for
/// every vocabulary takes this trait as a bound. Other crates cannot implement it.
///
/// # Example
///
/// ```
/// use leadership_qualities::vocabulary::Vocabulary;
/// use leadership_qualities::setup::{Action, Stage};
///
/// fn keys<V: Vocabulary>() -> Vec<&'static str> {
///     V::TERMS.iter().map(|term| term.key()).collect()
/// }
/// assert_eq!(keys::<Stage>()[0], "profiling");
/// assert_eq!(keys::<Action>().len(), 29);
/// ```
pub trait Vocabulary: Copy + Eq + Hash + Debug + Display + sealed::Sealed + 'static {
    /// Every term of the vocabulary, in order.
    const TERMS: &'static [Self];

    /// The key of the term in snake case, for programs and documents. No two terms of a vocabulary
    /// have the same key.
    fn key(self) -> &'static str;
}

/// Error: the text is not a term of the vocabulary.
///
/// The error keeps the whole text. Its message quotes only the first 40 characters of a long text.
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::Stage;
///
/// let error = "dreaming".parse::<Stage>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "unknown term \"dreaming\": expected the key of a stage, such as `discussing`",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("unknown term {}: expected {expected}", Quoted::new(input))]
pub struct UnknownTerm {
    /// The text as it was given.
    pub input: String,
    /// What was expected instead, in words.
    pub expected: &'static str,
}

/// Gives the term that was found, or else the error with what was expected.
pub(crate) fn known<T>(
    term: Option<T>,
    input: &str,
    expected: &'static str,
) -> Result<T, UnknownTerm> {
    term.ok_or_else(|| UnknownTerm {
        input: input.into(),
        expected,
    })
}

pub(crate) mod sealed {
    pub trait Sealed {}
}

/// Writes the words of a key, with spaces between them.
pub(crate) fn display_key(key: &str, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    if key.contains('_') {
        formatter.pad(&key.replace('_', " "))
    } else {
        formatter.pad(key)
    }
}

/// Declares a vocabulary: the enum, `ALL`, `key`, [`Vocabulary`], `Display`, `FromStr`, `serde` and
/// `JsonSchema`.
///
/// A declaration looks like the enum that it declares, with its key behind each term. The first
/// paragraph of a doc comment is published: it describes the type or the term in the JSON Schemas.
/// Attributes come in this order, and all but `expected` may be left out:
///
/// - `#[non_exhaustive]` for a list that is the crate's own and will grow;
/// - `#[derive(…)]` for a trait that not every vocabulary has, such as `Ord`;
/// - `#[name = "…"]`, if the type has another name in the schemas;
/// - `#[expected = "…"]`, what an error says was expected, where something else was found;
/// - `#[from_key = path]` names a function from a key to the term, for a vocabulary where a search
///   through all of the keys takes too long;
/// - `#[by_hand(Display, FromStr, Serde, Schema)]` for implementations that are written by hand
///   beside the declaration, or that the type does not have;
/// - `#[named]` gives the enum a method `name`, which returns the words behind `as`, or else the
///   key;
/// - `#[about = path]` names a `const fn` from a term to its description in the schemas;
/// - `#[worded]` gives the enum a method `statement`, which returns the statement behind `=>` in
///   the row of the term; the text of the statement describes the term in the schemas.
macro_rules! vocabulary {
    (
        $(#[doc = $doc:expr])*
        $(#[non_exhaustive $($non_exhaustive:lifetime)?])?
        $(#[derive($($derive:ident),* $(,)?)])?
        $(#[name = $name:literal])?
        #[expected = $expected:literal]
        $(#[from_key = $from_key:path])?
        $(#[by_hand($($by_hand:ident),* $(,)?)])?
        $(#[named $($named:lifetime)?])?
        $(#[about = $about:path])?
        $(#[worded $($worded:lifetime)?])?
        pub enum $Type:ident {
            $(
                $(#[doc = $term_doc:expr])*
                $(#[title = $term_title:expr])?
                $(#[about = $term_about:expr])?
                $Term:ident = $key:literal $(as $term_name:literal)? $(=> $statement:expr)?
            ),+ $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        $(#[non_exhaustive $($non_exhaustive)?])?
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash $($(, $derive)*)?)]
        pub enum $Type {
            $($(#[doc = $term_doc])* $Term,)+
        }

        impl $Type {
            /// Every term of the vocabulary, in order.
            pub const ALL: [Self; [$($key),+].len()] = [$(Self::$Term),+];

            /// The key of the term in snake case, for programs and documents.
            #[must_use]
            #[inline]
            #[expect(clippy::indexing_slicing, reason = "each term has a key")]
            pub const fn key(self) -> &'static str {
                // Not a match, for which the compiler makes a jump that processors cannot predict.
                const KEYS: [&str; $Type::ALL.len()] = [$($key),+];
                KEYS[self as usize]
            }
        }

        impl $crate::vocabulary::sealed::Sealed for $Type {}

        impl $crate::vocabulary::Vocabulary for $Type {
            const TERMS: &'static [Self] = &Self::ALL;

            fn key(self) -> &'static str {
                self.key()
            }
        }

        impl $crate::wire::Term for $Type {
            const TERMS: &'static [Self] = &Self::ALL;
            const EXPECTED: &'static str = $expected;

            #[inline]
            fn key(self) -> &'static str {
                self.key()
            }

            #[inline]
            fn from_key(key: &str) -> Option<Self> {
                $crate::vocabulary::or!([$($from_key(key))?] match key {
                    $($key => Some(Self::$Term),)+
                    _ => None,
                })
            }
        }

        $crate::vocabulary::unless! { Serde in [$($($by_hand)*)?] {
            $crate::wire::term_serde!($Type);
        } }

        $crate::vocabulary::given! { [$(named $($named)?)?] {
            impl $Type {
                /// The term in words.
                #[must_use]
                pub const fn name(self) -> &'static str {
                    match self {
                        $(Self::$Term => $crate::vocabulary::or!([$($term_name)?] $key)),+
                    }
                }
            }
        } }

        $crate::vocabulary::given! { [$(worded $($worded)?)?] {
            impl $Type {
                /// What the source says about the term, in this crate's words.
                #[must_use]
                pub const fn statement(self) -> $crate::framework::Statement {
                    match self {
                        $($(Self::$Term => $statement,)?)+
                    }
                }
            }

            impl $crate::framework::Worded for $Type {
                #[cfg(feature = "schema")]
                const ENTRY: &'static str = concat!(stringify!($Type), "Entry");

                fn statement(self) -> $crate::framework::Statement {
                    self.statement()
                }
            }
        } }

        $crate::vocabulary::unless! { Display in [$($($by_hand)*)?] {
            /// Writes the term in words.
            impl core::fmt::Display for $Type {
                fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    $crate::vocabulary::display!(self, formatter, [$(named $($named)?)?])
                }
            }
        } }

        $crate::vocabulary::unless! { FromStr in [$($($by_hand)*)?] {
            /// Reads the key of a term, and nothing else.
            impl core::str::FromStr for $Type {
                type Err = $crate::vocabulary::UnknownTerm;

                fn from_str(input: &str) -> Result<Self, Self::Err> {
                    $crate::vocabulary::known($crate::wire::Term::from_key(input), input, $expected)
                }
            }
        } }

        $crate::wire::open!($Type);

        #[cfg(feature = "schema")]
        $crate::vocabulary::unless! { Schema in [$($($by_hand)*)?] {
            $crate::shape::shaped!(
                [] $Type,
                name: $crate::vocabulary::or!([$($name)?] stringify!($Type)),
                title: $crate::shape::Title::OfKey,
                about: $crate::shape::About::Docs(&[$($doc),*]),
                comment: None,
                shape: $crate::shape::Shape::Terms($crate::vocabulary::or!(
                    [$($crate::vocabulary::labels!($Type, |term| $about(term)))?]
                    $crate::vocabulary::or!(
                        [$($crate::vocabulary::labels!(
                            $Type, |term| term.statement().text() $($worded)?
                        ))?]
                        &[$($crate::vocabulary::label!(
                            $key,
                            [$($term_title)?] [$($term_about)?] [$($term_doc),*]
                        )),+]
                    )
                )),
            );
        } }
    };
}
pub(crate) use vocabulary;

/// Expands to the expression in the brackets, or else to the other one.
macro_rules! or {
    ([] $other:expr) => {
        $other
    };
    ([$given:expr] $other:expr) => {
        $given
    };
}
pub(crate) use or;

/// Expands to the items, if there is a marker in the brackets.
macro_rules! given {
    ([] { $($items:tt)* }) => {};
    ([$marker:ident] { $($items:tt)* }) => { $($items)* };
}
pub(crate) use given;

/// Expands to the items, unless the brackets list what they implement as written by hand.
macro_rules! unless {
    (Display in [Display $($rest:ident)*] { $($items:tt)* }) => {};
    (FromStr in [FromStr $($rest:ident)*] { $($items:tt)* }) => {};
    (Redact in [Redact $($rest:ident)*] { $($items:tt)* }) => {};
    (Schema in [Schema $($rest:ident)*] { $($items:tt)* }) => {};
    (Serde in [Serde $($rest:ident)*] { $($items:tt)* }) => {};
    (Serialize in [Serialize $($rest:ident)*] { $($items:tt)* }) => {};
    ($what:ident in [$other:ident $($rest:ident)*] { $($items:tt)* }) => {
        $crate::vocabulary::unless! { $what in [$($rest)*] { $($items)* } }
    };
    ($what:ident in [] { $($items:tt)* }) => { $($items)* };
}
pub(crate) use unless;

/// Writes a term by its name, or else by its key.
macro_rules! display {
    ($term:expr, $formatter:expr, []) => {
        $crate::vocabulary::display_key($term.key(), $formatter)
    };
    ($term:expr, $formatter:expr, [named]) => {
        $formatter.pad($term.name())
    };
}
pub(crate) use display;

/// Expands to the given title, or else to the title that is made from the key.
#[cfg(feature = "schema")]
macro_rules! title {
    () => {
        $crate::shape::Title::OfKey
    };
    ($title:expr) => {
        $crate::shape::Title::Is($title)
    };
}
#[cfg(feature = "schema")]
pub(crate) use title;

/// Computes the labels of a vocabulary's terms in the schemas, from an expression that describes
/// one term.
#[cfg(feature = "schema")]
macro_rules! labels {
    ($Type:ident, |$term:ident| $about:expr) => {{
        #[expect(
            clippy::indexing_slicing,
            reason = "the place is below the length of both"
        )]
        const LABELS: [$crate::shape::Label; $Type::ALL.len()] = {
            let mut labels = [$crate::shape::Label::keyed("", ""); $Type::ALL.len()];
            let mut place = 0;
            while place < labels.len() {
                let $term = $Type::ALL[place];
                labels[place] = $crate::shape::Label::keyed($term.key(), $about);
                place += 1;
            }
            labels
        };
        &LABELS
    }};
}
#[cfg(feature = "schema")]
pub(crate) use labels;

/// Expands to the title and description of a term or a field in the schemas.
#[cfg(feature = "schema")]
macro_rules! label {
    ($key:expr, [$title:expr] $about:tt $docs:tt) => {
        $crate::shape::Label::new(
            $key,
            $crate::shape::Title::Is($title),
            $crate::vocabulary::about!($about $docs),
        )
    };
    ($key:expr, [] $about:tt $docs:tt) => {
        $crate::shape::Label::new(
            $key,
            $crate::shape::Title::OfKey,
            $crate::vocabulary::about!($about $docs),
        )
    };
}
#[cfg(feature = "schema")]
pub(crate) use label;

/// Expands to the given description, or else to the description that the doc comment gives.
#[cfg(feature = "schema")]
macro_rules! about {
    ([$about:expr] $docs:tt) => {
        $crate::shape::About::Is($about)
    };
    ([] [$($doc:expr),*]) => {
        $crate::shape::About::Docs(&[$($doc),*])
    };
}
#[cfg(feature = "schema")]
pub(crate) use about;
