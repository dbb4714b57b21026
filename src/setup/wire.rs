//! The record of a relationship in JSON: a tree that grows as mentor and mentee go through the
//! sequence.

use alloc::vec::Vec;
use core::fmt;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::heading::{Facet, Note};
use super::record::{Cycle, Reviewing, Setup, StageRecord};
use super::stage::Stage;
use super::state::State;
use super::step::{Step, Steps};
use crate::machine::State as _;
use crate::record::{End, Need, NonEmpty};
use crate::wire::{self, Any, Object, Reader, Term, refuse};

wire::record! {
    /// The record of a relationship, as it is read.
    #[expected = "the record of a relationship: an object"]
    #[by_hand(Redact, Serialize)]
    pub(super) struct Root {
        /// The profile of the mentee, as it was agreed.
        #[optional]
        profile: Option<NonEmpty<Note<Facet>>>,
        /// The cycles that were followed by another cycle, earliest first.
        #[optional]
        cycles: Option<Vec<FinishedCycle>>,
        /// The latest cycle: an object whose one key is the stage of the cycle.
        #[optional]
        now: Option<CurrentCycle>,
        /// Who ended the relationship and why, if it has ended.
        #[optional]
        ended: Option<End>,
    }
}

impl<'de> Deserialize<'de> for Setup {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Root {
            profile,
            cycles,
            now,
            ended,
        } = Root::deserialize(deserializer)?;
        match (profile, cycles, now) {
            (None, None, None) => Ok(Self {
                ended,
                ..Self::default()
            }),
            (Some(profile), Some(cycles), Some(now)) => {
                let finished = cycles.into_iter().map(|FinishedCycle(cycle)| cycle);
                let finished: Vec<Cycle> = finished.collect();
                // This check comes last: JSON Schema can express every other rule, but not this
                // one.
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

impl Serialize for Setup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = 3 * usize::from(self.profile.is_some()) + usize::from(self.ended.is_some());
        let mut root = serializer.serialize_map(Some(fields))?;
        if let Some(profile) = &self.profile {
            let finished = self.finished.iter();
            let finished: Vec<CycleView<'_>> = finished
                .map(|cycle| CycleView { cycle, now: None })
                .collect();
            let stage = self.position.stage();
            let current = CycleView {
                cycle: &self.current,
                now: Some(stage),
            };
            root.serialize_entry("profile", &wire::Given(profile))?;
            root.serialize_entry("cycles", &wire::Given(finished))?;
            root.serialize_entry("now", &wire::Given(wire::Entries([(stage, current)])))?;
        }
        if let Some(ended) = &self.ended {
            root.serialize_entry("ended", &wire::Given(ended))?;
        }
        root.end()
    }
}

/// A cycle to be written: as it stands in this stage, or finished.
struct CycleView<'a> {
    cycle: &'a Cycle,
    now: Option<Stage>,
}

impl Serialize for CycleView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { cycle, now } = self;
        let fields = CycleField::of(*now);
        let mut view = serializer.serialize_map(Some(fields.len()))?;
        for field in fields {
            let key = field.key();
            match field {
                CycleField::Discussing => view.serialize_entry(key, &cycle.discussing)?,
                CycleField::Visualising => view.serialize_entry(key, &cycle.visualising)?,
                CycleField::Rounds => view.serialize_entry(key, &cycle.rounds)?,
                CycleField::Reviewing => view.serialize_entry(key, &cycle.reviewing)?,
                CycleField::Evaluating => view.serialize_entry(key, &cycle.evaluating)?,
                CycleField::Carried => view.serialize_entry(key, &cycle.carried)?,
            }
        }
        view.end()
    }
}

/// A field of a cycle.
#[derive(Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub(super) enum CycleField {
    Discussing,
    Visualising,
    Rounds,
    Reviewing,
    Evaluating,
    Carried,
}

impl CycleField {
    /// Exactly the fields that a cycle has in a stage, or when it is finished.
    pub(super) const fn of(now: Option<Stage>) -> &'static [Self] {
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
}

impl Term for CycleField {
    const TERMS: &'static [Self] = <Self as strum::VariantArray>::VARIANTS;
    const EXPECTED: &'static str = "a field of a cycle, such as `discussing`";

    fn key(self) -> &'static str {
        self.into_str()
    }
}

/// Whether a cycle in this stage, or a finished cycle, must have a reviewed round.
pub(super) const fn must_be_reviewed(now: Option<Stage>) -> bool {
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

/// The latest cycle: an object whose one key is the stage of the cycle.
pub(super) struct CurrentCycle {
    cycle: Cycle,
    position: State,
}

/// A stage in which a cycle can be under way.
#[derive(Clone, Copy)]
pub(super) struct CycleStage(pub(super) Stage);

impl CycleStage {
    pub(super) const ALL: [Self; 7] = [
        Self(Stage::Discussing),
        Self(Stage::Visualising),
        Self(Stage::Acting),
        Self(Stage::Reviewing),
        Self(Stage::Deciding),
        Self(Stage::Evaluating),
        Self(Stage::CycleComplete),
    ];
}

impl Term for CycleStage {
    const TERMS: &'static [Self] = &Self::ALL;
    const EXPECTED: &'static str = "the key of the present stage, such as `discussing`";

    fn key(self) -> &'static str {
        self.0.key()
    }
}

impl<'de> Object<'de> for CurrentCycle {
    fn expecting(formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object with the present stage as its one key")
    }

    fn from_map<A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        wire::one_entry(map, |CycleStage(stage), map| {
            let cycle = map.next_value_seed(CycleReader { now: Some(stage) })?;
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

impl<'de> Deserialize<'de> for CurrentCycle {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        wire::deserialize_object(deserializer)
    }
}

wire::content!(CurrentCycle);

/// A cycle that was followed by another cycle.
pub(super) struct FinishedCycle(Cycle);

impl<'de> Deserialize<'de> for FinishedCycle {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let reader = CycleReader { now: None };
        reader.deserialize(deserializer).map(Self)
    }
}

wire::content!(FinishedCycle);

/// Reads a cycle as it stands in this stage, or a finished cycle.
#[derive(Clone, Copy)]
struct CycleReader {
    now: Option<Stage>,
}

impl<'de> DeserializeSeed<'de> for CycleReader {
    type Value = Cycle;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cycle, D::Error> {
        self.read(deserializer)
    }
}

impl<'de> Reader<'de> for CycleReader {
    type Value = Cycle;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.now {
            Some(stage) => write!(formatter, "the cycle as it stands in the stage {stage}"),
            None => formatter.write_str("a finished cycle"),
        }
    }

    fn ask<D: Deserializer<'de>>(deserializer: D, visitor: Any<Self>) -> Result<Cycle, D::Error> {
        deserializer.deserialize_map(visitor)
    }

    fn object<A: MapAccess<'de>>(self, mut map: A) -> Result<Cycle, A::Error> {
        let mut cycle = Cycle::default();
        let mut seen: Vec<CycleField> = Vec::new();
        while let Some(field) = map.next_key_seed(wire::Key::<CycleField>::predicting(None))? {
            let key = field.key();
            if seen.contains(&field) {
                return Err(de::Error::duplicate_field(key));
            }
            if !CycleField::of(self.now).contains(&field) {
                return Err(refuse(self, format_args!("unexpected `{key}`")));
            }
            seen.push(field);
            match field {
                CycleField::Discussing => cycle.discussing = self.stage(&mut map)?,
                CycleField::Visualising => cycle.visualising = self.stage(&mut map)?,
                CycleField::Rounds => {
                    let wire::List::<FinishedStage<Reviewing>>(rounds) = map.next_value()?;
                    cycle.rounds = rounds
                        .into_iter()
                        .map(|FinishedStage(round)| round)
                        .collect();
                }
                CycleField::Reviewing => cycle.reviewing = self.stage(&mut map)?,
                CycleField::Evaluating => cycle.evaluating = self.stage(&mut map)?,
                CycleField::Carried => {
                    cycle.carried = map.next_value::<NonEmpty<Need>>()?.into_vec();
                }
            }
        }
        if let Some(missing) = CycleField::of(self.now)
            .iter()
            .find(|field| !seen.contains(field))
        {
            return Err(de::Error::missing_field(missing.key()));
        }
        if must_be_reviewed(self.now) && cycle.rounds.is_empty() {
            return Err(de::Error::custom(
                "`rounds` is empty, expected at least one reviewed round",
            ));
        }
        Ok(cycle)
    }
}

impl CycleReader {
    /// Reads the record of a stage, in which every step is resolved unless it is the present stage.
    fn stage<'de, T: StageRecord, A: MapAccess<'de>>(self, map: &mut A) -> Result<T, A::Error> {
        if self.now == Some(T::STAGE) {
            map.next_value().map(|CurrentStage(stage)| stage)
        } else {
            map.next_value().map(|FinishedStage(stage)| stage)
        }
    }
}

/// The resolved steps of a stage, in any order.
struct StageSteps<T>(T);

/// A stage that is over: every step is resolved.
pub(super) struct FinishedStage<T>(T);

impl<'de, T: StageRecord> Deserialize<'de> for FinishedStage<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let StageSteps(stage) = wire::deserialize_object::<StageSteps<T>, _>(deserializer)?;
        let resolved = stage.resolved();
        match T::STAGE.step_set().difference(resolved).iter().next() {
            Some(missing) => Err(de::Error::missing_field(missing.key())),
            None => Ok(Self(stage)),
        }
    }
}

/// The present stage: at least one step is not resolved, and no step is resolved before a step that
/// has to come first.
pub(super) struct CurrentStage<T>(T);

impl<'de, T: StageRecord> Deserialize<'de> for CurrentStage<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let StageSteps(stage) = wire::deserialize_object::<StageSteps<T>, _>(deserializer)?;
        let resolved = stage.resolved();
        for step in resolved {
            let mut before = step.directly_before().into_iter();
            if let Some(missing) = before.find(|before| !resolved.contains(*before)) {
                let (step, missing) = (step.key(), missing.key());
                return Err(de::Error::custom(format_args!(
                    "`{step}` without `{missing}`, which comes first"
                )));
            }
        }
        if T::STAGE.step_set().is_subset(resolved) {
            return Err(de::Error::custom(format_args!(
                "every step is resolved, so {} is over",
                T::STAGE
            )));
        }
        Ok(Self(stage))
    }
}

impl<'de, T: StageRecord> Object<'de> for StageSteps<T> {
    fn expecting(formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an object with steps of {}", T::STAGE)
    }

    fn from_map<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let (mut stage, mut seen) = (T::default(), Steps::NONE);
        while let Some(step) = map.next_key_seed(wire::Key::<Step>::predicting(None))? {
            if !seen.insert(step) {
                return Err(de::Error::duplicate_field(step.key()));
            }
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
