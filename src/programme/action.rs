//! What can happen to an application, without its content.

use core::fmt;

use super::{Condition, Stage};
use crate::framework::{Source, Statement};
use crate::mentoring::GroundRule;
use crate::wire;

/// An event without its content.
///
/// On the wire an action is its [`key`](Self::key), which is the key of the event.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Action {
    /// A sponsor names the mentee.
    Sponsor,
    /// The mentee sets goals for the application.
    Goals,
    /// The line manager supports it.
    ManagerSupport,
    /// The mentee registers.
    Registered,
    /// The programme approves the application.
    Approved,
    /// The programme declines it.
    Declined,
    /// The mentee can search the register.
    CredentialsIssued,
    /// The mentee invites a mentor.
    Invited,
    /// The two meet.
    Met,
    /// A mentor declines the invitation.
    MentorDeclined,
    /// The mentee withdraws an invitation.
    InvitationWithdrawn,
    /// One of the two does not go on after the meeting.
    NotContinued,
    /// Mentee and mentor choose each other.
    Chosen,
    /// The programme grants another search.
    FurtherSearch,
    /// The two hold a session.
    SessionHeld,
    /// They set goals.
    GoalsSet,
    /// They review the goals.
    GoalsReviewed,
    /// They revise the goals.
    GoalsRevised,
    /// Mentoring ends.
    Ended,
    /// The application is withdrawn.
    Withdrawn,
}

impl Action {
    /// Every action, in the order in which they usually come.
    pub const ALL: [Self; 20] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The action in snake case, such as `not_continued`: the action on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sponsor => "sponsor",
            Self::Goals => "goals",
            Self::ManagerSupport => "manager_support",
            Self::Registered => "registered",
            Self::Approved => "approved",
            Self::Declined => "declined",
            Self::CredentialsIssued => "credentials_issued",
            Self::Invited => "invited",
            Self::Met => "met",
            Self::MentorDeclined => "mentor_declined",
            Self::InvitationWithdrawn => "invitation_withdrawn",
            Self::NotContinued => "not_continued",
            Self::Chosen => "chosen",
            Self::FurtherSearch => "further_search",
            Self::SessionHeld => "session_held",
            Self::GoalsSet => "goals_set",
            Self::GoalsReviewed => "goals_reviewed",
            Self::GoalsRevised => "goals_revised",
            Self::Ended => "ended",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The one stage in which the action can be possible; none for withdrawing, which can come in
    /// any before mentoring.
    #[must_use]
    pub const fn stage(self) -> Option<Stage> {
        match self {
            Self::Sponsor | Self::Goals | Self::ManagerSupport | Self::Registered => {
                Some(Stage::Eligibility)
            }
            Self::Approved | Self::Declined => Some(Stage::Registered),
            Self::CredentialsIssued => Some(Stage::Approved),
            Self::Invited
            | Self::Met
            | Self::MentorDeclined
            | Self::InvitationWithdrawn
            | Self::NotContinued
            | Self::Chosen
            | Self::FurtherSearch => Some(Stage::Matching),
            Self::SessionHeld
            | Self::GoalsSet
            | Self::GoalsReviewed
            | Self::GoalsRevised
            | Self::Ended => Some(Stage::Mentoring),
            Self::Withdrawn => None,
        }
    }

    /// The condition that the action meets, if it meets one.
    #[must_use]
    pub const fn condition(self) -> Option<Condition> {
        match self {
            Self::Sponsor => Some(Condition::Sponsor),
            Self::Goals => Some(Condition::Goals),
            Self::ManagerSupport => Some(Condition::ManagerSupport),
            Self::Registered
            | Self::Approved
            | Self::Declined
            | Self::CredentialsIssued
            | Self::Invited
            | Self::Met
            | Self::MentorDeclined
            | Self::InvitationWithdrawn
            | Self::NotContinued
            | Self::Chosen
            | Self::FurtherSearch
            | Self::SessionHeld
            | Self::GoalsSet
            | Self::GoalsReviewed
            | Self::GoalsRevised
            | Self::Ended
            | Self::Withdrawn => None,
        }
    }

    /// What the source says of the action, restated; none for an action that it does not speak of.
    ///
    /// Source: *What is mentoring?* (London Leadership Academy), which in one place calls the
    /// mentor that is searched for a coach; that is a slip.
    #[must_use]
    pub const fn statement(self) -> Option<Statement> {
        const APPLYING: Source = Source::service("how to apply");
        const OPEN_TO: Source = Source::service("introduction of the register, and how to apply");

        Some(match self {
            Self::Sponsor => OPEN_TO.whole(
                "The service is there for staff of every NHS organisation in London who want to \
                 become better at leading, once a sponsor where they work, from HR, from L&D or \
                 their own line manager, has named them as people whom mentoring would help.",
            ),
            Self::Goals => APPLYING.whole(
                "The mentee has to think about what there is to be gained from mentoring, and to \
                 arrive at goals.",
            ),
            Self::ManagerSupport => GroundRule::LineManager.statement(),
            Self::Registered => APPLYING.whole(
                "With goals, and with the support of the line manager, the mentee registers with \
                 the online tool of the service, and so begins.",
            ),
            Self::Approved => APPLYING.whole(
                "The service assesses the application, and approves it where that is appropriate.",
            ),
            Self::CredentialsIssued => APPLYING.whole(
                "An e-mail brings the mentee a user name and a password. With these the mentee can \
                 log on and look through the register for mentors who suit, by what they are \
                 skilled in, where they are, what experience they have, and so on.",
            ),
            Self::Invited => APPLYING.whole(
                "Mentors whom the mentee likes the sound of can be sent an invitation to a first \
                 meeting, the chemistry meeting; three mentors can be invited at most, before the \
                 mentee decides.",
            ),
            Self::Met => APPLYING.whole(
                "A first meeting face to face is recommended, where mentee and mentor talk about \
                 the support that is wanted and begin to build a rapport. It matters that each of \
                 the two is comfortable with the other.",
            ),
            Self::NotContinued => APPLYING.whole(
                "After the chemistry meeting, mentees need not go on with a relationship that they \
                 do not want.",
            ),
            Self::Chosen => {
                APPLYING.whole("The mentee decides which of the mentors to go on working with.")
            }
            Self::GoalsSet => GroundRule::Goals.statement(),
            Self::GoalsReviewed => GroundRule::Review.statement(),
            Self::SessionHeld => GroundRule::Confidentiality.statement(),
            Self::Declined
            | Self::MentorDeclined
            | Self::InvitationWithdrawn
            | Self::FurtherSearch
            | Self::GoalsRevised
            | Self::Ended
            | Self::Withdrawn => return None,
        })
    }
}

wire::term!(Action, "the key of an action, such as `invited`");
wire::from_str!(Action);

impl crate::vocabulary::sealed::Sealed for Action {}

impl crate::vocabulary::Vocabulary for Action {
    const TERMS: &'static [Self] = &Self::ALL;

    fn key(self) -> &'static str {
        self.key()
    }
}

/// Writes the words of the key, with spaces between them.
impl fmt::Display for Action {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.key().replace('_', " "))
    }
}
