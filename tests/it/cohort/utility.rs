//! What a release is good for: tables of simulated cohorts, which the documentation quotes.
//!
//! The populations are an assumption. The share of people who are favourable in a quality has a
//! Beta distribution with a mean of 70 %. The wishes have a Dirichlet distribution. Its means are
//! 40 % yes, 35 % maybe and 25 % no in a keen cohort, and 30, 25 and 45 % in a split cohort.

use std::fmt::{self, Write};

use expect_test::expect_file;
use leadership_qualities::cohort::{Demand, History, Pairs, Verdict};
use leadership_qualities::framework::ByQuality;
use leadership_qualities::{Policy, Quality, Rating, Response, SelfAssessment, Tally, Wish};

/// Numbers that look random and are the same on every machine: SplitMix64.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap()
    }

    /// Where shares end that have a Dirichlet distribution with these shapes: points drawn evenly,
    /// of which as many lie in a share as its shape.
    fn shares<const N: usize>(&mut self, shapes: [usize; N]) -> [u32; N] {
        let points = shapes.iter().sum::<usize>() - 1;
        let mut points: Vec<u32> = (0..points).map(|_| self.next()).collect();
        points.sort_unstable();
        let mut end = 0;
        shapes.map(|shape| {
            end += shape;
            points.get(end - 1).copied().unwrap_or(u32::MAX)
        })
    }
}

/// What people of a population answer.
struct Population(ByQuality<([u32; 2], [u32; 3])>);

impl Population {
    fn new(numbers: &mut Numbers, wishes: [usize; 3]) -> Self {
        Self(ByQuality::from_fn(|_| {
            (numbers.shares([7, 3]), numbers.shares(wishes))
        }))
    }

    fn person(&self, numbers: &mut Numbers) -> SelfAssessment {
        SelfAssessment::from_fn(|quality| {
            let ([favourable, _], [yes, maybe, _]) = self.0[quality];
            let rating = if numbers.next() < favourable {
                Rating::Two
            } else {
                Rating::Three
            };
            let wish = match numbers.next() {
                drawn if drawn < yes => Wish::Yes,
                drawn if drawn < maybe => Wish::Maybe,
                _ => Wish::No,
            };
            Response::new(rating, wish)
        })
    }

    fn people(&self, numbers: &mut Numbers, people: u32) -> Tally {
        (0..people).map(|_| self.person(numbers)).collect()
    }
}

/// How many of a number of things are so, in per cent.
#[derive(Clone, Copy, Default)]
struct Share(u32, u32);

impl Share {
    fn count(&mut self, is_so: bool) {
        self.0 += u32::from(is_so);
        self.1 += 1;
    }
}

impl fmt::Display for Share {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(part, whole) = *self;
        let percent = (200 * part + whole) / (2 * whole);
        formatter.pad(&format!("{percent} %"))
    }
}

/// A table in Markdown.
struct Table(String);

impl Table {
    fn new(heads: &[&str]) -> Self {
        let mut table = Self(String::new());
        table.row(heads);
        table.row(&vec!["---"; heads.len()]);
        table
    }

    fn row(&mut self, cells: &[impl fmt::Display]) {
        for cell in cells {
            write!(self.0, "| {cell} ").unwrap();
        }
        self.0 += "|\n";
    }
}

/// Each row is a cohort of one size, released once.
fn releases(wishes: [usize; 3]) -> String {
    let mut table = Table::new(&[
        "people",
        "bands shown",
        "wishes shown",
        "yes and maybe apart",
        "pairs ordered",
        "the most wanted is known to be in the first three",
    ]);
    for people in [15_u32, 16, 20, 30, 60, 100, 150, 500] {
        let [mut bands, mut wanted, mut split, mut ordered, mut top] = [Share::default(); 5];
        for seed in 0..100 {
            let mut numbers = Numbers(seed * 1000 + u64::from(people));
            let population = Population::new(&mut numbers, wishes);
            let tally = population.people(&mut numbers, people);
            let release = Policy::default().release(&tally).unwrap();
            for quality in Quality::ALL {
                let wishes = release.wishes(quality).shown();
                bands.count(release.bands(quality).shown().is_some());
                wanted.count(wishes.is_some());
                split.count(wishes.is_some_and(|wishes| wishes.split.shown().is_some()));
            }
            let counts = tally.counts().unwrap();
            let wanted = |demand: &Demand| {
                let [yes, maybe, _] = counts.wishes(demand.quality);
                yes + maybe
            };
            let ranking: Vec<Demand> = release.demand().collect();
            let tenth = u64::from(people.div_ceil(10));
            for (place, one) in ranking.iter().enumerate() {
                for other in &ranking[place + 1..] {
                    if wanted(one).abs_diff(wanted(other)) >= tenth {
                        let is_ordered = one.first_rank < other.first_rank;
                        ordered.count(is_ordered);
                        assert!(!is_ordered || wanted(one) > wanted(other));
                    }
                }
            }
            let most = ranking.iter().max_by_key(|demand| wanted(demand)).unwrap();
            top.count(most.last_rank <= 3);
        }
        let people = people.to_string();
        table.row(&[
            people,
            bands.to_string(),
            wanted.to_string(),
            split.to_string(),
            ordered.to_string(),
            top.to_string(),
        ]);
    }
    table.0
}

/// Each row is a number of people who assessed themselves twice. A third of those who were
/// developing came to be favourable, and a tenth of the others came to be developing.
fn movements() -> String {
    let mut table = Table::new(&["pairs", "moves shown", "verdict clear"]);
    for people in [30_u32, 32, 60, 100, 150, 300, 500] {
        let [mut moves, mut clear] = [Share::default(); 2];
        for seed in 0..60 {
            let mut numbers = Numbers(seed * 1000 + u64::from(people));
            let population = Population::new(&mut numbers, KEEN);
            let pair = |_| {
                let before = population.person(&mut numbers);
                let after = SelfAssessment::from_fn(|quality| {
                    let Response { rating, wish } = before.response(quality);
                    let drawn = numbers.next() % 30;
                    let rating = match rating {
                        Rating::Three if drawn < 10 => Rating::Two,
                        Rating::Two if drawn < 3 => Rating::Three,
                        same => same,
                    };
                    Response::new(rating, wish)
                });
                (before, after)
            };
            let pairs: Pairs = (0..people).map(pair).collect();
            let movement = Policy::default().movement(&pairs).unwrap();
            for quality in Quality::ALL {
                moves.count(movement.moves(quality).shown().is_some());
                clear.count(movement.comparison(quality).verdict != Verdict::NotClear);
            }
        }
        table.row(&[people.to_string(), moves.to_string(), clear.to_string()]);
    }
    table.0
}

/// Each row is a cohort split into groups of these sizes.
fn groups() -> String {
    let mut table = Table::new(&[
        "groups",
        "bands of the cohort shown",
        "bands of groups shown",
    ]);
    for sizes in [
        &[30, 30][..],
        &[60, 60],
        &[60, 60, 60],
        &[100, 100, 100, 100],
        &[150, 80, 50, 30],
        &[400, 200, 100, 60, 40, 20],
    ] {
        let [mut whole, mut rows] = [Share::default(); 2];
        for seed in 0..40 {
            let mut numbers = Numbers(seed);
            let population = Population::new(&mut numbers, KEEN);
            let groups = sizes
                .iter()
                .map(|people| ("", population.people(&mut numbers, *people)));
            let groups: Vec<_> = groups.collect();
            let release = History::new(Policy::default())
                .release_by_group(groups)
                .unwrap();
            for quality in Quality::ALL {
                whole.count(release.cohort().bands(quality).shown().is_some());
                for group in release.groups() {
                    rows.count(group.bands(quality).shown().is_some());
                }
            }
        }
        let sizes: Vec<String> = sizes.iter().map(u32::to_string).collect();
        table.row(&[sizes.join(", "), whole.to_string(), rows.to_string()]);
    }
    table.0
}

/// Each row is a cohort that starts with 30 people and that 5 people join each month.
fn growth() -> String {
    let mut table = Table::new(&[
        "months between releases",
        "bands renewed",
        "wishes renewed",
        "bands never shown",
    ]);
    for months in [3, 6, 12] {
        let [mut bands, mut wishes, mut never] = [Share::default(); 3];
        for seed in 0..200 {
            let mut numbers = Numbers(seed);
            let population = Population::new(&mut numbers, KEEN);
            let mut tally = population.people(&mut numbers, 30);
            let mut history = History::new(Policy::default());
            history.release(&tally).unwrap();
            for _ in 0..36 / months {
                tally += population.people(&mut numbers, 5 * months);
                let release = history.release(&tally).unwrap();
                for quality in Quality::ALL {
                    bands.count(release.bands(quality).shown().is_some());
                    wishes.count(release.wishes(quality).shown().is_some());
                }
            }
            for quality in Quality::ALL {
                never.count(history.last_shown_bands(quality).is_none());
            }
        }
        table.row(&[
            months.to_string(),
            bands.to_string(),
            wishes.to_string(),
            never.to_string(),
        ]);
    }
    table.0
}

/// The shapes of the wishes of a keen cohort, and of a split one.
const KEEN: [usize; 3] = [8, 7, 5];
const SPLIT: [usize; 3] = [6, 5, 9];

/// `UPDATE_EXPECT=1 cargo test --test it utility` writes the tables anew.
#[test]
fn a_release_is_as_useful_as_the_tables_say() {
    let tables = format!(
        "# A keen cohort, released once\n\n{}\n# A split cohort, released once\n\n{}\n\
         # People who assessed themselves twice\n\n{}\n# Groups\n\n{}\n\
         # A cohort that grows for three years\n\n{}",
        releases(KEEN),
        releases(SPLIT),
        movements(),
        groups(),
        growth()
    );
    expect_file!["../snapshots/utility.md"].assert_eq(&tables);
}

/// The numbers that the documentation of the module `cohort` quotes.
#[test]
fn the_documentation_quotes_the_tables() {
    let tables = include_str!("../snapshots/utility.md");
    let docs = include_str!("../../../src/cohort.rs");
    let expect = docs.split("# What to expect").nth(1).unwrap();
    let expect = expect.split("# What is not promised").next().unwrap();
    let rows = expect
        .lines()
        .filter_map(|line| line.strip_prefix("//! | "));
    let rows: Vec<&str> = rows
        .filter(|row| row.starts_with(char::is_numeric))
        .collect();
    assert_eq!(rows.len(), 9);
    for row in rows {
        let row = format!("| {row}");
        assert!(
            tables.lines().any(|line| line.starts_with(row.trim_end())),
            "{row}"
        );
    }
}

/// 1000 people of whom 7 are developing are withheld; 1011 of whom 8 are developing are shown.
#[test]
fn possible_is_not_probable() {
    // Each way to choose the 11 who joined is as likely as any other, and one of the 8 or more
    // joined, since 7 or fewer were developing before.
    let none: f64 = (0..11)
        .map(|joined| f64::from(1003 - joined) / f64::from(1011 - joined))
        .product();
    let others: f64 = (0..10)
        .map(|joined| f64::from(1003 - joined) / f64::from(1010 - joined))
        .product();
    let one = 11.0 * 8.0 / 1011.0 * others;
    let share = one / (1.0 - none);
    assert!((0.96..0.97).contains(&share), "{share}");
}
