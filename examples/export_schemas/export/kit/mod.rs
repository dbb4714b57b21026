//! The conformance kit: inputs, and the results that the crate computes from them.
//!
//! Each file has one vector per line. The crate's public interface computes every expectation when
//! the kit is written; nobody writes expectations by hand.

mod answers;
mod cohort;
mod machines;
mod movements;
mod mutants;
mod reading;
mod register;
mod scoring;

use serde::Serialize;

pub(crate) const README: &str = include_str!("README.md");

/// One file of the kit, as JSON Lines.
pub(crate) struct KitFile {
    name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) lines: Vec<String>,
}

impl KitFile {
    fn new(
        name: &'static str,
        about: &'static str,
        vectors: impl IntoIterator<Item = impl Serialize>,
    ) -> anyhow::Result<Self> {
        let vectors = vectors.into_iter();
        let lines = vectors.map(|vector| serde_json::to_string(&vector));
        Ok(Self {
            name,
            about,
            lines: lines.collect::<Result<_, _>>()?,
        })
    }

    pub(crate) fn path(&self) -> String {
        format!("conformance/{}.ndjson", self.name)
    }

    pub(crate) fn text(&self) -> String {
        self.lines.join("\n") + "\n"
    }
}

pub(crate) fn files() -> anyhow::Result<Vec<KitFile>> {
    Ok(vec![
        reading::documents()?,
        scoring::profiles()?,
        scoring::changes()?,
        scoring::exchanges()?,
        scoring::networks()?,
        machines::setup_logs()?,
        machines::application_logs()?,
        machines::redactions()?,
        register::shortlists()?,
        register::decisions()?,
        cohort::tallies()?,
        cohort::releases()?,
        cohort::grouped_releases()?,
        movements::movements()?,
    ])
}
