//! A finished self-assessment: fifteen answers in eight bytes.

use core::array;
use core::fmt;
use core::iter::FusedIterator;

use serde::de::{Deserialize, DeserializeSeed, Deserializer};
use serde::ser::{Serialize, Serializer};

#[cfg(doc)]
use super::rating::Polarity;
use super::rating::Rating;
#[cfg(doc)]
use super::reading::Reading;
use super::response::{Answer, Response, Wish};
use crate::framework::{ByQuality, Cluster, Collect, Collector, Quality};
use crate::packed::{self, InvalidBits};
use crate::vocabulary::sealed::Sealed;
use crate::wire::Reader as _;

/// A finished self-assessment: a mentee's answers to all fifteen items of the questionnaire.
///
/// In JSON it is an object with the fifteen quality keys, each with a [`Response`]:
/// `{"self_belief": {"rating": 2, "wish": "yes"}, …}`. In memory it takes eight bytes, so that
/// whole cohorts stay small.
///
/// Deserialising stops at the first problem, as is usual in `serde`. The error begins with the
/// quality that it is about, such as `self_belief: rating: …`. A [`Reading`] finds every problem.
///
/// **A self-assessment is confidential**: the handout intends the details of the mentee's needs to
/// stay private. `Debug` shows the answers all the same, because tests would be blind without them.
/// A program that logs a self-assessment, a [`Draft`](super::Draft), a [`Reading`], a
/// [`Profile`](crate::Profile), an [`Agenda`](crate::Agenda) or a [`Change`](crate::Change) gives
/// the answers away. So does a program that logs the [bits](Self::to_bits).
///
/// # Example
///
/// ```
/// use leadership_qualities::{Quality, Rating, Response, SelfAssessment, Wish};
///
/// let content = SelfAssessment::from_fn(|_| Response::new(Rating::One, Wish::No));
/// let curious = content.with(Quality::BroadScanning, Response::new(Rating::One, Wish::Yes));
///
/// assert_eq!(curious.wish(Quality::BroadScanning), Wish::Yes);
/// assert_eq!(curious.rating(Quality::BroadScanning), Rating::One);
/// ```
#[doc(alias("survey", "questionnaire"))]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct SelfAssessment {
    /// One nibble for each quality, with the first quality lowest: two bits of need, then two bits
    /// of wish. The highest nibble is zero.
    bits: u64,
}

const NIBBLE: u32 = 4;
/// The lowest bit of each of the fifteen nibbles.
const LOWEST: u64 = 0x0111_1111_1111_1111;

const fn nibble(response: Response) -> u64 {
    response.rating.need() as u64 | ((response.wish as u64) << 2)
}

const fn shift(quality: Quality) -> u32 {
    quality as u32 * NIBBLE
}

impl SelfAssessment {
    /// The self-assessment whose bits are all zero: every rating is 1 and every wish yes.
    pub(crate) const EMPTY: Self = Self { bits: 0 };

    /// Makes a self-assessment by asking a function for the answer to each item, in the order of
    /// the framework.
    #[must_use]
    pub fn from_fn(mut response: impl FnMut(Quality) -> Response) -> Self {
        let mut bits = 0;
        for quality in Quality::ALL {
            bits |= nibble(response(quality)) << shift(quality);
        }
        Self { bits }
    }

    /// The answer for a quality.
    #[must_use]
    #[inline]
    pub const fn response(self, quality: Quality) -> Response {
        Response {
            rating: self.rating(quality),
            wish: self.wish(quality),
        }
    }

    /// The rating for a quality: where the mentee stands between its two poles.
    #[must_use]
    #[inline]
    pub const fn rating(self, quality: Quality) -> Rating {
        match (self.bits >> shift(quality)) & 0b11 {
            0 => Rating::One,
            1 => Rating::Two,
            2 => Rating::Three,
            _ => Rating::Four,
        }
    }

    /// Whether the mentee wishes to address a quality.
    #[must_use]
    #[inline]
    pub const fn wish(self, quality: Quality) -> Wish {
        match (self.bits >> (shift(quality) + 2)) & 0b11 {
            0 => Wish::Yes,
            1 => Wish::Maybe,
            _ => Wish::No,
        }
    }

    /// The same answers, with a new answer for one quality.
    #[must_use]
    #[inline]
    pub const fn with(self, quality: Quality, response: Response) -> Self {
        let others = self.bits & !(0b1111 << shift(quality));
        Self {
            bits: others | (nibble(response) << shift(quality)),
        }
    }

    /// The answers with every rating [reversed](Rating::reversed): 1 becomes 4, and the wishes stay.
    ///
    /// Use it to convert answers from a questionnaire of the other [`Polarity`]. Do not use it
    /// after [`Reading::into_assessment_from`], which reverses such ratings itself.
    #[must_use]
    pub const fn reversed(self) -> Self {
        // Three less a number of two bits is that number with both bits flipped.
        Self {
            bits: self.bits ^ (LOWEST * 0b11),
        }
    }

    /// Each quality with its answer, in the order of the framework.
    #[must_use]
    #[inline]
    pub fn iter(self) -> Responses {
        Responses {
            assessment: self,
            qualities: Quality::ALL.into_iter(),
        }
    }

    /// The sum of the needs of a cluster's five qualities, 0 to 15.
    #[inline]
    pub(crate) const fn cluster_need(self, cluster: Cluster) -> u8 {
        let needs = (self.bits >> shift(cluster.qualities()[0])) & 0x3_3333;
        // The multiplication adds all five nibbles up in the fifth, which just holds 5 × 3.
        (((needs * 0x1_1111) >> (4 * NIBBLE)) & 0b1111) as u8
    }

    /// One bit for each wish of no, the highest of the quality's nibble.
    #[inline]
    pub(crate) const fn wishes_of_no(self) -> u64 {
        self.bits & (LOWEST << 3)
    }

    /// The same answers, with a rating of 1 wherever the wish is no.
    #[inline]
    pub(crate) const fn hiding_what_is_not_wished(self) -> Self {
        let needs = (self.wishes_of_no() >> 3) * 0b11;
        Self {
            bits: self.bits & !needs,
        }
    }

    /// The self-assessment as eight bytes, for storing or counting.
    ///
    /// Each quality has one nibble, with the first quality lowest: two bits of [`Rating::need`],
    /// then two bits of wish (0 for yes, 1 for maybe and 2 for no). The highest nibble is zero.
    /// This layout is part of the crate's interface and changes with a major version only.
    ///
    /// The bits also fit into an `i64`, because not every database has unsigned integers:
    /// `i64::from` and `SelfAssessment::try_from` convert them.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::{Rating, Response, SelfAssessment, Wish};
    ///
    /// let all_ones = SelfAssessment::from_fn(|_| Response::new(Rating::One, Wish::Yes));
    /// assert_eq!(all_ones.to_bits(), 0);
    /// assert_eq!(SelfAssessment::from_bits(0)?, all_ones);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    #[inline]
    pub const fn to_bits(self) -> u64 {
        self.bits
    }

    /// The self-assessment with these bits, which [`to_bits`](Self::to_bits) gave.
    ///
    /// # Errors
    ///
    /// [`InvalidBits`] if the highest nibble is not zero or a wish is 3, such as `u64::MAX`.
    pub const fn from_bits(bits: u64) -> Result<Self, InvalidBits> {
        let wish_is_three = (bits >> 2) & (bits >> 3) & LOWEST;
        if bits >> (15 * NIBBLE) == 0 && wish_is_three == 0 {
            Ok(Self { bits })
        } else {
            Err(INVALID_BITS)
        }
    }
}

/// The answers of a self-assessment, each with its quality, in the order of the framework.
#[derive(Clone, Debug)]
pub struct Responses {
    assessment: SelfAssessment,
    qualities: array::IntoIter<Quality, 15>,
}

impl Iterator for Responses {
    type Item = (Quality, Response);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let quality = self.qualities.next()?;
        Some((quality, self.assessment.response(quality)))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.qualities.size_hint()
    }
}

impl DoubleEndedIterator for Responses {
    fn next_back(&mut self) -> Option<Self::Item> {
        let quality = self.qualities.next_back()?;
        Some((quality, self.assessment.response(quality)))
    }
}

impl ExactSizeIterator for Responses {}

impl FusedIterator for Responses {}

impl IntoIterator for SelfAssessment {
    type Item = (Quality, Response);
    type IntoIter = Responses;

    fn into_iter(self) -> Responses {
        self.iter()
    }
}

impl IntoIterator for &SelfAssessment {
    type Item = (Quality, Response);
    type IntoIter = Responses;

    fn into_iter(self) -> Responses {
        self.iter()
    }
}

const INVALID_BITS: InvalidBits = InvalidBits::new(
    "a self-assessment",
    "a highest nibble of zero and wishes of 0, 1 or 2",
);

impl Sealed for SelfAssessment {}

impl packed::Packed for SelfAssessment {
    type Form = u64;

    fn pack(self) -> u64 {
        self.to_bits()
    }

    fn unpack(bits: u64) -> Result<Self, InvalidBits> {
        Self::from_bits(bits)
    }
}

/// The [bits](SelfAssessment::to_bits) as a signed integer for a database, never negative.
impl From<SelfAssessment> for i64 {
    #[expect(
        clippy::cast_possible_wrap,
        reason = "the highest nibble of the bits is zero"
    )]
    fn from(assessment: SelfAssessment) -> Self {
        assessment.bits as Self
    }
}

/// Takes the bits that a database stored as a signed integer.
impl TryFrom<i64> for SelfAssessment {
    type Error = InvalidBits;

    /// The self-assessment with the bits that `i64::from` gave.
    ///
    /// # Errors
    ///
    /// [`InvalidBits`] for a negative number such as -1, and for every number that
    /// [`from_bits`](SelfAssessment::from_bits) refuses.
    fn try_from(bits: i64) -> Result<Self, InvalidBits> {
        let bits = u64::try_from(bits).map_err(|_| INVALID_BITS)?;
        Self::from_bits(bits)
    }
}

/// Takes the answers in the order of the framework.
impl From<[Response; 15]> for SelfAssessment {
    fn from(responses: [Response; 15]) -> Self {
        ByQuality::new(responses).into()
    }
}

impl From<ByQuality<Response>> for SelfAssessment {
    fn from(responses: ByQuality<Response>) -> Self {
        Self::from_fn(|quality| responses[quality])
    }
}

impl From<SelfAssessment> for ByQuality<Response> {
    fn from(assessment: SelfAssessment) -> Self {
        Self::from_fn(|quality| assessment.response(quality))
    }
}

/// Shows the answers, not the bits.
impl fmt::Debug for SelfAssessment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SelfAssessment ")?;
        formatter.debug_map().entries(self.iter()).finish()
    }
}

impl Serialize for SelfAssessment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ByQuality::from(*self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for SelfAssessment {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let nothing = Packed {
            bits: 0,
            missing: LOWEST,
        };
        Collector(nothing).read(deserializer)
    }
}

/// Answers that are packed as they are read, without a [`ByQuality`] in between.
struct Packed {
    bits: u64,
    /// The lowest bit of the nibble of each quality that is missing.
    missing: u64,
}

impl<'de> Collect<'de> for Packed {
    type Value = Response;
    type All = SelfAssessment;

    const EXPECTED: &'static str = "an object with the fifteen quality keys";

    #[inline]
    fn value(quality: Quality) -> impl DeserializeSeed<'de, Value = Response> {
        Answer::to(quality)
    }

    #[inline]
    fn put(&mut self, quality: Quality, response: Response) -> bool {
        let place = 1 << shift(quality);
        let first = self.missing & place != 0;
        self.missing &= !place;
        self.bits |= nibble(response) << shift(quality);
        first
    }

    #[inline]
    fn all(self) -> Result<SelfAssessment, Quality> {
        let is_missing = |quality: &Quality| (self.missing >> shift(*quality)) & 1 != 0;
        match Quality::ALL.into_iter().find(is_missing) {
            None => Ok(SelfAssessment { bits: self.bits }),
            Some(quality) => Err(quality),
        }
    }
}
