//! What is possible in each stage, and where it leads.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::{Stage, Step, Steps};
use crate::machine;
use crate::wire;

/// Where a setup stands, without its texts and without counting cycles and rounds.
///
/// There are 45 such states. Only the engine makes them, so each is one that a relationship can
/// really be in.
///
/// # Example
///
/// ```
/// use leadership_qualities::machine::{State as _, Table};
/// use leadership_qualities::setup::State;
///
/// assert_eq!(State::START.id(), "profiling");
/// assert_eq!(Table::<State>::new().states().len(), 45);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct State {
    stage: Stage,
    /// The steps of this stage that are done or waived.
    resolved: Steps,
    /// Whether a complete cycle has brought out new needs.
    nominated: bool,
}

impl State {
    pub(super) const ENDED: Self = Self::at(Stage::Ended);

    /// The beginning of a stage.
    pub(super) const fn at(stage: Stage) -> Self {
        Self {
            stage,
            resolved: Steps::NONE,
            nominated: false,
        }
    }

    /// In the middle of a stage.
    pub(super) const fn within(stage: Stage, resolved: Steps) -> Self {
        Self {
            resolved,
            ..Self::at(stage)
        }
    }

    /// At the end of a cycle.
    pub(super) const fn cycle_complete(nominated: bool) -> Self {
        Self {
            nominated,
            ..Self::at(Stage::CycleComplete)
        }
    }

    /// Where the last step of a stage leads; a stage without steps is not left by one.
    const fn after(stage: Stage) -> Self {
        match stage {
            Stage::Discussing => Self::at(Stage::Visualising),
            Stage::Visualising => Self::at(Stage::Acting),
            Stage::Reviewing => Self::at(Stage::Deciding),
            Stage::Evaluating => Self::cycle_complete(true),
            Stage::Profiling
            | Stage::Acting
            | Stage::Deciding
            | Stage::CycleComplete
            | Stage::Ended => Self::at(stage),
        }
    }

    /// The steps of the present stage that are done or waived.
    #[must_use]
    pub const fn resolved(self) -> Steps {
        self.resolved
    }

    fn resolve(self, step: Step, next: Self) -> Result<Self, Vec<Reason>> {
        if self.resolved.contains(step) {
            return Err([Reason::AlreadyResolved].into());
        }
        let order = self.stage.order();
        let mut missing = Steps::NONE;
        order.visit_before(step, &mut |before| missing = missing.with(before));
        missing = missing.without(self.resolved);
        if !missing.is_empty() {
            return Err([Reason::StepsFirst(missing)].into());
        }
        let resolved = self.resolved.with(step);
        let mut open = Steps::NONE;
        order.visit(&mut |step| open = open.with(step));
        Ok(if open.without(resolved).is_empty() {
            next
        } else {
            Self::within(self.stage, resolved)
        })
    }
}

impl crate::vocabulary::sealed::Sealed for State {}

impl machine::State for State {
    type Action = Action;
    type Stage = Stage;
    type Reason = Reason;

    const START: Self = Self::at(Stage::Profiling);

    #[inline]
    fn next(self, action: Action) -> Result<Self, Vec<Reason>> {
        if self.stage == Stage::Ended {
            return Err([Reason::HasEnded].into());
        }
        match action.stage() {
            Some(stage) if stage != self.stage => return Err([Reason::BelongsTo(stage)].into()),
            Some(_) | None => {}
        }
        match action {
            Action::ProfileAgreed => Ok(Self::at(Stage::Discussing)),
            Action::Step(step) => self.resolve(step, Self::after(self.stage)),
            Action::NoNewNeeds => self.resolve(Step::NewNeeds, Self::cycle_complete(false)),
            Action::ReviewOpened => Ok(Self::at(Stage::Reviewing)),
            Action::AnotherRound => Ok(Self::at(Stage::Acting)),
            Action::ActionsCompleted => Ok(Self::at(Stage::Evaluating)),
            Action::NextCycle if self.nominated => Ok(Self::at(Stage::Discussing)),
            Action::NextCycle => Err([Reason::NothingNominated].into()),
            Action::Ended => Ok(Self::ENDED),
        }
    }

    fn stage(self) -> Stage {
        self.stage
    }

    fn id(self) -> String {
        let mut id = String::from(self.stage.key());
        for step in self.resolved.iter() {
            id.push('+');
            id.push_str(step.key());
        }
        if self.nominated {
            id.push_str("+new_needs");
        }
        id
    }
}

/// An event without its content.
///
/// On the wire an action is its [`key`](Self::key), which is the key of the event.
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::{Action, Step};
///
/// assert_eq!(Action::Step(Step::FirstSteps).key(), "first_steps");
/// assert_eq!(Action::NoNewNeeds.to_string(), "no new needs (4.6)");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// The profile of the mentee is agreed.
    ProfileAgreed,
    /// A step is done, or waived where that is possible; new needs are nominated.
    Step(Step),
    /// The step of new needs is done, and there are none.
    NoNewNeeds,
    /// The mentee has acted, and the two review the progress.
    ReviewOpened,
    /// After a review, the mentee acts again.
    AnotherRound,
    /// After a review, there is nothing more to do.
    ActionsCompleted,
    /// Another cycle begins, with needs that the last one brought out.
    NextCycle,
    /// The relationship ends, in whatever stage.
    Ended,
}

impl Action {
    /// Every action, in the order of the sequence.
    pub const ALL: [Self; 28] = [
        Self::ProfileAgreed,
        Self::Step(Step::Context),
        Self::Step(Step::Parameters),
        Self::Step(Step::Needs),
        Self::Step(Step::Requirements),
        Self::Step(Step::Focus),
        Self::Step(Step::Scenario),
        Self::Step(Step::Actions),
        Self::Step(Step::Challenges),
        Self::Step(Step::FirstSteps),
        Self::ReviewOpened,
        Self::Step(Step::Feedback),
        Self::Step(Step::Issues),
        Self::Step(Step::LearningSoFar),
        Self::Step(Step::WhatElse),
        Self::Step(Step::Opportunities),
        Self::Step(Step::Support),
        Self::AnotherRound,
        Self::ActionsCompleted,
        Self::Step(Step::Outcome),
        Self::Step(Step::ObservationAndReflection),
        Self::Step(Step::ThirdPartyFeedback),
        Self::Step(Step::Alternatives),
        Self::Step(Step::LearningAchieved),
        Self::Step(Step::NewNeeds),
        Self::NoNewNeeds,
        Self::NextCycle,
        Self::Ended,
    ];

    /// The action in snake case, such as `first_steps`: the action on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ProfileAgreed => "profile_agreed",
            Self::Step(step) => step.key(),
            Self::NoNewNeeds => "no_new_needs",
            Self::ReviewOpened => "review_opened",
            Self::AnotherRound => "another_round",
            Self::ActionsCompleted => "actions_completed",
            Self::NextCycle => "next_cycle",
            Self::Ended => "ended",
        }
    }

    /// The one stage in which the action can be possible; none for the end, which can come in any.
    #[must_use]
    pub const fn stage(self) -> Option<Stage> {
        match self {
            Self::ProfileAgreed => Some(Stage::Profiling),
            Self::Step(step) => Some(step.stage()),
            Self::NoNewNeeds => Some(Stage::Evaluating),
            Self::ReviewOpened => Some(Stage::Acting),
            Self::AnotherRound | Self::ActionsCompleted => Some(Stage::Deciding),
            Self::NextCycle => Some(Stage::CycleComplete),
            Self::Ended => None,
        }
    }
}

wire::term!(Action, "the key of an action, such as `review_opened`");
wire::from_str!(Action);

impl crate::vocabulary::sealed::Sealed for Action {}

impl crate::vocabulary::Vocabulary for Action {
    const TERMS: &'static [Self] = &Self::ALL;

    fn key(self) -> &'static str {
        self.key()
    }
}

/// Writes the action in words, with its number if it is a step.
impl fmt::Display for Action {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::ProfileAgreed => "profile agreed",
            Self::Step(step) => return fmt::Display::fmt(step, formatter),
            Self::NoNewNeeds => "no new needs (4.6)",
            Self::ReviewOpened => "review opened",
            Self::AnotherRound => "another round",
            Self::ActionsCompleted => "actions completed",
            Self::NextCycle => "next cycle",
            Self::Ended => "end",
        })
    }
}

/// Why an event is not possible.
///
/// # Example
///
/// ```
/// use leadership_qualities::Setup;
/// use leadership_qualities::machine::Machine;
/// use leadership_qualities::setup::{Event, Reason, Stage};
///
/// let rejection = Setup::default().apply(Event::AnotherRound).unwrap_err();
/// assert_eq!(rejection.reasons(), [Reason::BelongsTo(Stage::Deciding)]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// It is possible in another stage only.
    BelongsTo(Stage),
    /// These steps of the stage have to come first.
    StepsFirst(Steps),
    /// The step is done or waived already.
    AlreadyResolved,
    /// The cycle has brought out no needs to go on with.
    NothingNominated,
    /// The need at this place is not among those nominated; counted from 0 here, and from 1 in
    /// words.
    NotNominated(usize),
    /// The relationship is over.
    HasEnded,
}

/// Writes a clause that can follow "because".
impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BelongsTo(stage) => write!(formatter, "it belongs to {stage}"),
            Self::StepsFirst(steps) => {
                let verb = if steps.len() == 1 { "comes" } else { "come" };
                write!(formatter, "{steps} {verb} first")
            }
            Self::AlreadyResolved => formatter.write_str("it is done or waived already"),
            Self::NothingNominated => formatter.write_str("the cycle brought out no new needs"),
            Self::NotNominated(place) => {
                write!(
                    formatter,
                    "need {} is not among the new needs of the cycle",
                    place + 1
                )
            }
            Self::HasEnded => formatter.write_str("the relationship has ended"),
        }
    }
}
