//! The mentee self-assessment: ratings, wishes, drafts, and the reading of documents that may be
//! wrong.
//!
//! Mentees assess themselves to begin planning their development. Their answers also tell a
//! mentoring scheme what its mentees want from mentoring, so that the scheme can offer suitable
//! training and support ([`FrameworkUse`](crate::mentoring::FrameworkUse)).
//!
//! Each of the fifteen [items](crate::framework::Item) gets a [`Rating`] and a [`Wish`]. A
//! [`SelfAssessment`] holds all fifteen answers, a [`Draft`] holds the answers so far, and a
//! [`Reading`] finds every problem of a document in one pass. A service can answer with an
//! [`InvalidDocument`], which serialises with a place and a code for each problem. Its size is
//! limited, whatever the document was. To store answers in a few bytes, see
//! [`packed`](crate::packed).

mod answers;
mod draft;
mod invalid;
mod problem;
mod rating;
mod reading;
mod response;
#[cfg(feature = "schema")]
pub(crate) mod schema;
mod walk;

pub use self::answers::{Responses, SelfAssessment};
pub use self::draft::{Draft, IncompleteDraft, Missing};
pub use self::invalid::InvalidDocument;
#[cfg(feature = "schema")]
pub(crate) use self::invalid::Problems;
#[cfg(feature = "schema")]
pub(crate) use self::problem::Value;
pub use self::problem::{Expected, Found, Problem, ProblemCode};
pub use self::rating::{InvalidRating, Polarity, Rating, UnreadableRating};
pub use self::reading::Reading;
pub use self::response::{PartialResponse, Response, Wish};
#[cfg(feature = "schema")]
pub(crate) use self::walk::{Anything, Path, Place, skip, skip_elements};
