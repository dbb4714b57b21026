//! Mentoring: what two people can learn from each other, and who can help a mentee with what.

mod cover;
mod direction;
mod exchange;
mod network;

pub use self::direction::Direction;
pub use self::exchange::Exchange;
#[cfg(feature = "schema")]
pub(crate) use self::exchange::Lesson;
pub use self::network::{Member, Network, Person};
