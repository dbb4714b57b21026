//! What a cohort answered, counted exactly and in confidence.
//!
//! Self-assessments are counted many at a time, bit by bit, into sums that can be added up; counts
//! and alpha are asked of those.

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
