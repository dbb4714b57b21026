//! Compares two self-assessments of one mentee: what moved, and what became of the agenda.

mod common;
#[allow(dead_code, reason = "each example draws one picture of two")]
mod picture;

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;
use common::{names, signed, write_wrapped};
use leadership_qualities::{Change, Cluster};

/// Compares a mentee's self-assessments before and after mentoring.
///
/// Prints or draws what moved, which is as confidential as the answers are.
#[derive(Parser)]
#[command(term_width = 80)]
struct Arguments {
    /// The earlier self-assessment in JSON; without files, a sample pair is compared
    #[arg(requires = "after")]
    before: Option<String>,
    /// The later self-assessment in JSON
    after: Option<String>,
    /// Print the change as JSON
    #[arg(long)]
    json: bool,
    /// Draw what moved into this file as well
    #[arg(long, value_name = "FILE")]
    svg: Option<String>,
}

fn main() -> ExitCode {
    common::end(run(&Arguments::parse()))
}

fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let before = include_str!("data/ward-sister-before.json");
    let after = include_str!("data/ward-sister-after.json");
    let before = common::read(arguments.before.as_deref(), before)?;
    let after = common::read(arguments.after.as_deref(), after)?;
    let change = Change::between(before, after);

    if let Some(file) = &arguments.svg {
        common::save(&picture::change::draw(before, after), file)?;
    }
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
        "Shifts of the ratings. Above 0 is a move towards the positive pole."
    )?;
    for cluster in Cluster::ALL {
        writeln!(out, "\n{cluster}: {}", signed(change.cluster(cluster)))?;
        for quality in cluster.qualities() {
            writeln!(out, "  {:>2}  {quality}", signed(change.quality(quality)))?;
        }
    }
    writeln!(out, "\nOverall: {}\n", signed(change.overall()))?;
    let groups = [
        ("Met: ", change.met()),
        ("Set aside: ", change.set_aside()),
        ("Still open: ", change.still_open()),
        ("Newly open: ", change.newly_open()),
    ];
    for (label, qualities) in groups {
        write_wrapped(out, label, &names(qualities))?;
    }
    Ok(())
}
