//! What the framework is for in mentoring, and why mentees assess themselves.

use crate::framework::Source;
use crate::vocabulary::vocabulary;

const OPENING: Source = Source::handout("opening");
const FORM: Source = Source::handout("opening of the self-assessment");

vocabulary! {
    /// One thing that the handout on the framework says about using the framework in mentoring.
    ///
    /// The first two terms are for mentors, and the others are on the self-assessment of mentees.
    ///
    /// Source: *Mentoring and the Leadership Qualities Framework*, opening, and opening of the
    /// self-assessment.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::mentoring::FrameworkUse;
    ///
    /// println!("For mentors: {}", FrameworkUse::BasicAwareness.statement());
    /// println!("For mentees: {}", FrameworkUse::Reflection.statement());
    /// # assert_eq!("diagnosis".parse::<FrameworkUse>()?, FrameworkUse::Diagnosis);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of a use of the framework, such as `diagnosis`"]
    #[worded]
    pub enum FrameworkUse {
        /// A diagnostic tool for the mentee.
        Diagnosis = "diagnosis" => OPENING.whole(
            "Mentees can use the framework as a helpful diagnostic tool.",
        ),
        /// What a mentor needs to know about the framework.
        BasicAwareness = "basic_awareness" => OPENING.whole(
            "Because the framework can be a tool for the mentee, basic awareness of it is all that \
             mentors need. Nobody expects them to know it in detail.",
        ),
        /// Why mentees assess themselves.
        Reflection = "reflection" => FORM.whole(
            "The framework is a useful structure for you to think about how you perform now, so \
             that you can begin to plan how you will develop.",
        ),
        /// What the scheme learns from self-assessments.
        TrainingAndSupport = "training_and_support" => FORM.whole(
            "The analysis of the self-assessment also tells the mentoring scheme what its mentees \
             want from the relationship, so that the scheme can offer suitable training and \
             support.",
        ),
        /// How broad the analysis is.
        BroadAnalysis = "broad_analysis" => FORM.whole(
            "The mentoring scheme intends its analysis of the self-assessment to be so broad that \
             the details of what you need to develop stay confidential.",
        ),
    }
}
