//! The Leadership Qualities Framework: clusters, qualities, and what the sources say of each.
//!
//! Start with [`Quality`]: everything said of a quality is one method away. The words live in one
//! record a quality, in the file of its cluster.

mod by_quality;
mod delivering_the_service;
#[cfg(feature = "schema")]
pub(crate) mod fields;
mod item;
mod personal_qualities;
mod qualities;
mod setting_direction;
mod source;
mod statement;

use alloc::borrow::ToOwned;
use core::fmt;
use core::str::FromStr;

pub use self::by_quality::ByQuality;
pub(crate) use self::by_quality::read_entries;
pub use self::item::{Item, Topic};
pub use self::qualities::Qualities;
pub use self::source::{Publication, Source};
pub(crate) use self::statement::Worded;
pub use self::statement::{Fidelity, Statement, Subject};
use self::{
    delivering_the_service as delivering, personal_qualities as personal,
    setting_direction as direction,
};
use crate::vocabulary::{UnknownTerm, vocabulary};
use crate::wire;

vocabulary! {
    /// One of the three clusters of the framework.
    ///
    /// The order is that of the framework, from the core outwards. On the wire a cluster is its
    /// [`key`](Self::key).
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::{Cluster, Quality};
    ///
    /// let cluster: Cluster = "Setting direction".parse()?;
    /// assert_eq!(cluster, Cluster::SettingDirection);
    /// assert!(cluster.qualities().contains(&Quality::BroadScanning));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of a cluster, such as `setting_direction`"]
    #[by_hand(Display, FromStr)]
    #[words = words_of_cluster]
    pub enum Cluster {
        /// Personal qualities, the core of the framework.
        PersonalQualities = "personal_qualities",
        /// Setting direction.
        SettingDirection = "setting_direction",
        /// Delivering the service.
        DeliveringTheService = "delivering_the_service",
    }
}

/// What the sources say of one cluster.
struct ClusterRecord {
    name: &'static str,
    introduction: Statement,
}

impl Cluster {
    const fn record(self) -> &'static ClusterRecord {
        match self {
            Self::PersonalQualities => &personal::CLUSTER,
            Self::SettingDirection => &direction::CLUSTER,
            Self::DeliveringTheService => &delivering::CLUSTER,
        }
    }

    /// The name as the NHS prints it, such as "Setting direction".
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.record().name
    }

    /// What leaders do in this part of their work.
    ///
    /// The introduction of setting direction may have been meant as the portrait of seizing the
    /// future, which the source lacks; it stays where the source prints it.
    ///
    /// Source: *Personal qualities* (blog post), introduction of each cluster.
    #[must_use]
    pub const fn introduction(self) -> Statement {
        self.record().introduction
    }

    /// The five qualities of the cluster, in the order of the framework.
    #[must_use]
    pub const fn qualities(self) -> [Quality; 5] {
        match self {
            Self::PersonalQualities => [
                Quality::SelfBelief,
                Quality::SelfAwareness,
                Quality::SelfManagement,
                Quality::DriveForImprovement,
                Quality::PersonalIntegrity,
            ],
            Self::SettingDirection => [
                Quality::SeizingTheFuture,
                Quality::IntellectualFlexibility,
                Quality::BroadScanning,
                Quality::PoliticalAstuteness,
                Quality::DriveForResults,
            ],
            Self::DeliveringTheService => [
                Quality::LeadingChangeThroughPeople,
                Quality::HoldingToAccount,
                Quality::EmpoweringOthers,
                Quality::EffectiveAndStrategicInfluencing,
                Quality::CollaborativeWorking,
            ],
        }
    }
}

/// Writes the name.
impl fmt::Display for Cluster {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

/// Reads a name or a key, blind to case, spaces, hyphens and underscores.
impl FromStr for Cluster {
    type Err = UnknownTerm;

    fn from_str(input: &str) -> Result<Self, UnknownTerm> {
        named(input).ok_or_else(|| UnknownTerm {
            input: input.to_owned(),
            expected: "a name such as \"Setting direction\" or a key such as `setting_direction`",
        })
    }
}

vocabulary! {
    /// One of the fifteen leadership qualities.
    ///
    /// The order is that of the framework, five to a [`Cluster`]. On the wire a quality is its
    /// [`key`](Self::key). Everything that the sources say of it is a [`Statement`], in the words of
    /// this crate.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::{Quality, Role};
    ///
    /// let quality: Quality = "Self belief".parse()?;
    /// println!("{quality}: {}", quality.definition());
    /// println!("Mentoring: {}", quality.development(Role::Mentee));
    /// # assert_eq!(quality, Quality::SelfBelief);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of a quality, such as `self_belief`"]
    #[by_hand(Display, FromStr)]
    #[words = words_of_quality]
    pub enum Quality {
        /// Self belief (personal qualities).
        SelfBelief = "self_belief",
        /// Self awareness (personal qualities).
        SelfAwareness = "self_awareness",
        /// Self management (personal qualities).
        SelfManagement = "self_management",
        /// Drive for improvement (personal qualities).
        DriveForImprovement = "drive_for_improvement",
        /// Personal integrity (personal qualities).
        PersonalIntegrity = "personal_integrity",
        /// Seizing the future (setting direction).
        SeizingTheFuture = "seizing_the_future",
        /// Intellectual flexibility (setting direction).
        IntellectualFlexibility = "intellectual_flexibility",
        /// Broad scanning (setting direction).
        BroadScanning = "broad_scanning",
        /// Political astuteness (setting direction).
        PoliticalAstuteness = "political_astuteness",
        /// Drive for results (setting direction).
        DriveForResults = "drive_for_results",
        /// Leading change through people (delivering the service).
        LeadingChangeThroughPeople = "leading_change_through_people",
        /// Holding to account (delivering the service).
        HoldingToAccount = "holding_to_account",
        /// Empowering others (delivering the service).
        EmpoweringOthers = "empowering_others",
        /// Effective and strategic influencing (delivering the service).
        EffectiveAndStrategicInfluencing = "effective_and_strategic_influencing",
        /// Collaborative working (delivering the service).
        CollaborativeWorking = "collaborative_working",
    }
}

/// Everything that the sources say of one quality.
///
/// A quality without one of these does not compile, and neither does a field without its words.
struct Record {
    name: &'static str,
    definition: Statement,
    portrait: Statement,
    features: &'static [Statement],
    development: Development,
    item: Item,
}

/// How mentoring develops one quality, in each of the two.
struct Development {
    mentee: Statement,
    mentor: Statement,
}

impl Quality {
    const fn record(self) -> &'static Record {
        match self {
            Self::SelfBelief => &personal::SELF_BELIEF,
            Self::SelfAwareness => &personal::SELF_AWARENESS,
            Self::SelfManagement => &personal::SELF_MANAGEMENT,
            Self::DriveForImprovement => &personal::DRIVE_FOR_IMPROVEMENT,
            Self::PersonalIntegrity => &personal::PERSONAL_INTEGRITY,
            Self::SeizingTheFuture => &direction::SEIZING_THE_FUTURE,
            Self::IntellectualFlexibility => &direction::INTELLECTUAL_FLEXIBILITY,
            Self::BroadScanning => &direction::BROAD_SCANNING,
            Self::PoliticalAstuteness => &direction::POLITICAL_ASTUTENESS,
            Self::DriveForResults => &direction::DRIVE_FOR_RESULTS,
            Self::LeadingChangeThroughPeople => &delivering::LEADING_CHANGE_THROUGH_PEOPLE,
            Self::HoldingToAccount => &delivering::HOLDING_TO_ACCOUNT,
            Self::EmpoweringOthers => &delivering::EMPOWERING_OTHERS,
            Self::EffectiveAndStrategicInfluencing => {
                &delivering::EFFECTIVE_AND_STRATEGIC_INFLUENCING
            }
            Self::CollaborativeWorking => &delivering::COLLABORATIVE_WORKING,
        }
    }

    /// The name as the NHS prints it, such as "Self belief".
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.record().name
    }

    /// The cluster that the quality belongs to.
    #[must_use]
    pub const fn cluster(self) -> Cluster {
        match self {
            Self::SelfBelief
            | Self::SelfAwareness
            | Self::SelfManagement
            | Self::DriveForImprovement
            | Self::PersonalIntegrity => Cluster::PersonalQualities,
            Self::SeizingTheFuture
            | Self::IntellectualFlexibility
            | Self::BroadScanning
            | Self::PoliticalAstuteness
            | Self::DriveForResults => Cluster::SettingDirection,
            Self::LeadingChangeThroughPeople
            | Self::HoldingToAccount
            | Self::EmpoweringOthers
            | Self::EffectiveAndStrategicInfluencing
            | Self::CollaborativeWorking => Cluster::DeliveringTheService,
        }
    }

    /// What the quality is.
    ///
    /// Source: *Mentoring & the Leadership Qualities Framework*, outline of the framework.
    #[must_use]
    pub const fn definition(self) -> Statement {
        self.record().definition
    }

    /// What leaders who have the quality are like.
    ///
    /// The source prints the portrait of self belief a second time under seizing the future;
    /// that statement is [`Fidelity::Repeats`].
    ///
    /// Source: *Personal qualities* (blog post), first paragraph of each quality.
    #[must_use]
    pub const fn portrait(self) -> Statement {
        self.record().portrait
    }

    /// What the quality looks like in practice: two to seven features, in the order of the source.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Quality;
    ///
    /// for feature in Quality::PersonalIntegrity.features() {
    ///     println!("- {feature}");
    /// }
    /// # assert_eq!(Quality::PersonalIntegrity.features().len(), 4);
    /// ```
    ///
    /// Source: *Personal qualities* (blog post), features of each quality.
    #[must_use]
    pub const fn features(self) -> &'static [Statement] {
        self.record().features
    }

    /// How a mentoring relationship develops the quality in the mentee or the mentor.
    ///
    /// The source breaks off in both statements of broad scanning; they are
    /// [`Fidelity::Truncated`].
    ///
    /// Source: *Mentoring & the Leadership Qualities Framework*, development tables.
    #[must_use]
    pub const fn development(self, role: Role) -> Statement {
        match role {
            Role::Mentee => self.record().development.mentee,
            Role::Mentor => self.record().development.mentor,
        }
    }

    /// The item with which mentees assess themselves on the quality.
    #[must_use]
    pub const fn item(self) -> Item {
        self.record().item
    }
}

/// Writes the name.
impl fmt::Display for Quality {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

/// Reads a name or a key, blind to case, spaces, hyphens and underscores.
impl FromStr for Quality {
    type Err = UnknownTerm;

    fn from_str(input: &str) -> Result<Self, UnknownTerm> {
        named(input).ok_or_else(|| UnknownTerm {
            input: input.to_owned(),
            expected: "a name such as \"Self belief\" or a key such as `self_belief`",
        })
    }
}

vocabulary! {
    /// One of the two people in a mentoring relationship.
    ///
    /// On the wire: `"mentee"` or `"mentor"`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::{Quality, Role};
    ///
    /// for role in Role::ALL {
    ///     println!("{role}: {}", Quality::HoldingToAccount.development(role));
    /// }
    /// ```
    #[expected = "`mentee` or `mentor`"]
    pub enum Role {
        /// The person whose development the relationship is for.
        Mentee = "mentee",
        /// The person who supports that development, and develops by doing so.
        Mentor = "mentor",
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

/// What a cluster is called and described by in the schemas.
#[cfg(feature = "schema")]
const fn words_of_cluster(cluster: Cluster) -> (&'static str, &'static str) {
    (cluster.name(), cluster.introduction().text())
}

/// What a quality is called and described by in the schemas.
#[cfg(feature = "schema")]
const fn words_of_quality(quality: Quality) -> (&'static str, &'static str) {
    (quality.name(), quality.definition().text())
}

/// The term that a text names, blind to case, spaces, hyphens and underscores.
fn named<T: wire::Term>(text: &str) -> Option<T> {
    let named = |term: &T| letters(term.key()).eq(letters(text));
    T::TERMS.iter().copied().find(named)
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_'))
        .map(|c| c.to_ascii_lowercase())
}
