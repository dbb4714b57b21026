//! Why nothing may be released next to earlier releases.

use super::policy::UnfitCohort;

/// Error: a release, or a movement, would expose someone next to earlier releases.
///
/// It tells no count and no quality, so that it can be shown to anybody. Programs tell refusals
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
    /// The cohort, or those who assessed themselves twice, are too few, or too many to be counted.
    #[error(transparent)]
    Unfit(UnfitCohort),
    /// Too few people joined, so that what changed would be theirs.
    #[error(
        "found 1 to {} people who joined since the last release, expected nobody or {cohort} or more",
        cohort - 1
    )]
    TooFewJoined {
        /// How many join at least.
        cohort: u64,
    },
    /// Some answers were counted before and are no longer. Which they are would tell of whoever
    /// gave them.
    #[error(
        "found fewer of some answer than in the last release, expected a cohort that only grows"
    )]
    Shrunk,
    /// Too few people assessed themselves once only, so that what differs would be theirs.
    #[error(
        "found 1 to {} people who assessed themselves only once, expected nobody, or {cohort} or more",
        cohort - 1
    )]
    TooFewApart {
        /// How many are without a pair at least.
        cohort: u64,
    },
    /// The pairs are not a part of the cohort that was released.
    #[error(
        "found more of some answer among the pairs than in the release, expected pairs of people \
         in it"
    )]
    Unpaired,
    /// The cohort was released more than once before its movement.
    #[error(
        "found a cohort that was released more than once, expected one release before it is shown \
         who moved"
    )]
    Grown,
    /// A history took part in the movement of other pairs.
    #[error("found a movement of other people made before, expected one movement for each cohort")]
    Moved,
    /// The histories have two policies.
    #[error("found two policies, expected the same before and after")]
    OtherPolicy,
}

impl From<UnfitCohort> for RefusedRelease {
    fn from(error: UnfitCohort) -> Self {
        Self::Unfit(error)
    }
}

impl RefusedRelease {
    /// The reason in snake case, for programs; it changes with a major version only.
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
            Self::OtherPolicy => "other_policy",
        }
    }
}
