//! Schemas of the record of an application: what is on it in each stage.

use alloc::borrow::ToOwned;

use schemars::{Schema, SchemaGenerator, json_schema};

use super::Document;
use super::content::arm;
use super::invitation::{InVain, Other, Present};
use super::programme::about;
use super::shape::{
    Arm, Field, array, capitalised, choice, count, empty, field, labelled, list, object,
    partial_object, schema,
};
use crate::programme::{
    Action, Application, ApplicationId, Before, Complete, Condition, Declined, Ended, GoalPeriod,
    MAX_INVITATIONS, Matching, MeetingFormat, MentorId, Mentored, Mentoring, Open, Registered,
    Review, Sponsor, Stage, Withdrawn,
};
use crate::record::{Confidential, End, Need, NonEmpty};

/// The fields of the three conditions.
fn conditions(generator: &mut SchemaGenerator) -> [Field; 3] {
    Condition::ALL.map(|condition| {
        let (action, schema) = match condition {
            Condition::Sponsor => (Action::Sponsor, generator.subschema_for::<Sponsor>()),
            Condition::Goals => (Action::Goals, generator.subschema_for::<NonEmpty<Need>>()),
            Condition::ManagerSupport => (Action::ManagerSupport, empty()),
        };
        let (title, description) = about(action);
        labelled(condition.key(), schema, title, description)
    })
}

schema!(Open, "OpenEligibility", |generator| {
    let [sponsor, goals, manager_support] = conditions(generator);
    // Three objects that exclude one another, rather than one with fields that need one another:
    // every dialect can say this, and generated types hold to it. To some generators an object
    // without any fields would be nearly anything.
    let sponsored = partial_object(
        "Eligibility with a sponsor at most",
        "Nothing is on record yet, or who sponsors the mentee.",
        [sponsor.clone()].into(),
    );
    let supported = object(
        "Eligibility with the manager's support",
        "The goals are still missing.",
        [sponsor.clone(), manager_support.clone()].into(),
    );
    let mut with_goals = partial_object(
        "Eligibility with goals",
        "The manager's support may still be missing.",
        [sponsor, goals, manager_support].into(),
    );
    let required = [Condition::Sponsor, Condition::Goals].map(Condition::key);
    with_goals.insert("required".to_owned(), required.to_vec().into());
    json_schema!({
        "title": "Open eligibility",
        "description": "The conditions that are met so far; the sponsor comes first.",
        "oneOf": [with_goals.to_value(), supported.to_value(), sponsored.to_value()],
    })
});

schema!(Complete, "CompleteApplication", |generator| {
    let previous = field::<ApplicationId>(
        generator,
        "previous",
        "Previous",
        "The mentee's application before this one, if there is one.",
    );
    let conditions = conditions(generator);
    let required = conditions.each_ref().map(|field| field.name);
    let mut complete = partial_object(
        "Complete application",
        "An application that meets every condition.",
        conditions.into_iter().chain([previous]).collect(),
    );
    complete.insert("required".to_owned(), required.to_vec().into());
    complete
});

schema!(Review, "Review", |generator| {
    let notes = list::<Confidential>(generator);
    let fields = [
        labelled(
            "sessions",
            count(1),
            "Sessions",
            "How many sessions it looks back on.",
        ),
        labelled(
            "notes",
            notes,
            "Notes",
            "What was found; maybe nothing is written down.",
        ),
    ];
    object("Review", "A review of the goals.", fields.into())
});

schema!(GoalPeriod, "GoalPeriod", |generator| {
    let reviews = list::<Review>(generator);
    let fields = [
        field::<NonEmpty<Need>>(generator, "goals", "Goals", "What is aimed for."),
        labelled("reviews", reviews, "Reviews", "The reviews of these goals."),
        labelled(
            "sessions_since",
            count(0),
            "Sessions since",
            "How many sessions were held since the last review, or since the goals were set.",
        ),
    ];
    object(
        "Goal period",
        "Goals, and how the two went after them.",
        fields.into(),
    )
});

schema!(Mentoring, "MentoringRecord", |generator| {
    let others = array::<Other>(generator, 0, MAX_INVITATIONS - 1);
    let goals = list::<GoalPeriod>(generator);
    let fields = [
        field::<MentorId>(generator, "mentor", "Mentor", "The mentor who was chosen."),
        field::<MeetingFormat>(generator, "held", "Held", "How the two had met."),
        labelled(
            "others",
            others,
            "Others",
            "The other mentors who were invited in the last search.",
        ),
        labelled(
            "sessions_before_goals",
            count(0),
            "Sessions before goals",
            "How many sessions were held before goals were set.",
        ),
        labelled(
            "goals",
            goals,
            "Goals",
            "The goals, and those that they were revised to.",
        ),
    ];
    object(
        "Record of mentoring",
        "What is on record of the mentoring.",
        fields.into(),
    )
});

/// The application that met every condition, as a field.
fn application(generator: &mut SchemaGenerator) -> Field {
    field::<Complete>(
        generator,
        "application",
        "Application",
        "The application that was registered.",
    )
}

/// A search that came to nothing. It has a name because some generators forget the length of a list
/// inside of a list.
struct Search;

schema!(Search, "FruitlessSearch", |generator| {
    let mut search = array::<InVain>(generator, MAX_INVITATIONS, MAX_INVITATIONS);
    let description = "The invitations of a search that came to nothing.";
    search.insert("title".to_owned(), "Fruitless search".into());
    search.insert("description".to_owned(), description.into());
    search
});

/// The searches that came to nothing.
fn searches(generator: &mut SchemaGenerator) -> Field {
    let searches = list::<Search>(generator);
    let description = "The searches that came to nothing and were followed by another.";
    labelled("searches", searches, "Searches", description)
}

schema!(Registered, "RegisteredApplication", |generator| {
    let fields = [application(generator)];
    object(
        "Registered application",
        "An application that is registered, and maybe approved.",
        fields.into(),
    )
});

schema!(Declined, "DeclinedApplication", |generator| {
    let fields = [
        application(generator),
        field::<Confidential>(generator, "reason", "Reason", "Why it was declined."),
    ];
    object(
        "Declined application",
        "An application that was declined.",
        fields.into(),
    )
});

schema!(Matching, "MatchingApplication", |generator| {
    let invitations = array::<Present>(generator, 0, MAX_INVITATIONS);
    let fields = [
        application(generator),
        searches(generator),
        labelled(
            "invitations",
            invitations,
            "Invitations",
            "The invitations of the present search.",
        ),
    ];
    object(
        "Application when matching",
        "An application whose mentee looks for a mentor.",
        fields.into(),
    )
});

schema!(Mentored, "MentoringApplication", |generator| {
    let fields = [
        application(generator),
        searches(generator),
        field::<Mentoring>(
            generator,
            "mentoring",
            "Mentoring",
            "What is on record of the mentoring.",
        ),
    ];
    object(
        "Application when mentoring",
        "An application that led to mentoring.",
        fields.into(),
    )
});

schema!(Ended, "EndedApplication", |generator| {
    let fields = [
        field::<Mentored>(
            generator,
            "record",
            "Record",
            "What is on record until then.",
        ),
        field::<End>(
            generator,
            "end",
            "End",
            "By whom and why mentoring was ended.",
        ),
    ];
    object(
        "Ended application",
        "An application whose mentoring is over.",
        fields.into(),
    )
});

schema!(Before, "ApplicationBeforeMentoring", |generator| {
    let stages = [
        (Stage::Eligibility, generator.subschema_for::<Open>()),
        (Stage::Registered, generator.subschema_for::<Registered>()),
        (Stage::Approved, generator.subschema_for::<Registered>()),
        (Stage::Matching, generator.subschema_for::<Matching>()),
    ];
    choice(
        "Application before mentoring",
        "What was on record, under the key of the stage.",
        stages.map(stage_arm),
    )
});

schema!(Withdrawn, "WithdrawnApplication", |generator| {
    let fields = [
        field::<Before>(generator, "from", "From", "What was on record until then."),
        field::<Confidential>(generator, "reason", "Reason", "Why it was withdrawn."),
    ];
    object(
        "Withdrawn application",
        "An application that was withdrawn.",
        fields.into(),
    )
});

fn stage_arm((stage, schema): (Stage, Schema)) -> Arm {
    let description = match stage {
        Stage::Eligibility => "The conditions that are met so far.",
        Stage::Registered => "The application that the programme is to assess.",
        Stage::Approved => "The application that was approved.",
        Stage::Declined => "The application that was declined, and why.",
        Stage::Matching => "The application and the invitations.",
        Stage::Mentoring => "The application and the mentoring that came of it.",
        Stage::Ended => "The mentoring that is over, and by whom and why it was ended.",
        Stage::Withdrawn => "What was withdrawn, and why.",
    };
    arm(stage.key(), &capitalised(stage.key()), description, schema)
}

schema!(Application, "Application", |generator| {
    let stages = Stage::ALL.map(|stage| {
        let schema = match stage {
            Stage::Eligibility => generator.subschema_for::<Open>(),
            Stage::Registered | Stage::Approved => generator.subschema_for::<Registered>(),
            Stage::Declined => generator.subschema_for::<Declined>(),
            Stage::Matching => generator.subschema_for::<Matching>(),
            Stage::Mentoring => generator.subschema_for::<Mentored>(),
            Stage::Ended => generator.subschema_for::<Ended>(),
            Stage::Withdrawn => generator.subschema_for::<Withdrawn>(),
        };
        stage_arm((stage, schema))
    });
    let (title, description) = (
        Document::Application.title(),
        Document::Application.description(),
    );
    let mut application = choice(title, description, stages);
    application.insert("$comment".to_owned(), NOT_SAID.into());
    application
});

const NOT_SAID: &str = "One rule is not said here, as JSON Schema has no words for it: no mentor is \
     invited twice, whether in one search or in two.";
