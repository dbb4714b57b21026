//! What the records of both machines hold: needs, texts in confidence, lists of at least one, who
//! may see what, and by whom and why a relationship ends.

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
