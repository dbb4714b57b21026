//! A release, drawn: how the ratings of each quality and the wishes to address it are shared out.
//! It is drawn from the release alone, so it shows nothing more.

use std::fmt::Write as _;

use leadership_qualities::cohort::{BandCounts, Row, WishSplit};
use leadership_qualities::{Cluster, Quality, Release};
use svg::node::element::Rectangle;

use super::common::names;
use super::notes::{self, Withholding, count};
use super::picture::{FAINT, GOOD, INK, MARGIN, Picture, SMALL, WIDTH, line};

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
/// them differ.
pub(crate) fn draw(release: &Release) -> String {
    if let Some(nothing) = notes::nothing(release) {
        return Picture::new(TITLE, &nothing).end("cohort", TITLE, nothing);
    }
    let result = result(release);
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
            let ratings = match release.bands(quality) {
                Row::Shown(BandCounts {
                    favourable,
                    developing,
                }) => vec![(favourable, FAVOURABLE, ""), (developing, DEVELOPING, "")],
                Row::Withheld(_) => vec![],
            };
            let wishes = match release.wishes(quality) {
                Row::Shown(wishes) => {
                    let mut parts = match wishes.split {
                        Row::Shown(WishSplit { yes, maybe }) => {
                            vec![(yes, YES, ""), (maybe, MAYBE, "")]
                        }
                        Row::Withheld(_) => vec![(wishes.wanted, EITHER, " yes or maybe")],
                    };
                    parts.push((wishes.not_wanted, NO, ""));
                    parts
                }
                Row::Withheld(_) => vec![],
            };
            row(&mut picture, RATINGS, &ratings);
            row(&mut picture, WISHES, &wishes);
            picture.bottom += 64;
        }
    }

    picture.rule();
    picture.bottom += 4;
    let mut withheld = String::new();
    for Withholding { reason, rows } in notes::withheld(release) {
        let mut note = format!("Withheld: {reason}.");
        for (what, qualities) in rows {
            note = note + " " + what + ": " + &qualities + ".";
        }
        picture.paragraph(&note);
        picture.bottom += 8;
        withheld = withheld + &note + "\n";
    }
    let how_to_read = notes::how_to_read(release);
    picture.paragraph(&how_to_read);
    let description = format!("{result}\n{}{withheld}{how_to_read}", in_words(release));
    picture.end("cohort", TITLE, description)
}

/// The main result, from the three first places and all who share them.
fn result(release: &Release) -> String {
    let mut developing: Vec<(f64, Quality)> = Quality::ALL
        .into_iter()
        .filter_map(|quality| Some((release.bands(quality).shown()?.favourable_share(), quality)))
        .collect();
    developing.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let last = developing.iter().take(3).next_back();
    let last = last.map_or(0.0, |(share, _)| *share);
    let developing = developing
        .into_iter()
        .take_while(|(share, _)| *share <= last);
    let wanted = release.demand().take_while(|entry| entry.first_rank <= 3);
    format!(
        "Most often rated developing: {}.\nMost wanted: {}.",
        names(developing.map(|(_, quality)| quality)),
        names(wanted.map(|entry| entry.quality))
    )
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

/// A bar, and each count below it: the first on the left, the last on the right.
fn row(picture: &mut Picture, (left, right): (i32, i32), parts: &[(u64, Look, &str)]) {
    let top = picture.bottom + 28;
    let below = top + BAR + 17;
    if parts.is_empty() {
        picture.text(left, top + BAR + 4, SMALL, "withheld", |text| {
            text.set("fill", FAINT)
        });
        return;
    }
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
            let line = line(from, to, top + BAR / 2).set("stroke", FAINT);
            picture.draw(line.set("stroke-width", 2));
        }
    }
}

/// Every row in words.
fn in_words(release: &Release) -> String {
    let mut words = String::new();
    for cluster in Cluster::ALL {
        words = words + cluster.name() + ".";
        for quality in cluster.qualities() {
            let ratings = match release.bands(quality) {
                Row::Shown(bands) => format!(
                    "{} favourable and {} developing",
                    count(bands.favourable),
                    count(bands.developing)
                ),
                Row::Withheld(_) => "ratings withheld".to_owned(),
            };
            let wishes = match release.wishes(quality) {
                Row::Shown(wishes) => {
                    let wanted = match wishes.split {
                        Row::Shown(WishSplit { yes, maybe }) => {
                            format!("{} yes, {} maybe", count(yes), count(maybe))
                        }
                        Row::Withheld(_) => format!("{} yes or maybe", count(wishes.wanted)),
                    };
                    let no = count(wishes.not_wanted);
                    format!("wish to address it, {wanted} and {no} no")
                }
                Row::Withheld(_) => "wishes withheld".to_owned(),
            };
            // Writing to a string cannot fail.
            let _ = write!(words, " {quality}: {ratings}; {wishes}.");
        }
        words.push('\n');
    }
    words
}
