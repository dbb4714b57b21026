//! The reasons why an event is not possible, in words.

use core::fmt;

use super::stage::Stage;
use super::step::Steps;
#[cfg(feature = "schema")]
use crate::shape::Shape;
use crate::wire;

wire::choice! {
    /// A reason why an event of the setup sequence is not possible.
    ///
    /// In JSON it is an object whose only key is the code of the reason, as in
    /// `{"belongs_to": "deciding"}`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Setup;
    /// use leadership_qualities::setup::{Event, Reason, Stage};
    ///
    /// let rejection = Setup::default().apply(Event::AnotherRound).unwrap_err();
    /// assert_eq!(rejection.reasons(), [Reason::BelongsTo(Stage::Deciding)]);
    /// ```
    #[non_exhaustive]
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[name = "SetupReason"]
    #[out]
    pub enum Reason {
        /// The event is possible only in this other stage.
        BelongsTo(Stage) = "belongs_to",
        /// These steps of the stage have to come first.
        StepsFirst(Steps) = "steps_first",
        /// The step has already been done or waived.
        AlreadyResolved = "already_resolved",
        /// The mentee has nominated nothing for another cycle: the cycle has brought out no new
        /// needs.
        NothingNominated = "nothing_nominated",
        /// The mentee has not nominated a need in the list of the event: it is not among the new
        /// needs of the cycle. The number is the place of the need in that list, counted from 0.
        /// The message of the rejection counts the same place from 1.
        #[shape = Shape::COUNT]
        NotNominated(usize) = "not_nominated",
        /// The actions of the cycle are complete, so the cycle takes no other focus.
        ActionsAreComplete = "actions_are_complete",
        /// The relationship has ended.
        HasEnded = "has_ended",
    }
}

/// Writes a clause that can follow "because".
impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BelongsTo(stage) => write!(formatter, "it belongs to {stage}"),
            Self::StepsFirst(steps) => {
                let verb = if steps.len() == 1 { "comes" } else { "come" };
                write!(formatter, "{steps} {verb} first")
            }
            Self::AlreadyResolved => formatter.write_str("it is done or waived already"),
            Self::NothingNominated => formatter.write_str("the cycle brought out no new needs"),
            Self::NotNominated(place) => {
                write!(
                    formatter,
                    "need {} is not among the new needs of the cycle",
                    place + 1
                )
            }
            Self::ActionsAreComplete => {
                formatter.write_str("the actions of the cycle are complete")
            }
            Self::HasEnded => formatter.write_str("the relationship has ended"),
        }
    }
}
