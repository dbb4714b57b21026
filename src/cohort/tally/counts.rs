//! The counts in a tally, and Cronbach's alpha.

use core::fmt;

use super::alpha::alpha;
use super::sums::{Sums, Wishes};
use crate::assessment::{Rating, Wish};
use crate::framework::{Cluster, Quality};

/// The exact counts of a cohort, and Cronbach's alpha: how well its answers hang together.
///
/// [`Tally::counts`](crate::cohort::Tally::counts) gives the counts. They are as confidential as
/// the tally: `Debug` does not show them, and they have no wire form of their own.
///
/// # Example
///
/// ```
/// use leadership_qualities::{Quality, Rating, SelfAssessment, Tally, Wish};
///
/// let mut tally = Tally::default();
/// for file in ["ward-sister-before", "ward-sister-after", "physiotherapist"] {
///     let json = std::fs::read_to_string(format!("examples/data/{file}.json"))?;
///     tally.push(serde_json::from_str::<SelfAssessment>(&json)?);
/// }
/// let counts = tally.counts()?;
///
/// assert_eq!(counts.respondents(), 3);
/// assert_eq!(counts.ratings(Quality::SelfBelief).iter().sum::<u64>(), 3);
/// assert!(counts.overall_alpha().is_some_and(|alpha| alpha < 1.0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Counts(pub(super) Sums);

impl Counts {
    /// How many self-assessments were counted, 0 to about 40 000 000 000 000.
    #[must_use]
    pub const fn respondents(&self) -> u64 {
        self.0.respondents
    }

    /// How many people gave a quality each rating, in the order of [`Rating::ALL`]: 1 to 4.
    ///
    /// The four counts add up to the respondents.
    #[must_use]
    pub fn ratings(&self, quality: Quality) -> [u64; 4] {
        self.0.qualities[quality].ratings.0
    }

    /// How many people have each wish for a quality, in the order of [`Wish::ALL`]: yes, maybe, no.
    ///
    /// The three counts add up to the respondents.
    #[must_use]
    pub fn wishes(&self, quality: Quality) -> [u64; 3] {
        let Wishes { yes, maybe, no } = self.0.qualities[quality].wishes;
        [yes, maybe, no]
    }

    /// How many people gave a quality this rating.
    #[must_use]
    pub fn rating(&self, quality: Quality, rating: Rating) -> u64 {
        let [one, two, three, four] = self.ratings(quality);
        match rating {
            Rating::One => one,
            Rating::Two => two,
            Rating::Three => three,
            Rating::Four => four,
        }
    }

    /// How many people have this wish for a quality.
    #[must_use]
    pub fn wish(&self, quality: Quality, wish: Wish) -> u64 {
        let [yes, maybe, no] = self.wishes(quality);
        match wish {
            Wish::Yes => yes,
            Wish::Maybe => maybe,
            Wish::No => no,
        }
    }

    /// How many people are in each [`Band`](crate::profile::Band) of a quality, in the order of
    /// [`Band::ALL`](crate::profile::Band::ALL): favourable (rated 1 or 2), developing (3 or 4).
    ///
    /// The two counts add up to the respondents. The sources hold no bands: bands are the crate's
    /// convention.
    #[must_use]
    pub fn bands(&self, quality: Quality) -> [u64; 2] {
        let [one, two, three, four] = self.ratings(quality);
        [one + two, three + four]
    }

    /// How many people wish, or may wish, to address a quality, and how many do not.
    pub(crate) fn wanted(&self, quality: Quality) -> [u64; 2] {
        let [yes, maybe, no] = self.wishes(quality);
        [yes + maybe, no]
    }

    /// Cronbach's alpha of the five ratings of a cluster: how far the ratings vary together.
    ///
    /// For k items, alpha is k ÷ (k − 1) × (1 − the variances of the items ÷ the variance of their
    /// sum). Items that all say the same give 1, the most there is. Items that have nothing to do
    /// with one another give about 0. Items that contradict one another give less than 0, without
    /// limit. Alpha is computed from integers and is exact except for the last roundings.
    ///
    /// Alpha is `None` for fewer than two respondents, or if all respondents have the same score,
    /// because there is nothing to compare. A single quality has one item and so no alpha. The
    /// sources hold no statistics; to report alpha is the crate's convention.
    #[doc(alias("cronbach", "reliability"))]
    #[must_use]
    pub fn alpha(&self, cluster: Cluster) -> Option<f64> {
        let qualities = cluster.qualities();
        let squares = self.0.squares.of(Some(cluster));
        alpha(
            self.respondents(),
            &qualities.map(|one| self.ratings(one)),
            squares,
        )
    }

    /// Cronbach's alpha of all fifteen ratings, computed like the [`alpha`](Self::alpha) of a
    /// cluster.
    #[must_use]
    pub fn overall_alpha(&self) -> Option<f64> {
        let squares = self.0.squares.of(None);
        alpha(
            self.respondents(),
            &Quality::ALL.map(|one| self.ratings(one)),
            squares,
        )
    }
}

/// Shows the name of the type, and no count.
impl fmt::Debug for Counts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Counts(…)")
    }
}
