//! What is settled in a relationship, and what mentors and mentees can expect.

use crate::framework::Source;
use crate::vocabulary::vocabulary;

const SESSION: Source = Source::service("what happens in a session");
const CONFIDENCE: Source = Source::service("whether mentoring is in confidence");
const EXPECTS: Source = Source::service("what a mentor expects");
const INTRODUCTION: Source = Source::service("introduction of the register");
const APPLYING: Source = Source::service("how to apply");

vocabulary! {
    /// One thing that is settled in a mentoring relationship, such as goals or confidentiality.
    ///
    /// What is said stays between the two. That there is a relationship does not: the line manager
    /// has to support the application, and so knows of it. The source says this of its own service,
    /// and is no rule for others.
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
        /// Goals from the start.
        Goals = "goals" => SESSION.whole(
            "Goals are set when the mentoring relationship begins, to give it a focus.",
        ),
        /// Goals that are reviewed.
        Review = "review" => SESSION.whole(
            "The goals are reviewed all along, to make sure that the meetings have a focus.",
        ),
        /// Support of the line manager.
        LineManager = "line_manager" => CONFIDENCE.whole(
            "The mentee's line manager has to support the application for mentoring, and to give \
             the mentee time and space for it.",
        ),
        /// Trust and openness.
        Trust = "trust" => CONFIDENCE.whole(
            "Trust and openness are what mentoring is built on.",
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
    /// The last three say what the source means by staying committed.
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
            "The mentee has to be open to what mentoring has the potential to do.",
        ),
        /// To talk openly and honestly.
        Honesty = "honesty" => EXPECTS.whole(
            "The mentee has to be able to take part in conversations with honesty and openness.",
        ),
        /// To come to the sessions.
        Attendance = "attendance" => EXPECTS.whole(
            "The mentor expects the mentee to remain committed to the process by coming to the \
             sessions.",
        ),
        /// To take notes.
        Notes = "notes" => EXPECTS.whole(
            "The mentor expects the mentee to remain committed to the process by taking notes of \
             their own.",
        ),
        /// To keep agreements.
        Agreements = "agreements" => EXPECTS.whole(
            "The mentor expects the mentee to remain committed to the process by keeping whatever \
             they agreed in the sessions.",
        ),
    }
}

vocabulary! {
    /// One thing that the London service says of the mentors on its register.
    ///
    /// Source: *What is mentoring?* (London Leadership Academy), introduction of the register, and
    /// how to apply.
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
            "Every mentor on the register has been through an accredited programme in the skills \
             of a mentor.",
        ),
        /// Supervision and development.
        Supervision = "supervision" => INTRODUCTION.whole(
            "Every mentor on the register regularly has supervision and develops those skills.",
        ),
        /// No fee.
        FreeOfCharge = "free_of_charge" => APPLYING.whole(
            "The mentors on the register take no fee, so that no lack of money keeps anyone from \
             the support they need.",
        ),
    }
}
