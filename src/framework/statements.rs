//! Every statement on the framework, with its subject.

use core::fmt;

use super::cluster::Cluster;
use super::quality::Quality;
use super::role::Role;
use super::statement::Statement;

/// What a statement on the framework describes, such as the portrait of a quality or a pole of its item.
///
/// [`statements`](statements) pairs each statement with its subject.
///
/// # Example
///
/// ```
/// use leadership_qualities::Quality;
/// use leadership_qualities::framework::Subject;
///
/// let subject = Subject::Feature(Quality::HoldingToAccount, 2);
/// assert_eq!(subject.to_string(), "feature 2 of Holding to account");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The introduction of a cluster.
    Introduction(Cluster),
    /// The definition of a quality.
    Definition(Quality),
    /// The portrait of a quality.
    Portrait(Quality),
    /// One feature of a quality, numbered from 1 in the order of the source.
    Feature(Quality, usize),
    /// How mentoring can develop a quality in the mentee or in the mentor.
    Development(Quality, Role),
    /// The positive pole of a self-assessment item.
    PositivePole(Quality),
    /// The negative pole of a self-assessment item.
    NegativePole(Quality),
}

/// Writes the subject in words, such as "portrait of Self belief".
impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Introduction(cluster) => write!(formatter, "introduction of {cluster}"),
            Self::Definition(quality) => write!(formatter, "definition of {quality}"),
            Self::Portrait(quality) => write!(formatter, "portrait of {quality}"),
            Self::Feature(quality, number) => write!(formatter, "feature {number} of {quality}"),
            Self::Development(quality, role) => {
                write!(formatter, "{} development of {quality}", role.key())
            }
            Self::PositivePole(quality) => write!(formatter, "positive pole of {quality}"),
            Self::NegativePole(quality) => write!(formatter, "negative pole of {quality}"),
        }
    }
}

/// Every statement on the framework with its subject, cluster by cluster and quality by quality.
///
/// # Example
///
/// List the statements that the sources do not give in full:
///
/// ```
/// use leadership_qualities::framework::{self, Fidelity};
///
/// let incomplete: Vec<String> = framework::statements()
///     .filter(|(_, statement)| statement.fidelity() != Fidelity::Whole)
///     .map(|(subject, _)| subject.to_string())
///     .collect();
/// assert_eq!(
///     incomplete,
///     [
///         "portrait of Seizing the future",
///         "mentee development of Broad scanning",
///         "mentor development of Broad scanning",
///     ],
/// );
/// ```
pub fn statements() -> impl Iterator<Item = (Subject, Statement)> + Clone {
    Cluster::ALL.into_iter().flat_map(|cluster| {
        core::iter::once((Subject::Introduction(cluster), cluster.introduction()))
            .chain(cluster.qualities().into_iter().flat_map(statements_of))
    })
}

fn statements_of(quality: Quality) -> impl Iterator<Item = (Subject, Statement)> + Clone {
    let before = [
        (Subject::Definition(quality), quality.definition()),
        (Subject::Portrait(quality), quality.portrait()),
    ];
    let features = (1..)
        .zip(quality.features())
        .map(move |(number, feature)| (Subject::Feature(quality, number), *feature));
    let development = Role::ALL.map(|role| {
        (
            Subject::Development(quality, role),
            quality.development(role),
        )
    });
    let poles = [
        (
            Subject::PositivePole(quality),
            quality.item().positive_pole(),
        ),
        (
            Subject::NegativePole(quality),
            quality.item().negative_pole(),
        ),
    ];
    before
        .into_iter()
        .chain(features)
        .chain(development)
        .chain(poles)
}
