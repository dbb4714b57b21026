//! Counting a cohort line by line, on every processor, in as much memory for a million lines as for
//! ten thousand.

use std::fs::File;
use std::io::{self, BufRead as _, Read};
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::ScopedJoinHandle;
use std::{iter, str, thread};

use anyhow::Context as _;
use indicatif::{HumanCount, ProgressBar, ProgressFinish, ProgressStyle};
use leadership_qualities::{Reading, SelfAssessment};

use super::common;
use super::groups::{Groups, split};

/// How many bytes one thread counts at a time: few enough for the cache of its processor.
pub(crate) const BLOCK: usize = 256 << 10;
/// How many bytes a line has at most, fewer than a block; a self-assessment needs about a thousand.
pub(crate) const LONGEST: usize = 64 << 10;
/// How many bad lines are told of, each in full.
const LISTED: usize = 20;

/// Where the lines come from, and what to call it.
pub(crate) struct Source {
    pub(crate) name: String,
    bytes: Box<dyn Read + Send>,
    progress: ProgressBar,
    /// Whether progress is told in lines, as nobody knows how many bytes will come.
    by_line: bool,
}

impl Source {
    /// A file, standard input for `-`, or a sample.
    pub(crate) fn open(file: Option<&str>, sample: &'static str) -> anyhow::Result<Self> {
        match file {
            None => Self::new("the sample", sample.as_bytes(), Some(0)),
            Some("-") => Self::new("standard input", io::stdin(), None),
            Some(name) => {
                let file = File::open(name).with_context(|| name.to_owned())?;
                let known = file.metadata().with_context(|| name.to_owned())?;
                // Of a pipe that has a name the size is not known either.
                let size = known.is_file().then_some(known.len());
                Self::new(name, file, size)
            }
        }
    }

    /// Bytes from anywhere, and how many there are, if that is known.
    pub(crate) fn new(
        name: &str,
        bytes: impl Read + Send + 'static,
        size: Option<u64>,
    ) -> anyhow::Result<Self> {
        let progress = progress(size)?;
        let bytes: Box<dyn Read + Send> = match size {
            Some(_) => Box::new(progress.wrap_read(bytes)),
            None => Box::new(bytes),
        };
        Ok(Self {
            name: name.to_owned(),
            bytes,
            progress,
            by_line: size.is_none(),
        })
    }

    /// Counts all lines, by what stands under the key if there is one; a strict count ends with an
    /// error at the first bad line.
    pub(crate) fn count(
        self,
        strict: bool,
        key: Option<&str>,
    ) -> anyhow::Result<(Groups, BadLines)> {
        let blocks = Mutex::new(Blocks::new(self.bytes));
        // Blocks are handed out in order, so each block before a bad line is counted, too.
        let count_blocks = || {
            let (mut groups, mut bad) = (Groups::default(), BadLines::default());
            let mut block = Block::default();
            while lock(&blocks).next(&mut block) {
                groups = groups.and(block.count(key, &mut bad));
                if self.by_line {
                    self.progress.inc(block.lines());
                }
                if groups.are_too_many() || (strict && bad.count > 0) {
                    lock(&blocks).is_over = true;
                }
            }
            (groups, bad)
        };
        let (groups, bad) = thread::scope(|scope| {
            let threads = thread::available_parallelism().map_or(1, NonZero::get);
            let others: Vec<_> = (1..threads).map(|_| scope.spawn(count_blocks)).collect();
            let counted = others.into_iter().map(ScopedJoinHandle::join);
            counted.fold(count_blocks(), |(groups, bad), other| match other {
                Ok((counted, others)) => (groups.and(counted), bad.and(others)),
                Err(panic) => resume_unwind(panic),
            })
        });
        if let (true, Some((number, problems))) = (strict, bad.first.first()) {
            anyhow::bail!("{}, line {number}{problems}", self.name);
        }
        if let Some(error) = lock(&blocks).error.take() {
            return Err(error).context(self.name);
        }
        groups.check(key)?;
        Ok((groups, bad))
    }
}

/// The blocks, for one thread at a time. A thread that panicked ends the count when it is joined.
fn lock(blocks: &Mutex<Blocks>) -> MutexGuard<'_, Blocks> {
    blocks.lock().unwrap_or_else(PoisonError::into_inner)
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

/// Lines that are counted together.
#[derive(Default)]
struct Block {
    text: Vec<u8>,
    /// The number of the first line.
    first: u64,
}

impl Block {
    /// How many lines there are; behind the last there may be no line end.
    fn lines(&self) -> u64 {
        // To sum bytes is fast, and a byte can hold the sum of this many.
        let parts = self.text.chunks(255);
        let ends = parts.map(|part| part.iter().map(|byte| u8::from(*byte == b'\n')).sum::<u8>());
        let unfinished = self.text.last().is_some_and(|byte| *byte != b'\n');
        ends.map(u64::from).sum::<u64>() + u64::from(unfinished)
    }

    fn count(&self, key: Option<&str>, bad: &mut BadLines) -> Groups {
        let mut good = Vec::new();
        for (number, line) in (self.first..).zip(cut(&self.text)) {
            if line.trim_ascii().is_empty() {
                continue;
            }
            match read(line, key) {
                Ok(line) => good.push(line),
                Err(problems) => bad.push(number, problems),
            }
        }
        Groups::of(good)
    }
}

/// Each line without its end.
fn cut(mut text: &[u8]) -> impl Iterator<Item = &[u8]> {
    iter::from_fn(move || {
        let line = text;
        let length = text.skip_until(b'\n').ok().filter(|length| *length > 0)?;
        let line = &line[..length];
        Some(line.strip_suffix(b"\n").unwrap_or(line))
    })
}

/// Cuts what is read into blocks of whole lines.
struct Blocks {
    bytes: Box<dyn Read + Send>,
    /// What is read of the next block.
    rest: Vec<u8>,
    /// The number of the next line.
    line: u64,
    is_over: bool,
    error: Option<io::Error>,
}

impl Blocks {
    fn new(bytes: Box<dyn Read + Send>) -> Self {
        Self {
            bytes,
            rest: Vec::new(),
            line: 1,
            is_over: false,
            error: None,
        }
    }

    /// Reads the next lines in place of those of a block; there may be none left.
    fn next(&mut self, block: &mut Block) -> bool {
        block.text.clear();
        if !self.is_over {
            if let Err(error) = self.fill(&mut block.text) {
                block.text.clear();
                self.error = Some(error);
                self.is_over = true;
            }
        }
        block.first = self.line;
        self.line += block.lines();
        // Some editors begin a file with a byte order mark, which JSON does not know.
        if block.first == 1 && block.text.starts_with("\u{feff}".as_bytes()) {
            block.text.drain(.."\u{feff}".len());
        }
        !block.text.is_empty()
    }

    /// Reads whole lines, or the beginning of one that is too long.
    fn fill(&mut self, text: &mut Vec<u8>) -> io::Result<()> {
        text.append(&mut self.rest);
        read_up_to(BLOCK, &mut self.bytes, text)?;
        if text.len() < BLOCK {
            self.is_over = true;
            return Ok(());
        }
        if let Some(end) = text.iter().rposition(|byte| *byte == b'\n') {
            self.rest.extend_from_slice(&text[end + 1..]);
            text.truncate(end + 1);
            return Ok(());
        }
        // The line is longer than a block. Pass over what is left of it.
        loop {
            read_up_to(BLOCK, &mut self.bytes, &mut self.rest)?;
            if let Some(end) = self.rest.iter().position(|byte| *byte == b'\n') {
                self.rest.drain(..=end);
                return Ok(());
            }
            if self.rest.is_empty() {
                return Ok(());
            }
            self.rest.clear();
        }
    }
}

/// Reads until there are this many bytes, or no more to read.
fn read_up_to(length: usize, bytes: &mut impl Read, text: &mut Vec<u8>) -> io::Result<()> {
    let missing = length - text.len();
    text.reserve(missing);
    bytes.take(missing as u64).read_to_end(text).map(drop)
}

/// The group and the self-assessment on a line, or all that is wrong with it.
fn read(line: &[u8], key: Option<&str>) -> Result<(String, SelfAssessment), String> {
    if line.len() > LONGEST {
        return Err(format!(": longer than {LONGEST} bytes"));
    }
    if let Some(key) = key {
        return split(line, key);
    }
    // Most lines are good. To read a good line is twice as fast if the first problem may end it, and
    // faster again if all of it is checked for UTF-8 at once.
    if let Some(assessment) = str::from_utf8(line)
        .ok()
        .and_then(|line| serde_json::from_str(line).ok())
    {
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
    /// The number of each line, and what is wrong with it.
    first: Vec<(u64, String)>,
}

impl BadLines {
    /// Adds a line that comes after the others.
    fn push(&mut self, number: u64, problems: String) {
        self.count += 1;
        if self.first.len() < LISTED {
            self.first.push((number, problems));
        }
    }

    /// These and others, which may come before, between or after them.
    fn and(mut self, others: Self) -> Self {
        self.count += others.count;
        self.first.extend(others.first);
        self.first.sort_unstable_by_key(|(number, _)| *number);
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
        for (number, problems) in &self.first {
            writeln!(out, "{name}, line {number}{problems}")?;
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
