//! State machines over a log of events: the engine, transition tables and diagrams.
//!
//! A machine is the fold of a log of events. It decides first and changes after, so a rejected
//! event leaves everything as it was; it does the same small amount of work for every event,
//! however long the log. The finite [`State`] of a machine alone says which actions are possible,
//! and from it come the actions that are allowed, the reasons against the others, the [`Table`] of
//! all transitions and its pictures.
//!
//! [`Setup`](crate::Setup) and [`Application`](crate::Application) have the methods of [`Machine`]
//! as their own. The trait is for code that works with either of them:
//!
//! ```
//! use leadership_qualities::machine::Machine;
//! use leadership_qualities::{Application, Setup};
//!
//! fn menu<M: Machine>(machine: &M) -> Vec<String> {
//!     machine.allowed().iter().map(ToString::to_string).collect()
//! }
//! assert_eq!(menu(&Setup::default()), ["profile agreed", "end"]);
//! assert_eq!(menu(&Application::default()), ["sponsor", "withdrawn"]);
//! ```
//!
//! Time and identity are the caller's to keep: no rule depends on when an event happened or on
//! who reported it.
//!
//! # Storing a log
//!
//! A log fits into one table, with one row for each event. The place of the event is part of the
//! primary key, so of two programs that decide at the same time only one can store its event:
//!
//! ```sql
//! CREATE TABLE setup_event (
//!     setup TEXT    NOT NULL, -- your reference for the relationship
//!     place INTEGER NOT NULL, -- 0 for the first event, 1 for the second
//!     event TEXT    NOT NULL, -- the event as JSON
//!     PRIMARY KEY (setup, place)
//! );
//! ```
//!
//! Load the log and replay it, decide on the new event, store the event, commit the event. The
//! rules are asked once. What was decided borrows the record, so nothing can change the record in
//! between, and an event that cannot be stored never gets into the record:
//!
//! ```
//! # use std::error::Error;
//! # use std::io;
//! use leadership_qualities::Setup;
//! use leadership_qualities::setup::{Event, Facet, Note};
//! # struct Table(Vec<String>);
//! # impl Table {
//! #     fn select(&self) -> Result<Vec<Event>, serde_json::Error> {
//! #         self.0.iter().map(|event| serde_json::from_str(event)).collect()
//! #     }
//! #     fn insert(&mut self, place: usize, event: &Event) -> Result<(), Box<dyn Error>> {
//! #         if place != self.0.len() {
//! #             return Err(io::Error::other("the place is taken").into());
//! #         }
//! #         self.0.push(serde_json::to_string(event)?);
//! #         Ok(())
//! #     }
//! # }
//!
//! fn handle(table: &mut Table, event: Event) -> Result<Setup, Box<dyn Error>> {
//!     let log = table.select()?; // SELECT event FROM setup_event WHERE setup = ? ORDER BY place
//!     let place = log.len();
//!     let mut setup = Setup::replay(log)?;
//!
//!     let decided = setup.decide(event)?; // a rejection comes with the event
//!     table.insert(place, decided.event())?; // INSERT, which fails if the place is taken
//!     decided.commit();
//!     Ok(setup)
//! }
//!
//! let goal = Note::new(Facet::Goals, "To lead the ward and not only to staff it.");
//! let mut table = Table(Vec::new());
//! let setup = handle(&mut table, Event::ProfileAgreed([goal].into()))?;
//! assert_eq!(Setup::replay(table.select()?)?, setup);
//! # Ok::<(), Box<dyn Error>>(())
//! ```
//!
//! If the place is taken, somebody else was quicker: load the log again, and decide again. A
//! program that keeps the record in memory [resumes](crate::Setup::resume) the record with the
//! events that it has not seen. Where a programme has a register, the register decides on the
//! events of applications, with [`Register::decide`](crate::Register::decide).

mod decided;
mod engine;
mod graph;
mod order;
mod rejected;
#[cfg(feature = "schema")]
mod schema;
mod table;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{Debug, Display};
use core::hash::Hash;

use serde::ser::Serialize;

pub(crate) use self::decided::decide;
pub use self::decided::{Decided, ReturnedEvent};
pub(crate) use self::engine::{Accepted, Evolve, accept, commit, explain, machine, resume};
pub use self::graph::Graph;
pub use self::order::Order;
pub use self::rejected::{RejectedEvent, RejectedLog};
#[cfg(feature = "schema")]
pub(crate) use self::schema::{DECIDED_BY_REPLAY, rejection, table};
pub use self::table::Table;
use crate::vocabulary::Vocabulary;
use crate::vocabulary::sealed::Sealed;

/// The state of a machine, which decides which action is possible and where the action leads.
///
/// A machine may hold texts and count rounds without end; its state knows neither. That makes it
/// small enough to be listed in full, as [`Table`] does. Only the crate's own machines have one.
///
/// # Example
///
/// ```
/// use leadership_qualities::machine::State as _;
/// use leadership_qualities::setup::{Action, Stage, State};
///
/// let next = State::START.next(Action::ProfileAgreed);
/// assert_eq!(next.map(State::stage), Ok(Stage::Discussing));
/// ```
pub trait State: Copy + Eq + Hash + Debug + Sealed + 'static {
    /// An event without its content.
    type Action: Vocabulary;
    /// The stage that a state is in.
    type Stage: Vocabulary;
    /// Why an action is not possible. It displays as a clause that may follow "because".
    type Reason: Clone + Eq + Hash + Debug + Display + Serialize;

    /// The state in which every machine begins.
    const START: Self;

    /// The state to which an action leads from this one.
    ///
    /// # Errors
    ///
    /// Every reason why the action is not possible here: at least one.
    fn next(self, action: Self::Action) -> Result<Self, Vec<Self::Reason>>;

    /// The stage that this state is in.
    fn stage(self) -> Self::Stage;

    /// A name for this state that no other state has: the key of its stage, and what else tells
    /// it from others there, with `+` in between.
    fn id(self) -> String;

    /// The actions that are possible here.
    fn allowed(self) -> Vec<Self::Action> {
        let possible = |action: &Self::Action| self.next(*action).is_ok();
        Self::Action::TERMS
            .iter()
            .copied()
            .filter(possible)
            .collect()
    }
}

/// A state machine of this crate: a record that changes by events, and by nothing else.
///
/// [`Setup`](crate::Setup) and [`Application`](crate::Application) are machines and have these
/// methods as their own; nobody else can implement the trait.
///
/// A machine takes events from a log here, where they were decided before. The methods that decide
/// on an event as it happens are not in the trait, because they are not the same: a setup decides
/// alone, and an application together with a [`Register`](crate::Register) if there is one.
///
/// # Example
///
/// ```
/// use leadership_qualities::Setup;
/// use leadership_qualities::machine::{Machine, RejectedLog};
///
/// /// How many events of a log a machine takes.
/// fn taken<M: Machine>(log: Vec<M::Event>) -> usize {
///     let events = log.len();
///     M::replay(log).map_or_else(|RejectedLog { index, .. }| index, |_| events)
/// }
/// assert_eq!(taken::<Setup>(vec![]), 0);
/// ```
pub trait Machine: Default + Sealed {
    /// What can happen, with its content.
    type Event;
    /// The finite part of the machine.
    type State: State;

    /// The state of the machine.
    fn state(&self) -> Self::State;

    /// Goes on with a log: takes its further events into the record, one after the other.
    ///
    /// # Errors
    ///
    /// The first event that is rejected, with its place among these. What came before it is in the
    /// record then.
    fn resume(
        &mut self,
        events: impl IntoIterator<Item = Self::Event>,
    ) -> Result<(), RejectedLog<Self::State>>;

    /// The record to which a log of events leads.
    ///
    /// # Errors
    ///
    /// The first event that is rejected, with its place in the log.
    fn replay(
        events: impl IntoIterator<Item = Self::Event>,
    ) -> Result<Self, RejectedLog<Self::State>>;

    /// The actions that are possible now.
    fn allowed(&self) -> Vec<<Self::State as State>::Action>;

    /// For every action, whether it is possible now, or every reason why it is not.
    #[expect(
        clippy::type_complexity,
        reason = "a pair of what is asked and what is answered"
    )]
    fn explain(
        &self,
    ) -> Vec<(
        <Self::State as State>::Action,
        Result<(), RejectedEvent<Self::State>>,
    )>;
}
