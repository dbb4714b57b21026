//! The smallest group who cover an agenda: this crate, greed, and exact searches by hand.

use std::collections::HashSet;

use leadership_qualities::mentoring::Relation;
use leadership_qualities::network::Person;
use leadership_qualities::{Network, Qualities, Quality};

/// As many people as a large employer might register.
pub(crate) const MANY: usize = 100_000;
/// As many as trying every group can still manage.
pub(crate) const FEW: usize = 40;

/// People who offer one to four qualities each, any of them as likely, the same for each seed.
///
/// People who offer more would make the task easy: then a few of so many cover everything.
pub(crate) fn register(people: usize, seed: u64) -> Vec<Person<usize>> {
    // A linear congruential generator (Knuth's MMIX); its high bits are random enough.
    let mut state = seed;
    let mut below = |limit: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("31 bits") % limit
    };
    (0..people)
        .map(|name| {
            let relation = Relation::ALL[below(3)];
            let offers = 1 + below(4);
            Person {
                name,
                relation,
                offers: (0..offers).map(|_| Quality::ALL[below(15)]).collect(),
            }
        })
        .collect()
}

/// One way to cover an agenda of all fifteen qualities.
pub(crate) struct Coverer {
    pub(crate) name: &'static str,
    /// Finds a group and returns how many are in it.
    pub(crate) cover: fn(&[Person<usize>]) -> u64,
}

const THIS_CRATE: Coverer = Coverer {
    name: "this crate",
    cover: |people| {
        let network = Network::covering(Qualities::ALL, people.iter().copied());
        size(network.members().len())
    },
};

const PREFERRING: Coverer = Coverer {
    name: "this crate, preferring peers",
    cover: |people| {
        let people = people.iter().copied();
        let network = Network::preferring(Relation::Peer, Qualities::ALL, people);
        size(network.members().len())
    },
};

const GREEDY: Coverer = Coverer {
    name: "greedy: whoever adds most",
    cover: greedy,
};

/// For a large register: this crate first, then the rivals, the last of them exact.
pub(crate) const OF_MANY: [Coverer; 4] = [
    THIS_CRATE,
    PREFERRING,
    GREEDY,
    Coverer {
        name: "exact: distinct sets, breadth first",
        cover: breadth_first,
    },
];

/// For a small register: this crate first, then the rivals, the last of them exact.
pub(crate) const OF_FEW: [Coverer; 4] = [
    THIS_CRATE,
    PREFERRING,
    GREEDY,
    Coverer {
        name: "exact: every group, the smallest first",
        cover: every_group,
    },
];

fn size(members: usize) -> u64 {
    members.try_into().expect("at most fifteen")
}

fn coverable(people: &[Person<usize>]) -> Qualities {
    let all = |all: Qualities, person: &Person<usize>| all.union(person.offers);
    people.iter().fold(Qualities::NONE, all)
}

pub(crate) fn greedy(people: &[Person<usize>]) -> u64 {
    let mut open = coverable(people);
    let mut members = 0;
    while !open.is_empty() {
        let adds = |person: &&Person<usize>| person.offers.intersection(open).len();
        let most = people.iter().max_by_key(adds).expect("someone offers it");
        open = open.difference(most.offers);
        members += 1;
    }
    members
}

/// Adds each distinct set to all that so many people can cover, until that is everything.
fn breadth_first(people: &[Person<usize>]) -> u64 {
    let all = coverable(people);
    let sets: HashSet<Qualities> = people.iter().map(|person| person.offers).collect();
    let mut reached: HashSet<Qualities> = [Qualities::NONE].into();
    let mut members = 0;
    while !reached.contains(&all) {
        let before = reached.iter();
        let after = before.flat_map(|before| sets.iter().map(|set| before.union(*set)));
        reached = after.collect();
        members += 1;
    }
    members
}

fn every_group(people: &[Person<usize>]) -> u64 {
    fn can(people: &[Person<usize>], members: u64, open: Qualities) -> bool {
        open.is_empty()
            || members > 0
                && people.iter().enumerate().any(|(place, person)| {
                    can(
                        &people[place + 1..],
                        members - 1,
                        open.difference(person.offers),
                    )
                })
    }
    let all = coverable(people);
    let mut members = 0;
    while !can(people, members, all) {
        members += 1;
    }
    members
}
