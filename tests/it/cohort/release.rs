//! What a release shows, and in which words it withholds the rest.

use leadership_qualities::cohort::{
    BandCounts, History, InvalidThresholds, OverflowedTally, RefusedRelease, Row, Thresholds,
    UnfitCohort, WishCounts, WishSplit, Withheld,
};
use leadership_qualities::framework::ByQuality;
use leadership_qualities::{Policy, Quality, Rating, Response, SelfAssessment, Tally, Wish};
use proptest::prelude::*;
use serde_json::Value;

use crate::strategy;

/// A cohort in which so many wish each quality, may wish it, and do not.
pub(super) fn wishing(wishes: &ByQuality<[u64; 3]>) -> Tally {
    let [yes, maybe, no] = wishes[Quality::SelfBelief];
    let wish = |person, [yes, maybe, _]: [u64; 3]| match person {
        _ if person < yes => Wish::Yes,
        _ if person < yes + maybe => Wish::Maybe,
        _ => Wish::No,
    };
    let rating = |person| {
        if person % 2 == 0 {
            Rating::One
        } else {
            Rating::Four
        }
    };
    let answers = |person| {
        SelfAssessment::from_fn(|quality| {
            Response::new(rating(person), wish(person, wishes[quality]))
        })
    };
    (0..yes + maybe + no).map(answers).collect()
}

/// Rounded counts of people who want it and who do not, and of yes and maybe.
pub(super) fn counts(
    wanted: u64,
    not_wanted: u64,
    split: Result<[u64; 2], Withheld>,
) -> WishCounts {
    let split = match split {
        Ok([yes, maybe]) => Row::Shown(WishSplit { yes, maybe }),
        Err(reason) => Row::Withheld(reason),
    };
    WishCounts {
        wanted,
        not_wanted,
        split,
    }
}

pub(super) fn everywhere(wishes: [u64; 3]) -> Tally {
    wishing(&ByQuality::from_fn(|_| wishes))
}

pub(super) const ONE: Quality = Quality::PoliticalAstuteness;

#[test]
fn ten_people_release_nothing() {
    let error = Policy::default()
        .release(&everywhere([4, 4, 2]))
        .unwrap_err();
    assert_eq!(error, UnfitCohort::TooFew { cohort: 11 });
    let words = "found a cohort too small to show anything of it, expected 11 people or more";
    assert_eq!(error.to_string(), words);
    assert_eq!(
        History::new(Policy::default()).release(&Tally::default()),
        Err(error.into())
    );
    assert!(Policy::default().release(&everywhere([4, 4, 3])).is_ok());
}

#[test]
fn wishes_fall_back_to_two_ways_and_then_to_none() {
    let row = |wishes| {
        Policy::default()
            .release(&everywhere(wishes))
            .unwrap()
            .wishes(ONE)
    };
    let all = counts(25, 30, Ok([10, 20]));
    assert_eq!(row([8, 19, 32]), Row::Shown(all));
    let two_way = counts(25, 30, Err(Withheld::SmallCell));
    assert_eq!(row([7, 19, 32]), Row::Shown(two_way));
    assert_eq!(row([26, 0, 32]), Row::Shown(two_way));
    assert_eq!(row([7, 0, 32]), Row::Withheld(Withheld::FewWanted));
    assert_eq!(row([20, 20, 7]), Row::Withheld(Withheld::FewNotWanted));
    assert_eq!(two_way.total(), 55);
    assert!((two_way.wanted_share() - 25.0 / 55.0).abs() < 1e-12);
}

/// With two cells of eight there is no telling which is small unless sixteen people answered.
#[test]
fn which_side_is_small_is_told_of_sixteen_people_or_more() {
    let rows = |wishes| {
        let release = Policy::default().release(&everywhere(wishes)).unwrap();
        (release.wishes(ONE), release.bands(ONE))
    };
    let hidden = Withheld::SmallCell;
    assert_eq!(
        rows([7, 7, 1]),
        (Row::Withheld(hidden), Row::Withheld(hidden))
    );
    let (wishes, bands) = rows([7, 7, 2]);
    assert_eq!(wishes, Row::Withheld(Withheld::FewNotWanted));
    let (favourable, developing) = (10, 10);
    assert_eq!(
        bands,
        Row::Shown(BandCounts {
            favourable,
            developing
        })
    );

    let rated = |rating| SelfAssessment::from_fn(|_| Response::new(rating, Wish::No));
    let bands = |favourable, developing| {
        let favourable = (0..favourable).map(|_| rated(Rating::One));
        let tally = favourable.chain((0..developing).map(|_| rated(Rating::Four)));
        Policy::default()
            .release(&tally.collect())
            .unwrap()
            .bands(ONE)
    };
    assert_eq!(bands(0, 16), Row::Withheld(Withheld::FewFavourable));
    assert_eq!(bands(7, 9), Row::Withheld(Withheld::FewFavourable));
    assert_eq!(bands(993, 7), Row::Withheld(Withheld::FewDeveloping));
    assert_eq!(bands(7, 8), Row::Withheld(Withheld::SmallCell));
}

/// Of a cohort that grows, nothing new is told of a row that was withheld.
#[test]
fn a_side_is_told_once_and_holds_the_row_back_by_its_own_cell() {
    let mut history = History::new(Policy::default());
    let mut row = |wishes| history.release(&everywhere(wishes)).unwrap().wishes(ONE);
    assert_eq!(row([10, 15, 5]), Row::Withheld(Withheld::FewNotWanted));
    // All of the thirty may have wanted it, so at least as many have to want it now.
    assert_eq!(
        row([10, 16, 60]),
        Row::Withheld(Withheld::SmallBefore),
        "as many do not want it as were hidden, but they were told to be few"
    );
    assert_eq!(row([10, 75, 61]), Row::Withheld(Withheld::SmallBefore));
    let shown = counts(145, 60, Ok([10, 135]));
    assert_eq!(row([10, 136, 62]), Row::Shown(shown));
}

#[test]
fn a_refusal_has_a_key() {
    let unfit = UnfitCohort::TooFew { cohort: 11 };
    for (refused, key) in [
        (RefusedRelease::Unfit(unfit), "too_few"),
        (RefusedRelease::Unfit(OverflowedTally.into()), "overflow"),
        (
            RefusedRelease::TooFewJoined { cohort: 11 },
            "too_few_joined",
        ),
        (RefusedRelease::Shrunk, "shrunk"),
        (RefusedRelease::TooFewApart { cohort: 11 }, "too_few_apart"),
        (RefusedRelease::Unpaired, "unpaired"),
        (RefusedRelease::Grown, "grown"),
        (RefusedRelease::Moved, "moved"),
        (RefusedRelease::OneGroup, "one_group"),
        (
            RefusedRelease::SmallGroup {
                position: 1,
                cohort: 11,
            },
            "small_group",
        ),
        (RefusedRelease::Regrouped, "regrouped"),
        (RefusedRelease::Grouped, "grouped"),
        (RefusedRelease::OtherPolicy, "other_policy"),
    ] {
        assert_eq!(refused.key(), key);
    }
}

#[test]
fn a_growing_cohort_is_checked() {
    let mut history = History::new(Policy::default());
    let first = history.release(&everywhere([20, 20, 20])).unwrap();
    let shown = counts(40, 20, Ok([20, 20]));
    assert_eq!(first.wishes(ONE), Row::Shown(shown));
    assert_eq!(history.release(&everywhere([20, 20, 20])), Ok(first));

    let refused = |error: RefusedRelease, words: &str| assert_eq!(error.to_string(), words);
    refused(
        history.release(&everywhere([20, 20, 30])).unwrap_err(),
        "found 1 to 10 people who joined since the last release, expected nobody or 11 or more",
    );
    refused(
        history.release(&everywhere([60, 19, 60])).unwrap_err(),
        "found some answer fewer times than in the last release, expected a cohort that only grows",
    );
    assert_eq!(history.tallies().len(), 1);
    assert_eq!(history.latest(), Some(&first));

    // Eleven who all wish for it; and when more join, of whom some do not.
    let next = history.release(&everywhere([31, 20, 20])).unwrap();
    assert_eq!(next.wishes(ONE), Row::Withheld(Withheld::Newcomers));
    assert_eq!(history.latest(), Some(&next));
    assert_eq!(history.last_shown_wishes(ONE), Some(shown));
    let next = history.release(&everywhere([31, 22, 31])).unwrap();
    let two_way = counts(55, 30, Err(Withheld::Newcomers));
    assert_eq!(next.wishes(ONE), Row::Shown(two_way));
    assert_eq!(history.last_shown_wishes(ONE), Some(two_way));
    let next = history.release(&everywhere([41, 42, 41])).unwrap();
    let shown = counts(85, 40, Ok([40, 40]));
    assert_eq!(next.wishes(ONE), Row::Shown(shown));

    let replayed = History::replay(history.policy(), history.tallies().to_vec()).unwrap();
    assert_eq!(replayed.tallies(), history.tallies());
    assert_eq!(replayed, history);
    let (mut replayed, tally) = (replayed, everywhere([55, 55, 55]));
    assert_eq!(replayed.release(&tally), history.release(&tally));
    let backwards = history.tallies().iter().rev().cloned();
    let error = History::replay(history.policy(), backwards).unwrap_err();
    assert_eq!(error, RefusedRelease::Shrunk);
    let policy =
        "Policy { thresholds: Thresholds { min_cohort: 11, min_cell: 8, rounding_base: 5 } }";
    let debug = format!("History {{ policy: {policy}, releases: 5, .. }}");
    assert_eq!(format!("{history:?}"), debug);
}

/// While yes and maybe were withheld, eleven more people were shown to want it. Nineteen who want
/// it have answered since yes and maybe were shown, no eleven of them the same.
#[test]
fn yes_and_maybe_wait_until_one_of_them_hides_who_was_shown() {
    let mut history = History::new(Policy::default());
    let mut split = |wishes| {
        let release = history.release(&everywhere(wishes)).unwrap();
        release.wishes(ONE).shown().unwrap().split
    };
    assert!(split([8, 8, 20]).shown().is_some());
    assert_eq!(split([11, 16, 40]), Row::Withheld(Withheld::Newcomers));
    assert_eq!(split([18, 17, 60]), Row::Withheld(Withheld::Newcomers));
    assert!(split([19, 27, 80]).shown().is_some());
}

#[test]
fn a_row_says_why_it_is_withheld() {
    assert_eq!(
        Row::<u64>::Withheld(Withheld::Side).withheld(),
        Some(Withheld::Side)
    );
    assert_eq!(Row::Shown(8).withheld(), None);
}

/// 30 people, 7 of them favourable, are withheld; had 41 with 18 been shown, that would be known.
#[test]
fn a_row_that_was_withheld_waits_until_it_tells_nothing() {
    let bands = |favourable, developing| -> Tally {
        let rated = |rating| SelfAssessment::from_fn(|_| Response::new(rating, Wish::No));
        let favourable = (0..favourable).map(|_| rated(Rating::Two));
        favourable
            .chain((0..developing).map(|_| rated(Rating::Three)))
            .collect()
    };
    let mut history = History::new(Policy::default());
    let mut row = |favourable, developing| {
        history
            .release(&bands(favourable, developing))
            .unwrap()
            .bands(ONE)
    };
    assert_eq!(row(7, 23), Row::Withheld(Withheld::FewFavourable));
    assert_eq!(row(18, 23), Row::Withheld(Withheld::SmallBefore));
    assert_eq!(row(18, 40), Row::Withheld(Withheld::SmallBefore));
    let bands = row(18, 58).shown().unwrap();
    assert_eq!(
        [bands.favourable, bands.developing, bands.total()],
        [20, 60, 80]
    );
    assert!((bands.favourable_share() - 0.25).abs() < 1e-12);
    assert_eq!(row(30, 58), Row::Withheld(Withheld::Newcomers));
}

#[test]
fn a_policy_holds_what_it_promises() {
    let convention = Thresholds::default();
    let Thresholds {
        min_cohort,
        min_cell,
        rounding_base,
    } = convention;
    assert_eq!((min_cohort, min_cell, rounding_base), (11, 8, 5));
    let weaker = |min_cohort, min_cell, rounding_base| {
        Policy::weaker(Thresholds {
            min_cohort,
            min_cell,
            rounding_base,
        })
    };
    assert_eq!(weaker(11, 8, 0), Err(InvalidThresholds::Rounding));
    assert_eq!(weaker(11, 1, 1), Err(InvalidThresholds::Cell { cell: 1 }));
    assert_eq!(
        weaker(11, 2, 5),
        Err(InvalidThresholds::RoundedToZero {
            cell: 2,
            rounding: 5
        })
    );
    assert_eq!(
        weaker(7, 8, 5),
        Err(InvalidThresholds::Cohort { cohort: 7, cell: 8 })
    );
    assert_eq!(weaker(11, 8, 5), Ok(Policy::default()));
    assert!(!Policy::default().is_weaker());
    assert!(!weaker(30, 10, 20).unwrap().is_weaker());
    for lower in [weaker(10, 8, 5), weaker(11, 7, 5), weaker(11, 8, 4)] {
        assert!(lower.unwrap().is_weaker());
    }
    let words = [
        (
            weaker(11, 8, 0),
            "rounding base 0 is too small: expected 1 or more",
        ),
        (
            weaker(11, 0, 1),
            "minimum cell of 0 is too small: expected 2 people or more",
        ),
        (
            weaker(11, 2, 5),
            "minimum cell of 2 is too small for rounding base 5: expected at least half the \
             rounding base, as the cell would be shown as 0",
        ),
        (
            weaker(7, 8, 5),
            "minimum cohort of 7 is too small: expected at least the minimum cell, 8",
        ),
    ];
    for (error, words) in words {
        assert_eq!(error.unwrap_err().to_string(), words);
    }
    let nothing = Thresholds {
        min_cohort: 0,
        min_cell: 0,
        rounding_base: 0,
    };
    assert_eq!(Policy::stricter(nothing), Policy::default());
    let all = u64::MAX;
    let huge = Policy::stricter(Thresholds {
        min_cohort: 0,
        min_cell: all,
        rounding_base: all,
    });
    assert_eq!(
        huge.thresholds(),
        Thresholds {
            min_cohort: all,
            min_cell: all,
            rounding_base: all
        }
    );
}

#[test]
fn reasons_are_told_in_words() {
    let words = [
        "too few people in one cell of the row",
        "too few people are favourable",
        "too few people are developing",
        "too few people wish, or may wish, to address it",
        "too few people do not wish to address it",
        "too few people in one cell of the row, now or in an earlier release",
        "too few people in one cell among those who joined since the row was last shown, \
             now or in an earlier release; what was shown then still stands",
        "too few people in one cell of the row, or among those who answered only once",
        "the bands before or after are withheld",
        "too few people in one cell of this group, or of a group withheld with it",
    ];
    assert_eq!(Withheld::ALL.map(|reason| reason.to_string()), words);
}

#[test]
fn a_release_is_written_as_an_object() {
    let wishes = ByQuality::from_fn(|quality| match quality {
        Quality::SelfBelief => [20, 20, 20],
        Quality::SelfAwareness => [2, 28, 30],
        _ => [0, 0, 60],
    });
    let release = Policy::default().release(&wishing(&wishes)).unwrap();
    let json = serde_json::to_value(release).unwrap();
    let expected = serde_json::json!({ "min_cohort": 11, "min_cell": 8, "rounding_base": 5 });
    assert_eq!(json["policy"], expected);
    let expected = serde_json::json!({ "shown": { "favourable": 30, "developing": 30 } });
    assert_eq!(json["bands"]["broad_scanning"], expected);
    let split = serde_json::json!({ "shown": { "yes": 20, "maybe": 20 } });
    let counts = serde_json::json!({ "wanted": 40, "not_wanted": 20, "split": split });
    let expected = serde_json::json!({ "shown": counts });
    assert_eq!(json["wishes"]["self_belief"], expected);
    let expected = serde_json::json!({ "withheld": "small_cell" });
    assert_eq!(json["wishes"]["self_awareness"]["shown"]["split"], expected);
    let withheld = serde_json::json!({ "withheld": "few_wanted" });
    assert_eq!(json["wishes"]["broad_scanning"], withheld);
    let expected = serde_json::json!({
        "quality": "self_belief", "first_rank": 1, "last_rank": 1, "wanted": { "shown": 40 },
    });
    assert_eq!(json["demand"][0], expected);
    let expected = serde_json::json!({
        "quality": "self_management", "first_rank": 3, "last_rank": 15, "wanted": withheld,
    });
    assert_eq!(json["demand"][2], expected);
    assert_eq!(json["demand"].as_array().unwrap().len(), 15);
}

proptest! {
    #![proptest_config(strategy::cases(24))]

    /// What was last shown is what some release showed, and asking releases nothing.
    #[test]
    fn what_stands_is_what_was_shown(
        groups in prop::collection::vec(prop::collection::vec(strategy::assessment(), 1..60), 1..6),
    ) {
        let mut history = History::new(Policy::default());
        let mut tally = Tally::default();
        let mut bands = ByQuality::from_fn(|_| None);
        let mut wishes = ByQuality::from_fn(|_| None);
        let mut latest = None;
        prop_assert_eq!(history.latest(), None);
        for group in groups {
            tally.extend(group);
            let before = history.clone();
            let checked = history.check(&tally);
            prop_assert_eq!(&history, &before);
            let release = history.release(&tally);
            prop_assert_eq!(checked, release.map(drop));
            if let Ok(release) = release {
                latest = Some(release);
                for quality in Quality::ALL {
                    bands[quality] = release.bands(quality).shown().or(bands[quality]);
                    wishes[quality] = release.wishes(quality).shown().or(wishes[quality]);
                }
            }
            prop_assert_eq!(history.latest(), latest.as_ref());
            prop_assert_eq!(history.releases().len(), history.tallies().len());
            for quality in Quality::ALL {
                prop_assert_eq!(history.last_shown_bands(quality), bands[quality]);
                prop_assert_eq!(history.last_shown_wishes(quality), wishes[quality]);
            }
        }
    }

    /// Nothing is shown but multiples of the rounding, none of them zero, and no exact size.
    #[test]
    fn what_is_shown_is_rounded(
        people in prop::collection::vec(strategy::assessment(), 11..90),
        more in prop::collection::vec(strategy::assessment(), 11..90),
    ) {
        let mut history = History::new(Policy::default());
        let mut tally: Tally = people.iter().copied().collect();
        let alone = Policy::default().release(&tally);
        let first = history.release(&tally);
        prop_assert_eq!(first, alone.map_err(RefusedRelease::from));
        tally.extend(more.iter().copied());
        for release in [first.unwrap(), history.release(&tally).unwrap()] {
            let json = serde_json::to_value(release).unwrap();
            for part in ["bands", "wishes"] {
                for row in json[part].as_object().unwrap().values() {
                    prop_assert_eq!(row.as_object().unwrap().len(), 1);
                    let split = row.pointer("/shown/split").unwrap_or(&Value::Null);
                    for counts in [row, split].map(|row| row.get("shown")) {
                        let counts = counts.and_then(Value::as_object).into_iter().flatten();
                        for count in counts.filter_map(|(_, count)| count.as_u64()) {
                            prop_assert!(count > 0 && count % 5 == 0);
                        }
                    }
                }
            }
            #[cfg(feature = "schema")]
            prop_assert!(schemas::validate::<leadership_qualities::Release>(&json));
            prop_assert_eq!(release.demand().count(), 15);
        }
        let (earlier, later) = (people.iter().copied(), more.iter().copied());
        let pairs = earlier.zip(later).collect();
        if let Ok(movement) = Policy::default().movement(&pairs) {
            let json = serde_json::to_value(movement).unwrap();
            prop_assert_eq!(json.as_object().unwrap().len(), 5);
            #[cfg(feature = "schema")]
            prop_assert!(schemas::validate::<leadership_qualities::cohort::Movement>(&json));
        }
    }
}

#[cfg(feature = "schema")]
mod schemas {
    use leadership_qualities::{Policy, Release, cohort::Movement};
    use schemars::{JsonSchema, SchemaGenerator};
    use serde_json::{Value, json};

    use super::everywhere;

    fn schema<T: JsonSchema>() -> Value {
        SchemaGenerator::default()
            .into_root_schema_for::<T>()
            .to_value()
    }

    pub(super) fn validate<T: JsonSchema>(document: &Value) -> bool {
        jsonschema::validator_for(&schema::<T>())
            .unwrap()
            .is_valid(document)
    }

    #[test]
    fn schemas_are_schemas_that_refuse_what_no_release_is() {
        assert!(jsonschema::meta::is_valid(&schema::<Release>()));
        assert!(jsonschema::meta::is_valid(&schema::<Movement>()));
        let release = Policy::default()
            .release(&everywhere([20, 20, 20]))
            .unwrap();
        let right = serde_json::to_value(release).unwrap();
        assert!(validate::<Release>(&right));
        for (pointer, wrong) in [
            ("/bands/self_belief/shown/favourable", json!(0)),
            ("/bands/self_belief/shown", json!({ "favourable": 10 })),
            ("/wishes/self_belief", json!({ "shown": null })),
            ("/wishes/self_belief", json!({ "withheld": "secret" })),
            ("/wishes/self_belief/shown/split/shown/yes", json!("20")),
            ("/demand/0/last_rank", json!(16)),
            ("/demand", json!([])),
            ("/policy/rounding_base", json!(0)),
        ] {
            let mut document = right.clone();
            *document.pointer_mut(pointer).unwrap() = wrong;
            assert!(!validate::<Release>(&document), "{pointer}");
        }
        assert!(!validate::<Movement>(&right));
    }
}
