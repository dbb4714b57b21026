//! How the events of a machine are declared: each with its action, once.

/// Declares the events of a machine and its actions, which are the events without their content.
///
/// A row is a variant of both: its doc comment documents both, and its first paragraph describes
/// both in the JSON Schemas. The attributes of the two types are those of `choice!` and
/// `vocabulary!`. Where a machine has steps, `steps { Step }` names their type; a row that `resolves`
/// a step takes title and description from there, and a step that no row resolves does not compile.
/// A row says `in` which one stage it is possible; one that resolves a step is possible in its stage,
/// and one that says neither in several.
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
                    $(
                        #[title = Step::$Step.name()]
                        #[about = Step::$Step.statement().text()]
                    )?
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
                    $(
                        #[title = Step::$Step.name()]
                        #[about = Step::$Step.statement().text()]
                    )?
                    $Variant = $key $(as $words)?
                ),+
            }
        }

        impl Event {
            /// The event without its content.
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
                /// The step that the action resolves, if it resolves one with what was found.
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
