#![doc = include_str!("../README.md")]
#![no_std]
#![deny(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unreachable,
    clippy::unwrap_used
)]

extern crate alloc;

pub mod assessment;
mod catalogue;
pub mod cohort;
#[cfg(all(doc, feature = "schema"))]
pub mod design;
pub mod framework;
pub mod machine;
pub mod mentoring;
pub mod network;
pub mod packed;
pub mod profile;
pub mod programme;
#[cfg(doc)]
pub mod recipes;
pub mod record;
#[cfg(feature = "schema")]
pub mod schema;
pub mod setup;
#[cfg(feature = "schema")]
mod shape;
pub mod vocabulary;
mod wire;

#[doc(inline)]
pub use self::assessment::{Draft, Rating, Reading, Response, SelfAssessment, Wish};
pub use self::catalogue::Catalogue;
#[doc(inline)]
pub use self::cohort::{Policy, Release, Tally};
#[doc(inline)]
pub use self::framework::{Cluster, Qualities, Quality, Role};
#[doc(inline)]
pub use self::network::{Exchange, Network};
#[doc(inline)]
pub use self::profile::{Agenda, Change, Profile};
#[doc(inline)]
pub use self::programme::Application;
#[doc(inline)]
pub use self::programme::register::Register;
#[doc(inline)]
pub use self::record::{Audience, Confidential, Need};
#[doc(inline)]
pub use self::setup::Setup;
