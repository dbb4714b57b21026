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
//! event. The crate's conventions are the stages; that the sponsor comes first, and each condition
//! once; that a refusal is for good; that mentors may decline
//! and mentees withdraw an invitation, and that a mentor, too, may stop after the meeting; further
//! searches, and that nobody is invited again in one; that only somebody whom the mentee has met can
//! be chosen, and that the choice closes the other invitations; the places of mentors; what it takes to review goals, and that they
//! can be revised; withdrawing and ending.
//!
//! # What is possible, and why not
//!
//! Everything a machine can do is in [`Machine`](crate::machine::Machine): apply an event or refuse it with every reason,
//! list what is possible, replay a log. [`setup`](crate::setup) shows how to keep a log with times
//! and names of your own, and how a slip is mended in it. A relationship that comes of an
//! application is set up in as many [`Setup`](crate::setup::Setup)s as it takes; keep their logs under the
//! reference of the application, as neither record names the other.
//!
//! # Finding a mentor
//!
//! A [`Register`](register::Register) holds the mentors. It ranks those who suit a mentee, with the reason for every
//! rank, and [applies events](register::Register::apply) of an application only as far as mentors have
//! places free: two mentees may invite the last free mentor, and only one can choose them.
//!
//! # On the wire
//!
//! A log is a list of events, one object each. The record is an object with one key, its stage,
//! which leads to what is on record then. Reading it checks it as strictly as replaying the log
//! would.
//!
//! The [`Table`] names each state by the key of its stage and, after a `+` each, the conditions
//! that are met, where the invitations stand, or what there is of goals, as in
//! `matching+invited+met+closed`.
//!
//! # Who sees what
//!
//! [`Application::redacted`] cuts a record down to what an [`Audience`] may see, and [`redacted`]
//! a log. The mentee applies to the programme, so it sees the goals of the application and the
//! reasons for which it was declined or withdrawn; what the pair writes down later is theirs. A
//! line manager sees neither qualities nor texts, and no mentor's reference: the mentor who was
//! chosen is called `mentor`, the others `other-1` and so on, as they were invited. That holds for one
//! view: in a view from before the choice, everybody is an other.

#![deny(clippy::wildcard_enum_match_arm)]

mod action;
mod eligibility;
mod event;
mod matching;
mod redaction;
mod reference;
pub mod register;
mod relationship;
mod stage;
mod state;
mod transition;
mod tree;

use alloc::collections::BTreeSet;
use alloc::vec::Vec;
use core::mem;

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

pub use self::action::Action;
pub use self::eligibility::{Condition, Conditions, Sponsor};
pub use self::event::{Event, Registration};
pub use self::matching::{
    ChemistryMeeting, Invitation, InvitationStatus, MeetingFormat, NotContinued, NotContinuedAfter,
};
pub use self::redaction::redacted;
pub use self::reference::{ApplicationId, EmptyReference, MentorId};
pub use self::relationship::{GoalPeriod, Mentoring, Review};
pub use self::stage::Stage;
use self::state::{Goals, Position, Search};
pub use self::state::{MAX_INVITATIONS, Reason, State};
use self::tree::Tree;
pub(crate) use self::tree::{Before, Open, Withdrawn};
#[cfg(feature = "schema")]
pub(crate) use self::tree::{Complete, Declined, Ended, Matching, Mentored, Registered};
use crate::machine::{self, Accepted, State as _};
use crate::record::{Audience, Confidential, End, Need};

/// An event was not possible.
pub type RejectedEvent = machine::RejectedEvent<State>;

/// An event of a log was not possible.
pub type RejectedLog = machine::RejectedLog<State>;

/// The whole machine as data.
pub type Table = machine::Table<State>;

/// One mentee's application to a programme, and the mentoring that came of it.
///
/// It changes through [`Machine`](crate::machine::Machine) and is read here. On the wire it is an object with one key: its
/// stage.
///
/// Source: *What is mentoring?* (London Leadership Academy), how to apply.
///
/// # Example
///
/// ```
/// use leadership_qualities::machine::Machine;
/// use leadership_qualities::programme::{
///     ChemistryMeeting, Event, MeetingFormat, Registration, Sponsor,
/// };
/// use leadership_qualities::{Application, Need, Quality};
///
/// let mut application = Application::replay([
///     Event::Sponsor(Sponsor::LineManager),
///     Event::Goals([Need::new(Quality::SelfBelief, "To speak up.")].into()),
///     Event::ManagerSupport,
///     Event::Registered(Registration::default()),
///     Event::Approved,
///     Event::CredentialsIssued,
///     Event::Invited("M07".parse()?),
///     Event::Invited("M12".parse()?),
/// ])?;
///
/// let unmet = application.apply(Event::Chosen("M07".parse()?)).unwrap_err();
/// assert_eq!(
///     unmet.to_string(),
///     "matching: chosen is not possible, because nobody was met who could still be chosen; \
///      possible now: invited, met, mentor declined, invitation withdrawn, withdrawn",
/// );
///
/// let meeting = ChemistryMeeting { mentor: "M07".parse()?, held: MeetingFormat::FaceToFace };
/// application.apply(Event::Met(meeting))?;
/// application.apply(Event::Chosen("M07".parse()?))?;
/// let mentoring = application.mentoring().expect("a mentor was chosen");
/// assert!(mentoring.others.iter().all(|invitation| invitation.status.is_closed()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Application {
    tree: Tree,
    /// Every mentor who was ever invited.
    invited: BTreeSet<MentorId>,
}

impl Application {
    /// Where the application stands.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.state().stage()
    }

    /// Where the application stands, or where it stood before it was over.
    #[must_use]
    pub const fn last_stage(&self) -> Stage {
        match &self.tree {
            Tree::Eligibility(_) => Stage::Eligibility,
            Tree::Registered(_) | Tree::Declined(_) => Stage::Registered,
            Tree::Approved(_) => Stage::Approved,
            Tree::Matching(_) => Stage::Matching,
            Tree::Mentoring(_) | Tree::Ended(_) => Stage::Mentoring,
            Tree::Withdrawn(Withdrawn { from, .. }) => match from {
                Before::Eligibility(_) => Stage::Eligibility,
                Before::Registered(_) => Stage::Registered,
                Before::Approved(_) => Stage::Approved,
                Before::Matching(_) => Stage::Matching,
            },
        }
    }

    /// The conditions that are met.
    #[must_use]
    pub fn conditions(&self) -> Conditions {
        match self.tree.eligibility() {
            Some(eligibility) => eligibility.met(),
            None => Condition::ALL.into_iter().collect(),
        }
    }

    /// Who has found that mentoring would benefit the mentee.
    #[must_use]
    pub fn sponsor(&self) -> Option<Sponsor> {
        match self.tree.eligibility() {
            Some(eligibility) => eligibility.sponsor,
            None => self.tree.complete().map(|complete| complete.sponsor),
        }
    }

    /// What the mentee wishes to gain: empty until it is considered.
    #[must_use]
    pub fn goals(&self) -> &[Need] {
        let goals = match self.tree.eligibility() {
            Some(eligibility) => eligibility.goals.as_ref(),
            None => self.tree.complete().map(|complete| &complete.goals),
        };
        goals.map_or(&[], |goals| goals)
    }

    /// The application before this one, if the mentee named one on registering.
    #[must_use]
    pub const fn previous(&self) -> Option<&ApplicationId> {
        match self.tree.complete() {
            Some(complete) => complete.previous.as_ref(),
            None => None,
        }
    }

    /// The searches that came to nothing and were followed by another, the first one first.
    #[must_use]
    pub fn searches(&self) -> &[[Invitation; MAX_INVITATIONS]] {
        match (self.tree.matching(), self.tree.mentored()) {
            (Some(matching), _) => &matching.searches.0,
            (None, Some(mentored)) => &mentored.searches.0,
            (None, None) => &[],
        }
    }

    /// The invitations of the present search, the earliest first: at most three.
    ///
    /// There are none once a mentor is chosen; [`Mentoring::others`] has those of the last search.
    #[must_use]
    pub fn invitations(&self) -> &[Invitation] {
        self.tree
            .matching()
            .map_or(&[], |matching| &matching.invitations)
    }

    /// Every mentor who was ever invited, in the order of their references.
    pub fn invited(&self) -> impl Iterator<Item = &MentorId> + Clone {
        self.invited.iter()
    }

    /// What is on record of the mentoring, once a mentor is chosen.
    #[must_use]
    pub const fn mentoring(&self) -> Option<&Mentoring> {
        match self.tree.mentored() {
            Some(mentored) => Some(&mentored.mentoring),
            None => None,
        }
    }

    /// The reason for which the application was declined, if it was.
    #[must_use]
    pub const fn declined(&self) -> Option<&Confidential> {
        let Tree::Declined(declined) = &self.tree else {
            return None;
        };
        Some(&declined.reason)
    }

    /// The reason for which the application was withdrawn, if it was.
    #[must_use]
    pub const fn withdrawn(&self) -> Option<&Confidential> {
        let Tree::Withdrawn(withdrawn) = &self.tree else {
            return None;
        };
        Some(&withdrawn.reason)
    }

    /// By whom and why mentoring was ended, if it was.
    #[must_use]
    pub const fn ended(&self) -> Option<&End> {
        let Tree::Ended(ended) = &self.tree else {
            return None;
        };
        Some(&ended.end)
    }

    /// The record as an audience may see it: where it stands is the same.
    ///
    /// Redacting a record and replaying a [redacted log](redacted) give the same.
    #[must_use]
    pub fn redacted(self, audience: Audience) -> Self {
        redaction::record(self.tree, audience).into()
    }

    /// What became of the invitation of a mentor in the present search.
    fn status(&self, mentor: &MentorId) -> Option<InvitationStatus> {
        let mut invitations = self.invitations().iter();
        let invitation = invitations.find(|invitation| invitation.mentor == *mentor)?;
        Some(invitation.status)
    }
}

machine::machine!(Application);

impl machine::Evolve for Application {
    type Event = Event;
    type State = State;

    fn position(&self) -> State {
        State(match &self.tree {
            Tree::Eligibility(Open(eligibility)) => Position::Eligibility(eligibility.met()),
            Tree::Registered(_) => Position::Registered,
            Tree::Approved(_) => Position::Approved,
            Tree::Declined(_) => Position::Declined,
            Tree::Matching(matching) => Position::Matching(Search::of(&matching.invitations)),
            Tree::Mentoring(mentored) => Position::Mentoring(Goals::of(&mentored.mentoring)),
            Tree::Ended(_) => Position::Ended,
            Tree::Withdrawn(_) => Position::Withdrawn,
        })
    }

    fn action(event: &Event) -> Action {
        event.action()
    }

    fn guard(&self, event: &Event) -> Vec<Reason> {
        let objection = match event {
            Event::Invited(mentor) if self.invited.contains(mentor) => {
                Some(Reason::InvitedBefore(mentor.clone()))
            }
            Event::Met(ChemistryMeeting { mentor, .. })
            | Event::MentorDeclined(mentor)
            | Event::InvitationWithdrawn(mentor)
                if self.status(mentor) != Some(InvitationStatus::Invited) =>
            {
                Some(Reason::NotOpen(mentor.clone()))
            }
            Event::NotContinued(NotContinued { mentor, .. }) | Event::Chosen(mentor)
                if !matches!(self.status(mentor), Some(InvitationStatus::Met(_))) =>
            {
                Some(Reason::NotMet(mentor.clone()))
            }
            Event::Invited(_)
            | Event::Met(_)
            | Event::MentorDeclined(_)
            | Event::InvitationWithdrawn(_)
            | Event::NotContinued(_)
            | Event::Chosen(_)
            | Event::Sponsor(_)
            | Event::Goals(_)
            | Event::ManagerSupport
            | Event::Registered(_)
            | Event::Approved
            | Event::Declined(_)
            | Event::CredentialsIssued
            | Event::FurtherSearch
            | Event::SessionHeld
            | Event::GoalsSet(_)
            | Event::GoalsReviewed(_)
            | Event::GoalsRevised(_)
            | Event::Ended(_)
            | Event::Withdrawn(_) => None,
        };
        objection.into_iter().collect()
    }

    fn evolve(&mut self, event: Event, _: Accepted<State>) {
        if let Event::Invited(mentor) = &event {
            self.invited.insert(mentor.clone());
        }
        self.tree = transition::after(mem::take(&mut self.tree), event);
    }
}

/// Knows again who was invited.
impl From<Tree> for Application {
    fn from(tree: Tree) -> Self {
        let invited = tree.mentors().cloned().collect();
        Self { tree, invited }
    }
}

impl Serialize for Application {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.tree.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Application {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tree = Tree::deserialize(deserializer)?;
        let mut invited = BTreeSet::new();
        // Last of all: a schema has no words for this rule, and none but this.
        for mentor in tree.mentors() {
            if !invited.insert(mentor) {
                return Err(de::Error::custom(format_args!(
                    "found {mentor} invited twice, expected each mentor once"
                )));
            }
        }
        Ok(tree.into())
    }
}
