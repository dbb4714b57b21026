//! Records and events that are refused, and what is said of them.

use leadership_qualities::record::NonEmpty;
use leadership_qualities::setup::{AnotherFocus, Cycle, Event, Reviewing, Stage, Visualising};
use leadership_qualities::{Need, Quality, Setup};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{after, complete};
use crate::strategy::{self, setup as relationship};

#[track_caller]
fn assert_refused<T: serde::de::DeserializeOwned>(document: &Value, message: &str) {
    let error = serde_json::from_value::<T>(document.clone())
        .err()
        .expect("a refusal");
    assert_eq!(error.to_string(), message);
    assert!(serde_json::from_str::<T>(&document.to_string()).is_err());
}

/// The record with something else in one place.
fn with(setup: &Setup, pointer: &str, value: Value) -> Value {
    let mut record = serde_json::to_value(setup).unwrap();
    if let Some(place) = record.pointer_mut(pointer) {
        *place = value;
    } else {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        record.pointer_mut(parent).unwrap()[key] = value;
    }
    record
}

fn without(setup: &Setup, parent: &str, key: &str) -> Value {
    let mut record = serde_json::to_value(setup).unwrap();
    let parent = record.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    parent.remove(key).unwrap();
    record
}

#[test]
fn an_empty_record_waits_for_its_profile() {
    assert_eq!(serde_json::to_string(&Setup::default()).unwrap(), "{}");
    let ended: Setup =
        serde_json::from_str(r#"{"ended": {"by": "programme", "reason": ""}}"#).unwrap();
    assert_eq!(
        (ended.stage(), ended.last_stage()),
        (Stage::Ended, Stage::Profiling)
    );
}

#[test]
fn the_record_has_the_shape_that_is_documented() {
    let record = serde_json::to_value(after(3)).unwrap();
    assert_eq!(
        record,
        json!({
            "profile": [{"about": "goals", "text": "Lead a ward."}],
            "cycles": [],
            "now": {
                "discussing": {
                    "discussing": {
                        "context": [{"about": "purpose", "text": "Safe care."}],
                        "parameters": ["Discharges."],
                    },
                },
            },
        })
    );
}

#[test]
fn parts_that_belong_together() {
    let message = "`profile`, `cycles` and `now` come together or not at all";
    assert_refused::<Setup>(&without(&after(3), "", "profile"), message);
    assert_refused::<Setup>(&without(&after(3), "", "cycles"), message);
    assert_refused::<Setup>(&without(&after(3), "", "now"), message);
}

#[test]
fn a_part_of_another_kind() {
    let reviewing = json!({"profile": [], "now": {"reviewing": {"discussing": 5}}});
    let steps = "found a number, expected an object with steps of discussing (stage 1)";
    assert_refused::<Setup>(&reviewing, steps);
    let set_aside = json!({"profile": [], "cycles": [{"set_aside": [{"reached": 5}]}]});
    let stage = "found a number, expected an object with the stage in which the focus was set \
                 aside as its one key";
    assert_refused::<Setup>(&set_aside, stage);
}

#[test]
fn a_step_before_one_that_it_needs() {
    assert_refused::<Setup>(
        &with(
            &after(2),
            "/now/discussing/discussing/requirements",
            json!(["Half."]),
        ),
        "`requirements` without `parameters`, which comes first",
    );
}

#[test]
fn a_stage_that_is_not_over_or_over_already() {
    let focus = json!({"text": ""});
    assert_refused::<Setup>(
        &with(&after(5), "/now/discussing/discussing/focus", focus),
        "every step is resolved, so discussing (stage 1) is over",
    );
    assert_refused::<Setup>(
        &without(&after(10), "/now/acting/visualising", "challenges"),
        "missing field `challenges`",
    );
    for (events, stage) in [(17, "deciding"), (18, "evaluating"), (20, "evaluating")] {
        assert_refused::<Setup>(
            &with(&after(events), &format!("/now/{stage}/rounds"), json!([])),
            "`rounds` is empty, expected at least one reviewed round",
        );
    }
    let needs = vec![Need::other("Speak first.")];
    let mut setup = complete(needs.clone());
    let empty = "`rounds` is empty, expected at least one reviewed round";
    assert_refused::<Setup>(
        &with(&setup, "/now/cycle_complete/rounds", json!([])),
        empty,
    );
    setup
        .apply(Event::NextCycle(needs.try_into().unwrap()))
        .unwrap();
    assert_refused::<Setup>(&with(&setup, "/cycles/0/rounds", json!([])), empty);
}

/// In each numbered stage, the record after all steps but the last, with the last one done.
#[test]
fn no_stage_is_open_and_over() {
    for (events, stage, last, name) in [
        (5, "discussing", "focus", "discussing (stage 1)"),
        (9, "visualising", "first_steps", "visualising (stage 2)"),
        (16, "reviewing", "support", "reviewing (stage 3)"),
        (23, "evaluating", "new_needs", "evaluating (stage 4)"),
    ] {
        let content = match last {
            "focus" => json!({"text": ""}),
            "support" => json!({"waived": ""}),
            "first_steps" => json!([""]),
            _ => json!([]),
        };
        assert_refused::<Setup>(
            &with(
                &after(events),
                &format!("/now/{stage}/{stage}/{last}"),
                content,
            ),
            &format!("every step is resolved, so {name} is over"),
        );
    }
}

#[test]
fn parts_that_the_present_stage_has_not() {
    assert_refused::<Setup>(
        &with(&after(10), "/now/acting/evaluating", json!({})),
        "unexpected `evaluating`, expected the cycle as it stands in the stage acting",
    );
    assert_refused::<Setup>(
        &without(&after(12), "/now/reviewing", "reviewing"),
        "missing field `reviewing`",
    );
    assert_refused::<Setup>(
        &with(&after(3), "/now/discussing/discussing/issues", json!([])),
        "unexpected `issues`, expected a step of discussing (stage 1)",
    );
    let two_stages = r#"{"now": {"discussing": {"discussing": {}}, "visualising": {}}}"#;
    let error = serde_json::from_str::<Setup>(two_stages)
        .unwrap_err()
        .to_string();
    let expected = "found a second key, expected an object with the present stage as its one key";
    assert!(error.starts_with(expected), "{error}");
    assert_refused::<Setup>(
        &with(&after(3), "/now", json!({"ended": {}})),
        "invalid value: string \"ended\", expected the key of the present stage: \
         `discussing`, `visualising`, `acting`, `reviewing`, `deciding`, `evaluating` or \
         `cycle_complete`",
    );
}

#[test]
fn needs_that_were_never_nominated() {
    let mut setup = complete(vec![Need::new(Quality::SelfBelief, "Speak first.")]);
    setup
        .apply(Event::NextCycle(
            setup.new_needs().to_vec().try_into().unwrap(),
        ))
        .unwrap();
    assert_refused::<Setup>(
        &with(&setup, "/cycles/0/carried/0", json!(null)),
        "invalid type: null, expected a need: an object with `quality` and `text`, each of which may \
         be left out",
    );
    assert_refused::<Setup>(
        &with(&setup, "/cycles/0/carried/0/text", json!("Speak last.")),
        "cycles[0]: carried[0] is not among the `new_needs`",
    );
    let stranger = json!([{"quality": "self_belief", "text": "Speak first."}, {"text": "Rest."}]);
    assert_refused::<Setup>(
        &with(&setup, "/cycles/0/carried", stranger),
        "cycles[0]: carried[1] is not among the `new_needs`",
    );
    assert_refused::<Setup>(
        &with(&setup, "/cycles/0/carried", json!([])),
        "an empty list: expected at least one element",
    );
}

#[test]
fn events_that_are_none() {
    let expected = "an event, an object with one key such as `first_steps`";
    assert_refused::<Event>(&json!({}), &format!("found no key, expected {expected}"));
    assert_refused::<Event>(
        &json!({"issues": [], "what_else": []}),
        &format!("found a second key, expected {expected}"),
    );
    assert_refused::<Event>(
        &json!("review_opened"),
        &format!("found a string, expected {expected}"),
    );
    assert_refused::<Event>(
        &json!({"charisma": {}}),
        "invalid value: string \"charisma\", expected the key of an event, such as `first_steps`",
    );
    assert_refused::<Event>(
        &json!({"reviewopened": {}}),
        "found another spelling, expected the key `review_opened`",
    );
    assert_refused::<Event>(
        &json!({"focus": {"quality": "Self belief", "text": ""}}),
        "found another spelling, expected the key `self_belief`",
    );
    assert_refused::<Event>(
        &json!({"focus": {"quality": "I am not sure"}}),
        "found a string of 13 bytes, expected the key of a quality, such as `self_belief`",
    );
    assert_refused::<Event>(
        &json!({"profile_agreed": [{"about": "goal", "text": ""}]}),
        "invalid value: string \"goal\", expected the key of a facet: `career_stage`, \
         `goals`, `ambitions`, `competencies`, `employment_preferences`, `personality` or `other`",
    );
    assert_refused::<Event>(
        &json!({"issues": 447_700_900_123_u64}),
        "found a number, expected a list",
    );
    assert_refused::<Event>(
        &json!({"focus": {"text": 447_700_900_123_u64}}),
        "found a number, expected a text",
    );
    assert_refused::<Event>(
        &json!({"first_steps": []}),
        "an empty list: expected at least one element",
    );
    assert_refused::<Event>(
        &json!({"review_opened": {"by": "mentor"}}),
        "found a key, expected an object without fields",
    );
    assert_refused::<Event>(
        &json!({"support": {"done": ["A call."], "waived": ""}}),
        "found a second key, expected an object with `done` or `waived`",
    );
    assert_refused::<Event>(
        &json!({"support": {"refused": ""}}),
        "invalid value: string \"refused\", expected `done` or `waived`",
    );
    assert_refused::<Event>(
        &json!({"ended": {"by": "nobody", "reason": ""}}),
        "invalid value: string \"nobody\", expected the key of a party: `mentee`, `mentor`, `both`, \
         `programme` or `line_manager`",
    );
    assert_refused::<Event>(
        &json!({"ended": {"by": "mentor"}}),
        "missing field `reason`",
    );
    assert_refused::<Event>(
        &json!({"outcome": {"happened": "", "achieved": "", "next": ""}}),
        "invalid value: string \"next\", expected `happened` or `achieved`",
    );
}

#[test]
fn keys_come_once() {
    for json in [
        r#"{"focus": {"text": "", "text": ""}}"#,
        r#"{"ended": {"by": "mentor", "by": "mentee", "reason": ""}}"#,
    ] {
        let error = serde_json::from_str::<Event>(json).unwrap_err().to_string();
        assert!(error.starts_with("duplicate field"), "{error}");
    }
    for json in [
        r#"{"ended": {"by": "mentor", "reason": ""}, "ended": {"by": "mentor", "reason": ""}}"#,
        r#"{"profile": [{"about": "goals", "text": ""}], "cycles": [],
            "now": {"discussing": {"discussing": {}, "discussing": {}}}}"#,
        r#"{"profile": [{"about": "goals", "text": ""}], "cycles": [],
            "now": {"visualising": {"visualising": {}, "discussing": {"parameters": [""],
            "parameters": [""]}}}}"#,
    ] {
        let error = serde_json::from_str::<Setup>(json).unwrap_err().to_string();
        assert!(error.starts_with("duplicate field"), "{error}");
    }
}

/// A log that leads to a record: one of many, as a record forgets in which order steps were done.
fn log_of(setup: &Setup) -> Vec<Event> {
    let mut log = Vec::new();
    if let Ok(profile) = NonEmpty::try_from(setup.profile().to_vec()) {
        log.push(Event::ProfileAgreed(profile));
    }
    for cycle in setup.finished_cycles() {
        log.extend(log_of_cycle(cycle, Stage::CycleComplete));
        log.push(Event::NextCycle(cycle.carried.clone().try_into().unwrap()));
    }
    log.extend(log_of_cycle(setup.current_cycle(), setup.last_stage()));
    log.extend(setup.ended().cloned().map(Event::Ended));
    log
}

fn log_of_cycle(cycle: &Cycle, stage: Stage) -> Vec<Event> {
    let (one, four) = (&cycle.discussing, &cycle.evaluating);
    let set_aside = cycle.set_aside.iter();
    let focuses = set_aside.clone().map(|filed| Some(&filed.focus));
    let mut focuses = focuses
        .chain([one.focus.as_ref()])
        .map(Option::<&_>::cloned);
    let mut log: Vec<Option<Event>> = vec![
        one.context.clone().map(Event::Context),
        one.parameters.clone().map(Event::Parameters),
        one.needs.clone().map(Event::Needs),
        one.requirements.clone().map(Event::Requirements),
        focuses.next().flatten().map(Event::Focus),
    ];
    for (filed, focus) in set_aside.zip(focuses) {
        let (rounds, reviewing) = (filed.rounds(), filed.reviewing());
        let events = log_of_focus(filed.visualising(), rounds, reviewing, filed.reached);
        log.extend(events);
        let reason = filed.reason.clone();
        log.push(focus.map(|focus| Event::AnotherFocus(AnotherFocus { focus, reason })));
    }
    let events = log_of_focus(&cycle.visualising, &cycle.rounds, &cycle.reviewing, stage);
    log.extend(events);
    log.extend([
        (stage >= Stage::Evaluating).then_some(Event::ActionsCompleted),
        four.outcome.clone().map(Event::Outcome),
        four.observation_and_reflection
            .clone()
            .map(Event::ObservationAndReflection),
        four.third_party_feedback
            .clone()
            .map(Event::ThirdPartyFeedback),
        four.alternatives.clone().map(Event::Alternatives),
        four.learning_achieved.clone().map(Event::LearningAchieved),
        four.new_needs
            .clone()
            .map(|needs| needs.try_into().map_or(Event::NoNewNeeds, Event::NewNeeds)),
    ]);
    log.into_iter().flatten().collect()
}

/// The stages that a focus goes through, up to this one.
fn log_of_focus(
    two: &Visualising,
    rounds: &[Reviewing],
    reviewing: &Reviewing,
    stage: Stage,
) -> Vec<Option<Event>> {
    let mut log = vec![
        two.scenario.clone().map(Event::Scenario),
        two.actions.clone().map(Event::Actions),
        two.challenges.clone().map(Event::Challenges),
        two.first_steps.clone().map(Event::FirstSteps),
    ];
    let under_review = (stage == Stage::Reviewing).then_some(reviewing);
    for (number, three) in rounds.iter().chain(under_review).enumerate() {
        log.extend([
            (number > 0).then_some(Event::AnotherRound),
            Some(Event::ReviewOpened),
            three.feedback.clone().map(Event::Feedback),
            three.issues.clone().map(Event::Issues),
            three.learning_so_far.clone().map(Event::LearningSoFar),
            three.what_else.clone().map(Event::WhatElse),
            three.opportunities.clone().map(Event::Opportunities),
            three.support.clone().map(Event::Support),
        ]);
    }
    log.push((stage == Stage::Acting && !rounds.is_empty()).then_some(Event::AnotherRound));
    log
}

proptest! {
    #![proptest_config(strategy::cases(256))]

    /// Whatever is accepted, with or without a mistake, means what it says.
    #[test]
    fn what_is_accepted_is_written_as_it_was_read(
        event in relationship::nearly_right_event(),
        setup in relationship::nearly_right_setup(),
    ) {
        if let Ok(read) = serde_json::from_value::<Event>(event.clone()) {
            let written = serde_json::to_value(&read).unwrap();
            prop_assert_eq!(strategy::without_blanks(written), strategy::without_blanks(event));
        }
        if let Ok(read) = serde_json::from_value::<Setup>(setup.clone()) {
            let written = serde_json::to_value(&read).unwrap();
            prop_assert_eq!(strategy::without_blanks(written), strategy::without_blanks(setup));
            let replayed = Setup::replay(log_of(&read));
            prop_assert_eq!(replayed.as_ref(), Ok(&read), "no log leads there");
        }
    }
}
