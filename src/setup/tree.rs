//! The record of a relationship on the wire: a tree that grows as the sequence is gone through.

use alloc::vec::Vec;
use core::fmt;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::record::StageRecord;
use super::{Cycle, Reviewing, Setup, Stage, State, Step};
use crate::record::{Need, NonEmpty};
use crate::wire::{self, Object, Term};

impl Serialize for Setup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = 3 * usize::from(self.profile.is_some()) + usize::from(self.ended.is_some());
        let mut setup = serializer.serialize_map(Some(fields))?;
        if let Some(profile) = &self.profile {
            let finished: Vec<_> = self
                .finished
                .iter()
                .map(|cycle| Written { cycle, now: None })
                .collect();
            let cycle = &self.current;
            let stage = self.last_stage();
            let now = Written {
                cycle,
                now: Some(stage),
            };
            setup.serialize_entry("profile", profile)?;
            setup.serialize_entry("cycles", &finished)?;
            setup.serialize_entry("now", &wire::Entries([(stage, now)]))?;
        }
        if let Some(ended) = &self.ended {
            setup.serialize_entry("ended", ended)?;
        }
        setup.end()
    }
}

/// A cycle as it stands in this stage, or a finished one.
struct Written<'a> {
    cycle: &'a Cycle,
    now: Option<Stage>,
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { cycle, now } = self;
        let fields = fields(*now);
        let mut written = serializer.serialize_map(Some(fields.len()))?;
        for field in fields {
            let key = field.key();
            match field {
                CycleField::Discussing => written.serialize_entry(key, &cycle.discussing)?,
                CycleField::Visualising => written.serialize_entry(key, &cycle.visualising)?,
                CycleField::Rounds => written.serialize_entry(key, &cycle.rounds)?,
                CycleField::Reviewing => written.serialize_entry(key, &cycle.reviewing)?,
                CycleField::Evaluating => written.serialize_entry(key, &cycle.evaluating)?,
                CycleField::Carried => written.serialize_entry(key, &cycle.carried)?,
            }
        }
        written.end()
    }
}

/// The fields of a cycle.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum CycleField {
    Discussing,
    Visualising,
    Rounds,
    Reviewing,
    Evaluating,
    Carried,
}

/// The fields that a cycle has in a stage, or when it is finished: no more and no fewer.
pub(crate) const fn fields(now: Option<Stage>) -> &'static [CycleField] {
    use CycleField::{Carried, Discussing, Evaluating, Reviewing, Rounds, Visualising};

    match now {
        Some(Stage::Profiling | Stage::Ended) => &[],
        Some(Stage::Discussing) => &[Discussing],
        Some(Stage::Visualising) => &[Discussing, Visualising],
        Some(Stage::Acting | Stage::Deciding) => &[Discussing, Visualising, Rounds],
        Some(Stage::Reviewing) => &[Discussing, Visualising, Rounds, Reviewing],
        Some(Stage::Evaluating | Stage::CycleComplete) => {
            &[Discussing, Visualising, Rounds, Evaluating]
        }
        None => &[Discussing, Visualising, Rounds, Evaluating, Carried],
    }
}

impl Term for CycleField {
    const TERMS: &'static [Self] = &[
        Self::Discussing,
        Self::Visualising,
        Self::Rounds,
        Self::Reviewing,
        Self::Evaluating,
        Self::Carried,
    ];
    const EXPECTED: &'static str = "a field of a cycle, such as `discussing`";

    fn key(self) -> &'static str {
        match self {
            Self::Discussing => "discussing",
            Self::Visualising => "visualising",
            Self::Rounds => "rounds",
            Self::Reviewing => "reviewing",
            Self::Evaluating => "evaluating",
            Self::Carried => "carried",
        }
    }
}

/// The fields of the whole record.
#[derive(Clone, Copy)]
enum Root {
    Profile,
    Cycles,
    Now,
    Ended,
}

impl Term for Root {
    const TERMS: &'static [Self] = &[Self::Profile, Self::Cycles, Self::Now, Self::Ended];
    const EXPECTED: &'static str = "`profile`, `cycles`, `now` or `ended`";

    fn key(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Cycles => "cycles",
            Self::Now => "now",
            Self::Ended => "ended",
        }
    }
}

impl<'de> Object<'de> for Setup {
    fn expecting(formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the record of a relationship: an object")
    }

    fn from_map<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let (mut profile, mut cycles, mut now, mut ended) = (None, None, None, None);
        while let Some(field) = map.next_key_seed(wire::Key::predicting(None))? {
            match field {
                Root::Profile => wire::fill(&mut profile, field.key(), &mut map)?,
                Root::Cycles => {
                    wire::fill::<wire::List<Finished>, _>(&mut cycles, field.key(), &mut map)?;
                }
                Root::Now => wire::fill::<Now, _>(&mut now, field.key(), &mut map)?,
                Root::Ended => wire::fill(&mut ended, field.key(), &mut map)?,
            }
        }
        match (profile, cycles, now) {
            (None, None, None) => Ok(Self {
                ended,
                ..Self::default()
            }),
            (Some(profile), Some(wire::List(cycles)), Some(now)) => {
                let finished: Vec<Cycle> =
                    cycles.into_iter().map(|Finished(cycle)| cycle).collect();
                // Last of all: a schema has no words for this rule, and none but this.
                for (number, cycle) in finished.iter().enumerate() {
                    if let Some(place) = cycle.not_nominated(&cycle.carried).first() {
                        return Err(de::Error::custom(format_args!(
                            "cycles[{number}]: carried[{place}] is not among the `new_needs`"
                        )));
                    }
                }
                Ok(Self {
                    profile: Some(profile),
                    finished,
                    current: now.cycle,
                    position: now.position,
                    ended,
                })
            }
            _ => Err(de::Error::custom(
                "`profile`, `cycles` and `now` come together or not at all",
            )),
        }
    }
}

impl<'de> Deserialize<'de> for Setup {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        wire::deserialize_object(deserializer)
    }
}

/// The cycle under way, under the key of its stage.
struct Now {
    cycle: Cycle,
    position: State,
}

/// A stage in which a cycle can be under way.
#[derive(Clone, Copy)]
struct Underway(Stage);

/// The stages in which a cycle can be under way.
#[cfg(feature = "schema")]
pub(crate) fn underway() -> impl Iterator<Item = Stage> {
    Underway::TERMS.iter().map(|Underway(stage)| *stage)
}

impl Term for Underway {
    const TERMS: &'static [Self] = &[
        Self(Stage::Discussing),
        Self(Stage::Visualising),
        Self(Stage::Acting),
        Self(Stage::Reviewing),
        Self(Stage::Deciding),
        Self(Stage::Evaluating),
        Self(Stage::CycleComplete),
    ];
    const EXPECTED: &'static str = "the key of the present stage, such as `discussing`";

    fn key(self) -> &'static str {
        self.0.key()
    }
}

impl<'de> Object<'de> for Now {
    fn expecting(formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object with the present stage as its one key")
    }

    fn from_map<A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        wire::one_entry(map, |Underway(stage), map| {
            let cycle = map.next_value_seed(CycleIn { now: Some(stage) })?;
            let position = match stage {
                Stage::Discussing => State::within(stage, cycle.discussing.resolved()),
                Stage::Visualising => State::within(stage, cycle.visualising.resolved()),
                Stage::Reviewing => State::within(stage, cycle.reviewing.resolved()),
                Stage::Evaluating => State::within(stage, cycle.evaluating.resolved()),
                Stage::CycleComplete => State::cycle_complete(!cycle.new_needs().is_empty()),
                Stage::Acting | Stage::Deciding | Stage::Profiling | Stage::Ended => {
                    State::at(stage)
                }
            };
            Ok(Self { cycle, position })
        })
    }
}

impl<'de> Deserialize<'de> for Now {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        wire::deserialize_object(deserializer)
    }
}

struct Finished(Cycle);

impl<'de> Deserialize<'de> for Finished {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        CycleIn { now: None }.deserialize(deserializer).map(Self)
    }
}

/// Reads a cycle as it stands in this stage, or a finished one.
#[derive(Clone, Copy)]
struct CycleIn {
    now: Option<Stage>,
}

impl<'de> DeserializeSeed<'de> for CycleIn {
    type Value = Cycle;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cycle, D::Error> {
        wire::deserialize_map(deserializer, self)
    }
}

impl<'de> Visitor<'de> for CycleIn {
    type Value = Cycle;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.now {
            Some(stage) => write!(formatter, "the cycle as it stands in the stage {stage}"),
            None => formatter.write_str("a finished cycle"),
        }
    }

    fn visit_str<E: de::Error>(self, _: &str) -> Result<Cycle, E> {
        Err(wire::found_a_string(&self))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Cycle, A::Error> {
        let mut cycle = Cycle::default();
        let mut seen: Vec<CycleField> = Vec::new();
        while let Some(field) = map.next_key_seed(wire::Key::<CycleField>::predicting(None))? {
            let key = field.key();
            if seen.contains(&field) {
                return Err(de::Error::duplicate_field(key));
            }
            if !fields(self.now).contains(&field) {
                let expected: &dyn de::Expected = &self;
                return Err(de::Error::custom(format_args!(
                    "unexpected `{key}`, expected {expected}"
                )));
            }
            seen.push(field);
            match field {
                CycleField::Discussing => cycle.discussing = self.stage(&mut map)?,
                CycleField::Visualising => cycle.visualising = self.stage(&mut map)?,
                CycleField::Rounds => {
                    let wire::List::<Full<Reviewing>>(rounds) = map.next_value()?;
                    cycle.rounds = rounds.into_iter().map(|Full(round)| round).collect();
                }
                CycleField::Reviewing => cycle.reviewing = self.stage(&mut map)?,
                CycleField::Evaluating => cycle.evaluating = self.stage(&mut map)?,
                CycleField::Carried => {
                    cycle.carried = map.next_value::<NonEmpty<Need>>()?.into_vec();
                }
            }
        }
        if let Some(missing) = fields(self.now).iter().find(|field| !seen.contains(field)) {
            return Err(de::Error::missing_field(missing.key()));
        }
        if must_be_reviewed(self.now) && cycle.rounds.is_empty() {
            return Err(de::Error::custom(
                "`rounds` is empty, expected a round that is reviewed",
            ));
        }
        Ok(cycle)
    }
}

impl CycleIn {
    /// Reads the record of a stage, which is full unless it is the present one.
    fn stage<'de, T: StageRecord, A: MapAccess<'de>>(self, map: &mut A) -> Result<T, A::Error> {
        if self.now == Some(T::STAGE) {
            map.next_value().map(|Open(stage)| stage)
        } else {
            map.next_value().map(|Full(stage)| stage)
        }
    }
}

/// Whether a cycle in this stage, or a finished one, has a round that is reviewed.
pub(crate) const fn must_be_reviewed(now: Option<Stage>) -> bool {
    match now {
        None | Some(Stage::Deciding | Stage::Evaluating | Stage::CycleComplete) => true,
        Some(
            Stage::Profiling
            | Stage::Discussing
            | Stage::Visualising
            | Stage::Acting
            | Stage::Reviewing
            | Stage::Ended,
        ) => false,
    }
}

/// Some steps of a stage, in whatever order.
struct SomeSteps<T>(T);

/// A stage that is over: every step is resolved.
pub(crate) struct Full<T>(T);

impl<'de, T: StageRecord> Deserialize<'de> for Full<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let SomeSteps(stage) = wire::deserialize_object::<SomeSteps<T>, _>(deserializer)?;
        let resolved = stage.resolved();
        match T::STAGE.steps().find(|step| !resolved.contains(*step)) {
            Some(missing) => Err(de::Error::missing_field(missing.key())),
            None => Ok(Self(stage)),
        }
    }
}

/// The present stage: no step is resolved before one that it needs, and not all are.
pub(crate) struct Open<T>(T);

impl<'de, T: StageRecord> Deserialize<'de> for Open<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let SomeSteps(stage) = wire::deserialize_object::<SomeSteps<T>, _>(deserializer)?;
        let resolved = stage.resolved();
        for step in resolved.iter() {
            let mut before = step.directly_before().into_iter();
            if let Some(missing) = before.find(|before| !resolved.contains(*before)) {
                let (step, missing) = (step.key(), missing.key());
                return Err(de::Error::custom(format_args!(
                    "`{step}` without `{missing}`, which comes first"
                )));
            }
        }
        if T::STAGE.steps().all(|step| resolved.contains(step)) {
            return Err(de::Error::custom(format_args!(
                "every step is resolved, so {} is over",
                T::STAGE
            )));
        }
        Ok(Self(stage))
    }
}

impl<'de, T: StageRecord> Object<'de> for SomeSteps<T> {
    fn expecting(formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an object with steps of {}", T::STAGE)
    }

    fn from_map<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut stage = T::default();
        while let Some(step) = map.next_key_seed(wire::Key::<Step>::predicting(None))? {
            if !stage.read(step, &mut map)? {
                let (key, stage) = (step.key(), T::STAGE);
                return Err(de::Error::custom(format_args!(
                    "unexpected `{key}`, expected a step of {stage}"
                )));
            }
        }
        Ok(Self(stage))
    }
}
