//! Schemas of the self-assessment and its parts.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use schemars::{Schema, SchemaGenerator, json_schema};

use super::Document;
use super::shape::{Field, by_quality, field, object, partial_object, schema, vocabulary};
use crate::assessment::{Draft, PartialResponse, Rating, Response, SelfAssessment, Wish};
use crate::framework::{Quality, Topic};

const RATING: (&str, &str) = (
    "Rating",
    "Where you stand: 1 is the positive pole, 4 the negative pole.",
);
const WISH: (&str, &str) = (
    "Wish",
    "Do you wish to address this quality in the mentoring relationship?",
);

schema!(Rating, "Rating", |_| json_schema!({
    "title": RATING.0,
    "description": RATING.1,
    "type": "integer",
    "enum": Rating::ALL,
}));

schema!(Wish, "Wish", |_| {
    vocabulary(WISH.0, WISH.1, &Wish::ALL, |wish| match wish {
        Wish::Yes => ("Yes", "I wish to address it."),
        Wish::Maybe => ("Maybe", "I may wish to address it."),
        Wish::No => ("No", "I do not wish to address it."),
    })
});

schema!(Response, "Response", |generator| {
    let fields = halves(generator);
    untitled(object("", "A full answer to one item.", fields))
});

schema!(PartialResponse, "PartialResponse", |generator| {
    let fields = halves(generator);
    untitled(partial_object(
        "",
        "An answer to one item that is still being given.",
        fields,
    ))
});

fn halves(generator: &mut SchemaGenerator) -> Vec<Field> {
    let rating = field::<Rating>(generator, "rating", RATING.0, RATING.1);
    let wish = field::<Wish>(generator, "wish", WISH.0, WISH.1);
    [rating, wish].into()
}

/// Without a title, a form builder that does not look beside a `$ref` names each question by its
/// key, and not all fifteen by their type.
fn untitled(mut schema: Schema) -> Schema {
    schema.remove("title");
    schema
}

schema!(SelfAssessment, "SelfAssessment", |generator| {
    object(
        Document::SelfAssessment.title(),
        Document::SelfAssessment.description(),
        by_quality(&generator.subschema_for::<Response>(), item),
    )
});

schema!(Draft, "Draft", |generator| {
    partial_object(
        Document::Draft.title(),
        Document::Draft.description(),
        by_quality(&generator.subschema_for::<PartialResponse>(), item),
    )
});

/// An item in words, for someone who has nothing but the form.
fn item(quality: Quality) -> String {
    let item = quality.item();
    let (positive, negative) = (item.positive_pole(), item.negative_pole());
    format!("1: {positive} 4: {negative} {}", topics(quality))
}

/// The topics of an item in a sentence.
pub(super) fn topics(quality: Quality) -> String {
    let topics = quality.item().topics().iter().copied();
    let topics: Vec<&str> = topics.map(Topic::as_str).collect();
    format!("For example: {}.", topics.join(", "))
}
