//! The record of an application, which has one form for each stage.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::eligibility::{Condition, Conditions, Sponsor};
use super::matching::{Invitation, InvitationStatus, MAX_INVITATIONS, Present, Searches};
use super::reference::{ApplicationId, MentorId};
use super::relationship::Mentoring;
use super::stage::Stage;
use super::state::{Goals, Position, Search, State};
use crate::machine::State as _;
use crate::record::{Confidential, End, Need, NonEmpty};
use crate::wire::{self, Empty};

/// One mentee's application to a programme, and the mentoring that it led to.
///
/// Only [`Event`](super::Event)s change it. Use [`Register::apply`](crate::Register::apply) if the
/// programme has a register of mentors, and
/// [`apply_without_register`](Self::apply_without_register) if it has no register. To load a stored
/// log, [replay](Self::replay) it. In JSON an application is an object with one key: its stage.
///
/// Source: *What is mentoring?* (London Leadership Academy), how to apply.
///
/// # Example
///
/// ```
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
/// let unmet = application.apply_without_register(Event::Chosen("M07".parse()?)).unwrap_err();
/// assert_eq!(
///     unmet.to_string(),
///     "matching: chosen is not possible, because the mentee has met nobody who can still be chosen; \
///      possible now: invited, met, mentor declined, invitation withdrawn, withdrawn",
/// );
///
/// let meeting = ChemistryMeeting { mentor: "M07".parse()?, held: MeetingFormat::FaceToFace };
/// application.apply_without_register(Event::Met(meeting))?;
/// application.apply_without_register(Event::Chosen("M07".parse()?))?;
/// let mentoring = application.mentoring().expect("a mentor was chosen");
/// assert!(mentoring.others.iter().all(|invitation| invitation.status.is_closed()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias("workflow", "state machine"))]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Application {
    pub(super) record: Record,
    /// The state of the record.
    pub(super) state: State,
    /// The search, counted from 0, in which each mentor was invited.
    pub(super) invited: BTreeMap<MentorId, usize>,
}

/// An empty application, of which nothing is on record yet.
impl Default for Application {
    fn default() -> Self {
        Self {
            record: Record::default(),
            state: State::START,
            invited: BTreeMap::new(),
        }
    }
}

impl Application {
    /// The stage that the application has reached.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.state.stage()
    }

    /// The stage of the application or, if it is over, the last stage before that.
    #[must_use]
    pub const fn last_stage(&self) -> Stage {
        match &self.record {
            Record::Eligibility(_) => Stage::Eligibility,
            Record::Registered(_) | Record::Declined(_) => Stage::Registered,
            Record::Approved(_) => Stage::Approved,
            Record::Matching(_) => Stage::Matching,
            Record::Mentoring(_) | Record::Ended(_) => Stage::Mentoring,
            Record::Withdrawn(Withdrawn { from, .. }) => match from {
                Before::Eligibility(_) => Stage::Eligibility,
                Before::Registered(_) => Stage::Registered,
                Before::Approved(_) => Stage::Approved,
                Before::Matching(_) => Stage::Matching,
            },
        }
    }

    /// The conditions that the application meets.
    #[must_use]
    pub fn conditions(&self) -> Conditions {
        let open = self.record.eligibility();
        open.map_or(Conditions::ALL, Eligibility::met)
    }

    /// The mentee's sponsor, once a sponsor is on record.
    #[must_use]
    pub fn sponsor(&self) -> Option<Sponsor> {
        match self.record.eligibility() {
            Some(eligibility) => eligibility.sponsor,
            None => self.record.complete().map(|complete| complete.sponsor),
        }
    }

    /// What the mentee wishes to gain from mentoring; empty until it is on record.
    #[must_use]
    pub fn goals(&self) -> &[Need] {
        let goals = match self.record.eligibility() {
            Some(eligibility) => eligibility.goals.as_ref(),
            None => self.record.complete().map(|complete| &complete.goals),
        };
        goals.map_or(&[], |goals| goals)
    }

    /// The mentee's previous application, if the mentee named it when registering.
    #[must_use]
    pub const fn previous(&self) -> Option<&ApplicationId> {
        match self.record.complete() {
            Some(complete) => complete.previous.as_ref(),
            None => None,
        }
    }

    /// The searches that came to nothing and were followed by another search, the earliest first.
    #[must_use]
    pub fn searches(&self) -> &[[Invitation; MAX_INVITATIONS]] {
        match (self.record.matching(), self.record.mentored()) {
            (Some(matching), _) => &matching.searches.0,
            (None, Some(mentored)) => &mentored.searches.0,
            (None, None) => &[],
        }
    }

    /// The invitations of the present search, the earliest first: at most three.
    ///
    /// The list is empty once a mentor is chosen; [`Mentoring::others`] has the other invitations
    /// of the last search.
    #[must_use]
    pub fn invitations(&self) -> &[Invitation] {
        let matching = self.record.matching();
        matching.map_or(&[], |matching| &matching.invitations)
    }

    /// Every mentor whom the mentee has ever invited, in the order of the mentors' references.
    pub fn invited(&self) -> impl Iterator<Item = &MentorId> + Clone {
        self.invited.keys()
    }

    /// The record of the mentoring, once a mentor is chosen.
    #[must_use]
    pub const fn mentoring(&self) -> Option<&Mentoring> {
        match self.record.mentored() {
            Some(mentored) => Some(&mentored.mentoring),
            None => None,
        }
    }

    /// The reason why the application was declined, if it was.
    #[must_use]
    pub const fn declined(&self) -> Option<&Confidential> {
        let Record::Declined(declined) = &self.record else {
            return None;
        };
        Some(&declined.reason)
    }

    /// The reason why the application was withdrawn, if it was.
    #[must_use]
    pub const fn withdrawn(&self) -> Option<&Confidential> {
        let Record::Withdrawn(withdrawn) = &self.record else {
            return None;
        };
        Some(&withdrawn.reason)
    }

    /// Who ended the mentoring and why, if it has ended.
    #[must_use]
    pub const fn ended(&self) -> Option<&End> {
        let Record::Ended(ended) = &self.record else {
            return None;
        };
        Some(&ended.end)
    }

    /// What became of the invitation to a mentor in the present search.
    pub(super) fn status(&self, mentor: &MentorId) -> Option<InvitationStatus> {
        let mut invitations = self.invitations().iter();
        let invitation = invitations.find(|invitation| invitation.mentor == *mentor)?;
        Some(invitation.status)
    }
}

wire::choice! {
    /// The record of one mentee's application to a programme: an object whose one key is the stage
    /// of the application.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "Application"]
    #[expected = "an application, an object with its stage as its one key"]
    #[expected_key = "the key of a stage, such as `matching`"]
    #[comment = "JSON Schema cannot express one rule, so this schema leaves it out: no mentor \
        is invited twice, whether in one search or in two."]
    pub(super) enum Record {
        /// The conditions that the application meets so far.
        #[wire = Open]
        Eligibility(Eligibility) = "eligibility",
        /// The application that the programme has to assess.
        Registered(Registered) = "registered",
        /// The application that the programme has approved.
        Approved(Registered) = "approved",
        /// The application that the programme has declined, and the reason.
        Declined(Declined) = "declined",
        /// The application and its invitations.
        Matching(Matching) = "matching",
        /// The application and the mentoring that it led to.
        Mentoring(Mentored) = "mentoring",
        /// The application and its mentoring, which is over, with who ended it and why.
        Ended(Ended) = "ended",
        /// The application that was withdrawn, and the reason.
        Withdrawn(Withdrawn) = "withdrawn",
    }
}

impl Default for Record {
    fn default() -> Self {
        Self::Eligibility(Eligibility::default())
    }
}

wire::record! {
    /// The conditions that an application meets so far.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
    #[expected = "an object with the conditions that are met"]
    #[by_hand(Schema)]
    pub(super) struct Eligibility {
        #[optional]
        pub(super) sponsor: Option<Sponsor>,
        #[optional]
        pub(super) goals: Option<NonEmpty<Need>>,
        #[optional]
        pub(super) manager_support: Option<Empty>,
    }
}

/// The conditions in JSON: no condition is met before a condition that has to come first.
pub(super) struct Open(pub(super) Eligibility);

impl Eligibility {
    pub(super) fn met(&self) -> Conditions {
        let is_met = |condition: &Condition| match condition {
            Condition::Sponsor => self.sponsor.is_some(),
            Condition::Goals => self.goals.is_some(),
            Condition::ManagerSupport => self.manager_support.is_some(),
        };
        Condition::ALL.into_iter().filter(is_met).collect()
    }
}

wire::record! {
    /// An application that meets every condition.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "CompleteApplication"]
    #[expected = "an application with `sponsor`, `goals` and `manager_support`"]
    #[by_hand(Redact)]
    pub(super) struct Complete {
        /// The sponsor in the mentee's organisation, who has identified that mentoring would
        /// benefit the mentee.
        pub(super) sponsor: Sponsor,
        /// What the mentee wishes to gain from mentoring.
        pub(super) goals: NonEmpty<Need>,
        /// The line manager supports the application, and gives the mentee time and space.
        pub(super) manager_support: Empty,
        /// The mentee's previous application, if there is one.
        #[optional]
        pub(super) previous: Option<ApplicationId>,
    }
}

wire::record! {
    /// An application that is registered, and may have been approved.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "RegisteredApplication"]
    pub(super) struct Registered {
        /// The application that was registered.
        pub(super) application: Complete,
    }
}

wire::record! {
    /// An application that the programme declined.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "DeclinedApplication"]
    pub(super) struct Declined {
        /// The application that was registered.
        pub(super) application: Complete,
        /// Why the programme declined the application.
        pub(super) reason: Confidential,
    }
}

wire::record! {
    /// An application whose mentee is looking for a mentor.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "MatchingApplication"]
    #[title = "Application when matching"]
    pub(super) struct Matching {
        /// The application that was registered.
        pub(super) application: Complete,
        /// The searches that came to nothing and were followed by another search.
        pub(super) searches: Searches,
        /// The invitations of the present search.
        #[wire = Present]
        pub(super) invitations: Vec<Invitation>,
    }
}

wire::record! {
    /// An application that led to mentoring.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "MentoringApplication"]
    #[title = "Application when mentoring"]
    #[by_hand(Redact)]
    pub(super) struct Mentored {
        /// The application that was registered.
        pub(super) application: Complete,
        /// The searches that came to nothing and were followed by another search.
        pub(super) searches: Searches,
        /// The record of the mentoring.
        pub(super) mentoring: Mentoring,
    }
}

wire::record! {
    /// An application whose mentoring is over.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "EndedApplication"]
    pub(super) struct Ended {
        /// What was on record when mentoring ended.
        pub(super) record: Mentored,
        /// Who ended the mentoring, and why.
        pub(super) end: End,
    }
}

wire::record! {
    /// An application that was withdrawn.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "WithdrawnApplication"]
    pub(super) struct Withdrawn {
        /// What was on record when the application was withdrawn.
        pub(super) from: Before,
        /// Why the application was withdrawn.
        pub(super) reason: Confidential,
    }
}

wire::choice! {
    /// The record of an application before mentoring: an object whose one key is the stage of the
    /// application.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[name = "ApplicationBeforeMentoring"]
    #[expected_key = "the key of a stage before mentoring, such as `matching`"]
    pub(super) enum Before {
        /// The conditions that the application met.
        #[wire = Open]
        Eligibility(Eligibility) = "eligibility",
        /// The application that the programme had to assess.
        Registered(Registered) = "registered",
        /// The application that the programme had approved.
        Approved(Registered) = "approved",
        /// The application and its invitations.
        Matching(Matching) = "matching",
    }
}

impl Record {
    /// The state of the record.
    pub(super) fn state(&self) -> State {
        State(match self {
            Self::Eligibility(eligibility) => Position::Eligibility(eligibility.met()),
            Self::Registered(_) => Position::Registered,
            Self::Approved(_) => Position::Approved,
            Self::Declined(_) => Position::Declined,
            Self::Matching(matching) => Position::Matching(Search::of(&matching.invitations)),
            Self::Mentoring(mentored) => Position::Mentoring(Goals::of(&mentored.mentoring)),
            Self::Ended(_) => Position::Ended,
            Self::Withdrawn(_) => Position::Withdrawn,
        })
    }

    /// The conditions, before the application is registered.
    pub(super) const fn eligibility(&self) -> Option<&Eligibility> {
        match self {
            Self::Eligibility(eligibility)
            | Self::Withdrawn(Withdrawn {
                from: Before::Eligibility(eligibility),
                ..
            }) => Some(eligibility),
            Self::Registered(_)
            | Self::Approved(_)
            | Self::Declined(_)
            | Self::Matching(_)
            | Self::Mentoring(_)
            | Self::Ended(_)
            | Self::Withdrawn(_) => None,
        }
    }

    /// The application, once it is registered.
    pub(super) const fn complete(&self) -> Option<&Complete> {
        match self {
            Self::Registered(registered)
            | Self::Approved(registered)
            | Self::Withdrawn(Withdrawn {
                from: Before::Registered(registered) | Before::Approved(registered),
                ..
            }) => Some(&registered.application),
            Self::Declined(declined) => Some(&declined.application),
            Self::Matching(matching)
            | Self::Withdrawn(Withdrawn {
                from: Before::Matching(matching),
                ..
            }) => Some(&matching.application),
            Self::Mentoring(mentored)
            | Self::Ended(Ended {
                record: mentored, ..
            }) => Some(&mentored.application),
            Self::Eligibility(_)
            | Self::Withdrawn(Withdrawn {
                from: Before::Eligibility(_),
                ..
            }) => None,
        }
    }

    pub(super) const fn matching(&self) -> Option<&Matching> {
        match self {
            Self::Matching(matching)
            | Self::Withdrawn(Withdrawn {
                from: Before::Matching(matching),
                ..
            }) => Some(matching),
            Self::Eligibility(_)
            | Self::Registered(_)
            | Self::Approved(_)
            | Self::Declined(_)
            | Self::Mentoring(_)
            | Self::Ended(_)
            | Self::Withdrawn(_) => None,
        }
    }

    pub(super) const fn mentored(&self) -> Option<&Mentored> {
        match self {
            Self::Mentoring(mentored)
            | Self::Ended(Ended {
                record: mentored, ..
            }) => Some(mentored),
            Self::Eligibility(_)
            | Self::Registered(_)
            | Self::Approved(_)
            | Self::Declined(_)
            | Self::Matching(_)
            | Self::Withdrawn(_) => None,
        }
    }
}
