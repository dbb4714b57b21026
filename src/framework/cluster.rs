//! The three clusters of the framework.

use alloc::borrow::ToOwned;
use core::str::FromStr;

use crate::vocabulary::{UnknownTerm, vocabulary};
use crate::wire::Term;

vocabulary! {
    /// One of the three clusters of the Leadership Qualities Framework.
    ///
    /// The clusters are in the order of the framework, from the core outwards. In JSON a
    /// cluster is its [`key`](Self::key).
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
    #[about = Cluster::about]
    pub enum Cluster {
        /// Personal qualities, the core of the framework.
        PersonalQualities = "personal_qualities",
        /// Setting direction.
        SettingDirection = "setting_direction",
        /// Delivering the service.
        DeliveringTheService = "delivering_the_service",
    }
}

/// Reads a name or a key, and ignores case, spaces, hyphens and underscores.
impl FromStr for Cluster {
    type Err = UnknownTerm;

    fn from_str(input: &str) -> Result<Self, UnknownTerm> {
        Self::from_spelling(input).ok_or_else(|| UnknownTerm {
            input: input.to_owned(),
            expected: "a name such as \"Setting direction\" or a key such as `setting_direction`",
        })
    }
}
