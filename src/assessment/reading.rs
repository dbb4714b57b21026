//! Reading a self-assessment that may be wrong, to the end, so as to find every problem.

use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess};

use super::answers::SelfAssessment;
use super::draft::Draft;
use super::invalid::{InvalidDocument, Problems};
use super::problem::{Expected, Found, Value};
use super::rating::{Polarity, Rating};
use super::response::{RATING, WISH, Wish};
use super::walk::{Anything, Path, Place, skip};
use crate::framework::{ByQuality, Quality};
use crate::wire::Term;

/// The rating that is expected, unless the caller names the other polarity.
const EXPECTED_RATING: Expected = Expected::Rating(Polarity::OneIsPositive);

/// What errors call the document.
const DOCUMENT: &str = "self-assessment";

/// A self-assessment from outside, which may be wrong: its answers, or a list of its problems.
///
/// Deserialising a [`SelfAssessment`] stops at the first problem. A `Reading` takes any document
/// that the format can parse. It then gives the answers, or an [`InvalidDocument`] that lists up to
/// 100 problems and counts the others. It works with every self-describing format of `serde`, such
/// as JSON, YAML, TOML, RON, CBOR and MessagePack. A format that does not say what comes next, such
/// as postcard, cannot be read this way. If the answers are not a document but, for example, a line
/// of a survey, take them one by one with [`push`](Self::push).
///
/// A null in place of an answer, a rating or a wish is a blank. With the feature `schema`, the JSON
/// Schema of a `Reading` is that of a [`SelfAssessment`], so that a web service can take a
/// `Reading` as the body of a request. A `Submission` in the module `schema` does the same for
/// every document.
///
/// # Example
///
/// ```
/// use leadership_qualities::Reading;
///
/// let json = r#"{"self_belief": {"rating": 5, "wish": "perhaps"}, "charisma": {}}"#;
/// let reading: Reading = serde_json::from_str(json)?;
///
/// let problems = reading.into_draft().unwrap_err();
/// assert_eq!(
///     problems.to_string(),
///     "3 problems in the self-assessment\n\
///      /self_belief/rating: found 5, expected an integer from 1 (positive pole) to 4 (negative \
///      pole)\n\
///      /self_belief/wish: found \"perhaps\", expected \"yes\", \"maybe\" or \"no\"\n\
///      /charisma: found an unknown key, expected the key of a quality, such as `self_belief`",
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "validate")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    draft: Draft,
    problems: Problems,
    given: ByQuality<Given>,
    /// The keys that the document has had so far.
    keys: ByQuality<bool>,
}

/// What the document gives for an item, right or wrong, so that it is not missing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Given {
    /// An answer, under the key of the quality or another spelling of it.
    answer: bool,
    rating: bool,
    wish: bool,
}

impl Given {
    const ALL: Self = Self {
        answer: true,
        rating: true,
        wish: true,
    };
}

impl Reading {
    /// Takes the answer to one item as two texts, such as the cells of a survey: a rating and a
    /// wish.
    ///
    /// A rating is a number, as for [`Rating::parse`], and a wish `yes`, `Y`, `maybe`, `no` or `N`.
    /// An empty text is a blank, and white space at the ends does not count. Problems are reported
    /// as those of a document are, at `/self_belief/rating` for example. A second answer to the
    /// same item is a problem, and its texts are not checked.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::assessment::Polarity;
    /// use leadership_qualities::{Quality, Reading};
    ///
    /// // One line of a survey: q1, w1, q2, w2 and so on, where 4 is the positive pole.
    /// let line = "4,no,1,yes,7,perhaps,2,yes,3,no,4,no,1,yes,2,maybe,3,no,4,no,4,no,1,yes,2,no,3,no,4,no";
    /// let cells: Vec<&str> = line.split(',').collect();
    ///
    /// let mut reading = Reading::default();
    /// for (quality, cells) in Quality::ALL.into_iter().zip(cells.chunks(2)) {
    ///     reading.push(quality, cells[0], cells[1]);
    /// }
    /// let problems = reading.into_assessment_from(Polarity::FourIsPositive).unwrap_err();
    /// assert_eq!(
    ///     problems.to_string(),
    ///     "2 problems in the self-assessment\n\
    ///      /self_management/rating: found \"7\", expected an integer from 1 (negative pole) to 4 \
    ///      (positive pole)\n\
    ///      /self_management/wish: found \"perhaps\", expected \"yes\", \"maybe\" or \"no\"",
    /// );
    /// ```
    #[doc(alias("csv", "survey"))]
    pub fn push(&mut self, quality: Quality, rating: &str, wish: &str) {
        let answer = Path::Key(&Path::Root, quality.key());
        if core::mem::replace(&mut self.keys[quality], true) {
            self.problems
                .report(&answer, Found::RepeatedKey, Expected::EachKeyOnce);
            return;
        }
        let (rating, wish) = (rating.trim(), wish.trim());
        if !rating.is_empty() {
            match rating.parse() {
                Ok(rating) => self.draft.set_rating(quality, rating),
                Err(_) => self.problems.report(
                    &Path::Key(&answer, RATING),
                    Value::Text(rating).into(),
                    EXPECTED_RATING,
                ),
            }
        }
        if !wish.is_empty() {
            match wish.parse::<Wish>().ok() {
                Some(wish) => self.draft.set_wish(quality, wish),
                None => self.problems.report(
                    &Path::Key(&answer, WISH),
                    Value::Text(wish).into(),
                    Expected::Wish,
                ),
            }
        }
        self.given[quality] = Given {
            answer: !(rating.is_empty() && wish.is_empty()),
            rating: !rating.is_empty(),
            wish: !wish.is_empty(),
        };
    }

    /// The self-assessment that the document holds, on a scale where 1 is the positive pole.
    ///
    /// # Errors
    ///
    /// [`InvalidDocument`] with everything that is wrong or missing. Examples are a quality without
    /// an answer, an answer without a wish, a `null` in place of either, and an unknown or repeated
    /// key. Others are a rating of 0, 5, 2.5 or `"2"`, a wish of `"perhaps"` or `true`, and an
    /// array or a string in place of an object.
    pub fn into_assessment(self) -> Result<SelfAssessment, InvalidDocument> {
        self.into_assessment_from(Polarity::OneIsPositive)
    }

    /// The self-assessment that the document holds, on a scale of this polarity.
    ///
    /// # Errors
    ///
    /// The same as those of [`into_assessment`](Self::into_assessment). Problems with ratings name
    /// the scale of this polarity.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::assessment::Polarity;
    /// use leadership_qualities::{Rating, Reading, Response, SelfAssessment, Wish};
    ///
    /// let best = SelfAssessment::from_fn(|_| Response::new(Rating::Four, Wish::No));
    /// let json = serde_json::to_string(&best)?;
    ///
    /// let reading: Reading = serde_json::from_str(&json)?;
    /// let imported = reading.into_assessment_from(Polarity::FourIsPositive)?;
    /// assert!(imported.iter().all(|(_, response)| response.rating == Rating::One));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn into_assessment_from(
        mut self,
        polarity: Polarity,
    ) -> Result<SelfAssessment, InvalidDocument> {
        self.report_missing();
        match self.draft.finish() {
            Ok(assessment) if self.problems.is_empty() => Ok(match polarity {
                Polarity::OneIsPositive => assessment,
                Polarity::FourIsPositive => assessment.reversed(),
            }),
            _ => {
                self.problems.name_scale(polarity);
                Err(self.problems.into_invalid(DOCUMENT.into()))
            }
        }
    }

    /// The answers that the document gives, which need not be all fifteen.
    ///
    /// # Errors
    ///
    /// [`InvalidDocument`] with everything that is wrong, as in
    /// [`into_assessment`](Self::into_assessment). An answer that is missing is a blank and not a
    /// problem.
    pub fn into_draft(self) -> Result<Draft, InvalidDocument> {
        if self.problems.is_empty() {
            Ok(self.draft)
        } else {
            Err(self.problems.into_invalid(DOCUMENT.into()))
        }
    }

    fn report_missing(&mut self) {
        for quality in Quality::ALL {
            let given = self.given[quality];
            let answer = Path::Key(&Path::Root, quality.key());
            let mut missing = |place: &Path<'_>, expected| {
                self.problems.report(place, Found::Nothing, expected);
            };
            if !given.answer {
                missing(&answer, Expected::Answer);
                continue;
            }
            if !given.rating {
                missing(&Path::Key(&answer, RATING), EXPECTED_RATING);
            }
            if !given.wish {
                missing(&Path::Key(&answer, WISH), Expected::Wish);
            }
        }
    }
}

impl<'de> Deserialize<'de> for Reading {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut reading = Self::default();
        Anything::at(Answers {
            reading: &mut reading,
        })
        .deserialize(deserializer)?;
        Ok(reading)
    }
}

/// The whole document.
struct Answers<'a> {
    reading: &'a mut Reading,
}

impl Place for Answers<'_> {
    fn entry<'de, A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        let Reading {
            problems,
            given,
            keys,
            ..
        } = &mut *self.reading;
        let path = Path::Key(&Path::Root, key);
        let quality = if let Some(quality) = Quality::from_key(key) {
            if core::mem::replace(&mut keys[quality], true) {
                problems.report(&path, Found::RepeatedKey, Expected::EachKeyOnce);
                // What the first answer lacks may stand in the repeated one, so nothing counts as
                // missing.
                given[quality] = Given::ALL;
                return skip(map);
            }
            quality
        } else if let Ok(quality) = key.parse() {
            problems.report(&path, Found::UnknownKey, Expected::KeyOf(quality));
            if given[quality].answer {
                return skip(map);
            }
            quality
        } else {
            problems.report(&path, Found::UnknownKey, Expected::QualityKey);
            return skip(map);
        };
        map.next_value_seed(Anything::at(Answer {
            reading: self.reading,
            path,
            quality,
            seen: Given::default(),
        }))
    }

    fn value(self, value: Value<'_>) {
        if !matches!(value, Value::Object) {
            self.reading
                .problems
                .report(&Path::Root, value.into(), Expected::Answers);
            self.reading.given = ByQuality::from_fn(|_| Given::ALL);
        }
    }
}

/// The answer to one item.
struct Answer<'a> {
    reading: &'a mut Reading,
    /// Where the answer is, under the key as the document spells it.
    path: Path<'a>,
    quality: Quality,
    /// The keys that the document has had so far.
    seen: Given,
}

impl Place for Answer<'_> {
    fn entry<'de, A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        let Self { quality, path, .. } = *self;
        let path = Path::Key(&path, key);
        let problems = &mut self.reading.problems;
        let seen = match key {
            RATING => &mut self.seen.rating,
            WISH => &mut self.seen.wish,
            _ => {
                problems.report(&path, Found::UnknownKey, Expected::FieldKey);
                return skip(map);
            }
        };
        if core::mem::replace(seen, true) {
            problems.report(&path, Found::RepeatedKey, Expected::EachKeyOnce);
            return skip(map);
        }
        map.next_value_seed(Anything::at(Half {
            reading: self.reading,
            path,
            quality,
            is_rating: key == RATING,
        }))
    }

    fn value(self, value: Value<'_>) {
        let given = &mut self.reading.given[self.quality];
        match value {
            Value::Null => {}
            Value::Object => given.answer = true,
            _ => {
                *given = Given::ALL;
                self.reading
                    .problems
                    .report(&self.path, value.into(), Expected::Answer);
            }
        }
    }
}

/// The rating or the wish of an answer.
struct Half<'a> {
    reading: &'a mut Reading,
    path: Path<'a>,
    quality: Quality,
    is_rating: bool,
}

impl Place for Half<'_> {
    fn value(self, value: Value<'_>) {
        let Self { quality, path, .. } = self;
        let Reading {
            draft,
            problems,
            given,
            ..
        } = self.reading;
        let given = &mut given[quality];
        match (self.is_rating, value) {
            // A blank.
            (_, Value::Null) => {}
            (true, _) => {
                given.rating = true;
                match rating(value) {
                    Some(rating) => draft.set_rating(quality, rating),
                    None => problems.report(&path, value.into(), EXPECTED_RATING),
                }
            }
            (false, _) => {
                given.wish = true;
                match wish(value) {
                    Some(wish) => draft.set_wish(quality, wish),
                    None => problems.report(&path, value.into(), Expected::Wish),
                }
            }
        }
    }
}

fn rating(value: Value<'_>) -> Option<Rating> {
    match value {
        Value::Integer(integer) => Rating::new(u8::try_from(integer).ok()?).ok(),
        Value::Float(float) => Rating::from_f64(float),
        _ => None,
    }
}

fn wish(value: Value<'_>) -> Option<Wish> {
    match value {
        Value::Text(text) => Wish::from_key(text),
        _ => None,
    }
}
