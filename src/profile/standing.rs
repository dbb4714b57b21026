//! Where a rating puts someone: one of four standings, in one of two bands.

use core::fmt;

use crate::assessment::Rating;
use crate::wire;

/// What a rating says of a mentee, in a word.
///
/// The source labels only the poles; the four names are the crate's convention, one a rating. On
/// the wire a standing is its key, such as `"leaning_need"`.
///
/// # Example
///
/// ```
/// use leadership_qualities::Rating;
/// use leadership_qualities::profile::{Band, Standing};
///
/// let standing = Standing::from_rating(Rating::Three);
/// assert_eq!(standing, Standing::LeaningNeed);
/// assert_eq!(standing.band(), Band::Developing);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Standing {
    /// Rated 1: at the positive pole.
    Strength,
    /// Rated 2: nearer to the positive pole.
    LeaningStrength,
    /// Rated 3: nearer to the negative pole.
    LeaningNeed,
    /// Rated 4: at the negative pole.
    Need,
}

impl Standing {
    /// Every standing, from strength to need.
    pub const ALL: [Self; 4] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The standing that a rating means.
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

    /// The half of the scale that it lies in.
    #[must_use]
    #[inline]
    pub const fn band(self) -> Band {
        match self {
            Self::Strength | Self::LeaningStrength => Band::Favourable,
            Self::LeaningNeed | Self::Need => Band::Developing,
        }
    }

    /// The standing on the wire, such as `leaning_need`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Strength => "strength",
            Self::LeaningStrength => "leaning_strength",
            Self::LeaningNeed => "leaning_need",
            Self::Need => "need",
        }
    }

    /// The standing in words, such as "leaning to need".
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Strength => "strength",
            Self::LeaningStrength => "leaning to strength",
            Self::LeaningNeed => "leaning to need",
            Self::Need => "need",
        }
    }
}

/// The standing that a rating means.
impl From<Rating> for Standing {
    fn from(rating: Rating) -> Self {
        Self::from_rating(rating)
    }
}

wire::term!(
    Standing,
    "a standing: `strength`, `leaning_strength`, `leaning_need` or `need`"
);

/// Writes the standing in words.
impl fmt::Display for Standing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

/// One half of the scale.
///
/// The scale has no midpoint, so every rating is in one half; the names are the crate's
/// convention. On the wire a band is its key.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Band {
    /// Rated 1 or 2, on the side of the positive pole.
    Favourable,
    /// Rated 3 or 4, on the side of the negative pole.
    Developing,
}

impl Band {
    /// Both bands, the favourable first.
    pub const ALL: [Self; 2] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The band that a rating lies in.
    #[must_use]
    pub const fn from_rating(rating: Rating) -> Self {
        Standing::from_rating(rating).band()
    }

    /// The band on the wire: `favourable` or `developing`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Favourable => "favourable",
            Self::Developing => "developing",
        }
    }
}

/// The band that a rating lies in.
impl From<Rating> for Band {
    fn from(rating: Rating) -> Self {
        Self::from_rating(rating)
    }
}

wire::term!(Band, "a band: `favourable` or `developing`");

/// Writes `favourable` or `developing`.
impl fmt::Display for Band {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.key())
    }
}
