//! How a register decides on the events of applications.

use super::Register;
use super::refusal::RefusedEvent;
use crate::machine::{self, Accepted, ReturnedEvent};
use crate::programme::action::Effect;
use crate::programme::event::Event;
use crate::programme::record::Application;
use crate::programme::reference::MentorId;
use crate::programme::state::State;

/// An event that a register has accepted, and that is not in the application yet: store it, then
/// commit it.
///
/// It borrows the application and the register, so nothing else can change them until you commit or
/// drop it. [`Register::decide`] returns it. Dropping it leaves the application and the register as
/// they were.
#[derive(Debug)]
#[must_use = "the event is not in the application before it is committed"]
pub struct Decided<'a> {
    register: &'a mut Register,
    decided: machine::Decided<'a, Application>,
}

impl Decided<'_> {
    /// The event, for you to store.
    #[must_use]
    pub const fn event(&self) -> &Event {
        self.decided.event()
    }

    /// Gives the event back and leaves the application as it was: because the event could not be
    /// stored, for example.
    #[must_use]
    pub fn into_event(self) -> Event {
        self.decided.into_event()
    }

    /// Takes the event into the application and the register, without deciding again.
    pub fn commit(self) {
        let Self { register, decided } = self;
        match decided.event().action().effect() {
            Effect::TakesPlace => register.count(decided.event().mentor(), u32::saturating_add),
            Effect::GivesPlaceBack => {
                let mentoring = decided.record().mentoring();
                let mentor = mentoring.map(|mentoring| &mentoring.mentor);
                register.count(mentor, u32::saturating_sub);
            }
            Effect::NeedsPlace | Effect::Nothing => {}
        }
        decided.evolve();
    }
}

/// Keeps the refusal and drops the event.
impl From<ReturnedEvent<Event, Self>> for RefusedEvent {
    fn from(returned: ReturnedEvent<Event, Self>) -> Self {
        returned.error
    }
}

impl Register {
    /// Checks whether an event would be accepted.
    ///
    /// # Errors
    ///
    /// The same as those of [`apply`](Self::apply).
    pub fn check(&self, application: &Application, event: &Event) -> Result<(), RefusedEvent> {
        self.accept(application, event).map(drop)
    }

    /// Decides on an event: first the application, then the register.
    fn accept(
        &self,
        application: &Application,
        event: &Event,
    ) -> Result<Accepted<State>, RefusedEvent> {
        let accepted = machine::accept(application, event)?;
        match (event.action().effect(), event.mentor()) {
            (Effect::NeedsPlace | Effect::TakesPlace, Some(mentor)) => self.free(mentor)?,
            (Effect::NeedsPlace | Effect::TakesPlace, None)
            | (Effect::GivesPlaceBack | Effect::Nothing, _) => {}
        }
        Ok(accepted)
    }

    /// Applies an event to an application and to the register at once.
    ///
    /// The mentee can invite or choose a mentor only if the mentor is on the register and has a
    /// place free. Choosing a mentor takes a place. The end of mentoring gives the place back, and
    /// so does the change to another mentor; a pause keeps the place.
    /// If two mentees have met a mentor with one free place, only one of them can choose the
    /// mentor, and the other's application goes on without that mentor. Every other event is
    /// applied to the application as it is. Places are the crate's convention, and so is the rule
    /// that an invitation takes no place.
    ///
    /// If the mentor has left the register by the end of mentoring, the place has gone with the
    /// mentor. [Replaying](Application::replay) a log leaves every register as it is, so
    /// [recount](Self::recount) afterwards.
    ///
    /// # Errors
    ///
    /// If the application [rejects](Application::apply_without_register) the event, or if the event
    /// invites or chooses a mentor who is not on the register or has no place free. Neither the
    /// application nor the register has changed then.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::programme::register::Mentor;
    /// use leadership_qualities::programme::{Event, Registration, Sponsor};
    /// use leadership_qualities::{Application, Need, Quality, Register};
    ///
    /// let mentors = std::fs::read_to_string("examples/data/mentors.ndjson")?;
    /// let mentors: Vec<Mentor> =
    ///     mentors.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    /// let mut register = Register::new(mentors)?;
    /// let mut application = Application::replay([
    ///     Event::Sponsor(Sponsor::HumanResources),
    ///     Event::Goals([Need::new(Quality::SelfBelief, "To speak up.")].into()),
    ///     Event::ManagerSupport,
    ///     Event::Registered(Registration::default()),
    ///     Event::Approved,
    ///     Event::CredentialsIssued,
    /// ])?;
    ///
    /// let unknown = Event::Invited("M99".parse()?);
    /// let refusal = register.apply(&mut application, unknown).unwrap_err();
    /// assert_eq!(
    ///     refusal.to_string(),
    ///     "M99 is not on the register: expected a mentor of the register",
    /// );
    /// register.apply(&mut application, Event::Invited("M07".parse()?))?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn apply(
        &mut self,
        application: &mut Application,
        event: Event,
    ) -> Result<(), RefusedEvent> {
        self.decide(application, event)?.commit();
        Ok(())
    }

    /// Decides on an event of an application without changing anything: store the event, then
    /// [commit](Decided::commit) it.
    ///
    /// [Storing a log](crate::machine#storing-a-log) shows how. All applications share the places
    /// of a mentor. Two programs that have each loaded the register may give the last place away
    /// twice, because the log of one application says nothing about another. So let one program
    /// decide at a time, or store the event in a transaction that has locked the mentor.
    ///
    /// # Errors
    ///
    /// The same as those of [`apply`](Self::apply); the error gives the event back.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::programme::register::Mentor;
    /// use leadership_qualities::programme::{Event, Sponsor};
    /// use leadership_qualities::{Application, Register};
    ///
    /// # fn store(event: &str) -> Result<(), std::io::Error> { Ok(()) }
    /// let mentors = std::fs::read_to_string("examples/data/mentors.ndjson")?;
    /// let mentors: Vec<Mentor> =
    ///     mentors.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    /// let mut register = Register::new(mentors)?;
    /// let mut application = Application::default();
    ///
    /// let decided = register.decide(&mut application, Event::Sponsor(Sponsor::LineManager))?;
    /// store(&serde_json::to_string(decided.event())?)?;
    /// decided.commit();
    ///
    /// let returned = register.decide(&mut application, Event::Approved).unwrap_err();
    /// assert_eq!(returned.event, Event::Approved);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn decide<'a>(
        &'a mut self,
        application: &'a mut Application,
        event: Event,
    ) -> Result<Decided<'a>, ReturnedEvent<Event, RefusedEvent>> {
        match self.accept(application, &event) {
            Ok(accepted) => Ok(Decided {
                register: self,
                decided: machine::Decided::new(application, event, accepted),
            }),
            Err(error) => Err(ReturnedEvent { event, error }),
        }
    }

    /// Adds a mentee to a mentor, or takes one away.
    pub(super) fn count(&mut self, mentor: Option<&MentorId>, change: fn(u32, u32) -> u32) {
        let place = mentor.and_then(|mentor| self.places.get(mentor));
        // A mentor who has left the register has no places to count.
        if let Some(Some(mentor)) = place.and_then(|place| self.mentors.get_mut(*place)) {
            mentor.mentees = change(mentor.mentees, 1);
        }
    }

    /// Whether a mentor is on the register and has a place free.
    fn free(&self, mentor: &MentorId) -> Result<(), RefusedEvent> {
        let Some(found) = self.get(mentor) else {
            let mentor = mentor.clone();
            return Err(RefusedEvent::NotOnRegister { mentor });
        };
        if found.free_places() > 0 {
            return Ok(());
        }
        Err(RefusedEvent::Full {
            mentor: mentor.clone(),
            capacity: found.capacity,
            mentees: found.mentees,
        })
    }
}
