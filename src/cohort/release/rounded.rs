//! Rounded counts of people, which are never zero, and shares of these counts.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::policy::Policy;
use super::withheld::Withheld;
#[cfg(feature = "schema")]
use crate::shape::{About, Field, Label, Shape, Title};
use crate::wire;

/// About how many people. Each cell that is shown has somebody in it.
#[cfg(feature = "schema")]
const ROUNDED: Shape = Shape::Integer {
    minimum: 1,
    maximum: None,
};

wire::record! {
    /// How many people are in each band of a quality, rounded.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[out]
    pub struct BandCounts {
        /// About how many people rated the item 1 or 2.
        #[shape = ROUNDED]
        pub favourable: u64,
        /// About how many people rated the item 3 or 4.
        #[shape = ROUNDED]
        pub developing: u64,
    }
}

impl BandCounts {
    pub(super) const fn rounded(policy: Policy, [favourable, developing]: [u64; 2]) -> Self {
        Self {
            favourable: policy.rounded(favourable),
            developing: policy.rounded(developing),
        }
    }

    /// The rounded counts added up.
    ///
    /// Their total is neither the size of the cohort nor that size rounded, unless a weaker policy
    /// rounds to 1.
    #[must_use]
    pub const fn total(self) -> u64 {
        self.favourable.saturating_add(self.developing)
    }

    /// The part of [`total`](Self::total) that is favourable, from 0.0 to 1.0.
    #[must_use]
    pub fn favourable_share(self) -> f64 {
        share(self.favourable, self.total())
    }
}

wire::record! {
    /// How many people stayed in their band of a quality, and how many changed it, rounded.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[out]
    pub struct MoveCounts {
        /// About how many people were favourable (rated 1 or 2) both the first time and the second time.
        #[shape = ROUNDED]
        pub stayed_favourable: u64,
        /// About how many people were favourable the first time and developing (rated 3 or 4) the second
        /// time.
        #[shape = ROUNDED]
        pub to_developing: u64,
        /// About how many people were developing the first time and favourable the second time.
        #[shape = ROUNDED]
        pub to_favourable: u64,
        /// About how many people were developing both the first time and the second time.
        #[shape = ROUNDED]
        pub stayed_developing: u64,
    }
}

impl MoveCounts {
    pub(super) fn rounded(policy: Policy, cells: [u64; 4]) -> Self {
        let [
            stayed_favourable,
            to_developing,
            to_favourable,
            stayed_developing,
        ] = cells.map(|cell| policy.rounded(cell));
        Self {
            stayed_favourable,
            to_developing,
            to_favourable,
            stayed_developing,
        }
    }
}

/// How many people wish to address a quality, rounded.
///
/// On the wire it is an object of `yes`, `maybe` and `no`, or of `wanted`, `not_wanted`, and
/// `withheld` with the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WishCounts {
    /// Yes, maybe and no, each counted by itself.
    ThreeWay {
        /// About how many people wish to address the quality.
        yes: u64,
        /// About how many people may wish to address the quality.
        maybe: u64,
        /// About how many people do not wish to address the quality.
        no: u64,
    },
    /// Yes and maybe counted together, because they cannot be shown apart.
    TwoWay {
        /// About how many people wish, or may wish, to address the quality.
        wanted: u64,
        /// About how many people do not wish to address the quality.
        not_wanted: u64,
        /// Why yes and maybe are not shown apart.
        withheld: Withheld,
    },
}

impl WishCounts {
    pub(super) fn rounded(
        policy: Policy,
        [yes, maybe, no]: [u64; 3],
        split: Result<(), Withheld>,
    ) -> Self {
        match split {
            Ok(()) => Self::ThreeWay {
                yes: policy.rounded(yes),
                maybe: policy.rounded(maybe),
                no: policy.rounded(no),
            },
            Err(withheld) => Self::TwoWay {
                wanted: policy.rounded(yes + maybe),
                not_wanted: policy.rounded(no),
                withheld,
            },
        }
    }

    /// About how many people wish, or may wish, to address the quality: added up from what is
    /// shown.
    #[must_use]
    pub const fn wanted(self) -> u64 {
        match self {
            Self::ThreeWay { yes, maybe, .. } => yes.saturating_add(maybe),
            Self::TwoWay { wanted, .. } => wanted,
        }
    }

    /// About how many people do not wish to address the quality.
    #[must_use]
    pub const fn not_wanted(self) -> u64 {
        match self {
            Self::ThreeWay { no, .. } => no,
            Self::TwoWay { not_wanted, .. } => not_wanted,
        }
    }

    /// The rounded counts added up.
    ///
    /// Their total is neither the size of the cohort nor that size rounded, unless a weaker policy
    /// rounds to 1.
    #[must_use]
    pub const fn total(self) -> u64 {
        self.wanted().saturating_add(self.not_wanted())
    }

    /// The part of [`total`](Self::total) that is wanted, from 0.0 to 1.0.
    #[must_use]
    pub fn wanted_share(self) -> f64 {
        share(self.wanted(), self.total())
    }
}

impl Serialize for WishCounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut counts = serializer.serialize_map(Some(3))?;
        match self {
            Self::ThreeWay { yes, maybe, no } => {
                counts.serialize_entry("yes", yes)?;
                counts.serialize_entry("maybe", maybe)?;
                counts.serialize_entry("no", no)?;
            }
            Self::TwoWay {
                wanted,
                not_wanted,
                withheld,
            } => {
                counts.serialize_entry("wanted", wanted)?;
                counts.serialize_entry("not_wanted", not_wanted)?;
                counts.serialize_entry("withheld", withheld)?;
            }
        }
        counts.end()
    }
}

#[cfg(feature = "schema")]
crate::shape::shaped!(
    [] WishCounts,
    name: "WishCounts",
    title: Title::OfKey,
    about: About::Is("How many people wish to address a quality, rounded."),
    comment: None,
    shape: Shape::OneOf(&[
        Field::new(
            Label::new(
                "three_way",
                Title::Is("Three-way wishes"),
                About::Is("The count of each wish by itself."),
            ),
            Shape::object(&[
                Field::keyed("yes", "About how many people wish to address the quality.", ROUNDED),
                Field::new(
                    Label::keyed("maybe", "About how many people may wish to address the quality."),
                    ROUNDED,
                ),
                Field::new(
                    Label::keyed("no", "About how many people do not wish to address the quality."),
                    ROUNDED,
                ),
            ]),
        ),
        Field::new(
            Label::new(
                "two_way",
                Title::Is("Two-way wishes"),
                About::Is("Yes and maybe counted together, because they cannot be shown apart."),
            ),
            Shape::object(&[
                Field::new(
                    Label::keyed(
                        "wanted",
                        "About how many people wish, or may wish, to address the quality.",
                    ),
                    ROUNDED,
                ),
                Field::new(
                    Label::keyed(
                        "not_wanted",
                        "About how many people do not wish to address the quality.",
                    ),
                    ROUNDED,
                ),
                Field::new(
                    Label::keyed("withheld", "The reason why yes and maybe are not shown apart."),
                    Withheld::SHAPE,
                ),
            ]),
        ),
    ]),
);

/// A part of a total. The total is never zero, because a row that is shown has somebody in each
/// cell.
#[expect(
    clippy::cast_precision_loss,
    reason = "more people than a float counts exactly do not change a share"
)]
fn share(part: u64, total: u64) -> f64 {
    part as f64 / total as f64
}
