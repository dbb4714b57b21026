//! Where each statement comes from: a publication, and the place in it.

use core::fmt;

use serde::ser::{Serialize, Serializer};

use super::{Fidelity, Quality, Statement};

/// A publication that this crate restates in its own words.
///
/// None is an official text on the framework: the first two pass it on, as a handout of a mentoring
/// scheme and as a blog, and the others are about mentoring, of which the fourth comes from a
/// service for staff of the NHS. They do not always agree, so what they say is told as theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Publication {
    /// The handout that defines the qualities, says how mentoring develops each one, and prints
    /// the self-assessment.
    MentoringHandout,
    /// The blog post that introduces the clusters, portrays the qualities and lists their
    /// features.
    QualitiesPost,
    /// The sequence of stages in which a mentoring relationship is set up, with an example.
    SetupSequence,
    /// The page on which a mentoring service for London explains mentoring, compares it with
    /// coaching, and says how to apply.
    LondonService,
    /// The blog post on mentoring that is reciprocal and goes in all directions.
    ReciprocalModel,
}

impl Publication {
    /// Every publication that the crate restates.
    pub const ALL: [Self; 5] = crate::wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The title under which to look for it.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::framework::Publication;
    ///
    /// let title = Publication::MentoringHandout.title();
    /// assert_eq!(title, "Mentoring & the Leadership Qualities Framework");
    /// ```
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::MentoringHandout => "Mentoring & the Leadership Qualities Framework",
            Self::QualitiesPost => "Personal qualities (blog post, 30 September 2015)",
            Self::SetupSequence => "Setting Up Positive Mentoring (a sequence)",
            Self::LondonService => "What is mentoring? (London Leadership Academy)",
            Self::ReciprocalModel => "A Mentoring Model (blog post)",
        }
    }
}

/// Writes the title.
impl fmt::Display for Publication {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.title())
    }
}

/// Where a statement stands: a publication and the place in it.
///
/// On the wire it is an object of two strings, `title` and `place`.
///
/// # Example
///
/// ```
/// use leadership_qualities::Quality;
///
/// let source = Quality::SelfBelief.definition().source();
/// assert_eq!(
///     source.to_string(),
///     "Mentoring & the Leadership Qualities Framework, outline of the framework",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Source {
    publication: Publication,
    place: &'static str,
}

impl Source {
    /// The publication.
    #[must_use]
    pub const fn publication(self) -> Publication {
        self.publication
    }

    /// The place in the publication, such as "development table for mentees".
    #[must_use]
    pub const fn place(self) -> &'static str {
        self.place
    }

    const fn handout(place: &'static str) -> Self {
        Self {
            publication: Publication::MentoringHandout,
            place,
        }
    }

    const fn post(place: &'static str) -> Self {
        Self {
            publication: Publication::QualitiesPost,
            place,
        }
    }

    /// A place in the sequence for setting a relationship up.
    pub(crate) const fn sequence(place: &'static str) -> Self {
        Self {
            publication: Publication::SetupSequence,
            place,
        }
    }

    /// A place on the page of the London mentoring service.
    pub(crate) const fn service(place: &'static str) -> Self {
        Self {
            publication: Publication::LondonService,
            place,
        }
    }

    /// A place in the post on reciprocal mentoring.
    pub(crate) const fn reciprocal(place: &'static str) -> Self {
        Self {
            publication: Publication::ReciprocalModel,
            place,
        }
    }

    /// All that this place says of its subject, restated.
    pub(crate) const fn whole(self, text: &'static str) -> Statement {
        Statement {
            text,
            source: self,
            fidelity: Fidelity::Whole,
        }
    }

    /// What this place says before it breaks off, or after a beginning that is lost, restated.
    pub(crate) const fn truncated(self, text: &'static str) -> Statement {
        Statement {
            text,
            source: self,
            fidelity: Fidelity::Truncated,
        }
    }

    /// What this place says, restated without a part that the source has wrong.
    pub(crate) const fn abridged(self, text: &'static str) -> Statement {
        Statement {
            text,
            source: self,
            fidelity: Fidelity::Abridged,
        }
    }

    /// What this place says, restated, where it prints the text of another quality.
    pub(super) const fn repeats(self, quality: Quality, text: &'static str) -> Statement {
        Statement {
            text,
            source: self,
            fidelity: Fidelity::Repeats(quality),
        }
    }
}

/// Writes title and place, as a reader would cite them.
impl fmt::Display for Source {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}, {}", self.publication, self.place)
    }
}

impl Serialize for Source {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = [("title", self.publication.title()), ("place", self.place)];
        serializer.collect_map(fields)
    }
}

pub(super) const DEFINITION: Source = Source::handout("outline of the framework");
pub(super) const MENTEE_DEVELOPMENT: Source = Source::handout("development table for mentees");
pub(super) const MENTOR_DEVELOPMENT: Source = Source::handout("development table for mentors");
pub(super) const POSITIVE_POLE: Source = Source::handout("self-assessment, pole rated 1");
pub(super) const NEGATIVE_POLE: Source = Source::handout("self-assessment, pole rated 4");
pub(super) const INTRODUCTION: Source = Source::post("introduction of the cluster");
pub(super) const PORTRAIT: Source = Source::post("portrait");
pub(super) const PORTRAIT_AND_REMARK: Source =
    Source::post("portrait, and the remark after the features");
pub(super) const FEATURE: Source = Source::post("features");
