//! Schemas of what may be shown of a cohort.

use alloc::borrow::ToOwned;
use alloc::format;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::shape::{
    Arm, array, by_quality, choice, field, labelled, object, one_of, schema, vocabulary,
};
use crate::cohort::{
    BandCounts, Demand, MoveCounts, Movement, Release, Row, Thresholds, Unranked, WishCounts,
    Withheld,
};
use crate::framework::Quality;

schema!(Withheld, "Withheld", |_| {
    vocabulary(
        "Withheld",
        "Why something is withheld.",
        &Withheld::ALL,
        |reason| {
            let title = match reason {
                Withheld::SmallCell => "Small cell",
                Withheld::SmallBefore => "Small before",
                Withheld::Newcomers => "Newcomers",
                Withheld::Remainder => "Remainder",
                Withheld::Side => "Side",
            };
            (title, reason.text())
        },
    )
});

schema!(Thresholds, "Thresholds", |_| {
    let least = |least: u8| json_schema!({ "type": "integer", "minimum": least });
    let fields = [
        labelled(
            "min_cohort",
            least(2),
            "Minimum cohort",
            "How many people a cohort has at least, and how many join it at least between releases.",
        ),
        labelled(
            "min_cell",
            least(2),
            "Minimum cell",
            "How many people stand in a cell at least, for its row to be shown.",
        ),
        labelled(
            "rounding_base",
            least(1),
            "Rounding base",
            "Counts are shown as multiples of this.",
        ),
    ];
    object(
        "Thresholds",
        "What has to hold before anything is shown.",
        fields.into(),
    )
});

/// A rounded count of people, which is never zero.
fn rounded() -> Schema {
    json_schema!({ "type": "integer", "minimum": 1 })
}

schema!(BandCounts, "BandCounts", |_| {
    let fields = [
        labelled(
            "favourable",
            rounded(),
            "Favourable",
            "About how many rated it 1 or 2.",
        ),
        labelled(
            "developing",
            rounded(),
            "Developing",
            "About how many rated it 3 or 4.",
        ),
    ];
    object("Band counts", "How many are in each band.", fields.into())
});

schema!(WishCounts, "WishCounts", |generator| {
    let three_way = [
        labelled("yes", rounded(), "Yes", "About how many wish to."),
        labelled("maybe", rounded(), "Maybe", "About how many may wish to."),
        labelled("no", rounded(), "No", "About how many do not wish to."),
    ];
    let two_way = [
        labelled(
            "wanted",
            rounded(),
            "Wanted",
            "About how many wish to, or may.",
        ),
        labelled(
            "not_wanted",
            rounded(),
            "Not wanted",
            "About how many do not wish to.",
        ),
        field::<Withheld>(
            generator,
            "withheld",
            "Withheld",
            "Why yes and maybe are not told apart.",
        ),
    ];
    json_schema!({
        "title": "Wish counts",
        "description": "How many wish to address the quality.",
        "oneOf": [
            object("Three-way wishes", "Each wish by itself.", three_way.into()),
            object("Two-way wishes", "Yes and maybe taken together.", two_way.into()),
        ],
    })
});

schema!(MoveCounts, "MoveCounts", |_| {
    let mut fields = alloc::vec::Vec::new();
    for (name, title, description) in [
        (
            "stayed_favourable",
            "Stayed favourable",
            "About how many were favourable and are.",
        ),
        (
            "to_developing",
            "To developing",
            "About how many were favourable and are developing.",
        ),
        (
            "to_favourable",
            "To favourable",
            "About how many were developing and are favourable.",
        ),
        (
            "stayed_developing",
            "Stayed developing",
            "About how many were developing and are.",
        ),
    ] {
        fields.push(labelled(name, rounded(), title, description));
    }
    object(
        "Move counts",
        "How many changed their band, and how many stayed.",
        fields,
    )
});

/// A row of counts, or why there are none; generators name types by titles, so each has its own.
fn row<T: JsonSchema>(generator: &mut SchemaGenerator, what: &str) -> Schema {
    let shown = Arm {
        name: "shown",
        title: format!("{what} shown"),
        description: "The counts, rounded.".to_owned(),
        schema: generator.subschema_for::<T>(),
    };
    let withheld = Arm {
        name: "withheld",
        title: format!("{what} withheld"),
        description: "Why there are no counts.".to_owned(),
        schema: generator.subschema_for::<Withheld>(),
    };
    choice(
        &format!("{what} row"),
        "Counts, or why there are none.",
        [shown, withheld],
    )
}

schema!(Row<BandCounts>, "BandRow", |generator| row::<BandCounts>(
    generator, "Band"
));
schema!(Row<WishCounts>, "WishRow", |generator| row::<WishCounts>(
    generator, "Wish"
));
schema!(Row<MoveCounts>, "MoveRow", |generator| row::<MoveCounts>(
    generator, "Move"
));

schema!(Demand, "Demand", |generator| {
    let fields = [
        labelled(
            "rank",
            one_of(1..=15),
            "Rank",
            "1 for what most ask for; the same for what as many ask for.",
        ),
        field::<Quality>(
            generator,
            "quality",
            "Quality",
            "The quality that is asked for.",
        ),
        labelled(
            "wanted",
            rounded(),
            "Wanted",
            "About how many wish to address it, or may.",
        ),
    ];
    object("Demand", "How many ask for a quality.", fields.into())
});

schema!(Unranked, "Unranked", |generator| {
    let fields = [
        field::<Quality>(generator, "quality", "Quality", "The quality."),
        field::<Withheld>(
            generator,
            "withheld",
            "Withheld",
            "Why its wishes are withheld.",
        ),
    ];
    object(
        "Unranked",
        "A quality that is in no ranking.",
        fields.into(),
    )
});

/// Rows for each of the fifteen qualities.
fn rows<T>(generator: &mut SchemaGenerator, title: &str, description: &str) -> Schema
where
    Row<T>: JsonSchema,
{
    let row = generator.subschema_for::<Row<T>>();
    let rows = by_quality(&row, |quality| quality.definition().text().to_owned());
    object(title, description, rows)
}

schema!(Release, "Release", |generator| {
    let (bands, wishes) = (
        "How many are in each band.",
        "What mentees wish to address.",
    );
    let band_rows = rows::<BandCounts>(generator, "Bands", bands);
    let wish_rows = rows::<WishCounts>(generator, "Wishes", wishes);
    let fields = [
        field::<Thresholds>(
            generator,
            "policy",
            "Policy",
            "What had to hold for this to be shown.",
        ),
        labelled("bands", band_rows, "Bands", bands),
        labelled("wishes", wish_rows, "Wishes", wishes),
        labelled(
            "demand",
            array::<Demand>(generator, 0, 15),
            "Ranking",
            "What mentees ask for, the most wanted first.",
        ),
        labelled(
            "unranked",
            array::<Unranked>(generator, 0, 15),
            "Unranked qualities",
            "Qualities whose wishes are withheld.",
        ),
    ];
    object(
        "Release",
        "What may be shown of a cohort without exposing anyone in it.",
        fields.into(),
    )
});

schema!(Movement, "Movement", |generator| {
    let (before, after) = ("The bands the first time.", "The bands the second time.");
    let moves = "How many changed their band, and how many stayed.";
    let before_rows = rows::<BandCounts>(generator, "Bands before", before);
    let after_rows = rows::<BandCounts>(generator, "Bands after", after);
    let move_rows = rows::<MoveCounts>(generator, "Moves", moves);
    let fields = [
        field::<Thresholds>(
            generator,
            "policy",
            "Policy",
            "What had to hold for this to be shown.",
        ),
        labelled("before", before_rows, "Before", before),
        labelled("after", after_rows, "After", after),
        labelled("moves", move_rows, "Moves", moves),
    ];
    object(
        "Movement",
        "What may be shown of people who assessed themselves twice.",
        fields.into(),
    )
});
