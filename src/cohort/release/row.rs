//! A row of what is shown of a cohort: its counts, or why they are withheld.

use serde::ser::{Serialize, Serializer};

use super::withheld::Withheld;

/// A row of a release: its counts, or why there are none.
///
/// What is withheld is never a zero. On the wire it is an object with one key: `shown` with the
/// counts, or `withheld` with the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Row<T> {
    /// The counts, rounded.
    Shown(T),
    /// No counts.
    Withheld(Withheld),
}

impl<T> Row<T> {
    /// The counts, if they are shown.
    #[must_use]
    pub fn shown(self) -> Option<T> {
        match self {
            Self::Shown(counts) => Some(counts),
            Self::Withheld(_) => None,
        }
    }

    pub(super) fn of(checked: Result<(), Withheld>, counts: impl FnOnce() -> T) -> Self {
        match checked {
            Ok(()) => Self::Shown(counts()),
            Err(reason) => Self::Withheld(reason),
        }
    }
}

impl<T: Serialize> Serialize for Row<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Shown(counts) => serializer.collect_map([("shown", counts)]),
            Self::Withheld(reason) => serializer.collect_map([("withheld", reason)]),
        }
    }
}

#[cfg(feature = "schema")]
mod schema {
    use super::{Row, Withheld};
    use crate::cohort::release::rounded::{BandCounts, MoveCounts, WishCounts};
    use crate::shape::{About, Field, Label, Shape, Shaped, Title, shaped};

    /// Either arm; generators name types by titles, so each row has titles of its own.
    const fn arms<T: Shaped>(shown: &'static str, withheld: &'static str) -> [Field; 2] {
        [
            arm("shown", shown, "The counts, rounded.", T::SHAPE),
            arm(
                "withheld",
                withheld,
                "The reason why the counts are withheld.",
                Withheld::SHAPE,
            ),
        ]
    }

    const fn arm(
        key: &'static str,
        title: &'static str,
        about: &'static str,
        shape: Shape,
    ) -> Field {
        Field::new(Label::new(key, Title::Is(title), About::Is(about)), shape)
    }

    macro_rules! row {
        ($Counts:ty, $name:literal, $shown:literal, $withheld:literal) => {
            shaped!(
                [] Row<$Counts>,
                name: $name,
                title: Title::OfKey,
                about: About::Is("Counts, or the reason why they are withheld."),
                comment: None,
                shape: Shape::Choice(&arms::<$Counts>($shown, $withheld)),
            );
        };
    }

    row!(BandCounts, "BandRow", "Band shown", "Band withheld");
    row!(WishCounts, "WishRow", "Wish shown", "Wish withheld");
    row!(MoveCounts, "MoveRow", "Move shown", "Move withheld");
}
