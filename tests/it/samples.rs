//! The sample documents that the examples carry.

use std::fs;
use std::path::{Path, PathBuf};

use leadership_qualities::setup::{Event, Stage};
use leadership_qualities::{Machine, Quality, Reading, Setup};

fn samples(extension: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data");
    let files = fs::read_dir(folder).unwrap();
    let files = files.map(|entry| entry.unwrap().path());
    files
        .filter(|file| file.extension().unwrap() == extension)
        .collect()
}

#[test]
fn every_sample_is_a_self_assessment() {
    let files = samples("json");
    assert_eq!(files.len(), 4);
    for file in files {
        let reading: Reading = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        assert!(reading.into_assessment().is_ok(), "{}", file.display());
    }
}

#[test]
fn the_sample_log_goes_through_two_cycles() {
    let [file] = &samples("ndjson")[..] else {
        panic!("another log");
    };
    let log = fs::read_to_string(file).unwrap();
    let log = log
        .lines()
        .map(|line| serde_json::from_str::<Event>(line).unwrap());
    let setup = Setup::replay(log).unwrap();

    assert_eq!(
        (setup.stage(), setup.cycle_number()),
        (Stage::CycleComplete, 2)
    );
    assert_eq!(setup.finished()[0].rounds.len(), 2);
    let focus = |cycle: &leadership_qualities::setup::Cycle| {
        cycle.discussing.focus.as_ref().unwrap().quality
    };
    assert_eq!(focus(&setup.finished()[0]), Some(Quality::HoldingToAccount));
    assert_eq!(focus(setup.cycle()), Some(Quality::PoliticalAstuteness));
}
