//! Reading a self-assessment document that may be wrong, to the end.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, IgnoredAny, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

use super::answers::SelfAssessment;
use super::draft::Draft;
use super::problem::{Expected, Found, InvalidDocument, Problem};
use super::rating::{Polarity, Rating};
use super::response::{RATING, WISH, Wish};
use crate::framework::{ByQuality, Quality};
use crate::wire::{KeyUnlessNumber, Term};

/// What is expected until the reader says that the scale runs the other way.
const EXPECTED_RATING: Expected = Expected::Rating(Polarity::OneIsPositive);

/// A document that was read to its end: the answers that it gives and all that is wrong with it.
///
/// A [`SelfAssessment`] that is deserialised stops at the first problem. A `Reading` takes any
/// document that the format can parse, and then gives either the value or every problem at once.
/// It works with every self-describing format of `serde`, such as JSON, YAML, TOML, CBOR and
/// MessagePack; a format that does not say what comes next, such as postcard, cannot be read
/// this way. What is no document, such as a line of a survey, is read answer by answer with
/// [`push`](Self::push).
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    draft: Draft,
    problems: Vec<Problem>,
    given: ByQuality<Given>,
    /// The keys that have come.
    keys: ByQuality<bool>,
}

/// What the document gives for an item, rightly or wrongly, and is therefore not missing.
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
    /// A rating is a number, as for [`Rating::parse`], and a wish `yes`, `maybe` or `no`. An empty
    /// text is a blank, and white space at the ends does not count. What is wrong is reported as
    /// that of a document, at `/self_belief/rating` for example, and so is a second answer to the
    /// same item.
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
    pub fn push(&mut self, quality: Quality, rating: &str, wish: &str) {
        let key = quality.key();
        let (rating, wish) = (rating.trim(), wish.trim());
        if core::mem::replace(&mut self.keys[quality], true) {
            self.report(&[key], Found::RepeatedKey, Expected::EachKeyOnce);
        }
        if !rating.is_empty() {
            match rating.parse() {
                Ok(rating) => self.draft.set_rating(quality, rating),
                Err(_) => self.report(&[key, RATING], Found::Text(rating.into()), EXPECTED_RATING),
            }
        }
        if !wish.is_empty() {
            match Wish::from_key(wish) {
                Some(wish) => self.draft.set_wish(quality, wish),
                None => self.report(&[key, WISH], Found::Text(wish.into()), Expected::Wish),
            }
        }
        let given = &mut self.given[quality];
        given.answer |= !(rating.is_empty() && wish.is_empty());
        given.rating |= !rating.is_empty();
        given.wish |= !wish.is_empty();
    }

    /// The self-assessment, of a document whose 1 is the positive pole.
    ///
    /// # Errors
    ///
    /// [`InvalidDocument`] with all that is wrong or missing. Among them are a quality without an
    /// answer, an answer without a wish, an unknown or repeated key, a rating of 0, 5, 2.5, `"2"`
    /// or `null`, a wish of `"perhaps"` or `true`, and an array or a string in place of an object.
    pub fn into_assessment(self) -> Result<SelfAssessment, InvalidDocument> {
        self.into_assessment_from(Polarity::OneIsPositive)
    }

    /// The self-assessment, of a document whose ratings have this polarity.
    ///
    /// # Errors
    ///
    /// As [`into_assessment`](Self::into_assessment). The problems of ratings name the scale with
    /// this polarity.
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
                for problem in &mut self.problems {
                    if let Expected::Rating(scale) = &mut problem.expected {
                        *scale = polarity;
                    }
                }
                Err(InvalidDocument(self.problems))
            }
        }
    }

    /// The answers that the document gives, of a document that need not give them all.
    ///
    /// # Errors
    ///
    /// [`InvalidDocument`] with all that is wrong. A blank is not, and neither is null in place of an
    /// answer, a rating or a wish.
    pub fn into_draft(mut self) -> Result<Draft, InvalidDocument> {
        // Where an answer or a half of one may be missing, null is the same.
        let is_blank = |problem: &Problem| {
            problem.found == Found::Null && problem.expected != Expected::Answers
        };
        self.problems.retain(|problem| !is_blank(problem));
        if self.problems.is_empty() {
            Ok(self.draft)
        } else {
            Err(InvalidDocument(self.problems))
        }
    }

    fn report_missing(&mut self) {
        for quality in Quality::ALL {
            let given = self.given[quality];
            if !given.answer {
                self.report(&[quality.key()], Found::Nothing, Expected::Answer);
                continue;
            }
            if !given.rating {
                self.report(&[quality.key(), RATING], Found::Nothing, EXPECTED_RATING);
            }
            if !given.wish {
                self.report(&[quality.key(), WISH], Found::Nothing, Expected::Wish);
            }
        }
    }

    fn report(&mut self, place: &[&str], found: Found, expected: Expected) {
        self.problems.push(Problem {
            pointer: pointer(place),
            found,
            expected,
        });
    }
}

/// A JSON Pointer to a place in the document.
fn pointer(place: &[&str]) -> String {
    let mut pointer = String::new();
    for key in place {
        pointer.push('/');
        pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
    }
    pointer
}

impl<'de> Deserialize<'de> for Reading {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut reading = Self::default();
        Anything(Answers {
            reading: &mut reading,
        })
        .deserialize(deserializer)?;
        Ok(reading)
    }
}

/// What happens to the value at one place of the document, whatever it is.
trait Place {
    /// One entry of an object; takes its value off the map.
    fn entry<'de, A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error>;

    /// Everything but the entries of an object, which comes after them.
    fn value(self, found: Found);
}

/// The whole document.
struct Answers<'a> {
    reading: &'a mut Reading,
}

impl Place for Answers<'_> {
    fn entry<'de, A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        let quality = if let Some(quality) = Quality::from_key(key) {
            if core::mem::replace(&mut self.reading.keys[quality], true) {
                self.reading
                    .report(&[key], Found::RepeatedKey, Expected::EachKeyOnce);
            }
            quality
        } else if let Ok(quality) = key.parse() {
            self.reading
                .report(&[key], Found::UnknownKey, Expected::KeyOf(quality));
            quality
        } else {
            self.reading
                .report(&[key], Found::UnknownKey, Expected::QualityKey);
            return map.next_value().map(|IgnoredAny| ());
        };
        self.reading.given[quality].answer = true;
        map.next_value_seed(Anything(Answer {
            reading: self.reading,
            key,
            quality,
            given: Given::default(),
        }))
    }

    fn value(self, found: Found) {
        if found != Found::Object {
            self.reading.report(&[], found, Expected::Answers);
            self.reading.given = ByQuality::from_fn(|_| Given::ALL);
        }
    }
}

/// The answer to one item.
struct Answer<'a> {
    reading: &'a mut Reading,
    /// The key of the quality as the document spells it.
    key: &'a str,
    quality: Quality,
    given: Given,
}

impl Place for Answer<'_> {
    fn entry<'de, A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        let place = [self.key, key];
        let repeated = match key {
            RATING => core::mem::replace(&mut self.given.rating, true),
            WISH => core::mem::replace(&mut self.given.wish, true),
            _ => {
                self.reading
                    .report(&place, Found::UnknownKey, Expected::FieldKey);
                return map.next_value().map(|IgnoredAny| ());
            }
        };
        if repeated {
            self.reading
                .report(&place, Found::RepeatedKey, Expected::EachKeyOnce);
        }
        let mut found = Found::Nothing;
        map.next_value_seed(Anything(Leaf { found: &mut found }))?;
        if key == RATING {
            match rating(&found) {
                Some(rating) => self.reading.draft.set_rating(self.quality, rating),
                None => self.reading.report(&place, found, EXPECTED_RATING),
            }
        } else {
            match wish(&found) {
                Some(wish) => self.reading.draft.set_wish(self.quality, wish),
                None => self.reading.report(&place, found, Expected::Wish),
            }
        }
        Ok(())
    }

    fn value(self, found: Found) {
        if found == Found::Object {
            self.reading.given[self.quality].rating |= self.given.rating;
            self.reading.given[self.quality].wish |= self.given.wish;
        } else {
            self.reading.report(&[self.key], found, Expected::Answer);
            self.reading.given[self.quality] = Given::ALL;
        }
    }
}

fn rating(found: &Found) -> Option<Rating> {
    match found {
        Found::Integer(integer) => Rating::new(u8::try_from(*integer).ok()?).ok(),
        Found::Float(float) => Rating::from_f64(*float),
        _ => None,
    }
}

fn wish(found: &Found) -> Option<Wish> {
    match found {
        Found::Text(text) => Wish::from_key(text),
        _ => None,
    }
}

/// A rating, a wish or a key: only what it is matters, not what is in it.
struct Leaf<'a> {
    found: &'a mut Found,
}

impl Place for Leaf<'_> {
    fn entry<'de, A: MapAccess<'de>>(&mut self, _: &str, map: &mut A) -> Result<(), A::Error> {
        map.next_value().map(|IgnoredAny| ())
    }

    fn value(self, found: Found) {
        *self.found = found;
    }
}

/// Takes whatever value comes and tells the place what it is.
struct Anything<P>(P);

impl<'de, P: Place> DeserializeSeed<'de> for Anything<P> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Writes a visitor method that only tells the place what it found.
macro_rules! visit {
    ($($method:ident($($value:ident: $type:ty)?) => $found:expr;)*) => {
        $(fn $method<E>(self $(, $value: $type)?) -> Result<(), E> {
            self.0.value($found);
            Ok(())
        })*
    };
}

impl<'de, P: Place> Visitor<'de> for Anything<P> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    visit! {
        visit_unit() => Found::Null;
        visit_none() => Found::Null;
        visit_bool(boolean: bool) => Found::Boolean(boolean);
        visit_i64(integer: i64) => Found::Integer(integer.into());
        visit_i128(integer: i128) => Found::Integer(integer);
        visit_u64(integer: u64) => Found::Integer(integer.into());
        visit_u128(integer: u128) => {
            i128::try_from(integer).map_or(Found::Other, Found::Integer)
        };
        visit_f64(float: f64) => Found::Float(float);
        visit_str(text: &str) => Found::Text(text.to_owned());
        visit_bytes(_bytes: &[u8]) => Found::Other;
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    /// A tagged value, of YAML or CBOR: the tag says nothing that matters here.
    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<(), A::Error> {
        let (IgnoredAny, variant) = tagged.variant()?;
        variant.newtype_variant_seed(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        while let Some(IgnoredAny) = elements.next_element()? {}
        self.0.value(Found::Array);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut key = Found::Nothing;
        while let Some(is_key) =
            map.next_key_seed(KeyUnlessNumber(Anything(Leaf { found: &mut key })))?
        {
            if is_key.is_none() {
                let digits: String = map.next_value()?;
                self.0.value(number(&digits));
                return Ok(());
            }
            let key = match core::mem::replace(&mut key, Found::Nothing) {
                Found::Text(key) => key,
                // YAML and CBOR have keys that are no strings.
                other => other.to_string(),
            };
            self.0.entry(&key, &mut map)?;
        }
        self.0.value(Found::Object);
        Ok(())
    }
}

fn number(digits: &str) -> Found {
    match (digits.parse(), digits.parse()) {
        (Ok(integer), _) => Found::Integer(integer),
        (_, Ok(float)) => Found::Float(float),
        _ => Found::Other,
    }
}
