//! Counting a cohort, with Cronbach's alpha: this crate, and the ways of doing the same without it.

use std::collections::HashMap;
use std::thread;

use leadership_qualities::framework::ByQuality;
use leadership_qualities::{Cluster, Quality, Rating, Response, SelfAssessment, Tally, Wish};

/// As many as do not fit into most caches: 80 MB packed.
pub(crate) const MANY: usize = 10_000_000;
/// As many as hash maps manage in a turn.
pub(crate) const FEW: usize = 100_000;

/// A cohort in the shapes that the counters start from.
pub(crate) struct Tallying {
    pub(crate) packed: Vec<SelfAssessment>,
    unpacked: Vec<[Response; 15]>,
}

impl Tallying {
    /// Makes sure, too, that crate and rivals count the same.
    pub(crate) fn new(size: usize) -> Self {
        let packed = cohort(size);
        let unpack = |one: &SelfAssessment| ByQuality::from(*one).into_array();
        let tallying = Self {
            unpacked: packed.iter().map(unpack).collect(),
            packed,
        };
        let limit = OF_MANY.len() - 1;
        // Hash maps are too slow for many, and the limit counts nothing.
        let counters = if size > FEW {
            &OF_MANY[..limit]
        } else {
            &OF_FEW
        };
        let digests: Vec<u64> = counters.iter().map(|one| (one.count)(&tallying)).collect();
        let agree = digests.iter().all(|digest| *digest == digests[0]);
        assert!(agree, "the counters disagree: {digests:?}");
        tallying
    }
}

/// Self-assessments in which every answer is equally likely, the same on every run.
pub(crate) fn cohort(size: usize) -> Vec<SelfAssessment> {
    // A linear congruential generator (Knuth's MMIX); its high bits are random enough.
    let mut state = 2_026_u64;
    let mut below = |limit: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((state >> 33) % limit).expect("a small number")
    };
    let mut response = || Response::new(Rating::ALL[below(4)], Wish::ALL[below(3)]);
    (0..size)
        .map(|_| SelfAssessment::from_fn(|_| response()))
        .collect()
}

/// One way to count a cohort.
pub(crate) struct Counter {
    pub(crate) name: &'static str,
    /// Counts everybody and returns something that depends on every count and every alpha.
    pub(crate) count: fn(&Tallying) -> u64,
}

const THIS_CRATE: Counter = Counter {
    name: "this crate",
    count: |tallying| digest_of(&Tally::from_slice(&tallying.packed)),
};

const NESTED_LOOP: Counter = Counter {
    name: "nested loop over [Response; 15]",
    count: nested_loop,
};

/// For a small cohort: this crate first, then the rivals.
pub(crate) const OF_FEW: [Counter; 4] = [
    THIS_CRATE,
    Counter {
        name: "this crate, one at a time",
        count: |tallying| {
            let mut tally = Tally::default();
            for assessment in &tallying.packed {
                tally.push(*assessment);
            }
            digest_of(&tally)
        },
    },
    NESTED_LOOP,
    Counter {
        name: "HashMap<(Quality, _), u64>",
        count: hash_map,
    },
];

/// For a large cohort: this crate first, then the rivals, and the limit that nobody can beat.
pub(crate) const OF_MANY: [Counter; 4] = [
    THIS_CRATE,
    Counter {
        name: "this crate in two threads",
        count: |tallying| {
            let (one, other) = tallying.packed.split_at(tallying.packed.len() / 2);
            let tally = thread::scope(|scope| {
                let other = scope.spawn(|| Tally::from_slice(other));
                Tally::from_slice(one) + other.join().expect("no panic")
            });
            digest_of(&tally)
        },
    },
    NESTED_LOOP,
    Counter {
        name: "xor over the same memory (the limit)",
        count: |tallying| {
            let bits = tallying.packed.iter().map(|one| one.to_bits());
            bits.fold(0, |before, bits| before ^ bits)
        },
    },
];

fn nested_loop(tallying: &Tallying) -> u64 {
    let (mut ratings, mut wishes) = ([[0_u64; 4]; 15], [[0_u64; 3]; 15]);
    let mut squares = [0_u64; 4];
    for responses in &tallying.unpacked {
        let mut scores = [0_u64; 4];
        for (place, response) in responses.iter().enumerate() {
            ratings[place][usize::from(response.rating.need())] += 1;
            wishes[place][response.wish as usize] += 1;
            scores[place / 5] += u64::from(response.rating.number());
        }
        scores[3] = scores[0] + scores[1] + scores[2];
        for (square, score) in squares.iter_mut().zip(scores) {
            *square += score * score;
        }
    }
    digest(&ratings, &wishes, squares)
}

fn hash_map(tallying: &Tallying) -> u64 {
    let mut ratings: HashMap<(Quality, Rating), u64> = HashMap::new();
    let mut wishes: HashMap<(Quality, Wish), u64> = HashMap::new();
    let mut squares = [0_u64; 4];
    for responses in &tallying.unpacked {
        let mut scores = [0_u64; 4];
        for (quality, response) in Quality::ALL.iter().zip(responses) {
            *ratings.entry((*quality, response.rating)).or_default() += 1;
            *wishes.entry((*quality, response.wish)).or_default() += 1;
            scores[quality.cluster() as usize] += u64::from(response.rating.number());
        }
        scores[3] = scores[0] + scores[1] + scores[2];
        for (square, score) in squares.iter_mut().zip(scores) {
            *square += score * score;
        }
    }
    let count = |count: Option<&u64>| count.copied().unwrap_or_default();
    let ratings = Quality::ALL
        .map(|quality| Rating::ALL.map(|rating| count(ratings.get(&(quality, rating)))));
    let wishes =
        Quality::ALL.map(|quality| Wish::ALL.map(|wish| count(wishes.get(&(quality, wish)))));
    digest(&ratings, &wishes, squares)
}

fn digest_of(tally: &Tally) -> u64 {
    let counts = tally.counts().expect("no overflow");
    let [one, two, three] = Cluster::ALL.map(|cluster| counts.alpha(cluster));
    let ratings = Quality::ALL.map(|quality| counts.ratings(quality));
    let wishes = Quality::ALL.map(|quality| counts.wishes(quality));
    fold(&ratings, &wishes, [one, two, three, counts.overall_alpha()])
}

fn digest(ratings: &[[u64; 4]; 15], wishes: &[[u64; 3]; 15], squares: [u64; 4]) -> u64 {
    let [one, two, three] = [0, 5, 10].map(|first| &ratings[first..first + 5]);
    let items = [one, two, three, &ratings[..]].into_iter().zip(squares);
    let mut alphas = items.map(|(items, squares)| alpha(items, squares));
    let alphas = [(); 4].map(|()| alphas.next().expect("four of them"));
    fold(ratings, wishes, alphas)
}

#[expect(clippy::cast_precision_loss, reason = "a rival in floats")]
fn alpha(items: &[[u64; 4]], squares: u64) -> Option<f64> {
    let respondents: u64 = items[0].iter().sum();
    let variance = |sum: u64, squares: u64| {
        let [n, sum, squares] = [respondents, sum, squares].map(|number| number as f64);
        (squares - sum * sum / n) / (n - 1.0)
    };
    let sum = |[one, two, three, four]: [u64; 4]| one + 2 * two + 3 * three + 4 * four;
    let item = |counts: &[u64; 4]| {
        let [one, two, three, four] = *counts;
        variance(sum(*counts), one + 4 * two + 9 * three + 16 * four)
    };
    let apart: f64 = items.iter().map(item).sum();
    let together = variance(items.iter().copied().map(sum).sum(), squares);
    let count = items.len() as f64;
    (respondents > 1 && together > 0.0).then(|| count / (count - 1.0) * (1.0 - apart / together))
}

/// Depends on every count and every alpha, whose last digits may differ.
fn fold(ratings: &[[u64; 4]; 15], wishes: &[[u64; 3]; 15], alphas: [Option<f64>; 4]) -> u64 {
    let counts = ratings.as_flattened().iter().chain(wishes.as_flattened());
    let alphas =
        alphas.map(|alpha| alpha.map_or(0, |alpha| ((alpha * 1e6).round() + 0.0).to_bits()));
    counts
        .chain(&alphas)
        .fold(0, |sum, next| sum.wrapping_mul(31).wrapping_add(*next))
}
