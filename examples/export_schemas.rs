//! Writes the JSON Schema of every document in every dialect, an example of each document, and
//! hints for form builders.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;
use leadership_qualities::schema::{self, Dialect, Document, FormBuilder};
use serde::Serialize;

/// Writes the JSON Schemas to DIR/<dialect>/<document>.schema.json.
///
/// DIR/<dialect>/bundle.schema.json holds them all. DIR/examples/<document>.json is an example of
/// each document, and DIR/forms holds hints for the form of a self-assessment.
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
    for document in Document::ALL {
        for dialect in Dialect::ALL {
            let file = format!("{}/{}.schema.json", dialect.key(), document.key());
            write(&folder.join(file), &document.schema(dialect))?;
        }
        let file = format!("examples/{}.json", document.key());
        write(&folder.join(file), &document.example())?;
    }
    for dialect in Dialect::ALL {
        let file = format!("{}/bundle.schema.json", dialect.key());
        write(&folder.join(file), &schema::bundle(dialect))?;
    }
    for builder in FormBuilder::ALL {
        let file = format!("forms/self_assessment.{}.json", builder.key());
        write(&folder.join(file), &builder.hints())?;
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
