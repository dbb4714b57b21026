//! The reasons why an event is not possible.

use core::fmt;

use super::eligibility::{Condition, Conditions};
use super::reference::MentorId;
use super::stage::Stage;
use crate::wire;

wire::choice! {
    /// A reason why an event of an application is not possible.
    ///
    /// In JSON it is an object whose only key is the code of the reason, as in
    /// `{"belongs_to": "registered"}`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Application;
    /// use leadership_qualities::programme::{Event, Reason, Stage};
    ///
    /// let rejection = Application::default().apply_without_register(Event::Approved).unwrap_err();
    /// assert_eq!(rejection.reasons(), [Reason::BelongsTo(Stage::Registered)]);
    /// ```
    #[non_exhaustive]
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "ApplicationReason"]
    #[out]
    pub enum Reason {
        /// The event is possible only in this other stage.
        BelongsTo(Stage) = "belongs_to",
        /// These conditions have to be fulfilled first.
        ConditionsFirst(Conditions) = "conditions_first",
        /// The condition is fulfilled already: it is on record.
        AlreadyMet = "already_met",
        /// Three mentors have already been invited.
        ThreeInvited = "three_invited",
        /// This mentor has already been invited in the present search.
        InvitedBefore(MentorId) = "invited_before",
        /// The mentee met this mentor in an earlier search, and mentee or mentor did not go on.
        NotContinuedBefore(MentorId) = "not_continued_before",
        /// This mentor has mentored the mentee before, and that mentoring is over.
        MentoredBefore(MentorId) = "mentored_before",
        /// No invitation is open: there is no invited mentor whom the mentee has still to meet.
        NoneOpen = "none_open",
        /// This mentor has no open invitation: the mentor was not invited, the mentee has met the
        /// mentor already, or the invitation is closed.
        NotOpen(MentorId) = "not_open",
        /// There is no mentor whom the mentee has met and can still choose.
        NobodyMet = "nobody_met",
        /// The mentee has not met this mentor, or can no longer choose them.
        NotMet(MentorId) = "not_met",
        /// The search goes on: three invitations have to come to nothing first.
        SearchGoesOn = "search_goes_on",
        /// No goals have been set yet.
        GoalsFirst = "goals_first",
        /// Goals have been set already, and can be revised.
        GoalsAreSet = "goals_are_set",
        /// No session has been held since the goals were set, revised or reviewed.
        SessionFirst = "session_first",
        /// Mentoring is paused, and can be resumed.
        IsPaused = "is_paused",
        /// Mentoring is not paused.
        NotPaused = "not_paused",
        /// Mentoring has begun: it can be ended, but the application can no longer be withdrawn.
        MentoringHasBegun = "mentoring_has_begun",
        /// The application was declined.
        IsDeclined = "is_declined",
        /// The application was withdrawn.
        IsWithdrawn = "is_withdrawn",
        /// Mentoring has ended.
        HasEnded = "has_ended",
    }
}

/// Writes a clause that can follow "because".
impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BelongsTo(stage) => write!(formatter, "it belongs to {stage}"),
            Self::ConditionsFirst(conditions) => {
                let verb = if conditions.len() == 1 && !conditions.contains(Condition::Goals) {
                    "comes"
                } else {
                    "come"
                };
                write!(formatter, "{conditions} {verb} first")
            }
            Self::AlreadyMet => formatter.write_str("it is on record already"),
            Self::ThreeInvited => formatter.write_str("three mentors have already been invited"),
            Self::InvitedBefore(mentor) => {
                write!(formatter, "{mentor} was already invited in this search")
            }
            Self::NotContinuedBefore(mentor) => {
                write!(
                    formatter,
                    "{mentor} was met in an earlier search, and mentee or mentor did not go on"
                )
            }
            Self::MentoredBefore(mentor) => {
                write!(formatter, "mentoring with {mentor} is over")
            }
            Self::NoneOpen => formatter.write_str("no invitation is open"),
            Self::NotOpen(mentor) => write!(formatter, "{mentor} has no open invitation"),
            Self::NobodyMet => {
                formatter.write_str("the mentee has met nobody who can still be chosen")
            }
            Self::NotMet(mentor) => {
                write!(formatter, "{mentor} was not met or can no longer be chosen")
            }
            Self::SearchGoesOn => {
                formatter.write_str("not all three invitations have come to nothing")
            }
            Self::GoalsFirst => formatter.write_str("goals come first"),
            Self::GoalsAreSet => formatter.write_str("goals are set, and can be revised"),
            Self::SessionFirst => formatter.write_str(
                "no session has been held since the goals were set, revised or reviewed",
            ),
            Self::IsPaused => formatter.write_str("mentoring is paused, and can be resumed"),
            Self::NotPaused => formatter.write_str("mentoring is not paused"),
            Self::MentoringHasBegun => {
                formatter.write_str("mentoring has begun, and can be ended instead")
            }
            Self::IsDeclined => formatter.write_str("the application was declined"),
            Self::IsWithdrawn => formatter.write_str("the application was withdrawn"),
            Self::HasEnded => formatter.write_str("mentoring has ended"),
        }
    }
}
