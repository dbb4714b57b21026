//! Why the scheme does not do something.

use leadership_qualities::assessment::IncompleteDraft;
use leadership_qualities::cohort::RefusedRelease;
use leadership_qualities::programme::register::RefusedEvent;
use leadership_qualities::setup::RejectedEvent;

/// Error: the scheme did not do what somebody asked for, and nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// There is no such record, or this person may not know of it. Both look the same.
    #[error("There is no such page, or you may not see it.")]
    NotFound,
    /// The person may see the record, but may not do this.
    #[error("You may not do this.")]
    NotYours,
    /// The register or the application refused the event.
    #[error("{0}")]
    Application(RefusedEvent),
    /// The setup refused the event.
    #[error("{0}")]
    Setup(RejectedEvent),
    /// The history refused the release.
    #[error("{0}")]
    Release(RefusedRelease),
    /// Some questions are not answered.
    #[error("Some questions are not answered yet.")]
    Incomplete(IncompleteDraft),
    /// A rule of this service forbids it.
    #[error("{0}")]
    Rule(&'static str),
    /// The database did not take it.
    #[error("The service could not store this. Nothing has changed. Please try again.")]
    Store(#[from] rusqlite::Error),
    /// Something was stored that the library cannot read.
    #[error("The service could not read what it has stored.")]
    Unreadable(#[from] serde_json::Error),
}
