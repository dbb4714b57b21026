//! What is written in words, and what an iterator shows of itself.

use std::fmt::Debug;

use leadership_qualities::setup::Stage;
use leadership_qualities::{
    Exchange, Profile, Qualities, Quality, Rating, Response, SelfAssessment, Wish,
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

#[test]
fn an_answer_is_written_as_its_halves() {
    let answer = Response::new(Rating::Two, Wish::Yes);
    assert_eq!(answer.to_string(), "2, yes");
}

#[test]
fn words_take_the_width_that_is_asked_for() {
    for stage in Stage::ALL {
        assert_eq!(format!("{stage:>40}"), format!("{:>40}", stage.name()));
    }
    for quality in Quality::ALL {
        for topic in quality.item().topics() {
            assert_eq!(format!("{topic:>60}"), format!("{:>60}", topic.as_str()));
        }
    }
}
