//! The service in process, and as a process that is killed.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod audience;
mod client;
mod crash;
mod erasure;
mod guards;
mod keeping;
mod markup;
mod race;
mod road;
mod successor;
mod table;
mod world;
