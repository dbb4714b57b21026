//! Scores one self-assessment: the profile, the agenda and the development statements behind it.

mod common;
#[allow(dead_code, reason = "each example draws one picture of two")]
mod picture;

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;
use common::{names, write_wrapped};
use leadership_qualities::framework::{Fidelity, Statement};
use leadership_qualities::{Cluster, Profile, Response, Role};

/// Scores a mentee's self-assessment.
///
/// Prints standings, scores, the agenda for mentoring and how mentoring can develop each quality on
/// it. A document with problems is refused with all of them. Whatever is printed or drawn shows the
/// mentee's answers, and is as confidential as they are.
#[derive(Parser)]
#[command(term_width = 80)]
struct Arguments {
    /// A self-assessment in JSON, or - for standard input; without it, a sample is scored
    file: Option<String>,
    /// Print the profile as JSON
    #[arg(long)]
    json: bool,
    /// Draw the profile into this file as well
    #[arg(long, value_name = "FILE")]
    svg: Option<String>,
}

fn main() -> ExitCode {
    common::end(run(&Arguments::parse()))
}

fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let sample = include_str!("data/physiotherapist.json");
    let assessment = common::read(arguments.file.as_deref(), sample)?;
    let profile = Profile::new(assessment);

    if let Some(file) = &arguments.svg {
        common::save(&picture::profile::draw(profile), file)?;
    }
    let mut out = io::stdout().lock();
    let written = if arguments.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&profile)?)
    } else {
        print(profile, &mut out)
    };
    written.context("standard output")
}

fn print(profile: Profile, out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "Ratings run from 1 (positive pole) to 4 (negative pole)."
    )?;
    for cluster in Cluster::ALL {
        let score = profile.cluster(cluster);
        writeln!(out, "\n{cluster}: mean rating {:.1}", score.mean())?;
        for quality in cluster.qualities() {
            let rating = profile.assessment().rating(quality);
            let standing = profile.standing(quality);
            writeln!(out, "  {rating}  {quality:<37}{standing}")?;
        }
    }
    writeln!(
        out,
        "\nOverall: mean rating {:.1}",
        profile.overall().mean()
    )?;

    let agenda = profile.agenda();
    writeln!(
        out,
        "\nAgenda{}",
        if agenda.is_empty() { ": nothing" } else { "" }
    )?;
    for (number, entry) in (1..).zip(agenda) {
        let Response { rating, wish } = entry.response;
        writeln!(
            out,
            "{number:>3}. {}: rating {rating}, wish {wish}",
            entry.quality
        )?;
        for (role, label) in [
            (Role::Mentee, "     Mentee: "),
            (Role::Mentor, "     Mentor: "),
        ] {
            write_wrapped(out, label, &told(entry.development(role)))?;
        }
    }
    writeln!(out)?;
    write_wrapped(out, "Overlooked: ", &names(profile.overlooked()))?;
    write_wrapped(out, "Can offer: ", &names(profile.offers()))
}

/// A statement, with a word of warning where the source breaks off.
fn told(statement: Statement) -> String {
    match statement.fidelity() {
        Fidelity::Truncated => format!("{statement} (the source breaks off here)"),
        Fidelity::Whole | Fidelity::Abridged | Fidelity::Repeats(_) => statement.to_string(),
    }
}
