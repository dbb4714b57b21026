//! The laws of the programme that go beyond those of [every machine](crate::machine::laws).

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use leadership_qualities::Application;
use leadership_qualities::machine::State as _;
use leadership_qualities::programme::{
    Action, Event, Invitation, InvitationStatus, MentorId, Stage, State, Table, WithdrawnBy,
};
use proptest::prelude::*;

use crate::strategy::{self, programme};

/// Every state that can be reached from this one without a certain action.
fn reachable(table: &Table, from: State, without: Option<Action>) -> Vec<State> {
    let mut reached = vec![from];
    let mut place = 0;
    while let Some(state) = reached.get(place).copied() {
        for (from, action, next) in table.transitions() {
            if from == state && Some(action) != without && !reached.contains(&next) {
                reached.push(next);
            }
        }
        place += 1;
    }
    reached
}

#[test]
fn every_live_state_can_reach_an_end_and_mentoring_as_long_as_it_may_come() {
    let table = Table::new();
    for state in table.states() {
        let reached = reachable(&table, state, None);
        let stages: HashSet<Stage> = reached.iter().map(|next| next.stage()).collect();
        assert_eq!(
            reached.len() == 1,
            state.stage().is_over(),
            "{}",
            state.id()
        );
        assert_eq!(state.allowed().is_empty(), state.stage().is_over());
        assert!(stages.iter().any(|stage| stage.is_over()), "{}", state.id());
        if !state.stage().is_over() {
            assert!(stages.contains(&Stage::Mentoring), "{}", state.id());
            assert!(stages.contains(&Stage::Ended), "{}", state.id());
        }
    }
}

/// Nobody is mentored without a sponsor, goals, support, registration, approval, credentials, an
/// invitation, a meeting and a choice; whatever else happens is no condition.
#[test]
fn there_is_no_way_round_a_condition() {
    let needed = [
        Action::Sponsor,
        Action::Goals,
        Action::ManagerSupport,
        Action::Registered,
        Action::Approved,
        Action::CredentialsIssued,
        Action::Invited,
        Action::Met,
        Action::Chosen,
    ];
    let table = Table::new();
    for action in Action::ALL {
        let reached = reachable(&table, State::START, Some(action));
        let mentoring = reached
            .iter()
            .any(|state| state.stage() == Stage::Mentoring);
        assert_eq!(mentoring, !needed.contains(&action), "{action}");
    }
}

/// The logs of the other tests go everywhere: otherwise they would prove little.
#[test]
fn logs_go_through_searches_goals_and_reviews_and_are_over_anywhere() {
    let seen = RefCell::new(([0; 6], HashSet::new(), HashSet::new()));
    proptest!(strategy::cases(600), |(log in programme::log())| {
        let (most, over, states) = &mut *seen.borrow_mut();
        let mut application = Application::default();
        for event in log {
            application.apply_without_register(event).unwrap();
            states.insert(application.state().id());
        }
        let mentoring = application.mentoring();
        let pursuits = mentoring.map_or(&[][..], |mentoring| &mentoring.goals);
        let counts = [
            application.searches().len(),
            mentoring.map_or(0, |mentoring| mentoring.others.len()),
            pursuits.len(),
            pursuits.iter().map(|pursuit| pursuit.reviews.len()).max().unwrap_or(0),
            application.remarks().len(),
            application.earlier_mentoring().len(),
        ];
        for (most, count) in most.iter_mut().zip(counts) {
            *most = count.max(*most);
        }
        if application.stage().is_over() {
            let by = application.withdrawn_by().map(WithdrawnBy::key);
            over.insert((application.stage(), application.last_stage(), by));
        }
    });
    let ([searches, others, goals, reviews, remarks, earlier], over, states) = seen.into_inner();
    assert!(
        searches >= 2 && others == 2 && goals >= 3 && reviews >= 3 && remarks >= 2 && earlier >= 2,
        "{searches} searches, {others} others, {goals} times goals, {reviews} reviews, \
         {remarks} remarks, {earlier} earlier mentors",
    );
    // Declined, ended, withdrawn or lapsed in any of four stages, and without support in three.
    assert_eq!(over.len(), 13, "over in {over:?} only");
    // All but the start.
    assert_eq!(states.len(), 35, "{states:?} only");
}

/// What the choice of another makes of an invitation.
fn closed(status: InvitationStatus) -> InvitationStatus {
    match status {
        InvitationStatus::Invited => InvitationStatus::AnotherChosen,
        InvitationStatus::Met(held) => InvitationStatus::AnotherChosenAfter(held),
        status => status,
    }
}

proptest! {
    #![proptest_config(strategy::cases(128))]

    /// Whatever mentee, mentors and programme try, in whatever order.
    #[test]
    fn at_most_three_are_invited_nobody_twice_and_one_is_chosen_of_those_met(
        application in programme::in_matching(),
        events in prop::collection::vec(programme::matching_event(), 0..60),
    ) {
        let mut application = application;
        // Everybody ever invited, those of the present search, and those who can come no more.
        let mut invited = BTreeSet::new();
        let mut present = BTreeSet::new();
        let mut stopped = BTreeSet::new();
        let mut met = BTreeMap::new();
        for event in events {
            let before = application.clone();
            if application.apply_without_register(event.clone()).is_err() {
                continue;
            }
            match &event {
                Event::Invited(mentor) => {
                    prop_assert!(present.insert(mentor.clone()), "twice in a search");
                    prop_assert!(!stopped.contains(mentor), "again after a stop");
                    prop_assert!(before.excluded().all(|excluded| excluded != mentor));
                    invited.insert(mentor.clone());
                }
                Event::Met(meeting) => {
                    met.insert(meeting.mentor.clone(), meeting.held);
                }
                Event::NotContinued(stop) => {
                    prop_assert!(met.remove(&stop.mentor).is_some());
                    stopped.insert(stop.mentor.clone());
                }
                Event::MentorUnavailableAfterMeeting(mentor) => {
                    prop_assert!(met.remove(mentor).is_some());
                }
                Event::Chosen(mentor) => {
                    let mentoring = application.mentoring().unwrap();
                    prop_assert_eq!(&mentoring.mentor, mentor);
                    prop_assert_eq!(met.get(mentor), Some(&mentoring.held));
                    let others = before.invitations().iter().filter(|one| one.mentor != *mentor);
                    let others = others.cloned().map(|invitation| Invitation {
                        status: closed(invitation.status),
                        ..invitation
                    });
                    prop_assert!(others.eq(mentoring.others.iter().cloned()));
                    prop_assert!(mentoring.others.iter().all(|one| one.status.is_closed()));
                    prop_assert!(application.invitations().is_empty());
                    prop_assert_eq!(before.searches(), application.searches());
                    present.clear();
                }
                Event::FurtherSearch => {
                    present.clear();
                    met.clear();
                    let (last, earlier) = application.searches().split_last().unwrap();
                    prop_assert_eq!(earlier, before.searches());
                    prop_assert_eq!(&last[..], before.invitations());
                    prop_assert!(last.iter().all(|one| one.status.is_closed()));
                }
                _ => {}
            }
            prop_assert!(application.invitations().len() <= 3);
            prop_assert!(application.invited().eq(&invited));
            let listed = application.searches().iter().flatten().chain(application.invitations());
            let others = application.mentoring().into_iter().flat_map(|mentoring| &mentoring.others);
            let chosen = application.mentoring().map(|mentoring| &mentoring.mentor);
            let listed: BTreeSet<&MentorId> =
                listed.chain(others).map(|one| &one.mentor).chain(chosen).collect();
            prop_assert!(listed.into_iter().eq(&invited));
            let excluded: BTreeSet<MentorId> = &present | &stopped;
            let excluded = excluded.iter().chain(chosen).collect::<BTreeSet<_>>();
            prop_assert!(application.excluded().eq(excluded));
        }
    }

    /// A mentee may change to another mentor again and again, and nobody comes back.
    #[test]
    fn nothing_of_earlier_mentoring_is_lost_and_no_mentor_comes_back(log in programme::log()) {
        let mut application = Application::default();
        let mut earlier = Vec::new();
        for event in log {
            let before = application.clone();
            application.apply_without_register(event.clone()).unwrap();
            if let Event::MentorChange(end) = event {
                earlier.push((before.searches().to_vec(), before.mentoring().unwrap().clone(), end));
                prop_assert_eq!(application.state().id(), "matching");
                prop_assert!(application.searches().is_empty());
                prop_assert_eq!(application.goals(), before.goals());
            }
            let filed = application.earlier_mentoring().iter();
            let filed = filed.map(|one| (one.searches().to_vec(), one.mentoring.clone(), one.end.clone()));
            prop_assert!(filed.eq(earlier.iter().cloned()));
            let mentors = earlier.iter().map(|(_, mentoring, _)| &mentoring.mentor);
            let now = application.mentoring().map(|mentoring| &mentoring.mentor);
            let mentors: Vec<&MentorId> = mentors.chain(now).collect();
            prop_assert_eq!(mentors.iter().collect::<BTreeSet<_>>().len(), mentors.len());
            for mentor in mentors {
                prop_assert!(application.excluded().any(|excluded| excluded == mentor));
            }
        }
    }

    #[test]
    fn the_record_counts_what_is_in_the_log(log in programme::log()) {
        let of = |wanted: &[Action]| {
            log.iter().filter(|event| wanted.contains(&event.action())).count()
        };
        let application = Application::replay(log.clone()).unwrap();
        let earlier = application.earlier_mentoring();
        prop_assert_eq!(earlier.len(), of(&[Action::MentorChange]));
        let searches: usize = earlier.iter().map(|one| one.searches().len()).sum();
        prop_assert_eq!(searches + application.searches().len(), of(&[Action::FurtherSearch]));
        let invited: BTreeSet<&MentorId> = log
            .iter()
            .filter(|event| event.action() == Action::Invited)
            .filter_map(Event::mentor)
            .collect();
        prop_assert!(application.invited().eq(invited));
        let all: Vec<_> = earlier
            .iter()
            .map(|one| &one.mentoring)
            .chain(application.mentoring())
            .collect();
        prop_assert_eq!(all.len(), of(&[Action::Chosen]));
        let remarks = application.remarks().len() + usize::from(application.sent_back().is_some());
        prop_assert_eq!(remarks, of(&[Action::SentBack, Action::Deferred]));

        // Each number stands where its sessions were held, missed or paused.
        let mut counts = Vec::new();
        for event in &log {
            match event.action() {
                Action::Chosen => counts.push((vec![0], 0, 0)),
                Action::SessionHeld => *counts.last_mut().unwrap().0.last_mut().unwrap() += 1,
                Action::SessionMissed => counts.last_mut().unwrap().1 += 1,
                Action::Resumed => counts.last_mut().unwrap().2 += 1,
                Action::GoalsSet | Action::GoalsReviewed | Action::GoalsRevised => {
                    counts.last_mut().unwrap().0.push(0);
                }
                _ => {}
            }
        }
        let recorded = all.iter().map(|mentoring| {
            let mut recorded = vec![mentoring.sessions_before_goals];
            for pursuit in &mentoring.goals {
                recorded.extend(pursuit.reviews.iter().map(|review| review.sessions.get()));
                recorded.push(pursuit.sessions_since);
            }
            (recorded, mentoring.sessions_missed, mentoring.pauses)
        });
        prop_assert!(recorded.eq(counts));
        let sessions: u64 = all.iter().map(|mentoring| mentoring.sessions()).sum();
        prop_assert_eq!(sessions, of(&[Action::SessionHeld]) as u64);
        let paused = all.iter().filter(|mentoring| mentoring.paused.is_some()).count();
        prop_assert_eq!(paused, of(&[Action::Paused]) - of(&[Action::Resumed]));

        let mut missed: BTreeMap<&MentorId, u32> = BTreeMap::new();
        let searches = earlier.iter().flat_map(|one| {
            one.searches().iter().flatten().chain(&one.mentoring.others)
        });
        let searches = searches.chain(application.searches().iter().flatten());
        let others = application.mentoring().into_iter().flat_map(|one| &one.others);
        for invitation in searches.chain(application.invitations()).chain(others) {
            *missed.entry(&invitation.mentor).or_default() += invitation.missed;
        }
        for mentoring in &all {
            *missed.entry(&mentoring.mentor).or_default() += mentoring.meetings_missed;
        }
        for event in &log {
            if let Event::MeetingMissed(mentor) = event {
                *missed.get_mut(mentor).unwrap() -= 1;
            }
        }
        prop_assert!(missed.values().all(|left| *left == 0), "{:?}", missed);
    }
}
