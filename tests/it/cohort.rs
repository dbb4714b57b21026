//! Cohorts: what is counted, and what may be shown of it.

mod attack;
mod comparison;
mod groups;
mod movement;
mod ranking;
mod release;
mod tally;
mod utility;
