//! What is particular in the schemas of the sequence: one type with several shapes on the wire, and
//! objects whose fields depend on one another.

use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::event::Action;
use super::heading::{Aspect, Facet, Note, Perspective};
use super::record::{Cycle, Discussing, Evaluating, Reviewing, Setup, StageRecord, Visualising};
use super::refusal::Reason;
use super::stage::Stage;
use super::step::{Step, Steps};
use super::wire::{
    CurrentCycle, CurrentStage, CycleField, CycleStage, FinishedCycle, FinishedStage, Root,
    must_be_reviewed,
};
use super::{RejectedEvent, Table};
use crate::machine;
use crate::record::{Confidential, Need, NonEmpty};
use crate::shape::{About, Field, Json, Keyword, Label, List, Shape, Shaped, Title, Type, shaped};

machine::table!(
    "SetupTable",
    "Setup table",
    "Every state of the setup sequence, and where each action leads from it."
);

machine::rejection!(
    "SetupRejection",
    "An event of the setup sequence that was not possible, and why."
);

impl Shaped for Steps {
    const SHAPE: Shape = Shape::set(&Step::SHAPE, Step::ALL.len());
}

/// A note is named by what it is about.
macro_rules! note {
    ($Heading:ident, $name:literal, $about:literal) => {
        shaped!(
            [] Note<$Heading>,
            name: $name,
            title: Title::OfKey,
            about: About::Is($about),
            comment: None,
            shape: Shape::object(&[
                Field::keyed("about", "The heading of the note.", <$Heading as Shaped>::SHAPE),
                Field::new(
                    Label::keyed("text", "What is noted under the heading."),
                    <Confidential as Shaped>::SHAPE,
                ),
            ]),
        );
    };
}

note!(Facet, "FacetNote", "A part of the mentee's profile.");
note!(Aspect, "AspectNote", "A part of the context of the job.");
note!(
    Perspective,
    "PerspectiveNote",
    "Feedback, and from whose perspective it is."
);

/// A list of texts that may be empty, where it needs a name.
struct Texts;

shaped!(
    [] Texts,
    name: "Texts",
    title: Title::OfKey,
    about: About::Is("Texts that were said in confidence: a list that may be empty."),
    comment: None,
    shape: Shape::list(&<Confidential as Shaped>::SHAPE),
);

/// What is written down of a step in a stage that is not over.
///
/// A step that came to nothing is resolved all the same. Types that typify writes leave out an
/// optional list that is empty, but not one that has a name.
const fn named(content: Shape) -> Shape {
    if let Shape::List(List {
        items: Shape::Type(items),
        min: None,
        ..
    }) = content
    {
        if matches!(items.name.as_bytes(), b"Confidential") {
            return <Texts as Shaped>::SHAPE;
        }
    }
    content
}

const BLANK: Field = Field::keyed("", "", Shape::TEXT);

/// A field for each step of a stage, which is over or not.
#[expect(
    clippy::indexing_slicing,
    reason = "the place is below the length of both"
)]
const fn steps<const N: usize>(contents: &[(Step, Shape)], is_over: bool) -> [Field; N] {
    let mut fields = [BLANK; N];
    let mut place = 0;
    while place < N {
        let (step, content) = contents[place];
        let label = Label::new(
            step.key(),
            Title::Is(step.name()),
            About::Is(step.statement().text()),
        );
        fields[place] = if is_over {
            Field::new(label, content)
        } else {
            Field::new(label, named(content)).optional()
        };
        place += 1;
    }
    fields
}

/// In a stage that is not over, no step is resolved before one that it needs, and not all are.
///
/// A step that is null is not resolved, so it is not enough to look at the keys.
fn in_order<T: StageRecord>() -> Vec<Keyword> {
    let null = || Json::object([("type", "null".into())]);
    let properties = |properties| Json::object([("properties", Json::Object(properties))]);
    let blank = |step: Step| properties(vec![(step.key().into(), null())]);
    let one_of = |rules: Vec<Json>| Json::object([("anyOf", Json::List(rules))]);

    let steps = || T::STAGE.steps();
    let needed = steps().filter_map(|step| {
        let before = step.directly_before();
        let given = |before: &Step| (before.key().into(), Json::object([("not", null())]));
        let mut resolved = properties(before.iter().map(given).collect());
        resolved.end(
            "required",
            before.iter().map(|before| before.key()).collect(),
        );
        let in_order = one_of(vec![blank(step), resolved]);
        let not_all = one_of(steps().map(blank).collect());
        let rules = match (before.is_empty(), steps().next_back() == Some(step)) {
            (true, false) => return None,
            (true, true) => vec![not_all],
            (false, false) => vec![in_order],
            (false, true) => vec![in_order, not_all],
        };
        let rules = Json::object([("allOf", Json::List(rules))]);
        Some((step.key().into(), rules))
    });
    [("dependentSchemas".into(), Json::Object(needed.collect()))].into()
}

/// The record of one stage, with its contents and their order.
macro_rules! stage {
    ($Stage:ident, $current:literal) => {
        const _: () = {
            const CONTENTS: &[(Step, Shape)] = <$Stage as StageRecord>::CONTENTS;
            const FINISHED: [Field; CONTENTS.len()] = steps(CONTENTS, true);
            const CURRENT: [Field; CONTENTS.len()] = steps(CONTENTS, false);

            shaped!(
                [] FinishedStage<$Stage>,
                name: stringify!($Stage),
                title: Title::OfKey,
                about: About::Made(|| {
                    format!("The record of {}, once every step has been done or has been found unnecessary.", Stage::$Stage)
                }),
                comment: None,
                shape: Shape::object(&FINISHED),
            );
            shaped!(
                [] CurrentStage<$Stage>,
                name: $current,
                title: Title::OfKey,
                about: About::Made(|| {
                    format!("The record of {}, in which some steps are resolved, and not all.", Stage::$Stage)
                }),
                comment: None,
                shape: Shape::Object(&CURRENT, in_order::<$Stage>),
            );
        };
    };
}

stage!(Discussing, "OpenDiscussing");
stage!(Visualising, "OpenVisualising");
stage!(Reviewing, "OpenReviewing");
stage!(Evaluating, "OpenEvaluating");

/// A field of a cycle as it stands in this stage, or of a finished one.
const fn cycle_field(field: CycleField, now: Option<Stage>) -> Field {
    const fn stage<T: StageRecord>(now: Option<Stage>) -> Shape
    where
        FinishedStage<T>: Shaped,
        CurrentStage<T>: Shaped,
    {
        match now {
            Some(stage) if stage as u8 == T::STAGE as u8 => CurrentStage::<T>::SHAPE,
            Some(_) | None => FinishedStage::<T>::SHAPE,
        }
    }

    let (about, shape) = match field {
        CycleField::Discussing => (
            "The record of discussing (stage 1).",
            stage::<Discussing>(now),
        ),
        CycleField::Visualising => (
            "The record of visualising (stage 2).",
            stage::<Visualising>(now),
        ),
        CycleField::Rounds => {
            let least = if must_be_reviewed(now) { Some(1) } else { None };
            (
                "The record of reviewing (stage 3) of each round whose review is over, the first \
                 round first.",
                Shape::array(&FinishedStage::<Reviewing>::SHAPE, least, None),
            )
        }
        CycleField::Reviewing => (
            "The record of reviewing (stage 3) of the round under review.",
            stage::<Reviewing>(now),
        ),
        CycleField::Evaluating => (
            "The record of evaluating (stage 4).",
            stage::<Evaluating>(now),
        ),
        CycleField::Carried => (
            "The new needs that the next cycle goes on with.",
            <NonEmpty<Need> as Shaped>::SHAPE,
        ),
    };
    Field::new(Label::keyed(field.into_str(), about), shape)
}

/// The most fields that a cycle has.
const MOST: usize = CycleField::of(None).len();

/// The fields of a cycle as it stands in this stage, or of a finished one, and blank ones behind.
#[expect(
    clippy::indexing_slicing,
    reason = "the place is below the length of both"
)]
const fn cycle(now: Option<Stage>) -> [Field; MOST] {
    let mut fields = [BLANK; MOST];
    let mut place = 0;
    while place < CycleField::of(now).len() {
        fields[place] = cycle_field(CycleField::of(now)[place], now);
        place += 1;
    }
    fields
}

const FINISHED_CYCLE: [Field; MOST] = cycle(None);

shaped!(
    [] Cycle,
    name: "Cycle",
    title: Title::OfKey,
    about: About::Is("A cycle that was followed by another cycle."),
    comment: None,
    shape: Shape::object(&FINISHED_CYCLE),
);

impl Shaped for FinishedCycle {
    const SHAPE: Shape = <Cycle as Shaped>::SHAPE;
}

const STAGES: usize = CycleStage::ALL.len();

/// The fields of the cycle in each stage in which it can be under way.
#[expect(
    clippy::indexing_slicing,
    reason = "the place is below the length of both"
)]
const CURRENT_CYCLES: [[Field; MOST]; STAGES] = {
    let mut cycles = [[BLANK; MOST]; STAGES];
    let mut place = 0;
    while place < STAGES {
        let CycleStage(stage) = CycleStage::ALL[place];
        cycles[place] = cycle(Some(stage));
        place += 1;
    }
    cycles
};

/// The cycle in each stage in which it can be under way, under the key of the stage.
#[expect(
    clippy::indexing_slicing,
    reason = "the place is below the length of both"
)]
const CURRENT: [Field; STAGES] = {
    const CYCLES: &[[Field; MOST]; STAGES] = &CURRENT_CYCLES;

    let mut arms = [BLANK; STAGES];
    let mut place = 0;
    while place < STAGES {
        let CycleStage(stage) = CycleStage::ALL[place];
        let (fields, _) = CYCLES[place].split_at(CycleField::of(Some(stage)).len());
        let about = About::Nth(current_cycle, place);
        let label = Label::new(stage.key(), Title::OfKey, about);
        arms[place] = Field::new(label, Shape::object(fields));
        place += 1;
    }
    arms
};

fn current_cycle(place: usize) -> String {
    let stage = CycleStage::ALL.get(place).map(|CycleStage(stage)| *stage);
    let stage = stage.unwrap_or(Stage::Discussing);
    format!("The cycle as it stands in the stage {stage}.")
}

shaped!(
    [] CurrentCycle,
    name: "Now",
    title: Title::OfKey,
    about: About::Is("The cycle under way, under the key of its stage."),
    comment: None,
    shape: Shape::Choice(&CURRENT),
);

/// The fields of the whole record.
const ROOT: &[Field] = {
    let Shape::Type(Type {
        shape: Shape::Object(fields, _),
        ..
    }) = Root::SHAPE
    else {
        panic!("a record is an object with a name");
    };
    fields
};

/// Two objects rather than one with fields that need one another: every dialect can say this, and
/// generated types hold to it.
const BEGUN: [Field; 4] = {
    let [profile, cycles, now, ended] = ROOT else {
        panic!("the record has other fields");
    };
    [
        profile.required(),
        cycles.required(),
        now.required(),
        *ended,
    ]
};

const PROFILING: [Field; 4] = {
    let [profile, cycles, now, ended] = ROOT else {
        panic!("the record has other fields");
    };
    [profile.blank(), cycles.blank(), now.blank(), *ended]
};

shaped!(
    [] Setup,
    name: "Setup",
    title: Title::OfKey,
    about: About::Is(
        "The record of a mentoring relationship, as far as it has come in the sequence."
    ),
    comment: Some(
        "One rule is not said here, as JSON Schema has no words for it: the needs in `carried` are \
         among the `new_needs` of the same cycle."
    ),
    shape: Shape::OneOf(&[
        Field::new(
            Label::keyed(
                "Setup with a profile",
                "The profile is agreed, and the cycles have begun.",
            ),
            Shape::object(&BEGUN),
        ),
        Field::new(
            Label::keyed("Setup when profiling", "The profile is not agreed yet."),
            Shape::object(&PROFILING),
        ),
    ]),
);
