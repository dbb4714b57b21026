//! The order of the steps inside each stage.

use alloc::format;
use alloc::vec::Vec;

use super::stage::Stage;
use super::step::{Step, Steps};
use crate::machine::{Graph, Order};
use crate::vocabulary::Terms;

impl Stage {
    /// The order of the steps inside this stage, which is empty if the stage has no steps.
    ///
    /// The source lists the steps of a stage without numbers. It is the crate's convention that a
    /// step comes after the steps that it depends on, and that the steps may otherwise come in any
    /// order.
    #[must_use]
    pub const fn order(self) -> Order<Step> {
        use Order::{Any, One, Then};

        match self {
            Self::Discussing => Then(&[
                Any(&[
                    One(Step::Context),
                    Then(&[One(Step::Parameters), One(Step::Requirements)]),
                    One(Step::Needs),
                ]),
                One(Step::Focus),
            ]),
            Self::Visualising => Then(&[
                One(Step::Scenario),
                One(Step::Actions),
                One(Step::Challenges),
                One(Step::FirstSteps),
            ]),
            Self::Reviewing => Any(&[
                Then(&[
                    Any(&[One(Step::Feedback), One(Step::Issues)]),
                    One(Step::LearningSoFar),
                    One(Step::WhatElse),
                    One(Step::Opportunities),
                ]),
                One(Step::Support),
            ]),
            Self::Evaluating => Then(&[
                One(Step::Outcome),
                Any(&[
                    One(Step::ObservationAndReflection),
                    One(Step::ThirdPartyFeedback),
                    One(Step::Alternatives),
                ]),
                One(Step::LearningAchieved),
                One(Step::NewNeeds),
            ]),
            Self::Profiling | Self::Acting | Self::Deciding | Self::CycleComplete | Self::Ended => {
                Any(&[])
            }
        }
    }

    /// The steps of this stage, in the order in which the source lists them.
    #[must_use]
    pub const fn steps(self) -> Terms<Step> {
        self.step_set().iter()
    }

    pub(super) const fn step_set(self) -> Steps {
        match self {
            Self::Discussing => const { placed(Self::Discussing) },
            Self::Visualising => const { placed(Self::Visualising) },
            Self::Reviewing => const { placed(Self::Reviewing) },
            Self::Evaluating => const { placed(Self::Evaluating) },
            Self::Profiling | Self::Acting | Self::Deciding | Self::CycleComplete | Self::Ended => {
                Steps::NONE
            }
        }
    }

    /// A diagram of the order of the steps inside this stage.
    #[must_use]
    pub fn graph(self) -> Graph {
        let graph = self.order().graph();
        let title = format!("{}: {self}", graph.title());
        graph.titled(title)
    }
}

impl Step {
    /// The steps that have to come directly before this step, with no other step in between.
    #[must_use]
    pub fn directly_before(self) -> Vec<Self> {
        self.stage().order().directly_before(self)
    }
}

/// The steps that have a place in the order of a stage.
const fn placed(stage: Stage) -> Steps {
    placed_in(&stage.order(), stage, Steps::NONE)
}

/// The steps in one part of the order, together with the steps found before.
const fn placed_in(order: &Order<Step>, stage: Stage, mut placed: Steps) -> Steps {
    match order {
        Order::One(step) => {
            assert!(
                step.stage() as u8 == stage as u8,
                "a step has its place in the order of another stage"
            );
            assert!(placed.insert(*step), "a step has two places in the order");
        }
        Order::Then(parts) | Order::Any(parts) => {
            let mut parts = *parts;
            while let [part, others @ ..] = parts {
                placed = placed_in(part, stage, placed);
                parts = others;
            }
        }
    }
    placed
}

/// Every step has exactly one place, which is in the order of its own stage.
const _: () = {
    let mut all = Steps::NONE;
    let mut stages: &[Stage] = &Stage::ALL;
    while let [stage, others @ ..] = stages {
        all = all.union(stage.step_set());
        stages = others;
    }
    assert!(
        Steps::ALL.is_subset(all),
        "a step has no place in the order of its stage"
    );
};
