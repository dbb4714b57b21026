//! The headings that the source lists for the profile, the job and feedback, and the notes under
//! them.

use crate::record::Confidential;
use crate::vocabulary::vocabulary;
use crate::wire;

vocabulary! {
    /// A part of the mentee's profile, as the heading of a note.
    ///
    /// Source: *Sequence For Setting Up Positive Mentoring*, opening note, whose list ends in
    /// "etc."
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
        /// Anything else about the mentee, as the published list is open-ended.
        Other = "other",
    }
}

vocabulary! {
    /// An aspect of the context of a job, as the heading of a note.
    ///
    /// Source: *Sequence For Setting Up Positive Mentoring*, stage 1, whose list ends in "etc."
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
        /// The values of the job.
        Values = "values",
        /// What the job is to achieve.
        PerformanceObjectives = "performance_objectives",
        /// Where results matter most in the job.
        KeyResultAreas = "key_result_areas",
        /// Anything else about the job, as the published list is open-ended.
        Other = "other",
    }
}

vocabulary! {
    /// The perspective from which feedback is given, as the heading of a note.
    ///
    /// Source: *Sequence For Setting Up Positive Mentoring*, stage 3, whose list ends in "etc."
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
        /// What the mentor saw.
        MentorObserved = "mentor_observed",
        /// What it was like for the mentee.
        MenteeExperienced = "mentee_experienced",
        /// What anybody other than mentor and mentee saw.
        OthersSaw = "others_saw",
        /// Feedback from any other perspective, as the published list is open-ended.
        Other = "other",
    }
}

wire::record! {
    /// A note: a confidential text under a heading.
    ///
    /// The heading is a [`Facet`], an [`Aspect`] or a [`Perspective`]. In JSON a note is an
    /// object: `{"about": "career_stage", "text": "Ward sister for two years."}`.
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
        /// The text of the note.
        pub text: Confidential,
    }
}

impl<T> Note<T> {
    /// Creates a note with this heading and this text.
    #[must_use]
    pub fn new(about: T, text: impl Into<Confidential>) -> Self {
        Self {
            about,
            text: text.into(),
        }
    }
}

/// A vocabulary of headings, with a heading for everything else.
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
