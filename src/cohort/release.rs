//! What may be shown of a cohort, and who decides it.

mod binomial;
mod comparison;
mod differencing;
mod groups;
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

pub use self::comparison::{Comparison, ShareInterval, Verdict};
pub use self::groups::{GroupRows, GroupedRelease};
pub use self::history::History;
pub use self::movement::Movement;
pub use self::policy::{InvalidThresholds, Policy, Thresholds, UnfitCohort};
pub use self::refusal::RefusedRelease;
pub use self::rounded::{BandCounts, MoveCounts, WishCounts, WishSplit};
pub use self::row::Row;
pub use self::snapshot::{Demand, Release};
pub use self::withheld::Withheld;
