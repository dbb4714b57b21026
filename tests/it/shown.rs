//! What is written in words, and what an iterator shows and counts.

use std::fmt::Debug;

use leadership_qualities::cohort::Withheld;
use leadership_qualities::framework::{ByQuality, Publication};
use leadership_qualities::profile::Standing;
use leadership_qualities::programme::Condition;
use leadership_qualities::programme::register::Rank;
use leadership_qualities::vocabulary::Vocabulary;
use leadership_qualities::{
    Cluster, Exchange, Profile, Qualities, Quality, Rating, Register, Response, SelfAssessment,
    Wish, programme, setup,
};

fn all(rating: Rating) -> Profile {
    Profile::new(SelfAssessment::from_fn(|_| {
        Response::new(rating, Wish::Yes)
    }))
}

fn shows_what_is_left<I: Iterator<Item: Debug> + Clone + Debug>(mut iterator: I) {
    assert!(iterator.clone().count() > 1);
    loop {
        let left: Vec<I::Item> = iterator.clone().collect();
        assert_eq!(format!("{iterator:?}"), format!("{left:?}"));
        if iterator.next().is_none() {
            break;
        }
    }
}

#[test]
fn an_iterator_shows_what_is_left_of_it() {
    shows_what_is_left(Qualities::ALL.iter());
    shows_what_is_left(all(Rating::Four).agenda().entries());
    let exchange = Exchange::between(all(Rating::Four), all(Rating::One));
    shows_what_is_left(exchange.first_learns());
}

fn counts_what_is_left<I: ExactSizeIterator + DoubleEndedIterator>(mut iterator: I) {
    let mut left = iterator.len();
    assert!(left > 1);
    while left > 0 {
        assert_eq!(iterator.size_hint(), (left, Some(left)));
        let next = if left % 3 == 0 {
            iterator.next_back()
        } else {
            iterator.next()
        };
        assert!(next.is_some());
        left -= 1;
    }
    assert_eq!(iterator.len(), 0);
    assert!(iterator.next().is_none());
    assert!(iterator.next_back().is_none());
}

#[test]
fn an_iterator_counts_what_is_left_of_it_from_both_ends() {
    let profile = all(Rating::Four);
    counts_what_is_left(Qualities::ALL.iter());
    counts_what_is_left(profile.agenda().entries());
    counts_what_is_left(Exchange::between(profile, all(Rating::One)).first_learns());
    counts_what_is_left(profile.assessment().iter());
    let mentors = include_str!("../../examples/data/mentors.ndjson").lines();
    let mut register = Register::default();
    for mentor in mentors {
        register.add(serde_json::from_str(mentor).unwrap()).unwrap();
    }
    counts_what_is_left(register.mentors());
}

#[test]
fn what_takes_few_bytes_shows_what_they_stand_for() {
    let (one, other) = (all(Rating::Four), all(Rating::One));
    let agenda = one.agenda();
    let entries = format!("Agenda {:?}", agenda.entries());
    assert_eq!(format!("{agenda:?}"), entries);
    let exchange = Exchange::between(one, other);
    let learnt = format!("{:?}", exchange.first_learns());
    assert!(format!("{exchange:?}").contains(&learnt));
    let places = ByQuality::from_fn(|quality| quality as u8);
    assert!(format!("{places:?}").contains("SelfBelief: 0, SelfAwareness: 1,"));
}

#[test]
fn an_answer_is_written_as_its_halves() {
    let answer = Response::new(Rating::Two, Wish::Yes);
    assert_eq!(answer.to_string(), "2, yes");
}

fn takes_a_width<V: Vocabulary>() {
    for term in V::TERMS {
        let words = term.to_string();
        assert_eq!(format!("{term:>80}|"), format!("{words:>80}|"));
        assert_eq!(format!("{term:.3}"), format!("{words:.3}"));
    }
}

#[test]
fn words_take_the_width_that_is_asked_for() {
    takes_a_width::<Cluster>();
    takes_a_width::<Quality>();
    takes_a_width::<Standing>();
    takes_a_width::<Publication>();
    takes_a_width::<Withheld>();
    takes_a_width::<Rank>();
    takes_a_width::<Condition>();
    takes_a_width::<programme::Stage>();
    takes_a_width::<programme::Action>();
    takes_a_width::<setup::Stage>();
    takes_a_width::<setup::Step>();
    takes_a_width::<setup::Action>();
    for quality in Quality::ALL {
        for topic in quality.item().topics() {
            assert_eq!(format!("{topic:>60}"), format!("{:>60}", topic.as_str()));
        }
    }
}
