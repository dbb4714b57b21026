//! Schemas of the mentors on a register, of what a mentee looks for, and of what a search finds.

use schemars::json_schema;

use super::Document;
use super::content::arm;
use super::shape::{
    Field, choice, count, empty, field, labelled, list, object, schema, text, vocabulary,
};
use crate::framework::Qualities;
use crate::programme::MentorId;
use crate::programme::register::{
    Candidate, Criteria, Mentor, Obstacle, PassedOver, Rank, Shortlist,
};
use crate::record::NonEmpty;

/// A list of texts, with these labels.
fn texts(name: &'static str, title: &str, description: &str) -> Field {
    let texts = json_schema!({ "type": "array", "items": text().to_value() });
    labelled(name, texts, title, description)
}

fn capacity() -> Field {
    let description = "How many mentees the mentor takes at a time.";
    labelled("capacity", count(0), "Capacity", description)
}

fn mentees() -> Field {
    let description = "How many mentees the mentor has now.";
    labelled("mentees", count(0), "Mentees", description)
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
    let (title, description) = (Document::Mentor.title(), Document::Mentor.description());
    object(title, description, fields.into())
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
    let (title, description) = (Document::Criteria.title(), Document::Criteria.description());
    object(title, description, fields.into())
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
            count(1),
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

/// The places of a mentor, all of them taken.
struct Places;

schema!(Places, "Places", |_| {
    object(
        "Places",
        "How many mentees the mentor takes, and has.",
        [capacity(), mentees()].into(),
    )
});

schema!(Obstacle, "Obstacle", |generator| {
    let places = generator.subschema_for::<Places>();
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
    let (title, description) = (
        Document::Shortlist.title(),
        Document::Shortlist.description(),
    );
    object(title, description, fields.into())
});
