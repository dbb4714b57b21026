//! How many times faster than its rivals this crate is, in one run.
//!
//! Shared machines drift: a rival measured a minute later may look faster for no reason of its
//! own. So the rivals take turns, every round compares those of that round alone, and what counts
//! is the median of the rounds with its quartiles. Nothing is asserted; these are numbers to read.

mod rivals;

use std::hint::black_box;
use std::time::{Duration, Instant};

use rivals::{CHECKERS, Corpus, READERS, SCORERS, Scoring};

const ROUNDS: usize = 101;
/// Long enough for the clock, short enough that a disturbance spoils a round and not the run.
const TURN: Duration = Duration::from_millis(3);

fn main() {
    // `cargo test --benches` runs this too, to see that it works and not how fast.
    let rounds = if std::env::args().any(|argument| argument == "--bench") {
        ROUNDS
    } else {
        1
    };

    let corpus = Corpus::new();
    let readers = READERS.map(|reader| {
        let corpus = &corpus;
        (reader.name, move || (reader.read)(corpus))
    });
    report("reading a self-assessment from JSON", rounds, &readers);

    let checkers = CHECKERS.map(|checker| {
        let corpus = &corpus;
        (checker.name, move || (checker.read)(corpus))
    });
    report("checking a self-assessment in JSON", rounds, &checkers);

    let scoring = Scoring::new();
    let digests = SCORERS.map(|scorer| (scorer.score)(&scoring));
    assert!(
        digests.iter().all(|digest| *digest == digests[0]),
        "the scorers disagree"
    );
    let scorers = SCORERS.map(|scorer| {
        let scoring = &scoring;
        (scorer.name, move || (scorer.score)(scoring))
    });
    report(
        "scoring a self-assessment, with its agenda",
        rounds,
        &scorers,
    );
}

/// Prints how much longer each rival takes than the first.
fn report<F: Fn() -> u64, const N: usize>(title: &str, rounds: usize, rivals: &[(&str, F); N]) {
    let repeats = rivals.each_ref().map(|(_, run)| repeats(run));
    let mut times = vec![[0.0; N]; rounds];
    for (round, times) in times.iter_mut().enumerate() {
        for turn in 0..N {
            // Each round begins with another rival, so that nobody always runs on a warm cache.
            let who = (round + turn) % N;
            times[who] = time(&rivals[who].1, repeats[who]);
        }
    }
    println!(
        "\n{title}: time of each rival ÷ time of {} over {rounds} rounds",
        rivals[0].0
    );
    println!("{:<40}{:>8}{:>18}", "", "median", "quartiles");
    for (who, (name, _)) in rivals.iter().enumerate().skip(1) {
        let mut ratios: Vec<f64> = times.iter().map(|times| times[who] / times[0]).collect();
        ratios.sort_unstable_by(f64::total_cmp);
        let quantile = |quarter: usize| ratios[(ratios.len() - 1) * quarter / 4];
        let (low, median, high) = (quantile(1), quantile(2), quantile(3));
        println!("{name:<40}{median:>8.2}{low:>11.2}–{high:.2}");
    }
}

/// How often to repeat a run to fill a turn.
fn repeats(run: &impl Fn() -> u64) -> u32 {
    black_box(run());
    let start = Instant::now();
    black_box(run());
    let once = start.elapsed().as_nanos().max(1);
    u32::try_from(TURN.as_nanos() / once)
        .unwrap_or(u32::MAX)
        .max(1)
}

/// Seconds that one run takes, from this many.
fn time(run: &impl Fn() -> u64, repeats: u32) -> f64 {
    let start = Instant::now();
    for _ in 0..repeats {
        black_box(run());
    }
    start.elapsed().as_secs_f64() / f64::from(repeats)
}
