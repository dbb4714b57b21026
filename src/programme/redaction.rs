//! Who sees what of an application.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::vec::Vec;

use super::branch::{
    Before, Complete, Declined, Eligibility, Ended, Matching, Mentored, Record, SentBack, Withdrawn,
};
use super::event::{Action, Event, Registration};
use super::matching::{Invitation, Searches};
use super::record::Application;
use super::reference::{ApplicationId, MentorId};
use super::relationship::{EarlierMentoring, Mentoring};
use super::stage::Stage;
use crate::record::{Audience, NonEmpty};
use crate::wire::{self, Redact, Sight};

impl Application {
    /// Redacts the record for an audience: its state stays the same, with less content.
    ///
    /// Redacting a record gives the same result as replaying its [redacted log](redacted).
    #[must_use]
    pub fn redacted(self, audience: Audience) -> Self {
        let mut record = self.record;
        record.redact_earlier(audience.sight());
        record.redact(audience.sight_since_change());
        let earlier = record.earlier().iter().map(|earlier| &earlier.mentoring);
        let last = record.mentored().map(|mentored| &mentored.mentoring);
        let mut names = Names::new(audience);
        for mentoring in earlier.chain(last) {
            names.choose(&mentoring.mentor);
        }
        record.rename_mentors(|mentor| names.rename(mentor));
        Self::of(record)
    }
}

/// Redacts a log for an audience: the actions stay the same, with less content.
///
/// Each event stays in its place, so you can join it again with its time and reporter.
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
    let mut names = Names::new(audience);
    for event in &log {
        if let Event::Chosen(mentor) = event {
            names.choose(mentor);
        }
    }
    let is_change = |event: &Event| matches!(event, Event::MentorChange(_));
    let since = log.iter().rposition(is_change).map_or(0, |last| last + 1);
    for (place, event) in log.iter_mut().enumerate() {
        let sight = if place < since {
            audience.sight()
        } else {
            audience.sight_since_change()
        };
        event.redact(of_event(event.action(), sight));
        if let Some(mentor) = event.mentor_mut() {
            names.rename(mentor);
        }
    }
    log
}

impl Record {
    /// The mentoring with earlier mentors, and the present searches; `None` before the first search.
    fn mentors_mut(&mut self) -> Option<(&mut Option<NonEmpty<EarlierMentoring>>, Searched<'_>)> {
        Some(match self {
            Self::Matching(matching)
            | Self::Withdrawn(Withdrawn {
                from: Before::Matching(matching),
                ..
            }) => {
                let present = Searched {
                    searches: &mut matching.searches,
                    last: &mut matching.invitations,
                    chosen: None,
                };
                (&mut matching.earlier, present)
            }
            Self::Mentoring(mentored)
            | Self::Ended(Ended {
                record: mentored, ..
            }) => {
                let Mentoring { others, mentor, .. } = &mut mentored.mentoring;
                let present = Searched {
                    searches: &mut mentored.searches,
                    last: others,
                    chosen: Some(mentor),
                };
                (&mut mentored.earlier, present)
            }
            Self::Eligibility(_)
            | Self::Registered(_)
            | Self::Approved(_)
            | Self::Declined(_)
            | Self::Withdrawn(_) => return None,
        })
    }

    /// Redacts what happened before the last change of mentors.
    fn redact_earlier(&mut self, sight: Sight) {
        if let Some((Some(earlier), _)) = self.mentors_mut() {
            for one in earlier {
                one.redact(sight);
            }
        }
    }

    /// Renames every mentor who was invited, in the order of the searches: mentors who were not
    /// chosen before the mentor who was.
    fn rename_mentors(&mut self, mut rename: impl FnMut(&mut MentorId)) {
        let Some((earlier, present)) = self.mentors_mut() else {
            return;
        };
        for EarlierMentoring {
            searches,
            mentoring,
            ..
        } in earlier.iter_mut().flatten()
        {
            let Mentoring { others, mentor, .. } = mentoring;
            let earlier = Searched {
                searches,
                last: others,
                chosen: Some(mentor),
            };
            earlier.rename(&mut rename);
        }
        present.rename(&mut rename);
    }
}

/// The invitations of the searches for one mentor, and the mentor who was chosen.
struct Searched<'a> {
    searches: &'a mut Searches,
    last: &'a mut [Invitation],
    chosen: Option<&'a mut MentorId>,
}

impl Searched<'_> {
    fn rename(self, rename: &mut impl FnMut(&mut MentorId)) {
        for invitation in self.searches.0.iter_mut().flatten().chain(self.last) {
            rename(&mut invitation.mentor);
        }
        if let Some(mentor) = self.chosen {
            rename(mentor);
        }
    }
}

/// The names by which an audience sees the mentors.
struct Names {
    hidden: bool,
    /// The number of each mentor who was chosen, counted from 1.
    chosen: BTreeMap<MentorId, usize>,
    /// The number of each mentor who was not chosen, counted from 1.
    others: BTreeMap<MentorId, usize>,
}

impl Names {
    const fn new(audience: Audience) -> Self {
        Self {
            hidden: !audience.sight().sees_subjects(),
            chosen: BTreeMap::new(),
            others: BTreeMap::new(),
        }
    }

    /// Takes note of a mentor who was chosen.
    fn choose(&mut self, mentor: &MentorId) {
        number(&mut self.chosen, mentor);
    }

    fn rename(&mut self, mentor: &mut MentorId) {
        if !self.hidden {
            return;
        }
        *mentor = MentorId::named(match self.chosen.get(mentor) {
            Some(1) => "mentor".into(),
            Some(place) => format!("mentor-{place}"),
            None => format!("other-{}", number(&mut self.others, mentor)),
        });
    }
}

/// The number of a mentor, who gets the next number if the mentor has none yet.
fn number(numbers: &mut BTreeMap<MentorId, usize>, mentor: &MentorId) -> usize {
    let next = numbers.len() + 1;
    *numbers.entry(mentor.clone()).or_insert(next)
}

/// The programme sees every text of the application, because it has to assess the application.
const fn of_application(sight: Sight) -> Sight {
    match sight {
        Sight::Texts | Sight::Subjects => Sight::Texts,
        Sight::Course => Sight::Course,
    }
}

/// What happens in a stage belongs to the application until mentoring begins.
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

/// An event belongs to the application if it happens before mentoring. An event that is possible in
/// several stages does.
fn of_event(action: Action, sight: Sight) -> Sight {
    match action.stage() {
        Some(stage) => of_stage(stage, sight),
        None => of_application(sight),
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

impl Redact for Eligibility {
    fn redact(&mut self, sight: Sight) {
        let Self {
            sponsor: _,
            goals,
            manager_support: _,
            sent_back,
        } = self;
        goals.redact(of_application(sight));
        sent_back.redact(sight);
    }
}

impl Redact for SentBack {
    fn redact(&mut self, sight: Sight) {
        let Self {
            reason,
            previous,
            remarks,
        } = self;
        reason.redact(of_application(sight));
        redact_previous(previous, sight);
        redact_each(remarks, of_application(sight));
    }
}

impl Redact for Complete {
    fn redact(&mut self, sight: Sight) {
        let Self {
            sponsor: _,
            goals,
            manager_support: _,
            previous,
            remarks,
        } = self;
        goals.redact(of_application(sight));
        redact_previous(previous, sight);
        redact_each(remarks, of_application(sight));
    }
}

impl Redact for Declined {
    fn redact(&mut self, sight: Sight) {
        let Self {
            application,
            reason,
        } = self;
        application.redact(sight);
        reason.redact(of_application(sight));
    }
}

impl Redact for Matching {
    fn redact(&mut self, sight: Sight) {
        let Self {
            application,
            earlier,
            searches,
            invitations,
        } = self;
        application.redact(sight);
        redact_each(earlier, sight);
        searches.redact(sight);
        invitations.redact(sight);
    }
}

impl Redact for Mentored {
    fn redact(&mut self, sight: Sight) {
        let Self {
            application,
            earlier,
            searches,
            mentoring,
        } = self;
        application.redact(sight);
        redact_each(earlier, sight);
        searches.redact(sight);
        mentoring.redact(sight);
    }
}

impl Redact for Withdrawn {
    fn redact(&mut self, sight: Sight) {
        let Self {
            from,
            by: _,
            reason,
        } = self;
        from.redact(sight);
        reason.redact(of_application(sight));
    }
}

/// Redacts each element of a list of things that took place. Everybody may see how many there are.
fn redact_each<T: Redact>(list: &mut Option<NonEmpty<T>>, sight: Sight) {
    for one in list.iter_mut().flatten() {
        one.redact(sight);
    }
}

wire::open!(Searches);
