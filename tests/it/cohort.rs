//! Cohorts: counting them exactly.

mod tally;
