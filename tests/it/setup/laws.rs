//! The laws of the engine, on the setup sequence.

use std::cell::RefCell;
use std::collections::HashSet;

use leadership_qualities::Setup;
use leadership_qualities::machine::{Machine, State as _};
use leadership_qualities::setup::{Action, Event, Stage, State, Step, Table};
use proptest::prelude::*;
use proptest::sample::Index;
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
            (stage, Action::Step(step)) if step.stage() == stage => (step, true),
            _ => return None,
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
    assert_eq!((seen.len(), compared), (45, 45 * 28));
    let listed: HashSet<State> = Table::new().states().collect();
    assert_eq!(listed, seen);
    let names: HashSet<String> = seen.iter().map(|state| state.id()).collect();
    assert_eq!(names.len(), seen.len());
}

#[test]
fn every_live_state_can_reach_an_end_and_an_open_future() {
    let table = Table::new();
    let reachable = |from: State| {
        let mut reached = vec![from];
        let mut place = 0;
        while let Some(state) = reached.get(place).copied() {
            for (_, _, next) in table.transitions().filter(|(from, _, _)| *from == state) {
                if !reached.contains(&next) {
                    reached.push(next);
                }
            }
            place += 1;
        }
        reached
    };
    for state in table.states() {
        let reached = reachable(state);
        assert!(
            reached.iter().any(|next| next.stage() == Stage::Ended),
            "{}",
            state.id()
        );
        let goes_on = reached
            .iter()
            .any(|next| next.next(Action::NextCycle).is_ok());
        let is_over = state.stage() == Stage::Ended
            || (state.stage() == Stage::CycleComplete && state.next(Action::NextCycle).is_err());
        assert_eq!(goes_on, !is_over, "{}", state.id());
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
    let seen = RefCell::new((0, 0, HashSet::new()));
    proptest!(strategy::cases(300), |(setup in relationship::setup())| {
        let (rounds, cycles, ended) = &mut *seen.borrow_mut();
        for cycle in setup.finished_cycles().iter().chain([setup.current_cycle()]) {
            *rounds = cycle.rounds.len().max(*rounds);
        }
        *cycles = setup.cycle_number().max(*cycles);
        ended.extend(setup.ended().map(|_| setup.last_stage()));
    });
    let (rounds, cycles, ended) = seen.into_inner();
    assert!(
        rounds >= 3 && cycles >= 3,
        "{rounds} rounds, {cycles} cycles"
    );
    assert!(ended.len() >= 6, "ended in {ended:?} only");
}

/// The next state according to the exported table.
fn look_up<'a>(table: &'a Value, state: &str, action: Action) -> Option<&'a str> {
    let states = table["states"].as_array().unwrap();
    let state = states.iter().find(|known| known["id"] == state).unwrap();
    state["transitions"].get(action.key())?.as_str()
}

proptest! {
    #![proptest_config(strategy::cases(128))]

    #[test]
    fn a_rejected_event_changes_nothing_and_says_why(
        setup in relationship::setup(),
        event in relationship::any_event(),
    ) {
        let mut tried = setup.clone();
        let action = event.action();
        let checked = setup.check(&event);
        match tried.apply(event) {
            Ok(()) => {
                prop_assert!(checked.is_ok());
                prop_assert!(setup.allowed().contains(&action));
            }
            Err(rejection) => {
                prop_assert_eq!(&tried, &setup);
                prop_assert!(!rejection.reasons().is_empty());
                prop_assert_eq!(rejection.action(), action);
                prop_assert_eq!(rejection.allowed(), setup.allowed());
                prop_assert_eq!(checked, Err(rejection));
            }
        }
    }

    #[test]
    fn whatever_is_allowed_is_accepted_with_some_content(
        setup in relationship::setup(),
        supply in relationship::supply(),
    ) {
        for (action, verdict) in setup.explain() {
            prop_assert_eq!(verdict.is_ok(), setup.allowed().contains(&action));
            let place = Action::ALL.iter().position(|known| *known == action).unwrap();
            let event = match action {
                Action::NextCycle if verdict.is_ok() => {
                    Event::NextCycle(setup.new_needs().to_vec().try_into().unwrap())
                }
                _ => supply[place].clone(),
            };
            match (setup.check(&event), verdict) {
                (Ok(()), Ok(())) => {}
                (Err(rejection), Err(explained)) => prop_assert_eq!(rejection, explained),
                (checked, verdict) => prop_assert!(false, "{checked:?} and {verdict:?}"),
            }
        }
    }

    #[test]
    fn the_exported_table_accepts_the_same_traces(
        choices in prop::collection::vec((any::<Index>(), any::<bool>()), 1..60),
        supply in relationship::supply(),
    ) {
        let table = serde_json::to_value(Table::new()).unwrap();
        let mut setup = Setup::default();
        let mut state = table["initial"].as_str().unwrap();
        for (choice, any) in choices {
            let event = if any {
                supply[choice.index(supply.len())].clone()
            } else {
                match relationship::next_event(&setup, &supply, choice) {
                    Some(event) => event,
                    None => break,
                }
            };
            let action = event.action();
            let next = look_up(&table, state, action);
            match setup.apply(event) {
                Ok(()) => state = next.unwrap(),
                // The needs of the supply are not those that were nominated.
                Err(rejection) => prop_assert!(
                    next.is_none() || rejection.action() == Action::NextCycle,
                    "{}", rejection
                ),
            }
            prop_assert_eq!(state, setup.state().id());
        }
    }

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
                Step::NewNeeds => of(&[Action::Step(step), Action::NoNewNeeds]),
                _ => of(&[Action::Step(step)]),
            };
            prop_assert_eq!(keys(&record, step.key()), done, "{}", step);
        }
    }

    #[test]
    fn a_replay_may_stop_and_go_on_from_a_stored_record(
        log in relationship::log(),
        stop in any::<Index>(),
    ) {
        let whole = Setup::replay(log.clone()).unwrap();
        let (head, tail) = log.split_at(stop.index(log.len() + 1));
        let head = Setup::replay(head.to_vec()).unwrap();
        let stored = serde_json::to_string(&head).unwrap();
        let mut restored: Setup = serde_json::from_str(&stored).unwrap();
        prop_assert_eq!(&restored, &head);
        for event in tail {
            let stored = serde_json::to_string(event).unwrap();
            restored.apply(serde_json::from_str(&stored).unwrap()).unwrap();
        }
        prop_assert_eq!(&restored, &whole);
        prop_assert_eq!(
            serde_json::to_string(&restored).unwrap(),
            serde_json::to_string(&whole).unwrap()
        );
    }
}
