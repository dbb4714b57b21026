//! Where an application stands.

use core::fmt;

use crate::wire;

/// Where an application stands.
///
/// The source tells how to apply, and no stages; naming them is the crate's convention. On the wire
/// a stage is its [`key`](Self::key).
///
/// # Example
///
/// ```
/// use leadership_qualities::programme::Stage;
///
/// assert_eq!(Stage::Matching.key(), "matching");
/// let over = Stage::ALL.into_iter().filter(|stage| stage.is_over());
/// assert!(over.eq([Stage::Declined, Stage::Ended, Stage::Withdrawn]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum Stage {
    /// The mentee is gathering what an application needs.
    Eligibility,
    /// The application is with the programme, to be assessed.
    Registered,
    /// It is approved, and the mentee waits for credentials to search the register.
    Approved,
    /// It is declined, for good.
    Declined,
    /// The mentee invites mentors to chemistry meetings.
    Matching,
    /// The mentee has a mentor.
    Mentoring,
    /// Mentoring is over.
    Ended,
    /// The application was withdrawn before mentoring began.
    Withdrawn,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 8] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The stage in snake case, which is one word: the stage on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Eligibility => "eligibility",
            Self::Registered => "registered",
            Self::Approved => "approved",
            Self::Declined => "declined",
            Self::Matching => "matching",
            Self::Mentoring => "mentoring",
            Self::Ended => "ended",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Whether nothing can happen any more.
    #[must_use]
    pub const fn is_over(self) -> bool {
        match self {
            Self::Declined | Self::Ended | Self::Withdrawn => true,
            Self::Eligibility
            | Self::Registered
            | Self::Approved
            | Self::Matching
            | Self::Mentoring => false,
        }
    }
}

wire::term!(Stage, "the key of a stage, such as `matching`");
wire::from_str!(Stage);

impl crate::vocabulary::sealed::Sealed for Stage {}

impl crate::vocabulary::Vocabulary for Stage {
    const TERMS: &'static [Self] = &Self::ALL;

    fn key(self) -> &'static str {
        self.key()
    }
}

/// Writes the key.
impl fmt::Display for Stage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.key())
    }
}
