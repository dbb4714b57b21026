//! What a mentee needs to develop, as the records of both machines hold it.

use super::{Audience, Confidential, Redact};
use crate::framework::Quality;
use crate::profile::AgendaEntry;
use crate::wire;

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
/// use leadership_qualities::record::NonEmpty;
/// use leadership_qualities::setup::Event;
/// use leadership_qualities::{Need, Profile, SelfAssessment};
///
/// let json = std::fs::read_to_string("examples/data/practice-manager.json")?;
/// let assessment: SelfAssessment = serde_json::from_str(&json)?;
/// let needs: Vec<Need> = Profile::new(assessment).agenda().entries().map(Need::from).collect();
/// let event = Event::Needs(NonEmpty::try_from(needs)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Need {
    /// The quality that is to be developed, if it is one of the framework.
    pub quality: Option<Quality>,
    /// The need in the words of those who state it.
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

wire::record!(
    Need {
        quality [optional],
        text,
    },
    "a need: an object with `text`, and `quality` where there is one",
    "`quality` or `text`"
);

impl Redact for Need {
    fn redact(&mut self, audience: Audience) {
        if !audience.sees_subjects() {
            self.quality = None;
        }
        self.text.redact(audience);
    }
}
