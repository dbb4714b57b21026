//! typify, and what the types that it writes accept: one binary for each document, so that one
//! whose types do not compile does not stop the others.

use std::collections::BTreeSet;
use std::process::ExitCode;
use std::{env, fs};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
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

/// Makes a program of the types of one document, which typify wrote under this name.
#[macro_export]
macro_rules! consumer {
    ($document:literal, $Type:ident) => {
        #[allow(dead_code)]
        mod types {
            include!(concat!(env!("OUT_DIR"), "/", $document, ".rs"));
        }

        fn main() -> std::process::ExitCode {
            consumer_typify::check::<types::$Type>($document)
        }
    };
}

/// Reads every good and every bad document as a `T`, writes the good ones again, and prints the one
/// line of the check.
pub fn check<T: DeserializeOwned + Serialize>(document: &str) -> ExitCode {
    let work = env::var("CONSUMERS_WORK").expect("CONSUMERS_WORK is set");
    let cases = format!("{work}/documents/{document}.json");
    let cases: Cases = serde_json::from_str(&text(&cases)).expect("cases");
    let limits = concat!(env!("CARGO_MANIFEST_DIR"), "/../limits.json");
    let limits: Vec<Limit> = serde_json::from_str(&text(limits)).expect("limits");
    let limits: Vec<&Limit> = limits
        .iter()
        .filter(|limit| lists(&limit.consumer, "typify"))
        .filter(|limit| lists(&limit.documents, document))
        .collect();

    let read = |case: &Case| serde_json::from_str::<T>(&case.document.to_string());
    let accepts = |case: &Case| read(case).is_ok();
    let changes = |case: &Case| {
        read(case).is_ok_and(|value| {
            let written = serde_json::to_value(value).expect("what was read can be written");
            without_null(written) != without_null(case.document.clone())
        })
    };
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

    let changed = cases.good.iter().filter(|case| changes(case));
    let mut problems: Vec<String> = changed
        .map(|case| format!("written otherwise: {}", case.why))
        .collect();
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

/// Null is the same as nothing.
fn without_null(document: Value) -> Value {
    match document {
        Value::Array(elements) => elements.into_iter().map(without_null).collect(),
        Value::Object(entries) => entries
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| (key, without_null(value)))
            .collect(),
        value => value,
    }
}

fn text(file: &str) -> String {
    fs::read_to_string(file).expect(file)
}

fn lists(names: &str, name: &str) -> bool {
    names.split(", ").any(|each| each == name)
}

fn whys<'a>(whys: impl Iterator<Item = &'a String>) -> BTreeSet<&'a str> {
    whys.map(String::as_str).collect()
}
