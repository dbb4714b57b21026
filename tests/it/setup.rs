//! The setup sequence: what the source says, what is possible when, and what is on record.

mod focus;
mod laws;
mod old;
mod reading;
mod redaction;
mod rejections;

use std::fmt::Write as _;

use expect_test::expect_file;
use leadership_qualities::machine::State as _;
use leadership_qualities::record::NonEmpty;
use leadership_qualities::setup::{
    Action, Aspect, Conditional, Event, Facet, Note, ObservationAndReflection, Outcome,
    Perspective, Scenario, Stage, Step, Table, ThirdPartyFeedback,
};
use leadership_qualities::{Need, Profile, Quality, Rating, Response, SelfAssessment, Setup, Wish};

/// Everything that happens in the first cycle, with one round, up to and without the new needs.
pub(crate) fn first_cycle() -> Vec<Event> {
    vec![
        Event::ProfileAgreed([Note::new(Facet::Goals, "Lead a ward.")].into()),
        Event::Context([Note::new(Aspect::Purpose, "Safe care.")].into()),
        Event::Parameters(["Discharges."].into()),
        Event::Needs([Need::new(Quality::BroadScanning, "Know the others.")].into()),
        Event::Requirements(["Half before noon."].into()),
        Event::Focus(Need::other("Speaking up.")),
        Event::Scenario(Scenario {
            parameter: "Discharges.".into(),
            success: "They ring us.".into(),
        }),
        Event::Actions(["I rang them."].into()),
        Event::Challenges(vec![]),
        Event::FirstSteps(["Ring them."].into()),
        Event::ReviewOpened,
        Event::Feedback([Note::new(Perspective::OthersSaw, "It works.")].into()),
        Event::Issues(vec!["No time.".into()]),
        Event::LearningSoFar(vec!["They plan ahead.".into()]),
        Event::WhatElse(vec![]),
        Event::Opportunities(Conditional::Done(["A visit."].into())),
        Event::Support(Conditional::Waived("Not needed.".into())),
        Event::ActionsCompleted,
        Event::Outcome(Outcome {
            happened: "Calls.".into(),
            achieved: "Beds.".into(),
        }),
        Event::ObservationAndReflection(ObservationAndReflection {
            observation: "You asked.".into(),
            reflection: "I listened.".into(),
        }),
        Event::ThirdPartyFeedback(ThirdPartyFeedback::SoughtInVain("Asked two.".into())),
        Event::Alternatives(vec![]),
        Event::LearningAchieved(vec!["Look outside.".into()]),
    ]
}

/// The machine after so many of those events.
pub(crate) fn after(events: usize) -> Setup {
    Setup::replay(first_cycle().into_iter().take(events)).unwrap()
}

/// A complete cycle that brought out these needs.
pub(crate) fn complete(needs: Vec<Need>) -> Setup {
    let mut setup = after(first_cycle().len());
    let event = needs.try_into().map_or(Event::NoNewNeeds, Event::NewNeeds);
    setup.apply(event).unwrap();
    setup
}

#[test]
fn there_are_twenty_one_steps_in_four_numbered_stages() {
    let counts: Vec<(u8, usize)> = Stage::ALL
        .into_iter()
        .filter_map(|stage| Some((stage.number()?, stage.steps().count())))
        .collect();
    assert_eq!(counts, [(1, 5), (2, 4), (3, 6), (4, 6)]);
    for stage in Stage::ALL {
        let mut ordered = stage.order().steps();
        ordered.sort_unstable();
        assert!(ordered.into_iter().eq(stage.steps()), "{stage}");
        let numbered = (1..)
            .zip(stage.steps())
            .all(|(place, step)| step.number() == format!("{}.{place}", stage.number().unwrap()));
        assert!(numbered, "{stage}");
    }
}

#[test]
fn what_the_source_says_of_stages_and_steps_is_as_reviewed() {
    let mut table =
        String::from("| what | order or place | in the words of the crate | source |\n");
    table.push_str("|---|---|---|---|\n");
    for stage in Stage::ALL {
        let statement = stage.statement();
        let text = statement.map_or("", |statement| statement.text());
        let source = statement.map_or(String::new(), |statement| statement.source().to_string());
        writeln!(
            table,
            "| {stage} | `{}` | {text} | {source} |",
            stage.order()
        )
        .unwrap();
        for step in stage.steps() {
            let conditional = if step.is_conditional() {
                ", where necessary"
            } else {
                ""
            };
            let statement = step.statement();
            let (text, source) = (statement.text(), statement.source());
            writeln!(
                table,
                "| {step} | `{}`{conditional} | {text} | {source} |",
                step.key()
            )
            .unwrap();
        }
    }
    expect_file!["snapshots/setup.md"].assert_eq(&table);
}

#[test]
fn the_machine_is_as_reviewed() {
    let table = Table::new();
    let mut states = String::from("| state | leads to |\n|---|---|\n");
    for state in table.states() {
        let transitions = table.transitions().filter(|(from, _, _)| *from == state);
        let transitions: Vec<String> = transitions
            .map(|(_, action, next)| format!("{} → {}", action.key(), next.id()))
            .collect();
        writeln!(states, "| {} | {} |", state.id(), transitions.join("; ")).unwrap();
    }
    expect_file!["snapshots/setup_table.md"].assert_eq(&states);
}

#[test]
fn the_agenda_of_a_profile_is_a_list_of_needs() {
    let assessment = SelfAssessment::from_fn(|_| Response::new(Rating::Two, Wish::No))
        .with(
            Quality::SelfBelief,
            Response::new(Rating::Three, Wish::Maybe),
        )
        .with(
            Quality::BroadScanning,
            Response::new(Rating::Four, Wish::Yes),
        );
    let agenda = Profile::new(assessment).agenda();
    let needs: Vec<Need> = agenda.entries().map(Need::from).collect();

    let mut setup = after(3);
    setup
        .apply(Event::Needs(NonEmpty::try_from(needs).unwrap()))
        .unwrap();
    let recorded = setup.current_cycle().discussing.needs.as_deref().unwrap();
    let qualities = recorded.iter().map(|need| need.quality);
    assert!(qualities.eq([Some(Quality::BroadScanning), Some(Quality::SelfBelief)]));
    assert!(recorded.iter().all(|need| need.text.reveal().is_none()));
}

#[test]
fn a_cycle_goes_on_with_needs_that_the_last_one_brought_out() {
    let needs = vec![
        Need::new(Quality::SelfBelief, "Speak first."),
        Need::other("Chair a meeting."),
    ];
    let mut setup = complete(needs.clone());
    assert_eq!(setup.new_needs(), needs);
    setup
        .apply(Event::NextCycle([needs[1].clone()].into()))
        .unwrap();

    assert_eq!(
        (setup.stage(), setup.cycle_number()),
        (Stage::Discussing, 2)
    );
    assert_eq!(setup.finished_cycles()[0].carried, needs[1..]);
    assert_eq!(setup.carried_needs(), &needs[1..]);
    assert!(setup.new_needs().is_empty() && setup.current_cycle().rounds.is_empty());
    assert_eq!(setup.profile().len(), 1);
}

#[test]
fn each_round_has_a_review_of_its_own() {
    let mut setup = after(17);
    assert_eq!(
        (setup.stage(), setup.current_cycle().rounds.len()),
        (Stage::Deciding, 1)
    );
    setup.apply(Event::AnotherRound).unwrap();
    setup.apply(Event::ReviewOpened).unwrap();
    setup
        .apply(Event::Issues(vec!["None left.".into()]))
        .unwrap();

    let cycle = setup.current_cycle();
    assert_eq!((cycle.rounds.len(), setup.stage()), (1, Stage::Reviewing));
    assert_eq!(
        cycle.rounds[0].issues.as_ref().unwrap()[0].reveal(),
        Some("No time.")
    );
    assert_eq!(
        cycle.reviewing.issues.as_ref().unwrap()[0].reveal(),
        Some("None left.")
    );
    assert!(cycle.reviewing.feedback.is_none());
}

#[test]
fn what_is_allowed_is_the_key_of_an_event() {
    for action in Action::ALL {
        let event = format!(r#"{{"{}": null}}"#, action.key());
        let error = serde_json::from_str::<Event>(&event)
            .unwrap_err()
            .to_string();
        assert!(!error.contains("the key of an event"), "{error}");
        assert_eq!(action.key().parse(), Ok(action));
    }
    let error = "dream".parse::<Action>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown term \"dream\": expected the key of an action, such as `review_opened`",
    );
}

#[test]
fn keys_are_words_of_one_kind() {
    let keys = Action::ALL.map(Action::key);
    let snake_case = |key: &&str| {
        key.chars()
            .all(|letter| letter.is_ascii_lowercase() || letter == '_')
    };
    assert!(keys.iter().all(snake_case));
    assert!((1..keys.len()).all(|place| !keys[place..].contains(&keys[place - 1])));
    for step in Step::ALL {
        assert_eq!(serde_json::to_value(step).unwrap(), step.key());
        let action = step.action();
        assert_eq!(action.key(), step.key());
        assert_eq!(
            (action.step(), action.stage()),
            (Some(step), Some(step.stage()))
        );
    }
}
