//! The set of qualities, against a set of the standard library.

use std::collections::BTreeSet;

use leadership_qualities::{Agenda, Qualities, Quality, Wish};
use proptest::prelude::*;

use crate::strategy;

fn plain(qualities: Qualities) -> BTreeSet<Quality> {
    qualities.iter().collect()
}

#[test]
fn there_are_fifteen() {
    assert!(Qualities::ALL.iter().eq(Quality::ALL));
    assert_eq!(Qualities::ALL.len(), 15);
    assert_eq!(Qualities::NONE, Qualities::default());
    assert_eq!(Qualities::from(Quality::ALL), Qualities::ALL);
    assert_eq!(size_of::<Qualities>(), 2);
}

#[test]
fn a_list_that_is_no_set_is_refused() {
    for (json, message) in [
        (
            r#"["self_belief", "broad_scanning", "self_belief"]"#,
            "found `self_belief` twice, expected each quality once",
        ),
        (
            r#"["charisma"]"#,
            "invalid value: string \"charisma\", expected the key of a quality, such as \
             `self_belief` at line 1 column 11",
        ),
        (
            r#""self_belief""#,
            "found a string, expected a list at line 1 column 13",
        ),
        (
            "null",
            "invalid type: null, expected a list at line 1 column 4",
        ),
    ] {
        let error = serde_json::from_str::<Qualities>(json).unwrap_err();
        assert_eq!(error.to_string(), message);
    }
}

proptest! {
    #[test]
    fn it_is_a_set(
        these in strategy::qualities(),
        those in strategy::qualities(),
        quality in strategy::quality(),
    ) {
        let (left, right) = (plain(these), plain(those));
        prop_assert_eq!(these.len(), left.len());
        prop_assert_eq!(these.is_empty(), left.is_empty());
        prop_assert_eq!(these.contains(quality), left.contains(&quality));
        prop_assert_eq!(these.is_subset(those), left.is_subset(&right));
        prop_assert_eq!(these.is_superset(those), left.is_superset(&right));
        prop_assert_eq!(plain(these.union(those)), &left | &right);
        prop_assert_eq!(plain(these.intersection(those)), &left & &right);
        prop_assert_eq!(plain(these.difference(those)), &left - &right);
        prop_assert_eq!(these | those, these.union(those));
        prop_assert_eq!(these & those, these.intersection(those));
        prop_assert_eq!(these - those, these.difference(those));
        prop_assert_eq!(plain(!these), &plain(Qualities::ALL) - &left);
        prop_assert_eq!(plain(these.with(quality)), &left | &[quality].into());
        prop_assert_eq!(plain(these.without(quality)), &left - &[quality].into());
        prop_assert_eq!(format!("{these:?}"), format!("{left:?}"));
        let mut more = these;
        prop_assert_eq!(more.insert(quality), !left.contains(&quality));
        prop_assert_eq!(more, these.with(quality));
        let mut fewer = these;
        prop_assert_eq!(fewer.remove(quality), left.contains(&quality));
        prop_assert_eq!(fewer, these.without(quality));
        let mut both = these;
        both.extend(those.iter());
        prop_assert_eq!(both, these.union(those));
        prop_assert_eq!(left.into_iter().collect::<Qualities>(), these);
    }

    #[test]
    fn it_is_read_in_any_order(
        (list, shuffled) in strategy::qualities().prop_flat_map(|qualities| {
            let list: Vec<Quality> = qualities.iter().collect();
            (Just(list.clone()), Just(list).prop_shuffle())
        }),
    ) {
        let json = serde_json::to_string(&shuffled).unwrap();
        let read: Qualities = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(serde_json::to_value(read).unwrap(), serde_json::to_value(list).unwrap());
    }

    #[test]
    fn an_agenda_is_a_set_too(assessment in strategy::assessment()) {
        let qualities = Qualities::from(Agenda::new(assessment));
        for quality in Quality::ALL {
            prop_assert_eq!(qualities.contains(quality), assessment.wish(quality) != Wish::No);
        }
    }
}
