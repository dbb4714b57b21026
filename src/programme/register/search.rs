//! How a register is searched: what each mentor has of the things that the criteria ask for.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::collections::btree_map::Entry;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::criteria::{Criteria, Obstacle, Places};
use super::mentor::Mentor;

/// The obstacles for a mentor who has nothing that the criteria ask for. Each thing appears once,
/// as it is first written, without white space at the ends.
#[derive(Clone, Debug)]
pub(super) struct Wanted(Vec<Obstacle>);

/// How a mentor fits the criteria.
///
/// It holds what the mentor has, and not what the mentor lacks: criteria may ask for much more than
/// all mentors have.
#[derive(Clone, Debug)]
pub(super) struct Fit<'a> {
    pub(super) mentor: &'a Mentor,
    is_excepted: bool,
    is_elsewhere: bool,
    /// The places in [`Wanted`] of the things that the mentor has, each once.
    there: Vec<usize>,
}

impl Wanted {
    pub(super) fn suits(&self, fit: &Fit<'_>) -> bool {
        let Self(wanted) = self;
        fit.mentor.free_places() > 0
            && !fit.is_excepted
            && !fit.is_elsewhere
            && fit.there.len() == wanted.len()
    }

    /// Every reason why a mentor does not suit; empty if the mentor suits.
    pub(super) fn obstacles(&self, fit: &Fit<'_>) -> Vec<Obstacle> {
        let Self(wanted) = self;
        let mut obstacles = Vec::new();
        if fit.mentor.free_places() == 0 {
            let (capacity, mentees) = (fit.mentor.capacity, fit.mentor.mentees);
            obstacles.push(Obstacle::Full(Places { capacity, mentees }));
        }
        if fit.is_excepted {
            obstacles.push(Obstacle::Excepted);
        }
        if fit.is_elsewhere {
            obstacles.push(Obstacle::Elsewhere(fit.mentor.location.clone()));
        }
        let mut is_there = vec![false; wanted.len()];
        for place in &fit.there {
            if let Some(is_there) = is_there.get_mut(*place) {
                *is_there = true;
            }
        }
        for (lacking, is_there) in wanted.iter().zip(is_there) {
            if !is_there {
                obstacles.push(lacking.clone());
            }
        }
        obstacles
    }
}

/// The texts of criteria without case and without white space at the ends.
pub(super) struct Folded {
    skills: Vec<String>,
    experience: Vec<String>,
    locations: Vec<String>,
}

impl From<&Criteria> for Folded {
    fn from(criteria: &Criteria) -> Self {
        fn folded(texts: &[String]) -> Vec<String> {
            let mut folded = vec![String::new(); texts.len()];
            for (text, folded) in texts.iter().zip(&mut folded) {
                fold(text, folded);
            }
            folded
        }
        Self {
            skills: folded(&criteria.skills),
            experience: folded(&criteria.experience),
            locations: folded(&criteria.locations),
        }
    }
}

/// Writes a text without case and without white space at the ends, which make no difference.
fn fold(text: &str, folded: &mut String) {
    folded.clear();
    for letter in text.trim().chars() {
        // Some letters differ in lower case only, and some in upper case only.
        for upper in letter.to_uppercase() {
            folded.extend(upper.to_lowercase());
        }
    }
}

/// A search through one mentor after another. It looks texts up, and never compares each text with
/// every other text.
pub(super) struct Search<'f> {
    wanted: Wanted,
    /// The place of each skill in [`Wanted`].
    skills: BTreeMap<&'f str, usize>,
    /// The place of each kind of experience in [`Wanted`].
    experience: BTreeMap<&'f str, usize>,
    /// How often the criteria name each location.
    locations: BTreeMap<&'f str, usize>,
    /// For each wanted thing, the last mentor who has it, counted from 1.
    found: Vec<usize>,
    mentors: usize,
    /// The text of a mentor that the search looked at last.
    folded: String,
}

impl<'f> Search<'f> {
    pub(super) fn new(criteria: &Criteria, folded: &'f Folded) -> Self {
        let mut wanted = Vec::new();
        let mut places = |texts: &[String], folded: &'f [String], lacks: fn(String) -> Obstacle| {
            let mut places = BTreeMap::new();
            for (text, folded) in texts.iter().zip(folded) {
                if let Entry::Vacant(new) = places.entry(folded.as_str()) {
                    new.insert(wanted.len());
                    wanted.push(lacks(text.trim().to_owned()));
                }
            }
            places
        };
        let skills = places(&criteria.skills, &folded.skills, Obstacle::LacksSkill);
        let experience = places(
            &criteria.experience,
            &folded.experience,
            Obstacle::LacksExperience,
        );
        let mut locations = BTreeMap::new();
        for location in &folded.locations {
            *locations.entry(location.as_str()).or_default() += 1;
        }
        Self {
            skills,
            experience,
            locations,
            found: vec![0; wanted.len()],
            wanted: Wanted(wanted),
            mentors: 0,
            folded: String::new(),
        }
    }

    pub(super) fn look_at<'a>(&mut self, mentor: &'a Mentor, is_excepted: bool) -> Fit<'a> {
        self.mentors += 1;
        let mut there = Vec::new();
        for (places, texts) in [
            (&self.skills, &mentor.skills),
            (&self.experience, &mentor.experience),
        ] {
            // Most searches ask for little, so the search skips whatever the criteria do not ask
            // for.
            if places.is_empty() {
                continue;
            }
            for text in texts {
                fold(text, &mut self.folded);
                let Some(place) = places.get(self.folded.as_str()) else {
                    continue;
                };
                let found = self.found.get_mut(*place);
                if let Some(found) = found.filter(|found| **found != self.mentors) {
                    *found = self.mentors;
                    there.push(*place);
                }
            }
        }
        Fit {
            mentor,
            is_excepted,
            is_elsewhere: self.is_elsewhere(&mentor.location),
            there,
        }
    }

    fn is_elsewhere(&mut self, location: &str) -> bool {
        if self.locations.is_empty() {
            return false;
        }
        fold(location, &mut self.folded);
        !self.locations.contains_key(self.folded.as_str())
    }

    pub(super) const fn wanted(&self) -> &Wanted {
        &self.wanted
    }

    pub(super) fn into_wanted(self) -> Wanted {
        self.wanted
    }
}
