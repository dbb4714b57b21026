//! Writes everything that a program in any language needs: every schema in every dialect, examples,
//! hints for forms, components for OpenAPI, and a kit by which a port can prove itself.

#[path = "../common/mod.rs"]
mod common;
mod export;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;

/// Writes the JSON Schemas, and what belongs to them, to DIR.
///
/// DIR/README.md says what is where, and DIR/index.json says the same for programs. A file that the
/// export knows is written anew, and no other file is touched.
#[derive(Parser)]
struct Arguments {
    /// The folder to write to; made where it does not exist
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
