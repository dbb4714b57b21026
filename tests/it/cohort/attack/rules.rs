//! Rules that leak: the attacker finds every one of them out.

use super::*;

/// Attacks a rule that is told here, and not the crate: it sees the cohort at each time.
fn attack_rule(
    least: u64,
    joining: &[u64],
    cells: usize,
    show: impl Fn(&[Vec<u64>]) -> Vec<String>,
) -> Outcome {
    let mut attack = Attack::default();
    for chain in chains(joining, cells) {
        let cohorts = 1..=chain.len();
        let cohorts: Vec<_> = cohorts.map(|time| sum(&chain[..time])).collect();
        let seen = show(&cohorts);
        let withheld = |seen: &String| !seen.starts_with(['[', 'S']);
        attack.add(seen.concat(), truths(&chain, &seen, withheld));
    }
    attack.outcome(least)
}

#[test]
fn a_rule_for_one_cell_alone_is_found_out() {
    let rule = |cohorts: &[Vec<u64>]| match cohorts[0][0] {
        8.. => vec![format!("{:?}", cohorts[0])],
        _ => vec!["withheld".to_owned()],
    };
    assert_eq!(attack_rule(8, &[30], 2, rule).fewest, 1);
}

#[test]
fn a_cell_withheld_without_the_other_is_found_out() {
    let rule = |cohorts: &[Vec<u64>]| {
        let cell = |cell: &u64| (*cell >= 8).then_some(*cell);
        vec![format!(
            "{:?}",
            cohorts[0].iter().map(cell).collect::<Vec<_>>()
        )]
    };
    assert_eq!(attack_rule(8, &[30], 2, rule).fewest, 1);
}

#[test]
fn an_empty_cell_that_is_shown_is_found_out() {
    let rule = |cohorts: &[Vec<u64>]| {
        let may = cohorts[0].iter().all(|cell| matches!(cell, 0 | 8..));
        let shown = may.then(|| format!("{:?}", cohorts[0]));
        vec![shown.unwrap_or_else(|| "withheld".to_owned())]
    };
    assert_eq!(attack_rule(8, &[30], 2, rule).fewest, 1);
}

#[test]
fn exact_totals_across_qualities_are_found_out() {
    // Two qualities, their rows by the policy, and one exact total over both.
    let mut attack = Attack::default();
    let chains = chains(&[16], 2);
    let seen = shown(Policy::default(), Kind::Bands, &chains);
    for (first, seen_first) in chains.iter().zip(&seen) {
        for (second, seen_second) in chains.iter().zip(&seen) {
            let total = first[0][0] + second[0][0];
            let rows = [
                rows(Kind::Bands, first, seen_first),
                rows(Kind::Bands, second, seen_second),
            ];
            let seen = [seen_first.concat(), seen_second.concat(), total.to_string()];
            attack.add(seen.concat(), rows.concat());
        }
    }
    assert_eq!(attack.outcome(8).fewest, 1);
}

/// Each release by itself, without the history: rules 1 to 5.
#[test]
fn growth_without_a_history_is_found_out() {
    for joining in [[16, 15], [30, 11], [21, 20]] {
        let rule = |cohorts: &[Vec<u64>]| {
            let alone = cohorts.iter().map(|cohort| [vec![cohort.clone()]]);
            let seen = alone.map(|cohort| shown(Policy::default(), Kind::Bands, &cohort));
            seen.flatten().flatten().collect()
        };
        let outcome = attack_rule(8, &joining, 2, rule);
        assert_eq!(outcome.fewest, 1, "{joining:?}: {outcome:?}");
    }
}

/// Rule 7 for bands that are shown exactly, and rule 8 if `all`; reasons, if they tell.
fn gate(all: bool, telling: bool) -> impl Fn(&[Vec<u64>]) -> Vec<String> {
    move |cohorts| {
        let (mut shown, mut hidden, mut seen) = (vec![0, 0], 0, Vec::new());
        for cohort in cohorts {
            let joined = [cohort[0] - shown[0], cohort[1] - shown[1]];
            let small = *joined.iter().min().unwrap() < 8;
            let less = all && *joined.iter().max().unwrap() < hidden;
            if small || less {
                hidden = joined[0] + joined[1];
                seen.push(
                    if telling && !small {
                        "less"
                    } else {
                        "withheld"
                    }
                    .to_owned(),
                );
            } else {
                (shown, hidden) = (cohort.clone(), 0);
                seen.push(format!("{cohort:?}"));
            }
        }
        seen
    }
}

#[test]
fn a_row_that_may_appear_at_once_is_found_out() {
    assert_eq!(attack_rule(8, &[30, 11], 2, gate(false, false)).fewest, 1);
    assert!(attack_rule(8, &[30, 11], 2, gate(true, false)).fewest >= 8);
}

#[test]
fn a_reason_that_looks_at_counts_is_found_out() {
    let few = attack_rule(8, &[16, 14], 2, gate(true, true)).fewest;
    assert_eq!(few, 1);
    assert!(attack_rule(8, &[16, 14], 2, gate(true, false)).fewest >= 8);
}

/// Rules 4, 7 and 8 for bands that are shown exactly: the side that was told counts if `follows`,
/// and is told again of a row that is still small there if `again`.
fn sided(follows: bool, again: bool) -> impl Fn(&[Vec<u64>]) -> Vec<String> {
    move |cohorts| {
        let (mut shown, mut hidden, mut told) = (vec![0, 0], 0, None);
        let mut seen = Vec::new();
        for cohort in cohorts {
            let joined = [cohort[0] - shown[0], cohort[1] - shown[1]];
            let larger = match told {
                Some(small) if follows => joined[1_usize - small],
                _ => joined[0].max(joined[1]),
            };
            if joined.iter().all(|cell| *cell >= 8) && larger >= hidden {
                (shown, hidden, told) = (cohort.clone(), 0, None);
                seen.push(format!("{cohort:?}"));
                continue;
            }
            let small = joined.iter().position(|cell| *cell < 8);
            if seen.is_empty() || again && small.is_some() && small == told {
                told = small;
                seen.push(format!("few {small:?}"));
            } else {
                seen.push("withheld".to_owned());
            }
            hidden = joined[0] + joined[1];
        }
        seen
    }
}

#[test]
fn a_side_that_is_told_and_then_forgotten_is_found_out() {
    assert_eq!(attack_rule(8, &[16, 11], 2, sided(false, false)).fewest, 1);
    assert!(attack_rule(8, &[16, 11], 2, sided(true, false)).fewest >= 8);
}

#[test]
fn a_side_that_is_told_again_is_found_out() {
    assert_eq!(attack_rule(8, &[16, 11], 2, sided(true, true)).fewest, 7);
}
