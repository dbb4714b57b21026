//! What actions mean: which condition they meet, how they affect a mentor's places, and what the
//! source says about them.

use super::eligibility::Condition;
use super::event::Action;
use crate::framework::{Source, Statement};
use crate::mentoring::GroundRule;

/// How an action affects the places of a mentor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// The action is possible only if the mentor has a place free.
    NeedsPlace,
    /// The action takes a place, which has to be free.
    TakesPlace,
    /// The action gives a place back.
    GivesPlaceBack,
    /// The action does not affect places.
    Nothing,
}

impl Action {
    /// How the action affects the places of the mentor whom it is about.
    pub(super) const fn effect(self) -> Effect {
        match self {
            Self::Invited => Effect::NeedsPlace,
            Self::Chosen => Effect::TakesPlace,
            Self::MentorChange | Self::Ended => Effect::GivesPlaceBack,
            Self::Sponsor
            | Self::Goals
            | Self::ManagerSupport
            | Self::Registered
            | Self::Approved
            | Self::Declined
            | Self::SentBack
            | Self::Deferred
            | Self::CredentialsIssued
            | Self::Met
            | Self::MeetingMissed
            | Self::MentorDeclined
            | Self::InvitationWithdrawn
            | Self::MentorUnavailable
            | Self::MentorUnavailableAfterMeeting
            | Self::NotContinued
            | Self::FurtherSearch
            | Self::SessionHeld
            | Self::SessionMissed
            | Self::GoalsSet
            | Self::GoalsReviewed
            | Self::GoalsRevised
            | Self::Paused
            | Self::Resumed
            | Self::SupportWithdrawn
            | Self::Lapsed
            | Self::Withdrawn => Effect::Nothing,
        }
    }

    /// The condition that the action meets, if it meets one.
    ///
    /// Taking back the support of the line manager meets no condition: it opens one again.
    #[must_use]
    pub const fn condition(self) -> Option<Condition> {
        match self {
            Self::Sponsor => Some(Condition::Sponsor),
            Self::Goals => Some(Condition::Goals),
            Self::ManagerSupport => Some(Condition::ManagerSupport),
            Self::Registered
            | Self::Approved
            | Self::Declined
            | Self::SentBack
            | Self::Deferred
            | Self::CredentialsIssued
            | Self::Invited
            | Self::Met
            | Self::MeetingMissed
            | Self::MentorDeclined
            | Self::InvitationWithdrawn
            | Self::MentorUnavailable
            | Self::MentorUnavailableAfterMeeting
            | Self::NotContinued
            | Self::Chosen
            | Self::FurtherSearch
            | Self::SessionHeld
            | Self::SessionMissed
            | Self::GoalsSet
            | Self::GoalsReviewed
            | Self::GoalsRevised
            | Self::Paused
            | Self::Resumed
            | Self::MentorChange
            | Self::Ended
            | Self::SupportWithdrawn
            | Self::Lapsed
            | Self::Withdrawn => None,
        }
    }

    /// What the source says about the action, restated; `None` if it says nothing.
    ///
    /// Source: *What is mentoring?* (London Leadership Academy). Under "Meet your match!" the
    /// source says that staff search for a coach, where it means a mentor. The statement of
    /// [`Sponsor`](Self::Sponsor) leaves that sentence out, so it is
    /// [`Abridged`](crate::framework::Fidelity::Abridged).
    #[must_use]
    pub const fn statement(self) -> Option<Statement> {
        const APPLYING: Source = Source::service("how to apply");
        const OPEN_TO: Source = Source::service("\"Meet your match!\", and how to apply");

        Some(match self {
            Self::Sponsor => OPEN_TO.abridged(
                "The service is open to staff of every NHS organisation in London who want to \
                 develop as leaders, once a sponsor has identified them as people whom mentoring \
                 would help. The sponsor works where they work: in HR, in L&D or as their own line \
                 manager.",
            ),
            Self::Goals => APPLYING.whole(
                "The mentee has to think about what they want to gain from mentoring, and to \
                 identify goals.",
            ),
            Self::ManagerSupport => GroundRule::LineManager.statement(),
            Self::Registered => APPLYING.whole(
                "Once mentees have goals and the support of their line manager, they register \
                 with MentorNet, the online tool of the service, to get started.",
            ),
            Self::Approved => APPLYING.whole(
                "The service assesses the application, and approves it where that is appropriate.",
            ),
            Self::CredentialsIssued => APPLYING.whole(
                "MentorNet e-mails the mentee a user name and a password. With these, the mentee \
                 can log on and search the register for mentors who suit, by skills, location, \
                 experience and so on.",
            ),
            Self::Invited => APPLYING.whole(
                "The mentee can invite mentors they like the sound of to a first meeting, the \
                 chemistry meeting: three mentors at most, before the mentee decides.",
            ),
            Self::Met => APPLYING.whole(
                "The service recommends meeting face to face the first time, to discuss the \
                 support that is wanted and to begin to build a rapport. It matters that mentee \
                 and mentor are comfortable with each other.",
            ),
            Self::NotContinued => APPLYING.whole(
                "Mentees need not continue a relationship after the chemistry meeting if they do \
                 not want to.",
            ),
            Self::Chosen => {
                APPLYING.whole("The mentee decides which mentor to go on working with.")
            }
            Self::GoalsSet => GroundRule::Goals.statement(),
            Self::GoalsReviewed => GroundRule::Review.statement(),
            Self::SessionHeld => GroundRule::Confidentiality.statement(),
            Self::Declined
            | Self::SentBack
            | Self::Deferred
            | Self::MeetingMissed
            | Self::MentorDeclined
            | Self::InvitationWithdrawn
            | Self::MentorUnavailable
            | Self::MentorUnavailableAfterMeeting
            | Self::FurtherSearch
            | Self::SessionMissed
            | Self::GoalsRevised
            | Self::Paused
            | Self::Resumed
            | Self::MentorChange
            | Self::Ended
            | Self::SupportWithdrawn
            | Self::Lapsed
            | Self::Withdrawn => return None,
        })
    }
}
