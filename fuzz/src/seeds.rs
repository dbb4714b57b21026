//! Seeds: what the repository has of documents and logs, and bytes that mean nothing.

use std::fs;
use std::path::Path;

use leadership_qualities::schema::Document;
use serde_json::Value;

use crate::json;

/// The lines of a file of the repository; none, if there is no such file.
fn lines(file: &str) -> Vec<Value> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let text = fs::read_to_string(root.join(file)).unwrap_or_default();
    let lines = text
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok());
    lines.collect()
}

/// The events of a log as one text, an event a line.
fn log(events: &[Value]) -> Vec<u8> {
    let lines: Vec<String> = events.iter().map(ToString::to_string).collect();
    lines.join("\n").into_bytes()
}

/// The seeds of a target.
pub(crate) fn of(target: &str) -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    let document = Document::ALL
        .into_iter()
        .find(|document| document.key() == target);
    if document.is_some() || ["reading", "cbor", "postcard"].contains(&target) {
        for line in lines("schemas/conformance/documents.ndjson") {
            let wanted = if document.is_none() { "draft" } else { target };
            if line["document"] == wanted {
                let text = line["text"].as_str().map(str::to_owned);
                let text = text.unwrap_or_else(|| line["instance"].to_string());
                seeds.push(text.into_bytes());
            }
        }
    }
    let example = |document: Document| serde_json::to_value(document.example()).unwrap_or_default();
    for (file, of) in LOGS {
        if of == target {
            seeds.push(log(&lines(file)));
        }
    }
    for (file, of) in KIT {
        if of == target {
            seeds.extend(lines(file).iter().map(|line| log(&events(line))));
        }
    }
    if target == "cbor" {
        for (number, document) in BINARY.into_iter().enumerate() {
            let mut seed = vec![u8::try_from(number).unwrap_or_default()];
            ciborium::into_writer(&example(document), &mut seed).expect("CBOR of JSON");
            seeds.push(seed);
        }
    }
    if target == "postcard" {
        seeds.extend(crate::formats::postcard_seeds(&example));
    }
    if target == "small" {
        let words = Document::ALL.map(|document| json::words(json::schema(document)));
        seeds.extend(words.into_iter().flatten().map(String::into_bytes));
    }
    // Bytes that mean nothing, by SplitMix64, for targets that choose by their bytes.
    let mut state = 2026_u64;
    for size in [16, 64, 256, 1_024, 4_096].repeat(4) {
        let mut seed = Vec::new();
        while seed.len() < size {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            seed.extend((mixed ^ (mixed >> 31)).to_le_bytes());
        }
        if let (Some(_), Some(first)) = (document, seed.first_mut()) {
            *first %= 8;
        }
        seeds.push(seed);
    }
    seeds
}

/// The documents that have a binary form, in the order of the targets `cbor` and `postcard`.
const BINARY: [Document; 9] = [
    Document::SelfAssessment,
    Document::Draft,
    Document::SetupEvent,
    Document::Setup,
    Document::ApplicationEvent,
    Document::Application,
    Document::Mentor,
    Document::Criteria,
    Document::Tally,
];

/// The logs of the examples.
const LOGS: [(&str, &str); 3] = [
    ("examples/data/ward-sister.ndjson", "setup_log"),
    (
        "examples/data/ward-sister-application.ndjson",
        "application_log",
    ),
    (
        "examples/data/community-matron-application.ndjson",
        "application_log",
    ),
];

/// The logs of the conformance kit.
const KIT: [(&str, &str); 2] = [
    ("schemas/conformance/setup_logs.ndjson", "setup_log"),
    (
        "schemas/conformance/application_logs.ndjson",
        "application_log",
    ),
];

/// The events of a log of the conformance kit, those rejected among them.
fn events(line: &Value) -> Vec<Value> {
    let mut events = Vec::new();
    let steps = line["steps"].as_array().into_iter().flatten();
    for step in std::iter::once(&line["start"]).chain(steps) {
        events.extend(step.get("event").cloned());
        let rejected = step["rejected"].as_array().into_iter().flatten();
        events.extend(rejected.take(1).map(|one| one["event"].clone()));
    }
    events
}
