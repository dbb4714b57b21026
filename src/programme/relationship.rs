//! What is on record of the mentoring itself.

use alloc::vec::Vec;
use core::mem;
use core::num::NonZeroU32;

use serde::de::{self, Deserialize, Deserializer};

use super::tree::Others;
use super::{Invitation, MeetingFormat, MentorId};
use crate::record::{self, Audience, Confidential, Need, NonEmpty};
use crate::wire::{self, Redact, Sight};

/// What is on record of the relationship of mentee and mentor.
///
/// Of a session there is nothing but that it was held: its content is confidential.
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
pub struct Mentoring {
    /// The mentor who was chosen.
    pub mentor: MentorId,
    /// How the two had met.
    pub held: MeetingFormat,
    /// The other mentors who were invited in the search that ended with the choice, the earliest
    /// first: at most two, and every invitation is closed.
    pub others: Vec<Invitation>,
    /// How many sessions were held before goals were set.
    pub sessions_before_goals: u32,
    /// The goals, and those that they were revised to, the first first.
    pub goals: Vec<GoalPeriod>,
}

wire::old_record!(
    Mentoring {
        mentor,
        held,
        others [as Others],
        sessions_before_goals [as wire::Count],
        goals [as wire::List<GoalPeriod>],
    },
    "the record of mentoring, an object of five fields",
    "a field of the record of mentoring, such as `mentor`"
);

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
        // Nobody lives to see it, and a count that stays is better than one that starts again.
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

    /// How many sessions were held.
    #[must_use]
    pub fn sessions(&self) -> u64 {
        let pursued: u64 = self.goals.iter().map(GoalPeriod::sessions).sum();
        u64::from(self.sessions_before_goals) + pursued
    }
}

/// Goals, and how the two went after them until they were revised or mentoring ended.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GoalPeriod {
    /// What was aimed for.
    pub goals: NonEmpty<Need>,
    /// The reviews of these goals, the first first.
    pub reviews: Vec<Review>,
    /// How many sessions were held since the last review, or since the goals were set if there was
    /// none.
    pub sessions_since: u32,
}

wire::old_record!(
    GoalPeriod {
        goals,
        reviews [as wire::List<Review>],
        sessions_since [as wire::Count],
    },
    "goals that were pursued, an object with `goals`, `reviews` and `sessions_since`",
    "`goals`, `reviews` or `sessions_since`"
);

impl GoalPeriod {
    /// How many sessions were held with these goals.
    #[must_use]
    pub fn sessions(&self) -> u64 {
        let reviewed = self.reviews.iter().map(|review| review.sessions.get());
        let reviewed: u64 = reviewed.map(u64::from).sum();
        reviewed + u64::from(self.sessions_since)
    }
}

/// One review of the goals.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Review {
    /// How many sessions it looks back on: those since the review before, or since the goals were
    /// set. There is at least one.
    pub sessions: NonZeroU32,
    /// What was found, as far as it is written down.
    pub notes: Vec<Confidential>,
}

wire::old_record!(
    Review {
        sessions [as AtLeastOne],
        notes [as wire::List<Confidential>],
    },
    "a review, an object with `sessions` and `notes`",
    "`sessions` or `notes`"
);

/// A review looks back on at least one session.
struct AtLeastOne(NonZeroU32);

impl<'de> Deserialize<'de> for AtLeastOne {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire::Count(sessions) = Deserialize::deserialize(deserializer)?;
        let sessions = NonZeroU32::new(sessions);
        sessions.map(Self).ok_or_else(|| {
            de::Error::custom("found a review of no sessions, expected at least one session")
        })
    }
}

impl Redact for GoalPeriod {
    fn redact(&mut self, audience: Sight) {
        self.goals.redact(audience);
        for review in &mut self.reviews {
            review.redact(audience);
        }
    }
}

wire::old_redact!(Review { notes });
