//! The headings that the source lists, and the notes under them.

use crate::record::Confidential;
use crate::vocabulary::vocabulary;
use crate::wire;

vocabulary! {
    /// A heading of the mentee's profile.
    ///
    /// Source: *Sequence For Setting Up Positive Mentoring*, opening note, whose list is open.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::setup::Facet;
    ///
    /// assert_eq!(Facet::CareerStage.key(), "career_stage");
    /// ```
    #[expected = "the key of a facet, such as `career_stage`"]
    pub enum Facet {
        /// Where the mentee is in their career.
        CareerStage = "career_stage",
        /// What the mentee aims for.
        Goals = "goals",
        /// What the mentee aspires to.
        Ambitions = "ambitions",
        /// What the mentee is able to do.
        Competencies = "competencies",
        /// What kind of work the mentee prefers.
        EmploymentPreferences = "employment_preferences",
        /// What the mentee is like.
        Personality = "personality",
        /// Anything else about the mentee: the list of the source is open.
        Other = "other",
    }
}

vocabulary! {
    /// A heading of the context of a job.
    ///
    /// Source: *Sequence For Setting Up Positive Mentoring*, stage 1, whose list is open.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::setup::Aspect;
    ///
    /// assert_eq!(Aspect::KeyResultAreas.key(), "key_result_areas");
    /// ```
    #[expected = "the key of an aspect, such as `purpose`"]
    pub enum Aspect {
        /// What the job is for.
        Purpose = "purpose",
        /// What the job sets out to do.
        Mission = "mission",
        /// How the job pursues its aims.
        Strategies = "strategies",
        /// What the job values.
        Values = "values",
        /// What the job is to achieve.
        PerformanceObjectives = "performance_objectives",
        /// Where results matter most in the job.
        KeyResultAreas = "key_result_areas",
        /// Anything else about the job: the list of the source is open.
        Other = "other",
    }
}

vocabulary! {
    /// Whose feedback a note holds.
    ///
    /// Source: *Sequence For Setting Up Positive Mentoring*, stage 3, whose list is open.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::setup::Perspective;
    ///
    /// assert_eq!(Perspective::OthersSaw.key(), "others_saw");
    /// ```
    #[expected = "the key of a perspective, such as `others_saw`"]
    pub enum Perspective {
        /// What the mentor has seen.
        MentorObserved = "mentor_observed",
        /// What it was like for the mentee.
        MenteeExperienced = "mentee_experienced",
        /// What anybody other than mentor and mentee saw.
        OthersSaw = "others_saw",
        /// Any other feedback: the list of the source is open.
        Other = "other",
    }
}

wire::record! {
    /// A text under a heading.
    ///
    /// The heading is a [`Facet`], an [`Aspect`] or a [`Perspective`]. On the wire:
    /// `{"about": "career_stage", "text": "Ward sister for two years."}`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::setup::{Facet, Note};
    ///
    /// let note = Note::new(Facet::CareerStage, "Ward sister for two years.");
    /// assert_eq!(note.text.reveal(), Some("Ward sister for two years."));
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[by_hand(Redact, Schema)]
    pub struct Note<T> {
        /// The heading of the note.
        pub about: T,
        /// What is noted under the heading.
        pub text: Confidential,
    }
}

impl<T> Note<T> {
    /// A text under a heading.
    pub fn new(about: T, text: impl Into<Confidential>) -> Self {
        Self {
            about,
            text: text.into(),
        }
    }
}

/// A vocabulary of headings, whose list is open.
pub(super) trait Heading {
    const OTHER: Self;
}

impl Heading for Facet {
    const OTHER: Self = Self::Other;
}

impl Heading for Aspect {
    const OTHER: Self = Self::Other;
}

impl Heading for Perspective {
    const OTHER: Self = Self::Other;
}
