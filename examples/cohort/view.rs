//! What is said of each row: by the release itself, or by an earlier release that still stands.

use leadership_qualities::cohort::{BandCounts, Row, WishCounts, Withheld};
use leadership_qualities::{Quality, Release};

use super::notes::count;

/// A release, and those of the same cohort before it.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) release: &'a Release,
    /// The earliest first.
    earlier: &'a [Release],
}

/// What is said of a row.
#[derive(Clone, Copy)]
pub(crate) enum Said<T> {
    Counts(T),
    /// That there are fewer people than the minimum cell who do something, such as "want it".
    Few(&'static str),
    Nothing(Withheld),
}

/// A row, and when it was said.
#[derive(Clone, Copy)]
pub(crate) struct Line<T> {
    pub(crate) said: Said<T>,
    /// Whether it still stands from an earlier release.
    pub(crate) is_earlier: bool,
}

impl<T> Line<T> {
    /// Why nothing at all is said.
    pub(crate) fn withheld(&self) -> Option<Withheld> {
        match self.said {
            Said::Nothing(reason) => Some(reason),
            _ => None,
        }
    }
}

impl<'a> View<'a> {
    /// The last of these releases; nothing if there is none.
    pub(crate) fn last(releases: &'a [Release]) -> Option<Self> {
        let (release, earlier) = releases.split_last()?;
        Some(Self { release, earlier })
    }

    pub(crate) fn bands(self, quality: Quality) -> Line<BandCounts> {
        self.line(|release| release.bands(quality))
    }

    pub(crate) fn wishes(self, quality: Quality) -> Line<WishCounts> {
        self.line(|release| release.wishes(quality))
    }

    fn line<T>(self, row: impl Fn(&Release) -> Row<T>) -> Line<T> {
        let now = said(row(self.release));
        if !matches!(now, Said::Nothing(_)) {
            return Line {
                said: now,
                is_earlier: false,
            };
        }
        let mut latest_first = self.earlier.iter().rev();
        let before = latest_first.find_map(|release| match said(row(release)) {
            Said::Nothing(_) => None,
            before => Some(before),
        });
        Line {
            is_earlier: before.is_some(),
            said: before.unwrap_or(now),
        }
    }

    /// Whether any row still stands from an earlier release.
    pub(crate) fn has_earlier(self) -> bool {
        Quality::ALL
            .into_iter()
            .any(|quality| self.bands(quality).is_earlier || self.wishes(quality).is_earlier)
    }

    /// The latest release of which this holds, and whether it is an earlier one.
    fn latest(self, holds: impl Fn(&Release) -> bool) -> Option<(&'a Release, bool)> {
        if holds(self.release) {
            return Some((self.release, false));
        }
        let mut latest_first = self.earlier.iter().rev();
        let release = latest_first.find(|release| holds(release))?;
        Some((release, true))
    }

    /// The latest release that says anything of the bands.
    pub(crate) fn of_bands(self) -> Option<(&'a Release, bool)> {
        self.latest(|release| {
            let mut qualities = Quality::ALL.into_iter();
            qualities.any(|quality| !matches!(said(release.bands(quality)), Said::Nothing(_)))
        })
    }

    /// The latest release of which the ranking tells any two qualities apart.
    pub(crate) fn of_ranking(self) -> Option<(&'a Release, bool)> {
        self.latest(|release| {
            let mut ranking = release.demand();
            ranking.any(|entry| (entry.first_rank, entry.last_rank) != (1, Quality::ALL.len()))
        })
    }

    /// That there are few people who do something.
    pub(crate) fn fewer(self, what: &str) -> String {
        format!("{} {what}", self.fewer_than())
    }

    pub(crate) fn fewer_than(self) -> String {
        let least = self.release.policy().thresholds().min_cell;
        format!("fewer than {}", count(least))
    }
}

/// What a row says.
pub(crate) fn said<T>(row: Row<T>) -> Said<T> {
    match row {
        Row::Shown(counts) => Said::Counts(counts),
        Row::Withheld(Withheld::FewFavourable) => Said::Few("favourable"),
        Row::Withheld(Withheld::FewDeveloping) => Said::Few("developing"),
        Row::Withheld(Withheld::FewWanted) => Said::Few("want it"),
        Row::Withheld(Withheld::FewNotWanted) => Said::Few("do not want it"),
        Row::Withheld(reason) => Said::Nothing(reason),
    }
}
