//! Who sees what, and that it is still the same application.

use std::collections::BTreeSet;

use leadership_qualities::programme::{self as room, Action, Event, Registration, Stage};
use leadership_qualities::record::{End, NonEmpty};
use leadership_qualities::{Application, Audience, Confidential, Need};
use proptest::prelude::*;
use serde_json::{Value, json as value};

use super::{MENTORING, REGISTERED, after, invited, mentor, then, whole_log};
use crate::strategy::{self, programme};

fn json(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

fn withdrawn(reason: &str) -> Event {
    Event::Withdrawn(reason.into())
}

/// Applications whose texts stand in every place that there is for one.
fn told() -> [Application; 3] {
    [
        after(whole_log().len()),
        then(after(REGISTERED), Event::Declined("No places.".into())),
        then(after(MENTORING - 1), withdrawn("A new job.")),
    ]
}

#[test]
fn debug_shows_no_text() {
    let events = [
        Event::Declined("No places.".into()),
        withdrawn("A new job."),
    ];
    let all = (told(), whole_log(), events);
    let (shown, pretty, written) = (
        format!("{all:?}"),
        format!("{all:#?}"),
        json(&all).to_string(),
    );
    for text in [
        "To speak up.",
        "To look outside.",
        "She has rung them.",
        "To chair.",
        "We are done.",
        "No places.",
        "A new job.",
    ] {
        assert!(written.contains(text), "{text}");
        assert!(!shown.contains(text) && !pretty.contains(text), "{text}");
    }
}

#[test]
fn the_programme_sees_what_was_written_to_it_and_no_more() {
    let goals = |text: &str, audience| {
        let event = Event::Goals([Need::other(text)].into());
        room::redacted([event], audience)
    };
    assert_eq!(
        goals("To speak up.", Audience::Programme),
        goals("To speak up.", Audience::Pair)
    );
    assert_eq!(
        goals("To speak up.", Audience::Manager),
        goals("", Audience::Pair)
    );

    let [ended, declined, withdrawn] = told();
    let seen = declined.clone().redacted(Audience::Programme);
    assert_eq!(seen, declined);
    let seen = withdrawn.clone().redacted(Audience::Programme);
    assert_eq!(seen, withdrawn);
    let seen = ended.redacted(Audience::Programme);
    assert_eq!(seen.goals()[0].text.reveal(), Some("To speak up."));
    assert_eq!(seen.previous().unwrap().as_str(), "2025-117");
    assert_eq!(seen.mentoring().unwrap().mentor, mentor("M5"));
    assert_eq!(
        json(&seen.mentoring().unwrap().goals),
        value!([
            {
                "goals": [{"quality": "broad_scanning", "text": ""}],
                "reviews": [{"sessions": 2, "notes": [""]}, {"sessions": 1, "notes": []}],
                "sessions_since": 0,
            },
            {"goals": [{"text": ""}], "reviews": [], "sessions_since": 1},
        ]),
    );
    assert_eq!(seen.ended().unwrap().reason, Confidential::UNTOLD);
}

/// A number has to mean the same mentor in every event, and in the record.
#[test]
fn a_manager_sees_numbers_in_the_order_of_the_invitations() {
    // The names that a manager sees may be names of mentors as well.
    let names = ["other-2", "mentor", "other-1"];
    let log = names.map(invited);
    let seen = room::redacted(log, Audience::Manager);
    assert_eq!(seen, ["other-1", "other-2", "other-3"].map(invited));
    assert_eq!(room::redacted(seen.clone(), Audience::Manager), seen);

    let declined = Event::MentorDeclined(mentor("other-1"));
    let seen = room::redacted(
        names.map(invited).into_iter().chain([declined]),
        Audience::Manager,
    );
    assert_eq!(seen[3], Event::MentorDeclined(mentor("other-3")));
}

/// Errors end in logs, where they outlive an application by years.
#[test]
fn errors_of_reading_do_not_quote_what_was_said() {
    quotes_nothing("She told me that she has begun to drink again.");
    quotes_nothing("She drinks.");
}

#[track_caller]
fn quotes_nothing(secret: &str) {
    let said = [
        value!(secret),
        value!([secret]),
        value!([[secret]]),
        value!([[[secret]]]),
        value!({"text": [secret]}),
        value!({"mentor": [secret]}),
        value!({"sessions": secret}),
        value!({secret: ""}),
        value!([{"text": "", "quality": secret}]),
    ];
    for content in &said {
        for action in Action::ALL {
            assert_unquoted::<Event>(value!({ action.key(): content }), secret);
        }
        for stage in Stage::ALL {
            assert_unquoted::<Application>(value!({ stage.key(): content }), secret);
        }
        // In the place of anything that a record or an event holds.
        for record in told().iter().map(json) {
            for place in places(&record) {
                let mut record = record.clone();
                *record.pointer_mut(&place).unwrap() = content.clone();
                assert_unquoted::<Application>(record, secret);
            }
        }
        for event in whole_log().iter().map(json) {
            for place in places(&event) {
                let mut event = event.clone();
                *event.pointer_mut(&place).unwrap() = content.clone();
                assert_unquoted::<Event>(event, secret);
            }
        }
    }
}

#[track_caller]
fn assert_unquoted<T: serde::de::DeserializeOwned>(document: Value, secret: &str) {
    let read = [
        serde_json::from_str::<T>(&document.to_string()),
        serde_json::from_value::<T>(document),
    ];
    for error in read.into_iter().filter_map(Result::err) {
        assert!(!error.to_string().contains(secret), "{error}");
    }
}

/// A JSON Pointer to every place in a document.
fn places(document: &Value) -> Vec<String> {
    let children: Vec<(String, &Value)> = match document {
        Value::Array(elements) => elements
            .iter()
            .enumerate()
            .map(|(place, element)| (place.to_string(), element))
            .collect(),
        Value::Object(entries) => entries
            .iter()
            .map(|(key, value)| (key.clone(), value))
            .collect(),
        _ => vec![],
    };
    let inside = children.into_iter().flat_map(|(key, child)| {
        let inside = places(child).into_iter();
        inside.map(move |place| format!("/{key}{place}"))
    });
    std::iter::once(String::new()).chain(inside).collect()
}

/// Every string in a document but those that are words of a vocabulary, with the key that leads to
/// it.
fn said<'a>(document: &'a Value, under: &'a str) -> Vec<(&'a str, &'a str)> {
    const WORDS: [&str; 7] = [
        "sponsor",
        "held",
        "by",
        "met",
        "another_chosen_after",
        "mentor_unavailable_after",
        "quality",
    ];
    match document {
        Value::Array(elements) => elements.iter().flat_map(|one| said(one, under)).collect(),
        Value::Object(entries) => entries
            .iter()
            .flat_map(|(key, value)| said(value, key))
            .collect(),
        Value::String(text) if !text.is_empty() && !WORDS.contains(&under) => vec![(under, text)],
        _ => vec![],
    }
}

fn has_key(document: &Value, wanted: &str) -> bool {
    match document {
        Value::Array(elements) => elements.iter().any(|one| has_key(one, wanted)),
        Value::Object(entries) => entries
            .iter()
            .any(|(key, value)| key == wanted || has_key(value, wanted)),
        _ => false,
    }
}

fn is_hidden_name(name: &str) -> bool {
    let number = name.strip_prefix("other-");
    let number = number.or_else(|| name.strip_prefix("mentor-"));
    name == "mentor" || number.is_some_and(|number| number.parse::<u32>().is_ok())
}

/// A log with the same actions, meetings, roles and ends, and with other mentors and the content of
/// other events.
fn retold(log: &[Event], others: &[Event]) -> Vec<Event> {
    let mut mentors = Vec::new();
    let log = log.iter().enumerate().map(|(place, event)| {
        let alike = others.iter().cycle().skip(place);
        let alike = alike
            .take(others.len())
            .find(|other| other.action() == event.action());
        match (event, alike.unwrap().clone()) {
            (Event::Ended(End { by, .. }), Event::Ended(End { reason, .. })) => {
                Event::Ended(End { by: *by, reason })
            }
            (Event::MentorChange(End { by, .. }), Event::MentorChange(End { reason, .. })) => {
                Event::MentorChange(End { by: *by, reason })
            }
            (event, other) if event.mentor().is_none() && event.action() != Action::Sponsor => {
                other
            }
            _ => {
                let mut event = json(event);
                for name in programme::values(&mut event, &["mentor"]) {
                    rename(&mut mentors, name);
                }
                let bare = [
                    "invited",
                    "chosen",
                    "meeting_missed",
                    "mentor_declined",
                    "mentor_unavailable",
                    "mentor_unavailable_after_meeting",
                    "invitation_withdrawn",
                ];
                for name in programme::values(&mut event, &bare) {
                    rename(&mut mentors, name);
                }
                serde_json::from_value(event).unwrap()
            }
        }
    });
    log.collect()
}

/// Gives each mentor another name, which comes the earlier the later the other was invited.
fn rename(known: &mut Vec<String>, name: &mut Value) {
    let Value::String(name) = name else { return };
    let place = known
        .iter()
        .position(|one| one == name)
        .unwrap_or(known.len());
    if place == known.len() {
        known.push(name.clone());
    }
    *name = format!("{:03}", 999 - place);
}

/// A log in which the two wrote down other words, of the same things.
fn reworded(log: &[Event], word: &str) -> Vec<Event> {
    let goals = |goals: &NonEmpty<Need>| -> NonEmpty<Need> {
        let goals = goals.iter().map(|goal| Need {
            quality: goal.quality,
            text: word.into(),
        });
        goals.collect::<Vec<_>>().try_into().unwrap()
    };
    let log = log.iter().map(|event| match event {
        Event::GoalsSet(set) => Event::GoalsSet(goals(set)),
        Event::GoalsRevised(revised) => Event::GoalsRevised(goals(revised)),
        Event::GoalsReviewed(notes) => Event::GoalsReviewed(vec![word.into(); notes.len()]),
        Event::Paused(_) => Event::Paused(word.into()),
        Event::MentorChange(End { by, .. }) => Event::MentorChange(End {
            by: *by,
            reason: word.into(),
        }),
        Event::Ended(End { by, .. }) => Event::Ended(End {
            by: *by,
            reason: word.into(),
        }),
        event => event.clone(),
    });
    log.collect()
}

proptest! {
    #![proptest_config(strategy::cases(64))]

    #[test]
    fn where_an_application_was_when_it_was_over_is_seen_by_all(application in programme::application()) {
        for audience in Audience::ALL {
            let seen = application.clone().redacted(audience);
            prop_assert_eq!(seen.last_stage(), application.last_stage());
        }
    }

    /// Whoever sees less sees nothing that the other does not.
    #[test]
    fn redacting_for_one_and_then_for_another_is_redacting_for_the_second(log in programme::log()) {
        let programme = room::redacted(log.clone(), Audience::Programme);
        let manager = room::redacted(log.clone(), Audience::Manager);
        prop_assert_eq!(&room::redacted(programme, Audience::Manager), &manager);
        prop_assert_eq!(&room::redacted(manager.clone(), Audience::Programme), &manager);
        let record = Application::replay(log).unwrap();
        let programme = record.clone().redacted(Audience::Programme);
        let manager = record.redacted(Audience::Manager);
        prop_assert_eq!(&programme.redacted(Audience::Manager), &manager);
        prop_assert_eq!(&manager.clone().redacted(Audience::Programme), &manager);
    }

    #[test]
    fn a_manager_is_told_no_name_no_quality_and_no_text(log in programme::log()) {
        let record = Application::replay(log.clone()).unwrap();
        for seen in [
            json(&room::redacted(log, Audience::Manager)),
            json(&record.clone().redacted(Audience::Manager)),
        ] {
            let said = said(&seen, "");
            prop_assert!(said.iter().all(|(_, name)| is_hidden_name(name)), "{:?}", said);
            prop_assert!(!has_key(&seen, "quality") && !has_key(&seen, "previous"), "{}", seen);
            // Each name means one mentor.
            let names: BTreeSet<&str> = said.iter().map(|(_, name)| *name).collect();
            prop_assert_eq!(names.len(), record.invited().count());
        }
    }

    #[test]
    fn a_manager_cannot_tell_two_applications_with_other_content_apart(
        log in programme::log(),
        others in (programme::supply(), programme::supply()),
    ) {
        let others = [others.0, others.1].concat();
        let retold = retold(&log, &others);
        let seen = room::redacted(retold.clone(), Audience::Manager);
        prop_assert_eq!(&seen, &room::redacted(log.clone(), Audience::Manager));
        let [log, retold] = [log, retold].map(|log| Application::replay(log).unwrap());
        prop_assert_eq!(retold.redacted(Audience::Manager), log.redacted(Audience::Manager));
    }

    #[test]
    fn the_programme_cannot_tell_what_the_two_wrote_down(log in programme::log()) {
        let retold = reworded(&log, "Other words.");
        let seen = room::redacted(log.clone(), Audience::Programme);
        prop_assert_eq!(&seen, &reworded(&log, ""));
        prop_assert_eq!(&room::redacted(retold.clone(), Audience::Programme), &seen);
        let [log, retold, seen] = [log, retold, seen].map(|log| Application::replay(log).unwrap());
        prop_assert_eq!(&retold.redacted(Audience::Programme), &seen);
        prop_assert_eq!(&log.redacted(Audience::Programme), &seen);
    }
}

proptest! {
    #![proptest_config(strategy::cases(64))]

    /// What was said before the last change of mentors stays between those who said it, and the
    /// next mentor sees all that was said since.
    #[test]
    fn the_next_mentor_sees_what_the_programme_sees_and_all_since_the_change(log in programme::log()) {
        let is_change = |event: &Event| event.action() == Action::MentorChange;
        let since = log.iter().rposition(is_change).map_or(0, |last| last + 1);
        let (before, after) = log.split_at(since);
        let expected = [&reworded(before, ""), after].concat();
        let seen = room::redacted(log.clone(), Audience::NextMentor);
        prop_assert_eq!(&seen, &expected);

        let retold = [&reworded(before, "Other words."), after].concat();
        let [log, retold, seen] = [log, retold, seen].map(|log| Application::replay(log).unwrap());
        prop_assert_eq!(&retold.clone().redacted(Audience::NextMentor), &seen);
        for audience in [Audience::Programme, Audience::Manager] {
            let programme = log.clone().redacted(audience);
            prop_assert_eq!(&seen.clone().redacted(audience), &programme);
            prop_assert_eq!(&programme.clone().redacted(Audience::NextMentor), &programme);
        }
    }
}

/// An application that was sent back keeps what was said before, and hides it like its log.
#[test]
fn what_was_said_to_a_mentee_who_was_sent_back_is_hidden_with_the_rest() {
    let mut log = whole_log();
    log.truncate(REGISTERED);
    log.push(Event::Deferred("Until May.".into()));
    log.push(Event::SentBack("Name a goal for the ward.".into()));
    let application = Application::replay(log.clone()).unwrap();
    for (audience, sees) in [
        (Audience::Pair, true),
        (Audience::NextMentor, true),
        (Audience::Programme, true),
        (Audience::Manager, false),
    ] {
        let redacted = application.clone().redacted(audience);
        let written = json(&redacted).to_string();
        for text in ["Until May.", "Name a goal for the ward.", "2025-117"] {
            assert_eq!(written.contains(text), sees, "{text} {audience:?}");
        }
        let seen = room::redacted(log.clone(), audience);
        assert_eq!(Application::replay(seen), Ok(redacted));
    }
}

/// What an application came after is told with what it is about: to nobody who sees neither.
#[test]
fn a_manager_is_not_told_whether_a_mentee_applied_before() {
    let again = Event::Registered(Registration {
        previous: Some("2025-117".parse().unwrap()),
    });
    let first = Event::Registered(Registration::default());
    assert_eq!(room::redacted([again.clone()], Audience::Manager), [first]);
    assert_eq!(
        room::redacted([again.clone()], Audience::Programme),
        [again]
    );
}
