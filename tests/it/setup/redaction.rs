//! Who sees what, and that it is still the same relationship.

use leadership_qualities::setup::{Action, Conditional, Event, ThirdPartyFeedback};
use leadership_qualities::{Audience, Confidential, Need, Quality, Setup};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json as value;

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
    let pretty = format!("{setup:#?}");
    assert!(!pretty.contains("Speak first."), "{pretty}");
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
    let event = Event::NewNeeds(needs.try_into().unwrap());
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

/// Errors end in logs, where they outlive the session by years.
#[test]
fn errors_of_reading_do_not_quote_what_was_said() {
    for secret in [
        "She told me that she has begun to drink again.",
        "She drinks.",
        // A sentence without spaces, and one that has other spaces.
        "我的上司每天都在欺负我",
        "she\u{200b}drinks",
        "my.manager.bullies.me",
        "447700900123",
    ] {
        quotes_nothing(&value!(secret), secret);
    }
    quotes_nothing(&value!(447_700_900_123_u64), "447700900123");
    quotes_nothing(&value!(-447_700_900_123_i64), "447700900123");
    quotes_nothing(&value!(447_700.25), "447700");
    quotes_nothing(&value!(true), "true");
}

#[track_caller]
fn quotes_nothing(secret: &serde_json::Value, shown: &str) {
    let key = secret.as_str().unwrap_or_default();
    let said = [
        secret.clone(),
        value!([secret]),
        value!([[secret]]),
        value!({"text": secret}),
        value!({"text": [secret]}),
        value!({"done": secret}),
        value!({key: ""}),
        value!({"by": secret, "reason": ""}),
        value!([{"about": secret, "text": ""}]),
        value!([{"about": "goals", "text": secret}]),
        value!([{"text": "", "quality": secret}]),
        value!({"text": "", "quality": secret}),
    ];
    for content in &said {
        for action in Action::ALL {
            let event = value!({ action.key(): content });
            if let Err(error) = serde_json::from_value::<Event>(event) {
                assert!(!error.to_string().contains(shown), "{error}");
            }
        }
        for part in ["profile", "cycles", "now", "ended"] {
            let record = value!({ part: content });
            if let Err(error) = serde_json::from_value::<Setup>(record) {
                assert!(!error.to_string().contains(shown), "{error}");
            }
        }
    }
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

/// What of an event everybody may see, beside its action.
fn outcome(event: &Event) -> Option<&'static str> {
    match event {
        Event::Opportunities(step) | Event::Support(step) => Some(match step {
            Conditional::Done(_) => "done",
            Conditional::Waived(_) => "waived",
        }),
        Event::ThirdPartyFeedback(feedback) => Some(match feedback {
            ThirdPartyFeedback::Received(_) => "received",
            ThirdPartyFeedback::SoughtInVain(_) => "sought in vain",
            ThirdPartyFeedback::NotAsked(_) => "not asked",
        }),
        Event::Ended(end) => Some(end.by.key()),
        _ => None,
    }
}

proptest! {
    #![proptest_config(strategy::cases(64))]

    #[test]
    fn nothing_that_was_said_is_left(setup in relationship::setup()) {
        let programme = serde_json::to_value(setup.clone().redacted(Audience::Programme)).unwrap();
        prop_assert!(texts(&programme).is_empty(), "{}", programme);
        let manager = serde_json::to_value(setup.clone().redacted(Audience::Manager)).unwrap();
        prop_assert!(texts(&manager).is_empty(), "{}", manager);
        prop_assert!(!manager.to_string().contains("\"quality\""));
        prop_assert_eq!(setup.clone().redacted(Audience::Pair), setup);
    }

    /// What an audience may not see makes no difference to what it sees.
    #[test]
    fn a_manager_sees_only_what_took_place(
        (one, other) in select(&Action::ALL[..])
            .prop_flat_map(|action| (relationship::event(action), relationship::event(action))),
    ) {
        prop_assume!(outcome(&one) == outcome(&other));
        prop_assert_eq!(one.redacted(Audience::Manager), other.redacted(Audience::Manager));
    }

    /// Whoever sees less sees nothing that the other does not.
    #[test]
    fn redacting_for_one_and_then_for_another_is_redacting_for_the_second(
        event in relationship::any_event(),
    ) {
        let programme = event.clone().redacted(Audience::Programme);
        // A setup belongs to one pair, and the next mentor is not of that pair.
        prop_assert_eq!(&event.clone().redacted(Audience::NextMentor), &programme);
        let manager = event.clone().redacted(Audience::Manager);
        prop_assert_eq!(programme.redacted(Audience::Manager), manager.clone());
        prop_assert_eq!(manager.clone().redacted(Audience::Programme), manager.clone());
        prop_assert_eq!(manager.action(), event.action());
    }
}
