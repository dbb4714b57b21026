//! Who ended a relationship and why, as a [`Setup`](crate::Setup) and an
//! [`Application`](crate::Application) record it.

use super::Confidential;
use crate::vocabulary::vocabulary;
use crate::wire;

vocabulary! {
    /// Who ended a relationship.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::record::Party;
    ///
    /// assert_eq!(Party::Both.key(), "both");
    /// ```
    #[expected = "the key of a party, such as `mentee`"]
    pub enum Party {
        /// The mentee.
        Mentee = "mentee",
        /// The mentor.
        Mentor = "mentor",
        /// Mentee and mentor together.
        Both = "both",
        /// The programme that brought mentee and mentor together.
        Programme = "programme",
        /// The mentee's line manager, whose support mentoring needs. That a line manager may end a
        /// relationship is the crate's convention.
        LineManager = "line_manager",
    }
}

wire::record! {
    /// The end of a relationship: who ended it, and why.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::record::{End, Party};
    ///
    /// let end = End { by: Party::Mentee, reason: "Moving to another trust.".into() };
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct End {
        /// Who ended the relationship.
        pub by: Party,
        /// Why the relationship was ended, as far as a reason was given.
        pub reason: Confidential,
    }
}
