//! Every statement of the framework, with what it is about.

use core::fmt;
use core::iter::Copied;
use core::slice;

use super::cluster::Cluster;
use super::quality::Quality;
use super::role::Role;
use super::statement::Statement;

/// What a statement is about.
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
    /// One feature of a quality, counted from 1 in the order of the source.
    Feature(Quality, usize),
    /// How mentoring develops a quality in one of the two.
    Development(Quality, Role),
    /// The positive pole of a self-assessment item.
    PositivePole(Quality),
    /// The negative pole of a self-assessment item.
    NegativePole(Quality),
}

/// Writes the subject in words, such as "portrait of Self belief".
impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, name) = match self {
            Self::Introduction(cluster) => ("introduction", cluster.name()),
            Self::Definition(quality) => ("definition", quality.name()),
            Self::Portrait(quality) => ("portrait", quality.name()),
            Self::Feature(quality, number) => {
                return write!(formatter, "feature {number} of {quality}");
            }
            Self::Development(quality, Role::Mentee) => ("mentee development", quality.name()),
            Self::Development(quality, Role::Mentor) => ("mentor development", quality.name()),
            Self::PositivePole(quality) => ("positive pole", quality.name()),
            Self::NegativePole(quality) => ("negative pole", quality.name()),
        };
        write!(formatter, "{kind} of {name}")
    }
}

/// Every statement of the framework with its subject, cluster by cluster and quality by quality.
///
/// # Example
///
/// List all that the sources do not say in full:
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
pub fn statements() -> Copied<slice::Iter<'static, (Subject, Statement)>> {
    STATEMENTS.iter().copied()
}

static STATEMENTS: [(Subject, Statement); COUNT] = collected();

/// How many statements there are on each quality, but for its features.
const BESIDES_FEATURES: usize = 6;

#[expect(
    clippy::indexing_slicing,
    reason = "a place beyond the end would not compile"
)]
const COUNT: usize = {
    let mut count = Cluster::ALL.len() + Quality::ALL.len() * BESIDES_FEATURES;
    let mut place = 0;
    while place < Quality::ALL.len() {
        count += Quality::ALL[place].features().len();
        place += 1;
    }
    count
};

/// Collects the statements while the crate is compiled.
#[expect(
    clippy::indexing_slicing,
    reason = "a place beyond the end would not compile"
)]
const fn collected() -> [(Subject, Statement); COUNT] {
    let first = Cluster::ALL[0];
    let mut all = [(Subject::Introduction(first), first.introduction()); COUNT];
    let mut end = 0;
    let mut nth = 0;
    while nth < Cluster::ALL.len() {
        let cluster = Cluster::ALL[nth];
        all[end] = (Subject::Introduction(cluster), cluster.introduction());
        end += 1;
        let qualities = cluster.qualities();
        let mut place = 0;
        while place < qualities.len() {
            end = collect(&mut all, end, qualities[place]);
            place += 1;
        }
        nth += 1;
    }
    all
}

/// Adds the statements on a quality, and gives the new end.
#[expect(
    clippy::indexing_slicing,
    reason = "a place beyond the end would not compile"
)]
const fn collect(
    all: &mut [(Subject, Statement); COUNT],
    mut end: usize,
    quality: Quality,
) -> usize {
    let (item, features) = (quality.item(), quality.features());
    all[end] = (Subject::Definition(quality), quality.definition());
    all[end + 1] = (Subject::Portrait(quality), quality.portrait());
    end += 2;
    let mut place = 0;
    while place < features.len() {
        all[end] = (Subject::Feature(quality, place + 1), features[place]);
        place += 1;
        end += 1;
    }
    let mut place = 0;
    while place < Role::ALL.len() {
        let role = Role::ALL[place];
        all[end] = (
            Subject::Development(quality, role),
            quality.development(role),
        );
        place += 1;
        end += 1;
    }
    all[end] = (Subject::PositivePole(quality), item.positive_pole());
    all[end + 1] = (Subject::NegativePole(quality), item.negative_pole());
    end + 2
}
