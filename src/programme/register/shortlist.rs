//! Who on a register suits a mentee: in which order, and why; and who does not.

use alloc::vec::Vec;
use core::cmp::Reverse;
use core::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::criteria::Wanted;
use super::{Criteria, Mentor, Obstacle};
use crate::framework::Qualities;
use crate::record::NonEmpty;
use crate::wire;

/// Those of a register who suit a mentee, the best first, and those who do not.
///
/// Whoever offers more of the agenda comes first; of those who offer as much, whoever has more
/// places free; of those, whoever is earlier in the register. That order is the crate's convention.
/// Everybody on the register is on one of the two lists.
///
/// On the wire it is an object of `agenda`, `candidates` and `passed_over`. It is written and never
/// read: a search makes it again.
///
/// # Example
///
/// ```
/// use leadership_qualities::programme::register::{Criteria, Mentor};
/// use leadership_qualities::{Quality, Register};
///
/// let mentors = std::fs::read_to_string("examples/data/mentors.ndjson")?;
/// let mentors: Vec<Mentor> = mentors.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
/// let register = Register::new(mentors)?;
///
/// let shortlist = register.search(&Criteria {
///     agenda: [Quality::SeizingTheFuture, Quality::BroadScanning].into(),
///     experience: vec!["mental health".into()],
///     ..Criteria::default()
/// });
/// for candidate in shortlist.candidates() {
///     println!("{}, {}", candidate.mentor.name, candidate.rank);
/// }
/// for passed_over in shortlist.passed_over() {
///     for obstacle in passed_over.obstacles.iter() {
///         println!("{} {obstacle}", passed_over.mentor.name);
///     }
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Shortlist<'a> {
    agenda: Qualities,
    candidates: Vec<Candidate<'a>>,
    passed_over: Vec<PassedOver<'a>>,
}

impl<'a> Shortlist<'a> {
    pub(super) fn of(criteria: &Criteria, mentors: impl Iterator<Item = &'a Mentor>) -> Self {
        let agenda = criteria.agenda;
        let wanted = Wanted::by(criteria);
        let mut candidates = Vec::new();
        let mut passed_over = Vec::new();
        for mentor in mentors {
            match NonEmpty::try_from(wanted.obstacles(mentor)) {
                Ok(obstacles) => passed_over.push(PassedOver { mentor, obstacles }),
                Err(_) => candidates.push(Candidate {
                    mentor,
                    covers: mentor.offers.intersection(agenda),
                    rank: Rank::First,
                }),
            }
        }
        // Equals stay in the order of the register.
        candidates.sort_by_key(|candidate| Reverse(candidate.worth()));
        let mut before = None;
        for candidate in &mut candidates {
            let worth = candidate.worth();
            candidate.rank = Rank::after(before, worth);
            before = Some(worth);
        }
        Self {
            agenda,
            candidates,
            passed_over,
        }
    }

    /// What the mentee wants to bring to mentoring.
    #[must_use]
    pub const fn agenda(&self) -> Qualities {
        self.agenda
    }

    /// Those who suit the mentee, the best first.
    #[must_use]
    pub fn candidates(&self) -> &[Candidate<'a>] {
        &self.candidates
    }

    /// Those who do not, in the order of the register.
    #[must_use]
    pub fn passed_over(&self) -> &[PassedOver<'a>] {
        &self.passed_over
    }
}

impl Serialize for Shortlist<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut shortlist = serializer.serialize_map(Some(3))?;
        shortlist.serialize_entry("agenda", &self.agenda)?;
        shortlist.serialize_entry("candidates", &self.candidates)?;
        shortlist.serialize_entry("passed_over", &self.passed_over)?;
        shortlist.end()
    }
}

/// A mentor who suits a mentee.
///
/// On the wire it is an object of `mentor`, which is the reference, `covers`, `free_places` and
/// `rank`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Candidate<'a> {
    /// Who it is.
    pub mentor: &'a Mentor,
    /// What of the agenda they offer; it may be nothing.
    pub covers: Qualities,
    /// Why they come after the one before.
    pub rank: Rank,
}

impl Candidate<'_> {
    /// What decides who comes first.
    const fn worth(&self) -> Worth {
        (self.covers.len(), self.mentor.free_places())
    }
}

/// How much of the agenda somebody covers, and how many places they have free.
type Worth = (usize, u32);

impl Serialize for Candidate<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut candidate = serializer.serialize_map(Some(4))?;
        candidate.serialize_entry("mentor", &self.mentor.id)?;
        candidate.serialize_entry("covers", &self.covers)?;
        candidate.serialize_entry("free_places", &self.mentor.free_places())?;
        candidate.serialize_entry("rank", &self.rank)?;
        candidate.end()
    }
}

/// Why a candidate comes after the one before them.
///
/// On the wire it is its [`key`](Self::key).
///
/// # Example
///
/// ```
/// use leadership_qualities::programme::register::Rank;
///
/// assert_eq!(Rank::FewerPlaces.key(), "fewer_places");
/// assert_eq!(Rank::FewerPlaces.to_string(), "who covers as much and has fewer places free");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Rank {
    /// There is nobody before them.
    First,
    /// They offer less of the agenda.
    CoversLess,
    /// They offer as much of the agenda, and have fewer places free.
    FewerPlaces,
    /// They offer as much of the agenda, have as many places free, and are later in the register.
    LaterInRegister,
}

impl Rank {
    /// Every reason, that of the first candidate first.
    pub const ALL: [Self; 4] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The reason in snake case: the reason on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::CoversLess => "covers_less",
            Self::FewerPlaces => "fewer_places",
            Self::LaterInRegister => "later_in_register",
        }
    }

    const fn after(before: Option<Worth>, (covers, places): Worth) -> Self {
        match before {
            None => Self::First,
            Some((more, _)) if more > covers => Self::CoversLess,
            Some((_, more)) if more > places => Self::FewerPlaces,
            Some(_) => Self::LaterInRegister,
        }
    }
}

wire::term!(Rank, "the key of a rank, such as `covers_less`");
wire::from_str!(Rank);

/// Writes a clause that can follow the name of the candidate.
impl fmt::Display for Rank {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::First => "who comes first",
            Self::CoversLess => "who covers less of the agenda",
            Self::FewerPlaces => "who covers as much and has fewer places free",
            Self::LaterInRegister => {
                "who covers as much, has as many places free and is later in the register"
            }
        })
    }
}

/// A mentor who does not suit a mentee, with every reason.
///
/// On the wire it is an object of `mentor`, which is the reference, and `obstacles`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PassedOver<'a> {
    /// Who it is.
    pub mentor: &'a Mentor,
    /// Every reason why they do not suit.
    pub obstacles: NonEmpty<Obstacle>,
}

impl Serialize for PassedOver<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut passed_over = serializer.serialize_map(Some(2))?;
        passed_over.serialize_entry("mentor", &self.mentor.id)?;
        passed_over.serialize_entry("obstacles", &self.obstacles)?;
        passed_over.end()
    }
}
