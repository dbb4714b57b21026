//! What mentoring is and how it is done: what two publications, and the example of a third, say.
//!
//! Each list of theirs is a vocabulary, whose terms have a key and a [`Statement`] with its source.
//! [`statements`] goes through all of them.
//!
//! | asked | answered by |
//! |---|---|
//! | What is mentoring, and what does it make possible? | [`Nature`], [`Benefit`], [`Effect`] |
//! | Is mentoring the right thing, or coaching? | [`Contrast`], [`recommend`] |
//! | What happens in a session? | [`Technique`], [`ListeningAim`], [`Activity`] |
//! | What is agreed, and what stays between the two? | [`GroundRule`] |
//! | What do they expect of one another? | [`Expectation`], [`Assurance`] |
//! | Who can mentor, and how do both sides learn? | [`Direction`], [`MenteePractice`], [`Principle`], [`Impediment`] |
//! | What can those do who lead? | [`Mode`], [`LeaderPractice`] |
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
mod direction;
mod innovators;
mod leading;
mod nature;
mod reciprocal;
mod recommendation;
mod service;
mod session;
mod subject;
mod words;

pub use self::approach::{Approach, Contrast};
pub use self::direction::Direction;
pub use self::innovators::InnovatorExample;
pub use self::leading::{LeaderPractice, Mode};
pub use self::nature::{Effect, Nature};
pub use self::reciprocal::{Impediment, MenteePractice, Principle};
pub use self::recommendation::{Preferences, Reason, Recommendation, recommend};
pub use self::service::{Assurance, Benefit, Expectation, GroundRule};
pub use self::session::{Activity, ListeningAim, Technique};
pub use self::subject::{Subject, statements};
pub(crate) use self::words::Worded;
#[cfg(doc)]
use crate::framework::Statement;
