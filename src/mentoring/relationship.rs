//! The ground rules of a mentoring relationship, and what mentors and mentees can expect.

use crate::framework::Source;
use crate::vocabulary::vocabulary;

const SESSION: Source = Source::service("what happens in a session");
const CONFIDENCE: Source = Source::service("whether mentoring is in confidence");
const EXPECTS: Source = Source::service("what a mentor expects");
const INTRODUCTION: Source = Source::service("below the list of what mentoring allows");
const APPLYING: Source = Source::service("how to apply");

vocabulary! {
    /// A ground rule of mentoring at the London service: on goals, on the line manager's support,
    /// or on confidentiality.
    ///
    /// What mentee and mentor say in their sessions is confidential. Their relationship itself is
    /// not: the line manager has to support the application, and so knows about it. The rule on
    /// support is for the line manager, and the other rules are for mentee and mentor. The source
    /// says all this about its own service, and makes no rule for other services.
    ///
    /// Source: *What is mentoring?* (London Leadership Academy), what happens in a session, and
    /// whether mentoring is in confidence.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::mentoring::GroundRule;
    ///
    /// println!("{}", GroundRule::Confidentiality.statement());
    /// println!("But: {}", GroundRule::LineManager.statement());
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of a ground rule, such as `trust`"]
    #[worded]
    pub enum GroundRule {
        /// Goals that are set at the start.
        Goals = "goals" => SESSION.whole(
            "Goals are set when the mentoring relationship begins, to give it focus.",
        ),
        /// Goals that are reviewed.
        Review = "review" => SESSION.whole(
            "The goals are reviewed throughout the relationship, to make sure that the meetings \
             have a focus.",
        ),
        /// Support of the line manager.
        LineManager = "line_manager" => CONFIDENCE.whole(
            "The mentee's line manager has to support the application for mentoring, and to give \
             the mentee time and space for it.",
        ),
        /// Trust and openness.
        Trust = "trust" => CONFIDENCE.whole(
            "Mentoring is built on trust and openness.",
        ),
        /// Confidential sessions.
        Confidentiality = "confidentiality" => CONFIDENCE.whole(
            "The content of the sessions is confidential.",
        ),
    }
}

vocabulary! {
    /// One thing that a mentor expects of a mentee.
    ///
    /// The last three expectations say what the source means by staying committed.
    ///
    /// Source: *What is mentoring?* (London Leadership Academy), what a mentor expects.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::mentoring::Expectation;
    ///
    /// for expectation in Expectation::ALL {
    ///     println!("- {}", expectation.statement());
    /// }
    /// # assert_eq!("notes".parse::<Expectation>()?, Expectation::Notes);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of an expectation, such as `openness`"]
    #[worded]
    pub enum Expectation {
        /// To be open to mentoring.
        Openness = "openness" => EXPECTS.whole(
            "The mentee needs to be open to what mentoring could do.",
        ),
        /// To contribute openly and honestly.
        Honesty = "honesty" => EXPECTS.whole(
            "The mentee needs to be able to contribute honestly and openly to conversations.",
        ),
        /// To come to the sessions.
        Attendance = "attendance" => EXPECTS.whole(
            "The mentor expects the mentee to remain committed to the process by coming to the \
             sessions.",
        ),
        /// To take notes.
        Notes = "notes" => EXPECTS.whole(
            "The mentor expects the mentee to remain committed to the process by taking their own \
             notes.",
        ),
        /// To keep agreements.
        Agreements = "agreements" => EXPECTS.whole(
            "The mentor expects the mentee to remain committed to the process by keeping any \
             agreements made in the sessions.",
        ),
    }
}

vocabulary! {
    /// One thing that the London service says about the mentors on its registers.
    ///
    /// The page names two registers: the register of the London Leadership Academy, and the
    /// MentorNet register (London Leading for Health Partnership). It does not say whether they are
    /// the same.
    ///
    /// Source: *What is mentoring?* (London Leadership Academy), below the list of what mentoring
    /// allows, and how to apply.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::mentoring::Assurance;
    ///
    /// println!("{}", Assurance::FreeOfCharge.statement());
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of an assurance, such as `supervision`"]
    #[worded]
    pub enum Assurance {
        /// Training that is accredited.
        AccreditedTraining = "accredited_training" => INTRODUCTION.whole(
            "Every mentor on the register of the London Leadership Academy has completed an \
             accredited programme in mentoring skills.",
        ),
        /// Supervision and development.
        Supervision = "supervision" => INTRODUCTION.whole(
            "Every mentor on the register of the London Leadership Academy has regular \
             supervision and keeps developing their skills.",
        ),
        /// No fee.
        FreeOfCharge = "free_of_charge" => APPLYING.whole(
            "Mentors on the MentorNet register (London Leading for Health Partnership) charge \
             nothing, so cost keeps nobody from the support they need.",
        ),
    }
}
