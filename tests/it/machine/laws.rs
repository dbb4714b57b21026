//! The laws that every machine keeps.
//!
//! Each law is a function of a machine that can be [sampled](Sampled), and each test runs one law for
//! every machine.

use std::collections::HashSet;
use std::fmt::Debug;

use leadership_qualities::machine::{
    Decided, Machine, RejectedEvent, RejectedLog, ReturnedEvent, State, Table,
};
use leadership_qualities::vocabulary::Vocabulary;
use leadership_qualities::{Application, Audience, Setup};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::strategy;

/// What a machine can do, without what it is about.
type Action<M> = <<M as Machine>::State as State>::Action;

/// An event that is not possible, as a machine gives it back.
type Returned<M> = ReturnedEvent<<M as Machine>::Event, RejectedEvent<<M as Machine>::State>>;

/// A machine of which the tests have events and logs.
pub(crate) trait Sampled:
    Machine<Event: Clone + Debug + PartialEq + Serialize + DeserializeOwned + 'static>
    + Clone
    + Debug
    + PartialEq
    + Serialize
    + DeserializeOwned
    + 'static
{
    /// A log that the machine can go through.
    fn log() -> BoxedStrategy<Vec<Self::Event>>;

    /// An event for each action, with any content.
    fn supply() -> BoxedStrategy<Vec<Self::Event>>;

    /// The event of an action in the supply, with content that is possible if any is.
    fn fitting(&self, supply: &[Self::Event], action: Action<Self>, choice: usize) -> Self::Event;

    /// The event without its content.
    fn action(event: &Self::Event) -> Action<Self>;

    /// Whether an event would be accepted now.
    fn check(&self, event: &Self::Event) -> Result<(), RejectedEvent<Self::State>>;

    /// Takes an event into the record as it happens.
    fn apply(&mut self, event: Self::Event) -> Result<(), RejectedEvent<Self::State>>;

    /// Decides on an event as it happens.
    fn decide(&mut self, event: Self::Event) -> Result<Decided<'_, Self>, Returned<Self>>;

    /// Takes an event into the record that was decided on.
    fn commit(decided: Decided<'_, Self>);

    /// The record as an audience may see it.
    fn redacted(self, audience: Audience) -> Self;

    /// A log as an audience may see it.
    fn redacted_log(log: Vec<Self::Event>, audience: Audience) -> Vec<Self::Event>;
}

/// A record that the machine can have.
fn record<M: Sampled>() -> impl Strategy<Value = M> {
    M::log().prop_map(|log| M::replay(log).unwrap())
}

/// Any event.
fn event<M: Sampled>() -> impl Strategy<Value = M::Event> {
    M::supply().prop_flat_map(select)
}

fn through_json<T: Serialize + DeserializeOwned>(value: &T) -> T {
    serde_json::from_str(&serde_json::to_string(value).unwrap()).unwrap()
}

#[test]
fn a_replay_is_a_fold_that_may_stop_and_go_on_from_what_is_stored() {
    replay_is_a_fold::<Setup>();
    replay_is_a_fold::<Application>();
}

fn replay_is_a_fold<M: Sampled>() {
    proptest!(strategy::cases(128), |(log in M::log(), stop in any::<Index>())| {
        let whole = M::replay(log.clone()).unwrap();
        let (head, tail) = log.split_at(stop.index(log.len() + 1));
        let mut folded = M::default();
        for event in head {
            folded.apply(event.clone()).unwrap();
        }
        prop_assert_eq!(&M::replay(head.to_vec()).unwrap(), &folded);
        let mut restored = through_json(&folded);
        prop_assert_eq!(&restored, &folded);
        prop_assert_eq!(restored.state(), folded.state());
        for event in tail {
            restored.apply(through_json(event)).unwrap();
        }
        folded.resume(tail.to_vec()).unwrap();
        prop_assert_eq!(&folded, &whole);
        prop_assert_eq!(&restored, &whole);
        prop_assert_eq!(restored.state(), whole.state());
        prop_assert_eq!(
            serde_json::to_string(&restored).unwrap(),
            serde_json::to_string(&whole).unwrap()
        );
    });
}

#[test]
fn a_redacted_log_leads_to_the_same_state_and_to_the_redacted_record() {
    redaction_leads_to_the_same_state::<Setup>();
    redaction_leads_to_the_same_state::<Application>();
}

fn redaction_leads_to_the_same_state<M: Sampled>() {
    proptest!(strategy::cases(64), |(log in M::log())| {
        let whole = M::replay(log.clone()).unwrap();
        for audience in Audience::ALL {
            let seen_log = M::redacted_log(log.clone(), audience);
            let actions = log.iter().map(M::action);
            prop_assert!(seen_log.iter().map(M::action).eq(actions));
            let seen = M::replay(seen_log.clone()).unwrap();
            prop_assert_eq!(seen.state(), whole.state());
            prop_assert_eq!(&seen, &whole.clone().redacted(audience));
            prop_assert_eq!(&seen, &seen.clone().redacted(audience));
            prop_assert_eq!(&through_json(&seen), &seen);
            prop_assert_eq!(M::redacted_log(seen_log.clone(), audience), seen_log);
        }
        prop_assert_eq!(M::redacted_log(log.clone(), Audience::Pair), log);
    });
}

#[test]
fn a_rejected_event_changes_nothing_and_says_why() {
    rejection_changes_nothing::<Setup>();
    rejection_changes_nothing::<Application>();
}

fn rejection_changes_nothing<M: Sampled>() {
    proptest!(strategy::cases(128), |(record in record::<M>(), event in event::<M>())| {
        let mut tried = record.clone();
        let action = M::action(&event);
        let checked = record.check(&event);
        match tried.apply(event.clone()) {
            Ok(()) => {
                prop_assert!(checked.is_ok());
                prop_assert!(record.allowed().contains(&action));
                prop_assert_eq!(record.state().next(action), Ok(tried.state()));
            }
            Err(rejection) => {
                prop_assert_eq!(&tried, &record);
                prop_assert!(!rejection.reasons().is_empty());
                prop_assert_eq!(rejection.action(), action);
                prop_assert_eq!(rejection.state(), record.state());
                prop_assert_eq!(rejection.allowed(), record.allowed());
                prop_assert_eq!(&checked, &Err(rejection.clone()));
                let written = serde_json::to_value(&rejection).unwrap();
                let allowed: Vec<&str> = rejection.allowed().iter().map(|one| one.key()).collect();
                prop_assert_eq!(&written["stage"], record.state().stage().key());
                prop_assert_eq!(&written["action"], action.key());
                prop_assert_eq!(&written["allowed"], &json!(allowed));
                prop_assert_eq!(&written["message"], &rejection.to_string());
                prop_assert_eq!(&written["reasons"], &json!(rejection.reasons()));
                let error = tried.resume([event]).unwrap_err();
                prop_assert_eq!(error, RejectedLog { index: 0, rejection });
            }
        }
    });
}

#[test]
fn an_event_is_decided_on_once_and_committed_later_or_never() {
    decided_events_are_committed_or_not::<Setup>();
    decided_events_are_committed_or_not::<Application>();
}

fn decided_events_are_committed_or_not<M: Sampled>() {
    proptest!(strategy::cases(128), |(record in record::<M>(), event in event::<M>())| {
        let mut applied = record.clone();
        let verdict = applied.apply(event.clone());
        let mut tried = record.clone();
        match tried.decide(event.clone()) {
            Ok(decided) => {
                prop_assert_eq!(decided.event(), &event);
                prop_assert!(verdict.is_ok());
                prop_assert_eq!(decided.into_event(), event.clone());
                prop_assert_eq!(&tried, &record);
                M::commit(tried.decide(event).unwrap());
            }
            Err(returned) => {
                prop_assert_eq!(&returned.event, &event);
                let rejection = verdict.unwrap_err();
                prop_assert_eq!(returned.to_string(), rejection.to_string());
                prop_assert_eq!(&returned.error, &rejection);
                prop_assert_eq!(RejectedEvent::from(returned), rejection);
            }
        }
        prop_assert_eq!(&tried, &applied);
        prop_assert_eq!(tried.state(), applied.state());
    });
}

#[test]
fn whatever_is_allowed_is_accepted_with_some_content_and_nothing_else_is() {
    accepted_is_allowed::<Setup>();
    accepted_is_allowed::<Application>();
}

fn accepted_is_allowed<M: Sampled>() {
    let samples = (record::<M>(), M::supply(), any::<usize>());
    proptest!(strategy::cases(128), |((record, supply, choice) in samples)| {
        let explained = record.explain();
        let actions = explained.iter().map(|(action, _)| *action);
        prop_assert!(actions.eq(Action::<M>::TERMS.iter().copied()));
        for (action, verdict) in explained {
            prop_assert_eq!(verdict.is_ok(), record.allowed().contains(&action));
            let event = record.fitting(&supply, action, choice);
            prop_assert_eq!(M::action(&event), action);
            prop_assert_eq!(record.check(&event), verdict);
        }
    });
}

#[test]
fn every_live_state_can_reach_an_end() {
    live_states_can_reach_an_end::<Setup>();
    live_states_can_reach_an_end::<Application>();
}

fn live_states_can_reach_an_end<M: Sampled>() {
    let table = Table::<M::State>::new();
    let ends = |state: &M::State| state.allowed().is_empty();
    let mut reaching: HashSet<M::State> = table.states().filter(ends).collect();
    assert!(!reaching.is_empty(), "nothing ends");
    loop {
        let before = table
            .transitions()
            .filter(|(_, _, to)| reaching.contains(to));
        let before: Vec<M::State> = before.map(|(from, _, _)| from).collect();
        let known = reaching.len();
        reaching.extend(before);
        if reaching.len() == known {
            break;
        }
    }
    for state in table.states() {
        assert!(reaching.contains(&state), "{}", state.id());
    }
}

#[test]
fn the_exported_table_accepts_the_same_traces() {
    table_accepts_the_same_traces::<Setup>();
    table_accepts_the_same_traces::<Application>();
}

/// Whoever has the table can run the machine; what depends on content is not in it.
fn table_accepts_the_same_traces<M: Sampled>() {
    let table = serde_json::to_value(Table::<M::State>::new()).unwrap();
    let choices = prop::collection::vec((any::<Index>(), 0..3), 1..60);
    proptest!(strategy::cases(128), |(choices in choices, supply in M::supply())| {
        let mut record = M::default();
        let mut state = table["initial"].as_str().unwrap();
        for (choice, kind) in choices {
            let actions = Action::<M>::TERMS;
            let allowed = record.allowed();
            let actions = if kind == 0 || allowed.is_empty() { actions } else { &allowed };
            let action = actions[choice.index(actions.len())];
            let event = record.fitting(&supply, action, choice.index(1 << 30));
            let next = look_up(&table, state, action);
            prop_assert_eq!(record.clone().apply(event.clone()).is_ok(), next.is_some());
            if let Some(next) = next {
                record.apply(event).unwrap();
                state = next;
            }
            prop_assert_eq!(state, record.state().id());
        }
    });
}

/// The next state according to the exported table.
fn look_up<'a>(table: &'a Value, state: &str, action: impl Vocabulary) -> Option<&'a str> {
    let states = table["states"].as_array().unwrap();
    let state = states.iter().find(|known| known["id"] == state).unwrap();
    state["transitions"].get(action.key())?.as_str()
}
