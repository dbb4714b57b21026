//! Where an application stands.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// The stage that an application has reached. The stages are the crate's convention.
    ///
    /// The source explains how to apply, but names no stages. In JSON a stage is its
    /// [`key`](Self::key).
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::programme::Stage;
    ///
    /// assert_eq!(Stage::Matching.key(), "matching");
    /// let over = Stage::ALL.into_iter().filter(|stage| stage.is_over());
    /// assert!(over.eq([Stage::Declined, Stage::Ended, Stage::Withdrawn]));
    /// ```
    #[derive(PartialOrd, Ord)]
    #[name = "ApplicationStage"]
    #[expected = "the key of a stage, such as `matching`"]
    pub enum Stage {
        /// The mentee is gathering what an application needs, or amends an application that was sent
        /// back.
        Eligibility = "eligibility",
        /// The programme has to assess the application, and may have deferred its decision.
        Registered = "registered",
        /// The application is approved, and the mentee waits for login credentials.
        Approved = "approved",
        /// The programme has declined the application, for good.
        Declined = "declined",
        /// The mentee invites mentors to chemistry meetings.
        Matching = "matching",
        /// The mentee has a mentor. Mentoring may be paused.
        Mentoring = "mentoring",
        /// Mentoring has ended.
        Ended = "ended",
        /// The application was withdrawn before mentoring began.
        Withdrawn = "withdrawn",
    }
}

impl Stage {
    /// Whether the application is over, so that nothing more can happen.
    #[must_use]
    pub const fn is_over(self) -> bool {
        match self {
            Self::Declined | Self::Ended | Self::Withdrawn => true,
            Self::Eligibility
            | Self::Registered
            | Self::Approved
            | Self::Matching
            | Self::Mentoring => false,
        }
    }
}
