//! The guide to the export: fills the gaps of `README.md` with facts from the crate.

use std::fmt::Write as _;

use super::index::{DocumentEntry, Index};

const TEXT: &str = include_str!("README.md");

pub(super) fn readme(index: &Index) -> String {
    let mut documents = String::new();
    let mut rules = String::new();
    for entry in &index.documents {
        let DocumentEntry {
            key,
            title,
            description,
            ..
        } = entry;
        let flow = entry.flow.replace('_', " ");
        let instance = entry.instance();
        // Writing to a string cannot fail.
        let _ = writeln!(
            documents,
            "| `{key}` | {title} | {description} | {flow} | [{instance}]({instance}) |",
        );
        if let Some(rule) = &entry.not_in_schema {
            let _ = writeln!(rules, "- `{key}`: {rule}");
        }
    }
    let mut kit = String::new();
    for file in &index.conformance {
        let _ = writeln!(
            kit,
            "| [{0}]({0}) | {1} | {2} |",
            file.file, file.about, file.vectors
        );
    }
    TEXT.replace("{version}", env!("CARGO_PKG_VERSION"))
        .replace("{documents}\n", &documents)
        .replace("{rules}\n", &rules)
        .replace("{kit}\n", &kit)
}
