//! What mentoring is and how it is done: what two publications, and the example of a third, say.
//!
//! Each list of theirs is a vocabulary, whose terms have a key and a [`Statement`] with its source.
//! [`statements`] goes through all of them.
//!
//! | asked | answered by |
//! |---|---|
//! | What is mentoring, and what does it make possible? | [`Characteristic`], [`Benefit`], [`Effect`] |
//! | Is mentoring the right thing, or coaching? | [`Contrast`], [`recommend`] |
//! | What happens in a session? | [`Technique`], [`ListeningAim`], [`Activity`] |
//! | What is agreed, and what stays between the two? | [`GroundRule`] |
//! | What do they expect of one another? | [`Expectation`], [`Assurance`] |
//! | Who can mentor, and how do both sides learn? | [`Relation`], [`MenteePractice`], [`Principle`], [`Impediment`] |
//! | What can those do who lead? | [`SupervisoryMode`], [`LeaderPractice`] |
//! | What is it like when it is good? | [`InnovatorExample`] |
//!
//! What two people can learn from each other, and who can help a mentee with what, is in
//! [`network`](crate::network).
//!
//! # Where the sources disagree
//!
//! One source looks for a mentor among seniors and lets them go by their own experience; another
//! wants peers and subordinates, too; the handout on the framework tells mentors not to direct.
//! One sees a relationship of some length, another allows for a single hour. Every statement here
//! is told as that of its source, with its "usually" and "can", and none of them is ever a reason
//! to refuse anything.

mod approach;
mod benefit;
mod claim;
mod example;
mod leadership;
mod nature;
mod people;
mod recommendation;
mod relationship;
mod session;

pub use self::approach::{Approach, Contrast};
pub use self::benefit::{Benefit, Effect};
pub use self::claim::{Claim, statements};
pub use self::example::InnovatorExample;
pub use self::leadership::{LeaderPractice, SupervisoryMode};
pub use self::nature::Characteristic;
pub use self::people::{Impediment, MenteePractice, Principle, Relation};
pub use self::recommendation::{Argument, Preferences, Recommendation, recommend};
pub use self::relationship::{Assurance, Expectation, GroundRule};
pub use self::session::{Activity, ListeningAim, Technique};
#[cfg(doc)]
use crate::framework::Statement;
