//! Cronbach's alpha against the textbook, in floats and in two passes.

use leadership_qualities::{Cluster, Quality, Rating, Response, SelfAssessment, Tally, Wish};
use proptest::prelude::*;

use super::cohort;
use crate::strategy;

/// The sample variance: first the mean, then the squares of what differs from it.
fn variance(values: &[f64]) -> f64 {
    let count = f64::from(u32::try_from(values.len()).unwrap());
    let mean = values.iter().sum::<f64>() / count;
    values
        .iter()
        .map(|value| (value - mean).powi(2))
        .sum::<f64>()
        / (count - 1.0)
}

fn textbook(assessments: &[SelfAssessment], qualities: &[Quality]) -> f64 {
    let rating = |one: &SelfAssessment, quality: Quality| f64::from(one.rating(quality).number());
    let items = qualities.iter().map(|quality| {
        let ratings: Vec<f64> = assessments
            .iter()
            .map(|one| rating(one, *quality))
            .collect();
        variance(&ratings)
    });
    let scores: Vec<f64> = assessments
        .iter()
        .map(|one| qualities.iter().map(|quality| rating(one, *quality)).sum())
        .collect();
    let count = f64::from(u32::try_from(qualities.len()).unwrap());
    count / (count - 1.0) * (1.0 - items.sum::<f64>() / variance(&scores))
}

fn scores_differ(assessments: &[SelfAssessment], qualities: &[Quality]) -> bool {
    let score = |one: &SelfAssessment| -> u8 {
        qualities
            .iter()
            .map(|quality| one.rating(*quality).number())
            .sum()
    };
    assessments
        .iter()
        .any(|one| score(one) != score(&assessments[0]))
}

#[track_caller]
fn assert_alphas(assessments: &[SelfAssessment]) {
    let tally = Tally::from_slice(assessments);
    let counts = tally.counts().unwrap();
    let clusters = Cluster::ALL.map(|one| (counts.alpha(one), one.qualities().to_vec()));
    let overall = (counts.overall_alpha(), Quality::ALL.to_vec());
    for (alpha, qualities) in clusters.into_iter().chain([overall]) {
        if scores_differ(assessments, &qualities) {
            let (alpha, expected) = (alpha.unwrap(), textbook(assessments, &qualities));
            // Relative where alpha is far below zero, and absolute where it is what it should be.
            let difference = (alpha - expected).abs() / expected.abs().max(1.0);
            assert!(difference < 1e-12, "{alpha} and not {expected}");
            assert!(alpha <= 1.0, "{alpha}");
        } else {
            assert_eq!(alpha, None);
        }
    }
}

#[test]
fn alpha_is_that_of_the_textbook() {
    for (seed, size) in (0..).zip([2, 3, 11, 100, 1_000, 20_000]) {
        assert_alphas(&cohort(size, seed));
    }
}

#[test]
fn alpha_is_one_where_all_items_say_the_same_and_less_where_they_do_not() {
    let same =
        Rating::ALL.map(|rating| SelfAssessment::from_fn(|_| Response::new(rating, Wish::No)));
    let tally = Tally::from_slice(&same);
    let counts = tally.counts().unwrap();
    assert_eq!(counts.overall_alpha(), Some(1.0));
    assert_eq!(
        Cluster::ALL.map(|cluster| counts.alpha(cluster)),
        [Some(1.0); 3]
    );
    assert_alphas(&cohort(40, 7));
    // Five items of which one goes against another, and a third moves a little.
    let [low, high] = [Rating::One, Rating::Four].map(|rating| Response::new(rating, Wish::No));
    let against = |first, second, third| {
        SelfAssessment::from_fn(|_| low)
            .with(Quality::SelfBelief, first)
            .with(Quality::SelfAwareness, second)
            .with(Quality::SelfManagement, third)
    };
    let against = [
        against(low, high, low),
        against(high, low, low),
        against(low, high, high),
    ];
    assert_alphas(&against);
    let alpha = Tally::from_slice(&against)
        .counts()
        .unwrap()
        .alpha(Cluster::PersonalQualities);
    assert!(alpha.unwrap() < -1.0);
}

#[test]
fn alpha_is_none_where_there_is_nothing_to_compare() {
    let none = |assessments: &[SelfAssessment]| {
        let tally = Tally::from_slice(assessments);
        let counts = tally.counts().unwrap();
        assert_eq!(Cluster::ALL.map(|cluster| counts.alpha(cluster)), [None; 3]);
        assert_eq!(counts.overall_alpha(), None);
    };
    let [one, four] = [Rating::One, Rating::Four].map(|rating| Response::new(rating, Wish::Maybe));
    let same = SelfAssessment::from_fn(|_| one);
    none(&[]);
    none(&[same]);
    none(&[same; 30]);
    // The items differ, and the scores do not.
    let swap = |first: Quality, second: Quality| {
        let before = same.with(first, four);
        [before, same.with(second, four)]
    };
    none(&swap(Quality::SelfBelief, Quality::PersonalIntegrity));
    // Between two clusters: the clusters differ, and overall they do not.
    let tally = Tally::from_slice(&swap(Quality::SelfBelief, Quality::BroadScanning));
    let counts = tally.counts().unwrap();
    assert_eq!(counts.overall_alpha(), None);
    assert_eq!(counts.alpha(Cluster::PersonalQualities), Some(0.0));
    assert_eq!(counts.alpha(Cluster::DeliveringTheService), None);
}

/// Near the limit, where floats would have lost the variance long ago, counts are still exact.
#[test]
fn alpha_stands_at_the_limit() {
    let few = cohort(16, 9);
    let mut tally = Tally::from_slice(&few);
    for _ in 0..36 {
        tally += tally.clone();
    }
    let (few, many) = (Tally::from_slice(&few), tally);
    let (few, many) = (few.counts().unwrap(), many.counts().unwrap());
    assert_eq!(many.respondents(), 16 << 36);
    assert_eq!(few.overall_alpha(), many.overall_alpha());
}

proptest! {
    #![proptest_config(strategy::cases(256))]

    #[test]
    fn alpha_is_that_of_the_textbook_for_any_answers(
        assessments in prop::collection::vec(strategy::assessment(), 2..60),
    ) {
        assert_alphas(&assessments);
    }
}
