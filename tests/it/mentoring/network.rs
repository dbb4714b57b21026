//! The smallest network, against every group there is.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use leadership_qualities::mentoring::Relation;
use leadership_qualities::network::{Member, Person};
use leadership_qualities::{Network, Qualities, Quality};
use proptest::prelude::*;
use serde_json::json;

use crate::strategy;

fn person(name: &'static str, relation: Relation, offers: &[Quality]) -> Person<&'static str> {
    Person {
        name,
        relation,
        offers: offers.iter().copied().collect(),
    }
}

fn names(network: &Network<&'static str>) -> Vec<&'static str> {
    let members = network.members().iter();
    members.map(|member| member.name).collect()
}

/// The people by their places, so that they can be told apart.
fn numbered(people: &[Person<String>]) -> Vec<Person<usize>> {
    let numbered = people.iter().enumerate();
    numbered
        .map(|(name, person)| Person {
            name,
            relation: person.relation,
            offers: person.offers,
        })
        .collect()
}

fn offered<N>(agenda: Qualities, people: &[Person<N>]) -> Qualities {
    let all = people.iter().flat_map(|person| person.offers.iter());
    all.collect::<Qualities>().intersection(agenda)
}

/// Tries every group, and takes the best by the rule as it is told in the documentation.
fn best(agenda: Qualities, people: &[Person<usize>], preferred: Option<Relation>) -> Vec<usize> {
    let coverable = offered(agenda, people);
    (0..1_u32 << people.len())
        .map(|group| {
            let is_in = |place: &usize| group & (1 << place) != 0;
            (0..people.len()).filter(is_in).collect::<Vec<usize>>()
        })
        .filter(|group| {
            let all = group.iter().flat_map(|place| people[*place].offers.iter());
            coverable.is_subset(all.collect())
        })
        .min_by_key(|group| {
            let relations = group.iter().map(|place| people[*place].relation);
            let wanted = relations.filter(|relation| Some(*relation) == preferred);
            (group.len(), Reverse(wanted.count()), group.clone())
        })
        .unwrap()
}

/// How many people it takes at least, found by adding one at a time to all that can be covered.
fn least(agenda: Qualities, people: &[Person<usize>]) -> usize {
    let coverable = offered(agenda, people);
    let sets: BTreeSet<Vec<Quality>> = people
        .iter()
        .map(|person| person.offers.intersection(agenda).iter().collect())
        .collect();
    let mut reached: BTreeSet<Vec<Quality>> = [vec![]].into();
    let mut people = 0;
    while !reached.contains(&coverable.iter().collect::<Vec<_>>()) {
        let all = reached.iter().flat_map(|before| {
            let before: Qualities = before.iter().copied().collect();
            let after = move |set: &Vec<Quality>| {
                before.union(set.iter().copied().collect()).iter().collect()
            };
            sets.iter().map(after)
        });
        reached = all.collect();
        people += 1;
    }
    people
}

fn of(preferred: Option<Relation>, agenda: Qualities, people: &[Person<usize>]) -> Network<usize> {
    let people = people.iter().copied();
    match preferred {
        None => Network::covering(agenda, people),
        Some(relation) => Network::preferring(relation, agenda, people),
    }
}

#[test]
fn nothing_to_cover_takes_nobody() {
    let ama = person("Ama", Relation::Senior, &Quality::ALL);
    let network = Network::covering(Qualities::NONE, [ama]);
    assert_eq!(network.members(), []);
    assert!(network.uncovered().is_empty());
}

#[test]
fn where_there_is_nobody_nothing_is_covered() {
    let network = Network::covering(Qualities::ALL, [] as [Person<u8>; 0]);
    assert_eq!(network.members(), []);
    assert_eq!(network.uncovered(), Qualities::ALL);
}

/// Greed takes the one who offers most first, and ends with three.
#[test]
fn the_one_who_offers_most_may_be_left_out() {
    use Quality::{
        BroadScanning, DriveForResults, HoldingToAccount, SelfAwareness, SelfBelief, SelfManagement,
    };
    let agenda = [
        SelfBelief,
        SelfAwareness,
        SelfManagement,
        BroadScanning,
        DriveForResults,
        HoldingToAccount,
    ];
    let people = [
        person(
            "most",
            Relation::Peer,
            &[SelfBelief, SelfAwareness, BroadScanning, DriveForResults],
        ),
        person(
            "one",
            Relation::Peer,
            &[SelfBelief, SelfAwareness, SelfManagement],
        ),
        person(
            "other",
            Relation::Peer,
            &[BroadScanning, DriveForResults, HoldingToAccount],
        ),
    ];
    assert_eq!(names(&Network::covering(agenda, people)), ["one", "other"]);
}

#[test]
fn of_two_who_offer_the_same_the_preferred_is_chosen_and_else_the_first() {
    let offers = [Quality::SelfBelief];
    let people = [
        person("first", Relation::Senior, &offers),
        person("peer", Relation::Peer, &offers),
        person("second peer", Relation::Peer, &offers),
    ];
    assert_eq!(names(&Network::covering(offers, people)), ["first"]);
    let chosen = |relation| names(&Network::preferring(relation, offers, people));
    assert_eq!(chosen(Relation::Senior), ["first"]);
    assert_eq!(chosen(Relation::Peer), ["peer"]);
    assert_eq!(chosen(Relation::Subordinate), ["first"]);
}

/// A preference is no reason to ask more people.
#[test]
fn one_who_is_not_preferred_is_better_than_two_who_are() {
    let agenda = [Quality::SelfBelief, Quality::BroadScanning];
    let people = [
        person("peer", Relation::Peer, &agenda[..1]),
        person("other peer", Relation::Peer, &agenda[1..]),
        person("senior", Relation::Senior, &agenda),
    ];
    let network = Network::preferring(Relation::Peer, agenda, people);
    assert_eq!(names(&network), ["senior"]);
}

/// The widest network there can be: fifteen people with one quality each.
#[test]
fn fifteen_people_may_be_needed() {
    let people = || {
        Quality::ALL.into_iter().map(|quality| Person {
            name: quality.key(),
            relation: Relation::Peer,
            offers: [quality].into(),
        })
    };
    for network in [
        Network::covering(Qualities::ALL, people()),
        Network::preferring(Relation::Senior, Qualities::ALL, people()),
        Network::preferring(Relation::Peer, Qualities::ALL, people()),
    ] {
        assert!(
            names(&network)
                .into_iter()
                .eq(Quality::ALL.map(Quality::key))
        );
    }
}

#[test]
fn a_network_is_written_with_who_covers_what() {
    let people = [
        person(
            "Ama",
            Relation::Senior,
            &[Quality::BroadScanning, Quality::SelfBelief],
        ),
        person("Ben", Relation::Subordinate, &[Quality::EmpoweringOthers]),
    ];
    let agenda = [
        Quality::EmpoweringOthers,
        Quality::SelfManagement,
        Quality::SelfBelief,
    ];
    let network = Network::covering(agenda, people);
    assert_eq!(
        serde_json::to_value(&network).unwrap(),
        json!({
            "agenda": ["self_belief", "self_management", "empowering_others"],
            "members": [
                { "name": "Ama", "relation": "senior", "covers": ["self_belief"] },
                { "name": "Ben", "relation": "subordinate", "covers": ["empowering_others"] },
            ],
            "uncovered": ["self_management"],
        }),
    );
    let who: Vec<&str> = network
        .who_covers(Quality::SelfBelief)
        .map(|member| member.name)
        .collect();
    assert_eq!(who, ["Ama"]);
    // What is not on the agenda is nobody's to cover, though Ama offers it.
    assert_eq!(network.who_covers(Quality::BroadScanning).count(), 0);
    assert_eq!(network.agenda(), Qualities::from(agenda));
    assert_eq!(network.clone().into_members(), network.members());
    assert!((&network).into_iter().eq(network.members()));
    assert!(network.clone().into_iter().eq(network.into_members()));
}

proptest! {
    #![proptest_config(strategy::cases(1_000))]

    #[test]
    fn no_group_is_better(
        agenda in strategy::qualities(),
        people in prop::collection::vec(strategy::person(6), 0..9),
        preferred in prop::option::of(strategy::relation()),
    ) {
        let people = numbered(&people);
        let network = of(preferred, agenda, &people);
        let members: Vec<usize> = network.members().iter().map(|member| member.name).collect();
        prop_assert_eq!(members, best(agenda, &people, preferred));
    }
}

proptest! {
    #![proptest_config(strategy::cases(128))]

    #[test]
    fn it_says_who_covers_what_and_what_nobody_does(
        agenda in strategy::qualities(),
        people in prop::collection::vec(strategy::person(15), 0..30),
        preferred in prop::option::of(strategy::relation()),
    ) {
        let people = numbered(&people);
        let network = of(preferred, agenda, &people);
        prop_assert_eq!(network.agenda(), agenda);
        prop_assert_eq!(network.uncovered(), agenda.difference(offered(agenda, &people)));
        for Member { name, relation, covers } in network.members() {
            let person = people[*name];
            prop_assert_eq!(person.relation, *relation);
            prop_assert_eq!(person.offers.intersection(agenda), *covers);
        }
        for quality in Quality::ALL {
            let covered = network.who_covers(quality).next().is_some();
            let expected = agenda.contains(quality) && !network.uncovered().contains(quality);
            prop_assert_eq!(covered, expected);
        }
        prop_assert!(network.members().is_sorted_by_key(|member| member.name));
    }

    #[test]
    fn the_order_of_people_decides_only_between_equals(
        agenda in strategy::qualities(),
        (people, others) in prop::collection::vec(strategy::person(10), 0..20)
            .prop_flat_map(|people| (Just(people.clone()), Just(people).prop_shuffle())),
        preferred in prop::option::of(strategy::relation()),
    ) {
        let worth = |people: &[Person<String>]| {
            let network = of(preferred, agenda, &numbered(people));
            let members = network.members().iter();
            let wanted = members.filter(|member| Some(member.relation) == preferred);
            (network.members().len(), wanted.count(), network.uncovered())
        };
        prop_assert_eq!(worth(&people), worth(&others));
    }

    #[test]
    fn a_preference_costs_nobody(
        agenda in strategy::qualities(),
        people in prop::collection::vec(strategy::person(12), 0..30),
        preferred in strategy::relation(),
    ) {
        let people = numbered(&people);
        let (any, some) = (of(None, agenda, &people), of(Some(preferred), agenda, &people));
        prop_assert_eq!(any.members().len(), some.members().len());
        prop_assert_eq!(any.uncovered(), some.uncovered());
    }
}

proptest! {
    #![proptest_config(strategy::cases(24))]

    #[test]
    fn no_group_of_many_is_smaller(
        agenda in strategy::qualities(),
        people in prop::collection::vec(strategy::person(15), 20..60),
    ) {
        let people = numbered(&people);
        let network = of(None, agenda, &people);
        prop_assert_eq!(network.members().len(), least(agenda, &people));
    }
}
