//! What the examples share: how they read a document or lines of them, how they show a machine, and
//! how they end.

use std::fmt::Display;
use std::fs;
use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::{Context as _, Error};
use clap::ValueEnum;
use leadership_qualities::machine::{Graph, Machine, State as _};
use leadership_qualities::vocabulary::Vocabulary;
use leadership_qualities::{Quality, Reading, SelfAssessment};
use serde::de::DeserializeOwned;

/// Ends with 0, or with 1 and the error on standard error.
///
/// Whoever reads the output may stop early, as `head` does; that is no error.
pub(crate) fn end(result: Result<(), Error>) -> ExitCode {
    let Err(error) = result else {
        return ExitCode::SUCCESS;
    };
    let broken_pipe = error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe);
    if broken_pipe {
        return ExitCode::SUCCESS;
    }
    // With standard error closed there is nobody left to tell.
    let _ = writeln!(io::stderr(), "error: {error:#}");
    ExitCode::FAILURE
}

/// A text to be read, and what to call it.
#[allow(dead_code, reason = "not every example reads one")]
fn text(file: Option<&str>, sample: &str) -> Result<(String, String), Error> {
    let (name, mut text) = match file {
        None => ("the sample", sample.to_owned()),
        Some("-") => {
            let text = io::read_to_string(io::stdin()).context("standard input")?;
            ("standard input", text)
        }
        Some(file) => (
            file,
            fs::read_to_string(file).with_context(|| file.to_owned())?,
        ),
    };
    // Some editors begin a file with a byte order mark, which JSON does not know.
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    Ok((name.to_owned(), text))
}

/// Reads a self-assessment from a file, from standard input for `-`, or from a sample.
#[allow(dead_code, reason = "not every example reads one")]
pub(crate) fn read(file: Option<&str>, sample: &str) -> Result<SelfAssessment, Error> {
    let (name, json) = text(file, sample)?;
    let reading: Reading =
        serde_json::from_str(&json).with_context(|| format!("{name}: not a JSON document"))?;
    reading.into_assessment().context(name)
}

/// Replays a log with one event a line.
#[allow(dead_code, reason = "not every example replays one")]
pub(crate) fn replay<M>(file: Option<&str>, sample: &str) -> Result<M, Error>
where
    M: Machine<Event: DeserializeOwned>,
{
    let mut machine = M::default();
    for_each_line(file, sample, |event| {
        machine
            .resume([event])
            .map_err(|rejected| rejected.rejection)
    })?;
    Ok(machine)
}

/// Hands over what stands on each line, up to the first that is wrong; blank lines are passed over.
#[allow(dead_code, reason = "not every example reads lines")]
pub(crate) fn for_each_line<T: DeserializeOwned, E: Display>(
    file: Option<&str>,
    sample: &str,
    mut take: impl FnMut(T) -> Result<(), E>,
) -> Result<(), Error> {
    let (name, lines) = text(file, sample)?;
    for (number, line) in (1..).zip(lines.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        let document = serde_json::from_str(line)
            .map_err(|error| Error::msg(format!("{name}, line {number}, {}", misread(&error))))?;
        take(document).map_err(|error| Error::msg(format!("{name}, line {number}: {error}")))?;
    }
    Ok(())
}

/// What is wrong in a line that is no JSON, and in which column.
#[allow(dead_code, reason = "not every example reads lines")]
pub(crate) fn misread(error: &serde_json::Error) -> String {
    // It ends in the place inside of this one line.
    let place = format!(" at line {} column {}", error.line(), error.column());
    let column = error.column().max(1);
    let error = error.to_string();
    let what = error.strip_suffix(&place).unwrap_or(&error);
    format!("column {column}: {what}")
}

/// The names of some qualities, or "nothing".
#[allow(dead_code, reason = "not every example lists them")]
pub(crate) fn names(qualities: impl IntoIterator<Item = Quality>) -> String {
    let names: Vec<&str> = qualities.into_iter().map(Quality::name).collect();
    if names.is_empty() {
        "nothing".to_owned()
    } else {
        names.join(", ")
    }
}

/// A shift with its sign; no shift has none.
#[allow(dead_code, reason = "not every example has shifts")]
pub(crate) fn signed(shift: i8) -> String {
    if shift == 0 {
        "0".to_owned()
    } else {
        format!("{shift:+}")
    }
}

/// Writes a text in lines of at most 80 characters, the first behind a label and the others below
/// it.
#[allow(dead_code, reason = "not every example has long texts")]
pub(crate) fn write_wrapped(out: &mut impl Write, label: &str, text: &str) -> io::Result<()> {
    write_indented(out, label, &" ".repeat(label.len()), text)
}

/// Writes one text of a list in lines of at most 80 characters, the first further to the left.
#[allow(dead_code, reason = "not every example has long texts")]
pub(crate) fn write_item(out: &mut impl Write, text: &str) -> io::Result<()> {
    write_indented(out, "  ", "      ", text)
}

fn write_indented(out: &mut impl Write, first: &str, others: &str, text: &str) -> io::Result<()> {
    let options = textwrap::Options::new(80).initial_indent(first);
    let options = options.subsequent_indent(others);
    writeln!(out, "{}", textwrap::fill(text, options))
}

/// Writes a picture into a file.
#[allow(dead_code, reason = "not every example draws one")]
pub(crate) fn save(picture: &str, file: &str) -> Result<(), Error> {
    fs::write(file, picture).with_context(|| file.to_owned())
}

/// A notation for pictures.
#[allow(dead_code, reason = "not every example draws one")]
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Notation {
    Mermaid,
    Dot,
}

impl Notation {
    #[allow(dead_code, reason = "not every example draws one")]
    pub(crate) fn draw(self, graph: &Graph) -> String {
        match self {
            Self::Mermaid => graph.mermaid(),
            Self::Dot => graph.dot(),
        }
    }
}

/// The keys of the actions that are possible now.
#[allow(dead_code, reason = "not every example has a machine")]
pub(crate) fn allowed(machine: &impl Machine) -> Vec<&'static str> {
    let allowed = machine.allowed().into_iter();
    allowed.map(Vocabulary::key).collect()
}

/// Prints every action that is possible now.
#[allow(dead_code, reason = "not every example has a machine")]
pub(crate) fn print_possible(machine: &impl Machine, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "State in the table: {}", machine.state().id())?;
    writeln!(out, "\nPossible now:")?;
    for action in machine.allowed() {
        writeln!(out, "  {:<28}{action}", action.key())?;
    }
    Ok(())
}

/// Prints the actions that are not possible now, each reason once above all that it rules out.
#[allow(dead_code, reason = "not every example has a machine")]
pub(crate) fn print_impossible(machine: &impl Machine, out: &mut impl Write) -> io::Result<()> {
    let mut ruled_out: Vec<(String, Vec<&str>)> = Vec::new();
    for (action, verdict) in machine.explain() {
        if let Err(rejection) = verdict {
            let reasons = rejection.reasons().iter();
            let reasons: Vec<String> = reasons.map(ToString::to_string).collect();
            let reasons = reasons.join("; ");
            match ruled_out.iter_mut().find(|(other, _)| *other == reasons) {
                Some((_, actions)) => actions.push(action.key()),
                None => ruled_out.push((reasons, vec![action.key()])),
            }
        }
    }
    writeln!(out, "\nNot possible now, because")?;
    for (reasons, actions) in ruled_out {
        write_item(out, &format!("{reasons}:"))?;
        write_wrapped(out, "      ", &actions.join(", "))?;
    }
    Ok(())
}
