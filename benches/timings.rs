//! How long reading and scoring a thousand self-assessments takes, in this crate and without it.

mod rivals;

use divan::Bencher;
use divan::counter::ItemsCount;
use rivals::{COHORT, Corpus, READERS, SCORERS, Scoring};

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
