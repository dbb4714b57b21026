//! The mentors of a programme, and how many mentees each can still take.

mod criteria;
mod decided;
mod mentor;
mod refusal;
mod search;
mod shortlist;

use alloc::collections::BTreeMap;
use alloc::collections::btree_map::Entry;
use alloc::vec;
use alloc::vec::Vec;
use core::borrow::Borrow;
use core::iter::FusedIterator;
use core::slice;

pub use self::criteria::{Criteria, Obstacle, Places};
pub use self::decided::Decided;
pub use self::mentor::Mentor;
pub use self::refusal::{DuplicateMentor, DuplicateMentors, RefusedEvent, TakenReference};
pub use self::shortlist::{Candidate, PassedOver, Rank, Shortlist};
use super::record::Application;
use super::reference::MentorId;
use super::stage::Stage;
use crate::record::NonEmpty;

/// The register of a programme: its mentors, in a fixed order, with the places that they have free.
///
/// A register finds a mentor by reference without looking at the others, however many there are;
/// [searching](Self::search) looks at each mentor once. Only the register knows which places are
/// free. If you have one, pass every event of an application [through it](Self::apply).
///
/// In the source, every mentor on the register has completed an accredited programme in mentoring
/// skills, has regular supervision and keeps developing those skills. You decide whom to put on a
/// register.
///
/// Source: *What is mentoring?* (London Leadership Academy), below what mentoring allows, and how
/// to apply.
///
/// # Example
///
/// ```
/// use leadership_qualities::programme::register::{Criteria, Mentor};
/// use leadership_qualities::{Profile, Register, SelfAssessment};
///
/// let json = std::fs::read_to_string("examples/data/physiotherapist.json")?;
/// let assessment: SelfAssessment = serde_json::from_str(&json)?;
/// let mentors = std::fs::read_to_string("examples/data/mentors.ndjson")?;
/// let mentors: Vec<Mentor> = mentors.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
///
/// let register = Register::new(mentors)?;
/// let shortlist = register.search(&Criteria {
///     locations: vec!["North East London".into()],
///     ..Criteria::from(Profile::new(assessment).agenda())
/// });
/// for candidate in shortlist.candidates().iter().take(3) {
///     println!("{}: {:?}, {}", candidate.mentor.name, candidate.covers, candidate.rank);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// The mentors in their places. A mentor who leaves the register leaves a gap, and the others
    /// move up only when there are more gaps than mentors.
    mentors: Vec<Option<Mentor>>,
    /// The place of each mentor.
    places: BTreeMap<MentorId, usize>,
}

impl Register {
    /// Creates a register of these mentors, in this order.
    ///
    /// # Errors
    ///
    /// If two mentors have the same reference. The error lists every mentor whose reference an
    /// earlier mentor has.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Register;
    /// use leadership_qualities::programme::register::Mentor;
    ///
    /// let mentors = std::fs::read_to_string("examples/data/mentors.ndjson")?;
    /// let mut mentors: Vec<Mentor> =
    ///     mentors.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    /// mentors.truncate(7);
    /// mentors.extend_from_within(..1);
    ///
    /// let error = Register::new(mentors).unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "mentors[7]: found M01, who is mentors[0], expected each mentor once",
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(mentors: impl IntoIterator<Item = Mentor>) -> Result<Self, DuplicateMentors> {
        let mut register = Self::default();
        let mut duplicates = Vec::new();
        for (again, mentor) in mentors.into_iter().enumerate() {
            if let Err((mentor, first)) = register.put(mentor) {
                duplicates.push(DuplicateMentor {
                    mentor,
                    first,
                    again,
                });
                register.mentors.push(None);
            }
        }
        match NonEmpty::try_from(duplicates) {
            Ok(mentors) => Err(DuplicateMentors { mentors }),
            Err(_) => Ok(register),
        }
    }

    /// Puts a mentor in the last place, unless another mentor has the reference; then it says in
    /// which place that mentor is.
    fn put(&mut self, mentor: Mentor) -> Result<(), (MentorId, usize)> {
        match self.places.entry(mentor.id.clone()) {
            Entry::Occupied(before) => Err((mentor.id, *before.get())),
            Entry::Vacant(vacant) => {
                vacant.insert(self.mentors.len());
                self.mentors.push(Some(mentor));
                Ok(())
            }
        }
    }

    /// The mentors, in the order of the register.
    #[must_use]
    pub fn mentors(&self) -> Mentors<'_> {
        Mentors {
            places: self.mentors.iter(),
            left: self.places.len(),
        }
    }

    /// The mentor with this reference, which may be a [`MentorId`] or a text.
    #[must_use]
    pub fn get<Id: Ord + ?Sized>(&self, mentor: &Id) -> Option<&Mentor>
    where
        MentorId: Borrow<Id>,
    {
        self.mentors.get(*self.places.get(mentor)?)?.as_ref()
    }

    /// Adds a mentor at the end of the register.
    ///
    /// # Errors
    ///
    /// If a mentor on the register has the same reference. The register has not changed then.
    pub fn add(&mut self, mentor: Mentor) -> Result<(), TakenReference> {
        let added = self.put(mentor);
        added.map_err(|(mentor, _)| TakenReference { mentor })
    }

    /// Removes the mentor with this reference from the register, if there is one.
    ///
    /// Applications that name the mentor stay as they are: mentoring goes on and can end, but the
    /// mentor can be neither invited nor chosen any more.
    pub fn remove<Id: Ord + ?Sized>(&mut self, mentor: &Id) -> Option<Mentor>
    where
        MentorId: Borrow<Id>,
    {
        let place = self.places.remove(mentor)?;
        let removed = self.mentors.get_mut(place)?.take();
        if self.mentors.len() > 2 * self.places.len() {
            self.close_gaps();
        }
        removed
    }

    /// Moves every mentor up to close the gaps. Because many mentors have left by then, this adds
    /// little work to each removal.
    fn close_gaps(&mut self) {
        self.mentors.retain(Option::is_some);
        for (place, mentor) in self.mentors.iter().enumerate() {
            if let Some(mentor) = mentor {
                self.places.insert(mentor.id.clone(), place);
            }
        }
    }

    /// Changes the entry of a mentor without moving it in the register, and returns the changed
    /// entry; `None` if no mentor has this reference.
    ///
    /// The reference must not change: if `change` alters it, the register puts it back.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Register;
    /// use leadership_qualities::programme::register::Mentor;
    ///
    /// let mentors = std::fs::read_to_string("examples/data/mentors.ndjson")?;
    /// let mentors: Vec<Mentor> =
    ///     mentors.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    /// let mut register = Register::new(mentors)?;
    ///
    /// let changed = register.update("M07", |mentor| mentor.capacity = 0);
    /// assert_eq!(changed.map(Mentor::free_places), Some(0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use = "nothing has changed if there is no such mentor"]
    pub fn update<Id: Ord + ?Sized>(
        &mut self,
        mentor: &Id,
        change: impl FnOnce(&mut Mentor),
    ) -> Option<&Mentor>
    where
        MentorId: Borrow<Id>,
    {
        let (id, place) = self.places.get_key_value(mentor)?;
        let found = self.mentors.get_mut(*place)?.as_mut()?;
        change(found);
        found.id.clone_from(id);
        Some(found)
    }

    /// Sets each mentor's number of mentees from these applications: one mentee for each
    /// application in which the mentor is [mentoring](Stage::Mentoring) now.
    ///
    /// A register and its applications belong together. If you store them apart, one may have been
    /// saved without the other. Replaying a log does not take places either. So recount after
    /// loading, with every application: then no place is lost or given back twice.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::programme::Event;
    /// use leadership_qualities::programme::register::Mentor;
    /// use leadership_qualities::{Application, Register};
    ///
    /// let mentors = std::fs::read_to_string("examples/data/mentors.ndjson")?;
    /// let mentors: Vec<Mentor> =
    ///     mentors.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    /// let mut register = Register::new(mentors)?;
    ///
    /// let log = std::fs::read_to_string("examples/data/ward-sister-application.ndjson")?;
    /// let log: Vec<Event> = log.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    /// let application = Application::replay(log)?;
    ///
    /// register.recount([&application]);
    /// assert_eq!(register.mentors().map(|mentor| mentor.mentees).sum::<u32>(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn recount<'a>(&mut self, applications: impl IntoIterator<Item = &'a Application>) {
        for mentor in self.mentors.iter_mut().flatten() {
            mentor.mentees = 0;
        }
        for application in applications {
            if application.stage() == Stage::Mentoring {
                let mentor = application.mentoring().map(|mentoring| &mentoring.mentor);
                self.count(mentor, u32::saturating_add);
            }
        }
    }

    /// Searches the register: the mentors who suit a mentee, the best first, and the mentors who do
    /// not, each with the reasons.
    ///
    /// In the source, mentees look through a register for mentors who suit them, by skills,
    /// location, experience and so on. [`Criteria`] and [`Shortlist`] say how this crate searches.
    ///
    /// Source: *What is mentoring?* (London Leadership Academy), how to apply.
    #[must_use]
    pub fn search(&self, criteria: &Criteria) -> Shortlist<'_> {
        let mut excepted = vec![false; self.mentors.len()];
        for mentor in &criteria.except {
            let place = self.places.get(mentor);
            if let Some(excepted) = place.and_then(|place| excepted.get_mut(*place)) {
                *excepted = true;
            }
        }
        let mentors = self.mentors.iter().zip(excepted);
        let mentors = mentors.filter_map(|(mentor, excepted)| Some((mentor.as_ref()?, excepted)));
        Shortlist::of(criteria, mentors)
    }
}

/// Registers are equal if they hold the same mentors in the same order, whichever mentors have
/// left.
impl PartialEq for Register {
    fn eq(&self, other: &Self) -> bool {
        self.mentors().eq(other.mentors())
    }
}

impl Eq for Register {}

/// The mentors, in the order of the register.
#[expect(
    clippy::into_iter_without_iter,
    reason = "the method has the name of what it iterates over"
)]
impl<'a> IntoIterator for &'a Register {
    type Item = &'a Mentor;
    type IntoIter = Mentors<'a>;

    fn into_iter(self) -> Mentors<'a> {
        self.mentors()
    }
}

/// An iterator over the mentors of a register, in the order of the register.
///
/// # Example
///
/// ```
/// use leadership_qualities::Register;
/// use leadership_qualities::programme::register::Mentor;
///
/// let mentors = std::fs::read_to_string("examples/data/mentors.ndjson")?;
/// let mentors: Vec<Mentor> = mentors.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
/// let register = Register::new(mentors)?;
///
/// let mut mentors = register.mentors();
/// assert_eq!(mentors.len(), 38);
/// assert_eq!(mentors.next().map(|mentor| mentor.id.as_str()), Some("M01"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Mentors<'a> {
    places: slice::Iter<'a, Option<Mentor>>,
    left: usize,
}

impl<'a> Iterator for Mentors<'a> {
    type Item = &'a Mentor;

    fn next(&mut self) -> Option<&'a Mentor> {
        let next = self.places.find_map(Option::as_ref)?;
        self.left -= 1;
        Some(next)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl DoubleEndedIterator for Mentors<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let next = self.places.rfind(|place| place.is_some())?.as_ref()?;
        self.left -= 1;
        Some(next)
    }
}

impl ExactSizeIterator for Mentors<'_> {}

impl FusedIterator for Mentors<'_> {}
