//! The stages, and the order of the steps in each.

use core::fmt;

use super::Step;
use crate::framework::{Source, Statement};
use crate::machine::{Graph, Order};
use crate::wire;

/// Where a relationship stands in the sequence.
///
/// The source numbers four stages. The crate adds those that its words imply: the profile comes
/// first; the mentee acts between the second stage and the third; after a review the two decide
/// how to go on; after the fourth a cycle is complete. On the wire a stage is its
/// [`key`](Self::key).
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::Stage;
///
/// for stage in Stage::ALL {
///     println!("{stage}: {}", stage.order());
/// }
/// assert_eq!(Stage::Reviewing.number(), Some(3));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum Stage {
    /// Building a profile of the mentee. That it is a stage of its own, and agreed, is the crate's
    /// convention: the source asks for the profile in a note.
    Profiling,
    /// Stage 1: going through the job together.
    Discussing,
    /// Stage 2: the mentee pictures success.
    Visualising,
    /// The mentee takes action. The crate's convention: the source speaks of "actions taken".
    Acting,
    /// Stage 3: reviewing progress, once a round.
    Reviewing,
    /// Another round, or on to the evaluation. The crate's convention: the source asks what else
    /// must happen.
    Deciding,
    /// Stage 4: looking back once the actions are complete.
    Evaluating,
    /// Stage 4 is over, and the next cycle may begin. The crate's convention: the source ends with
    /// new needs.
    CycleComplete,
    /// The relationship is over.
    Ended,
}

impl Stage {
    /// Every stage, in the order of the sequence.
    pub const ALL: [Self; 9] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The stage in snake case, such as `cycle_complete`: the stage on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Profiling => "profiling",
            Self::Discussing => "discussing",
            Self::Visualising => "visualising",
            Self::Acting => "acting",
            Self::Reviewing => "reviewing",
            Self::Deciding => "deciding",
            Self::Evaluating => "evaluating",
            Self::CycleComplete => "cycle_complete",
            Self::Ended => "ended",
        }
    }

    /// The name, such as "cycle complete".
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::CycleComplete => "cycle complete",
            Self::Profiling
            | Self::Discussing
            | Self::Visualising
            | Self::Acting
            | Self::Reviewing
            | Self::Deciding
            | Self::Evaluating
            | Self::Ended => self.key(),
        }
    }

    /// The number that the source gives the stage, 1 to 4, if it does.
    #[must_use]
    pub const fn number(self) -> Option<u8> {
        match self {
            Self::Discussing => Some(1),
            Self::Visualising => Some(2),
            Self::Reviewing => Some(3),
            Self::Evaluating => Some(4),
            Self::Profiling | Self::Acting | Self::Deciding | Self::CycleComplete | Self::Ended => {
                None
            }
        }
    }

    /// What the source says of the stage as a whole, if it says anything.
    ///
    /// Source: *Setting Up Positive Mentoring*, its opening note and the heading of each stage.
    #[must_use]
    pub const fn statement(self) -> Option<Statement> {
        let text = match self {
            Self::Profiling => {
                "A profile of the mentee has to be drawn up and studied: what kind of work they \
                 prefer, what they are able to do, what their personality is, where they are in \
                 their career, what their goals and ambitions are, and more of the kind."
            }
            Self::Discussing => "Go through elements of the job together with the mentee.",
            Self::Visualising => {
                "Encourage the mentee to picture success where a parameter of performance in the \
                 job is a difficult one."
            }
            Self::Reviewing => "Look with the mentee at the progress made.",
            Self::Evaluating => "When things are complete, look back at the performance.",
            Self::Acting | Self::Deciding | Self::CycleComplete | Self::Ended => return None,
        };
        Some(self.source().whole(text))
    }

    /// Where the source speaks of the stage and its steps.
    pub(super) const fn source(self) -> Source {
        Source::sequence(match self.number() {
            Some(1) => "stage 1",
            Some(2) => "stage 2",
            Some(3) => "stage 3",
            Some(4) => "stage 4",
            Some(_) | None => "opening note",
        })
    }

    /// The order of the steps of the stage; it has none if the stage has no steps.
    ///
    /// The source lists the steps of a stage without numbers. That one comes before another where
    /// it needs it, and that they may otherwise come in any order, is the crate's convention.
    #[must_use]
    pub const fn order(self) -> Order<Step> {
        use Order::{Any, One, Then};
        use Step::{
            Actions, Alternatives, Challenges, Context, Feedback, FirstSteps, Focus, Issues,
            LearningAchieved, LearningSoFar, Needs, NewNeeds, ObservationAndReflection,
            Opportunities, Outcome, Parameters, Requirements, Scenario, Support,
            ThirdPartyFeedback, WhatElse,
        };

        match self {
            Self::Discussing => Then(&[
                Any(&[
                    One(Context),
                    Then(&[One(Parameters), One(Requirements)]),
                    One(Needs),
                ]),
                One(Focus),
            ]),
            Self::Visualising => Then(&[
                One(Scenario),
                One(Actions),
                One(Challenges),
                One(FirstSteps),
            ]),
            Self::Reviewing => Any(&[
                Then(&[
                    Any(&[One(Feedback), One(Issues)]),
                    One(LearningSoFar),
                    One(WhatElse),
                    One(Opportunities),
                ]),
                One(Support),
            ]),
            Self::Evaluating => Then(&[
                One(Outcome),
                Any(&[
                    One(ObservationAndReflection),
                    One(ThirdPartyFeedback),
                    One(Alternatives),
                ]),
                One(LearningAchieved),
                One(NewNeeds),
            ]),
            Self::Profiling | Self::Acting | Self::Deciding | Self::CycleComplete | Self::Ended => {
                Any(&[])
            }
        }
    }

    /// The steps of the stage, in the order of the source.
    pub fn steps(self) -> impl Iterator<Item = Step> + Clone {
        Step::ALL
            .into_iter()
            .filter(move |step| step.stage() == self)
    }

    /// A picture of the order of the steps.
    #[must_use]
    pub fn graph(self) -> Graph {
        self.order().graph()
    }
}

wire::term!(Stage, "the key of a stage, such as `discussing`");
wire::from_str!(Stage);

impl crate::vocabulary::sealed::Sealed for Stage {}

impl crate::vocabulary::Vocabulary for Stage {
    const TERMS: &'static [Self] = &Self::ALL;

    fn key(self) -> &'static str {
        self.key()
    }
}

/// Writes the name, with the number if there is one, such as "reviewing (stage 3)".
impl fmt::Display for Stage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())?;
        match self.number() {
            None => Ok(()),
            Some(number) => write!(formatter, " (stage {number})"),
        }
    }
}
