//! Why an event was not possible.

use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt::{self, Display};

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::State;
use crate::vocabulary::Vocabulary;

/// Error: an event was not possible, with every reason.
///
/// The error displays as one line: the stage, the action that is not possible, the reasons, and the
/// actions that are possible instead. The line shows up to twenty reasons and counts the others. On
/// the wire the error is an object of `stage`, `action`, `reasons`, `omitted`, `allowed` and
/// `message`, so that a service can answer with it. The object lists up to a hundred reasons, and
/// `omitted` counts the others.
///
/// # Example
///
/// ```
/// use leadership_qualities::Setup;
/// use leadership_qualities::setup::Event;
///
/// let rejected = Setup::default().apply(Event::ReviewOpened).unwrap_err();
/// assert_eq!(
///     rejected.to_string(),
///     "profiling: review opened is not possible, because it belongs to acting; \
///      possible now: profile agreed, end",
/// );
///
/// let body = serde_json::to_value(&rejected)?;
/// assert_eq!(body["reasons"][0]["belongs_to"], "acting");
/// assert_eq!(body["allowed"][0], "profile_agreed");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RejectedEvent<S: State> {
    state: S,
    action: S::Action,
    reasons: Vec<S::Reason>,
}

impl<S: State> RejectedEvent<S> {
    pub(super) const fn new(state: S, action: S::Action, reasons: Vec<S::Reason>) -> Self {
        Self {
            state,
            action,
            reasons,
        }
    }

    /// The state in which the machine was, and still is.
    #[must_use]
    pub fn state(&self) -> S {
        self.state
    }

    /// The action that was not possible.
    #[must_use]
    pub fn action(&self) -> S::Action {
        self.action
    }

    /// Every reason why the event was not possible: at least one.
    ///
    /// If the action of the event is not possible, every reason is a reason against the action.
    /// Otherwise every reason is a reason against the content.
    #[must_use]
    pub fn reasons(&self) -> &[S::Reason] {
        &self.reasons
    }

    /// Every action that was possible at this point.
    ///
    /// The rejected action itself is among them if only the content of the event was at fault.
    #[must_use]
    pub fn allowed(&self) -> Vec<S::Action> {
        self.state.allowed()
    }
}

/// How many reasons the displayed line shows. An event that carries a million needs can have a
/// million reasons against it.
const SHOWN: usize = 20;

/// How many reasons the object in JSON lists.
const WRITTEN: usize = 100;

impl<S: State> Display for RejectedEvent<S> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (stage, action, allowed) = (self.state.stage(), self.action, self.allowed());
        write!(formatter, "{stage}: {action} is not possible")?;
        if allowed.contains(&action) {
            formatter.write_str(" with this content")?;
        }
        formatter.write_str(", because ")?;
        let (shown, others) = self.reasons.split_at(self.reasons.len().min(SHOWN));
        list(formatter, shown, "; ")?;
        if !others.is_empty() {
            write!(formatter, "; and {} more", others.len())?;
        }
        if allowed.is_empty() {
            return formatter.write_str("; nothing is possible any more");
        }
        formatter.write_str("; possible now: ")?;
        list(formatter, &allowed, ", ")
    }
}

impl<S: State> core::error::Error for RejectedEvent<S> {}

impl<M: State> Serialize for RejectedEvent<M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let allowed = self.allowed();
        let allowed: Vec<&str> = allowed.iter().map(|action| action.key()).collect();
        let (written, others) = self.reasons.split_at(self.reasons.len().min(WRITTEN));
        let mut object = serializer.serialize_map(Some(6))?;
        object.serialize_entry("stage", self.state.stage().key())?;
        object.serialize_entry("action", self.action.key())?;
        object.serialize_entry("reasons", written)?;
        object.serialize_entry("omitted", &others.len())?;
        object.serialize_entry("allowed", &allowed)?;
        object.serialize_entry("message", &self.to_string())?;
        object.end()
    }
}

/// Error: one event of a log was not possible.
///
/// The error displays as the place of the event among the given events, counted from 0, and the
/// rejection.
///
/// # Example
///
/// ```
/// use leadership_qualities::Setup;
/// use leadership_qualities::setup::Event;
///
/// let error = Setup::replay([Event::ReviewOpened]).unwrap_err();
/// assert_eq!(error.index, 0);
/// assert!(error.to_string().starts_with("events[0]: profiling: review opened is not possible"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RejectedLog<S: State> {
    /// The place of the event among the given events, counted from 0.
    pub index: usize,
    /// The rejection of the event, with every reason.
    pub rejection: RejectedEvent<S>,
}

impl<S: State> Display for RejectedLog<S> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "events[{}]: {}", self.index, self.rejection)
    }
}

impl<S: State> core::error::Error for RejectedLog<S> {}

/// Writes things one after another, with a separator in between.
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
