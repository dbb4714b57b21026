//! typify, and what the types that it writes accept: one binary for each document, so that one
//! whose types do not compile does not stop the others.

use std::collections::BTreeSet;
use std::process::ExitCode;
use std::{env, fs};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

#[derive(Deserialize)]
struct Cases {
    good: Vec<Case>,
    bad: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    why: String,
    document: Value,
}

#[derive(Deserialize)]
struct Limit {
    consumer: String,
    documents: String,
    #[serde(default)]
    accepts: Vec<String>,
    #[serde(default)]
    refuses: Vec<String>,
}

/// Reads every good and every bad document as a `T`, and prints the one line of the check.
pub fn check<T: DeserializeOwned>(document: &str) -> ExitCode {
    let work = env::var("CONSUMERS_WORK").expect("CONSUMERS_WORK is set");
    let cases = format!("{work}/documents/{document}.json");
    let cases: Cases = serde_json::from_str(&read(&cases)).expect("cases");
    let limits = concat!(env!("CARGO_MANIFEST_DIR"), "/../limits.json");
    let limits: Vec<Limit> = serde_json::from_str(&read(limits)).expect("limits");
    let limits: Vec<&Limit> = limits
        .iter()
        .filter(|limit| limit.consumer == "typify")
        .filter(|limit| limit.documents.split(", ").any(|name| name == document))
        .collect();

    let accepts = |case: &Case| serde_json::from_str::<T>(&case.document.to_string()).is_ok();
    let accepted = whys(
        cases
            .bad
            .iter()
            .filter(|case| accepts(case))
            .map(|case| &case.why),
    );
    let refused = whys(
        cases
            .good
            .iter()
            .filter(|case| !accepts(case))
            .map(|case| &case.why),
    );
    let let_through = whys(limits.iter().flat_map(|limit| &limit.accepts));
    let turned_away = whys(limits.iter().flat_map(|limit| &limit.refuses));

    let mut problems = Vec::new();
    let mut note = |what: &str, these: &BTreeSet<&str>, but: &BTreeSet<&str>| {
        problems.extend(these.difference(but).map(|why| format!("{what}: {why}")));
    };
    note("accepted", &accepted, &let_through);
    note("refused", &refused, &turned_away);
    note(
        "no longer accepted, as limits.json says",
        &let_through,
        &accepted,
    );
    note(
        "no longer refused, as limits.json says",
        &turned_away,
        &refused,
    );

    if !problems.is_empty() {
        println!("FAIL typify draft07 {document}: {}", problems.join("; "));
        return ExitCode::FAILURE;
    }
    print!(
        "ok   typify draft07 {document}: example accepted, {} bad documents refused",
        cases.bad.len() - accepted.len()
    );
    match accepted.len() + refused.len() {
        0 => println!(),
        limits => println!(", known limits: {limits}"),
    }
    ExitCode::SUCCESS
}

fn read(file: &str) -> String {
    fs::read_to_string(file).expect(file)
}

fn whys<'a>(whys: impl Iterator<Item = &'a String>) -> BTreeSet<&'a str> {
    whys.map(String::as_str).collect()
}
