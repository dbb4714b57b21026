//! The pictures that the examples `score`, `change` and `cohort` draw, and what `cohort` prints.

use expect_test::expect_file;
use leadership_qualities::cohort::{History, Row};
use leadership_qualities::{
    Policy, Profile, Quality, Rating, Release, Response, SelfAssessment, Tally, Wish,
};
use proptest::collection::vec;
use proptest::prelude::*;
use roxmltree::Document;

use crate::scheme::example::view::{Said, View};
use crate::scheme::example::{chart, notes, picture, text};
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

    let lines = include_str!("../../examples/data/cohort.ndjson").lines();
    let assessments: Vec<SelfAssessment> = lines.map(sample).collect();
    let release = Policy::default().release(&Tally::from_slice(&assessments));
    let cohort = chart::draw(once(&release.unwrap()));
    expect_file!["../../docs/pictures/cohort.svg"].assert_eq(&cohort);
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
        let place = |long: f64| match text.attribute("text-anchor") {
            Some("end") => (x - long, x),
            Some("middle") => (x - long / 2.0, x + long / 2.0),
            _ => (x, x + long),
        };
        // As wide as in the widest of the usual fonts.
        let letters = f64::from(u32::try_from(words.chars().count()).unwrap());
        let (left, right) = place(0.56 * size * letters);
        assert!(left >= 0.0 && right <= width, "{words:?} is cut off");
        // As wide as in a wide font, where digits are wider than letters.
        let wide = |letter: char| if letter.is_ascii_digit() { 0.64 } else { 0.5 };
        let (left, right) = place(size * words.chars().map(wide).sum::<f64>());
        (words.to_owned(), attribute("y"), left, right)
    });
    let words: Vec<(String, f64, f64, f64)> = words.collect();
    for (place, (word, y, left, right)) in words.iter().enumerate() {
        for (other, its_y, its_left, its_right) in &words[place + 1..] {
            let apart = (y - its_y).abs() >= 12.0 || right <= its_left || its_right <= left;
            assert!(apart, "{word:?} is over {other:?}");
        }
    }
    words.into_iter().map(|(word, ..)| word).collect()
}

fn number(text: &str) -> f64 {
    text.parse().unwrap()
}

/// A release that no other came before.
fn once(release: &Release) -> View<'_> {
    View::last(std::slice::from_ref(release)).unwrap()
}

/// What fewer people than the minimum cell do.
fn few<T>(said: &Said<T>) -> Option<&'static str> {
    match said {
        Said::Few(what) => Some(what),
        _ => None,
    }
}

/// What is printed of a release, after a check that each line fits into a terminal.
fn printed(view: View) -> String {
    let mut out = Vec::new();
    text::print(view, &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    for line in text.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
    text
}

#[test]
fn a_cohort_of_which_nothing_can_be_shown_is_told_once() {
    let alike = SelfAssessment::from_fn(|_| Response::new(Rating::One, Wish::No));
    let release = Policy::default().release(&Tally::from_slice(&[alike; 12]));
    let release = release.unwrap();
    let told = "Nothing can be shown of this cohort. A row is shown only where each of its cells \
                has 8 people or more, so a cohort needs at least 16 people.";
    assert_eq!(printed(once(&release)).replace('\n', " ").trim(), told);
    let words = visible_words(&chart::draw(once(&release)));
    assert_eq!(words[1..].join(" "), told);
}

proptest! {
    /// Up to a quarter of a million people, doubled from a few who answer anyhow.
    #[test]
    fn every_cohort_can_be_read(
        assessments in vec(strategy::assessment(), 16..60),
        doublings in 0..13,
    ) {
        let mut tally = Tally::from_slice(&assessments);
        for _ in 0..doublings {
            tally += tally.clone();
        }
        let release = Policy::default().release(&tally).unwrap();
        let text = printed(once(&release));
        let drawn = chart::draw(once(&release));
        let words = visible_words(&drawn);
        if notes::nothing(once(&release)).is_some() {
            return Ok(());
        }
        // At the first release each row has counts, or says which of them is small.
        let view = once(&release);
        let bands = Quality::ALL.map(|quality| release.bands(quality));
        let said = |quality| (view.bands(quality).said, view.wishes(quality).said);
        let said = Quality::ALL.map(said);
        for (bands, wishes) in said {
            for what in [few(&bands), few(&wishes)].into_iter().flatten() {
                prop_assert!(words.iter().any(|word| word == what));
                let fewer = format!("fewer than 8 {what}");
                prop_assert!(text.contains(&fewer));
            }
            prop_assert!(!matches!(bands, Said::Nothing(_)) && !matches!(wishes, Said::Nothing(_)));
        }
        let fewer = words.iter().filter(|word| *word == "fewer than 8").count();
        let expected = said.iter().filter(|(bands, _)| few(bands).is_some()).count()
            + said.iter().filter(|(_, wishes)| few(wishes).is_some()).count();
        prop_assert_eq!(fewer, expected);
        prop_assert!(text.matches("too few people").count() <= 1);

        // Every count is seen, is printed, and is said to a screen reader.
        let document = Document::parse(&drawn).unwrap();
        let mut labels = document.root_element().children();
        let said = labels.find(|node| node.has_tag_name("desc")).unwrap().text().unwrap();
        for entry in release.demand() {
            let ranks = notes::ranks(entry);
            let ranked = format!("{ranks:>8}  {:<36}", entry.quality);
            let in_words = format!("{ranks}, {}, ", entry.quality);
            let is_told = text.contains(&ranked) && said.contains(&in_words);
            prop_assert!(is_told || text.contains(notes::NO_RANKING));
        }
        for bands in bands.into_iter().filter_map(Row::shown) {
            for (people, band) in [
                (notes::count(bands.favourable), "favourable"),
                (notes::count(bands.developing), "developing"),
            ] {
                prop_assert!(words.contains(&people));
                let counted = format!("{people} {band}");
                prop_assert!(text.contains(&counted) && said.contains(&counted));
            }
        }
    }

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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Rows that cannot be shown anew are as they were, and the word "earlier" stands beside them.
    #[test]
    fn every_cohort_that_grows_can_be_read(
        assessments in vec(strategy::assessment(), 60..90),
        doublings in 0..13,
        first in 11_usize..40,
        then in 11_usize..20,
    ) {
        let mut history = History::new(Policy::default());
        for people in [first, first + then, assessments.len()] {
            let mut tally = Tally::from_slice(&assessments[..people]);
            for _ in 0..doublings {
                tally += tally.clone();
            }
            if history.release(&tally).is_err() {
                continue;
            }
            let view = View::last(history.releases()).unwrap();
            let text = printed(view);
            let words = visible_words(&chart::draw(view));
            if notes::nothing(view).is_some() {
                continue;
            }
            let bands = Quality::ALL.map(|quality| view.bands(quality));
            let wishes = Quality::ALL.map(|quality| view.wishes(quality));
            let withheld = bands.iter().filter(|line| line.withheld().is_some()).count()
                + wishes.iter().filter(|line| line.withheld().is_some()).count();
            prop_assert_eq!(words.iter().filter(|word| *word == "withheld").count(), withheld);
            let earlier = bands.iter().filter(|line| line.is_earlier).count()
                + wishes.iter().filter(|line| line.is_earlier).count();
            let told = text.lines().filter(|line| line.ends_with("earlier")).count();
            prop_assert_eq!(told, earlier);
            for (quality, line) in Quality::ALL.into_iter().zip(bands) {
                let counts = match line.said {
                    Said::Counts(counts) => Some(counts),
                    _ => None,
                };
                prop_assert_eq!(counts, history.last_shown_bands(quality));
            }
            for (quality, line) in Quality::ALL.into_iter().zip(wishes) {
                let counts = match line.said {
                    Said::Counts(counts) => Some(counts),
                    _ => None,
                };
                prop_assert_eq!(counts, history.last_shown_wishes(quality));
            }
        }
    }
}
