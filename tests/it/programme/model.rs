//! A second, plain telling of the machine, to compare the first one with.

use std::collections::HashSet;

use leadership_qualities::machine::State as _;
use leadership_qualities::programme::{Action, Condition, Conditions, Reason, Stage, State, Table};

/// The machine as a reader of the documentation would write it down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Model {
    Eligibility {
        sponsor: bool,
        goals: bool,
        support: bool,
    },
    Registered,
    Approved,
    Matching {
        open: u8,
        met: u8,
        closed: u8,
    },
    Mentoring {
        goals: bool,
        session_since: bool,
        paused: bool,
    },
    Over(Stage),
}

impl Model {
    const START: Self = Self::Eligibility {
        sponsor: false,
        goals: false,
        support: false,
    };

    fn stage(self) -> Stage {
        match self {
            Self::Eligibility { .. } => Stage::Eligibility,
            Self::Registered => Stage::Registered,
            Self::Approved => Stage::Approved,
            Self::Matching { .. } => Stage::Matching,
            Self::Mentoring { .. } => Stage::Mentoring,
            Self::Over(stage) => stage,
        }
    }

    fn id(self) -> String {
        let word = |word: &str, count| format!("+{word}").repeat(usize::from(count));
        let rest = match self {
            Self::Eligibility {
                sponsor,
                goals,
                support,
            } => {
                word("sponsor", sponsor.into())
                    + &word("goals", goals.into())
                    + &word("manager_support", support.into())
            }
            Self::Matching { open, met, closed } => {
                word("invited", open) + &word("met", met) + &word("closed", closed)
            }
            Self::Mentoring {
                goals,
                session_since,
                paused,
            } => {
                word("goals", goals.into())
                    + &word("session", session_since.into())
                    + &word("paused", paused.into())
            }
            _ => String::new(),
        };
        self.stage().key().to_owned() + &rest
    }

    fn next(self, action: Action) -> Result<Self, Reason> {
        match action.stage() {
            _ if self == Self::Over(Stage::Declined) => Err(Reason::IsDeclined),
            _ if self == Self::Over(Stage::Withdrawn) => Err(Reason::IsWithdrawn),
            _ if self == Self::Over(Stage::Ended) => Err(Reason::HasEnded),
            None if self.stage() == Stage::Mentoring => Err(Reason::MentoringHasBegun),
            None => match self {
                Self::Eligibility {
                    sponsor,
                    goals,
                    support,
                } if action == Action::SupportWithdrawn => {
                    if support {
                        Ok(Self::Eligibility {
                            sponsor,
                            goals,
                            support: false,
                        })
                    } else {
                        Err(first(&[Condition::ManagerSupport]))
                    }
                }
                _ => Ok(Self::Over(Stage::Withdrawn)),
            },
            Some(stage) if self.stage() != stage => Err(Reason::BelongsTo(stage)),
            Some(_) => match (self, action) {
                (Self::Registered, Action::Approved) => Ok(Self::Approved),
                (Self::Registered, Action::Declined) => Ok(Self::Over(Stage::Declined)),
                (Self::Registered, Action::Deferred) => Ok(Self::Registered),
                (Self::Registered, Action::SentBack) => Ok(Self::Eligibility {
                    sponsor: true,
                    goals: true,
                    support: true,
                }),
                (Self::Approved, _) => Ok(Self::Matching {
                    open: 0,
                    met: 0,
                    closed: 0,
                }),
                (
                    Self::Eligibility {
                        sponsor,
                        goals,
                        support,
                    },
                    action,
                ) => Self::apply_for(sponsor, goals, support, action),
                (Self::Matching { open, met, closed }, action) => {
                    Self::match_up(open, met, closed, action)
                }
                (
                    Self::Mentoring {
                        goals,
                        session_since,
                        paused,
                    },
                    action,
                ) => Self::mentor(goals, session_since, paused, action),
                _ => unreachable!("{self:?} {action:?}"),
            },
        }
    }

    fn apply_for(
        sponsor: bool,
        goals: bool,
        support: bool,
        action: Action,
    ) -> Result<Self, Reason> {
        let eligibility = |sponsor, goals, support| {
            Ok(Self::Eligibility {
                sponsor,
                goals,
                support,
            })
        };
        let sponsor_first = || Err(first(&[Condition::Sponsor]));
        match action {
            Action::Sponsor if sponsor => Err(Reason::AlreadyMet),
            Action::ManagerSupport if support => Err(Reason::AlreadyMet),
            Action::Sponsor => eligibility(true, goals, support),
            Action::Goals | Action::ManagerSupport if !sponsor => sponsor_first(),
            Action::Goals => eligibility(sponsor, true, support),
            Action::ManagerSupport => eligibility(sponsor, goals, true),
            _ => {
                let conditions = [
                    (sponsor, Condition::Sponsor),
                    (goals, Condition::Goals),
                    (support, Condition::ManagerSupport),
                ];
                let missing = conditions.into_iter().filter(|(is_met, _)| !is_met);
                let missing: Vec<Condition> = missing.map(|(_, condition)| condition).collect();
                if missing.is_empty() {
                    Ok(Self::Registered)
                } else {
                    Err(first(&missing))
                }
            }
        }
    }

    fn match_up(open: u8, met: u8, closed: u8, action: Action) -> Result<Self, Reason> {
        let search = |open, met, closed| Ok(Self::Matching { open, met, closed });
        match action {
            Action::Invited if open + met + closed == 3 => Err(Reason::ThreeInvited),
            Action::Invited => search(open + 1, met, closed),
            Action::FurtherSearch if closed < 3 => Err(Reason::SearchGoesOn),
            Action::FurtherSearch => search(0, 0, 0),
            Action::NotContinued | Action::Chosen | Action::MentorUnavailableAfterMeeting
                if met == 0 =>
            {
                Err(Reason::NobodyMet)
            }
            Action::NotContinued | Action::MentorUnavailableAfterMeeting => {
                search(open, met - 1, closed + 1)
            }
            Action::Chosen => Ok(Self::Mentoring {
                goals: false,
                session_since: false,
                paused: false,
            }),
            _ if open == 0 => Err(Reason::NoneOpen),
            Action::MeetingMissed => search(open, met, closed),
            Action::Met => search(open - 1, met + 1, closed),
            _ => search(open - 1, met, closed + 1),
        }
    }

    fn mentor(
        goals: bool,
        session_since: bool,
        paused: bool,
        action: Action,
    ) -> Result<Self, Reason> {
        let going_on = |goals, session_since, paused| {
            Ok(Self::Mentoring {
                goals,
                session_since,
                paused,
            })
        };
        let fresh = going_on(true, false, false);
        match action {
            Action::Ended => Ok(Self::Over(Stage::Ended)),
            Action::MentorChange => Ok(Self::Matching {
                open: 0,
                met: 0,
                closed: 0,
            }),
            Action::Resumed if paused => going_on(goals, session_since, false),
            Action::Resumed => Err(Reason::NotPaused),
            _ if paused => Err(Reason::IsPaused),
            Action::Paused => going_on(goals, session_since, true),
            Action::SessionMissed => going_on(goals, session_since, false),
            Action::SessionHeld => going_on(goals, goals, false),
            Action::GoalsSet if goals => Err(Reason::GoalsAreSet),
            Action::GoalsSet => fresh,
            _ if !goals => Err(Reason::GoalsFirst),
            Action::GoalsReviewed if !session_since => Err(Reason::SessionFirst),
            _ => fresh,
        }
    }
}

fn first(conditions: &[Condition]) -> Reason {
    Reason::ConditionsFirst(conditions.iter().copied().collect::<Conditions>())
}

/// Every state × every action, with the reasons.
#[test]
fn the_machine_is_the_one_that_was_told_twice() {
    let mut seen = HashSet::from([State::START]);
    let mut open = vec![(State::START, Model::START)];
    let mut compared = 0;
    while let Some((state, model)) = open.pop() {
        assert_eq!((state.id(), state.stage()), (model.id(), model.stage()));
        for action in Action::ALL {
            compared += 1;
            match (state.next(action), model.next(action)) {
                (Ok(next), Ok(expected)) => {
                    assert_eq!(next.id(), expected.id(), "{} {action}", state.id());
                    if seen.insert(next) {
                        open.push((next, expected));
                    }
                }
                (Err(reasons), Err(expected)) => {
                    assert_eq!(reasons, [expected], "{} {action}", state.id());
                }
                (next, expected) => {
                    panic!("{} {action}: {next:?} and not {expected:?}", state.id())
                }
            }
        }
    }
    assert_eq!((seen.len(), compared), (36, 36 * 31));
    let listed: HashSet<State> = Table::new().states().collect();
    assert_eq!(listed, seen);
    let names: HashSet<String> = seen.iter().map(|state| state.id()).collect();
    assert_eq!(names.len(), seen.len());
}
