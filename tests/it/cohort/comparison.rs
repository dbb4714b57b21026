//! What a movement says of a change, and whether it says too much.

use leadership_qualities::cohort::{Movement, Thresholds, Verdict};
use leadership_qualities::{Policy, Quality};
use proptest::prelude::*;

use super::attack::small;
use super::movement::pairs;
use crate::strategy;

const ONE: Quality = Quality::PersonalIntegrity;

fn movement(policy: Policy, cells: &[u64]) -> Movement {
    policy.movement(&pairs(cells)).unwrap()
}

/// Limits that SciPy 1.17 computes: `binomtest(…).proportion_ci(0.95, "exact")`.
#[test]
fn limits_are_those_of_clopper_and_pearson() {
    for (gained, lost, low, high) in [
        (2, 2, 0.067_585_986, 0.932_414_014),
        (2, 10, 0.020_862_525, 0.484_137_749),
        (10, 2, 0.515_862_251, 0.979_137_475),
        (8, 8, 0.246_510_111, 0.753_489_889),
        (15, 5, 0.508_954_128, 0.913_428_531),
        (60, 20, 0.640_636_524, 0.840_120_355),
        (20, 60, 0.159_879_645, 0.359_363_476),
        (55, 45, 0.447_280_189, 0.649_679_771),
        (300, 200, 0.555_571_799, 0.643_238_628),
        (5200, 4800, 0.510_153_395, 0.529_834_951),
    ] {
        // Each of the four is shown as it is.
        let comparison = movement(small(2, 2, 1), &[9, lost, gained, 9]).comparison(ONE);
        let share = comparison.share_to_favourable.shown().unwrap();
        let within = |shown: f64, exact: f64| (0.0..0.001 + 1e-9).contains(&(exact - shown));
        assert!(
            within(share.low(), low),
            "{gained} of {}: {share:?}",
            gained + lost
        );
        assert!(
            within(1.0 - share.high(), 1.0 - high),
            "{gained}: {share:?}"
        );
        let verdict = match (low > 0.5, high < 0.5) {
            (true, _) => Verdict::More,
            (_, true) => Verdict::Fewer,
            _ => Verdict::NotClear,
        };
        assert_eq!(comparison.verdict, verdict, "{gained} of {}", gained + lost);
    }
}

/// Millions are compared in proportion, and the interval is as narrow as they make it.
#[test]
fn millions_move_in_proportion() {
    let mut people = pairs(&[9, 1, 3, 9]);
    for _ in 0..21 {
        people += &people.clone();
    }
    let movement = small(2, 2, 1).movement(&people).unwrap();
    let share = movement
        .comparison(ONE)
        .share_to_favourable
        .shown()
        .unwrap();
    assert!(share.low() > 0.745 && share.low() < 0.75, "{share:?}");
    assert!(share.high() > 0.75 && share.high() < 0.755, "{share:?}");
}

#[test]
fn rounded_moves_widen_the_interval() {
    let moves = [40, 20, 60, 40];
    let exact = movement(small(11, 8, 1), &moves).comparison(ONE);
    let rounded = movement(Policy::default(), &moves).comparison(ONE);
    let [exact, rounded] = [exact, rounded].map(|each| each.share_to_favourable.shown().unwrap());
    assert!(rounded.low() < exact.low() && exact.high() < rounded.high());
    assert_eq!(format!("{} {}", exact.low(), rounded.low()), "0.64 0.613");
}

#[test]
fn withheld_moves_leave_a_verdict() {
    let of = |cells| {
        let movement = movement(Policy::default(), cells);
        assert!(movement.moves(ONE).shown().is_none());
        let comparison = movement.comparison(ONE);
        let reason = comparison.share_to_favourable.withheld();
        assert_eq!(reason, movement.moves(ONE).withheld());
        (movement.net_to_favourable(ONE), comparison.verdict)
    };
    // Eighty of a hundred came to be favourable, and nobody left; and the other way round.
    assert_eq!(of(&[10, 0, 80, 10]), (Some(80), Verdict::More));
    assert_eq!(of(&[10, 80, 0, 10]), (Some(-80), Verdict::Fewer));
    // Ten more of sixty, of whom many may have changed.
    assert_eq!(of(&[25, 0, 10, 25]), (Some(10), Verdict::NotClear));
    // One row of bands is withheld.
    assert_eq!(of(&[0, 2, 12, 2]), (None, Verdict::NotClear));
}

#[test]
fn a_comparison_is_written() {
    let json = |cells: &[u64]| {
        let movement = serde_json::to_value(movement(Policy::default(), cells)).unwrap();
        movement["comparisons"]["self_belief"].clone()
    };
    let share = serde_json::json!({ "low": 0.613, "high": 0.861 });
    let expected =
        serde_json::json!({ "verdict": "more", "share_to_favourable": { "shown": share } });
    assert_eq!(json(&[40, 20, 60, 40]), expected);
    let expected = serde_json::json!({
        "verdict": "more", "share_to_favourable": { "withheld": "small_cell" },
    });
    assert_eq!(json(&[10, 0, 80, 10]), expected);
}

/// The exact test, added up term by term: at least so many heads of so many tosses.
fn at_least(heads: u64, tosses: u64) -> f64 {
    let mut term = 0.5_f64.powi(i32::try_from(tosses).unwrap());
    let mut sum = 0.0;
    for count in 0..=tosses {
        if count >= heads {
            sum += term;
        }
        #[expect(clippy::cast_precision_loss, reason = "small numbers")]
        let ratio = (tosses - count) as f64 / (count + 1) as f64;
        term *= ratio;
    }
    sum
}

proptest! {
    #![proptest_config(strategy::cases(256))]

    /// Whatever is withheld or rounded: where the verdict is clear, the exact counts say the same.
    #[test]
    fn a_verdict_is_never_more_than_the_exact_counts_say(
        cells in prop::array::uniform4(0_u64..70),
        skewed in any::<bool>(),
        rounding in 1_u64..9,
    ) {
        let [stayed, lost, gained, remained] = cells;
        let lost = if skewed { lost / 6 } else { lost };
        let policy = Policy::weaker(Thresholds { min_cohort: 11, min_cell: 5, rounding_base: rounding });
        let Ok(movement) = policy.unwrap().movement(&pairs(&[stayed, lost, gained, remained])) else {
            return Ok(());
        };
        match movement.comparison(ONE).verdict {
            Verdict::More => prop_assert!(at_least(gained, gained + lost) < 0.025),
            Verdict::Fewer => prop_assert!(at_least(lost, gained + lost) < 0.025),
            Verdict::NotClear => {}
        }
    }
}
