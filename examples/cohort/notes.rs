//! What is said of a release besides its counts, in print and in the drawing alike.

use indicatif::HumanCount;
use leadership_qualities::cohort::{Row, Thresholds, Withheld};
use leadership_qualities::{Policy, Quality, Release};

use super::common;

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

/// What to say in place of all rows, if every row has too few people in one of its cells.
pub(crate) fn nothing(release: &Release) -> Option<String> {
    let small = |row| row == Some(Withheld::SmallCell);
    let all = Quality::ALL.into_iter().all(|quality| {
        small(reason(release.bands(quality))) && small(reason(release.wishes(quality)))
    });
    all.then(|| {
        format!(
            "Nothing can be shown of this cohort. {}, and more if nearly all of them answer alike.",
            fewest(release.policy())
        )
    })
}

/// Rows that are withheld for the same reason.
pub(crate) struct Withholding {
    pub(crate) reason: Withheld,
    /// What is withheld, and of which qualities; empty if all rows have the same reason.
    pub(crate) rows: Vec<(&'static str, String)>,
}

/// Each reason to withhold something, once.
pub(crate) fn withheld(release: &Release) -> Vec<Withholding> {
    let split = |quality| reason(release.wishes(quality).shown()?.split);
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
            ("Ratings", of(&|quality| reason(release.bands(quality)))),
            ("Wishes", of(&|quality| reason(release.wishes(quality)))),
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
    let mut reasons: Vec<Withholding> = reasons.filter(|one| !one.rows.is_empty()).collect();
    if let [only] = &mut reasons[..] {
        only.rows.clear();
    }
    reasons
}

fn reason<T: Copy>(row: Row<T>) -> Option<Withheld> {
    match row {
        Row::Shown(_) => None,
        Row::Withheld(reason) => Some(reason),
    }
}

/// How to read the counts.
pub(crate) fn how_to_read(release: &Release) -> String {
    let Thresholds {
        min_cell,
        rounding_base,
        ..
    } = release.policy().thresholds();
    format!(
        "Counts are rounded to {}, so they need not add up, and a small lead may be none. A cell is \
         one count of a row, and only cells of {} people or more are shown. If yes and maybe \
         cannot be shown apart, one count stands for both.",
        count(rounding_base),
        count(min_cell)
    )
}
