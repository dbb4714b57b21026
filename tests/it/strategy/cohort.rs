//! Tallies that are nearly right.

use leadership_qualities::{SelfAssessment, Tally};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

const WORDS: super::Words = &[
    "respondents",
    "qualities",
    "squares",
    "self_belief",
    "ratings",
    "wishes",
    "yes",
    "maybe",
    "overall",
    "setting_direction",
];

/// The tally of a few people.
pub(crate) fn tally() -> impl Strategy<Value = Tally> {
    let people = prop::collection::vec(super::assessment(), 0..20);
    people.prop_map(|people: Vec<SelfAssessment>| Tally::from_slice(&people))
}

/// Counts that are right, wrong, or at the limit.
fn count() -> impl Strategy<Value = Value> {
    const MOST: u64 = (1 << 53) - 1;
    prop_oneof![
        (0_u64..20).prop_map(Value::from),
        select(vec![
            json!(2.0),
            json!(-0.0),
            json!(0.5),
            json!(-1),
            json!(MOST),
            json!(MOST + 1),
            json!(9_007_199_254_740_991.0),
            json!(9_007_199_254_740_992.0),
            json!(u64::MAX),
            json!(1e300),
            json!("2"),
            json!(null),
            json!([1, 2, 3, 4]),
        ]),
    ]
}

/// A tally with up to three things changed, of which one may be a count.
pub(crate) fn nearly_right_tally() -> impl Strategy<Value = Value> {
    let tally = tally().prop_map(|tally| serde_json::to_value(tally).unwrap());
    let mutations = prop::collection::vec(super::mutation(WORDS), 0..3);
    let places = select(vec![
        "/respondents",
        "/qualities/self_belief/ratings/2",
        "/qualities/broad_scanning/wishes/maybe",
        "/squares/overall",
        "/squares/personal_qualities",
    ]);
    let slip = prop::option::of((places, count()));
    (tally, mutations, slip).prop_map(|(mut tally, mutations, slip)| {
        if let Some((place, count)) = slip {
            *tally.pointer_mut(place).unwrap() = count;
        }
        super::mutate(tally, mutations)
    })
}
