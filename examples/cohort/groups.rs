//! The groups of a cohort, such as its sites: one more key on each line says who is in which.

use std::collections::BTreeMap;
use std::fmt;

use leadership_qualities::cohort::Counts;
use leadership_qualities::{Reading, SelfAssessment, Tally};
use serde::de::value::MapAccessDeserializer;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer as _, Error as _, IntoDeserializer as _, MapAccess,
    Visitor,
};

use super::common;

/// How many groups there are at most: more would be people and not groups.
const MOST: usize = 1000;
/// How many letters the name of a group has at most.
const LONGEST_NAME: usize = 60;
/// What groups that are too small to be shown apart are called.
const TOGETHER: &str = "Other groups together";

/// The exact counts of each group. Lines without a group are one group without a name.
#[derive(Default)]
pub(crate) struct Groups(BTreeMap<String, Tally>);

impl Groups {
    pub(crate) fn of(lines: Vec<(String, SelfAssessment)>) -> Self {
        let mut groups: BTreeMap<String, Vec<SelfAssessment>> = BTreeMap::new();
        for (name, assessment) in lines {
            groups.entry(name).or_default().push(assessment);
        }
        let groups = groups.into_iter();
        Self(
            groups
                .map(|(name, people)| (name, Tally::from_slice(&people)))
                .collect(),
        )
    }

    /// The people of these groups and of those.
    pub(crate) fn and(mut self, those: Self) -> Self {
        for (name, tally) in those.0 {
            *self.0.entry(name).or_default() += tally;
        }
        self
    }

    /// Whether there are too many groups to be groups.
    pub(crate) fn are_too_many(&self) -> bool {
        self.0.len() > MOST
    }

    /// An error if there are too many groups to be groups.
    pub(crate) fn check(&self, key: Option<&str>) -> anyhow::Result<()> {
        let key = key.unwrap_or_default();
        anyhow::ensure!(
            !self.are_too_many(),
            "found more than {MOST} groups under {key:?}: is that the key of the groups?"
        );
        Ok(())
    }

    /// Everybody.
    pub(crate) fn whole(&self) -> Tally {
        self.0.values().sum()
    }

    /// Groups that each have as many people as a cohort, so that each may be shown.
    ///
    /// Those that have fewer are counted together, and together with the smallest other group if
    /// even then they are too few. Sizes alone decide that, and never what people answered.
    pub(crate) fn partition(self, key: &str, least: u64) -> Partition {
        let size = |tally: &Tally| tally.counts().map_or(u64::MAX, Counts::respondents);
        let groups = self.0.into_iter();
        let (mut small, mut large): (Vec<_>, Vec<_>) =
            groups.partition(|(_, tally)| size(tally) < least);
        let people: u64 = small.iter().map(|(_, tally)| size(tally)).sum();
        let smallest = (0..large.len()).min_by_key(|place| size(&large[*place].1));
        if let (1.., Some(smallest)) = (people, smallest.filter(|_| people < least)) {
            small.push(large.remove(smallest));
        }
        let together = small.iter().map(|(name, _)| name.clone()).collect();
        if !small.is_empty() {
            let tally = small.into_iter().map(|(_, tally)| tally).sum();
            large.push((TOGETHER.to_owned(), tally));
        }
        Partition {
            key: key.to_owned(),
            together,
            groups: large,
        }
    }
}

/// A cohort split into groups that may each be shown.
#[derive(Clone)]
pub(crate) struct Partition {
    /// The key of the groups on a line.
    pub(crate) key: String,
    /// The groups that are counted together.
    pub(crate) together: Vec<String>,
    pub(crate) groups: Vec<(String, Tally)>,
}

/// The group and the self-assessment on a line, or all that is wrong with it.
pub(crate) fn split(line: &[u8], key: &str) -> Result<(String, SelfAssessment), String> {
    // Most lines are good, and to read one takes half as long if the first problem may end it.
    if let Ok((Some(group), assessment)) = split_as::<SelfAssessment>(line, key) {
        return Ok((name(&group, key)?, assessment));
    }
    let (group, reading) =
        split_as::<Reading>(line, key).map_err(|error| format!(", {}", common::misread(&error)))?;
    let assessment = reading.into_assessment();
    let assessment = assessment.map_err(|problems| format!(": {problems}"))?;
    let group = group.ok_or_else(|| format!(": no group, expected a text under {key:?}"))?;
    Ok((name(&group, key)?, assessment))
}

/// The name of a group, which can be printed.
fn name(text: &str, key: &str) -> Result<String, String> {
    let name = text.trim();
    let letters = name.chars().count();
    if letters == 0 || letters > LONGEST_NAME || name.chars().any(char::is_control) {
        return Err(format!(
            ": /{key}: expected a name of 1 to {LONGEST_NAME} letters"
        ));
    }
    Ok(name.to_owned())
}

/// What stands under the key, and the rest of the object.
fn split_as<'de, T: Deserialize<'de>>(
    line: &'de [u8],
    key: &str,
) -> serde_json::Result<(Option<String>, T)> {
    let mut group = None;
    let mut json = serde_json::Deserializer::from_slice(line);
    let rest = json.deserialize_map(Object {
        key,
        group: &mut group,
        of: std::marker::PhantomData,
    })?;
    json.end()?;
    Ok((group, rest))
}

/// Reads an object with one key more than the type knows.
struct Object<'a, T> {
    key: &'a str,
    group: &'a mut Option<String>,
    of: std::marker::PhantomData<T>,
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Object<'_, T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "a self-assessment with {:?}", self.key)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        let (key, group) = (self.key, self.group);
        T::deserialize(MapAccessDeserializer::new(Rest { map, key, group }))
    }
}

/// All entries of an object but one.
struct Rest<'a, A> {
    map: A,
    key: &'a str,
    group: &'a mut Option<String>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Rest<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        while let Some(key) = self.map.next_key::<String>()? {
            if key != self.key {
                return seed.deserialize(key.into_deserializer()).map(Some);
            }
            let group = self.map.next_value()?;
            if self.group.replace(group).is_some() {
                return Err(A::Error::custom(format_args!("duplicate field `{key}`")));
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}
