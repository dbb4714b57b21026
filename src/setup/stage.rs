//! The stages of the sequence.

use alloc::format;
use core::fmt;

use crate::framework::{Source, Statement};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A stage of setting up a mentoring relationship. Four stages are numbered in the published
    /// sequence, and the other five are the crate's convention.
    ///
    /// The crate adds these five stages:
    ///
    /// - profiling comes first;
    /// - acting comes between the second stage and the third;
    /// - deciding comes after the third stage, when mentor and mentee choose how to go on;
    /// - cycle complete comes after the fourth stage;
    /// - ended comes last.
    ///
    /// In JSON a stage is its [`key`](Self::key).
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
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of a stage, such as `discussing`"]
    #[by_hand(Display)]
    #[named]
    pub enum Stage {
        /// The mentee's profile is being built. This stage is the crate's convention: the source
        /// asks for the profile only in a note.
        Profiling = "profiling",
        /// Stage 1: mentor and mentee go through elements of the job.
        Discussing = "discussing",
        /// Stage 2: the mentee pictures success.
        Visualising = "visualising",
        /// The mentee takes action. This stage is the crate's convention: the source only speaks of
        /// "actions taken".
        Acting = "acting",
        /// Stage 3: mentor and mentee review progress.
        ///
        /// They review progress once in each round.
        Reviewing = "reviewing",
        /// Mentor and mentee decide whether to go another round or to evaluate. This stage is the
        /// crate's convention: the source only asks what else must happen.
        Deciding = "deciding",
        /// Stage 4: mentor and mentee look back once the actions are complete.
        Evaluating = "evaluating",
        /// The cycle is complete, and another cycle may begin with the new needs. This stage is the
        /// crate's convention: the source ends with new needs.
        CycleComplete = "cycle_complete" as "cycle complete",
        /// The relationship has ended. This stage is the crate's convention: the source says
        /// nothing about an end.
        Ended = "ended",
    }
}

impl Stage {
    /// The number that the source gives this stage, 1 to 4; `None` if the crate has added the
    /// stage.
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

    /// What the source says about this stage as a whole, restated; `None` if it says nothing.
    ///
    /// Source: *Sequence For Setting Up Positive Mentoring*, its opening note and the heading of
    /// each stage.
    #[must_use]
    pub const fn statement(self) -> Option<Statement> {
        let text = match self {
            Self::Profiling => {
                "Setting up mentoring calls for a profile of the mentee, and for its analysis. \
                 Topics include what kind of work they prefer, their abilities and personality, \
                 where they are in their career, and their goals and ambitions."
            }
            Self::Discussing => "Talk through elements of the job with the mentee.",
            Self::Visualising => {
                "Encourage the mentee to picture success in a part of the job that is hard to do \
                 well."
            }
            Self::Reviewing => "Look back with the mentee at the progress so far.",
            Self::Evaluating => "Once everything is complete, look back at the performance.",
            Self::Acting | Self::Deciding | Self::CycleComplete | Self::Ended => return None,
        };
        Some(self.source().whole(text))
    }

    /// The place where the source speaks of this stage and its steps.
    pub(super) const fn source(self) -> Source {
        Source::sequence(match self.number() {
            Some(1) => "stage 1",
            Some(2) => "stage 2",
            Some(3) => "stage 3",
            Some(4) => "stage 4",
            Some(_) | None => "opening note",
        })
    }
}

/// Writes the name, with the number if there is one, such as "reviewing (stage 3)".
impl fmt::Display for Stage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number() {
            None => formatter.pad(self.name()),
            Some(number) => formatter.pad(&format!("{} (stage {number})", self.name())),
        }
    }
}
