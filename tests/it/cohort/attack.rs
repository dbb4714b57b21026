//! The attacker: knows the policy and the exact size, and goes through every cohort there could be.
//!
//! The crate itself says what each cohort would show. Cohorts that show the same are one group:
//! the attacker cannot tell them apart. A cell that is small in any of them is hidden, and has to
//! have many values within the group. So the attacker need not be clever: whatever can be learnt
//! from rows, ranks, reasons and earlier releases, is learnt here.
//!
//! A release treats fifteen qualities apart, so one tally tries fifteen cases at once;
//! `rows_share_nothing` is what makes that right.

mod groups;
mod rules;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use leadership_qualities::cohort::{History, Thresholds};
use leadership_qualities::framework::ByQuality;
use leadership_qualities::{
    Policy, Quality, Rating, Release, Response, SelfAssessment, Tally, Wish,
};

/// A row of a cohort, or of those who joined it in some interval of time.
#[derive(Clone)]
pub(super) struct Truth {
    pub(super) cells: Vec<u64>,
    /// Whether a release said that it is withheld.
    pub(super) withheld: bool,
}

/// What was seen, and each cohort that shows it.
#[derive(Default)]
pub(super) struct Attack {
    groups: BTreeMap<String, Vec<Vec<Truth>>>,
}

/// How an attack went.
#[derive(Debug)]
pub(super) struct Outcome {
    /// The smallest number of values of a cell in a row that is withheld or might have a small cell.
    pub(super) fewest: usize,
    /// Groups in which some row was hidden, and in which none was.
    pub(super) hidden: usize,
    pub(super) open: usize,
}

impl Attack {
    /// A cohort, and what it shows.
    pub(super) fn add(&mut self, seen: String, rows: Vec<Truth>) {
        self.groups.entry(seen).or_default().push(rows);
    }

    /// What can be told of rows that are hidden because some cell may be smaller than this.
    pub(super) fn outcome(&self, least: u64) -> Outcome {
        let mut outcome = Outcome {
            fewest: usize::MAX,
            hidden: 0,
            open: 0,
        };
        for worlds in self.groups.values() {
            let mut hidden = false;
            for row in 0..worlds[0].len() {
                let large = |truth: &Truth| truth.cells.iter().all(|cell| *cell >= least);
                let open = |truth: &Truth| large(truth) && !truth.withheld;
                if worlds.iter().all(|rows| open(&rows[row])) {
                    continue;
                }
                hidden = true;
                for cell in 0..worlds[0][row].cells.len() {
                    let values = worlds.iter().map(|rows| rows[row].cells[cell]);
                    let values = values.collect::<BTreeSet<_>>().len();
                    outcome.fewest = outcome.fewest.min(values);
                }
            }
            *(if hidden {
                &mut outcome.hidden
            } else {
                &mut outcome.open
            }) += 1;
        }
        outcome
    }
}

/// Every way to put so many people into so many cells.
pub(super) fn tables(people: u64, cells: usize) -> Vec<Vec<u64>> {
    if cells == 1 {
        return vec![vec![people]];
    }
    let rest = |first: u64| {
        let rest = tables(people - first, cells - 1).into_iter();
        rest.map(move |rest| [vec![first], rest].concat())
    };
    (0..=people).flat_map(rest).collect()
}

/// Every way to put people into cells, and then more people into the same cells, and so on.
fn chains(joining: &[u64], cells: usize) -> Vec<Vec<Vec<u64>>> {
    joining.iter().fold(vec![Vec::new()], |chains, people| {
        let tables = tables(*people, cells);
        let longer = |chain: Vec<Vec<u64>>| {
            let longer = tables
                .iter()
                .map(move |table| [chain.clone(), vec![table.clone()]].concat());
            longer.collect::<Vec<_>>()
        };
        chains.into_iter().flat_map(longer).collect()
    })
}

fn sum(tables: &[Vec<u64>]) -> Vec<u64> {
    let cells = 0..tables[0].len();
    cells
        .map(|cell| tables.iter().map(|table| table[cell]).sum())
        .collect()
}

/// What a person in a cell answers.
#[derive(Clone, Copy)]
enum Kind {
    Bands,
    Wishes,
}

impl Kind {
    fn cells(self) -> usize {
        match self {
            Self::Bands => 2,
            Self::Wishes => 3,
        }
    }

    fn response(self, cell: usize) -> Response {
        match self {
            Self::Bands => Response::new([Rating::Two, Rating::Three][cell], Wish::Yes),
            Self::Wishes => Response::new(Rating::One, Wish::ALL[cell]),
        }
    }

    /// What a release shows of one quality. Demand and lack of it belong to all.
    fn seen(self, release: &Release, quality: Quality) -> String {
        match self {
            Self::Bands => format!("{:?}", release.bands(quality)),
            Self::Wishes => format!("{:?}", release.wishes(quality)),
        }
    }
}

/// The answers of as many people as each table has, each quality with a table of its own.
fn people(kind: Kind, tables: &ByQuality<&Vec<u64>>) -> Vec<SelfAssessment> {
    let spread = |table: &Vec<u64>| {
        let cells = table.iter().enumerate();
        let spread = cells.flat_map(|(cell, people)| (0..*people).map(move |_| cell));
        spread.collect::<Vec<_>>()
    };
    let cells = ByQuality::from_fn(|quality| spread(tables[quality]));
    let people = 0..cells[Quality::SelfBelief].len();
    let answers =
        |person: usize| SelfAssessment::from_fn(|quality| kind.response(cells[quality][person]));
    people.map(answers).collect()
}

/// What the crate shows of each chain of cohorts.
fn shown(policy: Policy, kind: Kind, chains: &[Vec<Vec<u64>>]) -> Vec<Vec<String>> {
    let mut seen = Vec::new();
    for fifteen in chains.chunks(15) {
        let mut history = History::new(policy);
        let mut tally = Tally::default();
        let mut all = vec![Vec::new(); 15];
        for time in 0..fifteen[0].len() {
            let mut next = fifteen.iter().cycle();
            let tables = ByQuality::from_fn(|_| &next.next().unwrap()[time]);
            tally.extend(people(kind, &tables));
            let release = history.release(&tally).unwrap();
            for (quality, seen) in Quality::ALL.into_iter().zip(&mut all) {
                seen.push(kind.seen(&release, quality));
            }
        }
        seen.extend(all.into_iter().take(fifteen.len()));
    }
    seen
}

/// Attacks a cohort that so many people join between releases.
fn attack(policy: Policy, kind: Kind, joining: &[u64]) -> Outcome {
    let chains = chains(joining, kind.cells());
    let mut attack = Attack::default();
    for (chain, seen) in chains.iter().zip(shown(policy, kind, &chains)) {
        attack.add(seen.concat(), rows(kind, chain, &seen));
    }
    attack.outcome(policy.thresholds().min_cell)
}

/// The rows that may hide something: of wishes, whether it is wanted, and how that splits.
fn rows(kind: Kind, chain: &[Vec<u64>], seen: &[String]) -> Vec<Truth> {
    let withheld = |seen: &String| seen.starts_with("Withheld");
    match kind {
        Kind::Bands => truths(chain, seen, withheld),
        Kind::Wishes => {
            let two = |cells: &Vec<u64>| vec![cells[0] + cells[1], cells[2]];
            let split = |cells: &Vec<u64>| cells[..2].to_vec();
            let wanted: Vec<_> = chain.iter().map(two).collect();
            let split: Vec<_> = chain.iter().map(split).collect();
            let together = |seen: &String| !seen.contains("split: Shown");
            [
                truths(&wanted, seen, withheld),
                truths(&split, seen, together),
            ]
            .concat()
        }
    }
}

/// The row of each interval; that of a whole cohort may be withheld.
fn truths(chain: &[Vec<u64>], seen: &[String], withheld: impl Fn(&String) -> bool) -> Vec<Truth> {
    let from = |from: usize| {
        let withheld = &withheld;
        (from + 1..=chain.len()).map(move |to| Truth {
            cells: sum(&chain[from..to]),
            withheld: from == 0 && withheld(&seen[to - 1]),
        })
    };
    (0..chain.len()).flat_map(from).collect()
}

/// Small enough to go through every chain of cohorts, and showing exact counts: the worst case.
pub(super) fn small(cohort: u64, cell: u64, rounding: u64) -> Policy {
    Policy::weaker(Thresholds {
        min_cohort: cohort,
        min_cell: cell,
        rounding_base: rounding,
    })
    .unwrap()
}

#[test]
fn bands_of_one_cohort() {
    for people in 11..=60 {
        let outcome = attack(Policy::default(), Kind::Bands, &[people]);
        assert!(outcome.fewest >= 8, "{people}: {outcome:?}");
        assert_eq!(outcome.open > 0, people >= 16, "{people}: {outcome:?}");
    }
}

#[test]
fn wishes_of_one_cohort() {
    for people in (11..=40).chain([50, 60]) {
        let outcome = attack(Policy::default(), Kind::Wishes, &[people]);
        assert!(outcome.fewest >= 8, "{people}: {outcome:?}");
        assert_eq!(outcome.open > 0, people >= 24, "{people}: {outcome:?}");
    }
}

#[test]
fn bands_of_a_cohort_that_grows() {
    let mut open = 0;
    for first in (11..=20).chain([24, 30, 31, 36]) {
        for joining in [11, 12, 15, 16, 17, 19, 22] {
            let outcome = attack(Policy::default(), Kind::Bands, &[first, joining]);
            assert!(outcome.fewest >= 8, "{first} + {joining}: {outcome:?}");
            open += outcome.open;
        }
    }
    assert!(open > 0);
}

#[test]
fn bands_of_a_cohort_that_grows_three_times() {
    for joining in [[11, 11, 11], [12, 13, 16], [16, 11, 11], [17, 16, 16]] {
        let outcome = attack(Policy::default(), Kind::Bands, &joining);
        assert!(outcome.fewest >= 8, "{joining:?}: {outcome:?}");
    }
}

/// Every chain of two releases, and some of three and four, under policies small enough for that.
#[test]
fn bands_of_a_small_cohort_that_grows() {
    for (policy, most) in [
        (small(2, 2, 1), 5),
        (small(3, 3, 1), 7),
        (small(3, 3, 5), 7),
    ] {
        let least = policy.thresholds().min_cohort;
        let fewest = usize::try_from(policy.thresholds().min_cell).unwrap();
        for first in least..=most {
            for second in least..=most {
                for third in [0, least, least + 1, most] {
                    let joining = match third {
                        0 => vec![first, second],
                        third => vec![first, second, third],
                    };
                    let outcome = attack(policy, Kind::Bands, &joining);
                    assert!(
                        outcome.fewest >= fewest,
                        "{policy:?} {joining:?}: {outcome:?}"
                    );
                }
            }
        }
    }
    for joining in [[4, 3, 5, 3], [6, 3, 3, 7], [3, 6, 7, 6], [5, 4, 3, 8]] {
        let outcome = attack(small(3, 3, 1), Kind::Bands, &joining);
        assert!(outcome.fewest >= 3, "{joining:?}: {outcome:?}");
    }
}

#[test]
fn wishes_of_a_small_cohort_that_grows() {
    let mut open = 0;
    for policy in [small(2, 2, 1), small(2, 2, 3)] {
        for joining in [
            &[4, 2][..],
            &[5, 4],
            &[6, 6],
            &[8, 5],
            &[3, 9],
            &[2, 2, 2],
            &[3, 3, 3],
            &[4, 4, 4],
            &[6, 3, 4],
            &[3, 6, 4],
            &[2, 3, 7],
            &[4, 5, 6],
            &[2, 2, 3, 3],
        ] {
            let outcome = attack(policy, Kind::Wishes, joining);
            assert!(outcome.fewest >= 2, "{policy:?} {joining:?}: {outcome:?}");
            open += outcome.open;
        }
    }
    for joining in [&[9, 9][..], &[5, 12], &[12, 5], &[4, 5, 6], &[6, 4, 5]] {
        let outcome = attack(small(3, 3, 1), Kind::Wishes, joining);
        assert!(outcome.fewest >= 3, "{joining:?}: {outcome:?}");
        open += outcome.open;
    }
    assert!(open > 0);
}

/// All that two qualities show together: rows and ranks.
#[test]
fn two_qualities_at_once() {
    let policy = small(2, 2, 1);
    for joining in [&[6][..], &[2, 2], &[3, 2]] {
        let chains = chains(joining, 3);
        let mut attack = Attack::default();
        for first in &chains {
            for second in &chains {
                let mut history = History::new(policy);
                let mut tally = Tally::default();
                let mut seen = String::new();
                let mut rows_seen = [Vec::new(), Vec::new()];
                for (first_row, second_row) in first.iter().zip(second) {
                    let tables = ByQuality::from_fn(|quality| match quality {
                        Quality::SelfBelief => first_row,
                        _ => second_row,
                    });
                    tally.extend(people(Kind::Wishes, &tables));
                    let release = history.release(&tally).unwrap();
                    let of_two = |quality| {
                        [Quality::SelfBelief, Quality::CollaborativeWorking].contains(&quality)
                    };
                    let demand = release.demand().filter(|entry| of_two(entry.quality));
                    let demand: Vec<_> = demand.collect();
                    write!(seen, "{demand:?}").unwrap();
                    let qualities = [Quality::SelfBelief, Quality::CollaborativeWorking];
                    for (quality, seen) in qualities.into_iter().zip(&mut rows_seen) {
                        seen.push(Kind::Wishes.seen(&release, quality));
                    }
                }
                write!(seen, "{rows_seen:?}").unwrap();
                let [first_seen, second_seen] = &rows_seen;
                let first = rows(Kind::Wishes, first, first_seen);
                attack.add(
                    seen,
                    [first, rows(Kind::Wishes, second, second_seen)].concat(),
                );
            }
        }
        let outcome = attack.outcome(2);
        assert!(outcome.fewest >= 2, "{joining:?}: {outcome:?}");
        assert!(outcome.hidden > 0, "{joining:?}: {outcome:?}");
    }
}

/// The other fourteen qualities, and the other answers, change nothing in a row.
#[test]
fn rows_share_nothing() {
    let answers = |person: usize, quality: Quality, seed: usize| {
        let mixed = (person * 7 + quality as usize * 5 + seed * person / 3) % 11;
        Response::new(Rating::ALL[mixed % 4], Wish::ALL[mixed % 3])
    };
    for own in Quality::ALL {
        for seed in 1..8 {
            let [mut same, mut other] = [0, 1].map(|_| History::new(Policy::default()));
            for people in [30, 45, 80] {
                let count = |vary: bool| -> Tally {
                    let one = |person| {
                        SelfAssessment::from_fn(|quality| {
                            let seed = if vary && quality != own { seed } else { 0 };
                            answers(person, quality, seed)
                        })
                    };
                    (0..people).map(one).collect()
                };
                let same = same.release(&count(false)).unwrap();
                let other = other.release(&count(true)).unwrap();
                assert_eq!(same.bands(own), other.bands(own));
                assert_eq!(same.wishes(own), other.wishes(own));
            }
        }
    }
}
