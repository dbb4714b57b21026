//! The self-assessments, the running tally, and the releases.

use leadership_qualities::cohort::RefusedRelease;
use leadership_qualities::{Draft, Release, SelfAssessment};

use super::{Refusal, Scheme, State, now};
use crate::people::{Person, Role};
use crate::store::About;

/// What the office sees of the cohort: what was released, and whether more can be.
#[derive(Clone, Debug)]
pub struct CohortView {
    pub latest: Option<Release>,
    pub releases: usize,
    /// Why a release would be refused now, if it would be. It tells no count.
    pub refusal: Option<RefusedRelease>,
}

impl Scheme {
    /// Keeps the answers so far.
    ///
    /// # Errors
    ///
    /// If the person is no mentee, or the draft cannot be stored.
    pub fn save_draft(&self, mentee: &Person, draft: &Draft) -> Result<(), Refusal> {
        if mentee.role != Role::Mentee {
            return Err(Refusal::NotYours);
        }
        let bytes = draft.to_bytes();
        let mut store = self.store.lock();
        store.write(|writing| writing.draft(mentee.id, bytes, &now()))?;
        Ok(())
    }

    /// Takes in a finished self-assessment, and counts the mentee if she was not counted before.
    ///
    /// A second self-assessment is kept beside the first and leaves the running tally as it is, as
    /// the library asks for.
    ///
    /// # Errors
    ///
    /// If the person is no mentee, or the answers cannot be stored.
    pub fn assess(&self, mentee: &Person, assessment: SelfAssessment) -> Result<(), Refusal> {
        if mentee.role != Role::Mentee {
            return Err(Refusal::NotYours);
        }
        // Nobody else changes the tally before this lock is given back.
        let mut store = self.store.lock();
        let mut tally = self.state.read().tally.clone();
        tally.push(assessment);
        let counts = serde_json::to_string(&tally)?;
        let at = now();
        let is_new = store.write(|writing| {
            writing.assessment(mentee.id, assessment.into(), &at)?;
            let is_new = writing.count(mentee.id)?;
            if is_new {
                writing.tally(&counts)?;
            }
            let did = "finished a self-assessment";
            writing.audit(&at, Some(mentee.id), did, About::default())?;
            Ok(is_new)
        })?;
        if is_new {
            self.state.write().tally = tally;
        }
        Ok(())
    }

    /// What was released last, for the office.
    ///
    /// # Errors
    ///
    /// If the person is not of the office.
    pub fn cohort(&self, viewer: &Person) -> Result<CohortView, Refusal> {
        if viewer.role != Role::Office {
            return Err(Refusal::NotFound);
        }
        let state = self.state.read();
        Ok(CohortView {
            latest: state.history.latest().copied(),
            releases: state.history.releases().len(),
            refusal: state.history.check(&state.tally).err(),
        })
    }

    /// Releases what may be shown of the cohort now.
    ///
    /// # Errors
    ///
    /// If the person is not of the office, if the history refuses, or if the tally cannot be
    /// stored.
    pub fn release(&self, by: &Person) -> Result<Release, Refusal> {
        if by.role != Role::Office {
            return Err(Refusal::NotYours);
        }
        let mut store = self.store.lock();
        let state = self.state.read();
        state
            .history
            .check(&state.tally)
            .map_err(Refusal::Release)?;
        let is_new = state.history.tallies().last() != Some(&state.tally);
        let counts = serde_json::to_string(&state.tally)?;
        drop(state);
        if is_new {
            let at = now();
            store.write(|writing| {
                writing.released(&at, by.id, &counts)?;
                writing.audit(&at, Some(by.id), "released the cohort", About::default())
            })?;
        }
        let mut state = self.state.write();
        let State { tally, history, .. } = &mut *state;
        history.release(tally).map_err(Refusal::Release)
    }
}
