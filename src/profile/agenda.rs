//! What a mentee brings to mentoring, the most wished for and most needed first.

use alloc::vec::Vec;

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::assessment::{Rating, Response, SelfAssessment, Wish};
use crate::framework::{Quality, Role, Statement};
use crate::wire;

/// The qualities that a mentee wishes, or may wish, to address, in order.
///
/// A wish of yes comes before maybe; within a wish, rating 4 comes first and 1 last; within a
/// rating, the order is that of the framework. A quality with the wish no is never on it. The
/// order is the crate's convention: the source asks for the wish and does not rank.
///
/// It holds nothing but the self-assessment, so copying it is free, and walking it allocates
/// nothing. On the wire it is an array of [`AgendaEntry`].
///
/// # Example
///
/// ```
/// use leadership_qualities::{Agenda, Quality, Rating, Response, Role, SelfAssessment, Wish};
///
/// let assessment = SelfAssessment::from_fn(|_| Response::new(Rating::Two, Wish::No))
///     .with(Quality::SelfBelief, Response::new(Rating::Four, Wish::Maybe))
///     .with(Quality::HoldingToAccount, Response::new(Rating::Three, Wish::Yes));
///
/// let agenda = Agenda::of(assessment);
/// for entry in agenda.entries() {
///     println!("{}: {}", entry.quality, entry.development(Role::Mentee));
/// }
/// let order = agenda.entries().map(|entry| entry.quality);
/// assert!(order.eq([Quality::HoldingToAccount, Quality::SelfBelief]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Agenda {
    assessment: SelfAssessment,
}

impl Agenda {
    /// The agenda that follows from a self-assessment.
    #[must_use]
    pub const fn of(assessment: SelfAssessment) -> Self {
        Self { assessment }
    }

    /// The entries, the first to be addressed first.
    pub fn entries(self) -> impl Iterator<Item = AgendaEntry> + Clone {
        let order = [Wish::Yes, Wish::Maybe].into_iter().flat_map(|wish| {
            let ratings = Rating::ALL.into_iter().rev();
            ratings.map(move |rating| Response { rating, wish })
        });
        order.flat_map(move |response| {
            let qualities = self.assessment.answered(response);
            qualities.map(move |quality| AgendaEntry { quality, response })
        })
    }

    /// Whether a quality is on the agenda.
    #[must_use]
    pub const fn contains(self, quality: Quality) -> bool {
        !matches!(self.assessment.wish(quality), Wish::No)
    }

    /// How many qualities are on the agenda, 0 to 15.
    #[must_use]
    pub fn len(self) -> usize {
        Quality::ALL
            .into_iter()
            .filter(|quality| self.contains(*quality))
            .count()
    }

    /// Whether the mentee wishes to address nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }
}

impl Serialize for Agenda {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Some formats write the length first, and a vector knows it.
        self.entries().collect::<Vec<_>>().serialize(serializer)
    }
}

/// One quality on an [`Agenda`], and how the mentee answered its item.
///
/// On the wire it is an object of `quality`, `rating`, `wish` and `development`, the last with the
/// statements for `mentee` and `mentor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AgendaEntry {
    /// The quality to address.
    pub quality: Quality,
    /// The answer that put it here; its wish is yes or maybe.
    pub response: Response,
}

impl AgendaEntry {
    /// How mentoring develops the quality in the mentee or the mentor.
    #[must_use]
    pub const fn development(self, role: Role) -> Statement {
        self.quality.development(role)
    }
}

impl Serialize for AgendaEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let development = Role::ALL.map(|role| (role, self.development(role)));
        let mut entry = serializer.serialize_struct("AgendaEntry", 4)?;
        entry.serialize_field("quality", &self.quality)?;
        entry.serialize_field("rating", &self.response.rating)?;
        entry.serialize_field("wish", &self.response.wish)?;
        entry.serialize_field("development", &wire::Entries(development))?;
        entry.end()
    }
}
