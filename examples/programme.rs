//! Replays the log of an application to a mentoring programme: where it stands, and what is possible
//! next.

mod common;

use std::convert::Infallible;
use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;
use common::{Notation, names, write_item, write_wrapped};
use leadership_qualities::programme::register::{Criteria, Shortlist};
use leadership_qualities::programme::{Invitation, Remark, Table};
use leadership_qualities::{Application, Audience, Quality, Register};
use serde_json::json;

/// Replays the log of an application to a mentoring programme.
///
/// Prints where the application stands and what is possible next. A line that is no event, or an
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
    /// Show what `pair`, `next_mentor`, `programme` or `manager` may see of it
    #[arg(long, value_name = "AUDIENCE", default_value = "pair")]
    audience: Audience,
    /// Rank the mentors of this register, one in JSON a line or - for standard input, by the goals of
    /// the application
    #[arg(long, value_name = "FILE")]
    register: Option<String>,
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
    let register = arguments.register.as_deref();
    anyhow::ensure!(
        (arguments.log.as_deref(), register) != (Some("-"), Some("-")),
        "standard input is either the log or the register"
    );
    anyhow::ensure!(
        register.is_none() || arguments.audience != Audience::Manager,
        "a line manager does not see the goals, and so no mentors who suit them"
    );
    let sample = include_str!("data/ward-sister-application.ndjson");
    let application: Application = common::replay(arguments.log.as_deref(), sample)?;
    let application = application.redacted(arguments.audience);
    let register = register.map(read_register).transpose()?;
    let criteria = Criteria::from(&application);
    let shortlist = register.as_ref().map(|register| register.search(&criteria));

    let mut out = io::stdout().lock();
    let written = if let Some(notation) = arguments.diagram {
        let stages = Table::new().stage_graph();
        let graph = match arguments.log {
            Some(_) => stages.marking(application.stage().key()),
            None => stages,
        };
        write!(out, "{}", notation.draw(&graph))
    } else if arguments.table {
        writeln!(out, "{}", serde_json::to_string_pretty(&Table::new())?)
    } else if arguments.json {
        let mut json = json!({ "state": application, "allowed": common::allowed(&application) });
        if let Some(shortlist) = shortlist {
            json["shortlist"] = serde_json::to_value(shortlist)?;
        }
        writeln!(out, "{}", serde_json::to_string_pretty(&json)?)
    } else {
        print(&application, shortlist.as_ref(), &mut out)
    };
    written.context("standard output")
}

fn read_register(file: &str) -> anyhow::Result<Register> {
    let mut mentors = Vec::new();
    common::for_each_line(Some(file), "", |mentor| {
        mentors.push(mentor);
        Ok::<(), Infallible>(())
    })?;
    Register::new(mentors).context(file.to_owned())
}

fn print(
    application: &Application,
    shortlist: Option<&Shortlist<'_>>,
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(out, "Stage: {}", application.stage())?;
    if let Some(sponsor) = application.sponsor() {
        writeln!(out, "Sponsor: {sponsor}")?;
    }
    if !application.goals().is_empty() {
        writeln!(out, "Goals:")?;
        for goal in application.goals() {
            let quality = goal.quality.map_or("another need", Quality::name);
            match goal.text.reveal() {
                Some(text) => write_item(out, &format!("{quality}: {text}"))?,
                None => writeln!(out, "  {quality}")?,
            }
        }
    }
    for remark in application.remarks() {
        let label = match remark {
            Remark::Deferred(_) => "Deferred: ",
            Remark::SentBack(_) => "Was sent back: ",
        };
        write_wrapped(out, label, remark.reason().reveal().unwrap_or("not told"))?;
    }
    if let Some(reason) = application.sent_back() {
        write_wrapped(out, "To amend: ", reason.reveal().unwrap_or("not told"))?;
    }
    for earlier in application.earlier_mentoring() {
        let (mentor, sessions) = (&earlier.mentoring.mentor, earlier.mentoring.sessions());
        let by = earlier.end.by;
        writeln!(
            out,
            "Earlier mentor: {mentor}, sessions: {sessions}, ended by: {by}"
        )?;
    }
    if !application.searches().is_empty() {
        let searches = application.searches().len();
        writeln!(out, "Searches that came to nothing: {searches}")?;
    }
    for invitation in application.invitations() {
        let Invitation { mentor, status, .. } = invitation;
        writeln!(out, "Invitation of {mentor}: {status}")?;
    }
    if let Some(mentoring) = application.mentoring() {
        writeln!(out, "Mentor: {}", mentoring.mentor)?;
        for Invitation { mentor, status, .. } in &mentoring.others {
            writeln!(out, "Also invited, {mentor}: {status}")?;
        }
        writeln!(out, "Sessions: {}", mentoring.sessions())?;
        if mentoring.sessions_missed > 0 {
            writeln!(out, "Sessions missed: {}", mentoring.sessions_missed)?;
        }
        if let Some(reason) = &mentoring.paused {
            write_wrapped(out, "Paused: ", reason.reveal().unwrap_or("not told"))?;
        }
        let reviews = mentoring.goals.iter().map(|pursuit| pursuit.reviews.len());
        writeln!(
            out,
            "Goals set or revised: {}, reviewed: {}",
            mentoring.goals.len(),
            reviews.sum::<usize>()
        )?;
    }
    if let Some(by) = application.withdrawn_by() {
        writeln!(out, "Withdrawn by: {by}")?;
    }
    let over = [application.declined(), application.withdrawn()];
    for reason in over.into_iter().flatten() {
        let reason = reason.reveal().unwrap_or("not told");
        write_wrapped(out, "Reason: ", reason)?;
    }
    if let Some(end) = application.ended() {
        writeln!(out, "Ended by: {}", end.by.key())?;
    }
    common::print_possible(application, out)?;
    if let Some(shortlist) = shortlist {
        print_shortlist(shortlist, out)?;
    }
    common::print_impossible(application, out)
}

fn print_shortlist(shortlist: &Shortlist<'_>, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\nMentors who suit, the best first:")?;
    for candidate in shortlist.candidates() {
        let (mentor, covers) = (candidate.mentor, names(candidate.covers.iter()));
        let who = format!("{} {}, {}", mentor.id, mentor.name, candidate.rank);
        write_item(out, &who)?;
        write_wrapped(out, "      Covers: ", &covers)?;
        writeln!(out, "      Places free: {}", mentor.free_places())?;
    }
    writeln!(out, "\nMentors who do not suit:")?;
    for passed_over in shortlist.passed_over() {
        let obstacles = passed_over.obstacles.iter().map(ToString::to_string);
        let obstacles: Vec<String> = obstacles.collect();
        let mentor = passed_over.mentor;
        let who = format!("{} {}", mentor.id, mentor.name);
        write_item(out, &format!("{who}: {}", obstacles.join("; ")))?;
    }
    Ok(())
}
