//! A record says that certain things happened: whatever is read as one, a log leads there.

use leadership_qualities::Application;
use leadership_qualities::programme::{
    ChemistryMeeting, Condition, Event, Invitation, InvitationStatus, Mentoring, NotContinued,
    Registration, Stage,
};
use leadership_qualities::record::NonEmpty;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::strategy::{self, programme};

/// A log that leads to a record: one of many, as a record forgets who was invited first.
fn log_of(application: &Application) -> Vec<Event> {
    let mut log: Vec<Event> = application
        .sponsor()
        .map(Event::Sponsor)
        .into_iter()
        .collect();
    let goals = NonEmpty::try_from(application.goals().to_vec());
    log.extend(goals.map(Event::Goals));
    if application.conditions().contains(Condition::ManagerSupport) {
        log.push(Event::ManagerSupport);
    }
    let last = application.last_stage();
    if last >= Stage::Registered {
        let previous = application.previous().cloned();
        log.push(Event::Registered(Registration { previous }));
    }
    log.extend(application.declined().cloned().map(Event::Declined));
    log.extend((last >= Stage::Approved).then_some(Event::Approved));
    log.extend((last >= Stage::Matching).then_some(Event::CredentialsIssued));
    for search in application.searches() {
        log.extend(search.iter().flat_map(log_of_invitation));
        log.push(Event::FurtherSearch);
    }
    for invitation in application.invitations() {
        log.extend(log_of_invitation(invitation));
    }
    if let Some(mentoring) = application.mentoring() {
        log.extend(log_of_mentoring(mentoring));
    }
    log.extend(application.withdrawn().cloned().map(Event::Withdrawn));
    log.extend(application.ended().cloned().map(Event::Ended));
    log
}

fn log_of_invitation(Invitation { mentor, status }: &Invitation) -> Vec<Event> {
    let mentor = || mentor.clone();
    let met = |held| {
        Event::Met(ChemistryMeeting {
            mentor: mentor(),
            held,
        })
    };
    let then = match *status {
        InvitationStatus::Invited | InvitationStatus::AnotherChosen => vec![],
        InvitationStatus::Met(held) | InvitationStatus::AnotherChosenAfter(held) => vec![met(held)],
        InvitationStatus::MentorDeclined => vec![Event::MentorDeclined(mentor())],
        InvitationStatus::InvitationWithdrawn => vec![Event::InvitationWithdrawn(mentor())],
        InvitationStatus::NotContinued(not_continued) => {
            let stop = NotContinued {
                mentor: mentor(),
                by: not_continued.by,
            };
            vec![met(not_continued.held), Event::NotContinued(stop)]
        }
    };
    std::iter::once(Event::Invited(mentor()))
        .chain(then)
        .collect()
}

fn log_of_mentoring(mentoring: &Mentoring) -> Vec<Event> {
    // Nobody writes so many sessions down; that they add up is proved elsewhere.
    let sessions = |count: u32| vec![Event::SessionHeld; count.min(1_000) as usize];
    let mut log: Vec<Event> = mentoring
        .others
        .iter()
        .flat_map(log_of_invitation)
        .collect();
    let (mentor, status) = (
        mentoring.mentor.clone(),
        InvitationStatus::Met(mentoring.held),
    );
    log.extend(log_of_invitation(&Invitation { mentor, status }));
    log.push(Event::Chosen(mentoring.mentor.clone()));
    log.extend(sessions(mentoring.sessions_before_goals));
    for (number, pursuit) in mentoring.goals.iter().enumerate() {
        let goals = pursuit.goals.clone();
        log.push(if number == 0 {
            Event::GoalsSet(goals)
        } else {
            Event::GoalsRevised(goals)
        });
        for review in &pursuit.reviews {
            log.extend(sessions(review.sessions.get()));
            log.push(Event::GoalsReviewed(review.notes.clone()));
        }
        log.extend(sessions(pursuit.sessions_since));
    }
    log
}

/// The same, with 2.0 as 2 and with no number beyond what the log above spells out.
fn plain(mut document: Value) -> Value {
    let counts = ["sessions", "sessions_since", "sessions_before_goals"];
    for count in programme::values(&mut document, &counts) {
        *count = json!(count.as_f64().map(|number| number.min(1_000.0)));
    }
    document
}

proptest! {
    #![proptest_config(strategy::cases(256))]

    /// Whatever is accepted, with or without a mistake, means what it says.
    #[test]
    fn what_is_accepted_is_written_as_it_was_read(
        event in programme::nearly_right_event(),
        application in programme::nearly_right_application(),
    ) {
        if let Ok(read) = serde_json::from_value::<Event>(event.clone()) {
            let written = serde_json::to_value(&read).unwrap();
            prop_assert_eq!(strategy::without_blanks(written), strategy::without_blanks(event));
        }
        if let Ok(read) = serde_json::from_value::<Application>(application.clone()) {
            let written = plain(serde_json::to_value(&read).unwrap());
            let given = strategy::without_blanks(plain(application));
            prop_assert_eq!(strategy::without_blanks(written.clone()), given);
            let replayed = Application::replay(log_of(&read)).expect("a log leads there");
            prop_assert_eq!(plain(serde_json::to_value(replayed).unwrap()), written);
        }
    }
}
