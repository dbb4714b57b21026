//! Deciding, changing, and the methods that both machines have from it.

use alloc::vec::Vec;
use core::fmt::Debug;

#[cfg(doc)]
use super::Machine;
use super::{RejectedEvent, RejectedLog, State};
use crate::vocabulary::Vocabulary as _;

/// What a record brings to the engine.
pub(crate) trait Evolve: Sized {
    type Event;
    type State: State;

    /// Where the machine stands.
    fn position(&self) -> Self::State;

    /// The action that an event is, without its content.
    fn action(event: &Self::Event) -> <Self::State as State>::Action;

    /// What speaks against the content of an event whose action is possible.
    fn guard(&self, event: &Self::Event) -> Vec<<Self::State as State>::Reason>;

    /// Takes an accepted event into the record, and leaves the machine where it leads.
    fn evolve(&mut self, event: Self::Event, accepted: Accepted<Self::State>);
}

/// The engine's word that an event is possible, and where it leads.
///
/// Only [`accept`] makes one, and it cannot be copied, so a record takes only what was accepted.
#[derive(Debug)]
pub(crate) struct Accepted<S> {
    next: S,
}

impl<S> Accepted<S> {
    /// Where the event leads.
    pub(crate) fn next(self) -> S {
        self.next
    }
}

/// Decides on an event.
#[inline]
pub(crate) fn accept<R: Evolve>(
    record: &R,
    event: &R::Event,
) -> Result<Accepted<R::State>, RejectedEvent<R::State>> {
    let state = record.position();
    let action = R::action(event);
    let next = state
        .next(action)
        .map_err(|reasons| RejectedEvent::new(state, action, reasons))?;
    let reasons = record.guard(event);
    if reasons.is_empty() {
        Ok(Accepted { next })
    } else {
        Err(RejectedEvent::new(state, action, reasons))
    }
}

/// Decides on an event, and takes it into the record.
#[inline]
pub(crate) fn commit<R: Evolve>(
    record: &mut R,
    event: R::Event,
) -> Result<(), RejectedEvent<R::State>> {
    let accepted = accept(record, &event)?;
    record.evolve(event, accepted);
    Ok(())
}

/// Takes events into the record, up to the first that is rejected.
pub(crate) fn resume<R: Evolve>(
    record: &mut R,
    events: impl IntoIterator<Item = R::Event>,
) -> Result<(), RejectedLog<R::State>> {
    for (index, event) in events.into_iter().enumerate() {
        commit(record, event).map_err(|rejection| RejectedLog { index, rejection })?;
    }
    Ok(())
}

/// What the state says of every action.
#[expect(
    clippy::type_complexity,
    reason = "a pair of what is asked and what is answered"
)]
pub(crate) fn explain<S: State>(state: S) -> Vec<(S::Action, Result<(), RejectedEvent<S>>)> {
    let mut verdicts = Vec::with_capacity(S::Action::TERMS.len());
    for action in S::Action::TERMS {
        let next = state.next(*action);
        let verdict = next.map_err(|reasons| RejectedEvent::new(state, *action, reasons));
        verdicts.push((*action, verdict.map(drop)));
    }
    verdicts
}

/// Gives a record that can [`Evolve`] the methods of a machine, as its own and as those of
/// [`Machine`].
///
/// It names the three methods that decide on an event as it happens, after what their
/// documentation says besides. The names `Event`, `Action`, `State`, `RejectedEvent` and
/// `RejectedLog` are those of its room.
macro_rules! machine {
    (
        $(#[doc = $note:expr])*
        $Record:ident: $check:ident, $apply:ident, $decide:ident
    ) => {
        impl $Record {
            /// The state of the machine: where it stands, without texts.
            #[must_use]
            pub fn state(&self) -> State {
                $crate::machine::Evolve::position(self)
            }

            /// Whether an event would be accepted.
            ///
            $(#[doc = $note])*
            ///
            /// # Errors
            ///
            /// The same as if the event were applied.
            pub fn $check(&self, event: &Event) -> Result<(), RejectedEvent> {
                $crate::machine::accept(self, event).map(drop)
            }

            /// Takes an event into the record.
            ///
            $(#[doc = $note])*
            ///
            /// # Errors
            ///
            /// If the event is not possible now, or not with this content: with every reason, and
            /// with what is possible instead. Nothing has changed then.
            #[inline]
            pub fn $apply(&mut self, event: Event) -> Result<(), RejectedEvent> {
                $crate::machine::commit(self, event)
            }

            /// Decides on an event, which is then to be stored and
            /// [committed](crate::machine::Decided::commit).
            ///
            $(#[doc = $note])*
            ///
            /// # Errors
            ///
            /// The same as if the event were applied, together with the event.
            #[inline]
            pub fn $decide(
                &mut self,
                event: Event,
            ) -> Result<
                $crate::machine::Decided<'_, Self>,
                $crate::machine::ReturnedEvent<Event, RejectedEvent>,
            > {
                $crate::machine::decide(self, event)
            }

            /// Goes on with a log: takes its further events into the record, one after the other.
            ///
            /// The record can be one that was read, such as a snapshot of some days ago.
            ///
            /// # Errors
            ///
            /// The first event that is rejected, with its place among these. What came before it
            /// is in the record then.
            pub fn resume(
                &mut self,
                events: impl IntoIterator<Item = Event>,
            ) -> Result<(), RejectedLog> {
                $crate::machine::resume(self, events)
            }

            /// The record to which a log of events leads.
            ///
            /// # Errors
            ///
            /// The first event that is rejected, with its place in the log.
            pub fn replay(events: impl IntoIterator<Item = Event>) -> Result<Self, RejectedLog> {
                let mut record = Self::default();
                record.resume(events)?;
                Ok(record)
            }

            /// The actions that are possible now.
            ///
            /// For each of them there is an event that will be accepted; what its content must be,
            /// if anything, is up to the event.
            #[must_use]
            pub fn allowed(&self) -> alloc::vec::Vec<Action> {
                $crate::machine::State::allowed(self.state())
            }

            /// For every action, whether it is possible now, or every reason why it is not.
            #[must_use]
            pub fn explain(&self) -> alloc::vec::Vec<(Action, Result<(), RejectedEvent>)> {
                $crate::machine::explain(self.state())
            }
        }

        impl $crate::machine::Decided<'_, $Record> {
            /// Takes the event into the record, without deciding again.
            #[inline]
            pub fn commit(self) {
                self.evolve();
            }
        }

        impl $crate::vocabulary::sealed::Sealed for $Record {}

        impl $crate::machine::Machine for $Record {
            type Event = Event;
            type State = State;

            fn state(&self) -> State {
                self.state()
            }

            fn resume(
                &mut self,
                events: impl IntoIterator<Item = Event>,
            ) -> Result<(), RejectedLog> {
                self.resume(events)
            }

            fn replay(events: impl IntoIterator<Item = Event>) -> Result<Self, RejectedLog> {
                Self::replay(events)
            }

            fn allowed(&self) -> alloc::vec::Vec<Action> {
                self.allowed()
            }

            fn explain(&self) -> alloc::vec::Vec<(Action, Result<(), RejectedEvent>)> {
                self.explain()
            }
        }
    };
}
pub(crate) use machine;
