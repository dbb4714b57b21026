//! Schemas of what is said of mentoring, as a part of the catalogue.

use alloc::borrow::Cow;
use alloc::format;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::shape::{Field, array, field, labelled, object, schema, vocabulary};
use crate::catalogue::mentoring::{
    ActivityEntry, ContrastEntry, Entry, ImpedimentEntry, MentoringEntry,
};
use crate::framework::{Role, Statement};
use crate::mentoring::{
    Activity, Approach, Assurance, Benefit, Characteristic, Contrast, Effect, Expectation,
    GroundRule, Impediment, InnovatorExample, LeaderPractice, ListeningAim, MenteePractice,
    Principle, Relation, SupervisoryMode, Technique, Worded,
};

/// A vocabulary whose terms are described by what the sources say of them.
fn worded<T: Worded>(title: &str, description: &str) -> Schema {
    vocabulary(title, description, T::TERMS, |term| {
        (term.key(), term.statement().text())
    })
}

schema!(
    Characteristic,
    "Characteristic",
    |_| worded::<Characteristic>("Characteristic", "Something that mentoring is.")
);

schema!(Benefit, "Benefit", |_| worded::<Benefit>(
    "Benefit",
    "Something that mentoring allows."
));

schema!(Technique, "Technique", |_| worded::<Technique>(
    "Technique",
    "A technique of a mentor."
));

schema!(ListeningAim, "ListeningAim", |_| worded::<ListeningAim>(
    "Listening aim",
    "Something that a mentor listens to find out."
));

schema!(GroundRule, "GroundRule", |_| worded::<GroundRule>(
    "Ground rule",
    "Something that is settled in a relationship."
));

schema!(Expectation, "Expectation", |_| worded::<Expectation>(
    "Expectation",
    "Something that a mentor expects of a mentee."
));

schema!(Assurance, "Assurance", |_| worded::<Assurance>(
    "Assurance",
    "Something that the London service says of its mentors."
));

schema!(Relation, "Relation", |_| worded::<Relation>(
    "Relation",
    "Where a mentor stands, seen from the mentee."
));

schema!(
    MenteePractice,
    "MenteePractice",
    |_| worded::<MenteePractice>(
        "Mentee practice",
        "Something that mentees do, so that mentoring is reciprocal."
    )
);

schema!(Principle, "Principle", |_| worded::<Principle>(
    "Principle",
    "Something that all who share in mentoring have in mind."
));

schema!(Effect, "Effect", |_| worded::<Effect>(
    "Effect",
    "Something that mentoring brings about."
));

schema!(SupervisoryMode, "SupervisoryMode", |_| worded::<
    SupervisoryMode,
>(
    "Supervisory mode",
    "What a supervisor has to be able to do, each at its time."
));

schema!(
    LeaderPractice,
    "LeaderPractice",
    |_| worded::<LeaderPractice>(
        "Leader practice",
        "Something that leaders do so that mentoring can thrive."
    )
);

schema!(InnovatorExample, "InnovatorExample", |_| worded::<
    InnovatorExample,
>(
    "Innovator example",
    "A part of an example of good mentoring."
));

schema!(Activity, "Activity", |_| worded::<Activity>(
    "Activity",
    "Something that mentees or mentors do."
));

schema!(Impediment, "Impediment", |_| worded::<Impediment>(
    "Impediment",
    "Something that stands in the way of learning from one another."
));

schema!(Approach, "Approach", |_| {
    vocabulary(
        "Approach",
        "One of two ways in which somebody can be helped to develop.",
        &Approach::ALL,
        |approach| match approach {
            Approach::Mentoring => ("Mentoring", "More open in time, form and subject."),
            Approach::Coaching => ("Coaching", "More set in time, form and subject."),
        },
    )
});

schema!(Contrast, "Contrast", |_| {
    vocabulary(
        "Contrast",
        "One of the main differences between mentoring and coaching.",
        &Contrast::ALL,
        |contrast| {
            (
                contrast.key(),
                match contrast {
                    Contrast::Duration => "How long the relationship lasts.",
                    Contrast::Structure => "How meetings come about.",
                    Contrast::Scope => "What it looks at.",
                    Contrast::Experience => "What the mentor or coach brings.",
                },
            )
        },
    )
});

fn key<T: JsonSchema>(generator: &mut SchemaGenerator) -> Field {
    field::<T>(generator, "key", "Key", "The term.")
}

fn statement(generator: &mut SchemaGenerator) -> Field {
    field::<Statement>(
        generator,
        "statement",
        "Statement",
        "What the source says of it.",
    )
}

impl<T: JsonSchema> JsonSchema for Entry<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}Entry", T::schema_name()).into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("leadership_qualities::{}Entry", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        // Generators of code name types by their titles, so no two have the same.
        let vocabulary = T::json_schema(generator);
        let vocabulary = vocabulary.get("title").and_then(|title| title.as_str());
        let title = format!("{} entry", vocabulary.unwrap_or_default());
        let fields = [key::<T>(generator), statement(generator)];
        object(
            &title,
            "A term, and what a source says of it.",
            fields.into(),
        )
    }
}

schema!(ContrastEntry, "ContrastEntry", |generator| {
    let side = |approach: Approach| {
        let schema = generator.subschema_for::<Statement>();
        match approach {
            Approach::Mentoring => {
                labelled("mentoring", schema, "Mentoring", "As it is in mentoring.")
            }
            Approach::Coaching => labelled("coaching", schema, "Coaching", "As it is in coaching."),
        }
    };
    let sides = object(
        "Sides",
        "Both sides of the contrast.",
        Approach::ALL.map(side).into(),
    );
    let fields = [
        key::<Contrast>(generator),
        labelled(
            "statements",
            sides,
            "Statements",
            "What the source says of each approach.",
        ),
    ];
    object(
        "Contrast entry",
        "One difference between mentoring and coaching.",
        fields.into(),
    )
});

schema!(ActivityEntry, "ActivityEntry", |generator| {
    let fields = [
        key::<Activity>(generator),
        field::<Role>(generator, "role", "Role", "Which of the two does it."),
        statement(generator),
    ];
    object(
        "Activity entry",
        "What mentees or mentors do.",
        fields.into(),
    )
});

schema!(ImpedimentEntry, "ImpedimentEntry", |generator| {
    let fields = [
        key::<Impediment>(generator),
        statement(generator),
        field::<Principle>(
            generator,
            "answer",
            "Answer",
            "The principle that answers it.",
        ),
    ];
    object(
        "Impediment entry",
        "What stands in the way, and its answer.",
        fields.into(),
    )
});

/// A field with a list of as many entries as the vocabulary has terms.
fn list<T: JsonSchema>(
    generator: &mut SchemaGenerator,
    name: &'static str,
    title: &str,
    description: &str,
    length: usize,
) -> Field {
    let entries = array::<T>(generator, length, length);
    labelled(name, entries, title, description)
}

/// A field with every term of a vocabulary and its statement.
fn entries<T: Worded + JsonSchema>(
    generator: &mut SchemaGenerator,
    name: &'static str,
    title: &str,
    description: &str,
) -> Field {
    list::<Entry<T>>(generator, name, title, description, T::TERMS.len())
}

schema!(MentoringEntry, "MentoringEntry", |generator| {
    let fields = [
        entries::<Characteristic>(
            generator,
            "characteristics",
            "Characteristics",
            "What mentoring is.",
        ),
        entries::<Benefit>(generator, "benefits", "Benefits", "What mentoring allows."),
        list::<ContrastEntry>(
            generator,
            "contrasts",
            "Contrasts",
            "How mentoring differs from coaching.",
            Contrast::ALL.len(),
        ),
        entries::<Technique>(
            generator,
            "techniques",
            "Techniques",
            "What a mentor does in a session.",
        ),
        entries::<ListeningAim>(
            generator,
            "listening_aims",
            "Listening aims",
            "What a mentor listens to find out.",
        ),
        list::<ActivityEntry>(
            generator,
            "activities",
            "Activities",
            "What mentees and mentors do.",
            Activity::ALL.len(),
        ),
        entries::<GroundRule>(
            generator,
            "ground_rules",
            "Ground rules",
            "Goals, and what stays between the two.",
        ),
        entries::<Expectation>(
            generator,
            "expectations",
            "Expectations",
            "What a mentor expects of a mentee.",
        ),
        entries::<Assurance>(
            generator,
            "assurances",
            "Assurances",
            "What the London service says of its mentors.",
        ),
        entries::<Relation>(
            generator,
            "relations",
            "Relations",
            "Where mentors can be found.",
        ),
        entries::<MenteePractice>(
            generator,
            "mentee_practices",
            "Mentee practices",
            "What mentees do, so that mentoring is reciprocal.",
        ),
        entries::<Principle>(
            generator,
            "principles",
            "Principles",
            "What all who share in it have in mind.",
        ),
        list::<ImpedimentEntry>(
            generator,
            "impediments",
            "Impediments",
            "What stands in the way, and what answers it.",
            Impediment::ALL.len(),
        ),
        entries::<Effect>(
            generator,
            "effects",
            "Effects",
            "What mentoring brings about.",
        ),
        entries::<SupervisoryMode>(
            generator,
            "supervisory_modes",
            "Supervisory modes",
            "Managing the status quo and leading change.",
        ),
        entries::<LeaderPractice>(
            generator,
            "leader_practices",
            "Leader practices",
            "What leaders do for mentoring.",
        ),
        entries::<InnovatorExample>(
            generator,
            "innovator_example",
            "Innovator example",
            "An example of good mentoring, part by part.",
        ),
    ];
    object(
        "Mentoring",
        "What mentoring is and how it is done, as the sources say.",
        fields.into(),
    )
});
