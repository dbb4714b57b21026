//! The Leadership Qualities Framework: clusters, qualities, and what the sources say of each.
//!
//! Start with [`Quality`]: everything said of a quality is one method away. The words live in one
//! record a quality, in the file of its cluster.

mod by_quality;
mod delivering_the_service;
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
use crate::vocabulary::UnknownTerm;
use crate::wire;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum Cluster {
    /// Personal qualities, the core of the framework.
    PersonalQualities,
    /// Setting direction.
    SettingDirection,
    /// Delivering the service.
    DeliveringTheService,
}

/// What the sources say of one cluster.
struct ClusterRecord {
    key: &'static str,
    name: &'static str,
    introduction: Statement,
}

impl Cluster {
    /// Every cluster, in the order of the framework.
    pub const ALL: [Self; 3] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    const fn record(self) -> &'static ClusterRecord {
        match self {
            Self::PersonalQualities => &personal::CLUSTER,
            Self::SettingDirection => &direction::CLUSTER,
            Self::DeliveringTheService => &delivering::CLUSTER,
        }
    }

    /// The name in snake case, such as `setting_direction`: the cluster on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        self.record().key
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

wire::term!(Cluster, "the key of a cluster, such as `setting_direction`");

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum Quality {
    /// Self belief (personal qualities).
    SelfBelief,
    /// Self awareness (personal qualities).
    SelfAwareness,
    /// Self management (personal qualities).
    SelfManagement,
    /// Drive for improvement (personal qualities).
    DriveForImprovement,
    /// Personal integrity (personal qualities).
    PersonalIntegrity,
    /// Seizing the future (setting direction).
    SeizingTheFuture,
    /// Intellectual flexibility (setting direction).
    IntellectualFlexibility,
    /// Broad scanning (setting direction).
    BroadScanning,
    /// Political astuteness (setting direction).
    PoliticalAstuteness,
    /// Drive for results (setting direction).
    DriveForResults,
    /// Leading change through people (delivering the service).
    LeadingChangeThroughPeople,
    /// Holding to account (delivering the service).
    HoldingToAccount,
    /// Empowering others (delivering the service).
    EmpoweringOthers,
    /// Effective and strategic influencing (delivering the service).
    EffectiveAndStrategicInfluencing,
    /// Collaborative working (delivering the service).
    CollaborativeWorking,
}

/// Everything that the sources say of one quality.
///
/// A quality without one of these does not compile, and neither does a field without its words.
struct Record {
    key: &'static str,
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
    /// Every quality, in the order of the framework.
    pub const ALL: [Self; 15] = wire::all(<Self as strum::VariantArray>::VARIANTS);

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

    /// The name in snake case, such as `self_belief`: the quality on the wire.
    #[must_use]
    #[inline]
    pub const fn key(self) -> &'static str {
        self.record().key
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

wire::term!(Quality, "the key of a quality, such as `self_belief`");

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Role {
    /// The person whose development the relationship is for.
    Mentee,
    /// The person who supports that development, and develops by doing so.
    Mentor,
}

impl Role {
    /// Both roles, the mentee first.
    pub const ALL: [Self; 2] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The role on the wire: `mentee` or `mentor`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mentee => "mentee",
            Self::Mentor => "mentor",
        }
    }
}

wire::term!(Role, "`mentee` or `mentor`");

/// Writes `mentee` or `mentor`.
impl fmt::Display for Role {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.key())
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
