//! Vectors on the register: which mentors it finds, and which events it accepts and refuses.

use leadership_qualities::programme::Event;
use leadership_qualities::programme::register::{Criteria, Mentor, RefusedEvent, Shortlist};
use leadership_qualities::{Application, Qualities, Quality, Register};
use serde::Serialize;

use super::KitFile;
use super::answers::Numbers;

const MENTORS: &str = include_str!("../../../data/mentors.ndjson");
const LOG: &str = include_str!("../../../data/ward-sister-application.ndjson");

fn mentors(most: usize) -> serde_json::Result<Vec<Mentor>> {
    let lines = MENTORS.lines().take(most);
    lines.map(serde_json::from_str).collect()
}

#[derive(Serialize)]
struct Searched<'a> {
    mentors: &'a [Mentor],
    criteria: Criteria,
    shortlist: Shortlist<'a>,
}

pub(super) fn shortlists() -> anyhow::Result<KitFile> {
    let mut mentors = mentors(10)?;
    // Two mentors equal others further up, so that the order of the register decides.
    for (place, like) in [(9, 0), (8, 3)] {
        let equal = Mentor {
            id: mentors[place].id.clone(),
            ..mentors[like].clone()
        };
        mentors[place] = equal;
    }
    let register = Register::new(mentors.iter().cloned())?;
    let text = |text: &str| vec![text.to_owned()];
    let mut searches = vec![
        Criteria::default(),
        Criteria {
            skills: text(" COACHING "),
            ..Criteria::default()
        },
        Criteria {
            skills: vec![
                "coaching".into(),
                "Change management".into(),
                "coaching".into(),
            ],
            ..Criteria::default()
        },
        Criteria {
            experience: text("acute hospital"),
            locations: vec!["south east london".into(), "North West London".into()],
            ..Criteria::default()
        },
        Criteria {
            agenda: Quality::ALL.into_iter().collect(),
            skills: text("juggling"),
            experience: text("circus"),
            locations: text("Leeds"),
            except: vec![mentors[0].id.clone(), "M99".parse()?],
        },
    ];
    let mut numbers = Numbers::seeded(5);
    for _ in 0..9 {
        let agenda: Qualities = (0..6)
            .filter_map(|_| numbers.choose(&Quality::ALL))
            .collect();
        let one = numbers.choose(&mentors);
        let places = one.iter().map(|mentor| mentor.location.clone());
        searches.push(Criteria {
            agenda,
            locations: places.filter(|_| numbers.below(2) == 0).collect(),
            except: one.iter().map(|mentor| mentor.id.clone()).collect(),
            ..Criteria::default()
        });
    }
    let found = searches.into_iter().map(|criteria| Searched {
        mentors: &mentors,
        shortlist: register.search(&criteria),
        criteria,
    });
    KitFile::new(
        "shortlists",
        "Mentors and criteria, and the mentors who suit",
        found,
    )
}

#[derive(Serialize)]
struct Decided {
    mentors: Vec<Mentor>,
    log: Vec<Event>,
    event: Event,
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<RefusedEvent>,
    /// The mentors afterwards.
    after: Vec<Mentor>,
}

pub(super) fn decisions() -> anyhow::Result<KitFile> {
    let log: Vec<Event> = LOG
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?;
    let all = mentors(usize::MAX)?;
    let named = |event: &Event| all.iter().find(|mentor| Some(&mentor.id) == event.mentor());
    let end: Event =
        serde_json::from_str(r#"{"ended": {"by": "mentor", "reason": "The mentor retires."}}"#)?;
    let mut decided = Vec::new();
    for (taken, event) in log.iter().chain([&end]).enumerate() {
        let before = &log[..taken];
        // Three registers: with the mentor as they are, with the mentor's places full, and without
        // the mentor.
        let mentor = named(event).or_else(|| before.iter().rev().find_map(named));
        let Some(mentor) = mentor else {
            continue;
        };
        let full = Mentor {
            mentees: mentor.capacity,
            ..mentor.clone()
        };
        for mentors in [vec![mentor.clone()], vec![full], vec![]] {
            let mut register = Register::new(mentors.iter().cloned())?;
            let mut application = Application::replay(before.iter().cloned())?;
            let refused = register.apply(&mut application, event.clone()).err();
            decided.push(Decided {
                mentors,
                log: before.to_vec(),
                event: event.clone(),
                refused,
                after: register.mentors().cloned().collect(),
            });
        }
    }
    // The application rejects some events, whatever the register says.
    let register = Register::new(all.iter().take(1).cloned())?;
    let event = Event::Invited(all[0].id.clone());
    decided.push(Decided {
        mentors: register.mentors().cloned().collect(),
        log: Vec::new(),
        refused: register.check(&Application::default(), &event).err(),
        event,
        after: register.mentors().cloned().collect(),
    });
    KitFile::new(
        "register_decisions",
        "Mentors, a log and the next event, and whether the register refuses the event",
        decided,
    )
}
