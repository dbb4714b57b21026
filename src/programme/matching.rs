//! Invitations to chemistry meetings, and what becomes of them.

use core::fmt;

use super::MentorId;
use crate::framework::Role;
use crate::wire;

/// How a chemistry meeting is held.
///
/// The source recommends meeting face to face at first; nothing here requires it.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum MeetingFormat {
    /// The two sit together.
    FaceToFace,
    /// They meet by telephone or video.
    Remote,
}

impl MeetingFormat {
    /// Every way.
    pub const ALL: [Self; 2] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The way in snake case: the way on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::FaceToFace => "face_to_face",
            Self::Remote => "remote",
        }
    }
}

/// Writes the words of the key, such as "face to face".
impl fmt::Display for MeetingFormat {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::FaceToFace => "face to face",
            Self::Remote => "remote",
        })
    }
}

wire::term!(MeetingFormat, "`face_to_face` or `remote`");
wire::from_str!(MeetingFormat);

/// A chemistry meeting took place.
///
/// On the wire: `{"mentor": "M07", "held": "face_to_face"}`.
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
    /// Whom the mentee met.
    pub mentor: MentorId,
    /// How they met.
    pub held: MeetingFormat,
}

wire::old_record!(
    ChemistryMeeting { mentor, held },
    "an object with `mentor` and `held`",
    "`mentor` or `held`"
);

/// One of the two did not want to go on after the chemistry meeting; nobody asks why.
///
/// On the wire: `{"mentor": "M07", "by": "mentee"}`.
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
    /// Whom the mentee had met.
    pub mentor: MentorId,
    /// Which of the two did not want to go on.
    pub by: Role,
}

wire::old_record!(
    NotContinued { mentor, by },
    "an object with `mentor` and `by`",
    "`mentor` or `by`"
);

/// An invitation to a chemistry meeting, and what became of it.
///
/// On the wire: `{"mentor": "M07", "status": {"met": "face_to_face"}}`.
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
    /// Who is invited.
    pub mentor: MentorId,
    /// What became of it.
    pub status: InvitationStatus,
}

wire::old_record!(
    Invitation { mentor, status },
    "an invitation, an object with `mentor` and `status`",
    "`mentor` or `status`"
);

/// What became of an invitation to a chemistry meeting.
///
/// On the wire it is an object with one key, as in `{"met": "remote"}` and
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
pub enum InvitationStatus {
    /// It is open: the mentor is invited, and the two have not met.
    Invited,
    /// The two met, and have not decided yet.
    Met(MeetingFormat),
    /// The mentor declined it.
    MentorDeclined,
    /// The mentee withdrew it before a meeting.
    InvitationWithdrawn,
    /// They met, and one of the two did not want to go on.
    NotContinued(NotContinuedAfter),
    /// They had not met when another mentor was chosen.
    AnotherChosen,
    /// They had met when another mentor was chosen.
    AnotherChosenAfter(MeetingFormat),
}

/// How the two had met, and which of them did not want to go on.
///
/// On the wire: `{"held": "remote", "by": "mentor"}`.
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
    /// How they had met.
    pub held: MeetingFormat,
    /// Which of the two did not want to go on.
    pub by: Role,
}

wire::old_record!(
    NotContinuedAfter { held, by },
    "an object with `held` and `by`",
    "`held` or `by`"
);

impl InvitationStatus {
    /// The status in snake case, such as `mentor_declined`: its key on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Met(_) => "met",
            Self::MentorDeclined => "mentor_declined",
            Self::InvitationWithdrawn => "invitation_withdrawn",
            Self::NotContinued(_) => "not_continued",
            Self::AnotherChosen => "another_chosen",
            Self::AnotherChosenAfter(_) => "another_chosen_after",
        }
    }

    /// Whether nothing can come of the invitation any more.
    #[must_use]
    pub const fn is_closed(self) -> bool {
        match self {
            Self::Invited | Self::Met(_) => false,
            Self::MentorDeclined
            | Self::InvitationWithdrawn
            | Self::NotContinued(_)
            | Self::AnotherChosen
            | Self::AnotherChosenAfter(_) => true,
        }
    }

    /// What becomes of it when another mentor is chosen.
    pub(super) const fn passed_over(self) -> Self {
        match self {
            Self::Invited => Self::AnotherChosen,
            Self::Met(held) => Self::AnotherChosenAfter(held),
            Self::MentorDeclined
            | Self::InvitationWithdrawn
            | Self::NotContinued(_)
            | Self::AnotherChosen
            | Self::AnotherChosenAfter(_) => self,
        }
    }

    /// What becomes of it when one of the two does not want to go on.
    pub(super) const fn not_continued(self, by: Role) -> Self {
        match self {
            Self::Met(held) => Self::NotContinued(NotContinuedAfter { held, by }),
            Self::Invited
            | Self::MentorDeclined
            | Self::InvitationWithdrawn
            | Self::NotContinued(_)
            | Self::AnotherChosen
            | Self::AnotherChosenAfter(_) => self,
        }
    }

    /// Whether it is closed because another mentor was chosen.
    pub(super) const fn is_passed_over(self) -> bool {
        match self {
            Self::AnotherChosen | Self::AnotherChosenAfter(_) => true,
            Self::Invited
            | Self::Met(_)
            | Self::MentorDeclined
            | Self::InvitationWithdrawn
            | Self::NotContinued(_) => false,
        }
    }
}

/// Writes what became of it, such as "met, face to face".
impl fmt::Display for InvitationStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invited => formatter.write_str("invited"),
            Self::Met(held) => write!(formatter, "met, {held}"),
            Self::MentorDeclined => formatter.write_str("declined by the mentor"),
            Self::InvitationWithdrawn => formatter.write_str("withdrawn by the mentee"),
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

wire::old_choice!(
    InvitationStatus {
        "invited" => Invited,
        "met" => Met(held),
        "mentor_declined" => MentorDeclined,
        "invitation_withdrawn" => InvitationWithdrawn,
        "not_continued" => NotContinued(stopped),
        "another_chosen" => AnotherChosen,
        "another_chosen_after" => AnotherChosenAfter(held),
    },
    "the status of an invitation, an object with one key such as `invited`",
    "the key of a status, such as `invited`"
);
