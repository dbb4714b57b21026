//! Writes the JSON Schema of every document in every dialect, and an example of each document.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;
use leadership_qualities::schema::{Dialect, Document};
use serde::Serialize;

/// Writes DIR/<dialect>/<document>.schema.json and DIR/examples/<document>.json.
#[derive(Parser)]
struct Arguments {
    /// The folder to write to; made where it does not exist
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

fn main() -> ExitCode {
    match run(&Arguments::parse().folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(folder: &Path) -> anyhow::Result<()> {
    for document in Document::ALL {
        for dialect in Dialect::ALL {
            let file = format!("{}/{}.schema.json", dialect.key(), document.key());
            write(&folder.join(file), &document.schema(dialect))?;
        }
        let file = format!("examples/{}.json", document.key());
        write(&folder.join(file), &document.example())?;
    }
    Ok(())
}

fn write(file: &Path, content: &impl Serialize) -> anyhow::Result<()> {
    let mut json = serde_json::to_string_pretty(content)?;
    json.push('\n');
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    fs::write(file, json).with_context(|| file.display().to_string())
}
