//! The shapes of the programme that no declaration of a type gives. Conditions and invitations have
//! different forms in different places of a record.

use alloc::vec;
use alloc::vec::Vec;

use super::branch::{Closed, Complete, Open, Record, SentBack, Withdrawn};
use super::eligibility::{Condition, Conditions};
use super::event::Action;
use super::matching::{Invitation, InvitationStatus, MAX_INVITATIONS, Others, Present, Searches};
use super::record::Application;
use super::refusal::Reason;
use super::remark::WithdrawnBy;
use super::stage::Stage;
use super::{RejectedEvent, Table};
use crate::machine;
use crate::shape::{
    About, Field, Json, Keyword, Label, Shape, Shaped, Title, Type, json_schema, shaped,
};

impl Shaped for Application {
    const SHAPE: Shape = <Record as Shaped>::SHAPE;
}

json_schema!([] Application);

machine::table!(
    "ApplicationTable",
    "Application table",
    "Every state of an application, and where each action leads from it."
);

machine::rejection!(
    "ApplicationRejection",
    "Why an event of an application was refused, and what was possible at that point."
);

impl Shaped for Conditions {
    const SHAPE: Shape = Shape::set(&Condition::SHAPE, Condition::ALL.len());
}

/// The fields of a record, or the arms of a choice, as their declaration has them.
const fn declared(shape: Shape) -> &'static [Field] {
    let Shape::Type(Type {
        shape: Shape::Object(fields, _) | Shape::Choice(fields),
        ..
    }) = shape
    else {
        panic!("expected a record or a choice")
    };
    fields
}

/// The fields of the conditions, as a complete application has them.
const CONDITIONS: (Field, Field, Field) = {
    let [sponsor, goals, manager_support, _previous, _remarks] = declared(Complete::SHAPE) else {
        panic!("expected three conditions, the application before, and remarks")
    };
    (*sponsor, *goals, *manager_support)
};
const SPONSOR: Field = CONDITIONS.0;
const GOALS: Field = CONDITIONS.1;
const MANAGER_SUPPORT: Field = CONDITIONS.2;

/// What the programme asked the mentee to amend.
const SENT_BACK: Field = Field::keyed(
    "sent_back",
    "What the programme said when it sent the application back, and what is kept of the \
     registration.",
    SentBack::SHAPE,
);

// Four objects that exclude one another, rather than one object whose fields need one another:
// every dialect can express several objects, and generated types keep to them. Some generators would
// take an object without any fields for nearly anything. The first object has every field.
shaped!(
    [] Open,
    name: "OpenEligibility",
    title: Title::OfKey,
    about: About::Is(
        "The conditions that an application meets so far, and what to amend if the programme has \
         sent the application back. By the crate's convention, the sponsor is on record before the \
         goals and the manager's support."
    ),
    comment: None,
    shape: Shape::OneOf(&[
        Field::new(
            Label::new(
                "sent_back",
                Title::Is("Eligibility of an application that was sent back"),
                About::Is("The sponsor and the goals are on record, and what to amend; the manager's support may be missing."),
            ),
            Shape::object(&[SPONSOR, GOALS, MANAGER_SUPPORT.optional(), SENT_BACK]),
        ),
        Field::new(
            Label::new(
                "goals",
                Title::Is("Eligibility with goals"),
                About::Is("The sponsor and the goals are on record; the manager's support may be missing."),
            ),
            Shape::object(&[SPONSOR, GOALS, MANAGER_SUPPORT.optional(), SENT_BACK.blank()]),
        ),
        Field::new(
            Label::new(
                "manager_support",
                Title::Is("Eligibility with the manager's support"),
                About::Is("The sponsor and the manager's support are on record; the goals are missing."),
            ),
            Shape::object(&[SPONSOR, GOALS.blank(), MANAGER_SUPPORT, SENT_BACK.blank()]),
        ),
        Field::new(
            Label::new(
                "sponsor",
                Title::Is("Eligibility with at most a sponsor"),
                About::Is("Nothing is on record yet, or the sponsor alone."),
            ),
            Shape::object(&[
                SPONSOR.optional(),
                GOALS.blank(),
                MANAGER_SUPPORT.blank(),
                SENT_BACK.blank(),
            ]),
        ),
    ]),
);

/// The fields of a withdrawn application, as its declaration has them.
const WITHDRAWN: &[Field] = declared(Withdrawn::SHAPE);

shaped!(
    [] Closed,
    name: "WithdrawnApplication",
    title: Title::OfKey,
    about: About::Is(
        "An application that was withdrawn: by the mentee, by the programme because nothing \
         happened in time, or by the line manager, who took back the support for a registered \
         application. That these three can withdraw it is the crate's convention."
    ),
    comment: None,
    shape: Shape::Object(WITHDRAWN, registered_if_by_the_line_manager),
);

/// The rule that a line manager withdraws no application before it is registered. Who withdrew the
/// application may be null, so looking at the keys is not enough.
fn registered_if_by_the_line_manager() -> Vec<Keyword> {
    let property = |key, rule| {
        let rule = Json::object([(key, rule)]);
        Json::object([("properties", rule)])
    };
    let others = WithdrawnBy::ALL
        .into_iter()
        .filter(|by| *by != WithdrawnBy::LineManager)
        .map(|by| by.key().into())
        .chain([Json::Null]);
    let by_another = Json::object([("enum", others.collect())]);
    // AJV in strict mode knows `required` only beside the property that it names.
    let nothing = Json::object([("not", Json::Object(Vec::new()))]);
    let eligibility = Json::object([("eligibility", nothing)]);
    let registered = Json::object([("type", "object".into()), ("properties", eligibility)]);
    let either = Json::List(vec![
        property("by", by_another),
        property("from", registered),
    ]);
    let rule = Json::object([("by", Json::object([("anyOf", either)]))]);
    [("dependentSchemas".into(), rule)].into()
}

/// The fields of an invitation, as its declaration has them.
const INVITATION: (Field, Field, Field) = {
    let [mentor, status, missed] = declared(Invitation::SHAPE) else {
        panic!("expected a mentor, a status and a number of missed meetings")
    };
    (*mentor, *status, *missed)
};

/// The statuses that an invitation may have: while it is open, when it has come to nothing, and
/// when another mentor has been chosen.
const STATUSES: &[Field] = declared(InvitationStatus::SHAPE);

/// Declares the shape of the invitations of one list, with the statuses that they may have there.
macro_rules! invitation {
    (
        $Invitation:ident: $name:literal, $title:literal, $about:literal;
        $Status:ident: $status_name:literal, $status_title:literal, $status_about:literal;
        $statuses:expr
    ) => {
        struct $Status;

        shaped!(
            [] $Status,
            name: $status_name,
            title: Title::Is($status_title),
            about: About::Is($status_about),
            comment: None,
            shape: Shape::Choice($statuses),
        );

        struct $Invitation;

        shaped!(
            [] $Invitation,
            name: $name,
            title: Title::Is($title),
            about: About::Is($about),
            comment: None,
            shape: Shape::object(&[
                INVITATION.0,
                Field { shape: <$Status as Shaped>::SHAPE, ..INVITATION.1 },
                INVITATION.2,
            ]),
        );
    };
}

invitation! {
    PresentInvitation: "PresentInvitation", "Invitation of the present search",
        "An invitation of the present search.";
    PresentStatus: "PresentStatus", "Status in the present search",
        "What became of an invitation of the present search.";
    STATUSES.split_at(7).0
}

invitation! {
    FruitlessInvitation: "FruitlessInvitation", "Invitation of a fruitless search",
        "An invitation that came to nothing.";
    FruitlessStatus: "FruitlessStatus", "Status in a fruitless search",
        "How an invitation came to nothing.";
    STATUSES.split_at(7).0.split_at(2).1
}

invitation! {
    OtherInvitation: "OtherInvitation", "Other invitation",
        "An invitation of the last search, to a mentor who was not chosen.";
    OtherStatus: "ClosedStatus", "Status after the choice",
        "How an invitation closed: before another mentor was chosen, or because another mentor was chosen.";
    STATUSES.split_at(2).1
}

impl Shaped for Present {
    const SHAPE: Shape = Shape::array(
        &<PresentInvitation as Shaped>::SHAPE,
        Some(0),
        Some(MAX_INVITATIONS),
    );
}

impl Shaped for Others {
    const SHAPE: Shape = Shape::array(
        &<OtherInvitation as Shaped>::SHAPE,
        Some(0),
        Some(MAX_INVITATIONS - 1),
    );
}

impl Shaped for Searches {
    const SHAPE: Shape = Shape::list(&<FruitlessSearch as Shaped>::SHAPE);
}

/// A search that came to nothing. It has a name because some generators forget the length of a list
/// inside another list.
struct FruitlessSearch;

shaped!(
    [] FruitlessSearch,
    name: "FruitlessSearch",
    title: Title::OfKey,
    about: About::Is("The three invitations of a search that came to nothing."),
    comment: None,
    shape: Shape::array(
        &<FruitlessInvitation as Shaped>::SHAPE,
        Some(MAX_INVITATIONS),
        Some(MAX_INVITATIONS),
    ),
);
