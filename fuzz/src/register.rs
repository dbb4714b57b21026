//! The register of mentors, next to a plain list that does the same, with applications.

use std::collections::BTreeSet;

use leadership_qualities::Application;
use leadership_qualities::programme::register::{
    Criteria, Mentor, Rank, RefusedEvent, Register, Shortlist,
};
use leadership_qualities::programme::{Action, MentorId};
use leadership_qualities::schema::Document;
use serde::de::DeserializeOwned;

use crate::format::{Format, from_value};
use crate::json;
use crate::machines;
use crate::source::Source;

/// No run does more.
const MOST_TURNS: usize = 100;

/// A document of any content that the crate reads.
fn made<T: DeserializeOwned>(source: &mut Source<'_>, document: Document) -> Option<T> {
    from_value(&json::made(source, json::schema(document))).ok()
}

/// A mentor with a few places, most of them free.
fn mentor(source: &mut Source<'_>) -> Option<Mentor> {
    let mut mentor: Mentor = made(source, Document::Mentor)?;
    mentor.capacity = mentor.capacity.min(3);
    mentor.mentees = 0;
    Some(mentor)
}

/// A register, and what it should hold.
struct Twin {
    register: Register,
    plain: Vec<Mentor>,
    applications: [Application; 3],
    /// Whether every place that is taken is taken by one of the applications.
    is_counted: bool,
}

/// Adds, removes, changes and searches mentors, and takes them as mentors.
pub(crate) fn turns(data: &[u8]) -> bool {
    let source = &mut Source::new(data);
    let mut twin = Twin::new(source);
    let mut taken = false;
    for _ in 0..MOST_TURNS {
        if source.is_empty() {
            break;
        }
        match source.below(16) {
            0 => twin.add(source),
            1 => twin.remove(source),
            2 => twin.update(source),
            3 => twin.search(source),
            _ => taken |= twin.apply(source),
        }
        twin.check();
    }
    taken
}

impl Twin {
    fn new(source: &mut Source<'_>) -> Self {
        let mentors = (0..source.below(12)).filter_map(|_| mentor(source));
        let mentors: Vec<Mentor> = mentors.collect();
        let mut seen = BTreeSet::new();
        let mut plain = mentors.clone();
        plain.retain(|mentor| seen.insert(mentor.id.clone()));
        let register = match Register::new(mentors.clone()) {
            Ok(register) => {
                assert_eq!(plain.len(), mentors.len(), "a mentor came twice");
                register
            }
            Err(duplicates) => {
                let again = mentors.len() - plain.len();
                assert_eq!(duplicates.mentors.len(), again, "{duplicates}");
                for duplicate in &duplicates.mentors {
                    let places = [duplicate.first, duplicate.again];
                    let ids = places.map(|place| &mentors[place].id);
                    assert_eq!(ids, [&duplicate.mentor; 2]);
                }
                Register::new(plain.clone()).expect("nobody comes twice")
            }
        };
        Self {
            register,
            plain,
            applications: Default::default(),
            is_counted: true,
        }
    }

    fn id(&self, source: &mut Source<'_>) -> MentorId {
        let known = self.plain.get(source.below(self.plain.len() + 1));
        let other = || "M05".parse().expect("a text");
        known.map_or_else(other, |mentor| mentor.id.clone())
    }

    fn add(&mut self, source: &mut Source<'_>) {
        let Some(mentor) = mentor(source) else { return };
        let is_known = self.plain.iter().any(|known| known.id == mentor.id);
        let added = self.register.add(mentor.clone());
        assert_eq!(added.is_err(), is_known, "{added:?}");
        if !is_known {
            self.plain.push(mentor);
            // Somebody who was removed may come back without the mentees.
            self.is_counted = false;
        }
    }

    fn remove(&mut self, source: &mut Source<'_>) {
        let id = self.id(source);
        let place = self.plain.iter().position(|known| known.id == id);
        let removed = self.register.remove(id.as_str());
        assert_eq!(removed, place.map(|place| self.plain.remove(place)));
    }

    fn update(&mut self, source: &mut Source<'_>) {
        let id = self.id(source);
        let Some(other) = mentor(source) else { return };
        let change = |mentor: &mut Mentor| {
            let mentees = mentor.mentees;
            *mentor = Mentor {
                mentees,
                ..other.clone()
            };
        };
        let plain = self.plain.iter_mut().find(|known| known.id == id);
        let plain = plain.map(|plain| {
            change(plain);
            plain.id = id.clone();
            &*plain
        });
        assert_eq!(self.register.update(&id, change), plain);
    }

    /// Takes an event into an application, and tells whether it is accepted.
    fn apply(&mut self, source: &mut Source<'_>) -> bool {
        let which = source.below(self.applications.len());
        let application = &mut self.applications[which];
        let event = machines::event(application, source);
        let before = (self.register.clone(), application.clone());
        let checked = self.register.check(application, &event);
        let decided = self.register.decide(application, event.clone());
        assert_eq!(
            decided.as_ref().err().map(|one| &one.error),
            checked.as_ref().err()
        );
        drop(decided);
        assert_eq!((&self.register, &*application), (&before.0, &before.1));
        let applied = self.register.apply(application, event.clone());
        assert_eq!(applied, checked);
        let mut alone = before.1.clone();
        let mentor = event.mentor();
        let (place, free) = match mentor.and_then(|mentor| before.0.get(mentor)) {
            Some(mentor) => (Some(mentor.mentees), mentor.free_places()),
            None => (None, 0),
        };
        match applied {
            Ok(()) => {
                assert_eq!(alone.apply_without_register(event.clone()), Ok(()));
                assert_eq!(&alone, application);
                if matches!(event.action(), Action::Invited | Action::Chosen) {
                    assert!(free > 0, "{event:?} of a mentor without a place");
                }
                self.count(&event, which, &before.1);
                true
            }
            Err(refused) => {
                assert_eq!((&self.register, &*application), (&before.0, &before.1));
                match refused {
                    RefusedEvent::Rejected(rejection) => {
                        assert_eq!(alone.apply_without_register(event), Err(rejection));
                    }
                    RefusedEvent::NotOnRegister { mentor: unknown } => {
                        assert_eq!((Some(&unknown), place), (mentor, None));
                        assert_eq!(alone.apply_without_register(event), Ok(()));
                    }
                    RefusedEvent::Full { .. } => {
                        assert_eq!((place.is_some(), free), (true, 0));
                        assert_eq!(alone.apply_without_register(event), Ok(()));
                    }
                    other => panic!("{other}"),
                }
                false
            }
        }
    }

    /// Counts the mentees in the plain list, too.
    fn count(
        &mut self,
        event: &leadership_qualities::programme::Event,
        which: usize,
        before: &Application,
    ) {
        let mentor = |application: &Application| {
            let is_mentored =
                application.stage() == leadership_qualities::programme::Stage::Mentoring;
            let mentoring = application.mentoring().filter(|_| is_mentored);
            mentoring.map(|mentoring| mentoring.mentor.clone())
        };
        let (before, after) = (mentor(before), mentor(&self.applications[which]));
        if before == after {
            return;
        }
        for known in &mut self.plain {
            if Some(&known.id) == before.as_ref() {
                known.mentees = known.mentees.saturating_sub(1);
            }
            if Some(&known.id) == after.as_ref() {
                known.mentees += 1;
            }
        }
        assert!(before.is_none() || after.is_none(), "{event:?}");
    }

    fn search(&self, source: &mut Source<'_>) {
        let Some(mut criteria) = made::<Criteria>(source, Document::Criteria) else {
            return;
        };
        match source.below(4) {
            0 => {}
            1 => {
                let which = source.below(self.applications.len());
                criteria = Criteria::from(&self.applications[which]);
            }
            _ => criteria.locations.clear(),
        }
        if source.once_in(2) {
            criteria.skills.clear();
            criteria.experience.clear();
        }
        check_shortlist(&self.plain, &criteria, &self.register.search(&criteria));
    }

    fn check(&self) {
        assert!(
            self.register.mentors().eq(&self.plain),
            "the register has other mentors"
        );
        assert!(self.register.mentors().rev().eq(self.plain.iter().rev()));
        assert_eq!(self.register.mentors().len(), self.plain.len());
        for mentor in &self.plain {
            assert_eq!(self.register.get(&mentor.id), Some(mentor));
        }
        if self.is_counted {
            let mut recounted = self.register.clone();
            recounted.recount(&self.applications);
            assert_eq!(recounted, self.register, "recounted");
        }
    }
}

/// Everybody is on one list, for a reason, and in order.
fn check_shortlist(mentors: &[Mentor], criteria: &Criteria, shortlist: &Shortlist<'_>) {
    let place = |id: &MentorId| mentors.iter().position(|mentor| mentor.id == *id);
    let candidates = shortlist.candidates();
    let mut before = None;
    for candidate in candidates {
        let mentor = candidate.mentor;
        assert!(mentor.free_places() > 0 && !criteria.except.contains(&mentor.id));
        assert_eq!(
            candidate.covers,
            mentor.offers.intersection(criteria.agenda)
        );
        let worth = (candidate.covers.len(), mentor.free_places());
        let here = place(&mentor.id);
        let rank = match before {
            None => Rank::First,
            Some(((covers, _), _)) if covers > worth.0 => Rank::CoversLess,
            Some((more, _)) if more > worth => Rank::FewerPlaces,
            Some((same, earlier)) if same == worth && earlier < here => Rank::LaterInRegister,
            Some(before) => panic!("{before:?} comes before {worth:?}, {here:?}"),
        };
        assert_eq!(candidate.rank, rank);
        before = Some((worth, here));
    }
    let passed_over: Vec<_> = shortlist.passed_over().collect();
    let places = passed_over.iter().map(|one| place(&one.mentor.id));
    let places: Vec<_> = places.collect();
    assert!(places.is_sorted_by(|one, next| one < next), "{places:?}");
    let all = candidates.iter().map(|one| &one.mentor.id);
    let all = all.chain(passed_over.iter().map(|one| &one.mentor.id));
    assert_eq!(
        all.clone().count(),
        mentors.len(),
        "everybody is on one list"
    );
    assert_eq!(
        all.collect::<BTreeSet<_>>().len(),
        mentors.len(),
        "and on one only"
    );
    for one in &passed_over {
        assert!(!one.obstacles.is_empty());
    }
    let json = Format::Json.written(shortlist);
    let texts: usize = criteria
        .skills
        .iter()
        .chain(&criteria.experience)
        .map(String::len)
        .sum();
    let longest = mentors
        .iter()
        .map(|mentor| mentor.location.len() + mentor.id.as_str().len());
    let most = 1_000
        + mentors.len()
            * (1_000
                + 6 * (texts + longest.max().unwrap_or(0))
                + 40 * (criteria.skills.len() + criteria.experience.len()));
    assert!(
        json.len() <= most,
        "{} bytes of JSON, expected {most}",
        json.len()
    );
}
