//! Schemas of the mentors on a register, of what a mentee looks for, and of what a search finds.

use alloc::borrow::ToOwned;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::shape::{Arm, Field, choice, empty, field, labelled, object, schema, text, vocabulary};
use crate::non_empty::NonEmpty;
use crate::programme::{
    Candidate, Criteria, Mentor, MentorId, Obstacle, PassedOver, Rank, Shortlist,
};
use crate::qualities::Qualities;

schema!(MentorId, "MentorId", |_| json_schema!({
    "title": "Mentor reference",
    "description": "What the programme calls a mentor.",
    "type": "string",
    "minLength": 1,
}));

/// A number of people.
fn count() -> Schema {
    json_schema!({ "type": "integer", "minimum": 0, "maximum": u32::MAX })
}

/// An array of a type, however long.
fn list<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    let items = generator.subschema_for::<T>().to_value();
    json_schema!({ "type": "array", "items": items })
}

/// A list of texts, with these labels.
fn texts(name: &'static str, title: &str, description: &str) -> Field {
    let texts = json_schema!({ "type": "array", "items": text().to_value() });
    labelled(name, texts, title, description)
}

fn capacity() -> Field {
    let description = "How many mentees the mentor takes at a time.";
    labelled("capacity", count(), "Capacity", description)
}

fn mentees() -> Field {
    let description = "How many mentees the mentor has now.";
    labelled("mentees", count(), "Mentees", description)
}

schema!(Mentor, "Mentor", |generator| {
    let fields = [
        field::<MentorId>(
            generator,
            "id",
            "Reference",
            "What the programme calls the mentor, and nobody else.",
        ),
        labelled("name", text(), "Name", "What people call the mentor."),
        labelled("location", text(), "Location", "Where the mentor is."),
        texts("skills", "Skills", "What the mentor is skilled in."),
        texts(
            "experience",
            "Experience",
            "What the mentor has experience of.",
        ),
        field::<Qualities>(
            generator,
            "offers",
            "Offers",
            "What the mentor can help others with.",
        ),
        capacity(),
        mentees(),
    ];
    object("Mentor", "A mentor on a register.", fields.into())
});

schema!(Criteria, "Criteria", |generator| {
    let except = list::<MentorId>(generator);
    let fields = [
        field::<Qualities>(
            generator,
            "agenda",
            "Agenda",
            "The qualities to bring to mentoring; whoever offers more of them comes first.",
        ),
        texts("skills", "Skills", "The skills that a mentor has to have."),
        texts(
            "experience",
            "Experience",
            "The experience that a mentor has to have.",
        ),
        texts(
            "locations",
            "Locations",
            "Where a mentor may be; anywhere if there are none.",
        ),
        labelled(
            "except",
            except,
            "Except",
            "The mentors to pass over, such as those who were invited before.",
        ),
    ];
    object(
        "Criteria",
        "What a mentee looks for on a register.",
        fields.into(),
    )
});

const WHO: &str = "The reference of the mentor.";

schema!(Rank, "Rank", |_| {
    vocabulary(
        "Rank",
        "Why a candidate comes after the one before.",
        &Rank::ALL,
        |rank| match rank {
            Rank::First => ("First", "There is nobody before."),
            Rank::CoversLess => ("Covers less", "The candidate offers less of the agenda."),
            Rank::FewerPlaces => (
                "Fewer places",
                "The candidate offers as much of the agenda, and has fewer places free.",
            ),
            Rank::LaterInRegister => (
                "Later in register",
                "The two are equal, and the candidate is later in the register.",
            ),
        },
    )
});

schema!(Candidate<'_>, "Candidate", |generator| {
    let fields = [
        field::<MentorId>(generator, "mentor", "Mentor", WHO),
        field::<Qualities>(
            generator,
            "covers",
            "Covers",
            "What of the agenda the mentor offers.",
        ),
        labelled(
            "free_places",
            json_schema!({ "type": "integer", "minimum": 1, "maximum": u32::MAX }),
            "Free places",
            "How many more mentees the mentor can take.",
        ),
        field::<Rank>(
            generator,
            "rank",
            "Rank",
            "Why the mentor comes after the one before.",
        ),
    ];
    object("Candidate", "A mentor who suits the mentee.", fields.into())
});

schema!(Obstacle, "Obstacle", |_| {
    let arm = |name, title: &str, description: &str, schema| Arm {
        name,
        title: title.to_owned(),
        description: description.to_owned(),
        schema,
    };
    let places = object(
        "Places",
        "How many mentees the mentor takes, and has.",
        [capacity(), mentees()].into(),
    );
    let arms = [
        arm("full", "Full", "The mentor has no free place.", places),
        arm(
            "excepted",
            "Excepted",
            "The mentor is one of those to pass over.",
            empty(),
        ),
        arm(
            "elsewhere",
            "Elsewhere",
            "The mentor is here, which is none of the locations that are named.",
            text(),
        ),
        arm(
            "lacks_skill",
            "Lacks skill",
            "The mentor does not have this skill.",
            text(),
        ),
        arm(
            "lacks_experience",
            "Lacks experience",
            "The mentor does not have this experience.",
            text(),
        ),
    ];
    choice("Obstacle", "Why a mentor does not suit the mentee.", arms)
});

schema!(PassedOver<'_>, "PassedOver", |generator| {
    let obstacles = generator.subschema_for::<NonEmpty<Obstacle>>();
    let fields = [
        field::<MentorId>(generator, "mentor", "Mentor", WHO),
        labelled(
            "obstacles",
            obstacles,
            "Obstacles",
            "Every reason why the mentor does not suit.",
        ),
    ];
    object(
        "Passed over",
        "A mentor who does not suit the mentee.",
        fields.into(),
    )
});

schema!(Shortlist<'_>, "Shortlist", |generator| {
    let candidates = list::<Candidate<'_>>(generator);
    let passed_over = list::<PassedOver<'_>>(generator);
    let fields = [
        field::<Qualities>(
            generator,
            "agenda",
            "Agenda",
            "What the mentee wants to bring to mentoring.",
        ),
        labelled(
            "candidates",
            candidates,
            "Candidates",
            "Those who suit the mentee, the best first.",
        ),
        labelled(
            "passed_over",
            passed_over,
            "Passed over",
            "Those who do not, in the order of the register.",
        ),
    ];
    object(
        "Shortlist",
        "The mentors who suit a mentee, the best first, and those who do not, with the reasons.",
        fields.into(),
    )
});
