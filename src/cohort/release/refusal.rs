//! Why a release or a movement is refused, given earlier releases.

use super::policy::UnfitCohort;

/// Error: a release or a movement is refused, because together with earlier releases it could
/// expose someone.
///
/// The error tells no count and no quality, so it can be shown to anybody. Programs tell refusals
/// apart by their [`key`](Self::key).
///
/// # Example
///
/// ```
/// use leadership_qualities::cohort::History;
/// use leadership_qualities::{Policy, Tally};
///
/// let refused = History::new(Policy::default()).check(&Tally::default()).unwrap_err();
/// assert_eq!(refused.key(), "too_few");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum RefusedRelease {
    /// The cohort, or the people who assessed themselves twice, are too few to show or too many to
    /// count.
    #[error(transparent)]
    Unfit(UnfitCohort),
    /// Too few people joined, so the change would give away their answers.
    #[error(
        "found 1 to {} people who joined since the last release, expected nobody or {cohort} or more",
        cohort - 1
    )]
    TooFewJoined {
        /// The smallest number of people who may join, other than nobody.
        cohort: u64,
    },
    /// Some answers were counted before and are no longer counted. The difference would tell about
    /// whoever gave them.
    #[error(
        "found some answer fewer times than in the last release, expected a cohort that only grows"
    )]
    Shrunk,
    /// Too few people assessed themselves only once, so the difference would give away their
    /// answers.
    #[error(
        "found 1 to {} people who assessed themselves only once, expected nobody, or {cohort} or more",
        cohort - 1
    )]
    TooFewApart {
        /// The smallest number of people without a pair, other than nobody.
        cohort: u64,
    },
    /// The pairs are not part of the cohort that was released.
    #[error(
        "found some answer more times among people who assessed themselves twice than in the \
         release, expected people who are all in the release"
    )]
    Unpaired,
    /// The cohort was released more than once before first and second assessments are compared.
    #[error(
        "found a cohort that was released more than once, expected at most one release before \
         first and second assessments are compared"
    )]
    Grown,
    /// The first and second assessments of other people in the cohort were compared before.
    #[error(
        "found an earlier comparison of the first and second assessments of other people, expected \
         one comparison for each cohort"
    )]
    Moved,
    /// The cohort was split into fewer than two groups.
    #[error("found one group or none, expected two groups or more")]
    OneGroup,
    /// A group has too few people to be shown by itself.
    #[error(
        "group {position}: found fewer than {cohort} people, expected {cohort} or more: count the \
         group together with another"
    )]
    SmallGroup {
        /// The position of the group among those given; the first is 1.
        position: usize,
        /// The smallest number of people in a group.
        cohort: u64,
    },
    /// The cohort was released before as a whole, or in other groups.
    #[error(
        "found a cohort that was released before as a whole or in other groups, expected groups in \
         the first release only"
    )]
    Regrouped,
    /// The cohort was released by group, so it cannot take part in a movement.
    #[error("found a cohort that was released by group, expected a cohort released as a whole")]
    Grouped,
    /// The two histories have different policies.
    #[error("found two policies, expected the same policy before and after")]
    OtherPolicy,
}

impl From<UnfitCohort> for RefusedRelease {
    fn from(error: UnfitCohort) -> Self {
        Self::Unfit(error)
    }
}

impl RefusedRelease {
    /// The reason in snake case, for programs. The key changes only with a major version.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unfit(UnfitCohort::TooFew { .. }) => "too_few",
            Self::Unfit(UnfitCohort::Overflow(_)) => "overflow",
            Self::TooFewJoined { .. } => "too_few_joined",
            Self::Shrunk => "shrunk",
            Self::TooFewApart { .. } => "too_few_apart",
            Self::Unpaired => "unpaired",
            Self::Grown => "grown",
            Self::Moved => "moved",
            Self::OneGroup => "one_group",
            Self::SmallGroup { .. } => "small_group",
            Self::Regrouped => "regrouped",
            Self::Grouped => "grouped",
            Self::OtherPolicy => "other_policy",
        }
    }
}
