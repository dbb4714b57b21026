//! Invitations to chemistry meetings, and what becomes of them.

use alloc::vec::Vec;
use core::fmt;

use super::reference::MentorId;
use crate::framework::Role;
use crate::vocabulary::vocabulary;
use crate::wire;

/// The maximum number of mentors whom a mentee can invite in one search.
///
/// Source: *What is mentoring?* (London Leadership Academy), how to apply.
pub const MAX_INVITATIONS: usize = 3;

vocabulary! {
    /// How mentee and mentor hold a chemistry meeting, their first meeting: in person or remotely.
    ///
    /// The source recommends meeting face to face the first time; the crate does not require it.
    ///
    /// Source: *What is mentoring?* (London Leadership Academy), how to apply.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::programme::MeetingFormat;
    ///
    /// assert_eq!(MeetingFormat::FaceToFace.key(), "face_to_face");
    /// ```
    #[expected = "`face_to_face` or `remote`"]
    pub enum MeetingFormat {
        /// Mentee and mentor meet in person, as the London service recommends for a first meeting.
        FaceToFace = "face_to_face",
        /// Mentee and mentor meet by telephone or video.
        Remote = "remote",
    }
}

wire::record! {
    /// A chemistry meeting that took place: the first meeting of the mentee and a mentor whom the
    /// mentee invited, before the mentee decides with which mentor to go on.
    ///
    /// In JSON it is an object: `{"mentor": "M07", "held": "face_to_face"}`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::programme::{ChemistryMeeting, Event, MeetingFormat};
    ///
    /// let mentor = "M07".parse()?;
    /// let met = Event::Met(ChemistryMeeting { mentor, held: MeetingFormat::FaceToFace });
    /// # Ok::<(), leadership_qualities::programme::EmptyReference>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct ChemistryMeeting {
        /// The mentor whom the mentee met.
        pub mentor: MentorId,
        /// How the meeting was held.
        pub held: MeetingFormat,
    }
}

wire::record! {
    /// A decision of mentee or mentor not to go on after the chemistry meeting.
    ///
    /// No reason is asked for. In JSON it is an object: `{"mentor": "M07", "by": "mentee"}`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Role;
    /// use leadership_qualities::programme::{Event, NotContinued};
    ///
    /// let stop = Event::NotContinued(NotContinued { mentor: "M07".parse()?, by: Role::Mentor });
    /// # Ok::<(), leadership_qualities::programme::EmptyReference>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct NotContinued {
        /// The mentor whom the mentee had met.
        pub mentor: MentorId,
        /// Who did not want to go on: the mentee or the mentor.
        pub by: Role,
    }
}

wire::record! {
    /// An invitation to a chemistry meeting: which mentor was invited, and what became of the
    /// invitation.
    ///
    /// In JSON it is an object: `{"mentor": "M07", "status": {"met": "face_to_face"}}`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Application;
    ///
    /// for invitation in Application::default().invitations() {
    ///     println!("{}: {}", invitation.mentor, invitation.status.key());
    /// }
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct Invitation {
        /// The mentor who is invited.
        pub mentor: MentorId,
        /// What became of the invitation.
        pub status: InvitationStatus,
        /// How many chemistry meetings with this mentor did not take place; left out if none was
        /// missed. That missed meetings are on record is the crate's convention.
        #[optional]
        pub missed: u32,
    }
}

wire::choice! {
    /// The status of an invitation to a chemistry meeting.
    ///
    /// In JSON it is an object with one key, as in `{"met": "remote"}` and
    /// `{"mentor_declined": {}}`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::programme::{MeetingFormat, InvitationStatus};
    ///
    /// assert!(!InvitationStatus::Met(MeetingFormat::Remote).is_closed());
    /// assert!(InvitationStatus::MentorDeclined.is_closed());
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[expected = "the status of an invitation, an object with one key such as `invited`"]
    #[expected_key = "the key of a status, such as `invited`"]
    // The schemas of the lists rely on this order: first invitations that are not closed, then
    // invitations that have come to nothing, then invitations that the choice of another mentor has
    // closed.
    pub enum InvitationStatus {
        /// The invitation is open: the mentor is invited, and has not met the mentee yet.
        Invited = "invited",
        /// Mentee and mentor have met, and have not decided yet.
        Met(MeetingFormat) = "met",
        /// The mentor declined the invitation.
        MentorDeclined = "mentor_declined",
        /// The mentee withdrew the invitation before a meeting.
        InvitationWithdrawn = "invitation_withdrawn",
        /// The mentor was no longer available before a meeting.
        MentorUnavailable = "mentor_unavailable",
        /// The mentor was no longer available after the meeting.
        #[title = "Mentor unavailable after a meeting"]
        MentorUnavailableAfter(MeetingFormat) = "mentor_unavailable_after",
        /// Mentee and mentor met, and one of them did not want to go on.
        NotContinued(NotContinuedAfter) = "not_continued",
        /// The mentee chose another mentor before meeting this mentor.
        AnotherChosen = "another_chosen",
        /// The mentee chose another mentor after meeting this mentor.
        #[title = "Another chosen after a meeting"]
        AnotherChosenAfter(MeetingFormat) = "another_chosen_after",
    }
}

wire::record! {
    /// How a chemistry meeting was held, and who did not want to go on after it.
    ///
    /// In JSON it is an object: `{"held": "remote", "by": "mentor"}`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Role;
    /// use leadership_qualities::programme::{MeetingFormat, InvitationStatus, NotContinuedAfter};
    ///
    /// let stopped = NotContinuedAfter { held: MeetingFormat::Remote, by: Role::Mentee };
    /// assert!(InvitationStatus::NotContinued(stopped).is_closed());
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct NotContinuedAfter {
        /// How the chemistry meeting was held.
        pub held: MeetingFormat,
        /// Who did not want to go on: the mentee or the mentor.
        pub by: Role,
    }
}

impl InvitationStatus {
    /// Whether the invitation is closed, so that nothing more can come of it.
    ///
    /// Between a meeting and the decision, an invitation is no longer open and not closed yet.
    #[must_use]
    pub const fn is_closed(self) -> bool {
        match self {
            Self::Invited | Self::Met(_) => false,
            Self::MentorDeclined
            | Self::InvitationWithdrawn
            | Self::MentorUnavailable
            | Self::MentorUnavailableAfter(_)
            | Self::NotContinued(_)
            | Self::AnotherChosen
            | Self::AnotherChosenAfter(_) => true,
        }
    }

    /// The status of the invitation once another mentor is chosen.
    pub(super) const fn passed_over(self) -> Self {
        match self {
            Self::Invited => Self::AnotherChosen,
            Self::Met(held) => Self::AnotherChosenAfter(held),
            Self::MentorDeclined
            | Self::InvitationWithdrawn
            | Self::MentorUnavailable
            | Self::MentorUnavailableAfter(_)
            | Self::NotContinued(_)
            | Self::AnotherChosen
            | Self::AnotherChosenAfter(_) => self,
        }
    }

    /// How the chemistry meeting was held, if mentee and mentor have met and not decided yet.
    pub(super) const fn met(self) -> Option<MeetingFormat> {
        match self {
            Self::Met(held) => Some(held),
            Self::Invited
            | Self::MentorDeclined
            | Self::InvitationWithdrawn
            | Self::MentorUnavailable
            | Self::MentorUnavailableAfter(_)
            | Self::NotContinued(_)
            | Self::AnotherChosen
            | Self::AnotherChosenAfter(_) => None,
        }
    }

    /// Whether mentee and mentor met, and one of them did not want to go on.
    pub(super) const fn is_not_continued(self) -> bool {
        matches!(self, Self::NotContinued(_))
    }

    /// Whether the invitation is closed because another mentor was chosen.
    pub(super) const fn is_passed_over(self) -> bool {
        match self {
            Self::AnotherChosen | Self::AnotherChosenAfter(_) => true,
            Self::Invited
            | Self::Met(_)
            | Self::MentorDeclined
            | Self::InvitationWithdrawn
            | Self::MentorUnavailable
            | Self::MentorUnavailableAfter(_)
            | Self::NotContinued(_) => false,
        }
    }
}

/// Writes what became of the invitation, such as "met, face to face".
impl fmt::Display for InvitationStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invited => formatter.write_str("invited"),
            Self::Met(held) => write!(formatter, "met, {held}"),
            Self::MentorDeclined => formatter.write_str("declined by the mentor"),
            Self::InvitationWithdrawn => formatter.write_str("withdrawn by the mentee"),
            Self::MentorUnavailable => {
                formatter.write_str("closed when the mentor was unavailable")
            }
            Self::MentorUnavailableAfter(held) => {
                write!(
                    formatter,
                    "met, {held}, and closed when the mentor was unavailable"
                )
            }
            Self::NotContinued(NotContinuedAfter { held, by }) => {
                write!(formatter, "met, {held}, and not continued by the {by}")
            }
            Self::AnotherChosen => formatter.write_str("closed when another mentor was chosen"),
            Self::AnotherChosenAfter(held) => {
                write!(
                    formatter,
                    "met, {held}, and closed when another mentor was chosen"
                )
            }
        }
    }
}

/// The invitations of the present search in JSON: at most three, and no invitation that the
/// choice of another mentor has closed.
pub(super) struct Present(pub(super) Vec<Invitation>);

/// The invitations to mentors who were not chosen, in JSON: at most two, all of them closed.
pub(super) struct Others(pub(super) Vec<Invitation>);

/// The searches that came to nothing: three invitations each, all closed, and nobody was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Searches(pub(super) Vec<[Invitation; MAX_INVITATIONS]>);
