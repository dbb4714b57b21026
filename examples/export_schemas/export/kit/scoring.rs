//! Vectors on scoring: what follows from the self-assessments of one person or two people.

use leadership_qualities::mentoring::Relation;
use leadership_qualities::network::Person;
use leadership_qualities::{
    Change, Exchange, Network, Profile, Qualities, Quality, Rating, Response, SelfAssessment, Wish,
};
use serde::Serialize;

use super::KitFile;
use super::answers::{Numbers, numbered, uniform};

#[derive(Serialize)]
struct Scored {
    why: String,
    self_assessment: SelfAssessment,
    profile: Profile,
}

pub(super) fn profiles() -> anyhow::Result<KitFile> {
    let all = "every answer is the same";
    let mut cases = vec![
        (all.to_owned(), uniform(Rating::One, Wish::No)),
        (all.to_owned(), uniform(Rating::Four, Wish::No)),
        (all.to_owned(), uniform(Rating::Four, Wish::Yes)),
    ];
    for wish in Wish::ALL {
        // Each rating occurs several times, so that ties come in the order of the framework.
        let tied = SelfAssessment::from_fn(|quality| {
            Response::new(Rating::ALL[quality as usize % 4], wish)
        });
        cases.push((format!("a wish of {} for every rating", wish.key()), tied));
    }
    for turn in 0..3 {
        // There are twelve answers for fifteen qualities, so three answers occur twice.
        let every =
            SelfAssessment::from_fn(|quality| numbered(quality as usize * (1 + turn) + turn));
        cases.push(("each rating with each wish".to_owned(), every));
    }
    let mut numbers = Numbers::seeded(1);
    for _ in 0..10 {
        cases.push(("looks random".to_owned(), numbers.assessment()));
    }
    let scored = cases.into_iter().map(|(why, self_assessment)| Scored {
        why,
        self_assessment,
        profile: Profile::new(self_assessment),
    });
    KitFile::new(
        "profiles",
        "A self-assessment, and the profile that follows from it",
        scored,
    )
}

#[derive(Serialize)]
struct Changed {
    before: SelfAssessment,
    after: SelfAssessment,
    change: Change,
}

pub(super) fn changes() -> anyhow::Result<KitFile> {
    let mut numbers = Numbers::seeded(2);
    let mut pairs = vec![
        (
            uniform(Rating::Four, Wish::Yes),
            uniform(Rating::One, Wish::No),
        ),
        (
            uniform(Rating::One, Wish::No),
            uniform(Rating::Four, Wish::Maybe),
        ),
    ];
    for first in 0..12 {
        // Over these vectors, each of the twelve answers changes to each of the twelve.
        let before = SelfAssessment::from_fn(|_| numbered(first));
        let after = SelfAssessment::from_fn(|quality| numbered(quality as usize));
        pairs.push((before, after));
    }
    pairs.extend((0..12).map(|_| (numbers.assessment(), numbers.assessment())));
    let changed = pairs.into_iter().map(|(before, after)| Changed {
        before,
        after,
        change: Change::between(before, after),
    });
    KitFile::new(
        "changes",
        "Two self-assessments of one person, and what moved",
        changed,
    )
}

#[derive(Serialize)]
struct Exchanged {
    first: SelfAssessment,
    second: SelfAssessment,
    exchange: Exchange,
}

pub(super) fn exchanges() -> anyhow::Result<KitFile> {
    let mut numbers = Numbers::seeded(3);
    let content = uniform(Rating::One, Wish::No);
    let keen = uniform(Rating::Two, Wish::Maybe);
    let mut pairs = vec![(content, content), (keen, content), (keen, keen)];
    pairs.extend((0..9).map(|_| (numbers.assessment(), numbers.assessment())));
    let exchanged = pairs.into_iter().map(|(first, second)| Exchanged {
        first,
        second,
        exchange: Exchange::between(Profile::new(first), Profile::new(second)),
    });
    KitFile::new(
        "exchanges",
        "Two people, and what each can learn from the other",
        exchanged,
    )
}

#[derive(Serialize)]
struct Covered {
    agenda: Qualities,
    people: Vec<Person<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    prefer: Option<Relation>,
    network: Network<String>,
}

pub(super) fn networks() -> anyhow::Result<KitFile> {
    let mut numbers = Numbers::seeded(4);
    let mut covered = Vec::new();
    for case in 0..24 {
        let some = |numbers: &mut Numbers, of: usize| -> Qualities {
            let chosen = Quality::ALL.into_iter().filter(|_| numbers.below(of) == 0);
            chosen.collect()
        };
        let agenda = some(&mut numbers, 2);
        let people: Vec<Person<String>> = (1..=case % 10)
            .map(|number| Person {
                name: format!("P{number}"),
                relation: Relation::ALL[numbers.below(Relation::ALL.len())],
                offers: some(&mut numbers, 3),
            })
            .collect();
        let prefer = (case % 2 > 0).then(|| Relation::ALL[numbers.below(Relation::ALL.len())]);
        let network = match prefer {
            None => Network::covering(agenda, people.clone()),
            Some(relation) => Network::preferring(relation, agenda, people.clone()),
        };
        covered.push(Covered {
            agenda,
            people,
            prefer,
            network,
        });
    }
    KitFile::new(
        "networks",
        "An agenda and people, and the smallest group of these people who can help",
        covered,
    )
}
