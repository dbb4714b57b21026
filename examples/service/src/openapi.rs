//! The OpenAPI document: the paths of this service, and the schemas of the library.

use axum::Json;
use axum::response::{IntoResponse, Response};
use leadership_qualities::schema::{self, Dialect};
use serde_json::{Map, Value, json};

use crate::scheme::Refusal;
use crate::web::{Fault, TOKEN_HEADER};

/// What an operation takes and gives.
struct Operation {
    path: &'static str,
    method: &'static str,
    summary: &'static str,
    takes: Option<&'static str>,
    gives: Option<&'static str>,
}

const fn operation(
    method: &'static str,
    path: &'static str,
    summary: &'static str,
    takes: Option<&'static str>,
    gives: Option<&'static str>,
) -> Operation {
    Operation {
        path,
        method,
        summary,
        takes,
        gives,
    }
}

/// Every operation; a schema is named as the library names it.
const OPERATIONS: &[Operation] = &[
    operation(
        "get",
        "/api/me",
        "Who is signed in, and the token of the session.",
        None,
        None,
    ),
    operation(
        "get",
        "/api/draft",
        "The mentee's answers so far.",
        None,
        Some("Draft"),
    ),
    operation(
        "put",
        "/api/draft",
        "Keep the mentee's answers so far.",
        Some("Draft"),
        None,
    ),
    operation(
        "get",
        "/api/assessment",
        "The mentee's latest answers.",
        None,
        Some("SelfAssessment"),
    ),
    operation(
        "put",
        "/api/assessment",
        "Finish the mentee's questionnaire.",
        Some("SelfAssessment"),
        Some("Profile"),
    ),
    operation(
        "get",
        "/api/profile",
        "The mentee's profile.",
        None,
        Some("Profile"),
    ),
    operation(
        "get",
        "/api/register",
        "Every mentor on the register.",
        None,
        None,
    ),
    operation(
        "post",
        "/api/register",
        "The mentors who suit a mentee.",
        Some("Criteria"),
        Some("Shortlist"),
    ),
    operation(
        "get",
        "/api/applications",
        "The applications that you may know of, a hundred at a time.",
        None,
        None,
    ),
    operation(
        "get",
        "/api/applications/{id}",
        "An application, as you may see it.",
        None,
        Some("Application"),
    ),
    operation(
        "get",
        "/api/applications/{id}/setup",
        "The setup of a relationship, as you may see it.",
        None,
        Some("Setup"),
    ),
    operation(
        "get",
        "/api/applications/{id}/profile",
        "The mentee's profile, for the pair.",
        None,
        Some("Profile"),
    ),
    operation(
        "get",
        "/api/applications/{id}/log/{machine}",
        "A log, as you may see it.",
        None,
        None,
    ),
    operation(
        "post",
        "/api/applications/{id}/events/application",
        "Report an event of an application.",
        Some("ApplicationEvent"),
        None,
    ),
    operation(
        "post",
        "/api/applications/{id}/events/setup",
        "Report an event of a setup.",
        Some("SetupEvent"),
        None,
    ),
    operation(
        "get",
        "/api/release",
        "What was last released of the cohort, for the office.",
        None,
        Some("Release"),
    ),
    operation(
        "get",
        "/api/tables/{machine}",
        "Every state of a machine, and where each action leads.",
        None,
        None,
    ),
    operation(
        "get",
        "/api/framework",
        "The framework, with the words of every question.",
        None,
        None,
    ),
];

pub(crate) async fn show() -> Result<Response, Fault> {
    let document = document().map_err(Refusal::from)?;
    Ok(Json(document).into_response())
}

/// The whole document.
///
/// # Errors
///
/// If a schema cannot be written as JSON, which does not happen.
pub fn document() -> Result<Value, serde_json::Error> {
    let mut bundle = serde_json::to_value(schema::bundle(Dialect::Draft2020_12))?;
    let mut schemas = bundle.get_mut("$defs").map(Value::take).unwrap_or_default();
    refer_to_components(&mut schemas);
    let mut paths = Map::new();
    for operation in OPERATIONS {
        let path = paths.entry(operation.path).or_insert_with(|| json!({}));
        if let Some(path) = path.as_object_mut() {
            path.insert(operation.method.to_owned(), described(operation));
        }
    }
    Ok(json!({
        "openapi": "3.1.0",
        "info": { "title": "Mentoring scheme", "version": env!("CARGO_PKG_VERSION") },
        "security": [{ "session": [] }],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {
                "session": { "type": "apiKey", "in": "cookie", "name": "session" },
            },
        },
    }))
}

fn described(operation: &Operation) -> Value {
    let mut parameters: Vec<Value> = Vec::new();
    for part in operation.path.split('/') {
        match part {
            "{id}" => parameters.push(parameter("id", &json!({ "type": "integer" }))),
            "{machine}" => {
                let machines = json!({ "enum": ["application", "setup"] });
                parameters.push(parameter("machine", &machines));
            }
            _ => {}
        }
    }
    if operation.method != "get" {
        parameters.push(json!({
            "name": TOKEN_HEADER, "in": "header", "required": true,
            "schema": { "type": "string" },
            "description": "The token of the session, which `/api/me` tells.",
        }));
    }
    let good = match (operation.gives, operation.takes) {
        (Some(schema), _) => (
            "200",
            json!({ "description": "Done.", "content": of(schema) }),
        ),
        (None, None) => ("200", json!({ "description": "Done." })),
        (None, Some("Draft")) => ("204", json!({ "description": "Stored." })),
        (None, Some(_)) => ("201", json!({ "description": "Stored on the disk." })),
    };
    let mut responses = Map::new();
    responses.insert(good.0.to_owned(), good.1);
    let mut refuse = |status: &str, words: &str, schema: Option<&str>| {
        let response = match schema {
            None => json!({ "description": words }),
            Some(schema) => json!({ "description": words, "content": of(schema) }),
        };
        responses.insert(status.to_owned(), response);
    };
    refuse("401", "Nobody is signed in.", None);
    refuse("404", "There is nothing here that you may see.", None);
    match operation.takes {
        Some("ApplicationEvent") => {
            refuse("409", "The event is not possible.", Some("RefusedEvent"));
        }
        Some("SetupEvent") => {
            refuse("409", "The event is not possible.", Some("SetupRejection"));
        }
        _ => {}
    }
    if operation.takes.is_some() {
        refuse("403", "You may not do this, or the token is missing.", None);
        refuse("413", "The body is too large.", None);
        refuse(
            "422",
            "The document is wrong, with every problem in it.",
            Some("InvalidDocument"),
        );
    }
    let mut described = Map::new();
    described.insert("summary".into(), json!(operation.summary));
    described.insert("parameters".into(), json!(parameters));
    if let Some(schema) = operation.takes {
        let body = json!({ "required": true, "content": of(schema) });
        described.insert("requestBody".into(), body);
    }
    described.insert("responses".into(), json!(responses));
    Value::Object(described)
}

fn parameter(name: &str, schema: &Value) -> Value {
    json!({ "name": name, "in": "path", "required": true, "schema": schema })
}

fn of(schema: &str) -> Value {
    let reference = format!("#/components/schemas/{schema}");
    json!({ "application/json": { "schema": { "$ref": reference } } })
}

/// Makes every reference lead to the components of the document.
fn refer_to_components(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            for (key, field) in fields {
                match field {
                    Value::String(reference) if key == "$ref" => {
                        *reference = reference.replace("#/$defs/", "#/components/schemas/");
                    }
                    _ => refer_to_components(field),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(refer_to_components),
        _ => {}
    }
}
