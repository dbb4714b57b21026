//! How long reading, checking and scoring a thousand self-assessments and replaying a thousand
//! events takes, in this crate and without it, how long finding a network among a hundred thousand
//! people, and how long counting cohorts and the export of the schemas.

mod rivals;

use divan::Bencher;
use divan::counter::ItemsCount;
use leadership_qualities::schema::{self, Dialect, Document, Schema};
use rivals::network::{self, Coverer, FEW, MANY, OF_FEW, OF_MANY};
use rivals::replay::{APPLIERS, EVENTS, REPLAYERS, Replayer, Replaying};
use rivals::tally::{self, Counter, Tallying};
use rivals::{CHECKERS, COHORT, Corpus, READERS, SCORERS, Scoring, TALLIERS};

fn main() {
    divan::main();
}

#[divan::bench(args = READERS.iter().map(|reader| reader.name))]
fn read(bencher: Bencher, name: &str) {
    let corpus = Corpus::new();
    let reader = READERS
        .iter()
        .find(|reader| reader.name == name)
        .expect("one of them");
    bencher
        .counter(ItemsCount::new(COHORT))
        .bench_local(|| (reader.read)(&corpus));
}

#[divan::bench(args = CHECKERS.iter().map(|checker| checker.name))]
fn check(bencher: Bencher, name: &str) {
    let corpus = Corpus::new();
    let checker = CHECKERS
        .iter()
        .find(|checker| checker.name == name)
        .expect("one of them");
    bencher
        .counter(ItemsCount::new(COHORT))
        .bench_local(|| (checker.read)(&corpus));
}

#[divan::bench(args = Dialect::ALL)]
fn export_bundle(dialect: Dialect) -> Schema {
    schema::bundle(dialect)
}

#[divan::bench(args = Document::ALL)]
fn export_canonical(document: Document) -> Schema {
    document.schema(Dialect::Draft2020_12)
}

#[divan::bench(args = SCORERS.iter().map(|scorer| scorer.name))]
fn score(bencher: Bencher, name: &str) {
    let scoring = Scoring::new();
    let chosen = SCORERS
        .iter()
        .find(|scorer| scorer.name == name)
        .expect("one of them");
    bencher
        .counter(ItemsCount::new(COHORT))
        .bench_local(|| (chosen.score)(&scoring));
}

#[divan::bench(args = REPLAYERS.iter().map(|replayer| replayer.name))]
fn replay(bencher: Bencher, name: &str) {
    bench_replay(bencher, &REPLAYERS, name);
}

#[divan::bench(args = APPLIERS.iter().map(|applier| applier.name))]
fn apply(bencher: Bencher, name: &str) {
    bench_replay(bencher, &APPLIERS, name);
}

fn bench_replay(bencher: Bencher, replayers: &[Replayer], name: &str) {
    let replaying = Replaying::new();
    let chosen = replayers
        .iter()
        .find(|replayer| replayer.name == name)
        .expect("one of them");
    bencher
        .counter(ItemsCount::new(EVENTS))
        .bench_local(|| (chosen.replay)(&replaying));
}

#[divan::bench(args = OF_FEW.iter().map(|coverer| coverer.name))]
fn cover_few(bencher: Bencher, name: &str) {
    bench_cover(bencher, &OF_FEW, FEW, name);
}

#[divan::bench(args = OF_MANY.iter().map(|coverer| coverer.name), sample_count = 10)]
fn cover_many(bencher: Bencher, name: &str) {
    bench_cover(bencher, &OF_MANY, MANY, name);
}

fn bench_cover(bencher: Bencher, coverers: &[Coverer], people: usize, name: &str) {
    let people = network::register(people, 2_026);
    let chosen = coverers
        .iter()
        .find(|coverer| coverer.name == name)
        .expect("one of them");
    bencher
        .counter(ItemsCount::new(people.len()))
        .bench_local(|| (chosen.cover)(&people));
}

#[divan::bench(args = TALLIERS.iter().map(|tallier| tallier.name))]
fn read_and_tally(bencher: Bencher, name: &str) {
    let corpus = Corpus::new();
    let tallier = TALLIERS
        .iter()
        .find(|tallier| tallier.name == name)
        .expect("one of them");
    bencher
        .counter(ItemsCount::new(COHORT))
        .bench_local(|| (tallier.read)(&corpus));
}

#[divan::bench(args = tally::OF_FEW.iter().map(|counter| counter.name), sample_count = 10)]
fn tally_few(bencher: Bencher, name: &str) {
    bench_tally(bencher, &tally::OF_FEW, tally::FEW, name);
}

#[divan::bench(args = tally::OF_MANY.iter().map(|counter| counter.name), sample_count = 10)]
fn tally_many(bencher: Bencher, name: &str) {
    bench_tally(bencher, &tally::OF_MANY, tally::MANY, name);
}

fn bench_tally(bencher: Bencher, counters: &[Counter], size: usize, name: &str) {
    let tallying = Tallying::new(size);
    let chosen = counters
        .iter()
        .find(|counter| counter.name == name)
        .expect("one of them");
    bencher
        .counter(ItemsCount::new(size))
        .bench_local(|| (chosen.count)(&tallying));
}
