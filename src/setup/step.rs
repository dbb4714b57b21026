//! The twenty-one steps and what the source says of each.

use core::fmt;

use super::Stage;
use crate::framework::Statement;
use crate::wire;

/// One step of the sequence: a bullet of the source.
///
/// The source numbers its stages and not its steps; the crate counts them in the order in which
/// they are printed, so that 1.5 is the fifth step of the first stage. On the wire a step is its
/// [`key`](Self::key).
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::{Stage, Step};
///
/// let step = Step::ThirdPartyFeedback;
/// assert_eq!(step.to_string(), "third-party feedback (4.3)");
/// assert_eq!(step.stage(), Stage::Evaluating);
/// assert_eq!(step.directly_before(), [Step::Outcome]);
/// println!("{}", step.statement());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
#[repr(u8)]
pub enum Step {
    /// 1.1: the context of the job.
    Context,
    /// 1.2: what performance in the job is measured by.
    Parameters,
    /// 1.3: what the mentee needs to develop.
    Needs,
    /// 1.4: what performance is required.
    Requirements,
    /// 1.5: an area to develop.
    Focus,
    /// 2.1: a scenario of success.
    Scenario,
    /// 2.2: the actions that led to it.
    Actions,
    /// 2.3: what is demanding about them.
    Challenges,
    /// 2.4: what the mentee does first.
    FirstSteps,
    /// 3.1: feedback on what has been reached so far.
    Feedback,
    /// 3.2: issues that came up.
    Issues,
    /// 3.3: what the mentee has learnt so far.
    LearningSoFar,
    /// 3.4: what must still happen.
    WhatElse,
    /// 3.5: chances to learn, where they are needed.
    Opportunities,
    /// 3.6: support, where it is needed.
    Support,
    /// 4.1: what happened and what came of it.
    Outcome,
    /// 4.2: the mentor's observations and the mentee's reflections.
    ObservationAndReflection,
    /// 4.3: feedback from third parties.
    ThirdPartyFeedback,
    /// 4.4: other ways in which the challenge could be met.
    Alternatives,
    /// 4.5: what the mentee learnt by acting.
    LearningAchieved,
    /// 4.6: needs that acting has shown.
    NewNeeds,
}

/// Everything about one step.
struct Record {
    number: &'static str,
    key: &'static str,
    name: &'static str,
    stage: Stage,
    text: &'static str,
}

impl Step {
    /// Every step, in the order of the source.
    pub const ALL: [Self; 21] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    #[expect(clippy::too_many_lines, reason = "all there is of a step stands in one place")]
    #[rustfmt::skip]
    const fn record(self) -> &'static Record {
        match self {
            Self::Context => &Record {
                number: "1.1", key: "context", name: "context", stage: Stage::Discussing,
                text: "The context of the work is discussed: what the job is for, its mission, its \
                       values and strategies, the areas in which results matter most, its \
                       objectives for performance, and more of the kind.",
            },
            Self::Parameters => &Record {
                number: "1.2", key: "parameters", name: "parameters", stage: Stage::Discussing,
                text: "The job's own parameters of performance are discussed.",
            },
            Self::Needs => &Record {
                number: "1.3", key: "needs", name: "needs", stage: Stage::Discussing,
                text: "The definite needs for development that this mentee has are discussed, with an \
                       eye to their goals at work and in life, to what they value, to where they \
                       are strong and weak, to what they expect of the mentoring, and so on.",
            },
            Self::Requirements => &Record {
                number: "1.4", key: "requirements", name: "requirements", stage: Stage::Discussing,
                text: "Definite requirements for performance are laid down and spelt out.",
            },
            Self::Focus => &Record {
                number: "1.5", key: "focus", name: "focus", stage: Stage::Discussing,
                text: "The two agree which area of development to concentrate on.",
            },
            Self::Scenario => &Record {
                number: "2.1", key: "scenario", name: "scenario", stage: Stage::Visualising,
                text: "The mentee is asked to picture a scenario with the success already there, and \
                       to describe it fairly closely.",
            },
            Self::Actions => &Record {
                number: "2.2", key: "actions", name: "actions", stage: Stage::Visualising,
                text: "The mentee is asked to tell in detail which actions of theirs brought the good \
                       result about.",
            },
            Self::Challenges => &Record {
                number: "2.3", key: "challenges", name: "challenges", stage: Stage::Visualising,
                text: "Whatever is demanding about the actions that the mentee proposes is talked \
                       over.",
            },
            Self::FirstSteps => &Record {
                number: "2.4", key: "first_steps", name: "first steps", stage: Stage::Visualising,
                text: "The two agree which steps the mentee has to take first.",
            },
            Self::Feedback => &Record {
                number: "3.1", key: "feedback", name: "feedback", stage: Stage::Reviewing,
                text: "Feedback is brought about on what has been reached: what the mentor noticed, \
                       what the mentee went through, what other people saw, and so on.",
            },
            Self::Issues => &Record {
                number: "3.2", key: "issues", name: "issues", stage: Stage::Reviewing,
                text: "The two go through the issues that came up while the mentee was acting.",
            },
            Self::LearningSoFar => &Record {
                number: "3.3", key: "learning_so_far", name: "learning so far",
                stage: Stage::Reviewing,
                text: "What the mentee has learnt from the experience up to now is brought to \
                       light.",
            },
            Self::WhatElse => &Record {
                number: "3.4", key: "what_else", name: "what else", stage: Stage::Reviewing,
                text: "The mentee is asked to think about what must still happen.",
            },
            Self::Opportunities => &Record {
                number: "3.5", key: "opportunities", name: "opportunities",
                stage: Stage::Reviewing,
                text: "Where it is needed, definite chances to learn are made that help the \
                       mentee to act on whatever comes out of this.",
            },
            Self::Support => &Record {
                number: "3.6", key: "support", name: "support", stage: Stage::Reviewing,
                text: "Where it is needed, the mentee is given support.",
            },
            Self::Outcome => &Record {
                number: "4.1", key: "outcome", name: "outcome", stage: Stage::Evaluating,
                text: "The two agree what took place and what was reached.",
            },
            Self::ObservationAndReflection => &Record {
                number: "4.2", key: "observation_and_reflection",
                name: "observation and reflection", stage: Stage::Evaluating,
                text: "The mentee is given feedback from observation, and is asked for feedback of \
                       a reflective kind.",
            },
            Self::ThirdPartyFeedback => &Record {
                number: "4.3", key: "third_party_feedback", name: "third-party feedback",
                stage: Stage::Evaluating,
                text: "Feedback is sought from third parties.",
            },
            Self::Alternatives => &Record {
                number: "4.4", key: "alternatives", name: "alternatives", stage: Stage::Evaluating,
                text: "The two discuss other ways in which the challenge in performance could be \
                       met.",
            },
            Self::LearningAchieved => &Record {
                number: "4.5", key: "learning_achieved", name: "learning achieved",
                stage: Stage::Evaluating,
                text: "The mentee is asked to name definite things that they learnt by acting.",
            },
            Self::NewNeeds => &Record {
                number: "4.6", key: "new_needs", name: "new needs", stage: Stage::Evaluating,
                text: "The mentee is asked to put forward the needs for development that acting \
                       has brought out.",
            },
        }
    }

    /// The step in snake case, such as `first_steps`: the step on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        self.record().key
    }

    /// The short name, such as "first steps".
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.record().name
    }

    /// The number of its stage and its place there, such as "2.4".
    #[must_use]
    pub const fn number(self) -> &'static str {
        self.record().number
    }

    /// The stage that the step belongs to.
    #[must_use]
    pub const fn stage(self) -> Stage {
        self.record().stage
    }

    /// What the source says of the step.
    ///
    /// Source: *Setting Up Positive Mentoring*, the stage of the step.
    #[must_use]
    pub const fn statement(self) -> Statement {
        let record = self.record();
        record.stage.source().whole(record.text)
    }

    /// Whether the step is an element of the job to be discussed, and not something to do.
    ///
    /// The source announces elements of the job, and goes on to list two of them and three things
    /// to do.
    #[must_use]
    pub const fn is_element(self) -> bool {
        matches!(self, Self::Context | Self::Parameters)
    }

    /// Whether the source asks for the step only where it is necessary, so that it may be
    /// [waived](super::Conditional::Waived).
    #[must_use]
    pub const fn is_conditional(self) -> bool {
        matches!(self, Self::Opportunities | Self::Support)
    }

    /// The steps that have to come before this one, with no other in between.
    #[must_use]
    pub fn directly_before(self) -> alloc::vec::Vec<Self> {
        self.stage().order().directly_before(self)
    }
}

wire::term!(Step, "the key of a step, such as `first_steps`");
wire::from_str!(Step);

impl crate::vocabulary::sealed::Sealed for Step {}

impl crate::vocabulary::Vocabulary for Step {
    const TERMS: &'static [Self] = &Self::ALL;

    fn key(self) -> &'static str {
        self.key()
    }
}

/// Writes name and number, such as "first steps (2.4)".
impl fmt::Display for Step {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} ({})", self.name(), self.number())
    }
}

/// Some of the steps.
///
/// # Example
///
/// ```
/// use leadership_qualities::Setup;
/// use leadership_qualities::setup::Step;
///
/// let resolved = Setup::default().resolved();
/// assert!(resolved.is_empty() && !resolved.contains(Step::Focus));
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Steps(u32);

impl Steps {
    /// None of them.
    pub const NONE: Self = Self(0);

    /// Whether a step is among them.
    #[must_use]
    pub const fn contains(self, step: Step) -> bool {
        self.0 & 1 << step as u32 != 0
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many there are.
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Each of them, in the order of the source.
    pub fn iter(self) -> impl Iterator<Item = Step> + Clone {
        Step::ALL
            .into_iter()
            .filter(move |step| self.contains(*step))
    }

    /// These and one more.
    pub(super) const fn with(self, step: Step) -> Self {
        Self(self.0 | 1 << step as u32)
    }

    /// These without those.
    pub(super) const fn without(self, those: Self) -> Self {
        Self(self.0 & !those.0)
    }
}

impl FromIterator<Step> for Steps {
    fn from_iter<I: IntoIterator<Item = Step>>(steps: I) -> Self {
        steps.into_iter().fold(Self::NONE, Self::with)
    }
}

/// Shows the steps.
impl fmt::Debug for Steps {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.iter()).finish()
    }
}

/// Writes names and numbers, such as "context (1.1) and needs (1.3)".
impl fmt::Display for Steps {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, step) in self.iter().enumerate() {
            formatter.write_str(match place {
                0 => "",
                place if place + 1 == self.len() => " and ",
                _ => ", ",
            })?;
            fmt::Display::fmt(&step, formatter)?;
        }
        Ok(())
    }
}
