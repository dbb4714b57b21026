//! Who sees what, and that it is still the same relationship.

use leadership_qualities::setup::{Event, Need};
use leadership_qualities::{Audience, Confidential, Machine, Quality, Setup};
use proptest::prelude::*;

use super::{complete, first_cycle};
use crate::strategy::{self, setup as relationship};

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

#[test]
fn debug_shows_no_text() {
    let setup = complete(vec![Need::new(Quality::SelfBelief, "Speak first.")]);
    let shown = format!("{setup:?} {:?}", first_cycle());
    for text in [
        "Speak first.",
        "Lead a ward.",
        "Ring them.",
        "You asked.",
        "Asked two.",
    ] {
        assert!(json(&(&setup, first_cycle())).contains(text), "{text}");
        assert!(!shown.contains(text), "{text}");
    }
    assert_eq!(
        format!("{:?}", Confidential::UNTOLD),
        "Confidential(untold)"
    );
}

#[test]
fn the_pair_sees_everything_the_programme_no_text_and_the_manager_no_quality() {
    let needs = vec![
        Need::new(Quality::SelfBelief, "Speak first."),
        Need::other("Chair a meeting."),
    ];
    let event = Event::NewNeeds(needs);
    assert_eq!(event.clone().redacted(Audience::Pair), event);
    assert_eq!(
        json(&event.clone().redacted(Audience::Programme)),
        r#"{"new_needs":[{"quality":"self_belief","text":""},{"text":""}]}"#,
    );
    assert_eq!(
        json(&event.redacted(Audience::Manager)),
        r#"{"new_needs":[{"text":""}]}"#
    );
}

/// Whether any string in a JSON text, other than keys and words of vocabularies, says something.
fn texts(value: &serde_json::Value) -> Vec<&str> {
    use serde_json::Value;
    match value {
        Value::Array(elements) => elements.iter().flat_map(texts).collect(),
        Value::Object(entries) => entries
            .iter()
            .filter(|(key, _)| !["about", "by", "quality"].contains(&key.as_str()))
            .flat_map(|(_, value)| texts(value))
            .collect(),
        Value::String(text) if !text.is_empty() => vec![text],
        _ => vec![],
    }
}

proptest! {
    #![proptest_config(strategy::cases(64))]

    #[test]
    fn a_redacted_log_leads_to_the_same_state_and_to_the_redacted_record(
        log in relationship::log(),
    ) {
        let whole = Setup::replay(log.clone()).unwrap();
        for audience in Audience::ALL {
            let seen = log.iter().map(|event| event.clone().redacted(audience));
            let seen = Setup::replay(seen).unwrap();
            prop_assert_eq!(seen.control(), whole.control());
            prop_assert_eq!(seen.last_stage(), whole.last_stage());
            prop_assert_eq!(seen.cycle_number(), whole.cycle_number());
            prop_assert_eq!(&seen, &whole.clone().redacted(audience));
            prop_assert_eq!(&seen, &seen.clone().redacted(audience));
        }
    }

    #[test]
    fn nothing_that_was_said_is_left(setup in relationship::setup()) {
        let programme = serde_json::to_value(setup.clone().redacted(Audience::Programme)).unwrap();
        prop_assert!(texts(&programme).is_empty(), "{}", programme);
        let manager = serde_json::to_value(setup.clone().redacted(Audience::Manager)).unwrap();
        prop_assert!(texts(&manager).is_empty(), "{}", manager);
        prop_assert!(!manager.to_string().contains("\"quality\""));
        prop_assert_eq!(setup.clone().redacted(Audience::Pair), setup);
    }

    /// Whoever sees less sees nothing that the other does not.
    #[test]
    fn redacting_for_one_and_then_for_another_is_redacting_for_the_second(
        event in relationship::any_event(),
    ) {
        let programme = event.clone().redacted(Audience::Programme);
        let manager = event.clone().redacted(Audience::Manager);
        prop_assert_eq!(programme.redacted(Audience::Manager), manager.clone());
        prop_assert_eq!(manager.clone().redacted(Audience::Programme), manager.clone());
        prop_assert_eq!(manager.action(), event.action());
    }
}
