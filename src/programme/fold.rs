//! How each event changes the record of an application.

use alloc::vec::Vec;
use core::mem;

use super::branch::{
    Before, Complete, Declined, Eligibility, Ended, Matching, Mentored, Record, Registered,
    SentBack, Withdrawn,
};
use super::event::{Action, Event, Registration};
use super::matching::{
    ChemistryMeeting, Invitation, InvitationStatus, MeetingFormat, NotContinued, NotContinuedAfter,
    Searches,
};
use super::record::{Again, Application};
use super::reference::{ApplicationId, MentorId};
use super::refusal::Reason;
use super::relationship::{EarlierMentoring, Mentoring};
use super::remark::{Remark, WithdrawnBy};
use super::state::State;
use super::{RejectedEvent, RejectedLog};
use crate::machine::{self, Accepted};
use crate::record::{Confidential, End, NonEmpty};
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
            | Event::MeetingMissed(mentor)
            | Event::MentorDeclined(mentor)
            | Event::InvitationWithdrawn(mentor)
            | Event::MentorUnavailable(mentor) => self.is_not_open(mentor),
            Event::MentorUnavailableAfterMeeting(mentor)
            | Event::NotContinued(NotContinued { mentor, .. })
            | Event::Chosen(mentor) => self.was_not_met(mentor),
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
        };
        objection.map_or_else(Vec::new, |reason| [reason].into())
    }

    fn evolve(&mut self, event: Event, accepted: Accepted<State>) {
        if let Event::Invited(mentor) = &event {
            self.invited.insert(mentor.clone(), Again::Possible);
        } else if let Event::NotContinued(NotContinued { mentor, .. }) = &event {
            self.invited.insert(mentor.clone(), Again::NotContinued);
        } else if let (Event::MentorChange(_), Some(mentoring)) = (&event, self.mentoring()) {
            let mentor = mentoring.mentor.clone();
            self.invited.insert(mentor, Again::Mentored);
        }
        self.record = mem::take(&mut self.record).after(event);
        self.state = accepted.next();
    }
}

/// The reasons against inviting, meeting or choosing a mentor.
impl Application {
    fn was_invited(&self, mentor: &MentorId) -> Option<Reason> {
        if self.status(mentor).is_some() {
            return Some(Reason::InvitedBefore(mentor.clone()));
        }
        match self.invited.get(mentor)? {
            Again::Possible => None,
            Again::NotContinued => Some(Reason::NotContinuedBefore(mentor.clone())),
            Again::Mentored => Some(Reason::MentoredBefore(mentor.clone())),
        }
    }

    fn is_not_open(&self, mentor: &MentorId) -> Option<Reason> {
        let is_open = self.status(mentor) == Some(InvitationStatus::Invited);
        (!is_open).then(|| Reason::NotOpen(mentor.clone()))
    }

    fn was_not_met(&self, mentor: &MentorId) -> Option<Reason> {
        let status = self.status(mentor);
        let was_met = status.is_some_and(|status| status.met().is_some());
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
            Event::SentBack(reason) => {
                self.leave_registered(|registered| registered.send_back(reason))
            }
            Event::Deferred(reason) => self.leave_registered(|Registered { mut application }| {
                application.remark(Remark::Deferred(reason));
                Self::Registered(Registered { application })
            }),
            Event::CredentialsIssued => self.leave_approved(Registered::search),
            Event::Invited(mentor) => self.in_matching(|matching| matching.invite(mentor)),
            Event::Met(ChemistryMeeting { mentor, held }) => self.in_matching(|matching| {
                matching.settle(&mentor, |_| InvitationStatus::Met(held));
            }),
            Event::MeetingMissed(mentor) => self.in_matching(|matching| matching.miss(&mentor)),
            Event::MentorDeclined(mentor) => self.in_matching(|matching| {
                matching.settle(&mentor, |_| InvitationStatus::MentorDeclined);
            }),
            Event::InvitationWithdrawn(mentor) => self.in_matching(|matching| {
                matching.settle(&mentor, |_| InvitationStatus::InvitationWithdrawn);
            }),
            Event::MentorUnavailable(mentor) => self.in_matching(|matching| {
                matching.settle(&mentor, |_| InvitationStatus::MentorUnavailable);
            }),
            Event::MentorUnavailableAfterMeeting(mentor) => self.in_matching(|matching| {
                matching.stop(&mentor, InvitationStatus::MentorUnavailableAfter);
            }),
            Event::NotContinued(NotContinued { mentor, by }) => self.in_matching(|matching| {
                matching.stop(&mentor, |held| {
                    InvitationStatus::NotContinued(NotContinuedAfter { held, by })
                });
            }),
            Event::Chosen(mentor) => self.leave_matching(|matching| matching.choose(mentor)),
            Event::FurtherSearch => self.in_matching(Matching::search_further),
            Event::SessionHeld => self.in_mentoring(Mentoring::hold_session),
            Event::SessionMissed => self.in_mentoring(Mentoring::miss_session),
            Event::GoalsSet(goals) | Event::GoalsRevised(goals) => {
                self.in_mentoring(|mentoring| mentoring.pursue(goals))
            }
            Event::GoalsReviewed(notes) => self.in_mentoring(|mentoring| mentoring.review(notes)),
            Event::Paused(reason) => self.in_mentoring(|mentoring| mentoring.pause(reason)),
            Event::Resumed => self.in_mentoring(Mentoring::resume),
            Event::MentorChange(end) => self.leave_mentoring(|record| record.search_again(end)),
            Event::Ended(end) => self.leave_mentoring(|record| Self::Ended(Ended { record, end })),
            Event::SupportWithdrawn(reason) => self.lose_support(reason),
            Event::Lapsed(reason) => self.withdraw(WithdrawnBy::Programme, reason),
            Event::Withdrawn(reason) => self.withdraw(WithdrawnBy::Mentee, reason),
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

    /// In eligibility the support can be given again, so why it was taken back is in the log alone.
    fn lose_support(self, reason: Confidential) -> Self {
        match self {
            Self::Eligibility(open) => Self::Eligibility(Eligibility {
                manager_support: None,
                ..open
            }),
            Self::Registered(_)
            | Self::Approved(_)
            | Self::Declined(_)
            | Self::Matching(_)
            | Self::Mentoring(_)
            | Self::Ended(_)
            | Self::Withdrawn(_) => self.withdraw(WithdrawnBy::LineManager, reason),
        }
    }

    fn withdraw(self, by: WithdrawnBy, reason: Confidential) -> Self {
        let from = match self {
            Self::Eligibility(open) => Before::Eligibility(open),
            Self::Registered(registered) => Before::Registered(registered),
            Self::Approved(approved) => Before::Approved(approved),
            Self::Matching(matching) => Before::Matching(matching),
            Self::Declined(_) | Self::Mentoring(_) | Self::Ended(_) | Self::Withdrawn(_) => {
                return self;
            }
        };
        Self::Withdrawn(Withdrawn { from, by, reason })
    }
}

impl Eligibility {
    /// Registers an application that meets every condition.
    fn register(self, previous: Option<ApplicationId>) -> Record {
        let Self {
            sponsor: Some(sponsor),
            goals: Some(goals),
            manager_support: Some(manager_support),
            sent_back,
        } = self
        else {
            return Record::Eligibility(self);
        };
        let mut application = Complete {
            sponsor,
            goals,
            manager_support,
            previous,
            remarks: None,
        };
        if let Some(sent_back) = sent_back {
            application.previous = application.previous.or(sent_back.previous);
            application.remarks = sent_back.remarks;
            application.remark(Remark::SentBack(sent_back.reason));
        }
        Record::Registered(Registered { application })
    }
}

impl Complete {
    fn remark(&mut self, remark: Remark) {
        let mut remarks = self.remarks.take().map_or_else(Vec::new, Vec::from);
        remarks.push(remark);
        self.remarks = Some(NonEmpty::known(remarks));
    }
}

impl Registered {
    /// Asks the mentee to amend the application, of which everything stays on record.
    fn send_back(self, reason: Confidential) -> Record {
        let Complete {
            sponsor,
            goals,
            manager_support,
            previous,
            remarks,
        } = self.application;
        Record::Eligibility(Eligibility {
            sponsor: Some(sponsor),
            goals: Some(goals),
            manager_support: Some(manager_support),
            sent_back: Some(SentBack {
                reason,
                previous,
                remarks,
            }),
        })
    }

    /// Begins to search for a mentor.
    fn search(self) -> Record {
        Record::Matching(Matching {
            application: self.application,
            earlier: None,
            searches: Searches::default(),
            invitations: Vec::new(),
        })
    }
}

impl Mentored {
    /// Files the mentoring with a mentor, and begins to search for another mentor.
    fn search_again(self, end: End) -> Record {
        let mut earlier = self.earlier.map_or_else(Vec::new, Vec::from);
        earlier.push(EarlierMentoring {
            searches: self.searches,
            mentoring: self.mentoring,
            end,
        });
        Record::Matching(Matching {
            application: self.application,
            earlier: Some(NonEmpty::known(earlier)),
            searches: Searches::default(),
            invitations: Vec::new(),
        })
    }
}

impl Matching {
    fn invite(&mut self, mentor: MentorId) {
        self.invitations.push(Invitation {
            mentor,
            status: InvitationStatus::Invited,
            missed: 0,
        });
    }

    fn invitation(&mut self, mentor: &MentorId) -> Option<&mut Invitation> {
        self.invitations
            .iter_mut()
            .find(|one| one.mentor == *mentor)
    }

    /// Counts a meeting that did not take place.
    fn miss(&mut self, mentor: &MentorId) {
        if let Some(invitation) = self.invitation(mentor) {
            invitation.missed = invitation.missed.saturating_add(1);
        }
    }

    /// Changes the status of the invitation to a mentor.
    fn settle(
        &mut self,
        mentor: &MentorId,
        status: impl FnOnce(InvitationStatus) -> InvitationStatus,
    ) {
        if let Some(invitation) = self.invitation(mentor) {
            invitation.status = status(invitation.status);
        }
    }

    /// Closes the invitation to a mentor whom the mentee has met.
    fn stop(&mut self, mentor: &MentorId, status: impl FnOnce(MeetingFormat) -> InvitationStatus) {
        self.settle(mentor, |before| before.met().map_or(before, status));
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
        let chosen = self.invitation(&mentor);
        let met = |invitation: &mut Invitation| Some((invitation.status.met()?, invitation.missed));
        let Some((held, missed)) = chosen.and_then(met) else {
            return Record::Matching(self);
        };
        self.invitations
            .retain(|invitation| invitation.mentor != mentor);
        for other in &mut self.invitations {
            other.status = other.status.passed_over();
        }
        Record::Mentoring(Mentored {
            application: self.application,
            earlier: self.earlier,
            searches: self.searches,
            mentoring: Mentoring::with(mentor, held, missed, self.invitations),
        })
    }
}
