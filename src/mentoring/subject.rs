//! Every statement on mentoring, with what it is about.

use core::fmt;

use super::{
    Activity, Approach, Assurance, Benefit, Contrast, Direction, Effect, Expectation, GroundRule,
    Impediment, InnovatorExample, LeaderPractice, ListeningAim, MenteePractice, Mode, Nature,
    Principle, Technique, Worded,
};
use crate::framework::Statement;

/// What a statement on mentoring is about.
///
/// [`statements`] pairs each statement with its subject.
///
/// # Example
///
/// ```
/// use leadership_qualities::mentoring::{Approach, Contrast, Subject};
///
/// let subject = Subject::Contrast(Contrast::Duration, Approach::Coaching);
/// assert_eq!(subject.to_string(), "duration in coaching");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// What mentoring is.
    Nature(Nature),
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
    Direction(Direction),
    /// What mentees do.
    MenteePractice(MenteePractice),
    /// What all have in mind.
    Principle(Principle),
    /// What stands in the way.
    Impediment(Impediment),
    /// What mentoring brings about.
    Effect(Effect),
    /// Managing or leading.
    Mode(Mode),
    /// What leaders do.
    LeaderPractice(LeaderPractice),
    /// A part of the example of innovators.
    InnovatorExample(InnovatorExample),
}

/// Writes the subject in words, such as "technique: listening".
impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nature(nature) => write!(formatter, "what mentoring is: {nature}"),
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
            Self::Direction(direction) => write!(formatter, "direction: {}", direction.key()),
            Self::MenteePractice(practice) => {
                write!(formatter, "practice of mentees: {practice}")
            }
            Self::Principle(principle) => write!(formatter, "principle: {principle}"),
            Self::Impediment(impediment) => write!(formatter, "impediment: {impediment}"),
            Self::Effect(effect) => write!(formatter, "effect: {effect}"),
            Self::Mode(mode) => write!(formatter, "what a supervisor does: {mode}"),
            Self::LeaderPractice(practice) => {
                write!(formatter, "practice of leaders: {practice}")
            }
            Self::InnovatorExample(part) => write!(formatter, "example of innovators: {part}"),
        }
    }
}

/// Every statement on mentoring with its subject, vocabulary by vocabulary.
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
///     .map(|(subject, _)| subject.to_string())
///     .collect();
/// assert_eq!(
///     incomplete,
///     ["what mentoring is: old models", "example of innovators: pairing"],
/// );
/// ```
pub fn statements() -> impl Iterator<Item = (Subject, Statement)> + Clone {
    let contrasts = Contrast::ALL.into_iter().flat_map(|contrast| {
        Approach::ALL.map(|approach| {
            let subject = Subject::Contrast(contrast, approach);
            (subject, contrast.statement(approach))
        })
    });
    of(Subject::Nature)
        .chain(of(Subject::Benefit))
        .chain(contrasts)
        .chain(of(Subject::Technique))
        .chain(of(Subject::ListeningAim))
        .chain(of(Subject::Activity))
        .chain(of(Subject::GroundRule))
        .chain(of(Subject::Expectation))
        .chain(of(Subject::Assurance))
        .chain(of(Subject::Direction))
        .chain(of(Subject::MenteePractice))
        .chain(of(Subject::Principle))
        .chain(of(Subject::Impediment))
        .chain(of(Subject::Effect))
        .chain(of(Subject::Mode))
        .chain(of(Subject::LeaderPractice))
        .chain(of(Subject::InnovatorExample))
}

/// Every term of a vocabulary, as a subject, with its statement.
fn of<T: Worded>(subject: fn(T) -> Subject) -> impl Iterator<Item = (Subject, Statement)> + Clone {
    T::TERMS
        .iter()
        .map(move |term| (subject(*term), term.statement()))
}
