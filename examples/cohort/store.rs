//! The history of a cohort in a file of the coordinator's own: every tally that was released.
//!
//! The first line is an object that says by which policy the releases were made, and into which
//! groups the first was split. Each other line is a tally, as the library writes it. The file is
//! never changed: a new file takes its place once it is whole and on the disk.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow, bail, ensure};
use leadership_qualities::cohort::{Counts, GroupedRelease, History, RefusedRelease, Thresholds};
use leadership_qualities::{Policy, Release, Tally};
use serde::{Deserialize, Serialize};

use super::common;
use super::groups::Partition;
use super::notes::{self, count};

const ABOUT: &str = "Exact counts of a cohort: confidential. Written by the example cohort.";

/// A history, and where it is kept.
pub(crate) struct Store {
    history: History,
    /// How the first release was split into groups.
    partition: Option<Partition>,
    file: Option<Place>,
}

/// The file of a history.
struct Place {
    /// As the coordinator calls it.
    name: String,
    path: PathBuf,
    is_new: bool,
    /// There is none if the history is only read.
    next: Option<Next>,
}

/// What a release has shown.
pub(crate) struct Shown {
    /// All releases up to that which is shown.
    pub(crate) releases: Vec<Release>,
    pub(crate) groups: Option<GroupedRelease>,
    /// Whether all of that was released before.
    pub(crate) is_known: bool,
}

/// The first line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    about: String,
    min_cohort: u64,
    min_cell: u64,
    rounding: u64,
    groups: Option<Groups>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Groups {
    key: String,
    together: Vec<String>,
    tallies: Vec<Group>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    name: String,
    tally: Tally,
}

impl Store {
    /// A history that is kept nowhere, for a cohort that is released once.
    pub(crate) fn nowhere(policy: Policy) -> Self {
        Self {
            history: History::new(policy),
            partition: None,
            file: None,
        }
    }

    /// A history in a file that exists, from which releases are shown again.
    pub(crate) fn read(name: &str, policy: Policy) -> anyhow::Result<Self> {
        let path = Path::new(name).to_owned();
        Self::open(name, path, None, policy)
    }

    /// A history in a file to which releases are added; there may be no such file yet.
    pub(crate) fn extend(name: &str, policy: Policy) -> anyhow::Result<Self> {
        // What a link leads to is replaced, and not the link.
        let path = fs::canonicalize(name).unwrap_or_else(|_| Path::new(name).to_owned());
        let next = Next::beside(&path)?;
        Self::open(name, path, Some(next), policy)
    }

    fn open(name: &str, path: PathBuf, next: Option<Next>, policy: Policy) -> anyhow::Result<Self> {
        let mut store = Self::nowhere(policy);
        let text = match fs::read_to_string(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && next.is_some() => None,
            text => Some(text.with_context(|| name.to_owned())?),
        };
        if let Some(text) = &text {
            store.replay(name, text)?;
        }
        store.file = Some(Place {
            name: name.to_owned(),
            path,
            is_new: text.is_none(),
            next,
        });
        Ok(store)
    }

    /// Does again all that was released.
    fn replay(&mut self, name: &str, text: &str) -> anyhow::Result<()> {
        let lines = || (1..).zip(text.lines());
        let head = lines().next().map_or("", |(_, line)| line);
        let head: Head = serde_json::from_str(head).map_err(|error| {
            anyhow!(
                "{name}, line 1, {}. Is that a history which this program wrote?",
                common::misread(&error)
            )
        })?;
        let Thresholds {
            min_cohort,
            min_cell,
            rounding_base,
        } = self.history.policy().thresholds();
        ensure!(
            (head.min_cohort, head.min_cell, head.rounding)
                == (min_cohort, min_cell, rounding_base),
            "{name}: this history was made by another policy. Say --min-cohort {} --min-cell {} \
             --rounding {}, and keep to that for this cohort.",
            head.min_cohort,
            head.min_cell,
            head.rounding
        );
        let refused = |number, error| {
            anyhow!("{name}, line {number}: {error}. Was the file changed by hand?")
        };
        if let Some(Groups {
            key,
            together,
            tallies,
        }) = head.groups
        {
            let groups = tallies.into_iter().map(|group| (group.name, group.tally));
            let groups: Vec<_> = groups.collect();
            let grouped = self.history.release_by_group(groups.clone());
            grouped.map_err(|error| refused(1, error))?;
            self.partition = Some(Partition {
                key,
                together,
                groups,
            });
        }
        for (number, line) in lines().skip(1) {
            let tally: Tally = serde_json::from_str(line)
                .map_err(|error| anyhow!("{name}, line {number}, {}", common::misread(&error)))?;
            let released = self.history.release(&tally);
            released.map_err(|error| refused(number, error))?;
        }
        ensure!(
            !self.history.releases().is_empty(),
            "{name}: expected a tally below the first line"
        );
        Ok(())
    }

    /// What was released last, or the groups of the first release.
    pub(crate) fn latest(&self, by_group: bool) -> anyhow::Result<Shown> {
        let name = self.file.as_ref().map_or("", |file| &file.name);
        let releases = self.history.releases();
        if !by_group {
            return Ok(Shown {
                releases: releases.to_vec(),
                groups: None,
                is_known: true,
            });
        }
        let Some(partition) = &self.partition else {
            bail!("{name}: this cohort was never released by group");
        };
        let groups = partition.groups.clone();
        Ok(Shown {
            releases: releases.iter().take(1).copied().collect(),
            groups: Some(self.history.clone().release_by_group(groups)?),
            is_known: true,
        })
    }

    /// Releases a cohort, and keeps that in the file before anything is shown.
    pub(crate) fn release(&mut self, tally: &Tally) -> anyhow::Result<Shown> {
        let tallies = self.history.tallies();
        if let Some(place) = tallies.iter().position(|known| known == tally) {
            let releases = self.history.releases().iter().take(place + 1);
            return Ok(Shown {
                releases: releases.copied().collect(),
                groups: None,
                is_known: true,
            });
        }
        let before = tallies.len();
        let released = self.history.release(tally);
        released.map_err(|error| self.explain(error))?;
        let is_known = self.history.tallies().len() == before;
        if !is_known && !self.shows_nothing() {
            self.save()?;
        }
        Ok(Shown {
            releases: self.history.releases().to_vec(),
            groups: None,
            is_known,
        })
    }

    /// Releases a cohort for the first time together with its groups, or shows that again.
    pub(crate) fn release_by_group(&mut self, partition: Partition) -> anyhow::Result<Shown> {
        let is_known = !self.history.tallies().is_empty();
        let grouped = self.history.release_by_group(partition.groups.clone());
        let grouped = grouped.map_err(|error| self.explain(error))?;
        if !is_known {
            self.partition = Some(partition);
            self.save()?;
        }
        let releases = self.history.releases().iter().take(1);
        Ok(Shown {
            releases: releases.copied().collect(),
            groups: Some(grouped),
            is_known,
        })
    }

    /// How the first release was split into groups.
    pub(crate) fn partition(&self) -> Option<&Partition> {
        self.partition.as_ref()
    }

    /// Whether the first release shows nothing because there are too few people, whatever they
    /// answered. Then it is no release: the first that shows something says most.
    pub(crate) fn shows_nothing(&self) -> bool {
        let [only] = self.history.releases() else {
            return false;
        };
        let small = only.policy().thresholds().min_cell.saturating_mul(2);
        let people = |tally: &Tally| tally.counts().map_or(0, Counts::respondents);
        self.history
            .tallies()
            .iter()
            .all(|tally| people(tally) < small)
    }

    /// What the coordinator should know of the file if it is new: a heading, and more.
    pub(crate) fn warning(&self) -> Option<(String, &'static str)> {
        let file = self.file.as_ref().filter(|file| file.is_new)?;
        let name = &file.name;
        if self.shows_nothing() {
            let more = "Nothing was released. Come back with more people.";
            return Some((format!("{name}: not written"), more));
        }
        let more = "A history holds exact counts, which are confidential. Keep it to those who may \
                    see the self-assessments, and do not lose it. If this cohort was released \
                    before, pass none of this on, and use the history of that release.";
        Some((format!("{name}: a new history"), more))
    }

    /// Why the history refuses a release, and what to do.
    fn explain(&self, refused: RefusedRelease) -> anyhow::Error {
        let policy = self.history.policy();
        let least = count(policy.thresholds().min_cohort);
        let stands = match &self.file {
            Some(file) if !self.history.releases().is_empty() => format!(
                " The last release still stands: --history {} without a file of lines shows it \
                 again.",
                file.name
            ),
            _ => String::new(),
        };
        let why = match (refused.key(), &self.partition) {
            ("too_few", _) => format!(
                "this cohort is too small to show anything of it. {}.",
                notes::fewest(policy)
            ),
            ("too_few_joined", _) => format!(
                "too few people joined since the last release, so a new release could expose \
                 them. Come back when {least} or more have joined since the last release."
            ),
            ("shrunk", _) => "some answer was counted more often in the last release. So lines \
                              were taken out or changed, or these are other people. A new release \
                              could expose whoever left. Add lines and change none; for another \
                              cohort, keep another history. If somebody asked to be forgotten, \
                              release this cohort no more."
                .to_owned(),
            ("one_group", _) => format!(
                "there are no two groups of {least} people or more, even if small groups are \
                 counted together. Release the cohort without --group."
            ),
            ("regrouped", None) => "this cohort was released as a whole before. A cohort can be \
                                    split into groups only in its first release. Release it \
                                    without --group."
                .to_owned(),
            ("regrouped", Some(partition)) => format!(
                "this cohort was split by {} in its first release, and can be split only once. \
                 Release it without --group.",
                partition.key
            ),
            _ => format!("{refused}."),
        };
        anyhow!("{why}{stands}")
    }

    /// Writes the whole history.
    fn save(&mut self) -> anyhow::Result<()> {
        let Some(file) = &mut self.file else {
            return Ok(());
        };
        let Some(next) = file.next.take() else {
            return Ok(());
        };
        let Thresholds {
            min_cohort,
            min_cell,
            rounding_base,
        } = self.history.policy().thresholds();
        let groups = self.partition.as_ref().map(|partition| {
            let groups = partition.groups.iter().cloned();
            Groups {
                key: partition.key.clone(),
                together: partition.together.clone(),
                tallies: groups.map(|(name, tally)| Group { name, tally }).collect(),
            }
        });
        let head = Head {
            about: ABOUT.to_owned(),
            min_cohort,
            min_cell,
            rounding: rounding_base,
            groups,
        };
        let mut lines = vec![serde_json::to_string(&head)?];
        for tally in self.history.tallies() {
            lines.push(serde_json::to_string(tally)?);
        }
        next.replace(&file.path, &lines)
            .with_context(|| file.name.clone())
    }
}

/// A file that takes the place of another once it is whole. While it exists, no other run may add
/// to the same history.
struct Next {
    file: File,
    path: PathBuf,
}

impl Next {
    fn beside(path: &Path) -> anyhow::Result<Self> {
        let mut name = path.as_os_str().to_owned();
        name.push(".new");
        let path = PathBuf::from(name);
        let shown = path.display();
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => anyhow!(
                "{shown} exists: another run adds to the history now, or was cut off. If none \
                 runs, delete {shown} and try again."
            ),
            _ => anyhow::Error::new(error).context(shown.to_string()),
        })?;
        Ok(Self { file, path })
    }

    fn replace(self, old: &Path, lines: &[String]) -> io::Result<()> {
        let mut out = BufWriter::new(&self.file);
        for line in lines {
            writeln!(out, "{line}")?;
        }
        out.flush()?;
        drop(out);
        self.file.sync_all()?;
        fs::rename(&self.path, old)?;
        // On Unix the new name is on the disk only once its folder is.
        #[cfg(unix)]
        if let Some(folder) = old.parent() {
            let is_here = folder.as_os_str().is_empty();
            File::open(if is_here { Path::new(".") } else { folder })?.sync_all()?;
        }
        Ok(())
    }
}

impl Drop for Next {
    fn drop(&mut self) {
        // After it took the place of the other there is none.
        let _ = fs::remove_file(&self.path);
    }
}
