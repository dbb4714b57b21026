//! The fifteen qualities, and the cluster of each.

use alloc::borrow::ToOwned;
use core::str::FromStr;

use super::cluster::Cluster;
#[cfg(doc)]
use super::statement::Statement;
use crate::vocabulary::{UnknownTerm, vocabulary};
use crate::wire::Term;

vocabulary! {
    /// One of the fifteen qualities of the Leadership Qualities Framework.
    ///
    /// The qualities are in the order of the framework, five in each [`Cluster`]. In JSON a
    /// quality is its [`key`](Self::key). Everything that the sources say about a quality is a
    /// [`Statement`] in the words of this crate, except for the topics of its [item](Self::item).
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
    #[about = Quality::about]
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

impl Quality {
    /// The number of the quality, 1 to 15: its place in [`ALL`](Self::ALL).
    ///
    /// The framework lists the qualities in this order, and the self-assessment asks about them in
    /// the same order.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Quality;
    ///
    /// let columns = Quality::ALL.map(|quality| format!("q{}", quality.number()));
    /// assert_eq!(columns[14], "q15");
    /// assert_eq!(Quality::CollaborativeWorking.number(), 15);
    /// ```
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8 + 1
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
}

impl Cluster {
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

/// Reads a name or a key, and ignores case, spaces, hyphens and underscores.
impl FromStr for Quality {
    type Err = UnknownTerm;

    fn from_str(input: &str) -> Result<Self, UnknownTerm> {
        Self::from_spelling(input).ok_or_else(|| UnknownTerm {
            input: input.to_owned(),
            expected: "a name such as \"Self belief\" or a key such as `self_belief`",
        })
    }
}
