//! Cohorts: what is counted, and what may be shown of it.

mod attack;
mod movement;
mod release;
mod tally;
