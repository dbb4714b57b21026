//! What the examples share: how they read a document and how they end.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::process::ExitCode;

use anyhow::{Context as _, Error};
use leadership_qualities::{Quality, Reading, SelfAssessment};

/// Ends with 0, or with 1 and the error on standard error.
///
/// Whoever reads the output may stop early, as `head` does; that is no error.
pub(crate) fn end(result: Result<(), Error>) -> ExitCode {
    let Err(error) = result else {
        return ExitCode::SUCCESS;
    };
    let broken_pipe = error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe);
    if broken_pipe {
        return ExitCode::SUCCESS;
    }
    // With standard error closed there is nobody left to tell.
    let _ = writeln!(io::stderr(), "error: {error:#}");
    ExitCode::FAILURE
}

/// Reads a self-assessment from a file, from standard input for `-`, or from a sample.
#[allow(dead_code, reason = "not every example reads one")]
pub(crate) fn read(file: Option<&str>, sample: &str) -> Result<SelfAssessment, Error> {
    let (name, json) = match file {
        None => ("the sample", sample.to_owned()),
        Some("-") => {
            let mut json = String::new();
            let read = io::stdin().read_to_string(&mut json);
            read.context("standard input")?;
            ("standard input", json)
        }
        Some(file) => (
            file,
            fs::read_to_string(file).with_context(|| file.to_owned())?,
        ),
    };
    // Some editors begin a file with a byte order mark, which JSON does not know.
    let json = json.strip_prefix('\u{feff}').unwrap_or(&json);
    let reading: Reading =
        serde_json::from_str(json).with_context(|| format!("{name}: not a JSON document"))?;
    reading.into_assessment().with_context(|| name.to_owned())
}

/// The names of some qualities, or "nothing".
#[allow(dead_code, reason = "not every example lists them")]
pub(crate) fn names(qualities: impl Iterator<Item = Quality>) -> String {
    let names: Vec<&str> = qualities.map(Quality::name).collect();
    if names.is_empty() {
        "nothing".to_owned()
    } else {
        names.join(", ")
    }
}
