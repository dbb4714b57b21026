//! What is said of mentoring, and the choice between mentoring and coaching.

mod exchange;
mod network;

use std::collections::HashSet;
use std::fmt::{Debug, Write};
use std::str::FromStr;

use expect_test::expect_file;
use leadership_qualities::Role;
use leadership_qualities::framework::{self, Fidelity, Publication, Statement};
use leadership_qualities::mentoring::{
    self, Activity, Approach, Argument, Assurance, Benefit, Characteristic, Claim, Contrast,
    Effect, Expectation, FrameworkUse, GroundRule, Impediment, InnovatorExample, LeaderPractice,
    ListeningAim, MenteePractice, Preferences, Principle, Recommendation, Relation,
    SupervisoryMode, Technique, recommend,
};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

// Every accessor works in a constant.
const STATEMENT: Statement = Contrast::Scope.statement(Approach::Coaching.other());
const RECOMMENDATION: Recommendation = recommend(NO_PREFERENCE);
const NO_PREFERENCE: Preferences = Preferences {
    duration: None,
    structure: None,
    scope: None,
    experience: None,
};

#[test]
fn every_list_is_as_long_as_in_the_source() {
    // The page of the London service, counted by hand.
    assert_eq!(Benefit::ALL.len(), 4);
    assert_eq!(Contrast::ALL.len(), 4);
    assert_eq!((Technique::ALL.len(), ListeningAim::ALL.len()), (4 + 1, 3));
    assert_eq!(Activity::ALL.len(), 3 + 3);
    assert_eq!(GroundRule::ALL.len(), 2 + 3);
    assert_eq!(Expectation::ALL.len(), 2 + 3);
    assert_eq!(Assurance::ALL.len(), 3);
    // The post on reciprocal mentoring.
    assert_eq!(Relation::ALL.len(), 3);
    assert_eq!(MenteePractice::ALL.len(), 4);
    // Four in its opening, three on teaching, one on everyone, one on the impediment, one among the
    // practices, and two at its close.
    assert_eq!(Principle::ALL.len(), 4 + 3 + 1 + 1 + 1 + 2);
    assert_eq!(Impediment::ALL.len(), 1);
    // Four lines of a list, a saying and a quotation.
    assert_eq!(Effect::ALL.len(), 4 + 2);
    assert_eq!(SupervisoryMode::ALL.len(), 2);
    assert_eq!(LeaderPractice::ALL.len(), 4 + 3 + 1);
    // Two of the page, nine of the post and one of the handout.
    assert_eq!(Characteristic::ALL.len(), 2 + 9 + 1);
    // The handout: two claims at its opening, and three at that of the form.
    assert_eq!(FrameworkUse::ALL.len(), 2 + 3);
    // Four sentences of the example.
    assert_eq!(InnovatorExample::ALL.len(), 4);

    // A contrast has two statements.
    let lists = [4, 4 * 2, 5, 3, 6, 5, 5, 3, 3, 4, 12, 1, 6, 2, 8, 12, 5, 4];
    assert_eq!(mentoring::statements().count(), lists.iter().sum::<usize>());
}

#[test]
fn each_source_says_as_much_as_is_told() {
    let count = |publication| {
        mentoring::statements()
            .filter(|(_, statement)| statement.source().publication() == publication)
            .count()
    };
    assert_eq!(count(Publication::LondonService), 41);
    assert_eq!(count(Publication::ReciprocalModel), 45);
    assert_eq!(count(Publication::SetupSequence), 4);
    assert_eq!(count(Publication::MentoringHandout), 5 + 1);
    assert_eq!(count(Publication::QualitiesPost), 0);
}

#[test]
fn each_subject_and_each_statement_stands_once() {
    let mut claims = HashSet::new();
    let mut texts: HashSet<&str> = framework::statements()
        .map(|(_, statement)| statement.text())
        .collect();
    for (claim, statement) in mentoring::statements() {
        assert!(claims.insert(claim), "{claim}");
        assert!(texts.insert(statement.text()), "{claim}");
    }
    let told: HashSet<String> = claims.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), claims.len());
}

#[test]
fn a_text_has_an_ellipsis_exactly_where_something_is_missing() {
    for (claim, statement) in mentoring::statements() {
        let text = statement.text();
        let truncated = statement.fidelity() == Fidelity::Truncated;
        assert_eq!(text.starts_with('…'), truncated, "{claim}");
        assert!(text.ends_with('.'), "{claim}");
        assert_eq!(text.trim(), text, "{claim}");
        assert!(!text.contains("  "), "{claim}");
    }
}

#[test]
fn only_the_example_has_lost_its_opening() {
    let not_whole: Vec<(Claim, Fidelity)> = mentoring::statements()
        .map(|(claim, statement)| (claim, statement.fidelity()))
        .filter(|(_, fidelity)| *fidelity != Fidelity::Whole)
        .collect();
    let pairing = Claim::InnovatorExample(InnovatorExample::Pairing);
    let models = Claim::Characteristic(Characteristic::OldModels);
    assert_eq!(
        not_whole,
        [(models, Fidelity::Abridged), (pairing, Fidelity::Truncated)]
    );
}

#[test]
fn what_the_sources_hedge_is_hedged() {
    for (statement, hedge) in [
        (
            Contrast::Duration.statement(Approach::Coaching),
            "generally",
        ),
        (
            Contrast::Structure.statement(Approach::Coaching),
            "generally",
        ),
        (
            Contrast::Experience.statement(Approach::Mentoring),
            "usually",
        ),
        (
            Contrast::Experience.statement(Approach::Coaching),
            "generally",
        ),
        (Relation::Senior.statement(), "usually"),
        (Relation::Peer.statement(), "may"),
        (Principle::TeachingInReverse.statement(), "usually"),
        (Principle::LearningByTeaching.statement(), "often"),
        (Characteristic::AsShortAsNeeded.statement(), "can"),
        (Characteristic::BothDevelop.statement(), "primarily"),
        (Characteristic::BothDevelop.statement(), "can also develop"),
        (FrameworkUse::Diagnosis.statement(), "can"),
        (FrameworkUse::BroadAnalysis.statement(), "intends"),
        (Contrast::Experience.statement(Approach::Mentoring), "Often"),
    ] {
        assert!(statement.text().contains(hedge), "{statement}");
    }
}

#[test]
fn nobody_says_that_mentors_are_extinct() {
    let extinct = mentoring::statements().filter(|(_, said)| said.text().contains("extinct"));
    let claims = extinct.map(|(claim, _)| claim);
    assert!(claims.eq([Claim::Characteristic(Characteristic::OldModels)]));
}

#[test]
fn the_words_read_as_reviewed() {
    expect_file!["snapshots/mentoring.md"].assert_eq(&table());
}

/// All that is said of mentoring as a Markdown table that someone can check against the sources.
fn table() -> String {
    let mut page = String::from(
        "# Mentoring as the crate restates it\n\n\
         A test keeps this page equal to what the crate says.\n\n\
         | what | in the words of the crate | source | fidelity |\n|---|---|---|---|\n",
    );
    for (claim, statement) in mentoring::statements() {
        let fidelity = match statement.fidelity() {
            Fidelity::Whole => "whole",
            Fidelity::Truncated => "**truncated**",
            Fidelity::Abridged => "**abridged**",
            Fidelity::Repeats(_) => panic!("{claim} repeats a quality"),
        };
        let source = statement.source();
        writeln!(page, "| {claim} | {statement} | {source} | {fidelity} |").unwrap();
    }
    page
}

#[test]
fn terms_are_read_and_written_by_their_keys() {
    fn check<T>(terms: &[T], key: fn(T) -> &'static str)
    where
        T: Copy + Debug + PartialEq + Ord + FromStr + Serialize + DeserializeOwned,
    {
        assert!(terms.is_sorted());
        for term in terms {
            let mut snake_case = String::new();
            for letter in format!("{term:?}").chars() {
                if letter.is_uppercase() && !snake_case.is_empty() {
                    snake_case.push('_');
                }
                snake_case.push(letter.to_ascii_lowercase());
            }
            assert_eq!(key(*term), snake_case);
            assert_eq!(T::from_str(&snake_case).ok(), Some(*term));
            let json = serde_json::to_value(term).unwrap();
            assert_eq!(json, snake_case);
            assert_eq!(serde_json::from_value::<T>(json).unwrap(), *term);
        }
        assert!(T::from_str("telepathy").is_err());
    }
    check(&Activity::ALL, Activity::key);
    check(&Approach::ALL, Approach::key);
    check(&Assurance::ALL, Assurance::key);
    check(&Benefit::ALL, Benefit::key);
    check(&Contrast::ALL, Contrast::key);
    check(&Relation::ALL, Relation::key);
    check(&Effect::ALL, Effect::key);
    check(&Expectation::ALL, Expectation::key);
    check(&FrameworkUse::ALL, FrameworkUse::key);
    check(&GroundRule::ALL, GroundRule::key);
    check(&Impediment::ALL, Impediment::key);
    check(&InnovatorExample::ALL, InnovatorExample::key);
    check(&LeaderPractice::ALL, LeaderPractice::key);
    check(&ListeningAim::ALL, ListeningAim::key);
    check(&MenteePractice::ALL, MenteePractice::key);
    check(&SupervisoryMode::ALL, SupervisoryMode::key);
    check(&Characteristic::ALL, Characteristic::key);
    check(&Principle::ALL, Principle::key);
    check(&Technique::ALL, Technique::key);

    assert_eq!(
        "telepathy".parse::<Technique>().unwrap_err().to_string(),
        "unknown term \"telepathy\": expected the key of a technique, such as `listening`",
    );
}

#[test]
fn terms_are_shown_in_words() {
    assert_eq!(Benefit::SoundingBoard.to_string(), "sounding board");
    assert_eq!(format!("{:>10}|", Contrast::Scope), "     scope|");
}

#[test]
fn mentees_and_mentors_do_three_things_each() {
    for role in Role::ALL {
        let activities = Activity::ALL
            .into_iter()
            .filter(|activity| activity.role() == role);
        let plural = format!("{role}s").replacen('m', "M", 1);
        let mut count = 0;
        for activity in activities {
            assert!(activity.statement().text().starts_with(&plural));
            count += 1;
        }
        assert_eq!(count, 3);
    }
}

#[test]
fn pride_is_answered_by_reciprocity() {
    assert_eq!(Impediment::Pride.answer(), Principle::TeacherLearns);
}

#[test]
fn accessors_are_constant() {
    assert_eq!(STATEMENT, Contrast::Scope.statement(Approach::Mentoring));
    assert_eq!(RECOMMENDATION.approach(), None);
}

#[test]
fn recommendations_are_told_with_their_reasons() {
    let told = |preferences: &[(Contrast, Approach)]| {
        recommend(preferences.iter().copied().collect()).to_string()
    };
    let mentoring = |contrast| (contrast, Approach::Mentoring);
    let coaching = |contrast| (contrast, Approach::Coaching);

    assert_eq!(told(&[]), "undecided: nothing speaks for either approach");
    assert_eq!(
        told(&[coaching(Contrast::Duration)]),
        "coaching: duration speaks for coaching",
    );
    assert_eq!(
        told(&[
            coaching(Contrast::Experience),
            mentoring(Contrast::Structure),
        ]),
        "undecided: structure speaks for mentoring, experience speaks for coaching",
    );
    assert_eq!(
        told(&[
            coaching(Contrast::Duration),
            mentoring(Contrast::Structure),
            coaching(Contrast::Scope),
            coaching(Contrast::Experience),
        ]),
        "coaching: structure speaks for mentoring, duration, scope and experience speak for \
         coaching",
    );
    assert_eq!(
        told(&Contrast::ALL.map(mentoring)),
        "mentoring: duration, structure, scope and experience speak for mentoring",
    );
}

#[test]
fn the_last_preference_counts() {
    let preferences = Preferences::from_iter([
        (Contrast::Scope, Approach::Mentoring),
        (Contrast::Scope, Approach::Coaching),
    ]);
    assert_eq!(preferences.get(Contrast::Scope), Some(Approach::Coaching));
    assert_eq!(preferences.with(Contrast::Scope, None), NO_PREFERENCE);
    assert_eq!(Preferences::default(), NO_PREFERENCE);
}

/// There are 81 preferences, and each is checked.
fn every_preference() -> impl Iterator<Item = Preferences> {
    let sides = || [None, Some(Approach::Mentoring), Some(Approach::Coaching)].into_iter();
    sides().flat_map(move |duration| {
        sides().flat_map(move |structure| {
            sides().flat_map(move |scope| {
                sides().map(move |experience| Preferences {
                    duration,
                    structure,
                    scope,
                    experience,
                })
            })
        })
    })
}

#[test]
fn the_reasons_are_the_preferences() {
    assert_eq!(every_preference().count(), 81);
    for preferences in every_preference() {
        let reasons: Vec<Argument> = recommend(preferences).reasons().collect();
        for contrast in Contrast::ALL {
            let reason = reasons.iter().find(|reason| reason.contrast == contrast);
            assert_eq!(
                reason.map(|reason| reason.approach),
                preferences.get(contrast)
            );
        }
        assert!(reasons.is_sorted_by_key(|reason| reason.contrast));
        for reason in reasons {
            assert_eq!(
                reason.statement(),
                reason.contrast.statement(reason.approach)
            );
        }
    }
}

#[test]
fn there_is_no_verdict_without_reasons_and_none_on_a_tie() {
    for preferences in every_preference() {
        let recommendation = recommend(preferences);
        let [mentoring, coaching] =
            Approach::ALL.map(|approach| recommendation.reasons_for(approach).count());
        assert_eq!(mentoring + coaching, recommendation.reasons().count());
        assert_eq!(recommendation.approach().is_none(), mentoring == coaching);
        if let Some(approach) = recommendation.approach() {
            assert_ne!(recommendation.reasons_for(approach).count(), 0);
            assert_eq!(approach == Approach::Mentoring, mentoring > coaching);
            assert!(recommendation.to_string().starts_with(approach.key()));
        }
        for reason in recommendation.reasons() {
            let contrast = reason.contrast.key();
            assert!(recommendation.to_string().contains(contrast));
        }
    }
}

#[test]
fn mentoring_and_coaching_are_treated_alike() {
    for preferences in every_preference() {
        let reasons = recommend(preferences).reasons();
        let swapped: Preferences = reasons
            .map(|reason| (reason.contrast, reason.approach.other()))
            .collect();
        assert_eq!(
            recommend(swapped).approach(),
            recommend(preferences).approach().map(Approach::other),
        );
    }
}

proptest! {
    /// One more reason for an approach never makes the other one the recommendation.
    #[test]
    fn a_reason_speaks_for_its_approach(
        preferences in prop::sample::select(every_preference().collect::<Vec<_>>()),
        contrast in prop::sample::select(Contrast::ALL.to_vec()),
        approach in prop::sample::select(Approach::ALL.to_vec()),
    ) {
        let rank = |recommended: Option<Approach>| match recommended {
            Some(recommended) if recommended == approach => 2,
            None => 1,
            Some(_) => 0,
        };
        let before = recommend(preferences).approach();
        let after = recommend(preferences.with(contrast, Some(approach))).approach();
        prop_assert!(rank(after) >= rank(before));
    }
}

#[test]
fn directions_are_read_by_their_keys() {
    for relation in Relation::ALL {
        assert_eq!(relation.key().parse(), Ok(relation));
        assert_eq!(relation.to_string(), relation.key());
    }
    let error = "Peer".parse::<Relation>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown term \"Peer\": expected `senior`, `peer` or `subordinate`",
    );
}
