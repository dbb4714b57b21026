//! People who assessed themselves twice: where a cohort moved.

use alloc::vec::Vec;
use core::fmt;
use core::iter::Sum;
use core::ops::AddAssign;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::count::AT_ONCE;
use super::counts::{Counts, OverflowedTally};
use super::policy::{Policy, UnfitCohort};
use super::release::BandCounts;
use super::row::{Row, Withheld};
use super::tally::Tally;
use crate::assessment::SelfAssessment;
use crate::framework::{ByQuality, Quality};
use crate::profile::Band;
use crate::wire;

/// People who assessed themselves twice, counted exactly.
///
/// Each is a pair of an earlier self-assessment and a later one. As a [`Tally`] it is confidential
/// and can be folded in any order; its `Debug` shows no count. It has no wire form.
///
/// # Example
///
/// ```
/// use leadership_qualities::cohort::Pairs;
/// use leadership_qualities::profile::Band;
/// use leadership_qualities::{Quality, Rating, Response, SelfAssessment, Wish};
///
/// let before = SelfAssessment::from_fn(|_| Response::new(Rating::Three, Wish::Yes));
/// let after = before.with(Quality::SelfBelief, Response::new(Rating::Two, Wish::No));
/// let pairs: Pairs = [(before, after)].into_iter().collect();
///
/// let moved = pairs.moved(Quality::SelfBelief, Band::Developing, Band::Favourable)?;
/// assert_eq!((pairs.after().counts()?.respondents(), moved), (1, 1));
/// # Ok::<(), leadership_qualities::cohort::OverflowedTally>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Pairs {
    before: Tally,
    after: Tally,
    /// From favourable to favourable and to developing, then from developing.
    moves: ByQuality<[u64; 4]>,
}

impl Pairs {
    /// The earlier self-assessments.
    #[must_use]
    pub const fn before(&self) -> &Tally {
        &self.before
    }

    /// The later self-assessments.
    #[must_use]
    pub const fn after(&self) -> &Tally {
        &self.after
    }

    /// How many went from one band of a quality to another, or stayed.
    ///
    /// # Errors
    ///
    /// [`OverflowedTally`] for pairs that were added to themselves fifty times.
    pub fn moved(&self, quality: Quality, from: Band, to: Band) -> Result<u64, OverflowedTally> {
        self.before.counts()?;
        let [stayed, to_developing, to_favourable, stayed_developing] = self.moves[quality];
        Ok(match (from, to) {
            (Band::Favourable, Band::Favourable) => stayed,
            (Band::Favourable, Band::Developing) => to_developing,
            (Band::Developing, Band::Favourable) => to_favourable,
            (Band::Developing, Band::Developing) => stayed_developing,
        })
    }

    fn add_part(&mut self, part: &[(SelfAssessment, SelfAssessment)]) {
        let (earlier, later): (Vec<_>, Vec<_>) = part.iter().copied().unzip();
        self.before += Tally::from_slice(&earlier);
        self.after += Tally::from_slice(&later);
        for (earlier, later) in part {
            for (quality, cells) in self.moves.iter_mut() {
                let [stayed, to_developing, to_favourable, stayed_developing] = cells;
                let bands = [earlier, later].map(|one| Band::from_rating(one.rating(quality)));
                let cell = match bands {
                    [Band::Favourable, Band::Favourable] => stayed,
                    [Band::Favourable, Band::Developing] => to_developing,
                    [Band::Developing, Band::Favourable] => to_favourable,
                    [Band::Developing, Band::Developing] => stayed_developing,
                };
                *cell = cell.saturating_add(1);
            }
        }
    }
}

impl Extend<(SelfAssessment, SelfAssessment)> for Pairs {
    fn extend<I: IntoIterator<Item = (SelfAssessment, SelfAssessment)>>(&mut self, pairs: I) {
        let mut pairs = pairs.into_iter();
        loop {
            // Many at a time, as counting many is cheaper.
            let part: Vec<_> = pairs.by_ref().take(AT_ONCE).collect();
            if part.is_empty() {
                break;
            }
            self.add_part(&part);
        }
    }
}

impl FromIterator<(SelfAssessment, SelfAssessment)> for Pairs {
    fn from_iter<I: IntoIterator<Item = (SelfAssessment, SelfAssessment)>>(pairs: I) -> Self {
        let mut counted = Self::default();
        counted.extend(pairs);
        counted
    }
}

impl AddAssign for Pairs {
    fn add_assign(&mut self, other: Self) {
        self.before += other.before;
        self.after += other.after;
        for (quality, cells) in other.moves {
            for (cell, more) in self.moves[quality].iter_mut().zip(cells) {
                // The tallies beside it have overflowed by then, and say so.
                *cell = cell.saturating_add(more);
            }
        }
    }
}

impl Sum for Pairs {
    fn sum<I: Iterator<Item = Self>>(pairs: I) -> Self {
        pairs.fold(Self::default(), |mut sum, pairs| {
            sum += pairs;
            sum
        })
    }
}

/// Shows no count.
impl fmt::Debug for Pairs {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Pairs").finish_non_exhaustive()
    }
}

/// How many stayed in their band of a quality, and how many changed it, rounded.
///
/// On the wire it is an object of the four counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MoveCounts {
    /// About how many were favourable and are.
    pub stayed_favourable: u64,
    /// About how many were favourable and are developing.
    pub to_developing: u64,
    /// About how many were developing and are favourable.
    pub to_favourable: u64,
    /// About how many were developing and are.
    pub stayed_developing: u64,
}

wire::object!(MoveCounts {
    stayed_favourable,
    to_developing,
    to_favourable,
    stayed_developing,
});

/// What may be shown of people who assessed themselves twice.
///
/// For each quality it has the bands before, the bands after, and how many moved between them.
/// **The moves are all shown or all withheld**: next to the two rows of bands, one more number,
/// whichever it is, gives away the rest. For the same reason there is no count of those whose
/// rating rose or fell. What is always there, where the rows are, is the
/// [net change](Self::net_to_favourable).
///
/// It is output and is never read back. On the wire it is an object of `policy` (the
/// [`Thresholds`](super::Thresholds)), and of `before`, `after` and `moves`, each by quality.
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
            let cells = pairs.moves[quality];
            match (before[quality], after[quality]) {
                (Row::Shown(_), Row::Shown(_)) if policy.permits(cells) => {
                    let [stayed, to_developing, to_favourable, developing] = cells;
                    Row::Shown(MoveCounts {
                        stayed_favourable: policy.rounded(stayed),
                        to_developing: policy.rounded(to_developing),
                        to_favourable: policy.rounded(to_favourable),
                        stayed_developing: policy.rounded(developing),
                    })
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
    /// released too, ask [`History::movement`](super::History::movement).
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

impl Serialize for Movement {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut movement = serializer.serialize_map(Some(4))?;
        movement.serialize_entry("policy", &self.policy.thresholds())?;
        movement.serialize_entry("before", &self.before)?;
        movement.serialize_entry("after", &self.after)?;
        movement.serialize_entry("moves", &self.moves)?;
        movement.end()
    }
}
