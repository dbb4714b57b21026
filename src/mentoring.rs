//! What mentoring is and how it is done, as four publications describe it.
//!
//! The four [publications](crate::framework::Publication) are the handout on the framework, the
//! sequence for setting up mentoring with its closing example, the page of the London service, and
//! the post on reciprocal mentoring. Each list in a publication is a vocabulary: its terms have a
//! key and a [`Statement`], which names its source. [`statements`] goes through all statements of
//! this module.
//!
//! | question | answered by |
//! |---|---|
//! | What is mentoring, and what does it make possible? | [`Characteristic`], [`Benefit`], [`Effect`] |
//! | What is the framework for in mentoring? | [`FrameworkUse`] |
//! | Is mentoring the right thing, or coaching? | [`Contrast`], [`recommend`] |
//! | What happens in a session? | [`Technique`], [`ListeningAim`], [`Activity`] |
//! | What is agreed, and what is confidential? | [`GroundRule`] |
//! | What does a mentor expect, and what are mentees assured of? | [`Expectation`], [`Assurance`] |
//! | Who can mentor, and how do both sides learn? | [`Relation`], [`MenteePractice`], [`Principle`], [`Impediment`] |
//! | What does the post on reciprocal mentoring say to leaders and supervisors? | [`SupervisoryMode`], [`LeaderPractice`] |
//! | What does good mentoring look like? | [`InnovatorExample`] |
//!
//! The module [`network`](crate::network) works out what two people can learn from each other, and
//! who can help a mentee with what.
//!
//! # Where the sources disagree
//!
//! - On the page of the London service a mentor is often a senior person, guided by their own
//!   experience. The post on reciprocal mentoring includes peers and subordinates. The handout on
//!   the framework describes a non-directive approach.
//! - On the page of the London service a relationship can go on for a long time. In the post on
//!   reciprocal mentoring a single session of an hour can be mentoring.
//!
//! Where the sources disagree, each statement names its source and keeps its "usually" and "can".
//! No statement becomes a rule by which the crate refuses anything.

mod approach;
mod benefit;
mod claim;
mod example;
mod framework_use;
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
pub use self::framework_use::FrameworkUse;
pub use self::leadership::{LeaderPractice, SupervisoryMode};
pub use self::nature::Characteristic;
pub use self::people::{Impediment, MenteePractice, Principle, Relation};
pub use self::recommendation::{Argument, Preferences, Recommendation, recommend};
pub use self::relationship::{Assurance, Expectation, GroundRule};
pub use self::session::{Activity, ListeningAim, Technique};
#[cfg(doc)]
use crate::framework::Statement;
