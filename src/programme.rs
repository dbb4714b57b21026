//! The programme that brings mentee and mentor together, as a state machine.
//!
//! An [`Application`] is one mentee's way through a programme: from the sponsor who identifies the
//! mentee to the end of the mentoring that results. It begins empty, and only [`Event`]s change it:
#![doc = include_str!("programme/stages.svg")]
//!
//! | stage | what happens, and what has to hold |
//! |---|---|
//! | eligibility | The mentee needs a sponsor first, then goals and the support of the line manager, in either order. The mentee may replace the goals, and registers once all three are on record. If the line manager is the sponsor, the line manager's support has to be recorded as well. If the line manager takes the support back, it is missing again. |
//! | registered | The programme approves the application, or declines it for good. It may also defer its decision, or send the application back to be amended, and the mentee then registers again. A mentee whose application was declined may apply again, and the new application may name the old one. |
//! | approved | The mentee is issued login credentials. The credentials themselves are never on record. |
//! | matching | The mentee invites at most three mentors to a chemistry meeting, which is a first meeting. A meeting may be missed, and a mentor may become unavailable. The mentee chooses one of the mentors whom they have met, and the same event closes the other invitations. When all three invitations have come to nothing, the programme may grant three more. |
//! | mentoring | Mentee and mentor hold sessions, and set, review and revise goals. A review needs a session since the goals were set, revised or last reviewed. Mentoring may pause and go on. If the mentee changes to another mentor, matching begins again, with three invitations. |
//!
//! Before mentoring begins, the mentee may withdraw the application at any time, the programme may
//! let it lapse, and the line manager may take the support back, which ends a registered
//! application. After that, mentoring may be ended at any time.
//!
//! Source: *What is mentoring?* (London Leadership Academy), how to apply, whether mentoring is in
//! confidence, and what happens in a session. [`Action::statement`] restates what the source says
//! about each event. The source leaves the rest open, and these are the crate's conventions:
//!
//! - the stages;
//! - the sponsor comes first, and each condition is fulfilled once;
//! - the line manager may take the support back, and may end mentoring;
//! - an application that is declined stays declined, and may be deferred or sent back before that;
//! - a mentor may decline an invitation, and a mentee may withdraw one; after the chemistry
//!   meeting, a mentor, too, may decide not to go on;
//! - a chemistry meeting or a session may be missed, and a mentor may become unavailable;
//! - a search that came to nothing may be followed by another search;
//! - no mentor is invited twice in one search;
//! - a later search may invite a mentor again, unless mentee or mentor did not go on after they met;
//! - the mentee can choose only a mentor whom they have met, and the choice closes every other
//!   invitation;
//! - each mentor has a limited number of places;
//! - sessions may be held before goals are set, although the source sets goals at the start;
//! - goals are reviewed after at least one session, and can be revised;
//! - mentoring can pause, and the mentee can change to another mentor without applying again, but
//!   not to an earlier mentor;
//! - an application can be withdrawn or lapse, and mentoring can be ended.
//!
//! # What is possible, and why not
//!
//! An application accepts an event or rejects it with every reason. It lists the actions that are
//! [allowed](Application::allowed), and [replays](Application::replay) a log. Pass each new event
//! through the register, with [`Register::apply`](register::Register::apply): the application alone
//! does not know whether a mentor is on the register, or has a place free. If the programme has no
//! register, use [`apply_without_register`](Application::apply_without_register).
//!
//! [`setup`](crate::setup) shows how to keep a log with times and names of your own, and how to
//! correct a mistake in it; [`machine`](crate::machine#storing-a-log) shows how to store a log. The
//! relationship that an application leads to may take one [`Setup`](crate::setup::Setup) or
//! several. Keep their logs under the reference of the application, as neither record names the
//! other. A setup belongs to one mentee and one mentor: when the mentee changes to another mentor,
//! end it and begin another.
//!
//! # Finding a mentor
//!
//! A [`Register`](register::Register) holds the mentors. It ranks the mentors who suit a mentee,
//! with the reason for every rank. When it [applies events](register::Register::apply) of an
//! application, it lets the mentee invite or choose only a mentor who has a place free. Two mentees
//! may invite a mentor with one free place, but only one of them can choose that mentor.
//!
//! # In JSON
//!
//! A log is a list of events, each of which is an object. The record is an object with one key, its
//! stage, whose value is what is on record in that stage. The crate checks a record as strictly
//! when reading it as it checks a log when replaying it.
//!
//! If a document cannot be read, the error says what is wrong, and quotes nothing that may be
//! confidential. The crate `serde_path_to_error` adds the place, such as `goals[1].quality`.
//!
//! The [`Table`] gives each state an id, such as `matching+invited+met+closed`. It is the key of
//! the stage, followed by the conditions that are fulfilled, the statuses of the invitations, or
//! how far goals have come and whether mentoring is paused, each after a `+`.
//!
//! # Who sees what
//!
//! [`Application::redacted`] cuts a record down to what an [`Audience`](crate::Audience) may see,
//! and [`redacted`] does the same to a log:
//!
//! - The mentee applies to the programme, so the programme sees the goals of the application, its
//!   own remarks, and the reason if the application was declined or withdrawn or the line manager
//!   took the support back. The programme does not see the texts that mentee and mentor write down
//!   later, such as why mentoring paused or ended.
//! - A mentor who comes after another one is a [`NextMentor`](crate::Audience::NextMentor): what
//!   mentee and earlier mentor wrote down stays between them.
//! - A line manager sees no qualities, no texts and no mentor's reference. The mentor who was
//!   chosen is called `mentor`. After a change to another mentor, the second mentor is called
//!   `mentor-2`, and so on. The other mentors are called `other-1` and so on, in the order of their
//!   invitations. The names hold for one view: until a mentor is chosen, every mentor is called
//!   `other-1` and so on.

#![deny(clippy::wildcard_enum_match_arm)]

mod action;
mod branch;
mod eligibility;
mod event;
mod fold;
mod matching;
mod record;
mod redaction;
mod reference;
mod refusal;
pub mod register;
mod relationship;
mod remark;
#[cfg(feature = "schema")]
mod schema;
mod stage;
mod state;
mod wire;

pub use self::eligibility::{Condition, Conditions, Sponsor};
pub use self::event::{Action, Event, Registration};
pub use self::matching::{
    ChemistryMeeting, Invitation, InvitationStatus, MAX_INVITATIONS, MeetingFormat, NotContinued,
    NotContinuedAfter,
};
pub use self::record::Application;
pub use self::redaction::redacted;
pub use self::reference::{ApplicationId, EmptyReference, MentorId};
pub use self::refusal::Reason;
pub use self::relationship::{EarlierMentoring, GoalPeriod, Mentoring, Review};
pub use self::remark::{Remark, WithdrawnBy};
pub use self::stage::Stage;
pub use self::state::State;
use crate::machine;

/// Error: an event of an application was not possible, with every reason.
pub type RejectedEvent = machine::RejectedEvent<State>;

/// Error: one event in the log of an application was not possible.
pub type RejectedLog = machine::RejectedLog<State>;

/// The transition table of an application: every state, and where each action leads from it.
pub type Table = machine::Table<State>;
