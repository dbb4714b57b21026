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
    /// The source numbers the scale from 1 at the positive pole to 4 at the negative pole and
    /// labels no point between. The poles are two statements, not a claim and its denial: some
    /// change the subject, so a program cannot derive one pole from the other.
    ///
    /// Mentees fill the form in to begin planning their development
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
        /// Examples of what the item is about, from the handout; the list is open.
        #[shape = Shape::set(&Topic::SHAPE, 4)]
        pub(super) topics: &'static [Topic],
        /// What a mentee who chooses a rating of 1 says.
        pub(super) positive_pole: Statement,
        /// What a mentee who chooses a rating of 4 says.
        pub(super) negative_pole: Statement,
    }
}

impl Item {
    /// What the item is about, by way of example; the source's lists are open.
    ///
    /// Self awareness and personal integrity have the same topics in the source. That may be a
    /// slip, and the crate keeps it. Topics have no [`Statement`] of their own: their source is
    /// that of the item.
    #[must_use]
    pub const fn topics(self) -> &'static [Topic] {
        self.topics
    }

    /// What someone who rates themselves 1 says.
    #[must_use]
    pub const fn positive_pole(self) -> Statement {
        self.positive_pole
    }

    /// What someone who rates themselves 4 says.
    #[must_use]
    pub const fn negative_pole(self) -> Statement {
        self.negative_pole
    }
}

/// A topic that an item gives as an example.
///
/// Topics have a type of their own because "collaborative working" is one, and the name of a
/// quality too.
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
    about: About::Is("A topic that an item gives as an example."),
    comment: None,
    shape: Shape::TEXT,
);
