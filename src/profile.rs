//! Scoring: what a self-assessment says of a mentee.
//!
//! The sources print a form and no way to score it. **Every rule in this module is the crate's own
//! convention**, chosen so that nothing in it calls a high rating good:
//!
//! - the need of an item is its rating less 1, the strength 4 less its rating;
//! - ratings 1 and 2 are favourable, 3 and 4 developing;
//! - scores are plain sums, with every item counting the same;
//! - the agenda goes by wish, then by need, then by the order of the framework.

mod agenda;
mod change;
mod score;
mod standing;

use alloc::vec::Vec;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

pub use self::agenda::{Agenda, AgendaEntry};
#[cfg(feature = "schema")]
pub(crate) use self::change::AgendaChange;
pub use self::change::Change;
pub use self::score::Score;
pub use self::standing::{Band, Standing};
use crate::assessment::{Rating, Response, SelfAssessment, Wish};
use crate::framework::{Cluster, Quality};
use crate::wire;

/// What a self-assessment says of a mentee: standings, scores, an agenda, and what they can offer.
///
/// A profile is output. It is computed from the [`SelfAssessment`] whenever asked and is never
/// read back, so it cannot disagree with it. On the wire it is an object of `qualities` (each with
/// `rating`, `wish`, `need`, `strength`, `standing` and `band`), `clusters` and `overall` (each a
/// [`Score`]), `agenda`, `overlooked` and `offers`.
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
/// assert_eq!(profile.offers().count(), 14);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Profile {
    assessment: SelfAssessment,
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

    /// What the mentee brings to mentoring, in order.
    #[must_use]
    #[inline]
    pub const fn agenda(self) -> Agenda {
        Agenda::new(self.assessment)
    }

    /// The qualities that are [`Band::Developing`] and that the mentee does not wish to address,
    /// in the order of the framework.
    ///
    /// A mentor may ask about them; the wish stays the mentee's.
    pub fn overlooked(self) -> impl Iterator<Item = Quality> + Clone {
        self.in_band(Band::Developing)
            .filter(move |quality| self.assessment.wish(*quality) == Wish::No)
    }

    /// The qualities that are [`Band::Favourable`], in the order of the framework: what this
    /// person can help others with.
    pub fn offers(self) -> impl Iterator<Item = Quality> + Clone {
        self.in_band(Band::Favourable)
    }

    fn in_band(self, band: Band) -> impl Iterator<Item = Quality> + Clone {
        let in_band = move |quality: &Quality| self.standing(*quality).band() == band;
        Quality::ALL.into_iter().filter(in_band)
    }
}

/// The profile that follows from a self-assessment.
impl From<SelfAssessment> for Profile {
    fn from(assessment: SelfAssessment) -> Self {
        Self::new(assessment)
    }
}

impl Serialize for Profile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let qualities =
            Quality::ALL.map(|quality| (quality, Scored::from(self.assessment.response(quality))));
        let clusters = Cluster::ALL.map(|cluster| (cluster, self.cluster(cluster)));
        let mut profile = serializer.serialize_map(Some(6))?;
        profile.serialize_entry("qualities", &wire::Entries(qualities))?;
        profile.serialize_entry("clusters", &wire::Entries(clusters))?;
        profile.serialize_entry("overall", &self.overall())?;
        profile.serialize_entry("agenda", &self.agenda())?;
        profile.serialize_entry("overlooked", &self.overlooked().collect::<Vec<_>>())?;
        profile.serialize_entry("offers", &self.offers().collect::<Vec<_>>())?;
        profile.end()
    }
}

/// A response with all that the conventions of this module make of it.
pub(crate) struct Scored {
    rating: Rating,
    wish: Wish,
    need: u8,
    strength: u8,
    standing: Standing,
    band: Band,
}

wire::object!(Scored {
    rating,
    wish,
    need,
    strength,
    standing,
    band
});

impl From<Response> for Scored {
    fn from(Response { rating, wish }: Response) -> Self {
        Self {
            rating,
            wish,
            need: rating.need(),
            strength: rating.strength(),
            standing: Standing::from_rating(rating),
            band: Band::from_rating(rating),
        }
    }
}
