//! Schemas of what is written down of a relationship: texts, notes, needs and the like.

use alloc::borrow::ToOwned;

use schemars::{Schema, json_schema};

use super::shape::{Arm, choice, field, object, partial_object, schema, vocabulary};
use crate::framework::Quality;
use crate::record::{Audience, Confidential, End, Need, NonEmpty, Party};
use crate::setup::{
    Aspect, Conditional, Facet, Note, ObservationAndReflection, Outcome, Perspective, Scenario,
    ThirdPartyFeedback,
};

/// A list of texts that may be empty, where it needs a name.
pub(super) struct Texts;

schema!(Texts, "Texts", |generator| {
    let items = generator.subschema_for::<Confidential>().to_value();
    json_schema!({
        "title": "Texts",
        "description": "What was said in confidence, one thing after another; maybe nothing.",
        "type": "array",
        "items": items,
    })
});

schema!(Facet, "Facet", |_| {
    vocabulary(
        "Facet",
        "A heading of the mentee's profile.",
        &Facet::ALL,
        |facet| match facet {
            Facet::EmploymentPreferences => (
                "Employment preferences",
                "What kind of work the mentee prefers.",
            ),
            Facet::Competencies => ("Competencies", "What the mentee is able to do."),
            Facet::Personality => ("Personality", "What the mentee is like."),
            Facet::CareerStage => ("Career stage", "Where the mentee is in their career."),
            Facet::Goals => ("Goals", "What the mentee aims for."),
            Facet::Ambitions => ("Ambitions", "What the mentee aspires to."),
            Facet::Other => ("Other", "Anything else."),
        },
    )
});

schema!(Aspect, "Aspect", |_| {
    vocabulary(
        "Aspect",
        "A heading of the context of a job.",
        &Aspect::ALL,
        |aspect| match aspect {
            Aspect::Purpose => ("Purpose", "What the job is for."),
            Aspect::Mission => ("Mission", "What the job sets out to do."),
            Aspect::Values => ("Values", "What is held dear in it."),
            Aspect::Strategies => ("Strategies", "How its aims are pursued."),
            Aspect::KeyResultAreas => ("Key result areas", "Where results matter most."),
            Aspect::PerformanceObjectives => ("Performance objectives", "What it is to achieve."),
            Aspect::Other => ("Other", "Anything else."),
        },
    )
});

schema!(Perspective, "Perspective", |_| {
    vocabulary(
        "Perspective",
        "Whose feedback it is.",
        &Perspective::ALL,
        |perspective| match perspective {
            Perspective::MentorObserved => ("Mentor observed", "What the mentor observed."),
            Perspective::MenteeExperienced => {
                ("Mentee experienced", "What the mentee experienced.")
            }
            Perspective::OthersSaw => ("Others saw", "What anybody else saw."),
            Perspective::Other => ("Other", "Any other."),
        },
    )
});

/// A note is named by what it is about.
macro_rules! note {
    ($heading:ident, $name:literal, $title:literal, $description:literal) => {
        schema!(Note<$heading>, $name, |generator| {
            let about = field::<$heading>(generator, "about", "About", "The heading.");
            let text = field::<Confidential>(generator, "text", "Text", "What is noted under it.");
            object($title, $description, [about, text].into())
        });
    };
}

note!(
    Facet,
    "FacetNote",
    "Facet note",
    "A part of the mentee's profile."
);
note!(
    Aspect,
    "AspectNote",
    "Aspect note",
    "A part of the context of the job."
);
note!(
    Perspective,
    "PerspectiveNote",
    "Perspective note",
    "Feedback, and whose it is."
);

schema!(Scenario, "Scenario", |generator| {
    let parameter = "The parameter of performance that is a difficult one.";
    let success = "What it looks like when success is there.";
    let fields = [
        field::<Confidential>(generator, "parameter", "Parameter", parameter),
        field::<Confidential>(generator, "success", "Success", success),
    ];
    object(
        "Scenario",
        "Success, as the mentee pictures it.",
        fields.into(),
    )
});

schema!(Outcome, "Outcome", |generator| {
    let fields = [
        field::<Confidential>(generator, "happened", "Happened", "What took place."),
        field::<Confidential>(generator, "achieved", "Achieved", "What was reached."),
    ];
    object("Outcome", "What a cycle came to.", fields.into())
});

schema!(
    ObservationAndReflection,
    "ObservationAndReflection",
    |generator| {
        let observation = "What the mentor observed.";
        let reflection = "What the mentee reflects.";
        let fields = [
            field::<Confidential>(generator, "observation", "Observation", observation),
            field::<Confidential>(generator, "reflection", "Reflection", reflection),
        ];
        let both = "The mentor's feedback and the mentee's.";
        object("Observation and reflection", both, fields.into())
    }
);

schema!(Conditional, "Conditional", |generator| {
    let done = generator.subschema_for::<NonEmpty<Confidential>>();
    let waived = generator.subschema_for::<Confidential>();
    choice(
        "Conditional step",
        "What was done, or why it was not necessary.",
        [
            arm("done", "Done", "It was necessary, and this was done.", done),
            arm(
                "waived",
                "Waived",
                "It was not necessary, for this reason.",
                waived,
            ),
        ],
    )
});

schema!(ThirdPartyFeedback, "ThirdPartyFeedback", |generator| {
    let received = generator.subschema_for::<NonEmpty<Confidential>>();
    let in_vain = generator.subschema_for::<Confidential>();
    choice(
        "Third-party feedback",
        "What came of asking third parties.",
        [
            arm(
                "received",
                "Received",
                "Feedback of at least one.",
                received,
            ),
            arm(
                "sought_in_vain",
                "Sought in vain",
                "Nobody gave any; who was asked.",
                in_vain,
            ),
        ],
    )
});

/// One of several fields, labelled.
pub(super) fn arm(name: &'static str, title: &str, description: &str, schema: Schema) -> Arm {
    Arm {
        name,
        title: title.to_owned(),
        description: description.to_owned(),
        schema,
    }
}
