//! Replays the log of a mentoring relationship: where it stands, and what is possible next.

mod common;

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;
use common::{Notation, write_item};
use leadership_qualities::setup::{Stage, Table};
use leadership_qualities::{Quality, Setup};
use serde_json::json;

/// Replays the log of a mentoring relationship that is being set up.
///
/// Prints where the relationship stands and what is possible next. A line that is no event, or an
/// event that is not possible, ends the replay with its line number and every reason.
#[derive(Parser)]
#[command(term_width = 80)]
struct Arguments {
    /// A log with one event in JSON a line, or - for standard input; without it, a sample
    #[arg(value_name = "LOG")]
    log: Option<String>,
    /// Print the record and the keys of the possible actions as JSON
    #[arg(long, conflicts_with_all = ["diagram", "table"])]
    json: bool,
    /// Print a picture of the stages; a LOG marks its own
    #[arg(long, value_name = "NOTATION")]
    diagram: Option<Notation>,
    /// Draw the order of the steps in this stage, such as `reviewing`
    #[arg(long, requires = "diagram", conflicts_with_all = ["json", "table"], value_parser = stage)]
    stage: Option<Stage>,
    /// Print the whole machine as a table in JSON
    #[arg(long, conflicts_with = "diagram")]
    table: bool,
}

fn stage(key: &str) -> Result<Stage, String> {
    let stages: Vec<Stage> = Stage::ALL
        .into_iter()
        .filter(|stage| stage.steps().next().is_some())
        .collect();
    let keys: Vec<&str> = stages.iter().copied().map(Stage::key).collect();
    let expected = format!("expected a stage with steps: {}", keys.join(", "));
    let stage = key.parse().map_err(|_| expected.clone())?;
    if stages.contains(&stage) {
        Ok(stage)
    } else {
        Err(expected)
    }
}

fn main() -> ExitCode {
    common::end(run(&Arguments::parse()))
}

fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let sample = include_str!("data/ward-sister.ndjson");
    let setup: Setup = common::replay(arguments.log.as_deref(), sample)?;

    let mut out = io::stdout().lock();
    let written = if let Some(notation) = arguments.diagram {
        let graph = match arguments.stage {
            Some(stage) => stage.graph(),
            None if arguments.log.is_some() => {
                Table::new().stage_graph().marking(setup.stage().key())
            }
            None => Table::new().stage_graph(),
        };
        write!(out, "{}", notation.draw(&graph))
    } else if arguments.table {
        writeln!(out, "{}", serde_json::to_string_pretty(&Table::new())?)
    } else if arguments.json {
        let json = json!({ "state": setup, "allowed": common::allowed(&setup) });
        writeln!(out, "{}", serde_json::to_string_pretty(&json)?)
    } else {
        print(&setup, &mut out)
    };
    written.context("standard output")
}

fn print(setup: &Setup, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "Stage: {}", setup.stage())?;
    writeln!(
        out,
        "Cycle {}, rounds reviewed: {}",
        setup.cycle_number(),
        setup.current_cycle().rounds.len()
    )?;
    if let Some(focus) = &setup.current_cycle().discussing.focus {
        let quality = focus.quality.map_or("another need", Quality::name);
        writeln!(out, "Focus: {quality}")?;
    }
    if let Some(end) = setup.ended() {
        writeln!(
            out,
            "Ended by: {}, when {}",
            end.by.key(),
            setup.last_stage()
        )?;
    }
    common::print_possible(setup, out)?;
    if setup.stage() == Stage::CycleComplete && !setup.new_needs().is_empty() {
        writeln!(out, "\nNeeds for the next cycle to choose from:")?;
        for need in setup.new_needs() {
            let quality = need.quality.map_or("another need", Quality::name);
            let text = need.text.reveal().unwrap_or("nothing is written down");
            write_item(out, &format!("{quality}: {text}"))?;
        }
    }
    common::print_impossible(setup, out)
}
