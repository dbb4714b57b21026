//! The turns that a real programme takes: support taken back, an application amended or lapsed, a
//! mentor who is ill, a pause, another mentor.

use leadership_qualities::machine::State as _;
use leadership_qualities::programme::{
    Action, Condition, Event, Invitation, InvitationStatus, MeetingFormat, MentorId, Reason,
    Registration, Remark, Stage, WithdrawnBy,
};
use leadership_qualities::record::{End, Party};
use leadership_qualities::{Application, Audience, Confidential, Need, Quality, Role};
use serde_json::{Value, json};

use super::{
    APPROVED, MATCHING, MENTORING, REGISTERED, after, invited, mentor, met, not_continued, then,
};

fn all_then(application: Application, events: impl IntoIterator<Item = Event>) -> Application {
    events.into_iter().fold(application, then)
}

#[track_caller]
fn assert_rejected(application: &Application, event: &Event, message: &str) {
    let rejection = application.check_without_register(event).unwrap_err();
    assert_eq!(rejection.to_string(), message);
}

#[track_caller]
fn assert_reasons(application: &Application, event: &Event, reasons: &[Reason]) {
    let rejection = application.check_without_register(event).unwrap_err();
    assert_eq!(rejection.reasons(), reasons);
}

fn support_withdrawn() -> Event {
    Event::SupportWithdrawn("The ward is short of staff.".into())
}

fn change(by: Party) -> Event {
    let reason = "He moves to Leeds.".into();
    Event::MentorChange(End { by, reason })
}

fn json(application: &Application) -> Value {
    let json = serde_json::to_value(application).unwrap();
    let read: Application = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(&read, application);
    json
}

#[track_caller]
fn assert_refused(record: Value, message: &str) {
    let error = serde_json::from_value::<Application>(record).unwrap_err();
    assert_eq!(error.to_string(), message);
}

#[test]
fn new_events_have_their_wire_forms() {
    let reason = || Confidential::from("…");
    let end = End {
        by: Party::LineManager,
        reason: reason(),
    };
    for (event, wire) in [
        (Event::SentBack(reason()), json!({"sent_back": "…"})),
        (Event::Deferred(reason()), json!({"deferred": "…"})),
        (
            Event::MeetingMissed(mentor("M1")),
            json!({"meeting_missed": "M1"}),
        ),
        (
            Event::MentorUnavailable(mentor("M1")),
            json!({"mentor_unavailable": "M1"}),
        ),
        (
            Event::MentorUnavailableAfterMeeting(mentor("M1")),
            json!({"mentor_unavailable_after_meeting": "M1"}),
        ),
        (Event::SessionMissed, json!({"session_missed": {}})),
        (Event::Paused(reason()), json!({"paused": "…"})),
        (Event::Resumed, json!({"resumed": {}})),
        (
            Event::MentorChange(end),
            json!({"mentor_change": {"by": "line_manager", "reason": "…"}}),
        ),
        (
            Event::SupportWithdrawn(reason()),
            json!({"support_withdrawn": "…"}),
        ),
        (Event::Lapsed(reason()), json!({"lapsed": "…"})),
    ] {
        assert_eq!(serde_json::to_value(&event).unwrap(), wire);
        assert_eq!(serde_json::from_value::<Event>(wire).unwrap(), event);
        assert_eq!(event.action().statement(), None);
    }
}

#[test]
fn before_registering_support_that_is_taken_back_can_be_given_again() {
    let without = then(after(3), support_withdrawn());
    assert_eq!(without, after(2));
    assert_rejected(
        &without,
        &support_withdrawn(),
        "eligibility: support withdrawn is not possible, because support of the line manager comes \
         first; possible now: goals, manager support, lapsed, withdrawn",
    );
    assert_eq!(then(without, Event::ManagerSupport), after(3));
    assert_reasons(
        &Application::default(),
        &support_withdrawn(),
        &[Reason::ConditionsFirst([Condition::ManagerSupport].into())],
    );
}

#[test]
fn who_withdrew_an_application_is_on_record() {
    for events in [REGISTERED, APPROVED, MATCHING, MENTORING - 1] {
        let before = after(events);
        let over = then(before.clone(), support_withdrawn());
        assert_eq!(over.stage(), Stage::Withdrawn);
        assert_eq!(over.last_stage(), before.stage());
        assert_eq!(over.withdrawn_by(), Some(WithdrawnBy::LineManager));
        assert_eq!(
            over.withdrawn().unwrap().reveal(),
            Some("The ward is short of staff.")
        );
        assert_eq!(json(&over)["withdrawn"]["by"], "line_manager");
    }
    for events in [0, 2, REGISTERED, APPROVED, MATCHING, MENTORING - 1] {
        for (event, by, key) in [
            (
                Event::Lapsed("".into()),
                WithdrawnBy::Programme,
                "programme",
            ),
            (Event::Withdrawn("".into()), WithdrawnBy::Mentee, "mentee"),
        ] {
            let over = then(after(events), event);
            assert_eq!(over.withdrawn_by(), Some(by));
            assert_eq!(json(&over)["withdrawn"]["by"], key);
            for audience in Audience::ALL {
                assert_eq!(over.clone().redacted(audience).withdrawn_by(), Some(by));
            }
        }
    }
    let sentence = "mentoring: support withdrawn is not possible, because mentoring has begun, and \
                    can be ended instead; possible now: session held, session missed, goals set, \
                    paused, mentor change, ended";
    assert_rejected(&after(MENTORING), &support_withdrawn(), sentence);
    let end = End {
        by: Party::LineManager,
        reason: "No cover.".into(),
    };
    let over = then(after(MENTORING), Event::Ended(end));
    assert_eq!(over.ended().unwrap().by, Party::LineManager);
}

#[test]
fn a_record_says_who_withdrew_it_or_means_the_mentee() {
    let record =
        |from: Value, by: Value| json!({"withdrawn": {"from": from, "by": by, "reason": ""}});
    let eligibility = json!({"eligibility": {"sponsor": "line_manager"}});
    let mentee = then(after(1), Event::Withdrawn("".into()));
    for by in [json!(null), json!("mentee")] {
        let read = serde_json::from_value::<Application>(record(eligibility.clone(), by)).unwrap();
        assert_eq!(read, mentee);
    }
    assert_refused(
        record(eligibility, json!("line_manager")),
        "found `eligibility` withdrawn by `line_manager`, expected an application that was \
         registered",
    );
    assert_refused(
        record(json!({"eligibility": {}}), json!("mentor")),
        "invalid value: string \"mentor\", expected `mentee`, `programme` or `line_manager`",
    );
}

#[test]
fn goals_can_be_replaced_until_the_mentee_registers() {
    let other = || Event::Goals([Need::new(Quality::BroadScanning, "To look outside.")].into());
    for events in [2, 3] {
        let changed = then(after(events), other());
        assert_eq!(changed.goals()[0].quality, Some(Quality::BroadScanning));
        assert_eq!(changed.state(), after(events).state());
    }
    assert_reasons(
        &after(REGISTERED),
        &other(),
        &[Reason::BelongsTo(Stage::Eligibility)],
    );
}

#[test]
fn an_application_is_deferred_and_sent_back_and_everything_stays_on_record() {
    let deferred = then(after(REGISTERED), Event::Deferred("Until May.".into()));
    assert_eq!(deferred.stage(), Stage::Registered);
    assert_eq!(deferred.remarks(), [Remark::Deferred("Until May.".into())]);
    assert_eq!(deferred.allowed(), after(REGISTERED).allowed());

    let back = then(
        deferred,
        Event::SentBack("Name a goal for the ward.".into()),
    );
    assert_eq!(back.stage(), Stage::Eligibility);
    assert_eq!(back.conditions().len(), 3);
    assert_eq!(
        back.sent_back().unwrap().reveal(),
        Some("Name a goal for the ward.")
    );
    assert_eq!(back.previous().unwrap().as_str(), "2025-117");
    assert_eq!(back.remarks().len(), 1);
    assert_eq!(
        json(&back),
        json!({"eligibility": {
            "sponsor": "line_manager",
            "goals": [{"quality": "self_belief", "text": "To speak up."}],
            "manager_support": {},
            "sent_back": {
                "reason": "Name a goal for the ward.",
                "previous": "2025-117",
                "remarks": [{"deferred": "Until May."}],
            },
        }}),
    );

    let amended = all_then(
        back.clone(),
        [
            Event::Goals([Need::other("To lead the ward.")].into()),
            Event::Registered(Registration::default()),
        ],
    );
    assert_eq!(amended.goals()[0].text.reveal(), Some("To lead the ward."));
    assert_eq!(amended.sent_back(), None);
    assert_eq!(amended.previous().unwrap().as_str(), "2025-117");
    let remarks = [
        Remark::Deferred("Until May.".into()),
        Remark::SentBack("Name a goal for the ward.".into()),
    ];
    assert_eq!(amended.remarks(), remarks);
    assert_eq!(
        json(&amended)["registered"]["application"]["remarks"],
        json!([{"deferred": "Until May."}, {"sent_back": "Name a goal for the ward."}]),
    );
    let approved = then(amended, Event::Approved);
    assert_eq!(approved.remarks(), remarks);

    let again = Registration {
        previous: Some("2026-9".parse().unwrap()),
    };
    let amended = then(back.clone(), Event::Registered(again));
    assert_eq!(amended.previous().unwrap().as_str(), "2026-9");

    // The line manager may take the support back meanwhile, and give it again.
    let without = then(back, support_withdrawn());
    assert_eq!(without.stage(), Stage::Eligibility);
    json(&without);
    assert_reasons(
        &without,
        &Event::Registered(Registration::default()),
        &[Reason::ConditionsFirst([Condition::ManagerSupport].into())],
    );
    let whole = then(without, Event::ManagerSupport);
    assert!(whole.allowed().contains(&Action::Registered));
}

#[test]
fn an_application_that_is_sent_back_has_goals() {
    assert_refused(
        json!({"eligibility": {
            "sponsor": "line_manager", "manager_support": {}, "sent_back": {"reason": ""},
        }}),
        "`sent_back` without `goals`, which come first",
    );
}

#[test]
fn a_missed_meeting_leaves_the_invitation_open() {
    let missed = all_then(
        after(MATCHING + 2),
        [
            Event::MeetingMissed(mentor("M1")),
            Event::MeetingMissed(mentor("M1")),
        ],
    );
    assert_eq!(missed.state(), after(MATCHING + 2).state());
    let first = Invitation {
        mentor: mentor("M1"),
        status: InvitationStatus::Invited,
        missed: 2,
    };
    assert_eq!(missed.invitations()[0], first);
    let json = json(&missed);
    assert_eq!(json["matching"]["invitations"][0]["missed"], 2);
    assert_eq!(json["matching"]["invitations"][1].get("missed"), None);
    let met = then(missed, met("M1", MeetingFormat::Remote));
    assert_eq!(met.invitations()[0].missed, 2);
    let chosen = then(met, Event::Chosen(mentor("M1")));
    assert_eq!(chosen.mentoring().unwrap().meetings_missed, 2);
}

#[test]
fn a_mentor_who_is_no_longer_available_can_be_invited_in_a_later_search() {
    let application = all_then(
        after(MATCHING + 2),
        [
            met("M2", MeetingFormat::FaceToFace),
            Event::MentorUnavailable(mentor("M1")),
            Event::MentorUnavailableAfterMeeting(mentor("M2")),
        ],
    );
    let statuses = application.invitations().iter().map(|one| one.status);
    assert!(statuses.eq([
        InvitationStatus::MentorUnavailable,
        InvitationStatus::MentorUnavailableAfter(MeetingFormat::FaceToFace),
    ]));
    assert_eq!(
        application.invitations()[1].status.to_string(),
        "met, face to face, and closed when the mentor was unavailable",
    );
    assert_reasons(
        &application,
        &invited("M1"),
        &[Reason::InvitedBefore(mentor("M1"))],
    );

    let later = all_then(
        application,
        [
            invited("M3"),
            Event::MentorDeclined(mentor("M3")),
            Event::FurtherSearch,
        ],
    );
    assert_eq!(later.excluded().count(), 0);
    let later = all_then(later, ["M1", "M2", "M3"].map(invited));
    assert_eq!(later.invited().count(), 3);
    json(&later);
}

#[test]
fn nobody_is_invited_again_with_whom_somebody_did_not_go_on() {
    let later = after(MATCHING + 8);
    assert!(later.excluded().map(MentorId::as_str).eq(["M3"]));
    assert_reasons(
        &later,
        &invited("M3"),
        &[Reason::NotContinuedBefore(mentor("M3"))],
    );
    // M1 declined, and M2's invitation was withdrawn.
    let again = all_then(later, [invited("M1"), invited("M2")]);
    let mut record = json(&again);
    record["matching"]["invitations"][0]["mentor"] = json!("M3");
    assert_refused(
        record.clone(),
        "found \"M3\" invited again, expected nobody with whom mentee or mentor did not go on",
    );
    record["matching"]["invitations"][0]["mentor"] = json!("M2");
    assert_refused(
        record,
        "found \"M2\" invited twice, expected each mentor once in a search",
    );
}

#[test]
fn during_a_pause_nothing_happens_but_its_end() {
    let paused = then(
        after(MENTORING + 2),
        Event::Paused("Parental leave.".into()),
    );
    assert_eq!(paused.state().id(), "mentoring+goals+paused");
    assert_eq!(
        paused.allowed(),
        [Action::Resumed, Action::MentorChange, Action::Ended]
    );
    let possible = "because mentoring is paused, and can be resumed; possible now: resumed, mentor \
                    change, ended";
    for event in [
        Event::SessionHeld,
        Event::SessionMissed,
        Event::GoalsSet([Need::other("")].into()),
        Event::GoalsReviewed(vec![]),
        Event::GoalsRevised([Need::other("")].into()),
        Event::Paused("".into()),
    ] {
        let action = event.action();
        let message = format!("mentoring: {action} is not possible, {possible}");
        assert_rejected(&paused, &event, &message);
    }
    assert_eq!(
        json(&paused)["mentoring"]["mentoring"]["paused"],
        "Parental leave."
    );
    let mentoring = |application: &Application| application.mentoring().unwrap().clone();
    assert_eq!(
        (
            mentoring(&paused).pauses,
            mentoring(&paused).paused.is_some()
        ),
        (0, true)
    );

    let resumed = all_then(
        paused,
        [Event::Resumed, Event::SessionHeld, Event::SessionMissed],
    );
    assert_eq!(resumed.state().id(), "mentoring+goals+session");
    let record = mentoring(&resumed);
    assert_eq!((record.pauses, record.paused.is_some()), (1, false));
    assert_eq!((record.sessions_missed, record.sessions()), (1, 2));
    assert_rejected(
        &resumed,
        &Event::Resumed,
        "mentoring: resumed is not possible, because mentoring is not paused; possible now: \
         session held, session missed, goals reviewed, goals revised, paused, mentor change, ended",
    );
    // A missed session is no session to look back on.
    let fresh = then(after(MENTORING + 2), Event::SessionMissed);
    assert_reasons(
        &fresh,
        &Event::GoalsReviewed(vec![]),
        &[Reason::SessionFirst],
    );
}

#[test]
fn mentoring_may_end_during_a_pause() {
    let end = End {
        by: Party::Mentor,
        reason: "".into(),
    };
    let paused = then(after(MENTORING + 4), Event::Paused("Illness.".into()));
    let ended = then(paused, Event::Ended(end));
    let record = &json(&ended)["ended"]["record"]["mentoring"];
    assert_eq!(record["paused"], "Illness.");
    // Everybody sees that there is a pause, and the pair alone sees why.
    let seen = json(&ended.redacted(Audience::Programme));
    assert_eq!(seen["ended"]["record"]["mentoring"]["paused"], "");
}

/// M5 mentored the mentee, and M4 and M6 were the others of that search.
fn changed() -> Application {
    then(after(MENTORING + 7), change(Party::Mentor))
}

#[test]
fn a_mentee_changes_to_another_mentor_without_applying_again() {
    let changed = changed();
    assert_eq!(changed.state().id(), "matching");
    assert_eq!(changed.goals(), after(MENTORING).goals());
    assert_eq!((changed.mentoring(), changed.searches().len()), (None, 0));
    let [earlier] = changed.earlier_mentoring() else {
        panic!("there was one mentor");
    };
    let before = after(MENTORING + 7);
    assert_eq!(Some(&earlier.mentoring), before.mentoring());
    assert_eq!(earlier.searches(), before.searches());
    assert_eq!(
        (earlier.end.by, earlier.end.reason.reveal()),
        (Party::Mentor, Some("He moves to Leeds."))
    );
    assert_eq!(earlier.mentoring.sessions(), 4);

    // Nobody else is out, but those with whom somebody did not go on.
    assert!(changed.excluded().map(MentorId::as_str).eq(["M3", "M5"]));
    assert_rejected(
        &changed,
        &invited("M5"),
        "matching: invited is not possible with this content, because mentoring with M5 is over; \
         possible now: invited, support withdrawn, lapsed, withdrawn",
    );

    let second = all_then(
        changed,
        [
            invited("M4"),
            invited("M6"),
            met("M6", MeetingFormat::Remote),
            Event::Chosen(mentor("M6")),
        ],
    );
    assert_eq!(second.mentoring().unwrap().mentor, mentor("M6"));
    assert_eq!(second.mentoring().unwrap().sessions(), 0);
    assert_eq!(second.earlier_mentoring().len(), 1);
    assert!(
        second
            .excluded()
            .map(MentorId::as_str)
            .eq(["M3", "M5", "M6"])
    );

    let third = then(second, change(Party::Mentee));
    assert_eq!(third.earlier_mentoring().len(), 2);
    let mut record = json(&third);
    let mentors = "/matching/earlier/1/mentoring/mentor";
    *record.pointer_mut(mentors).unwrap() = json!("M5");
    assert_refused(
        record,
        "found \"M5\" invited again, expected no earlier mentor",
    );
}

/// Whoever searches for another mentor is still an applicant, but what was said in mentoring stays
/// between mentee and mentor.
#[test]
fn a_change_of_mentor_shows_nobody_what_was_said_in_mentoring() {
    let second = all_then(
        changed(),
        [
            invited("M4"),
            met("M4", MeetingFormat::Remote),
            Event::Chosen(mentor("M4")),
            Event::SessionHeld,
        ],
    );
    for application in [
        changed(),
        second,
        then(changed(), Event::Lapsed("No answer.".into())),
    ] {
        let seen = json(&application.clone().redacted(Audience::Programme)).to_string();
        for said in [
            "She has rung them.",
            "To look outside.",
            "He moves to Leeds.",
        ] {
            assert!(json(&application).to_string().contains(said));
            assert!(!seen.contains(said), "{said}");
        }
        assert!(
            seen.contains("To speak up."),
            "the programme sees the application"
        );
    }
}

#[test]
fn the_next_mentor_sees_nothing_that_was_said_to_the_one_before() {
    let goals = |text: &str| Event::GoalsSet([Need::new(Quality::SelfBelief, text)].into());
    let second = all_then(
        changed(),
        [
            invited("M4"),
            met("M4", MeetingFormat::Remote),
            Event::Chosen(mentor("M4")),
            goals("To chair the board."),
            Event::Paused("A new job.".into()),
        ],
    );
    let seen = second.clone().redacted(Audience::NextMentor);
    assert_eq!(seen.mentoring(), second.mentoring());
    assert_eq!(seen.goals(), second.goals());
    let programme = second.redacted(Audience::Programme);
    assert_eq!(seen.earlier_mentoring(), programme.earlier_mentoring());
    let text = json(&seen).to_string();
    for said in [
        "She has rung them.",
        "To look outside.",
        "He moves to Leeds.",
    ] {
        assert!(!text.contains(said), "{said}");
    }
    // Without a change of mentors, the first mentor is not the next one.
    let first = after(MENTORING + 7);
    assert_eq!(first.clone().redacted(Audience::NextMentor), first);
}

#[test]
fn a_manager_sees_mentors_by_number_after_a_change() {
    let second = all_then(
        changed(),
        [
            invited("M4"),
            invited("M1"),
            met("M4", MeetingFormat::Remote),
            Event::Chosen(mentor("M4")),
        ],
    );
    let seen = second.redacted(Audience::Manager);
    let [earlier] = seen.earlier_mentoring() else {
        panic!("there was one mentor");
    };
    let named = |invitations: &[Invitation]| -> Vec<String> {
        invitations
            .iter()
            .map(|one| one.mentor.to_string())
            .collect()
    };
    assert_eq!(
        named(&earlier.searches()[0]),
        ["other-1", "other-2", "other-3"]
    );
    assert_eq!(earlier.mentoring.mentor.as_str(), "mentor");
    assert_eq!(named(&earlier.mentoring.others), ["mentor-2", "other-4"]);
    let mentoring = seen.mentoring().unwrap();
    assert_eq!(mentoring.mentor.as_str(), "mentor-2");
    assert_eq!(named(&mentoring.others), ["other-1"]);
}

#[test]
fn a_stop_after_a_change_counts_as_ever() {
    let stopped = all_then(
        changed(),
        [
            invited("M4"),
            met("M4", MeetingFormat::Remote),
            not_continued("M4", Role::Mentee),
        ],
    );
    assert!(
        stopped
            .excluded()
            .map(MentorId::as_str)
            .eq(["M3", "M4", "M5"])
    );
}
