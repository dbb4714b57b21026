//! How records are read and written whose rules go beyond their single fields.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ops::RangeBounds;

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::eligibility::Condition;
use super::matching::{Invitation, InvitationStatus, MAX_INVITATIONS, Others, Present, Searches};
use super::record::{Application, Eligibility, Open, Record};
use super::reference::MentorId;
use super::relationship::Mentoring;
use crate::vocabulary::Quoted;
use crate::wire;

impl Serialize for Application {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.record.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Application {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let record = Record::deserialize(deserializer)?;
        // This check comes last: JSON Schema can express every other rule, but not this one.
        match record.invited() {
            (_, Some(mentor)) => Err(de::Error::custom(format_args!(
                "found {} invited twice, expected each mentor once",
                Quoted::new(mentor.as_str())
            ))),
            (invited, None) => Ok(Self {
                state: record.state(),
                invited,
                record,
            }),
        }
    }
}

/// Works out from the record where it stands, and who was invited.
impl From<Record> for Application {
    fn from(record: Record) -> Self {
        Self {
            state: record.state(),
            invited: record.invited().0,
            record,
        }
    }
}

impl Record {
    /// The search, counted from 0, in which each mentor was invited; and a mentor who was invited
    /// twice, if there is one.
    pub(super) fn invited(&self) -> (BTreeMap<MentorId, usize>, Option<&MentorId>) {
        let (searches, present, chosen) = match (self.matching(), self.mentored()) {
            (Some(matching), _) => (&*matching.searches.0, &*matching.invitations, None),
            (None, Some(mentored)) => {
                let Mentoring { others, mentor, .. } = &mentored.mentoring;
                (&*mentored.searches.0, &**others, Some(mentor))
            }
            (None, None) => Default::default(),
        };
        let (mut invited, mut twice) = (BTreeMap::new(), None);
        let mut invite = |mentor, search| {
            let before = invited.insert(MentorId::clone(mentor), search);
            if before.is_some() && twice.is_none() {
                twice = Some(mentor);
            }
        };
        for (place, search) in searches.iter().enumerate() {
            for invitation in search {
                invite(&invitation.mentor, place);
            }
        }
        for invitation in present {
            invite(&invitation.mentor, searches.len());
        }
        if let Some(mentor) = chosen {
            invite(mentor, searches.len());
        }
        (invited, twice)
    }
}

impl<'de> Deserialize<'de> for Open {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let eligibility = Eligibility::deserialize(deserializer)?;
        let met = eligibility.met();
        for condition in met {
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

impl<'de> Deserialize<'de> for Present {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let is_possible = |status: InvitationStatus| !status.is_passed_over();
        let at_most = "at most three, none of them closed by the choice of another mentor";
        invitations(deserializer, ..=MAX_INVITATIONS, is_possible, at_most).map(Self)
    }
}

impl<'de> Deserialize<'de> for Others {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let is_possible = InvitationStatus::is_closed;
        let at_most = "at most two, all of them closed";
        invitations(deserializer, ..MAX_INVITATIONS, is_possible, at_most).map(Self)
    }
}

/// Writes each search as a list. `serde` writes an array as a tuple, and some formats do not store
/// the length of a tuple.
impl Serialize for Searches {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(<[Invitation; MAX_INVITATIONS]>::as_slice))
    }
}

impl<'de> Deserialize<'de> for Searches {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire::List::<Fruitless>(searches) = Deserialize::deserialize(deserializer)?;
        let searches = searches.into_iter();
        Ok(Self(searches.map(|Fruitless(search)| search).collect()))
    }
}

wire::content!(Searches);

/// A search that came to nothing.
struct Fruitless([Invitation; MAX_INVITATIONS]);

impl<'de> Deserialize<'de> for Fruitless {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let is_possible = |status: InvitationStatus| status.is_closed() && !status.is_passed_over();
        let three = "three, all of which have come to nothing";
        let number = MAX_INVITATIONS..=MAX_INVITATIONS;
        let search = invitations(deserializer, number, is_possible, three)?;
        let search = <[Invitation; MAX_INVITATIONS]>::try_from(search);
        search.map(Self).map_err(|_| de::Error::custom(three))
    }
}

/// Reads a list of invitations, and checks how many there are and what became of them.
fn invitations<'de, D: Deserializer<'de>>(
    deserializer: D,
    number: impl RangeBounds<usize>,
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
