//! Schemas of the programme: its vocabularies, the events of an application, and its table.

use alloc::borrow::ToOwned;

use schemars::json_schema;

use super::Document;
use super::content::arm;
use super::machine::{DECIDED_BY_REPLAY, table};
use super::shape::{choice, empty, field, list, object, partial_object, schema, vocabulary};
use crate::framework::Role;
use crate::programme::{
    Action, ApplicationId, ChemistryMeeting, Condition, Event, MeetingFormat, MentorId,
    NotContinued, Registration, Sponsor, Stage, Table,
};
use crate::record::{Confidential, End, Need, NonEmpty};

schema!(Stage, "ApplicationStage", |_| {
    vocabulary(
        "Application stage",
        "Where an application stands.",
        &Stage::ALL,
        |stage| match stage {
            Stage::Eligibility => (
                "Eligibility",
                "The mentee is gathering what an application needs.",
            ),
            Stage::Registered => ("Registered", "The programme is to assess the application."),
            Stage::Approved => ("Approved", "The mentee waits for credentials."),
            Stage::Declined => ("Declined", "The programme has declined it, for good."),
            Stage::Matching => ("Matching", "The mentee invites mentors and meets them."),
            Stage::Mentoring => ("Mentoring", "The mentee has a mentor."),
            Stage::Ended => ("Ended", "Mentoring is over."),
            Stage::Withdrawn => ("Withdrawn", "It was withdrawn before mentoring."),
        },
    )
});

schema!(Condition, "Condition", |_| {
    vocabulary(
        "Condition",
        "What an application needs before it can be registered.",
        &Condition::ALL,
        |condition| match condition {
            Condition::Sponsor => ("Sponsor", "Somebody sponsors the mentee."),
            Condition::Goals => ("Goals", "The mentee knows what to gain."),
            Condition::ManagerSupport => ("Manager support", "The line manager supports it."),
        },
    )
});

schema!(Sponsor, "Sponsor", |_| {
    vocabulary(
        "Sponsor",
        "Who has found that mentoring would benefit the mentee.",
        &Sponsor::ALL,
        |sponsor| match sponsor {
            Sponsor::HumanResources => ("Human resources", "Human resources."),
            Sponsor::LearningAndDevelopment => {
                ("Learning and development", "Learning and development.")
            }
            Sponsor::LineManager => ("Line manager", "The mentee's line manager."),
        },
    )
});

schema!(MeetingFormat, "MeetingFormat", |_| {
    vocabulary(
        "Meeting format",
        "How a chemistry meeting was held.",
        &MeetingFormat::ALL,
        |meeting| match meeting {
            MeetingFormat::FaceToFace => {
                ("Face to face", "The two sat together, as is recommended.")
            }
            MeetingFormat::Remote => ("Remote", "They met by telephone or video."),
        },
    )
});

/// A reference: any text but the empty one.
macro_rules! reference {
    ($type:ident, $name:literal, $title:literal, $description:literal) => {
        schema!($type, $name, |_| json_schema!({
            "title": $title,
            "description": $description,
            "type": "string",
            "minLength": 1,
        }));
    };
}

reference!(
    MentorId,
    "MentorId",
    "Mentor reference",
    "What the programme calls a mentor."
);
reference!(
    ApplicationId,
    "ApplicationId",
    "Application reference",
    "What the programme calls an application."
);

/// What an action is called, and what happens.
pub(super) fn about(action: Action) -> (&'static str, &'static str) {
    match action {
        Action::Sponsor => (
            "Sponsor",
            "Who has found that mentoring would benefit the mentee.",
        ),
        Action::Goals => ("Goals", "What the mentee wishes to gain from mentoring."),
        Action::ManagerSupport => (
            "Manager support",
            "The line manager supports the application, and gives time and space.",
        ),
        Action::Registered => (
            "Registered",
            "The mentee has registered with the programme.",
        ),
        Action::Approved => ("Approved", "The programme approves the application."),
        Action::Declined => (
            "Declined",
            "The programme declines the application, for this reason.",
        ),
        Action::CredentialsIssued => (
            "Credentials issued",
            "The mentee has got what it takes to log on; it is never on record.",
        ),
        Action::Invited => (
            "Invited",
            "The mentor who is invited to a chemistry meeting.",
        ),
        Action::Met => ("Met", "The mentee has met a mentor who was invited."),
        Action::MentorDeclined => ("Mentor declined", "The mentor who declines the invitation."),
        Action::InvitationWithdrawn => (
            "Invitation withdrawn",
            "The mentor whose invitation the mentee withdraws.",
        ),
        Action::NotContinued => (
            "Not continued",
            "After the chemistry meeting, one of the two does not go on.",
        ),
        Action::Chosen => (
            "Chosen",
            "The mentor who is chosen; that closes every other invitation.",
        ),
        Action::FurtherSearch => (
            "Further search",
            "Three invitations came to nothing, and three more are granted.",
        ),
        Action::SessionHeld => ("Session held", "The two have held a session."),
        Action::GoalsSet => ("Goals set", "The goals that the two have set."),
        Action::GoalsReviewed => (
            "Goals reviewed",
            "The two have reviewed the goals, and may have noted something.",
        ),
        Action::GoalsRevised => ("Goals revised", "The goals that the two go on with."),
        Action::Ended => ("Ended", "By whom and why mentoring was ended."),
        Action::Withdrawn => (
            "Withdrawn",
            "Why the application is withdrawn before mentoring.",
        ),
    }
}

schema!(Action, "ApplicationAction", |_| {
    vocabulary(
        "Application action",
        "An event of an application without its content.",
        &Action::ALL,
        about,
    )
});

schema!(Registration, "Registration", |generator| {
    let previous = field::<ApplicationId>(
        generator,
        "previous",
        "Previous",
        "The mentee's application before this one, if there is one.",
    );
    partial_object("Registration", "A registration.", [previous].into())
});

schema!(ChemistryMeeting, "ChemistryMeeting", |generator| {
    let fields = [
        field::<MentorId>(generator, "mentor", "Mentor", "Whom the mentee met."),
        field::<MeetingFormat>(generator, "held", "Held", "How they met."),
    ];
    object(
        "Chemistry meeting",
        "A chemistry meeting took place.",
        fields.into(),
    )
});

schema!(NotContinued, "NotContinued", |generator| {
    let fields = [
        field::<MentorId>(generator, "mentor", "Mentor", "Whom the mentee had met."),
        field::<Role>(generator, "by", "By", "Which of the two does not go on."),
    ];
    object(
        "Not continued",
        "One of the two does not go on.",
        fields.into(),
    )
});

schema!(Event, "ApplicationEvent", |generator| {
    let content = |action| match action {
        Action::Sponsor => generator.subschema_for::<Sponsor>(),
        Action::Goals | Action::GoalsSet | Action::GoalsRevised => {
            generator.subschema_for::<NonEmpty<Need>>()
        }
        Action::Registered => generator.subschema_for::<Registration>(),
        Action::Declined | Action::Withdrawn => generator.subschema_for::<Confidential>(),
        Action::Invited | Action::MentorDeclined | Action::InvitationWithdrawn | Action::Chosen => {
            generator.subschema_for::<MentorId>()
        }
        Action::Met => generator.subschema_for::<ChemistryMeeting>(),
        Action::NotContinued => generator.subschema_for::<NotContinued>(),
        Action::GoalsReviewed => list::<Confidential>(generator),
        Action::Ended => generator.subschema_for::<End>(),
        Action::ManagerSupport
        | Action::Approved
        | Action::CredentialsIssued
        | Action::FurtherSearch
        | Action::SessionHeld => empty(),
    };
    let contents = Action::ALL.map(content);
    let arms = Action::ALL
        .into_iter()
        .zip(contents)
        .map(|(action, schema)| {
            let (title, description) = about(action);
            arm(action.key(), title, description, schema)
        });
    let (title, description) = (
        Document::ApplicationEvent.title(),
        Document::ApplicationEvent.description(),
    );
    let mut event = choice(title, description, arms);
    event.insert("$comment".to_owned(), DECIDED_BY_REPLAY.into());
    event
});

schema!(Table, "ApplicationTable", |generator| {
    table::<Stage>(generator, Document::ApplicationTable, &Action::ALL)
});
