//! A self-assessment while it is being filled in.

use core::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::answers::SelfAssessment;
use super::rating::Rating;
use super::response::{PartialAnswer, PartialResponse, Wish};
use crate::framework::{ByQuality, Collect, Collector, IntoEntries, Quality};
use crate::packed::{InvalidBits, Packed};
use crate::vocabulary::sealed::Sealed;
use crate::wire::{Given, OrNull, Reader as _};

/// A self-assessment that is being filled in: items can be answered in any order, changed and
/// cleared.
///
/// In JSON it is written as a [`SelfAssessment`] without the answers that are blank, and without
/// the rating or the wish that is blank in an answer. A document that is read may also have null in
/// their place.
///
/// **A draft is confidential**, as a self-assessment is: `Debug` shows the answers so far.
///
/// # Example
///
/// ```
/// use leadership_qualities::{Draft, Quality, Rating, Wish};
///
/// let mut draft = Draft::new();
/// draft.set_rating(Quality::SelfBelief, Rating::Three);
/// draft.set_wish(Quality::SelfBelief, Wish::Yes);
/// draft.set_rating(Quality::SelfAwareness, Rating::Two);
///
/// assert_eq!(draft.answered_count(), 1);
/// let error = draft.finish().unwrap_err();
/// assert!(error.to_string().contains("`self_awareness` (a wish)"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Draft {
    responses: ByQuality<PartialResponse>,
}

impl Draft {
    /// A draft with every item blank.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What the draft holds for a quality so far.
    #[must_use]
    pub fn get(&self, quality: Quality) -> PartialResponse {
        self.responses[quality]
    }

    /// Sets the rating of a quality, and keeps the wish to address it.
    pub fn set_rating(&mut self, quality: Quality, rating: Rating) {
        self.responses[quality].rating = Some(rating);
    }

    /// Sets whether the mentee wishes to address a quality, and keeps its rating.
    pub fn set_wish(&mut self, quality: Quality, wish: Wish) {
        self.responses[quality].wish = Some(wish);
    }

    /// Replaces what the draft holds for a quality, including blanks.
    ///
    /// It takes a full [`Response`](super::Response) as well as a [`PartialResponse`].
    pub fn set(&mut self, quality: Quality, response: impl Into<PartialResponse>) {
        self.responses[quality] = response.into();
    }

    /// Makes the item of a quality blank again.
    pub fn clear(&mut self, quality: Quality) {
        self.responses[quality] = PartialResponse::default();
    }

    /// Each quality with what the draft holds for it, in the order of the framework.
    #[must_use]
    pub fn iter(&self) -> IntoEntries<PartialResponse> {
        self.responses.into_iter()
    }

    /// The draft with every rating [reversed](Rating::reversed): 1 becomes 4, and the wishes stay.
    ///
    /// Use it to convert a draft from a questionnaire of the other [`Polarity`](super::Polarity).
    #[must_use]
    pub fn reversed(&self) -> Self {
        let mut reversed = *self;
        for quality in Quality::ALL {
            let PartialResponse { rating, .. } = &mut reversed.responses[quality];
            *rating = rating.map(Rating::reversed);
        }
        reversed
    }

    /// How many of the fifteen items have both a rating and a wish.
    #[must_use]
    pub fn answered_count(&self) -> usize {
        Quality::ALL.len() - self.missing().count()
    }

    /// Every quality whose item is not answered in full, with what it still needs.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::assessment::Missing;
    /// use leadership_qualities::{Draft, Quality};
    ///
    /// let draft = Draft::new();
    /// assert_eq!(draft.missing().next(), Some((Quality::SelfBelief, Missing::Both)));
    /// ```
    pub fn missing(&self) -> impl Iterator<Item = (Quality, Missing)> {
        self.responses.iter().filter_map(|(quality, response)| {
            let missing = match (response.rating, response.wish) {
                (Some(_), Some(_)) => return None,
                (None, Some(_)) => Missing::Rating,
                (Some(_), None) => Missing::Wish,
                (None, None) => Missing::Both,
            };
            Some((quality, missing))
        })
    }

    /// The finished self-assessment.
    ///
    /// # Errors
    ///
    /// [`IncompleteDraft`], naming every quality that still lacks a rating, a wish or both, as
    /// every quality of a new draft does.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::{Draft, Quality, Rating, Response, Wish};
    ///
    /// let mut draft = Draft::new();
    /// for quality in Quality::ALL {
    ///     draft.set(quality, Response::new(Rating::Two, Wish::Maybe));
    /// }
    /// let assessment = draft.finish()?;
    /// assert_eq!(assessment.rating(Quality::SelfBelief), Rating::Two);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn finish(self) -> Result<SelfAssessment, IncompleteDraft> {
        let mut assessment = SelfAssessment::EMPTY;
        for quality in Quality::ALL {
            match self.get(quality).complete() {
                Some(response) => assessment = assessment.with(quality, response),
                None => return Err(IncompleteDraft { draft: self }),
            }
        }
        Ok(assessment)
    }

    /// The draft as ten bytes, for storing.
    ///
    /// Each quality has five bits, with the first quality lowest and the lowest bits in the first
    /// byte. Three bits of rating (0 for blank) come before two bits of wish (0 for blank, 1 for
    /// yes, 2 for maybe and 3 for no). The five highest bits are zero, and a blank draft is all
    /// zero. This layout is part of the crate's interface and changes with a major version only.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::{Draft, Quality, Rating, Wish};
    ///
    /// let mut draft = Draft::new();
    /// draft.set_rating(Quality::SelfBelief, Rating::Four);
    /// draft.set_wish(Quality::SelfAwareness, Wish::Yes);
    ///
    /// let bytes = draft.to_bytes();
    /// assert_eq!(bytes, [0b0000_0100, 0b0000_0001, 0, 0, 0, 0, 0, 0, 0, 0]);
    /// assert_eq!(Draft::from_bytes(bytes)?, draft);
    /// # Ok::<(), leadership_qualities::packed::InvalidBits>(())
    /// ```
    #[must_use]
    pub fn to_bytes(&self) -> [u8; 10] {
        let mut bits: u128 = 0;
        for (quality, PartialResponse { rating, wish }) in self {
            let rating = rating.map_or(0, |rating| rating as u128);
            let wish = wish.map_or(0, |wish| wish as u128 + 1);
            bits |= (rating | (wish << WISH_AT)) << (quality as u32 * ITEM);
        }
        let [bytes @ .., _, _, _, _, _, _] = bits.to_le_bytes();
        bytes
    }

    /// The draft with these bytes, which [`to_bytes`](Self::to_bytes) gave.
    ///
    /// # Errors
    ///
    /// [`InvalidBits`] if a rating is more than 4 or one of the five highest bits is not zero, such
    /// as `[255; 10]`.
    pub fn from_bytes(bytes: [u8; 10]) -> Result<Self, InvalidBits> {
        const INVALID: InvalidBits =
            InvalidBits::new("a draft", "ratings of 0 to 4 and five highest bits of zero");

        let lowest_last = bytes.into_iter().rev();
        let mut bits = lowest_last.fold(0, |bits: u128, byte| (bits << 8) | u128::from(byte));
        let mut draft = Self::new();
        for quality in Quality::ALL {
            let rating = match bits & 0b111 {
                0 => None,
                1 => Some(Rating::One),
                2 => Some(Rating::Two),
                3 => Some(Rating::Three),
                4 => Some(Rating::Four),
                _ => return Err(INVALID),
            };
            let wish = match (bits >> WISH_AT) & 0b11 {
                0 => None,
                1 => Some(Wish::Yes),
                2 => Some(Wish::Maybe),
                _ => Some(Wish::No),
            };
            draft.set(quality, PartialResponse { rating, wish });
            bits >>= ITEM;
        }
        if bits == 0 { Ok(draft) } else { Err(INVALID) }
    }
}

/// How many bits an item has in the packed form, and which of them is the first of the two bits of
/// wish.
const ITEM: u32 = 5;
const WISH_AT: u32 = 3;

impl Sealed for Draft {}

impl Packed for Draft {
    type Form = [u8; 10];

    fn pack(self) -> [u8; 10] {
        self.to_bytes()
    }

    fn unpack(bytes: [u8; 10]) -> Result<Self, InvalidBits> {
        Self::from_bytes(bytes)
    }
}

impl IntoIterator for Draft {
    type Item = (Quality, PartialResponse);
    type IntoIter = IntoEntries<PartialResponse>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for &Draft {
    type Item = (Quality, PartialResponse);
    type IntoIter = IntoEntries<PartialResponse>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Opens a finished self-assessment again, so that answers can be changed.
impl From<SelfAssessment> for Draft {
    fn from(assessment: SelfAssessment) -> Self {
        let responses = ByQuality::from_fn(|quality| assessment.response(quality).into());
        Self { responses }
    }
}

/// Fills in the answers that are given. If there are several answers to one item, the last one
/// stays.
impl<R: Into<PartialResponse>> FromIterator<(Quality, R)> for Draft {
    fn from_iter<I: IntoIterator<Item = (Quality, R)>>(responses: I) -> Self {
        let mut draft = Self::new();
        draft.extend(responses);
        draft
    }
}

/// Replaces what the draft holds for these qualities, as [`set`](Draft::set) does.
impl<R: Into<PartialResponse>> Extend<(Quality, R)> for Draft {
    fn extend<I: IntoIterator<Item = (Quality, R)>>(&mut self, responses: I) {
        for (quality, response) in responses {
            self.set(quality, response);
        }
    }
}

/// Finishes the draft, as [`finish`](Draft::finish) does.
impl TryFrom<Draft> for SelfAssessment {
    type Error = IncompleteDraft;

    fn try_from(draft: Draft) -> Result<Self, IncompleteDraft> {
        draft.finish()
    }
}

/// What an item still needs before it is answered in full.
///
/// # Example
///
/// ```
/// use leadership_qualities::assessment::Missing;
/// use leadership_qualities::{Draft, Quality, Rating};
///
/// let mut draft = Draft::new();
/// draft.set_rating(Quality::SelfBelief, Rating::One);
/// let questions: Vec<String> = draft
///     .missing()
///     .map(|(quality, missing)| format!("{quality} needs {missing}."))
///     .collect();
/// assert_eq!(questions[0], "Self belief needs a wish.");
/// assert_eq!(questions[1], "Self awareness needs a rating and a wish.");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Missing {
    /// The item has a wish and no rating.
    Rating,
    /// The item has a rating and no wish.
    Wish,
    /// The item has neither a rating nor a wish.
    Both,
}

/// Writes what is missing, such as "a rating and a wish".
impl fmt::Display for Missing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::Rating => "a rating",
            Self::Wish => "a wish",
            Self::Both => "a rating and a wish",
        })
    }
}

/// Error: the draft is not finished, because some items are not answered in full.
///
/// The error holds the draft, so that nothing is lost. Neither `Display` nor `Debug` shows an
/// answer, because errors are often logged.
#[derive(Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub struct IncompleteDraft {
    /// The draft as it was. Its [`missing`](Draft::missing) lists what is still missing.
    pub draft: Draft,
}

/// Shows what is missing, and no answer.
impl fmt::Debug for IncompleteDraft {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("IncompleteDraft ")?;
        formatter.debug_map().entries(self.draft.missing()).finish()
    }
}

impl fmt::Display for IncompleteDraft {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} of 15 items answered in full",
            self.draft.answered_count()
        )?;
        let mut separator = "; still missing: ";
        for (quality, missing) in self.draft.missing() {
            write!(formatter, "{separator}`{}` ({missing})", quality.key())?;
            separator = ", ";
        }
        Ok(())
    }
}

impl Serialize for Draft {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let begun = || {
            self.responses
                .iter()
                .filter(|(_, response)| !response.is_blank())
        };
        let mut map = serializer.serialize_map(Some(begun().count()))?;
        for (quality, response) in begun() {
            map.serialize_entry(quality.key(), &Given(response))?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Draft {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Collector(SoFar(ByQuality::default())).read(deserializer)
    }
}

/// The answers that have been read so far, which may be fewer than fifteen.
struct SoFar(ByQuality<Option<PartialResponse>>);

impl<'de> Collect<'de> for SoFar {
    type Value = Option<PartialResponse>;
    type All = Draft;

    const EXPECTED: &'static str = "an object with quality keys";

    fn value(quality: Quality) -> impl DeserializeSeed<'de, Value = Self::Value> {
        OrNull(PartialAnswer::to(quality))
    }

    fn put(&mut self, quality: Quality, response: Self::Value) -> bool {
        let response = response.unwrap_or_default();
        self.0[quality].replace(response).is_none()
    }

    fn all(self) -> Result<Draft, Quality> {
        let responses = ByQuality::from_fn(|quality| self.0[quality].unwrap_or_default());
        Ok(Draft { responses })
    }
}
