//! A self-assessment while it is being filled in.

use core::fmt;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::answers::SelfAssessment;
use super::rating::Rating;
use super::response::{PartialResponse, Wish};
use crate::framework::{ByQuality, Collect, Collector, IntoEntries, Quality};
use crate::wire;

/// A self-assessment that is being filled in, in any order, with second thoughts.
///
/// On the wire it is a [`SelfAssessment`] from which blank answers, and blank halves of answers,
/// are left out.
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
/// assert!(error.to_string().contains("`self_awareness` needs a wish"));
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

    /// Sets the rating of a quality and leaves its wish alone.
    pub fn set_rating(&mut self, quality: Quality, rating: Rating) {
        self.responses[quality].rating = Some(rating);
    }

    /// Sets the wish for a quality and leaves its rating alone.
    pub fn set_wish(&mut self, quality: Quality, wish: Wish) {
        self.responses[quality].wish = Some(wish);
    }

    /// Replaces what the draft holds for a quality, blanks and all.
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
    pub fn iter(&self) -> IntoEntries<PartialResponse> {
        self.responses.into_iter()
    }

    /// The same wishes with every rating [reversed](Rating::reversed), for a draft from an
    /// instrument of the other [`Polarity`](super::Polarity).
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
    /// [`IncompleteDraft`], naming every quality that still lacks a rating, a wish or both, as all
    /// do in a new draft.
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

/// Opens a finished self-assessment for second thoughts.
impl From<SelfAssessment> for Draft {
    fn from(assessment: SelfAssessment) -> Self {
        let responses = ByQuality::from_fn(|quality| assessment.response(quality).into());
        Self { responses }
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
    /// It has a wish and no rating.
    Rating,
    /// It has a rating and no wish.
    Wish,
    /// It has neither.
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

/// A draft was to be finished before every item was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub struct IncompleteDraft {
    /// The draft as it was; its [`missing`](Draft::missing) lists what it needs.
    pub draft: Draft,
}

impl fmt::Display for IncompleteDraft {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} of 15 items answered",
            self.draft.answered_count()
        )?;
        let mut separator = ": ";
        for (quality, missing) in self.draft.missing() {
            write!(formatter, "{separator}`{}` needs {missing}", quality.key())?;
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
            map.serialize_entry(quality.key(), response)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Draft {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        wire::deserialize_map(deserializer, Collector::new(SoFar(ByQuality::default())))
    }
}

/// The answers that come, which may be fewer than fifteen.
struct SoFar(ByQuality<Option<PartialResponse>>);

impl Collect<PartialResponse> for SoFar {
    type All = Draft;

    const EXPECTED: &'static str = "an object with quality keys";

    fn put(&mut self, quality: Quality, response: PartialResponse) -> bool {
        self.0[quality].replace(response).is_none()
    }

    fn all(self) -> Result<Draft, Quality> {
        let responses = ByQuality::from_fn(|quality| self.0[quality].unwrap_or_default());
        Ok(Draft { responses })
    }
}
