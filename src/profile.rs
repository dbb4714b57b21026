//! Scoring: what a self-assessment says about a mentee.
//!
//! The sources print a form but no way to score it. **Every rule in this module is the crate's own
//! convention**, chosen so that nothing in it calls a high rating good:
//!
//! - the need of an item is its rating minus 1, and the strength is 4 minus its rating;
//! - ratings 1 and 2 are favourable, and ratings 3 and 4 are developing;
//! - scores are plain sums, in which every item counts the same;
//! - the agenda is sorted by wish, then by need, then by the order of the framework.

mod agenda;
mod change;
mod score;
mod standing;

pub use self::agenda::{Agenda, AgendaEntry, Entries};
pub use self::change::Change;
pub use self::score::Score;
use self::score::Scored;
pub use self::standing::{Band, Standing};
use crate::assessment::{SelfAssessment, Wish};
#[cfg(feature = "schema")]
use crate::framework::fields;
use crate::framework::{ByQuality, Cluster, Qualities, Quality};
#[cfg(feature = "schema")]
use crate::shape::Shape;
use crate::wire;

wire::view! {
    /// What a self-assessment says about a mentee: standings, scores, an agenda, and what the
    /// mentee can help others with.
    ///
    /// A profile is only written and never read back: the crate computes it from the
    /// [`SelfAssessment`], so the profile cannot disagree with the answers. In JSON it is an object
    /// of `qualities` (each with `rating`, `wish`, `need`, `strength`, `standing` and `band`),
    /// `clusters` and `overall` (each a [`Score`]), `agenda`, `overlooked` and `offers`.
    ///
    /// **A profile is confidential**, as the self-assessment is: `Debug` shows the answers.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::profile::Standing;
    /// use leadership_qualities::{Cluster, Profile, Quality, Rating, Response, SelfAssessment, Wish};
    ///
    /// let assessment = SelfAssessment::from_fn(|_| Response::new(Rating::One, Wish::No))
    ///     .with(Quality::BroadScanning, Response::new(Rating::Four, Wish::Yes));
    /// let profile = Profile::new(assessment);
    ///
    /// assert_eq!(profile.standing(Quality::BroadScanning), Standing::Need);
    /// assert_eq!(profile.cluster(Cluster::SettingDirection).sum(), 8);
    /// assert_eq!(profile.agenda().len(), 1);
    /// assert_eq!(profile.offers().len(), 14);
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Profile {
        assessment: SelfAssessment,
    } as |profile| {
        /// The answer on each quality, and what follows from the rating.
        qualities: ByQuality<Scored> =
            ByQuality::from_fn(|quality| Scored(profile.assessment.response(quality))),
        /// The score of each cluster.
        #[shape = Shape::object(&fields::about(
            fields::by_cluster(Score::SHAPE),
            "The score of this cluster, which adds up the ratings of its five qualities.",
        ))]
        clusters: wire::Entries<Cluster, Score, 3> =
            wire::Entries(Cluster::ALL.map(|cluster| (cluster, profile.cluster(cluster)))),
        /// The score of all fifteen qualities.
        overall: Score = profile.overall(),
        /// The qualities that the mentee wishes, or may wish, to address. The order, by wish and
        /// then by need, is the crate's convention.
        agenda: Agenda = profile.agenda(),
        /// Qualities that the mentee rates 3 or 4 and does not wish to address.
        #[shape = Shape::set(&Quality::SHAPE, Quality::ALL.len())]
        overlooked: Qualities = profile.overlooked(),
        /// Qualities that the mentee rates 1 or 2 and so, by the crate's convention, can help
        /// others with.
        #[shape = Shape::set(&Quality::SHAPE, Quality::ALL.len())]
        offers: Qualities = profile.offers(),
    }
}

impl Profile {
    /// The profile that follows from a self-assessment.
    #[must_use]
    #[inline]
    pub const fn new(assessment: SelfAssessment) -> Self {
        Self { assessment }
    }

    /// The self-assessment that the profile follows from.
    #[must_use]
    pub const fn assessment(self) -> SelfAssessment {
        self.assessment
    }

    /// Where the mentee stands on a quality.
    #[must_use]
    pub const fn standing(self, quality: Quality) -> Standing {
        Standing::from_rating(self.assessment.rating(quality))
    }

    /// The score of a cluster, with a sum of 5 to 20.
    #[must_use]
    #[inline]
    pub const fn cluster(self, cluster: Cluster) -> Score {
        Score::new(self.assessment.cluster_need(cluster), 5)
    }

    /// The score of all fifteen qualities, with a sum of 15 to 60.
    #[must_use]
    #[inline]
    pub const fn overall(self) -> Score {
        let Self { assessment } = self;
        let personal = assessment.cluster_need(Cluster::PersonalQualities);
        let direction = assessment.cluster_need(Cluster::SettingDirection);
        let delivery = assessment.cluster_need(Cluster::DeliveringTheService);
        Score::new(personal + direction + delivery, 15)
    }

    /// The agenda: the qualities that the mentee brings to mentoring, in order.
    #[must_use]
    #[inline]
    pub const fn agenda(self) -> Agenda {
        Agenda::new(self.assessment)
    }

    /// The qualities that are [`Band::Developing`] and that the mentee does not wish to address.
    ///
    /// A mentor may ask about these qualities, but the wish remains the mentee's own.
    #[must_use]
    pub fn overlooked(self) -> Qualities {
        Qualities::that(|quality| {
            self.band(quality) == Band::Developing && self.assessment.wish(quality) == Wish::No
        })
    }

    /// The qualities that are [`Band::Favourable`]: what this person can help others with.
    #[must_use]
    pub fn offers(self) -> Qualities {
        Qualities::that(|quality| self.band(quality) == Band::Favourable)
    }

    const fn band(self, quality: Quality) -> Band {
        self.standing(quality).band()
    }
}

/// The profile that follows from a self-assessment.
impl From<SelfAssessment> for Profile {
    fn from(assessment: SelfAssessment) -> Self {
        Self::new(assessment)
    }
}
