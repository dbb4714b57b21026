//! Counts a cohort of self-assessments, one a line, and shows what may be shown of it.
//!
//! # Who may see what
//!
//! What goes to standard output or into a drawing is made of the release alone, and may be passed
//! on. The exact size stands nowhere: how many lines are good is never printed.
//!
//! Standard error is for whoever holds the file, who could count its lines anyway. A bad line is
//! listed with what somebody answered, its number says that there are that many lines at least, and
//! how many are bad, taken from all lines, leaves the exact size. Progress tells how many lines or
//! bytes there are; so it is shown on a terminal only, never in a log, and is gone at the end.

mod chart;
#[path = "../common/mod.rs"]
mod common;
mod lines;
mod notes;
#[allow(dead_code, reason = "the other examples draw the rest of it")]
#[path = "../picture/mod.rs"]
mod picture;
mod text;

use std::io::{self, Write as _};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;
use leadership_qualities::Policy;
use leadership_qualities::cohort::UnfitCohort;
use lines::Source;

/// Shows what may be shown of a cohort of self-assessments.
///
/// Prints for each quality how many are in each band and how many wish to address it, rounded, or
/// why that is withheld; and what mentees ask for most. Blank lines are passed over. Bad lines are
/// listed on standard error, with their numbers and all that is wrong with them; the rest is
/// released and the exit code is 0, unless --strict is given. A cohort that is too small is refused
/// with exit code 1.
///
/// What is printed may be passed on; what is listed on standard error quotes answers and may not.
/// Release a cohort once: of one that grows, two releases can tell more than either.
#[derive(Parser)]
#[command(term_width = 80)]
struct Arguments {
    /// A file with one self-assessment in JSON a line, or - for standard input; without it, a sample
    #[arg(value_name = "FILE.ndjson")]
    file: Option<String>,
    /// Print the release as JSON
    #[arg(long)]
    json: bool,
    /// Stop at the first bad line, with exit code 1
    #[arg(long)]
    strict: bool,
    /// Draw the release into this file as well
    #[arg(long, value_name = "FILE")]
    svg: Option<String>,
}

fn main() -> ExitCode {
    common::end(run(&Arguments::parse()))
}

fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let sample = include_str!("../data/cohort.ndjson");
    let source = Source::open(arguments.file.as_deref(), sample)?;
    let name = source.name.clone();
    let (tally, bad) = source.count(arguments.strict)?;
    // With standard error closed there is nobody left to tell.
    let _ = bad.report(&name, &mut io::stderr().lock());
    let policy = Policy::default();
    let release = policy.release(&tally).map_err(|error| match error {
        UnfitCohort::TooFew { .. } => {
            anyhow::anyhow!("{name}: {error}. {}.", notes::fewest(policy))
        }
        _ => anyhow::Error::new(error).context(name),
    })?;

    if let Some(file) = &arguments.svg {
        common::save(&chart::draw(&release), file)?;
    }
    let mut out = io::stdout().lock();
    let written = if arguments.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&release)?)
    } else {
        text::print(&release, &mut out)
    };
    written.context("standard output")
}
