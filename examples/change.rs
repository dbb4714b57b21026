//! Compares two self-assessments of one mentee: what moved, and what became of the agenda.

use std::fs;
use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;
use leadership_qualities::{Change, Cluster, Quality, Reading, SelfAssessment};

/// Compares a mentee's self-assessments before and after mentoring.
#[derive(Parser)]
struct Arguments {
    /// The earlier self-assessment in JSON; without files, a sample pair is compared
    #[arg(requires = "after")]
    before: Option<String>,
    /// The later self-assessment in JSON
    after: Option<String>,
    /// Print the change as JSON
    #[arg(long)]
    json: bool,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let before = read(
        arguments.before.as_deref(),
        include_str!("data/ward-sister-before.json"),
    )?;
    let after = read(
        arguments.after.as_deref(),
        include_str!("data/ward-sister-after.json"),
    )?;
    let change = Change::between(before, after);

    let mut out = io::stdout().lock();
    if arguments.json {
        serde_json::to_writer_pretty(&mut out, &change)?;
        writeln!(out)?;
        Ok(())
    } else {
        print(change, &mut out).context("standard output")
    }
}

fn read(file: Option<&str>, sample: &str) -> anyhow::Result<SelfAssessment> {
    let name = file.unwrap_or("the sample");
    let json = match file {
        None => sample.to_owned(),
        Some(file) => fs::read_to_string(file).with_context(|| file.to_owned())?,
    };
    let reading: Reading = serde_json::from_str(&json).with_context(|| name.to_owned())?;
    reading.into_assessment().with_context(|| name.to_owned())
}

fn print(change: Change, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "Shifts; a plus is a move towards the positive pole.")?;
    for cluster in Cluster::ALL {
        writeln!(out, "\n{cluster}: {:+}", change.cluster(cluster))?;
        for quality in cluster.qualities() {
            writeln!(out, "  {:+}  {quality}", change.quality(quality))?;
        }
    }
    writeln!(out, "\nOverall: {:+}\n", change.overall())?;
    writeln!(out, "Met: {}", names(change.met()))?;
    writeln!(out, "Set aside: {}", names(change.set_aside()))?;
    writeln!(out, "Still open: {}", names(change.still_open()))?;
    writeln!(out, "Newly open: {}", names(change.newly_open()))
}

fn names(qualities: impl Iterator<Item = Quality>) -> String {
    let names: Vec<&str> = qualities.map(Quality::name).collect();
    if names.is_empty() {
        "nothing".to_owned()
    } else {
        names.join(", ")
    }
}
