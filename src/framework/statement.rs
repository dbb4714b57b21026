//! What a source says, restated, with where it says so and how much of it there is.

use core::fmt;

use serde::ser::{Serialize, Serializer};

use super::{Cluster, Quality, Role, Source};
use crate::wire;

/// One thing that a source says, in the words of this crate.
///
/// The text keeps every claim of the original and adds none. On the wire it is an object of
/// `text`, `source` and `fidelity`.
///
/// # Example
///
/// ```
/// use leadership_qualities::framework::Fidelity;
/// use leadership_qualities::{Quality, Role};
///
/// let statement = Quality::BroadScanning.development(Role::Mentee);
/// assert_eq!(statement.text(), "Automatically, mentees come to belong to a …");
/// assert_eq!(statement.fidelity(), Fidelity::Truncated);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Statement {
    pub(super) text: &'static str,
    pub(super) source: Source,
    pub(super) fidelity: Fidelity,
}

wire::object!(Statement {
    text,
    source,
    fidelity
});

impl Statement {
    /// The statement, in plain British English.
    #[must_use]
    pub const fn text(self) -> &'static str {
        self.text
    }

    /// Where the original stands.
    #[must_use]
    pub const fn source(self) -> Source {
        self.source
    }

    /// How much of what the original meant to say is there.
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

/// How far a source can be trusted to say what it meant to say.
///
/// On the wire: `"whole"`, `"truncated"`, `"abridged"` or `{"repeats": "self_belief"}`.
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
    /// The source says it in full.
    Whole,
    /// The source breaks off in mid-sentence, or its beginning is lost. So it is with the text, which
    /// has an ellipsis where something is missing.
    Truncated,
    /// The source says more there, and has it wrong: the text leaves that part out.
    Abridged,
    /// The source prints the text of this other quality instead.
    Repeats(Quality),
}

impl Serialize for Fidelity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Whole => serializer.serialize_str("whole"),
            Self::Truncated => serializer.serialize_str("truncated"),
            Self::Abridged => serializer.serialize_str("abridged"),
            // Not as a variant, which YAML would write as a tag.
            Self::Repeats(quality) => serializer.collect_map([("repeats", quality)]),
        }
    }
}

/// What a statement is about.
///
/// [`statements`](super::statements) pairs each statement with its subject.
///
/// # Example
///
/// ```
/// use leadership_qualities::Quality;
/// use leadership_qualities::framework::Subject;
///
/// let subject = Subject::Feature(Quality::HoldingToAccount, 2);
/// assert_eq!(subject.to_string(), "feature 2 of Holding to account");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The introduction of a cluster.
    Introduction(Cluster),
    /// The definition of a quality.
    Definition(Quality),
    /// The portrait of a quality.
    Portrait(Quality),
    /// One feature of a quality, counted from 1 in the order of the source.
    Feature(Quality, usize),
    /// How mentoring develops a quality in one of the two.
    Development(Quality, Role),
    /// The positive pole of a self-assessment item.
    PositivePole(Quality),
    /// The negative pole of a self-assessment item.
    NegativePole(Quality),
}

/// Writes the subject in words, such as "portrait of Self belief".
impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Introduction(cluster) => write!(formatter, "introduction of {cluster}"),
            Self::Definition(quality) => write!(formatter, "definition of {quality}"),
            Self::Portrait(quality) => write!(formatter, "portrait of {quality}"),
            Self::Feature(quality, number) => write!(formatter, "feature {number} of {quality}"),
            Self::Development(quality, role) => {
                write!(formatter, "{} development of {quality}", role.key())
            }
            Self::PositivePole(quality) => write!(formatter, "positive pole of {quality}"),
            Self::NegativePole(quality) => write!(formatter, "negative pole of {quality}"),
        }
    }
}

/// A vocabulary of which a source says something, term by term.
pub(crate) trait Worded: crate::wire::Term {
    /// The name of an entry of the catalogue in the schemas.
    #[cfg(feature = "schema")]
    const ENTRY: &'static str;

    /// What the source says of the term.
    fn statement(self) -> Statement;
}
