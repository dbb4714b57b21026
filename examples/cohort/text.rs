//! A release in lines of 80 columns, for as many people as there are in the NHS.

use std::io::{self, Write};

use leadership_qualities::cohort::{GroupRows, GroupedRelease, Row, WishCounts, WishSplit};
use leadership_qualities::{Cluster, Quality};

use super::common::{write_item, write_wrapped};
use super::notes::{self, Withholding, count};
use super::view::{Line, Said, View};

/// As many columns as a terminal has.
const COLUMNS: usize = 80;

/// Prints the release; why something is withheld is said once.
pub(crate) fn print(view: View, out: &mut impl Write) -> io::Result<()> {
    if let Some(nothing) = notes::nothing(view) {
        return write_wrapped(out, "", &nothing);
    }
    let wide = widest(view);
    writeln!(
        out,
        "Ratings: how many people are favourable (1 or 2) or developing (3 or 4)"
    )?;
    print_rows(
        "ratings",
        |quality| {
            in_words(view, view.bands(quality), |bands| {
                let (favourable, developing) = (count(bands.favourable), count(bands.developing));
                format!("{favourable:>wide$} favourable {developing:>wide$} developing")
            })
        },
        out,
    )?;
    writeln!(
        out,
        "\nWishes: how many people wish to address the quality (yes, maybe or no)"
    )?;
    print_rows(
        "wishes",
        |quality| in_words(view, view.wishes(quality), |counts| wishes(counts, wide)),
        out,
    )?;
    print_ranking(view, out)?;
    for Withholding { reason, rows } in notes::withheld(view) {
        writeln!(out)?;
        write_wrapped(out, "", &format!("Withheld: {reason}."))?;
        for (what, qualities) in rows {
            write_item(out, &format!("{what}: {qualities}"))?;
        }
    }
    if let Some(earlier) = notes::earlier(view) {
        writeln!(out)?;
        write_wrapped(out, "", &earlier)?;
    }
    writeln!(out)?;
    write_wrapped(out, "", &notes::how_to_read(view))
}

/// What is said of a row, and whether that was said earlier.
fn in_words<T>(view: View, line: Line<T>, counts: impl Fn(T) -> String) -> (String, bool) {
    let words = match line.said {
        Said::Counts(shown) => counts(shown),
        Said::Few(what) => view.fewer(what),
        Said::Nothing(_) => "withheld".to_owned(),
    };
    (words, line.is_earlier)
}

/// One row for each quality, below the name of its cluster and what the rows are. The word
/// "earlier" stands behind a row that an earlier release said, or below the row if that is too
/// long.
fn print_rows(
    what: &str,
    row: impl Fn(Quality) -> (String, bool),
    out: &mut impl Write,
) -> io::Result<()> {
    for cluster in Cluster::ALL {
        writeln!(out, "\n{cluster}: {what}")?;
        for quality in cluster.qualities() {
            let (words, is_earlier) = row(quality);
            let mut line = format!("  {quality:<36}{words}");
            if is_earlier {
                let is_short = line.len() + ", earlier".len() <= COLUMNS;
                line += if is_short {
                    ", earlier"
                } else {
                    "\n      earlier"
                };
            }
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}

fn wishes(counts: WishCounts, wide: usize) -> String {
    let no = count(counts.not_wanted);
    match counts.split {
        Row::Shown(WishSplit { yes, maybe }) => {
            let [yes, maybe] = [yes, maybe].map(count);
            format!("{yes:>wide$} yes {maybe:>wide$} maybe {no:>wide$} no")
        }
        Row::Withheld(_) => {
            let wanted = count(counts.wanted) + " yes or maybe";
            // As wide as yes and maybe are apart.
            let both = 2 * wide + " yes  maybe".len();
            format!("{wanted:>both$} {no:>wide$} no")
        }
    }
}

fn print_ranking(view: View, out: &mut impl Write) -> io::Result<()> {
    let Some((release, is_earlier)) = view.of_ranking() else {
        return writeln!(out, "\n{}", notes::NO_RANKING);
    };
    writeln!(out, "\n{}\n", notes::RANKING)?;
    if is_earlier {
        writeln!(out, "  The ranking still stands from an earlier release.\n")?;
    }
    if let Some(unplaced) = notes::unplaced(release) {
        write_item(out, &unplaced)?;
    }
    for entry in release.demand() {
        if let Some(wanted) = notes::wanted(view, entry) {
            let ranks = notes::ranks(entry);
            writeln!(out, "{ranks:>8}  {:<36}{wanted}", entry.quality)?;
        }
    }
    Ok(())
}

/// Prints what is shown of each group; why the rest is withheld is said once.
pub(crate) fn print_groups(
    key: &str,
    together: &[String],
    release: &GroupedRelease,
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(out, "\nGroups: the same counts by {key}")?;
    for group in release.groups() {
        print_group(group, out)?;
    }
    writeln!(out)?;
    if !together.is_empty() {
        let people = release.cohort().policy().thresholds().min_cohort;
        let note = format!(
            "Other groups together: {}. No group of fewer than {} people is shown by itself, so \
             these are counted together. Sizes alone decide that, not answers.",
            together.join(", "),
            count(people)
        );
        write_wrapped(out, "", &note)?;
        writeln!(out)?;
    }
    let note = "A row that a group lacks is withheld: too few people in one cell, in this group or \
                in a group withheld with it, or in the whole cohort. Yes and maybe are shown apart \
                only for the whole cohort.";
    write_wrapped(out, "", note)
}

fn print_group(group: &GroupRows, out: &mut impl Write) -> io::Result<()> {
    let rows: Vec<_> = Quality::ALL
        .into_iter()
        .map(|quality| {
            (
                quality,
                group.bands(quality).shown(),
                group.wishes(quality).shown(),
            )
        })
        .collect();
    writeln!(out, "\n{}", group.name())?;
    let ratings = rows.iter().filter_map(|(quality, bands, _)| {
        let bands = (*bands)?;
        let (favourable, developing) = (count(bands.favourable), count(bands.developing));
        Some(format!(
            "{quality:<36}{favourable} favourable, {developing} developing"
        ))
    });
    let wishes = rows.iter().filter_map(|(quality, _, wishes)| {
        let wishes = (*wishes)?;
        let (wanted, not_wanted) = (count(wishes.wanted), count(wishes.not_wanted));
        Some(format!(
            "{quality:<36}{wanted} want it, {not_wanted} do not"
        ))
    });
    let (ratings, wishes): (Vec<_>, Vec<_>) = (ratings.collect(), wishes.collect());
    for (what, rows) in [("Ratings", ratings), ("Wishes", wishes)] {
        if rows.is_empty() {
            writeln!(out, "  {what}: withheld")?;
            continue;
        }
        writeln!(out, "  {what}")?;
        for row in rows {
            writeln!(out, "    {row}")?;
        }
    }
    Ok(())
}

/// How many columns the largest count takes.
fn widest(view: View) -> usize {
    let counts = Quality::ALL.into_iter().flat_map(|quality| {
        let bands = match view.bands(quality).said {
            Said::Counts(bands) => Some(bands.favourable.max(bands.developing)),
            _ => None,
        };
        let wishes = match view.wishes(quality).said {
            Said::Counts(wishes) => Some(wishes.wanted.max(wishes.not_wanted)),
            _ => None,
        };
        [bands, wishes].into_iter().flatten()
    });
    count(counts.max().unwrap_or(0)).len()
}
