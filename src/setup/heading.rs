//! The headings that the source lists, and the notes under them.

use crate::record::{Audience, Confidential};
use crate::wire::{self, Redact, Sight};

/// A heading of the mentee's profile.
///
/// Source: *Setting Up Positive Mentoring*, opening note, whose list is open.
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::Facet;
///
/// assert_eq!(Facet::CareerStage.key(), "career_stage");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Facet {
    /// Where the mentee is in their career.
    CareerStage,
    /// What the mentee aims for.
    Goals,
    /// What the mentee aspires to.
    Ambitions,
    /// What the mentee is able to do.
    Competencies,
    /// What kind of work the mentee prefers.
    EmploymentPreferences,
    /// What the mentee is like.
    Personality,
    /// Anything else: the list of the source is open.
    Other,
}

impl Facet {
    /// Every facet.
    pub const ALL: [Self; 7] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The facet in snake case: the facet on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::CareerStage => "career_stage",
            Self::Goals => "goals",
            Self::Ambitions => "ambitions",
            Self::Competencies => "competencies",
            Self::EmploymentPreferences => "employment_preferences",
            Self::Personality => "personality",
            Self::Other => "other",
        }
    }
}

wire::term!(Facet, "the key of a facet, such as `career_stage`");

/// A heading of the context of a job.
///
/// Source: *Setting Up Positive Mentoring*, stage 1, whose list is open.
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::Aspect;
///
/// assert_eq!(Aspect::KeyResultAreas.key(), "key_result_areas");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Aspect {
    /// What the job is for.
    Purpose,
    /// What the job sets out to do.
    Mission,
    /// How its aims are pursued.
    Strategies,
    /// What is held dear in it.
    Values,
    /// What it is to achieve.
    PerformanceObjectives,
    /// Where results matter most.
    KeyResultAreas,
    /// Anything else: the list of the source is open.
    Other,
}

impl Aspect {
    /// Every aspect.
    pub const ALL: [Self; 7] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The aspect in snake case: the aspect on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Purpose => "purpose",
            Self::Mission => "mission",
            Self::Strategies => "strategies",
            Self::Values => "values",
            Self::PerformanceObjectives => "performance_objectives",
            Self::KeyResultAreas => "key_result_areas",
            Self::Other => "other",
        }
    }
}

wire::term!(Aspect, "the key of an aspect, such as `purpose`");

/// Whose feedback it is.
///
/// Source: *Setting Up Positive Mentoring*, stage 3, whose list is open.
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::Perspective;
///
/// assert_eq!(Perspective::OthersSaw.key(), "others_saw");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Perspective {
    /// What the mentor observed.
    MentorObserved,
    /// What the mentee experienced.
    MenteeExperienced,
    /// What anybody else saw.
    OthersSaw,
    /// Any other: the list of the source is open.
    Other,
}

impl Perspective {
    /// Every perspective, in the order of the source.
    pub const ALL: [Self; 4] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The perspective in snake case: the perspective on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::MentorObserved => "mentor_observed",
            Self::MenteeExperienced => "mentee_experienced",
            Self::OthersSaw => "others_saw",
            Self::Other => "other",
        }
    }
}

wire::term!(
    Perspective,
    "the key of a perspective, such as `others_saw`"
);
wire::from_str!(Aspect, Facet, Perspective);

/// A text under a heading: a [`Facet`], an [`Aspect`] or a [`Perspective`].
///
/// On the wire: `{"about": "career_stage", "text": "Ward sister for two years."}`.
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
pub struct Note<T> {
    /// The heading.
    pub about: T,
    /// What is noted under it.
    pub text: Confidential,
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

wire::old_record!(Note<T> { about, text }, "an object with `about` and `text`",
    "`about` or `text`");

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

impl<T: Heading> Redact for Note<T> {
    fn redact(&mut self, audience: Sight) {
        if !audience.sees_subjects() {
            self.about = T::OTHER;
        }
        self.text.redact(audience);
    }
}
