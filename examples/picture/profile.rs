//! The picture of a profile.

use leadership_qualities::{Cluster, Profile, Wish};

use super::super::common::names;
use super::{BELOW_NAME, GOOD, INK, Mark, Picture, WORDS, shape};

const TITLE: &str = "Profile of leadership qualities";

/// Draws each quality with its rating, the wish to address it, and whether it can be offered.
pub(crate) fn draw(profile: Profile) -> String {
    let assessment = profile.assessment();
    let agenda = profile.agenda();
    let first = agenda.into_iter().take(3).map(|entry| entry.quality);
    let result = format!(
        "Mean rating {:.1}, from 1 (positive) to 4 (negative).\n\
         First on the agenda: {}.",
        profile.overall().mean(),
        names(first)
    );

    let mut picture = Picture::new(TITLE, &result);
    for cluster in Cluster::ALL {
        let note = format!("mean rating {:.1}", profile.cluster(cluster).mean());
        picture.cluster(cluster, &note);
        for quality in cluster.qualities() {
            let y = picture.quality(quality);
            picture.rating(assessment.rating(quality), y, Mark::Now);
            let diamond = shape(WORDS, y, &[(0, -7), (7, 0), (0, 7), (-7, 0)]);
            let diamond = diamond.set("stroke", INK).set("stroke-width", 2);
            match assessment.wish(quality) {
                Wish::Yes => {
                    picture.draw(diamond.set("fill", INK));
                    picture.word(y, "wish: yes");
                }
                Wish::Maybe => {
                    picture.draw(diamond.set("fill", "white"));
                    picture.word(y, "wish: maybe");
                }
                Wish::No => {}
            }
            if profile.offers().contains(quality) {
                // Beside the name, so that a wish has room below.
                let y = y - BELOW_NAME;
                let triangle = shape(WORDS, y, &[(0, -7), (7, 6), (-7, 6)]);
                picture.draw(triangle.set("fill", GOOD));
                picture.word(y, "can offer");
            }
        }
    }

    let wished = |wish| {
        let entries = agenda.into_iter();
        let entries = entries.filter(move |entry| entry.response.wish == wish);
        names(entries.map(|entry| entry.quality))
    };
    let description = format!(
        "{result}\n\
         Wish to address, yes: {}. Wish to address, maybe: {}. Can offer to others: {}.",
        wished(Wish::Yes),
        wished(Wish::Maybe),
        names(profile.offers()),
    );
    picture.end("profile", TITLE, description)
}
