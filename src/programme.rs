//! The programme that brings mentee and mentor together, as a state machine.
//!
//! An [`Application`] is one mentee's way through a programme: from the sponsor who names them to
//! the end of the mentoring that comes of it. It begins empty and changes by [`Event`]s alone:
#![doc = include_str!("programme/stages.svg")]
//!
//! | stage | what has to hold |
//! |---|---|
//! | eligibility | a sponsor, then goals and the support of the line manager, in either order; all three before the mentee registers. A line manager who sponsors has to record the support all the same |
//! | registered | the programme approves the application or declines it, for good; the mentee may apply again, and the new application may name the old one |
//! | approved | credentials are issued, which are never on record |
//! | matching | at most three mentors are invited, none of them twice; the mentee chooses one of those whom they have met, and in the same event the other invitations close. When all three have come to nothing, the programme may grant three more |
//! | mentoring | sessions are held; goals are set, reviewed and revised. A review needs a session since the goals were set, revised or last reviewed |
//!
//! Before mentoring begins, the application may be withdrawn at any time; mentoring may be ended at
//! any time.
//!
//! Source: *What is mentoring?* (London Leadership Academy), how to apply, whether mentoring is in
//! confidence, and what happens in a session; [`Action::statement`] says what it says of each
//! event. The source leaves the rest open, and these are the crate's conventions:
//!
//! - the stages;
//! - the sponsor comes first, and each condition is met once;
//! - a refusal is for good;
//! - mentors may decline an invitation, mentees may withdraw one, and after the meeting a mentor,
//!   too, may stop;
//! - a search that came to nothing may be followed by another, and nobody is invited twice;
//! - only somebody whom the mentee has met can be chosen, and the choice closes every other
//!   invitation;
//! - mentors have a number of places;
//! - sessions may be held before goals are set, although the source sets goals at the start;
//! - goals are reviewed after at least one session, and can be revised;
//! - an application can be withdrawn, and mentoring can be ended.
//!
//! # What is possible, and why not
//!
//! An application accepts an event or rejects it with every reason, lists what is
//! [allowed](Application::allowed) and [replays](Application::replay) a log. An event that happens
//! now goes through the register, with [`Register::apply`](register::Register::apply): the
//! application alone does not know whether there is such a mentor, or whether they have a place
//! free. A programme that has no register says so, with
//! [`apply_without_register`](Application::apply_without_register).
//!
//! [`setup`](crate::setup) shows how to keep a log with times and names of your own, and how a slip
//! is mended in it; [`machine`](crate::machine#storing-a-log) shows how to store one. A
//! relationship that comes of an application is set up in as many [`Setup`](crate::setup::Setup)s
//! as it takes; keep their logs under the reference of the application, as neither record names the
//! other.
//!
//! # Finding a mentor
//!
//! A [`Register`](register::Register) holds the mentors. It ranks those who suit a mentee, with the
//! reason for every rank, and [applies events](register::Register::apply) of an application only as
//! far as mentors have places free: two mentees may invite the last free mentor, and only one can
//! choose them.
//!
//! # On the wire
//!
//! A log is a list of events, one object each. The record is an object with one key, its stage,
//! which leads to what is on record then. Reading it checks it as strictly as replaying the log
//! would.
//!
//! An error of reading says what is wrong, and quotes nothing that may be confidential. The crate
//! `serde_path_to_error` adds where it is, such as `goals[1].quality`.
//!
//! The [`Table`] names each state by the key of its stage and, after a `+` each, the conditions
//! that are met, where the invitations stand, or what there is of goals, as in
//! `matching+invited+met+closed`.
//!
//! # Who sees what
//!
//! [`Application::redacted`] cuts a record down to what an [`Audience`](crate::Audience) may see,
//! and [`redacted`] a log:
//!
//! - the mentee applies to the programme, so the programme sees the goals of the application and the
//!   reasons for which it was declined or withdrawn; what the pair writes down later is theirs;
//! - a line manager sees neither qualities nor texts, and no mentor's reference: the mentor who was
//!   chosen is called `mentor`, the others `other-1` and so on, as they were invited. The names hold
//!   for one view: before the choice, every mentor is called `other-1` and so on.

#![deny(clippy::wildcard_enum_match_arm)]

mod action;
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
pub use self::relationship::{GoalPeriod, Mentoring, Review};
pub use self::stage::Stage;
pub use self::state::State;
use crate::machine;

/// An event was not possible.
pub type RejectedEvent = machine::RejectedEvent<State>;

/// An event of a log was not possible.
pub type RejectedLog = machine::RejectedLog<State>;

/// The whole machine as data.
pub type Table = machine::Table<State>;
