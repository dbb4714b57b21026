//! A release, drawn: how the ratings of each quality and the wishes to address it are shared out.
//! It is drawn from the release alone, so it shows nothing more.

use std::fmt::Write as _;

use leadership_qualities::cohort::{Row, WishSplit, Withheld};
use leadership_qualities::{Cluster, Quality};
use svg::node::element::Rectangle;

use super::common::names;
use super::notes::{self, Withholding, count};
use super::picture::{FAINT, GOOD, INK, MARGIN, Picture, SMALL, WIDTH};
use super::view::{Line, Said, View};

const TITLE: &str = "Leadership qualities of a cohort";
/// Where the bar of the ratings and the bar of the wishes begin and end.
const RATINGS: (i32, i32) = (MARGIN, 168);
const WISHES: (i32, i32) = (182, WIDTH - MARGIN);
const BAR: i32 = 10;
/// How wide the part of even the smallest count is.
const SLIVER: i32 = 5;

/// How a part of a bar looks.
#[derive(Clone, Copy)]
enum Look {
    Full(&'static str),
    Outline(&'static str),
    /// An outline of which the lower half is full.
    Half(&'static str),
    /// A line, as there is nothing to fill.
    Line,
}

const FAVOURABLE: Look = Look::Full(GOOD);
const DEVELOPING: Look = Look::Outline(GOOD);
const YES: Look = Look::Full(INK);
const MAYBE: Look = Look::Outline(INK);
const EITHER: Look = Look::Half(INK);
const NO: Look = Look::Line;

/// Draws for each quality one bar of ratings and one of wishes, with their counts below.
///
/// All bars are as long as each other. Were they as long as their counts, rounding alone would make
/// them differ. A row of which only one cell is known to be small has words and no bar.
pub(crate) fn draw(view: View) -> String {
    if let Some(nothing) = notes::nothing(view) {
        return Picture::new(TITLE, &nothing).end("cohort", TITLE, nothing);
    }
    let result = result(view);
    let mut picture = Picture::new(TITLE, &result);
    key(&mut picture);
    for cluster in Cluster::ALL {
        picture.heading(cluster, "wish to address");
        picture.heads(&[
            (RATINGS.0, "start", "favourable"),
            (RATINGS.1, "end", "developing"),
            (WISHES.0, "start", "yes"),
            ((WISHES.0 + WISHES.1) / 2, "middle", "maybe"),
            (WISHES.1, "end", "no"),
        ]);
        for quality in cluster.qualities() {
            picture.name(quality);
            let (bands, wishes) = (view.bands(quality), view.wishes(quality));
            let earlier = match (bands.is_earlier, wishes.is_earlier) {
                (true, true) => "earlier",
                (true, false) => "ratings earlier",
                (false, true) => "wishes earlier",
                (false, false) => "",
            };
            if !earlier.is_empty() {
                picture.text(
                    WIDTH - MARGIN,
                    picture.bottom + 19,
                    SMALL,
                    earlier,
                    |text| text.set("text-anchor", "end").set("fill", FAINT),
                );
            }
            row(&mut picture, view, RATINGS, bands.said, |bands| {
                vec![
                    (bands.favourable, FAVOURABLE, ""),
                    (bands.developing, DEVELOPING, ""),
                ]
            });
            row(&mut picture, view, WISHES, wishes.said, |wishes| {
                let mut parts = match wishes.split {
                    Row::Shown(WishSplit { yes, maybe }) => {
                        vec![(yes, YES, ""), (maybe, MAYBE, "")]
                    }
                    Row::Withheld(_) => vec![(wishes.wanted, EITHER, " yes or maybe")],
                };
                parts.push((wishes.not_wanted, NO, ""));
                parts
            });
            picture.bottom += 64;
        }
    }

    picture.rule();
    picture.bottom += 4;
    let mut notes = Vec::new();
    for Withholding { reason, rows } in notes::withheld(view) {
        let mut note = format!("Withheld: {reason}.");
        for (what, qualities) in rows {
            note = note + " " + what + ": " + &qualities + ".";
        }
        notes.push(note);
    }
    notes.extend(notes::earlier(view));
    notes.push(notes::how_to_read(view));
    for note in &notes {
        picture.paragraph(note);
        picture.bottom += 8;
    }
    let description = format!(
        "{result}\n{}{}{}",
        in_words(view),
        ranking(view),
        notes.join("\n")
    );
    picture.end("cohort", TITLE, description)
}

/// The main result: what is developing most often, from the three first places and all who share
/// them, and what may be the most wanted.
fn result(view: View) -> String {
    let earlier = |is_earlier| {
        if is_earlier {
            " in an earlier release"
        } else {
            ""
        }
    };
    let developing = view.of_bands().map(|(release, is_earlier)| {
        let share = |quality| match release.bands(quality) {
            Row::Shown(bands) => Some((bands.favourable_share(), quality)),
            // More are developing than of any quality that is counted.
            Row::Withheld(Withheld::FewFavourable) => Some((0.0, quality)),
            Row::Withheld(_) => None,
        };
        let mut shares: Vec<(f64, Quality)> = Quality::ALL.into_iter().filter_map(share).collect();
        shares.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        let last = shares.iter().take(3).next_back();
        let last = last.map_or(0.0, |(share, _)| *share);
        let first = shares.into_iter().take_while(|(share, _)| *share <= last);
        format!(
            "Most often developing{}, of the ratings shown: {}.\n",
            earlier(is_earlier),
            names(first.map(|(_, quality)| quality))
        )
    });
    let wanted = view.of_ranking().map(|(release, is_earlier)| {
        let first = release.demand().filter(|entry| entry.first_rank == 1);
        let first: Vec<Quality> = first.map(|entry| entry.quality).collect();
        let one_of = match first.len() {
            1 => String::new(),
            several => format!("one of these {several}: "),
        };
        format!(
            "Most wanted{}: {one_of}{}.",
            earlier(is_earlier),
            names(first)
        )
    });
    let wanted = wanted.unwrap_or_else(|| "Most wanted: any quality may be.".to_owned());
    developing.unwrap_or_default() + &wanted
}

/// What the bars mean, in two lines.
fn key(picture: &mut Picture) {
    let lines: [&[_]; 2] = [
        &[
            (MARGIN, FAVOURABLE, "favourable (1, 2)"),
            (WISHES.0, DEVELOPING, "developing (3, 4)"),
        ],
        &[
            (MARGIN, YES, "wish: yes"),
            (MARGIN + 98, MAYBE, "maybe"),
            (MARGIN + 178, EITHER, "yes or maybe"),
            (MARGIN + 310, NO, "no"),
        ],
    ];
    picture.bottom += 4;
    for line in lines {
        picture.bottom += 24;
        for (x, look, word) in line {
            part(picture, (*x, x + 16), picture.bottom - BAR, *look);
            picture.text(x + 22, picture.bottom, SMALL, word, |text| text);
        }
    }
}

/// A bar, and each count below it: the first on the left, the last on the right. Without counts,
/// the words that stand for them.
fn row<T>(
    picture: &mut Picture,
    view: View,
    (left, right): (i32, i32),
    said: Said<T>,
    parts: impl Fn(T) -> Vec<(u64, Look, &'static str)>,
) {
    let top = picture.bottom + 28;
    let below = top + BAR + 17;
    let parts = match said {
        Said::Counts(counts) => parts(counts),
        Said::Few(what) => {
            picture.text(left, top + BAR, SMALL, &view.fewer_than(), |text| text);
            picture.text(left, below, SMALL, what, |text| text);
            return;
        }
        Said::Nothing(_) => {
            picture.text(left, top + BAR + 4, SMALL, "withheld", |text| {
                text.set("fill", FAINT)
            });
            return;
        }
    };
    let total: u128 = parts.iter().map(|(people, ..)| u128::from(*people)).sum();
    let slivers = i32::try_from(parts.len()).map_or(0, |parts| parts * SLIVER);
    let rest = right - left - slivers;
    let (mut from, mut before) = (left, 0);
    for (place, (people, look, word)) in parts.iter().enumerate() {
        let shared = |people: u128| {
            let share = people * u128::from(rest.unsigned_abs()) / total.max(1);
            i32::try_from(share).unwrap_or(rest)
        };
        let upto = before + u128::from(*people);
        let to = from + SLIVER + shared(upto) - shared(before);
        before = upto;
        let (x, anchor, gap) = match place {
            0 => (left, "start", 2),
            _ if place + 1 == parts.len() => (right, "end", 0),
            _ => ((left + right) / 2, "middle", 2),
        };
        part(picture, (from, to - gap), top, *look);
        let label = count(*people) + word;
        picture.text(x, below, SMALL, &label, |text| {
            text.set("text-anchor", anchor)
        });
        from = to;
    }
}

/// One part of a bar.
fn part(picture: &mut Picture, (from, to): (i32, i32), top: i32, look: Look) {
    let filled = |(x, y), (width, height), colour| {
        let rectangle = Rectangle::new().set("x", x).set("y", y);
        let rectangle = rectangle.set("width", width).set("height", height);
        rectangle.set("fill", colour)
    };
    let wide = to - from;
    match look {
        Look::Full(colour) => picture.draw(filled((from, top), (wide, BAR), colour)),
        Look::Outline(colour) => {
            let inside = filled((from + 1, top + 1), (wide - 2, BAR - 2), "white");
            picture.draw(inside.set("stroke", colour).set("stroke-width", 2));
        }
        Look::Half(colour) => {
            part(picture, (from, to), top, Look::Outline(colour));
            picture.draw(filled((from, top + BAR / 2), (wide, BAR / 2), colour));
        }
        Look::Line => {
            let line = super::picture::line(from, to, top + BAR / 2).set("stroke", FAINT);
            picture.draw(line.set("stroke-width", 2));
        }
    }
}

/// Every row in words.
fn in_words(view: View) -> String {
    let mut words = String::new();
    for cluster in Cluster::ALL {
        words = words + cluster.name() + ".";
        for quality in cluster.qualities() {
            let ratings = line(view, "ratings", view.bands(quality), |bands| {
                let (favourable, developing) = (count(bands.favourable), count(bands.developing));
                format!("{favourable} favourable and {developing} developing")
            });
            let wishes = line(view, "wishes", view.wishes(quality), |wishes| {
                format!("wish to address it, {}", notes::split(wishes))
            });
            // Writing to a string cannot fail.
            let _ = write!(words, " {quality}: {ratings}; {wishes}.");
        }
        words.push('\n');
    }
    words
}

/// A row in words.
fn line<T>(view: View, what: &str, line: Line<T>, counts: impl Fn(T) -> String) -> String {
    let words = match line.said {
        Said::Counts(shown) => counts(shown),
        Said::Few(few) => view.fewer(few),
        Said::Nothing(_) => format!("{what} withheld"),
    };
    if line.is_earlier {
        words + " (earlier)"
    } else {
        words
    }
}

/// The ranking in words.
fn ranking(view: View) -> String {
    let Some((release, is_earlier)) = view.of_ranking() else {
        return format!("{}.\n", notes::NO_RANKING);
    };
    let when = if is_earlier { " (earlier)" } else { "" };
    let entries = release.demand().filter_map(|entry| {
        let (ranks, wanted) = (notes::ranks(entry), notes::wanted(view, entry)?);
        Some(format!("{ranks}, {}, {wanted}", entry.quality))
    });
    let entries: Vec<String> = entries.collect();
    let unplaced = notes::unplaced(release).unwrap_or_default();
    let ranking = format!(
        "{}{when}: {}. {unplaced}",
        notes::RANKING,
        entries.join("; ")
    );
    ranking.trim_end().to_owned() + "\n"
}
