//! The events that can happen in a relationship, with their contents.

use alloc::vec::Vec;

use super::content::{
    AnotherFocus, Conditional, ObservationAndReflection, Outcome, Scenario, ThirdPartyFeedback,
};
use super::heading::{Aspect, Facet, Note, Perspective};
use super::stage::Stage;
use super::step::Step;
use crate::record::{Confidential, End, Need, NonEmpty};
use crate::wire;

wire::events! {
    event {
        /// An event of the setup sequence: one thing that happened in a mentoring relationship,
        /// with its content.
        ///
        /// An event is one entry in the log of the relationship. What its content may leave out is
        /// the crate's convention:
        ///
        /// - a list must not be empty where the step means nothing without an entry, as with first
        ///   steps;
        /// - a list may be empty where nothing may have come up, as with issues;
        /// - a text may always be empty: it then says that something was said, and leaves what was
        ///   said between mentor and mentee.
        ///
        /// In JSON an event is an object with one key, whose value is the content, as in
        /// `{"first_steps": ["Ask for a slot on the agenda."]}`. An event without content has an
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
        /// An action in the setup sequence: an event without its content.
        ///
        /// In JSON an action is its [`key`](Self::key), which is the key of the event.
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
    /// No facet of the profile is compulsory.
    ProfileAgreed(NonEmpty<Note<Facet>>) = "profile_agreed" in Profiling,
    /// Step 1.1: mentor and mentee discussed the context of the job, under at least one heading.
    Context(NonEmpty<Note<Aspect>>) = "context" resolves Context,
    /// Step 1.2: mentor and mentee discussed the parameters of performance in the job.
    Parameters(NonEmpty<Confidential>) = "parameters" resolves Parameters,
    /// Step 1.3: mentor and mentee discussed the mentee's needs for development.
    Needs(NonEmpty<Need>) = "needs" resolves Needs,
    /// Step 1.4: specific requirements for performance were set.
    Requirements(NonEmpty<Confidential>) = "requirements" resolves Requirements,
    /// Step 1.5: mentor and mentee agreed one area of development to concentrate on.
    Focus(Need) = "focus" resolves Focus,
    /// Step 2.1: the mentee imagined success and described it.
    Scenario(Scenario) = "scenario" resolves Scenario,
    /// Step 2.2: the mentee described the actions that had led to that success.
    Actions(NonEmpty<Confidential>) = "actions" resolves Actions,
    /// Step 2.3: mentor and mentee discussed what is challenging about the actions, if anything is.
    Challenges(Vec<Confidential>) = "challenges" resolves Challenges,
    /// Step 2.4: mentor and mentee agreed which steps the mentee takes first.
    FirstSteps(NonEmpty<Confidential>) = "first_steps" resolves FirstSteps,
    /// The mentee has acted, and mentor and mentee begin to review progress.
    ReviewOpened = "review_opened" in Acting,
    /// Step 3.1: feedback on the achievements so far was gathered, from at least one perspective.
    Feedback(NonEmpty<Note<Perspective>>) = "feedback" resolves Feedback,
    /// Step 3.2: mentor and mentee talked through the issues that came up, if any did.
    Issues(Vec<Confidential>) = "issues" resolves Issues,
    /// Step 3.3: the mentor brought out what the mentee has learnt so far.
    LearningSoFar(Vec<Confidential>) = "learning_so_far" resolves LearningSoFar,
    /// Step 3.4: the mentee considered what else must happen, if anything must.
    WhatElse(Vec<Confidential>) = "what_else" resolves WhatElse,
    /// Step 3.5: specific opportunities to learn were created, or were not needed.
    Opportunities(Conditional) = "opportunities" resolves Opportunities,
    /// Step 3.6: the mentee was given support, or did not need it.
    Support(Conditional) = "support" resolves Support,
    /// Another round begins: the mentee acts again, and another review will follow.
    AnotherRound = "another_round" in Deciding,
    /// The actions are complete, and mentor and mentee begin to look back at the performance.
    ActionsCompleted = "actions_completed" in Deciding,
    /// Step 4.1: mentor and mentee agreed what took place and what was achieved.
    Outcome(Outcome) = "outcome" resolves Outcome,
    /// Step 4.2: the mentor gave feedback from observation, and asked the mentee to reflect.
    ObservationAndReflection(ObservationAndReflection) = "observation_and_reflection"
        resolves ObservationAndReflection,
    /// Step 4.3: third parties were asked for feedback.
    ThirdPartyFeedback(ThirdPartyFeedback) = "third_party_feedback" resolves ThirdPartyFeedback,
    /// Step 4.4: mentor and mentee discussed other ways to meet the challenge, if there are any.
    Alternatives(Vec<Confidential>) = "alternatives" resolves Alternatives,
    /// Step 4.5: the mentee named specific things that they learnt by taking action.
    LearningAchieved(Vec<Confidential>) = "learning_achieved" resolves LearningAchieved,
    /// Step 4.6: the mentee put forward development needs that taking action has brought out.
    NewNeeds(NonEmpty<Need>) = "new_needs" resolves NewNeeds,
    /// The actions of the mentee have brought out no new needs (step 4.6).
    NoNewNeeds = "no_new_needs" in Evaluating,
    /// Another cycle begins, with at least one of the new needs of the cycle before.
    NextCycle(NonEmpty<Need>) = "next_cycle" in CycleComplete,
    /// Mentor and mentee set the focus of the cycle aside and agree another focus, before the actions
    /// are complete. That they can is the crate's convention.
    ///
    /// What stage 1 has recorded about the job stays, and the cycle goes on with stage 2. What became
    /// of the focus before stays on record, too: see [`Cycle::set_aside`](super::Cycle::set_aside).
    /// This event is possible from the second stage until mentor and mentee decide that the actions
    /// are complete.
    AnotherFocus(AnotherFocus) = "another_focus",
    /// The relationship ends, which is possible at any time.
    Ended(End) = "ended",
}
