//! Networks, against every group that there is; profiles, changes and exchanges.

use std::cmp::Reverse;

use leadership_qualities::mentoring::Relation;
use leadership_qualities::network::Person;
use leadership_qualities::packed::Packed as _;
use leadership_qualities::{
    Change, Exchange, Network, Profile, Qualities, Rating, Response, SelfAssessment, Wish,
};

use crate::documents::written_and_read;
use crate::format::Format;
use crate::source::Source;

/// So many people have few enough groups to try each.
const MOST_PEOPLE: usize = 8;

fn qualities(source: &mut Source<'_>) -> Qualities {
    let bits = u16::from_le_bytes(source.bytes()) & 0x7fff;
    Qualities::unpack(bits).expect("fifteen bits are a set")
}

/// Covers an agenda, and compares the network with the best of all groups.
pub(crate) fn covering(data: &[u8]) -> bool {
    let source = &mut Source::new(data);
    let agenda = qualities(source);
    let relation = source.one_of(&Relation::ALL);
    let preferred = source.once_in(2).then_some(relation);
    let sparse = source.once_in(2);
    let people = (0..source.below(MOST_PEOPLE + 1)).map(|name| {
        let offers = qualities(source);
        let other = qualities(source);
        Person {
            name,
            relation: source.one_of(&Relation::ALL),
            offers: if sparse {
                offers.intersection(other)
            } else {
                offers
            },
        }
    });
    let people: Vec<Person<usize>> = people.collect();
    for person in &people {
        written_and_read(person);
    }
    let network = match preferred {
        None => Network::covering(agenda, people.iter().copied()),
        Some(relation) => Network::preferring(relation, agenda, people.iter().copied()),
    };
    let names: Vec<usize> = network.iter().map(|member| member.name).collect();
    assert_eq!(names, best(agenda, &people, preferred));
    assert_eq!(network.uncovered(), agenda - offered(agenda, &people));
    for member in &network {
        let person = &people[member.name];
        assert_eq!(member.covers, person.offers.intersection(agenda));
        assert_eq!(member.relation, person.relation);
    }
    Format::Json.written(&network);
    !names.is_empty()
}

fn offered(agenda: Qualities, people: &[Person<usize>]) -> Qualities {
    let all = people.iter().map(|person| person.offers);
    all.fold(Qualities::NONE, Qualities::union)
        .intersection(agenda)
}

/// Tries every group, and takes the best by the rule as it is told in the documentation.
fn best(agenda: Qualities, people: &[Person<usize>], preferred: Option<Relation>) -> Vec<usize> {
    let coverable = offered(agenda, people);
    let groups = (0..1_u32 << people.len()).map(|group| {
        let is_in = |place: &usize| group & (1 << place) != 0;
        (0..people.len()).filter(is_in).collect::<Vec<usize>>()
    });
    let enough = groups.filter(|group| {
        let all = group.iter().map(|place| people[*place].offers);
        coverable.is_subset(all.fold(Qualities::NONE, Qualities::union))
    });
    let best = enough.min_by_key(|group| {
        let relations = group.iter().map(|place| people[*place].relation);
        let wanted = relations.filter(|relation| Some(*relation) == preferred);
        (group.len(), Reverse(wanted.count()), group.clone())
    });
    best.expect("everybody together is enough")
}

/// Any self-assessment.
pub(crate) fn assessment(source: &mut Source<'_>) -> SelfAssessment {
    SelfAssessment::from_fn(|_| {
        let byte = usize::from(source.byte());
        Response::new(Rating::ALL[byte % 4], Wish::ALL[byte / 4 % 3])
    })
}

/// What follows from one self-assessment, and from two.
pub(crate) fn profiles(data: &[u8]) -> bool {
    let source = &mut Source::new(data);
    let [one, other] = [assessment(source), assessment(source)];
    let [first, second] = [one, other].map(Profile::new);
    let scores = first.overall();
    assert!((15..=60).contains(&scores.sum()), "{scores:?}");
    let agenda: Qualities = first.agenda().into();
    assert_eq!(
        agenda,
        first
            .agenda()
            .entries()
            .map(|entry| entry.quality)
            .collect()
    );
    assert!(agenda.intersection(first.overlooked()).is_empty());
    let change = Change::between(one, other);
    let back = Change::between(other, one);
    assert_eq!(change.overall(), -back.overall());
    let exchange = Exchange::between(first, second);
    assert_eq!(exchange.reversed(), Exchange::between(second, first));
    assert_eq!(exchange.reversed().reversed(), exchange);
    let views: [&dyn erased_serde::Serialize; 3] = [&first, &change, &exchange];
    for view in views {
        assert!(Format::Json.written(view).len() < 64 * 1024);
    }
    !agenda.is_empty()
}
