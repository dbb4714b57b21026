//! The schema of a mentor agrees with the crate at the edges, and those of a shortlist and
//! of a refusal accept whatever the crate writes.

use jsonschema::Validator;
use leadership_qualities::programme::Event;
use leadership_qualities::programme::register::{Mentor, RefusedEvent, Shortlist};
use leadership_qualities::{Application, Register};
use proptest::prelude::*;
use schemars::JsonSchema;
use serde_json::json;

use super::mentor;
use crate::strategy;
use crate::strategy::register as strategies;

fn validator<T: JsonSchema>() -> Validator {
    let schema = schemars::schema_for!(T);
    jsonschema::validator_for(schema.as_value()).unwrap()
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

/// A service answers with this.
#[test]
fn a_refusal_is_written_under_its_kind() {
    let mentor = || "M07".parse().unwrap();
    let absent = RefusedEvent::NotOnRegister { mentor: mentor() };
    let full = RefusedEvent::Full {
        mentor: mentor(),
        capacity: 2,
        mentees: 3,
    };
    let rejection = Application::default()
        .check_without_register(&Event::Approved)
        .unwrap_err();
    let rejected = RefusedEvent::Rejected(rejection.clone());
    let validator = validator::<RefusedEvent>();
    for (refusal, expected) in [
        (
            &absent,
            json!({"not_on_register": {"mentor": "M07", "message": absent.to_string()}}),
        ),
        (
            &full,
            json!({"full": {
                "mentor": "M07", "capacity": 2, "mentees": 3, "message": full.to_string(),
            }}),
        ),
        (&rejected, json!({"rejected": rejection})),
    ] {
        let written = serde_json::to_value(refusal).unwrap();
        assert_eq!(written, expected);
        assert!(validator.is_valid(&written));
    }
}
