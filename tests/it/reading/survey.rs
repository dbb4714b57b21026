//! What is no document: scales that run the other way, and answers as texts.

use leadership_qualities::assessment::{Expected, Polarity};
use leadership_qualities::{Draft, Quality, Rating, Reading, Response, SelfAssessment, Wish};

use super::{ANSWER, RATING, WISH, read};

#[test]
fn a_foreign_scale_is_turned_only_by_name() {
    let best = SelfAssessment::from_fn(|_| Response::new(Rating::Four, Wish::Maybe));
    let reading = read(&serde_json::to_string(&best).unwrap());
    assert_eq!(reading.clone().into_assessment(), Ok(best));
    assert_eq!(
        reading
            .clone()
            .into_assessment_from(Polarity::OneIsPositive),
        Ok(best)
    );
    assert_eq!(
        reading.into_assessment_from(Polarity::FourIsPositive),
        Ok(best.reversed())
    );
}

/// Whoever reads the message must not be told to turn what is turned already.
#[test]
fn problems_name_the_scale_that_the_caller_named() {
    let reading =
        read(r#"{"self_belief": {"rating": 7, "wish": "no"}, "self_awareness": {"wish": "no"}}"#);
    let problems = |polarity| {
        let problems = reading.clone().into_assessment_from(polarity).unwrap_err();
        let ratings = problems
            .iter()
            .filter(|one| *one.expected() == Expected::Rating(polarity));
        ratings.map(ToString::to_string).collect::<Vec<_>>()
    };
    let expected = "expected an integer from 1 (negative pole) to 4 (positive pole)";
    assert_eq!(
        problems(Polarity::FourIsPositive),
        [
            format!("/self_belief/rating: found 7, {expected}"),
            format!("/self_awareness/rating: found nothing, {expected}"),
        ]
    );
    assert_eq!(
        problems(Polarity::OneIsPositive),
        [
            format!("/self_belief/rating: found 7, {RATING}"),
            format!("/self_awareness/rating: found nothing, {RATING}"),
        ]
    );
}

#[test]
fn answers_come_as_texts_too() {
    let whole = SelfAssessment::from_fn(|_| Response::new(Rating::Two, Wish::Maybe));
    let pushed = |quality, rating, wish| {
        let mut reading = Reading::default();
        for one in Quality::ALL {
            if one == quality {
                reading.push(one, rating, wish);
            } else {
                reading.push(one, "2", "maybe");
            }
        }
        reading
    };
    for (rating, wish) in [("2", "maybe"), (" 2.0 ", "MAYBE\t")] {
        let reading = pushed(Quality::SelfBelief, rating, wish);
        assert_eq!(reading.clone().into_assessment(), Ok(whole));
        assert_eq!(reading.clone().into_draft(), Ok(whole.into()));
        assert_eq!(
            reading.into_assessment_from(Polarity::FourIsPositive),
            Ok(whole.reversed())
        );
    }
    for (rating, wish, problems) in [
        (
            "",
            "",
            vec![format!("/self_belief: found nothing, {ANSWER}")],
        ),
        (
            "",
            "no",
            vec![format!("/self_belief/rating: found nothing, {RATING}")],
        ),
        (
            "1",
            " ",
            vec![format!("/self_belief/wish: found nothing, {WISH}")],
        ),
        (
            "0",
            "Yes!",
            vec![
                format!("/self_belief/rating: found \"0\", {RATING}"),
                format!("/self_belief/wish: found \"Yes!\", {WISH}"),
            ],
        ),
    ] {
        let found = pushed(Quality::SelfBelief, rating, wish).into_assessment();
        let found: Vec<String> = found.unwrap_err().iter().map(ToString::to_string).collect();
        assert_eq!(found, problems);
    }

    for wish in ["y", "N", "No"] {
        assert!(
            pushed(Quality::SelfBelief, "1", wish)
                .into_assessment()
                .is_ok()
        );
    }

    let mut twice = pushed(Quality::SelfBelief, "2", "maybe");
    twice.push(Quality::SelfBelief, "1", "no");
    let problems = twice.into_assessment().unwrap_err();
    assert_eq!(
        problems.to_string(),
        "1 problem in the self-assessment\n\
         /self_belief: found the key a second time, expected each key once",
    );

    let mut blank = Reading::default();
    blank.push(Quality::SelfBelief, "", "");
    assert_eq!(blank.into_draft(), Ok(Draft::default()));
}
