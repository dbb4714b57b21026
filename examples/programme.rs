//! Replays the log of an application to a mentoring programme: where it stands, and what is possible
//! next.

mod common;

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;
use common::Notation;
use leadership_qualities::programme::Table;
use leadership_qualities::{Application, Audience, Quality};
use serde_json::json;

/// Replays the log of an application to a mentoring programme.
///
/// Prints where the application stands and what is possible next. A line that is no event, or an
/// event that is not possible, ends the replay with its line number and every reason.
#[derive(Parser)]
struct Arguments {
    /// A log with one event in JSON a line, or - for standard input; without it, a sample
    #[arg(value_name = "LOG")]
    log: Option<String>,
    /// Print the record and the keys of the possible actions as JSON
    #[arg(long, conflicts_with_all = ["diagram", "table"])]
    json: bool,
    /// Show what `pair`, `programme` or `manager` may see of it
    #[arg(long, value_name = "AUDIENCE", default_value = "pair")]
    audience: Audience,
    /// Print a picture of the stages; a LOG marks its own
    #[arg(long, value_name = "NOTATION")]
    diagram: Option<Notation>,
    /// Print the whole machine as a table in JSON
    #[arg(long, conflicts_with = "diagram")]
    table: bool,
}

fn main() -> ExitCode {
    common::end(run(&Arguments::parse()))
}

fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let sample = include_str!("data/ward-sister-application.ndjson");
    let application: Application = common::replay(arguments.log.as_deref(), sample)?;
    let application = application.redacted(arguments.audience);

    let mut out = io::stdout().lock();
    let written = if let Some(notation) = arguments.diagram {
        let stages = Table::new().stages();
        let graph = match arguments.log {
            Some(_) => stages.marking(application.stage().key()),
            None => stages,
        };
        write!(out, "{}", notation.draw(&graph))
    } else if arguments.table {
        writeln!(out, "{}", serde_json::to_string_pretty(&Table::new())?)
    } else if arguments.json {
        let json = json!({ "state": application, "allowed": common::allowed(&application) });
        writeln!(out, "{}", serde_json::to_string_pretty(&json)?)
    } else {
        print(&application, &mut out)
    };
    written.context("standard output")
}

fn print(application: &Application, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "Stage: {}", application.stage())?;
    if let Some(sponsor) = application.sponsor() {
        writeln!(out, "Sponsor: {}", sponsor.key().replace('_', " "))?;
    }
    if !application.goals().is_empty() {
        writeln!(out, "Goals:")?;
        for goal in application.goals() {
            let quality = goal.quality.map_or("another need", Quality::name);
            match goal.text.reveal() {
                Some(text) => writeln!(out, "  {quality}: {text}")?,
                None => writeln!(out, "  {quality}")?,
            }
        }
    }
    if !application.searches().is_empty() {
        let searches = application.searches().len();
        writeln!(out, "Searches that came to nothing: {searches}")?;
    }
    for invitation in application.invitations() {
        let standing = invitation.standing.key().replace('_', " ");
        writeln!(out, "Invitation of {}: {standing}", invitation.mentor)?;
    }
    if let Some(mentoring) = application.mentoring() {
        writeln!(out, "Mentor: {}", mentoring.mentor)?;
        for invitation in &mentoring.others {
            let standing = invitation.standing.key().replace('_', " ");
            writeln!(
                out,
                "Other invitation, of {}: {standing}",
                invitation.mentor
            )?;
        }
        writeln!(out, "Sessions: {}", mentoring.sessions())?;
        let reviews = mentoring.goals.iter().map(|pursuit| pursuit.reviews.len());
        writeln!(
            out,
            "Goals set or revised: {}, reviewed: {}",
            mentoring.goals.len(),
            reviews.sum::<usize>()
        )?;
    }
    let over = [application.declined(), application.withdrawn()];
    for reason in over.into_iter().flatten() {
        let reason = reason.reveal().unwrap_or("not told");
        writeln!(out, "Reason: {reason}")?;
    }
    if let Some(end) = application.ended() {
        writeln!(out, "Ended by: {}", end.by.key())?;
    }
    common::print_possible(application, out)?;
    common::print_impossible(application, out)
}
