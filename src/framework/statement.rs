//! Statements: what a source says, restated, with its place and its fidelity.

use core::fmt;

use serde::ser::{Serialize, Serializer};

use super::quality::Quality;
use super::source::Source;
use crate::wire;

wire::record! {
    /// One thing that a source says, restated in the words of this crate.
    ///
    /// The text keeps every claim of the original, unless [`Fidelity::Abridged`] says that it
    /// leaves a wrong part out, and it adds no claim. In JSON a statement is an object of
    /// `text`, `source` and `fidelity`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::framework::Fidelity;
    /// use leadership_qualities::{Quality, Role};
    ///
    /// let statement = Quality::BroadScanning.development(Role::Mentee);
    /// assert_eq!(statement.text(), "Mentees become, automatically, part of a …");
    /// assert_eq!(statement.fidelity(), Fidelity::Truncated);
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[out]
    pub struct Statement {
        /// What the source says, in the words of this crate.
        text: &'static str,
        /// The place in the sources where the original statement is.
        source: Source,
        /// Whether the source gives the statement in full and, if not, what is missing or wrong.
        fidelity: Fidelity,
    }
}

impl Statement {
    /// The statement, in plain British English.
    #[must_use]
    pub const fn text(self) -> &'static str {
        self.text
    }

    /// The place in the sources where the original statement is.
    #[must_use]
    pub const fn source(self) -> Source {
        self.source
    }

    /// Whether the source gives the statement in full and, if not, what is missing or wrong.
    #[must_use]
    pub const fn fidelity(self) -> Fidelity {
        self.fidelity
    }
}

/// Writes the text.
impl fmt::Display for Statement {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.text)
    }
}

impl Source {
    /// A statement of all that this place says about its subject.
    pub(crate) const fn whole(self, text: &'static str) -> Statement {
        Statement {
            text,
            source: self,
            fidelity: Fidelity::Whole,
        }
    }

    /// A statement of what this place says before it breaks off, or after a beginning that is lost.
    pub(crate) const fn truncated(self, text: &'static str) -> Statement {
        Statement {
            text,
            source: self,
            fidelity: Fidelity::Truncated,
        }
    }

    /// A statement of what this place says, without a part that the source has wrong.
    pub(crate) const fn abridged(self, text: &'static str) -> Statement {
        Statement {
            text,
            source: self,
            fidelity: Fidelity::Abridged,
        }
    }

    /// A statement of what this place says, where it repeats the text of another quality.
    pub(super) const fn repeats(self, quality: Quality, text: &'static str) -> Statement {
        Statement {
            text,
            source: self,
            fidelity: Fidelity::Repeats(quality),
        }
    }
}

/// Whether a source gives a statement in full and, if not, what is missing or wrong.
///
/// In JSON: `"whole"`, `"truncated"`, `"abridged"` or `{"repeats": "self_belief"}`.
///
/// # Example
///
/// ```
/// use leadership_qualities::Quality;
/// use leadership_qualities::framework::Fidelity;
///
/// let portrait = Quality::SeizingTheFuture.portrait();
/// assert_eq!(portrait.fidelity(), Fidelity::Repeats(Quality::SelfBelief));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fidelity {
    /// The source gives the statement in full.
    Whole,
    /// The source breaks off in mid-sentence, or its beginning is lost; an ellipsis in the text
    /// marks the gap.
    Truncated,
    /// The source also says something that is wrong; the text leaves that part out.
    Abridged,
    /// In this place the source repeats the text of another quality: the quality given here.
    Repeats(Quality),
}

impl Serialize for Fidelity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Whole => serializer.serialize_str("whole"),
            Self::Truncated => serializer.serialize_str("truncated"),
            Self::Abridged => serializer.serialize_str("abridged"),
            // A map and not a variant, which YAML would write as a tag.
            Self::Repeats(quality) => serializer.collect_map([("repeats", quality)]),
        }
    }
}

#[cfg(feature = "schema")]
mod schema {
    use super::{Fidelity, Quality};
    use crate::shape::{About, Field, Label, Shape, Shaped, Title, shaped};

    const REPEATS: Field = Field::new(
        Label::keyed(
            "repeats",
            "The quality whose text the source repeats in this place.",
        ),
        Quality::SHAPE,
    );

    const fn word(key: &'static str, about: &'static str) -> Field {
        Field::new(Label::keyed(key, about), Shape::Constant(key))
    }

    shaped!(
        [] Fidelity,
        name: "Fidelity",
        title: Title::OfKey,
        about: About::Is(
            "Whether a source gives a statement in full and, if not, what is missing or wrong.",
        ),
        comment: None,
        shape: Shape::OneOf(&[
            word("whole", "The source gives the statement in full."),
            word(
                "truncated",
                "The source breaks off in mid-sentence, or its beginning is lost; an ellipsis in \
                 the text marks the gap.",
            ),
            word(
                "abridged",
                "The source also says something that is wrong; the text leaves that part out.",
            ),
            Field::new(
                Label::keyed(
                    "repeated",
                    "In this place the source repeats the text of another quality.",
                ),
                Shape::object(&[REPEATS]),
            ),
        ]),
    );
}

/// A vocabulary with a statement from a source for each term.
pub(crate) trait Worded: crate::wire::Term {
    /// The name that the schemas give to an entry of this vocabulary in the catalogue.
    #[cfg(feature = "schema")]
    const ENTRY: &'static str;

    /// What the source says about the term.
    fn statement(self) -> Statement;
}
