//! Schemas of tallies.

use alloc::borrow::ToOwned;

use schemars::{Schema, json_schema};

use super::shape::{by_cluster, by_quality, exact, field, labelled, object, schema};
use crate::cohort::{QualityCounts, Ratings, Squares, Tally, Wishes};
use crate::framework::Quality;

/// A list of exactly four counts, one for each rating.
fn four() -> Schema {
    json_schema!({
        "type": "array",
        "items": exact().to_value(),
        "minItems": 4,
        "maxItems": 4,
    })
}

schema!(Ratings, "RatingCounts", |_| {
    let mut schema = four();
    schema.insert("title".to_owned(), "Rating counts".into());
    schema.insert(
        "description".to_owned(),
        "How many rated it 1, 2, 3 and 4, in this order.".into(),
    );
    schema
});

schema!(Wishes, "WishTally", |_| {
    let count = |name, title, description| labelled(name, exact(), title, description);
    let fields = [
        count("yes", "Yes", "How many wish to address it."),
        count("maybe", "Maybe", "How many may wish to address it."),
        count("no", "No", "How many do not wish to address it."),
    ];
    object("Wish tally", "How many have each wish.", fields.into())
});

schema!(QualityCounts, "QualityCounts", |generator| {
    let fields = [
        field::<Ratings>(
            generator,
            "ratings",
            "Rating counts",
            "How many rated it 1, 2, 3 and 4, in this order.",
        ),
        field::<Wishes>(
            generator,
            "wishes",
            "Wish tally",
            "How many have each wish.",
        ),
    ];
    object(
        "Quality counts",
        "How often each answer was given.",
        fields.into(),
    )
});

schema!(Squares, "Squares", |_| {
    let mut fields = by_cluster(&exact());
    fields.push(labelled(
        "overall",
        exact(),
        "Overall",
        "The score of all fifteen qualities, 15 to 60, of each respondent, squared and added up.",
    ));
    object(
        "Squares",
        "The score of each respondent, squared and added up: of each cluster, whose scores are 5 to \
         20, and overall.",
        fields,
    )
});

schema!(Tally, "Tally", |generator| {
    let row = generator.subschema_for::<QualityCounts>();
    let describe = |quality: Quality| quality.definition().text().to_owned();
    let qualities = object("Counts", "Each quality.", by_quality(&row, describe));
    let fields = [
        labelled(
            "respondents",
            exact(),
            "Respondents",
            "How many self-assessments were counted.",
        ),
        labelled(
            "qualities",
            qualities,
            "Counts by quality",
            "Each quality, with how often each answer was given.",
        ),
        field::<Squares>(
            generator,
            "squares",
            "Squares",
            "The scores, squared and added up, for Cronbach's alpha.",
        ),
    ];
    let mut tally = object(
        "Tally",
        "The exact counts of a cohort: confidential.",
        fields.into(),
    );
    tally.insert("$comment".to_owned(), NOT_SAID.into());
    tally
});

const NOT_SAID: &str = "One rule is not said here, as JSON Schema has no words for it: there is a \
     cohort with these counts. The ratings of each quality, and its wishes, add up to \
     `respondents`, and `squares` are sums that scores with these ratings can have.";
