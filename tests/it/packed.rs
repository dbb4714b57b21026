//! Packed forms: every value has one, nothing else is one, and none ever changes.

use leadership_qualities::packed::{self, Packed};
use leadership_qualities::programme::{Condition, Conditions};
use leadership_qualities::setup::{Step, Steps};
use leadership_qualities::{Draft, Qualities, Quality, Rating, Response, SelfAssessment, Wish};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{formats, strategy};

/// A row of a database, as somebody else declares it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Row {
    #[serde(with = "leadership_qualities::packed")]
    first: SelfAssessment,
    #[serde(with = "packed", default)]
    second: Option<SelfAssessment>,
    #[serde(with = "packed")]
    draft: Draft,
    #[serde(with = "packed")]
    chosen: Qualities,
}

/// Answers of which each item has another.
fn mixed() -> SelfAssessment {
    SelfAssessment::from_fn(|quality| {
        let number = usize::from(quality.number());
        Response::new(Rating::ALL[number % 4], Wish::ALL[number % 3])
    })
}

/// What is stored today is read by every version to come: these values never change.
#[test]
fn the_packed_forms_are_as_they_were() {
    assert_eq!(mixed().to_bits(), 0x03a5_0b61_8729_43a5);
    let mut draft = Draft::from(mixed());
    draft.clear(Quality::SelfAwareness);
    draft.set(
        Quality::BroadScanning,
        Response::new(Rating::Four, Wish::No),
    );
    assert_eq!(
        draft.to_bytes(),
        [18, 176, 168, 23, 229, 106, 242, 36, 55, 3]
    );
    let chosen = Qualities::from([Quality::SelfBelief, Quality::CollaborativeWorking]);
    assert_eq!(chosen.to_bits(), 0x4001);
    assert_eq!(Conditions::from([Condition::ManagerSupport]).to_bits(), 4);
    assert_eq!(
        Steps::from([Step::Context, Step::NewNeeds]).to_bits(),
        0x0010_0001
    );
}

#[test]
fn bits_of_something_else_are_refused_and_not_shown() {
    for bits in [1 << 60, u64::MAX, 0b1100, 0b1111 << 56] {
        let error = SelfAssessment::from_bits(bits).unwrap_err();
        assert_eq!(
            error.to_string(),
            "found bits that are not a packed form of a self-assessment: expected a highest nibble of zero and \
             wishes of 0, 1 or 2",
        );
    }
    assert!(SelfAssessment::try_from(-1).is_err());
    assert!(SelfAssessment::try_from(i64::MIN).is_err());
    assert!(SelfAssessment::try_from(1 << 60).is_err());
    for bytes in [
        [255; 10],
        [5, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 8],
    ] {
        assert_eq!(
            Draft::from_bytes(bytes).unwrap_err().to_string(),
            "found bits that are not a packed form of a draft: expected ratings of 0 to 4 and five highest bits \
             of zero",
        );
    }
    assert_eq!(
        Qualities::from_bits(0x8000).unwrap_err().to_string(),
        "found bits that are not a packed form of `Qualities`: expected at most one bit for each term",
    );

    let error = serde_json::from_str::<Row>(r#"{"first": 1234567890123456789}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "found bits that are not a packed form of a self-assessment: expected a highest nibble of zero and wishes \
         of 0, 1 or 2 at line 1 column 30",
    );
}

#[test]
fn a_set_has_as_many_packed_forms_as_there_are_sets() {
    for bits in 0..=u16::MAX {
        let set = Qualities::from_bits(bits);
        assert_eq!(set.is_ok(), bits < 1 << 15);
        assert!(set.is_err() || set.unwrap().to_bits() == bits);
    }
    for bits in 0..=u8::MAX {
        let set = Conditions::from_bits(bits);
        assert_eq!(set.is_ok(), bits < 1 << 3);
        assert!(set.is_err() || set.unwrap().to_bits() == bits);
    }
    for bits in [0, 1, (1 << 21) - 1, 1 << 21, u32::MAX] {
        let set = Steps::from_bits(bits);
        assert_eq!(set.is_ok(), bits < 1 << 21);
        assert!(set.is_err() || set.unwrap().to_bits() == bits);
    }
}

#[test]
fn packed_forms_are_small() {
    let row = Row {
        first: mixed(),
        second: None,
        draft: Draft::from(mixed()),
        chosen: Qualities::ALL,
    };
    let document = postcard::to_allocvec(&(row.first, row.draft, row.chosen)).unwrap();
    let packed = (row.first.pack(), row.draft.pack(), row.chosen.pack());
    let packed = postcard::to_allocvec(&packed).unwrap();
    assert_eq!(packed.len(), 9 + 10 + 3);
    assert!(document.len() > 1000, "{}", document.len());
}

fn every_value_comes_back<T: Packed + PartialEq + std::fmt::Debug>(value: T) {
    assert_eq!(T::unpack(value.pack()), Ok(value));
    assert_eq!(Option::<T>::unpack(Some(value).pack()), Ok(Some(value)));
}

proptest! {
    #[test]
    fn what_is_packed_comes_back(
        first in strategy::assessment(),
        second in prop::option::of(strategy::assessment()),
        draft in strategy::draft(),
        chosen in strategy::qualities(),
    ) {
        every_value_comes_back(first);
        every_value_comes_back(draft);
        every_value_comes_back(chosen);
        prop_assert_eq!(SelfAssessment::try_from(i64::from(first)), Ok(first));
        prop_assert!(i64::from(first) >= 0);
        prop_assert_eq!(Draft::from(first).to_bytes() == draft.to_bytes(), Draft::from(first) == draft);
        let row = Row { first, second, draft, chosen };
        let written = serde_json::to_value(row).unwrap();
        prop_assert_eq!(&written["first"], first.to_bits());
        prop_assert_eq!(&written["draft"], &serde_json::json!(draft.to_bytes()));
        prop_assert_eq!(&written["chosen"], chosen.to_bits());
        formats::round_trip_document(&row);
    }

    /// Each nibble is as likely to be an answer as not, so that whole self-assessments come up.
    #[test]
    fn any_bits_are_those_of_one_self_assessment_or_refused(
        nibbles in prop::collection::vec(prop_oneof![9 => 0_u64..12, 1 => 12_u64..16], 15),
        highest in prop_oneof![4 => Just(0_u64), 1 => 1_u64..16],
    ) {
        let bits = nibbles.iter().rev().fold(highest, |bits, nibble| (bits << 4) | nibble);
        let is_one = highest == 0 && nibbles.iter().all(|nibble| *nibble < 12);
        match SelfAssessment::from_bits(bits) {
            Ok(assessment) => prop_assert_eq!(assessment.to_bits(), bits),
            Err(_) => prop_assert!(!is_one),
        }
        prop_assert_eq!(SelfAssessment::from_bits(bits).is_ok(), is_one);
    }

    #[test]
    fn any_bytes_are_those_of_one_draft_or_refused(
        items in prop::collection::vec(
            (prop_oneof![14 => 0_u128..5, 1 => 5_u128..8], 0_u128..4),
            15,
        ),
        highest in prop_oneof![4 => Just(0_u128), 1 => 1_u128..32],
    ) {
        let items = items.into_iter().rev();
        let is_one = highest == 0 && items.clone().all(|(rating, _)| rating < 5);
        let bits = items.fold(highest, |bits, (rating, wish)| (bits << 5) | (wish << 3) | rating);
        let bytes: [u8; 10] = bits.to_le_bytes()[..10].try_into().unwrap();
        match Draft::from_bytes(bytes) {
            Ok(draft) => prop_assert_eq!(draft.to_bytes(), bytes),
            Err(_) => prop_assert!(!is_one),
        }
        prop_assert_eq!(Draft::from_bytes(bytes).is_ok(), is_one);
    }
}
