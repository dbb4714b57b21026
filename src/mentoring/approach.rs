//! Mentoring and coaching, and the four ways in which they differ.

use crate::framework::{Source, Statement};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// One of two ways to help somebody develop: mentoring or coaching.
    ///
    /// In JSON: `"mentoring"` or `"coaching"`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::mentoring::{Approach, Contrast};
    ///
    /// let approach: Approach = "coaching".parse()?;
    /// for contrast in Contrast::ALL {
    ///     println!("{contrast}: {}", contrast.statement(approach));
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "`mentoring` or `coaching`"]
    pub enum Approach {
        /// Mentoring is more open in time, form and subject.
        Mentoring = "mentoring",
        /// Coaching is more set in time, form and subject.
        Coaching = "coaching",
    }
}

impl Approach {
    /// The other approach.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Mentoring => Self::Coaching,
            Self::Coaching => Self::Mentoring,
        }
    }
}

vocabulary! {
    /// One of the four main differences between mentoring and coaching.
    ///
    /// The source sets out the differences in a table of two columns, and hedges most of its cells
    /// with words such as "generally" and "usually". No difference rules anything out. In JSON
    /// a contrast is its [`key`](Self::key).
    ///
    /// Source: *What is mentoring?* (London Leadership Academy), table of differences.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::mentoring::{Approach, Contrast};
    ///
    /// let contrast: Contrast = "scope".parse()?;
    /// println!("In mentoring: {}", contrast.statement(Approach::Mentoring));
    /// println!("In coaching: {}", contrast.statement(Approach::Coaching));
    /// # assert_eq!(contrast, Contrast::Scope);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of a contrast, such as `duration`"]
    pub enum Contrast {
        /// How long the relationship lasts: for an open time or for a set time.
        Duration = "duration",
        /// How meetings come about: when there is a need or at regular times.
        Structure = "structure",
        /// What the relationship looks at: the person more broadly, or particular areas or issues.
        Scope = "scope",
        /// What the mentor or coach brings: more experience or professional distance.
        Experience = "experience",
    }
}

impl Contrast {
    /// What the source says about mentoring or about coaching in this contrast.
    #[must_use]
    pub const fn statement(self, approach: Approach) -> Statement {
        use Approach::{Coaching, Mentoring};

        const SOURCE: Source = Source::service("table of differences");

        SOURCE.whole(match (self, approach) {
            (Self::Duration, Mentoring) => {
                "The relationship is an ongoing one, and can go on for a long time."
            }
            (Self::Duration, Coaching) => "The relationship generally lasts for a set time.",
            (Self::Structure, Mentoring) => {
                "Mentoring can be more informal, and mentor and client can meet whenever the \
                 client is in need of advice, guidance or support."
            }
            (Self::Structure, Coaching) => {
                "Coaching is generally more structured, and meetings are arranged at regular times."
            }
            (Self::Scope, Mentoring) => {
                "Mentoring is more for the long term, and takes a wider view of the person."
            }
            (Self::Scope, Coaching) => {
                "Coaching is for the short term, and concentrates on particular areas of \
                 development or particular issues."
            }
            (Self::Experience, Mentoring) => {
                "The mentor usually has more experience than the client and is better qualified. \
                 Often the mentor is somebody senior in the organisation, able to hand on \
                 knowledge and experience, and to open doors to opportunities that would \
                 otherwise be out of reach."
            }
            (Self::Experience, Coaching) => {
                "Coaching generally does not depend on how much experience of the client's formal \
                 role the coach has. Instead, the coach's professional distance can help to bring \
                 out assumptions that people in the same field accept without question."
            }
        })
    }
}
