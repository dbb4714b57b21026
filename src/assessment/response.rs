//! The answer to one item: a rating and a wish, either of which may still be blank.

use alloc::borrow::ToOwned;
use core::fmt;
use core::str::FromStr;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::rating::Rating;
use crate::framework::Quality;
use crate::vocabulary::{UnknownTerm, vocabulary};
use crate::wire::{self, Any, Given, Key, Numeral, OrNull, Reader, Term};

vocabulary! {
    /// Whether a mentee wishes to address a quality in the mentoring relationship.
    ///
    /// The wish is independent of the rating: someone may wish to work on a strength, or leave a
    /// need alone. An item left blank is not a maybe; it is [missing](super::Draft::missing).
    ///
    /// In JSON: `"yes"`, `"maybe"` or `"no"`.
    ///
    /// Source: *Mentoring and the Leadership Qualities Framework*, self-assessment, last column.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Wish;
    ///
    /// assert_eq!("Y".parse::<Wish>()?, Wish::Yes);
    /// assert_eq!(Wish::Maybe.key(), "maybe");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[expected = "a wish: `yes`, `maybe` or `no`"]
    #[from_key = wish_of_length]
    #[by_hand(FromStr)]
    pub enum Wish {
        /// The mentee wishes to address the quality.
        #[about = "I wish to address this quality."]
        Yes = "yes",
        /// The mentee may wish to address the quality.
        #[about = "I may wish to address this quality."]
        Maybe = "maybe",
        /// The mentee does not wish to address the quality.
        #[about = "I do not wish to address this quality."]
        No = "no",
    }
}

/// The wish with this key, which can only be the one whose key is as long.
///
/// To look that wish up is faster than to try them all, since processors cannot predict wishes.
#[inline]
fn wish_of_length(key: &str) -> Option<Wish> {
    const BY_LENGTH: [Option<Wish>; 6] = [
        None,
        None,
        Some(Wish::No),
        Some(Wish::Yes),
        None,
        Some(Wish::Maybe),
    ];
    let wish = BY_LENGTH.get(key.len()).copied().flatten()?;
    (wish.key() == key).then_some(wish)
}

/// Reads `yes`, `maybe` or `no`, and also `Y` or `N` as the form prints them. Capital and small
/// letters are the same.
impl FromStr for Wish {
    type Err = UnknownTerm;

    fn from_str(input: &str) -> Result<Self, UnknownTerm> {
        let is = |word| input.eq_ignore_ascii_case(word);
        if is("yes") || is("y") {
            Ok(Self::Yes)
        } else if is("maybe") {
            Ok(Self::Maybe)
        } else if is("no") || is("n") {
            Ok(Self::No)
        } else {
            Err(UnknownTerm {
                input: input.to_owned(),
                expected: "`yes` (or `Y`), `maybe`, or `no` (or `N`)",
            })
        }
    }
}

/// A full answer to one item: a rating and a wish.
///
/// In JSON: `{"rating": 2, "wish": "yes"}`. Both fields are required, and no others are allowed.
///
/// # Example
///
/// ```
/// use leadership_qualities::{Rating, Response, Wish};
///
/// let response = Response::new(Rating::Four, Wish::No);
/// assert_eq!(response.to_string(), "4, no");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Response {
    /// Where the mentee stands between the two poles of the item.
    pub rating: Rating,
    /// Whether the mentee wishes to address the quality.
    pub wish: Wish,
}

impl Response {
    /// An answer with this rating and this wish. Every combination is allowed.
    #[must_use]
    pub const fn new(rating: Rating, wish: Wish) -> Self {
        Self { rating, wish }
    }
}

/// Writes rating and wish, such as "2, yes".
impl fmt::Display for Response {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}, {}", self.rating, self.wish)
    }
}

impl Serialize for Response {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry(RATING, &self.rating)?;
        map.serialize_entry(WISH, &self.wish)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Response {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Answer(Place::default()).deserialize(deserializer)
    }
}

/// An unfinished answer: the rating, the wish or both may still be blank.
///
/// In JSON it is written as a [`Response`] without the fields that are blank. A document that is
/// read may also have null in a blank field.
///
/// # Example
///
/// ```
/// use leadership_qualities::Rating;
/// use leadership_qualities::assessment::PartialResponse;
///
/// let half: PartialResponse = serde_json::from_str(r#"{"rating": 3}"#)?;
/// assert_eq!(half.rating, Some(Rating::Three));
/// assert_eq!(half.complete(), None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PartialResponse {
    /// The rating, or `None` while it is blank.
    pub rating: Option<Rating>,
    /// The wish, or `None` while it is blank.
    pub wish: Option<Wish>,
}

impl PartialResponse {
    /// The full answer, if neither the rating nor the wish is blank.
    #[must_use]
    pub const fn complete(self) -> Option<Response> {
        match self {
            Self {
                rating: Some(rating),
                wish: Some(wish),
            } => Some(Response { rating, wish }),
            Self { .. } => None,
        }
    }

    /// Whether both the rating and the wish are blank.
    #[must_use]
    pub const fn is_blank(self) -> bool {
        matches!(
            self,
            Self {
                rating: None,
                wish: None
            }
        )
    }
}

impl From<Response> for PartialResponse {
    fn from(response: Response) -> Self {
        Self {
            rating: Some(response.rating),
            wish: Some(response.wish),
        }
    }
}

pub(super) const RATING: &str = "rating";
pub(super) const WISH: &str = "wish";

/// The fields of a response.
#[derive(Clone, Copy)]
enum Field {
    Rating,
    Wish,
}

impl Term for Field {
    const TERMS: &'static [Self] = &[Self::Rating, Self::Wish];
    const EXPECTED: &'static str = "`rating` or `wish`";

    fn key(self) -> &'static str {
        match self {
            Self::Rating => RATING,
            Self::Wish => WISH,
        }
    }

    #[inline]
    fn from_key(key: &str) -> Option<Self> {
        match key {
            RATING => Some(Self::Rating),
            WISH => Some(Self::Wish),
            _ => None,
        }
    }
}

impl Serialize for PartialResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = usize::from(self.rating.is_some()) + usize::from(self.wish.is_some());
        let mut map = serializer.serialize_map(Some(fields))?;
        if let Some(rating) = self.rating {
            map.serialize_entry(RATING, &Given(rating))?;
        }
        if let Some(wish) = self.wish {
            map.serialize_entry(WISH, &Given(wish))?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for PartialResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Halves::<true>(Place::default()).read(deserializer)
    }
}

/// The item and the half of its answer that something is about, as far as they are known.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    item: Option<Quality>,
    half: Option<Field>,
}

impl Place {
    const fn of(item: Quality) -> Self {
        let (item, half) = (Some(item), None);
        Self { item, half }
    }

    const fn half(self, half: Field) -> Self {
        let half = Some(half);
        Self { half, ..self }
    }
}

impl wire::Place for Place {}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys = [self.item.map(Quality::key), self.half.map(Field::key)];
        keys.into_iter()
            .flatten()
            .try_for_each(|key| write!(formatter, "{key}: "))
    }
}

/// Reads the answer to one item. Errors name the item, if it is known.
pub(super) struct Answer(Place);

impl Answer {
    #[inline]
    pub(super) const fn to(quality: Quality) -> Self {
        Self(Place::of(quality))
    }
}

impl<'de> DeserializeSeed<'de> for Answer {
    type Value = Response;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Response, D::Error> {
        let Self(place) = self;
        let PartialResponse { rating, wish } = Halves::<false>(place).read(deserializer)?;
        let missing = |half| wrong(place, "missing", half);
        Ok(Response {
            rating: rating.ok_or_else(|| missing(Field::Rating))?,
            wish: wish.ok_or_else(|| missing(Field::Wish))?,
        })
    }
}

/// Reads an answer that is still being given.
pub(super) type PartialAnswer = Halves<true>;

/// Reads the rating and the wish of an answer. With `OR_NULL`, either may be null.
pub(super) struct Halves<const OR_NULL: bool>(Place);

impl PartialAnswer {
    pub(super) const fn to(quality: Quality) -> Self {
        Self(Place::of(quality))
    }
}

impl<'de> DeserializeSeed<'de> for PartialAnswer {
    type Value = PartialResponse;

    fn deserialize<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<PartialResponse, D::Error> {
        self.read(deserializer)
    }
}

impl<const OR_NULL: bool> Halves<OR_NULL> {
    /// Reads the rating or the wish, which must not have been read before.
    #[inline]
    fn fill<'de, A: MapAccess<'de>, S: DeserializeSeed<'de>>(
        &self,
        (half, has_come): (&mut Option<S::Value>, &mut bool),
        field: Field,
        map: &mut A,
        seed: S,
    ) -> Result<(), A::Error> {
        *half = if OR_NULL {
            map.next_value_seed(OrNull(seed))?
        } else {
            Some(map.next_value_seed(seed)?)
        };
        if core::mem::replace(has_come, true) {
            return Err(wrong(self.0, "duplicate", field));
        }
        Ok(())
    }
}

/// The error of an answer whose rating or wish is there too often, or not at all.
#[cold]
fn wrong<E: de::Error>(place: Place, how: &str, field: Field) -> E {
    let key = field.key();
    E::custom(format_args!("{place}{how} field `{key}`"))
}

impl<'de, const OR_NULL: bool> Reader<'de> for Halves<OR_NULL> {
    type Value = PartialResponse;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object with `rating` and `wish`")
    }

    fn ask<D: Deserializer<'de>>(
        deserializer: D,
        visitor: Any<Self>,
    ) -> Result<PartialResponse, D::Error> {
        deserializer.deserialize_map(visitor)
    }

    fn place(&self) -> impl wire::Place {
        self.0
    }

    #[inline]
    fn object<A: MapAccess<'de>>(self, mut map: A) -> Result<PartialResponse, A::Error> {
        let mut answer = PartialResponse::default();
        let (mut rated, mut wished) = (false, false);
        while let Some(field) = map.next_key_seed(Key::at(self.0))? {
            let place = self.0.half(field);
            match field {
                Field::Rating => {
                    let half = (&mut answer.rating, &mut rated);
                    self.fill(half, field, &mut map, Numeral::at(place))?;
                }
                Field::Wish => {
                    let half = (&mut answer.wish, &mut wished);
                    self.fill(half, field, &mut map, Key::at(place))?;
                }
            }
        }
        Ok(answer)
    }
}
