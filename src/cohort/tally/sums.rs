//! The numbers in a tally, as they are written and read.

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::assessment::{Rating, SelfAssessment, Wish};
use crate::framework::{ByQuality, Cluster};
use crate::profile::Profile;
#[cfg(feature = "schema")]
use crate::shape::{About, Title};
use crate::wire::{self, Exact};

wire::record! {
    /// The exact, confidential counts of a cohort.
    ///
    /// Some counts follow from others: the ratings of a quality add up to the respondents. A
    /// document without repeated information could hold fewer mistakes, but nobody could notice any
    /// of them.
    #[derive(Clone, Default, PartialEq, Eq, Hash)]
    #[name = "Tally"]
    #[expected = "a tally: an object with `respondents`, `qualities` and `squares`"]
    #[comment = "JSON Schema cannot express three rules, so this schema leaves them out. The \
                 ratings of each quality add up to `respondents`. The wishes of each quality add \
                 up to `respondents`, too. And `squares` are neither too small nor too large for \
                 the ratings. A tally that keeps all three rules may still be a tally that no \
                 cohort can have."]
    #[by_hand(Redact)]
    pub(crate) struct Sums {
        /// The number of self-assessments that were counted.
        pub(super) respondents: u64,
        /// For each quality, the number of respondents who gave each answer.
        #[title = "Counts by quality"]
        pub(super) qualities: ByQuality<QualityCounts>,
        /// The sums of squared scores, from which Cronbach's alpha is computed.
        pub(super) squares: Squares,
    }
}

wire::record! {
    /// The number of respondents who gave each answer on one quality.
    #[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
    #[by_hand(Redact)]
    pub(crate) struct QualityCounts {
        /// The number of respondents who rated the item 1, 2, 3 and 4, in this order.
        #[title = "Rating counts"]
        pub(super) ratings: Ratings,
        /// The number of respondents with each wish.
        #[title = "Wish tally"]
        pub(super) wishes: Wishes,
    }
}

/// How many people gave each rating, 1 to 4.
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

wire::content!(Ratings);

#[cfg(feature = "schema")]
crate::shape::shaped!(
    [] Ratings,
    name: "RatingCounts",
    title: Title::OfKey,
    about: About::Is("The number of respondents who rated the item 1, 2, 3 and 4, in this order."),
    comment: None,
    shape: <[u64; 4]>::SHAPE,
);

wire::record! {
    /// The number of respondents with each wish.
    #[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
    #[name = "WishTally"]
    #[by_hand(Redact)]
    pub(crate) struct Wishes {
        /// The number of respondents who wish to address the quality.
        pub(super) yes: u64,
        /// The number of respondents who may wish to address the quality.
        pub(super) maybe: u64,
        /// The number of respondents who do not wish to address the quality.
        pub(super) no: u64,
    }
}

wire::record! {
    /// The sums of squared scores: for each cluster and for all fifteen qualities, the square of
    /// each respondent's score, added over all respondents.
    #[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
    #[by_hand(Redact)]
    pub(crate) struct Squares {
        /// The sum of the squares of all respondents' scores for the cluster personal qualities. Each
        /// score is 5 to 20.
        pub(super) personal_qualities: u64,
        /// The sum of the squares of all respondents' scores for the cluster setting direction. Each
        /// score is 5 to 20.
        pub(super) setting_direction: u64,
        /// The sum of the squares of all respondents' scores for the cluster delivering the service.
        /// Each score is 5 to 20.
        pub(super) delivering_the_service: u64,
        /// The sum of the squares of all respondents' scores for all fifteen qualities. Each score is
        /// 15 to 60.
        pub(super) overall: u64,
    }
}

impl Wishes {
    /// In the order of `Wish::ALL`.
    pub(super) const fn new([yes, maybe, no]: [u64; 3]) -> Self {
        Self { yes, maybe, no }
    }
}

impl Squares {
    /// The squares of a cluster, or overall.
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
    /// The sums of one self-assessment.
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
                    wishes: Wishes::new(Wish::ALL.map(|wish| (wish == response.wish).into())),
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

    /// Adds each number of another tally to the same number of this one.
    ///
    /// All numbers only ever grow. So if the sum of many parts is within bounds, so is the sum of
    /// some of the parts, and whether the sum overflows does not depend on the order.
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

/// Error: a tally has overflowed, because a count would be above 9 007 199 254 740 991.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("the tally has overflowed: expected no count above 9007199254740991")]
pub struct OverflowedTally;
