//! The sequence in which a mentoring relationship is set up, as a state machine.
//!
//! A [`Setup`] is the record of one relationship. It begins empty and changes by [`Event`]s alone:
#![doc = include_str!("setup/stages.svg")]
//!
//! The four numbered stages are those of the source, with their twenty-one [`Step`]s. Stages come
//! one after the other. Inside a stage a step comes after those that it needs, and otherwise in
//! any order. In the third stage, for example:
#![doc = include_str!("setup/reviewing.svg")]
//!
//! Once every step of a stage is resolved, the next stage begins. After each review the two go
//! another round or complete their actions; after each cycle they end, or go on with needs that the
//! cycle brought out. They may end at any time.
//!
//! # What is possible, and why not
//!
//! Everything a machine can do is in [`Machine`](crate::machine::Machine): apply an event or refuse it with every reason,
//! list what is possible, replay a log. A program that knows where it is matches on
//! [`Setup::stage`]; events say the rest, and the machine whether their turn has come.
//!
//! # A log of your own
//!
//! When something happened and who says so is for you to keep beside each event:
//!
//! ```
//! use leadership_qualities::Setup;
//! use leadership_qualities::machine::Machine;
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
//! A slip is corrected there too: replay without the wrong event, or with the right one in its
//! place, and the replay says whether what came after still stands. What is to be forgotten need
//! not be kept: [redact](Event::redacted) it, and new needs together with the next cycle that
//! chooses from them.
//!
//! # On the wire
//!
//! A log is a list of events, one object each. The record is a tree that holds what is over in
//! `profile` and `cycles`, and the cycle under way in `now`, under the key of its stage; before the
//! profile is agreed it has none of the three. `ended` is there once the relationship has ended.
//! Reading a record checks it as strictly as replaying the log would.
//!
//! The [`Table`] names each state by the key of its stage and, after a `+` each, the steps that are
//! resolved, in the order of the source; a complete cycle with needs is `cycle_complete+new_needs`.

#![deny(clippy::wildcard_enum_match_arm)]

mod content;
mod event;
mod heading;
mod record;
mod stage;
mod state;
mod step;
mod tree;

use alloc::vec::Vec;
use core::mem;

pub use self::content::{
    Conditional, ObservationAndReflection, Outcome, Scenario, ThirdPartyFeedback,
};
pub use self::event::Event;
pub use self::heading::{Aspect, Facet, Note, Perspective};
pub use self::record::{Cycle, Discussing, Evaluating, Reviewing, Visualising};
pub use self::stage::Stage;
pub use self::state::{Action, Reason, State};
pub use self::step::{Step, Steps};
#[cfg(feature = "schema")]
pub(crate) use self::tree::{CycleField, Full, Open, fields, must_be_reviewed, underway};
use crate::machine::{self, Accepted, State as _};
use crate::record::{Audience, End, Need, NonEmpty};
use crate::wire::Redact as _;

/// An event was not possible.
pub type RejectedEvent = machine::RejectedEvent<State>;

/// An event of a log was not possible.
pub type RejectedLog = machine::RejectedLog<State>;

/// The whole machine as data.
pub type Table = machine::Table<State>;

/// The record of a mentoring relationship that is being set up.
///
/// It changes through [`Machine`](crate::machine::Machine) and is read here. On the wire it is an object of `profile`,
/// `cycles` and `now`, which come together once the profile is agreed, and `ended` once it has
/// ended.
///
/// Source: *Setting Up Positive Mentoring* (a sequence).
///
/// # Example
///
/// ```
/// use leadership_qualities::machine::Machine;
/// use leadership_qualities::setup::{Aspect, Event, Facet, Note, Stage};
/// use leadership_qualities::{Need, Quality, Setup};
///
/// let mut setup = Setup::default();
/// setup.apply(Event::ProfileAgreed([Note::new(Facet::CareerStage, "A new ward sister.")].into()))?;
/// setup.apply(Event::Context([Note::new(Aspect::Purpose, "Safe discharges.")].into()))?;
///
/// let too_early = Event::Focus(Need::new(Quality::BroadScanning, "Know the community teams."));
/// let rejection = setup.apply(too_early).unwrap_err();
/// assert_eq!(
///     rejection.to_string(),
///     "discussing (stage 1): focus (1.5) is not possible, because parameters (1.2), needs (1.3) \
///      and requirements (1.4) come first; possible now: parameters (1.2), needs (1.3), end",
/// );
/// assert_eq!(setup.stage(), Stage::Discussing);
/// # Ok::<(), leadership_qualities::setup::RejectedEvent>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Setup {
    profile: Option<NonEmpty<Note<Facet>>>,
    finished: Vec<Cycle>,
    current: Cycle,
    /// Where the relationship stands, or stood when it ended.
    position: State,
    ended: Option<End>,
}

/// A relationship of which nothing is on record yet.
impl Default for Setup {
    fn default() -> Self {
        Self {
            profile: None,
            finished: Vec::new(),
            current: Cycle::default(),
            position: State::START,
            ended: None,
        }
    }
}

impl Setup {
    /// Where the relationship stands.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.state().stage()
    }

    /// Where the relationship stands, or where it stood when it ended.
    #[must_use]
    pub fn last_stage(&self) -> Stage {
        self.position.stage()
    }

    /// The steps of the present stage that are done or waived.
    #[must_use]
    pub fn resolved(&self) -> Steps {
        self.state().resolved()
    }

    /// The profile of the mentee: empty until it is agreed.
    #[must_use]
    pub fn profile(&self) -> &[Note<Facet>] {
        self.profile.as_deref().unwrap_or_default()
    }

    /// The cycles that were followed by another, the first one first.
    #[must_use]
    pub fn finished_cycles(&self) -> &[Cycle] {
        &self.finished
    }

    /// The cycle under way, or the last one if the relationship has ended.
    #[must_use]
    pub fn current_cycle(&self) -> &Cycle {
        &self.current
    }

    /// The number of that cycle, counted from 1.
    #[must_use]
    pub fn cycle_number(&self) -> usize {
        self.finished.len() + 1
    }

    /// The needs that a complete cycle has brought out, for the next one to choose from.
    ///
    /// There are none before the cycle is complete.
    #[must_use]
    pub fn new_needs(&self) -> &[Need] {
        self.current.new_needs()
    }

    /// The needs that the present cycle goes on with, from the one before; none in the first.
    ///
    /// They are those that the cycle before [carried](Cycle::carried) on.
    #[must_use]
    pub fn carried_needs(&self) -> &[Need] {
        self.finished.last().map_or(&[], |before| &before.carried)
    }

    /// By whom and why the relationship was ended, if it was.
    ///
    /// It ended early unless [`last_stage`](Self::last_stage) is
    /// [`CycleComplete`](Stage::CycleComplete).
    #[must_use]
    pub fn ended(&self) -> Option<&End> {
        self.ended.as_ref()
    }

    /// The record as an audience may see it: where it stands is the same.
    ///
    /// Redacting a record and replaying a redacted log give the same.
    #[must_use]
    pub fn redacted(mut self, audience: Audience) -> Self {
        let sight = audience.sight();
        self.profile.redact(sight);
        for cycle in &mut self.finished {
            cycle.redact(sight);
        }
        self.current.redact(sight);
        self.ended.redact(sight);
        self
    }
}

machine::machine!(Setup);

impl machine::Evolve for Setup {
    type Event = Event;
    type State = State;

    fn position(&self) -> State {
        match self.ended {
            None => self.position,
            Some(_) => State::ENDED,
        }
    }

    fn action(event: &Event) -> Action {
        event.action()
    }

    fn guard(&self, event: &Event) -> Vec<Reason> {
        let Event::NextCycle(needs) = event else {
            return Vec::new();
        };
        let others = self.current.not_nominated(needs);
        others.into_iter().map(Reason::NotNominated).collect()
    }

    fn evolve(&mut self, event: Event, accepted: Accepted<State>) {
        let cycle = &mut self.current;
        match event {
            Event::ProfileAgreed(facets) => self.profile = Some(facets),
            Event::Context(aspects) => cycle.discussing.context = Some(aspects),
            Event::Parameters(texts) => cycle.discussing.parameters = Some(texts),
            Event::Needs(needs) => cycle.discussing.needs = Some(needs),
            Event::Requirements(texts) => cycle.discussing.requirements = Some(texts),
            Event::Focus(need) => cycle.discussing.focus = Some(need),
            Event::Scenario(scenario) => cycle.visualising.scenario = Some(scenario),
            Event::Actions(texts) => cycle.visualising.actions = Some(texts),
            Event::Challenges(texts) => cycle.visualising.challenges = Some(texts),
            Event::FirstSteps(texts) => cycle.visualising.first_steps = Some(texts),
            Event::Feedback(notes) => cycle.reviewing.feedback = Some(notes),
            Event::Issues(texts) => cycle.reviewing.issues = Some(texts),
            Event::LearningSoFar(texts) => cycle.reviewing.learning_so_far = Some(texts),
            Event::WhatElse(texts) => cycle.reviewing.what_else = Some(texts),
            Event::Opportunities(step) => cycle.reviewing.opportunities = Some(step),
            Event::Support(step) => cycle.reviewing.support = Some(step),
            Event::Outcome(outcome) => cycle.evaluating.outcome = Some(outcome),
            Event::ObservationAndReflection(both) => {
                cycle.evaluating.observation_and_reflection = Some(both);
            }
            Event::ThirdPartyFeedback(feedback) => {
                cycle.evaluating.third_party_feedback = Some(feedback);
            }
            Event::Alternatives(texts) => cycle.evaluating.alternatives = Some(texts),
            Event::LearningAchieved(texts) => cycle.evaluating.learning_achieved = Some(texts),
            Event::NewNeeds(needs) => cycle.evaluating.new_needs = Some(needs.into_vec()),
            Event::NoNewNeeds => cycle.evaluating.new_needs = Some(Vec::new()),
            Event::NextCycle(needs) => {
                cycle.carried = needs.into_vec();
                self.finished.push(mem::take(cycle));
            }
            Event::Ended(end) => {
                self.ended = Some(end);
                return;
            }
            Event::ReviewOpened | Event::AnotherRound | Event::ActionsCompleted => {}
        }
        let next = accepted.next();
        if self.position.stage() == Stage::Reviewing && next.stage() == Stage::Deciding {
            let round = mem::take(&mut self.current.reviewing);
            self.current.rounds.push(round);
        }
        self.position = next;
    }
}
