//! Cohorts: what many self-assessments say together, and nobody's alone.
//!
//! A [`Tally`] counts a cohort exactly. It is a commutative monoid: count in any order, on any
//! number of machines, and add up the parts as they come; the result is the same to the last bit.
//! [`Tally::counts`] opens it.
//!
//! **A tally is confidential.** With exact counts in hand, somebody who knows a few of the answers
//! can work out others. So its `Debug` shows nothing, no error of reading one quotes a count, and
//! only a `Release` may leave the building.

mod alpha;
mod count;
mod counts;
mod possible;
mod tally;

pub use self::counts::Counts;
#[cfg(feature = "schema")]
pub(crate) use self::counts::{Ratings, Row, Squares, Wishes};
pub use self::tally::{Overflow, Tally};
