//! What may be shown of a cohort.

use alloc::vec::Vec;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::policy::Policy;
use super::row::{Row, Withheld};
use crate::framework::{ByQuality, Quality};
use crate::wire;

/// How many people are in each band of a quality, rounded.
///
/// On the wire it is an object of the two counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct BandCounts {
    /// About how many rated it 1 or 2.
    pub favourable: u64,
    /// About how many rated it 3 or 4.
    pub developing: u64,
}

wire::object!(BandCounts {
    favourable,
    developing
});

impl BandCounts {
    pub(super) const fn rounded(policy: Policy, [favourable, developing]: [u64; 2]) -> Self {
        Self {
            favourable: policy.rounded(favourable),
            developing: policy.rounded(developing),
        }
    }

    /// The rounded counts added up, which is not the size of the cohort, nor that size rounded,
    /// unless a weaker policy rounds to 1.
    #[must_use]
    pub const fn total(self) -> u64 {
        self.favourable.saturating_add(self.developing)
    }

    /// The part of [`total`](Self::total) that is favourable, from 0.0 to 1.0.
    #[must_use]
    pub fn favourable_share(self) -> f64 {
        share(self.favourable, self.total())
    }
}

/// How many people wish to address a quality, rounded.
///
/// On the wire it is an object of `yes`, `maybe` and `no`, or of `wanted`, `not_wanted`, and
/// `withheld` with the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WishCounts {
    /// Each wish by itself.
    ThreeWay {
        /// About how many wish to.
        yes: u64,
        /// About how many may wish to.
        maybe: u64,
        /// About how many do not wish to.
        no: u64,
    },
    /// Yes and maybe taken together, as one of them alone is withheld.
    TwoWay {
        /// About how many wish to, or may.
        wanted: u64,
        /// About how many do not wish to.
        not_wanted: u64,
        /// Why yes and maybe are not told apart.
        withheld: Withheld,
    },
}

impl WishCounts {
    pub(super) fn rounded(
        policy: Policy,
        [yes, maybe, no]: [u64; 3],
        split: Result<(), Withheld>,
    ) -> Self {
        match split {
            Ok(()) => Self::ThreeWay {
                yes: policy.rounded(yes),
                maybe: policy.rounded(maybe),
                no: policy.rounded(no),
            },
            Err(withheld) => Self::TwoWay {
                wanted: policy.rounded(yes + maybe),
                not_wanted: policy.rounded(no),
                withheld,
            },
        }
    }

    /// About how many wish to address the quality, or may: added up from what is shown.
    #[must_use]
    pub const fn wanted(self) -> u64 {
        match self {
            Self::ThreeWay { yes, maybe, .. } => yes.saturating_add(maybe),
            Self::TwoWay { wanted, .. } => wanted,
        }
    }

    /// About how many do not wish to address the quality.
    #[must_use]
    pub const fn not_wanted(self) -> u64 {
        match self {
            Self::ThreeWay { no, .. } => no,
            Self::TwoWay { not_wanted, .. } => not_wanted,
        }
    }

    /// The rounded counts added up, which is not the size of the cohort, nor that size rounded,
    /// unless a weaker policy rounds to 1.
    #[must_use]
    pub const fn total(self) -> u64 {
        self.wanted().saturating_add(self.not_wanted())
    }

    /// The part of [`total`](Self::total) that is wanted, from 0.0 to 1.0.
    #[must_use]
    pub fn wanted_share(self) -> f64 {
        share(self.wanted(), self.total())
    }
}

impl Serialize for WishCounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut counts = serializer.serialize_map(Some(3))?;
        match self {
            Self::ThreeWay { yes, maybe, no } => {
                counts.serialize_entry("yes", yes)?;
                counts.serialize_entry("maybe", maybe)?;
                counts.serialize_entry("no", no)?;
            }
            Self::TwoWay {
                wanted,
                not_wanted,
                withheld,
            } => {
                counts.serialize_entry("wanted", wanted)?;
                counts.serialize_entry("not_wanted", not_wanted)?;
                counts.serialize_entry("withheld", withheld)?;
            }
        }
        counts.end()
    }
}

/// Of a total that is never zero: a row that is shown has somebody in each cell.
#[expect(
    clippy::cast_precision_loss,
    reason = "more people than a float counts exactly do not change a share"
)]
fn share(part: u64, total: u64) -> f64 {
    part as f64 / total as f64
}

/// How many ask for a quality, and how that compares with the others.
///
/// On the wire it is an object of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Demand {
    /// 1 for what most ask for; as many as ask for another have the same rank.
    pub rank: usize,
    /// The quality that is asked for.
    pub quality: Quality,
    /// About how many wish to address it, or may.
    pub wanted: u64,
}

wire::object!(Demand {
    rank,
    quality,
    wanted
});

/// A quality that is in no ranking, and why.
///
/// On the wire it is an object of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Unranked {
    /// The quality.
    pub quality: Quality,
    /// Why its wishes are withheld.
    pub withheld: Withheld,
}

wire::object!(Unranked { quality, withheld });

/// What may be shown of a cohort, made by a [`Policy`] or a [`History`](super::History).
///
/// For each quality it has a row of bands and a row of wishes, each shown with rounded counts or
/// withheld with a reason, and it ranks what mentees ask for. It holds nothing else of the cohort:
/// no size, no exact count, no mean, minimum or maximum, no reliability and no time. All that its
/// methods compute, they compute from what is shown.
///
/// A release is output and is never read back. On the wire it is an object of `policy` (the
/// [`Thresholds`](super::Thresholds)), `bands` and `wishes` (each by quality), `demand` and
/// `unranked`.
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
}

impl Release {
    /// The policy that made it.
    #[must_use]
    pub const fn policy(&self) -> Policy {
        self.policy
    }

    /// How many are in each band of a quality.
    #[must_use]
    pub fn bands(&self, quality: Quality) -> Row<BandCounts> {
        self.bands[quality]
    }

    /// How many wish to address a quality.
    #[must_use]
    pub fn wishes(&self, quality: Quality) -> Row<WishCounts> {
        self.wishes[quality]
    }

    /// What mentees ask for, the most wanted first, and in the order of the framework where as
    /// many ask for one as for another.
    ///
    /// The ranking is made from what is shown, so it tells nothing more. Counts so rounded do not
    /// tell a small lead from none: where yes and maybe are shown apart two roundings add up, and
    /// what is wanted may be off by a whole one. What is withheld is [apart](Self::unranked).
    pub fn demand(&self) -> impl Iterator<Item = Demand> {
        let wanted = |(quality, row): (Quality, &Row<WishCounts>)| {
            let counts = row.shown()?;
            Some((quality, counts.wanted()))
        };
        let mut shown: Vec<_> = self.wishes.iter().filter_map(wanted).collect();
        shown.sort_by_key(|(_, wanted)| core::cmp::Reverse(*wanted));
        let ranks: Vec<_> = shown
            .iter()
            .map(|(_, wanted)| 1 + shown.partition_point(|(_, other)| other > wanted))
            .collect();
        let ranked = ranks.into_iter().zip(shown);
        ranked.map(|(rank, (quality, wanted))| Demand {
            rank,
            quality,
            wanted,
        })
    }

    /// The qualities whose wishes are withheld, in the order of the framework.
    pub fn unranked(&self) -> impl Iterator<Item = Unranked> {
        self.wishes.iter().filter_map(|(quality, row)| match *row {
            Row::Shown(_) => None,
            Row::Withheld(withheld) => Some(Unranked { quality, withheld }),
        })
    }
}

impl Serialize for Release {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut release = serializer.serialize_map(Some(5))?;
        release.serialize_entry("policy", &self.policy.thresholds())?;
        release.serialize_entry("bands", &self.bands)?;
        release.serialize_entry("wishes", &self.wishes)?;
        release.serialize_entry("demand", &self.demand().collect::<Vec<_>>())?;
        release.serialize_entry("unranked", &self.unranked().collect::<Vec<_>>())?;
        release.end()
    }
}
