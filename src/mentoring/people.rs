//! Who can mentor, and how all sides learn: relations, practices, principles and an impediment.

use crate::framework::Source;
use crate::vocabulary::vocabulary;

const OPENING: Source = Source::reciprocal("opening quotations");
const NETWORK: Source =
    Source::reciprocal("the 360 model, quoted twice from Collins in Harvard Business Review");
const TEACHING: Source = Source::reciprocal("teaching");
const IMPEDIMENT: Source = Source::reciprocal("the impediment");
const SUPERVISORS: Source = Source::reciprocal("what mentoring means for a supervisor");
const PRACTICES: Source = Source::reciprocal("practices");
const CLOSE: Source = Source::reciprocal("close");

vocabulary! {
    /// Where a mentor stands in relation to the mentee: senior, peer or subordinate.
    ///
    /// In the reciprocal model mentoring comes from all around, so a mentor need not be a senior
    /// person. On the page of the London service mentors often are senior people. In JSON a
    /// relation is its [`key`](Self::key).
    ///
    /// Source: *A Mentoring Model* (blog post), the 360 model.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::mentoring::Relation;
    ///
    /// let relation: Relation = "peer".parse()?;
    /// println!("{}", relation.statement());
    /// # assert_eq!(relation, Relation::Peer);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "`senior`, `peer` or `subordinate`"]
    #[worded]
    pub enum Relation {
        /// Someone higher up in the organisation.
        Senior = "senior" => NETWORK.whole(
            "Years ago, people usually sought a mentor higher up in the organisation.",
        ),
        /// Someone on the same level.
        Peer = "peer" => NETWORK.whole(
            "Today, your ideal mentor may in fact be several mentors: a network to which peers \
             belong.",
        ),
        /// Someone in a lower position in the organisation.
        Subordinate = "subordinate" => NETWORK.whole(
            "Today, your ideal mentor may in fact be several mentors: a network to which people \
             below you in the organisation belong as well.",
        ),
    }
}

vocabulary! {
    /// One practice of mentees in the reciprocal model.
    ///
    /// The source does not say whose practices these are; the crate reads them as practices of
    /// mentees.
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
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of a practice of mentees, such as `set_goals`"]
    #[worded]
    pub enum MenteePractice {
        /// To set goals, and ask for help with them.
        SetGoals = "set_goals" => PRACTICES.whole(
            "Set personal goals, and ask those who mentor you to help with them.",
        ),
        /// To expect that each relationship is different.
        ExpectDifference = "expect_difference" => PRACTICES.whole(
            "Be aware that no two relationships will be alike.",
        ),
        /// To see give and take in every relationship.
        SeeReciprocity = "see_reciprocity" => PRACTICES.whole(
            "Treat every mentoring relationship as reciprocal.",
        ),
        /// To think of helping in turn.
        HelpInTurn = "help_in_turn" => PRACTICES.whole(
            "Even while you learn from others, ask yourself how you can help them, too.",
        ),
    }
}

vocabulary! {
    /// One principle of mentoring in the post on reciprocal mentoring.
    ///
    /// Source: *A Mentoring Model* (blog post), in the order of the post.
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
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of a principle, such as `see_do_teach`"]
    #[worded]
    pub enum Principle {
        /// Knowledge is not enough.
        ///
        /// The source closes this quotation with an ellipsis; the sentence itself is complete.
        KnowledgeIsNotEnough = "knowledge_is_not_enough" => OPENING.whole(
            "Knowledge on its own does not make anyone qualified to lead or mentor others.",
        ),
        /// Care comes before knowledge.
        CareComesFirst = "care_comes_first" => OPENING.whole(
            "Until people can see how much you care, they take no interest in your knowledge.",
        ),
        /// No leadership without relationships.
        LeadershipIsRelationship = "leadership_is_relationship" => OPENING.whole(
            "Leadership and relationships belong together: nobody can separate them.",
        ),
        /// Simple to say, hard to do.
        SimpleButHard = "simple_but_hard" => Source::reciprocal("opening").whole(
            "The ideas of mentoring are simple, and not rocket science. Yet putting them into \
             practice is very hard, and things are very hard for anyone who forgets them.",
        ),
        /// See, do, teach.
        SeeDoTeach = "see_do_teach" => TEACHING.whole("See it, do it, teach it."),
        /// Teaching is usually mentoring with the roles reversed.
        TeachingInReverse = "teaching_in_reverse" => TEACHING.whole(
            "For those who are humble about it, teaching is usually mentoring in reverse.",
        ),
        /// Whoever teaches also learns.
        LearningByTeaching = "learning_by_teaching" => TEACHING.whole(
            "In the author's experience, whoever teaches the person they are mentoring often \
             learns as much as that person does, or more.",
        ),
        /// Everyone knows more about something.
        ///
        /// The source has "that we do", which makes sense only as a misprint of "than we do".
        EveryoneKnowsMore = "everyone_knows_more" => SUPERVISORS.whole(
            "In some way, everyone we meet knows more than we do about something, and we can \
             learn from everybody.",
        ),
        /// The teacher learns from the student.
        TeacherLearns = "teacher_learns" => IMPEDIMENT.whole(
            "Mentoring is reciprocal: of course the teacher can learn from the student.",
        ),
        /// Everyone has something to teach.
        TeachableKnowledge = "teachable_knowledge" => PRACTICES.whole(
            "Everyone in a mentoring relationship knows something that can be taught.",
        ),
        /// All are smarter than one.
        SmarterTogether = "smarter_together" => CLOSE.whole(
            "All of us together are smarter than any one of us.",
        ),
        /// Nobody has all the answers.
        NobodyHasAllAnswers = "nobody_has_all_answers" => CLOSE.whole(
            "No one alone has every right answer.",
        ),
    }
}

vocabulary! {
    /// Something that stands in the way of people learning from one another.
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
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of an impediment: `pride`"]
    #[worded]
    pub enum Impediment {
        /// Pride.
        Pride = "pride" => IMPEDIMENT.whole("What stands in the way is pride."),
    }
}

impl Impediment {
    /// The principle that answers the impediment.
    ///
    /// The source prints the principle straight after the impediment, and does not say in words
    /// that it is the answer. To link the impediment with the principle is the crate's convention.
    #[must_use]
    pub const fn answer(self) -> Principle {
        match self {
            Self::Pride => Principle::TeacherLearns,
        }
    }
}
