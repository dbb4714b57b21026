//! The parts that the records [`Setup`](crate::Setup) and [`Application`](crate::Application)
//! share: needs, confidential texts, lists of at least one element, who may see what, and who ended
//! a relationship and why.

mod audience;
mod confidential;
mod end;
mod need;
mod non_empty;

pub use self::audience::Audience;
pub use self::confidential::Confidential;
pub use self::end::{End, Party};
pub use self::need::Need;
pub use self::non_empty::{EmptyList, NonEmpty};
