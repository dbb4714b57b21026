//! Forgetting a person on request.

use leadership_qualities::{Application, Audience, programme, setup};

use super::{Case, Refusal, Scheme, State, now};
use crate::people::{Person, Role};
use crate::store::{About, Machine};

impl Scheme {
    /// Erases a person: the name, the login, the answers, and every text and quality in the logs of
    /// her applications.
    ///
    /// What stays is the course: which steps took place, and when. The logs are redacted as for
    /// the line manager, because the library says that a redacted log replays. The running tally
    /// and what was released stay as they are: a tally is a sum, and the releases are known. So the
    /// next release counts the person's answers still, among those of everybody else.
    ///
    /// # Errors
    ///
    /// If the person asking is not of the office, or the mentoring has to be ended or the
    /// application to be withdrawn first, because the place of the mentor depends on it.
    pub fn erase(&self, by: &Person, person: i64) -> Result<(), Refusal> {
        if by.role != Role::Office || by.id == person {
            return Err(Refusal::NotYours);
        }
        let mut store = self.store.lock();
        let mut state = self.state.write();
        let State {
            people,
            register,
            cases,
            ..
        } = &mut *state;
        let found = people.get(person).ok_or(Refusal::NotFound)?;
        let mentor = found.mentor.clone();
        let chose = |application: &Application| {
            let mentoring = application.mentoring();
            mentoring.is_some_and(|mentoring| Some(&mentoring.mentor) == mentor.as_ref())
        };
        for case in cases.values() {
            let is_part = case.mentee == person || chose(&case.application);
            if is_part && !case.is_over() {
                return Err(Refusal::Rule(
                    "The application has to be declined or closed first, or the mentoring to be ended.",
                ));
            }
        }

        let mut rows = Vec::new();
        let mut records = Vec::new();
        for case in cases.values().filter(|case| case.mentee == person) {
            let mut again = Case {
                id: case.id,
                mentee: case.mentee,
                ..Case::default()
            };
            let log = store.log(case.id, Machine::Application)?.into_iter();
            let log: Result<Vec<programme::Event>, _> = log
                .map(|entry| serde_json::from_str(&entry.event))
                .collect();
            // The library promises that a redacted log replays. If it did not, nothing is erased.
            let unreadable = |_| Refusal::Rule("A log cannot be redacted.");
            for (place, event) in programme::redacted(log?, Audience::Manager)
                .into_iter()
                .enumerate()
            {
                let place = (Machine::Application, place);
                rows.push((case.id, place, serde_json::to_string(&event)?));
                again.resume(event).map_err(unreadable)?;
            }
            let log = store.log(case.id, Machine::Setup)?.into_iter();
            let log: Result<Vec<setup::Event>, _> = log
                .map(|entry| serde_json::from_str(&entry.event))
                .collect();
            for (place, event) in setup::redacted(log?, Audience::Manager)
                .into_iter()
                .enumerate()
            {
                let place = (Machine::Setup, place);
                rows.push((case.id, place, serde_json::to_string(&event)?));
                again.resume_setup(event).map_err(unreadable)?;
            }
            records.push(again);
        }
        store.write(|writing| {
            for (id, place, event) in &rows {
                writing.replace_event(*id, *place, event)?;
            }
            if let Some(mentor) = &mentor {
                writing.remove_mentor(mentor.as_str())?;
            }
            writing.forget_person(person)?;
            let about = About {
                person: Some(person),
                ..About::default()
            };
            writing.audit(&now(), Some(by.id), "erased a person", about)
        })?;
        for case in records {
            cases.insert(case.id, case);
        }
        if let Some(mentor) = &mentor {
            register.remove(mentor);
        }
        people.forget(person);
        // Without this, what was erased would stay in the write-ahead log for a while.
        store.checkpoint()?;
        Ok(())
    }

    /// Everybody whom the office could erase, with the roles.
    ///
    /// # Errors
    ///
    /// If the person asking is not of the office.
    pub fn erasable(&self, by: &Person, person: i64) -> Result<Person, Refusal> {
        if by.role != Role::Office {
            return Err(Refusal::NotFound);
        }
        let state = self.state.read();
        let person = state.people.get(person).ok_or(Refusal::NotFound)?;
        Ok(person.clone())
    }
}
