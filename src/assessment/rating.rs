//! Ratings on the four-point scale, and the two directions in which such scales run.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::vocabulary::{Quoted, vocabulary};
use crate::wire::{Any, Numeral, Numeric, Unknown};

/// A rating on the four-point scale of the self-assessment: 1 is the positive pole of an item, 4 its
/// negative pole.
///
/// The scale has no midpoint and its points have no labels. **A higher rating is not a better
/// one**: it is a greater need. Ratings therefore have no order; compare [`need`](Self::need) or
/// [`strength`](Self::strength), which say which way is up.
///
/// In JSON a rating is the integer 1, 2, 3 or 4. The crate reads ratings strictly inside a document
/// such as a [`SelfAssessment`](super::SelfAssessment), a [`Draft`](super::Draft) or a
/// [`Reading`](super::Reading). In a text format such as JSON, a number in the document is an
/// integer when its fraction is zero, as in JSON Schema: `2.0` is 2. The number `2.5` is an error,
/// and so is the string `"2"`. In a binary format such as CBOR, a float is never an integer. The
/// same holds for every count in a document of this crate.
///
/// A `Rating` that a program reads alone, and not inside such a document, may be written in any way
/// that the text format takes for a number. So a rating can be the key of a JSON object or a value
/// in the query of a URL, although both are texts, and in YAML it can be `02`.
///
/// Source: *Mentoring and the Leadership Qualities Framework*, self-assessment.
///
/// # Example
///
/// ```
/// use leadership_qualities::Rating;
///
/// let rating = Rating::new(1)?;
/// assert_eq!(rating, Rating::One);
/// assert_eq!((rating.need(), rating.strength()), (0, 3));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Rating {
    /// 1 of 4: at the positive pole of the item.
    One = 1,
    /// 2 of 4: nearer to the positive pole of the item.
    Two = 2,
    /// 3 of 4: nearer to the negative pole of the item.
    Three = 3,
    /// 4 of 4: at the negative pole of the item.
    Four = 4,
}

impl Rating {
    /// Every rating, from the positive pole to the negative pole.
    pub const ALL: [Self; 4] = [Self::One, Self::Two, Self::Three, Self::Four];

    /// The rating with this number, on a scale where 1 is the positive pole.
    ///
    /// # Errors
    ///
    /// [`InvalidRating`] for any number but 1, 2, 3 and 4, such as 0 or 5.
    #[inline]
    pub const fn new(number: u8) -> Result<Self, InvalidRating> {
        Self::from_scale(number, Polarity::OneIsPositive)
    }

    /// The rating that a number stands for on a four-point scale with this polarity.
    ///
    /// Questionnaires disagree on whether 1 or 4 is the better end, and a number alone cannot tell.
    /// So the caller names the polarity, and the crate never guesses it.
    ///
    /// # Errors
    ///
    /// [`InvalidRating`] for any number but 1, 2, 3 and 4, such as 0 or 5.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Rating;
    /// use leadership_qualities::assessment::Polarity;
    ///
    /// assert_eq!(Rating::from_scale(4, Polarity::OneIsPositive)?, Rating::Four);
    /// assert_eq!(Rating::from_scale(4, Polarity::FourIsPositive)?, Rating::One);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub const fn from_scale(number: u8, polarity: Polarity) -> Result<Self, InvalidRating> {
        let rating = match number {
            1 => Self::One,
            2 => Self::Two,
            3 => Self::Three,
            4 => Self::Four,
            _ => return Err(InvalidRating { number, polarity }),
        };
        Ok(rating.on(polarity))
    }

    /// The rating that a text stands for on a four-point scale with this polarity.
    ///
    /// The text is a number without white space, such as `2` or `2.0`. It may come from the cell of
    /// a spreadsheet, for example, or from a command line.
    ///
    /// # Errors
    ///
    /// [`UnreadableRating`] for any other text, such as `""`, `"5"`, `"2.5"` or `"two"`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Rating;
    /// use leadership_qualities::assessment::Polarity;
    ///
    /// let cells = ["4", "2.0"].map(|cell| Rating::parse(cell, Polarity::FourIsPositive));
    /// assert_eq!(cells, [Ok(Rating::One), Ok(Rating::Three)]);
    ///
    /// let unreadable = Rating::parse("7", Polarity::FourIsPositive).unwrap_err();
    /// assert_eq!(
    ///     unreadable.to_string(),
    ///     r#"found "7", expected an integer from 1 (negative pole) to 4 (positive pole)"#,
    /// );
    /// ```
    pub fn parse(input: &str, polarity: Polarity) -> Result<Self, UnreadableRating> {
        let rating = input.parse().ok().and_then(Self::from_f64);
        let rating = rating.ok_or_else(|| UnreadableRating {
            input: input.into(),
            polarity,
        })?;
        Ok(rating.on(polarity))
    }

    const fn on(self, polarity: Polarity) -> Self {
        match polarity {
            Polarity::OneIsPositive => self,
            Polarity::FourIsPositive => self.reversed(),
        }
    }

    /// The number on the scale, 1 to 4.
    #[must_use]
    #[inline]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// How far the rating is from the positive pole: 0 for [`One`](Self::One) to 3 for
    /// [`Four`](Self::Four).
    ///
    /// The sources hold no scoring; this is the crate's convention.
    #[must_use]
    #[inline]
    pub const fn need(self) -> u8 {
        self.number() - 1
    }

    /// How far the rating is from the negative pole: 3 for [`One`](Self::One) to 0 for
    /// [`Four`](Self::Four).
    ///
    /// The sources hold no scoring; this is the crate's convention.
    #[must_use]
    #[inline]
    pub const fn strength(self) -> u8 {
        4 - self.number()
    }

    /// The rating reversed, which is 5 minus its number: 1 becomes 4, 2 becomes 3, and the other
    /// way round.
    ///
    /// Use it to convert a rating from a scale of the other [`Polarity`]. Do not use it after
    /// [`from_scale`](Self::from_scale), which reverses such ratings itself.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::One => Self::Four,
            Self::Two => Self::Three,
            Self::Three => Self::Two,
            Self::Four => Self::One,
        }
    }

    /// The rating with this number, if the number is an integer from 1 to 4.
    pub(super) const fn from_f64(number: f64) -> Option<Self> {
        match number {
            1.0 => Some(Self::One),
            2.0 => Some(Self::Two),
            3.0 => Some(Self::Three),
            4.0 => Some(Self::Four),
            _ => None,
        }
    }
}

/// Writes the number.
impl fmt::Display for Rating {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.number(), formatter)
    }
}

/// Converts as [`Rating::new`] does, on a scale where 1 is the positive pole.
impl TryFrom<u8> for Rating {
    type Error = InvalidRating;

    fn try_from(number: u8) -> Result<Self, InvalidRating> {
        Self::new(number)
    }
}

/// Parses as [`Rating::parse`] does, on a scale where 1 is the positive pole.
impl FromStr for Rating {
    type Err = UnreadableRating;

    fn from_str(input: &str) -> Result<Self, UnreadableRating> {
        Self::parse(input, Polarity::OneIsPositive)
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> Self {
        rating.number()
    }
}

impl Serialize for Rating {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.number())
    }
}

impl<'de> Deserialize<'de> for Rating {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // When it is asked for a float, a text format hands over any number, even where it can only
        // write numbers as strings: as the key of a JSON object, or in a query. Ratings inside a
        // document are read more strictly.
        let rating = Numeral::at(Unknown);
        if deserializer.is_human_readable() {
            deserializer.deserialize_f64(Any::text(rating))
        } else {
            deserializer.deserialize_u8(Any::binary(rating))
        }
    }
}

impl Numeric for Rating {
    fn expecting(formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "a rating from {}",
            Polarity::OneIsPositive.scale()
        )
    }

    #[inline]
    fn from_integer(number: u64) -> Option<Self> {
        Self::new(number.try_into().ok()?).ok()
    }

    fn ask<'de, D: Deserializer<'de>, V: Visitor<'de>>(
        deserializer: D,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        deserializer.deserialize_u8(visitor)
    }
}

vocabulary! {
    /// The direction of a four-point scale: whether 1 or 4 is its positive pole.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Rating;
    /// use leadership_qualities::assessment::Polarity;
    ///
    /// // A 360-degree survey whose best mark is 4.
    /// let marks = [4, 3, 1];
    /// let ratings = marks.map(|mark| Rating::from_scale(mark, Polarity::FourIsPositive));
    /// assert_eq!(ratings, [Ok(Rating::One), Ok(Rating::Two), Ok(Rating::Four)]);
    /// ```
    #[expected = "`one_is_positive` or `four_is_positive`"]
    #[by_hand(Serde, Schema)]
    pub enum Polarity {
        /// 1 is the positive pole, as in the mentee self-assessment.
        OneIsPositive = "one_is_positive",
        /// 4 is the positive pole.
        FourIsPositive = "four_is_positive",
    }
}

impl Polarity {
    /// The ends of the scale in words.
    pub(super) const fn scale(self) -> &'static str {
        match self {
            Self::OneIsPositive => "1 (positive pole) to 4 (negative pole)",
            Self::FourIsPositive => "1 (negative pole) to 4 (positive pole)",
        }
    }
}

/// Error: the number is not on the four-point scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("rating {number} is out of range: expected {}", polarity.scale())]
pub struct InvalidRating {
    /// The number as it was given.
    pub number: u8,
    /// The polarity of the scale.
    pub polarity: Polarity,
}

/// Error: the text is not a rating on the four-point scale.
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("found {}, expected an integer from {}", Quoted::new(input), polarity.scale())]
pub struct UnreadableRating {
    /// The text as it was given.
    pub input: String,
    /// The polarity of the scale.
    pub polarity: Polarity,
}
