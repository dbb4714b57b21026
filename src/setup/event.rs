//! What can happen in a relationship, with what is written down of it.

use alloc::vec::Vec;

use super::{
    Action, Aspect, Conditional, Facet, Note, ObservationAndReflection, Outcome, Perspective,
    Scenario, Step, ThirdPartyFeedback,
};
use crate::record::{Audience, Confidential, End, Need, NonEmpty};
use crate::wire::{self, Redact, Sight};

/// Something that happened in a relationship: one entry of its log.
///
/// A list must hold something where the step would be nothing without it, as with first steps; it
/// may be empty where nothing may have come up, as with issues. No text is compulsory: what was
/// said may stay between the two, and an empty text says that something was. That is the crate's
/// convention.
///
/// On the wire an event is an object with one key, which leads to its content, as in
/// `{"first_steps": ["Ask for a slot on the agenda."]}`; an event without content has an empty
/// object, as in `{"review_opened": {}}`.
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::{Event, Facet, Note};
///
/// let event = Event::ProfileAgreed([Note::new(Facet::Goals, "Lead a ward.")].into());
/// assert_eq!(
///     serde_json::to_string(&event)?,
///     r#"{"profile_agreed":[{"about":"goals","text":"Lead a ward."}]}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// The profile of the mentee is agreed; none of its facets is compulsory.
    ProfileAgreed(NonEmpty<Note<Facet>>),
    /// 1.1: the context of the job was discussed, under these headings.
    Context(NonEmpty<Note<Aspect>>),
    /// 1.2: its parameters of performance were discussed.
    Parameters(NonEmpty<Confidential>),
    /// 1.3: the needs of the mentee were discussed.
    Needs(NonEmpty<Need>),
    /// 1.4: requirements were set.
    Requirements(NonEmpty<Confidential>),
    /// 1.5: this is to be developed.
    Focus(Need),
    /// 2.1: the mentee described success.
    Scenario(Scenario),
    /// 2.2: the mentee told which actions had led there.
    Actions(NonEmpty<Confidential>),
    /// 2.3: what is demanding about them was discussed, if anything is.
    Challenges(Vec<Confidential>),
    /// 2.4: these are the first steps.
    FirstSteps(NonEmpty<Confidential>),
    /// The mentee has acted, and the two review the progress.
    ReviewOpened,
    /// 3.1: feedback on what has been reached, from at least one perspective.
    Feedback(NonEmpty<Note<Perspective>>),
    /// 3.2: issues were gone through, if any came up.
    Issues(Vec<Confidential>),
    /// 3.3: what the mentee has learnt so far.
    LearningSoFar(Vec<Confidential>),
    /// 3.4: what must still happen, if anything must.
    WhatElse(Vec<Confidential>),
    /// 3.5: chances to learn were made, or were not needed.
    Opportunities(Conditional),
    /// 3.6: support was given, or was not needed.
    Support(Conditional),
    /// The mentee acts again; another review will follow.
    AnotherRound,
    /// There is nothing more to do, and the two look back.
    ActionsCompleted,
    /// 4.1: what happened and what was reached.
    Outcome(Outcome),
    /// 4.2: observations were told, and reflections asked for.
    ObservationAndReflection(ObservationAndReflection),
    /// 4.3: third parties were asked for feedback.
    ThirdPartyFeedback(ThirdPartyFeedback),
    /// 4.4: other ways were discussed, if there are any.
    Alternatives(Vec<Confidential>),
    /// 4.5: what the mentee learnt by acting.
    LearningAchieved(Vec<Confidential>),
    /// 4.6: the needs that acting has brought out.
    NewNeeds(NonEmpty<Need>),
    /// 4.6: acting has brought out no needs.
    NoNewNeeds,
    /// Another cycle begins, with some of the needs that were nominated.
    NextCycle(NonEmpty<Need>),
    /// The relationship is over, whatever its stage.
    Ended(End),
}

impl Event {
    /// The event without its content.
    #[must_use]
    pub fn action(&self) -> Action {
        match self {
            Self::ProfileAgreed(_) => Action::ProfileAgreed,
            Self::Context(_) => Action::Step(Step::Context),
            Self::Parameters(_) => Action::Step(Step::Parameters),
            Self::Needs(_) => Action::Step(Step::Needs),
            Self::Requirements(_) => Action::Step(Step::Requirements),
            Self::Focus(_) => Action::Step(Step::Focus),
            Self::Scenario(_) => Action::Step(Step::Scenario),
            Self::Actions(_) => Action::Step(Step::Actions),
            Self::Challenges(_) => Action::Step(Step::Challenges),
            Self::FirstSteps(_) => Action::Step(Step::FirstSteps),
            Self::ReviewOpened => Action::ReviewOpened,
            Self::Feedback(_) => Action::Step(Step::Feedback),
            Self::Issues(_) => Action::Step(Step::Issues),
            Self::LearningSoFar(_) => Action::Step(Step::LearningSoFar),
            Self::WhatElse(_) => Action::Step(Step::WhatElse),
            Self::Opportunities(_) => Action::Step(Step::Opportunities),
            Self::Support(_) => Action::Step(Step::Support),
            Self::AnotherRound => Action::AnotherRound,
            Self::ActionsCompleted => Action::ActionsCompleted,
            Self::Outcome(_) => Action::Step(Step::Outcome),
            Self::ObservationAndReflection(_) => Action::Step(Step::ObservationAndReflection),
            Self::ThirdPartyFeedback(_) => Action::Step(Step::ThirdPartyFeedback),
            Self::Alternatives(_) => Action::Step(Step::Alternatives),
            Self::LearningAchieved(_) => Action::Step(Step::LearningAchieved),
            Self::NewNeeds(_) => Action::Step(Step::NewNeeds),
            Self::NoNewNeeds => Action::NoNewNeeds,
            Self::NextCycle(_) => Action::NextCycle,
            Self::Ended(_) => Action::Ended,
        }
    }

    /// The event as an audience may see it: the same action, with less content.
    ///
    /// [`Audience`] says what that is, and which two events have to be redacted together.
    #[must_use]
    pub fn redacted(mut self, audience: Audience) -> Self {
        let sight = audience.sight();
        match &mut self {
            Self::ProfileAgreed(facets) => facets.redact(sight),
            Self::Context(aspects) => aspects.redact(sight),
            Self::Needs(needs) | Self::NewNeeds(needs) | Self::NextCycle(needs) => {
                needs.redact(sight);
            }
            Self::Focus(need) => need.redact(sight),
            Self::Scenario(scenario) => scenario.redact(sight),
            Self::Parameters(texts)
            | Self::Requirements(texts)
            | Self::Actions(texts)
            | Self::FirstSteps(texts) => texts.redact(sight),
            Self::Challenges(texts)
            | Self::Issues(texts)
            | Self::LearningSoFar(texts)
            | Self::WhatElse(texts)
            | Self::Alternatives(texts)
            | Self::LearningAchieved(texts) => texts.redact(sight),
            Self::Feedback(perspectives) => perspectives.redact(sight),
            Self::Opportunities(step) | Self::Support(step) => step.redact(sight),
            Self::Outcome(outcome) => outcome.redact(sight),
            Self::ObservationAndReflection(both) => both.redact(sight),
            Self::ThirdPartyFeedback(feedback) => feedback.redact(sight),
            Self::Ended(end) => end.redact(sight),
            Self::ReviewOpened | Self::AnotherRound | Self::ActionsCompleted | Self::NoNewNeeds => {
            }
        }
        self
    }
}

wire::old_choice!(
    Event {
        "profile_agreed" => ProfileAgreed(facets),
        "context" => Context(aspects),
        "parameters" => Parameters(texts),
        "needs" => Needs(needs),
        "requirements" => Requirements(texts),
        "focus" => Focus(need),
        "scenario" => Scenario(scenario),
        "actions" => Actions(texts),
        "challenges" => Challenges(texts),
        "first_steps" => FirstSteps(texts),
        "review_opened" => ReviewOpened,
        "feedback" => Feedback(perspectives),
        "issues" => Issues(texts),
        "learning_so_far" => LearningSoFar(texts),
        "what_else" => WhatElse(texts),
        "opportunities" => Opportunities(step),
        "support" => Support(step),
        "another_round" => AnotherRound,
        "actions_completed" => ActionsCompleted,
        "outcome" => Outcome(outcome),
        "observation_and_reflection" => ObservationAndReflection(both),
        "third_party_feedback" => ThirdPartyFeedback(feedback),
        "alternatives" => Alternatives(texts),
        "learning_achieved" => LearningAchieved(texts),
        "new_needs" => NewNeeds(needs),
        "no_new_needs" => NoNewNeeds,
        "next_cycle" => NextCycle(needs),
        "ended" => Ended(end),
    },
    "an event, an object with one key such as `first_steps`",
    "the key of an event, such as `first_steps`"
);
