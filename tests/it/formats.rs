//! The wire forms hold in every format, whether it describes itself or not.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;

use leadership_qualities::mentoring::Relation;
use leadership_qualities::network::Person;
use leadership_qualities::setup::{Event, Table};
use leadership_qualities::{
    Catalogue, Change, Draft, Exchange, Need, Network, Profile, Quality, Rating, Reading, Response,
    SelfAssessment, Wish, programme,
};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::strategy;

#[track_caller]
fn round_trip<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let json = serde_json::to_string(value).unwrap();
    assert_eq!(
        serde_json::from_str::<T>(&json).unwrap(),
        *value,
        "JSON text"
    );
    assert_eq!(
        serde_json::from_slice::<T>(json.as_bytes()).unwrap(),
        *value,
        "JSON bytes"
    );
    assert_eq!(
        serde_json::from_reader::<_, T>(json.as_bytes()).unwrap(),
        *value,
        "JSON stream"
    );
    let json = serde_json::to_value(value).unwrap();
    assert_eq!(
        serde_json::from_value::<T>(json).unwrap(),
        *value,
        "JSON value"
    );
    let yaml = serde_yaml_ng::to_string(value).unwrap();
    assert_eq!(serde_yaml_ng::from_str::<T>(&yaml).unwrap(), *value, "YAML");
    let mut cbor = Vec::new();
    ciborium::into_writer(value, &mut cbor).unwrap();
    assert_eq!(
        ciborium::from_reader::<T, _>(&cbor[..]).unwrap(),
        *value,
        "CBOR"
    );
    let msgpack = rmp_serde::to_vec(value).unwrap();
    assert_eq!(
        rmp_serde::from_slice::<T>(&msgpack).unwrap(),
        *value,
        "MessagePack"
    );
    let postcard = postcard::to_allocvec(value).unwrap();
    assert_eq!(
        postcard::from_bytes::<T>(&postcard).unwrap(),
        *value,
        "postcard"
    );
}

#[track_caller]
pub(crate) fn round_trip_document<T: Serialize + DeserializeOwned + PartialEq + Debug>(
    document: &T,
) {
    round_trip(document);
    // The root of a TOML document is a table, so TOML has documents only.
    let toml = toml::to_string(document).unwrap();
    assert_eq!(toml::from_str::<T>(&toml).unwrap(), *document, "TOML");
}

#[test]
fn parts_survive_every_format() {
    for rating in Rating::ALL {
        round_trip(&rating);
        for wish in Wish::ALL {
            round_trip(&wish);
            round_trip(&Response::new(rating, wish));
        }
    }
}

/// What is only written has one shape too: every format that describes itself reads back as JSON.
#[test]
fn output_has_one_shape_in_every_format() {
    fn check(value: &impl Serialize) {
        let json = serde_json::to_value(value).unwrap();
        let yaml = serde_yaml_ng::to_string(value).unwrap();
        assert_eq!(
            serde_yaml_ng::from_str::<Value>(&yaml).unwrap(),
            json,
            "YAML"
        );
        let toml = toml::to_string(value).unwrap();
        assert_eq!(toml::from_str::<Value>(&toml).unwrap(), json, "TOML");
        let mut cbor = Vec::new();
        ciborium::into_writer(value, &mut cbor).unwrap();
        assert_eq!(
            ciborium::from_reader::<Value, _>(&cbor[..]).unwrap(),
            json,
            "CBOR"
        );
        let msgpack = rmp_serde::to_vec(value).unwrap();
        assert_eq!(
            rmp_serde::from_slice::<Value>(&msgpack).unwrap(),
            json,
            "MessagePack"
        );
        postcard::to_allocvec(value).unwrap();
    }
    check(&Catalogue);
    check(&Table::new());
    check(&programme::Table::new());
    let before = SelfAssessment::from_fn(|_| Response::new(Rating::Four, Wish::Yes));
    let after = before.with(Quality::SelfBelief, Response::new(Rating::One, Wish::No));
    check(&Profile::new(before));
    check(&Change::between(before, after));
    let (before, after) = (Profile::new(before), Profile::new(after));
    check(&Exchange::between(before, after));
    let person = Person {
        name: "Ama",
        relation: Relation::Peer,
        offers: after.offers(),
    };
    check(&Network::covering(before.agenda(), [person]));
}

proptest! {
    #![proptest_config(strategy::cases(64))]

    #[test]
    fn self_assessments_survive_every_format(assessment in strategy::assessment()) {
        round_trip_document(&assessment);
    }

    #[test]
    fn events_survive_every_format(event in strategy::setup::any_event()) {
        round_trip_document(&event);
    }

    #[test]
    fn records_survive_every_format(setup in strategy::setup::setup()) {
        round_trip_document(&setup);
    }

    #[test]
    fn events_of_applications_survive_every_format(event in strategy::programme::any_event()) {
        round_trip_document(&event);
    }

    #[test]
    fn applications_survive_every_format(application in strategy::programme::application()) {
        round_trip_document(&application);
    }

    #[test]
    fn people_survive_every_format(person in strategy::person(15)) {
        round_trip(&person.relation);
        round_trip(&person.offers);
        round_trip_document(&person);
    }

    #[test]
    fn drafts_survive_every_format(draft in strategy::draft()) {
        round_trip_document(&draft);
    }
}

/// A text has one spelling: what is no string is no text, whatever a format makes of it.
#[test]
fn yaml_makes_no_text_of_what_is_none() {
    for value in ["5", "true", "[]", "{}", "!!int 5"] {
        let event = format!("issues: [{value}]\nfocus: {{text: {value}}}");
        assert!(serde_yaml_ng::from_str::<Event>(&event).is_err(), "{value}");
        let need = format!("focus:\n  text: {value}\n");
        assert!(serde_yaml_ng::from_str::<Event>(&need).is_err(), "{value}");
    }
    let event: Event = serde_yaml_ng::from_str("focus: {text: plain}").unwrap();
    assert_eq!(event, Event::Focus(Need::other("plain")));
}

/// A number is an integer, in text formats also a float without a fraction, and no string, to every
/// reader.
#[test]
fn formats_agree_on_numbers() {
    const READ: bool = true;

    fn strict_and_lenient(strict: Option<Draft>, reading: Reading) -> bool {
        assert_eq!(reading.into_draft().ok(), strict);
        strict.is_some()
    }

    for (number, is_read) in [
        ("2", READ),
        ("2.0", READ),
        ("0x2", READ),
        ("0o2", READ),
        ("0b10", READ),
        ("!!int '2'", READ),
        ("2e0", READ),
        ("02", !READ),
        ("'2'", !READ),
        ("!!str 2", !READ),
        ("2.5", !READ),
        ("0x5", !READ),
        (".inf", !READ),
        (".nan", !READ),
        ("-0.0", !READ),
    ] {
        let yaml = format!("self_belief: {{rating: {number}}}");
        let strict = serde_yaml_ng::from_str::<Draft>(&yaml).ok();
        let reading = serde_yaml_ng::from_str(&yaml).unwrap();
        assert_eq!(strict_and_lenient(strict, reading), is_read, "{number}");
    }
    for (number, is_read) in [("2", READ), ("2.0", READ), ("0x2", READ), ("2.5", !READ)] {
        let toml = format!("self_belief = {{rating = {number}}}");
        let strict = toml::from_str::<Draft>(&toml).ok();
        let reading = toml::from_str(&toml).unwrap();
        assert_eq!(strict_and_lenient(strict, reading), is_read, "{number}");
    }
    for (number, is_read) in [
        ("2", READ),
        ("2.0", READ),
        ("0x2", READ),
        ("0b10", READ),
        ("2.5", !READ),
        ("0x5", !READ),
        ("\"2\"", !READ),
    ] {
        let ron = format!("{{\"self_belief\": {{\"rating\": {number}}}}}");
        let strict = ron::from_str::<Draft>(&ron).ok();
        let reading = ron::from_str(&ron).unwrap();
        assert_eq!(strict_and_lenient(strict, reading), is_read, "{number}");
    }
    for (number, is_read) in [(json!(2), READ), (json!(2.0), !READ), (json!(2.5), !READ)] {
        let document = json!({"self_belief": {"rating": number}});
        let msgpack = rmp_serde::to_vec(&document).unwrap();
        let strict = rmp_serde::from_slice::<Draft>(&msgpack).ok();
        let reading = rmp_serde::from_slice(&msgpack).unwrap();
        assert_eq!(strict_and_lenient(strict, reading), is_read, "{number}");

        let mut cbor = Vec::new();
        ciborium::into_writer(&document, &mut cbor).unwrap();
        let strict = ciborium::from_reader::<Draft, _>(&cbor[..]).ok();
        let reading = ciborium::from_reader(&cbor[..]).unwrap();
        assert_eq!(strict_and_lenient(strict, reading), is_read, "{number}");
    }
}

/// A tag of YAML makes another type of a value, to every reader.
#[test]
fn yaml_has_no_tagged_numbers_and_texts() {
    for tagged in ["{rating: !x 2}", "{wish: !x yes}", "!x {rating: 2}"] {
        let yaml = format!("self_belief: {tagged}");
        assert!(serde_yaml_ng::from_str::<Draft>(&yaml).is_err(), "{tagged}");
        let reading: Reading = serde_yaml_ng::from_str(&yaml).unwrap();
        assert!(reading.into_draft().is_err(), "{tagged}");
    }
    let error = serde_yaml_ng::from_str::<Draft>("self_belief: !x {rating: 2}").unwrap_err();
    let answer = "invalid type: enum, expected self_belief: an object with `rating` and `wish`";
    assert!(error.to_string().contains(answer), "{error}");
}

/// A format may have numbers as strings only, where a rating stands by itself.
#[test]
fn a_rating_can_be_the_key_of_an_object() {
    let counts = BTreeMap::from([(1_u8, 3), (4, 5)]);
    let json = serde_json::to_string(&counts).unwrap();
    let read: HashMap<Rating, u32> = serde_json::from_str(&json).unwrap();
    assert_eq!(read, HashMap::from([(Rating::One, 3), (Rating::Four, 5)]));
    assert!(serde_json::from_str::<Rating>("\"2\"").is_err());
}

/// Null is the same as left out, in every format that has it, and nowhere else.
#[test]
fn null_is_the_same_as_left_out() {
    for (event, expected) in [
        (
            json!({"focus": {"quality": null, "text": "plain"}}),
            Event::Focus(Need::other("plain")),
        ),
        (
            json!({"focus": {"text": null}}),
            Event::Focus(Need::other("")),
        ),
        (json!({"focus": {}}), Event::Focus(Need::other(""))),
    ] {
        let mut cbor = Vec::new();
        ciborium::into_writer(&event, &mut cbor).unwrap();
        let msgpack = rmp_serde::to_vec(&event).unwrap();
        for read in [
            serde_json::from_str::<Event>(&event.to_string()).unwrap(),
            serde_json::from_value(event.clone()).unwrap(),
            serde_yaml_ng::from_str(&event.to_string()).unwrap(),
            ciborium::from_reader(&cbor[..]).unwrap(),
            rmp_serde::from_slice(&msgpack).unwrap(),
        ] {
            assert_eq!(read, expected, "{event}");
        }
    }
    for event in [
        json!({"issues": null}),
        json!({"issues": [null]}),
        json!({"focus": null}),
        json!({"needs": [null]}),
        json!({"review_opened": null}),
        json!({"ended": {"by": null, "reason": ""}}),
        json!({"ended": {"by": "mentor", "reason": null}}),
        json!({"profile_agreed": [{"about": "goals", "text": null}]}),
    ] {
        assert!(
            serde_json::from_value::<Event>(event.clone()).is_err(),
            "{event}"
        );
        assert!(
            serde_yaml_ng::from_str::<Event>(&event.to_string()).is_err(),
            "{event}"
        );
    }
}
