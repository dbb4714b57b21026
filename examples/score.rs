//! Scores one self-assessment: the profile, the agenda and the development statements behind it.

use std::fs;
use std::io::{self, Read as _, Write};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;
use leadership_qualities::{Cluster, Profile, Quality, Reading, Role};

/// Scores a mentee's self-assessment.
///
/// Prints standings, scores, the agenda for mentoring and how mentoring develops each quality on
/// it. A document with problems is refused with all of them.
#[derive(Parser)]
struct Arguments {
    /// A self-assessment in JSON, or - for standard input; without it, a sample is scored
    file: Option<String>,
    /// Print the profile as JSON
    #[arg(long)]
    json: bool,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let json = match arguments.file.as_deref() {
        None => include_str!("data/physiotherapist.json").to_owned(),
        Some("-") => {
            let mut json = String::new();
            io::stdin()
                .read_to_string(&mut json)
                .context("standard input")?;
            json
        }
        Some(file) => fs::read_to_string(file).with_context(|| file.to_owned())?,
    };

    let reading: Reading = serde_json::from_str(&json).context("not a JSON document")?;
    let profile = Profile::of(reading.into_assessment()?);

    let mut out = io::stdout().lock();
    if arguments.json {
        serde_json::to_writer_pretty(&mut out, &profile)?;
        writeln!(out)?;
        Ok(())
    } else {
        print(profile, &mut out).context("standard output")
    }
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
            writeln!(out, "  {rating}  {quality:<36}{standing}")?;
        }
    }
    writeln!(
        out,
        "\nOverall: mean rating {:.1}",
        profile.overall().mean()
    )?;

    writeln!(out, "\nAgenda")?;
    for (number, entry) in (1..).zip(profile.agenda().entries()) {
        writeln!(out, "{number:>3}. {} ({})", entry.quality, entry.response)?;
        writeln!(out, "     Mentee: {}", entry.development(Role::Mentee))?;
        writeln!(out, "     Mentor: {}", entry.development(Role::Mentor))?;
    }
    writeln!(out, "\nOverlooked: {}", names(profile.overlooked()))?;
    writeln!(out, "Can offer: {}", names(profile.offers()))
}

fn names(qualities: impl Iterator<Item = Quality>) -> String {
    let names: Vec<&str> = qualities.map(Quality::name).collect();
    if names.is_empty() {
        "nothing".to_owned()
    } else {
        names.join(", ")
    }
}
