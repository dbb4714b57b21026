//! What is written down of each step, and of the end.

use core::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::confidential::{self, Audience, Confidential, Redact};
use crate::framework::Quality;
use crate::non_empty::NonEmpty;
use crate::profile::AgendaEntry;
use crate::wire::{self, Object, Term};

/// A need for development, tied to a quality of the framework where it can be.
///
/// On the wire: `{"quality": "broad_scanning", "text": "…"}`; `quality` is left out where there is
/// none.
///
/// # Example
///
/// An agenda is a list of needs, ready-made:
///
/// ```
/// use leadership_qualities::setup::{Event, Need};
/// use leadership_qualities::{NonEmpty, Profile, SelfAssessment};
///
/// let json = std::fs::read_to_string("examples/data/practice-manager.json")?;
/// let assessment: SelfAssessment = serde_json::from_str(&json)?;
/// let needs: Vec<Need> = Profile::of(assessment).agenda().entries().map(Need::from).collect();
/// let event = Event::Needs(NonEmpty::try_from(needs)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Need {
    /// The quality that is to be developed, if it is one of the framework.
    pub quality: Option<Quality>,
    /// The need in the words of the two.
    pub text: Confidential,
}

impl Need {
    /// A need to develop a quality.
    pub fn new(quality: Quality, text: impl Into<Confidential>) -> Self {
        Self {
            quality: Some(quality),
            text: text.into(),
        }
    }

    /// A need tied to no quality of the framework.
    pub fn other(text: impl Into<Confidential>) -> Self {
        Self {
            quality: None,
            text: text.into(),
        }
    }
}

/// The quality of the entry, with nothing written down about it yet.
impl From<AgendaEntry> for Need {
    fn from(entry: AgendaEntry) -> Self {
        Self::new(entry.quality, Confidential::UNTOLD)
    }
}

/// The fields of a need.
#[derive(Clone, Copy)]
enum NeedField {
    Quality,
    Text,
}

impl Term for NeedField {
    const TERMS: &'static [Self] = &[Self::Quality, Self::Text];
    const EXPECTED: &'static str = "`quality` or `text`";

    fn key(self) -> &'static str {
        match self {
            Self::Quality => "quality",
            Self::Text => "text",
        }
    }
}

impl Serialize for Need {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = 1 + usize::from(self.quality.is_some());
        let mut need = serializer.serialize_map(Some(fields))?;
        if let Some(quality) = self.quality {
            need.serialize_entry("quality", &quality)?;
        }
        need.serialize_entry("text", &self.text)?;
        need.end()
    }
}

impl<'de> Object<'de> for Need {
    fn expecting(formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a need: an object with `text`, and `quality` where there is one")
    }

    fn from_map<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let (mut quality, mut text) = (None, None);
        let mut predicted = NeedField::TERMS.iter().copied();
        while let Some(field) = map.next_key_seed(wire::Key::predicting(predicted.next()))? {
            match field {
                NeedField::Quality => wire::fill(&mut quality, field.key(), &mut map)?,
                NeedField::Text => wire::fill(&mut text, field.key(), &mut map)?,
            }
        }
        let text = text.ok_or_else(|| de::Error::missing_field("text"))?;
        Ok(Self { quality, text })
    }
}

impl<'de> Deserialize<'de> for Need {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        wire::deserialize_object(deserializer)
    }
}

wire::content!(Need);

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

wire::record!(
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

wire::record!(
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

wire::record!(
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

wire::choice!(
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

wire::choice!(
    ThirdPartyFeedback { "received" => Received(feedback), "sought_in_vain" => SoughtInVain(note) },
    "an object with `received` or `sought_in_vain`",
    "`received` or `sought_in_vain`"
);

/// Who ended a relationship.
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::Party;
///
/// assert_eq!(Party::Both.key(), "both");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Party {
    /// The mentee.
    Mentee,
    /// The mentor.
    Mentor,
    /// Mentee and mentor together.
    Both,
    /// The programme that brought them together.
    Programme,
}

impl Party {
    /// Every party.
    pub const ALL: [Self; 4] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The party in snake case: the party on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mentee => "mentee",
            Self::Mentor => "mentor",
            Self::Both => "both",
            Self::Programme => "programme",
        }
    }
}

wire::term!(Party, "the key of a party, such as `mentee`");
wire::from_str!(Party);

/// By whom and why a relationship was ended.
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::{End, Party};
///
/// let end = End { by: Party::Mentee, reason: "Moving to another trust.".into() };
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct End {
    /// Who ended it.
    pub by: Party,
    /// Why, as far as that was told.
    pub reason: Confidential,
}

wire::record!(
    End { by, reason },
    "an object with `by` and `reason`",
    "`by` or `reason`"
);

confidential::redact!(Scenario { parameter, success });
confidential::redact!(Outcome { happened, achieved });
confidential::redact!(ObservationAndReflection {
    observation,
    reflection
});
confidential::redact!(End { reason });

impl Redact for Need {
    fn redact(&mut self, audience: Audience) {
        if !audience.sees_subjects() {
            self.quality = None;
        }
        self.text.redact(audience);
    }
}

impl Redact for Conditional {
    fn redact(&mut self, audience: Audience) {
        match self {
            Self::Done(content) => content.redact(audience),
            Self::Waived(reason) => reason.redact(audience),
        }
    }
}

impl Redact for ThirdPartyFeedback {
    fn redact(&mut self, audience: Audience) {
        match self {
            Self::Received(feedback) => feedback.redact(audience),
            Self::SoughtInVain(note) => note.redact(audience),
        }
    }
}
