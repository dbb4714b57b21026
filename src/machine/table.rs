//! Every state that a machine can reach, and where each action leads from it.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Graph, State};
use crate::vocabulary::Vocabulary as _;

/// The transition table of a state machine, as data: every state, and where each action leads.
///
/// Two lines in any language can run the machine from this table, without this crate. Look the
/// action up under the current state: you find the next state, or else the action is not possible.
/// The table leaves out whatever depends on the content of an event.
///
/// In JSON the table is an object of `initial` and `states`. Each state is an object of its
/// `id`, its `stage` and its `transitions`, which lead from the key of an action to the id of a
/// state.
///
/// # Example
///
/// ```
/// use leadership_qualities::machine::Table;
/// use leadership_qualities::setup::State;
///
/// let table = serde_json::to_value(Table::<State>::new())?;
/// assert_eq!(table["initial"], "profiling");
/// assert_eq!(table["states"][0]["transitions"]["profile_agreed"], "discussing");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<C: State> {
    rows: Vec<Row<C>>,
}

/// The box for actions that are possible in every stage. No stage can have this key, as no key has
/// a space. The other boxes for several stages have spaces, too.
const ANY_STAGE: &str = "any stage";

/// How many arrows of one action to the same box are too many.
const SEVERAL: usize = 3;

#[derive(Clone, Debug, PartialEq, Eq)]
struct Row<C: State> {
    state: C,
    transitions: Vec<(C::Action, C)>,
}

impl<C: State> Table<C> {
    /// Builds the table by trying every action in every state that can be reached from the start.
    ///
    /// The search comes to an end because a [`State`] has a limited number of values.
    #[must_use]
    pub fn new() -> Self {
        let mut found = Vec::from([C::START]);
        let mut rows = Vec::new();
        while let Some(state) = found.get(rows.len()).copied() {
            let lead = |action: &C::Action| Some((*action, state.next(*action).ok()?));
            let transitions: Vec<(C::Action, C)> =
                C::Action::TERMS.iter().filter_map(lead).collect();
            for (_, next) in &transitions {
                if !found.contains(next) {
                    found.push(*next);
                }
            }
            rows.push(Row { state, transitions });
        }
        Self { rows }
    }

    /// Every state: the initial state first, then the others by how few actions it takes to reach
    /// them.
    #[must_use]
    pub fn states(&self) -> impl ExactSizeIterator<Item = C> {
        self.rows.iter().map(|row| row.state)
    }

    /// Every transition: from which state, by which action, to which state.
    pub fn transitions(&self) -> impl Iterator<Item = (C, C::Action, C)> {
        self.rows.iter().flat_map(|row| {
            let transitions = row.transitions.iter();
            transitions.map(|(action, next)| (row.state, *action, *next))
        })
    }

    /// A diagram of every state, with the actions that lead from one state to another.
    #[must_use]
    pub fn state_graph(&self) -> Graph {
        let title = format!("The states of {}", C::SUBJECT);
        let legend = "Each box is a state, and an arrow is an action that leads to the next state.";
        let mut graph = Graph::new(title, legend);
        for state in self.states() {
            graph.node(state.id(), &state.id());
        }
        for (state, action, next) in self.transitions() {
            graph.edge(state.id(), next.id(), Some(&action));
        }
        graph
    }

    /// A diagram of the stages, with the actions that lead from one stage to another.
    ///
    /// An action that is possible in every stage is drawn once, from a box of its own. So is an action
    /// that leads from three stages or more to the same stage; its box names these stages.
    #[must_use]
    pub fn stage_graph(&self) -> Graph {
        let title = format!("The stages of {}", C::SUBJECT);
        let legend = "Each box is a stage, and an arrow is an action that leads to another stage.";
        let mut graph = Graph::new(title, legend);
        let mut drawn = Vec::new();
        for stage in self.states().map(C::stage) {
            if !drawn.contains(&stage) {
                drawn.push(stage);
                graph.node(stage.key().to_owned(), &stage);
            }
        }
        let mut boxes: Vec<String> = Vec::new();
        let mut shared = Vec::new();
        for (from, action, to) in self.transitions() {
            let (from, to) = (from.stage(), to.stage());
            if from == to {
                continue;
            }
            let stages = self.leading(action, to);
            if stages.len() < SEVERAL {
                let (from, to) = (from.key().to_owned(), to.key().to_owned());
                graph.edge(from, to, Some(&action));
                continue;
            }
            let everywhere = self.is_possible_everywhere(action);
            let arrow = (everywhere, action, to, stages);
            if !shared.contains(&arrow) {
                shared.push(arrow);
            }
        }
        shared.sort_by_key(|(everywhere, ..)| *everywhere);
        for (everywhere, action, to, stages) in shared {
            let label = if everywhere {
                ANY_STAGE.to_owned()
            } else {
                let stages: Vec<String> = stages.iter().map(ToString::to_string).collect();
                stages.join(" / ")
            };
            if !boxes.contains(&label) {
                graph.node(label.clone(), &label);
                boxes.push(label.clone());
            }
            graph.edge(label, to.key().to_owned(), Some(&action));
        }
        graph
    }

    /// The other stages from which an action leads to this stage.
    fn leading(&self, action: C::Action, to: C::Stage) -> Vec<C::Stage> {
        let mut stages = Vec::new();
        for (from, possible, next) in self.transitions() {
            let from = from.stage();
            if possible == action && next.stage() == to && from != to && !stages.contains(&from) {
                stages.push(from);
            }
        }
        stages
    }

    /// Whether an action is possible in every state in which any action is possible.
    fn is_possible_everywhere(&self, action: C::Action) -> bool {
        let mut live = self.rows.iter().filter(|row| !row.transitions.is_empty());
        live.all(|row| {
            let mut transitions = row.transitions.iter();
            transitions.any(|(possible, _)| *possible == action)
        })
    }
}

impl<C: State> Default for Table<C> {
    fn default() -> Self {
        Self::new()
    }
}

impl<C: State> Serialize for Table<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut table = serializer.serialize_map(Some(2))?;
        table.serialize_entry("initial", &C::START.id())?;
        table.serialize_entry("states", &self.rows)?;
        table.end()
    }
}

impl<C: State> Serialize for Row<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_map(Some(3))?;
        row.serialize_entry("id", &self.state.id())?;
        row.serialize_entry("stage", self.state.stage().key())?;
        row.serialize_entry("transitions", &Transitions(&self.transitions))?;
        row.end()
    }
}

struct Transitions<'a, C: State>(&'a [(C::Action, C)]);

impl<C: State> Serialize for Transitions<'_, C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let transitions = self.0.iter();
        serializer.collect_map(transitions.map(|(action, next)| (action.key(), next.id())))
    }
}
