//! What is written down of each step.

use crate::record::{self, Audience, Confidential, NonEmpty};
use crate::wire::{self, Redact, Sight};

/// Success, as the mentee pictures it.
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::{Event, Scenario};
///
/// let event = Event::Scenario(Scenario {
///     parameter: "Discharges before noon.".into(),
///     success: "The ward is calm by ten, and every bed is ready.".into(),
/// });
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Scenario {
    /// The parameter of performance that is a difficult one.
    pub parameter: Confidential,
    /// What it looks like when success is there.
    pub success: Confidential,
}

wire::old_record!(
    Scenario { parameter, success },
    "an object with `parameter` and `success`",
    "`parameter` or `success`"
);

/// What a cycle came to.
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::{Event, Outcome};
///
/// let event = Event::Outcome(Outcome {
///     happened: "Four weeks of the new round.".into(),
///     achieved: "Six discharges in ten are before noon.".into(),
/// });
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Outcome {
    /// What took place.
    pub happened: Confidential,
    /// What was reached.
    pub achieved: Confidential,
}

wire::old_record!(
    Outcome { happened, achieved },
    "an object with `happened` and `achieved`",
    "`happened` or `achieved`"
);

/// The mentor's feedback and the mentee's.
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::{Event, ObservationAndReflection};
///
/// let event = Event::ObservationAndReflection(ObservationAndReflection {
///     observation: "You let the registrar finish.".into(),
///     reflection: "I was less afraid of silence.".into(),
/// });
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ObservationAndReflection {
    /// What the mentor observed.
    pub observation: Confidential,
    /// What the mentee reflects.
    pub reflection: Confidential,
}

wire::old_record!(
    ObservationAndReflection {
        observation,
        reflection
    },
    "an object with `observation` and `reflection`",
    "`observation` or `reflection`"
);

/// A step that the source asks for only where it is necessary.
///
/// On the wire: `{"done": …}` or `{"waived": "the reason"}`.
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::{Conditional, Event};
///
/// let done = Event::Opportunities(Conditional::Done(["Shadow the bed meeting."].into()));
/// let waived = Event::Support(Conditional::Waived("The team helps already.".into()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Conditional {
    /// It was necessary, and this is what was done.
    Done(NonEmpty<Confidential>),
    /// It was not necessary, for this reason.
    Waived(Confidential),
}

wire::old_choice!(
    Conditional { "done" => Done(content), "waived" => Waived(reason) },
    "an object with `done` or `waived`",
    "`done` or `waived`"
);

/// What came of asking third parties: the source wants their feedback sought.
///
/// On the wire: `{"received": ["…"]}` or `{"sought_in_vain": "whom, and what came of it"}`.
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::{Event, ThirdPartyFeedback};
///
/// let received = ThirdPartyFeedback::Received(["Pharmacy: fewer late requests."].into());
/// let event = Event::ThirdPartyFeedback(received);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ThirdPartyFeedback {
    /// Feedback of at least one.
    Received(NonEmpty<Confidential>),
    /// Nobody gave any; who was asked, if that is written down.
    SoughtInVain(Confidential),
}

wire::old_choice!(
    ThirdPartyFeedback { "received" => Received(feedback), "sought_in_vain" => SoughtInVain(note) },
    "an object with `received` or `sought_in_vain`",
    "`received` or `sought_in_vain`"
);

wire::old_redact!(Scenario { parameter, success });
wire::old_redact!(Outcome { happened, achieved });
wire::old_redact!(ObservationAndReflection {
    observation,
    reflection
});

impl Redact for Conditional {
    fn redact(&mut self, audience: Sight) {
        match self {
            Self::Done(content) => content.redact(audience),
            Self::Waived(reason) => reason.redact(audience),
        }
    }
}

impl Redact for ThirdPartyFeedback {
    fn redact(&mut self, audience: Sight) {
        match self {
            Self::Received(feedback) => feedback.redact(audience),
            Self::SoughtInVain(note) => note.redact(audience),
        }
    }
}
