//! Compares two self-assessments of one mentee: what moved, and what became of the agenda.

mod common;

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;
use common::names;
use leadership_qualities::{Change, Cluster};

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
    common::end(run(&Arguments::parse()))
}

fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let before = include_str!("data/ward-sister-before.json");
    let after = include_str!("data/ward-sister-after.json");
    let change = Change::between(
        common::read(arguments.before.as_deref(), before)?,
        common::read(arguments.after.as_deref(), after)?,
    );

    let mut out = io::stdout().lock();
    let written = if arguments.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&change)?)
    } else {
        print(change, &mut out)
    };
    written.context("standard output")
}

fn print(change: Change, out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "Shifts; more than 0 is a move towards the positive pole."
    )?;
    for cluster in Cluster::ALL {
        writeln!(out, "\n{cluster}: {}", signed(change.cluster(cluster)))?;
        for quality in cluster.qualities() {
            writeln!(out, "  {:>2}  {quality}", signed(change.quality(quality)))?;
        }
    }
    writeln!(out, "\nOverall: {}\n", signed(change.overall()))?;
    writeln!(out, "Met: {}", names(change.met()))?;
    writeln!(out, "Set aside: {}", names(change.set_aside()))?;
    writeln!(out, "Still open: {}", names(change.still_open()))?;
    writeln!(out, "Newly open: {}", names(change.newly_open()))
}

/// A shift with its sign; no shift has none.
fn signed(shift: i8) -> String {
    if shift == 0 {
        "0".to_owned()
    } else {
        format!("{shift:+}")
    }
}
