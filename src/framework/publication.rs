//! The publications that the crate restates.

use core::fmt;

use crate::vocabulary::vocabulary;

vocabulary! {
    /// One of the publications that this crate restates in its own words.
    ///
    /// No publication here is an official text on the framework. The first two pass the framework
    /// on: a text for a mentoring scheme, which this crate calls the handout, and a blog post. The
    /// other three are about mentoring, and the page of the London service is for NHS staff. The
    /// publications do not always agree, so each statement names its publication. In a
    /// [`Source`](super::Source) a publication is written as its [`title`](Self::title).
    ///
    /// The crate leaves out whatever says nothing about the framework or mentoring: greetings,
    /// personal stories, readers' remarks, page furniture and web addresses.
    #[non_exhaustive]
    #[expected = "the key of a publication, such as `mentoring_handout`"]
    #[by_hand(Display, Serde, Schema)]
    pub enum Publication {
        /// The text that defines the qualities, says how mentoring can develop each one, and prints
        /// the self-assessment.
        ///
        /// The text does not say what kind of publication it is; this crate calls it the handout.
        MentoringHandout = "mentoring_handout",
        /// The blog post that introduces the clusters, portrays the qualities and lists their
        /// features.
        QualitiesPost = "qualities_post",
        /// The sequence of stages in which a mentoring relationship is set up, with an example.
        SetupSequence = "setup_sequence",
        /// The page on which a mentoring service for London explains mentoring, compares mentoring
        /// with coaching, and says how to apply.
        LondonService = "london_service",
        /// The blog post on mentoring that is reciprocal and goes in all directions.
        ReciprocalModel = "reciprocal_model",
    }
}

impl Publication {
    /// The title as printed; this crate adds the part in parentheses.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::framework::Publication;
    ///
    /// let title = Publication::MentoringHandout.title();
    /// assert_eq!(title, "Mentoring and the Leadership Qualities Framework");
    /// ```
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::MentoringHandout => "Mentoring and the Leadership Qualities Framework",
            Self::QualitiesPost => "Personal qualities (blog post, 30 September 2015)",
            Self::SetupSequence => "Sequence For Setting Up Positive Mentoring",
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

/// The titles of all publications. In JSON, a publication is its title.
#[cfg(feature = "schema")]
#[expect(
    clippy::indexing_slicing,
    reason = "the place is below the length of both"
)]
pub(super) const TITLES: [&str; Publication::ALL.len()] = {
    let mut titles = [""; Publication::ALL.len()];
    let mut place = 0;
    while place < titles.len() {
        titles[place] = Publication::ALL[place].title();
        place += 1;
    }
    titles
};
