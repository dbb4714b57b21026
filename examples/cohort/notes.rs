//! What is said of a release besides its counts, in print and in the drawing alike.

use indicatif::HumanCount;
use leadership_qualities::cohort::{Demand, Row, Thresholds, WishCounts, WishSplit, Withheld};
use leadership_qualities::{Policy, Quality, Release};

use super::common;
use super::view::{Said, View, said};

/// A count with a comma between the thousands.
pub(crate) fn count(people: u64) -> String {
    HumanCount(people).to_string()
}

/// The smallest cohort of which a row can be shown.
pub(crate) fn fewest(policy: Policy) -> String {
    let Thresholds {
        min_cohort,
        min_cell,
        ..
    } = policy.thresholds();
    let people = min_cell.saturating_mul(2).max(min_cohort);
    format!(
        "A row is shown only where each of its cells has {} people or more, so a cohort needs at \
         least {} people",
        count(min_cell),
        count(people)
    )
}

/// What to say in place of all rows, if no row says anything.
pub(crate) fn nothing(view: View) -> Option<String> {
    let reasons = Quality::ALL.into_iter().map(|quality| {
        let reason = view.bands(quality).withheld()?;
        view.wishes(quality).withheld().map(|_| reason)
    });
    let reasons: Vec<Withheld> = reasons.collect::<Option<_>>()?;
    let why = match reasons.first() {
        Some(Withheld::SmallCell) | None => fewest(view.release.policy()),
        Some(reason) => format!("In each row there are {reason}"),
    };
    Some(format!("Nothing can be shown of this cohort. {why}."))
}

/// Rows that are withheld for the same reason.
pub(crate) struct Withholding {
    pub(crate) reason: Withheld,
    /// What is withheld, and of which qualities; empty if all rows have the same reason.
    pub(crate) rows: Vec<(&'static str, String)>,
}

/// Each reason to withhold something, once; but not of rows that say which cell is small, nor of
/// those that still stand from an earlier release.
pub(crate) fn withheld(view: View) -> Vec<Withholding> {
    let split = |quality| match view.wishes(quality).said {
        Said::Counts(WishCounts {
            split: Row::Withheld(reason),
            ..
        }) => Some(reason),
        _ => None,
    };
    let with_reason = |why| {
        let of = |row: &dyn Fn(Quality) -> Option<Withheld>| {
            let qualities = Quality::ALL.into_iter();
            let qualities: Vec<Quality> = qualities.filter(|one| row(*one) == Some(why)).collect();
            match qualities.len() {
                0 => None,
                15 => Some("all 15 qualities".to_owned()),
                _ => Some(common::names(qualities)),
            }
        };
        let rows = [
            ("Ratings", of(&|quality| view.bands(quality).withheld())),
            ("Wishes", of(&|quality| view.wishes(quality).withheld())),
            ("Yes and maybe apart", of(&split)),
        ];
        let rows = rows.into_iter();
        Withholding {
            reason: why,
            rows: rows
                .filter_map(|(what, names)| Some((what, names?)))
                .collect(),
        }
    };
    let reasons = Withheld::ALL.into_iter().map(with_reason);
    reasons.filter(|one| !one.rows.is_empty()).collect()
}

/// What the word "earlier" means behind a row; nothing if no row has it.
pub(crate) fn earlier(view: View) -> Option<String> {
    view.has_earlier().then(|| {
        "Earlier: the row still stands from an earlier release, and counts fewer people. It cannot \
         be shown anew, as that could expose people who joined since. Do not compare an earlier \
         row with a new one."
            .to_owned()
    })
}

/// The qualities that may have any rank, as nothing is said of the wishes; none if there are none.
pub(crate) fn unplaced(release: &Release) -> Option<String> {
    let nothing = |entry: &Demand| matches!(said(entry.wanted), Said::Nothing(_));
    let unplaced = release.demand().filter(nothing);
    let unplaced: Vec<Quality> = unplaced.map(|entry| entry.quality).collect();
    (!unplaced.is_empty()).then(|| {
        format!(
            "May be the most wanted, or the least, as the wishes are withheld: {}.",
            common::names(unplaced)
        )
    })
}

/// What the ranking is.
pub(crate) const RANKING: &str =
    "Ranking: which rank each quality may have, where 1 is the most wanted";

/// What to say in place of a ranking that would tell no two qualities apart.
pub(crate) const NO_RANKING: &str = "Ranking: any quality may be the most wanted";

/// The ranks that a quality may have.
pub(crate) fn ranks(entry: Demand) -> String {
    match (entry.first_rank, entry.last_rank) {
        (first, last) if first == last => first.to_string(),
        (first, last) => format!("{first} to {last}"),
    }
}

/// How many want a quality, as far as the release says.
pub(crate) fn wanted(view: View, entry: Demand) -> Option<String> {
    match said(entry.wanted) {
        Said::Counts(wanted) => Some(format!("{} want it", count(wanted))),
        Said::Few(what) => Some(view.fewer(what)),
        Said::Nothing(_) => None,
    }
}

/// The wishes of a row, in words.
pub(crate) fn split(wishes: WishCounts) -> String {
    let no = count(wishes.not_wanted);
    match wishes.split {
        Row::Shown(WishSplit { yes, maybe }) => {
            format!("{} yes, {} maybe and {no} no", count(yes), count(maybe))
        }
        Row::Withheld(_) => format!("{} yes or maybe and {no} no", count(wishes.wanted)),
    }
}

/// How to read the counts.
pub(crate) fn how_to_read(view: View) -> String {
    let Thresholds {
        min_cell,
        rounding_base,
        ..
    } = view.release.policy().thresholds();
    format!(
        "Counts are rounded to {}, so the counts of a row need not add up, and equal counts may \
         differ by up to {}. A cell is one count of a row, and only cells of {} people or more are \
         shown. Where yes and maybe cannot be shown apart, one count stands for both. Who says yes or \
         maybe is counted among those who want it.",
        count(rounding_base),
        count(rounding_base - 1),
        count(min_cell)
    )
}
