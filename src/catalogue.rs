//! The whole framework as one document, for programs in any language.

pub(crate) mod mentoring;

use alloc::vec::Vec;

use serde::Serialize;
use serde::ser::Serializer;

use self::mentoring::MentoringEntry;
use crate::assessment::{Rating, Wish};
use crate::framework::{Cluster, Item, Quality, Role, Statement};
use crate::programme;
use crate::setup::{Stage, Step};
use crate::wire;

/// The catalogue: clusters, qualities, items and the scale, the sequence in which a mentoring
/// relationship is set up, what is said of mentoring, and how mentees apply for a mentor, with every
/// statement and its source.
///
/// It is a document to be written, for programs that want the words of the framework and are not
/// written in Rust. On the wire it is an object of `clusters`, `scale`, `setup`, `mentoring` and
/// `programme`.
///
/// # Example
///
/// ```
/// use leadership_qualities::Catalogue;
///
/// let catalogue = serde_json::to_value(Catalogue)?;
/// let definition = &catalogue["clusters"][0]["qualities"][0]["definition"];
/// assert_eq!(definition["fidelity"], "whole");
/// assert_eq!(definition["source"]["place"], "outline of the framework");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Catalogue;

impl Serialize for Catalogue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let clusters = Cluster::ALL.map(ClusterEntry::from);
        let scale = Scale {
            positive_pole: Rating::One,
            negative_pole: Rating::Four,
            ratings: Rating::ALL,
            wishes: Wish::ALL,
        };
        Contents {
            clusters: clusters.into(),
            scale,
            setup: Stage::ALL.into_iter().filter_map(StageEntry::of).collect(),
            mentoring: MentoringEntry::default(),
            programme: programme::Action::ALL
                .into_iter()
                .filter_map(ActionEntry::of)
                .collect(),
        }
        .serialize(serializer)
    }
}

pub(crate) struct Contents {
    clusters: Vec<ClusterEntry>,
    scale: Scale,
    setup: Vec<StageEntry>,
    mentoring: MentoringEntry,
    programme: Vec<ActionEntry>,
}

wire::object!(Contents {
    clusters,
    scale,
    setup,
    mentoring,
    programme
});

pub(crate) struct ClusterEntry {
    key: Cluster,
    name: &'static str,
    introduction: Statement,
    qualities: Vec<QualityEntry>,
}

wire::object!(ClusterEntry {
    key,
    name,
    introduction,
    qualities
});

impl From<Cluster> for ClusterEntry {
    fn from(cluster: Cluster) -> Self {
        Self {
            key: cluster,
            name: cluster.name(),
            introduction: cluster.introduction(),
            qualities: cluster.qualities().map(QualityEntry::from).into(),
        }
    }
}

pub(crate) struct QualityEntry {
    key: Quality,
    name: &'static str,
    definition: Statement,
    portrait: Statement,
    features: &'static [Statement],
    development: wire::Entries<Role, Statement, 2>,
    item: Item,
}

wire::object!(QualityEntry {
    key,
    name,
    definition,
    portrait,
    features,
    development,
    item
});

impl From<Quality> for QualityEntry {
    fn from(quality: Quality) -> Self {
        Self {
            key: quality,
            name: quality.name(),
            definition: quality.definition(),
            portrait: quality.portrait(),
            features: quality.features(),
            development: wire::Entries(Role::ALL.map(|role| (role, quality.development(role)))),
            item: quality.item(),
        }
    }
}

/// The scale of the self-assessment, as far as the source explains it.
pub(crate) struct Scale {
    positive_pole: Rating,
    negative_pole: Rating,
    ratings: [Rating; 4],
    wishes: [Wish; 3],
}

wire::object!(Scale {
    positive_pole,
    negative_pole,
    ratings,
    wishes
});

/// A stage of which the source says something.
pub(crate) struct StageEntry {
    key: Stage,
    name: &'static str,
    statement: Statement,
    steps: Vec<StepEntry>,
}

wire::object!(StageEntry {
    key,
    name,
    statement,
    steps
});

impl StageEntry {
    fn of(stage: Stage) -> Option<Self> {
        Some(Self {
            key: stage,
            name: stage.name(),
            statement: stage.statement()?,
            steps: stage.steps().map(StepEntry::from).collect(),
        })
    }
}

pub(crate) struct StepEntry {
    key: Step,
    name: &'static str,
    number: &'static str,
    statement: Statement,
    element: bool,
    conditional: bool,
    after: Vec<Step>,
}

wire::object!(StepEntry {
    key,
    name,
    number,
    statement,
    element,
    conditional,
    after
});

impl From<Step> for StepEntry {
    fn from(step: Step) -> Self {
        Self {
            key: step,
            name: step.name(),
            number: step.number(),
            statement: step.statement(),
            element: step.is_element(),
            conditional: step.is_conditional(),
            after: step.directly_before(),
        }
    }
}

/// Something that happens to an application, of which the source says something.
pub(crate) struct ActionEntry {
    key: programme::Action,
    stage: programme::Stage,
    statement: Statement,
}

wire::object!(ActionEntry {
    key,
    stage,
    statement
});

impl ActionEntry {
    fn of(action: programme::Action) -> Option<Self> {
        Some(Self {
            key: action,
            stage: action.stage()?,
            statement: action.statement()?,
        })
    }
}
