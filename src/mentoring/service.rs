//! What the London service says of mentoring: what it allows, what is agreed, what is expected.

use super::words::words;
use crate::framework::Source;
use crate::wire;

const ALLOWS: Source = Source::service("what mentoring allows");
const SESSION: Source = Source::service("what happens in a session");
const CONFIDENCE: Source = Source::service("whether mentoring is in confidence");
const EXPECTS: Source = Source::service("what a mentor expects");
const INTRODUCTION: Source = Source::service("introduction of the register");
const APPLYING: Source = Source::service("how to apply");

/// One of the four things that mentoring allows.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum Benefit {
    /// Ideas, tried on someone outside.
    SoundingBoard,
    /// A view across boundaries.
    BiggerPicture,
    /// Time for reflection, to be ready for change.
    TimeOut,
    /// Questions and feedback from someone impartial.
    ImpartialChallenge,
}

words! {
    Benefit [4] {
        SoundingBoard = "sounding_board": ALLOWS.whole(
            "Support away from the daily line of work, to encourage people to innovate and create, \
             through a sounding board from outside that is able to challenge what they assume.",
        ),
        BiggerPicture = "bigger_picture": ALLOWS.whole(
            "Work across the boundaries of professions and organisations, so that people come to \
             understand more widely, and recognise the bigger picture.",
        ),
        TimeOut = "time_out": ALLOWS.whole(
            "Growth in the skills of leadership, for changes that keep coming and cannot be \
             avoided: people have time out to reflect on how they themselves learn and lead, and \
             on how others do.",
        ),
        ImpartialChallenge = "impartial_challenge": ALLOWS.whole(
            "Feedback, challenge and support from somebody impartial, who is able to ask questions \
             with power in them and to unlock what people have the potential to do.",
        ),
    }
}
wire::term!(Benefit, "the key of a benefit, such as `sounding_board`");

/// One thing that is settled in a relationship: its goals, and what stays in it.
///
/// What is said stays between the two. That there is a relationship does not: the line manager
/// has to support the application, and so knows of it. The source says this of its own service, and
/// is no rule for others.
///
/// Source: *What is mentoring?* (London Leadership Academy), what happens in a session, and whether
/// mentoring is in confidence.
///
/// # Example
///
/// ```
/// use leadership_qualities::mentoring::GroundRule;
///
/// println!("{}", GroundRule::Confidentiality.statement());
/// println!("But: {}", GroundRule::LineManager.statement());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum GroundRule {
    /// Goals from the start.
    Goals,
    /// Goals that are reviewed.
    Review,
    /// Support of the line manager.
    LineManager,
    /// Trust and openness.
    Trust,
    /// Confidential sessions.
    Confidentiality,
}

words! {
    GroundRule [5] {
        Goals = "goals": SESSION.whole(
            "Goals are set when the mentoring relationship begins, to give it a focus.",
        ),
        Review = "review": SESSION.whole(
            "The goals are reviewed all along, to make sure that the meetings have a focus.",
        ),
        LineManager = "line_manager": CONFIDENCE.whole(
            "The mentee's line manager has to support the application for mentoring, and to give \
             the mentee time and space for it.",
        ),
        Trust = "trust": CONFIDENCE.whole(
            "Trust and openness are what mentoring is built on.",
        ),
        Confidentiality = "confidentiality": CONFIDENCE.whole(
            "The content of the sessions is confidential.",
        ),
    }
}
wire::term!(GroundRule, "the key of a ground rule, such as `trust`");

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum Expectation {
    /// To be open to mentoring.
    Openness,
    /// To talk openly and honestly.
    Honesty,
    /// To come to the sessions.
    Attendance,
    /// To take notes.
    Notes,
    /// To keep agreements.
    Agreements,
}

words! {
    Expectation [5] {
        Openness = "openness": EXPECTS.whole(
            "The mentee has to be open to what mentoring has the potential to do.",
        ),
        Honesty = "honesty": EXPECTS.whole(
            "The mentee has to be able to take part in conversations with honesty and openness.",
        ),
        Attendance = "attendance": EXPECTS.whole(
            "The mentor expects the mentee to remain committed to the process by coming to the \
             sessions.",
        ),
        Notes = "notes": EXPECTS.whole(
            "The mentor expects the mentee to remain committed to the process by taking notes of \
             their own.",
        ),
        Agreements = "agreements": EXPECTS.whole(
            "The mentor expects the mentee to remain committed to the process by keeping whatever \
             they agreed in the sessions.",
        ),
    }
}
wire::term!(Expectation, "the key of an expectation, such as `openness`");

/// One thing that the London service assures mentees of, as to the mentors on its register.
///
/// Source: *What is mentoring?* (London Leadership Academy), introduction of the register, and how
/// to apply.
///
/// # Example
///
/// ```
/// use leadership_qualities::mentoring::Assurance;
///
/// println!("{}", Assurance::FreeOfCharge.statement());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum Assurance {
    /// Training that is accredited.
    AccreditedTraining,
    /// Supervision and development.
    Supervision,
    /// No fee.
    FreeOfCharge,
}

words! {
    Assurance [3] {
        AccreditedTraining = "accredited_training": INTRODUCTION.whole(
            "Every mentor on the register has been through an accredited programme in the skills \
             of a mentor.",
        ),
        Supervision = "supervision": INTRODUCTION.whole(
            "Every mentor on the register regularly has supervision and develops those skills.",
        ),
        FreeOfCharge = "free_of_charge": APPLYING.whole(
            "The mentors on the register take no fee, so that no lack of money keeps anyone from \
             the support they need.",
        ),
    }
}
wire::term!(Assurance, "the key of an assurance, such as `supervision`");
wire::from_str!(Benefit, GroundRule, Expectation, Assurance);
