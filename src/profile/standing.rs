//! The names of ratings: four standings, in two bands.

use crate::assessment::Rating;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// The name of a rating, from strength to need. The names are the crate's convention, because
    /// the source names only the two poles.
    ///
    /// In JSON a standing is its key, such as `"leaning_need"`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Rating;
    /// use leadership_qualities::profile::{Band, Standing};
    ///
    /// let standing = Standing::from_rating(Rating::Three);
    /// assert_eq!(standing, Standing::LeaningNeed);
    /// assert_eq!(standing.to_string(), "leaning to need");
    /// assert_eq!(standing.band(), Band::Developing);
    /// ```
    #[expected = "the key of a standing, such as `leaning_need`"]
    #[named]
    pub enum Standing {
        /// The mentee rated the item 1: at the positive pole.
        Strength = "strength",
        /// The mentee rated the item 2 of 4: nearer to its positive pole.
        LeaningStrength = "leaning_strength" as "leaning to strength",
        /// The mentee rated the item 3 of 4: nearer to its negative pole.
        LeaningNeed = "leaning_need" as "leaning to need",
        /// The mentee rated the item 4: at the negative pole.
        Need = "need",
    }
}

impl Standing {
    /// The standing that names a rating.
    #[must_use]
    #[inline]
    pub const fn from_rating(rating: Rating) -> Self {
        match rating {
            Rating::One => Self::Strength,
            Rating::Two => Self::LeaningStrength,
            Rating::Three => Self::LeaningNeed,
            Rating::Four => Self::Need,
        }
    }

    /// The half of the scale in which the rating of the mentee lies: favourable or developing.
    #[must_use]
    #[inline]
    pub const fn band(self) -> Band {
        match self {
            Self::Strength | Self::LeaningStrength => Band::Favourable,
            Self::LeaningNeed | Self::Need => Band::Developing,
        }
    }
}

/// The standing that names a rating.
impl From<Rating> for Standing {
    fn from(rating: Rating) -> Self {
        Self::from_rating(rating)
    }
}

vocabulary! {
    /// One half of the rating scale, which has no midpoint. The two names are the crate's
    /// convention.
    ///
    /// In JSON a band is its key, such as `"developing"`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Rating;
    /// use leadership_qualities::profile::Band;
    ///
    /// assert_eq!(Band::from_rating(Rating::Two), Band::Favourable);
    /// assert_eq!(Band::from_rating(Rating::Three), Band::Developing);
    /// ```
    #[expected = "`favourable` or `developing`"]
    pub enum Band {
        /// The mentee rated the item 1 or 2, nearer to the positive pole.
        Favourable = "favourable",
        /// The mentee rated the item 3 or 4, nearer to the negative pole.
        Developing = "developing",
    }
}

impl Band {
    /// The band that a rating lies in.
    #[must_use]
    #[inline]
    pub const fn from_rating(rating: Rating) -> Self {
        Standing::from_rating(rating).band()
    }
}

/// The band that a rating lies in.
impl From<Rating> for Band {
    fn from(rating: Rating) -> Self {
        Self::from_rating(rating)
    }
}
