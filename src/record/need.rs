//! What a mentee needs to develop, as the records of both machines hold it.

use alloc::vec::Vec;

use super::Confidential;
use crate::framework::Quality;
use crate::wire::{self, Redact, Sight};

wire::record! {
    /// A need for development, tied to a quality of the framework where it can be.
    ///
    /// On the wire: `{"quality": "broad_scanning", "text": "…"}`. `quality` is left out where there
    /// is none. A document may leave `text` out as well, which is the same as an empty text; the
    /// crate writes it, so that a need without a text looks like one whose text is redacted.
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
    #[expected = "a need: an object with `quality` and `text`, each of which may be left out"]
    #[by_hand(Redact)]
    pub struct Need {
        /// The quality to be developed, if the need is about one of the framework.
        #[optional]
        pub quality: Option<Quality>,
        /// The need in the words of those who state it.
        #[optional]
        pub text: Confidential,
    }
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

impl Redact for Need {
    fn redact(&mut self, sight: Sight) {
        if !sight.sees_subjects() {
            self.quality = None;
        }
        self.text.redact(sight);
    }

    /// Whether there are needs decides how a relationship goes on; how many is nobody else's
    /// business.
    fn redact_list(list: &mut Vec<Self>, sight: Sight) {
        if !sight.sees_subjects() {
            list.truncate(1);
        }
        for need in list {
            need.redact(sight);
        }
    }
}
