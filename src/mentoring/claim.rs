//! Every statement on mentoring, with what it is about.

use core::fmt;

use super::{
    Activity, Approach, Assurance, Benefit, Characteristic, Contrast, Effect, Expectation,
    GroundRule, Impediment, InnovatorExample, LeaderPractice, ListeningAim, MenteePractice,
    Principle, Relation, SupervisoryMode, Technique, Worded,
};
use crate::framework::Statement;

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
    /// What mentoring is.
    Characteristic(Characteristic),
    /// What it allows.
    Benefit(Benefit),
    /// One side of a contrast.
    Contrast(Contrast, Approach),
    /// A technique of a session.
    Technique(Technique),
    /// What a mentor listens for.
    ListeningAim(ListeningAim),
    /// What mentees or mentors do.
    Activity(Activity),
    /// What is settled in a relationship.
    GroundRule(GroundRule),
    /// What a mentor expects of a mentee.
    Expectation(Expectation),
    /// What mentees are assured of.
    Assurance(Assurance),
    /// Where a mentor stands.
    Relation(Relation),
    /// What mentees do.
    MenteePractice(MenteePractice),
    /// What all have in mind.
    Principle(Principle),
    /// What stands in the way.
    Impediment(Impediment),
    /// What mentoring brings about.
    Effect(Effect),
    /// Managing or leading.
    SupervisoryMode(SupervisoryMode),
    /// What leaders do.
    LeaderPractice(LeaderPractice),
    /// A part of the example of innovators.
    InnovatorExample(InnovatorExample),
}

/// Writes the claim in words, such as "technique: listening".
impl fmt::Display for Claim {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Characteristic(characteristic) => {
                write!(formatter, "what mentoring is: {characteristic}")
            }
            Self::Benefit(benefit) => write!(formatter, "what mentoring allows: {benefit}"),
            Self::Contrast(contrast, approach) => write!(formatter, "{contrast} in {approach}"),
            Self::Technique(technique) => write!(formatter, "technique: {technique}"),
            Self::ListeningAim(aim) => write!(formatter, "aim of listening: {aim}"),
            Self::Activity(activity) => {
                write!(formatter, "what a {} does: {activity}", activity.role())
            }
            Self::GroundRule(rule) => write!(formatter, "ground rule: {rule}"),
            Self::Expectation(expectation) => {
                write!(formatter, "what a mentor expects: {expectation}")
            }
            Self::Assurance(assurance) => write!(formatter, "assurance: {assurance}"),
            Self::Relation(relation) => write!(formatter, "relation: {}", relation.key()),
            Self::MenteePractice(practice) => {
                write!(formatter, "practice of mentees: {practice}")
            }
            Self::Principle(principle) => write!(formatter, "principle: {principle}"),
            Self::Impediment(impediment) => write!(formatter, "impediment: {impediment}"),
            Self::Effect(effect) => write!(formatter, "effect: {effect}"),
            Self::SupervisoryMode(mode) => write!(formatter, "what a supervisor does: {mode}"),
            Self::LeaderPractice(practice) => {
                write!(formatter, "practice of leaders: {practice}")
            }
            Self::InnovatorExample(part) => write!(formatter, "example of innovators: {part}"),
        }
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
pub fn statements() -> impl Iterator<Item = (Claim, Statement)> + Clone {
    let contrasts = Contrast::ALL.into_iter().flat_map(|contrast| {
        Approach::ALL.map(|approach| {
            let claim = Claim::Contrast(contrast, approach);
            (claim, contrast.statement(approach))
        })
    });
    of(Claim::Characteristic)
        .chain(of(Claim::Benefit))
        .chain(contrasts)
        .chain(of(Claim::Technique))
        .chain(of(Claim::ListeningAim))
        .chain(of(Claim::Activity))
        .chain(of(Claim::GroundRule))
        .chain(of(Claim::Expectation))
        .chain(of(Claim::Assurance))
        .chain(of(Claim::Relation))
        .chain(of(Claim::MenteePractice))
        .chain(of(Claim::Principle))
        .chain(of(Claim::Impediment))
        .chain(of(Claim::Effect))
        .chain(of(Claim::SupervisoryMode))
        .chain(of(Claim::LeaderPractice))
        .chain(of(Claim::InnovatorExample))
}

/// Every term of a vocabulary, as a claim, with its statement.
fn of<T: Worded>(claim: fn(T) -> Claim) -> impl Iterator<Item = (Claim, Statement)> + Clone {
    T::TERMS
        .iter()
        .map(move |term| (claim(*term), term.statement()))
}
