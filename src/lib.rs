#![doc = include_str!("../docs/front.md")]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![deny(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unreachable,
    clippy::unwrap_used
)]

extern crate alloc;

#[doc(alias("survey", "questionnaire", "360"))]
pub mod assessment;
mod catalogue;
#[doc(alias("disclosure control", "k-anonymity", "anonymise", "anonymize"))]
pub mod cohort;
#[cfg(all(doc, feature = "schema"))]
pub mod design;
#[doc(alias("LQF", "NHS", "competency framework"))]
pub mod framework;
#[doc(alias("state machine", "fsm", "event sourcing", "workflow"))]
pub mod machine;
#[doc(alias = "coaching")]
pub mod mentoring;
#[doc(alias = "360")]
pub mod network;
pub mod packed;
pub mod profile;
pub mod programme;
#[cfg(doc)]
pub mod recipes;
pub mod record;
#[cfg(feature = "schema")]
#[doc(alias("openapi", "validate"))]
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

/// The examples of the README, as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
