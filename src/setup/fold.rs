//! How each event changes the record of a relationship.

use alloc::vec::Vec;
use core::mem;

use super::event::{Action, Event};
use super::record::Setup;
use super::refusal::Reason;
use super::stage::Stage;
use super::state::State;
use super::{RejectedEvent, RejectedLog};
use crate::machine::{self, Accepted, State as _};

machine::machine!(Setup: check, apply, decide);

impl machine::Evolve for Setup {
    type Event = Event;
    type State = State;

    fn position(&self) -> State {
        match self.ended {
            None => self.position,
            Some(_) => State::ENDED,
        }
    }

    fn action(event: &Event) -> Action {
        event.action()
    }

    fn guard(&self, event: &Event) -> Vec<Reason> {
        let Event::NextCycle(needs) = event else {
            return Vec::new();
        };
        let others = self.current.not_nominated(needs);
        others.into_iter().map(Reason::NotNominated).collect()
    }

    fn evolve(&mut self, event: Event, accepted: Accepted<State>) {
        let next = accepted.next();
        let cycle = &mut self.current;
        match event {
            Event::ProfileAgreed(facets) => self.profile = Some(facets),
            Event::Context(aspects) => cycle.discussing.context = Some(aspects),
            Event::Parameters(texts) => cycle.discussing.parameters = Some(texts),
            Event::Needs(needs) => cycle.discussing.needs = Some(needs),
            Event::Requirements(texts) => cycle.discussing.requirements = Some(texts),
            Event::Focus(need) => cycle.discussing.focus = Some(need),
            Event::Scenario(scenario) => cycle.visualising.scenario = Some(scenario),
            Event::Actions(texts) => cycle.visualising.actions = Some(texts),
            Event::Challenges(texts) => cycle.visualising.challenges = Some(texts),
            Event::FirstSteps(texts) => cycle.visualising.first_steps = Some(texts),
            Event::Feedback(notes) => cycle.reviewing.feedback = Some(notes),
            Event::Issues(texts) => cycle.reviewing.issues = Some(texts),
            Event::LearningSoFar(texts) => cycle.reviewing.learning_so_far = Some(texts),
            Event::WhatElse(texts) => cycle.reviewing.what_else = Some(texts),
            Event::Opportunities(step) => cycle.reviewing.opportunities = Some(step),
            Event::Support(step) => cycle.reviewing.support = Some(step),
            Event::Outcome(outcome) => cycle.evaluating.outcome = Some(outcome),
            Event::ObservationAndReflection(both) => {
                cycle.evaluating.observation_and_reflection = Some(both);
            }
            Event::ThirdPartyFeedback(feedback) => {
                cycle.evaluating.third_party_feedback = Some(feedback);
            }
            Event::Alternatives(texts) => cycle.evaluating.alternatives = Some(texts),
            Event::LearningAchieved(texts) => cycle.evaluating.learning_achieved = Some(texts),
            Event::NewNeeds(needs) => cycle.evaluating.new_needs = Some(needs.into_vec()),
            Event::NoNewNeeds => cycle.evaluating.new_needs = Some(Vec::new()),
            Event::NextCycle(needs) => {
                cycle.carried = needs.into_vec();
                self.finished.push(mem::take(cycle));
            }
            Event::AnotherFocus(other) => cycle.refocus(other, self.position.stage()),
            Event::Ended(end) => {
                self.ended = Some(end);
                // The position stays on record, to show where the relationship stood.
                return;
            }
            Event::ReviewOpened | Event::AnotherRound | Event::ActionsCompleted => {}
        }
        if self.position.stage() == Stage::Reviewing && next.stage() == Stage::Deciding {
            let round = mem::take(&mut self.current.reviewing);
            self.current.rounds.push(round);
        }
        self.position = next;
    }
}
