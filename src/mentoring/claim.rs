//! Every statement on mentoring, with what it is about.

use core::fmt;
use core::iter::Copied;
use core::slice;

use super::approach::{Approach, Contrast};
use super::benefit::{Benefit, Effect};
use super::example::InnovatorExample;
use super::leadership::{LeaderPractice, SupervisoryMode};
use super::nature::Characteristic;
use super::people::{Impediment, MenteePractice, Principle, Relation};
use super::relationship::{Assurance, Expectation, GroundRule};
use super::session::{Activity, ListeningAim, Technique};
use crate::framework::{Role, Statement};

/// Declares the claims, each with the vocabularies that it is about and its words.
macro_rules! claims {
    ($(
        $(#[doc = $doc:expr])*
        $Claim:ident($term:ident: $Term:ident $(, $side:ident: $Side:ident)?)
            => $before:expr, $between:literal, $after:ident;
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
            $($(#[doc = $doc])* $Claim($Term $(, $Side)?),)+
        }

        /// Writes the claim in words, such as "technique: listening".
        impl fmt::Display for Claim {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                let (before, between, after): (&dyn fmt::Display, _, &dyn fmt::Display) = match self {
                    $(Self::$Claim($term $(, $side)?) => (&$before, $between, $after),)+
                };
                write!(formatter, "{before}{between}{after}")
            }
        }

        /// Every statement on mentoring with its claim, vocabulary by vocabulary.
        ///
        /// # Example
        ///
        /// List all that the sources do not say in full:
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
        pub fn statements() -> Copied<slice::Iter<'static, (Claim, Statement)>> {
            STATEMENTS.iter().copied()
        }

        static STATEMENTS: [(Claim, Statement); COUNT] = collected();

        const COUNT: usize = 0 $(+ $Term::ALL.len() $(* $Side::ALL.len())?)+;

        /// Collects the statements while the crate is compiled.
        #[expect(
            clippy::indexing_slicing,
            reason = "a place beyond the end would not compile"
        )]
        const fn collected() -> [(Claim, Statement); COUNT] {
            let first = Benefit::ALL[0];
            let mut all = [(Claim::Benefit(first), first.statement()); COUNT];
            let mut end = 0;
            $(for_each!($term in $Term, $($side in $Side,)? {
                all[end] = (Claim::$Claim($term $(, $side)?), $term.statement($($side)?));
                end += 1;
            });)+
            all
        }
    };
}

/// Runs statements for every term of some vocabularies, while the crate is compiled.
macro_rules! for_each {
    ({ $($statements:tt)* }) => {
        $($statements)*
    };
    ($term:ident in $Term:ident, $($rest:tt)*) => {
        let mut place = 0;
        while place < $Term::ALL.len() {
            let $term = $Term::ALL[place];
            for_each!($($rest)*);
            place += 1;
        }
    };
}

claims! {
    /// What mentoring is.
    Characteristic(characteristic: Characteristic)
        => "what mentoring is", ": ", characteristic;
    /// What mentoring allows.
    Benefit(benefit: Benefit)
        => "what mentoring allows", ": ", benefit;
    /// What mentoring or coaching is like on one side of a contrast.
    Contrast(contrast: Contrast, approach: Approach)
        => *contrast, " in ", approach;
    /// A technique of a mentor.
    Technique(technique: Technique)
        => "technique", ": ", technique;
    /// What a mentor listens to find out.
    ListeningAim(aim: ListeningAim)
        => "aim of listening", ": ", aim;
    /// What mentees or mentors do.
    Activity(activity: Activity)
        => match activity.role() {
            Role::Mentee => "what a mentee does",
            Role::Mentor => "what a mentor does",
        }, ": ", activity;
    /// What is settled in a relationship.
    GroundRule(rule: GroundRule)
        => "ground rule", ": ", rule;
    /// What a mentor expects of a mentee.
    Expectation(expectation: Expectation)
        => "what a mentor expects", ": ", expectation;
    /// What mentees are assured of.
    Assurance(assurance: Assurance)
        => "assurance", ": ", assurance;
    /// Where a mentor stands.
    Relation(relation: Relation)
        => "relation", ": ", relation;
    /// What mentees do so that mentoring is reciprocal.
    MenteePractice(practice: MenteePractice)
        => "practice of mentees", ": ", practice;
    /// What everyone who takes part keeps in mind.
    Principle(principle: Principle)
        => "principle", ": ", principle;
    /// What stands in the way of learning.
    Impediment(impediment: Impediment)
        => "impediment", ": ", impediment;
    /// What mentoring brings about.
    Effect(effect: Effect)
        => "effect", ": ", effect;
    /// Managing or leading.
    SupervisoryMode(mode: SupervisoryMode)
        => "what a supervisor does", ": ", mode;
    /// What leaders do for mentoring.
    LeaderPractice(practice: LeaderPractice)
        => "practice of leaders", ": ", practice;
    /// A part of the example of innovators.
    InnovatorExample(part: InnovatorExample)
        => "example of innovators", ": ", part;
}
