//! One application with its setup, and who may see what of it.

use leadership_qualities::programme::{InvitationStatus, MentorId, Stage};
use leadership_qualities::{Application, Audience, Setup};

use crate::people::{Person, Role};

/// One application, and the setup of the relationship that it leads to.
#[derive(Clone, Debug, Default)]
pub struct Case {
    pub id: i64,
    pub mentee: i64,
    pub application: Application,
    pub setup: Setup,
    /// How many events each log has.
    pub(super) events: [usize; 2],
}

/// How much somebody may see of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// As much as the library lets this audience see.
    As(Audience),
    /// A mentor whom the mentee has invited sees the invitation, and nothing else.
    Invited(InvitationStatus),
}

impl Case {
    /// How much a person may see; `None` if the person may not know that the case exists.
    #[must_use]
    pub fn sight(&self, viewer: &Person, mentee: &Person) -> Option<Sight> {
        match viewer.role {
            Role::Mentee => (viewer.id == self.mentee).then_some(Sight::As(Audience::Pair)),
            Role::Manager => {
                let manages = mentee.manager == Some(viewer.id);
                manages.then_some(Sight::As(Audience::Manager))
            }
            Role::Office => Some(Sight::As(Audience::Programme)),
            Role::Mentor => self.sight_of_mentor(viewer.mentor.as_ref()?),
        }
    }

    fn sight_of_mentor(&self, mentor: &MentorId) -> Option<Sight> {
        match self.application.mentoring() {
            Some(mentoring) if mentoring.mentor == *mentor => Some(Sight::As(Audience::Pair)),
            Some(mentoring) => self.invitation(mentor, &mentoring.others),
            None => self.invitation(mentor, self.application.invitations()),
        }
    }

    fn invitation(
        &self,
        mentor: &MentorId,
        present: &[leadership_qualities::programme::Invitation],
    ) -> Option<Sight> {
        let earlier = self.application.searches().iter().flatten();
        let mut invitations = present.iter().chain(earlier);
        let invitation = invitations.find(|invitation| invitation.mentor == *mentor)?;
        Some(Sight::Invited(invitation.status))
    }

    /// The case as an audience may see it.
    #[must_use]
    pub fn redacted(&self, audience: Audience) -> Self {
        Self {
            application: self.application.clone().redacted(audience),
            setup: self.setup.clone().redacted(audience),
            ..*self
        }
    }

    /// Whether nothing more can happen to the application.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(
            self.application.stage(),
            Stage::Declined | Stage::Ended | Stage::Withdrawn
        )
    }
}
