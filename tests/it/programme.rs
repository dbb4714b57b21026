//! The programme: what the source says, what is possible when, and what is on record.

mod laws;
mod model;
mod old;
mod reading;
mod record;
mod redaction;
mod register;
mod rejections;
mod turns;

use std::fmt::Write as _;

use expect_test::expect_file;
use leadership_qualities::machine::State as _;
use leadership_qualities::programme::{
    Action, ChemistryMeeting, Condition, EmptyReference, Event, Invitation, InvitationStatus,
    MeetingFormat, MentorId, NotContinued, NotContinuedAfter, Registration, Sponsor, Stage, Table,
};
use leadership_qualities::record::{End, Party};
use leadership_qualities::{
    Application, Audience, Need, Profile, Quality, Rating, Response, Role, SelfAssessment, Wish,
};

pub(crate) fn mentor(name: &str) -> MentorId {
    name.parse().unwrap()
}

pub(crate) fn invited(name: &str) -> Event {
    Event::Invited(mentor(name))
}

pub(crate) fn met(name: &str, held: MeetingFormat) -> Event {
    let mentor = mentor(name);
    Event::Met(ChemistryMeeting { mentor, held })
}

pub(crate) fn not_continued(name: &str, by: Role) -> Event {
    let mentor = mentor(name);
    Event::NotContinued(NotContinued { mentor, by })
}

/// An application whose first search comes to nothing, up to the end of the mentoring that comes
/// of the second.
pub(crate) fn whole_log() -> Vec<Event> {
    vec![
        Event::Sponsor(Sponsor::LineManager),
        Event::Goals([Need::new(Quality::SelfBelief, "To speak up.")].into()),
        Event::ManagerSupport,
        Event::Registered(Registration {
            previous: Some("2025-117".parse().unwrap()),
        }),
        Event::Approved,
        Event::CredentialsIssued,
        invited("M1"),
        invited("M2"),
        invited("M3"),
        Event::MentorDeclined(mentor("M1")),
        Event::InvitationWithdrawn(mentor("M2")),
        met("M3", MeetingFormat::Remote),
        not_continued("M3", Role::Mentor),
        Event::FurtherSearch,
        invited("M4"),
        invited("M5"),
        met("M4", MeetingFormat::FaceToFace),
        met("M5", MeetingFormat::Remote),
        invited("M6"),
        Event::Chosen(mentor("M5")),
        Event::SessionHeld,
        Event::GoalsSet([Need::new(Quality::BroadScanning, "To look outside.")].into()),
        Event::SessionHeld,
        Event::SessionHeld,
        Event::GoalsReviewed(vec!["She has rung them.".into()]),
        Event::SessionHeld,
        Event::GoalsReviewed(vec![]),
        Event::GoalsRevised([Need::other("To chair.")].into()),
        Event::SessionHeld,
        Event::Ended(End {
            by: Party::Both,
            reason: "We are done.".into(),
        }),
    ]
}

/// The application after so many of those events.
pub(crate) fn after(events: usize) -> Application {
    Application::replay(whole_log().into_iter().take(events)).unwrap()
}

/// The places of the stages in that log.
pub(crate) const REGISTERED: usize = 4;
pub(crate) const APPROVED: usize = 5;
pub(crate) const MATCHING: usize = 6;
pub(crate) const MENTORING: usize = 20;

/// An application after this and then that.
pub(crate) fn then(mut application: Application, event: Event) -> Application {
    application.apply_without_register(event).unwrap();
    application
}

#[test]
fn what_the_source_says_of_each_action_is_as_reviewed() {
    let mut table = String::from("| action | stage | in the words of the crate | source |\n");
    table.push_str("|---|---|---|---|\n");
    for action in Action::ALL {
        let stage = action.stage().map_or("any before mentoring", Stage::key);
        let statement = action.statement();
        let text = statement.map_or("", |statement| statement.text());
        let source = statement.map_or(String::new(), |statement| statement.source().to_string());
        writeln!(table, "| {action} | {stage} | {text} | {source} |").unwrap();
    }
    expect_file!["snapshots/programme.md"].assert_eq(&table);
}

#[test]
fn the_machine_is_as_reviewed() {
    let table = Table::new();
    let mut states = String::from("| state | leads to |\n|---|---|\n");
    for state in table.states() {
        let transitions = table.transitions().filter(|(from, _, _)| *from == state);
        let transitions: Vec<String> = transitions
            .map(|(_, action, next)| format!("{} → {}", action.key(), next.id()))
            .collect();
        writeln!(states, "| {} | {} |", state.id(), transitions.join("; ")).unwrap();
    }
    expect_file!["snapshots/programme_table.md"].assert_eq(&states);
}

#[test]
fn the_record_tells_what_came_of_an_application() {
    let application = after(whole_log().len());
    assert_eq!(application.stage(), Stage::Ended);
    assert_eq!(application.last_stage(), Stage::Mentoring);
    assert_eq!(application.sponsor(), Some(Sponsor::LineManager));
    assert_eq!(application.conditions().len(), 3);
    assert_eq!(application.goals().len(), 1);
    assert_eq!(application.previous().unwrap().as_str(), "2025-117");
    assert!(application.invitations().is_empty());
    assert!(
        application
            .invited()
            .map(MentorId::as_str)
            .eq(["M1", "M2", "M3", "M4", "M5", "M6"])
    );
    assert_eq!(
        (application.declined(), application.withdrawn()),
        (None, None)
    );
    assert_eq!(application.ended().unwrap().by, Party::Both);

    let not_continued = NotContinuedAfter {
        held: MeetingFormat::Remote,
        by: Role::Mentor,
    };
    let statuses = [
        InvitationStatus::MentorDeclined,
        InvitationStatus::InvitationWithdrawn,
        InvitationStatus::NotContinued(not_continued),
    ];
    let [search] = application.searches() else {
        panic!("one search came to nothing");
    };
    assert_eq!(search.clone().map(|invitation| invitation.status), statuses);

    let mentoring = application.mentoring().unwrap();
    assert_eq!(
        (mentoring.mentor.as_str(), mentoring.held),
        ("M5", MeetingFormat::Remote)
    );
    let others = [
        Invitation {
            mentor: mentor("M4"),
            status: InvitationStatus::AnotherChosenAfter(MeetingFormat::FaceToFace),
            missed: 0,
        },
        Invitation {
            mentor: mentor("M6"),
            status: InvitationStatus::AnotherChosen,
            missed: 0,
        },
    ];
    assert_eq!(mentoring.others, others);
    assert_eq!(
        (mentoring.sessions_before_goals, mentoring.sessions()),
        (1, 5)
    );
    let [set, revised] = &*mentoring.goals else {
        panic!("goals were set, and revised once");
    };
    let reviews = set
        .reviews
        .iter()
        .map(|review| (review.sessions.get(), review.notes.len()));
    assert!(reviews.eq([(2, 1), (1, 0)]));
    assert_eq!((set.sessions_since, set.sessions()), (0, 3));
    assert!(revised.reviews.is_empty());
    assert_eq!((revised.sessions_since, revised.sessions()), (1, 1));
}

#[test]
fn an_application_that_comes_to_nothing_says_why_and_where() {
    let declined = then(after(REGISTERED), Event::Declined("No places.".into()));
    assert_eq!(
        (declined.stage(), declined.last_stage()),
        (Stage::Declined, Stage::Registered)
    );
    assert_eq!(declined.declined().unwrap().reveal(), Some("No places."));
    for (events, last) in [
        (0, Stage::Eligibility),
        (3, Stage::Eligibility),
        (REGISTERED, Stage::Registered),
        (APPROVED, Stage::Approved),
        (MATCHING, Stage::Matching),
        (MENTORING - 1, Stage::Matching),
    ] {
        let before = after(events);
        let withdrawn = then(before.clone(), Event::Withdrawn("A new job.".into()));
        assert_eq!(
            (withdrawn.stage(), withdrawn.last_stage()),
            (Stage::Withdrawn, last)
        );
        assert_eq!(withdrawn.withdrawn().unwrap().reveal(), Some("A new job."));
        assert_eq!(withdrawn.conditions(), before.conditions());
        assert_eq!(withdrawn.goals(), before.goals());
        assert_eq!(withdrawn.invitations(), before.invitations());
        assert_eq!(withdrawn.searches(), before.searches());
        assert!(withdrawn.invited().eq(before.invited()));
    }
}

/// A line manager who sponsors has not yet given time and space.
#[test]
fn sponsorship_and_support_are_two_facts() {
    let application = Application::replay([Event::Sponsor(Sponsor::LineManager)]).unwrap();
    assert!(application.conditions().iter().eq([Condition::Sponsor]));
    assert!(application.allowed().contains(&Action::ManagerSupport));
}

#[test]
fn the_agenda_of_a_profile_is_a_list_of_goals() {
    let four = Response::new(Rating::Four, Wish::Yes);
    let assessment = SelfAssessment::from_fn(|_| Response::new(Rating::Two, Wish::No))
        .with(Quality::BroadScanning, four);
    let agenda = Profile::new(assessment).agenda();
    let goals: Vec<Need> = agenda.entries().map(Need::from).collect();
    let application = then(after(1), Event::Goals(goals.try_into().unwrap()));
    let qualities = application.goals().iter().map(|goal| goal.quality);
    assert!(qualities.eq([Some(Quality::BroadScanning)]));
}

#[test]
fn what_is_allowed_is_the_key_of_an_event() {
    for action in Action::ALL {
        let event = format!(r#"{{"{}": null}}"#, action.key());
        let error = serde_json::from_str::<Event>(&event).unwrap_err();
        assert!(
            !error.to_string().contains("the key of an event"),
            "{error}"
        );
        assert_eq!(action.key().parse(), Ok(action));
        assert_eq!(serde_json::to_value(action).unwrap(), action.key());
    }
    for event in whole_log() {
        let json = serde_json::to_value(&event).unwrap();
        let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
        assert_eq!(keys, [event.action().key()]);
    }
}

#[test]
fn keys_are_words_of_one_kind() {
    let mut keys = Action::ALL.map(Action::key);
    let snake_case = |key: &&str| {
        let mut letters = key.chars();
        letters.all(|letter| letter.is_ascii_lowercase() || letter == '_')
    };
    assert!(keys.iter().all(snake_case));
    keys.sort_unstable();
    assert!(keys.windows(2).all(|pair| pair[0] < pair[1]));
    for condition in Condition::ALL {
        let actions = Action::ALL.into_iter();
        let mut actions = actions.filter(|action| action.condition() == Some(condition));
        assert_eq!(actions.next().map(Action::key), Some(condition.key()));
        assert_eq!(actions.next(), None);
    }
    for stage in Stage::ALL {
        assert_eq!(stage.key().parse(), Ok(stage));
        assert_eq!((stage.to_string(), format!("{stage:>12}")), {
            (stage.key().to_owned(), format!("{:>12}", stage.key()))
        });
    }
    assert_eq!(format!("[{:>14}]", Action::GoalsSet), "[     goals set]");
}

#[test]
fn references_are_compared_as_they_are() {
    assert_eq!("M1".parse(), MentorId::try_from("M1".to_owned()));
    assert_eq!("M1".parse(), MentorId::try_from("M1"));
    assert_eq!(MentorId::try_from(""), Err(EmptyReference));
    assert_eq!(mentor("M1").as_ref(), "M1");
    assert_ne!("m1".parse::<MentorId>(), "M1".parse());
    let application = then(after(MATCHING + 1), invited(" M1"));
    assert_eq!(application.invited().count(), 2);
}

/// A manager can see what has come of an application, and neither who nor why.
#[test]
fn a_manager_sees_where_an_application_stands() {
    let seen = after(whole_log().len()).redacted(Audience::Manager);
    let json = serde_json::to_value(&seen).unwrap();
    let none = serde_json::json!({"text": ""});
    assert_eq!(
        json,
        serde_json::json!({"ended": {
            "record": {
                "application": {
                    "sponsor": "line_manager",
                    "goals": [none],
                    "manager_support": {},
                },
                "searches": [[
                    {"mentor": "other-1", "status": {"mentor_declined": {}}},
                    {"mentor": "other-2", "status": {"invitation_withdrawn": {}}},
                    {
                        "mentor": "other-3",
                        "status": {"not_continued": {"held": "remote", "by": "mentor"}},
                    },
                ]],
                "mentoring": {
                    "mentor": "mentor",
                    "held": "remote",
                    "others": [
                        {
                            "mentor": "other-4",
                            "status": {"another_chosen_after": "face_to_face"},
                        },
                        {"mentor": "other-5", "status": {"another_chosen": {}}},
                    ],
                    "sessions_before_goals": 1,
                    "goals": [
                        {
                            "goals": [none],
                            "reviews": [
                                {"sessions": 2, "notes": []},
                                {"sessions": 1, "notes": []},
                            ],
                            "sessions_since": 0,
                        },
                        {"goals": [none], "reviews": [], "sessions_since": 1},
                    ],
                },
            },
            "end": {"by": "both", "reason": ""},
        }}),
    );
}
