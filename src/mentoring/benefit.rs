//! What mentoring allows, and what it brings about.

use crate::framework::Source;
use crate::vocabulary::vocabulary;

const ALLOWS: Source = Source::service("what mentoring allows");
const OPENING_AND_CLOSE: Source = Source::reciprocal("opening and close");
const QUOTATION: Source = Source::reciprocal("quotation from Terri Scandura");
const OUTCOMES: Source =
    Source::reciprocal("outcomes, quoted from the Center for Mentoring Excellence");

vocabulary! {
    /// One of the four things that mentoring allows, according to the London service.
    ///
    /// Source: *What is mentoring?* (London Leadership Academy), what mentoring allows.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::mentoring::Benefit;
    ///
    /// for benefit in Benefit::ALL {
    ///     println!("- {}", benefit.statement());
    /// }
    /// # assert_eq!("time_out".parse::<Benefit>()?, Benefit::TimeOut);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of a benefit, such as `sounding_board`"]
    #[worded]
    pub enum Benefit {
        /// Ideas, tried on someone outside.
        SoundingBoard = "sounding_board" => ALLOWS.whole(
            "Support away from day-to-day work: someone outside to try ideas on, who can \
             challenge assumptions and so encourages new and creative thinking.",
        ),
        /// A view across boundaries.
        BiggerPicture = "bigger_picture" => ALLOWS.whole(
            "Working across the boundaries of professions and organisations, so that people \
             understand more widely and recognise the bigger picture.",
        ),
        /// Time for reflection, to be ready for change.
        TimeOut = "time_out" => ALLOWS.whole(
            "Developing leadership skills for changes that keep coming and cannot be avoided, \
             with time out to reflect on how you and other people learn and lead.",
        ),
        /// Questions and feedback from someone impartial.
        ImpartialChallenge = "impartial_challenge" => ALLOWS.whole(
            "Someone impartial, who gives feedback, challenges and supports, and who can ask \
             searching questions that help people realise their potential.",
        ),
    }
}

vocabulary! {
    /// One thing that mentoring brings about, according to the post on reciprocal mentoring.
    ///
    /// Source: *A Mentoring Model* (blog post), outcomes quoted from the Center for Mentoring
    /// Excellence, a sentence of the post itself, and a quotation from a professor of management.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::mentoring::Effect;
    ///
    /// for effect in Effect::ALL {
    ///     println!("{effect}: {}", effect.statement());
    /// }
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of an effect, such as `collaboration`"]
    #[worded]
    pub enum Effect {
        /// Leadership that transforms, for which a climate of mentoring is fundamental.
        TransformationalLeadership = "transformational_leadership" => OPENING_AND_CLOSE.whole(
            "A climate of mentoring is one of the fundamentals of transformational leadership.",
        ),
        /// People who can lead, and an organisation that is stable.
        CompetenceAndStability = "competence_and_stability" => OUTCOMES.whole(
            "Mentoring makes people more competent leaders and the organisation more stable.",
        ),
        /// Responsibility and ownership that are shared.
        SharedResponsibility = "shared_responsibility" => OUTCOMES.whole(
            "Mentoring encourages people to share responsibility and ownership.",
        ),
        /// Openness to learning.
        OpennessToLearning = "openness_to_learning" => OUTCOMES.whole(
            "Mentoring makes people open to learning.",
        ),
        /// Collaboration across the organisation.
        Collaboration = "collaboration" => OUTCOMES.whole(
            "Mentoring encourages people to work together across the organisation.",
        ),
        /// Newcomers who are trained and at home in the job.
        EfficientTraining = "efficient_training" => QUOTATION.whole(
            "Organisations are changing a great deal, and there is no time to keep sending \
             everyone to classes. Nothing trains newcomers, or helps them to settle socially into \
             the job, as efficiently as mentoring. This is the view of a professor of management \
             and dean, who has researched mentoring for more than twenty years.",
        ),
    }
}
