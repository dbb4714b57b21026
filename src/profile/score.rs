//! The sum of some ratings, and what it means on the scale.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// The ratings of some items taken together: of a cluster, or of all fifteen.
///
/// The sources hold no scoring; this is the crate's convention. **A higher sum is a greater
/// need.** The sum of a cluster runs from 5 to 20, that of all items from 15 to 60. On the wire it
/// is an object of `sum`, `items`, `mean` and `strength_index`.
///
/// # Example
///
/// ```
/// use leadership_qualities::{Profile, Rating, Response, SelfAssessment, Wish};
///
/// let assessment = SelfAssessment::from_fn(|_| Response::new(Rating::Two, Wish::Maybe));
/// let overall = Profile::new(assessment).overall();
///
/// assert_eq!((overall.sum(), overall.items()), (30, 15));
/// assert_eq!(overall.mean(), 2.0);
/// assert!((overall.strength_index() - 2.0 / 3.0).abs() < 1e-12);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Score {
    sum: u8,
    items: u8,
}

impl Score {
    /// The score of so many items whose needs add up to this.
    pub(super) const fn new(need: u8, items: u8) -> Self {
        Self {
            sum: items + need,
            items,
        }
    }

    /// The sum of the ratings: from `items` (no need) to 4 × `items` (the greatest).
    #[must_use]
    pub const fn sum(self) -> u8 {
        self.sum
    }

    /// How many items it sums: 5 or 15.
    #[must_use]
    pub const fn items(self) -> u8 {
        self.items
    }

    /// The mean rating: from 1.0 (no need) to 4.0 (the greatest).
    #[must_use]
    pub fn mean(self) -> f64 {
        f64::from(self.sum) / f64::from(self.items)
    }

    /// The mean turned the other way and stretched: from 0.0 (all rated 4) to 1.0 (all rated 1).
    ///
    /// It is (4 − mean) ÷ 3, for charts whose readers expect more to be better.
    #[must_use]
    pub fn strength_index(self) -> f64 {
        (4.0 - self.mean()) / 3.0
    }
}

impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut score = serializer.serialize_map(Some(4))?;
        score.serialize_entry("sum", &self.sum)?;
        score.serialize_entry("items", &self.items)?;
        score.serialize_entry("mean", &self.mean())?;
        score.serialize_entry("strength_index", &self.strength_index())?;
        score.end()
    }
}
