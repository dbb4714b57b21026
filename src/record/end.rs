//! By whom and why a relationship ends, as the records of both machines hold it.

use super::Confidential;
use super::confidential::redact;
use crate::wire;

/// Who ended a relationship.
///
/// # Example
///
/// ```
/// use leadership_qualities::record::Party;
///
/// assert_eq!(Party::Both.key(), "both");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Party {
    /// The mentee.
    Mentee,
    /// The mentor.
    Mentor,
    /// Mentee and mentor together.
    Both,
    /// The programme that brought them together.
    Programme,
}

impl Party {
    /// Every party.
    pub const ALL: [Self; 4] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The party in snake case: the party on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mentee => "mentee",
            Self::Mentor => "mentor",
            Self::Both => "both",
            Self::Programme => "programme",
        }
    }
}

wire::term!(Party, "the key of a party, such as `mentee`");
wire::from_str!(Party);

/// By whom and why a relationship was ended.
///
/// # Example
///
/// ```
/// use leadership_qualities::record::{End, Party};
///
/// let end = End { by: Party::Mentee, reason: "Moving to another trust.".into() };
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct End {
    /// Who ended it.
    pub by: Party,
    /// Why, as far as that was told.
    pub reason: Confidential,
}

wire::record!(
    End { by, reason },
    "an object with `by` and `reason`",
    "`by` or `reason`"
);

redact!(End { reason });
