//! How the words are kept: one record a cluster, and one a quality.

use super::item::Item;
use super::statement::Statement;

/// What the sources say of one cluster.
pub(super) struct ClusterRecord {
    pub(super) name: &'static str,
    pub(super) introduction: Statement,
}

/// Everything that the sources say of one quality.
///
/// A quality without one of these does not compile, and neither does a field without its words.
pub(super) struct Record {
    pub(super) name: &'static str,
    pub(super) definition: Statement,
    pub(super) portrait: Statement,
    pub(super) features: &'static [Statement],
    pub(super) development: Development,
    pub(super) item: Item,
}

/// How mentoring develops one quality, in each of the two.
pub(super) struct Development {
    pub(super) mentee: Statement,
    pub(super) mentor: Statement,
}
