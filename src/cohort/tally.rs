//! How a cohort answered, counted exactly.

use core::iter::Sum;
use core::ops::AddAssign;

use crate::assessment::{Rating, SelfAssessment, Wish};
use crate::by_quality::ByQuality;
use crate::framework::Quality;

/// How a cohort answered, counted exactly.
///
/// # Example
///
/// ```
/// use leadership_qualities::cohort::Tally;
/// use leadership_qualities::{Quality, Rating, Response, SelfAssessment, Wish};
///
/// let answers = SelfAssessment::from_fn(|_| Response::new(Rating::One, Wish::No));
/// let tally: Tally = [answers; 3].into_iter().collect();
/// assert_eq!(tally.bands(Quality::SelfBelief), [3, 0]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    respondents: u64,
    ratings: ByQuality<[u64; 4]>,
    wishes: ByQuality<[u64; 3]>,
}

impl Tally {
    /// How many people are counted.
    #[must_use]
    pub const fn respondents(&self) -> u64 {
        self.respondents
    }

    /// How many gave each rating, in the order of [`Rating::ALL`].
    #[must_use]
    pub fn ratings(&self, quality: Quality) -> [u64; 4] {
        self.ratings[quality]
    }

    /// How many had each wish, in the order of [`Wish::ALL`].
    #[must_use]
    pub fn wishes(&self, quality: Quality) -> [u64; 3] {
        self.wishes[quality]
    }

    /// How many are favourable, and how many developing.
    #[must_use]
    pub fn bands(&self, quality: Quality) -> [u64; 2] {
        let [one, two, three, four] = self.ratings[quality];
        [one + two, three + four]
    }
}

impl Extend<SelfAssessment> for Tally {
    fn extend<I: IntoIterator<Item = SelfAssessment>>(&mut self, assessments: I) {
        for assessment in assessments {
            self.respondents += 1;
            for (quality, response) in assessment.iter() {
                let ratings = Rating::ALL.into_iter().zip(&mut self.ratings[quality]);
                for (rating, count) in ratings {
                    *count += u64::from(rating == response.rating);
                }
                for (wish, count) in Wish::ALL.into_iter().zip(&mut self.wishes[quality]) {
                    *count += u64::from(wish == response.wish);
                }
            }
        }
    }
}

impl FromIterator<SelfAssessment> for Tally {
    fn from_iter<I: IntoIterator<Item = SelfAssessment>>(assessments: I) -> Self {
        let mut tally = Self::default();
        tally.extend(assessments);
        tally
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.respondents += other.respondents;
        for (quality, ratings) in other.ratings {
            for (count, more) in self.ratings[quality].iter_mut().zip(ratings) {
                *count += more;
            }
        }
        for (quality, wishes) in other.wishes {
            for (count, more) in self.wishes[quality].iter_mut().zip(wishes) {
                *count += more;
            }
        }
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |mut sum, tally| {
            sum += tally;
            sum
        })
    }
}
