//! What may be shown of a cohort, and who decides it.

mod differencing;
mod history;
mod movement;
mod policy;
mod refusal;
mod rounded;
mod row;
#[cfg(feature = "schema")]
mod schema;
mod snapshot;
mod withheld;

pub use self::history::History;
pub use self::movement::Movement;
pub use self::policy::{InvalidThresholds, Policy, Thresholds, UnfitCohort};
pub use self::refusal::RefusedRelease;
pub use self::rounded::{BandCounts, MoveCounts, WishCounts};
pub use self::row::Row;
pub use self::snapshot::{Demand, Release, Unranked};
pub use self::withheld::Withheld;
