//! The law of the ranking: what it says is true of the exact counts.

use leadership_qualities::cohort::{Demand, History, Row, Thresholds, Withheld};
use leadership_qualities::framework::ByQuality;
use leadership_qualities::{
    Policy, Quality, Rating, Release, Response, SelfAssessment, Tally, Wish,
};
use proptest::prelude::*;

use super::release::{ONE, wishing};
use crate::strategy;

#[test]
fn demand_is_ranked_by_what_is_shown() {
    // The first is wanted by 22 and the next by 18: shown, both are wanted by 20.
    let wishes = ByQuality::from_fn(|quality| match quality {
        Quality::SelfBelief => [18, 4, 38],
        Quality::SelfAwareness => [9, 9, 42],
        Quality::CollaborativeWorking => [30, 20, 10],
        Quality::HoldingToAccount => [60, 0, 0],
        Quality::BroadScanning => [28, 26, 6],
        _ => [2, 2, 56],
    });
    let release = Policy::default().release(&wishing(&wishes)).unwrap();
    let demand = |first_rank, last_rank, quality, wanted| Demand {
        quality,
        first_rank,
        last_rank,
        wanted,
    };
    let ranking: Vec<Demand> = release.demand().collect();
    let few = Row::Withheld(Withheld::FewNotWanted);
    let expected = [
        demand(1, 2, Quality::BroadScanning, few),
        demand(1, 2, Quality::HoldingToAccount, few),
        demand(3, 3, Quality::CollaborativeWorking, Row::Shown(50)),
        demand(4, 5, Quality::SelfBelief, Row::Shown(20)),
        demand(4, 5, Quality::SelfAwareness, Row::Shown(20)),
    ];
    assert_eq!(ranking[..5], expected);
    let last = demand(
        6,
        15,
        Quality::SelfManagement,
        Row::Withheld(Withheld::FewWanted),
    );
    assert_eq!(ranking[5], last);
    assert_eq!(ranking.len(), 15);
}

/// Rounded alike, but for how many do not want it: of as many people, more want the one.
#[test]
fn fewer_who_do_not_want_it_break_a_tie() {
    let wishes = ByQuality::from_fn(|quality| match quality {
        Quality::SelfBelief => [20, 20, 22],
        _ => [19, 20, 23],
    });
    let release = Policy::default().release(&wishing(&wishes)).unwrap();
    let ranking: Vec<Demand> = release.demand().collect();
    assert_eq!(ranking[0].quality, Quality::SelfBelief);
    assert_eq!((ranking[0].first_rank, ranking[0].last_rank), (1, 1));
    assert_eq!((ranking[1].first_rank, ranking[1].last_rank), (2, 15));
    assert_eq!(ranking[0].wanted, ranking[1].wanted);
}

/// What cannot be placed may be the most wanted: it stands first, and moves all others down.
#[test]
fn what_cannot_be_placed_is_listed_first() {
    let mut history = History::new(Policy::default());
    let mut ranking = |one: [u64; 3], others: [u64; 3]| -> Vec<Demand> {
        let wishes = ByQuality::from_fn(|quality| if quality == ONE { one } else { others });
        let release = history.release(&wishing(&wishes)).unwrap();
        release.demand().collect()
    };
    // Of fourteen people, either side may be small.
    let first = ranking([5, 0, 9], [5, 0, 9]);
    assert_eq!(first.len(), 15);
    for demand in first {
        assert_eq!((demand.first_rank, demand.last_rank), (1, 15));
    }
    // Of one quality, no side has room for fourteen yet.
    let [one, two, ..] = ranking([12, 0, 13], [10, 0, 15])[..] else {
        unreachable!("a ranking of fifteen")
    };
    let withheld = Row::Withheld(Withheld::SmallBefore);
    assert_eq!((one.quality, one.wanted), (ONE, withheld));
    assert_eq!((one.first_rank, one.last_rank), (1, 15));
    assert_eq!(
        (two.quality, two.wanted),
        (Quality::SelfBelief, Row::Shown(10))
    );
    assert_eq!((two.first_rank, two.last_rank), (1, 15));
}

/// Checks a release against the exact counts behind it.
fn check(release: &Release, tally: &Tally) -> Result<(), TestCaseError> {
    let counts = tally.counts().unwrap();
    let wanted = |quality| {
        let [yes, maybe, _] = counts.wishes(quality);
        yes + maybe
    };
    let ranking: Vec<Demand> = release.demand().collect();
    prop_assert_eq!(ranking.len(), 15);
    let is_anywhere = |demand: &Demand| (demand.first_rank, demand.last_rank) == (1, 15);
    for (place, demand) in ranking.iter().enumerate() {
        // The true rank is in the interval, wherever ties are broken.
        let more = Quality::ALL
            .into_iter()
            .filter(|other| wanted(*other) > wanted(demand.quality));
        let less = Quality::ALL
            .into_iter()
            .filter(|other| wanted(*other) < wanted(demand.quality));
        prop_assert!(demand.first_rank <= 1 + more.count());
        prop_assert!(15 - less.count() <= demand.last_rank);
        for later in &ranking[place + 1..] {
            let is_placed = !is_anywhere(demand) && !is_anywhere(later);
            if is_placed && demand.first_rank < later.first_rank {
                prop_assert!(wanted(demand.quality) > wanted(later.quality));
            }
        }
        // What may be the most wanted of all stands before what is certainly not.
        if demand.wanted.shown().is_none() && is_anywhere(demand) {
            prop_assert!(ranking[..place].iter().all(is_anywhere));
        }
    }
    Ok(())
}

/// Every cohort of two kinds of qualities, small enough for that, as it grows once.
#[test]
fn every_small_cohort_is_ranked_rightly() {
    let policy = Policy::weaker(Thresholds {
        min_cohort: 2,
        min_cell: 2,
        rounding_base: 3,
    })
    .unwrap();
    let answers = |cells: [u64; 3], person: u64| match person {
        _ if person < cells[0] => Wish::Yes,
        _ if person < cells[0] + cells[1] => Wish::Maybe,
        _ => Wish::No,
    };
    let tables = |people: u64| {
        let yes =
            (0..=people).flat_map(move |yes| (0..=people - yes).map(move |maybe| [yes, maybe]));
        yes.map(move |[yes, maybe]| [yes, maybe, people - yes - maybe])
    };
    let mut cohorts = 0;
    for people in 2..=9 {
        for one in tables(people) {
            for other in tables(people) {
                let third = [
                    other[2],
                    one[0],
                    people - other[2] - one[0].min(people - other[2]),
                ];
                let of = |person: u64| {
                    SelfAssessment::from_fn(|quality| {
                        let cells = match quality as usize % 3 {
                            0 => one,
                            1 => other,
                            _ => third,
                        };
                        Response::new(Rating::Two, answers(cells, person))
                    })
                };
                let tally: Tally = (0..people).map(of).collect();
                check(&policy.release(&tally).unwrap(), &tally).unwrap();
                cohorts += 1;
            }
        }
    }
    assert_eq!(cohorts, 7_932);
}

/// A cohort in which each quality is wanted by some share of people, and may be by another.
fn cohort(people: u64, shares: ByQuality<(u8, u8)>, seed: u64) -> Tally {
    let mut state = seed;
    let mut next = || {
        // SplitMix64.
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)).to_le_bytes()[0]
    };
    let mut person = |_| {
        SelfAssessment::from_fn(|quality| {
            let (yes, maybe) = shares[quality];
            let wish = match next() {
                drawn if drawn < yes => Wish::Yes,
                drawn if drawn < yes.saturating_add(maybe) => Wish::Maybe,
                _ => Wish::No,
            };
            Response::new(Rating::Two, wish)
        })
    };
    (0..people).map(&mut person).collect()
}

proptest! {
    #![proptest_config(strategy::cases(128))]

    /// `PROPTEST_CASES=1000000` goes through a million cohorts.
    #[test]
    fn simulated_cohorts_are_ranked_rightly(
        people in 11_u64..=200,
        joining in 11_u64..=100,
        shares in prop::array::uniform15((any::<u8>(), any::<u8>())),
        seed in any::<u64>(),
    ) {
        let shares = ByQuality::from_fn(|quality| shares[quality as usize]);
        let tally = cohort(people, shares, seed);
        let mut history = History::new(Policy::default());
        check(&history.release(&tally).unwrap(), &tally)?;
        let grown = tally + cohort(joining, shares, !seed);
        check(&history.release(&grown).unwrap(), &grown)?;
    }
}

/// What is shown of a cohort of thirty in which most people want most qualities.
#[test]
fn a_keen_cohort_of_thirty_is_mostly_ordered() {
    let (mut pairs, mut ordered, mut wrong) = (0, 0, 0);
    for seed in 0..200_u64 {
        let shares = ByQuality::from_fn(|quality| {
            let mixed = (seed * 31 + quality as u64 * 17) % 60;
            (u8::try_from(80 + mixed).unwrap(), 85)
        });
        let tally = cohort(30, shares, seed);
        let counts = tally.counts().unwrap();
        let wanted = |quality| {
            let [yes, maybe, _] = counts.wishes(quality);
            yes + maybe
        };
        let release = Policy::default().release(&tally).unwrap();
        let ranking: Vec<Demand> = release.demand().collect();
        for (place, more) in ranking.iter().enumerate() {
            for less in &ranking[place + 1..] {
                // A tenth of thirty people.
                if wanted(more.quality).abs_diff(wanted(less.quality)) >= 3 {
                    pairs += 1;
                    if more.first_rank < less.first_rank {
                        ordered += 1;
                        wrong += u32::from(wanted(more.quality) < wanted(less.quality));
                    }
                }
            }
        }
        assert!(
            ranking
                .iter()
                .all(|demand| !matches!(demand.wanted, Row::Withheld(Withheld::SmallCell)))
        );
    }
    assert_eq!(wrong, 0);
    assert!(ordered * 4 >= pairs * 3, "{ordered} of {pairs}");
}
