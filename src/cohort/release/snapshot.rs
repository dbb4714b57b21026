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

#[cfg(feature = "schema")]
const RANK: Shape = Shape::Integers(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);

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
    /// A release is output and is never read back. In JSON it is an object with `policy` (the
    /// [`Thresholds`](crate::cohort::Thresholds)), `bands` and `wishes` (each by quality) and
    /// `demand`. `Debug` shows the policy and the rows, which anybody may see.
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
    ///     println!("{} to {}: {}", entry.first_rank, entry.last_rank, entry.quality);
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
        /// The ranking of what mentees ask for, computed from what is shown. Qualities that may have
        /// any rank come first, then the others, the most wanted first.
        #[title = "Ranking"]
        #[shape = Shape::array(&Demand::SHAPE, Some(Quality::ALL.len()), Some(Quality::ALL.len()))]
        demand: Vec<Demand> = release.demand().collect(),
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

    /// What mentees ask for: each quality with the ranks that it may have, the most wanted first.
    ///
    /// The ranking is computed from what is shown, so it tells nothing more, and it never puts a
    /// quality above another that more people want. Qualities that rounded counts do not tell apart
    /// share their ranks and stand in the order of the framework.
    ///
    /// **A quality whose wishes are withheld may still have a rank.** If fewer people than the
    /// minimum cell do not want it, it comes before all qualities that are counted; if fewer want
    /// it, after them. If the release does not say which, the quality may have any rank, even the
    /// first. Such qualities begin the ranking, so that nobody overlooks them.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::cohort::{Demand, Row, Withheld};
    /// use leadership_qualities::{Policy, Quality, Rating, Response, SelfAssessment, Tally, Wish};
    ///
    /// // Of thirty, all want to be more self-aware; half of them want anything else.
    /// let answers = |number| {
    ///     SelfAssessment::from_fn(|quality| {
    ///         let wants = quality == Quality::SelfAwareness || number % 2 == 0;
    ///         Response::new(Rating::Two, if wants { Wish::Yes } else { Wish::No })
    ///     })
    /// };
    /// let tally: Tally = (0..30).map(answers).collect();
    /// let release = Policy::default().release(&tally)?;
    /// let ranking: Vec<Demand> = release.demand().collect();
    ///
    /// // That fewer than eight do not want it is all that is shown, and enough for the first rank.
    /// let wanted = Row::Withheld(Withheld::FewNotWanted);
    /// let quality = Quality::SelfAwareness;
    /// assert_eq!(ranking[0], Demand { quality, first_rank: 1, last_rank: 1, wanted });
    /// // The other fourteen cannot be told apart.
    /// let wanted = Row::Shown(15);
    /// let quality = Quality::SelfBelief;
    /// assert_eq!(ranking[1], Demand { quality, first_rank: 2, last_rank: 15, wanted });
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn demand(&self) -> impl Iterator<Item = Demand> {
        let places = self.wishes.map(Place::of);
        let mut ranking: Vec<Demand> = Vec::with_capacity(Quality::ALL.len());
        for (quality, place) in &places {
            let count = |wins: fn(&Place, &Place) -> bool| {
                let others = places.iter();
                others.filter(|(_, other)| wins(other, place)).count()
            };
            ranking.push(Demand {
                quality,
                first_rank: 1 + count(Place::is_above),
                last_rank: Quality::ALL.len() - count(|other, place| place.is_above(other)),
                wanted: self.wishes[quality].map(|wishes| wishes.wanted),
            });
        }
        ranking.sort_by_key(|demand| {
            let is_placed = !matches!(places[demand.quality], Place::Anywhere);
            (is_placed, demand.first_rank)
        });
        ranking.into_iter()
    }
}

/// Where the wishes for a quality place it among the others.
#[derive(Clone, Copy)]
enum Place {
    /// Anywhere, for all that is shown.
    Anywhere,
    /// Fewer people want it than any quality whose wishes are shown.
    Bottom,
    /// As many people want it, about, and as many do not.
    Counted { wanted: u64, not_wanted: u64 },
    /// More people want it than any quality whose wishes are shown.
    Top,
}

impl Place {
    fn of(row: Row<WishCounts>) -> Self {
        match row {
            Row::Shown(WishCounts {
                wanted, not_wanted, ..
            }) => Self::Counted { wanted, not_wanted },
            Row::Withheld(Withheld::FewNotWanted) => Self::Top,
            Row::Withheld(Withheld::FewWanted) => Self::Bottom,
            Row::Withheld(_) => Self::Anywhere,
        }
    }

    /// Whether more people want this than that for certain. All rows count the same people, and
    /// what is rounded to more is more.
    fn is_above(&self, that: &Self) -> bool {
        match (self, that) {
            (
                Self::Counted { wanted, not_wanted },
                Self::Counted {
                    wanted: less,
                    not_wanted: more,
                },
            ) => wanted > less || not_wanted < more,
            (Self::Top, Self::Counted { .. } | Self::Bottom)
            | (Self::Counted { .. }, Self::Bottom) => true,
            _ => false,
        }
    }
}

wire::record! {
    /// One quality in the ranking of what mentees ask for, with the ranks that the quality may have.
    ///
    /// The most wanted quality has rank 1. The true rank is neither above the first rank nor below
    /// the last.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[out]
    pub struct Demand {
        /// The quality that is asked for.
        pub quality: Quality,
        /// The first rank that the quality may have: 1 more than the number of qualities that more
        /// people want for certain.
        #[shape = RANK]
        pub first_rank: usize,
        /// The last rank that the quality may have: 15 less the number of qualities that fewer
        /// people want for certain. A quality with the ranks 1 to 15 may be the most wanted of all.
        #[shape = RANK]
        pub last_rank: usize,
        /// About how many people wish, or may wish, to address the quality, or why that is withheld.
        pub wanted: Row<u64>,
    }
}
