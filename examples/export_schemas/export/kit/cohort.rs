//! Vectors on cohorts: what many people say together, and what may be shown of it.

use leadership_qualities::cohort::{GroupedRelease, History, RefusedRelease, Release, Thresholds};
use leadership_qualities::{Policy, Quality, Rating, Response, SelfAssessment, Tally, Wish};
use serde::Serialize;

use super::KitFile;
use super::answers::{Numbers, compact, numbered, uniform};

/// This many people, who answer alike in the first qualities and ever more differently in later
/// ones.
pub(super) fn people(seed: u64, count: usize) -> Vec<SelfAssessment> {
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

/// The conventional policy, a weaker policy and a stricter policy, which round to different numbers.
pub(super) fn policies() -> anyhow::Result<[Policy; 3]> {
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
    Ok([Policy::default(), lax, strict])
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

/// What is asked of the cohort, and what the history answers.
#[derive(Serialize)]
struct Released {
    #[serde(flatten)]
    asked: Asked,
    #[serde(flatten)]
    answer: Answer,
}

#[derive(Clone, Serialize)]
#[serde(rename_all = "snake_case")]
enum Asked {
    /// How many of the people are in the cohort, counted from the first.
    Size(usize),
    /// Groups that follow one another among the people, counted from the first.
    Groups(Vec<Group>),
}

#[derive(Clone, Copy, Serialize)]
struct Group {
    name: &'static str,
    size: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    Release(Release),
    GroupedRelease(GroupedRelease),
    /// The key of the reason.
    Refused(&'static str),
}

impl Asked {
    fn groups<const N: usize>(groups: [(&'static str, usize); N]) -> Self {
        Self::Groups(groups.map(|(name, size)| Group { name, size }).into())
    }

    /// How many people it takes.
    fn people(&self) -> usize {
        match self {
            Self::Size(size) => *size,
            Self::Groups(groups) => groups.iter().map(|group| group.size).sum(),
        }
    }

    fn of(
        &self,
        history: &mut History,
        everybody: &[SelfAssessment],
    ) -> Result<Answer, RefusedRelease> {
        let groups = match self {
            Self::Size(size) => {
                let release = history.release(&Tally::from_slice(&everybody[..*size]))?;
                return Ok(Answer::Release(release));
            }
            Self::Groups(groups) => groups,
        };
        let mut rest = everybody;
        let groups = groups.iter().map(|group| {
            let (people, others) = rest.split_at(group.size);
            rest = others;
            (group.name, Tally::from_slice(people))
        });
        history.release_by_group(groups).map(Answer::GroupedRelease)
    }
}

/// Asks for releases of a cohort, one after another.
fn asked(
    why: &'static str,
    policy: Policy,
    everybody: &[SelfAssessment],
    asked: impl IntoIterator<Item = Asked>,
) -> Grown {
    let mut history = History::new(policy);
    let mut most = 0;
    let answered = asked.into_iter().map(|asked| {
        most = most.max(asked.people());
        let answer = asked.of(&mut history, everybody);
        Released {
            answer: answer.unwrap_or_else(|refusal| Answer::Refused(refusal.key())),
            asked,
        }
    });
    let releases = answered.collect();
    Grown {
        why,
        policy: policy.thresholds(),
        everybody: written(&everybody[..most]),
        releases,
    }
}

/// Releases a cohort at each of these sizes, one after another.
fn grown(
    why: &'static str,
    policy: Policy,
    everybody: &[SelfAssessment],
    sizes: &[usize],
) -> Grown {
    asked(
        why,
        policy,
        everybody,
        sizes.iter().copied().map(Asked::Size),
    )
}

/// Cohorts of which a release tells which cell is small. Then the other cell has to make room for
/// everybody who was counted.
fn sided(policy: Policy) -> Vec<Grown> {
    let few_no = block(16, |_| [5, 8, 4]);
    let few_yes = block(16, |_| [11, 2, 2]);
    let to_few_no = block(24, |quality| [10 + quality, 0, 14 - quality]);
    let to_few_yes = block(24, |quality| [14 - quality, 10, quality]);
    // So many more that the row is shown; then too few, and then enough in the cell that was told.
    let all_round = block(32, |_| [16, 16, 0]);
    let one_sided = block(11, |quality| [quality % 8, 0, 11 - quality % 8]);
    let other_sided = block(20, |quality| [6 + quality, 14 - quality, 0]);
    let told = [
        &few_no[..],
        &to_few_no,
        &all_round,
        &one_sided,
        &other_sided,
    ];
    let told_of_others = [
        &few_yes[..],
        &to_few_yes,
        &all_round,
        &other_sided,
        &one_sided,
    ];
    vec![
        grown(
            "the side that is told to be small grows",
            policy,
            &told.concat(),
            &[16, 40, 72, 83, 103],
        ),
        grown(
            "the other side that is told to be small grows",
            policy,
            &told_of_others.concat(),
            &[16, 40, 72, 92, 103],
        ),
        grown(
            "one person too few to tell which side is small",
            policy,
            &told.concat(),
            &[15, 40, 72],
        ),
    ]
}

pub(super) fn releases() -> anyhow::Result<KitFile> {
    let [convention, lax, strict] = policies()?;
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
    // The later a quality, the more people want it, from nobody to nearly everybody.
    let ranked = block(40, |quality| {
        [3 * (14 - quality), 2 * quality, (7 * quality) % 15]
    });
    // A withheld row is not shown until everybody whom it counted could have been in one cell.
    let small = block(16, |_| [5, 8, 4]);
    let few = block(11, |quality| [quality, 0, 11 - quality.min(11)]);
    let many = block(24, |quality| [quality, quality, 16 - quality]);
    // At first yes and maybe are withheld, while their sum is shown.
    let unsplit = block(26, |_| [13, 12, 4]);
    let split = block(18, |quality| [9, quality.min(10), 10 - quality.min(10)]);
    let everybody = people(3, 150);
    let mut cases = vec![
        grown("too few people", convention, &everybody, &[0, 1, 10, 11]),
        grown("cells from 0 to 14", convention, &edges, &[40]),
        grown(
            "a ranking from nobody to nearly everybody",
            convention,
            &ranked,
            &[40],
        ),
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
    cases.extend(sided(convention));
    KitFile::new(
        "releases",
        "A cohort as it grows, and what may be shown of it each time",
        cases,
    )
}

pub(super) fn grouped_releases() -> anyhow::Result<KitFile> {
    let [convention, lax, strict] = policies()?;
    // The first group is the smallest, and the other two are of one size. In the second, few people
    // have an answer in the first qualities, and in the third in the last.
    let west = block(22, |_| [9, 8, 4]);
    let south = block(30, |quality| [quality, 20 - quality, 2 + quality / 2]);
    let north = block(30, |quality| [16 - quality, 6 + quality, 0]);
    let sites = [&west[..], &south, &north].concat();
    let asked_of_sites =
        |first: &'static str| Asked::groups([(first, 22), ("South", 30), ("North", 30)]);
    let other_way_round = [&north[..], &south, &west].concat();
    // What is left over has a small cell, in two groups or in one.
    let twos = [
        block(20, |quality| [quality / 2, 5 + quality, 0]),
        block(40, |_| [16, 10, 10]),
        block(20, |quality| [quality / 3, 2 + quality / 2, quality / 2]),
    ];
    let in_four = people(8, 140);
    let fours = [("A", 25), ("B", 50), ("C", 35), ("D", 30)];
    let grown = [&sites[..], &people(9, 60)].concat();
    let west = asked_of_sites("West");
    let cases = vec![
        asked(
            "three sites, two of one size",
            convention,
            &sites,
            [west.clone()],
        ),
        asked(
            "the same sites in another order",
            convention,
            &other_way_round,
            [Asked::groups([("North", 30), ("South", 30), ("West", 22)])],
        ),
        asked(
            "small groups on both sides of a large one",
            convention,
            &twos.concat(),
            [Asked::groups([
                ("Nurses", 20),
                ("Doctors", 40),
                ("Others", 20),
            ])],
        ),
        asked("four groups", convention, &in_four, [Asked::groups(fours)]),
        asked("a weaker policy", lax, &in_four, [Asked::groups(fours)]),
        asked(
            "a stricter policy",
            strict,
            &in_four,
            [
                Asked::groups(fours),
                Asked::groups([("A and D", 75), ("B", 35), ("C", 30)]),
            ],
        ),
        asked(
            "no group, one group, and groups that are too small",
            convention,
            &in_four,
            [
                Asked::groups([]),
                Asked::groups([("A", 25)]),
                Asked::groups([("A", 25), ("B", 10)]),
                Asked::groups([("A", 25), ("B", 11)]),
            ],
        ),
        asked(
            "a cohort that was split grows, and is never split otherwise",
            convention,
            &grown,
            [
                west.clone(),
                asked_of_sites("East"),
                Asked::Size(82),
                Asked::Size(100),
                Asked::groups([("West", 22), ("South", 60)]),
                west.clone(),
                Asked::Size(142),
            ],
        ),
        asked(
            "a cohort that was released as a whole is not split",
            convention,
            &sites,
            [Asked::Size(82), west],
        ),
    ];
    KitFile::new(
        "grouped_releases",
        "A cohort and the groups that it is made of, and what may be shown of them",
        cases,
    )
}
