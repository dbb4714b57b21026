//! Vectors on cohorts: what many people say together, and what may be shown of it.

use leadership_qualities::cohort::{History, Movement, Pairs, Release, Thresholds};
use leadership_qualities::{Policy, Quality, Rating, Response, SelfAssessment, Tally, Wish};
use serde::Serialize;

use super::KitFile;
use super::answers::{Numbers, compact, numbered, uniform};

/// This many people, who answer alike in the first qualities and ever more differently in later
/// ones.
fn people(seed: u64, count: usize) -> Vec<SelfAssessment> {
    let mut numbers = Numbers::seeded(seed);
    let person = |_| {
        SelfAssessment::from_fn(|quality| {
            // The first qualities get one answer only, and the last qualities get all twelve.
            numbered(numbers.below(1 + quality as usize) * 5)
        })
    };
    (0..count).map(person).collect()
}

/// This many people, of whom some are developing in a quality and wish, or may wish, to address the
/// quality.
fn block(size: usize, of: impl Fn(usize) -> [usize; 3]) -> Vec<SelfAssessment> {
    let person = |person| {
        SelfAssessment::from_fn(|quality| {
            let [developing, yes, maybe] = of(quality as usize);
            let rating = if person < developing {
                Rating::Three
            } else {
                Rating::Two
            };
            let wish = match person {
                first if first < yes => Wish::Yes,
                next if next < yes + maybe => Wish::Maybe,
                _ => Wish::No,
            };
            Response::new(rating, wish)
        })
    };
    (0..size).map(person).collect()
}

fn written(cohort: &[SelfAssessment]) -> Vec<String> {
    cohort.iter().copied().map(compact).collect()
}

#[derive(Serialize)]
struct Tallied {
    cohort: Vec<String>,
    tally: Tally,
}

pub(super) fn tallies() -> anyhow::Result<KitFile> {
    let cohorts = [
        vec![],
        vec![uniform(Rating::Four, Wish::Maybe)],
        (0..12)
            .map(|number| SelfAssessment::from_fn(|_| numbered(number)))
            .collect(),
        people(1, 40),
        people(2, 111),
    ];
    let tallied = cohorts.map(|cohort| Tallied {
        cohort: written(&cohort),
        tally: Tally::from_slice(&cohort),
    });
    KitFile::new("tallies", "A cohort, and its exact counts", tallied)
}

/// A cohort that grows, and each release in turn.
#[derive(Serialize)]
struct Grown {
    why: &'static str,
    policy: Thresholds,
    everybody: Vec<String>,
    releases: Vec<Released>,
}

#[derive(Serialize)]
struct Released {
    /// How many of the people are in the cohort, counted from the first.
    size: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    release: Option<Release>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<String>,
}

/// Releases a cohort at each of these sizes, one after another.
fn grown(
    why: &'static str,
    policy: Policy,
    everybody: &[SelfAssessment],
    sizes: &[usize],
) -> Grown {
    let mut history = History::new(policy);
    let releases = sizes.iter().map(|size| {
        let tally = Tally::from_slice(&everybody[..*size]);
        let (release, refused) = match history.release(&tally) {
            Ok(release) => (Some(release), None),
            Err(refusal) => (None, Some(refusal.to_string())),
        };
        Released {
            size: *size,
            release,
            refused,
        }
    });
    let most = sizes.iter().copied().max().unwrap_or_default();
    Grown {
        why,
        policy: policy.thresholds(),
        releases: releases.collect(),
        everybody: written(&everybody[..most]),
    }
}

pub(super) fn releases() -> anyhow::Result<KitFile> {
    let convention = Policy::default();
    let lax = Policy::weaker(Thresholds {
        min_cohort: 5,
        min_cell: 3,
        rounding_base: 3,
    })?;
    let strict = Policy::stricter(Thresholds {
        min_cohort: 30,
        min_cell: 10,
        rounding_base: 10,
    });
    // In each quality, the first of every few people is developing, so that the cells grow in turn.
    let by_turns: Vec<SelfAssessment> = (0..120)
        .map(|person| {
            SelfAssessment::from_fn(|quality| {
                let every = 2 + quality as usize % 5;
                let rating = if person % every == 0 {
                    Rating::Three
                } else {
                    Rating::Two
                };
                let wish = Wish::ALL[person / 2 % every % Wish::ALL.len()];
                Response::new(rating, wish)
            })
        })
        .collect();
    // Each quality has one cell of an exact number of people, and another cell with all others.
    let edges: Vec<SelfAssessment> = (0..40_usize)
        .map(|person| {
            SelfAssessment::from_fn(|quality: Quality| {
                let is_one = person < quality as usize;
                let rating = if is_one { Rating::Four } else { Rating::One };
                let wish = if is_one { Wish::Yes } else { Wish::No };
                Response::new(rating, wish)
            })
        })
        .collect();
    // A withheld row is not shown until everybody whom it counted could have been in one cell.
    let small = block(16, |_| [5, 8, 4]);
    let few = block(11, |quality| [quality, 0, 11 - quality.min(11)]);
    let many = block(24, |quality| [quality, quality, 16 - quality]);
    // At first yes and maybe are withheld, while their sum is shown.
    let unsplit = block(26, |_| [13, 12, 4]);
    let split = block(18, |quality| [9, quality.min(10), 10 - quality.min(10)]);
    let everybody = people(3, 150);
    let cases = vec![
        grown("too few people", convention, &everybody, &[0, 1, 10, 11]),
        grown("cells from 0 to 14", convention, &edges, &[40]),
        grown(
            "few people join after a row was withheld",
            convention,
            &[&small[..], &few].concat(),
            &[16, 27],
        ),
        grown(
            "many people join after a row was withheld",
            convention,
            &[&small[..], &many].concat(),
            &[16, 40],
        ),
        grown(
            "yes and maybe that are shown apart later",
            convention,
            &[&unsplit[..], &split].concat(),
            &[26, 44],
        ),
        grown("a large cohort", convention, &everybody, &[150]),
        grown("a weaker policy", lax, &everybody, &[4, 5, 30, 33]),
        grown("a stricter policy", strict, &everybody, &[29, 30, 120]),
        grown(
            "a cohort whose cells grow in turn",
            convention,
            &by_turns,
            &[11, 20, 30, 31, 30, 44, 60, 71, 90, 120],
        ),
        grown(
            "a cohort that grows, and whose shrunk tallies are refused",
            convention,
            &everybody,
            &[40, 50, 51, 39, 70, 70, 110, 150],
        ),
    ];
    KitFile::new(
        "releases",
        "A cohort as it grows, and what may be shown of it each time",
        cases,
    )
}

#[derive(Serialize)]
struct Moved {
    policy: Thresholds,
    pairs: Vec<[String; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    movement: Option<Movement>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<String>,
}

pub(super) fn movements() -> anyhow::Result<KitFile> {
    let policy = Policy::default();
    let moved = [10, 11, 60, 140].map(|count| {
        let pairs = people(6, count).into_iter().zip(people(7, count));
        let pairs: Vec<(SelfAssessment, SelfAssessment)> = pairs.collect();
        let (movement, refused) = match policy.movement(&pairs.iter().copied().collect::<Pairs>()) {
            Ok(movement) => (Some(movement), None),
            Err(refusal) => (None, Some(refusal.to_string())),
        };
        Moved {
            policy: policy.thresholds(),
            pairs: pairs
                .iter()
                .map(|(before, after)| [compact(*before), compact(*after)])
                .collect(),
            movement,
            refused,
        }
    });
    KitFile::new(
        "movements",
        "People who assessed themselves twice, and what may be shown of their movement",
        moved,
    )
}
