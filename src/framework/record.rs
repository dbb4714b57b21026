//! How the words are kept: a record for each cluster, and a record for each quality.

use super::item::Item;
use super::statement::Statement;

/// What the sources say about one cluster.
pub(super) struct ClusterRecord {
    pub(super) name: &'static str,
    pub(super) introduction: Statement,
}

/// Everything that the sources say about one quality.
///
/// The crate does not compile if a quality has no record, or if a record lacks a field.
pub(super) struct Record {
    pub(super) name: &'static str,
    pub(super) definition: Statement,
    pub(super) portrait: Statement,
    pub(super) features: &'static [Statement],
    pub(super) development: Development,
    pub(super) item: Item,
}

/// How mentoring can develop one quality in the mentee and in the mentor.
pub(super) struct Development {
    pub(super) mentee: Statement,
    pub(super) mentor: Statement,
}
