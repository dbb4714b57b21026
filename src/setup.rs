//! The sequence in which a mentoring relationship is set up, as a state machine.
//!
//! A [`Setup`] is the record of one relationship. It begins empty and changes by [`Event`]s alone:
#![doc = include_str!("setup/stages.svg")]
//!
//! The four numbered stages are those of the source, with their twenty-one [`Step`]s. **The rest is
//! the crate's convention**: the other [stages](Stage), the order of the steps inside a stage,
//! rounds, cycles and the end. Inside a stage a step comes after those that it needs, and otherwise
//! in any order. In the third stage, for example:
#![doc = include_str!("setup/reviewing.svg")]
//!
//! Once every step of a stage is resolved, the next stage begins. After each review, mentor and
//! mentee go another round or complete their actions. After each cycle they end, or go on with
//! needs that the cycle brought out. They may end at any time.
//!
//! # What is possible, and why not
//!
//! A [`Setup`] [applies](Setup::apply) an event or refuses it with every reason, lists what is
//! [possible](Setup::allowed), [explains](Setup::explain) what is not, and [replays](Setup::replay)
//! a log. To find out where a setup is, match on [`Setup::stage`]; events say the rest, and
//! the machine whether their turn has come.
//!
//! # A log of your own
//!
//! When something happened and who says so is for you to keep beside each event:
//!
//! ```
//! use leadership_qualities::Setup;
//! use leadership_qualities::setup::Event;
//! use serde::Deserialize;
//!
//! #[derive(Deserialize)]
//! struct Entry {
//!     at: String,
//!     reported_by: String,
//!     #[serde(flatten)]
//!     event: Event,
//! }
//!
//! let line = r#"{"at": "2026-11-22", "reported_by": "mentor-17",
//!     "profile_agreed": [{"about": "goals", "text": "To lead a ward."}]}"#;
//! let entry: Entry = serde_json::from_str(line)?;
//! let setup = Setup::replay([entry.event])?;
//! println!("{} since {}, says {}", setup.stage(), entry.at, entry.reported_by);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Correct a slip in your log, too: replay without the wrong event, or with the right one in its
//! place, and the replay says whether what came after still stands. To forget what was said,
//! [redact] the log, or single [events](Event::redacted). Redact new needs together with the next
//! cycle, which chooses from them. [`machine`](crate::machine#storing-a-log) shows how to store a
//! log in a database.
//!
//! [redact]: redacted
//!
//! # On the wire
//!
//! A log is a list of events, one object each. The record is a tree that holds what is over in
//! `profile` and `cycles`, and the cycle under way in `now`, under the key of its stage; before the
//! profile is agreed it has none of the three. `ended` is there once the relationship has ended.
//! Reading a record checks it as strictly as replaying the log would.
//!
//! An error of reading says what is wrong, and quotes nothing that may be confidential. The crate
//! `serde_path_to_error` adds where it is, such as `profile_agreed[1].about`.
//!
//! The [`Table`] names each state by the key of its stage and, after a `+` each, the steps that are
//! resolved, in the order of the source; a complete cycle with needs is `cycle_complete+new_needs`.

#![deny(clippy::wildcard_enum_match_arm)]

mod action;
mod content;
mod event;
mod fold;
mod heading;
mod order;
mod record;
mod redaction;
mod refusal;
#[cfg(feature = "schema")]
mod schema;
mod stage;
mod state;
mod step;
mod wire;

pub use self::content::{
    Conditional, ObservationAndReflection, Outcome, Scenario, ThirdPartyFeedback,
};
pub use self::event::{Action, Event};
pub use self::heading::{Aspect, Facet, Note, Perspective};
pub use self::record::{Cycle, Discussing, Evaluating, Reviewing, Setup, Visualising};
pub use self::redaction::redacted;
pub use self::refusal::Reason;
pub use self::stage::Stage;
pub use self::state::State;
pub use self::step::{Step, Steps};
use crate::machine;

/// An event was not possible.
pub type RejectedEvent = machine::RejectedEvent<State>;

/// An event of a log was not possible.
pub type RejectedLog = machine::RejectedLog<State>;

/// The whole machine as data.
pub type Table = machine::Table<State>;
