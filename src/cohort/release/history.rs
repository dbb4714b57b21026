//! Releases of a cohort that grows, each checked against those before it.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;

use super::differencing::{Gate, WishGate};
use super::movement::Movement;
use super::policy::{Policy, UnfitCohort};
use super::refusal::RefusedRelease;
use super::rounded::{BandCounts, WishCounts};
use super::row::Row;
use super::snapshot::Release;
use crate::cohort::tally::{Counts, Pairs, Tally};
use crate::framework::{ByQuality, Quality};

/// The releases of one cohort as it grows, each checked against those before it.
///
/// **Keep a running tally**: [push](Tally::push) each self-assessment onto one stored tally when it
/// comes in, and never count anew from a table that can change. Each tally has to count everybody
/// whom the one before it counts, with the same answers, and others who joined. Nobody can check
/// that from counts; what can be checked is that no count shrinks, and is. A tally that was counted
/// anew after a row was deleted is refused until enough others have joined, and is then released
/// although it can expose whoever left.
///
/// **When somebody asks to be forgotten**, delete their self-assessment, and leave the running
/// tally as it is: it is a sum, and what was released is known already. Nor does the tally change
/// for somebody who answers anew. Where the count has to go as well, release nothing more of the
/// cohort: the [latest](Self::latest) release stands. A new history of those who are left would be
/// a release of another cohort with the same people in it.
///
/// A service shows the [latest](Self::latest) release as often as it is asked for, and a scheduled
/// job [releases](Self::release). If each request released, whoever asks would choose who is
/// counted as having joined in between.
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
/// // What the first release showed still stands.
/// let bands = history.last_shown_bands(Quality::SelfBelief);
/// assert_eq!(bands.map(|bands| (bands.favourable, bands.developing)), Some((40, 20)));
///
/// tally.extend((75..78).map(answers));
/// let error = history.check(&tally).unwrap_err();
/// let too_few = "found 1 to 10 people who joined since the last release, expected nobody or 11";
/// assert_eq!(error.to_string(), format!("{too_few} or more"));
/// assert_eq!(history.latest(), Some(&release));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct History {
    policy: Policy,
    tallies: Vec<Tally>,
    /// What was released of each of them.
    releases: Vec<Release>,
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
            releases: Vec::new(),
            bands: ByQuality::default(),
            wishes: ByQuality::default(),
            moved: None,
        }
    }

    /// The history of which these are the [`tallies`](Self::tallies).
    ///
    /// The policy has to be the one under which they were released. A [movement](Self::movement) is
    /// forgotten, and with it that there may be no other: whoever stores histories that moved keeps
    /// to the pairs, and replays the first tally, asks for the same movement, and releases the
    /// rest.
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

    /// The disclosure policy by which every release of the history is made.
    #[must_use]
    pub const fn policy(&self) -> Policy {
        self.policy
    }

    /// Each tally of which something was released, the smallest first. They are confidential.
    #[must_use]
    pub fn tallies(&self) -> &[Tally] {
        &self.tallies
    }

    /// Everything that was released, the earliest first.
    ///
    /// A [movement](Self::movement) of a cohort of which nothing was released before counts as a
    /// release of its pairs.
    #[must_use]
    pub fn releases(&self) -> &[Release] {
        &self.releases
    }

    /// What was released last, which is not released again by being shown again.
    #[must_use]
    pub fn latest(&self) -> Option<&Release> {
        self.releases.last()
    }

    /// The bands of a quality as the last release showed them that did not withhold them.
    ///
    /// Where the latest release withholds them for [newcomers](super::Withheld::Newcomers), these
    /// counts still stand.
    #[must_use]
    pub fn last_shown_bands(&self, quality: Quality) -> Option<BandCounts> {
        let mut latest_first = self.releases.iter().rev();
        latest_first.find_map(|release| release.bands(quality).shown())
    }

    /// The wishes for a quality as the last release showed them that did not withhold them, three
    /// ways or two.
    ///
    /// Where the latest release withholds them for [newcomers](super::Withheld::Newcomers), these
    /// counts still stand.
    #[must_use]
    pub fn last_shown_wishes(&self, quality: Quality) -> Option<WishCounts> {
        let mut latest_first = self.releases.iter().rev();
        latest_first.find_map(|release| release.wishes(quality).shown())
    }

    /// Whether something may be released of a tally now. Nothing is released by asking.
    ///
    /// # Errors
    ///
    /// The same as those of [`release`](Self::release).
    pub fn check(&self, tally: &Tally) -> Result<(), RefusedRelease> {
        self.admit(tally).map(drop)
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
        let (counts, standing) = self.admit(tally)?;
        if let Some(release) = standing {
            return Ok(*release);
        }
        let release = self.reveal(counts);
        self.tallies.push(tally.clone());
        self.releases.push(release);
        Ok(release)
    }

    /// The counts of which something may be released, and the latest release if it is theirs.
    fn admit<'a>(
        &self,
        tally: &'a Tally,
    ) -> Result<(&'a Counts, Option<&Release>), RefusedRelease> {
        let counts = self.policy.suffices(tally)?;
        let Some(before) = self.tallies.last() else {
            return Ok((counts, None));
        };
        let before = self.policy.suffices(before)?;
        let part = Part::of(before, counts).ok_or(RefusedRelease::Shrunk)?;
        let cohort = self.policy.thresholds().min_cohort;
        if part.rest == 0 {
            Ok((counts, self.latest()))
        } else if part.rest < cohort {
            Err(RefusedRelease::TooFewJoined { cohort })
        } else {
            Ok((counts, None))
        }
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
                    let release = history.reveal(policy.suffices(&whole)?);
                    history.releases.push(release);
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
