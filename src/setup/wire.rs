//! The record of a relationship in JSON: a tree that grows as mentor and mentee go through the
//! sequence.

use alloc::vec::Vec;

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::cycle::{CurrentCycle, CycleView, FinishedCycle, View};
use super::heading::{Facet, Note};
use super::record::{Cycle, Setup};
use crate::machine::State as _;
use crate::record::{End, NonEmpty};
use crate::wire;

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
                .map(|cycle| CycleView {
                    cycle,
                    view: View::Finished,
                })
                .collect();
            let stage = self.position.stage();
            let current = CycleView {
                cycle: &self.current,
                view: View::Now(stage),
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
