//! The words of a self-assessment item: its topics and its two poles.

use core::fmt;

use serde::Serialize;

use super::statement::Statement;
#[cfg(feature = "schema")]
use crate::shape::{About, Shape, Title, shaped};
use crate::wire;

wire::record! {
    /// One item of the mentee self-assessment: topics, a positive pole and a negative pole.
    ///
    /// The source numbers the scale from 1 at the positive pole to 4 at the negative pole, and
    /// labels no point in between. The two poles are separate statements, not a claim and its
    /// denial. In some items the poles differ in subject, so a program cannot derive one pole from
    /// the other.
    ///
    /// Mentees fill in the self-assessment to begin planning their development
    /// ([`FrameworkUse`](crate::mentoring::FrameworkUse)).
    ///
    /// Source: *Mentoring and the Leadership Qualities Framework*, self-assessment.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Quality;
    ///
    /// let item = Quality::CollaborativeWorking.item();
    /// println!("1: {}", item.positive_pole());
    /// println!("4: {}", item.negative_pole());
    /// for topic in item.topics() {
    ///     println!("for example {topic}");
    /// }
    /// # assert_eq!(item.topics().len(), 2);
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[out]
    pub struct Item {
        /// Topics that the handout gives as examples of what the item is about; the list is not
        /// exhaustive.
        #[shape = Shape::set(&Topic::SHAPE, 4)]
        pub(super) topics: &'static [Topic],
        /// The positive pole: what a mentee says by choosing a rating of 1.
        pub(super) positive_pole: Statement,
        /// The negative pole: what a mentee says by choosing a rating of 4.
        pub(super) negative_pole: Statement,
    }
}

impl Item {
    /// Topics that the source gives as examples of what the item is about; its lists are not
    /// exhaustive.
    ///
    /// Self awareness and personal integrity have the same topics in the source. That may be a slip
    /// of the source, and the crate keeps it. A topic has no [`Statement`]: its source is the
    /// source of its item.
    #[must_use]
    pub const fn topics(self) -> &'static [Topic] {
        self.topics
    }

    /// The positive pole: what a mentee says by choosing a rating of 1.
    #[must_use]
    pub const fn positive_pole(self) -> Statement {
        self.positive_pole
    }

    /// The negative pole: what a mentee says by choosing a rating of 4.
    #[must_use]
    pub const fn negative_pole(self) -> Statement {
        self.negative_pole
    }
}

/// A topic that a self-assessment item gives as an example.
///
/// Topics have a type of their own because "collaborative working" is both a topic and the name of
/// a quality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Topic(pub(super) &'static str);

impl Topic {
    /// The topic in words, such as "work-life balance".
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

/// Writes the topic in words.
impl fmt::Display for Topic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.0)
    }
}

#[cfg(feature = "schema")]
shaped!(
    [] Topic,
    name: "Topic",
    title: Title::OfKey,
    about: About::Is("A topic that a self-assessment item gives as an example."),
    comment: None,
    shape: Shape::TEXT,
);
