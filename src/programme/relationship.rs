//! The record of the mentoring itself.

use alloc::vec::Vec;
use core::mem;
use core::num::NonZeroU32;

use super::matching::{Invitation, MAX_INVITATIONS, MeetingFormat, Others, Searches};
use super::reference::MentorId;
use crate::record::{Confidential, End, Need, NonEmpty};
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
        /// How many chemistry meetings with this mentor did not take place before; left out if none
        /// was missed. That missed meetings are on record is the crate's convention.
        #[optional]
        pub meetings_missed: u32,
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
        /// How many sessions did not take place; left out if none was missed. That missed sessions
        /// are on record is the crate's convention.
        #[optional]
        pub sessions_missed: u32,
        /// How many pauses are over; left out if there was none. That mentoring can pause is the
        /// crate's convention.
        #[optional]
        pub pauses: u32,
        /// Why mentoring is paused, or was paused when it was over; left out if it is not paused.
        #[optional]
        pub paused: Option<Confidential>,
    }
}

impl Mentoring {
    pub(super) const fn with(
        mentor: MentorId,
        held: MeetingFormat,
        meetings_missed: u32,
        others: Vec<Invitation>,
    ) -> Self {
        Self {
            mentor,
            held,
            meetings_missed,
            others,
            sessions_before_goals: 0,
            goals: Vec::new(),
            sessions_missed: 0,
            pauses: 0,
            paused: None,
        }
    }

    pub(super) fn miss_session(&mut self) {
        self.sessions_missed = self.sessions_missed.saturating_add(1);
    }

    pub(super) fn pause(&mut self, reason: Confidential) {
        self.paused = Some(reason);
    }

    pub(super) fn resume(&mut self) {
        if self.paused.take().is_some() {
            self.pauses = self.pauses.saturating_add(1);
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
    /// The mentoring with an earlier mentor, which was over before the mentee searched for another
    /// mentor. That a mentee can change to another mentor is the crate's convention.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Application;
    ///
    /// for earlier in Application::default().earlier_mentoring() {
    ///     println!("{}, over by decision of the {}", earlier.mentoring.mentor, earlier.end.by);
    /// }
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct EarlierMentoring {
        /// The searches that came to nothing before this mentor was chosen.
        pub(super) searches: Searches,
        /// The record of the mentoring with this mentor.
        pub mentoring: Mentoring,
        /// Who ended the mentoring with this mentor, and why.
        pub end: End,
    }
}

impl EarlierMentoring {
    /// The searches that came to nothing before this mentor was chosen, the earliest first.
    #[must_use]
    pub fn searches(&self) -> &[[Invitation; MAX_INVITATIONS]] {
        &self.searches.0
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
