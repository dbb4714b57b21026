//! What may be shown of a cohort.

use alloc::vec::Vec;

use super::policy::{Policy, Thresholds};
use super::rounded::{BandCounts, WishCounts};
use super::row::Row;
use super::withheld::Withheld;
use crate::framework::{ByQuality, Quality};
#[cfg(feature = "schema")]
use crate::shape::Shape;
use crate::wire;

wire::view! {
    /// What may be shown of a cohort without exposing anyone in it: rounded counts for each
    /// quality, and a ranking of what mentees ask for.
    ///
    /// A [`Policy`] makes a release, or a [`History`](crate::cohort::History). For each quality a
    /// release has a row of bands and a row of wishes, each shown with rounded counts or withheld
    /// with a reason. A release also ranks what mentees ask for. It holds nothing else about the
    /// cohort: no size, no exact count, no mean, minimum or maximum, no reliability and no time.
    /// Its methods compute everything from what is shown.
    ///
    /// A release is output and is never read back. On the wire it is an object with `policy` (the
    /// [`Thresholds`](crate::cohort::Thresholds)), `bands` and `wishes` (each by quality), `demand`
    /// and `unranked`. `Debug` shows the policy and the rows, which anybody may see.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::cohort::Row;
    /// use leadership_qualities::{Policy, Quality, SelfAssessment, Tally};
    ///
    /// # fn answers() -> impl Iterator<Item = SelfAssessment> {
    /// #     use leadership_qualities::{Rating, Response, Wish};
    /// #     (0..60).map(|number| SelfAssessment::from_fn(|quality| {
    /// #         let at = number % (2 + quality as usize);
    /// #         Response::new(Rating::ALL[at % 4], Wish::ALL[at % 3])
    /// #     }))
    /// # }
    /// let tally: Tally = answers().collect();
    /// let release = Policy::default().release(&tally)?;
    /// for quality in Quality::ALL {
    ///     match release.bands(quality) {
    ///         Row::Shown(bands) => println!("{quality}: {:.0}%", 100.0 * bands.favourable_share()),
    ///         Row::Withheld(reason) => println!("{quality}: withheld: {reason}"),
    ///     }
    /// }
    /// for entry in release.demand() {
    ///     println!("{}. {}: about {}", entry.rank, entry.quality, entry.wanted);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Release {
        pub(super) policy: Policy,
        pub(super) bands: ByQuality<Row<BandCounts>>,
        pub(super) wishes: ByQuality<Row<WishCounts>>,
    } as |release| {
        /// The thresholds of the policy that made the release.
        policy: Thresholds = release.policy.thresholds(),
        /// For each quality, how many people are in each band, or why that is withheld.
        bands: ByQuality<Row<BandCounts>> = release.bands,
        /// For each quality, how many people wish to address it, or why that is withheld.
        wishes: ByQuality<Row<WishCounts>> = release.wishes,
        /// The ranking of what mentees ask for, the most wanted first. The ranking is made from
        /// rounded counts.
        #[title = "Ranking"]
        #[shape = Shape::array(&Demand::SHAPE, Some(0), Some(Quality::ALL.len()))]
        demand: Vec<Demand> = release.demand().collect(),
        /// Qualities that are left out of the ranking because their wishes are withheld.
        #[title = "Unranked qualities"]
        #[shape = Shape::array(&Unranked::SHAPE, Some(0), Some(Quality::ALL.len()))]
        unranked: Vec<Unranked> = release.unranked().collect(),
    }
}

impl Release {
    /// The policy that made the release.
    #[must_use]
    pub const fn policy(&self) -> Policy {
        self.policy
    }

    /// How many people are in each band of a quality, rounded, or why that is withheld.
    #[must_use]
    pub fn bands(&self, quality: Quality) -> Row<BandCounts> {
        self.bands[quality]
    }

    /// How many people wish to address a quality, rounded, or why that is withheld.
    #[must_use]
    pub fn wishes(&self, quality: Quality) -> Row<WishCounts> {
        self.wishes[quality]
    }

    /// What mentees ask for: the qualities, the most wanted first, and ties in the order of the
    /// framework.
    ///
    /// The ranking is computed from the counts that are shown, so it tells nothing more. Rounded
    /// counts cannot tell a small lead from no lead. Where yes and maybe are shown apart, two
    /// roundings add up, and `wanted` may be off by a whole rounding base. Qualities whose wishes
    /// are withheld are listed as [`unranked`](Self::unranked).
    pub fn demand(&self) -> impl Iterator<Item = Demand> {
        let mut ranking: Vec<Demand> = Vec::new();
        for (quality, row) in &self.wishes {
            let Some(wanted) = row.shown().map(WishCounts::wanted) else {
                continue;
            };
            let rank = 1 + ranking.partition_point(|other| other.wanted > wanted);
            let place = ranking.partition_point(|other| other.wanted >= wanted);
            for less in ranking.iter_mut().skip(place) {
                less.rank += 1;
            }
            let demand = Demand {
                rank,
                quality,
                wanted,
            };
            ranking.insert(place, demand);
        }
        ranking.into_iter()
    }

    /// The qualities whose wishes are withheld, in the order of the framework.
    pub fn unranked(&self) -> impl Iterator<Item = Unranked> {
        self.wishes.iter().filter_map(|(quality, row)| match *row {
            Row::Shown(_) => None,
            Row::Withheld(withheld) => Some(Unranked { quality, withheld }),
        })
    }
}

wire::record! {
    /// One quality in the ranking of what mentees ask for, with its rank.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[out]
    pub struct Demand {
        /// Competition rank: 1 is the most wanted quality, and ties share a rank.
        #[shape = Shape::Integers(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])]
        pub rank: usize,
        /// The quality that is asked for.
        pub quality: Quality,
        /// About how many people wish, or may wish, to address the quality.
        #[shape = Shape::Integer { minimum: 1, maximum: None }]
        pub wanted: u64,
    }
}

wire::record! {
    /// One quality that is left out of the ranking of what mentees ask for, with the reason.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[out]
    pub struct Unranked {
        /// The quality that is left out.
        pub quality: Quality,
        /// The reason why the wishes for the quality are withheld.
        pub withheld: Withheld,
    }
}
