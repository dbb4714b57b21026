//! The register of mentors: who is on it, and who gets the place.

#[cfg(feature = "schema")]
mod schemas;
mod shortlist;

use std::fmt::Debug;

use leadership_qualities::programme::register::{
    Candidate, Criteria, DuplicateMentor, DuplicateMentors, Mentor, Obstacle, PassedOver, Rank,
    RefusedEvent, Shortlist, TakenReference,
};
use leadership_qualities::programme::{
    ChemistryMeeting, Event, MeetingFormat, MentorId, NotContinued, Reason, Registration, Sponsor,
    Stage,
};
use leadership_qualities::record::{End, Party};
use leadership_qualities::{Application, Confidential, Need, Quality, Register, Role};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::strategy;
use crate::strategy::register as strategies;

fn id(id: &str) -> MentorId {
    id.parse().unwrap()
}

fn mentor(name: &str, capacity: u32, mentees: u32) -> Mentor {
    Mentor {
        id: id(name),
        name: name.to_owned(),
        location: "Camden".to_owned(),
        skills: vec!["Coaching".to_owned(), "chairing meetings".to_owned()],
        experience: vec!["mental health".to_owned()],
        offers: Quality::ALL.into_iter().take(3).collect(),
        capacity,
        mentees,
    }
}

fn sample() -> Vec<Mentor> {
    let file = include_str!("../../../examples/data/mentors.ndjson");
    file.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// An application that can invite mentors.
fn matching() -> Application {
    let goals = [
        Need::new(Quality::BroadScanning, "To see further."),
        Need::other("To have more time."),
        Need::new(Quality::SelfBelief, "To speak up."),
    ];
    Application::replay([
        Event::Sponsor(Sponsor::HumanResources),
        Event::Goals(goals.into()),
        Event::ManagerSupport,
        Event::Registered(Registration::default()),
        Event::Approved,
        Event::CredentialsIssued,
    ])
    .unwrap()
}

fn invited(mentor: &str) -> Event {
    Event::Invited(id(mentor))
}

fn chosen(mentor: &str) -> Event {
    Event::Chosen(id(mentor))
}

fn met(mentor: &str) -> Event {
    Event::Met(ChemistryMeeting {
        mentor: id(mentor),
        held: MeetingFormat::FaceToFace,
    })
}

fn ended() -> Event {
    Event::Ended(End {
        by: Party::Both,
        reason: Confidential::UNTOLD,
    })
}

fn change() -> Event {
    Event::MentorChange(End {
        by: Party::Mentor,
        reason: Confidential::UNTOLD,
    })
}

fn ids<'a>(mentors: impl IntoIterator<Item = &'a Mentor>) -> Vec<&'a str> {
    let mentors = mentors.into_iter();
    mentors.map(|mentor| mentor.id.as_str()).collect()
}

#[test]
fn a_register_names_everybody_who_comes_twice() {
    let mentors = ["M1", "M2", "M1", "M3", "M2", "M1"].map(|name| mentor(name, 1, 0));
    let error = Register::new(mentors).unwrap_err();
    assert_eq!(
        error.to_string(),
        "mentors[2]: found M1, who is mentors[0], expected each mentor once\n\
         mentors[4]: found M2, who is mentors[1], expected each mentor once\n\
         mentors[5]: found M1, who is mentors[0], expected each mentor once",
    );
    let expected = DuplicateMentor {
        mentor: id("M2"),
        first: 1,
        again: 4,
    };
    assert_eq!(error.mentors[1], expected);
}

#[test]
fn mentors_come_change_and_go() {
    let mut register = Register::new(["M1", "M2", "M3"].map(|name| mentor(name, 1, 0))).unwrap();
    assert_eq!(register.remove(&id("M2")), Some(mentor("M2", 1, 0)));
    assert_eq!(register.remove(&id("M2")), None);
    assert_eq!(register.get(&id("M2")), None);

    let error = register.add(mentor("M3", 7, 0)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "found M3, who is on the register, expected a reference that nobody has",
    );
    assert_eq!(register.get(&id("M3")), Some(&mentor("M3", 1, 0)));
    assert_eq!(register.get("M3"), Some(&mentor("M3", 1, 0)));
    assert_eq!(register.remove("M9"), None);

    register.add(mentor("M2", 2, 0)).unwrap();
    assert_eq!(ids(register.mentors()), ["M1", "M3", "M2"]);
    assert_eq!(register.mentors().len(), 3);
    assert_eq!(ids(&register), ["M1", "M3", "M2"]);
    assert_eq!(ids(register.mentors().rev()), ["M2", "M3", "M1"]);

    let changed = register.update(&id("M1"), |mentor| {
        mentor.id = id("M3");
        mentor.capacity = 5;
    });
    assert_eq!(changed.map(Mentor::free_places), Some(5));
    assert_eq!(ids(register.mentors()), ["M1", "M3", "M2"]);
    assert_eq!(register.get(&id("M1")).unwrap().capacity, 5);
    assert_eq!(register.get(&id("M3")).unwrap().capacity, 1);
    assert!(register.update(&id("M9"), |_| panic!("nobody")).is_none());

    // Whoever has left leaves no trace.
    let mentors: Vec<Mentor> = register.mentors().cloned().collect();
    assert_eq!(Register::new(mentors).unwrap(), register);
    assert_ne!(Register::default(), register);
}

#[test]
fn of_two_mentees_one_gets_the_last_place() {
    let mut register = Register::new([mentor("M1", 2, 1), mentor("M2", 1, 0)]).unwrap();
    let (mut ada, mut ben) = (matching(), matching());
    for application in [&mut ada, &mut ben] {
        register.apply(application, invited("M1")).unwrap();
        register.apply(application, met("M1")).unwrap();
    }
    register.apply(&mut ada, chosen("M1")).unwrap();
    assert_eq!(ada.stage(), Stage::Mentoring);
    assert_eq!(register.get(&id("M1")).unwrap().mentees, 2);

    let before = (register.clone(), ben.clone());
    let refusal = register.check(&ben, &chosen("M1")).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "M1 has no free place, with 2 mentees and a capacity of 2: \
         expected a mentor with a free place",
    );
    assert!(std::error::Error::source(&refusal).is_none());
    assert_eq!(register.apply(&mut ben, chosen("M1")), Err(refusal));
    assert_eq!((register.clone(), ben.clone()), before);

    // The other one goes on without.
    register.apply(&mut ben, invited("M2")).unwrap();
    register.apply(&mut ben, met("M2")).unwrap();
    register.apply(&mut ben, chosen("M2")).unwrap();
    assert_eq!(ben.mentoring().unwrap().mentor, id("M2"));
}

#[test]
fn the_end_of_mentoring_gives_the_place_back() {
    let mut register = Register::new([mentor("M1", 1, 0)]).unwrap();
    let (mut ada, mut ben) = (matching(), matching());
    for event in [invited("M1"), met("M1"), chosen("M1")] {
        register.apply(&mut ada, event).unwrap();
    }
    let full = RefusedEvent::Full {
        mentor: id("M1"),
        capacity: 1,
        mentees: 1,
    };
    assert_eq!(register.apply(&mut ben, invited("M1")), Err(full));
    register.apply(&mut ada, Event::SessionHeld).unwrap();
    assert_eq!(register.get(&id("M1")).unwrap().free_places(), 0);
    register.apply(&mut ada, ended()).unwrap();
    assert_eq!(register.get(&id("M1")).unwrap().free_places(), 1);
    for event in [invited("M1"), met("M1"), chosen("M1")] {
        register.apply(&mut ben, event).unwrap();
    }
    // It ends once.
    let refusal = register.apply(&mut ada, ended()).unwrap_err();
    assert!(matches!(refusal, RefusedEvent::Rejected(_)));
    assert_eq!(register.get(&id("M1")).unwrap().free_places(), 0);
}

#[test]
fn a_change_of_mentor_gives_the_place_back_and_a_pause_keeps_it() {
    let mut register = Register::new([mentor("M1", 1, 0), mentor("M2", 1, 0)]).unwrap();
    let mut ada = matching();
    for event in [invited("M1"), met("M1"), chosen("M1")] {
        register.apply(&mut ada, event).unwrap();
    }
    let pause = Event::Paused("Six weeks of leave.".into());
    register.apply(&mut ada, pause).unwrap();
    assert_eq!(register.get("M1").unwrap().mentees, 1);

    let decided = register.decide(&mut ada, change()).unwrap();
    assert_eq!(decided.into_event(), change());
    assert_eq!(register.get("M1").unwrap().mentees, 1);
    register.apply(&mut ada, change()).unwrap();
    assert_eq!(register.get("M1").unwrap().mentees, 0);
    assert_eq!(ada.stage(), Stage::Matching);
    assert_eq!(ada.earlier_mentoring().len(), 1);

    // The search for another mentor passes over the first.
    let criteria = Criteria::from(&ada);
    assert_eq!(criteria.except, [id("M1")]);
    let refusal = register.apply(&mut ada, invited("M1")).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "matching: invited is not possible with this content, because mentoring with M1 is over; \
         possible now: invited, support withdrawn, lapsed, withdrawn",
    );
    for event in [invited("M2"), met("M2"), chosen("M2")] {
        register.apply(&mut ada, event).unwrap();
    }
    assert_eq!(ada.mentoring().unwrap().mentor, id("M2"));
    assert_eq!(register.get("M2").unwrap().mentees, 1);
}

#[test]
fn mentoring_ends_without_the_register() {
    let mut register = Register::new([mentor("M1", 1, 0)]).unwrap();
    let mut application = matching();
    for event in [invited("M1"), met("M1"), chosen("M1")] {
        register.apply(&mut application, event).unwrap();
    }
    let mut without = application.clone();
    register.remove(&id("M1"));
    register.apply(&mut without, ended()).unwrap();
    assert_eq!(without.stage(), Stage::Ended);
    assert_eq!(register.mentors().len(), 0);

    // There are no fewer mentees than none.
    register.add(mentor("M1", 1, 0)).unwrap();
    register.apply(&mut application, ended()).unwrap();
    assert_eq!(register.get(&id("M1")).unwrap().mentees, 0);
}

#[test]
fn nobody_is_invited_or_chosen_who_is_not_on_the_register() {
    let mut register = Register::new([mentor("M1", 1, 0)]).unwrap();
    let mut application = matching();
    let refusal = register.apply(&mut application, invited("M2")).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "M2 is not on the register: expected a mentor of the register",
    );
    assert_eq!(application, matching());

    for event in [invited("M1"), met("M1")] {
        register.apply(&mut application, event).unwrap();
    }
    register.remove(&id("M1"));
    let before = application.clone();
    let refusal = register.apply(&mut application, chosen("M1")).unwrap_err();
    assert_eq!(refusal, RefusedEvent::NotOnRegister { mentor: id("M1") });
    assert_eq!(application, before);
    // Everything else goes on.
    let stop = Event::NotContinued(NotContinued {
        mentor: id("M1"),
        by: Role::Mentor,
    });
    register.apply(&mut application, stop).unwrap();
}

/// What the machine says comes first, and is neither said twice nor wrapped.
#[test]
fn what_the_application_rejects_is_rejected() {
    let mut register = Register::default();
    let mut application = Application::default();
    let refusal = register.apply(&mut application, invited("M1")).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "eligibility: invited is not possible, because it belongs to matching; \
         possible now: sponsor, lapsed, withdrawn",
    );
    assert!(std::error::Error::source(&refusal).is_none());
    let RefusedEvent::Rejected(rejection) = refusal else {
        panic!("the application rejects it");
    };
    assert_eq!(rejection.reasons(), [Reason::BelongsTo(Stage::Matching)]);
    assert_eq!(
        rejection,
        application
            .check_without_register(&invited("M1"))
            .unwrap_err()
    );
}

#[test]
fn register_types_cross_threads() {
    fn check<T: Send + Sync + Unpin + Clone + Debug + Eq + 'static>() {}
    fn error<T: std::error::Error + Send + Sync + 'static>() {}
    fn small<T: Copy>() {}
    check::<Criteria>();
    check::<Mentor>();
    check::<Obstacle>();
    check::<Register>();
    check::<Shortlist<'static>>();
    check::<PassedOver<'static>>();
    small::<Candidate<'static>>();
    small::<Rank>();
    error::<DuplicateMentor>();
    error::<DuplicateMentors>();
    error::<TakenReference>();
    error::<RefusedEvent>();
}

#[test]
fn reading_says_what_it_expected() {
    let whole = serde_json::to_value(mentor("M1", 2, 1)).unwrap();
    for (pointer, value, message) in [
        (
            "",
            json!([]),
            "invalid type: sequence, expected an object with `id`, `name`, `location`, `skills`, \
             `experience`, `offers`, `capacity` and `mentees`",
        ),
        (
            "/id",
            json!(""),
            "an empty reference: expected at least one character",
        ),
        ("/name", json!(null), "invalid type: null, expected a text"),
        ("/skills/0", json!(5), "found a number, expected a text"),
        (
            "/capacity",
            json!(2.5),
            "invalid value: floating point `2.5`, expected an integer from 0 to 4294967295",
        ),
        (
            "/mentees",
            json!(-1),
            "invalid value: integer `-1`, expected an integer from 0 to 4294967295",
        ),
    ] {
        let mut document = whole.clone();
        *document.pointer_mut(pointer).unwrap() = value;
        let error = serde_json::from_value::<Mentor>(document).unwrap_err();
        assert_eq!(error.to_string(), message, "{pointer}");
    }
    let mut document = whole.clone();
    document["email"] = json!("");
    let error = serde_json::from_value::<Mentor>(document).unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid value: string \"email\", expected `id`, `name`, `location`, `skills`, \
         `experience`, `offers`, `capacity` or `mentees`",
    );
    let error = serde_json::from_value::<Criteria>(json!({ "agenda": [] })).unwrap_err();
    assert_eq!(error.to_string(), "missing field `skills`");
    for yaml in ["~", "5", "true", "[]"] {
        let whole = serde_yaml_ng::to_string(&mentor("M1", 2, 1)).unwrap();
        let wrong = whole.replace("location: Camden", &format!("location: {yaml}"));
        assert_ne!(whole, wrong);
        assert!(serde_yaml_ng::from_str::<Mentor>(&wrong).is_err(), "{yaml}");
    }
}

/// One thing that a mentee, a mentor or the programme does.
#[derive(Clone, Copy, Debug)]
enum Move {
    Invite,
    Meet,
    Choose,
    Hold,
    Pause,
    Resume,
    Change,
    End,
    Leave,
    Return,
}

fn moves() -> impl Strategy<Value = Vec<(Move, usize, &'static str)>> {
    let step = prop_oneof![
        3 => Just(Move::Invite),
        3 => Just(Move::Meet),
        3 => Just(Move::Choose),
        1 => Just(Move::Hold),
        1 => Just(Move::Pause),
        1 => Just(Move::Resume),
        1 => Just(Move::Change),
        1 => Just(Move::End),
        1 => Just(Move::Leave),
        1 => Just(Move::Return),
    ];
    let mentor = prop::sample::select(vec!["M1", "M2"]);
    prop::collection::vec((step, 0..4_usize, mentor), 0..60)
}

proptest! {
    #![proptest_config(strategy::cases(256))]

    #[test]
    fn what_is_read_is_written_and_read_again(
        mentor in strategies::nearly_right_mentor(),
        criteria in strategies::nearly_right_criteria(),
    ) {
        reads_alike::<Mentor>(&mentor)?;
        reads_alike::<Criteria>(&criteria)?;
    }
}

/// Whether it comes as a text or as a value, a document is read or refused alike.
fn reads_alike<T>(document: &Value) -> Result<(), TestCaseError>
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    let from_text = serde_json::from_str::<T>(&document.to_string()).ok();
    let from_value = T::deserialize(document).ok();
    prop_assert_eq!(&from_text, &from_value);
    if let Some(read) = from_value {
        let written = serde_json::to_value(&read).unwrap();
        prop_assert_eq!(serde_json::from_value::<T>(written).unwrap(), read);
    }
    Ok(())
}

fn has_mentor(application: &Application, mentor: &MentorId) -> bool {
    let mentoring = application.mentoring();
    application.stage() == Stage::Mentoring
        && mentoring.is_some_and(|mentoring| mentoring.mentor == *mentor)
}

proptest! {
    #![proptest_config(strategy::cases(512))]

    /// Whatever happens in whatever order, places add up, and a refusal changes nothing.
    #[test]
    fn places_add_up(moves in moves()) {
        let mut register = Register::new([mentor("M1", 1, 0), mentor("M2", 2, 0)]).unwrap();
        let mut applications = [matching(), matching(), matching(), matching()];
        let mut away = Vec::new();
        for (step, who, name) in moves {
            let event = match step {
                Move::Invite => invited(name),
                Move::Meet => met(name),
                Move::Choose => chosen(name),
                Move::Hold => Event::SessionHeld,
                Move::Pause => Event::Paused(Confidential::UNTOLD),
                Move::Resume => Event::Resumed,
                Move::Change => change(),
                Move::End => ended(),
                Move::Leave => {
                    away.extend(register.remove(&id(name)));
                    continue;
                }
                Move::Return => {
                    // Whoever returns still has the mentees who have not ended.
                    if let Some(mut mentor) = away.pop() {
                        let having = applications.iter().filter(|one| has_mentor(one, &mentor.id));
                        mentor.mentees = u32::try_from(having.count()).unwrap();
                        register.add(mentor).unwrap();
                    }
                    continue;
                }
            };
            let application = &mut applications[who];
            let before = (register.clone(), application.clone());
            let checked = register.check(application, &event);
            match register.decide(application, event.clone()) {
                Ok(decided) => {
                    prop_assert_eq!(decided.event(), &event);
                    prop_assert!(checked.is_ok());
                }
                Err(returned) => {
                    prop_assert_eq!(&returned.event, &event);
                    prop_assert_eq!(Err(returned.error), checked.clone());
                }
            }
            // What is decided and not committed has changed nothing.
            prop_assert_eq!((&register, &*application), (&before.0, &before.1));
            let applied = register.apply(application, event.clone());
            prop_assert_eq!(&applied, &checked);
            if let Err(refusal) = applied {
                prop_assert_eq!((&register, &*application), (&before.0, &before.1));
                let is_rejected = matches!(refusal, RefusedEvent::Rejected(_));
                prop_assert_eq!(is_rejected, before.1.check_without_register(&event).is_err());
            } else {
                let (mut register_too, mut alone) = before;
                register_too.decide(&mut alone.clone(), event.clone()).unwrap().commit();
                prop_assert_eq!(&register_too, &register);
                alone.apply_without_register(event).unwrap();
                prop_assert_eq!(&alone, &*application);
            }
            for mentor in register.mentors() {
                let having = applications.iter().filter(|one| has_mentor(one, &mentor.id));
                prop_assert_eq!(having.count(), usize::try_from(mentor.mentees).unwrap());
                prop_assert!(mentor.mentees <= mentor.capacity);
            }
            let mut counted = register.clone();
            for name in ["M1", "M2"] {
                let _ = counted.update(&id(name), |mentor| mentor.mentees = 7);
            }
            counted.recount(&applications);
            prop_assert_eq!(&counted, &register);
        }
    }

    #[test]
    fn mentors_and_criteria_survive_every_format(
        mentor in strategies::mentor(),
        criteria in strategies::criteria(),
    ) {
        crate::formats::round_trip_document(&mentor);
        crate::formats::round_trip_document(&criteria);
    }
}
