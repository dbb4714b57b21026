//! The wire form of a tally: what is read, what is refused, and that its schema says the same.

use leadership_qualities::{Quality, Rating, Response, SelfAssessment, Tally, Wish};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{MOST, all, cohort, times};
use crate::formats::round_trip_document;
use crate::strategy;

fn twelve() -> Value {
    serde_json::to_value(Tally::from_slice(&cohort(12, 5))).unwrap()
}

/// What the crate says of a value, as a text and as a value.
fn read(value: &Value) -> Result<Tally, String> {
    let from_value = serde_json::from_value::<Tally>(value.clone());
    let from_str = serde_json::from_str::<Tally>(&value.to_string());
    assert_eq!(from_value.is_ok(), from_str.is_ok(), "{value}");
    from_value.map_err(|error| error.to_string())
}

#[track_caller]
fn refused(pointer: &str, wrong: Value, message: &str) {
    let mut document = twelve();
    *document.pointer_mut(pointer).unwrap() = wrong;
    assert_eq!(read(&document).unwrap_err(), message);
}

#[test]
fn a_tally_is_written_as_documented() {
    let one = SelfAssessment::from_fn(|_| Response::new(Rating::Two, Wish::Maybe));
    let json = serde_json::to_string(&Tally::from_slice(&[one, one, all(Rating::Four)])).unwrap();
    let row = r#"{"ratings":[0,2,0,1],"wishes":{"yes":0,"maybe":2,"no":1}}"#;
    let rows: Vec<String> = Quality::ALL
        .map(|one| format!("\"{}\":{row}", one.key()))
        .into();
    let squares = r#""squares":{"personal_qualities":600,"setting_direction":600,"delivering_the_service":600,"overall":5400}"#;
    let expected = format!(
        "{{\"respondents\":3,\"qualities\":{{{}}},{squares}}}",
        rows.join(",")
    );
    assert_eq!(json, expected);
}

#[test]
fn integers_may_have_a_fraction_of_zero() {
    let mut document = twelve();
    document["respondents"] = json!(12.0);
    let count = &mut document["qualities"]["self_belief"]["ratings"][0];
    *count = json!(count.as_f64());
    assert_eq!(read(&document).unwrap(), Tally::from_slice(&cohort(12, 5)));
}

#[test]
fn what_is_no_count_is_refused() {
    const EXACT: &str = "expected an integer from 0 to 9007199254740991";
    let count = "/qualities/self_belief/wishes/yes";
    for (wrong, found) in [
        (json!(-1), "invalid value: integer `-1`"),
        (json!(MOST + 1), "invalid value: integer `9007199254740992`"),
        (
            json!(u64::MAX),
            "invalid value: integer `18446744073709551615`",
        ),
        (json!(1.5), "invalid value: floating point `1.5`"),
        (json!(-1.0), "invalid value: floating point `-1.0`"),
        (
            json!(9_007_199_254_740_992.0),
            "invalid value: floating point `9007199254740992.0`",
        ),
        (json!(1e300), "invalid value: floating point `1e300`"),
        (json!(null), "invalid type: null"),
        (json!("4"), "found a string"),
        (json!([4]), "invalid type: sequence"),
        (json!(true), "found a boolean"),
    ] {
        for pointer in [
            count,
            "/respondents",
            "/squares/overall",
            "/qualities/self_belief/ratings/2",
        ] {
            refused(pointer, wrong.clone(), &format!("{found}, {EXACT}"));
        }
    }
}

#[test]
fn what_has_another_shape_is_refused() {
    let tally = "a tally: an object with `respondents`, `qualities` and `squares`";
    refused(
        "",
        json!([]),
        &format!("invalid type: sequence, expected {tally}"),
    );
    refused(
        "",
        json!(null),
        &format!("invalid type: null, expected {tally}"),
    );
    refused("", json!({}), "missing field `respondents`");
    refused("/qualities", json!({}), "missing field `self_belief`");
    let ratings = "/qualities/self_belief/ratings";
    let four = "expected four counts: of ratings of 1, 2, 3 and 4";
    refused(
        ratings,
        json!([1, 2, 3]),
        &format!("found a list of 3, {four}"),
    );
    refused(
        ratings,
        json!([1, 2, 3, 4, 5]),
        &format!("found a list of 5, {four}"),
    );
    refused(
        ratings,
        json!({"1": 12}),
        "invalid type: map, expected a list",
    );
    let wishes = "/qualities/self_belief/wishes";
    refused(wishes, json!({"yes": 1, "maybe": 11}), "missing field `no`");
    refused(
        wishes,
        json!({"yes": 1, "maybe": 11, "perhaps": 0}),
        "invalid value: string \"perhaps\", expected `yes`, `maybe` or `no`",
    );
    let error = serde_json::from_str::<Tally>(r#"{"respondents": 0, "respondents": 0}"#);
    assert!(
        error
            .unwrap_err()
            .to_string()
            .starts_with("duplicate field `respondents`")
    );
}

/// Every field of the document is required, and no object has room for another.
#[test]
fn keys_are_exact() {
    fn objects(value: &Value, at: &str, found: &mut Vec<String>) {
        if let Value::Object(entries) = value {
            found.push(at.to_owned());
            for (key, value) in entries {
                objects(value, &format!("{at}/{key}"), found);
            }
        }
    }
    let (whole, mut places) = (twelve(), Vec::new());
    objects(&whole, "", &mut places);
    assert_eq!(places.len(), 3 + 2 * 15);
    for place in places {
        let keys = whole.pointer(&place).unwrap().as_object().unwrap().keys();
        for key in keys.map(String::as_str).chain(["surplus"]) {
            let mut document = whole.clone();
            let object = document
                .pointer_mut(&place)
                .unwrap()
                .as_object_mut()
                .unwrap();
            if object.remove(key).is_none() {
                object.insert(key.to_owned(), json!(0));
            }
            assert!(read(&document).is_err(), "{place}/{key}");
        }
    }
}

#[test]
fn counts_that_no_cohort_has_are_refused_without_being_told() {
    let no = "no cohort has such counts: ";
    let respondents = "do not add up, expected as many as `respondents`";
    for quality in Quality::ALL {
        let key = quality.key();
        for what in ["ratings", "wishes"] {
            let place = if what == "ratings" {
                "ratings/0"
            } else {
                "wishes/no"
            };
            let pointer = format!("/qualities/{key}/{place}");
            let count = twelve().pointer(&pointer).unwrap().as_u64().unwrap();
            let message = format!("{no}the {what} of `{key}` {respondents}");
            refused(&pointer, json!(count + 1), &message);
        }
    }
    let first = format!("{no}the ratings of `self_belief` {respondents}");
    refused("/respondents", json!(0), &first);
    refused("/respondents", json!(13), &first);
    let fit = "do not fit, expected a sum that scores with these ratings can have";
    for key in [
        "personal_qualities",
        "setting_direction",
        "delivering_the_service",
        "overall",
    ] {
        let pointer = format!("/squares/{key}");
        let squares = twelve().pointer(&pointer).unwrap().as_u64().unwrap();
        let message = format!("{no}the squares of `{key}` {fit}");
        for wrong in [0, 1, squares + 1, squares - 1, squares * 3, MOST] {
            refused(&pointer, json!(wrong), &message);
        }
    }
}

/// The numbers around a number.
fn near(number: &Value) -> impl Iterator<Item = u64> + use<> {
    let number = number.as_u64().unwrap();
    number.saturating_sub(20)..number + 20
}

/// A cohort of one leaves nothing open, nor does one without anybody.
#[test]
fn the_squares_of_one_follow_from_the_ratings() {
    for cohort in [cohort(0, 6), cohort(1, 6)] {
        let document = serde_json::to_value(Tally::from_slice(&cohort)).unwrap();
        assert!(read(&document).is_ok());
        for key in [
            "personal_qualities",
            "setting_direction",
            "delivering_the_service",
            "overall",
        ] {
            for wrong in (0..4_000)
                .step_by(25)
                .chain(near(&document["squares"][key]))
            {
                let mut document = document.clone();
                let squares = &mut document["squares"][key];
                let right = squares.as_u64() == Some(wrong);
                *squares = json!(wrong);
                assert_eq!(read(&document).is_ok(), right, "{key}: {wrong}");
            }
        }
    }
}

/// The squares are fewest where all have the same score, and most where one is high in everything.
#[test]
fn the_bounds_of_squares_are_reached() {
    let row = json!({"ratings": [2, 0, 0, 2], "wishes": {"yes": 4, "maybe": 0, "no": 0}});
    let rows: serde_json::Map<_, _> = Quality::ALL
        .iter()
        .map(|one| (one.key().to_owned(), row.clone()))
        .collect();
    let document = |cluster: u64, overall: u64| {
        let [one, two, three] = [cluster; 3];
        json!({"respondents": 4, "qualities": rows, "squares": {
            "personal_qualities": one, "setting_direction": two,
            "delivering_the_service": three, "overall": overall,
        }})
    };
    // Sums are 50 and 150: 2 × 5² + 2 × 20², and 2 × 12² + 2 × 13².
    assert!(read(&document(850, 7_650)).is_ok());
    assert!(read(&document(850, 7_652)).is_err());
    assert!(read(&document(852, 7_650)).is_err());
    assert!(read(&document(626, 5_626)).is_ok());
    assert!(read(&document(624, 5_626)).is_err());
    assert!(read(&document(626, 5_624)).is_err());
    assert!(read(&document(627, 5_626)).is_err());
    // Scores that hardly vary in the clusters cannot vary much overall.
    assert!(read(&document(626, 5_634)).is_ok());
    assert!(read(&document(626, 5_636)).is_err());
}

#[test]
fn tallies_survive_every_format() {
    for (seed, size) in (0..).zip([0, 1, 12, 1_000]) {
        round_trip_document(&Tally::from_slice(&cohort(size, seed)));
    }
    round_trip_document(&times(all(Rating::Four), MOST / 3_600));
}

proptest! {
    #![proptest_config(strategy::cases(128))]

    /// Whatever was counted is read: the bounds refuse no cohort.
    #[test]
    fn whatever_is_written_is_read(
        parts in prop::collection::vec((strategy::assessment(), 1_u64..1 << 38), 0..6),
        few in prop::collection::vec(strategy::assessment(), 0..6),
    ) {
        let parts = parts.into_iter().map(|(one, many)| times(one, many));
        for tally in [parts.sum(), Tally::from_slice(&few)] {
            let json = serde_json::to_string(&tally).unwrap();
            prop_assert_eq!(serde_json::from_str::<Tally>(&json).unwrap(), tally);
        }
    }
}

#[cfg(feature = "schema")]
mod schema {
    use leadership_qualities::Tally;
    use serde_json::Value;

    #[test]
    fn the_schema_is_labelled_throughout_and_names_the_rule_it_cannot_say() {
        fn check(schema: &Value) {
            if let Some(properties) = schema.get("properties") {
                assert_eq!(schema["additionalProperties"], false);
                let properties = properties.as_object().unwrap();
                assert_eq!(
                    schema["required"].as_array().unwrap().len(),
                    properties.len()
                );
                for (name, field) in properties {
                    assert!(
                        field["title"].is_string() && field["description"].is_string(),
                        "{name}"
                    );
                }
            }
            match schema {
                Value::Object(entries) => entries.values().for_each(check),
                Value::Array(list) => list.iter().for_each(check),
                _ => {}
            }
        }
        let schema = schemars::schema_for!(Tally).to_value();
        check(&schema);
        assert!(
            schema["$comment"]
                .as_str()
                .unwrap()
                .contains("add up to `respondents`")
        );
    }
}
