//! How the events of a state machine are declared: each event once, together with its action.

/// Declares the events and the actions of a state machine. An action is an event without its
/// content.
///
/// Each row declares a variant of `Event` and a variant of `Action`. The doc comment of the row
/// documents both variants, and its first paragraph describes both in the JSON Schemas. `Event`
/// takes the attributes of `choice!`, and `Action` those of `vocabulary!`. If the machine has
/// steps, `steps { Step }` names their type. A row that `resolves` a step takes its title from the
/// step, and a step that no row resolves does not compile. A row that is possible in a single stage
/// names that stage after `in`, or resolves a step of it. A row with neither is possible in several
/// stages.
macro_rules! events {
    (
        event { $($event:tt)* }
        action { $($action:tt)* }
        steps { $($StepType:ident)? }
        $(
            $(#[doc = $doc:expr])*
            $(#[title = $title:expr])?
            $Variant:ident $(($Content:ty))? = $key:literal $(as $words:literal)?
            $(in $Stage:ident)? $(resolves $Step:ident)?
        ),+ $(,)?
    ) => {
        $crate::wire::choice! {
            $($event)*
            pub enum Event {
                $(
                    $(#[doc = $doc])*
                    $(#[title = $title])?
                    $(#[title = Step::$Step.name()])?
                    $Variant $(($Content))? = $key
                ),+
            }
        }

        $crate::vocabulary::vocabulary! {
            $($action)*
            pub enum Action {
                $(
                    $(#[doc = $doc])*
                    $(#[title = $title])?
                    $(#[title = Step::$Step.name()])?
                    $Variant = $key $(as $words)?
                ),+
            }
        }

        impl Event {
            /// The action of the event, which is the event without its content.
            #[must_use]
            pub const fn action(&self) -> Action {
                match self {
                    $(Self::$Variant { .. } => Action::$Variant,)+
                }
            }
        }

        impl Action {
            /// The one stage in which the action can be possible; `None` if there are several.
            #[must_use]
            pub const fn stage(self) -> Option<Stage> {
                match self {
                    $(Self::$Variant => $crate::vocabulary::or!(
                        [$(Some(Stage::$Stage))?]
                        $crate::vocabulary::or!([$(Some(Step::$Step.stage()))?] None)
                    ),)+
                }
            }
        }

        $crate::vocabulary::given! { [$($StepType)?] {
            impl Action {
                /// The step that the action resolves by recording what was found, if there is such
                /// a step.
                #[must_use]
                pub const fn step(self) -> Option<Step> {
                    match self {
                        $(Self::$Variant => $crate::vocabulary::or!(
                            [$(Some(Step::$Step))?] None
                        ),)+
                    }
                }
            }

            impl Step {
                /// The action that resolves the step.
                #[must_use]
                pub const fn action(self) -> Action {
                    match self {
                        $($(Self::$Step => Action::$Variant,)?)+
                    }
                }
            }
        } }
    };
}
pub(crate) use events;
