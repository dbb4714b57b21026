//! Prints the whole framework: clusters, qualities, and everything that the sources say of each.

mod common;

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;
use leadership_qualities::setup::Stage;
use leadership_qualities::{Cluster, Fidelity, Framework, Quality, Role, framework};

/// Prints the Leadership Qualities Framework.
#[derive(Parser)]
struct Arguments {
    /// Print it as one JSON object, with the source of every statement
    #[arg(long)]
    json: bool,
}

fn main() -> ExitCode {
    common::end(run(&Arguments::parse()))
}

fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    let written = if arguments.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&Framework)?)
    } else {
        print(&mut out)
    };
    written.context("standard output")
}

fn print(out: &mut impl Write) -> io::Result<()> {
    for cluster in Cluster::ALL {
        writeln!(
            out,
            "{}\n{}\n",
            cluster.name().to_uppercase(),
            cluster.introduction()
        )?;
        for quality in cluster.qualities() {
            print_quality(quality, out)?;
        }
    }
    print_setup(out)?;
    writeln!(out, "What the sources do not say in full:")?;
    for (subject, statement) in framework::statements() {
        match statement.fidelity() {
            Fidelity::Whole => {}
            Fidelity::Truncated => writeln!(out, "- {subject}: the source breaks off")?,
            Fidelity::Repeats(other) => {
                writeln!(out, "- {subject}: the source prints that of {other} here")?;
            }
        }
    }
    Ok(())
}

fn print_quality(quality: Quality, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{quality}\n  {}\n", quality.definition())?;
    writeln!(out, "  {}", quality.portrait())?;
    for feature in quality.features() {
        writeln!(out, "  - {feature}")?;
    }
    writeln!(out, "\n  In mentees: {}", quality.development(Role::Mentee))?;
    writeln!(out, "  In mentors: {}\n", quality.development(Role::Mentor))?;
    let item = quality.item();
    let topics: Vec<String> = item.topics().iter().map(ToString::to_string).collect();
    writeln!(
        out,
        "  Self-assessment, for example on {}",
        topics.join(", ")
    )?;
    writeln!(
        out,
        "  1  {}\n  4  {}\n",
        item.positive_pole(),
        item.negative_pole()
    )
}

fn print_setup(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "SETTING UP A MENTORING RELATIONSHIP\n")?;
    for stage in Stage::ALL {
        let Some(statement) = stage.statement() else {
            continue;
        };
        writeln!(out, "{stage}\n  {statement}")?;
        for step in stage.steps() {
            writeln!(out, "  - {step}: {}", step.statement())?;
        }
        writeln!(out)?;
    }
    Ok(())
}
