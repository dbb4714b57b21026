//! What changed between two self-assessments of the same mentee.

use super::agenda::Agenda;
use super::standing::Band;
use crate::assessment::SelfAssessment;
#[cfg(feature = "schema")]
use crate::framework::fields;
use crate::framework::{ByQuality, Cluster, Qualities, Quality};
#[cfg(feature = "schema")]
use crate::shape::{Shape, Shaped};
use crate::wire;

wire::view! {
    /// What changed between an earlier and a later self-assessment of the same mentee. A shift is
    /// the earlier rating minus the later rating: above 0, towards the positive pole. This measure
    /// is the crate's convention.
    ///
    /// For example, a rating that went from 4 to 1 shifted by +3. The sources hold no measure of
    /// change.
    ///
    /// Each quality on the earlier or the later agenda is in one of four groups:
    /// [`met`](Self::met), [`set_aside`](Self::set_aside), [`still_open`](Self::still_open) or
    /// [`newly_open`](Self::newly_open). In JSON a change is an object of `qualities`, `clusters`
    /// and `overall` with the shifts, and `agenda` with the four groups.
    ///
    /// **A change is confidential**, as the self-assessments are: `Debug` shows the answers of both
    /// self-assessments.
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
    /// assert_eq!(change.met(), [Quality::SelfBelief].into());
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Change {
        before: SelfAssessment,
        after: SelfAssessment,
    } as |change| {
        /// The shift of each quality, from -3 to 3. A shift above 0 is towards the positive pole.
        #[shape = Shape::object(&fields::about(
            fields::by_quality(Shape::Integers(&[-3, -2, -1, 0, 1, 2, 3])),
            "The shift in this quality, from -3 to 3: above 0 is towards the positive pole.",
        ))]
        qualities: ByQuality<i8> = ByQuality::from_fn(|quality| change.quality(quality)),
        /// The sum of the shifts in each cluster.
        #[shape = Shape::object(&fields::about(
            fields::by_cluster(shifts(15)),
            "The sum of the shifts of the five qualities in this cluster, from -15 to 15.",
        ))]
        clusters: wire::Entries<Cluster, i8, 3> =
            wire::Entries(Cluster::ALL.map(|cluster| (cluster, change.cluster(cluster)))),
        /// The sum of the shifts of all fifteen qualities.
        #[shape = shifts(45)]
        overall: i8 = change.overall(),
        /// The qualities on the earlier or the later agenda, grouped by what became of them.
        agenda: AgendaChange = AgendaChange {
            met: change.met(),
            set_aside: change.set_aside(),
            still_open: change.still_open(),
            newly_open: change.newly_open(),
        },
    }
}

impl Change {
    /// The change from an earlier self-assessment to a later one.
    #[must_use]
    pub const fn between(before: SelfAssessment, after: SelfAssessment) -> Self {
        Self { before, after }
    }

    /// The shift of one quality, −3 to 3.
    #[must_use]
    pub const fn quality(self, quality: Quality) -> i8 {
        self.before.rating(quality) as i8 - self.after.rating(quality) as i8
    }

    /// The sum of the shifts in a cluster, −15 to 15.
    #[must_use]
    pub fn cluster(self, cluster: Cluster) -> i8 {
        self.sum(&cluster.qualities())
    }

    /// The sum of the shifts of all fifteen qualities, −45 to 45.
    #[must_use]
    pub fn overall(self) -> i8 {
        self.sum(&Quality::ALL)
    }

    fn sum(self, qualities: &[Quality]) -> i8 {
        qualities.iter().map(|quality| self.quality(*quality)).sum()
    }

    /// The qualities that left the agenda and are now [`Band::Favourable`].
    #[must_use]
    pub fn met(self) -> Qualities {
        self.left() & self.favourable()
    }

    /// The qualities that left the agenda though they are still [`Band::Developing`].
    ///
    /// To call these qualities met would be a claim that the ratings do not bear out.
    #[must_use]
    pub fn set_aside(self) -> Qualities {
        self.left() - self.favourable()
    }

    /// The qualities that were on the earlier agenda and are on the later one too.
    #[must_use]
    pub fn still_open(self) -> Qualities {
        let (before, after) = self.agendas();
        before & after
    }

    /// The qualities that are on the later agenda but were not on the earlier one.
    #[must_use]
    pub fn newly_open(self) -> Qualities {
        let (before, after) = self.agendas();
        after - before
    }

    fn left(self) -> Qualities {
        let (before, after) = self.agendas();
        before - after
    }

    fn agendas(self) -> (Qualities, Qualities) {
        let agenda = |assessment| Agenda::new(assessment).into();
        (agenda(self.before), agenda(self.after))
    }

    fn favourable(self) -> Qualities {
        Qualities::that(|quality| Band::from_rating(self.after.rating(quality)) == Band::Favourable)
    }
}

wire::record! {
    /// The qualities on the earlier or the later agenda, grouped by what became of them.
    #[out]
    pub(crate) struct AgendaChange {
        /// Qualities that left the agenda and that the mentee now rates 1 or 2.
        #[shape = SET]
        met: Qualities,
        /// Qualities that left the agenda although the mentee still rates them 3 or 4.
        #[shape = SET]
        set_aside: Qualities,
        /// Qualities that are on the earlier and on the later agenda.
        #[shape = SET]
        still_open: Qualities,
        /// Qualities that are on the later agenda but not on the earlier one.
        #[shape = SET]
        newly_open: Qualities,
    }
}

/// A list of qualities, with no quality twice.
#[cfg(feature = "schema")]
const SET: Shape = Shape::set(&Quality::SHAPE, Quality::ALL.len());

/// A sum of shifts, from −`most` to `most`.
#[cfg(feature = "schema")]
const fn shifts(most: i64) -> Shape {
    Shape::Integer {
        minimum: -most,
        maximum: Some(most),
    }
}
