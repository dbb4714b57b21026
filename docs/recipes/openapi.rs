//! Put the crate's documents into an OpenAPI document that utoipa writes.
//!
//! utoipa has its own trait for schemas. It takes a schema of the dialect [`Plain`](Dialect::Plain)
//! for a field.

use std::error::Error;

use leadership_qualities::schema::{Dialect, Document};
use leadership_qualities::{Quality, SelfAssessment};
use serde::Deserialize;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{OpenApi, ToSchema};

/// The answers of a mentee, as a client sends them.
#[derive(Deserialize, ToSchema)]
struct Submission {
    /// When the form was sent, such as `2026-11-28`.
    sent: String,
    #[schema(schema_with = self_assessment)]
    answers: SelfAssessment,
}

fn self_assessment() -> RefOr<Schema> {
    let schema = Document::SelfAssessment.schema(Dialect::Plain);
    let schema = serde_json::to_value(schema).expect("a schema can be written as JSON");
    serde_json::from_value(schema).expect("utoipa reads the plain dialect")
}

#[derive(OpenApi)]
#[openapi(components(schemas(Submission)))]
struct Api;

fn main() -> Result<(), Box<dyn Error>> {
    let api = serde_json::to_value(Api::openapi())?;
    let answers = &api["components"]["schemas"]["Submission"]["properties"]["answers"];
    assert_eq!(answers["required"][0], Quality::SelfBelief.key());
    println!("{answers:#}");

    let json = std::fs::read_to_string("examples/data/physiotherapist.json")?;
    let json = format!(r#"{{"sent": "2026-11-28", "answers": {json}}}"#);
    let submission: Submission = serde_json::from_str(&json)?;
    let rating = submission.answers.rating(Quality::SelfBelief);
    println!("{}: self belief {rating}", submission.sent);
    Ok(())
}
