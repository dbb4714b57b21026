//! Everything that the sources say about a cluster or a quality, one method away.

use core::fmt;

use super::cluster::Cluster;
use super::item::Item;
use super::quality::Quality;
use super::record::{ClusterRecord, Record};
use super::role::Role;
#[cfg(doc)]
use super::statement::Fidelity;
use super::statement::Statement;
use super::{
    delivering_the_service as delivering, personal_qualities as personal,
    setting_direction as direction,
};

impl Cluster {
    const fn record(self) -> &'static ClusterRecord {
        match self {
            Self::PersonalQualities => &personal::CLUSTER,
            Self::SettingDirection => &direction::CLUSTER,
            Self::DeliveringTheService => &delivering::CLUSTER,
        }
    }

    /// The name of the cluster as the blog post prints it, such as "Setting direction".
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.record().name
    }

    /// The statement that introduces the cluster.
    ///
    /// The introduction of setting direction may have been meant as the portrait of seizing the
    /// future, which the source lacks; the crate leaves it where the source prints it.
    ///
    /// Source: *Personal qualities* (blog post), introduction of each cluster.
    #[must_use]
    pub const fn introduction(self) -> Statement {
        self.record().introduction
    }

    /// The description of the cluster in the schemas.
    #[cfg(feature = "schema")]
    pub(super) const fn about(self) -> &'static str {
        self.introduction().text()
    }
}

/// Writes the name.
impl fmt::Display for Cluster {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
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

    /// The name of the quality, such as "Self belief", as the outline of the framework in the
    /// handout prints it.
    ///
    /// Elsewhere the sources vary hyphens and capital letters. The crate writes one spelling, and
    /// [parses](core::str::FromStr) the others.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.record().name
    }

    /// The definition of the quality: what it is.
    ///
    /// Source: *Mentoring and the Leadership Qualities Framework*, outline of the framework.
    #[must_use]
    pub const fn definition(self) -> Statement {
        self.record().definition
    }

    /// The portrait of the quality: what leaders who have it are like.
    ///
    /// Under seizing the future, the source prints the portrait of self belief a second time; that
    /// statement is [`Fidelity::Repeats`].
    ///
    /// Source: *Personal qualities* (blog post), first paragraph of each quality.
    #[must_use]
    pub const fn portrait(self) -> Statement {
        self.record().portrait
    }

    /// The features of the quality, from two to seven, in the order of the source: what it looks
    /// like in practice.
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

    /// How a mentoring relationship can develop the quality in the mentee or in the mentor.
    ///
    /// Both statements on broad scanning are [`Fidelity::Truncated`], because the source breaks off
    /// in them.
    ///
    /// Source: *Mentoring and the Leadership Qualities Framework*, development tables.
    #[must_use]
    pub const fn development(self, role: Role) -> Statement {
        match role {
            Role::Mentee => self.record().development.mentee,
            Role::Mentor => self.record().development.mentor,
        }
    }

    /// The self-assessment item with which mentees rate themselves on the quality.
    #[must_use]
    pub const fn item(self) -> Item {
        self.record().item
    }

    /// The description of the quality in the schemas.
    #[cfg(feature = "schema")]
    pub(super) const fn about(self) -> &'static str {
        self.definition().text()
    }
}

/// Writes the name.
impl fmt::Display for Quality {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}
