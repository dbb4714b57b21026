//! Finds the smallest group of colleagues who can help a mentee with everything on the agenda.

mod common;

use std::convert::Infallible;
use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;
use common::{names, write_wrapped};
use leadership_qualities::mentoring::Relation;
use leadership_qualities::network::Person;
use leadership_qualities::{Agenda, Network, Profile};

const LINE: &str = r#"A line of such a file:
  {"name": "Ama Boateng", "relation": "peer", "offers": ["self_belief"]}"#;

/// Finds the fewest colleagues who can help with a mentee's agenda.
///
/// Prints who can help with what, and what nobody can. What people offer stands at the end of what
/// `score` prints of their own self-assessments.
#[derive(Parser)]
#[command(term_width = 80, after_help = LINE)]
struct Arguments {
    /// A file with one person in JSON a line, or - for standard input; without it, a sample
    #[arg(value_name = "PEOPLE")]
    people: Option<String>,
    /// The mentee's self-assessment in JSON, or - for standard input; without it, a sample
    #[arg(long, value_name = "FILE")]
    agenda: Option<String>,
    /// Prefer `senior`, `peer` or `subordinate`, as long as that takes no more people
    #[arg(long, value_name = "RELATION")]
    prefer: Option<Relation>,
    /// Print the network as JSON
    #[arg(long)]
    json: bool,
}

fn main() -> ExitCode {
    common::end(run(&Arguments::parse()))
}

fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let (file, agenda) = (arguments.people.as_deref(), arguments.agenda.as_deref());
    anyhow::ensure!(
        (file, agenda) != (Some("-"), Some("-")),
        "standard input is either the people or the agenda"
    );
    let assessment = common::read(agenda, include_str!("data/practice-manager.json"))?;
    let agenda = Profile::new(assessment).agenda();

    let mut people: Vec<Person<String>> = Vec::new();
    let sample = include_str!("data/colleagues.ndjson");
    common::for_each_line(file, sample, |person| {
        people.push(person);
        Ok::<(), Infallible>(())
    })?;
    let count = people.len();
    let network = match arguments.prefer {
        None => Network::covering(agenda, people),
        Some(relation) => Network::preferring(relation, agenda, people),
    };

    let mut out = io::stdout().lock();
    let written = if arguments.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&network)?)
    } else {
        print(agenda, &network, count, &mut out)
    };
    written.context("standard output")
}

fn print(
    agenda: Agenda,
    network: &Network<String>,
    count: usize,
    out: &mut impl Write,
) -> io::Result<()> {
    let members = network.members();
    writeln!(out, "Network: {} of {count} people", members.len())?;
    for member in members {
        writeln!(out, "  {} ({})", member.name, member.relation)?;
        write_wrapped(out, "      ", &names(member.covers))?;
    }
    let nothing = if agenda.is_empty() { ": nothing" } else { "" };
    writeln!(out, "\nAgenda, and who can help{nothing}")?;
    for (number, entry) in (1..).zip(agenda) {
        let who: Vec<&str> = network
            .who_covers(entry.quality)
            .map(|member| member.name.as_str())
            .collect();
        let who = if who.is_empty() {
            "nobody".to_owned()
        } else {
            who.join("; ")
        };
        let label = format!("{number:>3}. ");
        write_wrapped(out, &label, &format!("{}: {who}", entry.quality))?;
    }
    writeln!(out)?;
    let uncovered = names(network.uncovered().iter());
    write_wrapped(out, "Nobody can help with: ", &uncovered)
}
