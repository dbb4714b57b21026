//! The sequence in which a mentoring relationship is set up, as a state machine.
//!
//! A [`Setup`] is the record of one mentoring relationship. It begins empty, and only [`Event`]s
//! change it:
#![doc = include_str!("setup/stages.svg")]
//!
//! The four numbered stages and their twenty-one [`Step`]s come from the source, *Sequence For
//! Setting Up Positive Mentoring*. **The rest is the crate's convention**: the other
//! [stages](Stage), the order of the steps inside a stage, rounds, cycles and the end. In a round,
//! the mentee acts, and mentor and mentee hold one review. A cycle runs from discussing the job to
//! the new needs, with one round or more. Inside a stage, a step comes after the steps that it
//! depends on; otherwise the steps may come in any order. The third stage, for example, has this
//! order:
#![doc = include_str!("setup/reviewing.svg")]
//!
//! Once every step of a stage is resolved, which means done or waived, the next stage begins. After
//! each review, mentor and mentee go another round or complete the actions. After each cycle, they
//! end the relationship or begin another cycle, with needs that the last one brought out. Until the
//! actions are complete, they may set the focus aside and go on in the same cycle with another focus.
//! They may end the relationship at any time.
//!
//! # What is possible, and why not
//!
//! A [`Setup`] [applies](Setup::apply) an event or rejects it with every reason. It lists the
//! actions that are [possible](Setup::allowed), [explains](Setup::explain) why the others are not,
//! and [replays](Setup::replay) a log. To find out where a relationship stands, match on
//! [`Setup::stage`]. You need not check the order of events yourself: the machine decides whether
//! an event is possible yet.
//!
//! # A log of your own
//!
//! Keep beside each event, in a log of your own, when it happened and who reported it:
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
//! Correct mistakes in your log, too: leave the wrong event out, or put the right one in its place,
//! and replay the log. The replay tells you whether the later events are still possible. To delete
//! what was said, [redact] the log, or single [events](Event::redacted). Redact a `new_needs` event
//! together with the `next_cycle` event after it, because the next cycle chooses from the new
//! needs. [`machine`](crate::machine#storing-a-log) shows how to store a log in a database.
//!
//! [redact]: redacted
//!
//! # In JSON
//!
//! A log is a list of events, each of which is an object. The record is a tree: `profile` holds the
//! agreed profile, `cycles` holds the cycles that another cycle has followed, and `now` holds the
//! latest cycle, under the key of its stage. In a cycle, `set_aside` holds each focus that was set
//! aside, with what became of it. Before the profile is agreed, the record has none of
//! these three fields. It has `ended` once the relationship has ended. The crate checks a record as
//! strictly when reading it as it checks a log when replaying it.
//!
//! If a document cannot be read, the error says what is wrong, and quotes nothing that may be
//! confidential. The crate `serde_path_to_error` adds the place, such as `profile_agreed[1].about`.
//!
//! The [`Table`] gives each state an id: the key of its stage, followed by the resolved steps in
//! the order of the source, each after a `+`. A complete cycle that has brought out new needs has
//! the id `cycle_complete+new_needs`.

#![deny(clippy::wildcard_enum_match_arm)]

mod action;
mod content;
mod cycle;
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
mod steps;
mod wire;

pub use self::content::{
    AnotherFocus, Conditional, ObservationAndReflection, Outcome, Scenario, ThirdPartyFeedback,
};
pub use self::event::{Action, Event};
pub use self::heading::{Aspect, Facet, Note, Perspective};
pub use self::record::{Cycle, Discussing, Evaluating, Reviewing, SetAside, Setup, Visualising};
pub use self::redaction::redacted;
pub use self::refusal::Reason;
pub use self::stage::Stage;
pub use self::state::State;
pub use self::step::{Step, Steps};
use crate::machine;

/// Error: an event of the setup sequence was not possible, with every reason.
pub type RejectedEvent = machine::RejectedEvent<State>;

/// Error: one event in a log of the setup sequence was not possible.
pub type RejectedLog = machine::RejectedLog<State>;

/// The transition table of the setup sequence: every state, and where each action leads from it.
pub type Table = machine::Table<State>;
