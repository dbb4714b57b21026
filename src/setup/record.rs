//! The record of a relationship, of each cycle and of each stage.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::mem;

use serde::de::MapAccess;
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::content::{
    AnotherFocus, Conditional, ObservationAndReflection, Outcome, Scenario, ThirdPartyFeedback,
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
/// Only [`Event`](super::Event)s change it: [`apply`](Self::apply) takes one event in, or rejects
/// it with every reason, and [`replay`](Self::replay) takes a whole log in. In JSON it is an
/// object. The fields `profile`, `cycles` and `now` come together once the profile is agreed;
/// `ended` comes once the relationship has ended.
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
/// let profile = Note::new(Facet::CareerStage, "A new ward sister.");
/// setup.apply(Event::ProfileAgreed([profile].into()))?;
/// let purpose = Note::new(Aspect::Purpose, "Safe discharges.");
/// setup.apply(Event::Context([purpose].into()))?;
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
    /// The state of the relationship, or its state when it ended.
    pub(super) position: State,
    pub(super) ended: Option<End>,
}

/// An empty record, of a relationship in which nothing has happened yet.
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
    /// The stage that the relationship is in.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.state().stage()
    }

    /// The stage that the relationship is in, or was in when it ended.
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

    /// The cycles that were followed by another cycle, the earliest first.
    ///
    /// The latest cycle is never among them, even when it is complete: see
    /// [`current_cycle`](Self::current_cycle).
    #[must_use]
    pub fn finished_cycles(&self) -> &[Cycle] {
        &self.finished
    }

    /// The latest cycle, which is under way or complete, or in which the relationship ended.
    #[must_use]
    pub fn current_cycle(&self) -> &Cycle {
        &self.current
    }

    /// The number of the current cycle, counted from 1.
    #[must_use]
    pub fn cycle_number(&self) -> usize {
        self.finished.len() + 1
    }

    /// The needs that the current cycle has brought out, for the next cycle to choose from.
    ///
    /// The list is empty until the cycle is complete.
    #[must_use]
    pub fn new_needs(&self) -> &[Need] {
        self.current.new_needs()
    }

    /// The needs that the current cycle took over from the cycle before; empty in the first cycle.
    ///
    /// The cycle before has these needs as its [carried](Cycle::carried) needs.
    #[must_use]
    pub fn carried_needs(&self) -> &[Need] {
        self.finished.last().map_or(&[], |before| &before.carried)
    }

    /// Who ended the relationship and why, if it has ended.
    ///
    /// The relationship ended early unless [`last_stage`](Self::last_stage) is
    /// [`CycleComplete`](Stage::CycleComplete).
    #[must_use]
    pub fn ended(&self) -> Option<&End> {
        self.ended.as_ref()
    }
}

/// What the records of all stages have in common: a slot for each step.
pub(super) trait StageRecord: Default {
    const STAGE: Stage;

    /// The steps, each with the shape of its content.
    #[cfg(feature = "schema")]
    const CONTENTS: &'static [(Step, Shape)];

    /// The steps whose slots are filled.
    fn resolved(&self) -> Steps;

    /// Reads the next value of a map into the slot of a step; false if the stage has no such step.
    fn read<'de, A: MapAccess<'de>>(&mut self, step: Step, map: &mut A) -> Result<bool, A::Error>;
}

/// Defines the record of a stage: the steps, each with its content.
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

        /// Redacts the content of each step.
        impl wire::Redact for $stage {
            fn redact(&mut self, sight: wire::Sight) {
                $(wire::Redact::redact(&mut self.$field, sight);)*
            }
        }
    };
}

stage! {
    /// The record of stage 1, discussing; each step is `None` until it is resolved.
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
    /// The record of stage 2, visualising; each step is `None` until it is resolved.
    Visualising {
        /// Step 2.1: success as the mentee pictures it.
        scenario: Scenario = Scenario,
        /// Step 2.2: the actions that led to success.
        actions: NonEmpty<Confidential> = Actions,
        /// Step 2.3: what is challenging about the actions.
        challenges: Vec<Confidential> = Challenges,
        /// Step 2.4: the steps that the mentee takes first.
        first_steps: NonEmpty<Confidential> = FirstSteps,
    }
}

stage! {
    /// The record of stage 3, reviewing, in one round; each step is `None` until it is resolved.
    Reviewing {
        /// Step 3.1: feedback on the achievements so far.
        feedback: NonEmpty<Note<Perspective>> = Feedback,
        /// Step 3.2: the issues that came up.
        issues: Vec<Confidential> = Issues,
        /// Step 3.3: what the mentee has learnt so far.
        learning_so_far: Vec<Confidential> = LearningSoFar,
        /// Step 3.4: what else must happen.
        what_else: Vec<Confidential> = WhatElse,
        /// Step 3.5: opportunities to learn, or why they were not needed.
        opportunities: Conditional = Opportunities,
        /// Step 3.6: support, or why it was not needed.
        support: Conditional = Support,
    }
}

stage! {
    /// The record of stage 4, evaluating; each step is `None` until it is resolved.
    Evaluating {
        /// Step 4.1: what took place and what was achieved.
        outcome: Outcome = Outcome,
        /// Step 4.2: the mentor's observations and the mentee's reflections.
        observation_and_reflection: ObservationAndReflection = ObservationAndReflection,
        /// Step 4.3: feedback from third parties.
        third_party_feedback: ThirdPartyFeedback = ThirdPartyFeedback,
        /// Step 4.4: other ways to meet the challenge.
        alternatives: Vec<Confidential> = Alternatives,
        /// Step 4.5: what the mentee learnt.
        learning_achieved: Vec<Confidential> = LearningAchieved,
        /// Step 4.6: the needs that came to light.
        new_needs: Vec<Need> = NewNeeds,
    }
}

/// The record of one cycle: from discussing the job to the new needs that the cycle brought out.
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
    /// The record of stage 1, discussing.
    pub discussing: Discussing,
    /// The focuses that were set aside for another focus, the earliest first, each with what became
    /// of it.
    pub set_aside: Vec<SetAside>,
    /// The record of stage 2, visualising.
    pub visualising: Visualising,
    /// The record of stage 3, reviewing, for each round whose review is over, the first round
    /// first.
    pub rounds: Vec<Reviewing>,
    /// The record of stage 3 for the round under review; blank if no round is under review.
    pub reviewing: Reviewing,
    /// The record of stage 4, evaluating.
    pub evaluating: Evaluating,
    /// The needs that the next cycle goes on with; empty if there is no next cycle yet.
    pub carried: Vec<Need>,
}

/// A focus that mentor and mentee set aside in mid-cycle for another focus, with the reason and with
/// what became of it. That they may do so is the crate's convention.
///
/// # Example
///
/// ```
/// use leadership_qualities::Setup;
///
/// for earlier in &Setup::default().current_cycle().set_aside {
///     println!("{} rounds until {}", earlier.rounds().len(), earlier.reached);
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SetAside {
    /// The focus that was set aside.
    pub focus: Need,
    /// Why it was set aside.
    pub reason: Confidential,
    /// The stage in which the focus was set aside: visualising, acting, reviewing or deciding.
    pub reached: Stage,
    /// The stages that had this focus, in a cycle without anything else.
    pub(super) cycle: Cycle,
}

impl SetAside {
    /// The record of stage 2, visualising, with this focus.
    #[must_use]
    pub const fn visualising(&self) -> &Visualising {
        &self.cycle.visualising
    }

    /// The record of stage 3, reviewing, for each round with this focus whose review was over, the
    /// first round first.
    #[must_use]
    pub fn rounds(&self) -> &[Reviewing] {
        &self.cycle.rounds
    }

    /// The record of stage 3 for the round that was under review when the focus was set aside; blank
    /// if no round was under review.
    #[must_use]
    pub const fn reviewing(&self) -> &Reviewing {
        &self.cycle.reviewing
    }
}

impl Cycle {
    /// Takes another focus, and files what became of the focus before, up to this stage.
    pub(super) fn refocus(&mut self, other: AnotherFocus, reached: Stage) {
        if let Some(focus) = self.discussing.focus.replace(other.focus) {
            self.set_aside.push(SetAside {
                focus,
                reason: other.reason,
                reached,
                cycle: Self {
                    visualising: mem::take(&mut self.visualising),
                    rounds: mem::take(&mut self.rounds),
                    reviewing: mem::take(&mut self.reviewing),
                    ..Self::default()
                },
            });
        }
    }

    /// The needs that the cycle has brought out; empty until its last step is done.
    #[must_use]
    pub fn new_needs(&self) -> &[Need] {
        self.evaluating.new_needs.as_deref().unwrap_or_default()
    }

    /// The places of those needs in the list that are not among the new needs of the cycle.
    pub(super) fn not_nominated(&self, needs: &[Need]) -> Vec<usize> {
        // The quality of a need as one bit; the last bit stands for no quality.
        let quality = |need: &Need| {
            let bit = need
                .quality
                .map_or(Quality::ALL.len(), |quality| quality as usize);
            1_usize << bit
        };
        // The lists may be long, and comparing every need with every other need would take too
        // long.
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
