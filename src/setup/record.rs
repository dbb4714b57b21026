//! What is on record of each stage and of each cycle.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use serde::de::MapAccess;
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{
    Aspect, Conditional, Note, ObservationAndReflection, Outcome, Perspective, Scenario, Stage,
    Step, Steps, ThirdPartyFeedback,
};
use crate::framework::Quality;
use crate::record::{self, Audience, Confidential, Need, NonEmpty};
use crate::wire::{self, Redact, Sight};

/// What the records of all stages have in common: a slot for each step.
pub(super) trait StageRecord: Default {
    const STAGE: Stage;

    /// The steps whose slots are filled.
    fn resolved(&self) -> Steps;

    /// Reads the next value of a map into the slot of a step; false if the stage has no such step.
    fn read<'de, A: MapAccess<'de>>(&mut self, step: Step, map: &mut A) -> Result<bool, A::Error>;
}

/// Defines the record of a stage: the steps, each with what is written down of it.
macro_rules! stage {
    (
        $(#[$docs:meta])*
        $stage:ident {
            $($(#[$field_docs:meta])* $field:ident: $content:ty = $step:ident,)*
        }
    ) => {
        $(#[$docs])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
        pub struct $stage {
            $($(#[$field_docs])* pub $field: Option<$content>,)*
        }

        impl StageRecord for $stage {
            const STAGE: Stage = Stage::$stage;

            fn resolved(&self) -> Steps {
                let mut resolved = Steps::NONE;
                $(if self.$field.is_some() {
                    resolved = resolved.with(Step::$step);
                })*
                resolved
            }

            fn read<'de, A: MapAccess<'de>>(
                &mut self,
                step: Step,
                map: &mut A,
            ) -> Result<bool, A::Error> {
                $(if step == Step::$step {
                    wire::fill_content(&mut self.$field, step.key(), map)?;
                    return Ok(true);
                })*
                Ok(false)
            }
        }

        /// Writes the steps that are resolved, in the order of the source.
        impl Serialize for $stage {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut stage = serializer.serialize_map(Some(self.resolved().len()))?;
                $(if let Some(content) = &self.$field {
                    stage.serialize_entry(Step::$step.key(), content)?;
                })*
                stage.end()
            }
        }

        wire::old_redact!($stage { $($field),* });

        #[cfg(feature = "schema")]
        impl $stage {
            /// The schema of what is written down of each step.
            pub(crate) fn contents(
                generator: &mut schemars::SchemaGenerator,
            ) -> Vec<(Step, schemars::Schema)> {
                [$((Step::$step, generator.subschema_for::<$content>())),*].into()
            }
        }
    };
}

stage! {
    /// The record of stage 1; a step that is not resolved yet is `None`.
    Discussing {
        /// 1.1: the context of the job.
        context: NonEmpty<Note<Aspect>> = Context,
        /// 1.2: the parameters of performance.
        parameters: NonEmpty<Confidential> = Parameters,
        /// 1.3: the needs of the mentee.
        needs: NonEmpty<Need> = Needs,
        /// 1.4: the requirements.
        requirements: NonEmpty<Confidential> = Requirements,
        /// 1.5: what is to be developed.
        focus: Need = Focus,
    }
}

stage! {
    /// The record of stage 2; a step that is not resolved yet is `None`.
    Visualising {
        /// 2.1: success as the mentee pictures it.
        scenario: Scenario = Scenario,
        /// 2.2: the actions that led there.
        actions: NonEmpty<Confidential> = Actions,
        /// 2.3: what is demanding about them.
        challenges: Vec<Confidential> = Challenges,
        /// 2.4: the first steps.
        first_steps: NonEmpty<Confidential> = FirstSteps,
    }
}

stage! {
    /// The record of stage 3 in one round; a step that is not resolved yet is `None`.
    Reviewing {
        /// 3.1: feedback on what has been reached.
        feedback: NonEmpty<Note<Perspective>> = Feedback,
        /// 3.2: the issues that came up.
        issues: Vec<Confidential> = Issues,
        /// 3.3: what the mentee has learnt so far.
        learning_so_far: Vec<Confidential> = LearningSoFar,
        /// 3.4: what must still happen.
        what_else: Vec<Confidential> = WhatElse,
        /// 3.5: chances to learn, or why none were needed.
        opportunities: Conditional = Opportunities,
        /// 3.6: support, or why none was needed.
        support: Conditional = Support,
    }
}

stage! {
    /// The record of stage 4; a step that is not resolved yet is `None`.
    Evaluating {
        /// 4.1: what happened and what was reached.
        outcome: Outcome = Outcome,
        /// 4.2: the mentor's observations and the mentee's reflections.
        observation_and_reflection: ObservationAndReflection = ObservationAndReflection,
        /// 4.3: feedback of third parties.
        third_party_feedback: ThirdPartyFeedback = ThirdPartyFeedback,
        /// 4.4: other ways.
        alternatives: Vec<Confidential> = Alternatives,
        /// 4.5: what the mentee learnt.
        learning_achieved: Vec<Confidential> = LearningAchieved,
        /// 4.6: the needs that came to light.
        new_needs: Vec<Need> = NewNeeds,
    }
}

/// The record of one cycle: from going through the job to the needs that it brought out.
///
/// # Example
///
/// ```
/// use leadership_qualities::Setup;
///
/// let setup = Setup::default();
/// assert_eq!(setup.current_cycle().discussing.focus, None);
/// assert!(setup.current_cycle().rounds.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cycle {
    /// Stage 1.
    pub discussing: Discussing,
    /// Stage 2.
    pub visualising: Visualising,
    /// Stage 3 of each round whose review is over, the first round first.
    pub rounds: Vec<Reviewing>,
    /// Stage 3 of the round under review; blank if none is.
    pub reviewing: Reviewing,
    /// Stage 4.
    pub evaluating: Evaluating,
    /// The needs that the next cycle goes on with; none if there is no next cycle yet.
    pub carried: Vec<Need>,
}

impl Cycle {
    /// The needs that the cycle has brought out: none before its last step is done.
    #[must_use]
    pub fn new_needs(&self) -> &[Need] {
        self.evaluating.new_needs.as_deref().unwrap_or_default()
    }

    /// The places of the needs that are not among those brought out.
    pub(super) fn not_nominated(&self, needs: &[Need]) -> Vec<usize> {
        fn identity(need: &Need) -> (Option<Quality>, Option<&str>) {
            (need.quality, need.text.reveal())
        }
        // Somebody may send long lists, and comparing each with each would take long then.
        let known: BTreeSet<_> = self.new_needs().iter().map(identity).collect();
        let needs = needs.iter().enumerate();
        let others = needs.filter(|(_, need)| !known.contains(&identity(need)));
        others.map(|(place, _)| place).collect()
    }
}

impl Redact for Cycle {
    fn redact(&mut self, audience: Sight) {
        self.discussing.redact(audience);
        self.visualising.redact(audience);
        for round in &mut self.rounds {
            round.redact(audience);
        }
        self.reviewing.redact(audience);
        self.evaluating.redact(audience);
        self.carried.redact(audience);
    }
}
