//! What is on record of a relationship, of each cycle and of each stage.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use serde::de::MapAccess;
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::content::{
    Conditional, ObservationAndReflection, Outcome, Scenario, ThirdPartyFeedback,
};
use super::heading::{Aspect, Facet, Note, Perspective};
use super::stage::Stage;
use super::state::State;
use super::step::{Step, Steps};
use crate::framework::Quality;
use crate::machine::State as _;
use crate::record::{Confidential, End, Need, NonEmpty};
#[cfg(feature = "schema")]
use crate::shape::{Shape, Shaped};
use crate::wire;

/// The record of a mentoring relationship that is being set up.
///
/// It changes by [`Event`](super::Event)s alone: [`apply`](Self::apply) takes one in, or refuses it
/// with every reason, and [`replay`](Self::replay) takes a whole log. On the wire it is an object
/// of `profile`, `cycles` and `now`, which come together once the profile is agreed, and `ended`
/// once it has ended.
///
/// Source: *Sequence For Setting Up Positive Mentoring*.
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::{Aspect, Event, Facet, Note, Stage};
/// use leadership_qualities::{Need, Quality, Setup};
///
/// let mut setup = Setup::default();
/// setup.apply(Event::ProfileAgreed([Note::new(Facet::CareerStage, "A new ward
/// sister.")].into()))?; setup.apply(Event::Context([Note::new(Aspect::Purpose, "Safe
/// discharges.")].into()))?;
///
/// let too_early = Event::Focus(Need::new(Quality::BroadScanning, "Know the community teams."));
/// let rejection = setup.apply(too_early).unwrap_err();
/// assert_eq!(
///     rejection.to_string(),
///     "discussing (stage 1): focus (1.5) is not possible, because parameters (1.2), needs (1.3) \
///      and requirements (1.4) come first; possible now: parameters (1.2), needs (1.3), end",
/// );
/// assert_eq!(setup.stage(), Stage::Discussing);
/// # Ok::<(), leadership_qualities::setup::RejectedEvent>(())
/// ```
#[doc(alias("workflow", "state machine"))]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Setup {
    pub(super) profile: Option<NonEmpty<Note<Facet>>>,
    pub(super) finished: Vec<Cycle>,
    pub(super) current: Cycle,
    /// Where the relationship stands, or stood when it ended.
    pub(super) position: State,
    pub(super) ended: Option<End>,
}

/// A relationship of which nothing is on record yet.
impl Default for Setup {
    fn default() -> Self {
        Self {
            profile: None,
            finished: Vec::new(),
            current: Cycle::default(),
            position: State::START,
            ended: None,
        }
    }
}

impl Setup {
    /// Where the relationship stands.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.state().stage()
    }

    /// Where the relationship stands, or where it stood when it ended.
    #[must_use]
    pub fn last_stage(&self) -> Stage {
        self.position.stage()
    }

    /// The steps of the present stage that are done or waived.
    #[must_use]
    pub fn resolved(&self) -> Steps {
        self.state().resolved()
    }

    /// The profile of the mentee: empty until it is agreed.
    #[must_use]
    pub fn profile(&self) -> &[Note<Facet>] {
        self.profile.as_deref().unwrap_or_default()
    }

    /// The cycles that were followed by another, the first one first.
    #[must_use]
    pub fn finished_cycles(&self) -> &[Cycle] {
        &self.finished
    }

    /// The cycle under way, or the last one if the relationship has ended.
    #[must_use]
    pub fn current_cycle(&self) -> &Cycle {
        &self.current
    }

    /// The number of that cycle, counted from 1.
    #[must_use]
    pub fn cycle_number(&self) -> usize {
        self.finished.len() + 1
    }

    /// The needs that a complete cycle has brought out, for the next one to choose from.
    ///
    /// There are none before the cycle is complete.
    #[must_use]
    pub fn new_needs(&self) -> &[Need] {
        self.current.new_needs()
    }

    /// The needs that the present cycle goes on with, from the one before; none in the first.
    ///
    /// They are those that the cycle before [carried](Cycle::carried) on.
    #[must_use]
    pub fn carried_needs(&self) -> &[Need] {
        self.finished.last().map_or(&[], |before| &before.carried)
    }

    /// By whom and why the relationship was ended, if it was.
    ///
    /// It ended early unless [`last_stage`](Self::last_stage) is
    /// [`CycleComplete`](Stage::CycleComplete).
    #[must_use]
    pub fn ended(&self) -> Option<&End> {
        self.ended.as_ref()
    }
}

/// What the records of all stages have in common: a slot for each step.
pub(super) trait StageRecord: Default {
    const STAGE: Stage;

    /// The steps with the shapes of what is written down of them.
    #[cfg(feature = "schema")]
    const CONTENTS: &'static [(Step, Shape)];

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

        const _: () = assert!(
            Stage::$stage.step_set().is_subset(Steps::NONE$(.with(Step::$step))*),
            "a step of the stage has no slot in its record"
        );

        impl StageRecord for $stage {
            const STAGE: Stage = Stage::$stage;

            #[cfg(feature = "schema")]
            const CONTENTS: &'static [(Step, Shape)] =
                &[$((Step::$step, <$content as Shaped>::SHAPE)),*];

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
                    self.$field = wire::next_optional(map)?;
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
                    stage.serialize_entry(Step::$step.key(), &wire::Given(content))?;
                })*
                stage.end()
            }
        }

        /// What is written down of each step is cut down as its type says.
        impl wire::Redact for $stage {
            fn redact(&mut self, sight: wire::Sight) {
                $(wire::Redact::redact(&mut self.$field, sight);)*
            }
        }
    };
}

stage! {
    /// The record of stage 1; a step that is not resolved yet is `None`.
    Discussing {
        /// Step 1.1: the context of the job.
        context: NonEmpty<Note<Aspect>> = Context,
        /// Step 1.2: the parameters of performance in the job.
        parameters: NonEmpty<Confidential> = Parameters,
        /// Step 1.3: the mentee's needs for development.
        needs: NonEmpty<Need> = Needs,
        /// Step 1.4: the requirements for performance.
        requirements: NonEmpty<Confidential> = Requirements,
        /// Step 1.5: the area of development to concentrate on.
        focus: Need = Focus,
    }
}

stage! {
    /// The record of stage 2; a step that is not resolved yet is `None`.
    Visualising {
        /// Step 2.1: success as the mentee pictures it.
        scenario: Scenario = Scenario,
        /// Step 2.2: the actions that led to success.
        actions: NonEmpty<Confidential> = Actions,
        /// Step 2.3: what is challenging about the actions.
        challenges: Vec<Confidential> = Challenges,
        /// Step 2.4: the first steps.
        first_steps: NonEmpty<Confidential> = FirstSteps,
    }
}

stage! {
    /// The record of stage 3 in one round; a step that is not resolved yet is `None`.
    Reviewing {
        /// Step 3.1: feedback on the achievements so far.
        feedback: NonEmpty<Note<Perspective>> = Feedback,
        /// Step 3.2: the issues that came up.
        issues: Vec<Confidential> = Issues,
        /// Step 3.3: what the mentee has learnt so far.
        learning_so_far: Vec<Confidential> = LearningSoFar,
        /// Step 3.4: what must still happen.
        what_else: Vec<Confidential> = WhatElse,
        /// Step 3.5: chances to learn, or why none were needed.
        opportunities: Conditional = Opportunities,
        /// Step 3.6: support, or why none was needed.
        support: Conditional = Support,
    }
}

stage! {
    /// The record of stage 4; a step that is not resolved yet is `None`.
    Evaluating {
        /// Step 4.1: what took place and what was achieved.
        outcome: Outcome = Outcome,
        /// Step 4.2: the mentor's observations and the mentee's reflections.
        observation_and_reflection: ObservationAndReflection = ObservationAndReflection,
        /// Step 4.3: feedback of third parties.
        third_party_feedback: ThirdPartyFeedback = ThirdPartyFeedback,
        /// Step 4.4: other ways to meet the challenge.
        alternatives: Vec<Confidential> = Alternatives,
        /// Step 4.5: what the mentee learnt.
        learning_achieved: Vec<Confidential> = LearningAchieved,
        /// Step 4.6: the needs that came to light.
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
        // The qualities that a text goes with, each a bit; the last one is for no quality.
        let quality = |need: &Need| {
            let bit = need
                .quality
                .map_or(Quality::ALL.len(), |quality| quality as usize);
            1_usize << bit
        };
        // Somebody may send long lists, and comparing each with each would take long then.
        let (mut known, mut withheld) = (BTreeMap::<&str, usize>::new(), 0);
        for need in self.new_needs() {
            let qualities = match need.text.reveal() {
                Some(text) => known.entry(text).or_default(),
                None => &mut withheld,
            };
            *qualities |= quality(need);
        }
        let mut others = Vec::new();
        for (place, need) in needs.iter().enumerate() {
            let qualities = match need.text.reveal() {
                Some(text) => known.get(text).copied().unwrap_or_default(),
                None => withheld,
            };
            if qualities & quality(need) == 0 {
                others.push(place);
            }
        }
        others
    }
}
