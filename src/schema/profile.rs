//! Schemas of profiles, agendas and changes.

use alloc::borrow::ToOwned;

use schemars::json_schema;

use super::Document;
use super::shape::{
    array, by_cluster, by_quality, by_role, field, integer, labelled, number, object, one_of,
    schema, set_of, vocabulary,
};
use crate::assessment::{Rating, Wish};
use crate::framework::Quality;
use crate::profile::{
    Agenda, AgendaChange, AgendaEntry, Band, Change, Profile, Score, Scored, Standing,
};

schema!(Standing, "Standing", |_| {
    vocabulary(
        "Standing",
        "What a rating says, in a word.",
        &Standing::ALL,
        |standing| match standing {
            Standing::Strength => ("Strength", "Rated 1: at the positive pole."),
            Standing::LeaningStrength => (
                "Leaning to strength",
                "Rated 2: nearer to the positive pole.",
            ),
            Standing::LeaningNeed => ("Leaning to need", "Rated 3: nearer to the negative pole."),
            Standing::Need => ("Need", "Rated 4: at the negative pole."),
        },
    )
});

schema!(Band, "Band", |_| {
    vocabulary(
        "Band",
        "One half of the scale.",
        &Band::ALL,
        |band| match band {
            Band::Favourable => ("Favourable", "Rated 1 or 2."),
            Band::Developing => ("Developing", "Rated 3 or 4."),
        },
    )
});

schema!(Scored, "Scored", |generator| {
    let need = "From 0 at the positive pole to 3 at the negative pole.";
    let strength = "From 0 at the negative pole to 3 at the positive pole.";
    let fields = [
        field::<Rating>(generator, "rating", "Rating", "The mentee's rating."),
        field::<Wish>(generator, "wish", "Wish", "The mentee's wish."),
        labelled("need", one_of(0..=3), "Need", need),
        labelled("strength", one_of(0..=3), "Strength", strength),
        field::<Standing>(
            generator,
            "standing",
            "Standing",
            "What the rating says, in a word.",
        ),
        field::<Band>(
            generator,
            "band",
            "Band",
            "The half of the scale that the rating is in.",
        ),
    ];
    object(
        "Scored response",
        "An answer and what follows from it.",
        fields.into(),
    )
});

schema!(Score, "Score", |_| {
    let items = json_schema!({ "type": "integer", "enum": [5, 15] });
    let fields = [
        labelled(
            "sum",
            integer(5, 60),
            "Sum",
            "The ratings added up; more is a greater need.",
        ),
        labelled("items", items, "Items", "How many ratings were added up."),
        labelled(
            "mean",
            number(1.0, 4.0),
            "Mean",
            "The mean rating; more is a greater need.",
        ),
        labelled(
            "strength_index",
            number(0.0, 1.0),
            "Strength index",
            "The mean turned round: 0 if all are rated 4, 1 if all are rated 1.",
        ),
    ];
    object("Score", "Some ratings taken together.", fields.into())
});

schema!(AgendaEntry, "AgendaEntry", |generator| {
    // Some generators name types by their titles, and "Wish" is the name of all three.
    let wish = vocabulary(
        "Agenda wish",
        "Yes or maybe.",
        &[Wish::Yes, Wish::Maybe],
        |wish| match wish {
            Wish::Yes => ("Yes", "The mentee wishes to address it."),
            Wish::Maybe => ("Maybe", "The mentee may wish to address it."),
            Wish::No => ("No", "Such a quality is on no agenda."),
        },
    );
    let development = object("Development", "In mentee and mentor.", by_role(generator));
    let fields = [
        field::<Quality>(generator, "quality", "Quality", "The quality to address."),
        field::<Rating>(generator, "rating", "Rating", "The mentee's rating."),
        labelled(
            "wish",
            wish,
            "Agenda wish",
            "The mentee's wish: yes or maybe.",
        ),
        labelled(
            "development",
            development,
            "Development",
            "How mentoring develops the quality.",
        ),
    ];
    object("Agenda entry", "One quality on an agenda.", fields.into())
});

schema!(Agenda, "Agenda", |generator| {
    let mut schema = array::<AgendaEntry>(generator, 0, 15);
    schema.insert("title".into(), "Agenda".into());
    schema.insert(
        "description".into(),
        "What a mentee brings to mentoring, in order.".into(),
    );
    schema
});

schema!(Profile, "Profile", |generator| {
    let scored = generator.subschema_for::<Scored>();
    let qualities = by_quality(&scored, |quality| quality.definition().text().to_owned());
    let qualities = object("Qualities", "Each quality.", qualities);
    let clusters = by_cluster(&generator.subschema_for::<Score>());
    let clusters = object("Clusters", "Each cluster.", clusters);
    let overlooked = set_of::<Quality>(generator, 15);
    let offers = set_of::<Quality>(generator, 15);
    let fields = [
        labelled(
            "qualities",
            qualities,
            "Qualities",
            "Each quality, with what its answer says.",
        ),
        labelled(
            "clusters",
            clusters,
            "Clusters",
            "The score of each cluster.",
        ),
        field::<Score>(
            generator,
            "overall",
            "Overall",
            "The score of all fifteen qualities.",
        ),
        field::<Agenda>(generator, "agenda", "Agenda", "What to address, in order."),
        labelled(
            "overlooked",
            overlooked,
            "Overlooked",
            "Qualities rated 3 or 4 that the mentee does not wish to address.",
        ),
        labelled(
            "offers",
            offers,
            "Offers",
            "Qualities rated 1 or 2, to help others with.",
        ),
    ];
    object(
        Document::Profile.title(),
        Document::Profile.description(),
        fields.into(),
    )
});

schema!(AgendaChange, "AgendaChange", |generator| {
    let mut group = |name, title, description| {
        labelled(name, set_of::<Quality>(generator, 15), title, description)
    };
    let fields = [
        group("met", "Met", "Left the agenda, and now rated 1 or 2."),
        group(
            "set_aside",
            "Set aside",
            "Left the agenda, though still rated 3 or 4.",
        ),
        group(
            "still_open",
            "Still open",
            "On the agenda before and after.",
        ),
        group("newly_open", "Newly open", "On the agenda only after."),
    ];
    object("Agenda change", "What became of the agenda.", fields.into())
});

schema!(Change, "Change", |generator| {
    let shift = |quality: Quality| quality.definition().text().to_owned();
    let qualities = object(
        "Qualities",
        "Each quality.",
        by_quality(&one_of(-3..=3), shift),
    );
    let clusters = object("Clusters", "Each cluster.", by_cluster(&integer(-15, 15)));
    let fields = [
        labelled(
            "qualities",
            qualities,
            "Qualities",
            "The shift of each quality.",
        ),
        labelled(
            "clusters",
            clusters,
            "Clusters",
            "The shifts of each cluster added up.",
        ),
        labelled(
            "overall",
            integer(-45, 45),
            "Overall",
            "The shifts of all qualities added up.",
        ),
        field::<AgendaChange>(generator, "agenda", "Agenda", "What became of the agenda."),
    ];
    object(
        Document::Change.title(),
        Document::Change.description(),
        fields.into(),
    )
});
