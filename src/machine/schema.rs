//! What the schemas of both machines share: tables, rejections, and a note on the order of events.

/// What the schema of an event says about the order of events.
pub(crate) const DECIDED_BY_REPLAY: &str = "One event of a log. This schema does not say whether \
     the event is possible after the events before it: replaying the log decides that.";

/// Declares the shape of the table of a machine.
///
/// The names `Action`, `Stage` and `Table` have to be in scope.
macro_rules! table {
    ($name:literal, $title:literal, $about:literal) => {
        const _: () = {
            use $crate::shape::{About, Field, Label, Shape, Shaped, Title, labels};

            const ACTIONS: usize = Action::ALL.len();

            /// What each action is called.
            const LABELS: &[Label] = labels::<Action>();

            /// A field for each action.
            #[expect(
                clippy::indexing_slicing,
                reason = "the place is below the length of both"
            )]
            const TRANSITIONS: [Field; ACTIONS] = {
                let none = Field::keyed("", "", Shape::TEXT);
                let mut fields = [none; ACTIONS];
                let mut place = 0;
                while place < ACTIONS {
                    let about = About::Is("The id of the state to which the action leads.");
                    let label = Label::new(LABELS[place].key, LABELS[place].title, about);
                    fields[place] = Field::new(label, Shape::TEXT).occasional();
                    place += 1;
                }
                fields
            };

            const STATE: [Field; 3] = [
                Field::keyed("id", "The id of the state, which no other state has.", Shape::TEXT),
                Field::keyed("stage", "The stage of the state.", <Stage as Shaped>::SHAPE),
                Field::new(
                    Label::keyed(
                        "transitions",
                        "Every action that is possible in the state, each with the id of the state to which it leads.",
                    ),
                    Shape::object(&TRANSITIONS),
                ),
            ];

            /// A state of the machine.
            const STATES: Shape = Shape::Labelled(
                &Label::new("state", Title::OfKey, About::Is("A state of the machine.")),
                &Shape::object(&STATE),
            );

            $crate::shape::shaped!(
                [] Table,
                name: $name,
                title: Title::Is($title),
                about: About::Is($about),
                comment: None,
                shape: Shape::object(&[
                    Field::new(
                        Label::keyed("initial", "The id of the state in which the machine begins."),
                        Shape::TEXT,
                    ),
                    Field::new(
                        Label::keyed("states", "Every state, beginning with the initial state."),
                        Shape::array(&STATES, Some(1), None),
                    ),
                ]),
            );
        };
    };
}
pub(crate) use table;

/// Declares the shape of an event that a machine rejects.
///
/// The names `Action`, `Reason`, `RejectedEvent` and `Stage` have to be in scope.
macro_rules! rejection {
    ($name:literal, $about:literal) => {
        const _: () = {
            use $crate::shape::{About, Field, Shape, Shaped, Title};

            const REASONS: Shape = Shape::array(&<Reason as Shaped>::SHAPE, Some(1), Some(100));
            const ALLOWED: Shape = Shape::list(&<Action as Shaped>::SHAPE);

            $crate::shape::shaped!(
                [] RejectedEvent,
                name: $name,
                title: Title::OfKey,
                about: About::Is($about),
                comment: None,
                shape: Shape::object(&[
                    Field::keyed("stage", "The stage that the machine was in when the event came.", <Stage as Shaped>::SHAPE),
                    Field::keyed("action", "The action that was not possible.", <Action as Shaped>::SHAPE),
                    Field::keyed("reasons", "The reasons why the action was not possible, up to a hundred.", REASONS),
                    Field::keyed("omitted", "How many more reasons there are, which `reasons` leaves out.", <u64 as Shaped>::SHAPE),
                    Field::keyed("allowed", "Every action that was possible at this point. If only the content of the event was wrong, its own action is among them.", ALLOWED),
                    Field::keyed("message", "The whole rejection in one line of text.", Shape::TEXT),
                ]),
            );
        };
    };
}
pub(crate) use rejection;
