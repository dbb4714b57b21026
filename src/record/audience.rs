//! The audiences of a record, and what each may see.

use crate::vocabulary::vocabulary;
use crate::wire::Sight;

vocabulary! {
    /// An audience of a record: mentee and mentor, the next mentor, the programme, or the line
    /// manager.
    ///
    /// The London service says that the content of sessions is confidential, and that the line
    /// manager has to support the application and give time and space for mentoring. It also says
    /// that the service assesses applications, and that mentees search for mentors themselves. What
    /// follows from that for a record is the crate's convention:
    ///
    /// | | pair | next mentor | programme | manager |
    /// |---|---|---|---|---|
    /// | which steps took place, in which cycle and round and (in a log) in which order; whether a step was waived, whether third parties were asked and answered, and whether there were new needs; who sponsored the mentee, how a chemistry meeting was held, who decided not to go on, who withdrew an application, and who ended the relationship | yes | yes | yes | yes |
    /// | the qualities and headings that were named, and how many entries each list has | yes | yes | yes | no |
    /// | of an application: its goals, why it was deferred, sent back, declined or withdrawn, why the line manager took the support back, which application came before it, and which mentors were invited | yes | yes | yes | no |
    /// | every other text | yes | since the change | no | no |
    ///
    /// The next mentor comes after another one ([`MentorChange`](crate::programme::Event)). Of what
    /// happened before the change, the next mentor sees as much as the programme, and of everything
    /// since as much as the pair. A [`Setup`](crate::Setup) belongs to one pair, so another mentor
    /// sees as much of it as the programme.
    ///
    /// A heading that the audience may not see becomes `other`. In the manager's copy, every list
    /// of texts that may be empty is emptied. Every list of texts, notes or needs that may not be
    /// empty keeps one blank element, however many elements it had. The list of new needs keeps one
    /// blank need if there were any, and a blank need may have had a quality. Lists of things that
    /// took place, such as searches, remarks, mentoring with earlier mentors and focuses that were set aside,
    /// keep their length.
    /// A redacted document does not say that it was redacted.
    ///
    /// Instead of the references of mentors, the manager sees `mentor` for the mentor who was
    /// chosen, `mentor-2` and so on for the mentors after a change, and `other-1`, `other-2` and so
    /// on for the other mentors.
    ///
    /// A record of one pair tells the programme what that pair works on. It is not a means of
    /// counting what mentees want in general.
    ///
    /// Redact new needs together with the next cycle that chooses from them, or leave both as they
    /// are: otherwise the next cycle names needs that are not among the new needs. To redact a
    /// whole log is always right.
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
        /// The mentor after a change of mentors, from whom it stays hidden what the mentee and an
        /// earlier mentor said to each other.
        NextMentor = "next_mentor",
        /// The programme that brought mentee and mentor together: it sees no texts except those of
        /// an application.
        Programme = "programme",
        /// The mentee's line manager, who sees no text, no quality and no heading of a record.
        Manager = "manager",
    }
}

impl Audience {
    /// How much the audience may see of what mentee and mentor have said to each other.
    ///
    /// The next mentor is not the mentor to whom it was said.
    pub(crate) const fn sight(self) -> Sight {
        match self {
            Self::Pair => Sight::Texts,
            Self::NextMentor | Self::Programme => Sight::Subjects,
            Self::Manager => Sight::Course,
        }
    }

    /// How much the audience may see of an application since the last change of mentors.
    pub(crate) const fn sight_since_change(self) -> Sight {
        match self {
            Self::Pair | Self::NextMentor => Sight::Texts,
            Self::Programme | Self::Manager => self.sight(),
        }
    }
}
