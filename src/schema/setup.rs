//! Schemas of the setup sequence: its events, its record and its table.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::vec::Vec;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::Document;
use super::content::{Texts, arm};
use super::machine::{DECIDED_BY_REPLAY, table};
use super::shape::{
    Arm, Field, capitalised, choice, empty, field, labelled, object, partial_object, schema,
    vocabulary,
};
use crate::record::{Confidential, End, Need, NonEmpty};
use crate::setup::{
    Action, Cycle, CycleField, Discussing, Evaluating, Event, Facet, Full, Note, Open, Reviewing,
    Setup, Stage, Step, Table, Visualising, fields, must_be_reviewed, underway,
};

schema!(Stage, "Stage", |_| {
    vocabulary(
        "Stage",
        "Where a relationship stands.",
        &Stage::ALL,
        |stage| match stage {
            Stage::Profiling => ("Profiling", "The profile of the mentee is being built."),
            Stage::Discussing => ("Discussing", "Stage 1: the two go through the job."),
            Stage::Visualising => ("Visualising", "Stage 2: the mentee pictures success."),
            Stage::Acting => ("Acting", "The mentee takes action."),
            Stage::Reviewing => ("Reviewing", "Stage 3: the two review progress."),
            Stage::Deciding => ("Deciding", "The two decide whether to go another round."),
            Stage::Evaluating => ("Evaluating", "Stage 4: the two look back."),
            Stage::CycleComplete => ("Cycle complete", "Another cycle may begin."),
            Stage::Ended => ("Ended", "The relationship is over."),
        },
    )
});

schema!(Step, "Step", |_| {
    vocabulary("Step", "A step of the sequence.", &Step::ALL, |step| {
        (step.name(), step.statement().text())
    })
});

schema!(Action, "Action", |_| {
    vocabulary(
        "Action",
        "An event without its content.",
        &Action::ALL,
        |action| match action {
            Action::Step(step) => (step.name(), step.statement().text()),
            Action::NoNewNeeds => NO_NEW_NEEDS,
            Action::ProfileAgreed => PROFILE_AGREED,
            Action::ReviewOpened => REVIEW_OPENED,
            Action::AnotherRound => ANOTHER_ROUND,
            Action::ActionsCompleted => ACTIONS_COMPLETED,
            Action::NextCycle => NEXT_CYCLE,
            Action::Ended => ENDED,
        },
    )
});

const PROFILE_AGREED: (&str, &str) = ("Profile agreed", "The profile of the mentee is agreed.");
const REVIEW_OPENED: (&str, &str) = (
    "Review opened",
    "The mentee has acted, and the two review the progress.",
);
const ANOTHER_ROUND: (&str, &str) = (
    "Another round",
    "The mentee acts again; another review will follow.",
);
const ACTIONS_COMPLETED: (&str, &str) = (
    "Actions completed",
    "There is nothing more to do, and the two look back.",
);
const NO_NEW_NEEDS: (&str, &str) = ("No new needs", "The cycle has brought out no needs.");
const NEXT_CYCLE: (&str, &str) = (
    "Next cycle",
    "Another cycle begins, with these of the needs that were nominated.",
);
const ENDED: (&str, &str) = ("Ended", "By whom and why the relationship was ended.");

/// What is written down of the steps of a stage.
type Contents = Vec<(Step, Schema)>;

fn step_field((step, schema): (Step, Schema)) -> Field {
    labelled(
        step.key(),
        schema,
        &capitalised(step.name()),
        step.statement().text(),
    )
}

fn step_arm((step, schema): (Step, Schema)) -> Arm {
    arm(
        step.key(),
        &capitalised(step.name()),
        step.statement().text(),
        schema,
    )
}

schema!(Event, "SetupEvent", |generator| {
    let control =
        |(title, description): (&str, &str), name, schema| arm(name, title, description, schema);
    let profile = generator.subschema_for::<NonEmpty<Note<Facet>>>();
    let carried = generator.subschema_for::<NonEmpty<Need>>();
    let end = generator.subschema_for::<End>();
    let mut arms = Vec::from([control(PROFILE_AGREED, "profile_agreed", profile)]);
    arms.extend(Discussing::contents(generator).into_iter().map(step_arm));
    arms.extend(Visualising::contents(generator).into_iter().map(step_arm));
    arms.push(control(REVIEW_OPENED, "review_opened", empty()));
    arms.extend(Reviewing::contents(generator).into_iter().map(step_arm));
    arms.push(control(ANOTHER_ROUND, "another_round", empty()));
    arms.push(control(ACTIONS_COMPLETED, "actions_completed", empty()));
    let evaluating = Evaluating::contents(generator).into_iter();
    let evaluating = evaluating.filter(|(step, _)| *step != Step::NewNeeds);
    arms.extend(evaluating.map(step_arm));
    arms.push(step_arm((Step::NewNeeds, carried.clone())));
    arms.push(control(NO_NEW_NEEDS, "no_new_needs", empty()));
    arms.push(control(NEXT_CYCLE, "next_cycle", carried));
    arms.push(control(ENDED, "ended", end));
    let (title, description) = (
        Document::SetupEvent.title(),
        Document::SetupEvent.description(),
    );
    let mut event = choice(title, description, arms);
    event.insert("$comment".to_owned(), DECIDED_BY_REPLAY.into());
    event
});

/// The record of one stage, with its contents and their order.
macro_rules! stage {
    ($stage:ident, $full:literal, $open:literal) => {
        schema!(Full<$stage>, $full, |generator| {
            full(Stage::$stage, $stage::contents(generator))
        });
        schema!(Open<$stage>, $open, |generator| {
            let contents = $stage::contents(generator);
            open(generator, Stage::$stage, contents)
        });
    };
}

stage!(Discussing, "Discussing", "OpenDiscussing");
stage!(Visualising, "Visualising", "OpenVisualising");
stage!(Reviewing, "Reviewing", "OpenReviewing");
stage!(Evaluating, "Evaluating", "OpenEvaluating");

fn full(stage: Stage, contents: Contents) -> Schema {
    let title = capitalised(stage.name());
    let description = format!("Every step of {stage}.");
    object(
        &title,
        &description,
        contents.into_iter().map(step_field).collect(),
    )
}

fn open(generator: &mut SchemaGenerator, stage: Stage, contents: Contents) -> Schema {
    let title = format!("Open {}", stage.name());
    let description = format!("The steps of {stage} that are resolved: not all of them yet.");
    let steps = contents.len();
    let mut dependent = json_schema!({});
    for (step, _) in &contents {
        let before = step.directly_before();
        let before: Vec<&str> = before.iter().map(|step| step.key()).collect();
        if !before.is_empty() {
            dependent.insert(step.key().to_owned(), before.into());
        }
    }
    // A step that came to nothing is resolved all the same. Types that typify writes leave out an
    // optional list that is empty, but not one that has a name.
    let unnamed = generator.subschema_for::<Vec<Confidential>>();
    let mut named = |schema| {
        if schema == unnamed {
            generator.subschema_for::<Texts>()
        } else {
            schema
        }
    };
    let fields = contents
        .into_iter()
        .map(|(step, schema)| step_field((step, named(schema))))
        .collect();
    let mut open = partial_object(&title, &description, fields);
    open.insert("dependentRequired".to_owned(), dependent.to_value());
    open.insert("maxProperties".to_owned(), (steps - 1).into());
    open
}

/// A cycle as it stands in this stage, or a finished one.
fn cycle(
    generator: &mut SchemaGenerator,
    now: Option<Stage>,
    title: &str,
    description: &str,
) -> Schema {
    fn part<T>(
        generator: &mut SchemaGenerator,
        name: &'static str,
        now: Option<Stage>,
        stage: Stage,
    ) -> Field
    where
        Full<T>: JsonSchema,
        Open<T>: JsonSchema,
    {
        let schema = if now == Some(stage) {
            generator.subschema_for::<Open<T>>()
        } else {
            generator.subschema_for::<Full<T>>()
        };
        labelled(
            name,
            schema,
            &capitalised(stage.name()),
            &format!("The record of {stage}."),
        )
    }

    let field = |part_of: &CycleField| match part_of {
        CycleField::Discussing => {
            part::<Discussing>(generator, "discussing", now, Stage::Discussing)
        }
        CycleField::Visualising => {
            part::<Visualising>(generator, "visualising", now, Stage::Visualising)
        }
        CycleField::Reviewing => part::<Reviewing>(generator, "reviewing", now, Stage::Reviewing),
        CycleField::Evaluating => {
            part::<Evaluating>(generator, "evaluating", now, Stage::Evaluating)
        }
        CycleField::Rounds => {
            let items = generator.subschema_for::<Full<Reviewing>>().to_value();
            let mut rounds = json_schema!({ "type": "array", "items": items });
            if must_be_reviewed(now) {
                rounds.insert("minItems".to_owned(), 1.into());
            }
            labelled(
                "rounds",
                rounds,
                "Rounds",
                "Stage 3 of each round that is reviewed.",
            )
        }
        CycleField::Carried => {
            let carried = generator.subschema_for::<NonEmpty<Need>>();
            let description = "The needs that the next cycle goes on with.";
            labelled("carried", carried, "Carried", description)
        }
    };
    object(title, description, fields(now).iter().map(field).collect())
}

schema!(Cycle, "Cycle", |generator| {
    cycle(
        generator,
        None,
        "Cycle",
        "A cycle that was followed by another.",
    )
});

/// The cycle under way.
struct Now;

schema!(Now, "Now", |generator| {
    let arms = underway().map(|stage| {
        let title = capitalised(stage.name());
        let description = format!("The cycle as it stands in the stage {stage}.");
        let schema = cycle(
            generator,
            Some(stage),
            &format!("Cycle when {}", stage.name()),
            &description,
        );
        Arm {
            name: stage.key(),
            title,
            description,
            schema,
        }
    });
    choice(
        "Now",
        "The cycle under way, under the key of its stage.",
        arms,
    )
});

schema!(Setup, "Setup", |generator| {
    let profile = generator.subschema_for::<NonEmpty<Note<Facet>>>();
    let cycles = json_schema!({
        "type": "array",
        "items": generator.subschema_for::<Cycle>().to_value(),
    });
    let ended = field::<End>(
        generator,
        "ended",
        "Ended",
        "By whom and why it was ended, if it was.",
    );
    let begun = [
        labelled(
            "profile",
            profile,
            "Profile",
            "The profile of the mentee, as it was agreed.",
        ),
        labelled(
            "cycles",
            cycles,
            "Cycles",
            "The cycles that were followed by another.",
        ),
        field::<Now>(
            generator,
            "now",
            "Now",
            "The cycle under way, under the key of its stage.",
        ),
    ];
    // Two objects rather than one with fields that need one another: every dialect can say this,
    // and generated types hold to it.
    let profiling = partial_object(
        "Setup when profiling",
        "Nothing is agreed yet.",
        [ended.clone()].into(),
    );
    let required = begun.each_ref().map(|field| field.name);
    let mut begun = partial_object(
        "Setup with a profile",
        "The profile is agreed, and the cycles have begun.",
        begun.into_iter().chain([ended]).collect(),
    );
    begun.insert("required".to_owned(), required.to_vec().into());
    json_schema!({
        "title": Document::Setup.title(),
        "description": Document::Setup.description(),
        "oneOf": [begun.to_value(), profiling.to_value()],
        "$comment": NOT_SAID,
    })
});

const NOT_SAID: &str = "One rule is not said here, as JSON Schema has no words for it: the needs in \
     `carried` are among the `new_needs` of the same cycle.";

schema!(Table, "SetupTable", |generator| {
    table::<Stage>(generator, Document::SetupTable, &Action::ALL)
});
