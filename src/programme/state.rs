//! What is possible in each stage, and where it leads.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::fmt;

use super::{Action, Condition, Conditions, Invitation, MentorId, Mentoring, Stage, Standing};
use crate::machine;

/// How many mentors can be invited in one search.
///
/// Source: *What is mentoring?* (London Leadership Academy), how to apply.
pub const INVITATIONS: usize = 3;

/// Where an application stands, without its texts, names and numbers of sessions.
///
/// There are 33 such states. Only the engine makes them, so each is one that an application can
/// really be in.
///
/// # Example
///
/// ```
/// use leadership_qualities::machine::{Control as _, Table};
/// use leadership_qualities::programme::Control;
///
/// assert_eq!(Control::START.id(), "eligibility");
/// assert_eq!(Table::<Control>::new().states().len(), 33);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Control(pub(super) State);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum State {
    Eligibility(Conditions),
    Registered,
    Approved,
    Declined,
    Matching(Search),
    Mentoring(Goals),
    Ended,
    Withdrawn,
}

/// How many invitations of the present search stand how; no more than three altogether.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Search {
    pub(super) open: u8,
    pub(super) met: u8,
    pub(super) closed: u8,
}

/// What there is of goals, and whether they can be reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Goals {
    NotSet,
    /// They were set, revised or reviewed, and no session was held since.
    Fresh,
    /// A session was held since.
    Reviewable,
}

impl Control {
    fn eligibility(self) -> Result<Conditions, Vec<Reason>> {
        let State::Eligibility(met) = self.0 else {
            return Err(vec![Reason::BelongsTo(Stage::Eligibility)]);
        };
        Ok(met)
    }

    fn matching(self) -> Result<Search, Vec<Reason>> {
        let State::Matching(search) = self.0 else {
            return Err(vec![Reason::BelongsTo(Stage::Matching)]);
        };
        Ok(search)
    }

    fn mentoring(self) -> Result<Goals, Vec<Reason>> {
        let State::Mentoring(goals) = self.0 else {
            return Err(vec![Reason::BelongsTo(Stage::Mentoring)]);
        };
        Ok(goals)
    }

    /// Leads from one state alone to another.
    fn step(self, from: State, to: State) -> Result<State, Vec<Reason>> {
        if self.0 == from {
            Ok(to)
        } else {
            Err(vec![Reason::BelongsTo(Self(from).stage_of())])
        }
    }

    fn meet(self, condition: Condition) -> Result<State, Vec<Reason>> {
        let met = self.eligibility()?;
        if met.contains(condition) {
            return Err(vec![Reason::AlreadyMet]);
        }
        require(met, Condition::ORDER.before(condition))?;
        Ok(State::Eligibility(met.with(condition)))
    }

    fn register(self) -> Result<State, Vec<Reason>> {
        require(self.eligibility()?, Condition::ALL.into())?;
        Ok(State::Registered)
    }

    /// Moves an invitation from one place to another.
    fn invitation(
        self,
        reason: Reason,
        from: fn(&mut Search) -> &mut u8,
        to: fn(&mut Search) -> &mut u8,
    ) -> Result<State, Vec<Reason>> {
        let mut search = self.matching()?;
        let Some(fewer) = from(&mut search).checked_sub(1) else {
            return Err(vec![reason]);
        };
        *from(&mut search) = fewer;
        *to(&mut search) += 1;
        Ok(State::Matching(search))
    }

    /// Why nothing can happen any more, if nothing can.
    const fn is_over(self) -> Option<Reason> {
        match self.0 {
            State::Declined => Some(Reason::IsDeclined),
            State::Withdrawn => Some(Reason::IsWithdrawn),
            State::Ended => Some(Reason::HasEnded),
            State::Eligibility(_)
            | State::Registered
            | State::Approved
            | State::Matching(_)
            | State::Mentoring(_) => None,
        }
    }

    fn withdraw(self) -> Result<State, Vec<Reason>> {
        match self.0 {
            State::Mentoring(_) => Err(vec![Reason::MentoringHasBegun]),
            State::Eligibility(_)
            | State::Registered
            | State::Approved
            | State::Declined
            | State::Matching(_)
            | State::Ended
            | State::Withdrawn => Ok(State::Withdrawn),
        }
    }

    const fn stage_of(self) -> Stage {
        match self.0 {
            State::Eligibility(_) => Stage::Eligibility,
            State::Registered => Stage::Registered,
            State::Approved => Stage::Approved,
            State::Declined => Stage::Declined,
            State::Matching(_) => Stage::Matching,
            State::Mentoring(_) => Stage::Mentoring,
            State::Ended => Stage::Ended,
            State::Withdrawn => Stage::Withdrawn,
        }
    }
}

fn require(met: Conditions, conditions: Vec<Condition>) -> Result<(), Vec<Reason>> {
    let is_missing = |condition: &Condition| !met.contains(*condition);
    let missing: Conditions = conditions.into_iter().filter(is_missing).collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(vec![Reason::ConditionsFirst(missing)])
    }
}

impl Search {
    pub(super) fn of(invitations: &[Invitation]) -> Self {
        let mut search = Self::default();
        for invitation in invitations {
            *match invitation.standing {
                Standing::Invited => &mut search.open,
                Standing::Met(_) => &mut search.met,
                Standing::MentorDeclined
                | Standing::InvitationWithdrawn
                | Standing::NotContinued(_)
                | Standing::AnotherChosen
                | Standing::AnotherChosenAfter(_) => &mut search.closed,
            } += 1;
        }
        search
    }

    const fn invited(self) -> usize {
        self.open as usize + self.met as usize + self.closed as usize
    }

    fn invite(self) -> Result<State, Vec<Reason>> {
        if self.invited() < INVITATIONS {
            let open = self.open + 1;
            Ok(State::Matching(Self { open, ..self }))
        } else {
            Err(vec![Reason::ThreeInvited])
        }
    }

    fn search_further(self) -> Result<State, Vec<Reason>> {
        if usize::from(self.closed) == INVITATIONS {
            Ok(State::Matching(Self::default()))
        } else {
            Err(vec![Reason::SearchGoesOn])
        }
    }

    fn choose(self) -> Result<State, Vec<Reason>> {
        if self.met > 0 {
            Ok(State::Mentoring(Goals::NotSet))
        } else {
            Err(vec![Reason::NobodyMet])
        }
    }
}

impl Goals {
    pub(super) fn of(mentoring: &Mentoring) -> Self {
        match mentoring.goals.last() {
            None => Self::NotSet,
            Some(pursuit) if pursuit.sessions_since == 0 => Self::Fresh,
            Some(_) => Self::Reviewable,
        }
    }

    const fn after_session(self) -> Self {
        match self {
            Self::NotSet => Self::NotSet,
            Self::Fresh | Self::Reviewable => Self::Reviewable,
        }
    }

    fn set(self) -> Result<State, Vec<Reason>> {
        match self {
            Self::NotSet => Ok(State::Mentoring(Self::Fresh)),
            Self::Fresh | Self::Reviewable => Err(vec![Reason::GoalsAreSet]),
        }
    }

    fn review(self) -> Result<State, Vec<Reason>> {
        match self {
            Self::NotSet => Err(vec![Reason::GoalsFirst]),
            Self::Fresh => Err(vec![Reason::SessionFirst]),
            Self::Reviewable => Ok(State::Mentoring(Self::Fresh)),
        }
    }

    fn revise(self) -> Result<State, Vec<Reason>> {
        match self {
            Self::NotSet => Err(vec![Reason::GoalsFirst]),
            Self::Fresh | Self::Reviewable => Ok(State::Mentoring(Self::Fresh)),
        }
    }
}

impl machine::Control for Control {
    type Action = Action;
    type Stage = Stage;
    type Reason = Reason;

    const START: Self = Self(State::Eligibility(Conditions::NONE));
    const ACTIONS: &'static [Action] = &Action::ALL;

    fn next(self, action: Action) -> Result<Self, Vec<Reason>> {
        if let Some(reason) = self.is_over() {
            return Err(vec![reason]);
        }
        let next = match action {
            Action::Sponsor => self.meet(Condition::Sponsor),
            Action::Goals => self.meet(Condition::Goals),
            Action::ManagerSupport => self.meet(Condition::ManagerSupport),
            Action::Registered => self.register(),
            Action::Approved => self.step(State::Registered, State::Approved),
            Action::Declined => self.step(State::Registered, State::Declined),
            Action::CredentialsIssued => {
                self.step(State::Approved, State::Matching(Search::default()))
            }
            Action::Invited => self.matching()?.invite(),
            Action::Met => self.invitation(
                Reason::NoneOpen,
                |search| &mut search.open,
                |search| &mut search.met,
            ),
            Action::MentorDeclined | Action::InvitationWithdrawn => self.invitation(
                Reason::NoneOpen,
                |search| &mut search.open,
                |search| &mut search.closed,
            ),
            Action::NotContinued => self.invitation(
                Reason::NobodyMet,
                |search| &mut search.met,
                |search| &mut search.closed,
            ),
            Action::Chosen => self.matching()?.choose(),
            Action::FurtherSearch => self.matching()?.search_further(),
            Action::SessionHeld => Ok(State::Mentoring(self.mentoring()?.after_session())),
            Action::GoalsSet => self.mentoring()?.set(),
            Action::GoalsReviewed => self.mentoring()?.review(),
            Action::GoalsRevised => self.mentoring()?.revise(),
            Action::Ended => self.mentoring().map(|_| State::Ended),
            Action::Withdrawn => self.withdraw(),
        };
        next.map(Self)
    }

    fn stage(self) -> Stage {
        self.stage_of()
    }

    /// The key of the stage and, after a `+` each, the conditions that are met, the standings of
    /// the invitations, or what there is of goals.
    fn id(self) -> String {
        let mut id = self.stage_of().key().to_owned();
        let mut add = |word: &str| {
            id.push('+');
            id.push_str(word);
        };
        match self.0 {
            State::Eligibility(met) => met.iter().for_each(|condition| add(condition.key())),
            State::Matching(search) => {
                for (count, word) in [
                    (search.open, "invited"),
                    (search.met, "met"),
                    (search.closed, "closed"),
                ] {
                    (0..count).for_each(|_| add(word));
                }
            }
            State::Mentoring(Goals::Fresh) => add("goals"),
            State::Mentoring(Goals::Reviewable) => {
                add("goals");
                add("session");
            }
            State::Mentoring(Goals::NotSet)
            | State::Registered
            | State::Approved
            | State::Declined
            | State::Ended
            | State::Withdrawn => {}
        }
        id
    }
}

/// Why an event is not possible.
///
/// # Example
///
/// ```
/// use leadership_qualities::Application;
/// use leadership_qualities::machine::Machine;
/// use leadership_qualities::programme::{Event, Reason, Stage};
///
/// let rejection = Application::default().apply(Event::Approved).unwrap_err();
/// assert_eq!(rejection.reasons(), [Reason::BelongsTo(Stage::Registered)]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// It is possible in another stage only.
    BelongsTo(Stage),
    /// These conditions have to be met first.
    ConditionsFirst(Conditions),
    /// The condition is met already.
    AlreadyMet,
    /// Three mentors were invited already.
    ThreeInvited,
    /// This mentor was invited before.
    InvitedBefore(MentorId),
    /// No invitation is open.
    NoneOpen,
    /// This mentor has no open invitation.
    NotOpen(MentorId),
    /// There is no mentor whom the mentee has met and could still choose.
    NobodyMet,
    /// This mentor is not one whom the mentee has met and could still choose.
    NotMet(MentorId),
    /// Not all three invitations have come to nothing.
    SearchGoesOn,
    /// There are no goals yet.
    GoalsFirst,
    /// There are goals, which can be revised.
    GoalsAreSet,
    /// No session was held since the goals were set, revised or reviewed.
    SessionFirst,
    /// Mentoring has begun, and can be ended.
    MentoringHasBegun,
    /// The application was declined.
    IsDeclined,
    /// The application was withdrawn.
    IsWithdrawn,
    /// Mentoring has ended.
    HasEnded,
}

/// Writes a clause that can follow "because".
impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BelongsTo(stage) => write!(formatter, "it belongs to {stage}"),
            Self::ConditionsFirst(conditions) => {
                let verb = if conditions.len() == 1 && !conditions.contains(Condition::Goals) {
                    "comes"
                } else {
                    "come"
                };
                write!(formatter, "{conditions} {verb} first")
            }
            Self::AlreadyMet => formatter.write_str("it is on record already"),
            Self::ThreeInvited => formatter.write_str("three mentors were invited already"),
            Self::InvitedBefore(mentor) => write!(formatter, "{mentor} was invited before"),
            Self::NoneOpen => formatter.write_str("no invitation is open"),
            Self::NotOpen(mentor) => write!(formatter, "{mentor} has no open invitation"),
            Self::NobodyMet => formatter.write_str("nobody was met who could still be chosen"),
            Self::NotMet(mentor) => {
                write!(formatter, "{mentor} was not met or can no longer be chosen")
            }
            Self::SearchGoesOn => {
                formatter.write_str("not all three invitations have come to nothing")
            }
            Self::GoalsFirst => formatter.write_str("goals come first"),
            Self::GoalsAreSet => formatter.write_str("goals are set, and can be revised"),
            Self::SessionFirst => formatter
                .write_str("no session was held since the goals were set, revised or reviewed"),
            Self::MentoringHasBegun => {
                formatter.write_str("mentoring has begun, and can be ended instead")
            }
            Self::IsDeclined => formatter.write_str("the application was declined"),
            Self::IsWithdrawn => formatter.write_str("the application was withdrawn"),
            Self::HasEnded => formatter.write_str("mentoring has ended"),
        }
    }
}
