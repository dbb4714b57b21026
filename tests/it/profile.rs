//! The scoring conventions, each against a plain second telling of it.

use expect_test::expect_file;
use leadership_qualities::profile::{Band, Standing};
use leadership_qualities::{
    Agenda, Change, Cluster, Profile, Qualities, Quality, Rating, Response, Role, SelfAssessment,
    Wish,
};
use proptest::prelude::*;

use crate::strategy;

fn all(rating: Rating) -> SelfAssessment {
    SelfAssessment::from_fn(|_| Response::new(rating, Wish::No))
}

#[test]
fn all_ones_is_the_least_need_and_all_fours_the_most() {
    for (rating, sum, index) in [(Rating::One, 15, 1.0), (Rating::Four, 60, 0.0)] {
        let profile = Profile::new(all(rating));
        assert_eq!(profile.overall().sum(), sum);
        assert_eq!(profile.overall().items(), 15);
        assert!((profile.overall().mean() - f64::from(rating.number())).abs() < 1e-12);
        assert!((profile.overall().strength_index() - index).abs() < 1e-12);
        for cluster in Cluster::ALL {
            assert_eq!(profile.cluster(cluster).sum(), sum / 3);
            assert_eq!(profile.cluster(cluster).items(), 5);
        }
    }
}

#[test]
fn each_rating_has_its_standing_and_band() {
    assert_eq!(Rating::ALL.map(Standing::from_rating), Standing::ALL);
    assert_eq!(
        Rating::ALL.map(Band::from_rating),
        [
            Band::Favourable,
            Band::Favourable,
            Band::Developing,
            Band::Developing
        ],
    );
    assert_eq!(
        Standing::ALL.map(|standing| standing.to_string()),
        ["strength", "leaning to strength", "leaning to need", "need"],
    );
    assert_eq!("leaning_need".parse(), Ok(Standing::LeaningNeed));
    assert_eq!(
        "middling".parse::<Band>().unwrap_err().to_string(),
        "unknown term \"middling\": expected `favourable` or `developing`",
    );
}

#[test]
fn a_profile_is_written_as_reviewed() {
    let sample = include_str!("../../examples/data/ward-sister-before.json");
    let profile = Profile::new(serde_json::from_str(sample).unwrap());
    let json = serde_json::to_string_pretty(&profile).unwrap();
    expect_file!["snapshots/profile.json"].assert_eq(&json);
}

#[test]
fn a_change_is_written_as_reviewed() {
    let before = include_str!("../../examples/data/ward-sister-before.json");
    let after = include_str!("../../examples/data/ward-sister-after.json");
    let change = Change::between(
        serde_json::from_str(before).unwrap(),
        serde_json::from_str(after).unwrap(),
    );
    let json = serde_json::to_string_pretty(&change).unwrap();
    expect_file!["snapshots/change.json"].assert_eq(&json);
}

#[test]
fn shifts_reach_their_bounds() {
    let change = Change::between(all(Rating::Four), all(Rating::One));
    assert_eq!(change.overall(), 45);
    assert!(
        Cluster::ALL
            .iter()
            .all(|cluster| change.cluster(*cluster) == 15)
    );
    assert!(
        Quality::ALL
            .iter()
            .all(|quality| change.quality(*quality) == 3)
    );
}

#[test]
fn an_agenda_of_nothing_is_empty() {
    let wishing = |wish| SelfAssessment::from_fn(|_| Response::new(Rating::Four, wish));
    assert!(Profile::new(wishing(Wish::No)).agenda().is_empty());
    assert!(!Profile::new(wishing(Wish::Maybe)).agenda().is_empty());
}

proptest! {
    #[test]
    fn scores_are_plain_sums(assessment in strategy::assessment()) {
        let profile = Profile::new(assessment);
        let mut overall = 0;
        for cluster in Cluster::ALL {
            let sum: u8 = Quality::ALL
                .into_iter()
                .filter(|quality| quality.cluster() == cluster)
                .map(|quality| assessment.rating(quality).number())
                .sum();
            prop_assert_eq!(profile.cluster(cluster).sum(), sum);
            overall += sum;
        }
        prop_assert_eq!(profile.overall().sum(), overall);
        let index = profile.overall().strength_index();
        prop_assert!((0.0..=1.0).contains(&index));
        prop_assert!((index - (4.0 - f64::from(overall) / 15.0) / 3.0).abs() < 1e-12);
    }

    #[test]
    fn a_higher_rating_is_never_less_need(
        assessment in strategy::assessment(),
        quality in strategy::quality(),
        rating in strategy::rating(),
    ) {
        let wish = assessment.wish(quality);
        let changed = assessment.with(quality, Response::new(rating, wish));
        let (before, after) = (Profile::new(assessment).overall(), Profile::new(changed).overall());
        let higher = rating.number() > assessment.rating(quality).number();
        prop_assert_eq!(higher, after.sum() > before.sum());
        prop_assert_eq!(higher, after.strength_index() < before.strength_index());
    }

    #[test]
    fn the_agenda_goes_by_wish_then_need_then_framework(assessment in strategy::assessment()) {
        let mut expected: Vec<(Quality, Response)> =
            assessment.iter().filter(|(_, response)| response.wish != Wish::No).collect();
        expected.sort_by_key(|(quality, response)| {
            (response.wish == Wish::Maybe, 4 - response.rating.number(), *quality)
        });
        let agenda = Profile::new(assessment).agenda();
        let entries: Vec<(Quality, Response)> =
            agenda.entries().map(|entry| (entry.quality, entry.response)).collect();
        prop_assert_eq!(&entries, &expected);
        let backwards = agenda.into_iter().rev().map(|entry| (entry.quality, entry.response));
        prop_assert!(backwards.eq(expected.iter().rev().copied()));
        prop_assert_eq!(agenda.entries().len(), expected.len());
        prop_assert_eq!(agenda.len(), expected.len());
        prop_assert_eq!(agenda.is_empty(), expected.is_empty());
        for quality in Quality::ALL {
            let listed = expected.iter().any(|(listed, _)| *listed == quality);
            prop_assert_eq!(agenda.contains(quality), listed);
        }
    }

    #[test]
    fn an_agenda_knows_nothing_of_what_is_not_on_it(
        assessment in strategy::assessment(),
        quality in strategy::quality(),
        rating in strategy::rating(),
    ) {
        let left_out = assessment.with(quality, Response::new(Rating::One, Wish::No));
        let otherwise = assessment.with(quality, Response::new(rating, Wish::No));
        prop_assert_eq!(Agenda::new(left_out), Agenda::new(otherwise));
        let debug = format!("{:?}", Agenda::new(otherwise));
        let name = format!("{quality:?}");
        prop_assert!(!debug.contains(&name), "{} in {}", name, debug);
    }

    #[test]
    fn an_entry_leads_to_the_development_of_its_quality(assessment in strategy::assessment()) {
        for entry in Profile::new(assessment).agenda() {
            for role in Role::ALL {
                prop_assert_eq!(entry.development(role), entry.quality.development(role));
            }
        }
    }

    #[test]
    fn every_quality_is_offered_or_overlooked_or_on_the_agenda(
        assessment in strategy::assessment(),
    ) {
        let profile = Profile::new(assessment);
        let (offers, overlooked) = (profile.offers(), profile.overlooked());
        for (quality, response) in assessment {
            let favourable = response.rating.number() <= 2;
            prop_assert_eq!(offers.contains(quality), favourable);
            prop_assert_eq!(
                overlooked.contains(quality),
                !favourable && response.wish == Wish::No
            );
        }
        let others = Qualities::from(profile.agenda()).difference(offers);
        prop_assert_eq!(offers.union(overlooked).union(others), Qualities::ALL);
    }

    #[test]
    fn change_there_and_back_is_none(
        before in strategy::assessment(),
        after in strategy::assessment(),
    ) {
        let (there, back) = (Change::between(before, after), Change::between(after, before));
        for quality in Quality::ALL {
            let shift = i16::from(before.rating(quality).number())
                - i16::from(after.rating(quality).number());
            prop_assert_eq!(i16::from(there.quality(quality)), shift);
            prop_assert_eq!(there.quality(quality), -back.quality(quality));
        }
        let clusters = Cluster::ALL.map(|cluster| there.cluster(cluster));
        prop_assert_eq!(clusters.iter().sum::<i8>(), there.overall());
        prop_assert_eq!(there.overall(), -back.overall());
        prop_assert_eq!(there.newly_open(), back.met().union(back.set_aside()));
        prop_assert_eq!(there.still_open(), back.still_open());
    }

    #[test]
    fn whatever_was_on_the_agenda_is_in_one_group(
        before in strategy::assessment(),
        after in strategy::assessment(),
    ) {
        let change = Change::between(before, after);
        for quality in Quality::ALL {
            let groups = [
                change.met().contains(quality),
                change.set_aside().contains(quality),
                change.still_open().contains(quality),
                change.newly_open().contains(quality),
            ];
            let (wished, wishes) =
                (before.wish(quality) != Wish::No, after.wish(quality) != Wish::No);
            let favourable = after.rating(quality).number() <= 2;
            let expected = [
                wished && !wishes && favourable,
                wished && !wishes && !favourable,
                wished && wishes,
                !wished && wishes,
            ];
            prop_assert_eq!(groups, expected);
        }
    }
}
