//! What can happen in a relationship, with what is written down of it.

use alloc::vec::Vec;

use super::content::{
    Conditional, ObservationAndReflection, Outcome, Scenario, ThirdPartyFeedback,
};
use super::heading::{Aspect, Facet, Note, Perspective};
use super::stage::Stage;
use super::step::Step;
use crate::record::{Confidential, End, Need, NonEmpty};
use crate::wire;

wire::events! {
    event {
        /// One thing that happened while a relationship was being set up.
        ///
        /// It is one entry of the log of the relationship. A list must hold something where the
        /// step would be nothing without it, as with first steps; it may be empty where nothing may
        /// have come up, as with issues. No text is compulsory: what was said may stay between
        /// mentor and mentee, and an empty text says that something was said. That is the crate's
        /// convention.
        ///
        /// On the wire an event is an object with one key, which leads to its content, as in
        /// `{"first_steps": ["Ask for a slot on the agenda."]}`; an event without content has an
        /// empty object, as in `{"review_opened": {}}`.
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
        #[name = "SetupEvent"]
        #[expected = "an event, an object with one key such as `first_steps`"]
        #[expected_key = "the key of an event, such as `first_steps`"]
        #[comment = crate::machine::DECIDED_BY_REPLAY]
    }
    action {
        /// A kind of event in the sequence: an event without its content.
        ///
        /// On the wire an action is its [`key`](Self::key), which is the key of the event.
        ///
        /// # Example
        ///
        /// ```
        /// use leadership_qualities::setup::{Action, Step};
        ///
        /// assert_eq!(Action::FirstSteps.step(), Some(Step::FirstSteps));
        /// assert_eq!(Action::FirstSteps.to_string(), "first steps (2.4)");
        /// assert_eq!(Action::NoNewNeeds.to_string(), "no new needs (4.6)");
        /// ```
        #[expected = "the key of an action, such as `review_opened`"]
        #[by_hand(Display)]
    }
    steps { Step }

    /// Mentor and mentee have agreed the profile of the mentee.
    ///
    /// None of its facets is compulsory.
    ProfileAgreed(NonEmpty<Note<Facet>>) = "profile_agreed" in Profiling,
    /// Step 1.1: the context of the job was discussed, under some headings.
    Context(NonEmpty<Note<Aspect>>) = "context" resolves Context,
    /// Step 1.2: the parameters of performance in the job were discussed.
    Parameters(NonEmpty<Confidential>) = "parameters" resolves Parameters,
    /// Step 1.3: the mentee's needs for development were discussed.
    Needs(NonEmpty<Need>) = "needs" resolves Needs,
    /// Step 1.4: requirements were set.
    Requirements(NonEmpty<Confidential>) = "requirements" resolves Requirements,
    /// Step 1.5: one area to develop was chosen.
    Focus(Need) = "focus" resolves Focus,
    /// Step 2.1: the mentee described success.
    Scenario(Scenario) = "scenario" resolves Scenario,
    /// Step 2.2: the mentee described the actions that had led to the success.
    Actions(NonEmpty<Confidential>) = "actions" resolves Actions,
    /// Step 2.3: what is challenging about the actions was discussed, if anything is.
    Challenges(Vec<Confidential>) = "challenges" resolves Challenges,
    /// Step 2.4: the first steps were agreed.
    FirstSteps(NonEmpty<Confidential>) = "first_steps" resolves FirstSteps,
    /// The mentee has acted, and mentor and mentee begin to review the progress.
    ReviewOpened = "review_opened" in Acting,
    /// Step 3.1: feedback on the achievements so far was gathered, from at least one perspective.
    Feedback(NonEmpty<Note<Perspective>>) = "feedback" resolves Feedback,
    /// Step 3.2: issues were talked through, if any came up.
    Issues(Vec<Confidential>) = "issues" resolves Issues,
    /// Step 3.3: what the mentee has learnt so far was brought out.
    LearningSoFar(Vec<Confidential>) = "learning_so_far" resolves LearningSoFar,
    /// Step 3.4: the mentee considered what must still happen, if anything must.
    WhatElse(Vec<Confidential>) = "what_else" resolves WhatElse,
    /// Step 3.5: specific chances to learn were made, or were not needed.
    Opportunities(Conditional) = "opportunities" resolves Opportunities,
    /// Step 3.6: support was given, or was not needed.
    Support(Conditional) = "support" resolves Support,
    /// The mentee acts again, and another review will follow.
    AnotherRound = "another_round" in Deciding,
    /// The actions are complete, and mentor and mentee begin to look back.
    ActionsCompleted = "actions_completed" in Deciding,
    /// Step 4.1: mentor and mentee agreed what took place and what was achieved.
    Outcome(Outcome) = "outcome" resolves Outcome,
    /// Step 4.2: the mentee was given feedback from observation, and was asked to reflect.
    ObservationAndReflection(ObservationAndReflection) = "observation_and_reflection"
        resolves ObservationAndReflection,
    /// Step 4.3: third parties were asked for feedback.
    ThirdPartyFeedback(ThirdPartyFeedback) = "third_party_feedback" resolves ThirdPartyFeedback,
    /// Step 4.4: other ways to meet the challenge were discussed, if there are any.
    Alternatives(Vec<Confidential>) = "alternatives" resolves Alternatives,
    /// Step 4.5: the mentee named specific things that were learnt by acting.
    LearningAchieved(Vec<Confidential>) = "learning_achieved" resolves LearningAchieved,
    /// Step 4.6: the mentee put forward needs that acting has brought out.
    NewNeeds(NonEmpty<Need>) = "new_needs" resolves NewNeeds,
    /// The actions of the mentee have brought out no new needs (step 4.6).
    NoNewNeeds = "no_new_needs" in Evaluating,
    /// Another cycle begins, with some of the new needs of the cycle before.
    NextCycle(NonEmpty<Need>) = "next_cycle" in CycleComplete,
    /// The relationship ends, which is possible in every stage.
    Ended(End) = "ended",
}
