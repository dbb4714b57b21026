//! The reciprocal model: what mentees do in it, what all share, and what stands in the way.

use super::words::words;
use crate::framework::Source;
use crate::wire;

const OPENING: Source = Source::reciprocal("opening quotations");
const TEACHING: Source = Source::reciprocal("teaching");
const IMPEDIMENT: Source = Source::reciprocal("the impediment");
const PRACTICES: Source = Source::reciprocal("practices");
const CLOSE: Source = Source::reciprocal("close");

/// One thing that mentees do, so that mentoring is reciprocal.
///
/// Source: *A Mentoring Model* (blog post), practices.
///
/// # Example
///
/// ```
/// use leadership_qualities::mentoring::MenteePractice;
///
/// for practice in MenteePractice::ALL {
///     println!("- {}", practice.statement());
/// }
/// # assert_eq!("set_goals".parse::<MenteePractice>()?, MenteePractice::SetGoals);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum MenteePractice {
    /// To set goals, and ask for help with them.
    SetGoals,
    /// To take each relationship as it is.
    ExpectDifference,
    /// To see give and take in it.
    SeeReciprocity,
    /// To think of helping in turn.
    HelpInTurn,
}

words! {
    MenteePractice [4] {
        SetGoals = "set_goals": PRACTICES.whole(
            "Set personal goals, and ask those who mentor you to help with them.",
        ),
        ExpectDifference = "expect_difference": PRACTICES.whole(
            "Be aware that no two relationships will be alike.",
        ),
        SeeReciprocity = "see_reciprocity": PRACTICES.whole(
            "Look on each relationship of mentoring as a reciprocal one.",
        ),
        HelpInTurn = "help_in_turn": PRACTICES.whole(
            "While you learn from others, ask yourself in which ways you can help them, too.",
        ),
    }
}
wire::term!(
    MenteePractice,
    "the key of a practice of mentees, such as `set_goals`"
);

/// One thing that mentees, mentors and those who lead them have in mind together.
///
/// Source: *A Mentoring Model* (blog post), in the order in which it says them.
///
/// # Example
///
/// ```
/// use leadership_qualities::mentoring::Principle;
///
/// let principle: Principle = "everyone_knows_more".parse()?;
/// println!("{}", principle.statement());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum Principle {
    /// Knowledge is not enough.
    KnowledgeIsNotEnough,
    /// Care comes before knowledge.
    CareComesFirst,
    /// No leadership without relationships.
    LeadershipIsRelationship,
    /// Simple to say, hard to do.
    SimpleButHard,
    /// See, do, teach.
    SeeDoTeach,
    /// Teaching turns mentoring round.
    TeachingInReverse,
    /// Who teaches, learns.
    LearningByTeaching,
    /// Everyone knows more of something.
    EveryoneKnowsMore,
    /// The teacher learns from the student.
    TeacherLearns,
    /// Everyone has something to teach.
    TeachableKnowledge,
    /// All are smarter than one.
    SmarterTogether,
    /// Nobody has all the answers.
    NobodyHasAllAnswers,
}

words! {
    Principle [12] {
        KnowledgeIsNotEnough = "knowledge_is_not_enough": OPENING.whole(
            "To know things is not by itself enough to qualify anyone to lead or mentor others.",
        ),
        CareComesFirst = "care_comes_first": OPENING.whole(
            "How much you know means nothing to people before they know that you care, and how \
             much.",
        ),
        LeadershipIsRelationship = "leadership_is_relationship": OPENING.whole(
            "Leadership and relationships cannot be had apart.",
        ),
        SimpleButHard = "simple_but_hard": Source::reciprocal("opening").whole(
            "These ideas are simple and no great science, but very hard to put into practice, and \
             things are very hard for anyone who does not keep them in mind.",
        ),
        SeeDoTeach = "see_do_teach": TEACHING.whole("See it, do it, teach it."),
        TeachingInReverse = "teaching_in_reverse": TEACHING.whole(
            "For those who are humble about it, teaching is usually mentoring in reverse.",
        ),
        LearningByTeaching = "learning_by_teaching": TEACHING.whole(
            "In the experience of the author, whoever teaches the person they are mentoring often \
             learns as much as that person does, or more.",
        ),
        EveryoneKnowsMore = "everyone_knows_more":
            Source::reciprocal("what mentoring means for a supervisor").whole(
            "Each person whom we meet knows more than we do about something, in one way or \
             another, and there is nobody from whom we cannot learn.",
        ),
        TeacherLearns = "teacher_learns": IMPEDIMENT.whole(
            "Mentoring is reciprocal: the teacher, of course, can learn from the student.",
        ),
        TeachableKnowledge = "teachable_knowledge": PRACTICES.whole(
            "Everyone in a relationship of mentoring knows something that can be taught.",
        ),
        SmarterTogether = "smarter_together": CLOSE.whole(
            "All of us together are smarter than any one of us.",
        ),
        NobodyHasAllAnswers = "nobody_has_all_answers": CLOSE.whole(
            "No one alone has every right answer.",
        ),
    }
}
wire::term!(Principle, "the key of a principle, such as `see_do_teach`");

/// What stands in the way of learning from one another.
///
/// Source: *A Mentoring Model* (blog post), the impediment.
///
/// # Example
///
/// ```
/// use leadership_qualities::mentoring::Impediment;
///
/// for impediment in Impediment::ALL {
///     println!("{} {}", impediment.statement(), impediment.answer().statement());
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum Impediment {
    /// Pride.
    Pride,
}

impl Impediment {
    /// The principle that answers it.
    ///
    /// The source prints it straight after the impediment, and does not say in words that it is
    /// the answer: to link them is the crate's convention.
    #[must_use]
    pub const fn answer(self) -> Principle {
        match self {
            Self::Pride => Principle::TeacherLearns,
        }
    }
}

words! {
    Impediment [1] {
        Pride = "pride": IMPEDIMENT.whole("What stands in the way is pride."),
    }
}
wire::term!(Impediment, "the key of an impediment: `pride`");
wire::from_str!(MenteePractice, Principle, Impediment);
