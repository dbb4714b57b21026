//! Where each statement comes from: a publication, and the place in it.

use core::fmt;

use super::publication::Publication;
#[cfg(feature = "schema")]
use super::publication::TITLES;
#[cfg(feature = "schema")]
use crate::shape::Shape;
use crate::wire;

wire::view! {
    /// The source of a statement: a publication and a place in that publication.
    ///
    /// In JSON a source is an object of two strings, `title` and `place`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Quality;
    ///
    /// let source = Quality::SelfBelief.definition().source();
    /// assert_eq!(
    ///     source.to_string(),
    ///     "Mentoring and the Leadership Qualities Framework, outline of the framework",
    /// );
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Source {
        publication: Publication,
        place: &'static str,
    } as |source| {
        /// The title of the publication.
        #[shape = Shape::Strings(&TITLES)]
        title: &str = source.publication.title(),
        /// The place in the publication, such as "development table for mentees".
        place: &str = source.place,
    }
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

    /// A place in the handout on mentoring and the framework.
    pub(crate) const fn handout(place: &'static str) -> Self {
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

    /// A place in the sequence for setting up a mentoring relationship.
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
}

/// Writes the title and the place, as a reader would cite them.
impl fmt::Display for Source {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}, {}", self.publication, self.place)
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
