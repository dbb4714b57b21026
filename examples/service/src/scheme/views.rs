//! What pages and answers are made of: always as much as the person may see.

use leadership_qualities::programme::register::{Criteria, Mentor};
use leadership_qualities::programme::{self};
use leadership_qualities::{Application, Audience, Draft, SelfAssessment, setup};

use super::case::of_setup;
use super::{Case, Refusal, Scheme, Sight, State};
use crate::people::{Person, Role};
use crate::store::{AuditLine, Entry, Machine};

/// A case with what one person may know of it.
#[derive(Clone, Debug)]
pub struct Known {
    /// The case, cut down to what the person may see.
    pub case: Case,
    pub sight: Sight,
    pub mentee: Person,
}

/// The applications that are in one stage.
#[derive(Clone, Debug)]
pub struct Overview {
    pub stage: programme::Stage,
    pub count: usize,
    pub latest: Vec<Known>,
}

/// What somebody has answered so far.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// The form that is not finished yet.
    pub draft: Option<Draft>,
    /// Every finished form, the earliest first.
    pub finished: Vec<SelfAssessment>,
}

impl Scheme {
    /// A case, as a person may see it.
    ///
    /// # Errors
    ///
    /// If there is no such case, or the person may not know of it.
    pub fn case(&self, viewer: &Person, id: i64) -> Result<Known, Refusal> {
        let state = self.state.read();
        state.known(viewer, id).ok_or(Refusal::NotFound)
    }

    /// The cases that a person may know of, the latest first: as many as asked for, from a place
    /// in the list.
    #[must_use]
    pub fn cases(&self, viewer: &Person, from: usize, most: usize) -> Vec<Known> {
        let state = self.state.read();
        let found: Vec<i64> = match viewer.role {
            Role::Mentee => state.index.of_mentee(viewer.id).collect(),
            Role::Mentor => {
                let mentor = viewer.mentor.as_ref();
                let cases = mentor.map(|mentor| state.index.of_mentor(mentor));
                cases.into_iter().flatten().collect()
            }
            Role::Manager => {
                let staff = state.people.staff_of(viewer.id);
                let cases = staff.flat_map(|one| state.index.of_mentee(one.id));
                cases.collect()
            }
            Role::Office => {
                let all = state.cases.keys().rev();
                all.skip(from).take(most).copied().collect()
            }
        };
        let from = if viewer.role == Role::Office { 0 } else { from };
        let found = found.into_iter().filter_map(|id| state.known(viewer, id));
        found.skip(from).take(most).collect()
    }

    /// The stages with how many applications are in each, and the latest of them, for the office.
    ///
    /// # Errors
    ///
    /// If the person is not of the office.
    pub fn overview(&self, viewer: &Person, most: usize) -> Result<Vec<Overview>, Refusal> {
        if viewer.role != Role::Office {
            return Err(Refusal::NotFound);
        }
        let state = self.state.read();
        let mut stages = programme::Stage::ALL.map(|stage| (stage, 0, Vec::new()));
        for (id, case) in state.cases.iter().rev() {
            let is_in =
                |(stage, ..): &&mut (programme::Stage, _, _)| *stage == case.application.stage();
            if let Some((_, count, latest)) = stages.iter_mut().find(is_in) {
                *count += 1;
                if latest.len() < most {
                    latest.extend(state.known(viewer, *id));
                }
            }
        }
        let stages = stages.into_iter();
        let stages = stages.map(|(stage, count, latest)| Overview {
            stage,
            count,
            latest,
        });
        Ok(stages.collect())
    }

    /// The log of a case, as a person may see it: each entry with its event, redacted.
    ///
    /// # Errors
    ///
    /// If the person may not see the log, or it cannot be read.
    pub fn log(
        &self,
        viewer: &Person,
        id: i64,
        machine: Machine,
    ) -> Result<Vec<(Entry, super::Event)>, Refusal> {
        let known = self.case(viewer, id)?;
        let Sight::As(audience) = known.sight else {
            return Err(Refusal::NotYours);
        };
        let mut entries = self.reader.lock().log(id, machine)?;
        if viewer.role == Role::Mentor && machine == Machine::Setup {
            // The log of an earlier mentor is not this mentor's.
            entries.drain(..known.case.setup_from.min(entries.len()));
        }
        let events = entries.iter().map(|entry| entry.event.as_str());
        let mut events = redacted(machine, events, audience)?.into_iter();
        let read = |mut entry: Entry| {
            // Nobody gets the text of an entry beside its redacted event.
            entry.event.clear();
            if audience == Audience::Manager {
                // The reporter of an event may be a mentor, whom the manager does not know.
                (entry.by, entry.name) = (None, None);
            }
            Some((entry, events.next()?))
        };
        Ok(entries.into_iter().filter_map(read).collect())
    }

    /// The mentors who suit a mentee, the best first, with the names of those who do not.
    #[must_use]
    pub fn search(&self, criteria: &Criteria) -> Vec<(Mentor, leadership_qualities::Qualities)> {
        let state = self.state.read();
        let shortlist = state.register.search(criteria);
        let candidates = shortlist.candidates().iter();
        candidates
            .map(|candidate| (candidate.mentor.clone(), candidate.covers))
            .collect()
    }

    /// Asks the register a question.
    pub fn register<T>(&self, ask: impl FnOnce(&leadership_qualities::Register) -> T) -> T {
        ask(&self.state.read().register)
    }

    /// The mentor with this reference.
    #[must_use]
    pub fn mentor(&self, id: &str) -> Option<Mentor> {
        self.state.read().register.get(id).cloned()
    }

    /// The people whom a person manages.
    #[must_use]
    pub fn staff(&self, manager: &Person) -> Vec<Person> {
        let state = self.state.read();
        let mut staff: Vec<Person> = state.people.staff_of(manager.id).cloned().collect();
        staff.sort_by(|one, other| one.name.cmp(&other.name));
        staff
    }

    /// The answers of a mentee: for herself, and for the mentor whom she has chosen.
    ///
    /// # Errors
    ///
    /// If the person may not see them, or they cannot be read.
    pub fn answers(&self, viewer: &Person, mentee: i64) -> Result<Answers, Refusal> {
        let is_pair = viewer.id == mentee || self.is_mentor_of(viewer, mentee);
        if !is_pair {
            return Err(Refusal::NotFound);
        }
        let reader = self.reader.lock();
        let draft = reader.draft(mentee)?.map(Draft::from_bytes);
        let finished = reader.assessments(mentee)?.into_iter();
        let finished: Result<Vec<_>, _> = finished.map(SelfAssessment::try_from).collect();
        let unreadable = Refusal::Rule("The stored answers cannot be read.");
        match (draft.transpose(), finished) {
            (Ok(draft), Ok(finished)) => Ok(Answers {
                // An unfinished form is the mentee's own.
                draft: draft.filter(|_| viewer.id == mentee),
                finished,
            }),
            _ => Err(unreadable),
        }
    }

    fn is_mentor_of(&self, viewer: &Person, mentee: i64) -> bool {
        let state = self.state.read();
        let chosen = |application: &Application| {
            let mentoring = application.mentoring();
            mentoring.is_some_and(|mentoring| Some(&mentoring.mentor) == viewer.mentor.as_ref())
        };
        let mut cases = state.index.of_mentee(mentee);
        viewer.role == Role::Mentor
            && cases.any(|id| {
                let case = state.cases.get(&id);
                case.is_some_and(|case| chosen(&case.application))
            })
    }

    /// The newest lines of the audit, for the office.
    ///
    /// # Errors
    ///
    /// If the person is not of the office, or the audit cannot be read.
    pub fn audit(&self, viewer: &Person) -> Result<Vec<AuditLine>, Refusal> {
        if viewer.role != Role::Office {
            return Err(Refusal::NotFound);
        }
        Ok(self.reader.lock().audit()?)
    }
}

impl State {
    /// A case as a person may see it; `None` if the person may not know of it.
    fn known(&self, viewer: &Person, id: i64) -> Option<Known> {
        let case = self.cases.get(&id)?;
        let mentee = self.people.get(case.mentee)?;
        let sight = case.sight(viewer, mentee)?;
        let seen = match sight {
            Sight::As(audience) => case.redacted(audience),
            Sight::Invited(_) | Sight::Former => Case {
                id: case.id,
                mentee: case.mentee,
                ..Case::default()
            },
        };
        Some(Known {
            case: seen,
            sight,
            mentee: mentee.clone(),
        })
    }
}

/// Reads the events of a log, and redacts the whole log.
fn redacted<'a>(
    machine: Machine,
    events: impl Iterator<Item = &'a str>,
    audience: Audience,
) -> Result<Vec<super::Event>, Refusal> {
    Ok(match machine {
        Machine::Application => {
            let log: Result<Vec<programme::Event>, _> = events.map(serde_json::from_str).collect();
            let log = programme::redacted(log?, audience).into_iter();
            log.map(super::Event::Application).collect()
        }
        Machine::Setup => {
            let log: Result<Vec<setup::Event>, _> = events.map(serde_json::from_str).collect();
            let log = setup::redacted(log?, of_setup(audience)).into_iter();
            log.map(super::Event::Setup).collect()
        }
    })
}
