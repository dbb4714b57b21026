//! Schemas of the framework: vocabularies, statements, and the catalogue.

use schemars::json_schema;

use super::Document;
use super::shape::{
    array, by_role, field, labelled, list, object, schema, set_of, text, vocabulary,
};
use crate::assessment::{Rating, Wish};
use crate::catalogue::{
    ActionEntry, Catalogue, ClusterEntry, QualityEntry, Scale, StageEntry, StepEntry,
    mentoring::MentoringEntry,
};
use crate::framework::{Cluster, Item, Quality, Statement};
use crate::programme;
use crate::setup::{Stage, Step};

schema!(QualityEntry, "QualityEntry", |generator| {
    let name = labelled("name", text(), "Name", "The name as the NHS prints it.");
    let features = array::<Statement>(generator, 2, 7);
    let development = object("Development", "In mentee and mentor.", by_role(generator));
    let fields = [
        field::<Quality>(generator, "key", "Key", "The quality in other documents."),
        name,
        field::<Statement>(
            generator,
            "definition",
            "Definition",
            "What the quality is.",
        ),
        field::<Statement>(
            generator,
            "portrait",
            "Portrait",
            "What leaders who have it are like.",
        ),
        labelled(
            "features",
            features,
            "Features",
            "What the quality looks like in practice.",
        ),
        labelled(
            "development",
            development,
            "Development",
            "How mentoring develops the quality.",
        ),
        field::<Item>(
            generator,
            "item",
            "Item",
            "How mentees assess themselves on it.",
        ),
    ];
    object(
        "Quality",
        "Everything that the sources say of one quality.",
        fields.into(),
    )
});

schema!(ClusterEntry, "ClusterEntry", |generator| {
    let name = labelled("name", text(), "Name", "The name as the NHS prints it.");
    let qualities = array::<QualityEntry>(generator, 5, 5);
    let fields = [
        field::<Cluster>(generator, "key", "Key", "The cluster in other documents."),
        name,
        field::<Statement>(
            generator,
            "introduction",
            "Introduction",
            "What leaders do there.",
        ),
        labelled(
            "qualities",
            qualities,
            "Qualities",
            "Its five qualities, in order.",
        ),
    ];
    object(
        "Cluster",
        "Everything that the sources say of one cluster.",
        fields.into(),
    )
});

schema!(Scale, "Scale", |generator| {
    let ratings = array::<Rating>(generator, 4, 4);
    let wishes = array::<Wish>(generator, 3, 3);
    let fields = [
        field::<Rating>(generator, "positive_pole", "Positive pole", "Its rating."),
        field::<Rating>(generator, "negative_pole", "Negative pole", "Its rating."),
        labelled(
            "ratings",
            ratings,
            "Ratings",
            "Every rating, from the positive pole.",
        ),
        labelled("wishes", wishes, "Wishes", "Every wish."),
    ];
    object("Scale", "The scale of the self-assessment.", fields.into())
});

schema!(StepEntry, "StepEntry", |generator| {
    let name = labelled("name", text(), "Name", "The short name.");
    let number = "Its stage and its place there.";
    let boolean = json_schema!({ "type": "boolean" });
    let element = "Whether it is an element of the job, and not something to do.";
    let only_where_necessary = "Whether it is asked for only where it is necessary.";
    let after = set_of::<Step>(generator, 6);
    let directly_before = "The steps that come directly before it.";
    let fields = [
        field::<Step>(generator, "key", "Key", "The step in other documents."),
        name,
        labelled("number", text(), "Number", number),
        field::<Statement>(generator, "statement", "Statement", "What is done there."),
        labelled("element", boolean.clone(), "Element", element),
        labelled("conditional", boolean, "Conditional", only_where_necessary),
        labelled("after", after, "After", directly_before),
    ];
    object(
        "Setup step",
        "Everything that the source says of one step.",
        fields.into(),
    )
});

schema!(StageEntry, "StageEntry", |generator| {
    let name = labelled("name", text(), "Name", "The short name.");
    let steps = array::<StepEntry>(generator, 0, 6);
    let fields = [
        field::<Stage>(generator, "key", "Key", "The stage in other documents."),
        name,
        field::<Statement>(
            generator,
            "statement",
            "Statement",
            "What the stage is for.",
        ),
        labelled(
            "steps",
            steps,
            "Steps",
            "Its steps, in the order of the source.",
        ),
    ];
    object(
        "Setup stage",
        "Everything that the source says of one stage.",
        fields.into(),
    )
});

schema!(ActionEntry, "ActionEntry", |generator| {
    let fields = [
        field::<programme::Action>(generator, "key", "Key", "The action in other documents."),
        field::<programme::Stage>(
            generator,
            "stage",
            "Stage",
            "The stage in which it is possible.",
        ),
        field::<Statement>(
            generator,
            "statement",
            "Statement",
            "What the source says of it.",
        ),
    ];
    object(
        "Programme step",
        "Something that happens to an application, of which the source says something.",
        fields.into(),
    )
});

schema!(Catalogue, "Catalogue", |generator| {
    let clusters = array::<ClusterEntry>(generator, 3, 3);
    let setup = array::<StageEntry>(generator, 5, 5);
    let programme = list::<ActionEntry>(generator);
    let fields = [
        labelled(
            "clusters",
            clusters,
            "Clusters",
            "The three clusters, in order.",
        ),
        field::<Scale>(
            generator,
            "scale",
            "Scale",
            "The scale of the self-assessment.",
        ),
        labelled(
            "setup",
            setup,
            "Setup",
            "The stages in which a relationship is set up.",
        ),
        field::<MentoringEntry>(
            generator,
            "mentoring",
            "Mentoring",
            "What is said of mentoring.",
        ),
        labelled(
            "programme",
            programme,
            "Programme",
            "What is said of how mentees apply for a mentor, and of what follows.",
        ),
    ];
    object(
        Document::Catalogue.title(),
        Document::Catalogue.description(),
        fields.into(),
    )
});
