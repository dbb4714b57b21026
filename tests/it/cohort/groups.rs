//! Groups of a cohort: which of their rows are shown, and which groups are refused.

use std::slice;

use leadership_qualities::cohort::{
    BandCounts, GroupRows, History, Pairs, RefusedRelease, Row, Withheld,
};
use leadership_qualities::{Policy, Rating, Response, SelfAssessment, Tally, Wish};

use super::release::{ONE, counts, everywhere};

/// Sites of so many people, of whom so many are favourable and so many want it.
fn sites(sites: [[u64; 3]; 3]) -> [(&'static str, Tally); 3] {
    let tally = |[people, favourable, wanting]: [u64; 3]| {
        let answers = |person| {
            let rating = if person < favourable {
                Rating::One
            } else {
                Rating::Four
            };
            let wish = if person < wanting {
                Wish::Yes
            } else {
                Wish::No
            };
            SelfAssessment::from_fn(|_| Response::new(rating, wish))
        };
        (0..people).map(answers).collect()
    };
    let [north, south, west] = sites.map(tally);
    [("North", north), ("South", south), ("West", west)]
}

#[test]
fn groups_are_shown_with_the_cohort() {
    let groups = sites([[20, 11, 10], [40, 25, 20], [30, 29, 15]]);
    let whole: Tally = groups.iter().map(|(_, tally)| tally).sum();
    let mut history = History::new(Policy::default());
    let release = history.release_by_group(groups.clone()).unwrap();
    assert_eq!(
        *release.cohort(),
        Policy::default().release(&whole).unwrap()
    );
    assert_eq!(history.latest(), Some(release.cohort()));
    assert_eq!(history.tallies(), slice::from_ref(&whole));

    let names = release.groups().iter().map(GroupRows::name);
    assert!(names.eq(["North", "South", "West"]));
    // West has one developing person. North is smaller, and would give West away.
    let bands = |favourable, developing| {
        Row::Shown(BandCounts {
            favourable,
            developing,
        })
    };
    let withheld = Row::Withheld(Withheld::Group);
    let shown = release.groups().iter().map(|group| group.bands(ONE));
    assert!(shown.eq([withheld, bands(25, 15), withheld]));
    let of = |wanted, not_wanted| Row::Shown(counts(wanted, not_wanted, Err(Withheld::Group)));
    let shown = release.groups().iter().map(|group| group.wishes(ONE));
    assert!(shown.eq([of(10, 10), of(20, 20), of(15, 15)]));

    let json = serde_json::to_value(&release).unwrap();
    assert_eq!(json["groups"][0]["name"], "North");
    let expected = serde_json::json!({ "withheld": "group" });
    assert_eq!(json["groups"][0]["bands"]["self_belief"], expected);
    assert_eq!(
        json["cohort"],
        serde_json::to_value(release.cohort()).unwrap()
    );

    // The same groups again are the same release, even when the cohort has grown.
    history
        .release(&(whole + everywhere([20, 20, 20])))
        .unwrap();
    assert_eq!(history.release_by_group(groups).unwrap(), release);
    assert_eq!(history.tallies().len(), 2);
}

#[test]
fn a_cohort_is_split_once_and_first() {
    let groups = sites([[20, 11, 10], [40, 25, 20], [30, 20, 15]]);
    let refused = |history: &mut History, groups: &[(&'static str, Tally)]| {
        let before = history.clone();
        let refusal = history.release_by_group(groups.to_vec()).unwrap_err();
        assert_eq!(*history, before);
        refusal
    };
    let mut history = History::new(Policy::default());
    assert_eq!(
        refused(&mut history, &groups[..1]),
        RefusedRelease::OneGroup
    );
    let words = "found one group or none, expected two groups or more";
    assert_eq!(RefusedRelease::OneGroup.to_string(), words);
    let small = sites([[20, 11, 10], [10, 5, 5], [30, 20, 15]]);
    let error = refused(&mut history, &small);
    assert_eq!(
        error,
        RefusedRelease::SmallGroup {
            position: 2,
            cohort: 11
        }
    );
    let words = "group 2: found fewer than 11 people, expected 11 or more: count the group together \
                 with another";
    assert_eq!(error.to_string(), words);

    history.release_by_group(groups.clone()).unwrap();
    assert_eq!(
        refused(&mut history, &groups[..2]),
        RefusedRelease::Regrouped
    );
    let words = "found a cohort that was released before as a whole or in other groups, expected \
                 groups in the first release only";
    assert_eq!(RefusedRelease::Regrouped.to_string(), words);
    let mut whole = History::new(Policy::default());
    whole
        .release(&groups.iter().map(|(_, tally)| tally).sum())
        .unwrap();
    assert_eq!(refused(&mut whole, &groups), RefusedRelease::Regrouped);

    let pair = SelfAssessment::from_fn(|_| Response::new(Rating::One, Wish::Yes));
    let pairs: Pairs = (0..20).map(|_| (pair, pair)).collect();
    let mut fresh = History::new(Policy::default());
    assert_eq!(
        history.clone().movement(&mut fresh, &pairs),
        Err(RefusedRelease::Grouped)
    );
    assert_eq!(
        fresh.movement(&mut history, &pairs),
        Err(RefusedRelease::Grouped)
    );
    let words = "found a cohort that was released by group, expected a cohort released as a whole";
    assert_eq!(RefusedRelease::Grouped.to_string(), words);
}
