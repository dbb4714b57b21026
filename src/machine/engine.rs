//! The engine: how machines decide on events and change, and the methods that both machines share.

use alloc::vec::Vec;
use core::fmt::Debug;

#[cfg(doc)]
use super::Machine;
use super::{RejectedEvent, RejectedLog, State};
use crate::vocabulary::Vocabulary as _;

/// What a record has to provide for the engine.
pub(crate) trait Evolve: Sized {
    type Event;
    type State: State;

    /// The state of the machine.
    fn position(&self) -> Self::State;

    /// The action of an event: the event without its content.
    fn action(event: &Self::Event) -> <Self::State as State>::Action;

    /// The reasons against the content of an event whose action is possible.
    fn guard(&self, event: &Self::Event) -> Vec<<Self::State as State>::Reason>;

    /// Takes an accepted event into the record, and moves the machine to the state to which it
    /// leads.
    fn evolve(&mut self, event: Self::Event, accepted: Accepted<Self::State>);
}

/// Proof that the engine has accepted an event, with the state to which the event leads.
///
/// Only [`accept`] creates it, and nothing can copy it, so a record takes only accepted events.
#[derive(Debug)]
pub(crate) struct Accepted<S> {
    next: S,
}

impl<S> Accepted<S> {
    /// The state to which the event leads.
    pub(crate) fn next(self) -> S {
        self.next
    }
}

/// Decides on an event without changing the record.
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

/// Decides on an event, and takes it into the record if it is possible.
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

/// Explains every action: whether it is possible in the state and, if it is not, every reason why.
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

/// Gives a record that can [`Evolve`] the methods of a machine: as methods of its own, and through
/// [`Machine`].
///
/// The caller names the three methods that decide on a new event, and may put a note before the
/// names, which their documentation repeats. The names `Event`, `Action`, `State`, `RejectedEvent`
/// and `RejectedLog` have to be in scope.
macro_rules! machine {
    (
        $(#[doc = $note:expr])*
        $Record:ident: $check:ident, $apply:ident, $decide:ident
    ) => {
        impl $Record {
            /// The state of the machine: where the record stands, without its texts.
            #[must_use]
            pub fn state(&self) -> State {
                $crate::machine::Evolve::position(self)
            }

            /// Checks whether an event would be accepted.
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
            /// If the event is not possible now, or not with this content. The error holds every
            /// reason and the actions that are possible instead; the record has not changed.
            #[inline]
            pub fn $apply(&mut self, event: Event) -> Result<(), RejectedEvent> {
                $crate::machine::commit(self, event)
            }

            /// Decides on an event without changing the record: store the event, then
            /// [commit](crate::machine::Decided::commit) it.
            ///
            $(#[doc = $note])*
            ///
            /// # Errors
            ///
            /// The same as if the event were applied; the error gives the event back.
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

            /// Continues a log: takes further events into the record, one after the other.
            ///
            /// The record may come from storage, such as a snapshot of some days ago.
            ///
            /// # Errors
            ///
            /// If an event is rejected. The error holds the place of the event among these events,
            /// and every reason. The events before it are in the record then.
            pub fn resume(
                &mut self,
                events: impl IntoIterator<Item = Event>,
            ) -> Result<(), RejectedLog> {
                $crate::machine::resume(self, events)
            }

            /// Builds a record from a log of events, beginning with an empty record.
            ///
            /// # Errors
            ///
            /// If an event is rejected. The error holds the place of the event in the log, and
            /// every reason.
            pub fn replay(events: impl IntoIterator<Item = Event>) -> Result<Self, RejectedLog> {
                let mut record = Self::default();
                record.resume(events)?;
                Ok(record)
            }

            /// The actions that are possible now.
            ///
            /// For each of these actions, the machine accepts some event. Whether it accepts a
            /// particular event may also depend on the content of the event.
            #[must_use]
            pub fn allowed(&self) -> alloc::vec::Vec<Action> {
                $crate::machine::State::allowed(self.state())
            }

            /// Explains every action: whether it is possible now and, if it is not, every reason
            /// why.
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
