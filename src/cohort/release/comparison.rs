//! Whether people's second answers differ from their first by more than chance.

use super::binomial::{lower_limit, upper_limit};
use super::policy::Policy;
use super::rounded::{BandCounts, MoveCounts};
use super::row::Row;
#[cfg(feature = "schema")]
use crate::shape::Shape;
use crate::vocabulary::vocabulary;
use crate::wire;

vocabulary! {
    /// Whether more people are favourable at the second assessment than at the first, or fewer.
    ///
    /// It is the exact sign test (the exact McNemar test) of those who changed their band, at a
    /// level of 5 % on both sides. The test and the level are the crate's convention. Of fifteen
    /// qualities in which nothing but chance is at work, one verdict or none is wrong as a rule.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::cohort::Verdict;
    ///
    /// assert_eq!(Verdict::NotClear.key(), "not_clear");
    /// ```
    #[expected = "the key of a verdict, such as `not_clear`"]
    pub enum Verdict {
        /// More people are favourable than were, by more than chance.
        More = "more",
        /// Fewer people are favourable than were, by more than chance.
        Fewer = "fewer",
        /// The counts that are shown do not decide whether more people are favourable than were.
        NotClear = "not_clear",
    }
}

wire::record! {
    /// What the counts that are shown say about the change of a cohort in one quality: a verdict,
    /// and an interval where moves are shown.
    ///
    /// A comparison is computed from shown counts alone. Rounding, and moves that are withheld,
    /// leave several exact counts possible, and the comparison takes those that say least. So a
    /// verdict of `more` or `fewer` holds whatever the exact counts are.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[out]
    pub struct Comparison {
        /// Whether more people are favourable than were, or fewer, by more than chance.
        pub verdict: Verdict,
        /// Of those who changed their band, the share who came to be favourable, with its
        /// uncertainty; or why the moves are withheld.
        pub share_to_favourable: Row<ShareInterval>,
    }
}

wire::view! {
    /// The 95 % interval of a share, by the method of Clopper and Pearson.
    ///
    /// The limits are rounded outwards to three decimals. In JSON an interval is an object of `low`
    /// and `high`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct ShareInterval {
        low_thousandths: u16,
        high_thousandths: u16,
    } as |interval| {
        /// The lower limit, from 0 to 1.
        #[shape = Shape::Number { minimum: 0.0, maximum: 1.0 }]
        low: f64 = interval.low(),
        /// The upper limit, from 0 to 1.
        #[shape = Shape::Number { minimum: 0.0, maximum: 1.0 }]
        high: f64 = interval.high(),
    }
}

impl Comparison {
    /// What two rows of bands and the moves between them say, as far as they are shown.
    pub(super) fn of(
        policy: Policy,
        before: Row<BandCounts>,
        after: Row<BandCounts>,
        moves: Row<MoveCounts>,
    ) -> Self {
        let limits = moves.map(|moves| {
            let gained = policy.bounds(moves.to_favourable);
            let lost = policy.bounds(moves.to_developing);
            [
                lower_limit(gained.0, gained.0.saturating_add(lost.1)),
                upper_limit(gained.1, gained.1.saturating_add(lost.0)),
            ]
        });
        let verdict = match (limits, before, after) {
            (Row::Shown([low, high]), ..) => Verdict::of(low > 0.5, high < 0.5),
            (_, Row::Shown(before), Row::Shown(after)) => {
                let of = |counts: [u64; 2]| counts.map(|count| policy.bounds(count));
                let favourable = of([before.favourable, after.favourable]);
                let developing = of([before.developing, after.developing]);
                Verdict::of(
                    is_more(favourable, developing),
                    is_more(developing, favourable),
                )
            }
            _ => Verdict::NotClear,
        };
        Self {
            verdict,
            share_to_favourable: limits.map(ShareInterval::outwards),
        }
    }
}

impl Verdict {
    const fn of(is_more: bool, is_fewer: bool) -> Self {
        match (is_more, is_fewer) {
            (true, _) => Self::More,
            (_, true) => Self::Fewer,
            _ => Self::NotClear,
        }
    }
}

/// Whether one band has more people afterwards by more than chance, whatever the moves were.
///
/// The least that can have joined the band on balance is known, and the most that can have joined
/// it at all. The more people joined and left for the same balance, the more may be chance.
fn is_more(band: [(u64, u64); 2], other: [(u64, u64); 2]) -> bool {
    let [band_before, band_after] = band;
    let [other_before, other_after] = other;
    let gain = band_after.0.saturating_sub(band_before.1);
    let balance = gain.max(other_before.0.saturating_sub(other_after.1));
    let joined = other_before.1.min(band_after.1);
    let left = joined.saturating_sub(balance);
    lower_limit(joined, joined.saturating_add(left)) > 0.5
}

impl ShareInterval {
    /// The lower limit, from 0.0 to 1.0.
    #[must_use]
    pub fn low(self) -> f64 {
        f64::from(self.low_thousandths) / 1000.0
    }

    /// The upper limit, from 0.0 to 1.0.
    #[must_use]
    pub fn high(self) -> f64 {
        f64::from(self.high_thousandths) / 1000.0
    }

    /// With limits to three decimals, so that they leave out no more than they did.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share times a thousand is a small number, and its decimals are to go"
    )]
    fn outwards([low, high]: [f64; 2]) -> Self {
        let down = |share: f64| (share * 1000.0) as u16;
        Self {
            low_thousandths: down(low),
            high_thousandths: 1000_u16.saturating_sub(down(1.0 - high)),
        }
    }
}
