//! What is true of the setup sequence alone, beside the laws of every machine.

use std::cell::RefCell;
use std::collections::HashSet;

use leadership_qualities::Setup;
use leadership_qualities::machine::State as _;
use leadership_qualities::setup::{Action, Stage, State, Step, Table};
use proptest::prelude::*;
use serde_json::Value;

use crate::strategy::{self, setup as relationship};

/// What each step needs, as a reader of the source would list it: written down here by hand, so
/// that the order of the crate has something to be compared with.
fn needed(step: Step) -> &'static [Step] {
    match step {
        Step::Requirements => &[Step::Parameters],
        Step::Focus => &[
            Step::Context,
            Step::Parameters,
            Step::Needs,
            Step::Requirements,
        ],
        Step::Actions => &[Step::Scenario],
        Step::Challenges => &[Step::Scenario, Step::Actions],
        Step::FirstSteps => &[Step::Scenario, Step::Actions, Step::Challenges],
        Step::LearningSoFar => &[Step::Feedback, Step::Issues],
        Step::WhatElse => &[Step::Feedback, Step::Issues, Step::LearningSoFar],
        Step::Opportunities => &[
            Step::Feedback,
            Step::Issues,
            Step::LearningSoFar,
            Step::WhatElse,
        ],
        Step::ObservationAndReflection | Step::ThirdPartyFeedback | Step::Alternatives => {
            &[Step::Outcome]
        }
        Step::LearningAchieved => &[
            Step::Outcome,
            Step::ObservationAndReflection,
            Step::ThirdPartyFeedback,
            Step::Alternatives,
        ],
        Step::NewNeeds => &[
            Step::Outcome,
            Step::ObservationAndReflection,
            Step::ThirdPartyFeedback,
            Step::Alternatives,
            Step::LearningAchieved,
        ],
        Step::Context
        | Step::Parameters
        | Step::Needs
        | Step::Scenario
        | Step::Feedback
        | Step::Issues
        | Step::Support
        | Step::Outcome => &[],
    }
}

#[test]
fn the_order_says_the_same_in_every_way_of_asking() {
    for step in Step::ALL {
        let order = step.stage().order();
        let mut before = order.before(step);
        before.sort_unstable();
        assert_eq!(before, needed(step), "{step}");
        let direct = order.directly_before(step);
        assert!(
            direct.iter().all(|earlier| before.contains(earlier)),
            "{step}"
        );
    }
}

/// A second, plain telling of the machine: a stage, and the steps of it that are resolved.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Model {
    stage: Stage,
    resolved: Vec<Step>,
    nominated: bool,
}

impl Model {
    fn at(stage: Stage) -> Self {
        Self {
            stage,
            resolved: vec![],
            nominated: false,
        }
    }

    fn next(&self, action: Action) -> Option<Self> {
        let (step, nominated) = match (self.stage, action) {
            (Stage::Ended, _) => return None,
            (stage, Action::AnotherFocus) => {
                let with_focus = [
                    Stage::Visualising,
                    Stage::Acting,
                    Stage::Reviewing,
                    Stage::Deciding,
                ];
                let has_focus = with_focus.contains(&stage);
                return has_focus.then(|| Self::at(Stage::Visualising));
            }
            (_, Action::Ended) => return Some(Self::at(Stage::Ended)),
            (Stage::Profiling, Action::ProfileAgreed) => return Some(Self::at(Stage::Discussing)),
            (Stage::Acting, Action::ReviewOpened) => return Some(Self::at(Stage::Reviewing)),
            (Stage::Deciding, Action::AnotherRound) => return Some(Self::at(Stage::Acting)),
            (Stage::Deciding, Action::ActionsCompleted) => {
                return Some(Self::at(Stage::Evaluating));
            }
            (Stage::CycleComplete, Action::NextCycle) => {
                return self.nominated.then(|| Self::at(Stage::Discussing));
            }
            (Stage::Evaluating, Action::NoNewNeeds) => (Step::NewNeeds, false),
            (stage, action) => match action.step() {
                Some(step) if step.stage() == stage => (step, true),
                _ => return None,
            },
        };
        let possible = !self.resolved.contains(&step)
            && needed(step)
                .iter()
                .all(|needed| self.resolved.contains(needed));
        if !possible {
            return None;
        }
        let mut next = self.clone();
        next.resolved.push(step);
        next.resolved.sort_unstable();
        if next.resolved.len() < self.stage.steps().count() {
            return Some(next);
        }
        let mut next = Self::at(match self.stage {
            Stage::Discussing => Stage::Visualising,
            Stage::Visualising => Stage::Acting,
            Stage::Reviewing => Stage::Deciding,
            _ => Stage::CycleComplete,
        });
        next.nominated = next.stage == Stage::CycleComplete && nominated;
        Some(next)
    }

    fn of(real: State, nominated: bool) -> Self {
        let (stage, resolved) = (real.stage(), real.resolved().iter().collect());
        Self {
            stage,
            resolved,
            nominated,
        }
    }
}

/// Every state × every action.
#[test]
fn the_machine_is_the_one_that_was_told_twice() {
    let mut seen = HashSet::from([State::START]);
    let mut open = vec![(State::START, Model::at(Stage::Profiling))];
    let mut compared = 0;
    while let Some((state, model)) = open.pop() {
        for action in Action::ALL {
            let (next, expected) = (state.next(action), model.next(action));
            compared += 1;
            match (next, expected) {
                (Ok(next), Some(expected)) => {
                    let nominated = next.next(Action::NextCycle).is_ok();
                    assert_eq!(
                        Model::of(next, nominated),
                        expected,
                        "{} {action}",
                        state.id()
                    );
                    if seen.insert(next) {
                        open.push((next, expected));
                    }
                }
                (Err(reasons), None) => assert!(!reasons.is_empty()),
                (next, expected) => {
                    panic!("{} {action}: {next:?} and not {expected:?}", state.id())
                }
            }
        }
    }
    assert_eq!((seen.len(), compared), (45, 45 * 29));
    let listed: HashSet<State> = Table::new().states().collect();
    assert_eq!(listed, seen);
    let names: HashSet<String> = seen.iter().map(|state| state.id()).collect();
    assert_eq!(names.len(), seen.len());
}

/// A complete cycle without new needs is the only state in which nothing but the end is left.
#[test]
fn every_live_state_has_an_open_future() {
    let table = Table::new();
    for state in table.states() {
        let mut reached = vec![state];
        let mut place = 0;
        while let Some(from) = reached.get(place).copied() {
            for (_, _, next) in table.transitions().filter(|(state, _, _)| *state == from) {
                if !reached.contains(&next) {
                    reached.push(next);
                }
            }
            place += 1;
        }
        let goes_on = |next: &State| next.next(Action::NextCycle).is_ok();
        let is_over = state.stage() == Stage::Ended
            || (state.stage() == Stage::CycleComplete && !goes_on(&state));
        assert_eq!(reached.iter().any(goes_on), !is_over, "{}", state.id());
    }
}

/// How often a key stands anywhere in a document.
fn keys(document: &Value, key: &str) -> usize {
    match document {
        Value::Array(elements) => elements.iter().map(|element| keys(element, key)).sum(),
        Value::Object(entries) => entries
            .iter()
            .map(|(name, value)| usize::from(name == key) + keys(value, key))
            .sum(),
        _ => 0,
    }
}

/// The logs of the other tests go everywhere: otherwise they would prove little.
#[test]
fn logs_go_through_rounds_and_cycles_and_end_anywhere() {
    let seen = RefCell::new((0, 0, HashSet::new(), HashSet::new()));
    proptest!(strategy::cases(300), |(setup in relationship::setup())| {
        let (rounds, cycles, ended, set_aside) = &mut *seen.borrow_mut();
        for cycle in setup.finished_cycles().iter().chain([setup.current_cycle()]) {
            *rounds = cycle.rounds.len().max(*rounds);
            set_aside.extend(cycle.set_aside.iter().map(|one| one.reached));
        }
        *cycles = setup.cycle_number().max(*cycles);
        ended.extend(setup.ended().map(|_| setup.last_stage()));
    });
    let (rounds, cycles, ended, set_aside) = seen.into_inner();
    assert!(
        rounds >= 3 && cycles >= 3,
        "{rounds} rounds, {cycles} cycles"
    );
    assert!(ended.len() >= 6, "ended in {ended:?} only");
    assert_eq!(set_aside.len(), 4, "set aside in {set_aside:?} only");
}

proptest! {
    #![proptest_config(strategy::cases(128))]

    #[test]
    fn the_record_holds_each_step_once(log in relationship::log()) {
        let of = |wanted: &[Action]| {
            log.iter().filter(|event| wanted.contains(&event.action())).count()
        };
        let setup = Setup::replay(log.clone()).unwrap();
        prop_assert_eq!(setup.cycle_number(), 1 + of(&[Action::NextCycle]));
        prop_assert_eq!(setup.finished_cycles().len(), of(&[Action::NextCycle]));
        let record = serde_json::to_value(&setup).unwrap();
        for step in Step::ALL {
            let done = match step {
                Step::NewNeeds => of(&[Action::NewNeeds, Action::NoNewNeeds]),
                // What was set aside stays on record.
                Step::Focus => of(&[Action::Focus, Action::AnotherFocus]),
                _ => of(&[step.action()]),
            };
            prop_assert_eq!(keys(&record, step.key()), done, "{}", step);
        }
    }
}
