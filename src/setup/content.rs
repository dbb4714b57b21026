//! The contents of events that are more than a text, a need or a list.

use crate::record::{Confidential, Need, NonEmpty};
use crate::wire;

wire::record! {
    /// A scenario of success, as the mentee pictures it.
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
        /// The difficult parameter of performance for which the mentee pictures success.
        pub parameter: Confidential,
        /// How the mentee describes the success.
        pub success: Confidential,
    }
}

wire::record! {
    /// Another area of development to concentrate on in the same cycle, and why the focus before was
    /// set aside.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::setup::{AnotherFocus, Event};
    /// use leadership_qualities::{Need, Quality};
    ///
    /// let event = Event::AnotherFocus(AnotherFocus {
    ///     focus: Need::new(Quality::HoldingToAccount, "To ask for the audit every month."),
    ///     reason: "The ward moves, and discharges with it.".into(),
    /// });
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct AnotherFocus {
        /// The area of development to concentrate on from now on.
        pub focus: Need,
        /// Why the focus before was set aside.
        pub reason: Confidential,
    }
}

wire::record! {
    /// The outcome of a cycle: what took place, and what was achieved.
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
        /// What happened in the cycle.
        pub happened: Confidential,
        /// What was achieved in the cycle.
        pub achieved: Confidential,
    }
}

wire::record! {
    /// The feedback that the mentor gives from observation, and the reflections of the mentee.
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
        /// The reflections of the mentee.
        pub reflection: Confidential,
    }
}

wire::choice! {
    /// What was done in a step that is taken only where necessary, or why it was not necessary.
    ///
    /// In JSON it is `{"done": …}` or `{"waived": "the reason"}`.
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
    #[title = "Conditional step"]
    pub enum Conditional {
        /// The step was necessary, and these things were done.
        Done(NonEmpty<Confidential>) = "done",
        /// The step was not necessary, for this reason.
        Waived(Confidential) = "waived",
    }
}

wire::choice! {
    /// The answers of third parties who were asked for feedback, or a note that nobody answered or
    /// that nobody was asked.
    ///
    /// The source says that third parties are asked; it does not say that they answer. That mentor
    /// and mentee may agree to ask nobody is the crate's convention. In JSON it is
    /// `{"received": ["…"]}`, `{"sought_in_vain": "who was asked"}` or
    /// `{"not_asked": "why nobody was asked"}`.
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
    #[title = "Third-party feedback"]
    pub enum ThirdPartyFeedback {
        /// The feedback of at least one third party.
        Received(NonEmpty<Confidential>) = "received",
        /// Nobody gave feedback; the text may say who was asked.
        SoughtInVain(Confidential) = "sought_in_vain",
        /// Nobody was asked, by agreement of mentor and mentee; the text may say why. This is the
        /// crate's convention.
        NotAsked(Confidential) = "not_asked",
    }
}
