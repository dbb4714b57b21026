//! Groups of a cohort: the attacker knows how many people are in each.

use super::*;
use leadership_qualities::cohort::GroupedRelease;

/// What the crate shows of the cohort, of each group, and of the cohort when it has grown.
fn shown_by_group(
    policy: Policy,
    kind: Kind,
    groups: usize,
    worlds: &[Vec<Vec<u64>>],
) -> Vec<Vec<String>> {
    let mut seen = Vec::new();
    for fifteen in worlds.chunks(15) {
        let tallies: Vec<Tally> = (0..fifteen[0].len())
            .map(|at| {
                let mut next = fifteen.iter().cycle();
                let tables = ByQuality::from_fn(|_| &next.next().unwrap()[at]);
                Tally::from_slice(&people(kind, &tables))
            })
            .collect();
        let mut history = History::new(policy);
        let named = ["a", "b", "c", "d"].into_iter().zip(&tallies[..groups]);
        let grouped = history.release_by_group(named.map(|(name, tally)| (name, tally.clone())));
        let grouped: GroupedRelease = grouped.unwrap();
        let later = (groups..tallies.len()).map(|joined| {
            let whole: Tally = tallies[..=joined].iter().sum();
            history.release(&whole).unwrap()
        });
        let releases: Vec<Release> = [*grouped.cohort()].into_iter().chain(later).collect();
        for (_, quality) in fifteen.iter().zip(Quality::ALL) {
            let groups = grouped.groups().iter();
            let of_groups = groups.map(|group| match kind {
                Kind::Bands => format!("{:?}", group.bands(quality)),
                Kind::Wishes => format!("{:?}", group.wishes(quality)),
            });
            let of_cohort = releases.iter().map(|release| kind.seen(release, quality));
            seen.push(of_groups.chain(of_cohort).collect());
        }
    }
    seen
}

/// Each set of groups but all: one group, or some together.
fn of_sets(groups: &[Vec<u64>], seen: &[String]) -> Vec<Truth> {
    let sets = 1..(1_u32 << groups.len()) - 1;
    let set = |set: u32| {
        let members = (0..groups.len()).filter(|at| set & (1 << at) != 0);
        let members: Vec<usize> = members.collect();
        let tables: Vec<_> = members.iter().map(|at| groups[*at].clone()).collect();
        Truth {
            cells: sum(&tables),
            withheld: members.len() == 1 && seen[members[0]].starts_with("Withheld"),
        }
    };
    sets.map(set).collect()
}

/// Attacks groups of such sizes, and a cohort that so many people join afterwards.
fn attack(policy: Policy, kind: Kind, groups: &[u64], joining: &[u64]) -> Outcome {
    let worlds = chains(&[groups, joining].concat(), kind.cells());
    let withheld = |seen: &String| seen.starts_with("Withheld");
    let mut attack = Attack::default();
    for (world, seen) in worlds
        .iter()
        .zip(shown_by_group(policy, kind, groups.len(), &worlds))
    {
        let (of_groups, of_cohort) = seen.split_at(groups.len());
        let two = |cells: &Vec<u64>| vec![cells[0] + cells[1], cells[2]];
        let rows = match kind {
            Kind::Bands => world.clone(),
            Kind::Wishes => world.iter().map(two).collect(),
        };
        let (in_groups, joined) = rows.split_at(groups.len());
        let mut truths_of = of_sets(in_groups, of_groups);
        let chain = [vec![sum(in_groups)], joined.to_vec()].concat();
        truths_of.extend(truths(&chain, of_cohort, withheld));
        if let Kind::Wishes = kind {
            // Yes and maybe are never told of a group.
            truths_of.extend(world[..groups.len()].iter().map(|cells| Truth {
                cells: cells[..2].to_vec(),
                withheld: true,
            }));
        }
        attack.add(seen.concat(), truths_of);
    }
    attack.outcome(policy.thresholds().min_cell)
}

#[test]
fn bands_of_groups() {
    let mut open = 0;
    for groups in [
        &[11, 11][..],
        &[11, 16],
        &[16, 16],
        &[17, 18],
        &[30, 11],
        &[24, 24],
        &[40, 33],
        &[11, 11, 11],
        &[16, 16, 16],
        &[18, 17, 11],
    ] {
        let outcome = attack(Policy::default(), Kind::Bands, groups, &[]);
        assert!(outcome.fewest >= 8, "{groups:?}: {outcome:?}");
        open += outcome.open;
    }
    assert!(open > 0);
}

/// Every two, three and four groups that are small enough.
#[test]
fn bands_of_small_groups() {
    for (policy, least, most) in [(small(2, 2, 1), 2, 6), (small(3, 3, 1), 3, 9)] {
        let fewest = usize::try_from(least).unwrap();
        let check = |groups: &[u64]| {
            let outcome = attack(policy, Kind::Bands, groups, &[]);
            assert!(outcome.fewest >= fewest, "{groups:?}: {outcome:?}");
        };
        for one in least..=most {
            for two in least..=most {
                check(&[one, two]);
                for three in [least, least + 1, most] {
                    check(&[one, two, three]);
                }
            }
        }
        check(&[least, 2 * least, least, least + 1]);
        check(&[2 * least, 2 * least, 2 * least, least]);
    }
}

#[test]
fn bands_of_groups_of_a_cohort_that_grows() {
    for (groups, joining) in [
        (&[4, 3][..], &[3][..]),
        (&[6, 6], &[3]),
        (&[6, 6], &[6]),
        (&[7, 6], &[7, 6]),
        (&[6, 3, 3], &[6]),
        (&[6, 6, 6], &[6]),
        (&[3, 3], &[3, 6]),
    ] {
        let outcome = attack(small(3, 3, 1), Kind::Bands, groups, joining);
        assert!(outcome.fewest >= 3, "{groups:?} + {joining:?}: {outcome:?}");
    }
    let outcome = attack(Policy::default(), Kind::Bands, &[16, 16], &[16]);
    assert!(outcome.fewest >= 8, "{outcome:?}");
}

#[test]
fn wishes_of_groups() {
    for groups in [
        &[2, 2][..],
        &[4, 4],
        &[5, 3],
        &[6, 5],
        &[3, 3, 2],
        &[4, 4, 4],
    ] {
        for policy in [small(2, 2, 1), small(2, 2, 3)] {
            let outcome = attack(policy, Kind::Wishes, groups, &[]);
            assert!(outcome.fewest >= 2, "{groups:?}: {outcome:?}");
        }
    }
    for groups in [&[3, 3][..], &[6, 6], &[9, 7], &[6, 3, 3]] {
        let outcome = attack(small(3, 3, 1), Kind::Wishes, groups, &[]);
        assert!(outcome.fewest >= 3, "{groups:?}: {outcome:?}");
    }
    for groups in [[11, 11], [17, 12], [16, 16]] {
        let outcome = attack(Policy::default(), Kind::Wishes, &groups, &[]);
        assert!(outcome.fewest >= 8, "{groups:?}: {outcome:?}");
    }
    let outcome = attack(small(2, 2, 1), Kind::Wishes, &[4, 4], &[4]);
    assert!(outcome.fewest >= 2, "{outcome:?}");
}

/// Attacks a rule that is told here, and not the crate: which groups it shows, and whether it shows
/// the cohort, all exactly.
fn attack_rule(sizes: &[u64], rule: impl Fn(&[Vec<u64>]) -> (Vec<bool>, bool)) -> Outcome {
    let mut attack = Attack::default();
    for groups in chains(sizes, 2) {
        let whole = sum(&groups);
        let (of_groups, of_cohort) = rule(&groups);
        let row = |(cells, is_shown): (&Vec<u64>, bool)| {
            let shown = is_shown.then(|| format!("{cells:?}"));
            shown.unwrap_or_else(|| "Withheld".to_owned())
        };
        let of_groups: Vec<String> = groups.iter().zip(of_groups).map(row).collect();
        let of_cohort = row((&whole, of_cohort));
        let mut truths = of_sets(&groups, &of_groups);
        let withheld = of_cohort == "Withheld";
        truths.push(Truth {
            cells: whole,
            withheld,
        });
        attack.add(of_groups.concat() + &of_cohort, truths);
    }
    attack.outcome(8)
}

fn large(cells: &[u64]) -> bool {
    cells.iter().all(|cell| *cell >= 8)
}

#[test]
fn groups_that_are_shown_like_cohorts_are_found_out() {
    let rule = |groups: &[Vec<u64>]| {
        let shown = groups.iter().map(|cells| large(cells)).collect();
        (shown, large(&sum(groups)))
    };
    assert_eq!(attack_rule(&[16, 11], rule).fewest, 1);
}

#[test]
fn a_cohort_that_is_shown_if_what_is_left_over_is_large_is_found_out() {
    let rule = |groups: &[Vec<u64>]| {
        let shown: Vec<bool> = groups.iter().map(|cells| large(cells)).collect();
        let hidden = groups.iter().zip(&shown).filter(|(_, shown)| !**shown);
        let hidden: Vec<_> = hidden.map(|(cells, _)| cells.clone()).collect();
        let cohort = hidden.is_empty() || large(&sum(&hidden));
        (shown, cohort)
    };
    assert_eq!(attack_rule(&[16, 16], rule).fewest, 7);
}

/// Of the groups that may be shown, the smallest is withheld as well if only one may not.
#[test]
fn a_group_withheld_with_another_because_it_is_next_is_found_out() {
    let rule = |groups: &[Vec<u64>]| {
        let mut shown: Vec<bool> = groups.iter().map(|cells| large(cells)).collect();
        if shown.iter().filter(|shown| !**shown).count() == 1 {
            // The groups stand from the largest to the smallest.
            let next = shown.iter().rposition(|shown| *shown).unwrap();
            shown[next] = false;
        }
        (shown, large(&sum(groups)))
    };
    assert_eq!(attack_rule(&[30, 16, 11], rule).fewest, 1);
}

/// From the largest to the smallest, each group that may be shown is, whatever the one before was.
#[test]
fn groups_that_are_shown_after_one_that_is_not_are_found_out() {
    let rule = |groups: &[Vec<u64>]| {
        let mut left_over = sum(groups);
        let mut shown = Vec::new();
        for (place, cells) in groups.iter().enumerate() {
            let rest: Vec<u64> = left_over
                .iter()
                .zip(cells)
                .map(|(all, one)| all - one)
                .collect();
            let none_is_left = place + 1 == groups.len() && shown.iter().all(|shown| *shown);
            let is_shown = large(cells) && (none_is_left || large(&rest));
            if is_shown {
                left_over = rest;
            }
            shown.push(is_shown);
        }
        (shown, large(&sum(groups)))
    };
    assert_eq!(attack_rule(&[30, 30, 11], rule).fewest, 1);
}
