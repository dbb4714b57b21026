//! The record of the mentoring itself.

use alloc::vec::Vec;
use core::mem;
use core::num::NonZeroU32;

use super::matching::{Invitation, MeetingFormat, Others};
use super::reference::MentorId;
use crate::record::{Confidential, Need, NonEmpty};
use crate::wire;

wire::record! {
    /// The record of the mentoring that an application led to.
    ///
    /// About a session, the record says only that it was held: its content is confidential.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Application;
    ///
    /// if let Some(mentoring) = Application::default().mentoring() {
    ///     println!("{} sessions with {}", mentoring.sessions(), mentoring.mentor);
    /// }
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "MentoringRecord"]
    #[title = "Record of mentoring"]
    pub struct Mentoring {
        /// The mentor who was chosen.
        pub mentor: MentorId,
        /// How the chemistry meeting with this mentor was held.
        pub held: MeetingFormat,
        /// The other invitations of the search in which the mentor was chosen, the earliest first.
        ///
        /// There are at most two of them, and all of them are closed.
        #[wire = Others]
        pub others: Vec<Invitation>,
        /// How many sessions were held before goals were set. That sessions may come first is the
        /// crate's convention: in the source, goals are set at the start.
        pub sessions_before_goals: u32,
        /// The goals and their revisions, the earliest first, each with its sessions and reviews.
        pub goals: Vec<GoalPeriod>,
    }
}

impl Mentoring {
    pub(super) const fn with(
        mentor: MentorId,
        held: MeetingFormat,
        others: Vec<Invitation>,
    ) -> Self {
        Self {
            mentor,
            held,
            others,
            sessions_before_goals: 0,
            goals: Vec::new(),
        }
    }

    pub(super) fn hold_session(&mut self) {
        let sessions = match self.goals.last_mut() {
            None => &mut self.sessions_before_goals,
            Some(pursuit) => &mut pursuit.sessions_since,
        };
        // Nobody holds four billion sessions. If somebody did, a count that stops would be better
        // than a count that starts again.
        *sessions = sessions.saturating_add(1);
    }

    pub(super) fn pursue(&mut self, goals: NonEmpty<Need>) {
        self.goals.push(GoalPeriod {
            goals,
            reviews: Vec::new(),
            sessions_since: 0,
        });
    }

    pub(super) fn review(&mut self, notes: Vec<Confidential>) {
        let Some(pursuit) = self.goals.last_mut() else {
            return;
        };
        if let Some(sessions) = NonZeroU32::new(mem::take(&mut pursuit.sessions_since)) {
            pursuit.reviews.push(Review { sessions, notes });
        }
    }

    /// How many sessions mentee and mentor have held.
    #[must_use]
    pub fn sessions(&self) -> u64 {
        let pursued: u64 = self.goals.iter().map(GoalPeriod::sessions).sum();
        u64::from(self.sessions_before_goals) + pursued
    }
}

wire::record! {
    /// Goals of mentoring, with the sessions and reviews until they were revised or mentoring
    /// ended.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct GoalPeriod {
        /// The goals that mentee and mentor aim for.
        pub goals: NonEmpty<Need>,
        /// The reviews of these goals, earliest first.
        pub reviews: Vec<Review>,
        /// How many sessions were held since the last review, or since the goals were set.
        pub sessions_since: u32,
    }
}

impl GoalPeriod {
    /// How many sessions were held with these goals.
    #[must_use]
    pub fn sessions(&self) -> u64 {
        let reviewed = self.reviews.iter().map(|review| review.sessions.get());
        let reviewed: u64 = reviewed.map(u64::from).sum();
        reviewed + u64::from(self.sessions_since)
    }
}

wire::record! {
    /// A review of the goals.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct Review {
        /// How many sessions the review looks back on.
        ///
        /// The review looks back on the sessions since the review before, or since the goals were
        /// set. There is at least one session.
        pub sessions: NonZeroU32,
        /// The notes on the review, if any were made.
        pub notes: Vec<Confidential>,
    }
}
