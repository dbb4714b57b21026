//! Writes everything that a program in any language needs: every schema in every dialect, examples,
//! data, hints for forms, components for OpenAPI, and a conformance kit for testing ports.

#[path = "../common/mod.rs"]
mod common;
mod export;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;

/// Writes the JSON Schemas, examples, data and the conformance kit to DIR.
///
/// DIR/README.md tells people what is where, and DIR/index.json tells programs. The export
/// overwrites its own files, and touches no other file.
#[derive(Parser)]
#[command(term_width = 80)]
struct Arguments {
    /// The folder to write to, which is created if it does not exist
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

fn main() -> ExitCode {
    common::end(run(&Arguments::parse().folder))
}

fn run(folder: &Path) -> anyhow::Result<()> {
    for (path, text) in export::files()? {
        let file = folder.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        }
        fs::write(&file, text).with_context(|| file.display().to_string())?;
    }
    Ok(())
}
