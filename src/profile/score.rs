//! Scores: what one rating means on the scale, and what several ratings add up to.

use super::standing::{Band, Standing};
use crate::assessment::{Rating, Response, Wish};
#[cfg(feature = "schema")]
use crate::shape::Shape;
use crate::wire;

wire::view! {
    /// A score: the sum of the ratings of several items. Scores are the crate's convention, because
    /// the sources hold no scores.
    ///
    /// **A higher sum is a greater need.** The sum of a cluster runs from 5 to 20, and the sum of
    /// all fifteen items from 15 to 60. In JSON a score is an object of `sum`, `items`, `mean` and
    /// `strength_index`.
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
    } as |score| {
        /// The sum of the ratings. A higher sum is a greater need.
        #[shape = Shape::Integer { minimum: 5, maximum: Some(60) }]
        sum: u8 = score.sum,
        /// How many ratings were added up.
        #[shape = Shape::Integers(&[5, 15])]
        items: u8 = score.items,
        /// The mean rating. A higher mean is a greater need.
        #[shape = Shape::Number { minimum: 1.0, maximum: 4.0 }]
        mean: f64 = score.mean(),
        /// The mean rating on a reversed scale from 0 to 1: 0 if every rating is 4, and 1 if every
        /// rating is 1.
        #[shape = Shape::Number { minimum: 0.0, maximum: 1.0 }]
        strength_index: f64 = score.strength_index(),
    }
}

impl Score {
    /// The score of a number of items whose needs add up to `need`.
    pub(super) const fn new(need: u8, items: u8) -> Self {
        Self {
            sum: items + need,
            items,
        }
    }

    /// The sum of the ratings: from `items` (no need) to 4 × `items` (the greatest need).
    #[must_use]
    pub const fn sum(self) -> u8 {
        self.sum
    }

    /// How many items the score adds up: 5 or 15.
    #[must_use]
    pub const fn items(self) -> u8 {
        self.items
    }

    /// The mean rating: from 1.0 (no need) to 4.0 (the greatest need).
    #[must_use]
    pub fn mean(self) -> f64 {
        f64::from(self.sum) / f64::from(self.items)
    }

    /// The mean rating on a reversed scale: from 0.0 (every rating is 4) to 1.0 (every rating is
    /// 1).
    ///
    /// The index is (4 − mean) ÷ 3. It is for charts whose readers expect a higher number to be
    /// better.
    #[must_use]
    pub fn strength_index(self) -> f64 {
        (4.0 - self.mean()) / 3.0
    }
}

wire::view! {
    /// A mentee's answer on one quality, and what follows from the rating.
    #[title = "Scored response"]
    pub(crate) struct Scored(pub(super) Response) as |scored| {
        /// The mentee's rating.
        rating: Rating = scored.0.rating,
        /// The mentee's wish.
        wish: Wish = scored.0.wish,
        /// How far the rating is from the positive pole: the rating minus 1, which is 0 to 3. This
        /// measure is the crate's convention.
        #[shape = Shape::Integers(&[0, 1, 2, 3])]
        need: u8 = scored.0.rating.need(),
        /// How far the rating is from the negative pole: 4 minus the rating, which is 0 to 3. This
        /// measure is the crate's convention.
        #[shape = Shape::Integers(&[0, 1, 2, 3])]
        strength: u8 = scored.0.rating.strength(),
        /// The rating in words, such as `leaning_need` for a rating of 3. The words are the crate's
        /// convention.
        standing: Standing = Standing::from_rating(scored.0.rating),
        /// The half of the scale that the rating is in.
        band: Band = Band::from_rating(scored.0.rating),
    }
}
