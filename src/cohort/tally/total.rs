//! The tally: exact counts that can be added up and sent.

use alloc::vec::Vec;
use core::fmt;
use core::ops::AddAssign;

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{self, Serialize, Serializer};

use super::adding::adds_up;
use super::bitslice::{AT_ONCE, count};
use super::consistency;
use super::counts::Counts;
use super::sums::{OverflowedTally, Sums};
use crate::assessment::SelfAssessment;
#[cfg(feature = "schema")]
use crate::shape::{Shape, Shaped, json_schema};

/// The exact, mergeable counts of a cohort of self-assessments: ratings, wishes, and what Cronbach's
/// alpha needs.
///
/// Tallies add up. Split a cohort in any way, count the parts anywhere and in any order, and add
/// the tallies in any order. The bits are the same as if one program had counted everybody. The
/// empty tally is `Tally::default()`.
///
/// **A tally is confidential.** `Debug` does not show a tally, and errors quote no count that was
/// in its proper place. What may be shown of a tally is a [`Release`](crate::cohort::Release). The
/// tally itself stays with the people who saw the self-assessments.
///
/// # Overflow
///
/// No number in a tally is above 9 007 199 254 740 991 (2⁵³ − 1), which every JSON parser holds
/// exactly. The squares of the overall scores are the first to reach that number, at 2 500 000 000
/// 000 respondents or more. A tally that would go beyond is *overflowed*, and so is any sum with
/// it. Both [`counts`](Self::counts) and writing the tally then return an error.
///
/// # In JSON
///
/// ```json
/// {
///   "respondents": 12,
///   "qualities": {
///     "self_belief": { "ratings": [3, 5, 2, 2], "wishes": { "yes": 4, "maybe": 3, "no": 5 } }, …
///   },
///   "squares": {
///     "personal_qualities": 1610, "setting_direction": 1802,
///     "delivering_the_service": 1644, "overall": 14650
///   }
/// }
/// ```
///
/// `ratings` has the counts of the ratings 1, 2, 3 and 4, in this order. `squares` adds up the
/// squared scores of all respondents, for each cluster (scores of 5 to 20) and overall (15 to 60).
/// Every number is an integer from 0 to 9 007 199 254 740 991, and in JSON `2.0` is 2. Ratings or
/// wishes that do not add up to the respondents are an error, and so are squares that are too small
/// or too large for the ratings. An overflowed tally has no wire form.
///
/// # Example
///
/// ```
/// use leadership_qualities::{Quality, Rating, Response, SelfAssessment, Tally, Wish};
///
/// let keen = SelfAssessment::from_fn(|_| Response::new(Rating::Three, Wish::Yes));
/// let content = SelfAssessment::from_fn(|_| Response::new(Rating::One, Wish::No));
///
/// let here = Tally::from_slice(&[keen, content, content]);
/// let there: Tally = [content, keen].into_iter().collect();
/// let both = here + there;
///
/// assert_eq!(both, Tally::from_slice(&[keen, keen, content, content, content]));
/// assert_eq!(both.counts()?.ratings(Quality::BroadScanning), [3, 0, 2, 0]);
/// assert_eq!(both.counts()?.wishes(Quality::BroadScanning), [2, 0, 3]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Tally(Result<Counts, OverflowedTally>);

impl Tally {
    /// Counts self-assessments that are in memory: by far the fastest way to count many of them.
    ///
    /// For a cohort larger than the processor's caches, counting takes about three times as long as
    /// reading its memory.
    #[must_use]
    pub fn from_slice(assessments: &[SelfAssessment]) -> Self {
        let parts = assessments.chunks(AT_ONCE);
        parts.map(|part| Self(Ok(Counts(count(part))))).sum()
    }

    /// Counts one more self-assessment.
    pub fn push(&mut self, assessment: SelfAssessment) {
        self.add_sums(&Sums::of_one(assessment));
    }

    /// The exact counts of the tally.
    ///
    /// # Errors
    ///
    /// [`OverflowedTally`] if a number would be above 9 007 199 254 740 991: a tally that was added
    /// to itself fifty times.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::{Rating, Response, SelfAssessment, Tally, Wish};
    ///
    /// let one = SelfAssessment::from_fn(|_| Response::new(Rating::One, Wish::No));
    /// let mut tally = Tally::from_slice(&[one]);
    /// for _ in 0..40 {
    ///     tally += tally.clone();
    /// }
    /// assert_eq!(tally.counts()?.respondents(), 1 << 40);
    ///
    /// for _ in 0..10 {
    ///     tally += tally.clone();
    /// }
    /// assert!(tally.counts().is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn counts(&self) -> Result<&Counts, OverflowedTally> {
        self.0.as_ref().map_err(|overflow| *overflow)
    }

    fn add_sums(&mut self, other: &Sums) {
        if let Ok(Counts(sums)) = &mut self.0 {
            if let Err(overflow) = sums.add(other) {
                self.0 = Err(overflow);
            }
        }
    }
}

/// Counts self-assessments that are in memory, as [`from_slice`](Tally::from_slice) does.
impl From<&[SelfAssessment]> for Tally {
    fn from(assessments: &[SelfAssessment]) -> Self {
        Self::from_slice(assessments)
    }
}

/// The tally of a cohort without people.
impl Default for Tally {
    fn default() -> Self {
        Self(Ok(Counts::default()))
    }
}

impl AddAssign<&Self> for Tally {
    fn add_assign(&mut self, other: &Self) {
        match other.counts() {
            Ok(Counts(sums)) => self.add_sums(sums),
            Err(overflow) => self.0 = Err(overflow),
        }
    }
}

impl Extend<SelfAssessment> for Tally {
    fn extend<I: IntoIterator<Item = SelfAssessment>>(&mut self, assessments: I) {
        let mut assessments = assessments.into_iter();
        loop {
            // Many at a time, because that costs less per self-assessment.
            let part: Vec<_> = assessments.by_ref().take(AT_ONCE).collect();
            match part[..] {
                [] => break,
                [one] => self.push(one),
                [..] => *self += Self::from_slice(&part),
            }
        }
    }
}

adds_up!(Tally of SelfAssessment);

/// Shows the name of the type, and no count.
impl fmt::Debug for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Tally(…)")
    }
}

impl Serialize for Tally {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Counts(sums) = self.counts().map_err(ser::Error::custom)?;
        sums.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Tally {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let sums = Sums::deserialize(deserializer)?;
        consistency::check(&sums).map_err(de::Error::custom)?;
        Ok(Self(Ok(Counts(sums))))
    }
}

#[cfg(feature = "schema")]
impl Shaped for Tally {
    const SHAPE: Shape = Sums::SHAPE;
}

#[cfg(feature = "schema")]
json_schema!([] Tally);
