//! The twenty-one steps and what the source says about each.

use alloc::format;
use core::fmt;

use super::stage::Stage;
use crate::framework::Statement;
use crate::vocabulary::{term_set, vocabulary};

vocabulary! {
    /// A step of the sequence in which a mentoring relationship is set up.
    ///
    /// The source numbers its stages but not its steps. The crate numbers the steps in the order in
    /// which they are printed, so 1.5 is the fifth step of the first stage. In JSON a step is its
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
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of a step, such as `first_steps`"]
    #[by_hand(Display)]
    #[about = Step::about]
    pub enum Step {
        /// Step 1.1: the context of the job.
        Context = "context",
        /// Step 1.2: the parameters of performance in the job.
        Parameters = "parameters",
        /// Step 1.3: what the mentee needs to develop.
        Needs = "needs",
        /// Step 1.4: what performance is required.
        Requirements = "requirements",
        /// Step 1.5: the area of development to concentrate on.
        Focus = "focus",
        /// Step 2.1: a scenario of success.
        Scenario = "scenario",
        /// Step 2.2: the actions that led to success.
        Actions = "actions",
        /// Step 2.3: what is challenging about the actions.
        Challenges = "challenges",
        /// Step 2.4: the steps that the mentee takes first.
        FirstSteps = "first_steps",
        /// Step 3.1: feedback on the achievements so far.
        Feedback = "feedback",
        /// Step 3.2: issues that came up.
        Issues = "issues",
        /// Step 3.3: what the mentee has learnt so far.
        LearningSoFar = "learning_so_far",
        /// Step 3.4: what else must happen.
        WhatElse = "what_else",
        /// Step 3.5: opportunities to learn, where they are needed.
        Opportunities = "opportunities",
        /// Step 3.6: support, where it is needed.
        Support = "support",
        /// Step 4.1: what took place and what was achieved.
        Outcome = "outcome",
        /// Step 4.2: the mentor's observations and the mentee's reflections.
        ObservationAndReflection = "observation_and_reflection",
        /// Step 4.3: feedback from third parties.
        ThirdPartyFeedback = "third_party_feedback",
        /// Step 4.4: other ways in which the challenge could be met.
        Alternatives = "alternatives",
        /// Step 4.5: what the mentee learnt by taking action.
        LearningAchieved = "learning_achieved",
        /// Step 4.6: needs that taking action has brought out.
        NewNeeds = "new_needs",
    }
}

/// A bullet point of the source: everything about one step except its key.
struct Bullet {
    number: &'static str,
    name: &'static str,
    stage: Stage,
    text: &'static str,
}

impl Bullet {
    const fn new(
        number: &'static str,
        name: &'static str,
        stage: Stage,
        text: &'static str,
    ) -> Self {
        Self {
            number,
            name,
            stage,
            text,
        }
    }
}

impl Step {
    #[expect(
        clippy::too_many_lines,
        reason = "everything about a step is in one place"
    )]
    const fn bullet(self) -> Bullet {
        match self {
            Self::Context => Bullet::new(
                "1.1",
                "context",
                Stage::Discussing,
                "Talk about the context of the job: what it is for, its mission, values and \
                 strategies, the areas where results matter most, its objectives for performance, \
                 and so on.",
            ),
            Self::Parameters => Bullet::new(
                "1.2",
                "parameters",
                Stage::Discussing,
                "Talk about the parameters of performance in the job itself.",
            ),
            Self::Needs => Bullet::new(
                "1.3",
                "needs",
                Stage::Discussing,
                "Talk about what, specifically, this mentee needs to develop. Bear in mind their \
                 personal and professional goals, what they value, where they are strong and weak, \
                 what they expect from the mentoring, and so on.",
            ),
            Self::Requirements => Bullet::new(
                "1.4",
                "requirements",
                Stage::Discussing,
                "Set specific requirements for performance, and spell them out.",
            ),
            Self::Focus => Bullet::new(
                "1.5",
                "focus",
                Stage::Discussing,
                "Agree which area of development to concentrate on.",
            ),
            Self::Scenario => Bullet::new(
                "2.1",
                "scenario",
                Stage::Visualising,
                "Ask the mentee to imagine having succeeded already, and to describe in some depth \
                 what that looks like.",
            ),
            Self::Actions => Bullet::new(
                "2.2",
                "actions",
                Stage::Visualising,
                "Ask the mentee to say in detail what they did to bring about the good result.",
            ),
            Self::Challenges => Bullet::new(
                "2.3",
                "challenges",
                Stage::Visualising,
                "Talk over whatever is challenging about the actions that the mentee suggests.",
            ),
            Self::FirstSteps => Bullet::new(
                "2.4",
                "first steps",
                Stage::Visualising,
                "Agree which steps the mentee has to take first.",
            ),
            Self::Feedback => Bullet::new(
                "3.1",
                "feedback",
                Stage::Reviewing,
                "Gather feedback on the achievements so far: what the mentor noticed, what the \
                 mentee went through, what other people saw, and so on.",
            ),
            Self::Issues => Bullet::new(
                "3.2",
                "issues",
                Stage::Reviewing,
                "Talk through the issues that came up while the mentee was taking action.",
            ),
            Self::LearningSoFar => Bullet::new(
                "3.3",
                "learning so far",
                Stage::Reviewing,
                "Bring out what the mentee has learnt from the experience so far.",
            ),
            Self::WhatElse => Bullet::new(
                "3.4",
                "what else",
                Stage::Reviewing,
                "Ask the mentee to think about what else must happen.",
            ),
            Self::Opportunities => Bullet::new(
                "3.5",
                "opportunities",
                Stage::Reviewing,
                "Where necessary, create specific opportunities to learn, which will help the \
                 mentee to take whatever action comes out of this process.",
            ),
            Self::Support => Bullet::new(
                "3.6",
                "support",
                Stage::Reviewing,
                "Where necessary, support the mentee.",
            ),
            Self::Outcome => Bullet::new(
                "4.1",
                "outcome",
                Stage::Evaluating,
                "Agree what took place and what was achieved.",
            ),
            Self::ObservationAndReflection => Bullet::new(
                "4.2",
                "observation and reflection",
                Stage::Evaluating,
                "Give the mentee feedback based on observation, and ask the mentee for feedback \
                 based on reflection.",
            ),
            Self::ThirdPartyFeedback => Bullet::new(
                "4.3",
                "third-party feedback",
                Stage::Evaluating,
                "Ask third parties for feedback.",
            ),
            Self::Alternatives => Bullet::new(
                "4.4",
                "alternatives",
                Stage::Evaluating,
                "Talk about other ways in which the performance challenge could be met.",
            ),
            Self::LearningAchieved => Bullet::new(
                "4.5",
                "learning achieved",
                Stage::Evaluating,
                "Ask the mentee to name specific things that they learnt by taking action.",
            ),
            Self::NewNeeds => Bullet::new(
                "4.6",
                "new needs",
                Stage::Evaluating,
                "Ask the mentee to put forward the development needs that taking action has \
                 brought out.",
            ),
        }
    }

    /// The short name, such as "first steps".
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.bullet().name
    }

    /// The number of the step, such as "2.4": the number of its stage, and its place in the stage.
    #[must_use]
    pub const fn number(self) -> &'static str {
        self.bullet().number
    }

    /// The stage that the step belongs to.
    #[must_use]
    pub const fn stage(self) -> Stage {
        self.bullet().stage
    }

    /// What the source says about the step, restated.
    ///
    /// Source: *Sequence For Setting Up Positive Mentoring*, the stage of the step.
    #[must_use]
    pub const fn statement(self) -> Statement {
        let bullet = self.bullet();
        bullet.stage.source().whole(bullet.text)
    }

    /// The description in the schemas.
    #[cfg(feature = "schema")]
    const fn about(self) -> &'static str {
        self.bullet().text
    }

    /// Whether the step is an element of the job to discuss, rather than something to do.
    ///
    /// In stage 1, the source announces elements of the job, but then lists two elements and three
    /// things to do.
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
}

/// Writes name and number, such as "first steps (2.4)".
impl fmt::Display for Step {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&format!("{} ({})", self.name(), self.number()))
    }
}

term_set! {
    /// A set of steps of the setup sequence.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Setup;
    /// use leadership_qualities::setup::{Step, Steps};
    ///
    /// let resolved = Setup::default().resolved();
    /// assert!(resolved.is_empty() && !resolved.contains(Step::Focus));
    ///
    /// let steps = Steps::from([Step::Context, Step::Needs]);
    /// assert_eq!(steps.to_string(), "context (1.1) and needs (1.3)");
    /// ```
    pub struct Steps(u32) of Step;
}
