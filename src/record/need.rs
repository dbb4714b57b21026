//! What a mentee needs to develop, as a [`Setup`](crate::Setup) and an
//! [`Application`](crate::Application) record it.

use alloc::vec::Vec;

use super::Confidential;
use crate::framework::Quality;
use crate::wire::{self, Redact, Sight};

wire::record! {
    /// A development need of a mentee, linked to a quality of the framework where possible.
    ///
    /// In JSON: `{"quality": "broad_scanning", "text": "…"}`. `quality` is left out if the need has
    /// no quality. A document may leave out `text` as well, which is the same as an empty text. The
    /// crate always writes `text`, so that a need without a text looks like a need whose text is
    /// redacted.
    ///
    /// # Example
    ///
    /// The entries of an agenda can be used as needs:
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
    #[expected = "a need: an object with `quality` and `text`, each of which may be left out"]
    #[by_hand(Redact)]
    pub struct Need {
        /// The quality to develop, if the need is about a quality of the framework.
        #[optional]
        pub quality: Option<Quality>,
        /// The need, in the words of whoever states it.
        #[optional]
        pub text: Confidential,
    }
}

impl Need {
    /// A need to develop a quality.
    #[must_use]
    pub fn new(quality: Quality, text: impl Into<Confidential>) -> Self {
        Self {
            quality: Some(quality),
            text: text.into(),
        }
    }

    /// A need that is linked to no quality of the framework.
    #[must_use]
    pub fn other(text: impl Into<Confidential>) -> Self {
        Self {
            quality: None,
            text: text.into(),
        }
    }
}

impl Redact for Need {
    fn redact(&mut self, sight: Sight) {
        if !sight.sees_subjects() {
            self.quality = None;
        }
        self.text.redact(sight);
    }

    /// Whether there are needs decides how a relationship goes on, so that is kept. How many there
    /// are is nobody else's business.
    fn redact_list(list: &mut Vec<Self>, sight: Sight) {
        if !sight.sees_subjects() {
            list.truncate(1);
        }
        for need in list {
            need.redact(sight);
        }
    }
}
