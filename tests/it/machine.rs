//! The engine by itself: orders of steps, pictures, and a machine from outside the crate.

use std::fmt;

use leadership_qualities::machine::{Accepted, Machine, Order, State, Table, Word};
use proptest::prelude::*;

use crate::strategy;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Number(u8);

const NUMBERS: [&str; 8] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven",
];

impl Word for Number {
    fn key(self) -> &'static str {
        NUMBERS[usize::from(self.0)]
    }
}

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "number {}", self.0)
    }
}

/// Any order of these steps.
fn order(steps: std::ops::Range<u8>) -> BoxedStrategy<Order<Number>> {
    if steps.len() == 1 {
        return Just(Order::One(Number(steps.start))).boxed();
    }
    (steps.start + 1..steps.end, any::<bool>())
        .prop_flat_map(move |(split, then)| {
            let parts = (order(steps.start..split), order(split..steps.end));
            parts.prop_map(move |(left, right)| {
                let parts: &'static [Order<Number>] = Box::leak(Box::new([left, right]));
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
        prop_assert!(order.steps().into_iter().eq((0..8).map(Number)));
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
            before.sort_by_key(|step| step.0);
            prop_assert_eq!(order.before(step), before);
            prop_assert!(!order.before(step).contains(&step));
        }
        // The ends are those steps that come before no other.
        let is_end = |step: &Number| order.steps().iter().all(|later| !order.before(*later).contains(step));
        let ends: Vec<Number> = order.steps().into_iter().filter(is_end).collect();
        prop_assert_eq!(order.ends(), ends);
    }
}

#[test]
fn an_order_is_written_and_drawn() {
    const ORDER: Order<Number> = Order::Then(&[
        Order::Any(&[Order::One(Number(1)), Order::One(Number(2))]),
        Order::One(Number(3)),
    ]);
    assert_eq!(ORDER.to_string(), "(one ‖ two) ; three");
    assert_eq!(ORDER.directly_before(Number(4)), []);
    assert_eq!(
        ORDER.graph().mermaid(),
        "flowchart TD\n    \
             one[\"number 1\"]\n    \
             two[\"number 2\"]\n    \
             three[\"number 3\"]\n    \
             one --> three\n    \
             two --> three\n"
    );
    assert_eq!(
        ORDER.graph().marking("two").dot(),
        "digraph {\n    \
             node [shape=box, style=rounded];\n    \
             \"one\" [label=\"number 1\"];\n    \
             \"two\" [label=\"number 2\", penwidth=3];\n    \
             \"three\" [label=\"number 3\"];\n    \
             \"one\" -> \"three\";\n    \
             \"two\" -> \"three\";\n\
         }\n"
    );
}

#[test]
fn empty_parts_of_an_order_change_nothing() {
    const ORDER: Order<Number> = Order::Then(&[
        Order::One(Number(1)),
        Order::Any(&[]),
        Order::One(Number(2)),
        Order::Then(&[Order::Any(&[])]),
    ]);
    assert_eq!(ORDER.directly_before(Number(2)), [Number(1)]);
    assert_eq!(ORDER.ends(), [Number(2)]);
    assert_eq!(ORDER.steps(), [Number(1), Number(2)]);
}

/// Words that the notations of pictures have a use of their own for.
#[test]
fn any_word_can_be_drawn() {
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    struct End;

    impl Word for End {
        fn key(self) -> &'static str {
            "end"
        }
    }

    impl fmt::Display for End {
        fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("say \"end\" #1")
        }
    }

    let graph = Order::One(End).graph().marking("end");
    assert_eq!(
        graph.mermaid(),
        "flowchart TD\n    end_[\"say #quot;end#quot; #35;1\"]\n    style end_ stroke-width:4px\n",
    );
    assert!(
        graph
            .dot()
            .contains(r#""end" [label="say \"end\" #1", penwidth=3];"#)
    );
}

/// A machine that a program brings along: a door with a lock, which counts its openings.
#[derive(Debug, Default, PartialEq)]
struct Door {
    state: Position,
    openings: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Position {
    #[default]
    Closed,
    Open,
    Locked,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Move {
    Open,
    Close,
    Lock,
}

impl Word for Position {
    fn key(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Open => "open",
            Self::Locked => "locked",
        }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.key())
    }
}

impl Word for Move {
    fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Close => "close",
            Self::Lock => "lock",
        }
    }
}

impl fmt::Display for Move {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.key())
    }
}

impl State for Position {
    type Action = Move;
    type Stage = Self;
    type Reason = &'static str;

    const START: Self = Self::Closed;
    const ACTIONS: &'static [Move] = &[Move::Open, Move::Close, Move::Lock];

    fn next(self, action: Move) -> Result<Self, Vec<&'static str>> {
        match (self, action) {
            (Self::Closed, Move::Open) => Ok(Self::Open),
            (Self::Open, Move::Close) => Ok(Self::Closed),
            (Self::Closed, Move::Lock) => Ok(Self::Locked),
            (Self::Locked, _) => Err(vec!["it is locked", "there is no key"]),
            (Self::Open, Move::Open | Move::Lock) => Err(vec!["it is open"]),
            (Self::Closed, Move::Close) => Err(vec!["it is closed"]),
        }
    }

    fn stage(self) -> Self {
        self
    }

    fn id(self) -> String {
        self.key().to_owned()
    }
}

impl Machine for Door {
    type Event = Move;
    type State = Position;

    fn state(&self) -> Position {
        self.state
    }

    fn action(&self, event: &Move) -> Move {
        *event
    }

    fn guard(&self, _: &Move) -> Vec<&'static str> {
        if self.openings < 2 {
            vec![]
        } else {
            vec!["it is worn out"]
        }
    }

    fn evolve(&mut self, event: Move, accepted: Accepted<Self>) {
        self.openings += u32::from(event == Move::Open);
        self.state = accepted.next();
    }
}

#[test]
fn a_program_may_bring_a_machine_of_its_own() {
    let log = [Move::Open, Move::Close, Move::Open];
    let door = Door::replay(log).unwrap();
    assert_eq!(
        door,
        Door {
            state: Position::Open,
            openings: 2
        }
    );
    assert_eq!(door.allowed(), [Move::Close]);
    assert_eq!(
        door.check(&Move::Close).unwrap_err().to_string(),
        "open: close is not possible with this content, because it is worn out; possible now: close",
    );

    let mut door = Door::default();
    let error = door
        .apply_all([Move::Open, Move::Lock, Move::Close])
        .unwrap_err();
    assert_eq!((error.index, door.state), (1, Position::Open));

    let error = Door::replay([Move::Lock, Move::Open]).unwrap_err();
    assert_eq!(error.index, 1);
    assert_eq!(
        error.to_string(),
        "events[1]: locked: open is not possible, because it is locked; there is no key; nothing is \
         possible any more",
    );
    let refused = Door::default()
        .explain()
        .into_iter()
        .filter(|(_, verdict)| verdict.is_err());
    assert!(refused.map(|(action, _)| action).eq([Move::Close]));
}

#[test]
fn a_table_can_be_drawn_whole_or_by_stages() {
    let table = Table::<Position>::new();
    assert!(
        table
            .states()
            .eq([Position::Closed, Position::Open, Position::Locked])
    );
    assert_eq!(table.state_graph(), table.stage_graph());
    assert_eq!(
        serde_json::to_value(&table).unwrap(),
        serde_json::json!({
            "initial": "closed",
            "states": [
                {"id": "closed", "stage": "closed", "transitions": {"open": "open", "lock": "locked"}},
                {"id": "open", "stage": "open", "transitions": {"close": "closed"}},
                {"id": "locked", "stage": "locked", "transitions": {}},
            ],
        })
    );
}
