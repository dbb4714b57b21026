//! The laws of the programme that go beyond those of [every machine](crate::machine::laws).

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use leadership_qualities::Application;
use leadership_qualities::machine::State as _;
use leadership_qualities::programme::{
    Action, Event, Invitation, InvitationStatus, MentorId, Stage, State, Table,
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
    let seen = RefCell::new(([0; 4], HashSet::new(), HashSet::new()));
    proptest!(strategy::cases(300), |(log in programme::log())| {
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
        ];
        for (most, count) in most.iter_mut().zip(counts) {
            *most = count.max(*most);
        }
        if application.stage().is_over() {
            over.insert((application.stage(), application.last_stage()));
        }
    });
    let ([searches, others, goals, reviews], over, states) = seen.into_inner();
    assert!(
        searches >= 2 && others == 2 && goals >= 3 && reviews >= 3,
        "{searches} searches, {others} others, {goals} times goals, {reviews} reviews",
    );
    // Declined, ended, and withdrawn from any of four stages.
    assert_eq!(over.len(), 6, "over in {over:?} only");
    // All but the start.
    assert_eq!(states.len(), 32, "{states:?} only");
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
        let mut invited = BTreeSet::new();
        let mut met = BTreeMap::new();
        for event in events {
            let before = application.clone();
            if application.apply_without_register(event.clone()).is_err() {
                continue;
            }
            match &event {
                Event::Invited(mentor) => prop_assert!(invited.insert(mentor.clone()), "twice"),
                Event::Met(meeting) => {
                    met.insert(meeting.mentor.clone(), meeting.held);
                }
                Event::NotContinued(stop) => prop_assert!(met.remove(&stop.mentor).is_some()),
                Event::Chosen(mentor) => {
                    let mentoring = application.mentoring().unwrap();
                    prop_assert_eq!(&mentoring.mentor, mentor);
                    prop_assert_eq!(met.get(mentor), Some(&mentoring.held));
                    let others = before.invitations().iter().filter(|one| one.mentor != *mentor);
                    let others = others.cloned().map(|Invitation { mentor, status }| Invitation {
                        mentor,
                        status: closed(status),
                    });
                    prop_assert!(others.eq(mentoring.others.iter().cloned()));
                    prop_assert!(mentoring.others.iter().all(|one| one.status.is_closed()));
                    prop_assert!(application.invitations().is_empty());
                    prop_assert_eq!(before.searches(), application.searches());
                }
                Event::FurtherSearch => {
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
            let mut listed: Vec<&MentorId> =
                listed.chain(others).map(|one| &one.mentor).chain(chosen).collect();
            listed.sort_unstable();
            prop_assert!(listed.into_iter().eq(&invited));
        }
    }

    #[test]
    fn the_record_counts_what_is_in_the_log(log in programme::log()) {
        let of = |wanted: &[Action]| {
            log.iter().filter(|event| wanted.contains(&event.action())).count()
        };
        let application = Application::replay(log.clone()).unwrap();
        prop_assert_eq!(application.invited().count(), of(&[Action::Invited]));
        prop_assert_eq!(application.searches().len(), of(&[Action::FurtherSearch]));
        prop_assert_eq!(application.mentoring().is_some(), of(&[Action::Chosen]) == 1);
        if let Some(mentoring) = application.mentoring() {
            prop_assert_eq!(mentoring.sessions(), of(&[Action::SessionHeld]) as u64);
            let goals = of(&[Action::GoalsSet, Action::GoalsRevised]);
            prop_assert_eq!(mentoring.goals.len(), goals);
            let reviews = mentoring.goals.iter().map(|pursuit| pursuit.reviews.len());
            prop_assert_eq!(reviews.sum::<usize>(), of(&[Action::GoalsReviewed]));
            // Each number stands where its sessions were held.
            let mut counts = vec![0];
            for event in &log {
                match event.action() {
                    Action::SessionHeld => *counts.last_mut().unwrap() += 1,
                    Action::GoalsSet | Action::GoalsReviewed | Action::GoalsRevised => counts.push(0),
                    _ => {}
                }
            }
            let mut recorded = vec![mentoring.sessions_before_goals];
            for pursuit in &mentoring.goals {
                recorded.extend(pursuit.reviews.iter().map(|review| review.sessions.get()));
                recorded.push(pursuit.sessions_since);
            }
            prop_assert_eq!(recorded, counts);
        }
        let last = log.iter().rev().map(Event::action).find(|action| action.stage().is_some());
        let stage = last.map_or(Stage::Eligibility, |action| action.stage().unwrap());
        prop_assert!(application.last_stage() >= stage);
    }
}
