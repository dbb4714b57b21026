//! Who sees what of an application.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::vec::Vec;

use super::tree::{Before, Complete, Eligibility, Mentored, Open, Tree};
use super::{Action, Event, MentorId};
use crate::record::Audience;
use crate::wire::{Redact, Sight};

/// A log as an audience may see it: the same actions, with less content.
///
/// Whole logs are redacted, and not single events: a line manager sees numbers instead of the
/// references of mentors, and a number has to mean the same mentor throughout. What each audience
/// sees is told [above](crate::programme#who-sees-what).
///
/// # Example
///
/// ```
/// use leadership_qualities::Audience;
/// use leadership_qualities::programme::{self, Event};
///
/// let log = [Event::Invited("M07".parse()?), Event::MentorDeclined("M07".parse()?)];
/// let seen = programme::redacted(log, Audience::Manager);
/// assert_eq!(seen, [
///     Event::Invited("other-1".parse()?),
///     Event::MentorDeclined("other-1".parse()?),
/// ]);
/// # Ok::<(), leadership_qualities::programme::EmptyReference>(())
/// ```
#[must_use]
pub fn redacted(log: impl IntoIterator<Item = Event>, audience: Audience) -> Vec<Event> {
    let mut log: Vec<Event> = log.into_iter().collect();
    let choice = log.iter().find(|event| event.action() == Action::Chosen);
    let chosen = choice.and_then(Event::mentor).cloned();
    let mut names = Names::new(audience, chosen);
    for event in &mut log {
        event.redact(audience.sight());
        if let Some(mentor) = event.mentor_mut() {
            names.rename(mentor);
        }
    }
    log
}

/// The record as an audience may see it.
pub(super) fn record(mut tree: Tree, audience: Audience) -> Tree {
    tree.redact(audience.sight());
    let chosen = tree
        .mentored()
        .map(|mentored| mentored.mentoring.mentor.clone());
    let mut names = Names::new(audience, chosen);
    tree.rename_mentors(|mentor| names.rename(mentor));
    tree
}

/// What an audience calls the mentors.
struct Names {
    hidden: bool,
    chosen: Option<MentorId>,
    others: BTreeMap<MentorId, MentorId>,
}

impl Names {
    const fn new(audience: Audience, chosen: Option<MentorId>) -> Self {
        Self {
            hidden: !audience.sight().sees_subjects(),
            chosen,
            others: BTreeMap::new(),
        }
    }

    fn rename(&mut self, mentor: &mut MentorId) {
        if !self.hidden {
            return;
        }
        *mentor = if self.chosen.as_ref() == Some(mentor) {
            MentorId::named("mentor".into())
        } else {
            let number = self.others.len() + 1;
            let name = || MentorId::named(format!("other-{number}"));
            self.others
                .entry(mentor.clone())
                .or_insert_with(name)
                .clone()
        };
    }
}

/// The programme assesses applications, and so it sees what a mentee writes in one.
const fn of_application(sight: Sight) -> Sight {
    match sight {
        Sight::Texts | Sight::Subjects => Sight::Texts,
        Sight::Course => Sight::Course,
    }
}

impl Redact for Event {
    fn redact(&mut self, audience: Sight) {
        match self {
            Self::Goals(goals) => goals.redact(of_application(audience)),
            Self::Declined(reason) | Self::Withdrawn(reason) => {
                reason.redact(of_application(audience));
            }
            Self::Registered(registration) => {
                if !audience.sees_subjects() {
                    registration.previous = None;
                }
            }
            Self::GoalsSet(goals) | Self::GoalsRevised(goals) => goals.redact(audience),
            Self::GoalsReviewed(notes) => notes.redact(audience),
            Self::Ended(end) => end.redact(audience),
            Self::Sponsor(_)
            | Self::ManagerSupport
            | Self::Approved
            | Self::CredentialsIssued
            | Self::Invited(_)
            | Self::Met(_)
            | Self::MentorDeclined(_)
            | Self::InvitationWithdrawn(_)
            | Self::NotContinued(_)
            | Self::Chosen(_)
            | Self::FurtherSearch
            | Self::SessionHeld => {}
        }
    }
}

impl Redact for Complete {
    fn redact(&mut self, audience: Sight) {
        self.goals.redact(of_application(audience));
        if !audience.sees_subjects() {
            self.previous = None;
        }
    }
}

impl Redact for Eligibility {
    fn redact(&mut self, audience: Sight) {
        self.goals.redact(of_application(audience));
    }
}

impl Redact for Mentored {
    fn redact(&mut self, audience: Sight) {
        self.application.redact(audience);
        for pursuit in &mut self.mentoring.goals {
            pursuit.redact(audience);
        }
    }
}

impl Redact for Before {
    fn redact(&mut self, audience: Sight) {
        match self {
            Self::Eligibility(Open(eligibility)) => eligibility.redact(audience),
            Self::Registered(registered) | Self::Approved(registered) => {
                registered.application.redact(audience);
            }
            Self::Matching(matching) => matching.application.redact(audience),
        }
    }
}

impl Redact for Tree {
    fn redact(&mut self, audience: Sight) {
        match self {
            Self::Eligibility(Open(eligibility)) => eligibility.redact(audience),
            Self::Registered(registered) | Self::Approved(registered) => {
                registered.application.redact(audience);
            }
            Self::Declined(declined) => {
                declined.application.redact(audience);
                declined.reason.redact(of_application(audience));
            }
            Self::Matching(matching) => matching.application.redact(audience),
            Self::Mentoring(mentored) => mentored.redact(audience),
            Self::Ended(ended) => {
                ended.record.redact(audience);
                ended.end.redact(audience);
            }
            Self::Withdrawn(withdrawn) => {
                withdrawn.from.redact(audience);
                withdrawn.reason.redact(of_application(audience));
            }
        }
    }
}
