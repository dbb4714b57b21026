//! The record of an application in each stage.

use alloc::vec::Vec;

use super::eligibility::{Condition, Conditions, Sponsor};
use super::matching::{Invitation, Present, Searches};
use super::reference::ApplicationId;
use super::relationship::{EarlierMentoring, Mentoring};
use super::remark::{Remark, WithdrawnBy};
use super::state::{Meetings, Position, Search, State};
use crate::record::{Confidential, End, Need, NonEmpty};
use crate::wire::{self, Empty};

wire::choice! {
    /// The record of one mentee's application to a programme: an object whose one key is the stage
    /// of the application.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "Application"]
    #[expected = "an application, an object with its stage as its one key"]
    #[expected_key = "the key of a stage, such as `matching`"]
    #[comment = "JSON Schema cannot express one rule, so this schema leaves it out: no mentor \
        is invited twice in one search. A mentor is also not invited again after mentee or mentor did \
        not go on, or after mentoring with the mentor was over."]
    pub(super) enum Record {
        /// The conditions that the application meets so far.
        #[wire = Open]
        Eligibility(Eligibility) = "eligibility",
        /// The application that the programme has to assess.
        Registered(Registered) = "registered",
        /// The application that the programme has approved.
        Approved(Registered) = "approved",
        /// The application that the programme has declined, and the reason.
        Declined(Declined) = "declined",
        /// The application and its invitations.
        Matching(Matching) = "matching",
        /// The application and the mentoring that it led to.
        Mentoring(Mentored) = "mentoring",
        /// The application and its mentoring, which is over, with who ended it and why.
        Ended(Ended) = "ended",
        /// The application that was withdrawn, with who withdrew it and why.
        #[wire = Closed]
        Withdrawn(Withdrawn) = "withdrawn",
    }
}

impl Default for Record {
    fn default() -> Self {
        Self::Eligibility(Eligibility::default())
    }
}

wire::record! {
    /// The conditions that an application meets so far.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
    #[expected = "an object with the conditions that are met"]
    #[by_hand(Redact, Schema)]
    pub(super) struct Eligibility {
        #[optional]
        pub(super) sponsor: Option<Sponsor>,
        #[optional]
        pub(super) goals: Option<NonEmpty<Need>>,
        #[optional]
        pub(super) manager_support: Option<Empty>,
        #[optional]
        pub(super) sent_back: Option<SentBack>,
    }
}

wire::record! {
    /// What the programme said when it sent an application back, and what is kept of the
    /// registration.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[by_hand(Redact)]
    pub(super) struct SentBack {
        /// What the mentee has to amend.
        pub(super) reason: Confidential,
        /// The mentee's previous application, if there is one.
        #[optional]
        pub(super) previous: Option<ApplicationId>,
        /// What the programme said about the application before that, earliest first.
        #[optional]
        pub(super) remarks: Option<NonEmpty<Remark>>,
    }
}

/// The conditions in JSON: no condition is met before a condition that has to come first.
pub(super) struct Open(pub(super) Eligibility);

impl Eligibility {
    pub(super) fn met(&self) -> Conditions {
        let is_met = |condition: &Condition| match condition {
            Condition::Sponsor => self.sponsor.is_some(),
            Condition::Goals => self.goals.is_some(),
            Condition::ManagerSupport => self.manager_support.is_some(),
        };
        Condition::ALL.into_iter().filter(is_met).collect()
    }
}

wire::record! {
    /// An application that meets every condition.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "CompleteApplication"]
    #[expected = "an application with `sponsor`, `goals` and `manager_support`"]
    #[by_hand(Redact)]
    pub(super) struct Complete {
        /// The sponsor in the mentee's organisation, who has identified that mentoring would
        /// benefit the mentee.
        pub(super) sponsor: Sponsor,
        /// What the mentee wishes to gain from mentoring.
        pub(super) goals: NonEmpty<Need>,
        /// The line manager supports the application, and gives the mentee time and space.
        pub(super) manager_support: Empty,
        /// The mentee's previous application, if there is one.
        #[optional]
        pub(super) previous: Option<ApplicationId>,
        /// What the programme said when it deferred the application or sent it back, earliest first;
        /// left out if it did neither.
        #[optional]
        pub(super) remarks: Option<NonEmpty<Remark>>,
    }
}

wire::record! {
    /// An application that is registered, and may have been approved.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "RegisteredApplication"]
    pub(super) struct Registered {
        /// The application that was registered.
        pub(super) application: Complete,
    }
}

wire::record! {
    /// An application that the programme declined.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "DeclinedApplication"]
    #[by_hand(Redact)]
    pub(super) struct Declined {
        /// The application that was registered.
        pub(super) application: Complete,
        /// Why the programme declined the application.
        pub(super) reason: Confidential,
    }
}

wire::record! {
    /// An application whose mentee is looking for a mentor.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "MatchingApplication"]
    #[title = "Application when matching"]
    #[by_hand(Redact)]
    pub(super) struct Matching {
        /// The application that was registered.
        pub(super) application: Complete,
        /// The mentoring with earlier mentors, earliest first; left out if there was none.
        #[optional]
        pub(super) earlier: Option<NonEmpty<EarlierMentoring>>,
        /// The searches that came to nothing and were followed by another search.
        pub(super) searches: Searches,
        /// The invitations of the present search.
        #[wire = Present]
        pub(super) invitations: Vec<Invitation>,
    }
}

wire::record! {
    /// An application that led to mentoring.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "MentoringApplication"]
    #[title = "Application when mentoring"]
    #[by_hand(Redact)]
    pub(super) struct Mentored {
        /// The application that was registered.
        pub(super) application: Complete,
        /// The mentoring with earlier mentors, earliest first; left out if there was none.
        #[optional]
        pub(super) earlier: Option<NonEmpty<EarlierMentoring>>,
        /// The searches that came to nothing and were followed by another search.
        pub(super) searches: Searches,
        /// The record of the mentoring.
        pub(super) mentoring: Mentoring,
    }
}

wire::record! {
    /// An application whose mentoring is over.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "EndedApplication"]
    pub(super) struct Ended {
        /// What was on record when mentoring ended.
        pub(super) record: Mentored,
        /// Who ended the mentoring, and why.
        pub(super) end: End,
    }
}

wire::record! {
    /// An application that was withdrawn.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[by_hand(Redact)]
    pub(super) struct Withdrawn {
        /// What was on record when the application was withdrawn.
        pub(super) from: Before,
        /// Who withdrew the application: the mentee, if the field is left out.
        #[optional]
        pub(super) by: WithdrawnBy,
        /// Why the application was withdrawn.
        pub(super) reason: Confidential,
    }
}

/// A withdrawn application in JSON: the line manager's support was on record before a line manager
/// who took it back ended the application.
pub(super) struct Closed(pub(super) Withdrawn);

wire::choice! {
    /// The record of an application before mentoring: an object whose one key is the stage of the
    /// application.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "ApplicationBeforeMentoring"]
    #[expected_key = "the key of a stage before mentoring, such as `matching`"]
    pub(super) enum Before {
        /// The conditions that the application met.
        #[wire = Open]
        Eligibility(Eligibility) = "eligibility",
        /// The application that the programme had to assess.
        Registered(Registered) = "registered",
        /// The application that the programme had approved.
        Approved(Registered) = "approved",
        /// The application and its invitations.
        Matching(Matching) = "matching",
    }
}

impl Record {
    /// The state of the record.
    pub(super) fn state(&self) -> State {
        State(match self {
            Self::Eligibility(eligibility) => Position::Eligibility(eligibility.met()),
            Self::Registered(_) => Position::Registered,
            Self::Approved(_) => Position::Approved,
            Self::Declined(_) => Position::Declined,
            Self::Matching(matching) => Position::Matching(Search::of(&matching.invitations)),
            Self::Mentoring(mentored) => Position::Mentoring(Meetings::of(&mentored.mentoring)),
            Self::Ended(_) => Position::Ended,
            Self::Withdrawn(_) => Position::Withdrawn,
        })
    }

    /// The conditions, before the application is registered.
    pub(super) const fn eligibility(&self) -> Option<&Eligibility> {
        match self {
            Self::Eligibility(eligibility)
            | Self::Withdrawn(Withdrawn {
                from: Before::Eligibility(eligibility),
                ..
            }) => Some(eligibility),
            Self::Registered(_)
            | Self::Approved(_)
            | Self::Declined(_)
            | Self::Matching(_)
            | Self::Mentoring(_)
            | Self::Ended(_)
            | Self::Withdrawn(_) => None,
        }
    }

    /// What the programme asked the mentee to amend, until the mentee registers again.
    pub(super) const fn sent_back(&self) -> Option<&SentBack> {
        match self.eligibility() {
            Some(eligibility) => eligibility.sent_back.as_ref(),
            None => None,
        }
    }

    /// The mentoring with earlier mentors.
    pub(super) fn earlier(&self) -> &[EarlierMentoring] {
        let earlier = match (self.matching(), self.mentored()) {
            (Some(matching), _) => matching.earlier.as_ref(),
            (None, Some(mentored)) => mentored.earlier.as_ref(),
            (None, None) => None,
        };
        earlier.map_or(&[], |earlier| earlier)
    }

    /// The application, once it is registered.
    pub(super) const fn complete(&self) -> Option<&Complete> {
        match self {
            Self::Registered(registered)
            | Self::Approved(registered)
            | Self::Withdrawn(Withdrawn {
                from: Before::Registered(registered) | Before::Approved(registered),
                ..
            }) => Some(&registered.application),
            Self::Declined(declined) => Some(&declined.application),
            Self::Matching(matching)
            | Self::Withdrawn(Withdrawn {
                from: Before::Matching(matching),
                ..
            }) => Some(&matching.application),
            Self::Mentoring(mentored)
            | Self::Ended(Ended {
                record: mentored, ..
            }) => Some(&mentored.application),
            Self::Eligibility(_)
            | Self::Withdrawn(Withdrawn {
                from: Before::Eligibility(_),
                ..
            }) => None,
        }
    }

    pub(super) const fn matching(&self) -> Option<&Matching> {
        match self {
            Self::Matching(matching)
            | Self::Withdrawn(Withdrawn {
                from: Before::Matching(matching),
                ..
            }) => Some(matching),
            Self::Eligibility(_)
            | Self::Registered(_)
            | Self::Approved(_)
            | Self::Declined(_)
            | Self::Mentoring(_)
            | Self::Ended(_)
            | Self::Withdrawn(_) => None,
        }
    }

    pub(super) const fn mentored(&self) -> Option<&Mentored> {
        match self {
            Self::Mentoring(mentored)
            | Self::Ended(Ended {
                record: mentored, ..
            }) => Some(mentored),
            Self::Eligibility(_)
            | Self::Registered(_)
            | Self::Approved(_)
            | Self::Declined(_)
            | Self::Matching(_)
            | Self::Withdrawn(_) => None,
        }
    }
}
