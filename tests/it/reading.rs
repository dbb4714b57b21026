//! Documents that may be wrong: every problem, from every format, and never a panic.

#[cfg(feature = "schema")]
mod documents;
mod hostile;
mod problems;
mod survey;

use std::collections::HashMap;

use leadership_qualities::assessment::{Expected, Found, Problem};
use leadership_qualities::{Draft, Quality, Rating, Reading, SelfAssessment, Wish};
use proptest::prelude::*;
use serde::Deserialize;
use serde::de::value::{Error, MapDeserializer};
use serde::de::{Deserializer, IntoDeserializer};
use serde_json::Value;

use crate::strategy;

const RATING: &str = "expected an integer from 1 (positive pole) to 4 (negative pole)";
const WISH: &str = "expected \"yes\", \"maybe\" or \"no\"";
const ANSWER: &str = "expected an object with `rating` and `wish`";

fn read(json: &str) -> Reading {
    serde_json::from_str(json).unwrap()
}

/// A whole document in which one answer is this text.
fn with_answer(quality: Quality, answer: &str) -> String {
    let entries: Vec<String> = Quality::ALL
        .into_iter()
        .map(|other| {
            let answer = if other == quality {
                answer
            } else {
                r#"{"rating":2,"wish":"no"}"#
            };
            format!("\"{}\":{answer}", other.key())
        })
        .collect();
    format!("{{{}}}", entries.join(","))
}

#[track_caller]
fn assert_problems(json: &str, problems: &[String]) {
    let found = read(json).into_assessment().unwrap_err();
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(found, problems);
}

#[test]
fn each_problem_of_an_answer_has_its_message() {
    for (answer, problems) in [
        (
            r#"{"rating":0,"wish":"no"}"#,
            vec![format!("/rating: found 0, {RATING}")],
        ),
        (
            r#"{"rating":5,"wish":"no"}"#,
            vec![format!("/rating: found 5, {RATING}")],
        ),
        (
            r#"{"rating":-1,"wish":"no"}"#,
            vec![format!("/rating: found -1, {RATING}")],
        ),
        (
            r#"{"rating":2.5,"wish":"no"}"#,
            vec![format!("/rating: found 2.5, {RATING}")],
        ),
        (
            r#"{"rating":"2","wish":"no"}"#,
            vec![format!("/rating: found \"2\", {RATING}")],
        ),
        (
            r#"{"rating":null,"wish":"no"}"#,
            vec![format!("/rating: found nothing, {RATING}")],
        ),
        (
            r#"{"rating":[2],"wish":"no"}"#,
            vec![format!("/rating: found an array, {RATING}")],
        ),
        (
            r#"{"rating":{"a":1},"wish":"no"}"#,
            vec![format!("/rating: found an object, {RATING}")],
        ),
        (
            r#"{"rating":2,"wish":"perhaps"}"#,
            vec![format!("/wish: found \"perhaps\", {WISH}")],
        ),
        (
            r#"{"rating":2,"wish":"Yes"}"#,
            vec![format!("/wish: found \"Yes\", {WISH}")],
        ),
        (
            r#"{"rating":2,"wish":true}"#,
            vec![format!("/wish: found true, {WISH}")],
        ),
        (
            r#"{"rating":2,"wish":0.5}"#,
            vec![format!("/wish: found 0.5, {WISH}")],
        ),
        (
            r#"{"rating":2,"wish":null}"#,
            vec![format!("/wish: found nothing, {WISH}")],
        ),
        (
            r#"{"rating":2}"#,
            vec![format!("/wish: found nothing, {WISH}")],
        ),
        (
            r#"{"wish":"no"}"#,
            vec![format!("/rating: found nothing, {RATING}")],
        ),
        (
            "{}",
            vec![
                format!("/rating: found nothing, {RATING}"),
                format!("/wish: found nothing, {WISH}"),
            ],
        ),
        ("null", vec![format!(": found nothing, {ANSWER}")]),
        ("[2,\"no\"]", vec![format!(": found an array, {ANSWER}")]),
        ("2", vec![format!(": found 2, {ANSWER}")]),
        ("\"no\"", vec![format!(": found \"no\", {ANSWER}")]),
        (
            r#"{"rating":2,"wish":"no","a/b~c":{"deep":[1]}}"#,
            vec!["/a~1b~0c: found an unknown key, expected `rating` or `wish`".to_owned()],
        ),
        (
            r#"{"rating":2,"wish":"no","rating":9}"#,
            vec!["/rating: found the key a second time, expected each key once".to_owned()],
        ),
    ] {
        let problems: Vec<String> = problems
            .into_iter()
            .map(|problem| format!("/broad_scanning{problem}"))
            .collect();
        assert_problems(&with_answer(Quality::BroadScanning, answer), &problems);
    }
}

#[test]
fn a_key_in_another_spelling_is_told_the_right_one() {
    let json = with_answer(Quality::SelfBelief, r#"{"rating":2,"wish":"no"}"#);
    assert_problems(
        &json.replace("self_belief", "Self Belief"),
        &["/Self Belief: found an unknown key, expected the key `self_belief`".to_owned()],
    );
    let wrong = with_answer(Quality::SelfBelief, r#"{"rating":9,"wish":"x"}"#);
    assert_problems(
        &wrong.replace("self_belief", "Self Belief"),
        &[
            "/Self Belief: found an unknown key, expected the key `self_belief`".to_owned(),
            format!("/Self Belief/rating: found 9, {RATING}"),
            format!("/Self Belief/wish: found \"x\", {WISH}"),
        ],
    );
    assert_problems(
        &json.replacen('{', r#"{"charisma":{"rating":9},"#, 1),
        &[
            "/charisma: found an unknown key, expected the key of a quality, such as `self_belief`"
                .to_owned(),
        ],
    );
}

#[test]
fn what_stands_under_a_repeated_key_is_not_looked_at() {
    let json = with_answer(Quality::SelfBelief, r#"{"rating":9,"wish":"x"}"#);
    let thrice = r#"{"self_belief":{"rating":0,"wish":"no"},"self_belief":5,"#;
    assert_problems(
        &json.replacen('{', thrice, 1),
        &[
            format!("/self_belief/rating: found 0, {RATING}"),
            "/self_belief: found the key a second time, expected each key once".to_owned(),
        ],
    );
    let misspelt = with_answer(Quality::SelfBelief, r#"{"rating":2,"wish":"no"}"#);
    let twice = r#"{"Self Belief":{"rating":0,"wish":"no"},"Self Belief":5,"#;
    assert_problems(
        &misspelt.replacen('{', twice, 1),
        &[
            "/Self Belief: found an unknown key, expected the key `self_belief`".to_owned(),
            format!("/Self Belief/rating: found 0, {RATING}"),
        ],
    );
}

#[test]
fn null_is_a_blank() {
    let json = r#"{"self_belief": null, "self_awareness": {"rating": null, "wish": "no"}}"#;
    let draft = read(json).into_draft().unwrap();
    let mut expected = Draft::new();
    expected.set_wish(Quality::SelfAwareness, Wish::No);
    assert_eq!(draft, expected);

    let problems = read(json).into_assessment().unwrap_err().to_string();
    let lines: Vec<&str> = problems.lines().take(3).collect();
    assert_eq!(
        lines,
        [
            "15 problems in the self-assessment".to_owned(),
            format!("/self_belief: found nothing, {ANSWER}"),
            format!("/self_awareness/rating: found nothing, {RATING}"),
        ]
    );
    // It is a value all the same: the key must not come again.
    let twice = r#"{"self_belief": {"rating": null, "rating": 2}}"#;
    assert!(read(twice).into_draft().is_err());
}

#[test]
fn a_document_of_another_shape_is_one_problem() {
    for (json, found) in [
        ("null", "null"),
        ("[]", "an array"),
        ("5", "5"),
        ("\"text\"", "\"text\""),
        ("false", "false"),
    ] {
        let problem = format!(
            "the document: found {found}, expected an object with the fifteen quality keys"
        );
        assert_problems(json, &[problem]);
        assert!(read(json).into_draft().is_err());
    }
}

#[test]
fn an_empty_document_misses_fifteen_answers() {
    let problems = read("{}").into_assessment().unwrap_err();
    let pointers: Vec<&str> = problems.iter().map(Problem::pointer).collect();
    assert_eq!(
        pointers,
        Quality::ALL.map(|quality| format!("/{}", quality.key()))
    );
    assert!(
        problems
            .iter()
            .all(|problem| *problem.found() == Found::Nothing)
    );
    assert!(
        problems
            .iter()
            .all(|problem| *problem.expected() == Expected::Answer)
    );
    assert_eq!(read("{}").into_draft(), Ok(Draft::new()));
}

#[test]
fn the_count_comes_first_and_a_problem_a_line() {
    let one = with_answer(Quality::SelfBelief, r#"{"rating":7,"wish":"no"}"#);
    assert_eq!(
        read(&one).into_assessment().unwrap_err().to_string(),
        format!("1 problem in the self-assessment\n/self_belief/rating: found 7, {RATING}"),
    );
    let two = with_answer(Quality::SelfBelief, "{}");
    assert_eq!(
        read(&two).into_assessment().unwrap_err().to_string(),
        format!(
            "2 problems in the self-assessment\n/self_belief/rating: found nothing, \
             {RATING}\n/self_belief/wish: found nothing, {WISH}"
        ),
    );
}

#[test]
fn halves_of_a_repeated_answer_are_not_missing() {
    let json = with_answer(Quality::SelfBelief, r#"{"rating":1}"#);
    assert_problems(
        &json.replacen('{', r#"{"self_belief":{"wish":"no"},"#, 1),
        &["/self_belief: found the key a second time, expected each key once".to_owned()],
    );
}

#[test]
fn a_key_neither_breaks_the_line_nor_steers_a_terminal() {
    let key = format!("a\n\u{1b}[31m{}", "b".repeat(200));
    let json = serde_json::json!({ key: 1 }).to_string();
    let problems = read(&json).into_draft().unwrap_err();
    let problem = problems.iter().next().unwrap().to_string();
    let shown = format!(
        "/a\\n\\u{{1b}}[31m{}…: found an unknown key",
        "b".repeat(92)
    );
    assert!(problem.starts_with(&shown), "{problem}");
    assert!(!problem.contains(char::is_control), "{problem}");
}

#[test]
fn an_object_with_the_token_of_a_number_is_no_number() {
    const TOKEN: &str = "$serde_json::private::Number";
    for answer in [
        format!(r#"{{"rating":{{"{TOKEN}":"1"}},"wish":"no"}}"#),
        format!(r#"{{"rating":{{"{TOKEN}":"1","a":2}},"wish":"no"}}"#),
        format!(r#"{{"rating":{{"a":2,"{TOKEN}":"1"}},"wish":"no"}}"#),
        format!(r#"{{"rating":{{"{TOKEN}":1}},"wish":"no"}}"#),
        format!(r#"{{"rating":{{"{TOKEN}":"1","{TOKEN}":"1"}},"wish":"no"}}"#),
        format!(r#"{{"rating":1,"wish":"no","{TOKEN}":"1"}}"#),
        format!(r#"{{"{TOKEN}":"1","rating":1,"wish":"no"}}"#),
    ] {
        let json = with_answer(Quality::SelfBelief, &answer);
        assert!(read(&json).into_assessment().is_err(), "{answer}");
        assert!(
            serde_json::from_str::<SelfAssessment>(&json).is_err(),
            "{answer}"
        );
    }
}

#[test]
fn tags_are_read_through() {
    use ciborium::Value;

    let cbor = |rating: Value| {
        let entry = |key: &str, value| (Value::Text(key.into()), value);
        // A tag that means nothing here, and the one with which a CBOR file may begin.
        let answer = Value::Tag(4711, Box::new(Value::Map(vec![entry("rating", rating)])));
        let document = Value::Map(vec![entry("self_belief", answer)]);
        let mut bytes = Vec::new();
        ciborium::into_writer(&Value::Tag(55_799, Box::new(document)), &mut bytes).unwrap();
        let reading: Reading = ciborium::from_reader(&bytes[..]).unwrap();
        reading.into_draft()
    };
    let rating = cbor(2.into()).unwrap().get(Quality::SelfBelief).rating;
    assert_eq!(rating, Some(Rating::Two));
}

/// MessagePack has types that a program defines.
#[test]
fn a_value_of_an_unknown_type_is_a_problem() {
    let answer = [&b"\x81\xabself_belief"[..], b"\xd4\x01\x05"].concat();
    let reading: Reading = rmp_serde::from_slice(&answer).unwrap();
    let problems = reading.into_draft().unwrap_err();
    assert_eq!(problems.iter().next().unwrap().pointer(), "/self_belief");
}

#[test]
fn wide_integers_are_numbers() {
    /// A deserializer in the place of a value.
    struct Nested<D>(D);

    impl<'de, D: Deserializer<'de, Error = Error>> IntoDeserializer<'de, Error> for Nested<D> {
        type Deserializer = D;

        fn into_deserializer(self) -> D {
            self.0
        }
    }

    fn draft<'de, T: IntoDeserializer<'de, Error>>(rating: T) -> Result<Draft, String> {
        let answer = MapDeserializer::new([("rating", rating)].into_iter());
        let document = MapDeserializer::new([("self_belief", Nested(answer))].into_iter());
        let reading = Reading::deserialize(document).unwrap();
        reading
            .into_draft()
            .map_err(|problems| problems.to_string())
    }

    for draft in [draft(2_i128), draft(2_u128)] {
        let response = draft.unwrap().get(Quality::SelfBelief);
        assert_eq!(response.rating, Some(Rating::Two));
    }
    let wide = draft(u128::from(u64::MAX) + 1).unwrap_err();
    assert!(
        wide.contains("found 18446744073709551616, expected"),
        "{wide}"
    );
    assert!(draft(u128::MAX).is_err());
}

#[test]
fn a_long_text_is_shown_in_part() {
    let answer = format!(r#"{{"rating":2,"wish":"{}"}}"#, "é".repeat(100));
    let problems = read(&with_answer(Quality::SelfBelief, &answer))
        .into_assessment()
        .unwrap_err();
    let shown = format!("found \"{}\" and 120 bytes more", "é".repeat(40));
    assert!(problems.to_string().contains(&shown), "{problems}");
}

/// With `arbitrary_precision`, which any crate of a program can switch on for all, `serde_json`
/// hands over a number as a map with this key.
#[test]
fn numbers_of_arbitrary_precision_are_numbers() {
    type Entry = HashMap<&'static str, &'static str>;
    const TOKEN: &str = "$serde_json::private::Number";

    for (digits, problem) in [
        ("2", None),
        ("2.0", None),
        ("2.5", Some("found 2.5, expected an integer")),
        (
            "123456789012345678901234567890",
            Some("found 123456789012345678901234567890, expected"),
        ),
        (
            "twelve",
            Some("found a value that JSON does not have, expected"),
        ),
    ] {
        let number = Entry::from([(TOKEN, digits)]);
        let answer = HashMap::from([("rating", number)]);
        let document = HashMap::from([("self_belief", answer)]);
        let deserializer: MapDeserializer<'_, _, Error> = document.into_deserializer();
        let draft = Reading::deserialize(deserializer).unwrap().into_draft();
        match problem {
            None => {
                let rating = draft.unwrap().get(Quality::SelfBelief).rating;
                assert_eq!(rating, Some(Rating::Two));
            }
            Some(problem) => {
                let message = draft.unwrap_err().to_string();
                assert!(message.contains(problem), "{message}");
            }
        }
    }
}

#[test]
fn every_self_describing_format_tells_its_problems() {
    let json = r#"{"self_belief": {"rating": 5, "wish": "perhaps"}, "charisma": [1]}"#;
    let expected = read(json).into_draft().unwrap_err();
    let value: Value = serde_json::from_str(json).unwrap();

    let mut cbor = Vec::new();
    ciborium::into_writer(&value, &mut cbor).unwrap();
    let msgpack = rmp_serde::to_vec(&value).unwrap();
    let yaml = "self_belief: {rating: 5, wish: perhaps}\ncharisma: [1]\n";
    let toml = "self_belief = { rating = 5, wish = \"perhaps\" }\ncharisma = [1]\n";

    let readings: [Reading; 5] = [
        serde_json::from_value(value).unwrap(),
        ciborium::from_reader(&cbor[..]).unwrap(),
        rmp_serde::from_slice(&msgpack).unwrap(),
        serde_yaml_ng::from_str(yaml).unwrap(),
        toml::from_str(toml).unwrap(),
    ];
    for reading in readings {
        let problems = reading.into_draft().unwrap_err();
        let mut lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        lines.sort_unstable();
        let mut expected: Vec<String> = expected.iter().map(ToString::to_string).collect();
        expected.sort_unstable();
        assert_eq!(lines, expected);
    }
}

#[test]
fn what_json_does_not_have_is_a_problem_too() {
    let found = |yaml: &str| {
        let reading: Reading = serde_yaml_ng::from_str(yaml).unwrap();
        reading.into_draft().unwrap_err().to_string()
    };
    let text = found("self_belief: {rating: .nan, wish: !tag yes}\n1: {}\n");
    assert!(
        text.contains("/self_belief/rating: found NaN, expected"),
        "{text}"
    );
    assert!(
        text.contains("/self_belief/wish: found a value that JSON does not have"),
        "{text}"
    );
    assert!(text.contains("/1: found an unknown key"), "{text}");

    let bytes = ciborium::Value::Map(vec![(
        ciborium::Value::Text("self_belief".into()),
        ciborium::Value::Bytes(vec![1, 2]),
    )]);
    let mut cbor = Vec::new();
    ciborium::into_writer(&bytes, &mut cbor).unwrap();
    let reading: Reading = ciborium::from_reader(&cbor[..]).unwrap();
    let text = reading.into_draft().unwrap_err().to_string();
    assert!(
        text.contains("/self_belief: found a value that JSON does not have"),
        "{text}"
    );
}

proptest! {
    #![proptest_config(strategy::cases(2_000))]

    /// The two ways of reading accept the same documents and give the same values.
    #[test]
    fn reading_agrees_with_deserialising(document in strategy::nearly_right()) {
        let json = document.to_string();
        let strict = serde_json::from_str::<SelfAssessment>(&json).ok();
        prop_assert_eq!(read(&json).into_assessment().ok(), strict);
        prop_assert_eq!(serde_json::from_value::<SelfAssessment>(document.clone()).ok(), strict);

        let draft = read(&json).into_draft().ok();
        prop_assert_eq!(serde_json::from_str::<Draft>(&document.to_string()).ok(), draft);
        prop_assert_eq!(serde_json::from_value::<Draft>(document).ok(), draft);
    }

    /// Whatever bytes come in, reading ends without a panic, and what JSON accepts is judged alike.
    #[test]
    fn damaged_documents_do_no_harm(bytes in strategy::damaged()) {
        let strict = serde_json::from_slice::<SelfAssessment>(&bytes).ok();
        let reading = serde_json::from_slice::<Reading>(&bytes).ok();
        prop_assert_eq!(reading.and_then(|reading| reading.into_assessment().ok()), strict);
    }

    #[test]
    fn random_bytes_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = serde_json::from_slice::<Reading>(&bytes);
        let _ = serde_json::from_slice::<SelfAssessment>(&bytes);
        let _ = serde_json::from_slice::<Draft>(&bytes);
        let _ = ciborium::from_reader::<Reading, _>(&bytes[..]);
        let _ = rmp_serde::from_slice::<Reading>(&bytes);
        let _ = rmp_serde::from_slice::<SelfAssessment>(&bytes);
        let _ = postcard::from_bytes::<SelfAssessment>(&bytes);
        let _ = postcard::from_bytes::<Draft>(&bytes);
    }

    /// Every pointer leads to the value that was found, wherever something was found.
    #[test]
    fn pointers_lead_to_what_was_found(document in strategy::nearly_right()) {
        let Err(problems) = read(&document.to_string()).into_assessment() else {
            return Ok(());
        };
        for problem in &problems {
            let there = document.pointer(problem.pointer());
            match problem.found() {
                Found::Nothing => prop_assert!(there.is_none_or(Value::is_null)),
                Found::UnknownKey => prop_assert!(there.is_some()),
                Found::Null => prop_assert_eq!(there, Some(&Value::Null)),
                Found::Boolean(boolean) => prop_assert_eq!(there.cloned(), Some((*boolean).into())),
                Found::Text(text) => prop_assert_eq!(there.cloned(), Some(text.as_str().into())),
                Found::LongText { start, more } => {
                    let text = there.and_then(Value::as_str).unwrap();
                    prop_assert!(text.starts_with(start));
                    prop_assert_eq!(text.len(), start.len() + more);
                }
                Found::Array => prop_assert!(there.unwrap().is_array()),
                Found::Object => prop_assert!(there.unwrap().is_object()),
                Found::Integer(_) | Found::Float(_) => prop_assert!(there.unwrap().is_number()),
                _ => prop_assert!(false, "{}", problem),
            }
        }
    }
}
