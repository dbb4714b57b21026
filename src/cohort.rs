//! Cohorts: what a whole group of mentees answered.

mod tally;

pub use self::tally::Tally;
