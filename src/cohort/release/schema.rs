//! The shapes of rows, one for each kind of counts.

use super::comparison::ShareInterval;
use super::rounded::{BandCounts, MoveCounts, ROUNDED, WishCounts, WishSplit};
use super::row::Row;
use super::withheld::Withheld;
use crate::shape::{About, Field, Label, Shape, Shaped, Title, shaped};

/// The two arms of a row. Code generators name types by titles, so each kind of row has titles of
/// its own.
const fn arms(shown: &'static str, withheld: &'static str, counts: Shape) -> [Field; 2] {
    [
        arm("shown", shown, "The rounded counts.", counts),
        arm(
            "withheld",
            withheld,
            "The reason why the counts are withheld.",
            Withheld::SHAPE,
        ),
    ]
}

const fn arm(key: &'static str, title: &'static str, about: &'static str, shape: Shape) -> Field {
    Field::new(Label::new(key, Title::Is(title), About::Is(about)), shape)
}

macro_rules! row {
    ($Counts:ty as $shape:expr, $name:literal, $shown:literal, $withheld:literal) => {
        shaped!(
            [] Row<$Counts>,
            name: $name,
            title: Title::OfKey,
            about: About::Is("Rounded counts, or the reason why they are withheld."),
            comment: None,
            shape: Shape::Choice(&arms($shown, $withheld, $shape)),
        );
    };
    ($Counts:ty, $name:literal, $shown:literal, $withheld:literal) => {
        row!($Counts as <$Counts>::SHAPE, $name, $shown, $withheld);
    };
}

row!(BandCounts, "BandRow", "Band shown", "Band withheld");
row!(WishCounts, "WishRow", "Wish shown", "Wish withheld");
row!(
    WishSplit,
    "WishSplitRow",
    "Wish split shown",
    "Wish split withheld"
);
row!(
    u64 as ROUNDED,
    "WantedRow",
    "Wanted shown",
    "Wanted withheld"
);
row!(MoveCounts, "MoveRow", "Move shown", "Move withheld");
row!(ShareInterval, "ShareRow", "Share shown", "Share withheld");
