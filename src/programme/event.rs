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
        /// [`ALL`](Self::ALL) has the order in which actions usually come. Three actions are
        /// possible in several [stages](Self::stage), in every stage before mentoring: the mentee
        /// withdraws, the line manager takes the support back, and the application lapses.
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
    /// An [agenda](crate::profile::Agenda) is a ready-made list of such goals. Until the mentee
    /// registers, new goals replace the goals on record. That is the crate's convention.
    Goals(NonEmpty<Need>) = "goals" in Eligibility,
    /// The line manager supports the application, and gives the mentee time and space.
    ManagerSupport = "manager_support" in Eligibility,
    /// The mentee has registered with the programme.
    ///
    /// A mentee whose application was sent back registers again. The reference of the previous
    /// application stays on record then, unless the new registration names another one.
    Registered(Registration) = "registered" in Eligibility,
    /// The programme has assessed the application and approves it.
    Approved = "approved" in Registered,
    /// The programme has assessed the application and declines it; the event says why. That the
    /// programme may decline an application is the crate's convention.
    ///
    /// The source says only that the service approves applications where that is appropriate. The
    /// mentee may [apply again](Registration).
    Declined(Confidential) = "declined" in Registered,
    /// The programme has assessed the application and sends it back; the event says what the mentee
    /// has to amend. That the programme may send it back is the crate's convention.
    ///
    /// Everything on record stays there. The mentee may give other goals, and registers again.
    SentBack(Confidential) = "sent_back" in Registered,
    /// The programme has assessed the application and puts off its decision; the event says why, or
    /// until when. That the programme may put it off is the crate's convention.
    Deferred(Confidential) = "deferred" in Registered,
    /// The mentee has been issued login credentials for the register; the credentials themselves
    /// are never on record.
    CredentialsIssued = "credentials_issued" in Approved,
    /// The mentee invites a mentor to a chemistry meeting.
    ///
    /// By the crate's convention, a mentor can be invited again in a later search, unless mentee or
    /// mentor did not go on after meeting, or the mentor has mentored the mentee before.
    Invited(MentorId) = "invited" in Matching,
    /// The mentee has met a mentor who was invited.
    Met(ChemistryMeeting) = "met" in Matching,
    /// The chemistry meeting with a mentor did not take place. The invitation stays open. That missed
    /// meetings are on record is the crate's convention.
    MeetingMissed(MentorId) = "meeting_missed" in Matching,
    /// A mentor declines the invitation. That mentors may decline is the crate's convention.
    MentorDeclined(MentorId) = "mentor_declined" in Matching,
    /// The mentee withdraws the invitation to a mentor. That mentees may withdraw it is the crate's
    /// convention.
    InvitationWithdrawn(MentorId) = "invitation_withdrawn" in Matching,
    /// A mentor who was invited is no longer available, because the mentor left or fell ill, for
    /// example. The mentee had not met the mentor yet. This is the crate's convention.
    ///
    /// Once the mentee has met the mentor, the event is
    /// [`MentorUnavailableAfterMeeting`](Self::MentorUnavailableAfterMeeting).
    MentorUnavailable(MentorId) = "mentor_unavailable" in Matching,
    /// A mentor whom the mentee has met is no longer available, because the mentor left or fell ill,
    /// for example. This is the crate's convention.
    MentorUnavailableAfterMeeting(MentorId) = "mentor_unavailable_after_meeting" in Matching,
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
    /// A session did not take place. It does not count as a session, and the event does not say who
    /// missed it. That missed sessions are on record is the crate's convention.
    SessionMissed = "session_missed" in Mentoring,
    /// Mentee and mentor have set goals for their mentoring.
    GoalsSet(NonEmpty<Need>) = "goals_set" in Mentoring,
    /// Mentee and mentor have reviewed the goals, and may have made notes.
    ///
    /// A review looks back on the sessions held since the goals were set, revised or last reviewed.
    GoalsReviewed(Vec<Confidential>) = "goals_reviewed" in Mentoring,
    /// Mentee and mentor have revised the goals, and go on with new goals. That goals can be
    /// revised is the crate's convention.
    GoalsRevised(NonEmpty<Need>) = "goals_revised" in Mentoring,
    /// Mentoring pauses, because of illness or leave, for example; the event says why. That mentoring
    /// can pause is the crate's convention.
    ///
    /// During a pause there are no sessions, goals or reviews. Mentoring can be resumed or ended,
    /// and the mentee can change to another mentor.
    Paused(Confidential) = "paused" in Mentoring,
    /// Mentoring goes on after a pause.
    Resumed = "resumed" in Mentoring,
    /// Mentoring with this mentor is over, and the mentee searches for another mentor without
    /// applying again. The event says who ended it and why. This is the crate's convention.
    ///
    /// The mentoring so far stays [on record](super::Application::earlier_mentoring), and a search
    /// of three invitations begins.
    MentorChange(End) = "mentor_change" in Mentoring,
    /// Mentoring has been ended; the event says who ended it and why. That mentoring can be ended
    /// is the crate's convention.
    Ended(End) = "ended" in Mentoring,
    /// The line manager takes back the support for the application before mentoring begins; the
    /// event says why. That support can be taken back is the crate's convention.
    ///
    /// Until the mentee registers, the support is only missing again, and the same line manager or
    /// another one can give it. After that, the application is withdrawn. Once mentoring has begun,
    /// the line manager can [end](Self::Ended) it.
    SupportWithdrawn(Confidential) = "support_withdrawn",
    /// The programme closes an application in which nothing happened in time; the event may say what
    /// did not happen. That an application can lapse is the crate's convention.
    Lapsed(Confidential) = "lapsed",
    /// The mentee withdraws the application before mentoring begins; the event says why. That it can
    /// be withdrawn is the crate's convention.
    ///
    /// In logs from before there were `support_withdrawn` and `lapsed`, the event does not say who
    /// withdrew the application.
    Withdrawn(Confidential) = "withdrawn",
}

/// Finds the mentor in an event, to be read or to be changed.
macro_rules! mentor_of {
    ($event:expr) => {
        match $event {
            Event::Invited(mentor)
            | Event::Met(ChemistryMeeting { mentor, .. })
            | Event::MeetingMissed(mentor)
            | Event::MentorDeclined(mentor)
            | Event::InvitationWithdrawn(mentor)
            | Event::MentorUnavailable(mentor)
            | Event::MentorUnavailableAfterMeeting(mentor)
            | Event::NotContinued(NotContinued { mentor, .. })
            | Event::Chosen(mentor) => Some(mentor),
            Event::Sponsor(_)
            | Event::Goals(_)
            | Event::ManagerSupport
            | Event::Registered(_)
            | Event::Approved
            | Event::Declined(_)
            | Event::SentBack(_)
            | Event::Deferred(_)
            | Event::CredentialsIssued
            | Event::FurtherSearch
            | Event::SessionHeld
            | Event::SessionMissed
            | Event::GoalsSet(_)
            | Event::GoalsReviewed(_)
            | Event::GoalsRevised(_)
            | Event::Paused(_)
            | Event::Resumed
            | Event::MentorChange(_)
            | Event::Ended(_)
            | Event::SupportWithdrawn(_)
            | Event::Lapsed(_)
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
