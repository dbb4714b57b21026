//! Who can help whom: what two people can learn from each other is an [`Exchange`], and who can help a
//! mentee with what a [`Network`].

mod cover;
mod exchange;
mod group;

pub use self::exchange::{Exchange, Lessons};
pub use self::group::{Member, Network, Person};
