//! The vocabulary and the words.

use std::collections::HashSet;
use std::fmt::Write;

use expect_test::expect_file;
use leadership_qualities::framework::{self, Fidelity, Publication, Statement, Subject};
use leadership_qualities::{Cluster, Quality, Role};
use proptest::prelude::*;

use crate::strategy;

/// The features that the source lists, counted in it by hand.
const FEATURES: [usize; 15] = [4, 2, 2, 3, 4, 4, 3, 3, 4, 3, 7, 5, 6, 5, 3];

// Every accessor works in a constant.
const NAME: &str = Quality::SelfBelief.name();
const STATEMENT: Statement = Quality::SelfBelief.development(Role::Mentor);

#[test]
fn qualities_are_numbered_in_their_order() {
    for (number, quality) in (1..).zip(Quality::ALL) {
        assert_eq!(quality.number(), number);
    }
}

#[test]
fn three_clusters_hold_five_qualities_each_in_order() {
    let qualities: Vec<Quality> = Cluster::ALL
        .into_iter()
        .flat_map(Cluster::qualities)
        .collect();
    assert_eq!(qualities, Quality::ALL);
    for cluster in Cluster::ALL {
        assert!(
            cluster
                .qualities()
                .iter()
                .all(|quality| quality.cluster() == cluster)
        );
    }
    assert!(Quality::ALL.is_sorted());
    assert!(Cluster::ALL.is_sorted());
}

#[test]
fn every_feature_of_the_source_is_there() {
    assert_eq!(
        Quality::ALL.map(|quality| quality.features().len()),
        FEATURES
    );
    assert_eq!(FEATURES.iter().sum::<usize>(), 58);
}

#[test]
fn statements_lists_every_statement_once() {
    let subjects: Vec<Subject> = framework::statements()
        .map(|(subject, _)| subject)
        .collect();
    // 3 introductions, 58 features, and 6 further statements of each quality.
    assert_eq!(subjects.len(), 3 + 58 + 15 * 6);
    let distinct: HashSet<Subject> = subjects.iter().copied().collect();
    assert_eq!(distinct.len(), subjects.len());
    assert_eq!(
        subjects[0],
        Subject::Introduction(Cluster::PersonalQualities)
    );
    assert_eq!(subjects[3], Subject::Feature(Quality::SelfBelief, 1));
}

#[test]
fn subjects_are_told_in_words() {
    let quality = Quality::HoldingToAccount;
    let told = [
        Subject::Introduction(quality.cluster()),
        Subject::Definition(quality),
        Subject::Portrait(quality),
        Subject::Feature(quality, 2),
        Subject::Development(quality, Role::Mentor),
        Subject::PositivePole(quality),
        Subject::NegativePole(quality),
    ]
    .map(|subject| subject.to_string());
    assert_eq!(
        told,
        [
            "introduction of Delivering the service",
            "definition of Holding to account",
            "portrait of Holding to account",
            "feature 2 of Holding to account",
            "mentor development of Holding to account",
            "positive pole of Holding to account",
            "negative pole of Holding to account",
        ],
    );
}

#[test]
fn no_statement_stands_twice() {
    let mut seen = HashSet::new();
    for (subject, statement) in framework::statements() {
        assert!(seen.insert(statement.text()), "{subject}");
    }
}

#[test]
fn three_statements_are_not_whole() {
    let not_whole: Vec<(Subject, Fidelity)> = framework::statements()
        .map(|(subject, statement)| (subject, statement.fidelity()))
        .filter(|(_, fidelity)| *fidelity != Fidelity::Whole)
        .collect();
    let truncated = |role| Subject::Development(Quality::BroadScanning, role);
    assert_eq!(
        not_whole,
        [
            (
                Subject::Portrait(Quality::SeizingTheFuture),
                Fidelity::Repeats(Quality::SelfBelief)
            ),
            (truncated(Role::Mentee), Fidelity::Truncated),
            (truncated(Role::Mentor), Fidelity::Truncated),
        ],
    );
}

#[test]
fn a_text_ends_in_an_ellipsis_exactly_where_the_source_breaks_off() {
    for (subject, statement) in framework::statements() {
        let end = if statement.fidelity() == Fidelity::Truncated {
            '…'
        } else {
            '.'
        };
        assert!(statement.text().ends_with(end), "{subject}");
        assert_eq!(statement.text().trim(), statement.text(), "{subject}");
        assert!(!statement.text().contains("  "), "{subject}");
    }
}

#[test]
fn each_kind_of_statement_has_its_source() {
    for (subject, statement) in framework::statements() {
        let expected = match subject {
            Subject::Introduction(_) | Subject::Portrait(_) | Subject::Feature(..) => {
                Publication::QualitiesPost
            }
            Subject::Definition(_)
            | Subject::Development(..)
            | Subject::PositivePole(_)
            | Subject::NegativePole(_) => Publication::MentoringHandout,
        };
        assert_eq!(statement.source().publication(), expected, "{subject}");
    }
}

#[test]
fn publications_are_read_by_their_keys_and_written_by_their_titles() {
    for publication in Publication::ALL {
        assert_eq!(publication.key().parse(), Ok(publication));
        assert_eq!(publication.to_string(), publication.title());
    }
}

#[test]
fn the_words_read_as_reviewed() {
    expect_file!["snapshots/framework.md"].assert_eq(&table());
}

/// The whole framework as Markdown tables that someone can check against the sources.
fn table() -> String {
    let mut page = String::from(
        "# The framework as the crate restates it\n\n\
         A test keeps this page equal to what the crate says.\n",
    );
    for (subject, statement) in framework::statements() {
        let what = match subject {
            Subject::Introduction(cluster) => {
                write!(page, "\n## {cluster}\n\n`{}`\n\n{HEAD}", cluster.key()).unwrap();
                "introduction".to_owned()
            }
            Subject::Definition(quality) => {
                let topics = quality.item().topics().iter().map(|topic| topic.as_str());
                let topics = topics.collect::<Vec<_>>().join("; ");
                let key = quality.key();
                write!(
                    page,
                    "\n### {quality}\n\n`{key}`; topics: {topics}\n\n{HEAD}"
                )
                .unwrap();
                "definition".to_owned()
            }
            Subject::Portrait(_) => "portrait".to_owned(),
            Subject::Feature(_, number) => format!("feature {number}"),
            Subject::Development(_, role) => format!("in the {role}"),
            Subject::PositivePole(_) => "1, positive pole".to_owned(),
            Subject::NegativePole(_) => "4, negative pole".to_owned(),
        };
        let (text, source) = (statement.text(), statement.source());
        let fidelity = match statement.fidelity() {
            Fidelity::Whole => "whole".to_owned(),
            Fidelity::Truncated => "**truncated**".to_owned(),
            Fidelity::Abridged => "**abridged**".to_owned(),
            Fidelity::Repeats(quality) => format!("**repeats {quality}**"),
        };
        writeln!(page, "| {what} | {text} | {source} | {fidelity} |").unwrap();
    }
    page
}

const HEAD: &str = "| what | in the words of the crate | source | fidelity |\n|---|---|---|---|\n";

#[test]
fn accessors_are_constant() {
    assert_eq!(NAME, "Self belief");
    assert_eq!(STATEMENT, Quality::SelfBelief.development(Role::Mentor));
}

#[test]
fn names_are_those_that_the_sources_print() {
    let names = Quality::ALL.map(Quality::name);
    assert_eq!(
        names,
        [
            "Self belief",
            "Self awareness",
            "Self management",
            "Drive for improvement",
            "Personal integrity",
            "Seizing the future",
            "Intellectual flexibility",
            "Broad scanning",
            "Political astuteness",
            "Drive for results",
            "Leading change through people",
            "Holding to account",
            "Empowering others",
            "Effective and strategic influencing",
            "Collaborative working",
        ],
    );
    assert_eq!(
        Cluster::ALL.map(Cluster::name),
        [
            "Personal qualities",
            "Setting direction",
            "Delivering the service"
        ],
    );
}

#[test]
fn keys_are_names_in_snake_case() {
    let snake = |name: &str| name.to_lowercase().replace(' ', "_");
    for quality in Quality::ALL {
        assert_eq!(quality.key(), snake(quality.name()));
    }
    for cluster in Cluster::ALL {
        assert_eq!(cluster.key(), snake(cluster.name()));
    }
}

#[test]
fn spellings_of_the_sources_are_understood() {
    for (spelling, quality) in [
        ("Self Belief", Quality::SelfBelief),
        ("Self-belief", Quality::SelfBelief),
        ("SELF_BELIEF", Quality::SelfBelief),
        ("selfBelief", Quality::SelfBelief),
        (
            "Effective and Strategic Influencing",
            Quality::EffectiveAndStrategicInfluencing,
        ),
        (
            " Collaborative\u{a0}Working\n",
            Quality::CollaborativeWorking,
        ),
    ] {
        assert_eq!(spelling.parse(), Ok(quality), "{spelling}");
    }
}

#[test]
fn other_texts_are_refused_with_the_text_in_the_message() {
    for text in [
        "",
        " ",
        "-",
        "Self",
        "Self belief.",
        "Self beliefs",
        "self/belief",
        "Delivering the service",
    ] {
        assert_eq!(text.parse::<Quality>().unwrap_err().input, text);
    }
    assert_eq!(
        "Intellectual flexibilit"
            .parse::<Quality>()
            .unwrap_err()
            .to_string(),
        "unknown term \"Intellectual flexibilit\": expected a name such as \"Self belief\" or \
         a key such as `self_belief`",
    );
    assert_eq!(
        "Self belief".parse::<Cluster>().unwrap_err().to_string(),
        "unknown term \"Self belief\": expected a name such as \"Setting direction\" or a key \
         such as `setting_direction`",
    );
}

#[test]
fn on_the_wire_only_the_key_counts() {
    for quality in Quality::ALL {
        let json = serde_json::to_string(&quality).unwrap();
        assert_eq!(json, format!("\"{}\"", quality.key()));
        assert_eq!(serde_json::from_str::<Quality>(&json).unwrap(), quality);
    }
    for wrong in [
        "\"Self belief\"",
        "\"SelfBelief\"",
        "0",
        "null",
        "{\"self_belief\":null}",
    ] {
        assert!(serde_json::from_str::<Quality>(wrong).is_err(), "{wrong}");
    }
    assert_eq!(
        serde_json::from_str::<Quality>("\"charisma\"")
            .unwrap_err()
            .to_string(),
        "invalid value: string \"charisma\", expected the key of a quality, such as `self_belief` \
         at line 1 column 10",
    );
}

proptest! {
    #[test]
    fn a_name_is_blind_to_case_spaces_hyphens_and_underscores(
        quality in strategy::quality(),
        separators in prop::collection::vec("[ _\t-]{0,2}", 40),
        upper in prop::collection::vec(any::<bool>(), 40),
    ) {
        let mut spelling = String::new();
        for ((letter, separator), upper) in
            quality.key().replace('_', "").chars().zip(&separators).zip(&upper)
        {
            spelling.push_str(separator);
            spelling.push(if *upper { letter.to_ascii_uppercase() } else { letter });
        }
        prop_assert_eq!(spelling.parse::<Quality>(), Ok(quality));
    }

    #[test]
    fn no_other_text_names_a_quality(text in "\\PC*") {
        let bare = text.to_lowercase().replace([' ', '-', '_'], "");
        let known = Quality::ALL.iter().any(|quality| quality.key().replace('_', "") == bare);
        prop_assume!(!known);
        prop_assert!(text.parse::<Quality>().is_err());
    }
}
