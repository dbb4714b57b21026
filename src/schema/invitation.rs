//! Schemas of invitations, and of what may become of one in each list that holds them.

use core::ops::Range;

use schemars::{Schema, SchemaGenerator};

use super::content::arm;
use super::shape::{Arm, choice, empty, field, labelled, object, schema};
use crate::framework::Role;
use crate::programme::{Invitation, InvitationStatus, MeetingFormat, MentorId, NotContinuedAfter};

schema!(NotContinuedAfter, "NotContinuedAfter", |generator| {
    let fields = [
        field::<MeetingFormat>(generator, "held", "Held", "How they had met."),
        field::<Role>(generator, "by", "By", "Which of the two did not go on."),
    ];
    object(
        "Not continued after",
        "How the two had met, and which did not go on.",
        fields.into(),
    )
});

/// What may become of an invitation: first what keeps it open, then how it comes to nothing, then
/// how it closes when another mentor is chosen.
fn statuses(generator: &mut SchemaGenerator) -> [Arm; 7] {
    let held = generator.subschema_for::<MeetingFormat>();
    let not_continued = generator.subschema_for::<NotContinuedAfter>();
    [
        arm("invited", "Invited", "The two have not met yet.", empty()),
        arm(
            "met",
            "Met",
            "The two have met, and not decided.",
            held.clone(),
        ),
        arm(
            "mentor_declined",
            "Mentor declined",
            "The mentor declined it.",
            empty(),
        ),
        arm(
            "invitation_withdrawn",
            "Invitation withdrawn",
            "The mentee withdrew it.",
            empty(),
        ),
        arm(
            "not_continued",
            "Not continued",
            "After they had met, one of the two did not go on.",
            not_continued,
        ),
        arm(
            "another_chosen",
            "Another chosen",
            "They had not met when another mentor was chosen.",
            empty(),
        ),
        arm(
            "another_chosen_after",
            "Another chosen after a meeting",
            "They had met when another mentor was chosen.",
            held,
        ),
    ]
}

const ANY: Range<usize> = 0..7;
const PRESENT: Range<usize> = 0..5;
const CAME_TO_NOTHING: Range<usize> = 2..5;
const CLOSED: Range<usize> = 2..7;

fn status(
    generator: &mut SchemaGenerator,
    which: Range<usize>,
    title: &str,
    description: &str,
) -> Schema {
    let arms = statuses(generator).into_iter();
    let arms = arms.skip(which.start).take(which.len());
    choice(title, description, arms)
}

schema!(InvitationStatus, "InvitationStatus", |generator| {
    status(
        generator,
        ANY,
        "Invitation status",
        "What became of an invitation.",
    )
});

schema!(Invitation, "Invitation", |generator| {
    let status = generator.subschema_for::<InvitationStatus>();
    invitation(
        generator,
        status,
        "Invitation",
        "An invitation, whatever became of it.",
    )
});

fn invitation(
    generator: &mut SchemaGenerator,
    status: Schema,
    title: &str,
    description: &str,
) -> Schema {
    let fields = [
        field::<MentorId>(generator, "mentor", "Mentor", "Who is invited."),
        labelled("status", status, "Status", "What became of it."),
    ];
    object(title, description, fields.into())
}

/// What may become of an invitation of the present search.
struct PresentStatus;

schema!(PresentStatus, "PresentStatus", |generator| {
    status(
        generator,
        PRESENT,
        "Status in the present search",
        "What became of an invitation of the present search.",
    )
});

/// An invitation of the present search.
pub(super) struct Present;

schema!(Present, "PresentInvitation", |generator| {
    let status = generator.subschema_for::<PresentStatus>();
    let title = "Invitation of the present search";
    invitation(
        generator,
        status,
        title,
        "An invitation of the present search.",
    )
});

/// How an invitation may have come to nothing.
struct InVainStatus;

schema!(InVainStatus, "FruitlessStatus", |generator| {
    status(
        generator,
        CAME_TO_NOTHING,
        "Status in a fruitless search",
        "How an invitation came to nothing.",
    )
});

/// An invitation of a search that came to nothing.
pub(super) struct InVain;

schema!(InVain, "FruitlessInvitation", |generator| {
    let status = generator.subschema_for::<InVainStatus>();
    let title = "Invitation of a fruitless search";
    invitation(
        generator,
        status,
        title,
        "An invitation that came to nothing.",
    )
});

/// How an invitation may have closed beside that of the mentor who was chosen.
struct OtherStatus;

schema!(OtherStatus, "ClosedStatus", |generator| {
    status(
        generator,
        CLOSED,
        "Status after the choice",
        "How an invitation closed before another mentor was chosen, or when they were.",
    )
});

/// An invitation beside that of the mentor who was chosen.
pub(super) struct Other;

schema!(Other, "OtherInvitation", |generator| {
    let status = generator.subschema_for::<OtherStatus>();
    let title = "Other invitation";
    let description = "An invitation beside that of the mentor who was chosen.";
    invitation(generator, status, title, description)
});
