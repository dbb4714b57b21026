//! The wire forms hold in every format, whether it describes itself or not.

use std::fmt::Debug;

use leadership_qualities::{Framework, Profile, Rating, Response, SelfAssessment, Wish};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

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
fn round_trip_document<T: Serialize + DeserializeOwned + PartialEq + Debug>(document: &T) {
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

#[test]
fn output_can_be_written_in_every_format() {
    fn write(value: &impl Serialize) {
        serde_json::to_string(value).unwrap();
        serde_yaml_ng::to_string(value).unwrap();
        toml::to_string(value).unwrap();
        ciborium::into_writer(value, Vec::new()).unwrap();
        rmp_serde::to_vec(value).unwrap();
        postcard::to_allocvec(value).unwrap();
    }
    write(&Framework);
    let assessment = SelfAssessment::from_fn(|_| Response::new(Rating::Four, Wish::Yes));
    write(&Profile::of(assessment));
}

proptest! {
    #![proptest_config(strategy::cases(64))]

    #[test]
    fn self_assessments_survive_every_format(assessment in strategy::assessment()) {
        round_trip_document(&assessment);
    }

    #[test]
    fn drafts_survive_every_format(draft in strategy::draft()) {
        round_trip_document(&draft);
    }
}
