//! The cost of the cheapest group of people that covers a set of qualities.

use alloc::vec;
use alloc::vec::Vec;

use crate::framework::Qualities;

/// The cost of a group: 16 for each person, and 1 more for each person who is not in the preferred
/// relation.
///
/// A group worth having has at most fifteen people, so the number of people always weighs more than
/// the relations.
pub(super) type Cost = u16;

/// The cost of one person.
pub(super) const fn cost(is_preferred: bool) -> Cost {
    if is_preferred { PERSON } else { PERSON + 1 }
}

const PERSON: Cost = 16;

/// A cost above the cost of any group, and low enough that adding one person cannot overflow.
const NOBODY: Cost = Cost::MAX / 2;

/// The cost of the cheapest group for every set of qualities that people can offer together.
///
/// Each set has a place of its own. There are at most 2¹⁵ places, however many people there are.
pub(super) struct Covers {
    coverable: Qualities,
    least: Vec<Cost>,
}

impl Covers {
    /// Computes the costs from the sets that people offer, each with the cost of a person who
    /// offers it.
    pub(super) fn of(offers: &[(Qualities, Cost)]) -> Self {
        let coverable = offers
            .iter()
            .fold(Qualities::NONE, |all, (set, _)| all | *set);
        let by_one_of = |most: Cost| {
            let mut sets: Sets = vec![0; 1 << coverable.len()];
            for (set, cost) in offers {
                if let (true, Some(is_in)) = (*cost <= most, sets.get_mut(place(*set, coverable))) {
                    *is_in = 1;
                }
            }
            // Whoever offers a set also offers every part of it.
            for_each_quality(&mut sets, |without, with| *without |= *with);
            sets
        };
        let (preferred, everyone) = (by_one_of(cost(true)), by_one_of(cost(false)));
        Self {
            coverable,
            least: least(&preferred, &everyone),
        }
    }

    /// All the qualities that somebody offers.
    pub(super) const fn coverable(&self) -> Qualities {
        self.coverable
    }

    /// Whether a person with these offers and this cost belongs to a cheapest group for the wanted
    /// qualities.
    pub(super) fn belongs(&self, offers: Qualities, cost: Cost, wanted: Qualities) -> bool {
        let others = wanted - offers;
        others != wanted && cost + self.least(others) == self.least(wanted)
    }

    fn least(&self, set: Qualities) -> Cost {
        let place = place(set, self.coverable);
        self.least.get(place).copied().unwrap_or(NOBODY)
    }
}

/// Some sets of qualities: 1 in the place of each set that is among them, and 0 in the other
/// places. Later steps also keep a count in each place.
type Sets = Vec<u32>;

/// The place of a set among the subsets of the set `of`, with one bit for each quality in `of`.
fn place(set: Qualities, of: Qualities) -> usize {
    let (mut place, mut bit, mut left) = (0, 1, of.to_bits());
    while left != 0 {
        let lowest = left & left.wrapping_neg();
        if set.to_bits() & lowest != 0 {
            place |= bit;
        }
        bit <<= 1;
        left ^= lowest;
    }
    place
}

/// For each quality, calls `together` with the place of every set that lacks the quality, and with
/// the place of the same set with the quality added.
fn for_each_quality(sets: &mut [u32], together: impl Fn(&mut u32, &mut u32)) {
    let mut bit = 1;
    while bit < sets.len() {
        for pair in sets.chunks_exact_mut(2 * bit) {
            let (without, with) = pair.split_at_mut(bit);
            for (without, with) in without.iter_mut().zip(with) {
                together(without, with);
            }
        }
        bit *= 2;
    }
}

/// The cost of the cheapest group for each set, computed from the sets that one `preferred` person
/// covers and the sets that one person out of `everyone` covers.
///
/// A group is a smaller group and one more person. So each set that a group covers is the union of
/// a pair: a set that a smaller group covers, and a set that one person covers. The function never
/// looks at a single pair. The number of pairs inside a set is a product of two counts. The number
/// of pairs whose union is exactly that set follows by subtraction, one quality after the other.
/// There are fewer than 2³² pairs, so the counts are exact.
fn least(preferred: &Sets, everyone: &Sets) -> Vec<Cost> {
    let mut least = vec![NOBODY; everyone.len()];
    if let Some(nothing) = least.first_mut() {
        *nothing = 0;
    }
    // The most people outside the preferred relation that a group of this size may need.
    let no_others = preferred == everyone;
    let up_to = |people| if no_others { 0 } else { people };
    let (preferred, everyone) = (inside(preferred.clone()), inside(everyone.clone()));
    for people in 1..PERSON {
        if least.last() != Some(&NOBODY) {
            break;
        }
        let mut smaller: Vec<Sets> = Vec::new();
        for others in 0..=up_to(people - 1) {
            let cost = PERSON * (people - 1) + others;
            let mut covered: Sets = vec![0; least.len()];
            for (covered, least) in covered.iter_mut().zip(&least) {
                *covered = u32::from(*least <= cost);
            }
            smaller.push(inside(covered));
        }
        for others in 0..=up_to(people) {
            let place = usize::from(others);
            let but_for_a_preferred = smaller.get(place).or(smaller.last());
            let but_for_an_other = place.checked_sub(1).and_then(|place| smaller.get(place));
            let mut pairs: Sets = vec![0; least.len()];
            add_products(&mut pairs, but_for_a_preferred, &preferred);
            add_products(&mut pairs, but_for_an_other, &everyone);
            for_each_quality(&mut pairs, |without, with| {
                *with = with.wrapping_sub(*without);
            });
            for (least, pairs) in least.iter_mut().zip(pairs) {
                if *least == NOBODY && pairs != 0 {
                    *least = PERSON * people + others;
                }
            }
        }
    }
    least
}

fn add_products(sums: &mut [u32], smaller: Option<&Sets>, one: &[u32]) {
    let Some(smaller) = smaller else { return };
    for (sum, (smaller, one)) in sums.iter_mut().zip(smaller.iter().zip(one)) {
        *sum += smaller * one;
    }
}

/// How many of the sets are inside each set.
fn inside(mut sets: Sets) -> Sets {
    for_each_quality(&mut sets, |without, with| *with += *without);
    sets
}
