//! How records are read and written whose rules go beyond their single fields.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::RangeBounds;

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::branch::{Before, Closed, Eligibility, Open, Record, Withdrawn};
use super::eligibility::Condition;
use super::matching::{Invitation, InvitationStatus, MAX_INVITATIONS, Others, Present, Searches};
use super::record::{Again, Application};
use super::reference::MentorId;
use super::relationship::Mentoring;
use super::remark::WithdrawnBy;
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
        let invited = record.invited().map_err(de::Error::custom)?;
        Ok(Self {
            state: record.state(),
            invited,
            record,
        })
    }
}

/// Works out from the record where it stands, and who was invited.
impl Application {
    pub(super) fn of(record: Record) -> Self {
        Self {
            state: record.state(),
            invited: record.invited().unwrap_or_default(),
            record,
        }
    }
}

/// The mentors who were invited, each with the latest search, counted from 0, and whether a later
/// search may invite the mentor again.
#[derive(Default)]
struct Invited<'a> {
    mentors: BTreeMap<&'a MentorId, (usize, Again)>,
    searches: usize,
}

impl<'a> Invited<'a> {
    /// Takes note of the invitations of one search.
    fn search(
        &mut self,
        invitations: &'a [Invitation],
        chosen: Option<&'a MentorId>,
    ) -> Result<(), String> {
        let others = invitations
            .iter()
            .map(|one| (&one.mentor, one.status.is_not_continued()));
        for (mentor, stopped) in others.chain(chosen.map(|mentor| (mentor, false))) {
            let again = if stopped {
                Again::NotContinued
            } else {
                Again::Possible
            };
            let before = self.mentors.insert(mentor, (self.searches, again));
            let expected = match before {
                Some((search, _)) if search == self.searches => {
                    "invited twice, expected each mentor once in a search"
                }
                Some((_, Again::NotContinued)) => {
                    "invited again, expected nobody with whom mentee or mentor did not go on"
                }
                Some((_, Again::Mentored)) => "invited again, expected no earlier mentor",
                Some((_, Again::Possible)) | None => continue,
            };
            let mentor = Quoted::new(mentor.as_str());
            return Err(format!("found {mentor} {expected}"));
        }
        self.searches += 1;
        Ok(())
    }
}

impl Record {
    /// Every mentor who was invited, and whether a later search may invite the mentor again.
    ///
    /// # Errors
    ///
    /// If a mentor was invited who could not be invited, in words.
    fn invited(&self) -> Result<BTreeMap<MentorId, Again>, String> {
        let mut invited = Invited::default();
        for earlier in self.earlier() {
            let Mentoring { others, mentor, .. } = &earlier.mentoring;
            for search in earlier.searches() {
                invited.search(search, None)?;
            }
            invited.search(others, Some(mentor))?;
            if let Some((_, again)) = invited.mentors.get_mut(mentor) {
                *again = Again::Mentored;
            }
        }
        let (searches, present, chosen) = match (self.matching(), self.mentored()) {
            (Some(matching), _) => (&*matching.searches.0, &*matching.invitations, None),
            (None, Some(mentored)) => {
                let Mentoring { others, mentor, .. } = &mentored.mentoring;
                (&*mentored.searches.0, &**others, Some(mentor))
            }
            (None, None) => Default::default(),
        };
        for search in searches {
            invited.search(search, None)?;
        }
        invited.search(present, chosen)?;
        let mentors = invited.mentors.into_iter();
        Ok(mentors
            .map(|(mentor, (_, again))| (mentor.clone(), again))
            .collect())
    }
}

impl<'de> Deserialize<'de> for Closed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let withdrawn = Withdrawn::deserialize(deserializer)?;
        if withdrawn.by == WithdrawnBy::LineManager
            && matches!(withdrawn.from, Before::Eligibility(_))
        {
            return Err(de::Error::custom(
                "found `eligibility` withdrawn by `line_manager`, expected an application that was \
                 registered",
            ));
        }
        Ok(Self(withdrawn))
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
        if eligibility.sent_back.is_some() && eligibility.goals.is_none() {
            return Err(de::Error::custom(
                "`sent_back` without `goals`, which come first",
            ));
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
