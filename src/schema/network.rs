//! Schemas of exchanges and networks.

use alloc::borrow::Cow;
use alloc::format;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::Document;
use super::shape::{array, by_role, field, labelled, object, schema};
use crate::framework::{Qualities, Quality};
use crate::mentoring::Relation;
use crate::network::{Exchange, Lesson, Member, Network, Person};

schema!(Lesson, "Lesson", |generator| {
    // Some generators name types by their titles, and an agenda entry has the name already.
    let development = object(
        "Development by exchange",
        "In mentee and mentor.",
        by_role(generator),
    );
    let fields = [
        field::<Quality>(generator, "quality", "Quality", "The quality to learn."),
        labelled(
            "development",
            development,
            "Development by exchange",
            "How mentoring develops the quality; the one who learns is the mentee.",
        ),
    ];
    object(
        "Lesson",
        "One quality that one person can learn from the other.",
        fields.into(),
    )
});

schema!(Exchange, "Exchange", |generator| {
    let mut side = |name, title, description| {
        labelled(name, array::<Lesson>(generator, 0, 15), title, description)
    };
    let fields = [
        side(
            "first_learns",
            "First learns",
            "What the first can learn from the second, in the order of the first one's agenda.",
        ),
        side(
            "second_learns",
            "Second learns",
            "What the second can learn from the first, in the order of the second one's agenda.",
        ),
    ];
    object(
        Document::Exchange.title(),
        Document::Exchange.description(),
        fields.into(),
    )
});

/// Implements `JsonSchema` for a type that holds what callers tell people apart by.
macro_rules! naming {
    ($type:ident, $name:literal, |$generator:ident, $parameter:ident| $schema:expr) => {
        impl<$parameter: JsonSchema> JsonSchema for $type<$parameter> {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn schema_id() -> Cow<'static, str> {
                let of = $parameter::schema_id();
                format!(concat!("leadership_qualities::", $name, "<{}>"), of).into()
            }

            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    };
}

const NAME: &str = "What people are told apart by.";
const STANDS: &str = "Where the person stands, seen from the mentee.";

naming!(Person, "Person", |generator, N| {
    let fields = [
        field::<N>(generator, "name", "Name", NAME),
        field::<Relation>(generator, "relation", "Relation", STANDS),
        field::<Qualities>(
            generator,
            "offers",
            "Offers",
            "What the person can help others with.",
        ),
    ];
    object("Person", "Someone who could help a mentee.", fields.into())
});

naming!(Member, "Member", |generator, N| {
    let fields = [
        field::<N>(generator, "name", "Name", NAME),
        field::<Relation>(generator, "relation", "Relation", STANDS),
        field::<Qualities>(
            generator,
            "covers",
            "Covers",
            "All that the person offers of the agenda.",
        ),
    ];
    object("Member", "Someone in a network.", fields.into())
});

naming!(Network, "Network", |generator, N| {
    let members = array::<Member<N>>(generator, 0, 15);
    let fields = [
        field::<Qualities>(generator, "agenda", "Agenda", "What was to be covered."),
        labelled(
            "members",
            members,
            "Members",
            "The fewest people who offer all of the agenda that anybody offers.",
        ),
        field::<Qualities>(
            generator,
            "uncovered",
            "Uncovered",
            "What is on the agenda and nobody offers.",
        ),
    ];
    object(
        Document::Network.title(),
        Document::Network.description(),
        fields.into(),
    )
});
