//! A record says that certain things happened: whatever is read as one, a log leads there.

use leadership_qualities::Application;
use leadership_qualities::programme::{
    ChemistryMeeting, Condition, Event, Invitation, InvitationStatus, Mentoring, NotContinued,
    Registration, Remark, Stage, WithdrawnBy,
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
    let has_support = application.conditions().contains(Condition::ManagerSupport);
    let last = application.last_stage();
    let sent_back = application.sent_back();
    if has_support || sent_back.is_some() {
        log.push(Event::ManagerSupport);
    }
    if last >= Stage::Registered || sent_back.is_some() {
        let previous = application.previous().cloned();
        log.push(Event::Registered(Registration { previous }));
    }
    for remark in application.remarks() {
        match remark {
            Remark::Deferred(reason) => log.push(Event::Deferred(reason.clone())),
            Remark::SentBack(reason) => log.extend([
                Event::SentBack(reason.clone()),
                Event::Registered(Registration::default()),
            ]),
        }
    }
    log.extend(sent_back.cloned().map(Event::SentBack));
    if sent_back.is_some() && !has_support {
        log.push(Event::SupportWithdrawn("".into()));
    }
    log.extend(application.declined().cloned().map(Event::Declined));
    log.extend((last >= Stage::Approved).then_some(Event::Approved));
    log.extend((last >= Stage::Matching).then_some(Event::CredentialsIssued));
    for earlier in application.earlier_mentoring() {
        log.extend(earlier.searches().iter().flat_map(log_of_search));
        log.extend(log_of_mentoring(&earlier.mentoring));
        log.push(Event::MentorChange(earlier.end.clone()));
    }
    log.extend(application.searches().iter().flat_map(log_of_search));
    for invitation in application.invitations() {
        log.extend(log_of_invitation(invitation));
    }
    if let Some(mentoring) = application.mentoring() {
        log.extend(log_of_mentoring(mentoring));
    }
    let withdrawal = application.withdrawn_by().map(|by| match by {
        WithdrawnBy::Mentee => Event::Withdrawn,
        WithdrawnBy::Programme => Event::Lapsed,
        WithdrawnBy::LineManager => Event::SupportWithdrawn,
    });
    let reason = application.withdrawn().cloned();
    log.extend(withdrawal.zip(reason).map(|(event, reason)| event(reason)));
    log.extend(application.ended().cloned().map(Event::Ended));
    log
}

fn log_of_search(search: &[Invitation; 3]) -> Vec<Event> {
    let invitations = search.iter().flat_map(log_of_invitation);
    invitations.chain([Event::FurtherSearch]).collect()
}

/// Nobody writes so many sessions down; that they add up is proved elsewhere.
fn times(event: Event, count: u32) -> Vec<Event> {
    vec![event; count.min(1_000) as usize]
}

fn log_of_invitation(invitation: &Invitation) -> Vec<Event> {
    let Invitation {
        mentor,
        status,
        missed,
    } = invitation;
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
        InvitationStatus::MentorUnavailable => vec![Event::MentorUnavailable(mentor())],
        InvitationStatus::MentorUnavailableAfter(held) => {
            vec![met(held), Event::MentorUnavailableAfterMeeting(mentor())]
        }
        InvitationStatus::NotContinued(not_continued) => {
            let stop = NotContinued {
                mentor: mentor(),
                by: not_continued.by,
            };
            vec![met(not_continued.held), Event::NotContinued(stop)]
        }
    };
    std::iter::once(Event::Invited(mentor()))
        .chain(times(Event::MeetingMissed(mentor()), *missed))
        .chain(then)
        .collect()
}

fn log_of_mentoring(mentoring: &Mentoring) -> Vec<Event> {
    let sessions = |count| times(Event::SessionHeld, count);
    let mut log: Vec<Event> = mentoring
        .others
        .iter()
        .flat_map(log_of_invitation)
        .collect();
    let (mentor, status) = (
        mentoring.mentor.clone(),
        InvitationStatus::Met(mentoring.held),
    );
    log.extend(log_of_invitation(&Invitation {
        mentor,
        status,
        missed: mentoring.meetings_missed,
    }));
    log.push(Event::Chosen(mentoring.mentor.clone()));
    log.extend(times(Event::SessionMissed, mentoring.sessions_missed));
    for _ in 0..mentoring.pauses.min(1_000) {
        log.extend([Event::Paused("".into()), Event::Resumed]);
    }
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
    log.extend(mentoring.paused.clone().map(Event::Paused));
    log
}

/// The same, with 2.0 as 2 and with no number beyond what the log above spells out. Nothing that may
/// be left out is there if it means the same.
fn plain(mut document: Value) -> Value {
    for count in programme::values(&mut document, &programme::COUNTS) {
        *count = json!(count.as_f64().map(|number| number.min(1_000.0)));
    }
    if let Some(withdrawn) = document.pointer_mut("/withdrawn") {
        let by = withdrawn["by"].take();
        withdrawn["by"] = if by.is_null() { json!("mentee") } else { by };
    }
    without_zeros(document)
}

/// A document without the counts that may be left out, and are zero.
fn without_zeros(document: Value) -> Value {
    match document {
        Value::Array(elements) => elements.into_iter().map(without_zeros).collect(),
        Value::Object(entries) => entries
            .into_iter()
            .filter(|(key, value)| {
                let may_be_missing = ["missed", "meetings_missed", "sessions_missed", "pauses"];
                value.as_f64() != Some(0.0) || !may_be_missing.contains(&key.as_str())
            })
            .map(|(key, value)| (key, without_zeros(value)))
            .collect(),
        value => value,
    }
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
