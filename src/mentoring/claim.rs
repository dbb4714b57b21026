//! Every statement on mentoring, with its claim: what the statement is about.

use core::fmt;

use super::approach::{Approach, Contrast};
use super::benefit::{Benefit, Effect};
use super::example::InnovatorExample;
use super::framework_use::FrameworkUse;
use super::leadership::{LeaderPractice, SupervisoryMode};
use super::nature::Characteristic;
use super::people::{Impediment, MenteePractice, Principle, Relation};
use super::relationship::{Assurance, Expectation, GroundRule};
use super::session::{Activity, ListeningAim, Technique};
use crate::framework::{Statement, Worded};

/// Declares the claims, each with its statements and its words.
macro_rules! claims {
    ($(
        $(#[doc = $doc:expr])*
        $Claim:ident($($part:ident: $Part:ty),+) in $statements:expr
            => $words:literal $(, $word:expr)*;
    )+) => {
        /// What a statement on mentoring is about.
        ///
        /// [`statements`] pairs each statement with its claim.
        ///
        /// # Example
        ///
        /// ```
        /// use leadership_qualities::mentoring::{Approach, Contrast, Claim};
        ///
        /// let claim = Claim::Contrast(Contrast::Duration, Approach::Coaching);
        /// assert_eq!(claim.to_string(), "duration in coaching");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Claim {
            $($(#[doc = $doc])* $Claim($($Part),+),)+
        }

        /// Writes the claim in words, such as "technique: listening".
        impl fmt::Display for Claim {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$Claim($($part),+) => write!(formatter, $words $(, $word)*),)+
                }
            }
        }

        /// Every statement on mentoring with its claim, vocabulary by vocabulary.
        ///
        /// # Example
        ///
        /// List the statements that the sources do not give in full:
        ///
        /// ```
        /// use leadership_qualities::framework::Fidelity;
        /// use leadership_qualities::mentoring;
        ///
        /// let incomplete: Vec<String> = mentoring::statements()
        ///     .filter(|(_, statement)| statement.fidelity() != Fidelity::Whole)
        ///     .map(|(claim, _)| claim.to_string())
        ///     .collect();
        /// assert_eq!(
        ///     incomplete,
        ///     ["what mentoring is: old models", "example of innovators: pairing"],
        /// );
        /// ```
        pub fn statements() -> impl Iterator<Item = (Claim, Statement)> + Clone {
            core::iter::empty()$(.chain($statements))+
        }
    };
}

claims! {
    /// What mentoring is.
    Characteristic(characteristic: Characteristic) in of(Claim::Characteristic)
        => "what mentoring is: {characteristic}";
    /// What the framework is for in mentoring.
    FrameworkUse(framework_use: FrameworkUse) in of(Claim::FrameworkUse)
        => "use of the framework: {framework_use}";
    /// What mentoring makes possible.
    Benefit(benefit: Benefit) in of(Claim::Benefit)
        => "what mentoring allows: {benefit}";
    /// What mentoring or coaching is like on one side of a contrast.
    Contrast(contrast: Contrast, approach: Approach) in contrasts()
        => "{contrast} in {approach}";
    /// A technique of a mentor.
    Technique(technique: Technique) in of(Claim::Technique)
        => "technique: {technique}";
    /// What a mentor listens to find out.
    ListeningAim(aim: ListeningAim) in of(Claim::ListeningAim)
        => "aim of listening: {aim}";
    /// What mentees or mentors do.
    Activity(activity: Activity) in of(Claim::Activity)
        => "what a {} does: {activity}", activity.role();
    /// A ground rule of mentoring.
    GroundRule(rule: GroundRule) in of(Claim::GroundRule)
        => "ground rule: {rule}";
    /// What a mentor expects of a mentee.
    Expectation(expectation: Expectation) in of(Claim::Expectation)
        => "what a mentor expects: {expectation}";
    /// What the London service assures mentees of.
    Assurance(assurance: Assurance) in of(Claim::Assurance)
        => "assurance: {assurance}";
    /// Where a mentor stands in relation to the mentee.
    Relation(relation: Relation) in of(Claim::Relation)
        => "relation: {relation}";
    /// A practice of mentees in the reciprocal model.
    MenteePractice(practice: MenteePractice) in of(Claim::MenteePractice)
        => "practice of mentees: {practice}";
    /// A principle of mentoring.
    Principle(principle: Principle) in of(Claim::Principle)
        => "principle: {principle}";
    /// What stands in the way of people learning from one another.
    Impediment(impediment: Impediment) in of(Claim::Impediment)
        => "impediment: {impediment}";
    /// What mentoring brings about.
    Effect(effect: Effect) in of(Claim::Effect)
        => "effect: {effect}";
    /// What a supervisor does: manage or lead.
    SupervisoryMode(mode: SupervisoryMode) in of(Claim::SupervisoryMode)
        => "what a supervisor does: {mode}";
    /// What the post on reciprocal mentoring says to leaders and supervisors.
    LeaderPractice(practice: LeaderPractice) in of(Claim::LeaderPractice)
        => "to leaders and supervisors: {practice}";
    /// A part of the example in which innovators are the mentees.
    InnovatorExample(part: InnovatorExample) in of(Claim::InnovatorExample)
        => "example of innovators: {part}";
}

/// Every term of a vocabulary, as a claim, with its statement.
fn of<T: Worded>(claim: fn(T) -> Claim) -> impl Iterator<Item = (Claim, Statement)> + Clone {
    T::TERMS
        .iter()
        .map(move |term| (claim(*term), term.statement()))
}

/// Both sides of every contrast, as claims, with their statements.
fn contrasts() -> impl Iterator<Item = (Claim, Statement)> + Clone {
    Contrast::ALL.into_iter().flat_map(|contrast| {
        Approach::ALL.map(|approach| {
            let claim = Claim::Contrast(contrast, approach);
            (claim, contrast.statement(approach))
        })
    })
}
