//! The schemas as components of an OpenAPI document.

use std::mem;

use anyhow::Context as _;
use leadership_qualities::schema::{self, Dialect};

use super::json::{Json, Object, json};

/// A version of OpenAPI.
#[derive(Clone, Copy)]
pub(super) enum Version {
    V3_1,
    V3_0,
}

impl Version {
    pub(super) const ALL: [Self; 2] = [Self::V3_1, Self::V3_0];

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::V3_1 => "3.1",
            Self::V3_0 => "3.0",
        }
    }

    const fn full(self) -> &'static str {
        match self {
            Self::V3_1 => "3.1.0",
            Self::V3_0 => "3.0.3",
        }
    }

    pub(super) const fn path(self) -> &'static str {
        match self {
            Self::V3_1 => "openapi/openapi-3.1.components.json",
            Self::V3_0 => "openapi/openapi-3.0.components.json",
        }
    }
}

/// An OpenAPI document with no paths, whose components are every document and every type that
/// documents share, each once.
pub(super) fn components(version: Version) -> anyhow::Result<Json> {
    let mut bundle = json(&schema::bundle(Dialect::Draft2020_12))?;
    let mut schemas = mem::take(&mut bundle["$defs"]);
    for schema in schemas
        .as_mapping_mut()
        .into_iter()
        .flat_map(Object::values_mut)
    {
        refer_to_components(schema);
        if matches!(version, Version::V3_0) {
            say_in_3_0(schema);
        }
    }
    let info = object([
        (
            "title",
            "Documents of the Leadership Qualities Framework".into(),
        ),
        ("version", env!("CARGO_PKG_VERSION").into()),
    ]);
    Ok(object([
        ("openapi", version.full().into()),
        ("info", info),
        ("paths", object([])),
        ("components", object([("schemas", schemas)])),
    ]))
}

/// The name of the component of each document, in the order of the documents.
pub(super) fn names() -> anyhow::Result<Vec<String>> {
    let bundle = json(&schema::bundle(Dialect::Draft2020_12))?;
    let documents = bundle["anyOf"]
        .as_sequence()
        .context("a bundle of documents")?;
    let name = |document: &Json| Some(document["$ref"].as_str()?.rsplit_once('/')?.1.to_owned());
    let names: Option<Vec<String>> = documents.iter().map(name).collect();
    names.context("a bundle that refers to each document")
}

fn refer_to_components(schema: &mut Json) {
    if let Some(Json::String(reference)) = schema.get_mut("$ref") {
        *reference = reference.replace("#/$defs/", "#/components/schemas/");
    }
    for part in parts(schema) {
        refer_to_components(part);
    }
}

/// Rewrites a schema with the keywords of OpenAPI 3.0, and leaves out what OpenAPI 3.0 cannot say.
pub(crate) fn say_in_3_0(schema: &mut Json) {
    for part in parts(schema) {
        say_in_3_0(part);
    }
    let Json::Mapping(schema) = schema else {
        return;
    };
    // OpenAPI 3.0 cannot say the order of steps: replaying the log checks it.
    for keyword in ["$comment", "dependentSchemas"] {
        schema.shift_remove(keyword);
    }
    if let Some(value) = schema.shift_remove("const") {
        schema.insert("enum".into(), Json::Sequence(vec![value]));
    }
    // OpenAPI 3.0 ignores whatever stands beside a reference.
    if schema.len() > 1 {
        if let Some(reference) = schema.shift_remove("$ref") {
            let all = vec![object([("$ref", reference)])];
            schema.insert("allOf".into(), Json::Sequence(all));
        }
    }
    allow_null(schema);
}

/// Says in OpenAPI 3.0 that a schema allows `null`, for which OpenAPI 3.0 has no type.
///
/// `nullable` counts only beside a type, so null by itself is written as a value.
fn allow_null(schema: &mut Object) {
    match schema.get_mut("type") {
        Some(Json::String(only)) if only == "null" => {
            schema.shift_remove("type");
            schema.insert("enum".into(), Json::Sequence(vec![Json::Null]));
        }
        Some(Json::Sequence(types)) => {
            types.retain(|one| one.as_str() != Some("null"));
            if let [only] = types.as_slice() {
                let only = only.clone();
                schema.insert("type".into(), only);
                schema.insert("nullable".into(), true.into());
            }
        }
        _ => {}
    }
}

/// The schemas inside of a schema.
fn parts(schema: &mut Json) -> Vec<&mut Json> {
    let Json::Mapping(schema) = schema else {
        return Vec::new();
    };
    let mut parts = Vec::new();
    for (keyword, value) in schema {
        match (keyword.as_str(), value) {
            (Some("properties"), Json::Mapping(fields)) => parts.extend(fields.values_mut()),
            (Some("anyOf" | "oneOf" | "allOf"), Json::Sequence(choices)) => parts.extend(choices),
            (Some("items" | "additionalProperties"), inner) => parts.push(inner),
            _ => {}
        }
    }
    parts
}

fn object<const N: usize>(entries: [(&str, Json); N]) -> Json {
    let entries = entries.into_iter();
    let entries = entries.map(|(key, value)| (key.into(), value));
    Json::Mapping(entries.collect())
}
