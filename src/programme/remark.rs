//! What the programme says about an application before it decides, and who withdraws one.

use crate::record::Confidential;
use crate::vocabulary::vocabulary;
use crate::wire;

wire::choice! {
    /// What the programme said about an application before it decided: why it deferred the
    /// application, or what the mentee had to amend. That a programme may do so is the crate's
    /// convention.
    ///
    /// In JSON it is an object with one key, as in `{"deferred": "Until the panel meets in May."}`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::programme::Remark;
    ///
    /// let remark = Remark::SentBack("Name one goal for the ward.".into());
    /// assert_eq!(remark.key(), "sent_back");
    /// assert_eq!(remark.reason().reveal(), Some("Name one goal for the ward."));
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[title = "Remark on an application"]
    pub enum Remark {
        /// The programme put off its decision; the text says why, or until when.
        Deferred(Confidential) = "deferred",
        /// The programme sent the application back; the text says what the mentee had to amend.
        SentBack(Confidential) = "sent_back",
    }
}

impl Remark {
    /// Why the application was deferred, or what the mentee had to amend.
    #[must_use]
    pub const fn reason(&self) -> &Confidential {
        match self {
            Self::Deferred(reason) | Self::SentBack(reason) => reason,
        }
    }
}

vocabulary! {
    /// Who withdrew an application before mentoring began. That anybody may withdraw it is the
    /// crate's convention.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Application;
    /// use leadership_qualities::programme::{Event, WithdrawnBy};
    ///
    /// let lapsed = Application::replay([Event::Lapsed("No goals within a year.".into())])?;
    /// assert_eq!(lapsed.withdrawn_by(), Some(WithdrawnBy::Programme));
    /// # Ok::<(), leadership_qualities::programme::RejectedLog>(())
    /// ```
    #[expected = "`mentee`, `programme` or `line_manager`"]
    pub enum WithdrawnBy {
        /// The mentee withdrew the application. A record that does not say who withdrew the
        /// application means the mentee.
        Mentee = "mentee",
        /// The programme closed the application, because nothing happened in time.
        Programme = "programme",
        /// The line manager took back the support for an application that was registered.
        LineManager = "line_manager",
    }
}

/// The mentee, who withdrew the application if the record does not say who did.
impl Default for WithdrawnBy {
    fn default() -> Self {
        Self::Mentee
    }
}

/// The crate always writes who withdrew the application, and a document may leave it out.
impl wire::Optional for WithdrawnBy {
    type Given = Self;

    fn from_given(given: Self) -> Self {
        given
    }

    fn given(&self) -> Option<&Self> {
        Some(self)
    }
}
