//! The tests of the public interface: one binary, a module for each room of the crate.

mod assessment;
mod auto_traits;
mod by_quality;
mod catalogue;
mod cohort;
mod cohort_lines;
mod draft;
mod drawings;
#[cfg(feature = "schema")]
mod exactness;
#[cfg(feature = "schema")]
mod export;
mod formats;
mod framework;
mod house;
mod machine;
mod mentoring;
mod packed;
mod pictures;
mod profile;
mod programme;
mod qualities;
mod reading;
mod record;
mod samples;
#[cfg(feature = "schema")]
mod schema;
mod scheme;
mod setup;
mod shown;
mod strategy;
