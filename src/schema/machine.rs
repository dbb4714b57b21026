//! What the schemas of both machines share: their tables, and who decides what is possible.

use alloc::format;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::Document;
use super::shape::{field, labelled, object, partial_object, text};
use crate::vocabulary::Vocabulary;

pub(super) const DECIDED_BY_REPLAY: &str = "One event of a log. Whether it is possible after those \
     before it is not said here: replaying the log decides that.";

/// The schema of the table of a machine with these stages and actions.
pub(super) fn table<Stage: JsonSchema>(
    generator: &mut SchemaGenerator,
    document: Document,
    actions: &[impl Vocabulary],
) -> Schema {
    let to = |action| {
        let title = format!("{action}");
        labelled(Vocabulary::key(action), text(), &title, "Where it leads.")
    };
    let transitions = partial_object(
        "Transitions",
        "Every possible action, and the state to which it leads.",
        actions.iter().copied().map(to).collect(),
    );
    let state = object(
        "State",
        "A state of the machine.",
        [
            labelled("id", text(), "Id", "A name that no other state has."),
            field::<Stage>(generator, "stage", "Stage", "The stage that it is in."),
            labelled(
                "transitions",
                transitions,
                "Transitions",
                "Where each possible action leads.",
            ),
        ]
        .into(),
    );
    let states = json_schema!({ "type": "array", "items": state.to_value(), "minItems": 1 });
    let fields = [
        labelled(
            "initial",
            text(),
            "Initial",
            "The id of the state in which it begins.",
        ),
        labelled(
            "states",
            states,
            "States",
            "Every state, the first one first.",
        ),
    ];
    object(document.title(), document.description(), fields.into())
}
