//! A mentee who changes to another mentor.

use leadership_qualities::programme::{ChemistryMeeting, Event as Applied, MeetingFormat};
use leadership_qualities::record::{End, Party};
use leadership_qualities::{Need, setup};
use mentoring_service::people::{Person, Role};
use mentoring_service::scheme::{Event, Refusal, Scheme};
use mentoring_service::store::Machine;

use super::client::Client;
use super::world::World;

/// What mentee and first mentor say to each other, in each kind of text.
const BETWEEN_THEM: [&str; 5] = ["SAID-1", "SAID-2", "SAID-3", "SAID-4", "SAID-5"];
const LATER: &str = "SAID-LATER";

fn agreed(text: &str) -> Event {
    let note = setup::Note::new(setup::Facet::Goals, text);
    Event::Setup(setup::Event::ProfileAgreed([note].into()))
}

/// Ama, whom Greta has mentored and now Nora mentors.
fn changed() -> (World, Person, i64) {
    let world = World::new();
    let greta = world.mentor("greta", "M-GRETA", 1);
    world.mentor("nora", "M-NORA", 1);
    let ama = world.person("ama", Role::Mentee, None);
    let case = world.mentored(&ama, "M-GRETA");
    let [goal, note, reason, profile, context] = BETWEEN_THEM;
    world.report(
        &ama,
        case,
        Applied::GoalsSet(
            [Need {
                quality: None,
                text: goal.into(),
            }]
            .into(),
        ),
    );
    world.report(&greta, case, Applied::SessionHeld);
    world.report(&greta, case, Applied::GoalsReviewed(vec![note.into()]));
    let scheme = &world.scheme;
    scheme.report(&ama, case, agreed(profile)).unwrap();
    let purpose = setup::Note::new(setup::Aspect::Purpose, context);
    let purpose = Event::Setup(setup::Event::Context([purpose].into()));
    scheme.report(&greta, case, purpose).unwrap();
    let end = End {
        by: Party::Mentee,
        reason: reason.into(),
    };
    world.report(&ama, case, Applied::MentorChange(end));
    let mentor = "M-NORA"
        .parse::<leadership_qualities::programme::MentorId>()
        .unwrap();
    world.report(&ama, case, Applied::Invited(mentor.clone()));
    let held = MeetingFormat::Remote;
    world.report(
        &ama,
        case,
        Applied::Met(ChemistryMeeting {
            mentor: mentor.clone(),
            held,
        }),
    );
    world.report(&ama, case, Applied::Chosen(mentor));
    scheme
        .report(&world.login("nora"), case, agreed(LATER))
        .unwrap();
    (world, ama, case)
}

#[tokio::test]
async fn what_was_said_before_stays_between_mentee_and_earlier_mentor() {
    let (world, _, case) = changed();
    for (login, said, later) in [("ama", 5, true), ("nora", 0, true), ("greta", 0, false)] {
        let mut client = Client::signed_in(&world.router().await, login).await;
        let mut seen = String::new();
        for page in [
            format!("/applications/{case}"),
            format!("/api/applications/{case}"),
            format!("/api/applications/{case}/setup"),
            format!("/api/applications/{case}/log/application"),
            format!("/api/applications/{case}/log/setup"),
        ] {
            seen += &client.get(&page).await.body;
        }
        let found = BETWEEN_THEM
            .iter()
            .filter(|text| seen.contains(*text))
            .count();
        assert_eq!((found, seen.contains(LATER)), (said, later), "{login}");
    }
}

#[test]
fn an_earlier_mentor_can_report_nothing_more() {
    let (world, _, case) = changed();
    let greta = world.login("greta");
    let session = Event::Application(Applied::SessionHeld);
    let refused = world.scheme.report(&greta, case, session);
    assert!(matches!(refused, Err(Refusal::NotYours)), "{refused:?}");
    // Her only place is free again, and Nora's is taken.
    world.scheme.register(|register| {
        let mentees = |id: &str| register.get(id).unwrap().mentees;
        assert_eq!((mentees("M-GRETA"), mentees("M-NORA")), (0, 1));
    });
}

#[test]
fn each_mentor_has_a_setup() {
    let (world, ama, case) = changed();
    let nora = world.login("nora");
    let log = |viewer: &Person| {
        world
            .scheme
            .log(viewer, case, Machine::Setup)
            .unwrap()
            .len()
    };
    assert_eq!((log(&ama), log(&nora)), (4, 1));
    let known = world.scheme.case(&nora, case).unwrap();
    assert_eq!(known.case.setup.profile().len(), 1);
    world.scheme.verify().unwrap();
    let again = Scheme::open(world.scheme.path()).unwrap();
    let replayed = again.case(&nora, case).unwrap();
    assert_eq!(known.case, replayed.case);
}

#[test]
fn an_earlier_log_that_the_pair_has_ended_ends_once() {
    let world = World::new();
    let greta = world.mentor("greta", "M-GRETA", 1);
    let ama = world.person("ama", Role::Mentee, None);
    let case = world.mentored(&ama, "M-GRETA");
    let end = || End {
        by: Party::Mentor,
        reason: "".into(),
    };
    let setup_ends = Event::Setup(setup::Event::Ended(end()));
    world.scheme.report(&greta, case, setup_ends).unwrap();
    world.report(&greta, case, Applied::MentorChange(end()));
    assert_eq!(
        world.scheme.log(&ama, case, Machine::Setup).unwrap().len(),
        1
    );
    assert!(
        world
            .scheme
            .case(&ama, case)
            .unwrap()
            .case
            .setup
            .ended()
            .is_none()
    );
    world.scheme.verify().unwrap();
}

#[test]
fn nobody_says_who_else_ended_it() {
    let (world, ama, case) = changed();
    let nora = world.login("nora");
    let manager = world.login("manager");
    let office = world.login("office");
    for (by, party) in [
        (&ama, Party::Mentor),
        (&nora, Party::Mentee),
        (&manager, Party::Programme),
        (&office, Party::LineManager),
        (&office, Party::Both),
    ] {
        let end = End {
            by: party,
            reason: "".into(),
        };
        let refused = world
            .scheme
            .report(by, case, Event::Application(Applied::Ended(end)));
        assert!(matches!(refused, Err(Refusal::NotYours)), "{refused:?}");
    }
}
