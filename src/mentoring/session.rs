//! What happens in a session: what the mentor does, what the mentor listens for, and who does what.

use crate::framework::{Role, Source};
use crate::vocabulary::vocabulary;

const SESSION: Source = Source::service("what happens in a session");

vocabulary! {
    /// One of the techniques that a mentor uses in a session.
    ///
    /// The source lists the first four techniques together. To count encouragement as a technique,
    /// too, is the crate's convention.
    ///
    /// Source: *What is mentoring?* (London Leadership Academy), what happens in a session.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::mentoring::{ListeningAim, Technique};
    ///
    /// let technique: Technique = "listening".parse()?;
    /// println!("{}", technique.statement());
    /// for aim in ListeningAim::ALL {
    ///     println!("- {}", aim.statement());
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of a technique, such as `listening`"]
    #[worded]
    pub enum Technique {
        /// Asking questions.
        Questioning = "questioning" => SESSION.whole(
            "A skilled mentor asks questions, and combines them with listening, observation and \
             feedback into a conversation full of insight and learning.",
        ),
        /// Listening, with three [aims](ListeningAim).
        Listening = "listening" => SESSION.whole(
            "A skilled mentor listens, and combines this with questions, observation and feedback \
             into a conversation full of insight and learning.",
        ),
        /// Observing.
        Observation = "observation" => SESSION.whole(
            "A skilled mentor observes, and combines this with questions, listening and feedback \
             into a conversation full of insight and learning.",
        ),
        /// Giving feedback.
        Feedback = "feedback" => SESSION.whole(
            "A skilled mentor gives feedback, and combines it with questions, listening and \
             observation into a conversation full of insight and learning.",
        ),
        /// Encouraging the mentee to act.
        ///
        /// In the handout on the framework mentors silence their inner voice; in this source the
        /// mentor's experience is a guide.
        Encouragement = "encouragement" => SESSION.whole(
            "The mentor encourages the mentee to overcome obstacles and to act, and uses the \
             mentor's own experience as a guide.",
        ),
    }
}

vocabulary! {
    /// One of the three things that a mentor wants to find out by listening.
    ///
    /// In the source a running header splits the sentence on listening, which is nevertheless
    /// complete.
    ///
    /// Source: *What is mentoring?* (London Leadership Academy), what happens in a session.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::mentoring::ListeningAim;
    ///
    /// let aim: ListeningAim = "situation".parse()?;
    /// println!("{}", aim.statement());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of an aim of listening, such as `person`"]
    #[worded]
    pub enum ListeningAim {
        /// Listening for who the mentee is.
        Person = "person" => SESSION.whole("The mentor listens to find out who the mentee is."),
        /// Listening for what the mentee thinks.
        Thoughts = "thoughts" => SESSION.whole(
            "The mentor listens to find out what the mentee thinks.",
        ),
        /// Listening for the situation of the mentee.
        Situation = "situation" => SESSION.whole(
            "The mentor listens to find out what situation the mentee is in at present.",
        ),
    }
}

vocabulary! {
    /// One thing that mentees or mentors do in mentoring.
    ///
    /// Source: *What is mentoring?* (London Leadership Academy), what happens in a session.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Role;
    /// use leadership_qualities::mentoring::Activity;
    ///
    /// let all = Activity::ALL.into_iter();
    /// let of_mentors = all.filter(|activity| activity.role() == Role::Mentor);
    /// assert!(of_mentors.eq([Activity::Demonstrate, Activity::Explain, Activity::Model]));
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of an activity, such as `explore`"]
    #[worded]
    pub enum Activity {
        /// Mentees observe.
        Observe = "observe" => SESSION.whole("Mentees observe."),
        /// Mentees question.
        Question = "question" => SESSION.whole("Mentees ask questions."),
        /// Mentees explore.
        Explore = "explore" => SESSION.whole("Mentees explore."),
        /// Mentors demonstrate.
        Demonstrate = "demonstrate" => SESSION.whole("Mentors show how things are done."),
        /// Mentors explain.
        Explain = "explain" => SESSION.whole("Mentors explain."),
        /// Mentors model.
        Model = "model" => SESSION.whole("Mentors act as models."),
    }
}

impl Activity {
    /// Who does this activity: the mentee or the mentor.
    #[must_use]
    pub const fn role(self) -> Role {
        match self {
            Self::Observe | Self::Question | Self::Explore => Role::Mentee,
            Self::Demonstrate | Self::Explain | Self::Model => Role::Mentor,
        }
    }
}
