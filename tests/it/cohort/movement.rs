//! What may be shown of people who assessed themselves twice, and what can be learnt from it.

use leadership_qualities::cohort::{
    History, Movement, Pairs, RefusedRelease, Row, Thresholds, Withheld,
};
use leadership_qualities::framework::ByQuality;
use leadership_qualities::profile::Band;
use leadership_qualities::{Policy, Quality, Rating, Response, SelfAssessment, Tally, Wish};

use super::attack::{Attack, Outcome, Truth, small, tables};

fn rated(rating: Rating) -> SelfAssessment {
    SelfAssessment::from_fn(|_| Response::new(rating, Wish::No))
}

/// People who stayed favourable, came to be developing, came to be favourable, stayed developing.
pub(super) fn pairs(cells: &[u64]) -> Pairs {
    let (favourable, developing) = (rated(Rating::One), rated(Rating::Four));
    let kinds = [
        (favourable, favourable),
        (favourable, developing),
        (developing, favourable),
        (developing, developing),
    ];
    let people = kinds.into_iter().zip(cells);
    people
        .flat_map(|(kind, people)| (0..*people).map(move |_| kind))
        .collect()
}

/// What the policy shows of each table: fifteen at once, each under a quality of its own.
fn movements(policy: Policy, tables: &[Vec<u64>]) -> Vec<(Movement, Quality)> {
    let ratings = [Rating::One, Rating::Four];
    let mut movements = Vec::new();
    for fifteen in tables.chunks(15) {
        let spread = |table: &Vec<u64>| {
            let cells = table.iter().enumerate();
            let spread = cells.flat_map(|(cell, people)| (0..*people).map(move |_| cell));
            spread.collect::<Vec<_>>()
        };
        let mut next = fifteen.iter().cycle();
        let cells = ByQuality::from_fn(|_| spread(next.next().unwrap()));
        let people = 0..cells[Quality::SelfBelief].len();
        let pairs = people.map(|person| {
            let rated = |rating| Response::new(rating, Wish::No);
            let before = |quality| rated(ratings[cells[quality][person] / 2]);
            let after = |quality| rated(ratings[cells[quality][person] % 2]);
            (
                SelfAssessment::from_fn(before),
                SelfAssessment::from_fn(after),
            )
        });
        let movement = policy.movement(&pairs.collect()).unwrap();
        let qualities = Quality::ALL.into_iter().take(fifteen.len());
        movements.extend(qualities.map(|quality| (movement, quality)));
    }
    movements
}

fn tally(bands: [u64; 2]) -> Tally {
    let people = [rated(Rating::Two), rated(Rating::Three)]
        .into_iter()
        .zip(bands);
    people
        .flat_map(|(kind, people)| (0..people).map(move |_| kind))
        .collect()
}

fn sides(cells: &[u64]) -> [Vec<u64>; 2] {
    [
        vec![cells[0] + cells[1], cells[2] + cells[3]],
        vec![cells[0] + cells[2], cells[1] + cells[3]],
    ]
}

/// All that is hidden in a movement.
fn truths(cells: &[u64], movement: &Movement, quality: Quality) -> Vec<Truth> {
    let [before, after] = sides(cells);
    let truth = |cells: Vec<u64>, withheld| Truth { cells, withheld };
    vec![
        truth(before, movement.before(quality).shown().is_none()),
        truth(after, movement.after(quality).shown().is_none()),
        truth(cells.to_vec(), movement.moves(quality).shown().is_none()),
    ]
}

fn seen(movement: &Movement, quality: Quality) -> String {
    let (before, after) = (movement.before(quality), movement.after(quality));
    format!("{before:?}{after:?}{:?}", movement.moves(quality))
}

#[test]
fn moves_of_one_cohort() {
    let mut open = 0;
    let default = (Policy::default(), [11, 16, 17, 32, 33].to_vec(), 8);
    let exact = (small(3, 3, 1), (3..=17).collect(), 3);
    for (policy, sizes, least) in [default, exact] {
        for people in sizes {
            let mut attack = Attack::default();
            let tables = tables(people, 4);
            for (cells, (movement, quality)) in tables.iter().zip(movements(policy, &tables)) {
                attack.add(seen(&movement, quality), truths(cells, &movement, quality));
            }
            let outcome = attack.outcome(least);
            assert!(
                outcome.fewest >= usize::try_from(least).unwrap(),
                "{people}: {outcome:?}"
            );
            open += outcome.open;
        }
    }
    assert!(open > 0);
}

/// Some have no pair: they are a part of the release before, or after, or both.
#[test]
fn moves_of_a_part() {
    let policy = small(2, 2, 1);
    let mut open = 0;
    for (people, left, joined) in [(4, 4, 0), (5, 0, 4), (6, 4, 4), (8, 4, 0), (9, 3, 0)] {
        let mut attack = Attack::default();
        for cells in tables(people, 4) {
            let counted = pairs(&cells);
            for leavers in tables(left, 2) {
                for joiners in tables(joined, 2) {
                    let mut first = counted.before().clone();
                    first += tally([leavers[0], leavers[1]]);
                    let mut second = counted.after().clone();
                    second += tally([joiners[0], joiners[1]]);
                    let [mut before, mut after] = [History::new(policy), History::new(policy)];
                    let quality = Quality::SelfBelief;
                    let all = before.release(&first).unwrap().bands(quality);
                    let later = after.release(&second).unwrap().bands(quality);
                    let movement = before.movement(&mut after, &counted).unwrap();
                    let mut rows = truths(&cells, &movement, quality);
                    rows.push(Truth {
                        cells: first.counts().unwrap().bands(quality).into(),
                        withheld: all.shown().is_none(),
                    });
                    rows.push(Truth {
                        cells: second.counts().unwrap().bands(quality).into(),
                        withheld: later.shown().is_none(),
                    });
                    // Those without a pair were never released by themselves.
                    for (cells, people) in [(&leavers, left), (&joiners, joined)] {
                        let cells = if people == 0 { vec![] } else { cells.clone() };
                        rows.push(Truth {
                            cells,
                            withheld: false,
                        });
                    }
                    attack.add(
                        format!("{all:?}{later:?}{}", seen(&movement, quality)),
                        rows,
                    );
                }
            }
        }
        let outcome = attack.outcome(2);
        assert!(outcome.fewest >= 2, "{people} {left} {joined}: {outcome:?}");
        open += outcome.open;
    }
    assert!(open > 0);
}

/// Attacks one more number next to two rows of bands, whenever each of its own cells is large.
fn attack_with(people: u64, more: impl Fn(&[u64]) -> Option<Vec<u64>>) -> Outcome {
    let mut attack = Attack::default();
    let tables = tables(people, 4);
    for (cells, (movement, quality)) in tables.iter().zip(movements(Policy::default(), &tables)) {
        let rows = [movement.before(quality), movement.after(quality)];
        let seen = format!("{rows:?}{:?}", more(cells));
        attack.add(seen, truths(cells, &movement, quality));
    }
    attack.outcome(8)
}

#[test]
fn one_more_number_is_found_out() {
    let large = |cells: Vec<u64>| cells.iter().all(|cell| *cell >= 8).then_some(cells);
    // All who changed their band, and all who stayed.
    let moved = |cells: &[u64]| large(vec![cells[1] + cells[2], cells[0] + cells[3]]);
    assert_eq!(attack_with(32, moved).fewest, 1);
    // Those who moved one way, and the others.
    let gained = |cells: &[u64]| large(vec![cells[2], cells[0] + cells[1] + cells[3]]);
    assert_eq!(attack_with(32, gained).fewest, 1);
    assert!(attack_with(32, |_| None).fewest >= 8);
}

/// Ratings that rose, stayed and fell, each by eight people or more, are no safer: here as many
/// rose as the favourable band gained, so nobody left it.
#[test]
fn rises_and_falls_are_found_out() {
    let tables = tables(31, 4);
    let movements = movements(Policy::default(), &tables);
    let rows = |(movement, quality): &(Movement, Quality)| {
        [movement.before(*quality), movement.after(*quality)]
    };
    let truth = tables
        .iter()
        .position(|cells| *cells == [8, 0, 10, 13])
        .unwrap();
    let mut attack = Attack::default();
    for (cells, movement) in tables.iter().zip(&movements) {
        if rows(movement) != rows(&movements[truth]) {
            continue;
        }
        // Who stays in a band may rise or fall in it.
        let stayed = cells[0] + cells[3];
        for rising in 0..=stayed {
            for falling in 0..=stayed - rising {
                let (rose, fell) = (cells[2] + rising, cells[1] + falling);
                let shown = [rose, 31 - rose - fell, fell];
                let shown = shown.iter().all(|cell| *cell >= 8).then_some(shown);
                attack.add(format!("{shown:?}"), truths(cells, &movement.0, movement.1));
            }
        }
    }
    assert_eq!(attack.outcome(8).fewest, 1);
}

#[test]
fn large_moves_are_shown_rounded() {
    let movement = Policy::default()
        .movement(&pairs(&[31, 8, 17, 12]))
        .unwrap();
    let quality = Quality::HoldingToAccount;
    let moves = movement.moves(quality).shown().unwrap();
    let moves = [
        moves.stayed_favourable,
        moves.to_developing,
        moves.to_favourable,
        moves.stayed_developing,
    ];
    assert_eq!(moves, [30, 10, 15, 10]);
    let before = movement.before(quality).shown().unwrap();
    let after = movement.after(quality).shown().unwrap();
    assert_eq!([before.favourable, before.developing], [40, 30]);
    assert_eq!([after.favourable, after.developing], [50, 20]);
    assert_eq!(movement.net_to_favourable(quality), Some(10));

    let movement = Policy::default()
        .movement(&pairs(&[31, 7, 17, 12]))
        .unwrap();
    assert_eq!(movement.moves(quality), Row::Withheld(Withheld::SmallCell));
    assert_eq!(movement.net_to_favourable(quality), Some(10));

    let movement = Policy::default().movement(&pairs(&[31, 8, 7, 0])).unwrap();
    assert_eq!(movement.moves(quality), Row::Withheld(Withheld::Side));
    assert_eq!(
        movement.before(quality),
        Row::Withheld(Withheld::FewDeveloping)
    );
    assert_eq!(movement.net_to_favourable(quality), None);
}

#[test]
fn pairs_are_counted_in_any_order() {
    let cells = [3, 1, 4, 2];
    let whole = pairs(&cells);
    let bands = [Band::Favourable, Band::Developing];
    let moved =
        bands.map(|from| bands.map(|to| whole.moved(Quality::SelfBelief, from, to).unwrap()));
    assert_eq!(moved.concat(), cells);
    assert_eq!(
        whole.before().counts().unwrap().bands(Quality::SelfBelief),
        [4, 6]
    );
    assert_eq!(
        whole.after().counts().unwrap().bands(Quality::SelfBelief),
        [7, 3]
    );

    let parts = [[0, 0, 4, 0], [3, 0, 0, 2], [0, 1, 0, 0]].map(|part| pairs(&part));
    assert_eq!(parts.iter().sum::<Pairs>(), whole);
    assert_eq!(parts.into_iter().sum::<Pairs>(), whole);
    assert_eq!(Pairs::default() + whole.clone(), whole);
    assert_eq!(format!("{whole:?}"), "Pairs { .. }");
}

#[test]
fn a_movement_stands_next_to_the_releases() {
    let policy = Policy::default();
    let counted = pairs(&[20, 10, 12, 18]);
    let with = |bands| {
        let mut whole = counted.before().clone();
        whole += tally(bands);
        whole
    };
    let refusal = |first: &Tally| {
        let [mut before, mut after] = [History::new(policy), History::new(policy)];
        before.release(first).unwrap();
        let refusal = before.movement(&mut after, &counted).unwrap_err();
        assert!(after.tallies().is_empty());
        refusal
    };
    assert_eq!(
        refusal(&with([3, 7])),
        RefusedRelease::TooFewApart { cohort: 11 }
    );
    let quality = Quality::SelfBelief;
    assert_eq!(refusal(&tally([29, 60])), RefusedRelease::Unpaired);
    // One more, and they are as many as a cohort has to be.
    let [mut enough, mut after] = [History::new(policy), History::new(policy)];
    enough.release(&with([4, 7])).unwrap();
    assert!(enough.movement(&mut after, &counted).is_ok());

    // Of twelve who left, two were developing.
    let [mut before, mut after] = [History::new(policy), History::new(policy)];
    before.release(&with([10, 2])).unwrap();
    let movement = before.movement(&mut after, &counted).unwrap();
    assert_eq!(movement.before(quality), Row::Withheld(Withheld::Remainder));
    assert_eq!(movement.moves(quality), Row::Withheld(Withheld::Side));
    assert!(movement.after(quality).shown().is_some());
    assert_eq!(after.tallies(), [counted.after().clone()]);

    // Again, and after the cohort grew, it is the same; another is refused.
    before.release(&with([30, 30])).unwrap();
    assert_eq!(before.movement(&mut after, &counted), Ok(movement));
    assert_eq!(
        after.movement(&mut before, &counted),
        Err(RefusedRelease::Moved)
    );
    let others = pairs(&[10, 10, 10, 10]);
    assert_eq!(
        before.movement(&mut after, &others),
        Err(RefusedRelease::Moved)
    );
    let mut third = History::new(policy);
    assert_eq!(
        before.movement(&mut third, &counted),
        Err(RefusedRelease::Moved)
    );
    assert_eq!(
        third.movement(&mut before, &counted),
        Err(RefusedRelease::Moved)
    );

    let mut grown = History::new(policy);
    grown.release(&with([0, 0])).unwrap();
    grown.release(&with([20, 20])).unwrap();
    assert_eq!(
        grown.movement(&mut third, &counted),
        Err(RefusedRelease::Grown)
    );
    let stricter = Policy::stricter(Thresholds {
        min_cell: 9,
        ..Thresholds::default()
    });
    let mut other = History::new(stricter);
    assert_eq!(
        other.movement(&mut third, &counted),
        Err(RefusedRelease::OtherPolicy)
    );
    assert!(third.tallies().is_empty());

    let too_few = policy.movement(&pairs(&[10, 0, 0, 0])).unwrap_err();
    assert_eq!(
        third.movement(&mut other, &pairs(&[10, 0, 0, 0])),
        Err(too_few.into())
    );
}
