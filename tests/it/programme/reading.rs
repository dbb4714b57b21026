//! Records and events that are refused, and what is said of them.

use leadership_qualities::Application;
use leadership_qualities::programme::{Condition, Event, Mentoring, Stage};
use serde_json::{Value, json};

use super::{APPROVED, MATCHING, MENTORING, REGISTERED, after, then, whole_log};

#[track_caller]
fn assert_refused<T: serde::de::DeserializeOwned>(document: &Value, message: &str) {
    let error = serde_json::from_value::<T>(document.clone())
        .err()
        .expect("a refusal");
    assert_eq!(error.to_string(), message);
    assert!(serde_json::from_str::<T>(&document.to_string()).is_err());
}

/// The record with something else in one place.
fn with(application: &Application, pointer: &str, value: Value) -> Value {
    let mut record = serde_json::to_value(application).unwrap();
    if let Some(place) = record.pointer_mut(pointer) {
        *place = value;
    } else {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        record.pointer_mut(parent).unwrap()[key] = value;
    }
    record
}

fn without(application: &Application, parent: &str, key: &str) -> Value {
    let mut record = serde_json::to_value(application).unwrap();
    let parent = record.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    parent.remove(key).unwrap();
    record
}

fn invitation(mentor: &str, status: &Value) -> Value {
    json!({"mentor": mentor, "status": status})
}

#[test]
fn every_stage_has_the_shape_that_is_documented() {
    let application = json!({
        "sponsor": "line_manager",
        "goals": [{"quality": "self_belief", "text": "To speak up."}],
        "manager_support": {},
        "previous": "2025-117",
    });
    let searches = json!([[
        invitation("M1", &json!({"mentor_declined": {}})),
        invitation("M2", &json!({"invitation_withdrawn": {}})),
        invitation(
            "M3",
            &json!({"not_continued": {"held": "remote", "by": "mentor"}})
        ),
    ]]);
    let matching = json!({"matching": {
        "application": application,
        "searches": searches,
        "invitations": [
            invitation("M4", &json!({"met": "face_to_face"})),
            invitation("M5", &json!({"invited": {}})),
        ],
    }});
    let mentored = json!({
        "application": application,
        "searches": searches,
        "mentoring": {
            "mentor": "M5",
            "held": "remote",
            "others": [
                invitation("M4", &json!({"another_chosen_after": "face_to_face"})),
                invitation("M6", &json!({"another_chosen": {}})),
            ],
            "sessions_before_goals": 1,
            "goals": [
                {
                    "goals": [{"quality": "broad_scanning", "text": "To look outside."}],
                    "reviews": [
                        {"sessions": 2, "notes": ["She has rung them."]},
                        {"sessions": 1, "notes": []},
                    ],
                    "sessions_since": 0,
                },
                {"goals": [{"text": "To chair."}], "reviews": [], "sessions_since": 1},
            ],
        },
    });
    let whole = whole_log().len();
    for (events, record) in [
        (0, json!({"eligibility": {}})),
        (1, json!({"eligibility": {"sponsor": "line_manager"}})),
        (
            REGISTERED,
            json!({"registered": {"application": application}}),
        ),
        (APPROVED, json!({"approved": {"application": application}})),
        (MENTORING - 3, matching.clone()),
        (whole - 1, json!({"mentoring": mentored})),
        (
            whole,
            json!({"ended": {
                "record": mentored,
                "end": {"by": "both", "reason": "We are done."},
            }}),
        ),
    ] {
        assert_eq!(serde_json::to_value(after(events)).unwrap(), record);
        assert_eq!(
            serde_json::from_value::<Application>(record).unwrap(),
            after(events)
        );
    }
    let declined = then(after(REGISTERED), Event::Declined("No places.".into()));
    let record = json!({"declined": {"application": application, "reason": "No places."}});
    assert_eq!(serde_json::to_value(&declined).unwrap(), record);
    let withdrawn = |events| {
        let withdrawn = then(after(events), Event::Withdrawn("A new job.".into()));
        serde_json::to_value(withdrawn).unwrap()
    };
    let record =
        |from| json!({"withdrawn": {"from": from, "by": "mentee", "reason": "A new job."}});
    assert_eq!(withdrawn(0), record(json!({"eligibility": {}})));
    assert_eq!(withdrawn(MENTORING - 3), record(matching));
    for events in [REGISTERED, APPROVED] {
        let before = serde_json::to_value(after(events)).unwrap();
        assert_eq!(withdrawn(events), record(before));
    }
}

#[test]
fn documents_that_are_no_application() {
    let expected = "an application, an object with its stage as its one key";
    assert_refused::<Application>(&json!({}), &format!("found no key, expected {expected}"));
    assert_refused::<Application>(
        &json!("matching"),
        &format!("found a string, expected {expected}"),
    );
    assert_refused::<Application>(
        &json!(null),
        &format!("invalid type: null, expected {expected}"),
    );
    assert_refused::<Application>(
        &json!({"Matching": {}}),
        "found another spelling, expected the key `matching`",
    );
    let two = r#"{"eligibility": {}, "eligibility": {}}"#;
    let error = serde_json::from_str::<Application>(two)
        .unwrap_err()
        .to_string();
    assert!(
        error.starts_with(&format!("found a second key, expected {expected}")),
        "{error}"
    );
}

#[test]
fn a_condition_before_the_one_that_comes_first() {
    for (key, content) in [
        ("goals", json!([{"text": ""}])),
        ("manager_support", json!({})),
    ] {
        let message = format!("`{key}` without `sponsor`, which comes first");
        assert_refused::<Application>(&json!({"eligibility": {key: content}}), &message);
        let from = json!({"eligibility": {key: content}});
        assert_refused::<Application>(
            &json!({"withdrawn": {"from": from, "reason": ""}}),
            &message,
        );
    }
    for events in [REGISTERED, APPROVED, MATCHING, MENTORING] {
        let application = after(events);
        let parent = format!("/{}/application", application.stage());
        for condition in Condition::ALL {
            assert_refused::<Application>(
                &without(&application, &parent, condition.key()),
                &format!("missing field `{condition}`", condition = condition.key()),
            );
        }
    }
    assert_refused::<Application>(
        &with(&after(2), "/eligibility/goals", json!([])),
        "an empty list: expected at least one element",
    );
    assert_refused::<Application>(
        &with(&after(2), "/eligibility/previous", json!("2025-117")),
        "invalid value: string \"previous\", expected `sponsor`, `goals`, `manager_support` or \
         `sent_back`",
    );
    assert_refused::<Application>(
        &with(&after(2), "/eligibility/manager_support", json!(true)),
        "found a boolean, expected an object without fields",
    );
}

#[test]
fn invitations_that_a_search_cannot_have() {
    let stranger = || invitation("M9", &json!({"mentor_declined": {}}));
    let expected = "expected at most three, none of them closed by the choice of another mentor";
    let mut four = serde_json::to_value(after(MATCHING + 3)).unwrap();
    let list = four
        .pointer_mut("/matching/invitations")
        .unwrap()
        .as_array_mut();
    list.unwrap().push(stranger());
    assert_refused::<Application>(&four, &format!("found 4 invitations, {expected}"));
    let withdrawn = json!({"withdrawn": {"from": four, "reason": ""}});
    assert_refused::<Application>(&withdrawn, &format!("found 4 invitations, {expected}"));
    for (key, content) in [
        ("another_chosen", json!({})),
        ("another_chosen_after", json!("remote")),
    ] {
        let status = json!({key: content});
        assert_refused::<Application>(
            &with(
                &after(MATCHING + 3),
                "/matching/invitations/1/status",
                status.clone(),
            ),
            &format!("found an invitation that is `{key}`, {expected}"),
        );
        for events in [MENTORING - 1, MENTORING] {
            let application = after(events);
            let place = format!("/{}/searches/0/2/status", application.stage());
            assert_refused::<Application>(
                &with(&application, &place, status.clone()),
                &format!(
                    "found an invitation that is `{key}`, expected three, all of which have come \
                     to nothing"
                ),
            );
        }
    }
}

#[test]
fn searches_that_are_not_over() {
    let expected = "expected three, all of which have come to nothing";
    let application = after(MENTORING - 1);
    for (key, content) in [("invited", json!({})), ("met", json!("remote"))] {
        assert_refused::<Application>(
            &with(
                &application,
                "/matching/searches/0/0/status",
                json!({key: content}),
            ),
            &format!("found an invitation that is `{key}`, {expected}"),
        );
    }
    let declined = |mentor| invitation(mentor, &json!({"mentor_declined": {}}));
    for (search, count) in [
        (vec![], 0),
        (vec![declined("M7"), declined("M8")], 2),
        (["M1", "M2", "M3", "M9"].map(declined).to_vec(), 4),
    ] {
        assert_refused::<Application>(
            &with(&application, "/matching/searches/0", json!(search)),
            &format!("found {count} invitations, {expected}"),
        );
    }
    assert_refused::<Application>(
        &with(&application, "/matching/searches", json!("M1")),
        "found a string, expected a list",
    );
}

#[test]
fn invitations_beside_the_one_that_led_to_mentoring() {
    let expected = "expected at most two, all of them closed";
    let application = after(MENTORING);
    for (key, content) in [("invited", json!({})), ("met", json!("remote"))] {
        let place = "/mentoring/mentoring/others/1/status";
        assert_refused::<Application>(
            &with(&application, place, json!({key: content})),
            &format!("found an invitation that is `{key}`, {expected}"),
        );
    }
    let others =
        ["M7", "M8", "M9"].map(|mentor| invitation(mentor, &json!({"another_chosen": {}})));
    let three = with(&application, "/mentoring/mentoring/others", json!(others));
    assert_refused::<Application>(&three, &format!("found 3 invitations, {expected}"));
    let mentoring = &three["mentoring"]["mentoring"];
    assert_refused::<Mentoring>(mentoring, &format!("found 3 invitations, {expected}"));
}

#[test]
fn a_mentor_who_is_invited_twice() {
    let message = "found \"M4\" invited twice, expected each mentor once in a search";
    let place = "/matching/invitations/1/mentor";
    assert_refused::<Application>(&with(&after(MENTORING - 1), place, json!("M4")), message);
    let ended = || after(whole_log().len());
    for place in [
        "/ended/record/mentoring/mentor",
        "/ended/record/mentoring/others/1/mentor",
    ] {
        assert_refused::<Application>(&with(&ended(), place, json!("M4")), message);
    }
    // In another search, a mentor may come again, unless somebody did not go on.
    for place in [
        "/ended/record/searches/0/0/mentor",
        "/ended/record/searches/0/1/mentor",
    ] {
        let again = with(&ended(), place, json!("M4"));
        assert!(serde_json::from_value::<Application>(again).is_ok());
    }
    let message =
        "found \"M4\" invited again, expected nobody with whom mentee or mentor did not go on";
    let place = "/ended/record/searches/0/2/mentor";
    assert_refused::<Application>(&with(&ended(), place, json!("M4")), message);
    let withdrawn = then(after(MATCHING + 3), Event::Withdrawn("".into()));
    let place = "/withdrawn/from/matching/invitations/2/mentor";
    let message = "found \"M1\" invited twice, expected each mentor once in a search";
    assert_refused::<Application>(&with(&withdrawn, place, json!("M1")), message);
}

#[test]
fn numbers_that_count_nothing() {
    let application = after(whole_log().len() - 1);
    let first = "/mentoring/mentoring/goals/0";
    for place in [
        "/mentoring/mentoring/sessions_before_goals".to_owned(),
        format!("{first}/sessions_since"),
        format!("{first}/reviews/0/sessions"),
    ] {
        for (number, found) in [
            (json!(-1), "invalid value: integer `-1`"),
            (
                json!(4_294_967_296_u64),
                "invalid value: integer `4294967296`",
            ),
            (
                json!(4_294_967_296.0),
                "invalid value: floating point `4294967296.0`",
            ),
            (json!(1.5), "invalid value: floating point `1.5`"),
            (json!(-1.0), "invalid value: floating point `-1.0`"),
            (json!("2"), "found a string"),
            (json!(null), "invalid type: null"),
        ] {
            let record = with(&application, &place, number);
            let least = u8::from(place.ends_with("reviews/0/sessions"));
            let expected = format!("expected an integer from {least} to 4294967295");
            assert_refused::<Application>(&record, &format!("{found}, {expected}"));
        }
        for number in [json!(2.0), json!(1), json!(u32::MAX)] {
            let record = with(&application, &place, number);
            assert!(serde_json::from_value::<Application>(record).is_ok());
        }
    }
    for (none, found) in [
        (json!(0), "integer `0`"),
        (json!(0.0), "floating point `0.0`"),
    ] {
        assert_refused::<Application>(
            &with(&application, &format!("{first}/reviews/1/sessions"), none),
            &format!("invalid value: {found}, expected an integer from 1 to 4294967295"),
        );
    }
    assert_refused::<Application>(
        &with(&application, &format!("{first}/goals"), json!([])),
        "an empty list: expected at least one element",
    );
}

/// A count stays where it is when it can grow no more.
#[test]
fn more_sessions_than_can_be_counted() {
    let place = "/mentoring/mentoring/goals/1/sessions_since";
    let record = with(&after(whole_log().len() - 1), place, json!(u32::MAX));
    let application: Application = serde_json::from_value(record).unwrap();
    let next = then(application.clone(), Event::SessionHeld);
    assert_eq!(next, application);
    assert_eq!(
        next.mentoring().unwrap().sessions(),
        4 + u64::from(u32::MAX)
    );
}

#[test]
fn parts_that_a_stage_has_not() {
    let moved = |events, stage: Stage| {
        let record = serde_json::to_value(after(events)).unwrap();
        let content = record.as_object().unwrap().values().next().unwrap();
        json!({ stage.key(): content })
    };
    for (record, message) in [
        (
            moved(MATCHING, Stage::Registered),
            "\"searches\", expected `application`",
        ),
        (
            moved(MATCHING, Stage::Approved),
            "\"searches\", expected `application`",
        ),
        (
            moved(MATCHING, Stage::Mentoring),
            "\"invitations\", expected `application`, `earlier`, `searches` or `mentoring`",
        ),
        (
            moved(MENTORING, Stage::Matching),
            "\"mentoring\", expected `application`, `earlier`, `searches` or `invitations`",
        ),
        (
            moved(MENTORING, Stage::Declined),
            "\"searches\", expected `application` or `reason`",
        ),
        (
            moved(MENTORING, Stage::Ended),
            "\"application\", expected `record` or `end`",
        ),
        (
            moved(REGISTERED, Stage::Withdrawn),
            "\"application\", expected `from`, `by` or `reason`",
        ),
        (
            moved(REGISTERED, Stage::Eligibility),
            "\"application\", expected `sponsor`, `goals`, `manager_support` or `sent_back`",
        ),
    ] {
        let error = serde_json::from_value::<Application>(record.clone()).unwrap_err();
        // Which of several is found first depends on how JSON is kept.
        let expected = message.split_once(", ").unwrap().1;
        assert!(error.to_string().contains(expected), "{record}: {error}");
    }
    assert_refused::<Application>(
        &moved(REGISTERED, Stage::Matching),
        "missing field `searches`",
    );
    assert_refused::<Application>(
        &moved(REGISTERED, Stage::Declined),
        "missing field `reason`",
    );
    for stage in [
        Stage::Declined,
        Stage::Mentoring,
        Stage::Ended,
        Stage::Withdrawn,
    ] {
        assert_refused::<Application>(
            &json!({"withdrawn": {"from": {stage.key(): {}}, "reason": ""}}),
            &format!(
                "invalid value: string \"{stage}\", expected the key of a stage before mentoring: \
                 `eligibility`, `registered`, `approved` or `matching`"
            ),
        );
    }
}

#[test]
fn events_that_are_none() {
    let expected = "an event, an object with one key such as `invited`";
    let empty = "an empty reference: expected at least one character";
    for (event, message) in [
        (json!({}), format!("found no key, expected {expected}")),
        (json!({"approved": {}, "invited": "M1"}), format!("found a second key, expected {expected}")),
        (json!("approved"), format!("found a string, expected {expected}")),
        (
            json!({"goalsset": []}),
            "found another spelling, expected the key `goals_set`".into(),
        ),
        (
            json!({"charisma": {}}),
            "invalid value: string \"charisma\", expected the key of an event, such as `invited`".into(),
        ),
        (json!({"goals": []}), "an empty list: expected at least one element".into()),
        (json!({"goals_set": []}), "an empty list: expected at least one element".into()),
        (json!({"goals_reviewed": "Well."}), "found a string, expected a list".into()),
        (json!({"approved": {"by": "mentor"}}), "found a key, expected an object without fields".into()),
        (json!({"invited": ""}), empty.into()),
        (json!({"registered": {"previous": ""}}), empty.into()),
        (
            json!({"invited": 7}),
            "found a number, expected the reference of a mentor, a string".into(),
        ),
        (
            json!({"registered": {"previous": 7}}),
            "found a number, expected the reference of an application, a string".into(),
        ),
        (
            json!({"registered": "M1"}),
            "found a string, expected an object with `previous`, or an empty object".into(),
        ),
        (json!({"met": {"mentor": "M1"}}), "missing field `held`".into()),
        (
            json!({"met": {"mentor": "M1", "held": "online"}}),
            "invalid value: string \"online\", expected `face_to_face` or `remote`".into(),
        ),
        (json!({"not_continued": {"mentor": "M1"}}), "missing field `by`".into()),
        (
            json!({"sponsor": "friend"}),
            "invalid value: string \"friend\", expected the key of a sponsor: `human_resources`, `learning_and_development` or `line_manager`".into(),
        ),
        (
            json!({"ended": {"by": "manager", "reason": ""}}),
            "invalid value: string \"manager\", expected the key of a party: `mentee`, `mentor`, `both`, `programme` or `line_manager`".into(),
        ),
    ] {
        assert_refused::<Event>(&event, &message);
    }
}

#[test]
fn keys_come_once() {
    for json in [
        r#"{"registered": {"previous": "1", "previous": "1"}}"#,
        r#"{"met": {"mentor": "M1", "mentor": "M1", "held": "remote"}}"#,
    ] {
        let error = serde_json::from_str::<Event>(json).unwrap_err().to_string();
        assert!(error.starts_with("duplicate field"), "{error}");
    }
    for json in [
        r#"{"eligibility": {"sponsor": "line_manager", "sponsor": "line_manager"}}"#,
        r#"{"matching": {"invitations": [], "invitations": []}}"#,
    ] {
        let error = serde_json::from_str::<Application>(json).unwrap_err();
        let error = error.to_string();
        assert!(error.starts_with("duplicate field"), "{error}");
    }
}
