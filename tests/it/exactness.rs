//! A schema accepts a document exactly when the crate does, in every dialect.
//!
//! `PROPTEST_CASES=1000000 cargo test --release --test it exactness` is the long run.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::OnceLock;

use jsonschema::Validator;
use leadership_qualities::framework::ByQuality;
use leadership_qualities::network::Person;
use leadership_qualities::programme;
use leadership_qualities::programme::register::{Criteria, Mentor};
use leadership_qualities::schema::{
    self, Dialect, Document, Flow, ReadDocument, Schema, Submission,
};
use leadership_qualities::setup::Event;
use leadership_qualities::{
    Application, Change, Draft, Exchange, Network, Profile, Quality, Reading, SelfAssessment,
    Setup, Tally,
};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::schema::parsed;
use crate::strategy;

fn validator(schema: &Schema) -> Validator {
    jsonschema::validator_for(&parsed(schema)).unwrap()
}

/// The validators of a document in every dialect. They are costly to make, so all tests share them.
fn validators(document: Document) -> &'static [Validator; 3] {
    static KNOWN: [OnceLock<[Validator; 3]>; Document::ALL.len()] =
        [const { OnceLock::new() }; Document::ALL.len()];
    let place = Document::ALL.iter().position(|known| *known == document);
    KNOWN[place.unwrap()]
        .get_or_init(|| Dialect::ALL.map(|dialect| validator(&document.schema(dialect))))
}

/// What the crate says of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Verdict {
    Accepted,
    Refused,
    /// Refused because one thing comes before another, which one dialect has no words for in a
    /// setup.
    RefusedForOrder,
    /// Refused because a line manager withdrew an application before it was registered, which one
    /// dialect has no words for.
    RefusedForWantOfSupport,
    /// Refused because a quality is listed twice, which one dialect has no words for.
    RefusedForRepetition,
    /// Refused by the one rule that JSON Schema has no words for: the last one to be looked at.
    RefusedByTheUnsaidRule,
}

/// What the crate says of a value, as a text, as a value and with every problem; all must agree.
fn accepts<T>(value: &Value) -> Result<Verdict, TestCaseError>
where
    T: ReadDocument + DeserializeOwned + Serialize,
{
    let text = value.to_string();
    let from_str = serde_json::from_str::<T>(&text);
    let from_value = serde_json::from_value::<T>(value.clone());
    prop_assert_eq!(from_str.is_ok(), from_value.is_ok());
    let Submission(submitted) = serde_json::from_str::<Submission<T>>(&text).unwrap();
    match (&submitted, &from_value) {
        (Ok(submitted), Ok(document)) => {
            let written = |document: &T| serde_json::to_value(document).unwrap();
            prop_assert_eq!(written(submitted), written(document));
        }
        (Err(problems), Err(_)) => prop_assert!((1..=100).contains(&problems.iter().len())),
        (Ok(_), Err(error)) => prop_assert!(false, "refused: {}", error),
        (Err(problems), Ok(_)) => prop_assert!(false, "accepted: {}", problems),
    }
    let Err(error) = from_value else {
        return Ok(Verdict::Accepted);
    };
    let error = error.to_string();
    let says = |words| error.contains(words);
    let unsaid = [
        "is not among the `new_needs`",
        " invited twice, expected each mentor once",
        " invited again, expected no",
        "no cohort has such counts: ",
    ];
    Ok(if unsaid.into_iter().any(says) {
        Verdict::RefusedByTheUnsaidRule
    } else if says(", which comes first") || says("every step is resolved, so ") {
        Verdict::RefusedForOrder
    } else if says("withdrawn by `line_manager`, ") {
        Verdict::RefusedForWantOfSupport
    } else if says("twice, expected each quality once") {
        Verdict::RefusedForRepetition
    } else {
        Verdict::Refused
    })
}

/// What the crate says of a value as this document; `None` for one that it never reads.
fn crate_accepts(document: Document, value: &Value) -> Option<Result<Verdict, TestCaseError>> {
    match document {
        Document::SelfAssessment => Some(accepts::<SelfAssessment>(value)),
        Document::Draft => Some(accepts::<Draft>(value)),
        Document::SetupEvent => Some(accepts::<Event>(value)),
        Document::Setup => Some(accepts::<Setup>(value)),
        Document::ApplicationEvent => Some(accepts::<programme::Event>(value)),
        Document::Application => Some(accepts::<Application>(value)),
        Document::Mentor => Some(accepts::<Mentor>(value)),
        Document::Criteria => Some(accepts::<Criteria>(value)),
        Document::Tally => Some(accepts::<Tally>(value)),
        _ => None,
    }
}

#[test]
fn documents_say_whether_they_are_read() {
    for document in Document::ALL {
        let read = crate_accepts(document, &Value::Null).is_some();
        assert_eq!(read, document.flow() == Flow::InAndOut, "{document:?}");
    }
}

/// A document with a few mistakes, or none.
fn nearly_right(document: Document) -> BoxedStrategy<Value> {
    match document {
        Document::SetupEvent => strategy::setup::nearly_right_event().boxed(),
        Document::Setup => strategy::setup::nearly_right_setup().boxed(),
        Document::ApplicationEvent => strategy::programme::nearly_right_event().boxed(),
        Document::Application => strategy::programme::nearly_right_application().boxed(),
        Document::Mentor => strategy::register::nearly_right_mentor().boxed(),
        Document::Criteria => strategy::register::nearly_right_criteria().boxed(),
        Document::Tally => strategy::cohort::nearly_right_tally().boxed(),
        _ => strategy::nearly_right().boxed(),
    }
}

#[test]
fn schemas_accept_what_the_crate_accepts_and_nothing_else() {
    let readable = Document::ALL
        .into_iter()
        .filter(|document| document.flow() == Flow::InAndOut);
    for document in readable {
        let validators = validators(document);
        let seen = RefCell::new(HashMap::new());
        proptest!(strategy::cases(2_000), |(value in nearly_right(document))| {
            let verdict = crate_accepts(document, &value).expect("readable")?;
            for (dialect, validator) in Dialect::ALL.into_iter().zip(validators) {
                let valid = validator.is_valid(&value);
                let agree = match verdict {
                    Verdict::Accepted | Verdict::RefusedByTheUnsaidRule => valid,
                    Verdict::RefusedForOrder => {
                        !valid || (dialect, document) == (Dialect::Plain, Document::Setup)
                    }
                    Verdict::RefusedForRepetition | Verdict::RefusedForWantOfSupport => {
                        !valid || dialect == Dialect::Plain
                    }
                    Verdict::Refused => !valid,
                };
                prop_assert!(agree, "{:?} in {:?}: {:?}, {}", document, dialect, verdict, valid);
            }
            *seen.borrow_mut().entry(verdict).or_insert(0) += 1;
        });
        println!("{document:?}: {:?}", seen.borrow());
        // A run that only ever sees one answer would prove nothing.
        let seen = |verdict| seen.borrow().get(&verdict).copied().unwrap_or_default();
        let (accepted, refused) = (seen(Verdict::Accepted), seen(Verdict::Refused));
        assert!(
            accepted * 10 > refused && refused * 10 > accepted,
            "{accepted} to {refused}"
        );
        let records = [Document::Setup, Document::Application];
        let unsaid = [Document::Setup, Document::Application, Document::Tally];
        let sets = [Document::Mentor, Document::Criteria];
        for (verdict, documents) in [
            (Verdict::RefusedForOrder, &records[..]),
            (Verdict::RefusedByTheUnsaidRule, &unsaid),
            (Verdict::RefusedForRepetition, &sets),
            (Verdict::RefusedForWantOfSupport, &[Document::Application]),
        ] {
            let expected = documents.contains(&document);
            assert_eq!(seen(verdict) > 0, expected, "{document:?}: {verdict:?}");
        }
    }
}

#[test]
fn what_the_crate_refuses_the_schema_refuses() {
    let whole = serde_json::to_value(Document::SelfAssessment.example()).unwrap();
    for (pointer, wrong) in [
        ("", json!([])),
        ("", json!(null)),
        ("/self_belief", json!(null)),
        ("/self_belief", json!([1, "yes"])),
        ("/self_belief", json!({"rating": 1})),
        (
            "/self_belief",
            json!({"rating": 1, "wish": "yes", "note": ""}),
        ),
        ("/self_belief/rating", json!(0)),
        ("/self_belief/rating", json!(5)),
        ("/self_belief/rating", json!(2.5)),
        ("/self_belief/rating", json!("2")),
        ("/self_belief/rating", json!(null)),
        ("/self_belief/wish", json!("perhaps")),
        ("/self_belief/wish", json!("Yes")),
        ("/self_belief/wish", json!(true)),
        ("/self_belief/wish", json!({"yes": null})),
    ] {
        let mut document = whole.clone();
        *document.pointer_mut(pointer).unwrap() = wrong;
        for validator in validators(Document::SelfAssessment) {
            assert!(!validator.is_valid(&document), "{pointer}");
        }
        assert!(
            serde_json::from_value::<SelfAssessment>(document).is_err(),
            "{pointer}"
        );
    }
}

#[test]
fn a_number_without_a_fraction_is_an_integer_to_both() {
    let mut document = serde_json::to_value(Document::SelfAssessment.example()).unwrap();
    document["self_belief"]["rating"] = json!(2.0);
    for validator in validators(Document::SelfAssessment) {
        assert!(validator.is_valid(&document));
    }
    assert!(serde_json::from_value::<SelfAssessment>(document).is_ok());
}

#[test]
fn whatever_the_crate_writes_validates() {
    let profiles = validators(Document::Profile);
    let changes = validators(Document::Change);
    let exchanges = validators(Document::Exchange);
    let networks = validators(Document::Network);
    let config = strategy::cases(256);
    let people = prop::collection::vec(strategy::person(15), 0..20);
    proptest!(config, |(
        before in strategy::assessment(),
        after in strategy::assessment(),
        people in people,
    )| {
        let profile = serde_json::to_value(Profile::new(before)).unwrap();
        let change = serde_json::to_value(Change::between(before, after)).unwrap();
        for (profiles, changes) in profiles.iter().zip(changes) {
            prop_assert!(profiles.is_valid(&profile));
            prop_assert!(changes.is_valid(&change));
        }
        let (before, after) = (Profile::new(before), Profile::new(after));
        let exchange = serde_json::to_value(Exchange::between(before, after)).unwrap();
        let network = serde_json::to_value(Network::covering(before.agenda(), people)).unwrap();
        for (exchanges, networks) in exchanges.iter().zip(networks) {
            prop_assert!(exchanges.is_valid(&exchange));
            prop_assert!(networks.is_valid(&network));
        }
    });
}

#[test]
fn what_is_wrong_with_a_document_validates() {
    let validators = validators(Document::InvalidDocument);
    proptest!(strategy::cases(256), |(document in strategy::nearly_right())| {
        let reading: Reading = serde_json::from_value(document).unwrap();
        if let Err(problems) = reading.into_assessment() {
            let problems = serde_json::to_value(problems).unwrap();
            for validator in validators {
                prop_assert!(validator.is_valid(&problems));
            }
        }
    });
}

#[test]
fn what_a_machine_rejects_validates() {
    let setups = validators(Document::SetupRejection);
    let applications = validators(Document::ApplicationRejection);
    proptest!(strategy::cases(256), |(
        setup in strategy::setup::setup(),
        event in strategy::setup::any_event(),
        application in strategy::programme::application(),
        applied in strategy::programme::any_event(),
    )| {
        if let Err(rejection) = setup.check(&event) {
            let rejection = serde_json::to_value(rejection).unwrap();
            for validator in setups {
                prop_assert!(validator.is_valid(&rejection), "{}", rejection);
            }
        }
        if let Err(rejection) = application.check_without_register(&applied) {
            let rejection = serde_json::to_value(rejection).unwrap();
            for validator in applications {
                prop_assert!(validator.is_valid(&rejection), "{}", rejection);
            }
        }
    });
}

/// A program may put a map over the qualities into a document of its own.
#[test]
fn the_schema_of_any_map_over_the_qualities_is_exact() {
    let schema = schemars::schema_for!(ByQuality<u8>);
    let validator = jsonschema::validator_for(schema.as_value()).unwrap();
    let whole = serde_json::to_value(ByQuality::from_fn(|_| 7_u8)).unwrap();
    let mut missing = whole.clone();
    missing.as_object_mut().unwrap().remove("broad_scanning");
    let mut unknown = whole.clone();
    unknown["charisma"] = json!(7);
    for (value, valid) in [(whole, true), (missing, false), (unknown, false)] {
        assert_eq!(validator.is_valid(&value), valid);
        assert_eq!(
            serde_json::from_value::<ByQuality<u8>>(value).is_ok(),
            valid
        );
    }
}

/// A program may read a register of people, whatever it tells them apart by.
#[test]
fn the_schema_of_a_person_is_exact() {
    let schema = schemars::schema_for!(Person<u8>);
    let validator = jsonschema::validator_for(schema.as_value()).unwrap();
    let whole = json!({"name": 7, "relation": "peer", "offers": ["broad_scanning", "self_belief"]});
    for (pointer, value, valid) in [
        ("", whole.clone(), true),
        ("/name", json!(8), true),
        ("/offers", json!([]), true),
        ("/relation", json!("senior"), true),
        ("", json!([7, "peer", []]), false),
        ("", json!({"name": 7, "relation": "peer"}), false),
        (
            "",
            json!({"name": 7, "relation": "peer", "offers": [], "role": ""}),
            false,
        ),
        ("/name", json!("Ama"), false),
        ("/relation", json!("Peer"), false),
        ("/relation", json!({"peer": null}), false),
        ("/offers", json!(null), false),
        ("/offers", json!({}), false),
        ("/offers", json!("self_belief"), false),
        ("/offers", json!(["charisma"]), false),
        ("/offers", json!(["self_belief", "self_belief"]), false),
    ] {
        let mut document = whole.clone();
        *document.pointer_mut(pointer).unwrap() = value;
        assert_eq!(validator.is_valid(&document), valid, "{document}");
        let read = serde_json::from_value::<Person<u8>>(document.clone());
        assert_eq!(read.is_ok(), valid, "{document}");
    }
}

#[test]
fn examples_validate() {
    let bundles = Dialect::ALL.map(|dialect| validator(&schema::bundle(dialect)));
    for document in Document::ALL {
        let example = serde_json::to_value(document.example()).unwrap();
        for (dialect, validator) in Dialect::ALL.iter().zip(validators(document)) {
            let errors: Vec<String> = validator
                .iter_errors(&example)
                .map(|error| error.to_string())
                .collect();
            assert!(errors.is_empty(), "{document:?} in {dialect:?}: {errors:?}");
        }
        for (dialect, bundle) in Dialect::ALL.iter().zip(&bundles) {
            assert!(
                bundle.is_valid(&example),
                "{document:?} in the bundle in {dialect:?}"
            );
        }
    }
}

#[test]
fn examples_of_what_is_read_are_read() {
    for document in Document::ALL {
        let example = serde_json::to_value(document.example()).unwrap();
        if let Some(accepted) = crate_accepts(document, &example) {
            assert_eq!(accepted.unwrap(), Verdict::Accepted, "{document:?}");
        }
    }
    let example = serde_json::to_value(Document::SelfAssessment.example()).unwrap();
    assert_eq!(example.as_object().unwrap().len(), Quality::ALL.len());
}
