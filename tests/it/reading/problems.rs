//! Problems as a service answers with them.

use leadership_qualities::assessment::{Problem, ProblemCode};
use serde_json::json;

use super::{RATING, read};

/// A service answers with this.
#[test]
fn problems_are_written_with_place_and_code() {
    let json = r#"{"self_belief": {"rating": 5, "wish": "no", "wish": "no"}, "charisma": 1}"#;
    let problems = read(json).into_draft().unwrap_err();
    assert_eq!(
        serde_json::to_value(&problems).unwrap(),
        json!({
            "problems": [
                {
                    "pointer": "/self_belief/rating",
                    "code": "invalid_value",
                    "found": "5",
                    "expected": "an integer from 1 (positive pole) to 4 (negative pole)",
                    "message": format!("/self_belief/rating: found 5, {RATING}"),
                },
                {
                    "pointer": "/self_belief/wish",
                    "code": "repeated_key",
                    "found": "the key a second time",
                    "expected": "each key once",
                    "message": "/self_belief/wish: found the key a second time, expected each key once",
                },
                {
                    "pointer": "/charisma",
                    "code": "unknown_key",
                    "found": "an unknown key",
                    "expected": "the key of a quality, such as `self_belief`",
                    "message": "/charisma: found an unknown key, expected the key of a quality, \
                                such as `self_belief`",
                },
            ],
            "omitted": 0,
            "message": problems.to_string(),
        })
    );
    let missing = read("{}").into_assessment().unwrap_err();
    let missing: Vec<ProblemCode> = missing.iter().map(Problem::code).collect();
    assert_eq!(missing, [ProblemCode::Missing; 15]);
}

/// A pointer is shown up to its hundredth character, and an ellipsis says that there is more.
#[test]
fn a_long_pointer_says_that_it_was_cut() {
    for length in 90..110 {
        for end in ["", "~", "/", "~~", "é"] {
            let key = "x".repeat(length) + end;
            let pointer = format!("/{}", key.replace('~', "~0").replace('/', "~1"));
            let is_cut = pointer.chars().count() > 100;
            let mut words: String = pointer.chars().take(100).collect();
            words += if is_cut { "…: found" } else { ": found" };
            let json = json!({key: {}}).to_string();
            let problem = read(&json).into_draft().unwrap_err().to_string();
            assert!(problem.contains(&words), "{problem}");
        }
    }
}
