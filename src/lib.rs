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
pub mod framework;
pub mod profile;
#[cfg(feature = "schema")]
pub mod schema;
mod wire;

#[doc(inline)]
pub use self::assessment::{
    Direction, Draft, Expected, Found, Incomplete, InvalidBits, Missing, PartialResponse, Problem,
    Problems, Rating, RatingOutOfRange, Reading, Response, SelfAssessment, UnknownWish, Wish,
};
pub use self::by_quality::ByQuality;
pub use self::catalogue::Framework;
#[doc(inline)]
pub use self::framework::{
    Cluster, Fidelity, Item, Publication, Quality, Role, Source, Statement, Subject, Topic,
    UnknownCluster, UnknownQuality,
};
#[doc(inline)]
pub use self::profile::{Agenda, AgendaEntry, Band, Change, Profile, Score, Standing};
