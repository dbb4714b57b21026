//! The audiences of a record, and what each may see.

use crate::vocabulary::vocabulary;
use crate::wire::Sight;

vocabulary! {
    /// An audience of a record: mentee and mentor, the programme, or the line manager.
    ///
    /// The London service says that the content of sessions is confidential, that a line manager
    /// supports mentoring with time and space, that the service assesses applications, and that
    /// mentees themselves search for mentors. What follows from that for a record is the crate's
    /// convention:
    ///
    /// | | pair | programme | manager |
    /// |---|---|---|---|
    /// | which steps took place, in which cycle and round, and in a log in which order; whether a step was waived, third parties answered or new needs came to light; who sponsored, how a chemistry meeting was held, who did not go on, who ended it | yes | yes | yes |
    /// | qualities and headings, and how many things were named | yes | yes | no |
    /// | an application: its goals, why it was declined or withdrawn, the one before it, and which mentors were invited | yes | yes | no |
    /// | every other text | yes | no | no |
    ///
    /// A heading that may not be seen becomes `other`. For the manager a list that may be empty is
    /// empty, any other has one element, whatever it held, and a need without a quality may have
    /// had one; only new needs are still some or none. A redacted document does not say that it was
    /// redacted.
    ///
    /// Instead of the references of mentors, the manager sees `mentor` for the one who was chosen,
    /// and `other-1`, `other-2` and so on for the others.
    ///
    /// A record of one pair tells the programme what that pair works on; it is no means to count
    /// what mentees want in general.
    ///
    /// New needs and the next cycle that chooses from them are redacted together or not at all: the
    /// one names what is no longer in the other. To redact a whole log is always right.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::setup::Event;
    /// use leadership_qualities::{Audience, Need, Quality};
    ///
    /// let focus = Event::Focus(Need::new(Quality::BroadScanning, "Meet the commissioners."));
    /// let seen = serde_json::to_value(focus.redacted(Audience::Programme))?;
    /// assert_eq!(seen, serde_json::json!({"focus": {"quality": "broad_scanning", "text": ""}}));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[expected = "the key of an audience, such as `programme`"]
    pub enum Audience {
        /// Mentee and mentor, who see everything.
        Pair = "pair",
        /// The programme that brought mentee and mentor together: it sees no texts.
        Programme = "programme",
        /// The mentee's line manager, who sees no text, no quality and no heading of a record.
        Manager = "manager",
    }
}

impl Audience {
    /// How much of a record the audience may see.
    pub(crate) const fn sight(self) -> Sight {
        match self {
            Self::Pair => Sight::Texts,
            Self::Programme => Sight::Subjects,
            Self::Manager => Sight::Course,
        }
    }
}
