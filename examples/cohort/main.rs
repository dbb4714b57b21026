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

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;
use leadership_qualities::cohort::{Row, Thresholds, WishCounts};
use leadership_qualities::{Cluster, Policy, Quality, Release};
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
    /// Draw the bands into this file as well
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
    let release = Policy::default().release(&tally).context(name)?;

    if let Some(file) = &arguments.svg {
        common::save(&chart::draw(&release)?, file)?;
    }
    let mut out = io::stdout().lock();
    let written = if arguments.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&release)?)
    } else {
        print(&release, &mut out)
    };
    written.context("standard output")
}

fn print(release: &Release, out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "How many find a quality favourable (1, 2) or developing (3, 4):"
    )?;
    print_rows(out, |quality| match release.bands(quality) {
        Row::Shown(bands) => format!(
            "{:>5} favourable {:>5} developing",
            bands.favourable, bands.developing
        ),
        Row::Withheld(reason) => format!("withheld: {reason}"),
    })?;

    writeln!(out, "\nHow many wish to address it:")?;
    print_rows(out, |quality| match release.wishes(quality) {
        Row::Shown(WishCounts::ThreeWay { yes, maybe, no }) => {
            format!("{yes:>5} yes {maybe:>5} maybe {no:>5} no")
        }
        Row::Shown(WishCounts::TwoWay {
            wanted, not_wanted, ..
        }) => format!("{wanted:>11} yes or maybe {not_wanted:>5} no"),
        Row::Withheld(reason) => format!("withheld: {reason}"),
    })?;

    writeln!(out, "\nWhat mentees ask for, yes or maybe:")?;
    for entry in release.demand() {
        writeln!(
            out,
            "{:>4}. {:<36}{:>5}",
            entry.rank, entry.quality, entry.wanted
        )?;
    }
    let unranked = release.unranked().map(|entry| entry.quality);
    writeln!(out, "Not ranked, as withheld: {}", common::names(unranked))?;
    writeln!(out, "\n{}", in_words(release))
}

fn print_rows(out: &mut impl Write, row: impl Fn(Quality) -> String) -> io::Result<()> {
    for cluster in Cluster::ALL {
        writeln!(out, "{cluster}")?;
        for quality in cluster.qualities() {
            writeln!(out, "  {quality:<36}{}", row(quality))?;
        }
    }
    Ok(())
}

/// How to read the numbers.
fn in_words(release: &Release) -> String {
    let Thresholds {
        min_cell,
        rounding_base,
        ..
    } = release.policy().thresholds();
    format!(
        "Counts are rounded to {rounding_base}, so they need not add up, and a small lead may be none. \
         None is of fewer than {min_cell} people; where yes or maybe would be, they are taken \
         together."
    )
}
