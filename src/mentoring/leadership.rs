//! What supervisors have to be able to do, and what leaders do for mentoring.

use crate::framework::Source;
use crate::vocabulary::vocabulary;

const SUPERVISORS: Source = Source::reciprocal("what mentoring means for a supervisor");
const LEADERS: Source = Source::reciprocal("advice for leaders");

vocabulary! {
    /// One of two things that a supervisor has to be able to do: manage or lead.
    ///
    /// In the source, managing is for the status quo and leading is for change.
    ///
    /// Source: *A Mentoring Model* (blog post), what mentoring means for a supervisor.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::mentoring::SupervisoryMode;
    ///
    /// let mode: SupervisoryMode = "leading".parse()?;
    /// println!("{}", mode.statement());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "`managing` or `leading`"]
    #[worded]
    pub enum SupervisoryMode {
        /// Managing the status quo.
        Managing = "managing" => SUPERVISORS.whole(
            "Managing means handling the activities of the status quo, and handling them well.",
        ),
        /// Leading change.
        Leading = "leading" => SUPERVISORS.whole(
            "Leading means taking an organisation through change.",
        ),
    }
}

vocabulary! {
    /// One thing that the post on reciprocal mentoring says to leaders and supervisors.
    ///
    /// The first four terms are on managing and leading; the others are on mentoring.
    ///
    /// Source: *A Mentoring Model* (blog post), what mentoring means for a supervisor, and advice
    /// for leaders.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::mentoring::LeaderPractice;
    ///
    /// for practice in LeaderPractice::ALL {
    ///     println!("- {}", practice.statement());
    /// }
    /// # assert_eq!("create_climate".parse::<LeaderPractice>()?, LeaderPractice::CreateClimate);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of a practice of leaders, such as `recognise`"]
    #[worded]
    pub enum LeaderPractice {
        /// To tell managing from leading.
        KnowTheDifference = "know_the_difference" => SUPERVISORS.whole(
            "A great supervisor can tell management from leadership, and knows when to manage and \
             when to lead.",
        ),
        /// To get management and leadership right.
        AvoidParalysis = "avoid_paralysis" => SUPERVISORS.whole(
            "Nothing paralyses an organisation more than a supervisor who gets the concepts of \
             management and leadership wrong.",
        ),
        /// To lead or to manage as the occasion asks.
        FitTheOccasion = "fit_the_occasion" => SUPERVISORS.whole(
            "Lead when there is change, and manage the status quo. These occasions are very \
             different, so know what leading and managing are each useful for.",
        ),
        /// To be credible as a mentor.
        EarnCredibility = "earn_credibility" => SUPERVISORS.whole(
            "In many ways, the ability to mentor and develop other people depends on \
             understanding this difference between management and leadership. Those who get it \
             right are credible as mentors; those who get it wrong destroy the help they could \
             be.",
        ),
        /// To notice mentoring.
        Recognise = "recognise" => LEADERS.whole(
            "Notice mentoring wherever you see it happen, and appreciate it.",
        ),
        /// To consider learning and teaching in year-end evaluations.
        Evaluate = "evaluate" => LEADERS.whole(
            "In year-end evaluations, consider how willing people are both to learn from each \
             other and to teach each other.",
        ),
        /// To learn from the people one leads.
        LearnFromThoseLed = "learn_from_those_led" => LEADERS.whole(
            "Realise how much you can learn from the people you lead every day, and that they can \
             learn from one another.",
        ),
        /// To create a climate of mentoring.
        CreateClimate = "create_climate" => Source::reciprocal("close").whole(
            "Few tasks of a supervisor are as important as making mentoring easier, by creating a \
             climate and a culture in which it is effective.",
        ),
    }
}
