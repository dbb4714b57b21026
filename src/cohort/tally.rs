//! What a cohort answered, counted exactly and in confidence.
//!
//! The crate counts many self-assessments at a time, bit by bit, into sums that can be added up.
//! Counts and alpha are computed from those sums.

mod adding;
mod alpha;
mod bitslice;
mod consistency;
mod counts;
mod pairs;
mod sums;
mod total;

pub use self::counts::Counts;
pub use self::pairs::Pairs;
pub use self::sums::OverflowedTally;
pub use self::total::Tally;
