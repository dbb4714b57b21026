//! What the schemas of both machines share: their tables, and who decides what is possible.

/// What the schema of an event says of the order of events.
pub(crate) const DECIDED_BY_REPLAY: &str = "One event of a log. Whether it is possible after those \
     before it is not said here: replaying the log decides that.";

/// Declares the shape of the table of a machine.
///
/// The names `Action`, `Stage` and `Table` are those of its room.
macro_rules! table {
    ($name:literal, $title:literal, $about:literal) => {
        const _: () = {
            use $crate::shape::{About, Field, Label, Shape, Shaped, Title, Type};

            const ACTIONS: usize = Action::ALL.len();

            /// What each action is called.
            const LABELS: &[Label] = {
                let Shape::Type(Type {
                    shape: Shape::Terms(labels),
                    ..
                }) = <Action as Shaped>::SHAPE
                else {
                    panic!("actions are terms with a name");
                };
                labels
            };

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
                Field::keyed("id", "A name that no other state has.", Shape::TEXT),
                Field::keyed("stage", "The stage of the state.", <Stage as Shaped>::SHAPE),
                Field::new(
                    Label::keyed(
                        "transitions",
                        "Every action that is possible in the state, and where it leads.",
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
                        Label::keyed("states", "Every state, the first one first."),
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
/// The names `Action`, `Reason`, `RejectedEvent` and `Stage` are those of its room.
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
                    Field::keyed("stage", "The stage in which the event came.", <Stage as Shaped>::SHAPE),
                    Field::keyed("action", "The action that was not possible.", <Action as Shaped>::SHAPE),
                    Field::keyed("reasons", "The reasons why the action was not possible, up to a hundred.", REASONS),
                    Field::keyed("omitted", "How many reasons there are besides.", <u64 as Shaped>::SHAPE),
                    Field::keyed("allowed", "The actions that were possible instead.", ALLOWED),
                    Field::keyed("message", "The whole rejection in one line of text.", Shape::TEXT),
                ]),
            );
        };
    };
}
pub(crate) use rejection;
