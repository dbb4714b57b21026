//! Rejections in the words that a coordinator reads.

use leadership_qualities::record::{End, Party};
use leadership_qualities::setup::{Conditional, Event, Reason, Step};
use leadership_qualities::{Need, Quality, Setup};

use super::{after, complete, first_cycle};

#[track_caller]
fn assert_rejected(setup: &Setup, event: Event, message: &str) {
    let mut tried = setup.clone();
    assert_eq!(tried.apply(event).unwrap_err().to_string(), message);
    assert_eq!(tried, *setup);
}

#[test]
fn a_step_of_another_stage() {
    assert_rejected(
        &Setup::default(),
        Event::Issues(vec![]),
        "profiling: issues (3.2) is not possible, because it belongs to reviewing (stage 3); \
         possible now: profile agreed, end",
    );
    assert_rejected(
        &after(10),
        Event::Support(Conditional::Waived("".into())),
        "acting: support (3.6) is not possible, because it belongs to reviewing (stage 3); \
         possible now: review opened, another focus, end",
    );
}

#[test]
fn steps_that_come_first() {
    assert_rejected(
        &after(2),
        Event::Focus(Need::other("")),
        "discussing (stage 1): focus (1.5) is not possible, because parameters (1.2), needs (1.3) \
         and requirements (1.4) come first; possible now: parameters (1.2), needs (1.3), end",
    );
    assert_rejected(
        &after(12),
        Event::LearningSoFar(vec![]),
        "reviewing (stage 3): learning so far (3.3) is not possible, because issues (3.2) comes \
         first; possible now: issues (3.2), support (3.6), another focus, end",
    );
}

#[test]
fn a_step_a_second_time() {
    assert_rejected(
        &after(2),
        first_cycle().remove(1),
        "discussing (stage 1): context (1.1) is not possible, because it is done or waived \
         already; possible now: parameters (1.2), needs (1.3), end",
    );
}

#[test]
fn a_round_or_a_cycle_out_of_turn() {
    assert_rejected(
        &after(11),
        Event::AnotherRound,
        "reviewing (stage 3): another round is not possible, because it belongs to deciding; \
         possible now: feedback (3.1), issues (3.2), support (3.6), another focus, end",
    );
    assert_rejected(
        &complete(vec![]),
        Event::NextCycle([Need::other("")].into()),
        "cycle complete: next cycle is not possible, because the cycle brought out no new needs; \
         possible now: end",
    );
}

#[test]
fn needs_that_were_not_nominated_are_all_named() {
    let nominated = Need::new(Quality::SelfBelief, "Speak first.");
    let setup = complete(vec![nominated.clone()]);
    let carried = [
        Need::new(Quality::SelfBelief, "Speak last."),
        nominated.clone(),
        Need {
            quality: None,
            ..nominated
        },
    ];
    assert_rejected(
        &setup,
        Event::NextCycle(carried.clone().into()),
        "cycle complete: next cycle is not possible with this content, because need 1 is not among \
         the new needs of the cycle; need 3 is not among the new needs of the cycle; possible now: \
         next cycle, end",
    );
    let rejection = setup.check(&Event::NextCycle(carried.into())).unwrap_err();
    assert_eq!(
        rejection.reasons(),
        [Reason::NotNominated(0), Reason::NotNominated(2)]
    );
}

/// An event may carry a million needs, each wrong for itself.
#[test]
fn a_rejection_shows_some_reasons_and_counts_the_others() {
    let setup = complete(vec![Need::other("Speak first.")]);
    let carried: Vec<Need> = (0..23).map(|_| Need::other("Rest.")).collect();
    let event = Event::NextCycle(carried.try_into().unwrap());
    let rejection = setup.check(&event).unwrap_err();
    assert_eq!(rejection.reasons().len(), 23);
    let message = rejection.to_string();
    let end = "; need 20 is not among the new needs of the cycle; and 3 more; possible now: \
               next cycle, end";
    assert!(message.ends_with(end), "{message}");
    assert_eq!(message.matches("is not among").count(), 20);

    let carried: Vec<Need> = (0..104).map(|_| Need::other("Rest.")).collect();
    let event = Event::NextCycle(carried.try_into().unwrap());
    let written = serde_json::to_value(setup.check(&event).unwrap_err()).unwrap();
    assert_eq!(written["reasons"].as_array().unwrap().len(), 100);
    assert_eq!(written["omitted"], 4);
}

#[test]
fn anything_after_the_end() {
    let mut setup = after(10);
    let end = End {
        by: Party::Mentee,
        reason: "Moving away.".into(),
    };
    setup.apply(Event::Ended(end.clone())).unwrap();
    assert_eq!(setup.last_stage().key(), "acting");
    assert_rejected(
        &setup,
        Event::Ended(end),
        "ended: end is not possible, because the relationship has ended; nothing is possible any \
         more",
    );
}

#[test]
fn a_replay_names_the_place_in_the_log() {
    let mut log = first_cycle();
    log.swap(1, 5);
    let error = Setup::replay(log).unwrap_err();
    assert_eq!(error.index, 1);
    assert_eq!(error.rejection.action().key(), "focus");
    let [Reason::StepsFirst(missing)] = error.rejection.reasons() else {
        panic!("{error}");
    };
    assert!(missing.iter().eq([
        Step::Context,
        Step::Parameters,
        Step::Needs,
        Step::Requirements
    ]));
    assert_eq!(
        error.to_string(),
        "events[1]: discussing (stage 1): focus (1.5) is not possible, because context (1.1), \
         parameters (1.2), needs (1.3) and requirements (1.4) come first; possible now: context \
         (1.1), parameters (1.2), needs (1.3), end",
    );
}

/// A service answers with this.
#[test]
fn a_rejection_is_written_with_its_reasons() {
    let event: Event = serde_json::from_str(r#"{"focus": {"text": "The rota."}}"#).unwrap();
    let rejection = after(1).check(&event).unwrap_err();
    assert_eq!(
        serde_json::to_value(&rejection).unwrap(),
        serde_json::json!({
            "stage": "discussing",
            "action": "focus",
            "reasons": [{"steps_first": ["context", "parameters", "needs", "requirements"]}],
            "omitted": 0,
            "allowed": ["context", "parameters", "needs", "ended"],
            "message": rejection.to_string(),
        })
    );
}
