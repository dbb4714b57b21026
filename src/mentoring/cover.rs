//! The least that it costs to cover a set of qualities.

use alloc::vec;
use alloc::vec::Vec;
use core::iter;

use crate::qualities::Qualities;

/// What a group costs: sixteen for each of its people, and one more for each of those who are not
/// in the preferred direction.
///
/// There are at most fifteen in a group worth having, so the number of people always weighs more.
pub(super) type Cost = u16;

/// The cost of one person.
pub(super) const fn cost(is_preferred: bool) -> Cost {
    if is_preferred { 16 } else { 17 }
}

/// More than any group costs; two of these can be added up.
const NOBODY: Cost = Cost::MAX / 2;

/// For every set of qualities that some people offer, what the cheapest group costs that offers
/// all of it.
///
/// Each set has its place, at most 2¹⁵ in all, so none of this depends on how many people there
/// are.
pub(super) struct Covers {
    coverable: Qualities,
    least: Vec<Cost>,
}

impl Covers {
    /// Takes what is offered, each set with the cost of the cheapest person who offers it.
    pub(super) fn of(offers: impl Iterator<Item = (Qualities, Cost)> + Clone) -> Self {
        let coverable = offers
            .clone()
            .fold(Qualities::NONE, |all, (set, _)| all.union(set));
        let mut alone = vec![NOBODY; places(coverable)];
        for (set, cost) in offers {
            lower(&mut alone, set.bits(), cost);
        }
        spread_to_subsets(&mut alone, coverable.bits());
        Self {
            coverable,
            least: least(&alone, coverable.bits()),
        }
    }

    /// All that is offered.
    pub(super) const fn coverable(&self) -> Qualities {
        self.coverable
    }

    /// Whether a person of this cost who offers this belongs to a cheapest group for those
    /// qualities.
    pub(super) fn belongs(&self, offers: Qualities, cost: Cost, wanted: Qualities) -> bool {
        let others = wanted.difference(offers);
        others != wanted && cost + at(&self.least, others.bits()) == at(&self.least, wanted.bits())
    }
}

/// How many places a list needs to have one for each subset.
pub(super) fn places(set: Qualities) -> usize {
    usize::from(set.bits()) + 1
}

#[inline]
fn at(costs: &[Cost], set: u16) -> Cost {
    costs.get(usize::from(set)).copied().unwrap_or(NOBODY)
}

fn lower(costs: &mut [Cost], set: u16, cost: Cost) {
    if let Some(place) = costs.get_mut(usize::from(set)) {
        *place = cost.min(*place);
    }
}

/// Whoever offers a set also offers all that is in it.
fn spread_to_subsets(alone: &mut [Cost], coverable: u16) {
    for bit in (0..16).map(|place| 1 << place) {
        if coverable & bit != 0 {
            for set in subsets(coverable & !bit) {
                lower(alone, set, at(alone, set | bit));
            }
        }
    }
}

/// From what it costs to cover each set by one person alone, what it costs by any group.
///
/// Somebody in the group offers the first quality of a set. So the group is one person for a part
/// of the set with that quality in it, and the cheapest group for the rest, which is a smaller
/// number and thus known. Going through all parts of all sets takes 3¹⁵ ÷ 2 steps at most.
fn least(alone: &[Cost], coverable: u16) -> Vec<Cost> {
    let mut least = vec![NOBODY; alone.len()];
    lower(&mut least, 0, 0);
    for set in subsets(coverable).skip(1) {
        let mut cost = at(alone, set);
        // One person is always cheaper than two.
        if cost == NOBODY {
            let first = set & set.wrapping_neg();
            for more in subsets(set ^ first) {
                let part = first | more;
                cost = cost.min(at(alone, part) + at(&least, set ^ part));
            }
        }
        lower(&mut least, set, cost);
    }
    least
}

/// Every subset, as numbers that grow, from nothing to the whole set.
#[inline]
fn subsets(of: u16) -> impl Iterator<Item = u16> {
    iter::successors(Some(0), move |set: &u16| {
        let next = set.wrapping_sub(of) & of;
        (next != 0).then_some(next)
    })
}
