//! Mentors, criteria, and documents of either that are nearly right.

use leadership_qualities::programme::MentorId;
use leadership_qualities::programme::register::{Criteria, Mentor};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

use super::qualities;

const WORDS: super::Words = &[
    "id",
    "name",
    "location",
    "skills",
    "experience",
    "offers",
    "capacity",
    "mentees",
    "agenda",
    "locations",
    "except",
    "M1",
    "coaching",
];

/// So few texts that several have the same, and not all in the same spelling.
fn word() -> impl Strategy<Value = String> {
    let words = [
        "coaching",
        "Coaching",
        " coaching\t",
        "chairing",
        "CHAIRING",
        "négociation",
        "NÉGOCIATION ",
        "coach",
        "",
    ];
    select(words.map(str::to_owned).to_vec())
}

fn words() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(word(), 0..3)
}

fn place() -> impl Strategy<Value = String> {
    select(
        ["Camden", "camden ", "Sutton", "Bow"]
            .map(str::to_owned)
            .to_vec(),
    )
}

pub(crate) fn mentor_id() -> impl Strategy<Value = MentorId> {
    super::matching("M[0-9]{1,2}").prop_map(|id| id.parse().unwrap())
}

pub(crate) fn mentor() -> impl Strategy<Value = Mentor> {
    let has = (words(), words(), qualities());
    (
        mentor_id(),
        super::matching("[A-Z][a-z]{0,4}"),
        place(),
        has,
        0..4_u32,
        0..4_u32,
    )
        .prop_map(
            |(id, name, location, (skills, experience, offers), capacity, mentees)| Mentor {
                id,
                name,
                location,
                skills,
                experience,
                offers,
                capacity,
                mentees,
            },
        )
}

/// Mentors of whom no two have the same reference.
pub(crate) fn mentors() -> impl Strategy<Value = Vec<Mentor>> {
    prop::collection::vec(mentor(), 0..30).prop_map(|mut mentors| {
        let mut seen = std::collections::BTreeSet::new();
        mentors.retain(|mentor| seen.insert(mentor.id.clone()));
        mentors
    })
}

/// Criteria that ask for little, so that somebody may suit.
pub(crate) fn criteria() -> impl Strategy<Value = Criteria> {
    let few = || {
        prop_oneof![
            3 => Just(vec![]),
            2 => prop::collection::vec(word(), 1..2),
            1 => words(),
        ]
    };
    let except = prop::collection::vec(mentor_id(), 0..20);
    let locations = prop::collection::vec(place(), 0..3);
    (qualities(), few(), few(), locations, except).prop_map(
        |(agenda, skills, experience, locations, except)| Criteria {
            agenda,
            skills,
            experience,
            locations,
            except,
        },
    )
}

fn nearly_right(value: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    let mutations = prop::collection::vec(super::mutation(WORDS), 0..4);
    (value, mutations).prop_map(|(value, mutations)| super::mutate(value, mutations))
}

pub(crate) fn nearly_right_mentor() -> impl Strategy<Value = Value> {
    nearly_right(mentor().prop_map(|mentor| serde_json::to_value(mentor).unwrap()))
}

pub(crate) fn nearly_right_criteria() -> impl Strategy<Value = Value> {
    nearly_right(criteria().prop_map(|criteria| serde_json::to_value(criteria).unwrap()))
}
