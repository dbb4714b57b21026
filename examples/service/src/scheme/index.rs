//! Which cases somebody may know of, found without looking at all of them.

use std::collections::{BTreeSet, HashMap};

use leadership_qualities::programme::MentorId;

use super::Case;

/// The cases of each mentee, and the cases in which each mentor was ever invited.
///
/// It only finds cases. What somebody may see of a case, [`Case::sight`] decides.
#[derive(Debug, Default)]
pub(super) struct Index {
    mentees: HashMap<i64, Vec<i64>>,
    mentors: HashMap<MentorId, BTreeSet<i64>>,
}

impl Index {
    /// Takes in a case as it is now.
    pub(super) fn add(&mut self, case: &Case) {
        self.mentees.entry(case.mentee).or_default().push(case.id);
        for mentor in case.application.invited() {
            self.invite(mentor.clone(), case.id);
        }
    }

    pub(super) fn invite(&mut self, mentor: MentorId, case: i64) {
        self.mentors.entry(mentor).or_default().insert(case);
    }

    /// The cases of a mentee, the latest first.
    pub(super) fn of_mentee(&self, mentee: i64) -> impl Iterator<Item = i64> + '_ {
        let cases = self.mentees.get(&mentee).into_iter().flatten();
        cases.rev().copied()
    }

    /// The cases in which a mentor was invited, the latest first.
    pub(super) fn of_mentor(&self, mentor: &MentorId) -> impl Iterator<Item = i64> + '_ {
        let cases = self.mentors.get(mentor).into_iter().flatten();
        cases.rev().copied()
    }
}
