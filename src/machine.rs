//! State machines over a log of events: the engine, transition tables and diagrams.
//!
//! A machine folds a log of events into a record. It decides on each event before it changes
//! anything, so a rejected event leaves the record as it was. It does the same small amount of work
//! for every event, however long the log. The finite [`State`] of a machine alone says which
//! actions are possible. From the state come the allowed actions, the reasons against the others,
//! the [`Table`] of all transitions and its diagrams.
//!
//! [`Setup`](crate::Setup) and [`Application`](crate::Application) have the methods of [`Machine`]
//! as methods of their own. The trait is for code that works with both types:
//!
//! ```
//! use leadership_qualities::machine::Machine;
//! use leadership_qualities::{Application, Setup};
//!
//! fn menu<M: Machine>(machine: &M) -> Vec<String> {
//!     machine.allowed().iter().map(ToString::to_string).collect()
//! }
//! assert_eq!(menu(&Setup::default()), ["profile agreed", "end"]);
//! assert_eq!(menu(&Application::default()), ["sponsor", "lapsed", "withdrawn"]);
//! ```
//!
//! Keep times and identities yourself: no rule depends on when an event happened or on who reported
//! it.
//!
//! # Storing a log
//!
//! A log fits into one SQL table, with one row for each event. The place of the event is part of
//! the primary key, so if two programs decide at the same time, only one of them can store its
//! event:
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
//! Load the log and replay it, decide on the new event, store the event, then commit it. The
//! machine checks its rules only once. Until you commit the event, its [`Decided`] value borrows
//! the record, so nothing else can change the record. An event that cannot be stored never gets
//! into the record:
//!
//! ```
//! use std::error::Error;
//! # use std::io;
//!
//! use leadership_qualities::Setup;
//! use leadership_qualities::setup::{Event, Facet, Note};
//!
//! /// The rows of one relationship in the SQL table above. Here they are in memory.
//! struct EventLog(Vec<String>);
//!
//! impl EventLog {
//!     fn select(&self) -> Result<Vec<Event>, serde_json::Error> {
//!         // SELECT event FROM setup_event WHERE setup = ? ORDER BY place
//! #         self.0.iter().map(|event| serde_json::from_str(event)).collect()
//!     }
//!
//!     fn insert(&mut self, place: usize, event: &Event) -> Result<(), Box<dyn Error>> {
//!         // INSERT INTO setup_event VALUES (?, ?, ?), which fails if the place is taken
//! #         if place != self.0.len() {
//! #             return Err(io::Error::other("the place is taken").into());
//! #         }
//! #         self.0.push(serde_json::to_string(event)?);
//! #         Ok(())
//!     }
//! }
//!
//! fn handle(log: &mut EventLog, event: Event) -> Result<Setup, Box<dyn Error>> {
//!     let events = log.select()?;
//!     let place = events.len();
//!     let mut setup = Setup::replay(events)?;
//!
//!     let decided = setup.decide(event)?; // a rejection comes with the event
//!     log.insert(place, decided.event())?;
//!     decided.commit();
//!     Ok(setup)
//! }
//!
//! let goal = Note::new(Facet::Goals, "To lead the ward and not only to staff it.");
//! let mut log = EventLog(Vec::new());
//! let setup = handle(&mut log, Event::ProfileAgreed([goal].into()))?;
//! assert_eq!(Setup::replay(log.select()?)?, setup);
//! # Ok::<(), Box<dyn Error>>(())
//! ```
//!
//! To let others read while the event is being stored, check the event, store it, and then apply it:
//! [`check`](crate::Setup::check) only reads the record, and a lock that keeps readers out is needed
//! for [`apply`](crate::Setup::apply) alone. Then nobody else may decide in between, so let one
//! thread at a time do all three. Deciding twice costs next to nothing.
//!
//! If the place is taken, another program was quicker: load the log again, and decide again. A
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

/// The state of a machine, which decides which actions are possible and where each action leads.
///
/// A machine may hold any number of texts and rounds, but its state holds neither. A machine
/// therefore has few enough states for [`Table`] to list them all. Only the crate's own machines
/// have states: no other type can implement the trait.
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

    /// What goes from state to state, to stand after "the stages of", such as "an application for
    /// a mentor".
    const SUBJECT: &'static str;

    /// The state in which every machine begins.
    const START: Self;

    /// The state to which an action leads from this state.
    ///
    /// # Errors
    ///
    /// If the action is not possible in this state. The error lists every reason why, at least one.
    fn next(self, action: Self::Action) -> Result<Self, Vec<Self::Reason>>;

    /// The stage that this state is in.
    fn stage(self) -> Self::Stage;

    /// The id of this state, which no other state has: the key of its stage, and then whatever
    /// distinguishes the state within the stage, each part after a `+`.
    fn id(self) -> String;

    /// The actions that are possible in this state.
    fn allowed(self) -> Vec<Self::Action> {
        let possible = |action: &Self::Action| self.next(*action).is_ok();
        Self::Action::TERMS
            .iter()
            .copied()
            .filter(possible)
            .collect()
    }
}

/// A state machine of this crate: a record that nothing but events can change.
///
/// [`Setup`](crate::Setup) and [`Application`](crate::Application) are machines and have these
/// methods as methods of their own; no other type can implement the trait.
///
/// Through this trait, a machine takes in a log, whose events were decided on before. The methods
/// that decide on a new event are not in the trait, because they differ. A setup decides alone; an
/// application decides together with a [`Register`](crate::Register) if there is one.
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
    /// An event of the machine, with its content.
    type Event;
    /// The finite state of the machine.
    type State: State;

    /// The state of the machine.
    fn state(&self) -> Self::State;

    /// Continues a log: takes further events into the record, one after the other.
    ///
    /// # Errors
    ///
    /// If an event is rejected. The error holds the place of the event among these events, and
    /// every reason. The events before it are in the record then.
    fn resume(
        &mut self,
        events: impl IntoIterator<Item = Self::Event>,
    ) -> Result<(), RejectedLog<Self::State>>;

    /// Builds a record from a log of events, beginning with an empty record.
    ///
    /// # Errors
    ///
    /// If an event is rejected. The error holds the place of the event in the log, and every
    /// reason.
    fn replay(
        events: impl IntoIterator<Item = Self::Event>,
    ) -> Result<Self, RejectedLog<Self::State>>;

    /// The actions that are possible now.
    fn allowed(&self) -> Vec<<Self::State as State>::Action>;

    /// Explains every action: whether it is possible now and, if it is not, every reason why.
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
