//! The tally against plain counting, its laws, its limits, and its wire form.

mod alpha;
mod wire;

use leadership_qualities::cohort::OverflowedTally;
use leadership_qualities::{Cluster, Quality, Rating, Response, SelfAssessment, Tally, Wish};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::strategy;

/// As many self-assessments as asked for, with a few answers likelier than the others.
pub(crate) fn cohort(size: usize, seed: u64) -> Vec<SelfAssessment> {
    // A linear congruential generator (Knuth's MMIX); its high bits are random enough.
    let mut state = seed;
    let mut below = |limit: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % limit
    };
    (0..size)
        .map(|_| {
            let mood = 1 + below(4);
            SelfAssessment::from_fn(|_| {
                Response::new(Rating::ALL[below(mood)], Wish::ALL[below(3).min(below(3))])
            })
        })
        .collect()
}

/// The wire form of the tally, counted by loops that know nothing of bits.
fn naive(assessments: &[SelfAssessment]) -> serde_json::Value {
    let count =
        |is: &dyn Fn(SelfAssessment) -> bool| assessments.iter().filter(|one| is(**one)).count();
    let qualities: serde_json::Map<_, _> = Quality::ALL
        .into_iter()
        .map(|quality| {
            let ratings = Rating::ALL.map(|rating| count(&|one| one.rating(quality) == rating));
            let [yes, maybe, no] = Wish::ALL.map(|wish| count(&|one| one.wish(quality) == wish));
            let wishes = serde_json::json!({"yes": yes, "maybe": maybe, "no": no});
            let row = serde_json::json!({"ratings": ratings, "wishes": wishes});
            (quality.key().to_owned(), row)
        })
        .collect();
    let squares = |qualities: &[Quality]| -> u64 {
        let score = |one: &SelfAssessment| -> u64 {
            let ratings = qualities
                .iter()
                .map(|quality| one.rating(*quality).number());
            ratings.map(u64::from).sum()
        };
        assessments.iter().map(|one| score(one).pow(2)).sum()
    };
    let [personal, direction, delivery] = Cluster::ALL.map(|one| squares(&one.qualities()));
    serde_json::json!({
        "respondents": assessments.len(),
        "qualities": qualities,
        "squares": {
            "personal_qualities": personal,
            "setting_direction": direction,
            "delivering_the_service": delivery,
            "overall": squares(&Quality::ALL),
        },
    })
}

#[track_caller]
fn assert_counts(assessments: &[SelfAssessment]) {
    let tally = serde_json::to_value(Tally::from_slice(assessments)).unwrap();
    assert_eq!(tally, naive(assessments), "{} of them", assessments.len());
}

/// A block has 256 rows, and 255 blocks are counted at a time.
#[test]
fn every_length_is_counted_as_by_hand() {
    let cohort = cohort(65_281, 1);
    for length in 0..=300 {
        assert_counts(&cohort[..length]);
        assert_counts(&cohort[300 - length..300]);
    }
    for edge in [512, 1_024, 4_096, 65_280] {
        for length in [edge - 1, edge, edge + 1] {
            assert_counts(&cohort[..length]);
        }
    }
}

/// The most that any counter inside can have to hold, and the least.
#[test]
fn extremes_are_counted_as_by_hand() {
    for rating in Rating::ALL {
        for wish in Wish::ALL {
            let all = vec![SelfAssessment::from_fn(|_| Response::new(rating, wish)); 600];
            assert_counts(&all);
        }
    }
    for quality in Quality::ALL {
        let others = Response::new(Rating::One, Wish::Yes);
        let one = SelfAssessment::from_fn(|_| others);
        for rating in Rating::ALL {
            for wish in Wish::ALL {
                let one = one.with(quality, Response::new(rating, wish));
                assert_counts(&[one; 300]);
            }
        }
    }
    for cluster in Cluster::ALL {
        let only = SelfAssessment::from_fn(|quality| {
            let is_in_it = quality.cluster() == cluster;
            Response::new(if is_in_it { Rating::Four } else { Rating::One }, Wish::No)
        });
        assert_counts(&vec![only; 600]);
    }
    // Every column and every square at its most.
    assert_counts(&vec![all(Rating::Four); 65_281]);
}

#[test]
fn accessors_agree_with_one_another() {
    let cohort = cohort(700, 2);
    let tally = Tally::from_slice(&cohort);
    assert_eq!(Tally::from(&cohort[..]), tally);
    let counts = tally.counts().unwrap();
    assert_eq!(counts.respondents(), 700);
    for quality in Quality::ALL {
        let [one, two, three, four] = counts.ratings(quality);
        assert_eq!(one + two + three + four, 700);
        assert_eq!(counts.wishes(quality).iter().sum::<u64>(), 700);
        assert_eq!(counts.bands(quality), [one + two, three + four]);
        let ratings = Rating::ALL.map(|rating| counts.rating(quality, rating));
        assert_eq!(ratings, counts.ratings(quality));
        let wishes = Wish::ALL.map(|wish| counts.wish(quality, wish));
        assert_eq!(wishes, counts.wishes(quality));
        let fours = cohort
            .iter()
            .filter(|one| one.rating(quality) == Rating::Four);
        assert_eq!(four, fours.count() as u64);
        let maybes = cohort.iter().filter(|one| one.wish(quality) == Wish::Maybe);
        assert_eq!(counts.wish(quality, Wish::Maybe), maybes.count() as u64);
    }
}

#[test]
fn nothing_of_a_tally_is_shown() {
    let tally = Tally::from_slice(&cohort(12, 3));
    assert_eq!(format!("{tally:?}"), "Tally(…)");
    assert_eq!(format!("{tally:#?}"), "Tally(…)");
    assert_eq!(format!("{:?}", Tally::default()), "Tally(…)");
    assert_eq!(format!("{:?}", overflowed()), "Tally(…)");
    assert_eq!(format!("{:?}", tally.counts().unwrap()), "Counts(…)");
}

/// So many times the same answers.
fn times(assessment: SelfAssessment, times: u64) -> Tally {
    let mut double = Tally::from_slice(&[assessment]);
    let mut tally = Tally::default();
    for bit in 0..64 {
        if times >> bit & 1 == 1 {
            tally += &double;
        }
        if times >> bit > 1 {
            double += double.clone();
        }
    }
    tally
}

fn all(rating: Rating) -> SelfAssessment {
    SelfAssessment::from_fn(|_| Response::new(rating, Wish::No))
}

const MOST: u64 = (1 << 53) - 1;

fn overflowed() -> Tally {
    times(all(Rating::Four), MOST / 3_600 + 1)
}

#[test]
fn a_tally_overflows_just_beyond_the_limit() {
    for (rating, square) in [(Rating::One, 225), (Rating::Four, 3_600)] {
        let most = MOST / square;
        let full = times(all(rating), most);
        assert_eq!(full.counts().unwrap().respondents(), most);
        let json = serde_json::to_string(&full).unwrap();
        assert_eq!(serde_json::from_str::<Tally>(&json).unwrap(), full);
        let mut more = full.clone();
        more.push(all(rating));
        assert_eq!(more.counts(), Err(OverflowedTally));
        assert_eq!(full + Tally::from_slice(&[all(rating)]), more);
    }
}

#[test]
fn an_overflowed_tally_stays_so_and_says_so() {
    let overflowed = overflowed();
    let one = Tally::from_slice(&[all(Rating::One)]);
    let mut added = overflowed.clone();
    added.push(all(Rating::One));
    let mut extended = overflowed.clone();
    extended.extend(cohort(300, 4));
    for tally in [
        overflowed.clone() + one.clone(),
        one.clone() + overflowed.clone(),
        overflowed.clone() + Tally::default(),
        Tally::default() + overflowed.clone(),
        overflowed.clone() + overflowed.clone(),
        [&one, &overflowed, &one].into_iter().sum(),
        added,
        extended,
    ] {
        assert_eq!(tally, overflowed);
        let message = "the tally has overflowed: expected no count above 9007199254740991";
        assert_eq!(tally.counts().unwrap_err().to_string(), message);
        let error = serde_json::to_string(&tally).unwrap_err();
        assert_eq!(error.to_string(), message);
        assert!(postcard::to_allocvec(&tally).is_err());
    }
}

/// Adds tallies up as a tree: a random two become one until one is left, some of them by way of
/// the wire.
fn merge(mut tallies: Vec<Tally>, choices: &[(Index, Index, u8)]) -> Tally {
    let mut choices = choices.iter().cycle();
    while tallies.len() > 1 {
        let (first, second, way) = choices.next().unwrap();
        let mut one = tallies.swap_remove(first.index(tallies.len()));
        let place = second.index(tallies.len());
        let other = &mut tallies[place];
        match way % 6 {
            0 => one += &*other,
            1 => one = other.clone() + one,
            2 => one = [one, other.clone()].into_iter().sum(),
            3 if one.counts().is_ok() => {
                let json = serde_json::to_vec(&one).unwrap();
                one = serde_json::from_slice::<Tally>(&json).unwrap() + other.clone();
            }
            4 if one.counts().is_ok() => {
                let bytes = postcard::to_allocvec(&one).unwrap();
                one = other.clone() + postcard::from_bytes(&bytes).unwrap();
            }
            _ => one += other.clone(),
        }
        *other = one;
    }
    tallies.pop().unwrap_or_default()
}

proptest! {
    #![proptest_config(strategy::cases(64))]

    #[test]
    fn random_cohorts_are_counted_as_by_hand(
        assessments in prop::collection::vec(strategy::assessment(), 0..600),
    ) {
        let counted = Tally::from_slice(&assessments);
        prop_assert_eq!(serde_json::to_value(&counted).unwrap(), naive(&assessments));
        prop_assert_eq!(assessments.iter().collect::<Tally>(), counted.clone());
        let mut one_by_one = Tally::default();
        for assessment in &assessments {
            one_by_one.push(*assessment);
        }
        prop_assert_eq!(one_by_one, counted);
    }

    #[test]
    fn every_split_order_and_tree_gives_the_same_bits(
        (seed, size) in (any::<u64>(), 0_usize..2_000),
        cuts in prop::collection::vec(any::<Index>(), 0..20),
        turn in any::<Index>(),
        choices in prop::collection::vec(any::<(Index, Index, u8)>(), 1..40),
    ) {
        let mut assessments = cohort(size, seed);
        let whole = Tally::from_slice(&assessments);
        let bytes = serde_json::to_vec(&whole).unwrap();
        assessments.rotate_left(turn.index(size + 1));
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(size + 1)).collect();
        cuts.extend([0, size]);
        cuts.sort_unstable();
        let parts = cuts.windows(2).map(|cut| &assessments[cut[0]..cut[1]]).enumerate();
        let tallies = parts.map(|(number, part)| match number % 3 {
            0 => Tally::from_slice(part),
            1 => part.iter().copied().collect(),
            _ => {
                let mut tally = Tally::default();
                tally.extend(part);
                tally
            }
        });
        let merged = merge(tallies.collect(), &choices);
        prop_assert_eq!(&merged, &whole);
        prop_assert_eq!(serde_json::to_vec(&merged).unwrap(), bytes);
        let alphas = |tally: &Tally| {
            let counts = tally.counts().unwrap();
            let clusters = Cluster::ALL.map(|cluster| counts.alpha(cluster).map(f64::to_bits));
            (clusters, counts.overall_alpha().map(f64::to_bits))
        };
        prop_assert_eq!(alphas(&merged), alphas(&whole));
    }

    /// At the limit, too, the order does not matter: all overflow or none.
    #[test]
    fn overflowing_does_not_depend_on_the_order(
        parts in prop::collection::vec((strategy::assessment(), 0_u64..MOST / 3_600 / 2), 1..7),
        choices in prop::collection::vec(any::<(Index, Index, u8)>(), 1..40),
    ) {
        let tallies: Vec<Tally> = parts.iter().map(|(one, many)| times(*one, *many)).collect();
        let squares: u128 = parts
            .iter()
            .map(|(one, many)| {
                let ratings = Quality::ALL.map(|quality| u128::from(one.rating(quality).number()));
                ratings.iter().sum::<u128>().pow(2) * u128::from(*many)
            })
            .sum();
        let in_order: Tally = tallies.iter().sum();
        prop_assert_eq!(in_order.counts().is_ok(), squares <= MOST.into());
        prop_assert_eq!(merge(tallies, &choices), in_order);
    }
}
