//! Who sees what of a relationship.

use alloc::vec::Vec;

use super::event::Event;
use super::heading::{Heading, Note};
use super::record::{Cycle, SetAside, Setup};
use crate::record::Audience;
use crate::wire::{Redact, Sight};

/// Redacts a log for an audience: the actions stay the same, with less content.
///
/// Each event stays in its place, so you can join it again with its time and reporter.
///
/// [`Audience`] says what each audience sees. Replaying the redacted log leads to the
/// [redacted record](Setup::redacted).
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::{self, Event, Facet, Note};
/// use leadership_qualities::{Audience, Setup};
///
/// let log = [Event::ProfileAgreed([Note::new(Facet::Goals, "Lead a ward.")].into())];
/// let seen = setup::redacted(log.clone(), Audience::Manager);
/// assert_eq!(seen, [Event::ProfileAgreed([Note::new(Facet::Other, "")].into())]);
/// assert_eq!(Setup::replay(seen)?, Setup::replay(log)?.redacted(Audience::Manager));
/// # Ok::<(), leadership_qualities::setup::RejectedLog>(())
/// ```
#[doc(alias("gdpr", "anonymise", "anonymize"))]
#[must_use]
pub fn redacted(log: impl IntoIterator<Item = Event>, audience: Audience) -> Vec<Event> {
    let log = log.into_iter();
    log.map(|event| event.redacted(audience)).collect()
}

impl Event {
    /// Redacts the event for an audience: the action stays the same, with less content.
    ///
    /// [`Audience`] says what each audience sees, and which two events have to be redacted
    /// together.
    #[must_use]
    pub fn redacted(mut self, audience: Audience) -> Self {
        self.redact(audience.sight());
        self
    }
}

impl Setup {
    /// Redacts the record for an audience: its state stays the same, with less content.
    ///
    /// Redacting a record gives the same result as replaying its [redacted log](redacted).
    #[must_use]
    pub fn redacted(mut self, audience: Audience) -> Self {
        self.redact(audience.sight());
        self
    }
}

impl Redact for Setup {
    fn redact(&mut self, sight: Sight) {
        let Self {
            profile,
            finished,
            current,
            position: _,
            ended,
        } = self;
        profile.redact(sight);
        finished.redact(sight);
        current.redact(sight);
        ended.redact(sight);
    }
}

impl Redact for Cycle {
    fn redact(&mut self, sight: Sight) {
        let Self {
            discussing,
            set_aside,
            visualising,
            rounds,
            reviewing,
            evaluating,
            carried,
        } = self;
        discussing.redact(sight);
        set_aside.redact(sight);
        visualising.redact(sight);
        rounds.redact(sight);
        reviewing.redact(sight);
        evaluating.redact(sight);
        carried.redact(sight);
    }
}

impl Redact for SetAside {
    fn redact(&mut self, sight: Sight) {
        let Self {
            focus,
            reason,
            reached: _,
            cycle,
        } = self;
        focus.redact(sight);
        reason.redact(sight);
        cycle.redact(sight);
    }
}

/// A heading that the audience may not see becomes `other`.
impl<T: Heading> Redact for Note<T> {
    fn redact(&mut self, sight: Sight) {
        if !sight.sees_subjects() {
            self.about = T::OTHER;
        }
        self.text.redact(sight);
    }
}
