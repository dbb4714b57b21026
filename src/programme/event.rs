//! The events that can happen to an application, with their contents and without.

use alloc::vec::Vec;

use super::eligibility::Sponsor;
use super::matching::{ChemistryMeeting, NotContinued};
use super::reference::{ApplicationId, MentorId};
use super::stage::Stage;
use crate::record::{Confidential, End, Need, NonEmpty};
use crate::wire;

wire::events! {
    event {
        /// An event of an application: one thing that happened to it, or in the mentoring that it
        /// led to.
        ///
        /// In JSON an event is an object with one key, whose value is the content, as in
        /// `{"invited": "M07"}`. An event without content has an empty object, as in
        /// `{"session_held": {}}`.
        ///
        /// # Example
        ///
        /// ```
        /// use leadership_qualities::programme::Event;
        ///
        /// let event: Event = serde_json::from_str(r#"{"invited": "M07"}"#)?;
        /// assert_eq!(event, Event::Invited("M07".parse()?));
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[name = "ApplicationEvent"]
        #[expected = "an event, an object with one key such as `invited`"]
        #[expected_key = "the key of an event, such as `invited`"]
        #[comment = crate::machine::DECIDED_BY_REPLAY]
    }
    action {
        /// An action of an application: an event without its content.
        ///
        /// In JSON an action is its [`key`](Self::key), which is the key of the event. The list
        /// [`ALL`](Self::ALL) has the order in which actions usually come. Only withdrawing is
        /// possible in several [stages](Self::stage): in every stage before mentoring.
        ///
        /// # Example
        ///
        /// ```
        /// use leadership_qualities::programme::{Action, Stage};
        ///
        /// assert_eq!(Action::Invited.stage(), Some(Stage::Matching));
        /// for action in Action::ALL {
        ///     if let Some(statement) = action.statement() {
        ///         println!("{action}: {statement}");
        ///     }
        /// }
        /// ```
        #[name = "ApplicationAction"]
        #[expected = "the key of an action, such as `invited`"]
    }
    steps {}

    /// A sponsor in the mentee's organisation has identified that mentoring would benefit the
    /// mentee.
    Sponsor(Sponsor) = "sponsor" in Eligibility,
    /// The mentee has considered what to gain from mentoring, and has identified goals.
    ///
    /// An [agenda](crate::profile::Agenda) is a ready-made list of such goals.
    Goals(NonEmpty<Need>) = "goals" in Eligibility,
    /// The line manager supports the application, and gives the mentee time and space.
    ManagerSupport = "manager_support" in Eligibility,
    /// The mentee has registered with the programme.
    Registered(Registration) = "registered" in Eligibility,
    /// The programme has assessed the application and approves it.
    Approved = "approved" in Registered,
    /// The programme has assessed the application and declines it; the event says why. That the
    /// programme may decline an application is the crate's convention.
    ///
    /// The source says only that the service approves applications where that is appropriate. The
    /// mentee may [apply again](Registration).
    Declined(Confidential) = "declined" in Registered,
    /// The mentee has been issued login credentials for the register; the credentials themselves
    /// are never on record.
    CredentialsIssued = "credentials_issued" in Approved,
    /// The mentee invites a mentor to a chemistry meeting.
    Invited(MentorId) = "invited" in Matching,
    /// The mentee has met a mentor who was invited.
    Met(ChemistryMeeting) = "met" in Matching,
    /// A mentor declines the invitation. That mentors may decline is the crate's convention.
    MentorDeclined(MentorId) = "mentor_declined" in Matching,
    /// The mentee withdraws the invitation to a mentor. That mentees may withdraw it is the crate's
    /// convention.
    InvitationWithdrawn(MentorId) = "invitation_withdrawn" in Matching,
    /// The mentee or the mentor does not go on after the chemistry meeting. That the mentor, too,
    /// may stop is the crate's convention.
    NotContinued(NotContinued) = "not_continued" in Matching,
    /// The mentee chooses a mentor after a chemistry meeting; every other invitation closes.
    Chosen(MentorId) = "chosen" in Matching,
    /// The programme grants three more invitations, after three have come to nothing. This is the
    /// crate's convention: the source says nothing about it.
    FurtherSearch = "further_search" in Matching,
    /// Mentee and mentor have held a session, of which nothing else is on record.
    SessionHeld = "session_held" in Mentoring,
    /// Mentee and mentor have set goals for their mentoring.
    GoalsSet(NonEmpty<Need>) = "goals_set" in Mentoring,
    /// Mentee and mentor have reviewed the goals, and may have made notes.
    ///
    /// A review looks back on the sessions held since the goals were set, revised or last reviewed.
    GoalsReviewed(Vec<Confidential>) = "goals_reviewed" in Mentoring,
    /// Mentee and mentor have revised the goals, and go on with new goals. That goals can be
    /// revised is the crate's convention.
    GoalsRevised(NonEmpty<Need>) = "goals_revised" in Mentoring,
    /// Mentoring has been ended; the event says who ended it and why. That mentoring can be ended
    /// is the crate's convention.
    Ended(End) = "ended" in Mentoring,
    /// The application is withdrawn before mentoring begins; the event says why. That it can be
    /// withdrawn is the crate's convention.
    Withdrawn(Confidential) = "withdrawn",
}

/// Finds the mentor in an event, to be read or to be changed.
macro_rules! mentor_of {
    ($event:expr) => {
        match $event {
            Event::Invited(mentor)
            | Event::Met(ChemistryMeeting { mentor, .. })
            | Event::MentorDeclined(mentor)
            | Event::InvitationWithdrawn(mentor)
            | Event::NotContinued(NotContinued { mentor, .. })
            | Event::Chosen(mentor) => Some(mentor),
            Event::Sponsor(_)
            | Event::Goals(_)
            | Event::ManagerSupport
            | Event::Registered(_)
            | Event::Approved
            | Event::Declined(_)
            | Event::CredentialsIssued
            | Event::FurtherSearch
            | Event::SessionHeld
            | Event::GoalsSet(_)
            | Event::GoalsReviewed(_)
            | Event::GoalsRevised(_)
            | Event::Ended(_)
            | Event::Withdrawn(_) => None,
        }
    };
}

impl Event {
    /// The mentor whom the event is about, if it is about a mentor.
    #[must_use]
    pub const fn mentor(&self) -> Option<&MentorId> {
        mentor_of!(self)
    }

    pub(super) const fn mentor_mut(&mut self) -> Option<&mut MentorId> {
        mentor_of!(self)
    }
}

wire::record! {
    /// The mentee's registration with the programme.
    ///
    /// In JSON it is `{}`, or `{"previous": "2025-117"}` for somebody who applies again.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::programme::{Event, Registration};
    ///
    /// let first = Event::Registered(Registration::default());
    /// let again = Event::Registered(Registration { previous: Some("2025-117".try_into()?) });
    /// # Ok::<(), leadership_qualities::programme::EmptyReference>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
    #[expected = "an object with `previous`, or an empty object"]
    #[by_hand(Redact)]
    pub struct Registration {
        /// The mentee's previous application, if there is one.
        ///
        /// The previous application may have been declined or withdrawn, or its mentoring may have
        /// ended.
        #[optional]
        pub previous: Option<ApplicationId>,
    }
}
