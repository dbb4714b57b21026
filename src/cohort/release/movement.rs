//! Where people moved who assessed themselves twice.

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
    /// For each quality it has the bands before, the bands after, and how many moved between them.
    /// **The moves are all shown or all withheld**: next to the two rows of bands, one more number,
    /// whichever it is, gives away the rest. For the same reason there is no count of those whose
    /// rating rose or fell. What is always there, where the rows are, is the
    /// [net change](Self::net_to_favourable).
    ///
    /// It is output and is never read back. On the wire it is an object of `policy` (the
    /// [`Thresholds`](crate::cohort::Thresholds)), and of `before`, `after` and `moves`, each by quality.
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
    /// // Of fifty, ten were favourable and stayed so, and twenty came to be.
    /// let pairs = |number| match number {
    ///     0..10 => (two, two),
    ///     10..30 => (three, two),
    ///     _ => (three, three),
    /// };
    /// let pairs: Pairs = (0..50).map(pairs).collect();
    /// let movement = Policy::default().movement(&pairs)?;
    /// assert_eq!(movement.net_to_favourable(Quality::SelfBelief), Some(20));
    /// // Nobody came to be developing, which is a small cell.
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
        /// The thresholds of the policy that made the movement.
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
    }
}

impl Movement {
    /// The movement of pairs whose sides are parts of these cohorts.
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

    /// The policy that made it.
    #[must_use]
    pub const fn policy(&self) -> Policy {
        self.policy
    }

    /// How many were in each band of a quality the first time.
    #[must_use]
    pub fn before(&self, quality: Quality) -> Row<BandCounts> {
        self.before[quality]
    }

    /// How many were in each band of a quality the second time.
    #[must_use]
    pub fn after(&self, quality: Quality) -> Row<BandCounts> {
        self.after[quality]
    }

    /// How many moved between the bands of a quality.
    #[must_use]
    pub fn moves(&self, quality: Quality) -> Row<MoveCounts> {
        self.moves[quality]
    }

    /// About how many more are favourable than were, and less than 0 if they are fewer; `None` if
    /// either row is withheld.
    ///
    /// It is the difference of what the two rows show.
    #[must_use]
    pub fn net_to_favourable(&self, quality: Quality) -> Option<i64> {
        let before = self.before[quality].shown()?.favourable;
        let after = self.after[quality].shown()?.favourable;
        i64::try_from(i128::from(after) - i128::from(before)).ok()
    }
}

impl Policy {
    /// What may be shown of people who assessed themselves twice, and of whom nothing else is
    /// released but what [`release`](Self::release) shows of `pairs.before()` and `pairs.after()`.
    ///
    /// If more people assessed themselves the first time or the second, and those cohorts are
    /// released too, ask [`History::movement`](crate::cohort::History::movement).
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

/// One side of the pairs, next to the release of all who assessed themselves at that time.
fn side(policy: Policy, part: &Counts, whole: &Counts, quality: Quality) -> Row<BandCounts> {
    let cells = part.bands(quality);
    let [favourable, developing] = cells;
    let [all_favourable, all_developing] = whole.bands(quality);
    let alone = part.respondents() == whole.respondents();
    let rest = [
        all_favourable.saturating_sub(favourable),
        all_developing.saturating_sub(developing),
    ];
    if policy.permits(cells) && (alone || policy.permits(rest)) {
        Row::Shown(BandCounts::rounded(policy, cells))
    } else if alone {
        Row::Withheld(Withheld::SmallCell)
    } else {
        Row::Withheld(Withheld::Remainder)
    }
}
