//! Releases of a cohort that grows, each checked against the releases before it.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::differencing::{FEW_IN_BAND, Gate, WishGate};
use super::groups::GroupedRelease;
use super::movement::Movement;
use super::policy::{Policy, UnfitCohort};
use super::refusal::RefusedRelease;
use super::rounded::{BandCounts, WishCounts};
use super::row::Row;
use super::snapshot::Release;
use crate::cohort::tally::{Counts, Pairs, Tally};
use crate::framework::{ByQuality, Quality};

/// The releases of one growing cohort, each checked against the releases before it.
///
/// **Keep a running tally**: [push](Tally::push) each self-assessment onto one stored tally when it
/// comes in. Never recount a table that can change. Each tally has to count everybody whom the
/// tally before it counts, with the same answers, and others who joined. Nobody can check that from
/// counts; the history checks only that no count shrinks. Suppose that somebody recounts a table
/// after a row was deleted. The history refuses the new tally until enough other people have
/// joined. It then releases the tally, although the release can expose whoever left.
///
/// **When somebody asks to be forgotten**, delete their self-assessment, and leave the running
/// tally as it is: the tally is a sum, and what was released is known already. Leave the tally as
/// it is, too, if somebody answers a second time. If the count has to go as well, release nothing
/// more of the cohort: the [latest](Self::latest) release stands. A new history of the remaining
/// people would release another cohort with the same people in it.
///
/// Let a scheduled job make each new [release](Self::release), and let a service show the
/// [latest](Self::latest) release as often as somebody asks for it. If each request made a release,
/// whoever asks would choose when, and so choose who is counted as having joined in between.
///
/// **A history holds the tallies, which are confidential**: `Debug` of a history shows no tally. To
/// store a history, store its [`tallies`](Self::tallies), and later [`replay`](Self::replay) them.
/// To store a tally before it is released, [`check`](Self::check) it first.
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
    /// What was released of each tally.
    releases: Vec<Release>,
    bands: ByQuality<Gate>,
    wishes: ByQuality<WishGate>,
    /// The movement that the history took part in.
    moved: Option<Box<(Side, Pairs)>>,
    /// The groups that the first release was split into.
    groups: Vec<(String, Tally)>,
}

impl History {
    /// A history of a cohort before its first release.
    #[must_use]
    pub fn new(policy: Policy) -> Self {
        Self {
            policy,
            tallies: Vec::new(),
            releases: Vec::new(),
            bands: ByQuality::default(),
            wishes: ByQuality::default(),
            moved: None,
            groups: Vec::new(),
        }
    }

    /// Rebuilds a history from its stored [`tallies`](Self::tallies).
    ///
    /// The policy has to be the one under which the tallies were released. Replaying forgets a
    /// [movement](Self::movement), and so forgets that no other movement is allowed. If a history
    /// took part in a movement, store its pairs, too. Then replay the first tally, ask for the same
    /// movement, and release the other tallies.
    ///
    /// # Errors
    ///
    /// [`RefusedRelease`] for the first tally that may not follow the tally before it, such as a
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

    /// Each tally that was released, the smallest first. The tallies are confidential.
    #[must_use]
    pub fn tallies(&self) -> &[Tally] {
        &self.tallies
    }

    /// Every release, the earliest first.
    ///
    /// A [movement](Self::movement) of a cohort of which nothing was released before counts as a
    /// release of its pairs.
    #[must_use]
    pub fn releases(&self) -> &[Release] {
        &self.releases
    }

    /// The latest release, which may be shown as often as you like.
    #[must_use]
    pub fn latest(&self) -> Option<&Release> {
        self.releases.last()
    }

    /// The bands of a quality, from the latest release that shows them.
    ///
    /// Where the latest release withholds them for [newcomers](super::Withheld::Newcomers), these
    /// counts still stand.
    #[must_use]
    pub fn last_shown_bands(&self, quality: Quality) -> Option<BandCounts> {
        let mut latest_first = self.releases.iter().rev();
        latest_first.find_map(|release| release.bands(quality).shown())
    }

    /// The wishes for a quality, from the latest release that shows them.
    ///
    /// Where the latest release withholds them for [newcomers](super::Withheld::Newcomers), these
    /// counts still stand.
    #[must_use]
    pub fn last_shown_wishes(&self, quality: Quality) -> Option<WishCounts> {
        let mut latest_first = self.releases.iter().rev();
        latest_first.find_map(|release| release.wishes(quality).shown())
    }

    /// Checks whether a tally may be released now, without releasing it.
    ///
    /// # Errors
    ///
    /// The same as those of [`release`](Self::release).
    pub fn check(&self, tally: &Tally) -> Result<(), RefusedRelease> {
        self.admit(tally).map(drop)
    }

    /// Releases what may be shown of the cohort now, given all that was shown of it before.
    ///
    /// The release counts as published. Releasing the same tally again gives the same release.
    ///
    /// # Errors
    ///
    /// A [`RefusedRelease`], which changes nothing: [`Unfit`](RefusedRelease::Unfit) for a cohort
    /// of 10, [`Shrunk`](RefusedRelease::Shrunk) for a tally that leaves somebody out, and
    /// [`TooFewJoined`](RefusedRelease::TooFewJoined) for a tally with 1 to 10 people more.
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

    /// The counts, if they may be released, and the latest release if it shows the same counts.
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

    /// Shows or withholds each row.
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
                let checked = bands[quality].pass(cells, least, Some(FEW_IN_BAND));
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

    /// What may be shown of a cohort and of the groups that make it up, such as sites.
    ///
    /// Every respondent is in one group. **A cohort is split once, in its first release.**
    /// Afterwards the same groups may be asked for again, and the whole cohort may grow and be
    /// released again. The difference between two splits could expose people, and so could the
    /// difference between groups and people who assessed themselves twice. So a cohort that was
    /// split is never split otherwise, and takes part in no [movement](Self::movement).
    ///
    /// [Replaying](Self::replay) the tallies forgets the groups: keep to them yourself.
    ///
    /// # Errors
    ///
    /// A [`RefusedRelease`], which changes nothing:
    ///
    /// - [`OneGroup`](RefusedRelease::OneGroup) for one group;
    /// - [`SmallGroup`](RefusedRelease::SmallGroup) for a group of 10 people;
    /// - [`Regrouped`](RefusedRelease::Regrouped) for a cohort that was released before.
    ///
    /// # Example
    ///
    /// See [`GroupedRelease`].
    #[doc(alias("subgroup", "breakdown", "complementary suppression"))]
    pub fn release_by_group<N: Into<String>>(
        &mut self,
        groups: impl IntoIterator<Item = (N, Tally)>,
    ) -> Result<GroupedRelease, RefusedRelease> {
        let groups = groups.into_iter();
        let groups: Vec<(String, Tally)> =
            groups.map(|(name, tally)| (name.into(), tally)).collect();
        if groups.len() < 2 {
            return Err(RefusedRelease::OneGroup);
        }
        if !self.tallies.is_empty() && self.groups != groups {
            return Err(RefusedRelease::Regrouped);
        }
        let cohort = self.policy.thresholds().min_cohort;
        let mut parts = Vec::with_capacity(groups.len());
        for (position, (name, tally)) in (1..).zip(&groups) {
            let counts = tally.counts().map_err(UnfitCohort::from)?;
            if counts.respondents() < cohort {
                return Err(RefusedRelease::SmallGroup { position, cohort });
            }
            parts.push((name.clone(), counts));
        }
        let whole: Tally = groups.iter().map(|(_, tally)| tally).sum();
        let release = match self.releases.first() {
            Some(release) => *release,
            None => self.release(&whole)?,
        };
        let grouped = GroupedRelease::of(&release, self.policy.suffices(&whole)?, parts);
        self.groups = groups;
        Ok(grouped)
    }

    /// What may be shown of people who assessed themselves twice, where everybody's first
    /// assessments are released in this history and everybody's second assessments in `after`.
    ///
    /// Each history holds one release, or none yet; a history without a release then releases the
    /// pairs. Those who assessed themselves only once must be nobody, or at least as many people as
    /// the policy's minimum cohort. A history takes part in one movement, which may be asked for
    /// again. The cohorts may grow afterwards.
    ///
    /// # Errors
    ///
    /// A [`RefusedRelease`], which changes nothing:
    ///
    /// - [`Unfit`](RefusedRelease::Unfit) for 10 pairs;
    /// - [`TooFewApart`](RefusedRelease::TooFewApart) if 1 to 10 people of a cohort have no pair;
    /// - [`Unpaired`](RefusedRelease::Unpaired) if the pairs are not part of the cohort;
    /// - [`Grown`](RefusedRelease::Grown) after two releases;
    /// - [`Grouped`](RefusedRelease::Grouped) for a cohort that was released by group;
    /// - [`Moved`](RefusedRelease::Moved) after the movement of other pairs;
    /// - [`OtherPolicy`](RefusedRelease::OtherPolicy) for histories of two policies.
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
        if !self.groups.is_empty() || !after.groups.is_empty() {
            return Err(RefusedRelease::Grouped);
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

    /// The whole cohort to which one side of the pairs belongs.
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

/// Shows the policy and the number of releases, and no tally.
impl fmt::Debug for History {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("History")
            .field("policy", &self.policy)
            .field("releases", &self.tallies.len())
            .finish_non_exhaustive()
    }
}

/// Whether a history holds the first assessments or the second.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// A tally that counts a part of the people of another tally.
struct Part {
    /// How many more people the other tally counts.
    rest: u64,
}

impl Part {
    /// The part, unless it counts more of any answer than the whole does.
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
    /// What may be shown of a cohort that is released only once.
    ///
    /// For a cohort that grows and is released more than once, keep a [`History`]: two releases
    /// together can show more than either release alone.
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
    /// // All forty wish to address the quality, so the row would tell about each of them.
    /// assert_eq!(release.wishes(Quality::SelfBelief).shown(), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn release(self, tally: &Tally) -> Result<Release, UnfitCohort> {
        let counts = self.suffices(tally)?;
        Ok(History::new(self).reveal(counts))
    }
}
