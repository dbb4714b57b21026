//! Events, logs that a relationship can go through, and records that are nearly right.

use leadership_qualities::machine::{Decided, ReturnedEvent};
use leadership_qualities::record::{End, NonEmpty, Party};
use leadership_qualities::setup::{
    self, Action, AnotherFocus, Aspect, Conditional, Event, Facet, Note, ObservationAndReflection,
    Outcome, Perspective, RejectedEvent, Scenario, Stage, Step, ThirdPartyFeedback,
};
use leadership_qualities::{Audience, Confidential, Need, Setup};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

use super::{matching, quality};
use crate::machine::laws::Sampled;

/// The keys of events, records and headings.
const WORDS: super::Words = &[
    "set_aside",
    "reached",
    "reason",
    "not_asked",
    "profile",
    "cycles",
    "now",
    "ended",
    "discussing",
    "visualising",
    "acting",
    "reviewing",
    "deciding",
    "evaluating",
    "cycle_complete",
    "rounds",
    "carried",
    "context",
    "parameters",
    "needs",
    "requirements",
    "focus",
    "scenario",
    "actions",
    "challenges",
    "first_steps",
    "feedback",
    "issues",
    "learning_so_far",
    "what_else",
    "opportunities",
    "support",
    "outcome",
    "new_needs",
    "next_cycle",
    "profile_agreed",
    "review_opened",
    "about",
    "text",
    "quality",
    "done",
    "waived",
    "received",
    "sought_in_vain",
    "by",
    "reason",
    "both",
    "goals",
    "other",
];

pub(crate) fn text() -> impl Strategy<Value = Confidential> {
    prop_oneof![
        2 => matching("[a-z]{0,4}"),
        1 => matching(".{0,12}"),
    ]
    .prop_map(Confidential::from)
}

fn some<T: std::fmt::Debug>(one: impl Strategy<Value = T>) -> impl Strategy<Value = NonEmpty<T>> {
    prop::collection::vec(one, 1..4).prop_map(|list| list.try_into().unwrap())
}

fn texts() -> impl Strategy<Value = NonEmpty<Confidential>> {
    some(text())
}

fn maybe_texts() -> impl Strategy<Value = Vec<Confidential>> {
    prop::collection::vec(text(), 0..3)
}

fn note<T: Clone + std::fmt::Debug + 'static>(
    headings: &'static [T],
) -> impl Strategy<Value = Note<T>> {
    (select(headings), text()).prop_map(|(about, text)| Note { about, text })
}

pub(crate) fn need() -> impl Strategy<Value = Need> {
    (prop::option::of(quality()), text()).prop_map(|(quality, text)| Need { quality, text })
}

fn conditional() -> impl Strategy<Value = Conditional> {
    prop_oneof![
        texts().prop_map(Conditional::Done),
        text().prop_map(Conditional::Waived),
    ]
}

pub(crate) fn end() -> impl Strategy<Value = End> {
    (select(&Party::ALL[..]), text()).prop_map(|(by, reason)| End { by, reason })
}

/// An event whose action is this one, with any content.
pub(crate) fn event(action: Action) -> BoxedStrategy<Event> {
    match action {
        Action::ProfileAgreed => some(note(&Facet::ALL))
            .prop_map(Event::ProfileAgreed)
            .boxed(),
        Action::Context => some(note(&Aspect::ALL)).prop_map(Event::Context).boxed(),
        Action::Parameters => texts().prop_map(Event::Parameters).boxed(),
        Action::Needs => some(need()).prop_map(Event::Needs).boxed(),
        Action::Requirements => texts().prop_map(Event::Requirements).boxed(),
        Action::Focus => need().prop_map(Event::Focus).boxed(),
        Action::Scenario => (text(), text())
            .prop_map(|(parameter, success)| Event::Scenario(Scenario { parameter, success }))
            .boxed(),
        Action::Actions => texts().prop_map(Event::Actions).boxed(),
        Action::Challenges => maybe_texts().prop_map(Event::Challenges).boxed(),
        Action::FirstSteps => texts().prop_map(Event::FirstSteps).boxed(),
        Action::ReviewOpened => Just(Event::ReviewOpened).boxed(),
        Action::Feedback => some(note(&Perspective::ALL))
            .prop_map(Event::Feedback)
            .boxed(),
        Action::Issues => maybe_texts().prop_map(Event::Issues).boxed(),
        Action::LearningSoFar => maybe_texts().prop_map(Event::LearningSoFar).boxed(),
        Action::WhatElse => maybe_texts().prop_map(Event::WhatElse).boxed(),
        Action::Opportunities => conditional().prop_map(Event::Opportunities).boxed(),
        Action::Support => conditional().prop_map(Event::Support).boxed(),
        Action::AnotherRound => Just(Event::AnotherRound).boxed(),
        Action::ActionsCompleted => Just(Event::ActionsCompleted).boxed(),
        Action::Outcome => (text(), text())
            .prop_map(|(happened, achieved)| Event::Outcome(Outcome { happened, achieved }))
            .boxed(),
        Action::ObservationAndReflection => (text(), text())
            .prop_map(|(observation, reflection)| {
                Event::ObservationAndReflection(ObservationAndReflection {
                    observation,
                    reflection,
                })
            })
            .boxed(),
        Action::ThirdPartyFeedback => prop_oneof![
            texts().prop_map(ThirdPartyFeedback::Received),
            text().prop_map(ThirdPartyFeedback::SoughtInVain),
            text().prop_map(ThirdPartyFeedback::NotAsked),
        ]
        .prop_map(Event::ThirdPartyFeedback)
        .boxed(),
        Action::Alternatives => maybe_texts().prop_map(Event::Alternatives).boxed(),
        Action::LearningAchieved => maybe_texts().prop_map(Event::LearningAchieved).boxed(),
        Action::NewNeeds => some(need()).prop_map(Event::NewNeeds).boxed(),
        Action::NoNewNeeds => Just(Event::NoNewNeeds).boxed(),
        Action::NextCycle => some(need()).prop_map(Event::NextCycle).boxed(),
        Action::AnotherFocus => (need(), text())
            .prop_map(|(focus, reason)| Event::AnotherFocus(AnotherFocus { focus, reason }))
            .boxed(),
        Action::Ended => end().prop_map(Event::Ended).boxed(),
    }
}

/// Any event.
pub(crate) fn any_event() -> impl Strategy<Value = Event> {
    select(&Action::ALL[..]).prop_flat_map(event)
}

/// One event for each action, to be taken when its turn comes.
pub(crate) type Supply = Vec<Event>;

pub(crate) fn supply() -> impl Strategy<Value = Supply> {
    Action::ALL.map(event).to_vec()
}

/// The event of an action in the supply; the needs of a next cycle are among those nominated, if any
/// are.
pub(crate) fn fitting(setup: &Setup, supply: &[Event], action: Action, choice: usize) -> Event {
    let nominated = setup.new_needs();
    match choice.checked_rem(nominated.len()) {
        Some(from) if action == Action::NextCycle => {
            Event::NextCycle(nominated[from..].to_vec().try_into().unwrap())
        }
        _ => supply[place(action)].clone(),
    }
}

/// The place of the event of an action in a supply.
fn place(action: Action) -> usize {
    let mut actions = Action::ALL.into_iter();
    actions.position(|known| known == action).unwrap()
}

/// Chooses the next event that is possible.
pub(crate) fn next_event(setup: &Setup, supply: &[Event], choice: Index) -> Option<Event> {
    let mut allowed = setup.allowed();
    // The end is always possible; a log that ends at once shows nothing.
    let part = choice.index(80);
    if part == 0 {
        allowed.retain(|action| *action == Action::Ended);
    } else if (1..=4).contains(&part) && allowed.contains(&Action::AnotherFocus) {
        allowed.retain(|action| *action == Action::AnotherFocus);
    } else if allowed.len() > 1 {
        // A log that begins anew again and again shows little.
        let seldom = [Action::Ended, Action::AnotherFocus];
        allowed.retain(|action| !seldom.contains(action));
    }
    let action = *allowed.get(choice.index(allowed.len().max(1)))?;
    Some(fitting(setup, supply, action, choice.index(1 << 30)))
}

/// A log that a relationship can go through.
pub(crate) fn log() -> impl Strategy<Value = Vec<Event>> {
    let supplies = prop::collection::vec(supply(), 1..3);
    (supplies, prop::collection::vec(any::<Index>(), 0..160)).prop_map(|(supplies, choices)| {
        let mut setup = Setup::default();
        let mut log = Vec::new();
        for (number, choice) in choices.into_iter().enumerate() {
            let supply = &supplies[number % supplies.len()];
            let Some(event) = next_event(&setup, supply, choice) else {
                break;
            };
            setup.apply(event.clone()).unwrap();
            log.push(event);
        }
        log
    })
}

/// A record that a relationship can have.
pub(crate) fn setup() -> impl Strategy<Value = Setup> {
    log().prop_map(|log| Setup::replay(log).unwrap())
}

impl Sampled for Setup {
    fn log() -> BoxedStrategy<Vec<Event>> {
        log().boxed()
    }

    fn supply() -> BoxedStrategy<Vec<Event>> {
        supply().boxed()
    }

    fn fitting(&self, supply: &[Event], action: Action, choice: usize) -> Event {
        fitting(self, supply, action, choice)
    }

    fn action(event: &Event) -> Action {
        event.action()
    }

    fn check(&self, event: &Event) -> Result<(), RejectedEvent> {
        self.check(event)
    }

    fn apply(&mut self, event: Event) -> Result<(), RejectedEvent> {
        self.apply(event)
    }

    fn decide(
        &mut self,
        event: Event,
    ) -> Result<Decided<'_, Self>, ReturnedEvent<Event, RejectedEvent>> {
        self.decide(event)
    }

    fn commit(decided: Decided<'_, Self>) {
        decided.commit();
    }

    fn redacted(self, audience: Audience) -> Self {
        self.redacted(audience)
    }

    fn redacted_log(log: Vec<Event>, audience: Audience) -> Vec<Event> {
        setup::redacted(log, audience)
    }
}

/// An event with up to three things changed.
pub(crate) fn nearly_right_event() -> impl Strategy<Value = Value> {
    let event = any_event().prop_map(|event| serde_json::to_value(event).unwrap());
    let mutations = prop::collection::vec(super::mutation(WORDS), 0..4);
    (event, mutations).prop_map(|(event, mutations)| super::mutate(event, mutations))
}

/// The record of a relationship with up to three things changed: anything anywhere, or something
/// that only a reader who knows the sequence can tell to be wrong.
pub(crate) fn nearly_right_setup() -> impl Strategy<Value = Value> {
    let slip = (select(&SLIPS[..]), any::<Index>(), any::<Index>());
    let changes = prop_oneof![
        3 => prop::collection::vec(super::mutation(WORDS), 0..4).prop_map(Changes::Anything),
        2 => slip.prop_map(|(slip, stage, step)| Changes::Slip(slip, stage, step)),
    ];
    (setup(), supply(), changes).prop_map(|(setup, supply, changes)| {
        let mut record = serde_json::to_value(setup).unwrap();
        match changes {
            Changes::Anything(mutations) => super::mutate(record, mutations),
            Changes::Slip(slip, stage, step) => {
                slip.make(&mut record, &supply, stage, step);
                record
            }
        }
    })
}

#[derive(Clone, Debug)]
enum Changes {
    Anything(Vec<super::Mutation>),
    Slip(Slip, Index, Index),
}

/// A slip in the sequence.
#[derive(Clone, Copy, Debug)]
enum Slip {
    /// One more step of the present stage is resolved, whether its turn has come or not.
    ResolveOne,
    /// Every step of the present stage is resolved.
    ResolveAll,
    /// A step of any stage is no longer resolved.
    Unresolve,
    /// The present cycle stands under the key of another stage.
    Move,
    /// There are no rounds.
    NoRounds,
    /// There is one more need in `carried`, which nobody nominated.
    CarryStranger,
    /// A finished cycle is taken away, or stands there twice.
    Cycles,
    /// A focus was set aside in another stage.
    Reached,
}

const SLIPS: [Slip; 8] = [
    Slip::ResolveOne,
    Slip::ResolveAll,
    Slip::Unresolve,
    Slip::Move,
    Slip::NoRounds,
    Slip::CarryStranger,
    Slip::Cycles,
    Slip::Reached,
];

impl Slip {
    fn make(self, record: &mut Value, supply: &[Event], one: Index, other: Index) -> Option<()> {
        let now = record.get_mut("now")?.as_object_mut()?;
        let key = now.keys().next()?.clone();
        let stage = Stage::ALL.into_iter().find(|stage| stage.key() == key)?;
        let cycle = now.get_mut(&key)?.as_object_mut()?;
        match self {
            Self::ResolveOne | Self::ResolveAll => {
                let steps: Vec<Step> = stage.steps().collect();
                let resolved = cycle.get_mut(&key)?.as_object_mut()?;
                let only = steps.get(one.index(steps.len().max(1)))?;
                for step in steps.iter().filter(|step| self.is_all() || *step == only) {
                    let event = &supply[place(step.action())];
                    let event = serde_json::to_value(event).unwrap();
                    let content = event.as_object()?.values().next()?.clone();
                    resolved.entry(step.key()).or_insert(content);
                }
            }
            Self::Unresolve => {
                let part = cycle.keys().nth(one.index(cycle.len()))?.clone();
                let steps = match cycle.get_mut(&part)? {
                    Value::Array(rounds) => {
                        let round = other.index(rounds.len().max(1));
                        rounds.get_mut(round)?.as_object_mut()?
                    }
                    Value::Object(steps) => steps,
                    _ => return None,
                };
                let step = steps.keys().nth(other.index(steps.len().max(1)))?.clone();
                steps.remove(&step);
            }
            Self::Move => {
                let cycle = now.remove(&key)?;
                let other = Stage::ALL[one.index(Stage::ALL.len())];
                now.insert(other.key().to_owned(), cycle);
            }
            Self::NoRounds => *cycle.get_mut("rounds")? = Value::Array(vec![]),
            Self::CarryStranger => {
                let cycles = record["cycles"].as_array_mut()?;
                let cycle = one.index(cycles.len().max(1));
                let carried = cycles.get_mut(cycle)?["carried"].as_array_mut()?;
                carried.push(serde_json::json!({"text": "Nobody has asked for this."}));
            }
            Self::Reached => {
                let filed = cycle.get_mut("set_aside")?.as_array_mut()?;
                let place = one.index(filed.len().max(1));
                let filed = filed.get_mut(place)?;
                let reached = filed["reached"].as_object_mut()?;
                let key = reached.keys().next()?.clone();
                let content = reached.remove(&key)?;
                let other = Stage::ALL[other.index(Stage::ALL.len())];
                reached.insert(other.key().to_owned(), content);
            }
            Self::Cycles => {
                let cycles = record["cycles"].as_array_mut()?;
                let last = cycles.pop()?;
                if one.index(2) == 0 {
                    cycles.extend([last.clone(), last]);
                }
            }
        }
        Some(())
    }

    fn is_all(self) -> bool {
        matches!(self, Self::ResolveAll)
    }
}
