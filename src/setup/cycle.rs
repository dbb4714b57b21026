//! A cycle in JSON: as it stands in a stage, finished, or as far as it came with a focus that was set
//! aside.

use alloc::vec::Vec;
use core::fmt;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::record::{Cycle, Reviewing, SetAside, StageRecord};
use super::stage::Stage;
use super::state::State;
use super::steps::{CurrentStage, FinishedStage};
use crate::record::{Confidential, Need, NonEmpty};
use crate::wire::{self, Any, Object, Reader, Term, refuse};

/// How much of a cycle is in a document.
#[derive(Clone, Copy)]
pub(super) enum View {
    /// The cycle as it stands in this stage.
    Now(Stage),
    /// A cycle that was followed by another cycle.
    Finished,
    /// What became of a focus that was set aside in this stage.
    SetAside(Stage),
}

impl View {
    /// The stage that is not over yet, if there is one.
    pub(super) const fn stage(self) -> Option<Stage> {
        match self {
            Self::Now(stage) | Self::SetAside(stage) => Some(stage),
            Self::Finished => None,
        }
    }
}

/// A cycle to be written.
pub(super) struct CycleView<'a> {
    pub(super) cycle: &'a Cycle,
    pub(super) view: View,
}

impl Serialize for CycleView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { cycle, view } = self;
        let is_there = |field: &&CycleField| !field.is_optional() || !cycle.set_aside.is_empty();
        let fields = CycleField::of(*view).iter().filter(is_there);
        let mut view = serializer.serialize_map(Some(fields.clone().count()))?;
        for field in fields {
            let key = field.key();
            match field {
                CycleField::Discussing => view.serialize_entry(key, &cycle.discussing)?,
                CycleField::SetAside => {
                    let filed: Vec<Filed<&SetAside>> = cycle.set_aside.iter().map(Filed).collect();
                    view.serialize_entry(key, &wire::Given(filed))?;
                }
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
    SetAside,
    Visualising,
    Rounds,
    Reviewing,
    Evaluating,
    Carried,
}

impl CycleField {
    /// Exactly the fields that a cycle has in a document.
    pub(super) const fn of(view: View) -> &'static [Self] {
        use CycleField::{
            Carried, Discussing, Evaluating, Reviewing, Rounds, SetAside, Visualising,
        };

        match view {
            View::Now(Stage::Discussing) => &[Discussing],
            View::Now(Stage::Visualising) => &[Discussing, SetAside, Visualising],
            View::Now(Stage::Acting | Stage::Deciding) => {
                &[Discussing, SetAside, Visualising, Rounds]
            }
            View::Now(Stage::Reviewing) => &[Discussing, SetAside, Visualising, Rounds, Reviewing],
            View::Now(Stage::Evaluating | Stage::CycleComplete) => {
                &[Discussing, SetAside, Visualising, Rounds, Evaluating]
            }
            View::Finished => &[
                Discussing,
                SetAside,
                Visualising,
                Rounds,
                Evaluating,
                Carried,
            ],
            View::SetAside(Stage::Visualising) => &[Visualising],
            View::SetAside(Stage::Acting | Stage::Deciding) => &[Visualising, Rounds],
            View::SetAside(Stage::Reviewing) => &[Visualising, Rounds, Reviewing],
            View::Now(Stage::Profiling | Stage::Ended)
            | View::SetAside(
                Stage::Profiling
                | Stage::Discussing
                | Stage::Evaluating
                | Stage::CycleComplete
                | Stage::Ended,
            ) => &[],
        }
    }

    /// Whether a document may leave the field out.
    pub(super) const fn is_optional(self) -> bool {
        matches!(self, Self::SetAside)
    }
}

impl Term for CycleField {
    const TERMS: &'static [Self] = <Self as strum::VariantArray>::VARIANTS;
    const EXPECTED: &'static str = "a field of a cycle, such as `discussing`";

    fn key(self) -> &'static str {
        self.into_str()
    }
}

/// Whether a cycle in a document must have a reviewed round.
pub(super) const fn must_be_reviewed(view: View) -> bool {
    match view {
        View::Finished
        | View::Now(Stage::Deciding | Stage::Evaluating | Stage::CycleComplete)
        | View::SetAside(Stage::Deciding) => true,
        View::Now(_) | View::SetAside(_) => false,
    }
}

/// The latest cycle: an object whose one key is the stage of the cycle.
pub(super) struct CurrentCycle {
    pub(super) cycle: Cycle,
    pub(super) position: State,
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
            let cycle = map.next_value_seed(CycleReader(View::Now(stage)))?;
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
pub(super) struct FinishedCycle(pub(super) Cycle);

impl<'de> Deserialize<'de> for FinishedCycle {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let reader = CycleReader(View::Finished);
        reader.deserialize(deserializer).map(Self)
    }
}

wire::content!(FinishedCycle);

/// A stage in which a focus can be set aside.
#[derive(Clone, Copy)]
pub(super) struct FocusStage(pub(super) Stage);

impl FocusStage {
    pub(super) const ALL: [Self; 4] = [
        Self(Stage::Visualising),
        Self(Stage::Acting),
        Self(Stage::Reviewing),
        Self(Stage::Deciding),
    ];
}

impl Term for FocusStage {
    const TERMS: &'static [Self] = &Self::ALL;
    const EXPECTED: &'static str =
        "the key of the stage in which the focus was set aside, such as `acting`";

    fn key(self) -> &'static str {
        self.0.key()
    }
}

/// How far a focus came that was set aside: an object whose one key is the stage.
#[derive(Clone)]
pub(super) struct Reached {
    stage: Stage,
    cycle: Cycle,
}

impl<'de> Object<'de> for Reached {
    fn expecting(formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .write_str("an object with the stage in which the focus was set aside as its one key")
    }

    fn from_map<A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        wire::one_entry(map, |FocusStage(stage), map| {
            let cycle = map.next_value_seed(CycleReader(View::SetAside(stage)))?;
            Ok(Self { stage, cycle })
        })
    }
}

impl<'de> Deserialize<'de> for Reached {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        wire::deserialize_object(deserializer)
    }
}

wire::content!(Reached);

wire::record! {
    /// A focus that mentor and mentee set aside in mid-cycle for another focus. That they may do so
    /// is the crate's convention.
    #[name = "SetAsideFocus"]
    #[by_hand(Redact, Serialize)]
    pub(super) struct FiledFocus {
        /// The focus that was set aside.
        focus: Need,
        /// What became of the focus: an object whose one key is the stage in which it was set aside.
        reached: Reached,
        /// Why it was set aside.
        reason: Confidential,
    }
}

impl From<FiledFocus> for SetAside {
    fn from(filed: FiledFocus) -> Self {
        Self {
            focus: filed.focus,
            reason: filed.reason,
            reached: filed.reached.stage,
            cycle: filed.reached.cycle,
        }
    }
}

/// A focus that was set aside, to be written.
struct Filed<T>(T);

impl Serialize for Filed<&SetAside> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let SetAside {
            focus,
            reason,
            reached,
            cycle,
        } = self.0;
        let view = View::SetAside(*reached);
        let reached = wire::Entries([(*reached, CycleView { cycle, view })]);
        let mut filed = serializer.serialize_map(Some(3))?;
        filed.serialize_entry("focus", focus)?;
        filed.serialize_entry("reached", &reached)?;
        filed.serialize_entry("reason", reason)?;
        filed.end()
    }
}

/// Reads a cycle as it is in a document.
#[derive(Clone, Copy)]
struct CycleReader(View);

impl<'de> DeserializeSeed<'de> for CycleReader {
    type Value = Cycle;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cycle, D::Error> {
        self.read(deserializer)
    }
}

impl<'de> Reader<'de> for CycleReader {
    type Value = Cycle;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            View::Now(stage) => write!(formatter, "the cycle as it stands in the stage {stage}"),
            View::Finished => formatter.write_str("a finished cycle"),
            View::SetAside(stage) => {
                write!(
                    formatter,
                    "what became of a focus that was set aside in the stage {stage}"
                )
            }
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
            if !CycleField::of(self.0).contains(&field) {
                return Err(refuse(self, format_args!("unexpected `{key}`")));
            }
            seen.push(field);
            match field {
                CycleField::Discussing => cycle.discussing = self.stage(&mut map)?,
                CycleField::SetAside => {
                    let filed: Option<NonEmpty<FiledFocus>> = wire::next_optional(&mut map)?;
                    let filed = filed.into_iter().flatten();
                    cycle.set_aside = filed.map(SetAside::from).collect();
                }
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
        if let Some(missing) = CycleField::of(self.0)
            .iter()
            .find(|field| !seen.contains(field) && !field.is_optional())
        {
            return Err(de::Error::missing_field(missing.key()));
        }
        if must_be_reviewed(self.0) && cycle.rounds.is_empty() {
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
        if self.0.stage() == Some(T::STAGE) {
            map.next_value().map(|CurrentStage(stage)| stage)
        } else {
            map.next_value().map(|FinishedStage(stage)| stage)
        }
    }
}
