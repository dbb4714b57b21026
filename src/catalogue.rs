//! The catalogue: what the sources say about the framework and about mentoring, as one document for
//! programs in any language.

mod mentoring;

use alloc::vec::Vec;

use self::mentoring::MentoringEntry;
use crate::assessment::{Rating, Wish};
#[cfg(feature = "schema")]
use crate::framework::fields::DEVELOPMENT;
use crate::framework::{Cluster, Item, Quality, Role, Statement};
use crate::programme;
use crate::setup::{Stage, Step};
#[cfg(feature = "schema")]
use crate::shape::Shape;
use crate::wire;

wire::view! {
    /// The catalogue of the Leadership Qualities Framework: clusters, qualities, items and
    /// statements, with their sources.
    ///
    /// The crate writes this document for programs that want the words of the framework and are not
    /// written in Rust. It also holds the scale of the self-assessment, the sequence in which a
    /// mentoring relationship is set up, what the sources say about mentoring, and how mentees
    /// apply for a mentor. In JSON it is an object with `clusters`, `scale`, `setup`,
    /// `mentoring` and `programme`.
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
    #[title = "Leadership Qualities Framework"]
    pub struct Catalogue as |_catalogue| {
        /// The three clusters, in the order of the framework.
        clusters: [ClusterEntry; 3] = Cluster::ALL.map(ClusterEntry),
        /// The scale of the self-assessment.
        scale: Scale = Scale,
        /// The stages in which a mentoring relationship is set up, as far as the source describes
        /// them.
        #[shape = Shape::array(&StageEntry::SHAPE, Some(5), Some(5))]
        setup: Vec<StageEntry> = Stage::ALL.into_iter().filter_map(StageEntry::of).collect(),
        /// What the sources say about mentoring.
        mentoring: MentoringEntry = MentoringEntry,
        /// What the source says about how mentees apply for a mentor, and about what follows. The
        /// stages and the order are the crate's convention.
        programme: Vec<ActionEntry> =
            programme::Action::ALL.into_iter().filter_map(ActionEntry::of).collect(),
    }
}

wire::view! {
    /// Everything that the sources say about one cluster of qualities.
    #[title = "Cluster"]
    struct ClusterEntry(Cluster) as |entry| {
        /// The key by which other documents refer to the cluster.
        key: Cluster = entry.0,
        /// The name of the cluster, as printed in "Personal qualities (blog post, 30 September
        /// 2015)".
        name: &str = entry.0.name(),
        /// What the source says to introduce the cluster.
        introduction: Statement = entry.0.introduction(),
        /// The five qualities of the cluster, in the order of the framework.
        qualities: [QualityEntry; 5] = entry.0.qualities().map(QualityEntry),
    }
}

wire::view! {
    /// Everything that the sources say about one leadership quality.
    #[title = "Quality"]
    struct QualityEntry(Quality) as |entry| {
        /// The key by which other documents refer to the quality.
        key: Quality = entry.0,
        /// The name of the quality, as printed in the outline of the framework in "Mentoring and
        /// the Leadership Qualities Framework".
        name: &str = entry.0.name(),
        /// What the quality is.
        definition: Statement = entry.0.definition(),
        /// What leaders who have the quality are like.
        portrait: Statement = entry.0.portrait(),
        /// What the quality looks like in practice.
        #[shape = Shape::array(&Statement::SHAPE, Some(2), Some(7))]
        features: &[Statement] = entry.0.features(),
        /// How mentoring can develop the quality in the mentee and in the mentor.
        #[shape = Shape::object(&DEVELOPMENT)]
        development: wire::Entries<Role, Statement, 2> = wire::Entries(
            Role::ALL.map(|role| (role, entry.0.development(role))),
        ),
        /// The item with which mentees assess themselves on the quality.
        item: Item = entry.0.item(),
    }
}

wire::view! {
    /// The scale of the self-assessment, as far as the source explains the scale.
    struct Scale as |_scale| {
        /// The rating of the positive pole.
        positive_pole: Rating = Rating::One,
        /// The rating of the negative pole.
        negative_pole: Rating = Rating::Four,
        /// Every rating, from the positive pole to the negative pole.
        ratings: [Rating; 4] = Rating::ALL,
        /// Every wish, from yes to no.
        wishes: [Wish; 3] = Wish::ALL,
    }
}

wire::view! {
    /// One stage of setting up a mentoring relationship. The statements hold what the source says;
    /// keys, short names, the stage `profiling` and the order of the steps are the crate's
    /// convention.
    #[title = "Setup stage"]
    struct StageEntry(Stage, Statement) as |entry| {
        /// The key by which other documents refer to the stage.
        key: Stage = entry.0,
        /// The short name of the stage.
        name: &str = entry.0.name(),
        /// What the stage is for.
        statement: Statement = entry.1,
        /// The steps of the stage, in the order in which the source prints them.
        #[shape = Shape::array(&StepEntry::SHAPE, Some(0), Some(6))]
        steps: Vec<StepEntry> = entry.0.steps().map(StepEntry).collect(),
    }
}

impl StageEntry {
    /// The entry of a stage, if the source says something about the stage.
    fn of(stage: Stage) -> Option<Self> {
        Some(Self(stage, stage.statement()?))
    }
}

wire::view! {
    /// One step of setting up a mentoring relationship. The statement holds what the source says;
    /// the key, the short name, the number and the order are the crate's convention.
    #[title = "Setup step"]
    struct StepEntry(Step) as |entry| {
        /// The key by which other documents refer to the step.
        key: Step = entry.0,
        /// The short name of the step.
        name: &str = entry.0.name(),
        /// The number of the step's stage and the place of the step in the stage. The source
        /// numbers stages only; that steps have numbers is the crate's convention.
        number: &str = entry.0.number(),
        /// What is done in the step.
        statement: Statement = entry.0.statement(),
        /// Whether the step is an element of the job to be discussed, and not something to do.
        element: bool = entry.0.is_element(),
        /// Whether the source asks for the step only where the step is necessary.
        conditional: bool = entry.0.is_conditional(),
        /// The steps that come directly before this step. This order is the crate's convention: the
        /// source lists the steps of a stage and does not say which step needs which.
        #[shape = Shape::set(&Step::SHAPE, 6)]
        after: Vec<Step> = entry.0.directly_before(),
    }
}

wire::view! {
    /// Something that happens to an application, and that the source describes.
    #[title = "Programme step"]
    struct ActionEntry(programme::Action, programme::Stage, Statement) as |entry| {
        /// The key by which other documents refer to the action.
        key: programme::Action = entry.0,
        /// The stage in which the action is possible. The stages are the crate's convention; the
        /// source names no stages.
        stage: programme::Stage = entry.1,
        /// What the source says about the action.
        statement: Statement = entry.2,
    }
}

impl ActionEntry {
    /// The entry of an action, if the source says something about the action.
    fn of(action: programme::Action) -> Option<Self> {
        Some(Self(action, action.stage()?, action.statement()?))
    }
}
