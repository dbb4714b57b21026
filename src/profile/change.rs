//! What moved between two self-assessments of one person.

use alloc::vec::Vec;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::{Agenda, Band};
use crate::assessment::SelfAssessment;
use crate::framework::{Cluster, Quality};
use crate::wire;

/// What moved between an earlier and a later self-assessment of the same mentee.
///
/// **A positive shift is a move towards the positive pole**, so a rating that went from 4 to 1
/// shifted by +3. The sources hold no measure of change; this is the crate's convention.
///
/// Each quality that was ever on the agenda is in one of four groups: [`met`](Self::met),
/// [`set_aside`](Self::set_aside), [`still_open`](Self::still_open) or
/// [`newly_open`](Self::newly_open). On the wire it is an object of `qualities`, `clusters` and
/// `overall` with the shifts, and `agenda` with the groups.
///
/// # Example
///
/// ```
/// use leadership_qualities::{Change, Quality, Rating, Response, SelfAssessment, Wish};
///
/// let before = SelfAssessment::from_fn(|_| Response::new(Rating::Two, Wish::No))
///     .with(Quality::SelfBelief, Response::new(Rating::Four, Wish::Yes));
/// let after = before.with(Quality::SelfBelief, Response::new(Rating::Two, Wish::No));
///
/// let change = Change::between(before, after);
/// assert_eq!(change.quality(Quality::SelfBelief), 2);
/// assert_eq!(change.overall(), 2);
/// assert!(change.met().eq([Quality::SelfBelief]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Change {
    before: SelfAssessment,
    after: SelfAssessment,
}

impl Change {
    /// The change from the earlier self-assessment to the later.
    #[must_use]
    pub const fn between(before: SelfAssessment, after: SelfAssessment) -> Self {
        Self { before, after }
    }

    /// The shift of one quality, −3 to 3.
    #[must_use]
    pub const fn quality(self, quality: Quality) -> i8 {
        self.before.rating(quality) as i8 - self.after.rating(quality) as i8
    }

    /// The shifts of a cluster added up, −15 to 15.
    #[must_use]
    pub fn cluster(self, cluster: Cluster) -> i8 {
        cluster
            .qualities()
            .into_iter()
            .map(|quality| self.quality(quality))
            .sum()
    }

    /// The shifts of all fifteen qualities added up, −45 to 45.
    #[must_use]
    pub fn overall(self) -> i8 {
        Quality::ALL
            .into_iter()
            .map(|quality| self.quality(quality))
            .sum()
    }

    /// The qualities that left the agenda and are now [`Band::Favourable`], in the order of the
    /// framework.
    pub fn met(self) -> impl Iterator<Item = Quality> + Clone {
        self.on_agenda(true, false)
            .filter(move |quality| self.favourable(*quality))
    }

    /// The qualities that left the agenda though they are still [`Band::Developing`], in the order
    /// of the framework.
    ///
    /// To call these met would be a claim that the ratings do not bear out.
    pub fn set_aside(self) -> impl Iterator<Item = Quality> + Clone {
        self.on_agenda(true, false)
            .filter(move |quality| !self.favourable(*quality))
    }

    /// The qualities that were on the agenda and still are, in the order of the framework.
    pub fn still_open(self) -> impl Iterator<Item = Quality> + Clone {
        self.on_agenda(true, true)
    }

    /// The qualities that were not on the agenda and now are, in the order of the framework.
    pub fn newly_open(self) -> impl Iterator<Item = Quality> + Clone {
        self.on_agenda(false, true)
    }

    fn on_agenda(self, before: bool, after: bool) -> impl Iterator<Item = Quality> + Clone {
        Quality::ALL.into_iter().filter(move |quality| {
            Agenda::new(self.before).contains(*quality) == before
                && Agenda::new(self.after).contains(*quality) == after
        })
    }

    fn favourable(self, quality: Quality) -> bool {
        Band::from_rating(self.after.rating(quality)) == Band::Favourable
    }
}

impl Serialize for Change {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let qualities = Quality::ALL.map(|quality| (quality, self.quality(quality)));
        let clusters = Cluster::ALL.map(|cluster| (cluster, self.cluster(cluster)));
        let agenda = AgendaChange {
            met: self.met().collect(),
            set_aside: self.set_aside().collect(),
            still_open: self.still_open().collect(),
            newly_open: self.newly_open().collect(),
        };
        let mut change = serializer.serialize_map(Some(4))?;
        change.serialize_entry("qualities", &wire::Entries(qualities))?;
        change.serialize_entry("clusters", &wire::Entries(clusters))?;
        change.serialize_entry("overall", &self.overall())?;
        change.serialize_entry("agenda", &agenda)?;
        change.end()
    }
}

pub(crate) struct AgendaChange {
    met: Vec<Quality>,
    set_aside: Vec<Quality>,
    still_open: Vec<Quality>,
    newly_open: Vec<Quality>,
}

wire::object!(AgendaChange {
    met,
    set_aside,
    still_open,
    newly_open
});
