//! Why an event is not possible, in words.

use core::fmt;

use super::stage::Stage;
use super::step::Steps;

/// Why an event is not possible.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// The event is possible in this other stage only.
    BelongsTo(Stage),
    /// These steps of the stage have to come first.
    StepsFirst(Steps),
    /// The step is done or waived already.
    AlreadyResolved,
    /// The cycle has brought out no needs to go on with.
    NothingNominated,
    /// The need at this place is not among those nominated; counted from 0 here, and from 1 in
    /// words.
    NotNominated(usize),
    /// The relationship is over.
    HasEnded,
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
            Self::HasEnded => formatter.write_str("the relationship has ended"),
        }
    }
}
