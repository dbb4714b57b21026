//! Who sees what of an application.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::vec::Vec;

use super::event::{Action, Event, Registration};
use super::matching::Searches;
use super::record::{Application, Before, Complete, Ended, Mentored, Record, Withdrawn};
use super::reference::{ApplicationId, MentorId};
use super::relationship::Mentoring;
use super::stage::Stage;
use crate::record::Audience;
use crate::wire::{self, Redact, Sight};

impl Application {
    /// Redacts the record for an audience: its state stays the same, with less content.
    ///
    /// Redacting a record gives the same result as replaying its [redacted log](redacted).
    #[must_use]
    pub fn redacted(self, audience: Audience) -> Self {
        let sight = of_stage(self.stage(), audience.sight());
        let mut record = self.record;
        record.redact(sight);
        let chosen = record
            .mentored()
            .map(|mentored| mentored.mentoring.mentor.clone());
        let mut names = Names::new(audience, chosen);
        record.rename_mentors(|mentor| names.rename(mentor));
        record.into()
    }
}

/// Redacts a log for an audience: the actions stay the same, with less content.
///
/// It redacts whole logs and not single events. A line manager sees `mentor`, `other-1` and so on
/// instead of the references of mentors, and such a name has to mean the same mentor throughout.
/// The module says [who sees what](crate::programme#who-sees-what).
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
#[doc(alias("gdpr", "anonymise", "anonymize"))]
#[must_use]
pub fn redacted(log: impl IntoIterator<Item = Event>, audience: Audience) -> Vec<Event> {
    let mut log: Vec<Event> = log.into_iter().collect();
    let choice = log.iter().find(|event| event.action() == Action::Chosen);
    let chosen = choice.and_then(Event::mentor).cloned();
    let mut names = Names::new(audience, chosen);
    for event in &mut log {
        event.redact(of_event(event.action(), audience.sight()));
        if let Some(mentor) = event.mentor_mut() {
            names.rename(mentor);
        }
    }
    log
}

impl Record {
    /// Renames every mentor who was invited: in earlier searches, in the last search, and the
    /// mentor who was chosen.
    fn rename_mentors(&mut self, mut rename: impl FnMut(&mut MentorId)) {
        let (searches, present, chosen) = match self {
            Self::Matching(matching)
            | Self::Withdrawn(Withdrawn {
                from: Before::Matching(matching),
                ..
            }) => (&mut *matching.searches.0, &mut *matching.invitations, None),
            Self::Mentoring(mentored)
            | Self::Ended(Ended {
                record: mentored, ..
            }) => {
                let Mentoring { others, mentor, .. } = &mut mentored.mentoring;
                (&mut *mentored.searches.0, &mut **others, Some(mentor))
            }
            Self::Eligibility(_)
            | Self::Registered(_)
            | Self::Approved(_)
            | Self::Declined(_)
            | Self::Withdrawn(_) => return,
        };
        for search in searches {
            for invitation in search {
                rename(&mut invitation.mentor);
            }
        }
        for invitation in present {
            rename(&mut invitation.mentor);
        }
        if let Some(mentor) = chosen {
            rename(mentor);
        }
    }
}

/// The names by which an audience sees the mentors.
struct Names {
    hidden: bool,
    chosen: Option<MentorId>,
    /// The number of each mentor who was not chosen, counted from 1.
    others: BTreeMap<MentorId, usize>,
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
            let next = self.others.len() + 1;
            let number = self.others.entry(mentor.clone()).or_insert(next);
            MentorId::named(format!("other-{number}"))
        };
    }
}

/// The programme sees every text of the application, because it has to assess the application.
const fn of_application(sight: Sight) -> Sight {
    match sight {
        Sight::Texts | Sight::Subjects => Sight::Texts,
        Sight::Course => Sight::Course,
    }
}

/// What is on record in a stage belongs to the application until mentoring begins.
const fn of_stage(stage: Stage, sight: Sight) -> Sight {
    match stage {
        Stage::Eligibility
        | Stage::Registered
        | Stage::Approved
        | Stage::Declined
        | Stage::Matching
        | Stage::Withdrawn => of_application(sight),
        Stage::Mentoring | Stage::Ended => sight,
    }
}

/// An event belongs to the application if it happens before mentoring, as withdrawing does.
fn of_event(action: Action, sight: Sight) -> Sight {
    match action.stage() {
        Some(stage) => of_stage(stage, sight),
        None if action == Action::Withdrawn => of_application(sight),
        None => sight,
    }
}

/// An audience that may not see qualities and headings may not see the previous application either.
fn redact_previous(previous: &mut Option<ApplicationId>, sight: Sight) {
    if !sight.sees_subjects() {
        *previous = None;
    }
}

impl Redact for Registration {
    fn redact(&mut self, sight: Sight) {
        let Self { previous } = self;
        redact_previous(previous, sight);
    }
}

impl Redact for Complete {
    fn redact(&mut self, sight: Sight) {
        let Self {
            sponsor: _,
            goals,
            manager_support: _,
            previous,
        } = self;
        goals.redact(sight);
        redact_previous(previous, sight);
    }
}

impl Redact for Mentored {
    fn redact(&mut self, sight: Sight) {
        let Self {
            application,
            searches,
            mentoring,
        } = self;
        application.redact(of_application(sight));
        searches.redact(sight);
        mentoring.redact(sight);
    }
}

wire::open!(Searches);
