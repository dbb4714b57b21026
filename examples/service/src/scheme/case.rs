//! One application with its setup, and who may see what of it.

use leadership_qualities::programme::{self, Invitation, InvitationStatus, MentorId};
use leadership_qualities::{Application, Audience, Setup, setup};

use crate::people::{Person, Role};

/// One application, and the setup of the relationship that it leads to.
///
/// A mentee who changes to another mentor begins another setup. The log of the pair goes on, and
/// each setup in it ends before the next begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    pub id: i64,
    pub mentee: i64,
    pub application: Application,
    pub setup: Setup,
    /// How many events each log has.
    pub(super) events: [usize; 2],
    /// In which place of its log the present setup begins.
    pub(super) setup_from: usize,
    /// How many setups of earlier mentors are over.
    pub(super) earlier_setups: usize,
}

/// How much somebody may see of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// As much as the library lets this audience see.
    As(Audience),
    /// A mentor whom the mentee has invited sees the invitation, and nothing else.
    Invited(InvitationStatus),
    /// A mentor whom the mentee has changed for another one sees that the mentoring is over.
    Former,
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
        let present = self.application.mentoring();
        let mut earlier = self.application.earlier_mentoring().iter();
        if present.is_some_and(|mentoring| mentoring.mentor == *mentor) {
            return Some(Sight::As(if earlier.len() == 0 {
                Audience::Pair
            } else {
                Audience::NextMentor
            }));
        }
        if earlier.any(|earlier| earlier.mentoring.mentor == *mentor) {
            return Some(Sight::Former);
        }
        let is_own = |invitation: &&Invitation| invitation.mentor == *mentor;
        let invitation = self.invitations().find(is_own)?;
        Some(Sight::Invited(invitation.status))
    }

    /// Every invitation, the latest search first.
    fn invitations(&self) -> impl Iterator<Item = &Invitation> {
        let application = &self.application;
        let others = application.mentoring().map(|mentoring| &mentoring.others);
        let present = application.invitations().iter();
        let searches = application.searches().iter().rev().flatten();
        let earlier = application.earlier_mentoring().iter().rev();
        let earlier = earlier.flat_map(|earlier| {
            let searches = earlier.searches().iter().rev().flatten();
            earlier.mentoring.others.iter().chain(searches)
        });
        let present = present.chain(others.into_iter().flatten());
        present.chain(searches).chain(earlier)
    }

    /// Takes note of an event that is in the record of the setup, and begins another setup if the
    /// mentee has changed to another mentor since this one.
    pub(super) fn follow_setup(&mut self) {
        self.events[1] += 1;
        let changes = self.application.earlier_mentoring().len();
        if self.setup.ended().is_some() && self.earlier_setups < changes {
            self.begin_another_setup();
        }
    }

    /// The end of the setup with the present mentor, if this event changes to another mentor while
    /// the setup is under way.
    pub(super) fn end_with(&self, event: &programme::Event) -> Option<setup::Event> {
        match event {
            programme::Event::MentorChange(end) if self.setup.ended().is_none() => {
                Some(setup::Event::Ended(end.clone()))
            }
            _ => None,
        }
    }

    /// Begins another setup, after the present one has ended.
    pub(super) fn change_mentor(&mut self) {
        if self.setup.ended().is_none() {
            self.events[1] += 1;
        }
        self.begin_another_setup();
    }

    fn begin_another_setup(&mut self) {
        self.setup = Setup::default();
        self.earlier_setups += 1;
        self.setup_from = self.events[1];
    }

    /// Takes in the next event of the log of an application.
    pub(super) fn resume(&mut self, event: programme::Event) -> anyhow::Result<()> {
        self.application.resume([event])?;
        self.events[0] += 1;
        Ok(())
    }

    /// Takes in the next event of the log of a pair, once the log of the application is complete.
    pub(super) fn resume_setup(&mut self, event: setup::Event) -> anyhow::Result<()> {
        self.setup.resume([event])?;
        self.follow_setup();
        Ok(())
    }

    /// The case as an audience may see it.
    #[must_use]
    pub fn redacted(&self, audience: Audience) -> Self {
        Self {
            application: self.application.clone().redacted(audience),
            setup: self.setup.clone().redacted(of_setup(audience)),
            ..*self
        }
    }

    /// Whether nothing more can happen to the application.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.application.stage().is_over()
    }
}

/// Which audience of the present setup an audience of the application is.
///
/// A mentor who comes after another one has a setup of her own.
pub(super) const fn of_setup(audience: Audience) -> Audience {
    match audience {
        Audience::NextMentor => Audience::Pair,
        Audience::Pair | Audience::Programme | Audience::Manager => audience,
    }
}
