//! The result of a search: which mentors suit a mentee, in which order and why, and which do not.

use alloc::vec::Vec;
use core::cmp::Reverse;
use core::fmt;
use core::hash::{Hash, Hasher};

use serde::ser::{Serialize, Serializer};

use super::criteria::{Criteria, Obstacle};
use super::mentor::Mentor;
use super::search::{Fit, Folded, Search, Wanted};
use crate::framework::Qualities;
use crate::programme::reference::MentorId;
use crate::record::NonEmpty;
#[cfg(feature = "schema")]
use crate::shape::{Shape, Shaped};
use crate::vocabulary::vocabulary;
use crate::wire;

wire::view! {
    /// The result of searching a register: the mentors who suit a mentee, the best first, and the
    /// mentors who do not, with the reasons.
    ///
    /// Mentors who offer more of the agenda come first. Among mentors who offer equally much, those
    /// with more places free come first; among mentors who have equally many places free as well,
    /// those earlier in the register. That order is the crate's convention. Every mentor on the
    /// register is on one of the two lists.
    ///
    /// In JSON it is an object of `agenda`, `candidates` and `passed_over`. The crate writes a
    /// shortlist and never reads it: to get it again, search again.
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
    #[derive(Clone, Debug)]
    pub struct Shortlist<'a> {
        agenda: Qualities,
        candidates: Vec<Candidate<'a>>,
        wanted: Wanted,
        passed_over: Vec<Fit<'a>>,
    } as |shortlist| {
        /// The qualities that the mentee wants to bring to mentoring.
        agenda: Qualities = shortlist.agenda,
        /// The mentors who suit the mentee, the best first.
        candidates: &[Candidate<'a>] = &shortlist.candidates,
        /// The mentors who do not suit the mentee, in the order of the register.
        #[shape = <&[PassedOver<'_>] as Shaped>::SHAPE]
        passed_over: PassedOverOnes<'_, 'a> = PassedOverOnes(shortlist),
    }
}

/// Shortlists are equal if they say the same, whatever the criteria were.
impl PartialEq for Shortlist<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.agenda == other.agenda
            && self.candidates == other.candidates
            && self.passed_over().eq(other.passed_over())
    }
}

impl Eq for Shortlist<'_> {}

impl Hash for Shortlist<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.agenda.hash(state);
        self.candidates.hash(state);
        for passed_over in self.passed_over() {
            passed_over.hash(state);
        }
    }
}

/// The mentors who are passed over, written one after another.
struct PassedOverOnes<'s, 'a>(&'s Shortlist<'a>);

impl Serialize for PassedOverOnes<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.passed_over())
    }
}

impl<'a> Shortlist<'a> {
    /// Searches mentors, each with whether the criteria say to pass the mentor over.
    pub(super) fn of(
        criteria: &Criteria,
        mentors: impl Iterator<Item = (&'a Mentor, bool)>,
    ) -> Self {
        let agenda = criteria.agenda;
        let folded = Folded::from(criteria);
        let mut search = Search::new(criteria, &folded);
        let mut candidates = Vec::new();
        let mut passed_over = Vec::new();
        for (mentor, is_excepted) in mentors {
            let fit = search.look_at(mentor, is_excepted);
            if search.wanted().suits(&fit) {
                candidates.push(Candidate {
                    mentor,
                    covers: mentor.offers.intersection(agenda),
                    rank: Rank::First,
                });
            } else {
                passed_over.push(fit);
            }
        }
        // Mentors of equal worth stay in the order of the register.
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
            wanted: search.into_wanted(),
            passed_over,
        }
    }

    /// The qualities that the mentee wants to bring to mentoring.
    #[must_use]
    pub const fn agenda(&self) -> Qualities {
        self.agenda
    }

    /// The mentors who suit the mentee, the best first.
    #[must_use]
    pub fn candidates(&self) -> &[Candidate<'a>] {
        &self.candidates
    }

    /// The mentors who do not suit the mentee, in the order of the register, each with every
    /// reason.
    ///
    /// The iterator puts the reasons together for one mentor at a time. Altogether there could be
    /// as many reasons as there are mentors, times everything that the criteria ask for.
    #[must_use]
    pub fn passed_over(
        &self,
    ) -> impl ExactSizeIterator<Item = PassedOver<'a>> + DoubleEndedIterator + Clone {
        self.passed_over.iter().map(|fit| PassedOver {
            mentor: fit.mentor,
            obstacles: NonEmpty::known(self.wanted.obstacles(fit)),
        })
    }
}

wire::view! {
    /// A mentor who suits a mentee.
    ///
    /// In JSON it is an object of `mentor`, which is the mentor's reference, `covers`,
    /// `free_places` and `rank`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Candidate<'a> {
        /// The mentor who suits the mentee.
        pub mentor: &'a Mentor,
        /// The qualities of the agenda that the mentor offers; there may be none.
        pub covers: Qualities,
        /// The reason, and not a number, why this candidate comes after the previous candidate;
        /// `first` for the first candidate.
        pub rank: Rank,
    } as |candidate| {
        /// The mentor's reference, which identifies the mentor on the register.
        #[shape = <MentorId as Shaped>::SHAPE]
        mentor: &MentorId = &candidate.mentor.id,
        /// The qualities of the agenda that the mentor offers.
        covers: Qualities = candidate.covers,
        /// How many more mentees the mentor can take.
        #[shape = Shape::count(1)]
        free_places: u32 = candidate.mentor.free_places(),
        /// The reason, and not a number, why this candidate comes after the previous candidate;
        /// `first` for the first candidate.
        rank: Rank = candidate.rank,
    }
}

impl Candidate<'_> {
    /// What decides who comes first.
    const fn worth(&self) -> Worth {
        (self.covers.len(), self.mentor.free_places())
    }
}

/// How much of the agenda a mentor covers, and how many places the mentor has free.
type Worth = (usize, u32);

vocabulary! {
    /// The reason for a candidate's place on a shortlist, compared with the candidate directly
    /// before.
    ///
    /// In JSON a rank is its [`key`](Self::key).
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::programme::register::Rank;
    ///
    /// assert_eq!(Rank::FewerPlaces.key(), "fewer_places");
    /// assert_eq!(Rank::FewerPlaces.to_string(), "who covers as much and has fewer places free");
    /// ```
    #[expected = "the key of a rank, such as `covers_less`"]
    #[by_hand(Display)]
    pub enum Rank {
        /// The candidate is the first one.
        First = "first",
        /// The candidate offers less of the agenda than the candidate before.
        CoversLess = "covers_less",
        /// The candidate offers as much of the agenda as the candidate before, with fewer places free.
        FewerPlaces = "fewer_places",
        /// The candidate offers as much of the agenda as the candidate before, with as many places
        /// free, and is later in the register.
        LaterInRegister = "later_in_register",
    }
}

impl Rank {
    const fn after(before: Option<Worth>, (covers, places): Worth) -> Self {
        match before {
            None => Self::First,
            Some((more, _)) if more > covers => Self::CoversLess,
            Some((_, more)) if more > places => Self::FewerPlaces,
            Some(_) => Self::LaterInRegister,
        }
    }
}

/// Writes a clause that can follow the name of the candidate.
impl fmt::Display for Rank {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::First => "who comes first",
            Self::CoversLess => "who covers less of the agenda",
            Self::FewerPlaces => "who covers as much and has fewer places free",
            Self::LaterInRegister => {
                "who covers as much, has as many places free and is later in the register"
            }
        })
    }
}

wire::view! {
    /// A mentor who does not suit a mentee, with every reason.
    ///
    /// In JSON it is an object of `mentor`, which is the mentor's reference, and `obstacles`.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct PassedOver<'a> {
        /// The mentor who does not suit the mentee.
        pub mentor: &'a Mentor,
        /// Every reason why the mentor does not suit the mentee.
        pub obstacles: NonEmpty<Obstacle>,
    } as |passed_over| {
        /// The mentor's reference, which identifies the mentor on the register.
        #[shape = <MentorId as Shaped>::SHAPE]
        mentor: &MentorId = &passed_over.mentor.id,
        /// Every reason why the mentor does not suit the mentee.
        #[shape = <NonEmpty<Obstacle> as Shaped>::SHAPE]
        obstacles: &[Obstacle] = &passed_over.obstacles,
    }
}
