//! Who comes first and why, and who is passed over, against a plain re-telling.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use leadership_qualities::programme::register::{
    Candidate, Criteria, Mentor, Obstacle, PassedOver, Places, Rank, Shortlist,
};
use leadership_qualities::{
    Agenda, Application, Qualities, Quality, Rating, Register, Response, SelfAssessment, Wish,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{id, ids, invited, matching, mentor, sample};
use crate::strategy;
use crate::strategy::register as strategies;

fn candidates<'a>(shortlist: &Shortlist<'a>) -> Vec<(&'a str, Rank)> {
    let candidates = shortlist.candidates().iter();
    candidates
        .map(|candidate| (candidate.mentor.id.as_str(), candidate.rank))
        .collect()
}

#[test]
fn every_rank_has_its_reason() {
    let offering = |name, offers: &[Quality], capacity| Mentor {
        offers: offers.iter().copied().collect(),
        ..mentor(name, capacity, 0)
    };
    let agenda = [Quality::SelfBelief, Quality::BroadScanning];
    let register = Register::new([
        offering("nothing", &[Quality::CollaborativeWorking], 9),
        offering("one", &agenda[..1], 1),
        offering("other", &agenda[1..], 1),
        offering("one more place", &agenda[..1], 2),
        offering("both", &Quality::ALL, 1),
    ])
    .unwrap();
    let shortlist = register.search(&Criteria {
        agenda: agenda.into(),
        ..Criteria::default()
    });
    assert_eq!(
        candidates(&shortlist),
        [
            ("both", Rank::First),
            ("one more place", Rank::CoversLess),
            ("one", Rank::FewerPlaces),
            ("other", Rank::LaterInRegister),
            ("nothing", Rank::CoversLess),
        ],
    );
    assert_eq!(shortlist.agenda(), agenda.into());
    assert_eq!(shortlist.candidates()[0].covers, agenda.into());
    assert_eq!(shortlist.candidates()[2].covers, [agenda[0]].into());
    assert_eq!(shortlist.passed_over().len(), 0);
}

#[test]
fn the_reasons_of_ranks_are_clauses() {
    let clauses = Rank::ALL.map(|rank| (rank.key(), rank.to_string()));
    assert_eq!(
        clauses.each_ref().map(|(key, text)| (*key, text.as_str())),
        [
            ("first", "who comes first"),
            ("covers_less", "who covers less of the agenda"),
            (
                "fewer_places",
                "who covers as much and has fewer places free"
            ),
            (
                "later_in_register",
                "who covers as much, has as many places free and is later in the register",
            ),
        ],
    );
    for rank in Rank::ALL {
        assert_eq!(rank.key().parse::<Rank>().unwrap(), rank);
    }
}

#[test]
fn whoever_is_passed_over_gets_every_reason() {
    let register = Register::new([mentor("M1", 2, 3), mentor("M2", 1, 0)]).unwrap();
    let shortlist = register.search(&Criteria {
        agenda: Qualities::ALL,
        skills: vec![
            "coaching ".to_owned(),
            "Law".to_owned(),
            " law".to_owned(),
            "chairing".to_owned(),
        ],
        experience: vec!["Mental Health".to_owned(), "finance".to_owned()],
        locations: vec!["Sutton".to_owned(), "Bow".to_owned()],
        except: vec![id("M1"), id("M1"), id("M7")],
    });
    assert!(shortlist.candidates().is_empty());
    let passed_over: Vec<PassedOver<'_>> = shortlist.passed_over().collect();
    let [first, second] = &passed_over[..] else {
        panic!("two are passed over");
    };
    let lacking = [
        Obstacle::Elsewhere("Camden".to_owned()),
        Obstacle::LacksSkill("Law".to_owned()),
        Obstacle::LacksSkill("chairing".to_owned()),
        Obstacle::LacksExperience("finance".to_owned()),
    ];
    assert_eq!(second.obstacles[..], lacking);
    assert_eq!(first.obstacles[2..], lacking);
    let clauses: Vec<String> = first.obstacles.iter().map(Obstacle::to_string).collect();
    assert_eq!(
        clauses,
        [
            "has no free place, with 3 mentees and a capacity of 2",
            "is to be passed over",
            "is in \"Camden\", which is not asked for",
            "lacks the skill \"Law\"",
            "lacks the skill \"chairing\"",
            "lacks the experience \"finance\"",
        ],
    );
}

#[test]
fn many_who_lack_much_take_no_more_room_than_both_lists() {
    // All reasons at once would be forty million.
    let register = (0..2_000).map(|number| mentor(&format!("M{number}"), 1, 0));
    let register = Register::new(register).unwrap();
    let skills: Vec<String> = (0..20_000)
        .map(|number| format!("skill {number}"))
        .collect();
    let shortlist = register.search(&Criteria {
        skills: skills.clone(),
        ..Criteria::default()
    });
    assert_eq!(shortlist.passed_over().len(), 2_000);
    let last = shortlist.passed_over().next_back().unwrap();
    assert_eq!(last.mentor.id, id("M1999"));
    let lacking = skills.into_iter().map(Obstacle::LacksSkill);
    assert!(lacking.eq(last.obstacles));
}

#[test]
fn shortlists_are_equal_if_they_say_the_same() {
    let register = Register::new([mentor("M1", 1, 0), mentor("M2", 1, 1)]).unwrap();
    let looking_for = |skills: &[&str]| {
        let skills = skills.iter().map(|skill| (*skill).to_owned()).collect();
        register.search(&Criteria {
            skills,
            ..Criteria::default()
        })
    };
    let empty = Register::default();
    let about = |quality: Quality| {
        empty.search(&Criteria {
            agenda: [quality].into(),
            ..Criteria::default()
        })
    };
    assert_ne!(about(Quality::SelfBelief), about(Quality::BroadScanning));
    let coaching = looking_for(&["coaching"]);
    assert_eq!(coaching, looking_for(&[]));
    assert_eq!(coaching, coaching.clone());
    assert_ne!(coaching, looking_for(&["coaching", "law"]));
    let hash = |shortlist: &Shortlist<'_>| {
        BuildHasherDefault::<DefaultHasher>::default().hash_one(shortlist)
    };
    assert_eq!(hash(&coaching), hash(&looking_for(&[])));
    assert_ne!(hash(&coaching), hash(&looking_for(&["law"])));
    let skills = HashSet::from([coaching, looking_for(&[]), looking_for(&["law"])]);
    assert_eq!(skills.len(), 2);
}

#[test]
fn texts_are_compared_as_wholes_but_for_case_and_ends() {
    let register = Register::new([Mentor {
        skills: ["Ärzte führen", "ΟΔΟΣ", "Straße", " coaching\u{a0}"]
            .map(str::to_owned)
            .into(),
        ..mentor("M1", 1, 0)
    }])
    .unwrap();
    for (skill, is_there) in [
        ("ärzte FÜHREN", true),
        ("οδος", true),
        ("STRASSE", true),
        ("\tCoaching", true),
        ("coach", false),
        ("coaching skills", false),
        ("arzte fuhren", false),
        ("", false),
    ] {
        let shortlist = register.search(&Criteria {
            skills: vec![skill.to_owned()],
            ..Criteria::default()
        });
        assert_eq!(shortlist.candidates().len() == 1, is_there, "{skill}");
    }
}

#[test]
fn a_shortlist_is_written_with_the_reasons() {
    let register = Register::new([mentor("M1", 2, 2), mentor("M2", 3, 1), mentor("M3", 1, 0)]);
    let register = register.unwrap();
    let shortlist = register.search(&Criteria {
        agenda: [Quality::SelfAwareness, Quality::BroadScanning].into(),
        experience: vec!["MENTAL HEALTH".to_owned()],
        except: vec![id("M1"), id("M3")],
        skills: vec!["law".to_owned(), "coaching".to_owned()],
        locations: vec!["Bow".to_owned()],
    });
    assert_eq!(
        serde_json::to_value(&shortlist).unwrap(),
        json!({
            "agenda": ["self_awareness", "broad_scanning"],
            "candidates": [],
            "passed_over": [
                { "mentor": "M1", "obstacles": [
                    { "full": { "capacity": 2, "mentees": 2 } },
                    { "excepted": {} },
                    { "elsewhere": "Camden" },
                    { "lacks_skill": "law" },
                ] },
                { "mentor": "M2", "obstacles": [
                    { "elsewhere": "Camden" },
                    { "lacks_skill": "law" },
                ] },
                { "mentor": "M3", "obstacles": [
                    { "excepted": {} },
                    { "elsewhere": "Camden" },
                    { "lacks_skill": "law" },
                ] },
            ],
        }),
    );
    let shortlist = register.search(&Criteria {
        agenda: [Quality::SelfAwareness, Quality::BroadScanning].into(),
        experience: vec!["no such thing".to_owned()],
        ..Criteria::default()
    });
    assert_eq!(
        serde_json::to_value(shortlist.passed_over().nth(1)).unwrap(),
        json!({ "mentor": "M2", "obstacles": [{ "lacks_experience": "no such thing" }] }),
    );
    let shortlist = register.search(&Criteria {
        agenda: [Quality::SelfAwareness, Quality::BroadScanning].into(),
        ..Criteria::default()
    });
    assert_eq!(
        serde_json::to_value(shortlist.candidates()).unwrap(),
        json!([
            { "mentor": "M2", "covers": ["self_awareness"], "free_places": 2, "rank": "first" },
            {
                "mentor": "M3",
                "covers": ["self_awareness"],
                "free_places": 1,
                "rank": "fewer_places",
            },
        ]),
    );
}

/// Every format that describes itself reads back the same as JSON.
#[test]
fn a_shortlist_has_one_shape_in_every_format() {
    let register = Register::new(sample()).unwrap();
    let shortlist = register.search(&Criteria {
        agenda: Qualities::ALL,
        skills: vec!["coaching".to_owned()],
        experience: vec!["mental health".to_owned()],
        locations: vec!["north east london".to_owned()],
        except: vec![id("M05")],
    });
    let json = serde_json::to_value(&shortlist).unwrap();
    let yaml = serde_yaml_ng::to_string(&shortlist).unwrap();
    assert_eq!(serde_yaml_ng::from_str::<Value>(&yaml).unwrap(), json);
    let toml = toml::to_string(&shortlist).unwrap();
    assert_eq!(toml::from_str::<Value>(&toml).unwrap(), json);
    let mut cbor = Vec::new();
    ciborium::into_writer(&shortlist, &mut cbor).unwrap();
    assert_eq!(ciborium::from_reader::<Value, _>(&cbor[..]).unwrap(), json);
    let msgpack = rmp_serde::to_vec(&shortlist).unwrap();
    assert_eq!(rmp_serde::from_slice::<Value>(&msgpack).unwrap(), json);
    postcard::to_allocvec(&shortlist).unwrap();
}

#[test]
fn criteria_follow_from_an_agenda() {
    let no = Response::new(Rating::Two, Wish::No);
    let assessment = SelfAssessment::from_fn(|_| no)
        .with(Quality::SelfBelief, Response::new(Rating::Four, Wish::Yes));
    let expected = Criteria {
        agenda: [Quality::SelfBelief].into(),
        ..Criteria::default()
    };
    assert_eq!(Criteria::from(Agenda::new(assessment)), expected);
}

#[test]
fn criteria_follow_from_an_application() {
    assert_eq!(Criteria::from(&Application::default()), Criteria::default());
    let mut application = matching();
    application.apply_without_register(invited("M2")).unwrap();
    application.apply_without_register(invited("M1")).unwrap();
    let expected = Criteria {
        agenda: [Quality::SelfBelief, Quality::BroadScanning].into(),
        except: vec![id("M1"), id("M2")],
        ..Criteria::default()
    };
    assert_eq!(Criteria::from(&application), expected);
}

#[test]
fn the_sample_register_is_of_all_kinds() {
    let mentors = sample();
    assert!(mentors.len() >= 32);
    let mut regions: BTreeMap<&str, usize> = BTreeMap::new();
    for mentor in &mentors {
        *regions.entry(&mentor.location).or_default() += 1;
        assert!((1..=4).contains(&mentor.capacity), "{}", mentor.name);
        assert!(mentor.mentees <= mentor.capacity, "{}", mentor.name);
        assert!((2..=9).contains(&mentor.offers.len()), "{}", mentor.name);
        assert!(!mentor.skills.is_empty() && !mentor.experience.is_empty());
    }
    let expected = [
        "North Central",
        "North East",
        "North West",
        "South East",
        "South West",
    ];
    assert!(
        regions
            .keys()
            .copied()
            .eq(expected.map(|region| format!("{region} London")))
    );
    assert!(regions.values().all(|count| *count >= 5));
    let full = mentors.iter().filter(|mentor| mentor.free_places() == 0);
    assert!((3..mentors.len() / 2).contains(&full.count()));
    let offered: Qualities = mentors
        .iter()
        .flat_map(|mentor| mentor.offers.iter())
        .collect();
    assert_eq!(offered, Qualities::ALL);
    let names: BTreeSet<&str> = mentors.iter().map(|mentor| mentor.name.as_str()).collect();
    assert_eq!(names.len(), mentors.len());

    let register = Register::new(mentors.clone()).unwrap();
    assert!(register.mentors().eq(&mentors));
    let shortlist = register.search(&Criteria {
        agenda: [Quality::SelfAwareness, Quality::CollaborativeWorking].into(),
        skills: vec!["Coaching".to_owned()],
        experience: vec!["Mental health".to_owned()],
        ..Criteria::default()
    });
    assert_eq!(
        candidates(&shortlist),
        [
            ("M32", Rank::First),
            ("M04", Rank::CoversLess),
            ("M29", Rank::FewerPlaces),
            ("M36", Rank::CoversLess),
        ],
    );
}

/// Tells two texts apart as the documentation does, by other means.
fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

fn has(there: &[String], one: &str) -> bool {
    there.iter().any(|other| same(other, one))
}

fn suits(criteria: &Criteria, mentor: &Mentor) -> bool {
    let here = criteria.locations.is_empty() || has(&criteria.locations, &mentor.location);
    mentor.capacity > mentor.mentees
        && here
        && !criteria.except.contains(&mentor.id)
        && criteria.skills.iter().all(|one| has(&mentor.skills, one))
        && criteria
            .experience
            .iter()
            .all(|one| has(&mentor.experience, one))
}

/// Whether an obstacle really stands in the way; how many do is counted apart.
fn is_true(obstacle: &Obstacle, criteria: &Criteria, mentor: &Mentor) -> bool {
    match obstacle {
        Obstacle::Full(Places { capacity, mentees }) => {
            (mentor.capacity, mentor.mentees) == (*capacity, *mentees) && mentees >= capacity
        }
        Obstacle::Excepted => criteria.except.contains(&mentor.id),
        Obstacle::Elsewhere(location) => {
            *location == mentor.location && !has(&criteria.locations, location)
        }
        Obstacle::LacksSkill(skill) => has(&criteria.skills, skill) && !has(&mentor.skills, skill),
        Obstacle::LacksExperience(experience) => {
            has(&criteria.experience, experience) && !has(&mentor.experience, experience)
        }
        other => panic!("an obstacle that nobody knows: {other}"),
    }
}

fn lacking(wanted: &[String], there: &[String]) -> usize {
    let wanted = wanted.iter().filter(|one| !has(there, one));
    let different: BTreeSet<String> = wanted.map(|one| one.trim().to_lowercase()).collect();
    different.len()
}

fn count_of_obstacles(criteria: &Criteria, mentor: &Mentor) -> usize {
    let elsewhere = !criteria.locations.is_empty() && !has(&criteria.locations, &mentor.location);
    usize::from(mentor.mentees >= mentor.capacity)
        + usize::from(criteria.except.contains(&mentor.id))
        + usize::from(elsewhere)
        + lacking(&criteria.skills, &mentor.skills)
        + lacking(&criteria.experience, &mentor.experience)
}

/// Picks the best of those who are left, again and again.
fn retold<'a>(criteria: &Criteria, mentors: &'a [Mentor]) -> Vec<&'a str> {
    let mut left: Vec<&Mentor> = mentors.iter().filter(|one| suits(criteria, one)).collect();
    let covers = |mentor: &Mentor| {
        let is_offered = |quality: &Quality| {
            criteria.agenda.contains(*quality) && mentor.offers.contains(*quality)
        };
        Quality::ALL
            .iter()
            .filter(|quality| is_offered(quality))
            .count()
    };
    let mut order = Vec::new();
    while !left.is_empty() {
        let mut best = 0;
        for (place, mentor) in left.iter().enumerate() {
            let (this, that) = (covers(mentor), covers(left[best]));
            let places = |one: &Mentor| one.capacity - one.mentees;
            if this > that || this == that && places(mentor) > places(left[best]) {
                best = place;
            }
        }
        order.push(left.remove(best).id.as_str());
    }
    order
}

proptest! {
    #![proptest_config(strategy::cases(512))]

    #[test]
    fn candidates_come_in_order_and_say_why(
        mentors in strategies::mentors(),
        criteria in strategies::criteria(),
    ) {
        let register = Register::new(mentors.clone()).unwrap();
        let shortlist = register.search(&criteria);
        let order = ids(shortlist.candidates().iter().map(|candidate| candidate.mentor));
        prop_assert_eq!(order, retold(&criteria, &mentors));

        let place = |mentor: &Mentor| mentors.iter().position(|one| one.id == mentor.id);
        let mut before: Option<&Candidate<'_>> = None;
        for candidate in shortlist.candidates() {
            let Candidate { mentor, covers, rank } = *candidate;
            prop_assert!(suits(&criteria, mentor));
            for quality in Quality::ALL {
                let both = criteria.agenda.contains(quality) && mentor.offers.contains(quality);
                prop_assert_eq!(covers.contains(quality), both);
            }
            let earlier = before.map(|before| (before.covers.len(), before.mentor));
            match (rank, earlier) {
                (Rank::First, None) => {}
                (Rank::CoversLess, Some((more, _))) => prop_assert!(more > covers.len()),
                (Rank::FewerPlaces, Some((same, other))) => {
                    prop_assert_eq!(same, covers.len());
                    prop_assert!(other.free_places() > mentor.free_places());
                }
                (Rank::LaterInRegister, Some((same, other))) => {
                    prop_assert_eq!(same, covers.len());
                    prop_assert_eq!(other.free_places(), mentor.free_places());
                    prop_assert!(place(other) < place(mentor));
                }
                other => prop_assert!(false, "{:?}", other),
            }
            before = Some(candidate);
        }
    }

    #[test]
    fn nobody_is_lost_and_every_reason_is_given(
        mentors in strategies::mentors(),
        criteria in strategies::criteria(),
    ) {
        let register = Register::new(mentors.clone()).unwrap();
        let shortlist = register.search(&criteria);
        let passed_over = shortlist.passed_over().map(|passed_over| passed_over.mentor);
        let unsuitable = mentors.iter().filter(|mentor| !suits(&criteria, mentor));
        prop_assert_eq!(ids(passed_over.clone()), ids(unsuitable));
        let suitable = shortlist.candidates().iter().map(|candidate| candidate.mentor);
        let mut everybody = ids(suitable.chain(passed_over));
        everybody.sort_unstable();
        let mut expected = ids(&mentors);
        expected.sort_unstable();
        prop_assert_eq!(everybody, expected);

        for PassedOver { mentor, obstacles } in shortlist.passed_over() {
            prop_assert_eq!(obstacles.len(), count_of_obstacles(&criteria, mentor));
            for (place, obstacle) in obstacles.iter().enumerate() {
                prop_assert!(is_true(obstacle, &criteria, mentor), "{}", obstacle);
                prop_assert!(!obstacles[..place].contains(obstacle));
            }
        }
    }
}
