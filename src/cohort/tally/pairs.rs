//! People who assessed themselves twice.

use alloc::vec::Vec;
use core::fmt;
use core::ops::AddAssign;

use super::adding::adds_up;
use super::bitslice::AT_ONCE;
use super::sums::OverflowedTally;
use super::total::Tally;
use crate::assessment::SelfAssessment;
use crate::framework::{ByQuality, Quality};
use crate::profile::Band;

/// The exact counts of people who assessed themselves twice, before and after.
///
/// Each person is counted with an earlier self-assessment and a later one. Like a [`Tally`], pairs
/// are confidential and can be added up in any order. `Debug` of pairs shows no count, and pairs
/// have no wire form.
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
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Pairs {
    before: Tally,
    after: Tally,
    /// The moves from favourable to favourable and to developing, then the same from developing.
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

    /// How many people moved from one band of a quality to the other, or stayed.
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

    /// How many people stayed favourable, became developing, became favourable, and stayed
    /// developing.
    pub(in crate::cohort) fn moves(&self, quality: Quality) -> [u64; 4] {
        self.moves[quality]
    }

    fn add_part(&mut self, part: &[(SelfAssessment, SelfAssessment)]) {
        let (earlier, later): (Vec<_>, Vec<_>) = part.iter().copied().unzip();
        self.before += Tally::from_slice(&earlier);
        self.after += Tally::from_slice(&later);
        for (earlier, later) in part {
            for (quality, cells) in &mut self.moves {
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
            // Many at a time, because that costs less per self-assessment.
            let part: Vec<_> = pairs.by_ref().take(AT_ONCE).collect();
            if part.is_empty() {
                break;
            }
            self.add_part(&part);
        }
    }
}

impl AddAssign<&Self> for Pairs {
    fn add_assign(&mut self, other: &Self) {
        self.before += &other.before;
        self.after += &other.after;
        for (quality, cells) in &other.moves {
            for (cell, more) in self.moves[quality].iter_mut().zip(cells) {
                // The two tallies have overflowed by then, and report it.
                *cell = cell.saturating_add(*more);
            }
        }
    }
}

adds_up!(Pairs of (SelfAssessment, SelfAssessment));

/// Shows the name of the type, and no count.
impl fmt::Debug for Pairs {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Pairs").finish_non_exhaustive()
    }
}
