//! Counting a cohort line by line, in parallel, in as much memory for a million lines as for ten
//! thousand.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _};
use std::ops::Range;

use anyhow::Context as _;
use indicatif::{HumanCount, ProgressBar, ProgressFinish, ProgressStyle};
use leadership_qualities::{Reading, SelfAssessment};
use rayon::prelude::*;

use super::common;
use super::groups::{Groups, split};

/// How many lines are read before they are counted.
const BATCH: usize = 8192;
/// How many bytes of lines are enough for a batch, should they be long.
const BATCH_BYTES: usize = 4 << 20;
/// How many lines one thread counts at a time.
const PART: usize = 128;
/// How many bytes a line has at most; a self-assessment needs about a thousand.
const LONGEST: usize = 64 << 10;
/// How many bad lines are told of, each in full.
const LISTED: usize = 20;

/// Where the lines come from, and what to call it.
pub(crate) struct Source {
    pub(crate) name: String,
    lines: Box<dyn BufRead>,
    progress: ProgressBar,
    /// Whether progress is told in lines, as nobody knows how many bytes will come.
    by_line: bool,
}

impl Source {
    /// A file, standard input for `-`, or a sample.
    pub(crate) fn open(file: Option<&str>, sample: &'static str) -> anyhow::Result<Self> {
        let (name, lines, size): (_, Box<dyn BufRead>, _) = match file {
            None => ("the sample", Box::new(sample.as_bytes()), Some(0)),
            Some("-") => ("standard input", Box::new(io::stdin().lock()), None),
            Some(name) => {
                let file = File::open(name).with_context(|| name.to_owned())?;
                let known = file.metadata().with_context(|| name.to_owned())?;
                // Of a pipe that has a name the size is not known either.
                let size = known.is_file().then_some(known.len());
                (name, Box::new(BufReader::new(file)), size)
            }
        };
        Ok(Self {
            name: name.to_owned(),
            lines,
            progress: progress(size)?,
            by_line: size.is_none(),
        })
    }

    /// Counts all lines, by what stands under the key if there is one; a strict count ends with an
    /// error at the first bad line.
    pub(crate) fn count(
        mut self,
        strict: bool,
        key: Option<&str>,
    ) -> anyhow::Result<(Groups, BadLines)> {
        let (mut groups, mut bad) = (Groups::default(), BadLines::default());
        let mut batch = Batch::default();
        while batch
            .fill(&mut *self.lines)
            .with_context(|| self.name.clone())?
        {
            let (counted, of_batch) = batch.count(key);
            groups = groups.and(counted);
            groups.check(key)?;
            bad = bad.then(of_batch);
            if let (true, Some(first)) = (strict, bad.first.first()) {
                anyhow::bail!("{}, {first}", self.name);
            }
            let lines = u64::try_from(batch.lines.len())?;
            self.progress
                .inc(if self.by_line { lines } else { batch.bytes });
        }
        Ok((groups, bad))
    }
}

/// A bar of bytes, or a spinner that counts lines where their size is not known.
///
/// It is on standard error, only if that is a terminal, and wiped at the end.
fn progress(size: Option<u64>) -> anyhow::Result<ProgressBar> {
    let (bar, template) = match size {
        Some(0) => return Ok(ProgressBar::hidden()),
        Some(size) => (
            ProgressBar::new(size),
            "{bar:40} {bytes} of {total_bytes}, {eta} to go",
        ),
        None => (ProgressBar::new_spinner(), "{spinner} {human_pos} lines"),
    };
    bar.set_style(ProgressStyle::with_template(template)?);
    Ok(bar.with_finish(ProgressFinish::AndClear))
}

/// The lines that are in memory at one time.
#[derive(Default)]
struct Batch {
    text: Vec<u8>,
    /// The lines that are not blank: their numbers, and where they stand in the text.
    lines: Vec<(u64, Range<usize>)>,
    /// The number of the last line that was read.
    number: u64,
    /// How many bytes were read for this batch.
    bytes: u64,
}

impl Batch {
    /// Reads the next lines in place of those before; there may be none left.
    fn fill(&mut self, source: &mut dyn BufRead) -> io::Result<bool> {
        self.text.clear();
        self.lines.clear();
        self.bytes = 0;
        while self.lines.len() < BATCH && self.text.len() < BATCH_BYTES {
            let start = self.text.len();
            let longest = LONGEST as u64 + 1;
            let read = source
                .take(longest)
                .read_until(b'\n', &mut self.text)
                .map(|read| read as u64)?;
            if read == 0 {
                break;
            }
            self.number += 1;
            self.bytes += read;
            if self.text.ends_with(b"\n") {
                self.text.pop();
            } else if read == longest {
                // One byte too many is enough to know it for a line that is too long.
                self.bytes += source.skip_until(b'\n')? as u64;
            }
            // Some editors begin a file with a byte order mark, which JSON does not know.
            let mark = if self.number == 1 { "\u{feff}" } else { "" };
            let mark = self.text[start..].strip_prefix(mark.as_bytes());
            let start = mark.map_or(start, |line| self.text.len() - line.len());
            if !self.text[start..].trim_ascii().is_empty() {
                self.lines.push((self.number, start..self.text.len()));
            }
        }
        Ok(self.bytes > 0)
    }

    /// Tallies add up in any order; the bad lines stay in theirs.
    fn count(&self, key: Option<&str>) -> (Groups, BadLines) {
        self.lines
            .par_chunks(PART)
            .map(|part| self.count_part(part, key))
            .reduce(Default::default, |(groups, bad), (counted, after)| {
                (groups.and(counted), bad.then(after))
            })
    }

    fn count_part(&self, lines: &[(u64, Range<usize>)], key: Option<&str>) -> (Groups, BadLines) {
        let (mut good, mut bad) = (Vec::with_capacity(lines.len()), BadLines::default());
        for (number, place) in lines {
            match read(&self.text[place.clone()], key) {
                Ok(line) => good.push(line),
                Err(problems) => bad.push(|| format!("line {number}{problems}")),
            }
        }
        (Groups::of(good), bad)
    }
}

/// The group and the self-assessment on a line, or all that is wrong with it.
fn read(line: &[u8], key: Option<&str>) -> Result<(String, SelfAssessment), String> {
    if line.len() > LONGEST {
        return Err(format!(": longer than {LONGEST} bytes"));
    }
    if let Some(key) = key {
        return split(line, key);
    }
    // Most lines are good, and to read one takes half as long if the first problem may end it.
    if let Ok(assessment) = serde_json::from_slice(line) {
        return Ok((String::new(), assessment));
    }
    let reading: Reading =
        serde_json::from_slice(line).map_err(|error| format!(", {}", common::misread(&error)))?;
    let assessment = reading.into_assessment();
    let assessment = assessment.map_err(|problems| format!(": {problems}"))?;
    Ok((String::new(), assessment))
}

/// The lines that are no self-assessments: how many, and what is wrong with the first of them.
#[derive(Default)]
pub(crate) struct BadLines {
    count: u64,
    first: Vec<String>,
}

impl BadLines {
    fn push(&mut self, line: impl FnOnce() -> String) {
        self.count += 1;
        if self.first.len() < LISTED {
            self.first.push(line());
        }
    }

    /// These and those that come after them.
    fn then(mut self, after: Self) -> Self {
        self.count += after.count;
        self.first.extend(after.first);
        self.first.truncate(LISTED);
        self
    }

    /// Lists them; writes nothing if there are none.
    ///
    /// A history treats them, once they are mended, as people who join.
    pub(crate) fn report(
        &self,
        name: &str,
        has_history: bool,
        out: &mut impl io::Write,
    ) -> io::Result<()> {
        for line in &self.first {
            writeln!(out, "{name}, {line}")?;
        }
        let listed = self.first.len() as u64;
        if self.count > listed {
            writeln!(out, "and {} more", HumanCount(self.count - listed))?;
        }
        if self.count > 0 {
            let advice = if has_history {
                "Mend them before you release again: whoever is on them counts as somebody who \
                 joins."
            } else {
                "If you mend them, keep this release to yourself: two releases together tell of \
                 those who are in only one."
            };
            let note = format!("Bad lines left out: {}. {advice}", HumanCount(self.count));
            common::write_wrapped(out, "", &note)?;
        }
        Ok(())
    }
}
