//! The order of the steps inside a stage, declared once: the checks and the diagrams follow from
//! it.

use alloc::borrow::ToOwned;
use alloc::vec::Vec;
use core::fmt::{self, Display};

use super::Graph;
use crate::vocabulary::Vocabulary;

/// The order of the steps inside a stage: which steps follow each other, and which may come in any
/// order.
///
/// An order names each step once. It displays with `;` between steps that have to come one after
/// the other, and with `‖` between steps that may come in any order.
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::{Stage, Step};
///
/// let order = Stage::Discussing.order();
/// assert_eq!(order.to_string(), "(context ‖ (parameters ; requirements) ‖ needs) ; focus");
/// assert_eq!(order.directly_before(Step::Focus), [Step::Context, Step::Requirements, Step::Needs]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order<S: 'static> {
    /// One step.
    One(S),
    /// These parts, one after the other.
    Then(&'static [Self]),
    /// These parts, in any order.
    Any(&'static [Self]),
}

impl<S: Copy + Eq> Order<S> {
    /// Every step, in the sequence in which the order names the steps.
    #[must_use]
    pub fn steps(&self) -> Vec<S> {
        let mut steps = Vec::new();
        self.visit(&mut |step| steps.push(step));
        steps
    }

    /// Every step that has to come before this step, whether directly or not.
    #[must_use]
    pub fn before(&self, step: S) -> Vec<S> {
        let mut before = Vec::new();
        self.visit_before(step, &mut |step| before.push(step));
        before
    }

    /// The steps that have to come directly before this step, with no other step in between.
    #[must_use]
    pub fn directly_before(&self, step: S) -> Vec<S> {
        match self {
            Self::One(_) => Vec::new(),
            Self::Any(parts) => parts
                .iter()
                .find(|part| part.contains(step))
                .map_or_else(Vec::new, |part| part.directly_before(step)),
            Self::Then(parts) => {
                let mut previous = Vec::new();
                for part in *parts {
                    if part.contains(step) {
                        let inside = part.directly_before(step);
                        return if inside.is_empty() { previous } else { inside };
                    }
                    let ends = part.ends();
                    if !ends.is_empty() {
                        previous = ends;
                    }
                }
                Vec::new()
            }
        }
    }

    /// The last steps: no other step has to come after them.
    #[must_use]
    pub fn ends(&self) -> Vec<S> {
        match self {
            Self::One(step) => [*step].into(),
            Self::Any(parts) => {
                let mut ends = Vec::new();
                for part in *parts {
                    ends.extend_from_slice(&part.ends());
                }
                ends
            }
            Self::Then(parts) => {
                let mut ends = Vec::new();
                for part in parts.iter().rev() {
                    if ends.is_empty() {
                        ends = part.ends();
                    }
                }
                ends
            }
        }
    }

    /// Whether the order names the step.
    #[must_use]
    pub fn contains(&self, step: S) -> bool {
        match self {
            Self::One(one) => *one == step,
            Self::Then(parts) | Self::Any(parts) => parts.iter().any(|part| part.contains(step)),
        }
    }

    /// Calls `visit` with every step.
    pub(crate) fn visit(&self, visit: &mut impl FnMut(S)) {
        match self {
            Self::One(step) => visit(*step),
            Self::Then(parts) | Self::Any(parts) => {
                parts.iter().for_each(|part| part.visit(visit));
            }
        }
    }

    /// Calls `visit` with every step that has to come before this step.
    pub(crate) fn visit_before(&self, step: S, visit: &mut impl FnMut(S)) {
        match self {
            Self::One(_) => {}
            Self::Any(parts) => {
                if let Some(part) = parts.iter().find(|part| part.contains(step)) {
                    part.visit_before(step, visit);
                }
            }
            Self::Then(parts) => {
                let Some(place) = parts.iter().position(|part| part.contains(step)) else {
                    return;
                };
                for part in parts.iter().take(place) {
                    part.visit(visit);
                }
                if let Some(part) = parts.get(place) {
                    part.visit_before(step, visit);
                }
            }
        }
    }
}

impl<S: Vocabulary> Order<S> {
    /// A diagram of the order, with an arrow from each step to the steps that come directly after
    /// it.
    #[must_use]
    pub fn graph(&self) -> Graph {
        let title = "The order of the steps".to_owned();
        let legend = "Each box is a step, and an arrow leads to a step that comes later.";
        let mut graph = Graph::new(title, legend);
        let steps = self.steps();
        for step in &steps {
            graph.node(step.key().to_owned(), step);
        }
        for step in &steps {
            for before in self.directly_before(*step) {
                graph.edge(before.key().to_owned(), step.key().to_owned(), None);
            }
        }
        graph
    }
}

/// Writes the order with the keys of the steps.
impl<S: Vocabulary> Display for Order<S> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (parts, between) = match self {
            Self::One(step) => return formatter.write_str(step.key()),
            Self::Then(parts) => (parts, " ; "),
            Self::Any(parts) => (parts, " ‖ "),
        };
        for (place, part) in parts.iter().enumerate() {
            if place > 0 {
                formatter.write_str(between)?;
            }
            match part {
                Self::One(_) => write!(formatter, "{part}")?,
                Self::Then(_) | Self::Any(_) => write!(formatter, "({part})")?,
            }
        }
        Ok(())
    }
}
