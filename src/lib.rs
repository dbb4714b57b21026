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
mod by_quality;
mod catalogue;
pub mod cohort;
mod confidential;
mod end;
pub mod framework;
pub mod machine;
pub mod mentoring;
mod need;
mod non_empty;
pub mod profile;
pub mod programme;
mod qualities;
#[cfg(feature = "schema")]
pub mod schema;
pub mod setup;
mod wire;

#[doc(inline)]
pub use self::assessment::{
    Direction, Draft, Expected, Found, Incomplete, InvalidBits, Missing, PartialResponse, Problem,
    Problems, Rating, RatingOutOfRange, Reading, Response, SelfAssessment, UnknownWish, Wish,
};
pub use self::by_quality::ByQuality;
pub use self::catalogue::Framework;
#[doc(inline)]
pub use self::cohort::Tally;
pub use self::confidential::{Audience, Confidential};
pub use self::end::{End, Party};
#[doc(inline)]
pub use self::framework::{
    Cluster, Fidelity, Item, Publication, Quality, Role, Source, Statement, Subject, Topic,
    UnknownCluster, UnknownQuality,
};
#[doc(inline)]
pub use self::machine::Machine;
#[doc(inline)]
pub use self::mentoring::{Exchange, Network};
pub use self::need::Need;
pub use self::non_empty::{EmptyList, NonEmpty};
#[doc(inline)]
pub use self::profile::{Agenda, AgendaEntry, Band, Change, Profile, Score, Standing};
#[doc(inline)]
pub use self::programme::Application;
pub use self::qualities::Qualities;
#[doc(inline)]
pub use self::setup::Setup;
pub use self::wire::UnknownKey;
