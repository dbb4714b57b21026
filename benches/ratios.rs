//! How many times faster than its rivals this crate is, in one run, whether replaying a log takes
//! time in proportion to its length, and counting a cohort in proportion to its size, and how often
//! greed finds a larger network.
//!
//! Shared machines drift: a rival measured a minute later may look faster for no reason of its
//! own. So the rivals take turns, every round compares those of that round alone, and what counts
//! is the median of the rounds with its quartiles. Nothing is asserted; these are numbers to read.

mod rivals;

use std::hint::black_box;
use std::time::{Duration, Instant};

use leadership_qualities::{Setup, Tally};
use rivals::network::{self, FEW, MANY, OF_FEW, OF_MANY};
use rivals::replay::{self, APPLIERS, REPLAYERS, Replaying};
use rivals::tally::{self, Tallying};
use rivals::{CHECKERS, Corpus, READERS, SCORERS, Scoring, TALLIERS};

const ROUNDS: usize = 101;
/// Long enough for the clock, short enough that a disturbance spoils a round and not the run.
const TURN: Duration = Duration::from_millis(3);

/// How many events there are in each of the logs that show growth.
const LENGTHS: [u32; 4] = [1_000, 10_000, 100_000, 1_000_000];
/// How many self-assessments there are in each of the cohorts that show growth.
const SIZES: [u32; 5] = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
/// Few, as a million events fill a turn many times over.
const LONG_ROUNDS: usize = 9;
/// What there is, and what holds it.
const EVENTS: [&str; 2] = ["events", "logs"];
/// How many registers of each size greed is tried on.
const REGISTERS: u16 = 1_000;

fn main() {
    // `cargo test --benches` runs this too, to see that it works and not how fast.
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    let (rounds, long_rounds, lengths, many, registers) = if is_bench {
        (ROUNDS, LONG_ROUNDS, LENGTHS, MANY, REGISTERS)
    } else {
        (1, 1, LENGTHS.map(|length| length / 100), MANY / 100, 1)
    };

    if std::env::var_os("ONLY_TALLY").is_some() {
        return report_tallies(1, long_rounds);
    }
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

    for (size, rounds, coverers) in [(FEW, rounds, OF_FEW), (many, long_rounds, OF_MANY)] {
        let people = network::register(size, 2_026);
        let sizes = coverers.each_ref().map(|coverer| (coverer.cover)(&people));
        assert!(
            sizes.iter().all(|size| *size >= sizes[0]) && sizes[3] == sizes[0],
            "there is a smaller network: {sizes:?}"
        );
        let coverers = coverers.map(|coverer| {
            let people = &people;
            (coverer.name, move || (coverer.cover)(people))
        });
        let title = format!("covering an agenda of 15 qualities from {size} people");
        report(&title, rounds, &coverers);
    }
    report_greed(registers);

    let replaying = Replaying::new();
    let replayers = REPLAYERS.map(|replayer| {
        let replaying = &replaying;
        (replayer.name, move || (replayer.replay)(replaying))
    });
    report("replaying a log of events", rounds, &replayers);

    let appliers = APPLIERS.map(|applier| {
        let replaying = &replaying;
        (applier.name, move || (applier.replay)(replaying))
    });
    report("applying events that are parsed", rounds, &appliers);

    let logs = lengths.map(|length| (length, replay::log(length as usize)));
    let replays = logs
        .each_ref()
        .map(|(length, log)| (*length, move || replay::replay(log).expect("possible")));
    report_growth("replaying a log of events", EVENTS, long_rounds, replays);

    let logs = logs.map(|(length, log)| (length, replay::events(&log)));
    let replays = logs.each_ref().map(|(length, log)| {
        let replay = move || Setup::replay(log.iter().cloned()).expect("possible");
        (*length, replay)
    });
    report_growth(
        "applying events that are parsed",
        EVENTS,
        long_rounds,
        replays,
    );

    let talliers = TALLIERS.map(|tallier| {
        let corpus = &corpus;
        (tallier.name, move || (tallier.read)(corpus))
    });
    report("from JSON to the counts of a cohort", rounds, &talliers);
    let scale = if is_bench { 1 } else { 1_000 };
    report_tallies(scale, long_rounds);
}

/// Prints how long counting cohorts takes beside its rivals, and by their size.
fn report_tallies(scale: usize, rounds: usize) {
    for (size, counters) in [(tally::FEW, tally::OF_FEW), (tally::MANY, tally::OF_MANY)] {
        let tallying = Tallying::new(size / scale);
        let counters = counters.map(|counter| {
            let tallying = &tallying;
            (counter.name, move || (counter.count)(tallying))
        });
        let title = format!("counting a cohort of {size}, with alpha");
        report(&title, rounds, &counters);
    }
    let cohort = tally::cohort(tally::MANY / scale);
    let tallies = SIZES.map(|size| {
        let cohort = &cohort[..size as usize / scale];
        (size, move || Tally::from_slice(cohort))
    });
    report_growth("counting a cohort", ["rows", "cohorts"], rounds, tallies);
}

/// Prints how much longer each rival takes than the first.
fn report<F: Fn() -> u64, const N: usize>(title: &str, rounds: usize, rivals: &[(&str, F); N]) {
    let times = measure(rounds, &rivals.each_ref().map(|(_, run)| run));
    println!(
        "\n{title}: time of each rival ÷ time of {} over {rounds} rounds",
        rivals[0].0
    );
    println!("{:<44}{:>8}{:>18}", "", "median", "quartiles");
    for (who, (name, _)) in rivals.iter().enumerate().skip(1) {
        let [low, median, high] = quartiles(times.iter().map(|times| times[who] / times[0]));
        println!("{name:<44}{median:>8.2}{low:>11.2}–{high:.2}");
    }
}

/// Prints what one thing costs among so many, and how much more than among the fewest.
///
/// Memory costs more the more is in use, whatever for. So each number is run as often as it takes to
/// come to the largest, and every result is kept to the end.
fn report_growth<T, F: Fn() -> T, const N: usize>(
    title: &str,
    [things, holders]: [&str; 2],
    rounds: usize,
    runs: [(u32, F); N],
) {
    let lengths = runs.each_ref().map(|(length, _)| *length);
    let most = lengths[N - 1];
    let runs =
        runs.map(|(length, run)| move || -> Vec<T> { (0..most / length).map(|_| run()).collect() });
    let times = measure(rounds, &runs);
    println!(
        "\n{title}: time for each of its {things} ÷ the same where there are {} over {rounds} rounds",
        lengths[0]
    );
    println!(
        "{things:>10}{holders:>10}{:>14}{:>18}{:>18}",
        "ns for each", "median", "quartiles"
    );
    for (who, length) in lengths.into_iter().enumerate() {
        let [_, each, _] = quartiles(times.iter().map(|times| times[who] * 1e9));
        let [low, median, high] = quartiles(times.iter().map(|times| times[who] / times[0]));
        let (holders, each) = (most / length, each / f64::from(most));
        println!("{length:>10}{holders:>10}{each:>14.1}{median:>18.2}{low:>11.2}–{high:.2}");
    }
}

/// Prints how often greed ends with a larger group than need be, in registers of several sizes.
fn report_greed(registers: u16) {
    println!("\ngreedy networks that are larger than need be, of {registers}");
    println!(
        "{:>10}{:>12}{:>18}{:>18}",
        "people", "larger", "members, least", "greedy"
    );
    for people in [10, FEW, 200, 1_000] {
        let sizes = (0..registers).map(|seed| {
            let people = network::register(people, seed.into());
            ((OF_FEW[0].cover)(&people), network::greedy(&people))
        });
        let sizes: Vec<(u64, u64)> = sizes.collect();
        let larger = sizes
            .iter()
            .filter(|(least, greedy)| greedy > least)
            .count();
        let mean = |members: fn(&(u64, u64)) -> u64| {
            let sum: u64 = sizes.iter().map(members).sum();
            f64::from(u32::try_from(sum).expect("few")) / f64::from(registers)
        };
        let (least, greedy) = (mean(|sizes| sizes.0), mean(|sizes| sizes.1));
        println!("{people:>10}{larger:>12}{least:>18.2}{greedy:>18.2}");
    }
}

/// Seconds that one run of each takes, in every round.
fn measure<T, F: Fn() -> T, const N: usize>(rounds: usize, runs: &[F; N]) -> Vec<[f64; N]> {
    let repeats = runs.each_ref().map(repeats);
    let mut times = vec![[0.0; N]; rounds];
    for (round, times) in times.iter_mut().enumerate() {
        for turn in 0..N {
            // Each round begins with another one, so that nobody always runs on a warm cache.
            let who = (round + turn) % N;
            times[who] = time(&runs[who], repeats[who]);
        }
    }
    times
}

/// Lower quartile, median and upper quartile.
fn quartiles(values: impl Iterator<Item = f64>) -> [f64; 3] {
    let mut values: Vec<f64> = values.collect();
    values.sort_unstable_by(f64::total_cmp);
    [1, 2, 3].map(|quarter| values[(values.len() - 1) * quarter / 4])
}

/// How often to repeat a run to fill a turn.
fn repeats<T>(run: &impl Fn() -> T) -> u32 {
    black_box(run());
    let start = Instant::now();
    black_box(run());
    let once = start.elapsed().as_nanos().max(1);
    u32::try_from(TURN.as_nanos() / once)
        .unwrap_or(u32::MAX)
        .max(1)
}

/// Seconds that one run takes, from this many.
fn time<T>(run: &impl Fn() -> T, repeats: u32) -> f64 {
    let start = Instant::now();
    for _ in 0..repeats {
        black_box(run());
    }
    start.elapsed().as_secs_f64() / f64::from(repeats)
}
