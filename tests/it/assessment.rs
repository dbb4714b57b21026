//! Ratings, wishes, responses, and the packed self-assessment.

use leadership_qualities::assessment::{InvalidRating, Polarity, UnreadableRating};
use leadership_qualities::framework::ByQuality;
use leadership_qualities::{Draft, Quality, Rating, Response, SelfAssessment, Wish};
use proptest::prelude::*;

use crate::strategy;

#[test]
fn one_is_the_positive_pole() {
    assert_eq!(Rating::ALL.map(Rating::number), [1, 2, 3, 4]);
    assert_eq!(Rating::ALL.map(Rating::need), [0, 1, 2, 3]);
    assert_eq!(Rating::ALL.map(Rating::strength), [3, 2, 1, 0]);
}

#[test]
fn a_number_is_turned_only_when_the_caller_says_so() {
    let import =
        |polarity| [1, 2, 3, 4].map(|number| Rating::from_scale(number, polarity).unwrap());
    assert_eq!(
        import(Polarity::OneIsPositive).map(Rating::number),
        [1, 2, 3, 4]
    );
    assert_eq!(
        import(Polarity::FourIsPositive).map(Rating::number),
        [4, 3, 2, 1]
    );
    for rating in Rating::ALL {
        assert_eq!(Rating::new(rating.number()), Ok(rating));
        assert_eq!(Rating::try_from(u8::from(rating)), Ok(rating));
        assert_eq!(rating.reversed().number(), 5 - rating.number());
    }
}

#[test]
fn a_number_off_the_scale_is_refused() {
    for number in (0..=u8::MAX).filter(|number| !(1..=4).contains(number)) {
        assert_eq!(Rating::new(number).unwrap_err().number, number);
        assert!(Rating::try_from(number).is_err());
        assert_eq!(
            Rating::from_scale(number, Polarity::FourIsPositive)
                .unwrap_err()
                .number,
            number
        );
    }
    assert_eq!(
        Rating::new(5).unwrap_err().to_string(),
        "rating 5 is out of range: expected 1 (positive pole) to 4 (negative pole)",
    );
    assert_eq!(
        Rating::from_scale(5, Polarity::FourIsPositive),
        Err(InvalidRating {
            number: 5,
            polarity: Polarity::FourIsPositive
        })
    );
    assert_eq!(
        Rating::from_scale(0, Polarity::FourIsPositive)
            .unwrap_err()
            .to_string(),
        "rating 0 is out of range: expected 1 (negative pole) to 4 (positive pole)",
    );
}

#[test]
fn a_text_is_a_rating_if_it_is_a_number_on_the_scale() {
    for (text, rating) in [
        ("1", Rating::One),
        ("2.0", Rating::Two),
        ("3e0", Rating::Three),
        ("4", Rating::Four),
    ] {
        assert_eq!(text.parse(), Ok(rating));
        assert_eq!(Rating::parse(text, Polarity::OneIsPositive), Ok(rating));
        assert_eq!(
            Rating::parse(text, Polarity::FourIsPositive),
            Ok(rating.reversed())
        );
    }
    for text in [
        "", " 2", "2 ", "0", "5", "-1", "2.5", "two", "NaN", "inf", "0x2", "2,0",
    ] {
        let unreadable = text.parse::<Rating>().unwrap_err();
        assert_eq!(
            unreadable,
            UnreadableRating {
                input: text.into(),
                polarity: Polarity::OneIsPositive
            }
        );
        assert_eq!(
            unreadable.to_string(),
            format!(
                "found {text:?}, expected an integer from 1 (positive pole) to 4 (negative pole)"
            )
        );
    }
    assert_eq!(
        Rating::parse("7", Polarity::FourIsPositive)
            .unwrap_err()
            .to_string(),
        r#"found "7", expected an integer from 1 (negative pole) to 4 (positive pole)"#,
    );
    assert_eq!(
        "9".repeat(100).parse::<Rating>().unwrap_err().to_string(),
        format!(
            "found \"{}\" and 60 bytes more, expected an integer from 1 (positive pole) to 4 \
             (negative pole)",
            "9".repeat(40)
        ),
    );
}

#[test]
fn a_polarity_is_named_by_its_key() {
    assert_eq!(
        Polarity::ALL.map(Polarity::key),
        ["one_is_positive", "four_is_positive"]
    );
    for polarity in Polarity::ALL {
        assert_eq!(polarity.key().parse(), Ok(polarity));
    }
    assert_eq!(
        "4".parse::<Polarity>().unwrap_err().to_string(),
        "unknown term \"4\": expected `one_is_positive` or `four_is_positive`",
    );
}

#[test]
fn a_rating_is_an_integer_as_json_schema_has_it() {
    for (json, rating) in [
        ("1", Rating::One),
        ("2.0", Rating::Two),
        ("3e0", Rating::Three),
        ("0.4e1", Rating::Four),
    ] {
        assert_eq!(
            serde_json::from_str::<Rating>(json).unwrap(),
            rating,
            "{json}"
        );
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(
            serde_json::from_value::<Rating>(value).unwrap(),
            rating,
            "{json}"
        );
    }
    for (json, message) in [
        ("0", "invalid value: integer `0`"),
        ("-0", "invalid value: floating point `-0.0`"),
        ("5", "invalid value: integer `5`"),
        ("257", "invalid value: integer `257`"),
        ("-1", "invalid value: integer `-1`"),
        ("2.5", "invalid value: floating point `2.5`"),
        ("400.5", "invalid value: floating point `400.5`"),
        ("\"2\"", "invalid type: string \"2\""),
        ("null", "invalid type: null"),
        ("true", "invalid type: boolean `true`"),
        ("[1]", "invalid type: sequence"),
        ("{}", "invalid type: map"),
    ] {
        let error = serde_json::from_str::<Rating>(json)
            .unwrap_err()
            .to_string();
        let expected =
            format!("{message}, expected a rating from 1 (positive pole) to 4 (negative pole)");
        assert!(error.starts_with(&expected), "{error}");
    }
}

#[test]
fn a_wish_is_read_as_the_form_prints_it() {
    for (text, wish) in [
        ("Y", Wish::Yes),
        ("yes", Wish::Yes),
        ("n", Wish::No),
        ("NO", Wish::No),
        ("Maybe", Wish::Maybe),
    ] {
        assert_eq!(text.parse(), Ok(wish));
    }
    for text in ["", "m", "perhaps", " yes", "true"] {
        assert_eq!(text.parse::<Wish>().unwrap_err().input, text);
    }
    assert_eq!(
        "perhaps".parse::<Wish>().unwrap_err().to_string(),
        "unknown term \"perhaps\": expected `yes` (or `Y`), `maybe`, or `no` (or `N`)",
    );
}

#[test]
fn a_response_needs_both_halves_and_nothing_else() {
    let json = r#"{"rating":2,"wish":"yes"}"#;
    let response = Response::new(Rating::Two, Wish::Yes);
    assert_eq!(serde_json::to_string(&response).unwrap(), json);
    assert_eq!(serde_json::from_str::<Response>(json).unwrap(), response);
    for (json, message) in [
        (r#"{"rating":2}"#, "missing field `wish`"),
        (r#"{"wish":"no"}"#, "missing field `rating`"),
        (
            r#"{"rating":2,"wish":"yes","rating":2}"#,
            "duplicate field `rating`",
        ),
        (
            r#"{"rating":2,"wish":"yes","note":""}"#,
            "invalid value: string \"note\", expected `rating` or `wish`",
        ),
        (
            r#"{"rating":2,"wish":"perhaps"}"#,
            "wish: invalid value: string \"perhaps\", expected a wish: `yes`, `maybe` or `no`",
        ),
        (
            r#"{"rating":2,"wish":{"yes":null}}"#,
            "wish: invalid type: map, expected a wish",
        ),
        (
            r#"[2,"yes"]"#,
            "invalid type: sequence, expected an object with `rating` and `wish`",
        ),
    ] {
        let error = serde_json::from_str::<Response>(json)
            .unwrap_err()
            .to_string();
        assert!(error.starts_with(message), "{error}");
    }
}

#[test]
fn a_self_assessment_needs_each_quality_once() {
    let whole = SelfAssessment::from_bits(0).unwrap();
    let json = serde_json::to_string(&whole).unwrap();
    let answer = r#""broad_scanning":{"rating":1,"wish":"yes"},"#;
    for (document, message) in [
        (
            json.replace(answer, &answer.repeat(2)),
            "duplicate field `broad_scanning`",
        ),
        (json.replace(answer, ""), "missing field `broad_scanning`"),
        (
            json.replace("broad_scanning", "charisma"),
            "invalid value: string \"charisma\", expected the key of a quality",
        ),
        (
            "[]".to_owned(),
            "invalid type: sequence, expected an object with the fifteen quality keys",
        ),
    ] {
        let error = serde_json::from_str::<SelfAssessment>(&document)
            .unwrap_err()
            .to_string();
        assert!(error.starts_with(message), "{error}");
    }
}

#[test]
fn a_self_assessment_takes_eight_bytes() {
    assert_eq!(size_of::<SelfAssessment>(), 8);
}

#[test]
fn every_combination_of_rating_and_wish_fits_every_quality() {
    let blank = SelfAssessment::from_bits(0).unwrap();
    for quality in Quality::ALL {
        for rating in Rating::ALL {
            for wish in Wish::ALL {
                let response = Response::new(rating, wish);
                let assessment = blank.with(quality, response);
                assert_eq!(assessment.response(quality), response);
                assert_eq!(assessment.with(quality, blank.response(quality)), blank);
            }
        }
    }
}

#[test]
fn the_layout_of_the_bits_is_as_documented() {
    let blank = SelfAssessment::from_bits(0).unwrap();
    assert_eq!(
        blank.response(Quality::SelfBelief),
        Response::new(Rating::One, Wish::Yes)
    );
    let first = blank.with(
        Quality::SelfBelief,
        Response::new(Rating::Four, Wish::Maybe),
    );
    assert_eq!(first.to_bits(), 0b0111);
    let last = blank.with(
        Quality::CollaborativeWorking,
        Response::new(Rating::Two, Wish::No),
    );
    assert_eq!(last.to_bits(), 0b1001 << 56);
}

#[test]
fn debug_shows_answers() {
    let assessment = SelfAssessment::from_bits(0).unwrap();
    let debug = format!("{assessment:?}");
    assert!(debug.starts_with(
        "SelfAssessment {SelfBelief: Response { rating: One, wish: Yes }, SelfAwareness:"
    ));
}

proptest! {
    #[test]
    fn packing_loses_nothing(responses in strategy::responses()) {
        let assessment = SelfAssessment::from(responses);
        prop_assert_eq!(ByQuality::from(assessment), responses);
        prop_assert_eq!(SelfAssessment::from(responses.into_array()), assessment);
        prop_assert_eq!(SelfAssessment::from_fn(|quality| responses[quality]), assessment);
        prop_assert_eq!(SelfAssessment::from_bits(assessment.to_bits()), Ok(assessment));
        for (quality, response) in assessment {
            prop_assert_eq!(response, responses[quality]);
            prop_assert_eq!(assessment.rating(quality), response.rating);
            prop_assert_eq!(assessment.wish(quality), response.wish);
        }
    }

    #[test]
    fn answers_come_in_order_from_either_end(assessment in strategy::assessment()) {
        let expected = Quality::ALL.map(|quality| (quality, assessment.response(quality)));
        prop_assert_eq!(assessment.iter().len(), 15);
        prop_assert!(assessment.into_iter().eq(expected));
        prop_assert!((&assessment).into_iter().rev().eq(expected.into_iter().rev()));
    }

    #[test]
    fn changing_one_answer_changes_no_other(
        assessment in strategy::assessment(),
        changed in strategy::quality(),
        response in strategy::response(),
    ) {
        let after = assessment.with(changed, response);
        for quality in Quality::ALL {
            let expected = if quality == changed { response } else { assessment.response(quality) };
            prop_assert_eq!(after.response(quality), expected);
        }
    }

    #[test]
    fn bits_are_accepted_exactly_when_they_unpack_and_pack_again(bits in any::<u64>()) {
        // Half of all random bits have a wish of 3 somewhere; clearing one bit a nibble gives
        // the other half a chance.
        for bits in [bits, bits >> 4, bits >> 4 & 0x0777_7777_7777_7777] {
            let packs_again = (0..16).all(|place| {
                let nibble = bits >> (4 * place) & 0xf;
                if place == 15 { nibble == 0 } else { nibble >> 2 < 3 }
            });
            prop_assert_eq!(SelfAssessment::from_bits(bits).is_ok(), packs_again);
        }
    }

    #[test]
    fn reversing_turns_every_rating_and_no_wish(assessment in strategy::assessment()) {
        let reversed = assessment.reversed();
        for quality in Quality::ALL {
            prop_assert_eq!(reversed.rating(quality), assessment.rating(quality).reversed());
            prop_assert_eq!(reversed.wish(quality), assessment.wish(quality));
        }
        prop_assert_eq!(reversed.reversed(), assessment);
    }
}

/// A whole document in which the answer for one quality is this text.
fn with_answer(quality: Quality, answer: &str) -> String {
    let assessment = SelfAssessment::from_fn(|_| Response::new(Rating::Two, Wish::No));
    let json = serde_json::to_string(&assessment).unwrap();
    let usual = format!(r#""{}":{{"rating":2,"wish":"no"}}"#, quality.key());
    let json = json.replace(&usual, &format!(r#""{}":{answer}"#, quality.key()));
    assert!(json.contains(answer));
    json
}

#[test]
fn an_error_begins_with_the_place() {
    const RATING: &str = "expected a rating from 1 (positive pole) to 4 (negative pole)";
    for (answer, message) in [
        (
            r#"{"rating":5,"wish":"no"}"#,
            format!("rating: invalid value: integer `5`, {RATING}"),
        ),
        (
            r#"{"rating":2.5,"wish":"no"}"#,
            format!("rating: invalid value: floating point `2.5`, {RATING}"),
        ),
        (
            r#"{"rating":"2","wish":"no"}"#,
            format!("rating: found a string, {RATING}"),
        ),
        (
            r#"{"rating":null,"wish":"no"}"#,
            format!("rating: invalid type: null, {RATING}"),
        ),
        (
            r#"{"rating":2,"wish":"perhaps"}"#,
            "wish: invalid value: string \"perhaps\", expected a wish: `yes`, `maybe` or `no`"
                .into(),
        ),
        (
            r#"{"rating":2,"wish":"Yes"}"#,
            "wish: found another spelling, expected the key `yes`".into(),
        ),
        (
            r#"{"rating":2,"wish":true}"#,
            "wish: found a boolean, expected a wish: `yes`, `maybe` or `no`".into(),
        ),
        (r#"{"rating":2}"#, "missing field `wish`".into()),
        (
            r#"{"rating":2,"wish":"no","rating":2}"#,
            "duplicate field `rating`".into(),
        ),
        (
            r#"{"rating":2,"note":""}"#,
            "invalid value: string \"note\", expected `rating` or `wish`".into(),
        ),
        (
            "[2]",
            "invalid type: sequence, expected an object with `rating` and `wish`".into(),
        ),
        (
            "3",
            "found a number, expected an object with `rating` and `wish`".into(),
        ),
    ] {
        let json = with_answer(Quality::BroadScanning, answer);
        let error = serde_json::from_str::<SelfAssessment>(&json).unwrap_err();
        let place = format!("at line 1 column {}", error.column());
        assert_eq!(
            error.to_string(),
            format!("broad_scanning: {message} {place}")
        );
        assert!(error.column() > 300, "{error}");
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        if !message.starts_with("duplicate") {
            let error = serde_json::from_value::<SelfAssessment>(value.clone()).unwrap_err();
            assert_eq!(error.to_string(), format!("broad_scanning: {message}"));
        }
        // A draft may have a half only, or null.
        if !(message.starts_with("missing") || answer.contains("null")) {
            let error = serde_json::from_str::<Draft>(&json).unwrap_err();
            assert_eq!(
                error.to_string(),
                format!("broad_scanning: {message} {place}")
            );
        }
    }
}

/// Formats add what they know of the place themselves.
#[test]
fn an_error_reads_well_in_other_formats() {
    let yaml = "self_belief: {rating: 5, wish: yes}";
    let message = "self_belief: rating: invalid value: integer `5`, expected a rating from 1 \
                   (positive pole) to 4 (negative pole)";
    let error = serde_yaml_ng::from_str::<SelfAssessment>(yaml).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("self_belief.rating: {message} at line 1 column 23"),
    );
    let toml = "self_belief = {rating = 5, wish = \"yes\"}";
    let error = toml::from_str::<SelfAssessment>(toml).unwrap_err();
    assert_eq!(error.message(), message);
    let value: serde_json::Value = serde_yaml_ng::from_str(yaml).unwrap();
    let mut cbor = Vec::new();
    ciborium::into_writer(&value, &mut cbor).unwrap();
    let error = ciborium::from_reader::<SelfAssessment, _>(&cbor[..]).unwrap_err();
    assert_eq!(error.to_string(), format!("Semantic(None, {message:?})"));
}

/// A document that is cut off is told from one that is wrong.
#[test]
fn an_answer_that_is_cut_off_is_no_wrong_answer() {
    for json in [
        r#"{"self_belief":{"rating":2,"#,
        r#"{"self_belief":{"rating":"#,
    ] {
        assert!(
            serde_json::from_str::<SelfAssessment>(json)
                .unwrap_err()
                .is_eof()
        );
        assert!(serde_json::from_str::<Draft>(json).unwrap_err().is_eof());
    }
}

#[test]
fn errors_are_short_whatever_is_read() {
    let long = "x".repeat(1 << 20);
    let text = format!("{long:?}");
    let documents = [
        text.clone(),
        format!("{{{text}:1}}"),
        format!(r#"{{"self_belief":{text}}}"#),
        format!(r#"{{"self_belief":{{{text}:1}}}}"#),
        format!(r#"{{"self_belief":{{"rating":{text}}}}}"#),
        format!(r#"{{"self_belief":{{"wish":{text}}}}}"#),
    ];
    for json in documents {
        for error in [
            serde_json::from_str::<SelfAssessment>(&json).unwrap_err(),
            serde_json::from_str::<Draft>(&json).unwrap_err(),
        ] {
            assert!(error.to_string().len() < 200, "{error}");
        }
    }
    let quality = long.parse::<Quality>().unwrap_err();
    assert_eq!(quality.input, long);
    assert_eq!(
        quality.to_string(),
        format!(
            "unknown term \"{}\" and 1048536 bytes more: expected a name such as \"Self belief\" \
             or a key such as `self_belief`",
            "x".repeat(40)
        ),
    );
}
