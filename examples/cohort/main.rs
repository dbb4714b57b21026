//! Counts a cohort of self-assessments, one a line, and shows what may be shown of it.
//!
//! # Who may see what
//!
//! What goes to standard output or into a drawing is made of releases alone, and may be passed on.
//! The exact size stands nowhere: how many lines are good is never printed.
//!
//! Standard error is for whoever holds the file, who could count its lines anyway. A bad line is
//! listed with what somebody answered, its number says that there are that many lines at least, and
//! how many are bad, taken from all lines, leaves the exact size. Progress tells how many lines or
//! bytes there are; so it is shown on a terminal only, never in a log, and is gone at the end.
//!
//! The file of a history holds exact tallies. It is as confidential as the self-assessments, and
//! only its owner may read it.
//!
//! # A cohort that grows
//!
//! Two releases can tell more than either: of 30 people and of the same and one more, they may tell
//! what that one answered. A history remembers what was released and refuses what would expose
//! somebody. It can see counts and not people, so it relies on lines that are added and never
//! changed. Release at set times, such as once a quarter, and not when the counts look right.
//!
//! # Groups
//!
//! A cohort can be split once, in its first release. Groups that are too small are counted
//! together; which ones follows from the sizes of all groups alone.

pub(crate) mod chart;
#[path = "../common/mod.rs"]
pub(crate) mod common;
pub(crate) mod groups;
pub(crate) mod lines;
pub(crate) mod notes;
#[allow(dead_code, reason = "the other examples draw the rest of it")]
#[path = "../picture/mod.rs"]
pub(crate) mod picture;
mod store;
pub(crate) mod text;
pub(crate) mod view;

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::{Context as _, anyhow, ensure};
use clap::{Parser, value_parser};
use leadership_qualities::cohort::Thresholds;
use leadership_qualities::{Policy, Quality, Tally};

use self::common::write_wrapped;
use self::groups::Partition;
use self::lines::Source;
use self::store::{Shown, Store};
use self::view::View;

/// Shows what may be shown of a cohort of self-assessments.
///
/// Prints for each quality how many people are in each band and how many wish to address it,
/// rounded. A row with too few people in one of its cells is withheld, or says only which cell is
/// small. The ranking says which qualities may be the most wanted. What is printed may be passed
/// on.
///
/// Blank lines are passed over. Bad lines are listed on standard error, with their numbers and all
/// that is wrong with them; the rest is released and the exit code is 0, unless --strict is given.
/// What is listed on standard error quotes answers and may not be passed on.
///
/// If a cohort grows, give --history each time. Two releases of a cohort can tell what those
/// answered who joined in between; with a history, such a release is refused with exit code 1. So
/// is a cohort that is too small.
#[derive(Parser)]
#[command(term_width = 80)]
pub(crate) struct Arguments {
    /// A file with one self-assessment in JSON a line, or - for standard input; without it, what
    /// --history holds, or else a sample
    #[arg(value_name = "FILE.ndjson")]
    file: Option<String>,
    /// Print the release as JSON
    #[arg(long)]
    json: bool,
    /// Stop at the first bad line, with exit code 1
    #[arg(long)]
    strict: bool,
    /// Draw the release of the whole cohort into this file as well
    #[arg(long, value_name = "FILE")]
    svg: Option<String>,
    /// Keep what is released in this file, and refuse what would expose somebody
    ///
    /// FILE.ndjson then holds everybody so far: add lines for those who join, and change none. Rows
    /// that cannot be shown anew are shown as an earlier release showed them. Without
    /// FILE.ndjson, the last release is shown again. The history holds exact counts and is
    /// confidential: on Unix only its owner can read it.
    #[arg(long, value_name = "HISTORY")]
    history: Option<String>,
    /// Show each group as well; a line has its group as a text under this key, such as "site"
    ///
    /// A cohort is split once, in its first release. Groups of fewer people than --min-cohort are
    /// counted together.
    #[arg(long, value_name = "KEY")]
    group: Option<String>,
    /// The smallest cohort and group, and the fewest people who may join: 11 or more
    #[arg(long, value_name = "PEOPLE", default_value_t = 11)]
    #[arg(value_parser = value_parser!(u64).range(11..))]
    min_cohort: u64,
    /// The smallest count that is shown: 8 or more; 10 if you are bound to a rule of ten
    #[arg(long, value_name = "PEOPLE", default_value_t = 8)]
    #[arg(value_parser = value_parser!(u64).range(8..))]
    min_cell: u64,
    /// Round counts to multiples of this number: 5 or more
    #[arg(long, value_name = "NUMBER", default_value_t = 5)]
    #[arg(value_parser = value_parser!(u64).range(5..))]
    rounding: u64,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    common::end(run(&arguments, &mut io::stdout().lock(), &mut io::stderr()))
}

/// Does what the command line asks for. What goes to `out` may be passed on, what goes to `err` may
/// not.
pub(crate) fn run(
    arguments: &Arguments,
    out: &mut impl Write,
    err: &mut impl Write,
) -> anyhow::Result<()> {
    let policy = arguments.policy();
    let mut store;
    let shown = match (&arguments.history, arguments.file.as_deref()) {
        (Some(history), None) => {
            store = Store::read(history, policy)?;
            store.latest(arguments.group.is_some())?
        }
        (history, file) => {
            let counted = arguments.count(file, err)?;
            store = match history {
                Some(history) => Store::extend(history, policy)?,
                None => Store::nowhere(policy),
            };
            let shown = match counted {
                Counted::Whole(tally) => store.release(&tally),
                Counted::ByGroup(partition) => store.release_by_group(partition),
            };
            let shown = shown.map_err(|error| anyhow!("{}: {error}", arguments.name()))?;
            // With standard error closed there is nobody left to tell.
            if shown.is_known {
                let note = "Nothing new was released: the history knows this cohort. This is what \
                            was released of it.\n";
                let _ = write_wrapped(err, "", note);
            } else if let Some((heading, more)) = store.warning() {
                let _ = writeln!(err, "{heading}");
                let _ = write_wrapped(err, "", &(more.to_owned() + "\n"));
            }
            shown
        }
    };
    show(&shown, store.partition(), arguments, out)
}

/// Prints what may be passed on, and draws it.
fn show(
    shown: &Shown,
    partition: Option<&Partition>,
    arguments: &Arguments,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let view = View::last(&shown.releases).context("nothing was released")?;
    if let Some(file) = &arguments.svg {
        common::save(&chart::draw(view), file)?;
    }
    let written = match (&shown.groups, partition) {
        (Some(groups), _) if arguments.json => {
            writeln!(out, "{}", serde_json::to_string_pretty(groups)?)
        }
        (None, _) if arguments.json => {
            writeln!(out, "{}", serde_json::to_string_pretty(view.release)?)
        }
        (Some(groups), Some(Partition { key, together, .. })) => {
            text::print(view, out).and_then(|()| text::print_groups(key, together, groups, out))
        }
        _ => text::print(view, out),
    };
    written.context("standard output")
}

/// The exact counts of a cohort.
enum Counted {
    Whole(Box<Tally>),
    ByGroup(Partition),
}

impl Arguments {
    pub(crate) fn policy(&self) -> Policy {
        Policy::stricter(Thresholds {
            min_cohort: self.min_cohort,
            min_cell: self.min_cell,
            rounding_base: self.rounding,
        })
    }

    /// Where the lines come from.
    fn name(&self) -> &str {
        match self.file.as_deref() {
            None => "the sample",
            Some("-") => "standard input",
            Some(name) => name,
        }
    }

    /// Counts the lines, and lists the bad ones.
    fn count(&self, file: Option<&str>, err: &mut impl Write) -> anyhow::Result<Counted> {
        let key = self.group.as_deref();
        if let Some(key) = key {
            ensure!(
                file.is_some(),
                "--group: expected a file, as the sample has no groups"
            );
            let is_quality = Quality::ALL.iter().any(|quality| quality.key() == key);
            ensure!(!is_quality, "--group: {key:?} is the key of a quality");
        }
        let source = Source::open(file, include_str!("../data/cohort.ndjson"))?;
        let (groups, bad) = source.count(self.strict, key)?;
        // With standard error closed there is nobody left to tell.
        let _ = bad.report(self.name(), self.history.is_some(), err);
        Ok(match key {
            None => Counted::Whole(Box::new(groups.whole())),
            Some(key) => {
                let least = self.policy().thresholds().min_cohort;
                Counted::ByGroup(groups.partition(key, least))
            }
        })
    }
}
