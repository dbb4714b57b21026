//! Vectors on people who assessed themselves twice.

use leadership_qualities::cohort::{Movement, Pairs, RefusedRelease, Thresholds};
use leadership_qualities::{Policy, Quality, Rating, Response, SelfAssessment, Wish};
use serde::Serialize;

use super::KitFile;
use super::answers::compact;
use super::cohort::{people, policies};

type Pair = (SelfAssessment, SelfAssessment);

#[derive(Serialize)]
struct Moved {
    why: &'static str,
    policy: Thresholds,
    pairs: Vec<[String; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    movement: Option<Movement>,
    /// The key of the reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<&'static str>,
}

impl Moved {
    fn of(why: &'static str, policy: Policy, pairs: &[Pair]) -> Self {
        let movement = policy.movement(&pairs.iter().copied().collect::<Pairs>());
        let (movement, refused) = match movement {
            Ok(movement) => (Some(movement), None),
            Err(unfit) => (None, Some(RefusedRelease::from(unfit).key())),
        };
        let texts = |(before, after): &Pair| [compact(*before), compact(*after)];
        Self {
            why,
            policy: policy.thresholds(),
            pairs: pairs.iter().map(texts).collect(),
            movement,
            refused,
        }
    }
}

/// People who answer in many ways, twice.
fn various(count: usize) -> Vec<Pair> {
    people(6, count).into_iter().zip(people(7, count)).collect()
}

/// This many people, of whom some stay favourable in a quality, some come to be developing, and
/// some come to be favourable. The others stay developing.
fn moving(size: usize, of: impl Fn(usize) -> [usize; 3]) -> Vec<Pair> {
    let rated = |person: usize, quality: Quality| {
        let [stay, lose, gain] = of(quality as usize);
        match person {
            first if first < stay => [Rating::One, Rating::Two],
            next if next < stay + lose => [Rating::Two, Rating::Three],
            next if next < stay + lose + gain => [Rating::Four, Rating::One],
            _ => [Rating::Three, Rating::Four],
        }
    };
    let assessed = |person, time: usize| {
        SelfAssessment::from_fn(|quality| Response::new(rated(person, quality)[time], Wish::No))
    };
    (0..size)
        .map(|person| (assessed(person, 0), assessed(person, 1)))
        .collect()
}

/// The same people, the second time first.
fn turned(pairs: &[Pair]) -> Vec<Pair> {
    pairs
        .iter()
        .map(|(before, after)| (*after, *before))
        .collect()
}

pub(super) fn movements() -> anyhow::Result<KitFile> {
    let [convention, lax, strict] = policies()?;
    // In later qualities more people come to be favourable, so that a verdict becomes clear.
    let shown = moving(80, |quality| [9, 8 + quality % 2 * 4, 8 + 2 * quality]);
    let withheld = moving(103, |quality| [26, quality % 4, 18 + 4 * quality]);
    let from_few = moving(101, |quality| [8, quality % 2, 15 + 3 * quality]);
    let of_most = moving(96, |quality| [51 - 3 * quality, 1, 4 + 3 * quality]);
    let of_few = moving(30, |quality| [3, 3 + quality % 2, 3 + quality]);
    let moved = vec![
        Moved::of("too few people", convention, &various(10)),
        Moved::of("just enough people", convention, &various(11)),
        Moved::of("many answers", convention, &various(140)),
        Moved::of("a weaker policy", lax, &various(60)),
        Moved::of("more and more become favourable", convention, &shown),
        Moved::of(
            "fewer and fewer remain favourable",
            convention,
            &turned(&shown),
        ),
        Moved::of("more, and the moves are withheld", convention, &withheld),
        Moved::of(
            "fewer, and the moves are withheld",
            convention,
            &turned(&withheld),
        ),
        Moved::of("more than few", convention, &from_few),
        Moved::of("all but few", convention, &of_most),
        Moved::of("fewer than few remain", convention, &turned(&of_most)),
        Moved::of("more, by a weaker policy", lax, &of_few),
        Moved::of("fewer, by a weaker policy", lax, &turned(&of_few)),
        Moved::of("many answers, and a stricter policy", strict, &various(140)),
        Moved::of(
            "more, by a stricter policy, without moves",
            strict,
            &withheld,
        ),
    ];
    KitFile::new(
        "movements",
        "People who assessed themselves twice, and what may be shown of their movement",
        moved,
    )
}
