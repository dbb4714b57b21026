//! The schemas of mentors and criteria accept what the crate does and nothing else, and that of a
//! shortlist whatever the crate writes.

use std::cell::Cell;

use jsonschema::Validator;
use leadership_qualities::programme::{Criteria, Mentor, MentorId, Register, Shortlist};
use proptest::prelude::*;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::mentor;
use crate::strategy;
use crate::strategy::register as strategies;

fn validator<T: JsonSchema>() -> Validator {
    let schema = schemars::schema_for!(T);
    jsonschema::validator_for(schema.as_value()).unwrap()
}

fn is_exact<T: JsonSchema + DeserializeOwned>(documents: impl Strategy<Value = Value>) {
    let validator = validator::<T>();
    let (accepted, refused) = (Cell::new(0), Cell::new(0));
    proptest!(strategy::cases(2_000), |(value in documents)| {
        let read = serde_json::from_value::<T>(value.clone()).is_ok();
        prop_assert_eq!(serde_json::from_str::<T>(&value.to_string()).is_ok(), read);
        prop_assert_eq!(validator.is_valid(&value), read);
        let count = if read { &accepted } else { &refused };
        count.set(count.get() + 1);
    });
    // A run that only ever sees one answer would prove nothing.
    let (accepted, refused) = (accepted.get(), refused.get());
    assert!(
        accepted * 10 > refused && refused * 10 > accepted,
        "{accepted} to {refused}"
    );
}

#[test]
fn the_schema_of_a_mentor_is_exact() {
    is_exact::<Mentor>(strategies::nearly_right_mentor());
}

#[test]
fn the_schema_of_criteria_is_exact() {
    is_exact::<Criteria>(strategies::nearly_right_criteria());
}

#[test]
fn schemas_and_crate_agree_at_the_edges() {
    let whole = serde_json::to_value(mentor("M1", 2, 1)).unwrap();
    let validator = validator::<Mentor>();
    for (pointer, value, valid) in [
        ("/id", json!(" "), true),
        ("/id", json!(""), false),
        ("/name", json!(""), true),
        ("/capacity", json!(2.0), true),
        ("/capacity", json!(-0.0), true),
        ("/capacity", json!(u32::MAX), true),
        ("/capacity", json!(4_294_967_295.0), true),
        ("/capacity", json!(4_294_967_296_u64), false),
        ("/capacity", json!("2"), false),
        ("/mentees", json!(7), true),
        ("/mentees", json!(null), false),
        ("/skills", json!(["a", "a", ""]), true),
        ("/skills", json!("a"), false),
        ("/skills", json!(null), false),
        ("/offers", json!(["self_belief", "self_belief"]), false),
    ] {
        let mut document = whole.clone();
        *document.pointer_mut(pointer).unwrap() = value;
        assert_eq!(validator.is_valid(&document), valid, "{document}");
        let read = serde_json::from_value::<Mentor>(document.clone());
        assert_eq!(read.is_ok(), valid, "{document}");
    }
}

#[test]
fn whatever_a_search_writes_validates() {
    let validator = validator::<Shortlist<'static>>();
    let config = strategy::cases(256);
    proptest!(config, |(
        mentors in strategies::mentors(),
        criteria in strategies::criteria(),
    )| {
        let register = Register::new(mentors).unwrap();
        let shortlist = serde_json::to_value(register.search(&criteria)).unwrap();
        prop_assert!(validator.is_valid(&shortlist), "{}", shortlist);
    });
    let empty = json!({ "mentor": "M1", "obstacles": [] });
    let wrong = json!({ "agenda": [], "candidates": [], "passed_over": [empty] });
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn schemas_have_titles() {
    for (schema, title) in [
        (schemars::schema_for!(Mentor), "Mentor"),
        (schemars::schema_for!(Criteria), "Criteria"),
        (schemars::schema_for!(Shortlist<'static>), "Shortlist"),
        (schemars::schema_for!(MentorId), "Mentor reference"),
    ] {
        assert_eq!(schema.get("title"), Some(&json!(title)));
    }
}
