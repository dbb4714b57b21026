#![doc = include_str!("../README.md")]
#![no_std]
#![deny(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unreachable,
    clippy::unwrap_used
)]

extern crate alloc;

/// Writes a text to a formatter, as that of `core` does in five times as much code.
///
/// `Formatter::write_fmt` looks at each call for a text without arguments and is compiled into its
/// caller; there is none such here, where `write_str` writes them.
macro_rules! write {
    ($formatter:expr, $($text:tt)+) => {
        core::fmt::write($formatter, format_args!($($text)+))
    };
}

pub mod assessment;
mod catalogue;
pub mod cohort;
pub mod framework;
pub mod machine;
pub mod mentoring;
pub mod network;
pub mod profile;
pub mod programme;
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
