//! What each event makes of the record.

use alloc::vec::Vec;
use core::mem;

use super::tree::{
    Before, Complete, Declined, Ended, Matching, Mentored, Open, Registered, Searches, Tree,
    Withdrawn,
};
use super::{
    ChemistryMeeting, Event, Invitation, InvitationStatus, MentorId, Mentoring, NotContinued,
    Registration,
};
use crate::wire::Empty;

/// The record after an event that the engine has accepted.
pub(super) fn after(tree: Tree, event: Event) -> Tree {
    match (tree, event) {
        (Tree::Eligibility(Open(mut eligibility)), Event::Sponsor(sponsor)) => {
            eligibility.sponsor = Some(sponsor);
            Tree::Eligibility(Open(eligibility))
        }
        (Tree::Eligibility(Open(mut eligibility)), Event::Goals(goals)) => {
            eligibility.goals = Some(goals);
            Tree::Eligibility(Open(eligibility))
        }
        (Tree::Eligibility(Open(mut eligibility)), Event::ManagerSupport) => {
            eligibility.manager_support = Some(Empty);
            Tree::Eligibility(Open(eligibility))
        }
        (Tree::Eligibility(Open(eligibility)), Event::Registered(Registration { previous })) => {
            let complete = Complete::of(eligibility, previous);
            let registered = |application| Tree::Registered(Registered { application });
            complete.map(registered).unwrap_or_default()
        }
        (Tree::Registered(registered), Event::Approved) => Tree::Approved(registered),
        (Tree::Registered(Registered { application }), Event::Declined(reason)) => {
            Tree::Declined(Declined {
                application,
                reason,
            })
        }
        (Tree::Approved(Registered { application }), Event::CredentialsIssued) => {
            Tree::Matching(Matching {
                application,
                searches: Searches::default(),
                invitations: Vec::new(),
            })
        }
        (Tree::Matching(mut matching), Event::Invited(mentor)) => {
            let status = InvitationStatus::Invited;
            matching.invitations.push(Invitation { mentor, status });
            Tree::Matching(matching)
        }
        (Tree::Matching(matching), Event::Met(ChemistryMeeting { mentor, held })) => {
            matching.settle(&mentor, |_| InvitationStatus::Met(held))
        }
        (Tree::Matching(matching), Event::MentorDeclined(mentor)) => {
            matching.settle(&mentor, |_| InvitationStatus::MentorDeclined)
        }
        (Tree::Matching(matching), Event::InvitationWithdrawn(mentor)) => {
            matching.settle(&mentor, |_| InvitationStatus::InvitationWithdrawn)
        }
        (Tree::Matching(matching), Event::NotContinued(NotContinued { mentor, by })) => {
            matching.settle(&mentor, |status| status.not_continued(by))
        }
        (Tree::Matching(mut matching), Event::FurtherSearch) => {
            let search = mem::take(&mut matching.invitations).try_into();
            matching.searches.0.extend(search);
            Tree::Matching(matching)
        }
        (Tree::Matching(matching), Event::Chosen(mentor)) => matching.choose(mentor),
        (Tree::Mentoring(mut mentored), Event::SessionHeld) => {
            mentored.mentoring.hold_session();
            Tree::Mentoring(mentored)
        }
        (Tree::Mentoring(mut mentored), Event::GoalsSet(goals) | Event::GoalsRevised(goals)) => {
            mentored.mentoring.pursue(goals);
            Tree::Mentoring(mentored)
        }
        (Tree::Mentoring(mut mentored), Event::GoalsReviewed(notes)) => {
            mentored.mentoring.review(notes);
            Tree::Mentoring(mentored)
        }
        (Tree::Mentoring(record), Event::Ended(end)) => Tree::Ended(Ended { record, end }),
        (Tree::Eligibility(open), Event::Withdrawn(reason)) => {
            let from = Before::Eligibility(open);
            Tree::Withdrawn(Withdrawn { from, reason })
        }
        (Tree::Registered(registered), Event::Withdrawn(reason)) => {
            let from = Before::Registered(registered);
            Tree::Withdrawn(Withdrawn { from, reason })
        }
        (Tree::Approved(registered), Event::Withdrawn(reason)) => {
            let from = Before::Approved(registered);
            Tree::Withdrawn(Withdrawn { from, reason })
        }
        (Tree::Matching(matching), Event::Withdrawn(reason)) => {
            let from = Before::Matching(matching);
            Tree::Withdrawn(Withdrawn { from, reason })
        }
        // The engine accepts nothing else.
        (tree, _) => tree,
    }
}

impl Matching {
    /// Changes what became of the invitation of a mentor.
    fn settle(
        mut self,
        mentor: &MentorId,
        status: impl Fn(InvitationStatus) -> InvitationStatus,
    ) -> Tree {
        for invitation in &mut self.invitations {
            if invitation.mentor == *mentor {
                invitation.status = status(invitation.status);
            }
        }
        Tree::Matching(self)
    }

    /// Begins mentoring with a mentor who was met, and closes every other invitation.
    fn choose(mut self, mentor: MentorId) -> Tree {
        let chosen = self.invitations.iter().find(|one| one.mentor == mentor);
        let Some(InvitationStatus::Met(held)) = chosen.map(|invitation| invitation.status) else {
            return Tree::Matching(self);
        };
        self.invitations
            .retain(|invitation| invitation.mentor != mentor);
        for other in &mut self.invitations {
            other.status = other.status.passed_over();
        }
        Tree::Mentoring(Mentored {
            application: self.application,
            searches: self.searches,
            mentoring: Mentoring::with(mentor, held, self.invitations),
        })
    }
}
