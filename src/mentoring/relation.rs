//! Where in an organisation a mentor can be found.

use core::fmt;

use super::Worded;
use crate::framework::{Source, Statement};
use crate::wire;

/// Where a mentor stands, seen from the mentee.
///
/// In the reciprocal model mentoring comes from all around, and so a mentor need not be a senior
/// person, as mentors usually are on the page of the London service. On the wire a relation is its
/// [`key`](Self::key).
///
/// Source: *A Mentoring Model* (blog post), the 360 model.
///
/// # Example
///
/// ```
/// use leadership_qualities::mentoring::Relation;
///
/// let relation: Relation = "peer".parse()?;
/// println!("{}", relation.statement());
/// # assert_eq!(relation, Relation::Peer);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum Relation {
    /// Someone higher up.
    Senior,
    /// Someone on the same level.
    Peer,
    /// Someone further down.
    Subordinate,
}

impl Relation {
    /// Every relation, from above to below.
    pub const ALL: [Self; 3] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The relation on the wire: `senior`, `peer` or `subordinate`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Senior => "senior",
            Self::Peer => "peer",
            Self::Subordinate => "subordinate",
        }
    }

    /// What the source says of mentors in that relation, restated.
    #[must_use]
    pub const fn statement(self) -> Statement {
        const SOURCE: Source =
            Source::reciprocal("the 360 model, quoted from Harvard Business Review");

        SOURCE.whole(match self {
            Self::Senior => {
                "Years ago, people usually sought a mentor higher up in the organisation."
            }
            Self::Peer => {
                "Today, your ideal mentor may in fact be several mentors, a network to which peers \
                 belong."
            }
            Self::Subordinate => {
                "Today, your ideal mentor may in fact be several mentors, a network to which \
                 people below you in the organisation belong, too."
            }
        })
    }
}

wire::term!(Relation, "`senior`, `peer` or `subordinate`");
wire::from_str!(Relation);

/// Writes `senior`, `peer` or `subordinate`.
impl fmt::Display for Relation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.key())
    }
}

impl Worded for Relation {
    fn statement(self) -> Statement {
        self.statement()
    }
}
