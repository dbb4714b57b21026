//! Numbers are read as ever in a program in which somebody has switched on the feature
//! `arbitrary_precision` of `serde_json`.
#![cfg(test)]

use leadership_qualities::programme::register::Mentor;
use leadership_qualities::setup::Event;
use leadership_qualities::{
    Application, Draft, Rating, Reading, Response, SelfAssessment, Tally, Wish,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

const MENTOR: &str = r#"{"id": "M1", "name": "Ama", "location": "Leeds", "skills": [],
    "experience": [], "offers": [], "capacity": NUMBER, "mentees": 0}"#;

const APPLICATION: &str = r#"{"mentoring": {
    "application": {"sponsor": "line_manager", "goals": [{}], "manager_support": {}},
    "searches": [],
    "mentoring": {"mentor": "M1", "held": "remote", "others": [],
        "sessions_before_goals": NUMBER, "goals": []}}}"#;

const ANSWER: &str = r#""self_belief":{"rating":NUMBER,"wish":"no"}"#;

fn assessment() -> SelfAssessment {
    SelfAssessment::from_fn(|_| Response::new(Rating::Two, Wish::No))
}

/// Every document that has a number, with a word in the place of one, and how it is read.
fn documents() -> [(String, fn(&str) -> bool); 6] {
    let json = serde_json::to_string(&assessment()).unwrap();
    let whole = json.replace(&ANSWER.replace("NUMBER", "2"), ANSWER);
    let tally = serde_json::to_string(&Tally::from_slice(&[assessment(); 2])).unwrap();
    let tally = tally.replace(r#""respondents":2"#, r#""respondents":NUMBER"#);
    [
        (whole.clone(), reads::<SelfAssessment>),
        (whole, |json| {
            let reading: Reading = serde_json::from_str(json).unwrap();
            let value: Value = serde_json::from_str(json).unwrap();
            let from_value: Reading = serde_json::from_value(value).unwrap();
            let read = reading.into_assessment().is_ok();
            assert_eq!(from_value.into_assessment().is_ok(), read);
            read
        }),
        (format!("{{{ANSWER}}}"), reads::<Draft>),
        (MENTOR.into(), reads::<Mentor>),
        (APPLICATION.into(), reads::<Application>),
        (tally, reads::<Tally>),
    ]
}

/// Whether a document is read, from a text, from bytes, from a stream and from a value.
fn reads<T: DeserializeOwned>(json: &str) -> bool {
    let read = serde_json::from_str::<T>(json).is_ok();
    assert_eq!(serde_json::from_slice::<T>(json.as_bytes()).is_ok(), read);
    assert_eq!(
        serde_json::from_reader::<_, T>(json.as_bytes()).is_ok(),
        read
    );
    let value: Value = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::from_value::<T>(value).is_ok(), read, "{json}");
    read
}

#[test]
fn the_feature_is_on() {
    let digits = "1.00000000000000000001";
    let number: serde_json::Number = serde_json::from_str(digits).unwrap();
    assert_eq!(number.to_string(), digits);
}

#[test]
fn a_number_without_a_fraction_is_read() {
    for (document, reads) in documents() {
        for number in ["2", "2.0", "2.00", "2e0", "0.2e1", "20E-1"] {
            assert!(
                reads(&document.replace("NUMBER", number)),
                "{number}: {document}"
            );
        }
    }
}

#[test]
fn nothing_else_is() {
    for (document, reads) in documents() {
        for number in [
            "2.5",
            "-2",
            "-1.0",
            "5e20",
            "1E400",
            "123456789012345678901234567890",
            "\"2\"",
            "true",
            "[2]",
            "{}",
        ] {
            assert!(
                !reads(&document.replace("NUMBER", number)),
                "{number}: {document}"
            );
        }
    }
}

/// In a text, the key that `serde_json` has for numbers is a key like any other. A `Value` takes the
/// object for a number before anybody else reads it.
#[test]
fn an_object_that_looks_like_a_number_is_none() {
    let number = r#"{"$serde_json::private::Number":"2"}"#;
    let [
        (whole, _),
        _,
        (draft, _),
        (mentor, _),
        (application, _),
        (tally, _),
    ] = documents().map(|(document, reads)| (document.replace("NUMBER", number), reads));
    let reading: Reading = serde_json::from_str(&whole).unwrap();
    assert!(reading.into_assessment().is_err());
    assert!(serde_json::from_str::<SelfAssessment>(&whole).is_err());
    assert!(serde_json::from_str::<Draft>(&draft).is_err());
    assert!(serde_json::from_str::<Mentor>(&mentor).is_err());
    assert!(serde_json::from_str::<Application>(&application).is_err());
    assert!(serde_json::from_str::<Tally>(&tally).is_err());
}

#[test]
fn a_number_in_the_place_of_a_text_is_not_quoted() {
    for json in [
        r#"{"issues": 447700900123}"#,
        r#"{"issues": [447700900123.5]}"#,
        r#"{"focus": 447700900123.5}"#,
        r#"{"focus": {"text": 447700900123.5}}"#,
        r#"{"focus": {"quality": 447700900123}}"#,
    ] {
        let error = serde_json::from_str::<Event>(json).unwrap_err().to_string();
        assert!(error.starts_with("found a number, expected "), "{error}");
        assert!(!error.contains("4477"), "{error}");
    }
}

#[test]
fn errors_say_the_number() {
    let whole = documents()[0].0.replace("NUMBER", "5.0");
    let error = serde_json::from_str::<SelfAssessment>(&whole).unwrap_err();
    assert_eq!(
        error.to_string(),
        "self_belief: rating: invalid value: floating point `5.0`, expected a rating from \
         1 (positive pole) to 4 (negative pole) at line 1 column 28",
    );
}
