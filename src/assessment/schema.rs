//! The shape of answers in JSON.
//!
//! Neither a `Response` nor a `PartialResponse` has a title, except in the bundle. JSON Forms
//! without hints ignores a title beside a `$ref`: it would give all fifteen questions the title of
//! their type. Without that title, it calls each question by its key.

use alloc::format;
use alloc::string::String;

use super::answers::SelfAssessment;
use super::draft::Draft;
use super::rating::Rating;
use super::reading::Reading;
use super::response::{PartialResponse, RATING, Response, WISH, Wish};
use crate::framework::{Quality, fields};
use crate::shape::{About, Field, Label, Shape, Shaped, Title, json_schema, shaped};

const STANDING: &str = "Where you stand: 1 is the positive pole, 4 the negative pole.";

shaped!(
    [] Rating,
    name: "Rating",
    title: Title::OfKey,
    about: About::Is(STANDING),
    comment: None,
    shape: Shape::Integers(&[1, 2, 3, 4]),
);

/// The question that the wish answers.
pub(crate) const QUESTION: &str =
    "Do you wish to address this quality in the mentoring relationship?";

const STANDS: Field = Field::new(Label::keyed(RATING, STANDING), Rating::SHAPE);

const WISHES: Field = Field::new(Label::keyed(WISH, QUESTION), Wish::SHAPE);

shaped!(
    [] Response,
    name: "Response",
    title: Title::InBundle("Answer"),
    about: About::Is("A full answer to one item: a rating and a wish."),
    comment: None,
    shape: Shape::object(&[STANDS, WISHES]),
);

shaped!(
    [] PartialResponse,
    name: "PartialResponse",
    title: Title::InBundle("Partial answer"),
    about: About::Is("A partial answer to one item: the rating, the wish or both may still be blank."),
    comment: None,
    shape: Shape::object(&[STANDS.optional(), WISHES.optional()]),
);

shaped!(
    [] SelfAssessment,
    name: "SelfAssessment",
    title: Title::Is("Self-assessment"),
    about: About::Is(
        "A mentee's answers to the fifteen items, each between a positive pole (1) and a negative \
         pole (4).",
    ),
    comment: None,
    shape: Shape::object(&items(Field::keyed("", "", Response::SHAPE))),
);

shaped!(
    [] Draft,
    name: "Draft",
    title: Title::Is("Draft self-assessment"),
    about: About::Is(
        "A self-assessment that is being filled in: the answers that a mentee has given so far.",
    ),
    comment: None,
    shape: Shape::object(&items(
        Field::keyed("", "", PartialResponse::SHAPE).optional(),
    )),
);

/// A valid reading is the same document as a self-assessment.
impl Shaped for Reading {
    const SHAPE: Shape = SelfAssessment::SHAPE;
}

json_schema!([] Reading);

/// A field like this one for each quality, with the words of the item as its description.
#[expect(clippy::indexing_slicing, reason = "the place is below the length")]
const fn items(field: Field) -> [Field; 15] {
    let mut items = fields::by_quality(field.shape);
    let mut place = 0;
    while place < items.len() {
        items[place].label.about = About::Nth(item, place);
        items[place].presence = field.presence;
        place += 1;
    }
    items
}

/// The item of a quality in words, for a mentee who sees only the form.
fn item(place: usize) -> String {
    let Some(quality) = Quality::ALL.get(place) else {
        return String::new();
    };
    let item = quality.item();
    let (positive, negative) = (item.positive_pole(), item.negative_pole());
    format!("1: {positive} 4: {negative} {}", topics(*quality))
}

/// The topics of a quality's item, in a sentence.
pub(crate) fn topics(quality: Quality) -> String {
    let mut sentence = String::from("Topics, for example: ");
    let mut separator = "";
    for topic in quality.item().topics() {
        sentence.push_str(separator);
        sentence.push_str(topic.as_str());
        separator = ", ";
    }
    sentence.push('.');
    sentence
}
