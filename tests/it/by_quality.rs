//! The total map.

use leadership_qualities::Quality;
use leadership_qualities::framework::ByQuality;
use proptest::prelude::*;

use crate::strategy;

fn numbered() -> ByQuality<usize> {
    ByQuality::from_fn(|quality| quality as usize)
}

#[test]
fn each_quality_has_its_own_place() {
    let map = numbered();
    for quality in Quality::ALL {
        assert_eq!(map[quality], quality as usize);
    }
    assert!(map.iter().map(|(quality, _)| quality).eq(Quality::ALL));
    assert!(map.into_iter().map(|(_, number)| number).eq(0..15));
    assert_eq!(ByQuality::from(map.into_array()), map);
    assert!((&map).into_iter().eq(map.iter()));
    assert_eq!(map.into_array(), std::array::from_fn(|number| number));
}

#[test]
fn changing_one_place_changes_no_other() {
    for changed in Quality::ALL {
        let mut map = numbered();
        map[changed] = 99;
        for (quality, number) in &map {
            assert_eq!(
                *number,
                if quality == changed {
                    99
                } else {
                    quality as usize
                }
            );
        }
    }
    let mut map = numbered();
    map.iter_mut().for_each(|(_, number)| *number *= 2);
    assert_eq!(map[Quality::CollaborativeWorking], 28);
}

#[test]
fn values_can_be_had_and_changed_in_every_way() {
    const ZEROS: ByQuality<usize> = ByQuality::new([0; 15]);

    let mut map = numbered();
    assert_eq!(map.map(|number| number - number), ZEROS);
    assert_eq!(map.each_ref().map(|number| *number), map);
    assert_eq!(map.get(Quality::SelfAwareness), &1);
    *map.get_mut(Quality::SelfAwareness) = 99;
    for (quality, number) in &mut map {
        if quality == Quality::SelfBelief {
            *number = 100;
        }
    }
    for (_, number) in map.each_mut() {
        *number += 1;
    }
    assert_eq!(map.into_array()[..3], [101, 100, 3]);
}

#[test]
fn the_entries_can_be_had_from_both_ends() {
    let mut map = numbered();
    let mut entries = map.iter();
    assert_eq!(entries.len(), 15);
    let last = Quality::CollaborativeWorking;
    assert_eq!(entries.next_back(), Some((last, &14)));
    assert_eq!(entries.next(), Some((Quality::SelfBelief, &0)));
    assert_eq!(entries.len(), 13);
    assert_eq!(entries.clone().map(|(_, number)| number).sum::<usize>(), 91);
    assert_eq!(map.iter_mut().next_back(), Some((last, &mut 14)));
    assert_eq!(map.into_iter().next_back(), Some((last, 14)));
    assert!(
        map.into_iter()
            .rev()
            .map(|(_, number)| number)
            .eq((0..15).rev())
    );
}

#[test]
fn the_first_error_ends_the_asking() {
    let mut asked = Vec::new();
    let result = ByQuality::try_from_fn(|quality| {
        asked.push(quality);
        if quality == Quality::DriveForResults {
            Err("no")
        } else {
            Ok(())
        }
    });
    assert_eq!(result, Err("no"));
    assert_eq!(asked, Quality::ALL[..10]);

    let all = ByQuality::try_from_fn(|quality| Ok::<_, ()>(quality as usize));
    assert_eq!(all, Ok(numbered()));
}

#[test]
fn json_has_the_fifteen_keys_in_order() {
    let json = serde_json::to_string(&numbered()).unwrap();
    let expected: Vec<String> = Quality::ALL
        .iter()
        .map(|q| format!("\"{}\":{}", q.key(), *q as usize))
        .collect();
    assert_eq!(json, format!("{{{}}}", expected.join(",")));
}

#[test]
fn json_with_other_keys_is_refused() {
    let json = serde_json::to_string(&numbered()).unwrap();
    for (document, message) in [
        (
            json.replace("\"self_belief\":0,", ""),
            "missing field `self_belief`",
        ),
        (
            json.replace("\"broad_scanning\":7,", ""),
            "missing field `broad_scanning`",
        ),
        (
            json.replace("\"self_awareness\"", "\"self_belief\""),
            "duplicate field `self_belief`",
        ),
        (
            json.replace("self_awareness", "Self awareness"),
            "found another spelling, expected the key `self_awareness`",
        ),
        (
            "[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14]".to_owned(),
            "invalid type: sequence, expected an object with the fifteen quality keys",
        ),
    ] {
        let error = serde_json::from_str::<ByQuality<usize>>(&document)
            .unwrap_err()
            .to_string();
        assert!(error.starts_with(message), "{error}");
    }
}

proptest! {
    #[test]
    fn json_is_read_in_any_order(
        order in Just(Quality::ALL.to_vec()).prop_shuffle(),
        responses in strategy::responses(),
    ) {
        let entries: Vec<String> = order
            .iter()
            .map(|q| format!("\"{}\":{}", q.key(), serde_json::to_string(&responses[*q]).unwrap()))
            .collect();
        let json = format!("{{{}}}", entries.join(","));
        prop_assert_eq!(serde_json::from_str::<ByQuality<_>>(&json).unwrap(), responses);
    }
}

#[test]
fn debug_shows_each_value_beside_its_quality() {
    let lengths = ByQuality::from_fn(|quality| quality.name().len());
    let debug = format!("{lengths:?}");
    assert!(
        debug.starts_with("{SelfBelief: 11, SelfAwareness: 14, "),
        "{debug}"
    );
    assert!(debug.ends_with(", CollaborativeWorking: 21}"), "{debug}");
}
