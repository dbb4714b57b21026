//! Events that a machine has accepted and that are not in the record yet.

use core::fmt::{self, Debug, Display};

use super::engine::{Accepted, Evolve, accept};
use super::{Machine, RejectedEvent, State};

/// An accepted event that is not in the record yet: store it, then commit it.
///
/// It borrows the record, so nothing else can change the record until you commit or drop it.
/// [`Setup::decide`](crate::Setup::decide) returns one, and so does
/// [`Application::decide_without_register`](crate::Application::decide_without_register). Dropping
/// it leaves the record as it was.
///
/// # Example
///
/// ```
/// use leadership_qualities::Setup;
/// use leadership_qualities::setup::{Event, Facet, Note, Stage};
///
/// # fn store(event: &str) -> Result<(), std::io::Error> { Ok(()) }
/// let mut setup = Setup::default();
/// let goal = Note::new(Facet::Goals, "To lead the ward and not only to staff it.");
///
/// let decided = setup.decide(Event::ProfileAgreed([goal].into()))?;
/// store(&serde_json::to_string(decided.event())?)?;
/// decided.commit();
/// assert_eq!(setup.stage(), Stage::Discussing);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
#[must_use = "the event is not in the record before it is committed"]
pub struct Decided<'a, M: Machine> {
    record: &'a mut M,
    event: M::Event,
    accepted: Accepted<M::State>,
}

impl<'a, M: Machine> Decided<'a, M> {
    #[inline]
    pub(crate) const fn new(
        record: &'a mut M,
        event: M::Event,
        accepted: Accepted<M::State>,
    ) -> Self {
        Self {
            record,
            event,
            accepted,
        }
    }

    /// The record as it is before the event.
    pub(crate) const fn record(&self) -> &M {
        self.record
    }

    /// The event, for you to store.
    #[must_use]
    pub const fn event(&self) -> &M::Event {
        &self.event
    }

    /// Gives the event back and leaves the record as it was: because the event could not be stored,
    /// for example.
    #[must_use]
    pub fn into_event(self) -> M::Event {
        self.event
    }

    /// Takes the event into the record.
    #[inline]
    pub(crate) fn evolve(self) -> &'a mut M
    where
        M: Evolve<Event = <M as Machine>::Event, State = <M as Machine>::State>,
    {
        self.record.evolve(self.event, self.accepted);
        self.record
    }
}

/// Error: an event was not possible; the error gives the event back, with the reasons.
///
/// It displays as the inner error alone, and `?` turns it into the inner error.
///
/// # Example
///
/// ```
/// use leadership_qualities::Setup;
/// use leadership_qualities::setup::Event;
///
/// let mut setup = Setup::default();
/// let returned = setup.decide(Event::ReviewOpened).unwrap_err();
/// assert_eq!(returned.event, Event::ReviewOpened);
/// assert_eq!(returned.error, setup.apply(Event::ReviewOpened).unwrap_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ReturnedEvent<E, R> {
    /// The event as it was given.
    pub event: E,
    /// Why the event was not possible.
    pub error: R,
}

impl<E, R: Display> Display for ReturnedEvent<E, R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(formatter)
    }
}

impl<E: Debug, R: core::error::Error> core::error::Error for ReturnedEvent<E, R> {}

/// Keeps the inner error and drops the event.
impl<E, S: State> From<ReturnedEvent<E, Self>> for RejectedEvent<S> {
    fn from(returned: ReturnedEvent<E, Self>) -> Self {
        returned.error
    }
}

/// Decides on an event, and keeps the event and the record together until the event is committed.
#[inline]
#[expect(
    clippy::type_complexity,
    reason = "an event comes back as what it is, with the error that it led to"
)]
pub(crate) fn decide<R>(
    record: &mut R,
    event: <R as Evolve>::Event,
) -> Result<Decided<'_, R>, ReturnedEvent<<R as Evolve>::Event, RejectedEvent<<R as Evolve>::State>>>
where
    R: Evolve + Machine<Event = <R as Evolve>::Event, State = <R as Evolve>::State>,
{
    match accept(record, &event) {
        Ok(accepted) => Ok(Decided::new(record, event, accepted)),
        Err(error) => Err(ReturnedEvent { event, error }),
    }
}
