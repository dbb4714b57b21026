//! Prints the whole framework: clusters, qualities, everything that the sources say about each, and
//! what they say about mentoring.

mod common;

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;
use leadership_qualities::framework::{self, Fidelity, Statement};
use leadership_qualities::mentoring::{self, Claim};
use leadership_qualities::setup::Stage;
use leadership_qualities::{Catalogue, Cluster, Quality, Role, programme};

/// Prints the Leadership Qualities Framework, what mentoring is, and how to apply for it.
#[derive(Parser)]
#[command(term_width = 80)]
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
        writeln!(out, "{}", serde_json::to_string_pretty(&Catalogue)?)
    } else {
        print(&mut out)
    };
    written.context("standard output")
}

fn print(out: &mut impl Write) -> io::Result<()> {
    for cluster in Cluster::ALL {
        writeln!(out, "{}", cluster.name().to_uppercase())?;
        print_text("", cluster.introduction(), out)?;
        writeln!(out)?;
        for quality in cluster.qualities() {
            print_quality(quality, out)?;
        }
    }
    print_setup(out)?;
    print_mentoring(out)?;
    print_programme(out)?;
    writeln!(out, "\nWhat the sources do not give in full:")?;
    print_what_is_not_whole(framework::statements(), out)?;
    print_what_is_not_whole(mentoring::statements(), out)?;
    let actions = programme::Action::ALL.into_iter();
    print_what_is_not_whole(
        actions.filter_map(|action| Some((action, action.statement()?))),
        out,
    )
}

fn print_what_is_not_whole<S: Display>(
    statements: impl Iterator<Item = (S, Statement)>,
    out: &mut impl Write,
) -> io::Result<()> {
    for (claim, statement) in statements {
        match statement.fidelity() {
            Fidelity::Whole => {}
            Fidelity::Truncated if statement.text().starts_with('…') => {
                print_claim("- ", claim, "the beginning is lost", out)?;
            }
            Fidelity::Truncated => print_claim("- ", claim, "the source breaks off", out)?,
            Fidelity::Abridged => print_claim("- ", claim, "a part is left out as wrong", out)?,
            Fidelity::Repeats(other) => {
                let instead = format!("the source prints that of {other} here");
                print_claim("- ", claim, instead, out)?;
            }
        }
    }
    Ok(())
}

fn print_mentoring(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "MENTORING")?;
    let mut heading = "";
    for (claim, statement) in mentoring::statements() {
        if heading != heading_of(claim) {
            heading = heading_of(claim);
            writeln!(out, "\n{heading}")?;
        }
        match claim {
            Claim::Contrast(..) => print_claim("  - ", claim, statement, out)?,
            _ => print_text("  - ", statement, out)?,
        }
    }
    Ok(())
}

fn print_programme(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\nAPPLYING FOR A MENTOR\n")?;
    for action in programme::Action::ALL {
        if let Some(statement) = action.statement() {
            print_claim("  - ", action, statement, out)?;
        }
    }
    Ok(())
}

fn heading_of(claim: Claim) -> &'static str {
    match claim {
        Claim::Characteristic(_) => "What mentoring is",
        Claim::FrameworkUse(_) => "What the framework is for in it",
        Claim::Benefit(_) => "What it allows",
        Claim::Contrast(..) => "How it differs from coaching",
        Claim::Technique(_) => "What a mentor does in a session",
        Claim::ListeningAim(_) => "What a mentor listens for",
        Claim::Activity(_) => "What mentees and mentors do",
        Claim::GroundRule(_) => "Ground rules",
        Claim::Expectation(_) => "What a mentor expects",
        Claim::Assurance(_) => "What the London service says about its mentors",
        Claim::Relation(_) => "Where a mentor can be found",
        Claim::MenteePractice(_) => "What mentees do in the reciprocal model",
        Claim::Principle(_) => "Principles",
        Claim::Impediment(_) => "What stands in the way",
        Claim::Effect(_) => "What mentoring brings about",
        Claim::SupervisoryMode(_) => "Managing and leading",
        Claim::LeaderPractice(_) => "To leaders and supervisors",
        Claim::InnovatorExample(_) => "An example of good mentoring",
    }
}

fn print_quality(quality: Quality, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{quality}")?;
    print_text("  ", quality.definition(), out)?;
    writeln!(out)?;
    print_text("  ", quality.portrait(), out)?;
    for feature in quality.features() {
        print_text("  - ", feature, out)?;
    }
    writeln!(out)?;
    print_text("  In mentees: ", quality.development(Role::Mentee), out)?;
    print_text("  In mentors: ", quality.development(Role::Mentor), out)?;
    writeln!(out)?;
    let item = quality.item();
    let topics: Vec<String> = item.topics().iter().map(ToString::to_string).collect();
    let topics = topics.join(", ");
    print_claim("  ", "Self-assessment, for example", topics, out)?;
    print_text("  1  ", item.positive_pole(), out)?;
    print_text("  4  ", item.negative_pole(), out)?;
    writeln!(out)
}

fn print_claim(
    label: &str,
    claim: impl Display,
    text: impl Display,
    out: &mut impl Write,
) -> io::Result<()> {
    print_text(label, format_args!("{claim}: {text}"), out)
}

fn print_text(label: &str, text: impl Display, out: &mut impl Write) -> io::Result<()> {
    common::write_wrapped(out, label, &text.to_string())
}

fn print_setup(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "SETTING UP A MENTORING RELATIONSHIP\n")?;
    for stage in Stage::ALL {
        let Some(statement) = stage.statement() else {
            continue;
        };
        writeln!(out, "{stage}")?;
        print_text("  ", statement, out)?;
        for step in stage.steps() {
            print_claim("  - ", step, step.statement(), out)?;
        }
        writeln!(out)?;
    }
    Ok(())
}
