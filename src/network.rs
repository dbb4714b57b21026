//! Who can help whom: reciprocal mentoring between two people, and in a network of colleagues.
//!
//! An [`Exchange`] is what two people can learn from each other. A [`Network`] is the smallest
//! group of people who can help a mentee with the qualities on an agenda.

mod cover;
mod exchange;
mod group;

pub use self::exchange::{Exchange, Lessons};
pub use self::group::{Member, Network, Person};
