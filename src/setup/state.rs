//! Which actions are possible in each state of a setup, and where each action leads.

use alloc::string::String;
use alloc::vec::Vec;

use super::event::Action;
use super::refusal::Reason;
use super::stage::Stage;
use super::step::{Step, Steps};
use crate::machine;

/// The state of a setup: its stage and its resolved steps, without texts and without counts of
/// rounds or cycles.
///
/// There are 45 such states. Only the engine creates them, so a relationship can really be in each
/// of them.
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

    /// The state at the beginning of a stage.
    pub(super) const fn at(stage: Stage) -> Self {
        Self {
            stage,
            resolved: Steps::NONE,
            nominated: false,
        }
    }

    /// The state inside a stage in which these steps are resolved.
    pub(super) const fn within(stage: Stage, resolved: Steps) -> Self {
        Self {
            resolved,
            ..Self::at(stage)
        }
    }

    /// The state at the end of a cycle.
    pub(super) const fn cycle_complete(nominated: bool) -> Self {
        Self {
            nominated,
            ..Self::at(Stage::CycleComplete)
        }
    }

    /// The state to which an action leads if it ends its stage.
    const fn after(action: Action) -> Self {
        match action {
            Action::ProfileAgreed | Action::NextCycle => Self::at(Stage::Discussing),
            Action::Context
            | Action::Parameters
            | Action::Needs
            | Action::Requirements
            | Action::Focus
            | Action::AnotherFocus => Self::at(Stage::Visualising),
            Action::Scenario
            | Action::Actions
            | Action::Challenges
            | Action::FirstSteps
            | Action::AnotherRound => Self::at(Stage::Acting),
            Action::ReviewOpened => Self::at(Stage::Reviewing),
            Action::Feedback
            | Action::Issues
            | Action::LearningSoFar
            | Action::WhatElse
            | Action::Opportunities
            | Action::Support => Self::at(Stage::Deciding),
            Action::ActionsCompleted => Self::at(Stage::Evaluating),
            Action::Outcome
            | Action::ObservationAndReflection
            | Action::ThirdPartyFeedback
            | Action::Alternatives
            | Action::LearningAchieved
            | Action::NewNeeds => Self::cycle_complete(true),
            Action::NoNewNeeds => Self::cycle_complete(false),
            Action::Ended => Self::ENDED,
        }
    }

    /// The steps of the present stage that are done or waived.
    #[must_use]
    pub const fn resolved(self) -> Steps {
        self.resolved
    }

    #[inline]
    fn decide(self, action: Action) -> Result<Self, Reason> {
        if self.stage == Stage::Ended {
            return Err(Reason::HasEnded);
        }
        match action.stage() {
            Some(stage) if stage != self.stage => return Err(Reason::BelongsTo(stage)),
            Some(_) | None => {}
        }
        if action == Action::NextCycle && !self.nominated {
            return Err(Reason::NothingNominated);
        }
        if action == Action::AnotherFocus {
            self.has_focus()?;
        }
        let step = if action == Action::NoNewNeeds {
            Some(Step::NewNeeds)
        } else {
            action.step()
        };
        if let Some(step) = step {
            let resolved = self.resolve(step)?;
            if !self.stage.step_set().is_subset(resolved) {
                return Ok(Self::within(self.stage, resolved));
            }
        }
        Ok(Self::after(action))
    }

    /// Whether the cycle has a focus that can be set aside for another.
    const fn has_focus(self) -> Result<(), Reason> {
        match self.stage {
            Stage::Profiling | Stage::Discussing => {
                Err(Reason::StepsFirst(Steps::NONE.with(Step::Focus)))
            }
            Stage::Visualising | Stage::Acting | Stage::Reviewing | Stage::Deciding => Ok(()),
            Stage::Evaluating | Stage::CycleComplete => Err(Reason::ActionsAreComplete),
            Stage::Ended => Err(Reason::HasEnded),
        }
    }

    /// The resolved steps, together with this step.
    fn resolve(self, step: Step) -> Result<Steps, Reason> {
        if self.resolved.contains(step) {
            return Err(Reason::AlreadyResolved);
        }
        let mut before = Steps::NONE;
        let order = self.stage.order();
        order.visit_before(step, &mut |earlier| before = before.with(earlier));
        let missing = before.difference(self.resolved);
        if missing.is_empty() {
            Ok(self.resolved.with(step))
        } else {
            Err(Reason::StepsFirst(missing))
        }
    }
}

impl crate::vocabulary::sealed::Sealed for State {}

impl machine::State for State {
    type Action = Action;
    type Stage = Stage;
    type Reason = Reason;

    const SUBJECT: &'static str = "setting up a mentoring relationship";
    const START: Self = Self::at(Stage::Profiling);

    #[inline]
    fn next(self, action: Action) -> Result<Self, Vec<Reason>> {
        self.decide(action).map_err(|reason| Vec::from([reason]))
    }

    fn stage(self) -> Stage {
        self.stage
    }

    fn id(self) -> String {
        let mut id = String::from(self.stage.key());
        for step in self.resolved {
            id.push('+');
            id.push_str(step.key());
        }
        if self.nominated {
            id.push_str("+new_needs");
        }
        id
    }
}
