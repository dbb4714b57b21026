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
        let rows: Vec<Vec<Vec<u64>>> = match kind {
            Kind::Bands => vec![world.clone()],
            Kind::Wishes => {
                let two = |cells: &Vec<u64>| vec![cells[0] + cells[1], cells[2]];
                vec![world.iter().map(two).collect()]
            }
        };
        let mut truths_of = Vec::new();
        for rows in rows {
            // Each set of groups: one, some together, and all of them in the cohort as it grows.
            for set in 1..(1_u32 << groups.len()) - 1 {
                let members = (0..groups.len()).filter(|at| set & (1 << at) != 0);
                let members: Vec<usize> = members.collect();
                let tables: Vec<_> = members.iter().map(|at| rows[*at].clone()).collect();
                truths_of.push(Truth {
                    cells: sum(&tables),
                    withheld: members.len() == 1 && withheld(&of_groups[members[0]]),
                });
            }
            let first = sum(&rows[..groups.len()]);
            let chain = [vec![first], rows[groups.len()..].to_vec()].concat();
            truths_of.extend(truths(&chain, of_cohort, withheld));
        }
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
