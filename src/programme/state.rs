//! Which actions are possible in each state of an application, and where each action leads.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::eligibility::{Condition, Conditions};
use super::event::Action;
use super::matching::{Invitation, InvitationStatus, MAX_INVITATIONS};
use super::refusal::Reason;
use super::relationship::Mentoring;
use super::stage::Stage;
use crate::machine;
use crate::vocabulary::sealed::Sealed;

/// The state of an application, without its texts, names and numbers of sessions.
///
/// There are 36 such states. Only the engine creates them, so an application can really be in each
/// of them.
///
/// # Example
///
/// ```
/// use leadership_qualities::machine::{State as _, Table};
/// use leadership_qualities::programme::State;
///
/// assert_eq!(State::START.id(), "eligibility");
/// assert_eq!(Table::<State>::new().states().len(), 36);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct State(pub(super) Position);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Position {
    Eligibility(Conditions),
    Registered,
    Approved,
    Declined,
    Matching(Search),
    Mentoring(Meetings),
    Ended,
    Withdrawn,
}

/// The number of invitations in each status in the present search: three at most in total.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Search {
    pub(super) open: u8,
    pub(super) met: u8,
    pub(super) closed: u8,
}

/// How far goals have come, and whether mentoring is paused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Meetings {
    goals: Goals,
    paused: bool,
}

/// Whether goals are set, and whether they can be reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Goals {
    NotSet,
    /// Goals were set, revised or reviewed, and no session has been held since.
    Fresh,
    /// Goals were set, revised or reviewed, and a session has been held since.
    Reviewable,
}

impl State {
    fn eligibility(self) -> Result<Conditions, Vec<Reason>> {
        let Position::Eligibility(met) = self.0 else {
            return Err(vec![Reason::BelongsTo(Stage::Eligibility)]);
        };
        Ok(met)
    }

    fn matching(self) -> Result<Search, Vec<Reason>> {
        let Position::Matching(search) = self.0 else {
            return Err(vec![Reason::BelongsTo(Stage::Matching)]);
        };
        Ok(search)
    }

    fn mentoring(self) -> Result<Meetings, Vec<Reason>> {
        let Position::Mentoring(meetings) = self.0 else {
            return Err(vec![Reason::BelongsTo(Stage::Mentoring)]);
        };
        Ok(meetings)
    }

    /// How far goals have come, unless mentoring is paused.
    fn going_on(self) -> Result<Goals, Vec<Reason>> {
        let Meetings { goals, paused } = self.mentoring()?;
        if paused {
            Err(vec![Reason::IsPaused])
        } else {
            Ok(goals)
        }
    }

    /// Leads from this one position to another, and from no other position.
    fn step(self, from: Position, to: Position) -> Result<Position, Vec<Reason>> {
        if self.0 == from {
            Ok(to)
        } else {
            Err(vec![Reason::BelongsTo(Self(from).stage_of())])
        }
    }

    fn meet(self, condition: Condition) -> Result<Position, Vec<Reason>> {
        let met = self.eligibility()?;
        if met.contains(condition) && condition != Condition::Goals {
            return Err(vec![Reason::AlreadyMet]);
        }
        require(
            met,
            Condition::ORDER.before(condition).into_iter().collect(),
        )?;
        Ok(Position::Eligibility(met.with(condition)))
    }

    fn register(self) -> Result<Position, Vec<Reason>> {
        require(self.eligibility()?, Conditions::ALL)?;
        Ok(Position::Registered)
    }

    /// Moves an invitation from one count to another.
    fn invitation(
        self,
        reason: Reason,
        from: fn(&mut Search) -> &mut u8,
        to: fn(&mut Search) -> &mut u8,
    ) -> Result<Position, Vec<Reason>> {
        let mut search = self.matching()?;
        let Some(fewer) = from(&mut search).checked_sub(1) else {
            return Err(vec![reason]);
        };
        *from(&mut search) = fewer;
        *to(&mut search) += 1;
        Ok(Position::Matching(search))
    }

    /// Why nothing more can happen, if the application is over.
    const fn is_over(self) -> Option<Reason> {
        match self.0 {
            Position::Declined => Some(Reason::IsDeclined),
            Position::Withdrawn => Some(Reason::IsWithdrawn),
            Position::Ended => Some(Reason::HasEnded),
            Position::Eligibility(_)
            | Position::Registered
            | Position::Approved
            | Position::Matching(_)
            | Position::Mentoring(_) => None,
        }
    }

    /// The line manager's support is missing again, or the application is withdrawn for want of it.
    fn lose_support(self) -> Result<Position, Vec<Reason>> {
        let Position::Eligibility(met) = self.0 else {
            return self.withdraw();
        };
        require(met, Conditions::NONE.with(Condition::ManagerSupport))?;
        Ok(Position::Eligibility(
            met.without(Condition::ManagerSupport),
        ))
    }

    fn withdraw(self) -> Result<Position, Vec<Reason>> {
        match self.0 {
            Position::Mentoring(_) => Err(vec![Reason::MentoringHasBegun]),
            Position::Eligibility(_)
            | Position::Registered
            | Position::Approved
            | Position::Declined
            | Position::Matching(_)
            | Position::Ended
            | Position::Withdrawn => Ok(Position::Withdrawn),
        }
    }

    const fn stage_of(self) -> Stage {
        match self.0 {
            Position::Eligibility(_) => Stage::Eligibility,
            Position::Registered => Stage::Registered,
            Position::Approved => Stage::Approved,
            Position::Declined => Stage::Declined,
            Position::Matching(_) => Stage::Matching,
            Position::Mentoring(_) => Stage::Mentoring,
            Position::Ended => Stage::Ended,
            Position::Withdrawn => Stage::Withdrawn,
        }
    }
}

fn require(met: Conditions, needed: Conditions) -> Result<(), Vec<Reason>> {
    let missing = needed.difference(met);
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
            *match invitation.status {
                InvitationStatus::Invited => &mut search.open,
                InvitationStatus::Met(_) => &mut search.met,
                InvitationStatus::MentorDeclined
                | InvitationStatus::InvitationWithdrawn
                | InvitationStatus::MentorUnavailable
                | InvitationStatus::MentorUnavailableAfter(_)
                | InvitationStatus::NotContinued(_)
                | InvitationStatus::AnotherChosen
                | InvitationStatus::AnotherChosenAfter(_) => &mut search.closed,
            } += 1;
        }
        search
    }

    const fn invited(self) -> usize {
        self.open as usize + self.met as usize + self.closed as usize
    }

    fn invite(self) -> Result<Position, Vec<Reason>> {
        if self.invited() < MAX_INVITATIONS {
            let open = self.open + 1;
            Ok(Position::Matching(Self { open, ..self }))
        } else {
            Err(vec![Reason::ThreeInvited])
        }
    }

    fn search_further(self) -> Result<Position, Vec<Reason>> {
        if usize::from(self.closed) == MAX_INVITATIONS {
            Ok(Position::Matching(Self::default()))
        } else {
            Err(vec![Reason::SearchGoesOn])
        }
    }

    fn choose(self) -> Result<Position, Vec<Reason>> {
        if self.met > 0 {
            Ok(Goals::NotSet.position())
        } else {
            Err(vec![Reason::NobodyMet])
        }
    }
}

impl Meetings {
    pub(super) fn of(mentoring: &Mentoring) -> Self {
        Self {
            goals: Goals::of(mentoring),
            paused: mentoring.paused.is_some(),
        }
    }

    fn pause(self) -> Result<Position, Vec<Reason>> {
        if self.paused {
            return Err(vec![Reason::IsPaused]);
        }
        let paused = true;
        Ok(Position::Mentoring(Self { paused, ..self }))
    }

    fn resume(self) -> Result<Position, Vec<Reason>> {
        if self.paused {
            Ok(self.goals.position())
        } else {
            Err(vec![Reason::NotPaused])
        }
    }
}

impl Goals {
    fn of(mentoring: &Mentoring) -> Self {
        match mentoring.goals.last() {
            None => Self::NotSet,
            Some(pursuit) if pursuit.sessions_since == 0 => Self::Fresh,
            Some(_) => Self::Reviewable,
        }
    }

    /// The position in which mentoring goes on with these goals.
    const fn position(self) -> Position {
        let (goals, paused) = (self, false);
        Position::Mentoring(Meetings { goals, paused })
    }

    const fn after_session(self) -> Self {
        match self {
            Self::NotSet => Self::NotSet,
            Self::Fresh | Self::Reviewable => Self::Reviewable,
        }
    }

    fn set(self) -> Result<Position, Vec<Reason>> {
        match self {
            Self::NotSet => Ok(Self::Fresh.position()),
            Self::Fresh | Self::Reviewable => Err(vec![Reason::GoalsAreSet]),
        }
    }

    fn review(self) -> Result<Position, Vec<Reason>> {
        match self {
            Self::NotSet => Err(vec![Reason::GoalsFirst]),
            Self::Fresh => Err(vec![Reason::SessionFirst]),
            Self::Reviewable => Ok(Self::Fresh.position()),
        }
    }

    fn revise(self) -> Result<Position, Vec<Reason>> {
        match self {
            Self::NotSet => Err(vec![Reason::GoalsFirst]),
            Self::Fresh | Self::Reviewable => Ok(Self::Fresh.position()),
        }
    }
}

impl Sealed for State {}

impl machine::State for State {
    type Action = Action;
    type Stage = Stage;
    type Reason = Reason;

    const SUBJECT: &'static str = "an application for a mentor";
    const START: Self = Self(Position::Eligibility(Conditions::NONE));

    fn next(self, action: Action) -> Result<Self, Vec<Reason>> {
        if let Some(reason) = self.is_over() {
            return Err(vec![reason]);
        }
        let next = match action {
            Action::Sponsor => self.meet(Condition::Sponsor),
            Action::Goals => self.meet(Condition::Goals),
            Action::ManagerSupport => self.meet(Condition::ManagerSupport),
            Action::Registered => self.register(),
            Action::Approved => self.step(Position::Registered, Position::Approved),
            Action::Declined => self.step(Position::Registered, Position::Declined),
            Action::SentBack => {
                self.step(Position::Registered, Position::Eligibility(Conditions::ALL))
            }
            Action::Deferred => self.step(Position::Registered, Position::Registered),
            Action::CredentialsIssued => {
                self.step(Position::Approved, Position::Matching(Search::default()))
            }
            Action::Invited => self.matching()?.invite(),
            Action::Met => self.invitation(
                Reason::NoneOpen,
                |search| &mut search.open,
                |search| &mut search.met,
            ),
            Action::MeetingMissed => self.invitation(
                Reason::NoneOpen,
                |search| &mut search.open,
                |search| &mut search.open,
            ),
            Action::MentorDeclined | Action::InvitationWithdrawn | Action::MentorUnavailable => {
                self.invitation(
                    Reason::NoneOpen,
                    |search| &mut search.open,
                    |search| &mut search.closed,
                )
            }
            Action::NotContinued | Action::MentorUnavailableAfterMeeting => self.invitation(
                Reason::NobodyMet,
                |search| &mut search.met,
                |search| &mut search.closed,
            ),
            Action::Chosen => self.matching()?.choose(),
            Action::FurtherSearch => self.matching()?.search_further(),
            Action::SessionHeld => Ok(self.going_on()?.after_session().position()),
            Action::SessionMissed => Ok(self.going_on()?.position()),
            Action::GoalsSet => self.going_on()?.set(),
            Action::GoalsReviewed => self.going_on()?.review(),
            Action::GoalsRevised => self.going_on()?.revise(),
            Action::Paused => self.mentoring()?.pause(),
            Action::Resumed => self.mentoring()?.resume(),
            Action::MentorChange => {
                self.mentoring()?;
                Ok(Position::Matching(Search::default()))
            }
            Action::Ended => self.mentoring().map(|_| Position::Ended),
            Action::SupportWithdrawn => self.lose_support(),
            Action::Lapsed | Action::Withdrawn => self.withdraw(),
        };
        next.map(Self)
    }

    fn stage(self) -> Stage {
        self.stage_of()
    }

    /// The key of the stage, followed by the conditions that are met, the statuses of the
    /// invitations, or how far goals have come and whether mentoring is paused, each after a `+`.
    fn id(self) -> String {
        let mut id = self.stage_of().key().to_owned();
        let mut add = |word: &str| {
            id.push('+');
            id.push_str(word);
        };
        match self.0 {
            Position::Eligibility(met) => met.iter().for_each(|condition| add(condition.key())),
            Position::Matching(search) => {
                for (count, word) in [
                    (search.open, "invited"),
                    (search.met, "met"),
                    (search.closed, "closed"),
                ] {
                    (0..count).for_each(|_| add(word));
                }
            }
            Position::Mentoring(Meetings { goals, paused }) => {
                let words: &[&str] = match goals {
                    Goals::NotSet => &[],
                    Goals::Fresh => &["goals"],
                    Goals::Reviewable => &["goals", "session"],
                };
                for word in words {
                    add(word);
                }
                if paused {
                    add("paused");
                }
            }
            Position::Registered
            | Position::Approved
            | Position::Declined
            | Position::Ended
            | Position::Withdrawn => {}
        }
        id
    }
}
