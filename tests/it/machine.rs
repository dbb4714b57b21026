//! The engine by itself: orders of steps, pictures, tables, and the laws that every machine keeps.

pub(crate) mod laws;

use leadership_qualities::machine::{Graph, Order, State};
use leadership_qualities::programme;
use leadership_qualities::setup::{Stage, Step, Table};
use proptest::prelude::*;

use crate::strategy;

/// Any order of the steps at these places.
fn order(steps: std::ops::Range<usize>) -> BoxedStrategy<Order<Step>> {
    if steps.len() == 1 {
        return Just(Order::One(Step::ALL[steps.start])).boxed();
    }
    (steps.start + 1..steps.end, any::<bool>())
        .prop_flat_map(move |(split, then)| {
            let parts = (order(steps.start..split), order(split..steps.end));
            parts.prop_map(move |(left, right)| {
                let parts: &'static [Order<Step>] = Box::leak(Box::new([left, right]));
                if then {
                    Order::Then(parts)
                } else {
                    Order::Any(parts)
                }
            })
        })
        .boxed()
}

proptest! {
    #![proptest_config(strategy::cases(64))]

    #[test]
    fn what_comes_before_is_what_comes_directly_before_and_so_on(order in order(0..8)) {
        prop_assert_eq!(order.steps(), &Step::ALL[..8]);
        for step in order.steps() {
            let mut before = order.directly_before(step);
            let mut place = 0;
            while let Some(earlier) = before.get(place).copied() {
                for earlier in order.directly_before(earlier) {
                    if !before.contains(&earlier) {
                        before.push(earlier);
                    }
                }
                place += 1;
            }
            before.sort_unstable();
            prop_assert_eq!(order.before(step), before);
            prop_assert!(!order.before(step).contains(&step));
        }
        // The ends are those steps that come before no other.
        let is_end = |step: &Step| order.steps().iter().all(|later| !order.before(*later).contains(step));
        let ends: Vec<Step> = order.steps().into_iter().filter(is_end).collect();
        prop_assert_eq!(order.ends(), ends);
    }
}

#[test]
fn an_order_is_written_and_drawn() {
    const ORDER: Order<Step> = Order::Then(&[
        Order::Any(&[Order::One(Step::FirstSteps), Order::One(Step::Needs)]),
        Order::One(Step::Focus),
    ]);
    assert_eq!(ORDER.to_string(), "(first_steps ‖ needs) ; focus");
    assert_eq!(ORDER.directly_before(Step::Context), []);
    assert_eq!(
        ORDER.graph().mermaid(),
        "flowchart TD\n    \
             accTitle: The order of the steps\n    \
             accDescr: Each box is a step, and an arrow leads to a step that comes later. \
             3 boxes: first steps (2.4), needs (1.3), focus (1.5). \
             From first steps (2.4) to focus (1.5). From needs (1.3) to focus (1.5).\n    \
             first_steps[\"first steps (2.4)\"]\n    \
             needs[\"needs (1.3)\"]\n    \
             focus[\"focus (1.5)\"]\n    \
             first_steps --> focus\n    \
             needs --> focus\n"
    );
    assert_eq!(
        ORDER.graph().marking("needs").dot(),
        "digraph {\n    \
             node [shape=box, style=rounded];\n    \
             \"first_steps\" [label=\"first steps (2.4)\"];\n    \
             \"needs\" [label=\"needs (1.3)\", penwidth=3];\n    \
             \"focus\" [label=\"focus (1.5)\"];\n    \
             \"first_steps\" -> \"focus\";\n    \
             \"needs\" -> \"focus\";\n\
         }\n"
    );
}

#[test]
fn empty_parts_of_an_order_change_nothing() {
    const ORDER: Order<Step> = Order::Then(&[
        Order::One(Step::Context),
        Order::Any(&[]),
        Order::One(Step::Needs),
        Order::Then(&[Order::Any(&[])]),
    ]);
    assert_eq!(ORDER.directly_before(Step::Needs), [Step::Context]);
    assert_eq!(ORDER.ends(), [Step::Needs]);
    assert_eq!(ORDER.steps(), [Step::Context, Step::Needs]);
}

/// Mermaid takes some words for its own, and a quotation mark would end a label.
#[test]
fn every_picture_can_be_drawn() {
    let (setup, application) = (Table::new(), programme::Table::new());
    let mut pictures: Vec<Graph> = Stage::ALL.into_iter().map(Stage::graph).collect();
    pictures.extend([setup.stage_graph(), setup.state_graph()]);
    pictures.extend([application.stage_graph(), application.state_graph()]);
    for picture in pictures {
        let mermaid = picture.mermaid();
        let mut lines = mermaid.lines().skip(1);
        for words in ["    accTitle: ", "    accDescr: "] {
            let said = lines.next().unwrap().strip_prefix(words).unwrap();
            // Mermaid reads `%%` as a comment and `#…;` as a letter.
            assert!(
                !said.trim().is_empty() && !said.contains(['%', '#']),
                "{said}"
            );
        }
        for line in lines {
            let words: Vec<&str> = line
                .split(['[', ' '])
                .filter(|part| !part.is_empty())
                .collect();
            let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
            let name = words[0];
            assert!(name.chars().all(is_name), "{line}");
            let reserved = [
                "class", "click", "default", "end", "graph", "style", "subgraph",
            ];
            assert!(!reserved.contains(&name), "{line}");
            let label = line
                .split_once('"')
                .map(|(_, label)| label.rsplit_once('"').unwrap().0);
            assert!(
                !label.is_some_and(|label| label.contains(['"', '#', '\n'])),
                "{line}"
            );
        }
    }
}

#[test]
fn a_table_can_be_drawn_whole_or_by_stages() {
    let table = Table::new();
    let whole = table.state_graph().mermaid();
    assert_eq!(whole.matches("[\"").count(), table.states().len());
    assert!(whole.contains("visualising__scenario[\"visualising+scenario\"]"));
    assert!(
        whole.contains(
            "visualising__scenario -->|\"actions (2.2)\"| visualising__scenario__actions"
        )
    );

    assert_eq!(
        table.state_graph().marking("acting").in_words(),
        "Each box is a state, and an arrow is an action that leads to the next state. \
         45 boxes and 130 arrows. The first box is profiling. Marked: acting."
    );

    let stages = table.stage_graph();
    assert_eq!(
        stages.title(),
        "The stages of setting up a mentoring relationship"
    );
    let words = stages.in_words();
    assert!(words.contains(" From deciding to acting: another round. "));
    assert!(words.contains(
        " From acting or reviewing (stage 3) or deciding to visualising (stage 2): another focus. "
    ));
    assert!(words.ends_with(" From any stage to ended: end."));
    let stages = stages.mermaid();
    // One box stands for any stage, and one for three stages from which one action leads back.
    assert_eq!(stages.matches("[\"").count(), Stage::ALL.len() + 2);
    assert!(stages.contains("[\"acting / reviewing (stage 3) / deciding\"]"));
    assert!(stages.contains("any_stage -->|\"end\"| ended"));
    assert!(
        stages.contains("evaluating -->|\"new needs (4.6) / no new needs (4.6)\"| cycle_complete")
    );
}

#[test]
fn a_table_is_written_with_its_states_in_order() {
    let table = Table::new();
    let written = serde_json::to_value(&table).unwrap();
    assert_eq!(written["initial"], "profiling");
    let states = written["states"].as_array().unwrap();
    let ids = table.states().map(State::id);
    assert!(
        states
            .iter()
            .map(|state| state["id"].as_str().unwrap().to_owned())
            .eq(ids)
    );
    assert_eq!(
        states[0],
        serde_json::json!({
            "id": "profiling",
            "stage": "profiling",
            "transitions": {"profile_agreed": "discussing", "ended": "ended"},
        })
    );
    let ended = serde_json::json!({"id": "ended", "stage": "ended", "transitions": {}});
    assert!(states.contains(&ended));
}
