//! A release in lines of 80 columns, for as many people as there are in the NHS.

use std::io::{self, Write};

use leadership_qualities::cohort::{Row, WishCounts, WishSplit};
use leadership_qualities::{Cluster, Quality, Release};

use super::common::{write_item, write_wrapped};
use super::notes::{self, Withholding, count};

/// Prints the release; why something is withheld is said once.
pub(crate) fn print(release: &Release, out: &mut impl Write) -> io::Result<()> {
    if let Some(nothing) = notes::nothing(release) {
        return write_wrapped(out, "", &nothing);
    }
    let wide = widest(release);
    print_rows(
        "Ratings: how many people are favourable (1 or 2) or developing (3 or 4)",
        |quality| {
            let bands = release.bands(quality).shown()?;
            let (favourable, developing) = (count(bands.favourable), count(bands.developing));
            Some(format!(
                "{favourable:>wide$} favourable {developing:>wide$} developing"
            ))
        },
        out,
    )?;
    writeln!(out)?;
    print_rows(
        "Wishes: how many people wish to address the quality",
        |quality| Some(wishes(release.wishes(quality).shown()?, wide)),
        out,
    )?;
    writeln!(out)?;
    print_demand(release, wide, out)?;
    for Withholding { reason, rows } in notes::withheld(release) {
        writeln!(out)?;
        write_wrapped(out, "", &format!("Withheld: {reason}."))?;
        for (what, qualities) in rows {
            write_item(out, &format!("{what}: {qualities}"))?;
        }
    }
    writeln!(out)?;
    write_wrapped(out, "", &notes::how_to_read(release))
}

/// One row for each quality, or a word if there is none to show.
fn print_rows(
    heading: &str,
    row: impl Fn(Quality) -> Option<String>,
    out: &mut impl Write,
) -> io::Result<()> {
    if Quality::ALL
        .into_iter()
        .all(|quality| row(quality).is_none())
    {
        return writeln!(out, "{heading}: withheld");
    }
    writeln!(out, "{heading}")?;
    for cluster in Cluster::ALL {
        writeln!(out, "\n{cluster}")?;
        for quality in cluster.qualities() {
            let row = row(quality).unwrap_or_else(|| "withheld".to_owned());
            writeln!(out, "  {quality:<36}{row}")?;
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

fn print_demand(release: &Release, wide: usize, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "Most wanted: how many people said yes or maybe\n")?;
    for entry in release.demand() {
        let ranks = match (entry.first_rank, entry.last_rank) {
            (first, last) if first == last => first.to_string(),
            (first, last) => format!("{first}-{last}"),
        };
        let wanted = match entry.wanted {
            Row::Shown(wanted) => count(wanted),
            Row::Withheld(_) => "withheld".to_owned(),
        };
        writeln!(out, "{ranks:>5}. {:<36}{wanted:>wide$}", entry.quality)?;
    }
    Ok(())
}

/// How many columns the largest count takes.
fn widest(release: &Release) -> usize {
    let counts = Quality::ALL.into_iter().flat_map(|quality| {
        let bands = release.bands(quality).shown();
        let wishes = release.wishes(quality).shown();
        let largest = [
            bands.map(|bands| bands.favourable.max(bands.developing)),
            wishes.map(|wishes| wishes.wanted.max(wishes.not_wanted)),
        ];
        largest.into_iter().flatten()
    });
    count(counts.max().unwrap_or(0)).len()
}
