//! Every document that is read, with every problem at once.

use std::fmt::Debug;

use leadership_qualities::assessment::{Found, InvalidDocument, Problem, ProblemCode};
use leadership_qualities::programme::{self, register::Criteria, register::Mentor};
use leadership_qualities::schema::{Checked, Document, ReadDocument, Submission};
use leadership_qualities::{
    Application, Draft, Quality, Rating, Reading, Response, SelfAssessment, Setup, Tally, Wish,
    setup,
};
use proptest::prelude::*;
use proptest::sample::Index;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde::de::value::MapDeserializer;
use serde_json::{Value, json};

use super::read;
use crate::strategy;

fn problems<T: ReadDocument>(json: &Value) -> InvalidDocument {
    let Submission(submitted) =
        serde_json::from_str::<Submission<T>>(&json.to_string()).expect("JSON");
    submitted.err().expect("problems")
}

/// The problems one a line, without the first line, and the same from every way of reading.
#[track_caller]
fn assert_lines<T: ReadDocument>(json: &Value, first: &str, lines: &[&str]) {
    let problems = problems::<T>(json);
    let text = problems.to_string();
    let mut found = text.lines();
    assert_eq!(found.next(), Some(first));
    assert_eq!(found.collect::<Vec<_>>(), lines);

    let Submission(submitted) = serde_json::from_value::<Submission<T>>(json.clone()).unwrap();
    assert_eq!(submitted.err().as_ref(), Some(&problems));
    let mut cbor = Vec::new();
    ciborium::into_writer(json, &mut cbor).unwrap();
    let Submission(submitted) = ciborium::from_reader::<Submission<T>, _>(&cbor[..]).unwrap();
    assert_eq!(submitted.err().as_ref(), Some(&problems));
    let error = serde_json::from_value::<Checked<T>>(json.clone()).err();
    assert_eq!(error.unwrap().to_string(), text);
}

fn example(document: Document) -> Value {
    serde_json::to_value(document.example()).unwrap()
}

#[test]
fn what_is_right_is_read() {
    fn assert_read<T: ReadDocument>(document: Document) {
        let json = example(document).to_string();
        let Submission(submitted) = serde_json::from_str::<Submission<T>>(&json).unwrap();
        assert!(submitted.is_ok(), "{document:?}");
        assert!(serde_json::from_str::<Checked<T>>(&json).is_ok());
    }
    assert_read::<SelfAssessment>(Document::SelfAssessment);
    assert_read::<Draft>(Document::Draft);
    assert_read::<Mentor>(Document::Mentor);
    assert_read::<Criteria>(Document::Criteria);
    assert_read::<setup::Event>(Document::SetupEvent);
    assert_read::<Setup>(Document::Setup);
    assert_read::<programme::Event>(Document::ApplicationEvent);
    assert_read::<Application>(Document::Application);
    assert_read::<Tally>(Document::Tally);
}

#[test]
fn a_mentor_has_all_its_problems_at_once() {
    let mut mentor = example(Document::Mentor);
    for (key, value) in [
        ("id", json!("")),
        ("name", json!(7)),
        ("location", json!(["London"])),
        ("skills", json!("coaching")),
        ("experience", json!([null, "boards", true])),
        (
            "offers",
            json!(["selfbelief", "self_belief", "charisma", "self_belief"]),
        ),
        ("capacity", json!(-1)),
        ("mentees", json!(2.5)),
        ("capactiy", json!(1)),
        ("colour", json!(1)),
    ] {
        mentor[key] = value;
    }
    let keys =
        "`id`, `name`, `location`, `skills`, `experience`, `offers`, `capacity` or `mentees`";
    assert_lines::<Mentor>(
        &mentor,
        "13 problems in the mentor",
        &[
            "/capacity: found -1, expected an integer from 0 to 4294967295",
            "/capactiy: found an unknown key, expected the key `capacity`",
            &format!("/colour: found an unknown key, expected {keys}"),
            "/experience/0: found null, expected a string",
            "/experience/2: found true, expected a string",
            "/id: found \"\", expected a string that is not empty",
            "/location: found an array, expected a string",
            "/mentees: found 2.5, expected an integer from 0 to 4294967295",
            "/name: found 7, expected a string",
            "/offers/0: found \"selfbelief\", expected `self_belief`",
            "/offers/2: found \"charisma\", expected one of 15 terms, such as `self_belief`",
            "/offers/3: found \"self_belief\", expected each element once",
            "/skills: found \"coaching\", expected an array",
        ],
    );
    mentor["offers"] = Quality::ALL
        .into_iter()
        .cycle()
        .take(16)
        .map(Quality::key)
        .collect();
    let text = problems::<Mentor>(&mentor).to_string();
    assert!(
        text.contains("/offers: found an array, expected an array of 0 to 15 elements"),
        "{text}"
    );
}

#[test]
fn what_is_missing_comes_after_what_is_wrong() {
    assert_lines::<Criteria>(
        &json!({"skills": 1}),
        "5 problems in the criteria",
        &[
            "/skills: found 1, expected an array",
            "/agenda: found nothing, expected an array of 0 to 15 elements",
            "/experience: found nothing, expected an array",
            "/locations: found nothing, expected an array",
            "/except: found nothing, expected an array",
        ],
    );
    let codes: Vec<ProblemCode> = problems::<Criteria>(&json!({"skills": 1}))
        .iter()
        .map(Problem::code)
        .collect();
    assert_eq!(codes[0], ProblemCode::InvalidValue);
    assert_eq!(codes[1..], [ProblemCode::Missing; 4]);
}

#[test]
fn a_document_of_another_shape_is_one_problem() {
    for (json, found) in [
        (json!(null), "null"),
        (json!([1]), "an array"),
        (json!("x"), "\"x\""),
        (json!(2.5), "2.5"),
    ] {
        let line = format!(
            "the document: found {found}, expected an object with `agenda`, `skills`, \
             `experience`, `locations` and `except`"
        );
        assert_lines::<Criteria>(&json, "1 problem in the criteria", &[&line]);
    }
}

#[test]
fn a_key_that_is_repeated_is_one_problem() {
    let entries = vec![r#""skills": ["a"]"#; 500].join(",");
    let Submission(submitted) =
        serde_json::from_str::<Submission<Criteria>>(&format!("{{{entries}}}")).unwrap();
    let problems = submitted.unwrap_err();
    assert_eq!(
        problems.iter().next().unwrap().to_string(),
        "/skills: found the key a second time, expected each key once"
    );
    assert_eq!((problems.iter().len(), problems.omitted()), (5, 0));
}

/// Where several objects are possible, null stands where any of them may leave a field out.
#[test]
fn null_is_absent_in_every_record() {
    fn assert_read<T: ReadDocument + DeserializeOwned + PartialEq + Debug>(json: &Value) {
        let strict = serde_json::from_value::<T>(json.clone()).unwrap();
        let Submission(submitted) = serde_json::from_value::<Submission<T>>(json.clone()).unwrap();
        assert_eq!(submitted, Ok(strict));
    }

    for key in ["profile", "cycles", "now"] {
        assert_read::<Setup>(&json!({ key: null }));
    }
    assert_read::<Application>(&json!({"eligibility": {"sponsor": null}}));
    let sponsor = json!({"sponsor": "human_resources", "goals": null});
    assert_read::<Application>(&json!({ "eligibility": sponsor }));
}

/// A telephone number is no key, and nothing of it is quoted.
#[test]
fn numbers_are_quoted_nowhere_in_confidential_documents() {
    for json in [
        json!({"447700900123": 1}),
        json!({"focus": {"447700900123": ""}}),
        json!({"focus": {"quality": "447700900123"}}),
        json!({"issues": [447_700_900_123_u64]}),
    ] {
        let problems = problems::<setup::Event>(&json);
        let written = serde_json::to_string(&problems).unwrap();
        assert!(!written.contains("4477"), "{written}");
        assert!(!format!("{problems} {problems:?}").contains("4477"));
    }
}

/// Whether a boolean was true may be confidential, too.
#[test]
fn booleans_are_quoted_nowhere_in_confidential_documents() {
    fn assert_hidden<T: ReadDocument>(json: &Value, pointer: &str) {
        let problems = problems::<T>(json);
        let problem = problems.iter().next().unwrap();
        assert_eq!(problem.pointer(), pointer);
        assert_eq!(problem.found(), &Found::Hidden("a boolean"));
        let written = serde_json::to_string(&problems).unwrap();
        assert!(!format!("{problems} {problems:?} {written}").contains("true"));
    }

    assert_hidden::<setup::Event>(&json!({"needs": true}), "/needs");
    assert_hidden::<Setup>(&json!(true), "");
    assert_hidden::<programme::Event>(&json!({"invited": true}), "/invited");
    assert_hidden::<Application>(&json!({"eligibility": true}), "/eligibility");
    let mut tally = example(Document::Tally);
    tally["respondents"] = json!(true);
    assert_hidden::<Tally>(&tally, "/respondents");

    let mut mentor = example(Document::Mentor);
    mentor["name"] = json!(true);
    let problems = problems::<Mentor>(&mentor);
    let problem = problems.iter().next().unwrap();
    assert_eq!(problem.found(), &Found::Boolean(true));
}

/// JSON has no integers of its own, so a whole number with a fraction of nothing is one.
#[test]
fn whole_numbers_are_integers_up_to_the_largest() {
    let mut mentor = example(Document::Mentor);
    mentor["capacity"] = json!(3.0);
    let Checked::<Mentor>(read) = serde_json::from_value(mentor.clone()).unwrap();
    mentor["capacity"] = json!(3);
    assert_eq!(serde_json::to_value(&read).unwrap(), mentor);

    let mut tally = example(Document::Tally);
    let mut problem = |respondents| {
        tally["respondents"] = respondents;
        let problems = problems::<Tally>(&tally);
        let first = problems.iter().next().unwrap();
        (first.pointer().to_owned(), first.expected().to_string())
    };
    // The largest is no problem of its own place: the whole does not fit together.
    for largest in [
        json!(9_007_199_254_740_991.0),
        json!(9_007_199_254_740_991_u64),
    ] {
        let (place, rule) = problem(largest);
        assert_eq!(place, "", "{rule}");
    }
    let integer = "an integer from 0 to 9007199254740991".to_owned();
    for other in [json!(9_007_199_254_740_992.0), json!(0.5), json!(-1.0)] {
        assert_eq!(problem(other), ("/respondents".to_owned(), integer.clone()));
    }
}

#[test]
fn a_shape_is_said_in_words() {
    let expected = |problems: InvalidDocument| {
        let problem = problems.iter().next().unwrap();
        format!("{}: {}", problem.pointer(), problem.expected())
    };
    let mut tally = example(Document::Tally);
    tally["qualities"]["self_belief"]["ratings"] = json!(5);
    let words = "/qualities/self_belief/ratings: an array of 4 elements";
    assert_eq!(expected(problems::<Tally>(&tally)), words);
    let invited = json!({"matching": {"invitations": [{"mentor": "M1", "status": 5}]}});
    assert_eq!(
        expected(problems::<Application>(&invited)),
        "/matching/invitations/0/status: an object with one key: `invited`, `met`, \
         `mentor_declined`, `invitation_withdrawn`, `mentor_unavailable`, \
         `mentor_unavailable_after` or `not_continued`"
    );
}

/// A value of another kind is refused by what belongs in its place.
#[test]
fn what_may_be_left_out_is_no_value_of_another_kind() {
    for (yaml, expected) in [
        ("location: !home Leeds", "a text"),
        ("experience: !years 7", "a list"),
    ] {
        let error = serde_yaml_ng::from_str::<Mentor>(yaml).unwrap_err();
        let words = format!("invalid type: enum, expected {expected}");
        assert!(error.to_string().contains(&words), "{error}");
    }
}

/// Bytes are no value of any document.
#[test]
fn bytes_are_neither_a_value_nor_null() {
    let bytes = MapDeserializer::new([("self_belief", &b"2"[..])].into_iter());
    let error: serde::de::value::Error = Draft::deserialize(bytes).unwrap_err();
    let words = "invalid type: byte array, expected a value or null";
    assert_eq!(error.to_string(), words);
}

/// RON is a text format whose keys can be anything.
#[test]
fn ron_is_read_to_the_end() {
    let ron = r#"{"self_belief": {"rating": 5}, "charisma": {}}"#;
    let reading: Reading = ron::from_str(ron).unwrap();
    assert_eq!(reading.into_draft().unwrap_err().iter().len(), 2);

    let mentor = serde_json::to_value(Document::Mentor.example()).unwrap();
    let ron = ron::to_string(&mentor).unwrap();
    let Submission(submitted) = ron::from_str::<Submission<Mentor>>(&ron).unwrap();
    assert_eq!(submitted.ok(), serde_json::from_value(mentor).ok());
}

/// RON writes a value that may be missing as `Some(value)`.
#[test]
fn a_value_that_is_there_is_read_like_any_other() {
    let ron = r#"{"self_belief": Some({"rating": Some(2), "wish": "yes"})}"#;
    let reading: Reading = ron::from_str(ron).unwrap();
    let answer = reading.into_draft().unwrap().get(Quality::SelfBelief);
    assert_eq!(
        answer.complete(),
        Some(Response::new(Rating::Two, Wish::Yes))
    );
}

/// A text with a key in it is no misspelling of the key.
#[test]
fn a_key_among_other_words_is_not_meant() {
    let problems = problems::<Mentor>(&json!({"offers": ["my self belief is low"]}));
    let text = problems.to_string();
    assert!(text.contains("/offers/0: found"), "{text}");
    assert!(!text.contains("expected `self_belief`"), "{text}");
}

#[test]
fn problems_can_be_taken_out_of_their_list() {
    let problems = problems::<Mentor>(&json!({}));
    let listed: Vec<_> = problems.iter().cloned().collect();
    assert_eq!(problems.into_iter().collect::<Vec<_>>(), listed);
    assert!(listed.len() > 1);
}

#[test]
fn events_name_the_key_that_was_meant() {
    let title = "1 problem in the setup event";
    let event = |json: Value, line: &str| assert_lines::<setup::Event>(&json, title, &[line]);
    let event_keys = "one of 29 keys, such as `profile_agreed`";
    event(
        json!({"reviewopened": {}}),
        "/reviewopened: found an unknown key, expected the key `review_opened`",
    );
    event(
        json!({"dreamt": {}}),
        &format!("/dreamt: found an unknown key, expected {event_keys}"),
    );
    event(
        json!({}),
        &format!("the document: found an object, expected an object with {event_keys}"),
    );
    event(
        json!({"review_opened": {}, "another_round": {}}),
        &format!("the document: found an object, expected an object with {event_keys}"),
    );
    event(
        json!({"support": 1}),
        "/support: found an integer, expected an object with one key: `done` or `waived`",
    );
    event(
        json!({"review_opened": {"why": 1}}),
        "/review_opened/why: found an unknown key, expected no key",
    );
    event(
        json!({"review_opened": null}),
        "/review_opened: found null, expected an object without keys",
    );
    event(
        json!({"first_steps": []}),
        "/first_steps: found an array, expected an array of 1 or more elements",
    );
    event(
        json!({"focus": {"quality": "selfbelief", "text": ""}}),
        "/focus/quality: found \"selfbelief\", expected `self_belief`",
    );
    event(
        json!({"focus": {"quality": "self_belief", "text": 7}}),
        "/focus/text: found an integer, expected a string",
    );
    event(
        json!({"profile_agreed": [{"about": "goal", "text": ""}]}),
        "/profile_agreed/0/about: found \"goal\", expected `goals`",
    );
    assert_lines::<programme::Event>(
        &json!({"met": {"mentor": "M07", "held": "online"}}),
        "1 problem in the application event",
        &["/met/held: found \"online\", expected `face_to_face` or `remote`"],
    );
}

#[test]
fn what_was_said_in_confidence_is_not_quoted() {
    let secret = "My manager bullies me.";
    let event = |json: Value, line: &str| {
        assert_lines::<setup::Event>(&json, "1 problem in the setup event", &[line]);
    };
    event(
        json!({"focus": {"quality": secret, "text": ""}}),
        "/focus/quality: found a string, expected one of 15 terms, such as `self_belief`",
    );
    event(
        json!({"focus": {"quality": "我的上司每天都在欺负我", "text": ""}}),
        "/focus/quality: found a string, expected one of 15 terms, such as `self_belief`",
    );
    event(
        json!({"focus": {"text": 447_700_900_123_u64}}),
        "/focus/text: found an integer, expected a string",
    );
    event(
        json!({"focus": {"text": 0.5}}),
        "/focus/text: found a number, expected a string",
    );
    event(
        json!({"issues": "bullying"}),
        "/issues: found a string, expected an array",
    );
    event(
        json!({"focus": {"text": "", "My manager bullies me.": 1}}),
        "/focus: found an unknown key, expected `quality` or `text`",
    );
    event(
        json!({"focus": {"text": "", "manager": 1}}),
        "/focus/manager: found an unknown key, expected `quality` or `text`",
    );
    assert_lines::<Tally>(
        &json!({"respondents": -17, "qualities": 17}),
        "3 problems in the tally",
        &[
            "/qualities: found an integer, expected an object with 15 keys, such as `self_belief`",
            "/respondents: found an integer, expected an integer from 0 to 9007199254740991",
            "/squares: found nothing, expected an object with `personal_qualities`, \
             `setting_direction`, `delivering_the_service` and `overall`",
        ],
    );
}

#[test]
fn a_rule_that_is_broken_is_one_problem_of_the_whole() {
    let mut setup = example(Document::Setup);
    let text = json!({"quality": "self_belief", "text": "Never named."});
    setup["cycles"][0]["carried"] = json!([text]);
    let problems = problems::<Setup>(&setup);
    assert_eq!(
        problems.to_string(),
        "1 problem in the setup\n\
         the document: cycles[0]: carried[0] is not among the `new_needs`"
    );
    assert_eq!(
        serde_json::to_value(&problems).unwrap()["problems"][0],
        json!({
            "pointer": "",
            "code": "broken_rule",
            "found": "cycles[0]: carried[0] is not among the `new_needs`",
            "expected": "values that go together",
            "message": "the document: cycles[0]: carried[0] is not among the `new_needs`",
        })
    );
}

#[test]
fn self_assessments_and_drafts_have_the_problems_of_a_reading() {
    let json = json!({"self_belief": {"rating": 5}, "charisma": 1});
    let reading = || read(&json.to_string());
    assert_eq!(
        problems::<SelfAssessment>(&json),
        reading().into_assessment().unwrap_err()
    );
    assert_eq!(
        problems::<Draft>(&json),
        reading().into_draft().unwrap_err()
    );
}

#[test]
fn schemas_are_those_of_the_document() {
    use schemars::{JsonSchema, SchemaGenerator, schema_for};

    assert_eq!(schema_for!(Checked<Mentor>), schema_for!(Mentor));
    assert_eq!(schema_for!(Submission<Mentor>), schema_for!(Mentor));
    assert_eq!(schema_for!(Reading), schema_for!(SelfAssessment));

    // One definition serves them all.
    let mut generator = SchemaGenerator::default();
    let mut reference = |of: fn(&mut SchemaGenerator) -> schemars::Schema| of(&mut generator);
    let whole = reference(SchemaGenerator::subschema_for::<SelfAssessment>);
    assert_eq!(
        reference(SchemaGenerator::subschema_for::<Checked<SelfAssessment>>),
        whole
    );
    assert_eq!(
        reference(SchemaGenerator::subschema_for::<Submission<SelfAssessment>>),
        whole
    );
    assert_eq!(reference(SchemaGenerator::subschema_for::<Reading>), whole);
    assert_eq!(Checked::<Draft>::inline_schema(), Draft::inline_schema());
}

#[test]
fn what_cannot_be_parsed_is_an_error_of_the_format() {
    for json in ["", "{\"id\": ", "{\"id\": 1e400}", "{} {}"] {
        assert!(serde_json::from_str::<Submission<Mentor>>(json).is_err());
        assert!(serde_json::from_str::<Checked<Mentor>>(json).is_err());
    }
    let nested = format!("{{\"id\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    // Nobody looks into an array in the place of a text.
    let Submission(submitted) = serde_json::from_str::<Submission<Mentor>>(&nested).unwrap();
    assert!(submitted.is_err());
}

#[test]
fn hostile_documents_have_small_answers() {
    fn assert_small<T: ReadDocument>(body: &str) {
        let Submission(submitted) = serde_json::from_str::<Submission<T>>(body).unwrap();
        let problems = submitted.err().expect("problems");
        assert!(problems.iter().len() <= 100);
        assert!(problems.to_string().len() <= 64 * 1024);
        let json = serde_json::to_string(&problems).unwrap();
        assert!(json.len() <= 64 * 1024, "{}: {body:.100}", json.len());
    }
    let size = 400_000;
    let texts = [
        "x".repeat(size),
        "\\u0000".repeat(size / 6),
        "\\\"".repeat(size / 2),
    ];
    let keys: Vec<String> = (0..size / 10).map(|key| format!("\"{key}\":1")).collect();
    let mut bodies: Vec<String> = vec![
        format!("{{{}}}", keys.join(",")),
        format!("{{{}}}", vec!["\"offers\":1"; size / 12].join(",")),
        format!("{{\"skills\":[{}1]}}", "1,".repeat(size / 2)),
        format!("{{\"skills\":[{}1]}}", "\"\",".repeat(size / 3)),
        format!("{{\"offers\":[{}1]}}", "\"self_belief\",".repeat(size / 14)),
        format!("{{\"issues\":[{}1]}}", "[],".repeat(size / 3)),
        format!("{{\"needs\":[{}1]}}", "{},".repeat(size / 3)),
    ];
    for text in texts {
        bodies.push(format!("\"{text}\""));
        bodies.push(format!("{{\"{text}\":1}}"));
        bodies.push(format!("{{\"id\":[\"{text}\"],\"offers\":[\"{text}\"]}}"));
        bodies.push(format!(
            "{{\"focus\":{{\"quality\":\"{text}\",\"{text}\":1}}}}"
        ));
    }
    for body in bodies {
        assert_small::<Mentor>(&body);
        assert_small::<Setup>(&body);
        assert_small::<setup::Event>(&body);
        assert_small::<Application>(&body);
        assert_small::<Tally>(&body);
    }
}

/// Puts a value in place of another somewhere in a document, or beside it under the same text.
fn put(value: &mut Value, mut place: usize, new: &Value) {
    let size = |value: &Value| value.to_string().len();
    match value {
        Value::Array(list) if !list.is_empty() && place % 7 > 0 => {
            place /= 7;
            let at = place % list.len();
            put(&mut list[at], place / 3, new);
        }
        Value::Object(entries) if !entries.is_empty() && place % 7 > 0 => {
            place /= 7;
            if place % 5 == 0 {
                entries.insert(new.to_string(), json!(1));
                return;
            }
            let at = place % entries.len();
            let (_, inner) = entries.iter_mut().nth(at).unwrap();
            put(inner, place / 3 + size(inner), new);
        }
        _ => *value = new.clone(),
    }
}

proptest! {
    #![proptest_config(strategy::cases(1_000))]

    /// Neither texts nor numbers of a confidential document come back.
    #[test]
    fn confidential_documents_are_never_quoted(
        place in any::<usize>(),
        again in any::<Index>(),
        is_text in any::<bool>(),
    ) {
        let secret = if is_text { json!("Bullied 31415") } else { json!(-31_415) };
        let documents = [Document::Setup, Document::SetupEvent, Document::Application];
        let documents = [&documents[..], &[Document::ApplicationEvent, Document::Tally]].concat();
        for document in documents {
            let mut value = example(document);
            put(&mut value, place, &secret);
            put(&mut value, again.index(usize::MAX), &secret);
            let text = value.to_string();
            let submitted = match document {
                Document::Setup => outcome::<Setup>(&text),
                Document::SetupEvent => outcome::<setup::Event>(&text),
                Document::Application => outcome::<Application>(&text),
                Document::ApplicationEvent => outcome::<programme::Event>(&text),
                _ => outcome::<Tally>(&text),
            };
            if let Some(problems) = submitted {
                let rules = problems.iter().any(|one| matches!(one.found(), Found::BrokenRule(_)));
                let json = serde_json::to_string(&problems).unwrap();
                prop_assert!(rules || !json.contains("31415"), "{}", json);
            }
        }
    }
}

fn outcome<T: ReadDocument>(json: &str) -> Option<InvalidDocument> {
    let Submission(submitted) = serde_json::from_str::<Submission<T>>(json).unwrap();
    submitted.err()
}

#[test]
fn texts_of_any_length_are_read_as_they_are() {
    let text = |length| {
        "é~\"\\\u{0}"
            .chars()
            .cycle()
            .take(length)
            .collect::<String>()
    };
    let lengths = [
        0, 1, 100, 180, 181, 182, 183, 253, 254, 255, 256, 257, 70_000,
    ];
    // As many bytes, and as many letters of which some take two bytes.
    let skills = lengths.map(|length| "a".repeat(length)).into_iter();
    let skills: Vec<String> = skills.chain(lengths.map(text)).collect();
    let mut mentor = example(Document::Mentor);
    mentor["name"] = json!(text(1_000));
    mentor["skills"] = json!(skills);
    mentor["location"] = json!(text(300));
    let submitted: Checked<Mentor> = serde_json::from_value(mentor.clone()).unwrap();
    assert_eq!(serde_json::to_value(&submitted.0).unwrap(), mentor);
}
