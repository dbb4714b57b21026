//! Filling in, in any order, with second thoughts.

use leadership_qualities::assessment::{Missing, PartialResponse};
use leadership_qualities::{Draft, Quality, Rating, Reading, Response, SelfAssessment, Wish};
use proptest::prelude::*;
use serde_json::Value;

use crate::strategy;

#[test]
fn a_blank_draft_misses_everything() {
    let draft = Draft::new();
    assert_eq!(draft.answered_count(), 0);
    assert!(
        draft
            .missing()
            .eq(Quality::ALL.map(|quality| (quality, Missing::Both)))
    );
    assert_eq!(serde_json::to_string(&draft).unwrap(), "{}");
}

#[test]
fn the_error_names_every_quality_that_is_missing_and_what_it_needs() {
    let assessment = SelfAssessment::from_fn(|_| Response::new(Rating::One, Wish::No));
    let mut draft = Draft::from(assessment);
    draft.clear(Quality::SelfBelief);
    draft.clear(Quality::BroadScanning);
    draft.set_rating(Quality::BroadScanning, Rating::Two);
    draft.clear(Quality::HoldingToAccount);
    draft.set_wish(Quality::HoldingToAccount, Wish::Yes);

    let error = draft.finish().unwrap_err();
    assert_eq!(error.draft, draft);
    assert_eq!(
        error.to_string(),
        "12 of 15 items answered in full; still missing: `self_belief` (a rating and a wish), \
         `broad_scanning` (a wish), `holding_to_account` (a rating)",
    );
}

#[test]
fn the_error_shows_no_answer() {
    let mut draft = Draft::from(SelfAssessment::from_fn(|_| {
        Response::new(Rating::Four, Wish::No)
    }));
    draft.clear(Quality::BroadScanning);
    let error = draft.finish().unwrap_err();
    assert_eq!(
        format!("{error:?}"),
        "IncompleteDraft {BroadScanning: Both}"
    );
}

#[test]
fn a_draft_is_collected_from_answers() {
    let full = Response::new(Rating::Two, Wish::Yes);
    let other = Response::new(Rating::Three, Wish::No);
    let answers = [(Quality::SelfBelief, full), (Quality::BroadScanning, full)];
    let draft: Draft = answers
        .into_iter()
        .chain([(Quality::SelfBelief, other)])
        .collect();
    assert_eq!(draft.get(Quality::SelfBelief), other.into());
    assert_eq!(draft.get(Quality::BroadScanning), full.into());
    assert_eq!(draft.answered_count(), 2);
    assert_eq!(draft.into_iter().collect::<Draft>(), draft);

    let mut extended = draft;
    extended.extend([(Quality::SelfAwareness, full)]);
    assert_eq!(extended.get(Quality::SelfBelief), other.into());
    assert_eq!(extended.answered_count(), 3);
}

#[test]
fn null_is_blank() {
    let rated: Draft = serde_json::from_str(r#"{"self_belief":{"rating":1}}"#).unwrap();
    for (document, draft) in [
        (r#"{"self_belief":{}}"#, Draft::new()),
        (r#"{"self_belief":null}"#, Draft::new()),
        (
            r#"{"self_belief":{"rating":null,"wish":null}}"#,
            Draft::new(),
        ),
        (
            r#"{"self_belief":{"rating":1,"wish":null},"broad_scanning":null}"#,
            rated,
        ),
    ] {
        assert_eq!(
            serde_json::from_str::<Draft>(document).unwrap(),
            draft,
            "{document}"
        );
        // JSON is YAML.
        assert_eq!(
            serde_yaml_ng::from_str::<Draft>(document).unwrap(),
            draft,
            "{document}"
        );
        let value: Value = serde_json::from_str(document).unwrap();
        let msgpack = rmp_serde::to_vec(&value).unwrap();
        assert_eq!(
            rmp_serde::from_slice::<Draft>(&msgpack).unwrap(),
            draft,
            "{document}"
        );
        let mut cbor = Vec::new();
        ciborium::into_writer(&value, &mut cbor).unwrap();
        assert_eq!(
            ciborium::from_reader::<Draft, _>(&cbor[..]).unwrap(),
            draft,
            "{document}"
        );
        let reading: Reading = serde_json::from_value(value).unwrap();
        assert_eq!(reading.into_draft(), Ok(draft), "{document}");
    }
    for yaml in ["self_belief:", "self_belief: {rating: }"] {
        assert_eq!(
            serde_yaml_ng::from_str::<Draft>(yaml).unwrap(),
            Draft::new(),
            "{yaml}"
        );
    }
}

/// A form may send one answer at a time.
#[test]
fn half_an_answer_is_read_by_itself() {
    let half: PartialResponse = serde_json::from_str(r#"{"wish": "maybe"}"#).unwrap();
    assert_eq!((half.rating, half.wish), (None, Some(Wish::Maybe)));
    assert!(serde_json::from_str::<PartialResponse>(r#"{"wish": 1}"#).is_err());
}

#[test]
fn what_is_no_draft_is_refused() {
    for json in [
        r#"{"self_belief":{},"self_belief":{}}"#,
        r#"{"self_belief":null,"self_belief":null}"#,
        r#"{"self_belief":{"rating":null,"rating":1}}"#,
        r#"{"self_belief":[]}"#,
        r#"{"charisma":{}}"#,
        "[]",
        "null",
    ] {
        assert!(serde_json::from_str::<Draft>(json).is_err(), "{json}");
    }
    assert!(serde_yaml_ng::from_str::<Draft>("").is_err());
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Rate(Quality, Rating),
    Wish(Quality, Wish),
    Answer(Quality, Response),
    Clear(Quality),
    Set(Quality, PartialResponse),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (strategy::quality(), strategy::rating()).prop_map(|(q, rating)| Step::Rate(q, rating)),
        (strategy::quality(), strategy::wish()).prop_map(|(q, wish)| Step::Wish(q, wish)),
        (strategy::quality(), strategy::response()).prop_map(|(q, r)| Step::Answer(q, r)),
        strategy::quality().prop_map(Step::Clear),
        (strategy::quality(), strategy::partial()).prop_map(|(q, half)| Step::Set(q, half)),
    ]
}

proptest! {
    #[test]
    fn a_draft_holds_the_last_that_was_said(steps in prop::collection::vec(step(), 0..120)) {
        let mut draft = Draft::new();
        for step in &steps {
            match *step {
                Step::Rate(quality, rating) => draft.set_rating(quality, rating),
                Step::Wish(quality, wish) => draft.set_wish(quality, wish),
                Step::Answer(quality, response) => draft.set(quality, response),
                Step::Clear(quality) => draft.clear(quality),
                Step::Set(quality, response) => draft.set(quality, response),
            }
        }
        prop_assert!(draft.iter().eq(Quality::ALL.map(|q| (q, draft.get(q)))));
        for quality in Quality::ALL {
            let mut expected = PartialResponse::default();
            for step in &steps {
                match *step {
                    Step::Rate(q, rating) if q == quality => expected.rating = Some(rating),
                    Step::Wish(q, wish) if q == quality => expected.wish = Some(wish),
                    Step::Answer(q, response) if q == quality => expected = response.into(),
                    Step::Clear(q) if q == quality => expected = PartialResponse::default(),
                    Step::Set(q, response) if q == quality => expected = response,
                    _ => {}
                }
            }
            prop_assert_eq!(draft.get(quality), expected);
        }
    }

    #[test]
    fn answers_come_in_order(draft in strategy::draft()) {
        let expected = Quality::ALL.map(|quality| (quality, draft.get(quality)));
        prop_assert!((&draft).into_iter().eq(expected));
        prop_assert!(draft.into_iter().eq(expected));
    }

    #[test]
    fn a_draft_is_finished_exactly_when_nothing_is_missing(draft in strategy::draft()) {
        let complete =
            Quality::ALL.into_iter().filter(|q| draft.get(*q).complete().is_some()).count();
        prop_assert_eq!(draft.answered_count(), complete);
        prop_assert_eq!(draft.missing().count(), 15 - complete);
        prop_assert_eq!(draft.finish().is_ok(), complete == 15);
    }

    #[test]
    fn reversing_turns_every_rating_that_is_there(draft in strategy::draft()) {
        for (quality, PartialResponse { rating, wish }) in draft.reversed() {
            let before = draft.get(quality);
            prop_assert_eq!(rating, before.rating.map(Rating::reversed));
            prop_assert_eq!(wish, before.wish);
        }
    }

    #[test]
    fn a_finished_draft_is_the_self_assessment(assessment in strategy::assessment()) {
        prop_assert_eq!(Draft::from(assessment).finish(), Ok(assessment));
        prop_assert_eq!(
            serde_json::to_string(&Draft::from(assessment)).unwrap(),
            serde_json::to_string(&assessment).unwrap(),
        );
    }
}
