//! Events of applications and setups: decided, stored, committed, in this order.

use leadership_qualities::programme::{self, MentorId, Stage};
use leadership_qualities::record::Party;
use leadership_qualities::{Role as Part, setup};

use super::{Case, Refusal, Scheme, Sight, State, now};
use crate::actions::{self, Rule};
use crate::people::{Person, Role};
use crate::store::{About, Machine, PersonRow};

/// An event of one of the two machines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Application(programme::Event),
    Setup(setup::Event),
}

impl Event {
    #[must_use]
    pub const fn machine(&self) -> Machine {
        match self {
            Self::Application(_) => Machine::Application,
            Self::Setup(_) => Machine::Setup,
        }
    }

    /// The key of the action.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Application(event) => event.action().key(),
            Self::Setup(event) => event.action().key(),
        }
    }
}

impl Scheme {
    /// Takes an event into a record: returns once it is on the disk.
    ///
    /// Others read meanwhile. They see the event once it is on the disk.
    ///
    /// # Errors
    ///
    /// If the person may not report the event, if the library refuses it, or if it cannot be
    /// stored. Nothing has changed then.
    pub fn report(&self, by: &Person, case: i64, event: Event) -> Result<(), Refusal> {
        // Nobody else decides before this lock is given back.
        let mut store = self.store.lock();
        let rows = self.state.read().decide(by, case, &event)?;
        let did = format!("reported {}: {}", event.machine().key(), event.key());
        let at = now();
        store.write(|writing| {
            for (machine, place, json) in &rows {
                writing.event(case, (*machine, *place), (&at, by.id), json)?;
            }
            let about = About {
                application: Some(case),
                ..About::default()
            };
            writing.audit(&at, Some(by.id), &did, about)
        })?;
        self.state.write().take(case, event)
    }

    /// Begins an application of a mentee who has none, or whose applications are all over.
    ///
    /// # Errors
    ///
    /// If an application is under way, or if it cannot be stored.
    pub fn apply(&self, mentee: &Person) -> Result<i64, Refusal> {
        if mentee.role != Role::Mentee {
            return Err(Refusal::NotYours);
        }
        let mut store = self.store.lock();
        if self.state.read().is_applying(mentee.id) {
            return Err(Refusal::Rule("You have an application that is under way."));
        }
        let id = store.write(|writing| {
            let id = writing.application(mentee.id)?;
            let about = About {
                application: Some(id),
                ..About::default()
            };
            writing.audit(&now(), Some(mentee.id), "began an application", about)?;
            Ok(id)
        })?;
        let case = Case {
            id,
            mentee: mentee.id,
            ..Case::default()
        };
        let mut state = self.state.write();
        state.index.add(&case);
        state.cases.insert(id, case);
        Ok(id)
    }

    /// Adds a person.
    ///
    /// # Errors
    ///
    /// If the login or the mentor's reference is taken.
    pub fn add_person(&self, row: &PersonRow) -> anyhow::Result<i64> {
        let mut store = self.store.lock();
        let mut state = self.state.write();
        let person = Person::from_row(row)?;
        let id = store.write(|writing| writing.person(row))?;
        state.people.add(Person { id, ..person });
        Ok(id)
    }

    /// Adds a mentor to the register.
    ///
    /// # Errors
    ///
    /// If the reference is taken.
    pub fn add_mentor(&self, mentor: programme::register::Mentor) -> anyhow::Result<()> {
        let mut store = self.store.lock();
        let mut state = self.state.write();
        let mentor = programme::register::Mentor {
            mentees: 0,
            ..mentor
        };
        let entry = serde_json::to_string(&mentor)?;
        store.write(|writing| writing.mentor(mentor.id.as_str(), &entry))?;
        state.register.add(mentor)?;
        Ok(())
    }

    /// Notes in the audit what somebody did, or tried to do.
    pub fn note(&self, by: Option<i64>, did: &str, about: About) {
        let noted = self
            .store
            .lock()
            .write(|writing| writing.audit(&now(), by, did, about));
        if let Err(error) = noted {
            tracing::error!(%error, "the audit could not be written");
        }
    }
}

impl State {
    /// Whether a mentee has an application that is not over.
    fn is_applying(&self, mentee: i64) -> bool {
        let is_under_way = |id| self.cases.get(&id).is_some_and(|case| !case.is_over());
        self.index.of_mentee(mentee).any(is_under_way)
    }

    /// Decides on an event without changing anything, and says which rows to store.
    fn decide(
        &self,
        by: &Person,
        case: i64,
        event: &Event,
    ) -> Result<Vec<(Machine, usize, String)>, Refusal> {
        let rule = actions::rule(event.machine(), event.key()).ok_or(Refusal::NotYours)?;
        let case = self.cases.get(&case).ok_or(Refusal::NotFound)?;
        let mentee = self.people.get(case.mentee).ok_or(Refusal::NotFound)?;
        may_report(by, mentee, case, rule, event)?;

        let [applied, set_up] = case.events;
        match event {
            Event::Application(event) => {
                let checked = self.register.check(&case.application, event);
                checked.map_err(Refusal::Application)?;
                let mut rows = vec![(Machine::Application, applied, serde_json::to_string(event)?)];
                if let Some(end) = case.end_with(event) {
                    rows.push((Machine::Setup, set_up, serde_json::to_string(&end)?));
                }
                Ok(rows)
            }
            Event::Setup(event) => {
                case.setup.check(event).map_err(Refusal::Setup)?;
                Ok(vec![(
                    Machine::Setup,
                    set_up,
                    serde_json::to_string(event)?,
                )])
            }
        }
    }

    /// Takes in an event that is on the disk.
    fn take(&mut self, id: i64, event: Event) -> Result<(), Refusal> {
        let case = self.cases.get_mut(&id).ok_or(Refusal::NotFound)?;
        match event {
            Event::Application(event) => {
                let applied = self.register.apply(&mut case.application, event.clone());
                applied.map_err(Refusal::Application)?;
                case.events[0] += 1;
                match event {
                    programme::Event::MentorChange(_) => case.change_mentor(),
                    programme::Event::Invited(mentor) => self.index.invite(mentor, id),
                    _ => {}
                }
            }
            Event::Setup(event) => {
                case.setup.apply(event).map_err(Refusal::Setup)?;
                case.follow_setup();
            }
        }
        Ok(())
    }
}

/// Whether a person may report an event of a case. The library decides whether it is possible.
fn may_report(
    by: &Person,
    mentee: &Person,
    case: &Case,
    rule: &Rule,
    event: &Event,
) -> Result<(), Refusal> {
    let sight = case.sight(by, mentee).ok_or(Refusal::NotFound)?;
    if !rule.who.contains(&by.role) {
        return Err(Refusal::NotYours);
    }
    // Nobody speaks for somebody else.
    if speaker(event).is_some_and(|speaker| !by.role.speaks_as(speaker)) {
        return Err(Refusal::NotYours);
    }
    match event {
        // A mentor speaks only for herself, whoever the event names.
        Event::Application(event) => {
            let named = event.mentor();
            let herself = |mentor: &MentorId| by.mentor.as_ref() == Some(mentor);
            if by.role == Role::Mentor && named.is_some_and(|mentor| !herself(mentor)) {
                return Err(Refusal::NotYours);
            }
            match sight {
                Sight::As(_) => Ok(()),
                // An invited mentor, who sees nothing of the case, answers the invitation only.
                Sight::Invited(_) if named.is_some() => Ok(()),
                Sight::Invited(_) | Sight::Former => Err(Refusal::NotYours),
            }
        }
        // The library keeps the two records apart; that one begins with the other is a rule of
        // this service.
        Event::Setup(_) if case.application.stage() != Stage::Mentoring => Err(Refusal::Rule(
            "The pair keeps this log while the mentoring lasts.",
        )),
        Event::Setup(_) => match sight {
            Sight::As(_) => Ok(()),
            Sight::Invited(_) | Sight::Former => Err(Refusal::NotYours),
        },
    }
}

/// Who has decided what the event says, if the event says who.
fn speaker(event: &Event) -> Option<Party> {
    match event {
        Event::Application(programme::Event::Ended(end) | programme::Event::MentorChange(end))
        | Event::Setup(setup::Event::Ended(end)) => Some(end.by),
        Event::Application(programme::Event::NotContinued(stop)) => Some(match stop.by {
            Part::Mentee => Party::Mentee,
            Part::Mentor => Party::Mentor,
        }),
        Event::Application(_) | Event::Setup(_) => None,
    }
}
