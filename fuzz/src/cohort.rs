//! Tallies against counting by hand, and releases against the rules of the documentation.

use leadership_qualities::cohort::{
    BandCounts, Counts, GroupedRelease, History, Pairs, RefusedRelease, Row, Thresholds, Withheld,
};
use leadership_qualities::profile::Band;
use leadership_qualities::{
    Policy, Quality, Rating, Release, Response, SelfAssessment, Tally, Wish,
};

use crate::documents::written_and_read;
use crate::format::{Format, value_of};
use crate::network::assessment;
use crate::source::Source;

/// Counts people in any order and in any parts.
pub(crate) fn tally(data: &[u8]) -> bool {
    let source = &mut Source::new(data);
    let cuts = [0; 3].map(|_| usize::from(source.byte()));
    let repeats = 1 + source.below(40) * source.below(40);
    let mut people = Vec::new();
    while !source.is_empty() && people.len() < 64 {
        people.push(assessment(source));
    }
    let people = people.repeat(repeats);
    let whole = Tally::from_slice(&people);
    check_counts(&whole, &people);
    written_and_read(&whole);

    // In parts, and the parts in another order.
    let mut cuts = cuts.map(|cut| cut * people.len() / 256);
    cuts.sort_unstable();
    let [one, two, three] = cuts;
    let parts = [
        &people[..one],
        &people[one..two],
        &people[two..three],
        &people[three..],
    ];
    let parts = parts.map(Tally::from_slice);
    assert_eq!(parts.iter().sum::<Tally>(), whole, "in parts");
    let [first, second, third, fourth] = parts.clone();
    assert_eq!(fourth + second + (third + first), whole, "in another order");
    let pushed = parts.into_iter().zip([one, two, three, people.len()]);
    let mut before = 0;
    for (part, cut) in pushed {
        let mut pushed = Tally::default();
        people[before..cut]
            .iter()
            .take(300)
            .for_each(|person| pushed.push(*person));
        pushed.extend(&people[before..cut][people[before..cut].len().min(300)..]);
        assert_eq!(pushed, part, "one by one");
        before = cut;
    }
    assert_eq!(whole.clone() + Tally::default(), whole, "nobody is added");

    // Nothing overflows in silence.
    let mut doubled = whole.clone();
    let mut respondents = people.len() as u64;
    for _ in 0..60 {
        doubled += &doubled.clone();
        respondents = respondents.saturating_mul(2);
        match doubled.counts() {
            Ok(counts) => assert_eq!(counts.respondents(), respondents),
            Err(_) => assert!(
                respondents > u64::from(u32::MAX),
                "{respondents} overflowed"
            ),
        }
    }
    !people.is_empty()
}

fn check_counts(tally: &Tally, people: &[SelfAssessment]) {
    let counts = tally.counts().expect("few people do not overflow");
    assert_eq!(counts.respondents(), people.len() as u64);
    let mut ratings = [[0_u64; 4]; 15];
    let mut wishes = [[0_u64; 3]; 15];
    for person in people {
        for (place, (_, response)) in person.iter().enumerate() {
            ratings[place][usize::from(response.rating.need())] += 1;
            let wish = Wish::ALL.iter().position(|wish| *wish == response.wish);
            wishes[place][wish.expect("a wish")] += 1;
        }
    }
    for (place, quality) in Quality::ALL.into_iter().enumerate() {
        assert_eq!(counts.ratings(quality), ratings[place], "{quality:?}");
        assert_eq!(counts.wishes(quality), wishes[place], "{quality:?}");
        let [one, two, three, four] = ratings[place];
        assert_eq!(counts.bands(quality), [one + two, three + four]);
    }
    let alphas = leadership_qualities::Cluster::ALL.map(|cluster| counts.alpha(cluster));
    for alpha in alphas.into_iter().chain([counts.overall_alpha()]).flatten() {
        assert!(alpha.is_finite() && alpha <= 1.0 + 1e-9, "{alpha}");
    }
}

/// A tally of any people, as JSON.
pub(crate) fn document(source: &mut Source<'_>) -> serde_json::Value {
    let people = (0..source.below(20)).map(|_| assessment(source));
    value_of(&people.collect::<Tally>())
}

/// People who are like one another, but for a few in each quality.
fn people(source: &mut Source<'_>, most: usize) -> Vec<SelfAssessment> {
    let count = source.below(most + 1);
    let favourable: [u8; 15] = source.bytes();
    let yes: [u8; 15] = source.bytes();
    let maybe: [u8; 15] = source.bytes();
    let part = |byte: u8| usize::from(byte) % (count + 1);
    (0..count)
        .map(|person| {
            SelfAssessment::from_fn(|quality| {
                let place = Quality::ALL.iter().position(|known| *known == quality);
                let place = place.expect("a quality");
                let is_favourable = person < part(favourable[place]);
                let rating = if is_favourable {
                    Rating::Two
                } else {
                    Rating::Three
                };
                let yes = part(yes[place]);
                let wish = match person {
                    person if person < yes => Wish::Yes,
                    person if person < yes + part(maybe[place]) => Wish::Maybe,
                    _ => Wish::No,
                };
                Response::new(rating, wish)
            })
        })
        .collect()
}

fn policy(source: &mut Source<'_>) -> Policy {
    if source.once_in(2) {
        return Policy::default();
    }
    let policy = Policy::stricter(Thresholds {
        min_cohort: u64::from(source.byte() % 32),
        min_cell: u64::from(source.byte() % 16),
        rounding_base: u64::from(source.byte() % 16),
    });
    let Thresholds {
        min_cohort,
        min_cell,
        rounding_base,
    } = policy.thresholds();
    assert!(min_cohort >= min_cell && min_cell >= 8 && 2 * min_cell >= rounding_base);
    policy
}

/// What the rules say of a row, from what was released before.
#[derive(Clone, Copy, Default)]
struct Known {
    shown: [u64; 2],
    hidden: u64,
    told: Option<usize>,
    releases: u32,
    is_withheld: bool,
}

impl Known {
    /// Whether the rules 2, 7 and 8 let a row be shown now.
    fn may_show(&mut self, cells: [u64; 2], least: u64, reason: Option<Withheld>) -> bool {
        let joined = [cells[0] - self.shown[0], cells[1] - self.shown[1]];
        let larger = match self.told {
            Some(small) => joined[1 - small],
            None => joined[0].max(joined[1]),
        };
        let shows = joined.iter().all(|cell| *cell >= least) && larger >= self.hidden;
        if shows {
            *self = Self {
                shown: cells,
                releases: self.releases,
                ..Self::default()
            };
        } else {
            self.hidden = joined[0] + joined[1];
            self.is_withheld = true;
        }
        // Rule 4: only the first release says which cell is small, and it says what is true.
        let small = match reason {
            Some(Withheld::FewFavourable | Withheld::FewWanted) => Some(0),
            Some(Withheld::FewDeveloping | Withheld::FewNotWanted) => Some(1),
            _ => None,
        };
        if let Some(small) = small {
            assert_eq!(self.releases, 0, "a later release says which cell is small");
            assert!(
                cells[0] + cells[1] >= 2 * least,
                "a small cohort says which cell is small"
            );
            assert!(cells[small] < least, "{cells:?} has no small cell {small}");
            self.told = Some(small);
        } else if self.releases == 0 && !shows {
            assert!(
                cells[0] + cells[1] < 2 * least,
                "the first release says nothing"
            );
        }
        self.releases += 1;
        shows
    }
}

/// Rule 5: a count is shown as the nearest multiple.
fn check_rounded(policy: Policy, shown: u64, exact: u64) {
    let base = policy.thresholds().rounding_base;
    assert!(
        shown > 0 && shown.is_multiple_of(base),
        "{shown} is no multiple of {base}"
    );
    assert!(
        2 * shown.abs_diff(exact) <= base,
        "{exact} is shown as {shown}"
    );
}

fn check_bands(policy: Policy, row: Row<BandCounts>, cells: [u64; 2]) {
    if let Row::Shown(bands) = row {
        check_rounded(policy, bands.favourable, cells[0]);
        check_rounded(policy, bands.developing, cells[1]);
    }
}

/// Releases a cohort that grows, and checks every row of every release.
pub(crate) fn releases(data: &[u8]) -> bool {
    let source = &mut Source::new(data);
    let policy = policy(source);
    let mut history = History::new(policy);
    let mut tally = Tally::default();
    let mut bands = [Known::default(); 15];
    let mut wanted = [Known::default(); 15];
    let mut shows_any = false;
    for _ in 0..6 {
        if source.is_empty() {
            break;
        }
        let joined = people(source, 48);
        let next = if source.once_in(12) {
            Tally::from_slice(&joined)
        } else {
            tally.clone() + Tally::from_slice(&joined)
        };
        let before = (history.tallies().to_vec(), history.releases().to_vec());
        let checked = history.check(&next);
        let released = history.release(&next);
        assert_eq!(checked.err(), released.as_ref().err().copied());
        check_refusal(policy, before.0.last(), &next, &released);
        let Ok(release) = released else {
            assert_eq!(
                before,
                (history.tallies().to_vec(), history.releases().to_vec())
            );
            continue;
        };
        assert_eq!(history.release(&next), Ok(release), "released again");
        assert_eq!(history.latest(), Some(&release));
        tally = next;
        if history.releases().len() == before.1.len() {
            assert_eq!(before.1.last(), Some(&release), "nobody joined");
            continue;
        }
        if before.1.is_empty() {
            assert_eq!(policy.release(&tally), Ok(release), "released once");
        }
        shows_any |= check_release(&history, &tally, &release, &mut bands, &mut wanted);
    }
    let replayed = History::replay(policy, history.tallies().to_vec());
    let replayed = replayed.expect("each tally was released");
    assert_eq!(replayed.releases(), history.releases(), "replayed");
    shows_any
}

/// Rules 1 and 6.
fn check_refusal(
    policy: Policy,
    before: Option<&Tally>,
    next: &Tally,
    released: &Result<Release, RefusedRelease>,
) {
    let people = |tally: &Tally| tally.counts().map_or(0, Counts::respondents);
    let least = policy.thresholds().min_cohort;
    let joined = people(next).checked_sub(before.map_or(0, people));
    let (is_fit, may_join) = match (before, joined) {
        (None, _) => (people(next) >= least, true),
        (Some(_), None) => (people(next) >= least, false),
        (Some(_), Some(joined)) => (people(next) >= least, joined == 0 || joined >= least),
    };
    match released {
        Ok(_) => assert!(is_fit && may_join, "{joined:?} people joined"),
        Err(RefusedRelease::Unfit(_)) => assert!(!is_fit),
        Err(RefusedRelease::TooFewJoined { .. }) => assert!(is_fit && !may_join),
        Err(RefusedRelease::Shrunk) => assert!(before.is_some()),
        Err(other) => panic!("{other}"),
    }
}

fn check_release(
    history: &History,
    tally: &Tally,
    release: &Release,
    bands: &mut [Known; 15],
    wanted: &mut [Known; 15],
) -> bool {
    let policy = history.policy();
    let least = policy.thresholds().min_cell;
    let counts = tally.counts().expect("few people");
    let mut shows_any = false;
    for (place, quality) in Quality::ALL.into_iter().enumerate() {
        let row = release.bands(quality);
        let cells = counts.bands(quality);
        let may_show = bands[place].may_show(cells, least, row.withheld());
        assert_eq!(
            row.shown().is_some(),
            may_show,
            "{quality:?}: {row:?} of {cells:?}"
        );
        check_bands(policy, row, cells);

        let row = release.wishes(quality);
        let [yes, maybe, no] = counts.wishes(quality);
        let may_show = wanted[place].may_show([yes + maybe, no], least, row.withheld());
        assert_eq!(row.shown().is_some(), may_show, "{quality:?}: {row:?}");
        if let Row::Shown(wishes) = row {
            check_rounded(policy, wishes.wanted, yes + maybe);
            check_rounded(policy, wishes.not_wanted, no);
            if let Row::Shown(split) = wishes.split {
                assert!(
                    yes >= least && maybe >= least,
                    "{yes} and {maybe} are shown apart"
                );
                check_rounded(policy, split.yes, yes);
                check_rounded(policy, split.maybe, maybe);
            }
        }
        shows_any |= release.bands(quality).shown().is_some();
        let still_shown = history.last_shown_bands(quality);
        assert!(row.shown().is_none() || history.last_shown_wishes(quality) == row.shown());
        assert_eq!(still_shown.is_some(), bands[place].shown != [0, 0]);
    }
    // The ranking puts no quality above another that more people want.
    let wanted =
        |quality: Quality| counts.wish(quality, Wish::Yes) + counts.wish(quality, Wish::Maybe);
    for above in release.demand() {
        assert!(above.first_rank <= above.last_rank, "{above:?}");
        for below in release.demand() {
            let is_above = above.last_rank < below.first_rank;
            let [more, less] = [above.quality, below.quality].map(wanted);
            assert!(!is_above || more >= less, "{above:?} above {below:?}");
        }
    }
    Format::Json.written(release);
    shows_any
}

/// Releases a cohort with its groups, and checks rule 10.
pub(crate) fn groups(data: &[u8]) -> bool {
    let source = &mut Source::new(data);
    let policy = policy(source);
    let count = source.below(5);
    let groups = (0..count).map(|_| Tally::from_slice(&people(source, 48)));
    let groups: Vec<Tally> = groups.collect();
    let named = || {
        groups
            .iter()
            .cloned()
            .zip(["a", "b", "c", "d"])
            .map(|(one, name)| (name, one))
    };
    let mut history = History::new(policy);
    let released = match history.release_by_group(named()) {
        Ok(released) => released,
        Err(refused) => {
            let least = policy.thresholds().min_cohort;
            let people = |tally: &Tally| tally.counts().map_or(0, Counts::respondents);
            let is_small = groups.iter().any(|group| people(group) < least);
            assert!(count < 2 || is_small, "{refused}");
            assert_eq!((history.tallies().len(), history.releases().len()), (0, 0));
            return false;
        }
    };
    assert_eq!(
        history.release_by_group(named()).as_ref(),
        Ok(&released),
        "asked again"
    );
    let whole: Tally = groups.iter().sum();
    assert_eq!(policy.release(&whole).as_ref(), Ok(released.cohort()));
    assert_eq!(history.latest(), Some(released.cohort()));
    for quality in Quality::ALL {
        let cells = |group: &Tally| {
            group
                .counts()
                .map_or([0; 2], |counts| counts.bands(quality))
        };
        let is_shown = |place: usize| released.groups()[place].bands(quality).shown().is_some();
        let row = released.cohort().bands(quality).shown().is_some();
        check_groups(policy, &groups, row, cells, is_shown);
        let cells = |group: &Tally| {
            let counts = group.counts().map(|counts| counts.wishes(quality));
            counts.map_or([0; 2], |[yes, maybe, no]| [yes + maybe, no])
        };
        let is_shown = |place: usize| released.groups()[place].wishes(quality).shown().is_some();
        let row = released.cohort().wishes(quality).shown().is_some();
        check_groups(policy, &groups, row, cells, is_shown);
        check_group_counts(policy, &groups, &released, quality);
    }
    Format::Json.written(&released);
    released.groups().iter().any(|group| {
        let mut rows = Quality::ALL.into_iter().map(|quality| group.bands(quality));
        rows.any(|row| row.shown().is_some())
    })
}

fn check_group_counts(
    policy: Policy,
    groups: &[Tally],
    released: &GroupedRelease,
    quality: Quality,
) {
    for (group, rows) in groups.iter().zip(released.groups()) {
        let counts = group.counts().expect("few people");
        check_bands(policy, rows.bands(quality), counts.bands(quality));
        if let Row::Shown(wishes) = rows.wishes(quality) {
            let [yes, maybe, no] = counts.wishes(quality);
            check_rounded(policy, wishes.wanted, yes + maybe);
            check_rounded(policy, wishes.not_wanted, no);
            assert_eq!(wishes.split, Row::Withheld(Withheld::Group));
        }
    }
}

/// The groups that are shown are the largest, and those left over are as if they were one group.
fn check_groups(
    policy: Policy,
    groups: &[Tally],
    whole_is_shown: bool,
    cells: impl Fn(&Tally) -> [u64; 2],
    is_shown: impl Fn(usize) -> bool,
) {
    let least = policy.thresholds().min_cell;
    let mut order: Vec<usize> = (0..groups.len()).collect();
    let size = |place: &usize| cells(&groups[*place]).iter().sum::<u64>();
    order.sort_by_key(|place| std::cmp::Reverse(size(place)));
    let is_large = |cells: [u64; 2]| cells.iter().all(|cell| *cell >= least);
    // The most groups that may be shown, by going through all that there could be.
    let large = order
        .iter()
        .take_while(|place| is_large(cells(&groups[**place])))
        .count();
    let rest = |shown: usize| {
        let cells = order[shown..].iter().map(|place| cells(&groups[*place]));
        cells.fold([0, 0], |[a, b], [c, d]| [a + c, b + d])
    };
    let may = |shown: &usize| rest(*shown) == [0, 0] || is_large(rest(*shown));
    let most = (0..=large).rev().find(may).filter(|_| whole_is_shown);
    for (rank, place) in order.into_iter().enumerate() {
        assert_eq!(
            is_shown(place),
            rank < most.unwrap_or(0),
            "group {place} of {most:?}"
        );
    }
}

/// Releases what moved between two self-assessments, and checks rule 9.
pub(crate) fn movement(data: &[u8]) -> bool {
    let source = &mut Source::new(data);
    let policy = policy(source);
    let before = people(source, 80);
    let mut after = people(source, 80);
    after.resize(
        before.len(),
        SelfAssessment::from_fn(|_| Response::new(Rating::One, Wish::No)),
    );
    if source.once_in(2) {
        after.reverse();
    }
    let both: Vec<_> = before.iter().copied().zip(after).collect();
    let pairs: Pairs = both.iter().copied().collect();
    let cut = source.below(both.len() + 1);
    let parts = [&both[cut..], &both[..cut]].map(|part| part.iter().copied().collect::<Pairs>());
    assert!(parts.into_iter().sum::<Pairs>() == pairs, "in parts");
    let Ok(movement) = policy.movement(&pairs) else {
        assert!((both.len() as u64) < policy.thresholds().min_cohort);
        return false;
    };
    let mut histories = [History::new(policy), History::new(policy)];
    let [first, second] = &mut histories;
    assert_eq!(
        first.movement(second, &pairs),
        Ok(movement),
        "as a history has it"
    );
    assert_eq!(first.movement(second, &pairs), Ok(movement), "asked again");
    let least = policy.thresholds().min_cell;
    let mut shows_any = false;
    for quality in Quality::ALL {
        let band = |one: &SelfAssessment| Band::from_rating(one.rating(quality));
        let count = |from: Band, to: Band| {
            let moved = both
                .iter()
                .filter(|(a, b)| (band(a), band(b)) == (from, to));
            let moved = moved.count() as u64;
            assert_eq!(pairs.moved(quality, from, to).ok(), Some(moved));
            moved
        };
        let [high, low] = [Band::Favourable, Band::Developing];
        let cells = [
            count(high, high),
            count(high, low),
            count(low, high),
            count(low, low),
        ];
        let [stayed, fell, rose, stayed_bad] = cells;
        check_bands(
            policy,
            movement.before(quality),
            [stayed + fell, rose + stayed_bad],
        );
        check_bands(
            policy,
            movement.after(quality),
            [stayed + rose, fell + stayed_bad],
        );
        let sides = [movement.before(quality), movement.after(quality)];
        let sides_are_shown = sides.iter().all(|side| side.shown().is_some());
        let may_show = sides_are_shown && cells.iter().all(|cell| *cell >= least);
        let moves = movement.moves(quality);
        assert_eq!(moves.shown().is_some(), may_show, "{quality:?}: {moves:?}");
        if let Row::Shown(moves) = moves {
            check_rounded(policy, moves.stayed_favourable, stayed);
            check_rounded(policy, moves.to_developing, fell);
            check_rounded(policy, moves.to_favourable, rose);
            check_rounded(policy, moves.stayed_developing, stayed_bad);
            shows_any = true;
        }
        assert_eq!(
            movement.net_to_favourable(quality).is_some(),
            sides_are_shown
        );
    }
    Format::Json.written(&movement);
    shows_any
}
