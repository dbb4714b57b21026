//! The picture of what moved between two self-assessments.

use std::cmp::Ordering;

use leadership_qualities::{Change, Cluster, Quality, Rating, SelfAssessment};

use super::super::common::{names, signed};
use super::{BAD, GOOD, MARGIN, Mark, Picture, RADIUS, SMALL, WORDS, across, line, shape};

const TITLE: &str = "How the ratings have moved";

/// Draws each quality with its earlier and its later rating, and an arrow between them.
pub(crate) fn draw(before: SelfAssessment, after: SelfAssessment) -> String {
    let change = Change::between(before, after);
    let moved = |way: Ordering| {
        let qualities = Quality::ALL.into_iter();
        qualities.filter(move |quality| change.quality(*quality).cmp(&0) == way)
    };
    let (better, worse) = (moved(Ordering::Greater), moved(Ordering::Less));
    let result = format!(
        "Of 15 qualities, {} improved, {} worsened and {} did not change.",
        better.clone().count(),
        worse.clone().count(),
        moved(Ordering::Equal).count(),
    );

    let mut picture = Picture::new(TITLE, &result);
    key(&mut picture);
    for cluster in Cluster::ALL {
        let note = format!("shift {}", signed(change.cluster(cluster)));
        picture.cluster(cluster, &note);
        for quality in cluster.qualities() {
            let y = picture.quality(quality);
            let (from, to) = (before.rating(quality), after.rating(quality));
            let shift = change.quality(quality);
            let steps = shift.unsigned_abs();
            match shift.cmp(&0) {
                Ordering::Greater => {
                    arrow(&mut picture, from, to, y, (GOOD, Mark::Now));
                    picture.word(y, &format!("improved by {steps}"));
                }
                Ordering::Less => {
                    arrow(&mut picture, from, to, y, (BAD, Mark::Worse));
                    picture.word(y, &format!("worsened by {steps}"));
                }
                Ordering::Equal => {
                    picture.rating(to, y, Mark::Now);
                    picture.word(y, "no change");
                }
            }
        }
    }

    let description = format!(
        "{result}\n\
         Improved, towards the positive pole: {}. Worsened, towards the negative pole: {}.",
        names(better),
        names(worse),
    );
    picture.end("change", TITLE, description)
}

/// What the marks mean, in a line of its own.
fn key(picture: &mut Picture) {
    picture.bottom += 28;
    let y = picture.bottom;
    let marks = [
        (MARGIN, Mark::Earlier, "earlier"),
        (MARGIN + 96, Mark::Now, "later"),
        (MARGIN + 176, Mark::Worse, "later and worse"),
    ];
    for (x, mark, word) in marks {
        picture.mark(x + RADIUS, y, mark);
        picture.text(x + 28, y + 5, SMALL, word, |text| text);
    }
    picture.bottom += 8;
}

/// Both ratings with an arrow between them, and its head beside the scale again.
fn arrow(picture: &mut Picture, from: Rating, to: Rating, y: i32, (colour, later): (&str, Mark)) {
    let ahead = (across(to) - across(from)).signum();
    let head = |x| {
        let corners = [(7 * ahead, 0), (-7 * ahead, -8), (-7 * ahead, 8)];
        shape(x, y, &corners).set("fill", colour)
    };
    let shaft = line(across(from), across(to), y).set("stroke", colour);
    picture.draw(shaft.set("stroke-width", 4));
    picture.draw(head(across(to) - (RADIUS + 8) * ahead));
    picture.rating(from, y, Mark::Earlier);
    picture.rating(to, y, later);
    picture.draw(head(WORDS));
}
