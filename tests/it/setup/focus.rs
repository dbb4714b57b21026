//! Another focus in mid-cycle.

use leadership_qualities::setup::{
    Action, AnotherFocus, Event, Reason, Stage, Step, ThirdPartyFeedback,
};
use leadership_qualities::{Audience, Need, Quality, Setup};
use serde_json::{Value, json};

use super::{after, complete};

fn another(text: &str) -> Event {
    Event::AnotherFocus(AnotherFocus {
        focus: Need::new(Quality::HoldingToAccount, text),
        reason: "The ward moves.".into(),
    })
}

fn then(mut setup: Setup, event: Event) -> Setup {
    setup.apply(event).unwrap();
    setup
}

/// The record, which is read as it was written.
fn json(setup: &Setup) -> Value {
    let json = serde_json::to_value(setup).unwrap();
    assert_eq!(
        &serde_json::from_value::<Setup>(json.clone()).unwrap(),
        setup
    );
    json
}

#[track_caller]
fn assert_refused(record: Value, message: &str) {
    let error = serde_json::from_value::<Setup>(record).unwrap_err();
    assert_eq!(error.to_string(), message);
}

/// After so many events of the first cycle, the cycle stands in each of the four stages.
const WITH_FOCUS: [(usize, Stage); 6] = [
    (6, Stage::Visualising),
    (8, Stage::Visualising),
    (10, Stage::Acting),
    (11, Stage::Reviewing),
    (15, Stage::Reviewing),
    (17, Stage::Deciding),
];

#[test]
fn another_focus_goes_back_to_visualising_and_files_the_first() {
    for (events, stage) in WITH_FOCUS {
        let before = after(events);
        assert_eq!(before.stage(), stage);
        let setup = then(before.clone(), another("To ask for the audit."));
        assert_eq!(
            (setup.stage(), setup.resolved().len()),
            (Stage::Visualising, 0)
        );
        assert_eq!(
            (setup.cycle_number(), setup.profile()),
            (1, before.profile())
        );
        let (old, new) = (before.current_cycle(), setup.current_cycle());
        assert_eq!(new.discussing.context, old.discussing.context);
        let focus = new.discussing.focus.as_ref().unwrap();
        assert_eq!(focus.quality, Some(Quality::HoldingToAccount));
        let [filed] = &*new.set_aside else {
            panic!("one focus was set aside");
        };
        assert_eq!(Some(&filed.focus), old.discussing.focus.as_ref());
        assert_eq!(
            (filed.reached, filed.reason.reveal()),
            (stage, Some("The ward moves."))
        );
        assert_eq!(filed.visualising(), &old.visualising);
        assert_eq!(
            (filed.rounds(), filed.reviewing()),
            (&*old.rounds, &old.reviewing)
        );
        assert!(new.rounds.is_empty());

        let written = json(&setup);
        let filed = &written["now"]["visualising"]["set_aside"][0];
        assert_eq!(filed["focus"], json!({"text": "Speaking up."}));
        assert!(filed["reached"][stage.key()].is_object());
        let twice = then(setup, another("To say no."));
        assert_eq!(
            json(&twice)["now"]["visualising"]["set_aside"]
                .as_array()
                .unwrap()
                .len(),
            2
        );
    }
}

#[test]
fn the_record_of_a_focus_that_was_set_aside() {
    let setup = then(after(10), another("To ask for the audit."));
    assert_eq!(
        json(&setup)["now"]["visualising"]["set_aside"],
        json!([{
            "focus": {"text": "Speaking up."},
            "reached": {"acting": {
                "visualising": {
                    "scenario": {"parameter": "Discharges.", "success": "They ring us."},
                    "actions": ["I rang them."],
                    "challenges": [],
                    "first_steps": ["Ring them."],
                },
                "rounds": [],
            }},
            "reason": "The ward moves.",
        }]),
    );
    let seen = setup.redacted(Audience::Manager);
    let filed = &json(&seen)["now"]["visualising"]["set_aside"][0];
    assert_eq!(
        (&filed["focus"], &filed["reason"]),
        (&json!({"text": ""}), &json!(""))
    );
    assert_eq!(
        filed["reached"]["acting"]["visualising"]["actions"],
        json!([""])
    );
}

#[test]
fn a_record_without_a_focus_to_set_aside() {
    let setup = then(after(17), another("To ask for the audit."));
    let filed = json(&setup)["now"]["visualising"]["set_aside"].clone();
    let with = |pointer: &str, value: Value| {
        let mut record = json(&setup);
        *record.pointer_mut(pointer).unwrap() = value;
        record
    };
    let list = "/now/visualising/set_aside";
    assert_refused(
        with(list, json!([])),
        "an empty list: expected at least one element",
    );
    let none = serde_json::from_value::<Setup>(with(list, json!(null))).unwrap();
    assert!(none.current_cycle().set_aside.is_empty());
    let rounds = "/now/visualising/set_aside/0/reached/deciding/rounds";
    assert_refused(
        with(rounds, json!([])),
        "`rounds` is empty, expected at least one reviewed round",
    );
    let reached = "/now/visualising/set_aside/0/reached";
    assert_refused(
        with(reached, json!({"evaluating": {}})),
        "invalid value: string \"evaluating\", expected the key of the stage in which the focus was \
         set aside: `visualising`, `acting`, `reviewing` or `deciding`",
    );
    let mut discussing = json(&after(3));
    discussing["now"]["discussing"]["set_aside"] = filed;
    assert_refused(
        discussing,
        "unexpected `set_aside`, expected the cycle as it stands in the stage discussing (stage 1)",
    );
}

#[test]
fn a_focus_to_set_aside_comes_first_and_the_actions_are_not_complete() {
    let rejected = |setup: &Setup| setup.check(&another("")).unwrap_err();
    let first = [Reason::StepsFirst([Step::Focus].into())];
    assert_eq!(rejected(&Setup::default()).reasons(), first);
    assert_eq!(
        rejected(&after(5)).to_string(),
        "discussing (stage 1): another focus is not possible, because focus (1.5) comes first; \
         possible now: focus (1.5), end",
    );
    assert_eq!(
        rejected(&after(18)).to_string(),
        "evaluating (stage 4): another focus is not possible, because the actions of the cycle are \
         complete; possible now: outcome (4.1), end",
    );
    for needs in [vec![], vec![Need::other("Speak first.")]] {
        assert_eq!(
            rejected(&complete(needs)).reasons(),
            [Reason::ActionsAreComplete]
        );
    }
    assert_eq!(Action::AnotherFocus.stage(), None);
}

/// What was set aside stays with its cycle.
#[test]
fn a_finished_cycle_keeps_what_was_set_aside() {
    let mut setup = then(after(10), another("To ask for the audit."));
    let rest = super::first_cycle().into_iter().skip(6);
    for event in rest {
        setup.apply(event).unwrap();
    }
    let needs = Need::other("To say no.");
    setup
        .apply(Event::NewNeeds([needs.clone()].into()))
        .unwrap();
    assert_eq!(
        json(&setup)["now"]["cycle_complete"]["set_aside"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    setup.apply(Event::NextCycle([needs].into())).unwrap();
    assert_eq!(setup.finished_cycles()[0].set_aside.len(), 1);
    assert!(setup.current_cycle().set_aside.is_empty());
    assert_eq!(
        json(&setup)["cycles"][0]["set_aside"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn third_parties_who_were_not_asked() {
    let event =
        Event::ThirdPartyFeedback(ThirdPartyFeedback::NotAsked("It is a small team.".into()));
    let written = json!({"third_party_feedback": {"not_asked": "It is a small team."}});
    assert_eq!(serde_json::to_value(&event).unwrap(), written);
    let setup = then(after(19), event.clone());
    assert!(setup.resolved().contains(Step::ThirdPartyFeedback));
    let seen = event.redacted(Audience::Manager);
    let none = json!({"third_party_feedback": {"not_asked": ""}});
    assert_eq!(serde_json::to_value(seen).unwrap(), none);
    assert!(!format!("{setup:?}").contains("small team"));
}
