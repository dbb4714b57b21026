//! Releases of a cohort together with the groups that it is made of.

use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Reverse;

use super::policy::Policy;
use super::rounded::{BandCounts, WishCounts};
use super::row::Row;
use super::snapshot::Release;
use super::withheld::Withheld;
use crate::cohort::tally::Counts;
use crate::framework::{ByQuality, Quality};
use crate::wire;

wire::view! {
    /// What may be shown of a cohort and of the groups that it is made of, such as sites,
    /// professions or years.
    ///
    /// The cohort has the rows that it would have without groups. A row of a group is shown only
    /// if nobody can take it from the row of the cohort and find out a group that is withheld.
    /// Qualities and wishes are treated apart, so a group may have some of its rows.
    ///
    /// A [`History`](crate::cohort::History::release_by_group) makes it. It is output and is never
    /// read back. In JSON it is an object of `cohort` (a [`Release`]) and `groups`, in the order in
    /// which they were given.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::cohort::{History, Row};
    /// use leadership_qualities::{Policy, Quality, Rating, Response, SelfAssessment, Tally, Wish};
    ///
    /// let site = |people: u32, favourable: u32| -> Tally {
    ///     let rated = |number| if number < favourable { Rating::One } else { Rating::Four };
    ///     let answers = |number| SelfAssessment::from_fn(|_| Response::new(rated(number), Wish::Yes));
    ///     (0..people).map(answers).collect()
    /// };
    /// let sites = [("North", site(40, 25)), ("South", site(30, 29)), ("West", site(20, 11))];
    ///
    /// let release = History::new(Policy::default()).release_by_group(sites)?;
    /// let quality = Quality::SelfBelief;
    /// let all = release.cohort().bands(quality).shown();
    /// assert_eq!(all.map(|bands| (bands.favourable, bands.developing)), Some((65, 25)));
    ///
    /// // South has a small cell. West would give it away, and so is withheld as well.
    /// let shown = release.groups().iter().filter(|group| group.bands(quality).shown().is_some());
    /// assert!(shown.map(|group| group.name()).eq(["North"]));
    /// # Ok::<(), leadership_qualities::cohort::RefusedRelease>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct GroupedRelease {
        cohort: Release,
        groups: Vec<GroupRows>,
    } as |release| {
        /// What is shown of the whole cohort.
        cohort: Release = release.cohort,
        /// What is shown of each group.
        groups: &[GroupRows] = &release.groups,
    }
}

impl GroupedRelease {
    /// What is shown of the whole cohort.
    #[must_use]
    pub const fn cohort(&self) -> &Release {
        &self.cohort
    }

    /// What is shown of each group, in the order in which the groups were given.
    #[must_use]
    pub fn groups(&self) -> &[GroupRows] {
        &self.groups
    }

    /// The rows of these groups, next to those of the cohort that they make up.
    pub(super) fn of(cohort: &Release, whole: &Counts, groups: Vec<(String, &Counts)>) -> Self {
        let policy = cohort.policy();
        let mut largest_first: Vec<_> = groups.into_iter().enumerate().collect();
        largest_first.sort_by_key(|(_, (_, counts))| Reverse(counts.respondents()));
        let apart = |is_shown: bool, cells: &dyn Fn(&Counts) -> [u64; 2]| {
            let groups = largest_first.iter().map(|(_, (_, counts))| cells(counts));
            if is_shown {
                apart(policy, cells(whole), groups)
            } else {
                0
            }
        };
        let bands = ByQuality::from_fn(|quality| {
            let is_shown = cohort.bands(quality).shown().is_some();
            apart(is_shown, &|counts| counts.bands(quality))
        });
        let wishes = ByQuality::from_fn(|quality| {
            let is_shown = cohort.wishes(quality).shown().is_some();
            apart(is_shown, &|counts| counts.wanted(quality))
        });
        let rows = |(rank, (position, (name, counts))): (usize, (usize, (String, &Counts)))| {
            let checked = |apart| {
                let is_apart = rank < apart;
                is_apart.then_some(()).ok_or(Withheld::Group)
            };
            let rows = GroupRows {
                name,
                bands: ByQuality::from_fn(|quality| {
                    let rounded = || BandCounts::rounded(policy, counts.bands(quality));
                    Row::of(checked(bands[quality]), rounded)
                }),
                wishes: ByQuality::from_fn(|quality| {
                    let split = Err(Withheld::Group);
                    let rounded = || WishCounts::rounded(policy, counts.wishes(quality), split);
                    Row::of(checked(wishes[quality]), rounded)
                }),
            };
            (position, rows)
        };
        let mut groups: Vec<_> = largest_first.into_iter().enumerate().map(rows).collect();
        groups.sort_by_key(|(position, _)| *position);
        Self {
            cohort: *cohort,
            groups: groups.into_iter().map(|(_, rows)| rows).collect(),
        }
    }
}

/// How many groups are shown apart: each has enough people in each cell, and those left over have,
/// taken together.
///
/// The groups are gone through in an order that follows from their sizes, and never from their
/// counts. So whoever knows the order learns of the groups left over only that they are not shown
/// apart, and any of them may be the one with the small cell.
fn apart(policy: Policy, whole: [u64; 2], groups: impl Iterator<Item = [u64; 2]>) -> usize {
    let mut left_over = whole;
    let mut apart = 0;
    for (rank, cells) in groups.enumerate() {
        if !policy.permits(cells) {
            break;
        }
        let ([first, second], [one, two]) = (left_over, cells);
        left_over = [first.saturating_sub(one), second.saturating_sub(two)];
        if left_over == [0, 0] || policy.permits(left_over) {
            apart = rank + 1;
        }
    }
    apart
}

wire::view! {
    /// What may be shown of one group of a cohort.
    ///
    /// Whether people say yes or maybe is told of the cohort only.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct GroupRows {
        name: String,
        bands: ByQuality<Row<BandCounts>>,
        wishes: ByQuality<Row<WishCounts>>,
    } as |group| {
        /// The name of the group, such as a site or a profession.
        name: &str = &group.name,
        /// For each quality, how many people of the group are in each band, or why that is
        /// withheld.
        bands: ByQuality<Row<BandCounts>> = group.bands,
        /// For each quality, how many people of the group wish to address it, or why that is
        /// withheld.
        wishes: ByQuality<Row<WishCounts>> = group.wishes,
    }
}

impl GroupRows {
    /// The name of the group.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many people of the group are in each band of a quality.
    #[must_use]
    pub fn bands(&self, quality: Quality) -> Row<BandCounts> {
        self.bands[quality]
    }

    /// How many people of the group wish to address a quality.
    #[must_use]
    pub fn wishes(&self, quality: Quality) -> Row<WishCounts> {
        self.wishes[quality]
    }
}
