//! Rejections in the words that a coordinator reads.

use leadership_qualities::programme::{
    Action, Event, MeetingFormat, MentorId, Reason, Registration, Sponsor, Stage,
};
use leadership_qualities::record::{End, Party};
use leadership_qualities::{Application, Need, Role};

use super::{
    APPROVED, MATCHING, MENTORING, REGISTERED, after, invited, mentor, met, not_continued, then,
};

#[track_caller]
fn assert_rejected(application: &Application, event: Event, message: &str) {
    let mut tried = application.clone();
    assert_eq!(
        tried.apply_without_register(event).unwrap_err().to_string(),
        message
    );
    assert_eq!(tried, *application);
}

fn withdrawn() -> Event {
    Event::Withdrawn("".into())
}

fn goals() -> Event {
    Event::Goals([Need::other("")].into())
}

#[test]
fn an_event_of_another_stage() {
    for (event, message) in [
        (
            Event::Approved,
            "eligibility: approved is not possible, because it belongs to registered; possible \
             now: sponsor, lapsed, withdrawn",
        ),
        (
            Event::CredentialsIssued,
            "eligibility: credentials issued is not possible, because it belongs to approved; \
             possible now: sponsor, lapsed, withdrawn",
        ),
        (
            invited("M1"),
            "eligibility: invited is not possible, because it belongs to matching; possible now: \
             sponsor, lapsed, withdrawn",
        ),
        (
            Event::SessionHeld,
            "eligibility: session held is not possible, because it belongs to mentoring; possible \
             now: sponsor, lapsed, withdrawn",
        ),
    ] {
        assert_rejected(&Application::default(), event, message);
    }
    assert_rejected(
        &after(MENTORING),
        invited("M9"),
        "mentoring: invited is not possible, because it belongs to matching; possible now: \
         session held, session missed, goals set, paused, mentor change, ended",
    );
    assert_rejected(
        &after(APPROVED),
        Event::Declined("".into()),
        "approved: declined is not possible, because it belongs to registered; possible now: \
         credentials issued, support withdrawn, lapsed, withdrawn",
    );
    assert_rejected(
        &after(MATCHING),
        Event::Ended(End {
            by: Party::Mentee,
            reason: "".into(),
        }),
        "matching: ended is not possible, because it belongs to mentoring; possible now: invited, \
         support withdrawn, lapsed, withdrawn",
    );
}

#[test]
fn conditions_that_come_first() {
    let registered = || Event::Registered(Registration::default());
    assert_rejected(
        &Application::default(),
        registered(),
        "eligibility: registered is not possible, because a sponsor, goals and support of the \
         line manager come first; possible now: sponsor, lapsed, withdrawn",
    );
    for (event, key) in [
        (goals(), "goals"),
        (Event::ManagerSupport, "manager support"),
    ] {
        assert_rejected(
            &Application::default(),
            event,
            &format!(
                "eligibility: {key} is not possible, because a sponsor comes first; possible now: \
                 sponsor, lapsed, withdrawn"
            ),
        );
    }
    assert_rejected(
        &after(1),
        registered(),
        "eligibility: registered is not possible, because goals and support of the line manager \
         come first; possible now: goals, manager support, lapsed, withdrawn",
    );
    assert_rejected(
        &after(2),
        registered(),
        "eligibility: registered is not possible, because support of the line manager comes \
         first; possible now: goals, manager support, lapsed, withdrawn",
    );
    assert_rejected(
        &then(after(1), Event::ManagerSupport),
        registered(),
        "eligibility: registered is not possible, because goals come first; possible now: goals, \
         support withdrawn, lapsed, withdrawn",
    );
}

#[test]
fn a_condition_a_second_time() {
    assert_rejected(
        &after(2),
        Event::Sponsor(Sponsor::LineManager),
        "eligibility: sponsor is not possible, because it is on record already; possible now: \
         goals, manager support, lapsed, withdrawn",
    );
    assert_rejected(
        &after(3),
        Event::ManagerSupport,
        "eligibility: manager support is not possible, because it is on record already; possible \
         now: goals, registered, support withdrawn, lapsed, withdrawn",
    );
}

#[test]
fn a_fourth_mentor_or_the_same_one_again() {
    assert_rejected(
        &after(MATCHING + 3),
        invited("M9"),
        "matching: invited is not possible, because three mentors have already been invited; \
         possible now: met, meeting missed, mentor declined, invitation withdrawn, mentor \
         unavailable, support withdrawn, lapsed, withdrawn",
    );
    let all_closed = after(MATCHING + 7);
    assert_rejected(
        &all_closed,
        invited("M9"),
        "matching: invited is not possible, because three mentors have already been invited; \
         possible now: further search, support withdrawn, lapsed, withdrawn",
    );
    assert_rejected(
        &after(MATCHING + 1),
        invited("M1"),
        "matching: invited is not possible with this content, because M1 was already invited in \
         this search; possible now: invited, met, meeting missed, mentor declined, invitation \
         withdrawn, mentor unavailable, support withdrawn, lapsed, withdrawn",
    );
    assert_rejected(
        &then(all_closed, Event::FurtherSearch),
        invited("M3"),
        "matching: invited is not possible with this content, because M3 was met in an earlier \
         search, and mentee or mentor did not go on; possible now: invited, support withdrawn, \
         lapsed, withdrawn",
    );
}

#[test]
fn an_invitation_that_is_not_open() {
    for event in [
        met("M1", MeetingFormat::Remote),
        Event::MentorDeclined(mentor("M1")),
        Event::InvitationWithdrawn(mentor("M1")),
        Event::MeetingMissed(mentor("M1")),
        Event::MentorUnavailable(mentor("M1")),
    ] {
        let action = event.action();
        assert_rejected(
            &after(MATCHING),
            event.clone(),
            &format!(
                "matching: {action} is not possible, because no invitation is open; possible now: \
                 invited, support withdrawn, lapsed, withdrawn"
            ),
        );
        // M1 has declined, M2 and M3 are still invited.
        assert_rejected(
            &after(MATCHING + 4),
            event.clone(),
            &format!(
                "matching: {action} is not possible with this content, because M1 has no open \
                 invitation; possible now: met, meeting missed, mentor declined, invitation \
                 withdrawn, mentor unavailable, support withdrawn, lapsed, withdrawn"
            ),
        );
        // M1 declined in the search before.
        let rejection = after(MATCHING + 9)
            .check_without_register(&event)
            .unwrap_err();
        assert_eq!(rejection.reasons(), [Reason::NotOpen(mentor("M1"))]);
    }
}

#[test]
fn a_mentor_whom_nobody_has_met() {
    for event in [
        not_continued("M1", Role::Mentee),
        Event::Chosen(mentor("M1")),
        Event::MentorUnavailableAfterMeeting(mentor("M1")),
    ] {
        let action = event.action();
        assert_rejected(
            &after(MATCHING + 1),
            event.clone(),
            &format!(
                "matching: {action} is not possible, because the mentee has met nobody who can \
                 still be chosen; possible now: invited, met, meeting missed, mentor declined, \
                 invitation withdrawn, mentor unavailable, support withdrawn, lapsed, withdrawn"
            ),
        );
        // M3 is met, M1 has declined.
        assert_rejected(
            &after(MATCHING + 6),
            event,
            &format!(
                "matching: {action} is not possible with this content, because M1 was not met or \
                 can no longer be chosen; possible now: mentor unavailable after meeting, not \
                 continued, chosen, support withdrawn, lapsed, withdrawn"
            ),
        );
    }
    // M3 was met in the search before, and one of the two did not go on.
    let rejection = after(MENTORING - 2)
        .check_without_register(&Event::Chosen(mentor("M3")))
        .unwrap_err();
    assert_eq!(rejection.reasons(), [Reason::NotMet(mentor("M3"))]);
}

#[test]
fn a_further_search_before_the_last_one_is_over() {
    for events in [MATCHING, MATCHING + 3, MATCHING + 6] {
        let rejection = after(events)
            .check_without_register(&Event::FurtherSearch)
            .unwrap_err();
        assert_eq!(rejection.reasons(), [Reason::SearchGoesOn]);
    }
    assert_rejected(
        &after(MATCHING),
        Event::FurtherSearch,
        "matching: further search is not possible, because not all three invitations have come to \
         nothing; possible now: invited, support withdrawn, lapsed, withdrawn",
    );
}

#[test]
fn goals_and_sessions_out_of_turn() {
    let goals = [Need::other("")];
    for event in [
        Event::GoalsReviewed(vec![]),
        Event::GoalsRevised(goals.clone().into()),
    ] {
        let action = event.action();
        assert_rejected(
            &after(MENTORING + 1),
            event,
            &format!(
                "mentoring: {action} is not possible, because goals come first; possible now: \
                 session held, session missed, goals set, paused, mentor change, ended"
            ),
        );
    }
    assert_rejected(
        &after(MENTORING + 2),
        Event::GoalsSet(goals.clone().into()),
        "mentoring: goals set is not possible, because goals are set, and can be revised; \
         possible now: session held, session missed, goals revised, paused, mentor change, ended",
    );
    // Just set, just reviewed, and just revised.
    for events in [2, 5, 8] {
        assert_rejected(
            &after(MENTORING + events),
            Event::GoalsReviewed(vec!["".into()]),
            "mentoring: goals reviewed is not possible, because no session has been held since \
             the goals were set, revised or reviewed; possible now: session held, session missed, \
             goals revised, paused, mentor change, ended",
        );
    }
}

#[test]
fn what_is_withdrawn_before_mentoring_is_ended_in_it() {
    assert_rejected(
        &after(MENTORING),
        withdrawn(),
        "mentoring: withdrawn is not possible, because mentoring has begun, and can be ended \
         instead; possible now: session held, session missed, goals set, paused, mentor change, \
         ended",
    );
    for events in [0, REGISTERED, APPROVED, MATCHING, MENTORING - 1] {
        assert!(after(events).check_without_register(&withdrawn()).is_ok());
    }
}

#[test]
fn anything_after_it_is_over() {
    let end = Event::Ended(End {
        by: Party::Programme,
        reason: "".into(),
    });
    for (application, stage, reason) in [
        (
            then(after(REGISTERED), Event::Declined("No places.".into())),
            Stage::Declined,
            "the application was declined",
        ),
        (
            then(after(MATCHING + 2), withdrawn()),
            Stage::Withdrawn,
            "the application was withdrawn",
        ),
        (
            then(after(MENTORING), end),
            Stage::Ended,
            "mentoring has ended",
        ),
    ] {
        assert_eq!(application.stage(), stage);
        for (action, verdict) in application.explain() {
            assert_eq!(
                verdict.unwrap_err().to_string(),
                format!(
                    "{stage}: {action} is not possible, because {reason}; nothing is possible any \
                     more"
                ),
            );
        }
        assert_rejected(
            &application,
            Event::Approved,
            &format!(
                "{stage}: approved is not possible, because {reason}; nothing is possible any more"
            ),
        );
    }
}

#[test]
fn a_replay_names_the_place_in_the_log() {
    let mut log = super::whole_log();
    log.swap(4, 5);
    let error = Application::replay(log).unwrap_err();
    assert_eq!(error.index, 4);
    assert_eq!(error.rejection.action(), Action::CredentialsIssued);
    assert_eq!(
        error.to_string(),
        "events[4]: registered: credentials issued is not possible, because it belongs to \
         approved; possible now: approved, declined, sent back, deferred, support withdrawn, \
         lapsed, withdrawn",
    );
}

/// An error is one line in a log, whatever somebody calls a mentor.
#[test]
fn references_stay_on_one_line() {
    let mentor: MentorId = "M\n7\u{2028}\u{202e}\u{1b}[31m".parse().unwrap();
    assert_eq!(mentor.to_string(), r"M\n7\u{2028}\u{202e}\u{1b}[31m");
    assert_eq!(mentor.as_str().lines().count(), 2);
    let plain: MentorId = "O'Neill \"Bo\" — Zoë".parse().unwrap();
    assert_eq!(plain.to_string(), plain.as_str());
}
