//! The schemas: valid, stable, and in agreement with the crate.

use std::collections::HashSet;

use expect_test::expect_file;
use jsonschema::Validator;
use leadership_qualities::schema::{Dialect, Document};
use leadership_qualities::{Change, Draft, Framework, Profile, Quality, SelfAssessment};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::strategy;

fn validators(document: Document) -> [Validator; 3] {
    Dialect::ALL
        .map(|dialect| jsonschema::validator_for(document.schema(dialect).as_value()).unwrap())
}

#[track_caller]
fn assert_valid(document: Document, value: &Value) {
    for (dialect, validator) in Dialect::ALL.iter().zip(validators(document)) {
        let errors: Vec<String> = validator
            .iter_errors(value)
            .map(|e| e.to_string())
            .collect();
        assert!(errors.is_empty(), "{document:?} in {dialect:?}: {errors:?}");
    }
}

#[test]
fn every_schema_is_a_schema() {
    for document in Document::ALL {
        for dialect in Dialect::ALL {
            let schema = document.schema(dialect);
            assert!(
                jsonschema::meta::is_valid(schema.as_value()),
                "{document:?} {dialect:?}"
            );
        }
    }
}

#[test]
fn every_example_validates() {
    for document in Document::ALL {
        assert_valid(document, &serde_json::to_value(document.example()).unwrap());
    }
    assert_valid(
        Document::Framework,
        &serde_json::to_value(Framework).unwrap(),
    );
}

#[test]
fn schemas_are_as_reviewed() {
    for document in Document::ALL {
        let schema = document.schema(Dialect::Draft2020_12);
        let json = serde_json::to_string_pretty(&schema).unwrap();
        let file = format!("snapshots/{}.schema.json", document.key());
        expect_file![file].assert_eq(&json);
    }
}

#[test]
fn identifiers_name_version_dialect_and_document() {
    let mut seen = HashSet::new();
    for document in Document::ALL {
        for dialect in [Dialect::Draft2020_12, Dialect::Draft07] {
            let schema = document.schema(dialect);
            let id = schema
                .get("$id")
                .and_then(Value::as_str)
                .unwrap()
                .to_owned();
            assert_eq!(
                id,
                format!(
                    "urn:leadership-qualities:{}:{}:{}",
                    env!("CARGO_PKG_VERSION"),
                    dialect.key(),
                    document.key()
                ),
            );
            assert!(seen.insert(id));
        }
    }
}

#[test]
fn the_dialects_differ_in_what_they_are_for() {
    for document in Document::ALL {
        let [canonical, mut draft07, plain] =
            Dialect::ALL.map(|dialect| document.schema(dialect).to_value());
        assert_eq!(
            canonical["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        assert_eq!(
            draft07["$schema"],
            "http://json-schema.org/draft-07/schema#"
        );
        for keyword in ["$schema", "$id"] {
            assert_ne!(draft07[keyword], canonical[keyword]);
            draft07[keyword] = canonical[keyword].clone();
        }
        assert_eq!(draft07, canonical);

        let text = plain.to_string();
        for keyword in ["$schema", "$id", "$ref", "$defs", "oneOf", "const"] {
            assert!(
                !text.contains(&format!("\"{keyword}\"")),
                "{document:?}: {keyword}"
            );
        }
    }
}

#[test]
fn questions_come_in_framework_order_with_their_poles() {
    let schema = Document::SelfAssessment.schema(Dialect::Draft2020_12);
    let properties = schema.get("properties").and_then(Value::as_object).unwrap();
    assert!(
        properties
            .keys()
            .eq(Quality::ALL.iter().map(|quality| quality.key()))
    );
    for quality in Quality::ALL {
        let property = &properties[quality.key()];
        assert_eq!(property["title"], quality.name());
        let description = property["description"].as_str().unwrap();
        assert!(description.contains(quality.item().positive_pole().text()));
        assert!(description.contains(quality.item().negative_pole().text()));
    }
}

#[test]
fn the_schema_knows_what_the_crate_refuses() {
    let whole = serde_json::to_value(Document::SelfAssessment.example()).unwrap();
    for (pointer, wrong) in [
        ("", json!([])),
        ("/self_belief", json!([1, "yes"])),
        ("/self_belief/rating", json!(0)),
        ("/self_belief/rating", json!(5)),
        ("/self_belief/rating", json!(2.5)),
        ("/self_belief/rating", json!("2")),
        ("/self_belief/rating", json!(null)),
        ("/self_belief/wish", json!("perhaps")),
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
    let mut floats = whole.clone();
    floats["self_belief"]["rating"] = json!(2.0);
    for validator in validators(Document::SelfAssessment) {
        assert!(validator.is_valid(&floats));
    }
    assert!(serde_json::from_value::<SelfAssessment>(floats).is_ok());
}

#[test]
fn schemas_accept_what_the_crate_accepts_and_nothing_else() {
    let assessments = validators(Document::SelfAssessment);
    let drafts = validators(Document::Draft);
    let config = strategy::cases(2_000);
    proptest!(config, |(document in strategy::nearly_right())| {
        let accepted = serde_json::from_value::<SelfAssessment>(document.clone()).is_ok();
        for validator in &assessments {
            prop_assert_eq!(validator.is_valid(&document), accepted);
        }
        let accepted = serde_json::from_value::<Draft>(document.clone()).is_ok();
        for validator in &drafts {
            prop_assert_eq!(validator.is_valid(&document), accepted);
        }
    });
}

#[test]
fn whatever_the_crate_writes_validates() {
    let profiles = validators(Document::Profile);
    let changes = validators(Document::Change);
    proptest!(|(before in strategy::assessment(), after in strategy::assessment())| {
        let profile = serde_json::to_value(Profile::of(before)).unwrap();
        let change = serde_json::to_value(Change::between(before, after)).unwrap();
        for (profiles, changes) in profiles.iter().zip(&changes) {
            prop_assert!(profiles.is_valid(&profile));
            prop_assert!(changes.is_valid(&change));
        }
    });
}
