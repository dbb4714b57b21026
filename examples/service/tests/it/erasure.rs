//! Forgetting a person.

use std::fs;

use leadership_qualities::programme::{self, Event as Applied};
use leadership_qualities::record::{End, Party};
use leadership_qualities::{Need, Quality, Rating, Response, SelfAssessment, Wish, setup};
use mentoring_service::people::Role;
use mentoring_service::scheme::{Event, Refusal, Scheme};

use super::client::Client;
use super::world::World;

const SECRET: &str = "SECRETTEXT";

fn files(world: &World) -> usize {
    let files = fs::read_dir(world.folder.path()).unwrap();
    let files = files.map(|file| fs::read(file.unwrap().path()).unwrap());
    let secret = SECRET.as_bytes();
    let found = files.flat_map(|bytes| {
        let places = bytes.windows(secret.len());
        places
            .filter(|place| *place == secret)
            .map(|_| ())
            .collect::<Vec<_>>()
    });
    found.count()
}

#[tokio::test]
async fn nothing_of_an_erased_person_stays_but_the_course() {
    let world = World::new();
    let mentor = world.mentor("greta", "M1", 1);
    let mentee = world.person(SECRET, Role::Mentee, None);
    let office = world.login("office");
    let case = world.mentored(&mentee, "M1");
    let goals = [Need::new(Quality::SelfBelief, SECRET)];
    world.report(&mentee, case, Applied::GoalsSet(goals.into()));
    let note = setup::Note::new(setup::Facet::Goals, SECRET);
    let agreed = setup::Event::ProfileAgreed([note].into());
    world
        .scheme
        .report(&mentor, case, Event::Setup(agreed))
        .unwrap();
    let answers = SelfAssessment::from_fn(|_| Response::new(Rating::Two, Wish::Yes));
    // Enough others, so that the cohort can be released before and after.
    for number in 0..40 {
        let other = world.person(&format!("other-{number}"), Role::Mentee, None);
        world.scheme.assess(&other, answers).unwrap();
    }
    world.scheme.assess(&mentee, answers).unwrap();
    let before = world.scheme.release(&office).unwrap();

    let router = world.router().await;
    let mut client = Client::signed_in(&router, SECRET).await;
    let refused = world.scheme.erase(&office, mentee.id);
    assert!(matches!(refused, Err(Refusal::Rule(_))), "{refused:?}");
    let refused = world.scheme.erase(&mentor, mentee.id);
    assert!(matches!(refused, Err(Refusal::NotYours)), "{refused:?}");
    let end = End {
        by: Party::Mentee,
        reason: SECRET.into(),
    };
    world.report(&mentee, case, Applied::Ended(end));
    assert!(files(&world) > 4);
    world.scheme.erase(&office, mentee.id).unwrap();

    // Neither in memory, nor on the disk, nor in the write-ahead log.
    assert_eq!(files(&world), 0);
    assert!(world.scheme.person(mentee.id).is_none());
    assert_eq!(client.get("/").await.location(), "/login");
    let known = world.scheme.case(&office, case).unwrap();
    assert_eq!(known.mentee.called(), "an erased person");
    assert_eq!(known.case.application.stage(), programme::Stage::Ended);
    assert_eq!(known.case.setup.profile().len(), 1);
    assert!(world.scheme.answers(&mentor, mentee.id).is_err());
    // The course stays, and the records are still the replay of their logs.
    let log = world.scheme.log(
        &office,
        case,
        mentoring_service::store::Machine::Application,
    );
    assert_eq!(log.unwrap().len(), 11);
    assert_eq!(world.scheme.verify().unwrap(), 1);

    // The running tally stays as it is, as the library says: the same release comes again.
    assert_eq!(world.scheme.release(&office).unwrap(), before);
    let again = Scheme::open(&world.config.database()).unwrap();
    assert_eq!(again.verify().unwrap(), 1);
    assert_eq!(again.release(&office).unwrap(), before);
}

#[test]
fn an_erased_mentor_leaves_the_register() {
    let world = World::new();
    let mentor = world.mentor("greta", "M1", 1);
    let mentee = world.person("ama", Role::Mentee, None);
    let office = world.login("office");
    let case = world.mentored(&mentee, "M1");
    assert!(world.scheme.erase(&office, mentor.id).is_err());
    let end = End {
        by: Party::Programme,
        reason: "".into(),
    };
    world.report(&office, case, Applied::Ended(end));
    world.scheme.erase(&office, mentor.id).unwrap();
    assert!(world.scheme.mentor("M1").is_none());
    assert_eq!(world.scheme.verify().unwrap(), 1);
}
