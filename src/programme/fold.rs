//! How each event changes the record of an application.

use alloc::vec::Vec;
use core::mem;

use super::event::{Action, Event, Registration};
use super::matching::{ChemistryMeeting, Invitation, InvitationStatus, NotContinued, Searches};
use super::record::{
    Application, Before, Complete, Declined, Eligibility, Ended, Matching, Mentored, Record,
    Registered, Withdrawn,
};
use super::reference::{ApplicationId, MentorId};
use super::refusal::Reason;
use super::relationship::Mentoring;
use super::state::State;
use super::{RejectedEvent, RejectedLog};
use crate::machine::{self, Accepted};
use crate::record::Confidential;
use crate::wire::Empty;

machine::machine! {
    /// This method does not ask whether a mentor is on the register or has a place free. A
    /// programme that has a [`Register`](crate::Register) passes each event through the register
    /// instead, with [`Register::apply`](crate::Register::apply).
    Application: check_without_register, apply_without_register, decide_without_register
}

impl machine::Evolve for Application {
    type Event = Event;
    type State = State;

    fn position(&self) -> State {
        self.state
    }

    fn action(event: &Event) -> Action {
        event.action()
    }

    fn guard(&self, event: &Event) -> Vec<Reason> {
        let objection = match event {
            Event::Invited(mentor) => self.was_invited(mentor),
            Event::Met(ChemistryMeeting { mentor, .. })
            | Event::MentorDeclined(mentor)
            | Event::InvitationWithdrawn(mentor) => self.is_not_open(mentor),
            Event::NotContinued(NotContinued { mentor, .. }) | Event::Chosen(mentor) => {
                self.was_not_met(mentor)
            }
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
        };
        objection.map_or_else(Vec::new, |reason| [reason].into())
    }

    fn evolve(&mut self, event: Event, accepted: Accepted<State>) {
        if let Event::Invited(mentor) = &event {
            self.invited.insert(mentor.clone(), self.searches().len());
        }
        self.record = mem::take(&mut self.record).after(event);
        self.state = accepted.next();
    }
}

/// The reasons against inviting, meeting or choosing a mentor.
impl Application {
    fn was_invited(&self, mentor: &MentorId) -> Option<Reason> {
        let was_invited = self.invited.contains_key(mentor);
        was_invited.then(|| Reason::InvitedBefore(mentor.clone()))
    }

    fn is_not_open(&self, mentor: &MentorId) -> Option<Reason> {
        let is_open = self.status(mentor) == Some(InvitationStatus::Invited);
        (!is_open).then(|| Reason::NotOpen(mentor.clone()))
    }

    fn was_not_met(&self, mentor: &MentorId) -> Option<Reason> {
        let was_met = matches!(self.status(mentor), Some(InvitationStatus::Met(_)));
        (!was_met).then(|| Reason::NotMet(mentor.clone()))
    }
}

impl Record {
    /// The record after an event that the engine has accepted.
    fn after(self, event: Event) -> Self {
        match event {
            Event::Sponsor(sponsor) => self.in_eligibility(|open| open.sponsor = Some(sponsor)),
            Event::Goals(goals) => self.in_eligibility(|open| open.goals = Some(goals)),
            Event::ManagerSupport => self.in_eligibility(|open| open.manager_support = Some(Empty)),
            Event::Registered(Registration { previous }) => {
                self.leave_eligibility(|open| open.register(previous))
            }
            Event::Approved => self.leave_registered(Self::Approved),
            Event::Declined(reason) => self.leave_registered(|Registered { application }| {
                Self::Declined(Declined {
                    application,
                    reason,
                })
            }),
            Event::CredentialsIssued => self.leave_approved(Registered::search),
            Event::Invited(mentor) => self.in_matching(|matching| matching.invite(mentor)),
            Event::Met(ChemistryMeeting { mentor, held }) => self.in_matching(|matching| {
                matching.settle(&mentor, |_| InvitationStatus::Met(held));
            }),
            Event::MentorDeclined(mentor) => self.in_matching(|matching| {
                matching.settle(&mentor, |_| InvitationStatus::MentorDeclined);
            }),
            Event::InvitationWithdrawn(mentor) => self.in_matching(|matching| {
                matching.settle(&mentor, |_| InvitationStatus::InvitationWithdrawn);
            }),
            Event::NotContinued(NotContinued { mentor, by }) => self.in_matching(|matching| {
                matching.settle(&mentor, |status| status.not_continued(by));
            }),
            Event::Chosen(mentor) => self.leave_matching(|matching| matching.choose(mentor)),
            Event::FurtherSearch => self.in_matching(Matching::search_further),
            Event::SessionHeld => self.in_mentoring(Mentoring::hold_session),
            Event::GoalsSet(goals) | Event::GoalsRevised(goals) => {
                self.in_mentoring(|mentoring| mentoring.pursue(goals))
            }
            Event::GoalsReviewed(notes) => self.in_mentoring(|mentoring| mentoring.review(notes)),
            Event::Ended(end) => self.leave_mentoring(|record| Self::Ended(Ended { record, end })),
            Event::Withdrawn(reason) => self.withdraw(reason),
        }
    }
}

/// How a record changes in one stage, and how it leaves the stage.
///
/// The engine accepts no event in the wrong stage; if it did, the record would stay as it is.
impl Record {
    fn in_eligibility(self, change: impl FnOnce(&mut Eligibility)) -> Self {
        self.leave_eligibility(|mut open| {
            change(&mut open);
            Self::Eligibility(open)
        })
    }

    fn leave_eligibility(self, lead: impl FnOnce(Eligibility) -> Self) -> Self {
        let Self::Eligibility(open) = self else {
            return self;
        };
        lead(open)
    }

    fn leave_registered(self, lead: impl FnOnce(Registered) -> Self) -> Self {
        let Self::Registered(registered) = self else {
            return self;
        };
        lead(registered)
    }

    fn leave_approved(self, lead: impl FnOnce(Registered) -> Self) -> Self {
        let Self::Approved(approved) = self else {
            return self;
        };
        lead(approved)
    }

    fn in_matching(self, change: impl FnOnce(&mut Matching)) -> Self {
        self.leave_matching(|mut matching| {
            change(&mut matching);
            Self::Matching(matching)
        })
    }

    fn leave_matching(self, lead: impl FnOnce(Matching) -> Self) -> Self {
        let Self::Matching(matching) = self else {
            return self;
        };
        lead(matching)
    }

    fn in_mentoring(self, change: impl FnOnce(&mut Mentoring)) -> Self {
        self.leave_mentoring(|mut mentored| {
            change(&mut mentored.mentoring);
            Self::Mentoring(mentored)
        })
    }

    fn leave_mentoring(self, lead: impl FnOnce(Mentored) -> Self) -> Self {
        let Self::Mentoring(mentored) = self else {
            return self;
        };
        lead(mentored)
    }

    fn withdraw(self, reason: Confidential) -> Self {
        let from = match self {
            Self::Eligibility(open) => Before::Eligibility(open),
            Self::Registered(registered) => Before::Registered(registered),
            Self::Approved(approved) => Before::Approved(approved),
            Self::Matching(matching) => Before::Matching(matching),
            Self::Declined(_) | Self::Mentoring(_) | Self::Ended(_) | Self::Withdrawn(_) => {
                return self;
            }
        };
        Self::Withdrawn(Withdrawn { from, reason })
    }
}

impl Eligibility {
    /// Registers an application that meets every condition.
    fn register(self, previous: Option<ApplicationId>) -> Record {
        let Self {
            sponsor: Some(sponsor),
            goals: Some(goals),
            manager_support: Some(manager_support),
        } = self
        else {
            return Record::Eligibility(self);
        };
        let application = Complete {
            sponsor,
            goals,
            manager_support,
            previous,
        };
        Record::Registered(Registered { application })
    }
}

impl Registered {
    /// Begins to search for a mentor.
    fn search(self) -> Record {
        Record::Matching(Matching {
            application: self.application,
            searches: Searches::default(),
            invitations: Vec::new(),
        })
    }
}

impl Matching {
    fn invite(&mut self, mentor: MentorId) {
        let status = InvitationStatus::Invited;
        self.invitations.push(Invitation { mentor, status });
    }

    /// Changes the status of the invitation to a mentor.
    fn settle(
        &mut self,
        mentor: &MentorId,
        status: impl FnOnce(InvitationStatus) -> InvitationStatus,
    ) {
        let mut invitations = self.invitations.iter_mut();
        if let Some(invitation) = invitations.find(|one| one.mentor == *mentor) {
            invitation.status = status(invitation.status);
        }
    }

    /// Files a search that came to nothing, so that another search can begin.
    fn search_further(&mut self) {
        match mem::take(&mut self.invitations).try_into() {
            Ok(search) => self.searches.0.push(search),
            Err(invitations) => self.invitations = invitations,
        }
    }

    /// Begins mentoring with a mentor whom the mentee has met, and closes every other invitation.
    fn choose(mut self, mentor: MentorId) -> Record {
        let chosen = self.invitations.iter().find(|one| one.mentor == mentor);
        let Some(InvitationStatus::Met(held)) = chosen.map(|invitation| invitation.status) else {
            return Record::Matching(self);
        };
        self.invitations
            .retain(|invitation| invitation.mentor != mentor);
        for other in &mut self.invitations {
            other.status = other.status.passed_over();
        }
        Record::Mentoring(Mentored {
            application: self.application,
            searches: self.searches,
            mentoring: Mentoring::with(mentor, held, self.invitations),
        })
    }
}
