//! The exported schemas: complete, stable, labelled, and each dialect what it is for.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::{fs, mem};

use expect_test::expect_file;
use leadership_qualities::Quality;
use leadership_qualities::assessment::{SelfAssessment, Wish};
use leadership_qualities::framework::ByQuality;
use leadership_qualities::network::Person;
use leadership_qualities::programme::{self, Application};
use leadership_qualities::schema::{
    self, Checked, Dialect, Document, FormBuilder, Schema, Submission,
};
use leadership_qualities::setup::{self, Setup};
use schemars::{JsonSchema, schema_for};
use serde_json::{Value, json};

/// A schema as a program reads it.
pub(crate) fn parsed(schema: &Schema) -> Value {
    serde_json::to_value(schema).unwrap()
}

fn every_schema() -> Vec<(Dialect, &'static str, Schema)> {
    let documents = |dialect: Dialect| {
        let schemas = Document::ALL.map(|document| (document.key(), document.schema(dialect)));
        let bundle = ("bundle", schema::bundle(dialect));
        let schemas = schemas.into_iter().chain([bundle]);
        schemas.map(move |(name, schema)| (dialect, name, schema))
    };
    Dialect::ALL.into_iter().flat_map(documents).collect()
}

#[test]
fn every_schema_is_a_schema() {
    for (dialect, name, schema) in every_schema() {
        assert!(
            jsonschema::meta::is_valid(&parsed(&schema)),
            "{name} in {dialect:?}"
        );
    }
}

#[test]
fn hints_are_as_reviewed() {
    for builder in FormBuilder::ALL {
        let hints = serde_json::to_string_pretty(&builder.hints()).unwrap();
        let file = format!("snapshots/self_assessment.{}.json", builder.key());
        expect_file![file].assert_eq(&hints);
    }
}

/// Hints are for fields that exist.
#[test]
fn hints_point_into_the_schema() {
    let schema = parsed(&Document::SelfAssessment.schema(Dialect::Draft2020_12));
    let rjsf = serde_json::to_value(FormBuilder::ReactJsonschemaForm.hints()).unwrap();
    let qualities: BTreeSet<_> = Quality::ALL.iter().map(|quality| quality.key()).collect();
    let hinted = rjsf.as_object().unwrap().keys().map(String::as_str);
    let hinted: BTreeSet<_> = hinted.filter(|key| !key.starts_with("ui:")).collect();
    assert_eq!(hinted, qualities);
    assert_eq!(
        rjsf["self_belief"]["wish"]["ui:enumNames"],
        json!(["Yes", "Maybe", "No"])
    );

    let json_forms = serde_json::to_value(FormBuilder::JsonForms.hints()).unwrap();
    let elements = json_forms["elements"].as_array().unwrap();
    let [title, introduction, groups @ ..] = elements.as_slice() else {
        panic!("no title and introduction in {json_forms}");
    };
    assert_eq!(title["text"], schema["title"]);
    assert_eq!(introduction["text"], rjsf["ui:description"]);
    assert_eq!(groups.len(), 15);
    let of_answer = |field: &str| &schema["$defs"]["Response"]["properties"][field];
    for (quality, group) in Quality::ALL.into_iter().zip(groups) {
        assert_eq!(group["label"], quality.name());
        let [_topics, rating, wish] = group["elements"].as_array().unwrap().as_slice() else {
            panic!("other elements in {group}");
        };
        for (control, field) in [(rating, "rating"), (wish, "wish")] {
            let scope = format!("#/properties/{}/properties/{field}", quality.key());
            assert_eq!(control["scope"], scope);
            assert!(of_answer(field).is_object(), "{field}");
        }
        assert_eq!(wish["label"], of_answer("wish")["description"]);
        for value in schema["$defs"]["Wish"]["enum"].as_array().unwrap() {
            let key = format!(
                "{}.{}",
                wish["i18n"].as_str().unwrap(),
                value.as_str().unwrap()
            );
            assert!(json_forms["options"]["words"][&key].is_string(), "{key}");
        }
    }
}

#[test]
fn identifiers_name_version_dialect_and_document() {
    let mut seen = HashSet::new();
    for (dialect, name, schema) in every_schema() {
        let schema = parsed(&schema);
        let id = schema["$id"].as_str();
        if dialect == Dialect::Plain {
            assert_eq!(id, None);
            continue;
        }
        let (version, dialect) = (env!("CARGO_PKG_VERSION"), dialect.key());
        let expected = format!(
            "https://docs.rs/leadership-qualities/{version}/schemas/{dialect}/{name}.schema.json"
        );
        assert_eq!(id, Some(expected.as_str()));
        assert!(seen.insert(expected));
        assert_eq!(schema.to_string().matches("\"$id\"").count(), 1);
    }
}

#[test]
fn the_dialects_differ_in_what_they_are_for() {
    let bodies =
        Document::ALL.map(|document| Dialect::ALL.map(|dialect| parsed(&document.schema(dialect))));
    let bundles = Dialect::ALL.map(|dialect| parsed(&schema::bundle(dialect)));
    for [canonical, mut draft07, plain] in bodies.into_iter().chain([bundles]) {
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
        let draft07 = draft07.to_string();
        assert!(!draft07.contains("\"dependentSchemas\""));
        assert!(!draft07.contains("$defs"));
        let draft07 = draft07
            .replace("\"dependencies\":", "\"dependentSchemas\":")
            .replace("\"definitions\":", "\"$defs\":")
            .replace("\"#/definitions/", "\"#/$defs/");
        let draft07: Value = serde_json::from_str(&draft07).unwrap();
        assert_eq!(draft07, canonical);

        let text = plain.to_string();
        for keyword in [
            "$schema",
            "$id",
            "$ref",
            "$defs",
            "definitions",
            "$comment",
            "oneOf",
            "const",
            "dependentSchemas",
        ] {
            assert!(
                !text.contains(&format!("\"{keyword}\":")),
                "{keyword} in {text}"
            );
        }
    }
}

/// A document that is checked as it is read has the schema of the document.
#[test]
fn what_is_submitted_has_the_schema_of_its_document() {
    fn check<T: JsonSchema, Of: JsonSchema>() {
        assert_eq!(T::schema_name(), Of::schema_name());
        assert_eq!(T::schema_id(), Of::schema_id());
        assert_eq!(T::inline_schema(), Of::inline_schema());
        assert_eq!(schema_for!(T), schema_for!(Of));
    }
    check::<Submission<Setup>, Setup>();
    check::<Checked<Setup>, Setup>();
    assert_eq!(Setup::schema_name(), "Setup");
    assert_eq!(ByQuality::<u8>::schema_name(), "ByQuality_uint8");
    assert_eq!(
        ByQuality::<u8>::schema_id(),
        "leadership_qualities::ByQuality<uint8>"
    );
    assert_eq!(
        Person::<u8>::schema_id(),
        "leadership_qualities::Person<uint8>"
    );
}

#[test]
fn a_schema_can_be_handed_to_schemars() {
    for (dialect, name, schema) in every_schema() {
        let written = parsed(&schema);
        let handed = schemars::Schema::from(schema);
        assert_eq!(handed.to_value(), written, "{name} in {dialect:?}");
    }
}

/// Some consumers refuse a root that only each of its choices calls an object.
#[test]
fn every_root_is_an_object() {
    for (dialect, name, schema) in every_schema() {
        assert_eq!(parsed(&schema)["type"], "object", "{name} in {dialect:?}");
    }
    for schema in [
        schema_for!(setup::Event),
        schema_for!(Setup),
        schema_for!(programme::Event),
        schema_for!(Application),
        schema_for!(SelfAssessment),
    ] {
        assert_eq!(schema.get("type"), Some(&"object".into()), "{schema:?}");
    }
    let of_strings = schema_for!(Wish);
    assert_eq!(of_strings.get("type"), Some(&"string".into()));
}

/// A choice of constants would be answered by some forms before the mentee does.
#[test]
fn vocabularies_are_enums_that_say_what_each_term_means() {
    let wish = json!({
        "title": "Wish",
        "description": "Whether a mentee wishes to address a quality in the mentoring relationship.\n\
                        - yes: I wish to address this quality.\n\
                        - maybe: I may wish to address this quality.\n\
                        - no: I do not wish to address this quality.",
        "type": "string",
        "enum": ["yes", "maybe", "no"],
    });
    let in_dialect = |dialect| parsed(&Document::SelfAssessment.schema(dialect));
    assert_eq!(in_dialect(Dialect::Draft2020_12)["$defs"]["Wish"], wish);
    assert_eq!(in_dialect(Dialect::Draft07)["definitions"]["Wish"], wish);
    let field = &in_dialect(Dialect::Plain)["properties"]["self_belief"]["properties"]["wish"];
    let question = "Do you wish to address this quality in the mentoring relationship?";
    let described = wish["description"].as_str().unwrap();
    let (_, meanings) = described.split_once('\n').unwrap();
    assert_eq!(
        *field,
        json!({
            "description": format!("{question}\n{meanings}"),
            "type": "string",
            "enum": ["yes", "maybe", "no"],
        })
    );
}

/// To other generators of schemas, terms are keys of maps.
#[test]
fn maps_by_terms_have_no_other_keys() {
    let schema = schema_for!(BTreeMap<Quality, u32>);
    let validator = jsonschema::validator_for(schema.as_value()).unwrap();
    for counts in [json!({}), json!({"self_belief": 1})] {
        assert!(validator.is_valid(&counts), "{counts}");
    }
    assert!(!validator.is_valid(&json!({"charisma": 1})));
}

#[test]
fn questions_come_in_framework_order_with_their_poles_and_topics() {
    for document in [Document::SelfAssessment, Document::Draft] {
        for dialect in Dialect::ALL {
            let schema = document.schema(dialect);
            // The order is that of the text, whatever order a program reads objects into.
            let text = serde_json::to_string(&schema).unwrap();
            let places = Quality::ALL.map(|quality| {
                let key = format!("\"{}\":{{", quality.key());
                text.find(&key).unwrap()
            });
            assert!(places.is_sorted());
            let schema = parsed(&schema);
            let properties = schema["properties"].as_object().unwrap();
            assert_eq!(properties.len(), Quality::ALL.len());
            for quality in Quality::ALL {
                let property = &properties[quality.key()];
                if dialect != Dialect::Plain {
                    assert_eq!(property["title"], quality.name());
                }
                let description = property["description"].as_str().unwrap();
                let item = quality.item();
                assert!(description.contains(item.positive_pole().text()));
                assert!(description.contains(item.negative_pole().text()));
                for topic in item.topics() {
                    assert!(description.contains(topic.as_str()));
                }
            }
        }
    }
}

/// A public type that can be serialised is a document or a part of one, and so is in the bundle.
#[test]
fn every_public_serialisable_type_has_a_schema() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src");
    let mut serialisable = BTreeSet::new();
    for file in rust_files(&source) {
        serialisable.extend(public_serialisable(&fs::read_to_string(file).unwrap()));
    }
    for name in ["SelfAssessment", "Statement", "Facet", "Scenario"] {
        assert!(serialisable.contains(name), "{name} is not seen");
    }

    let bundle = parsed(&schema::bundle(Dialect::Draft2020_12));
    let definitions = bundle["$defs"].as_object().unwrap();
    let mut unknown = Vec::new();
    for name in serialisable {
        // Schemas of generic types are named by what is in them, or stand where they are used.
        let generic = ["ByQuality", "NonEmpty", "Note", "RejectedEvent", "Row"];
        let generic = generic.contains(&name.as_str());
        // The list of documents is none, and neither is a schema.
        let of_schemas = ["Document", "Schema"].contains(&name.as_str());
        // Each machine has events, stages and tables of its own.
        let owners = ["", "Setup", "Application", "Catalogue"];
        let mut names = owners.map(|owner| format!("{owner}{name}")).into_iter();
        let known = generic || of_schemas || names.any(|name| definitions.contains_key(&name));
        unknown.extend((!known).then_some(name));
    }
    assert!(unknown.is_empty(), "no schema has {unknown:?}");
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else {
            files.push(path);
        }
    }
    files
}

/// The public types of a source text that implement `Serialize`: by hand, or because a macro
/// declares them, in whose braces they stand, under the name that it gives them. The macro of sets
/// leaves that to the set, the macro of iterators declares nothing of the kind, and others leave it
/// to the type where they are told to.
fn public_serialisable(source: &str) -> Vec<String> {
    let name_after = |line: &str, words: &str| -> Option<String> {
        let is_name = |c: &char| c.is_alphanumeric() || *c == '_';
        let (_, rest) = line.split_once(words)?;
        Some(rest.chars().take_while(is_name).collect())
    };
    let mut public = HashSet::new();
    let mut found = Vec::new();
    let mut in_macro = "";
    let mut by_hand = false;
    let mut published = None;
    for line in source.lines() {
        by_hand |= line.trim_start().starts_with("#[by_hand(") && line.contains("Serde");
        published = name_after(line, "#[name = \"").or(published);
        if let Some((name, "")) = line.split_once("! {") {
            in_macro = name;
        }
        if let Some(public_type) = line.trim_start().strip_prefix("pub ") {
            let name = name_after(public_type, "struct ").or(name_after(public_type, "enum "));
            if let Some(name) = name {
                let name = published.take().unwrap_or(name);
                let by_hand =
                    mem::take(&mut by_hand) || ["entries", "term_set"].contains(&in_macro);
                if line.starts_with("    pub ") && !by_hand {
                    found.push(name.clone());
                }
                public.insert(name);
            }
        } else if line.starts_with("impl") {
            found.extend(name_after(line, "Serialize for "));
        }
    }
    found.retain(|name| public.contains(name));
    found
}
