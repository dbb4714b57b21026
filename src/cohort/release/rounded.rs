//! Rounded counts of people, which are never zero, and shares of these counts.

use super::policy::Policy;
use super::row::Row;
use super::withheld::Withheld;
#[cfg(feature = "schema")]
use crate::shape::Shape;
use crate::wire;

/// About how many people. Each cell that is shown has somebody in it.
#[cfg(feature = "schema")]
pub(super) const ROUNDED: Shape = Shape::Integer {
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

wire::record! {
    /// How many people wish to address a quality, rounded.
    ///
    /// Each count is rounded by itself, so `yes` and `maybe` may add up to a little more or less
    /// than `wanted`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[out]
    pub struct WishCounts {
        /// About how many people wish, or may wish, to address the quality.
        #[shape = ROUNDED]
        pub wanted: u64,
        /// About how many people do not wish to address the quality.
        #[shape = ROUNDED]
        pub not_wanted: u64,
        /// About how many of those who want it say yes and how many say maybe, or why the crate
        /// does not show these two answers apart.
        pub split: Row<WishSplit>,
    }
}

impl WishCounts {
    pub(super) fn rounded(
        policy: Policy,
        [yes, maybe, no]: [u64; 3],
        split: Result<(), Withheld>,
    ) -> Self {
        Self {
            wanted: policy.rounded(yes + maybe),
            not_wanted: policy.rounded(no),
            split: Row::of(split, || WishSplit {
                yes: policy.rounded(yes),
                maybe: policy.rounded(maybe),
            }),
        }
    }

    /// The rounded counts added up.
    ///
    /// Their total is neither the size of the cohort nor that size rounded, unless a weaker policy
    /// rounds to 1.
    #[must_use]
    pub const fn total(self) -> u64 {
        self.wanted.saturating_add(self.not_wanted)
    }

    /// The part of [`total`](Self::total) that is wanted, from 0.0 to 1.0.
    #[must_use]
    pub fn wanted_share(self) -> f64 {
        share(self.wanted, self.total())
    }
}

wire::record! {
    /// How many people wish to address a quality and how many may wish to, rounded.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[out]
    pub struct WishSplit {
        /// About how many people wish to address the quality.
        #[shape = ROUNDED]
        pub yes: u64,
        /// About how many people may wish to address the quality.
        #[shape = ROUNDED]
        pub maybe: u64,
    }
}

/// A part of a total. The total is never zero, because a row that is shown has somebody in each
/// cell.
#[expect(
    clippy::cast_precision_loss,
    reason = "more people than a float counts exactly do not change a share"
)]
fn share(part: u64, total: u64) -> f64 {
    part as f64 / total as f64
}
