//! Releases of a cohort that grows, each checked against those before it.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;

use super::differencing::{Gate, WishGate};
use super::movement::Movement;
use super::policy::{Policy, UnfitCohort};
use super::rounded::{BandCounts, WishCounts};
use super::row::Row;
use super::snapshot::Release;
use crate::cohort::tally::{Counts, Pairs, Tally};
use crate::framework::{ByQuality, Quality};

/// What was released of one cohort as it grew, and what may be released next.
///
/// Each tally counts everybody whom the one before it counts, with the same answers, and others
/// who joined. Nobody can check that from counts; what can be checked is that no count shrinks,
/// and is. Whoever leaves, or answers anew, has to stay counted as they were.
///
/// **It holds the tallies, which are confidential**: its `Debug` shows none of them. To store a
/// history, store its [`tallies`](Self::tallies), and [`replay`](Self::replay) them.
///
/// # Example
///
/// ```
/// use leadership_qualities::cohort::{History, Row, Withheld};
/// use leadership_qualities::{Policy, Quality, Rating, Response, SelfAssessment, Tally, Wish};
///
/// // Every third mentee is developing.
/// let answers = |number| {
///     let rating = if number % 3 == 0 { Rating::Three } else { Rating::Two };
///     SelfAssessment::from_fn(|_| Response::new(rating, Wish::Yes))
/// };
/// let mut history = History::new(Policy::default());
///
/// let mut tally: Tally = (0..60).map(answers).collect();
/// let release = history.release(&tally)?;
/// assert!(release.bands(Quality::SelfBelief).shown().is_some());
///
/// // Of fifteen more, five are developing: to show all seventy-five now would expose them.
/// tally.extend((60..75).map(answers));
/// let release = history.release(&tally)?;
/// assert_eq!(release.bands(Quality::SelfBelief), Row::Withheld(Withheld::Newcomers));
///
/// tally.extend((75..78).map(answers));
/// let error = history.release(&tally).unwrap_err();
/// let too_few = "found 1 to 10 people who joined since the last release, expected nobody or 11";
/// assert_eq!(error.to_string(), format!("{too_few} or more"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct History {
    policy: Policy,
    tallies: Vec<Tally>,
    last: Option<Release>,
    bands: ByQuality<Gate>,
    wishes: ByQuality<WishGate>,
    /// The movement that it took part in.
    moved: Option<Box<(Side, Pairs)>>,
}

impl History {
    /// The history of a cohort of which nothing is released yet.
    #[must_use]
    pub fn new(policy: Policy) -> Self {
        Self {
            policy,
            tallies: Vec::new(),
            last: None,
            bands: ByQuality::default(),
            wishes: ByQuality::default(),
            moved: None,
        }
    }

    /// The history of which these are the [`tallies`](Self::tallies).
    ///
    /// The policy has to be the one under which they were released. A [movement](Self::movement) is
    /// forgotten, and with it that there may be no other: whoever stores histories that moved keeps
    /// to the pairs, and replays the first tally, asks for the same movement, and releases the rest.
    ///
    /// # Errors
    ///
    /// [`RefusedRelease`] for the first tally that may not follow on the one before it, such as a
    /// smaller one.
    pub fn replay(
        policy: Policy,
        tallies: impl IntoIterator<Item = Tally>,
    ) -> Result<Self, RefusedRelease> {
        let mut history = Self::new(policy);
        for tally in tallies {
            history.release(&tally)?;
        }
        Ok(history)
    }

    /// The policy of every release.
    #[must_use]
    pub const fn policy(&self) -> Policy {
        self.policy
    }

    /// Each tally of which something was released, the smallest first. They are confidential.
    #[must_use]
    pub fn tallies(&self) -> &[Tally] {
        &self.tallies
    }

    /// What may be shown of the cohort now, next to all that was shown of it before.
    ///
    /// The release counts as published. The same tally again gives the same release again.
    ///
    /// # Errors
    ///
    /// A [`RefusedRelease`], which changes nothing: [`Unfit`](RefusedRelease::Unfit) for a cohort
    /// of 10, [`Shrunk`](RefusedRelease::Shrunk) for a tally that leaves somebody out,
    /// [`TooFewJoined`](RefusedRelease::TooFewJoined) for one with 1 to 10 people more.
    pub fn release(&mut self, tally: &Tally) -> Result<Release, RefusedRelease> {
        let counts = self.policy.suffices(tally)?;
        if let (Some(before), Some(last)) = (self.tallies.last(), self.last) {
            let before = self.policy.suffices(before)?;
            let part = Part::of(before, counts).ok_or(RefusedRelease::Shrunk)?;
            let cohort = self.policy.thresholds().min_cohort;
            if part.rest == 0 {
                return Ok(last);
            }
            if part.rest < cohort {
                return Err(RefusedRelease::TooFewJoined { cohort });
            }
        }
        let release = self.reveal(counts);
        self.tallies.push(tally.clone());
        self.last = Some(release);
        Ok(release)
    }

    /// Lets each row through, or not.
    pub(super) fn reveal(&mut self, counts: &Counts) -> Release {
        let Self {
            policy,
            bands,
            wishes,
            ..
        } = self;
        let (policy, least) = (*policy, policy.thresholds().min_cell);
        Release {
            policy,
            bands: ByQuality::from_fn(|quality| {
                let cells = counts.bands(quality);
                let checked = bands[quality].pass(cells, least);
                Row::of(checked, || BandCounts::rounded(policy, cells))
            }),
            wishes: ByQuality::from_fn(|quality| {
                let cells = counts.wishes(quality);
                match wishes[quality].pass(cells, least) {
                    Ok(split) => Row::Shown(WishCounts::rounded(policy, cells, split)),
                    Err(reason) => Row::Withheld(reason),
                }
            }),
        }
    }

    /// What may be shown of people who assessed themselves twice, next to the release of everybody
    /// who did so the first time (this history) and the second (`after`).
    ///
    /// Each history holds one release, or none: then the pairs are released in it. Those who
    /// assessed themselves once only must be nobody, or as many as a cohort has at least. A history
    /// takes part in one movement, which may be asked for again; the cohorts may grow afterwards.
    ///
    /// # Errors
    ///
    /// A [`RefusedRelease`], which changes nothing: [`Unfit`](RefusedRelease::Unfit) for 10 pairs,
    /// [`TooFewApart`](RefusedRelease::TooFewApart) if 1 to 10 of a cohort have no pair,
    /// [`Unpaired`](RefusedRelease::Unpaired) if the pairs are not part of the cohort,
    /// [`Grown`](RefusedRelease::Grown) after two releases, [`Moved`](RefusedRelease::Moved) after
    /// the movement of other pairs, [`OtherPolicy`](RefusedRelease::OtherPolicy) for histories of
    /// two policies.
    pub fn movement(
        &mut self,
        after: &mut Self,
        pairs: &Pairs,
    ) -> Result<Movement, RefusedRelease> {
        let policy = self.policy;
        let sides = [
            policy.suffices(pairs.before())?,
            policy.suffices(pairs.after())?,
        ];
        if policy != after.policy {
            return Err(RefusedRelease::OtherPolicy);
        }
        if self.moved.is_some() != after.moved.is_some() {
            return Err(RefusedRelease::Moved);
        }
        let wholes = [
            self.whole(Side::Before, pairs, pairs.before())?,
            after.whole(Side::After, pairs, pairs.after())?,
        ];
        let [first, second] = &wholes;
        let [first, second] = [policy.suffices(first)?, policy.suffices(second)?];
        let movement = Movement::of(policy, pairs, sides, [first, second]);
        if self.moved.is_none() {
            let [first, second] = wholes;
            let histories = [(Side::Before, self, first), (Side::After, after, second)];
            for (side, history, whole) in histories {
                if history.tallies.is_empty() {
                    history.last = Some(history.reveal(policy.suffices(&whole)?));
                    history.tallies.push(whole);
                }
                history.moved = Some(Box::new((side, pairs.clone())));
            }
        }
        Ok(movement)
    }

    /// The cohort that one side of the pairs is a part of.
    fn whole(&self, at: Side, pairs: &Pairs, side: &Tally) -> Result<Tally, RefusedRelease> {
        let is_other = |(moved_at, moved): &(Side, Pairs)| *moved_at != at || moved != pairs;
        if self.moved.as_deref().is_some_and(is_other) {
            return Err(RefusedRelease::Moved);
        }
        let whole = match (self.tallies.as_slice(), &self.moved) {
            ([], _) => side,
            ([whole], _) | ([whole, ..], Some(_)) => whole,
            ([_, ..], None) => return Err(RefusedRelease::Grown),
        };
        let part = Part::of(self.policy.suffices(side)?, self.policy.suffices(whole)?)
            .ok_or(RefusedRelease::Unpaired)?;
        let cohort = self.policy.thresholds().min_cohort;
        if part.rest != 0 && part.rest < cohort {
            return Err(RefusedRelease::TooFewApart { cohort });
        }
        Ok(whole.clone())
    }
}

/// Shows the policy and how many releases there were, and no tally.
impl fmt::Debug for History {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("History")
            .field("policy", &self.policy)
            .field("releases", &self.tallies.len())
            .finish_non_exhaustive()
    }
}

/// Which of two assessments a history is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// A tally that may be a part of another.
struct Part {
    /// How many people the other counts besides.
    rest: u64,
}

impl Part {
    /// Unless the part counts more of anything.
    fn of(part: &Counts, whole: &Counts) -> Option<Self> {
        let fits = |quality: &Quality| {
            let ratings = part.ratings(*quality).into_iter();
            let wishes = part.wishes(*quality).into_iter();
            ratings.zip(whole.ratings(*quality)).all(|(a, b)| a <= b)
                && wishes.zip(whole.wishes(*quality)).all(|(a, b)| a <= b)
        };
        Quality::ALL.iter().all(fits).then_some(Self {
            rest: whole.respondents().saturating_sub(part.respondents()),
        })
    }
}

impl Policy {
    /// What may be shown of a cohort that nothing else is released of.
    ///
    /// For a cohort that grows, and is released more than once, keep a [`History`]: what two
    /// releases show together can be more than what either shows.
    ///
    /// # Errors
    ///
    /// [`UnfitCohort`] for a cohort of fewer people than the policy asks for, such as 10, and for a
    /// tally that has overflowed.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::{Policy, Quality, Rating, Response, SelfAssessment, Tally, Wish};
    ///
    /// let answers = |number| {
    ///     let rating = if number < 28 { Rating::Two } else { Rating::Three };
    ///     SelfAssessment::from_fn(|_| Response::new(rating, Wish::Yes))
    /// };
    /// let tally: Tally = (0..40).map(answers).collect();
    ///
    /// let release = Policy::default().release(&tally)?;
    /// let bands = release.bands(Quality::SelfBelief).shown();
    /// assert_eq!(bands.map(|bands| (bands.favourable, bands.developing)), Some((30, 10)));
    /// // All forty wish to address it, so the row would tell about each of them.
    /// assert_eq!(release.wishes(Quality::SelfBelief).shown(), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn release(self, tally: &Tally) -> Result<Release, UnfitCohort> {
        let counts = self.suffices(tally)?;
        Ok(History::new(self).reveal(counts))
    }
}

/// A release, or a movement, would expose someone next to earlier releases.
///
/// It tells no count and no quality, so that it can be shown to anybody.
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
        "found 1 to {} people of the cohort without a pair, expected nobody or {cohort} or more",
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
    #[error("found a cohort that has grown since its first release, expected one release")]
    Grown,
    /// A history took part in the movement of other pairs.
    #[error("found an earlier movement of other pairs, expected one movement of each cohort")]
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
