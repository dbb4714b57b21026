//! How people moved between bands who assessed themselves twice.

use super::comparison::Comparison;
use super::differencing::{FEW_IN_BAND, Gate};
use super::policy::{Policy, Thresholds, UnfitCohort};
use super::rounded::{BandCounts, MoveCounts};
use super::row::Row;
use super::withheld::Withheld;
use crate::cohort::tally::{Counts, Pairs};
use crate::framework::{ByQuality, Quality};
use crate::wire;

wire::view! {
    /// What may be shown of people who assessed themselves twice: rounded counts of each band before and
    /// after, and of the moves between the bands.
    ///
    /// For each quality, a movement has the bands before, the bands after, and how many people
    /// moved between them. **The moves of a quality are all shown or all withheld**: if both rows
    /// of bands are known, any one number about the moves gives away the others. For the same
    /// reason a movement does not count the people whose rating rose or fell. Where both rows of
    /// bands are shown, so is the [net change](Self::net_to_favourable).
    ///
    /// A movement is output and is never read back. In JSON it is an object with `policy` (the
    /// [`Thresholds`](crate::cohort::Thresholds)), and with `before`, `after`, `moves` and
    /// `comparisons`, each by quality.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::cohort::{Pairs, Row, Withheld};
    /// use leadership_qualities::{Policy, Quality, Rating, Response, SelfAssessment, Wish};
    ///
    /// let rated = |rating| SelfAssessment::from_fn(|_| Response::new(rating, Wish::Yes));
    /// let (two, three) = (rated(Rating::Two), rated(Rating::Three));
    ///
    /// // Of fifty people, ten stayed favourable and twenty became favourable.
    /// let pairs = |number| match number {
    ///     0..10 => (two, two),
    ///     10..30 => (three, two),
    ///     _ => (three, three),
    /// };
    /// let pairs: Pairs = (0..50).map(pairs).collect();
    /// let movement = Policy::default().movement(&pairs)?;
    /// assert_eq!(movement.net_to_favourable(Quality::SelfBelief), Some(20));
    /// // Nobody became developing, and a cell of nobody is small.
    /// assert_eq!(movement.moves(Quality::SelfBelief), Row::Withheld(Withheld::SmallCell));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Movement {
        policy: Policy,
        before: ByQuality<Row<BandCounts>>,
        after: ByQuality<Row<BandCounts>>,
        moves: ByQuality<Row<MoveCounts>>,
    } as |movement| {
        /// The thresholds of the policy that decided what is shown.
        policy: Thresholds = movement.policy.thresholds(),
        /// For each quality, how many people were in each band the first time, or why that is
        /// withheld.
        before: ByQuality<Row<BandCounts>> = movement.before,
        /// For each quality, how many people were in each band the second time, or why that is
        /// withheld.
        after: ByQuality<Row<BandCounts>> = movement.after,
        /// For each quality, how many people changed their band and how many stayed, or why that
        /// is withheld.
        moves: ByQuality<Row<MoveCounts>> = movement.moves,
        /// For each quality, whether more people are favourable than were, as far as the shown
        /// counts say.
        comparisons: ByQuality<Comparison> = ByQuality::from_fn(|quality| movement.comparison(quality)),
    }
}

impl Movement {
    /// The movement of pairs whose sides are parts of the cohorts `first` and `second`.
    pub(super) fn of(
        policy: Policy,
        pairs: &Pairs,
        [before, after]: [&Counts; 2],
        [first, second]: [&Counts; 2],
    ) -> Self {
        let before = ByQuality::from_fn(|quality| side(policy, before, first, quality));
        let after = ByQuality::from_fn(|quality| side(policy, after, second, quality));
        let moves = ByQuality::from_fn(|quality| {
            let cells = pairs.moves(quality);
            match (before[quality], after[quality]) {
                (Row::Shown(_), Row::Shown(_)) if policy.permits(cells) => {
                    Row::Shown(MoveCounts::rounded(policy, cells))
                }
                (Row::Shown(_), Row::Shown(_)) => Row::Withheld(Withheld::SmallCell),
                _ => Row::Withheld(Withheld::Side),
            }
        });
        Self {
            policy,
            before,
            after,
            moves,
        }
    }

    /// The policy that decided what is shown.
    #[must_use]
    pub const fn policy(&self) -> Policy {
        self.policy
    }

    /// How many people were in each band of a quality the first time.
    #[must_use]
    pub fn before(&self, quality: Quality) -> Row<BandCounts> {
        self.before[quality]
    }

    /// How many people were in each band of a quality the second time.
    #[must_use]
    pub fn after(&self, quality: Quality) -> Row<BandCounts> {
        self.after[quality]
    }

    /// How many people moved between the bands of a quality, or stayed in their band.
    #[must_use]
    pub fn moves(&self, quality: Quality) -> Row<MoveCounts> {
        self.moves[quality]
    }

    /// Whether more people are favourable the second time by more than chance would explain, and
    /// with what uncertainty.
    ///
    /// It is computed from what is shown. Of the exact counts that may be behind rounded counts, it
    /// takes those that say least.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::cohort::{Pairs, Verdict};
    /// use leadership_qualities::{Policy, Quality, Rating, Response, SelfAssessment, Wish};
    ///
    /// let rated = |rating| SelfAssessment::from_fn(|_| Response::new(rating, Wish::Yes));
    /// let (two, three) = (rated(Rating::Two), rated(Rating::Three));
    ///
    /// // Of 140 people, 60 came to be favourable and 20 came to be developing.
    /// let pairs = |number| match number {
    ///     0..30 => (two, two),
    ///     30..90 => (three, two),
    ///     90..110 => (two, three),
    ///     _ => (three, three),
    /// };
    /// let pairs: Pairs = (0..140).map(pairs).collect();
    /// let comparison = Policy::default().movement(&pairs)?.comparison(Quality::SelfBelief);
    ///
    /// assert_eq!(comparison.verdict, Verdict::More);
    /// let share = comparison.share_to_favourable.shown().ok_or("withheld")?;
    /// assert!(share.low() < 60.0 / 80.0 && 60.0 / 80.0 < share.high());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn comparison(&self, quality: Quality) -> Comparison {
        let (before, after) = (self.before[quality], self.after[quality]);
        Comparison::of(self.policy, before, after, self.moves[quality])
    }

    /// About how many more people are favourable after than before, negative if fewer are; `None`
    /// if either row is withheld.
    ///
    /// The number is the difference between the counts that the two rows show.
    #[must_use]
    pub fn net_to_favourable(&self, quality: Quality) -> Option<i64> {
        let before = self.before[quality].shown()?.favourable;
        let after = self.after[quality].shown()?.favourable;
        i64::try_from(i128::from(after) - i128::from(before)).ok()
    }
}

impl Policy {
    /// What may be shown of people who assessed themselves twice.
    ///
    /// Nothing else may be released of the same people, except what [`release`](Self::release)
    /// shows of `pairs.before()` and `pairs.after()`.
    ///
    /// If more people assessed themselves the first time or the second time, and those cohorts are
    /// released too, call [`History::movement`](crate::cohort::History::movement).
    ///
    /// # Errors
    ///
    /// [`UnfitCohort`] for fewer pairs than the policy asks for, such as 10, and for pairs that
    /// have overflowed.
    pub fn movement(self, pairs: &Pairs) -> Result<Movement, UnfitCohort> {
        let sides = [
            self.suffices(pairs.before())?,
            self.suffices(pairs.after())?,
        ];
        Ok(Movement::of(self, pairs, sides, sides))
    }
}

/// The bands of one side of the pairs, given that everybody who assessed themselves at that time is
/// released too.
fn side(policy: Policy, part: &Counts, whole: &Counts, quality: Quality) -> Row<BandCounts> {
    let cells = part.bands(quality);
    let checked = if part.respondents() == whole.respondents() {
        Gate::default().pass(cells, policy.thresholds().min_cell, Some(FEW_IN_BAND))
    } else {
        let [favourable, developing] = cells;
        let [all_favourable, all_developing] = whole.bands(quality);
        let rest = [
            all_favourable.saturating_sub(favourable),
            all_developing.saturating_sub(developing),
        ];
        if policy.permits(cells) && policy.permits(rest) {
            Ok(())
        } else {
            Err(Withheld::Remainder)
        }
    };
    Row::of(checked, || BandCounts::rounded(policy, cells))
}
