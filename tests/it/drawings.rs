//! The pictures that the examples `score`, `change` and `cohort` draw.

#[path = "../../examples/cohort/chart.rs"]
mod chart;
#[allow(dead_code, reason = "the pictures need few of what the examples share")]
#[path = "../../examples/common/mod.rs"]
mod common;
#[path = "../../examples/picture/mod.rs"]
mod picture;

use expect_test::expect_file;
use leadership_qualities::{Policy, Profile, Quality, SelfAssessment, Tally};
use proptest::prelude::*;
use roxmltree::Document;

use crate::strategy;

fn sample(json: &str) -> SelfAssessment {
    serde_json::from_str(json).unwrap()
}

/// `UPDATE_EXPECT=1 cargo test` draws them anew.
#[test]
fn the_pictures_of_the_readme_are_as_drawn() {
    let physiotherapist = sample(include_str!("../../examples/data/physiotherapist.json"));
    let before = sample(include_str!("../../examples/data/ward-sister-before.json"));
    let after = sample(include_str!("../../examples/data/ward-sister-after.json"));

    let profile = picture::profile::draw(Profile::new(physiotherapist));
    expect_file!["../../docs/pictures/profile.svg"].assert_eq(&profile);
    let change = picture::change::draw(before, after);
    expect_file!["../../docs/pictures/change.svg"].assert_eq(&change);
}

/// Checks what a screen reader needs: the title and the description, which it says together.
fn assert_labelled(picture: &Document<'_>) {
    let root = picture.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    assert_eq!(root.attribute("width"), None);
    let ids = root.attribute("aria-labelledby").unwrap().split(' ');
    let labels = ids.map(|id| {
        let label = root
            .children()
            .find(|node| node.attribute("id") == Some(id));
        let label = label.unwrap();
        assert!(!label.text().unwrap().trim().is_empty());
        label.tag_name().name()
    });
    assert_eq!(labels.collect::<Vec<_>>(), ["title", "desc"]);
}

/// The words that can be seen in a picture, after a check that they can be read on a phone.
fn visible_words(svg: &str) -> Vec<String> {
    let document = Document::parse(svg).unwrap();
    assert_labelled(&document);
    let root = document.root_element();
    let width = number(
        root.attribute("viewBox")
            .unwrap()
            .split(' ')
            .nth(2)
            .unwrap(),
    );

    let texts = root.descendants().filter(|node| node.has_tag_name("text"));
    let words = texts.map(|text| {
        let words = text.text().unwrap().trim();
        let attribute = |name| number(text.attribute(name).unwrap());
        let (x, size) = (attribute("x"), attribute("font-size"));
        assert!(
            size * 390.0 / width >= 12.0,
            "{words:?} is small on a phone"
        );
        // As wide as in the widest of the usual fonts.
        let long = 0.56 * size * f64::from(u32::try_from(words.chars().count()).unwrap());
        let (left, right) = match text.attribute("text-anchor") {
            Some("end") => (x - long, x),
            Some("middle") => (x - long / 2.0, x + long / 2.0),
            _ => (x, x + long),
        };
        assert!(left >= 0.0 && right <= width, "{words:?} is cut off");
        words.to_owned()
    });
    words.collect()
}

fn number(text: &str) -> f64 {
    text.parse().unwrap()
}

#[test]
fn the_picture_of_a_cohort_is_labelled() {
    let lines = include_str!("../../examples/data/cohort.ndjson").lines();
    let assessments: Vec<SelfAssessment> = lines.map(sample).collect();
    let release = Policy::default().release(&Tally::from_slice(&assessments));
    let picture = chart::draw(&release.unwrap()).unwrap();
    assert_labelled(&Document::parse(&picture).unwrap());
}

proptest! {
    #[test]
    fn every_profile_can_be_read(assessment in strategy::assessment()) {
        let profile = Profile::new(assessment);
        let words = visible_words(&picture::profile::draw(profile));
        let count = |word: &str| words.iter().filter(|seen| *seen == word).count();
        prop_assert_eq!(count("can offer"), profile.offers().len());
        prop_assert_eq!(count("wish: yes") + count("wish: maybe"), profile.agenda().len());
    }

    #[test]
    fn every_change_can_be_read(
        before in strategy::assessment(),
        after in strategy::assessment(),
    ) {
        let words = visible_words(&picture::change::draw(before, after));
        let count = |start: &str| words.iter().filter(|seen| seen.starts_with(start)).count();
        let moved = |way: fn(&u8, &u8) -> bool| {
            let numbers = Quality::ALL.into_iter();
            let numbers = numbers.map(|quality| {
                (before.rating(quality).number(), after.rating(quality).number())
            });
            numbers.filter(|(before, after)| way(before, after)).count()
        };
        prop_assert_eq!(count("improved by"), moved(u8::gt));
        prop_assert_eq!(count("worsened by"), moved(u8::lt));
        prop_assert_eq!(count("no change"), moved(u8::eq));
    }
}
