//! What two people can learn from each other, against a plain second telling of it.

use leadership_qualities::{
    Exchange, Profile, Quality, Rating, Response, Role, SelfAssessment, Wish,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::strategy;

fn sample(json: &str) -> Profile {
    Profile::new(serde_json::from_str(json).unwrap())
}

#[test]
fn the_samples_learn_from_each_other() {
    let manager = sample(include_str!("../../../examples/data/practice-manager.json"));
    let sister = sample(include_str!(
        "../../../examples/data/ward-sister-before.json"
    ));
    let exchange = Exchange::between(manager, sister);
    let keys =
        |qualities: Vec<Quality>| qualities.into_iter().map(Quality::key).collect::<Vec<_>>();
    assert_eq!(
        keys(exchange.first_learns().collect()),
        [
            "intellectual_flexibility",
            "collaborative_working",
            "self_awareness"
        ]
    );
    assert_eq!(
        keys(exchange.second_learns().collect()),
        [
            "political_astuteness",
            "holding_to_account",
            "self_belief",
            "leading_change_through_people",
            "self_management",
            "effective_and_strategic_influencing"
        ]
    );
    assert!(exchange.is_mutual() && !exchange.is_empty());
}

#[test]
fn nobody_learns_without_a_wish_or_without_a_teacher() {
    let all = |rating, wish| Profile::new(SelfAssessment::from_fn(|_| Response::new(rating, wish)));
    let content = all(Rating::One, Wish::No);
    let wishing = all(Rating::Four, Wish::Yes);
    assert!(Exchange::between(content, content).is_empty());
    assert!(Exchange::between(wishing, wishing).is_empty());

    let taught = Exchange::between(wishing, content);
    assert!(!taught.is_empty() && !taught.is_mutual());
    assert!(taught.first_learns().eq(Quality::ALL));
    assert_eq!(taught.second_learns().len(), 0);

    // Who does well can still wish to learn, from someone who does as well.
    let both = all(Rating::Two, Wish::Maybe);
    assert!(Exchange::between(both, both).is_mutual());
}

#[test]
fn an_exchange_is_written_with_what_it_develops_and_without_answers() {
    let learner = SelfAssessment::from_fn(|_| Response::new(Rating::Two, Wish::No))
        .with(Quality::SelfBelief, Response::new(Rating::Four, Wish::Yes));
    let teacher = SelfAssessment::from_fn(|_| Response::new(Rating::One, Wish::No));
    let exchange = Exchange::between(Profile::new(learner), Profile::new(teacher));
    let development = |role| serde_json::to_value(Quality::SelfBelief.development(role)).unwrap();
    let expected: Value = json!({
        "first_learns": [{
            "quality": "self_belief",
            "development": {
                "mentee": development(Role::Mentee),
                "mentor": development(Role::Mentor),
            },
        }],
        "second_learns": [],
    });
    assert_eq!(serde_json::to_value(exchange).unwrap(), expected);
    assert_eq!(
        format!("{exchange:?}"),
        "Exchange { first: [SelfBelief], second: [] }"
    );
}

proptest! {
    #[test]
    fn it_is_the_same_from_both_sides(
        a in strategy::assessment(),
        b in strategy::assessment(),
    ) {
        let (a, b) = (Profile::new(a), Profile::new(b));
        let exchange = Exchange::between(a, b);
        prop_assert_eq!(exchange.reversed(), Exchange::between(b, a));
        prop_assert_eq!(exchange.reversed().reversed(), exchange);
        prop_assert!(exchange.reversed().second_learns().eq(exchange.first_learns()));
        let forwards: Vec<Quality> = exchange.first_learns().collect();
        let mut backwards: Vec<Quality> = exchange.first_learns().rev().collect();
        prop_assert_eq!(exchange.first_learns().len(), backwards.len());
        backwards.reverse();
        prop_assert_eq!(forwards, backwards);
        prop_assert_eq!(exchange.reversed().is_mutual(), exchange.is_mutual());
        prop_assert_eq!(exchange.reversed().is_empty(), exchange.is_empty());
    }

    #[test]
    fn one_learns_what_is_wished_and_offered(
        a in strategy::assessment(),
        b in strategy::assessment(),
    ) {
        let exchange = Exchange::between(Profile::new(a), Profile::new(b));
        for (learns, learner, teacher) in [
            (exchange.first_learns().collect::<Vec<_>>(), a, b),
            (exchange.second_learns().collect(), b, a),
        ] {
            for quality in Quality::ALL {
                let expected =
                    learner.wish(quality) != Wish::No && teacher.rating(quality).number() <= 2;
                prop_assert_eq!(learns.contains(&quality), expected);
            }
            let in_order = learns.is_sorted_by_key(|quality| {
                let Response { rating, wish } = learner.response(*quality);
                (wish == Wish::Maybe, 4 - rating.number(), *quality)
            });
            prop_assert!(in_order);
        }
    }

    /// Two exchanges that say the same are the same, whatever the answers behind them.
    #[test]
    fn it_keeps_no_answers(
        a in strategy::assessment(),
        b in strategy::assessment(),
        quality in strategy::quality(),
        rating in strategy::rating(),
    ) {
        let a = a.with(quality, Response::new(Rating::One, Wish::No));
        let c = a.with(quality, Response::new(rating, Wish::No));
        let b = b.with(quality, Response::new(b.rating(quality), Wish::No));
        let exchange = |a| Exchange::between(Profile::new(a), Profile::new(b));
        prop_assert_eq!(exchange(a), exchange(c));
    }
}
