//! The engine that the crate's state machines run on.
//!
//! A machine is the fold of a log of events. [`Machine::apply`] decides first and changes after,
//! so a rejected event leaves everything as it was; it does the same small amount of work for
//! every event, however long the log. What is possible depends on the finite [`State`] of the
//! machine alone, and from it come [`allowed`](Machine::allowed), [`explain`](Machine::explain),
//! the [`Table`] of all transitions and its pictures.
//!
//! Time and identity are the caller's to keep: no rule depends on when an event happened or on
//! who reported it.
//!
//! # A machine of your own
//!
//! A program can bring its own [`Machine`] and have all of this from it. Four things are up to it:
//!
//! - a [`State`] has a limited number of values, and names every action once;
//! - [`Machine::evolve`] leaves the machine where [`Accepted::next`] says;
//! - [`Machine::guard`] depends on the content of an event, so that each action that is
//!   allowed is possible with some content;
//! - neither reads a clock or anything else that a replay would find changed.
//!
//! ```
//! use std::fmt;
//!
//! use leadership_qualities::machine::{Accepted, State, Machine, Word};
//!
//! /// A lamp, which is its own state and counts how often it was lit.
//! #[derive(Default)]
//! struct Lamp {
//!     state: Light,
//!     lit: u32,
//! }
//!
//! #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
//! enum Light {
//!     #[default]
//!     Off,
//!     On,
//! }
//!
//! impl Word for Light {
//!     fn key(self) -> &'static str {
//!         if self == Self::On { "on" } else { "off" }
//!     }
//! }
//!
//! impl fmt::Display for Light {
//!     fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
//!         formatter.write_str(self.key())
//!     }
//! }
//!
//! impl State for Light {
//!     type Action = Self;
//!     type Stage = Self;
//!     type Reason = &'static str;
//!
//!     const START: Self = Self::Off;
//!     const ACTIONS: &'static [Self] = &[Self::On, Self::Off];
//!
//!     fn next(self, action: Self) -> Result<Self, Vec<&'static str>> {
//!         if self == action { Err(vec!["it is so already"]) } else { Ok(action) }
//!     }
//!
//!     fn stage(self) -> Self {
//!         self
//!     }
//!
//!     fn id(self) -> String {
//!         self.key().to_owned()
//!     }
//! }
//!
//! impl Machine for Lamp {
//!     type Event = Light;
//!     type State = Light;
//!
//!     fn state(&self) -> Light {
//!         self.state
//!     }
//!
//!     fn action(&self, event: &Light) -> Light {
//!         *event
//!     }
//!
//!     fn guard(&self, _: &Light) -> Vec<&'static str> {
//!         vec![]
//!     }
//!
//!     fn evolve(&mut self, event: Light, accepted: Accepted<Self>) {
//!         self.lit += u32::from(event == Light::On);
//!         self.state = accepted.next();
//!     }
//! }
//!
//! let error = Lamp::replay([Light::On, Light::On]).map(|lamp| lamp.lit).unwrap_err();
//! assert_eq!(
//!     error.to_string(),
//!     "events[1]: on: on is not possible, because it is so already; possible now: off",
//! );
//! ```

#![deny(clippy::wildcard_enum_match_arm)]

mod graph;
mod order;
mod table;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Debug, Display};
use core::hash::Hash;

pub use self::graph::Graph;
pub use self::order::Order;
pub use self::table::Table;

/// A word of a closed vocabulary: it displays for people, and its key is for programs.
pub trait Word: Copy + Eq + Hash + Debug + Display + 'static {
    /// The word in snake case, which no other of its vocabulary has.
    fn key(self) -> &'static str;
}

/// The finite part of a machine: all that decides which action is possible and where it leads.
///
/// A machine may hold texts and count rounds without end; its state knows neither. That makes
/// it small enough to be listed in full, as [`Table`] does.
///
/// # Example
///
/// ```
/// use leadership_qualities::machine::State as _;
/// use leadership_qualities::setup::{Action, State, Stage};
///
/// let next = State::START.next(Action::ProfileAgreed);
/// assert_eq!(next.map(State::stage), Ok(Stage::Discussing));
/// ```
pub trait State: Copy + Eq + Hash + Debug + 'static {
    /// An event without its content.
    type Action: Word;
    /// Where a state stands, coarsely.
    type Stage: Word;
    /// Why an action is not possible. It displays as a clause that may follow "because".
    type Reason: Clone + Eq + Debug + Display;

    /// Where every machine begins.
    const START: Self;
    /// Every action that there is, in the order in which they are listed.
    const ACTIONS: &'static [Self::Action];

    /// Where an action leads from here.
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
        Self::ACTIONS.iter().copied().filter(possible).collect()
    }
}

/// A record that changes by events, and by nothing else.
///
/// # Example
///
/// ```
/// use leadership_qualities::Setup;
/// use leadership_qualities::machine::Machine;
/// use leadership_qualities::setup::{Event, Facet, Note};
///
/// let mut setup = Setup::default();
/// setup.apply(Event::ProfileAgreed([Note::new(Facet::Goals, "Lead a ward.")].into()))?;
/// for action in setup.allowed() {
///     println!("now possible: {action}");
/// }
/// # Ok::<(), leadership_qualities::setup::RejectedEvent>(())
/// ```
pub trait Machine: Default {
    /// What can happen, with its content.
    type Event;
    /// The finite part of the machine.
    type State: State;

    /// Where the machine stands.
    fn state(&self) -> Self::State;

    /// The action that an event is, without its content.
    fn action(&self, event: &Self::Event) -> ActionOf<Self>;

    /// What speaks against the content of an event whose action is possible.
    fn guard(&self, event: &Self::Event) -> Vec<ReasonOf<Self>>;

    /// Takes an accepted event into the record.
    ///
    /// Only the engine can accept one; call [`apply`](Self::apply).
    fn evolve(&mut self, event: Self::Event, accepted: Accepted<Self>);

    /// Whether an event would be accepted.
    ///
    /// # Errors
    ///
    /// The same as those of [`apply`](Self::apply).
    fn check(&self, event: &Self::Event) -> Result<(), RejectedEvent<Self::State>> {
        decide(self, event).map(drop)
    }

    /// Takes an event into the record.
    ///
    /// # Errors
    ///
    /// If the event is not possible now, or not with this content: with every reason, and with
    /// what is possible instead. Nothing has changed then.
    #[inline]
    fn apply(&mut self, event: Self::Event) -> Result<(), RejectedEvent<Self::State>> {
        let accepted = decide(self, &event)?;
        self.evolve(event, accepted);
        Ok(())
    }

    /// Takes events into the record, one after the other.
    ///
    /// # Errors
    ///
    /// The first event that is rejected, with its place among these. What came before it is in the
    /// record then.
    fn apply_all(
        &mut self,
        events: impl IntoIterator<Item = Self::Event>,
    ) -> Result<(), RejectedLog<Self::State>> {
        for (index, event) in events.into_iter().enumerate() {
            self.apply(event)
                .map_err(|rejection| RejectedLog { index, rejection })?;
        }
        Ok(())
    }

    /// The record that a log of events leads to.
    ///
    /// # Errors
    ///
    /// The first event that is rejected, with its place in the log.
    fn replay(
        events: impl IntoIterator<Item = Self::Event>,
    ) -> Result<Self, RejectedLog<Self::State>> {
        let mut machine = Self::default();
        machine.apply_all(events)?;
        Ok(machine)
    }

    /// The actions that are possible now.
    ///
    /// For each of them there is an event that will be accepted; what its content must be, if
    /// anything, is up to the event.
    fn allowed(&self) -> Vec<ActionOf<Self>> {
        self.state().allowed()
    }

    /// For every action, whether it is possible now, or every reason why it is not.
    fn explain(&self) -> Vec<(ActionOf<Self>, Verdict<Self>)> {
        let state = self.state();
        let verdict = |action| match state.next(action) {
            Ok(_) => Ok(()),
            Err(reasons) => Err(RejectedEvent::new(state, action, reasons)),
        };
        let actions = Self::State::ACTIONS.iter().copied();
        actions.map(|action| (action, verdict(action))).collect()
    }
}

/// The actions of a machine.
pub type ActionOf<M> = <<M as Machine>::State as State>::Action;

/// Whether an action of a machine is possible, or why it is not.
pub type Verdict<M> = Result<(), RejectedEvent<<M as Machine>::State>>;

/// The reasons of a machine.
pub type ReasonOf<M> = <<M as Machine>::State as State>::Reason;

/// The engine's word that an event is possible for a machine, and where it leads.
///
/// Nobody else can make one, keep a copy of one, or use that of another machine, so a record takes
/// only what the engine has accepted:
///
/// ```compile_fail,E0277
/// use leadership_qualities::Setup;
/// use leadership_qualities::machine::Accepted;
///
/// fn twice(accepted: Accepted<Setup>) -> [Accepted<Setup>; 2] {
///     [Clone::clone(&accepted), accepted]
/// }
/// ```
pub struct Accepted<M: Machine> {
    next: M::State,
}

impl<M: Machine> Accepted<M> {
    /// Where the event leads.
    #[must_use]
    pub fn next(self) -> M::State {
        self.next
    }
}

impl<M: Machine> Debug for Accepted<M> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Accepted").field(&self.next).finish()
    }
}

#[inline]
fn decide<M: Machine>(
    machine: &M,
    event: &M::Event,
) -> Result<Accepted<M>, RejectedEvent<M::State>> {
    let state = machine.state();
    let action = machine.action(event);
    let next = state
        .next(action)
        .map_err(|reasons| RejectedEvent::new(state, action, reasons))?;
    let reasons = machine.guard(event);
    if reasons.is_empty() {
        Ok(Accepted { next })
    } else {
        Err(RejectedEvent::new(state, action, reasons))
    }
}

/// An event was not possible.
///
/// It displays as one line: where the machine stands, what is not possible, every reason why, and
/// what is possible instead.
///
/// # Example
///
/// ```
/// use leadership_qualities::Setup;
/// use leadership_qualities::machine::Machine;
/// use leadership_qualities::setup::Event;
///
/// let rejection = Setup::default().apply(Event::ReviewOpened).unwrap_err();
/// assert_eq!(
///     rejection.to_string(),
///     "profiling: review opened is not possible, because it belongs to acting; \
///      possible now: profile agreed, end",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RejectedEvent<C: State> {
    state: C,
    action: C::Action,
    reasons: Vec<C::Reason>,
}

impl<C: State> RejectedEvent<C> {
    const fn new(state: C, action: C::Action, reasons: Vec<C::Reason>) -> Self {
        Self {
            state,
            action,
            reasons,
        }
    }

    /// Where the machine stood, and still stands.
    #[must_use]
    pub fn state(&self) -> C {
        self.state
    }

    /// What was not possible.
    #[must_use]
    pub fn action(&self) -> C::Action {
        self.action
    }

    /// Every reason why: at least one.
    ///
    /// The content of an event is looked at once its action is possible; before that, every reason
    /// is one against the action.
    #[must_use]
    pub fn reasons(&self) -> &[C::Reason] {
        &self.reasons
    }

    /// What was possible instead.
    ///
    /// It holds the rejected action itself if only the content of the event was at fault.
    #[must_use]
    pub fn allowed(&self) -> Vec<C::Action> {
        self.state.allowed()
    }
}

impl<C: State> Display for RejectedEvent<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (stage, action, allowed) = (self.state.stage(), self.action, self.allowed());
        write!(formatter, "{stage}: {action} is not possible")?;
        if allowed.contains(&action) {
            formatter.write_str(" with this content")?;
        }
        formatter.write_str(", because ")?;
        list(formatter, &self.reasons, "; ")?;
        if allowed.is_empty() {
            return formatter.write_str("; nothing is possible any more");
        }
        formatter.write_str("; possible now: ")?;
        list(formatter, &allowed, ", ")
    }
}

impl<C: State> core::error::Error for RejectedEvent<C> {}

/// One of several events was rejected.
///
/// It displays as the place of the event among those that were given, counted from 0, and the
/// rejection.
///
/// # Example
///
/// ```
/// use leadership_qualities::Setup;
/// use leadership_qualities::machine::Machine;
/// use leadership_qualities::setup::Event;
///
/// let error = Setup::replay([Event::ReviewOpened]).unwrap_err();
/// assert_eq!(error.index, 0);
/// assert!(error.to_string().starts_with("events[0]: profiling: review opened is not possible"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RejectedLog<C: State> {
    /// The place of the event among those that were given, counted from 0.
    pub index: usize,
    /// Why it was rejected.
    pub rejection: RejectedEvent<C>,
}

impl<C: State> Display for RejectedLog<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "events[{}]: {}", self.index, self.rejection)
    }
}

impl<C: State> core::error::Error for RejectedLog<C> {}

/// Writes things one after another with something in between.
fn list<T: Display>(
    formatter: &mut fmt::Formatter<'_>,
    things: impl IntoIterator<Item = T>,
    between: &str,
) -> fmt::Result {
    for (place, thing) in things.into_iter().enumerate() {
        if place > 0 {
            formatter.write_str(between)?;
        }
        write!(formatter, "{thing}")?;
    }
    Ok(())
}
