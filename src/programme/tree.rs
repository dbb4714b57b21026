//! The record: a tree that only an application which can really be has.

use alloc::vec::Vec;

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::{
    ApplicationId, Condition, Conditions, Invitation, InvitationStatus, MAX_INVITATIONS, MentorId,
    Mentoring, Sponsor,
};
use crate::record::{Confidential, End, Need, NonEmpty};
use crate::wire::{self, Empty};

/// What is on record, under the key of the stage.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Tree {
    Eligibility(Open),
    Registered(Registered),
    Approved(Registered),
    Declined(Declined),
    Matching(Matching),
    Mentoring(Mentored),
    Ended(Ended),
    Withdrawn(Withdrawn),
}

impl Default for Tree {
    fn default() -> Self {
        Self::Eligibility(Open::default())
    }
}

wire::old_choice!(
    Tree {
        "eligibility" => Eligibility(eligibility),
        "registered" => Registered(registered),
        "approved" => Approved(registered),
        "declined" => Declined(declined),
        "matching" => Matching(matching),
        "mentoring" => Mentoring(mentored),
        "ended" => Ended(ended),
        "withdrawn" => Withdrawn(withdrawn),
    },
    "an application, an object with its stage as its one key",
    "the key of a stage, such as `matching`"
);

/// The conditions that are met so far, in an order in which they can be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Open(pub(super) Eligibility);

/// The conditions that are met so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Eligibility {
    pub(super) sponsor: Option<Sponsor>,
    pub(super) goals: Option<NonEmpty<Need>>,
    pub(super) manager_support: Option<Empty>,
}

wire::old_record!(
    Eligibility {
        sponsor [optional],
        goals [optional],
        manager_support [optional],
    },
    "an object with the conditions that are met",
    "`sponsor`, `goals` or `manager_support`"
);

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

impl Serialize for Open {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Open {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let eligibility = Eligibility::deserialize(deserializer)?;
        let met = eligibility.met();
        for condition in met.iter() {
            let mut before = Condition::ORDER.directly_before(condition).into_iter();
            if let Some(missing) = before.find(|before| !met.contains(*before)) {
                let (condition, missing) = (condition.key(), missing.key());
                return Err(de::Error::custom(format_args!(
                    "`{condition}` without `{missing}`, which comes first"
                )));
            }
        }
        Ok(Self(eligibility))
    }
}

wire::content!(Open);

/// An application that met every condition.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Complete {
    pub(super) sponsor: Sponsor,
    pub(super) goals: NonEmpty<Need>,
    pub(super) manager_support: Empty,
    pub(super) previous: Option<ApplicationId>,
}

wire::old_record!(
    Complete {
        sponsor,
        goals,
        manager_support,
        previous [optional],
    },
    "an application with `sponsor`, `goals` and `manager_support`",
    "`sponsor`, `goals`, `manager_support` or `previous`"
);

impl Complete {
    pub(super) fn of(eligibility: Eligibility, previous: Option<ApplicationId>) -> Option<Self> {
        Some(Self {
            sponsor: eligibility.sponsor?,
            goals: eligibility.goals?,
            manager_support: eligibility.manager_support?,
            previous,
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Registered {
    pub(super) application: Complete,
}

wire::old_record!(
    Registered { application },
    "an object with `application`",
    "`application`"
);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Declined {
    pub(super) application: Complete,
    pub(super) reason: Confidential,
}

wire::old_record!(
    Declined {
        application,
        reason
    },
    "an object with `application` and `reason`",
    "`application` or `reason`"
);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Matching {
    pub(super) application: Complete,
    pub(super) searches: Searches,
    pub(super) invitations: Vec<Invitation>,
}

wire::old_record!(
    Matching {
        application,
        searches,
        invitations [as Invitations],
    },
    "an object with `application`, `searches` and `invitations`",
    "`application`, `searches` or `invitations`"
);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Mentored {
    pub(super) application: Complete,
    pub(super) searches: Searches,
    pub(super) mentoring: Mentoring,
}

wire::old_record!(
    Mentored {
        application,
        searches,
        mentoring,
    },
    "an object with `application`, `searches` and `mentoring`",
    "`application`, `searches` or `mentoring`"
);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Ended {
    pub(super) record: Mentored,
    pub(super) end: End,
}

wire::old_record!(
    Ended { record, end },
    "an object with `record` and `end`",
    "`record` or `end`"
);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Withdrawn {
    pub(super) from: Before,
    pub(super) reason: Confidential,
}

wire::old_record!(
    Withdrawn { from, reason },
    "an object with `from` and `reason`",
    "`from` or `reason`"
);

/// What was on record of an application that was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Before {
    Eligibility(Open),
    Registered(Registered),
    Approved(Registered),
    Matching(Matching),
}

wire::old_choice!(
    Before {
        "eligibility" => Eligibility(eligibility),
        "registered" => Registered(registered),
        "approved" => Approved(registered),
        "matching" => Matching(matching),
    },
    "an object with a stage before mentoring as its one key",
    "the key of a stage before mentoring, such as `matching`"
);

/// The invitations of the present search: at most three, and no other mentor was chosen.
pub(crate) struct Invitations(Vec<Invitation>);

impl<'de> Deserialize<'de> for Invitations {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let is_possible = |status: InvitationStatus| !status.is_passed_over();
        let at_most = "at most three, of which none is closed by the choice of another";
        invitations(deserializer, ..=MAX_INVITATIONS, is_possible, at_most).map(Self)
    }
}

/// The searches that came to nothing: three invitations each, all closed, and nobody was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Searches(pub(super) Vec<[Invitation; MAX_INVITATIONS]>);

/// Writes each search as a list. `serde` takes an array for a tuple, of which some formats keep no
/// length.
impl Serialize for Searches {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(<[Invitation; MAX_INVITATIONS]>::as_slice))
    }
}

impl<'de> Deserialize<'de> for Searches {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire::List::<FinishedSearch>(searches) = Deserialize::deserialize(deserializer)?;
        let searches = searches.into_iter();
        Ok(Self(
            searches.map(|FinishedSearch(search)| search).collect(),
        ))
    }
}

pub(crate) struct FinishedSearch([Invitation; MAX_INVITATIONS]);

impl<'de> Deserialize<'de> for FinishedSearch {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let is_possible = |status: InvitationStatus| status.is_closed() && !status.is_passed_over();
        let three = "three, all of which have come to nothing";
        let search = invitations(
            deserializer,
            MAX_INVITATIONS..=MAX_INVITATIONS,
            is_possible,
            three,
        )?;
        let search = <[Invitation; MAX_INVITATIONS]>::try_from(search);
        search.map(Self).map_err(|_| de::Error::custom(three))
    }
}

/// The invitations beside that of the mentor who was chosen: at most two, all closed.
pub(crate) struct Others(pub(crate) Vec<Invitation>);

impl<'de> Deserialize<'de> for Others {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let at_most = "at most two, all of them closed";
        invitations(
            deserializer,
            ..MAX_INVITATIONS,
            InvitationStatus::is_closed,
            at_most,
        )
        .map(Self)
    }
}

fn invitations<'de, D: Deserializer<'de>>(
    deserializer: D,
    number: impl core::ops::RangeBounds<usize>,
    is_possible: impl Fn(InvitationStatus) -> bool,
    expected: &str,
) -> Result<Vec<Invitation>, D::Error> {
    let wire::List::<Invitation>(invitations) = Deserialize::deserialize(deserializer)?;
    let count = invitations.len();
    if !number.contains(&count) {
        return Err(de::Error::custom(format_args!(
            "found {count} invitations, expected {expected}"
        )));
    }
    match invitations.iter().find(|one| !is_possible(one.status)) {
        Some(Invitation { status, .. }) => {
            let key = status.key();
            Err(de::Error::custom(format_args!(
                "found an invitation that is `{key}`, expected {expected}"
            )))
        }
        None => Ok(invitations),
    }
}

impl Tree {
    /// The conditions, before the application is registered.
    pub(super) const fn eligibility(&self) -> Option<&Eligibility> {
        match self {
            Self::Eligibility(Open(eligibility))
            | Self::Withdrawn(Withdrawn {
                from: Before::Eligibility(Open(eligibility)),
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

    /// The mentors who were invited: in searches that came to nothing, in the last one, and the
    /// one who was chosen.
    pub(super) fn mentors(&self) -> impl Iterator<Item = &MentorId> {
        let (searches, present, chosen) = match (self.matching(), self.mentored()) {
            (Some(matching), _) => (&*matching.searches.0, &*matching.invitations, None),
            (None, Some(mentored)) => {
                let Mentoring { others, mentor, .. } = &mentored.mentoring;
                (&*mentored.searches.0, &**others, Some(mentor))
            }
            (None, None) => Default::default(),
        };
        let invitations = searches.iter().flatten().chain(present);
        invitations.map(|one| &one.mentor).chain(chosen)
    }

    /// The same, to be renamed.
    pub(super) fn rename_mentors(&mut self, mut rename: impl FnMut(&mut MentorId)) {
        let (searches, present, chosen) = match self {
            Self::Matching(matching)
            | Self::Withdrawn(Withdrawn {
                from: Before::Matching(matching),
                ..
            }) => (&mut *matching.searches.0, &mut *matching.invitations, None),
            Self::Mentoring(mentored)
            | Self::Ended(Ended {
                record: mentored, ..
            }) => {
                let Mentoring { others, mentor, .. } = &mut mentored.mentoring;
                (&mut *mentored.searches.0, &mut **others, Some(mentor))
            }
            Self::Eligibility(_)
            | Self::Registered(_)
            | Self::Approved(_)
            | Self::Declined(_)
            | Self::Withdrawn(_) => return,
        };
        let invitations = searches.iter_mut().flatten().chain(present);
        let mentors = invitations.map(|one| &mut one.mentor).chain(chosen);
        mentors.for_each(&mut rename);
    }
}
