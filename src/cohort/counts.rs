//! What is in a tally.

use core::fmt;

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::alpha::alpha;
use super::count::Counted;
use crate::assessment::{Rating, SelfAssessment, Wish};
use crate::framework::{ByQuality, Cluster, Quality};
use crate::profile::Profile;
use crate::wire::{self, Exact};

/// The exact counts of a cohort, and how well its answers hang together.
///
/// [`Tally::counts`](super::Tally::counts) gives them. They are as confidential as the tally:
/// `Debug` does not show them, and they have no wire form of their own.
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

    /// How many gave a quality each rating, in the order of [`Rating::ALL`]: 1 to 4.
    ///
    /// They add up to the respondents.
    #[must_use]
    pub fn ratings(&self, quality: Quality) -> [u64; 4] {
        self.0.qualities[quality].ratings.0
    }

    /// How many have each wish for a quality, in the order of [`Wish::ALL`]: yes, maybe, no.
    ///
    /// They add up to the respondents.
    #[must_use]
    pub fn wishes(&self, quality: Quality) -> [u64; 3] {
        let Wishes { yes, maybe, no } = self.0.qualities[quality].wishes;
        [yes, maybe, no]
    }

    /// How many gave a quality this rating.
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

    /// How many have this wish for a quality.
    #[must_use]
    pub fn wish(&self, quality: Quality, wish: Wish) -> u64 {
        let [yes, maybe, no] = self.wishes(quality);
        match wish {
            Wish::Yes => yes,
            Wish::Maybe => maybe,
            Wish::No => no,
        }
    }

    /// How many are in each [`Band`](crate::profile::Band) of a quality, in the order of
    /// [`Band::ALL`](crate::profile::Band::ALL): favourable (rated 1 or 2), developing (3 or 4).
    ///
    /// They add up to the respondents. The sources hold no bands; this is the crate's convention.
    #[must_use]
    pub fn bands(&self, quality: Quality) -> [u64; 2] {
        let [one, two, three, four] = self.ratings(quality);
        [one + two, three + four]
    }

    /// Cronbach's alpha of the five ratings of a cluster: how far they vary together.
    ///
    /// It is k ÷ (k − 1) × (1 − the variances of the items ÷ the variance of their sum), for k
    /// items: at most 1, for items that all say the same, about 0 for items that have nothing to do
    /// with one another, and below 0, without limit, where they go against one another. It is
    /// computed from integers and exact but for the last roundings.
    ///
    /// `None` for fewer than two respondents, or if all have the same score, as there is nothing
    /// to compare. There is none for a single quality, which has one item. The sources hold no
    /// statistics; to report alpha is the crate's convention.
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

    /// Cronbach's alpha of all fifteen ratings; otherwise as [`alpha`](Self::alpha).
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

/// Shows that they are counts, and nothing else.
impl fmt::Debug for Counts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Counts(…)")
    }
}

/// The numbers, as they travel.
///
/// Some follow from others: the ratings of a quality add up to the respondents. A document that
/// said none of them twice could have fewer mistakes, and none of them could be noticed.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct Sums {
    pub(super) respondents: u64,
    pub(super) qualities: ByQuality<QualityCounts>,
    pub(super) squares: Squares,
}

wire::old_record!(
    Sums { respondents [as wire::Exact], qualities, squares },
    "a tally: an object with `respondents`, `qualities` and `squares`",
    "`respondents`, `qualities` or `squares`",
);

/// What is counted of one quality.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct QualityCounts {
    pub(super) ratings: Ratings,
    pub(super) wishes: Wishes,
}

wire::old_record!(
    QualityCounts { ratings, wishes },
    "an object with `ratings` and `wishes`",
    "`ratings` or `wishes`",
);

/// How many gave each rating, 1 to 4.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct Ratings(pub(super) [u64; 4]);

impl Serialize for Ratings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0)
    }
}

impl<'de> Deserialize<'de> for Ratings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire::List(list) = wire::List::<Exact>::deserialize(deserializer)?;
        if let [Exact(one), Exact(two), Exact(three), Exact(four)] = *list {
            return Ok(Self([one, two, three, four]));
        }
        Err(de::Error::custom(format_args!(
            "found a list of {}, expected four counts: of ratings of 1, 2, 3 and 4",
            list.len()
        )))
    }
}

/// How many have each wish.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct Wishes {
    pub(super) yes: u64,
    pub(super) maybe: u64,
    pub(super) no: u64,
}

wire::old_record!(
    Wishes { yes [as wire::Exact], maybe [as wire::Exact], no [as wire::Exact] },
    "an object with `yes`, `maybe` and `no`",
    "`yes`, `maybe` or `no`",
);

/// The scores of all respondents, squared and added up: of each cluster, and overall.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct Squares {
    pub(super) personal_qualities: u64,
    pub(super) setting_direction: u64,
    pub(super) delivering_the_service: u64,
    pub(super) overall: u64,
}

wire::old_record!(
    Squares {
        personal_qualities [as wire::Exact],
        setting_direction [as wire::Exact],
        delivering_the_service [as wire::Exact],
        overall [as wire::Exact],
    },
    "an object with the keys of the three clusters and `overall`",
    "the key of a cluster, such as `setting_direction`, or `overall`",
);

impl Squares {
    /// Those of a cluster, or overall.
    pub(super) const fn of(&self, cluster: Option<Cluster>) -> u64 {
        match cluster {
            Some(Cluster::PersonalQualities) => self.personal_qualities,
            Some(Cluster::SettingDirection) => self.setting_direction,
            Some(Cluster::DeliveringTheService) => self.delivering_the_service,
            None => self.overall,
        }
    }
}

impl Sums {
    /// Those of one self-assessment.
    pub(super) fn of_one(assessment: SelfAssessment) -> Self {
        let profile = Profile::new(assessment);
        let square = |score: u8| u64::from(score).pow(2);
        let cluster = |cluster| square(profile.cluster(cluster).sum());
        Self {
            respondents: 1,
            qualities: ByQuality::from_fn(|quality| {
                let response = assessment.response(quality);
                QualityCounts {
                    ratings: Ratings(Rating::ALL.map(|rating| (rating == response.rating).into())),
                    wishes: Wishes::from(Wish::ALL.map(|wish| (wish == response.wish).into())),
                }
            }),
            squares: Squares {
                personal_qualities: cluster(Cluster::PersonalQualities),
                setting_direction: cluster(Cluster::SettingDirection),
                delivering_the_service: cluster(Cluster::DeliveringTheService),
                overall: square(profile.overall().sum()),
            },
        }
    }

    /// Adds every number to its like.
    ///
    /// All of them only ever grow. So if the sum of many parts is within bounds, the sums of some
    /// of them are too, and whether it overflows does not depend on the order.
    pub(super) fn add(&mut self, other: &Self) -> Result<(), OverflowedTally> {
        add(&mut self.respondents, other.respondents)?;
        for ((_, row), (_, other)) in self.qualities.iter_mut().zip(&other.qualities) {
            for (count, other) in row.ratings.0.iter_mut().zip(other.ratings.0) {
                add(count, other)?;
            }
            add(&mut row.wishes.yes, other.wishes.yes)?;
            add(&mut row.wishes.maybe, other.wishes.maybe)?;
            add(&mut row.wishes.no, other.wishes.no)?;
        }
        let (squares, other) = (&mut self.squares, &other.squares);
        add(&mut squares.personal_qualities, other.personal_qualities)?;
        add(&mut squares.setting_direction, other.setting_direction)?;
        add(
            &mut squares.delivering_the_service,
            other.delivering_the_service,
        )?;
        add(&mut squares.overall, other.overall)
    }
}

fn add(count: &mut u64, other: u64) -> Result<(), OverflowedTally> {
    let sum = count.checked_add(other);
    *count = sum
        .filter(|sum| *sum <= Exact::MOST)
        .ok_or(OverflowedTally)?;
    Ok(())
}

/// A tally has more than it can count: a number would be above 9 007 199 254 740 991.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("the tally has overflowed: expected no number above 9007199254740991")]
pub struct OverflowedTally;

impl From<[u64; 3]> for Wishes {
    fn from([yes, maybe, no]: [u64; 3]) -> Self {
        Self { yes, maybe, no }
    }
}

impl From<Counted> for Sums {
    fn from(counted: Counted) -> Self {
        let mut rows = counted.needs.into_iter().zip(counted.wishes);
        let qualities = ByQuality::from_fn(|_| {
            let (ratings, wishes) = rows.next().unwrap_or_default();
            QualityCounts {
                ratings: Ratings(ratings),
                wishes: wishes.into(),
            }
        });
        let respondents = qualities[Quality::SelfBelief].ratings.0.iter().sum();
        // A score is the need n of k items and 1 for each, and (n + k)² = n² + 2 k n + k².
        let square = |qualities_of: &[Quality], squares: u64| {
            let items = qualities_of.len() as u64;
            let needs = qualities_of.iter().map(|quality| {
                let [_, one, two, three] = qualities[*quality].ratings.0;
                one + 2 * two + 3 * three
            });
            squares + 2 * items * needs.sum::<u64>() + items * items * respondents
        };
        let [personal, direction, delivery, overall] = counted.squares;
        let cluster = |cluster: Cluster, squares| square(&cluster.qualities(), squares);
        Self {
            respondents,
            squares: Squares {
                personal_qualities: cluster(Cluster::PersonalQualities, personal),
                setting_direction: cluster(Cluster::SettingDirection, direction),
                delivering_the_service: cluster(Cluster::DeliveringTheService, delivery),
                overall: square(&Quality::ALL, overall),
            },
            qualities,
        }
    }
}
