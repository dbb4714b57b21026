//! What a release is good for, in tables: `cargo test --test it utility -- --ignored --nocapture`.
//!
//! The populations are an assumption. Of each quality, the share of people who are favourable
//! follows a Beta distribution with a mean of 70 %, and the wishes follow a Dirichlet distribution:
//! yes 40 %, maybe 35 %, no 25 % in a keen cohort, and 30 %, 25 %, 45 % in a split one.

use leadership_qualities::cohort::{Demand, History, Pairs, Withheld};
use leadership_qualities::framework::ByQuality;
use leadership_qualities::{Policy, Quality, Rating, Response, SelfAssessment, Tally, Wish};

/// Numbers that look random: SplitMix64.
struct Numbers(u64);

impl Numbers {
    /// Between 0 and 1, and never either.
    fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let bits = u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap();
        (f64::from(bits) + 0.5) / 4_294_967_296.0
    }

    /// From a gamma distribution with a whole shape.
    fn gamma(&mut self, shape: u32) -> f64 {
        (0..shape).map(|_| -self.unit().ln()).sum()
    }

    fn shares<const N: usize>(&mut self, shapes: [u32; N]) -> [f64; N] {
        let drawn = shapes.map(|shape| self.gamma(shape));
        let sum: f64 = drawn.iter().sum();
        drawn.map(|each| each / sum)
    }
}

/// What people of a population answer.
struct Population(ByQuality<([f64; 2], [f64; 3])>);

impl Population {
    fn new(numbers: &mut Numbers, wishes: [u32; 3]) -> Self {
        Self(ByQuality::from_fn(|_| {
            (numbers.shares([7, 3]), numbers.shares(wishes))
        }))
    }

    fn person(&self, numbers: &mut Numbers) -> SelfAssessment {
        SelfAssessment::from_fn(|quality| {
            let ([favourable, _], [yes, maybe, _]) = self.0[quality];
            let rating = if numbers.unit() < favourable {
                Rating::Two
            } else {
                Rating::Three
            };
            let wish = match numbers.unit() {
                drawn if drawn < yes => Wish::Yes,
                drawn if drawn < yes + maybe => Wish::Maybe,
                _ => Wish::No,
            };
            Response::new(rating, wish)
        })
    }

    fn people(&self, numbers: &mut Numbers, people: u32) -> Tally {
        (0..people).map(|_| self.person(numbers)).collect()
    }
}

/// A share in per cent.
fn percent(part: u32, whole: u32) -> String {
    format!("{:.0} %", 100.0 * f64::from(part) / f64::from(whole.max(1)))
}

/// How many of a number of things are so.
#[derive(Clone, Copy, Default)]
struct Share(u32, u32);

impl Share {
    fn count(&mut self, is_so: bool) {
        self.0 += u32::from(is_so);
        self.1 += 1;
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.pad(&percent(self.0, self.1))
    }
}

#[test]
#[ignore = "prints a table"]
fn one_release() {
    println!("cohort  people  bands  +side  wishes  +side  split  ordered  wrong  top known");
    for (name, wishes) in [("keen", [8, 7, 5]), ("split", [6, 5, 9])] {
        for people in [15_u32, 16, 20, 30, 60, 100, 150, 500] {
            let [
                mut bands,
                mut band_sides,
                mut wanted,
                mut wish_sides,
                mut split,
            ] = [Share::default(); 5];
            let [mut ordered, mut wrong, mut top] = [Share::default(); 3];
            for seed in 0..400 {
                let mut numbers = Numbers(seed * 1000 + u64::from(people));
                let population = Population::new(&mut numbers, wishes);
                let tally = population.people(&mut numbers, people);
                let release = Policy::default().release(&tally).unwrap();
                let side = |reason| !matches!(reason, Some(Withheld::SmallCell));
                for quality in Quality::ALL {
                    let row = release.bands(quality);
                    bands.count(row.shown().is_some());
                    band_sides.count(side(row.withheld()));
                    let row = release.wishes(quality);
                    wanted.count(row.shown().is_some());
                    wish_sides.count(side(row.withheld()));
                    split.count(row.shown().is_some_and(|row| row.split.shown().is_some()));
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
                            wrong.count(is_ordered && wanted(one) < wanted(other));
                        }
                    }
                }
                // Whether what is most wanted is known to be among the first three.
                let most = ranking.iter().max_by_key(|demand| wanted(demand)).unwrap();
                top.count(most.last_rank <= 3);
            }
            println!(
                "{name:<7} {people:>6} {bands:>6} {band_sides:>6} {wanted:>7} {wish_sides:>6} \
                 {split:>6} {ordered:>8} {wrong:>6} {top:>10}"
            );
        }
    }
}

#[test]
#[ignore = "prints a table"]
fn movement() {
    println!("pairs  bands  moves  clear  clear if moves are shown");
    for people in [30_u32, 32, 60, 100, 150, 300, 500] {
        let [mut bands, mut moves, mut clear, mut with_moves] = [Share::default(); 4];
        for seed in 0..300 {
            let mut numbers = Numbers(seed * 1000 + u64::from(people));
            let population = Population::new(&mut numbers, [8, 7, 5]);
            // A third of those who are developing come to be favourable; a tenth go back.
            let pair = |_| {
                let before = population.person(&mut numbers);
                let after = SelfAssessment::from_fn(|quality| {
                    let was = before.response(quality);
                    let drawn = numbers.unit();
                    let rating = match was.rating {
                        Rating::Three if drawn < 0.33 => Rating::Two,
                        Rating::Two if drawn < 0.1 => Rating::Three,
                        same => same,
                    };
                    Response::new(rating, was.wish)
                });
                (before, after)
            };
            let pairs: Pairs = (0..people).map(pair).collect();
            let movement = Policy::default().movement(&pairs).unwrap();
            for quality in Quality::ALL {
                let comparison = movement.comparison(quality);
                let is_clear = comparison.verdict.key() != "not_clear";
                bands.count(movement.net_to_favourable(quality).is_some());
                moves.count(comparison.share_to_favourable.is_some());
                clear.count(is_clear);
                if comparison.share_to_favourable.is_some() {
                    with_moves.count(is_clear);
                }
            }
        }
        println!("{people:>5} {bands:>6} {moves:>6} {clear:>6} {with_moves:>6}");
    }
}

#[test]
#[ignore = "prints a table"]
fn groups() {
    println!("groups                 whole  all groups' rows shown");
    for sizes in [
        &[30, 30][..],
        &[60, 60],
        &[60, 60, 60],
        &[100, 100, 100, 100],
        &[150, 80, 50, 30],
        &[400, 200, 100, 60, 40, 20],
    ] {
        let [mut whole, mut rows] = [Share::default(); 2];
        for seed in 0..200 {
            let mut numbers = Numbers(seed);
            let population = Population::new(&mut numbers, [8, 7, 5]);
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
        println!("{:<22} {whole:>5} {rows:>6}", format!("{sizes:?}"));
    }
}

#[test]
#[ignore = "prints a table"]
fn a_cohort_that_grows() {
    println!(
        "start 30, 5 join a month, 36 months\nreleased every  bands fresh  wishes fresh  never"
    );
    for months in [3, 6, 12] {
        let [mut bands, mut wishes, mut never] = [Share::default(); 3];
        for seed in 0..200 {
            let mut numbers = Numbers(seed);
            let population = Population::new(&mut numbers, [8, 7, 5]);
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
        println!("{months:>2} months {bands:>16} {wishes:>13} {never:>6}");
    }
}
