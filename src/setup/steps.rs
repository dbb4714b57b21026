//! The record of one stage in JSON: its resolved steps, in any order.

use core::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess};

use super::record::StageRecord;
use super::step::{Step, Steps};
use crate::wire::{self, Object};

/// The resolved steps of a stage, in any order.
struct StageSteps<T>(T);

/// A stage that is over: every step is resolved.
pub(super) struct FinishedStage<T>(pub(super) T);

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
pub(super) struct CurrentStage<T>(pub(super) T);

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
