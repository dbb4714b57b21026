//! What can happen to an application, with what is written down of it.

use alloc::vec::Vec;

use super::{Action, ApplicationId, ChemistryMeeting, MentorId, NotContinued, Sponsor};
use crate::record::{Confidential, End, Need, NonEmpty};
use crate::wire;

/// Something that happened to an application or in the relationship that came of it: one entry of
/// its log.
///
/// On the wire an event is an object with one key, which leads to its content, as in
/// `{"invited": "M07"}`; an event without content has an empty object, as in
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
pub enum Event {
    /// Somebody in the organisation has found that mentoring would benefit the mentee.
    Sponsor(Sponsor),
    /// The mentee has considered what to gain from mentoring. An [agenda](crate::profile::Agenda) is a list
    /// of such goals, ready-made.
    Goals(NonEmpty<Need>),
    /// The line manager supports the application, and gives time and space for mentoring.
    ManagerSupport,
    /// The mentee has registered with the programme.
    Registered(Registration),
    /// The programme has assessed the application and approves it.
    Approved,
    /// The programme has assessed the application and declines it, for this reason. The mentee may
    /// [apply again](Registration).
    Declined(Confidential),
    /// The mentee has got what it takes to log on and search the register. That it happened is on
    /// record; user name and password never are.
    CredentialsIssued,
    /// The mentee invites this mentor to a chemistry meeting.
    Invited(MentorId),
    /// The mentee has met a mentor who was invited.
    Met(ChemistryMeeting),
    /// This mentor declines the invitation.
    MentorDeclined(MentorId),
    /// The mentee withdraws the invitation of this mentor.
    InvitationWithdrawn(MentorId),
    /// After the chemistry meeting, one of the two does not go on.
    NotContinued(NotContinued),
    /// The mentee and this mentor have met, and both want to work together. That closes every
    /// other invitation.
    Chosen(MentorId),
    /// Three invitations have come to nothing, and the programme grants three more. That is the
    /// crate's convention: the source is silent on it.
    FurtherSearch,
    /// The two have held a session, whose content is theirs.
    SessionHeld,
    /// The two have set goals.
    GoalsSet(NonEmpty<Need>),
    /// They have reviewed the goals against the sessions held since, and may have noted something.
    GoalsReviewed(Vec<Confidential>),
    /// They go on with these goals.
    GoalsRevised(NonEmpty<Need>),
    /// Mentoring is over.
    Ended(End),
    /// The application is withdrawn before mentoring has begun, for this reason.
    Withdrawn(Confidential),
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
    /// The event without its content.
    #[must_use]
    pub const fn action(&self) -> Action {
        match self {
            Self::Sponsor(_) => Action::Sponsor,
            Self::Goals(_) => Action::Goals,
            Self::ManagerSupport => Action::ManagerSupport,
            Self::Registered(_) => Action::Registered,
            Self::Approved => Action::Approved,
            Self::Declined(_) => Action::Declined,
            Self::CredentialsIssued => Action::CredentialsIssued,
            Self::Invited(_) => Action::Invited,
            Self::Met(_) => Action::Met,
            Self::MentorDeclined(_) => Action::MentorDeclined,
            Self::InvitationWithdrawn(_) => Action::InvitationWithdrawn,
            Self::NotContinued(_) => Action::NotContinued,
            Self::Chosen(_) => Action::Chosen,
            Self::FurtherSearch => Action::FurtherSearch,
            Self::SessionHeld => Action::SessionHeld,
            Self::GoalsSet(_) => Action::GoalsSet,
            Self::GoalsReviewed(_) => Action::GoalsReviewed,
            Self::GoalsRevised(_) => Action::GoalsRevised,
            Self::Ended(_) => Action::Ended,
            Self::Withdrawn(_) => Action::Withdrawn,
        }
    }

    /// The mentor that the event is about, if it is about one.
    #[must_use]
    pub const fn mentor(&self) -> Option<&MentorId> {
        mentor_of!(self)
    }

    pub(super) const fn mentor_mut(&mut self) -> Option<&mut MentorId> {
        mentor_of!(self)
    }
}

wire::old_choice!(
    Event {
        "sponsor" => Sponsor(sponsor),
        "goals" => Goals(goals),
        "manager_support" => ManagerSupport,
        "registered" => Registered(registration),
        "approved" => Approved,
        "declined" => Declined(reason),
        "credentials_issued" => CredentialsIssued,
        "invited" => Invited(mentor),
        "met" => Met(meeting),
        "mentor_declined" => MentorDeclined(mentor),
        "invitation_withdrawn" => InvitationWithdrawn(mentor),
        "not_continued" => NotContinued(stop),
        "chosen" => Chosen(mentor),
        "further_search" => FurtherSearch,
        "session_held" => SessionHeld,
        "goals_set" => GoalsSet(goals),
        "goals_reviewed" => GoalsReviewed(notes),
        "goals_revised" => GoalsRevised(goals),
        "ended" => Ended(end),
        "withdrawn" => Withdrawn(reason),
    },
    "an event, an object with one key such as `invited`",
    "the key of an event, such as `invited`"
);

/// The mentee's registration with the programme.
///
/// On the wire it is `{}`, or `{"previous": "2025-117"}` for somebody who applies again.
///
/// # Example
///
/// ```
/// use leadership_qualities::programme::{Event, Registration};
///
/// let first = Event::Registered(Registration::default());
/// let again = Event::Registered(Registration { previous: Some("2025-117".parse()?) });
/// # Ok::<(), leadership_qualities::programme::EmptyReference>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Registration {
    /// The application before this one, if there is one: it may have been declined or withdrawn,
    /// or its mentoring may have ended.
    pub previous: Option<ApplicationId>,
}

wire::old_record!(
    Registration { previous [optional] },
    "an object with `previous`, or with nothing",
    "`previous`"
);
