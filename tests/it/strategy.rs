//! What the property tests are made of: answers, drafts, and documents that are nearly right.

#[cfg(feature = "schema")]
pub(crate) mod cohort;
pub(crate) mod programme;
pub(crate) mod register;
pub(crate) mod setup;

use std::collections::BTreeMap;
use std::sync::Mutex;

use leadership_qualities::assessment::PartialResponse;
use leadership_qualities::framework::ByQuality;
use leadership_qualities::mentoring::Relation;
use leadership_qualities::network::Person;
use leadership_qualities::{Draft, Qualities, Quality, Rating, Response, SelfAssessment, Wish};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::SBoxedStrategy;
use proptest::string::string_regex;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

/// So many cases, the same in every run.
///
/// The environment variables `PROPTEST_CASES` and `PROPTEST_RNG_SEED` ask for a longer run and for
/// other cases.
pub(crate) fn cases(quick: u32) -> ProptestConfig {
    let mut config = ProptestConfig::default();
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = quick;
    }
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(2026);
    }
    config
}

/// Texts that match a regular expression.
///
/// A bare `&str` is such a strategy, too, but parses the expression anew for each text.
pub(crate) fn matching(pattern: &'static str) -> SBoxedStrategy<String> {
    static KNOWN: Mutex<BTreeMap<&str, SBoxedStrategy<String>>> = Mutex::new(BTreeMap::new());
    let mut known = KNOWN.lock().unwrap();
    let texts = known.entry(pattern);
    let parse = || string_regex(pattern).unwrap().sboxed();
    texts.or_insert_with(parse).clone()
}

pub(crate) fn quality() -> impl Strategy<Value = Quality> {
    select(&Quality::ALL[..])
}

pub(crate) fn qualities() -> impl Strategy<Value = Qualities> {
    prop::array::uniform15(any::<bool>()).prop_map(|chosen| {
        let qualities = Quality::ALL.into_iter().zip(chosen);
        let chosen = qualities.filter_map(|(quality, chosen)| chosen.then_some(quality));
        chosen.collect()
    })
}

pub(crate) fn relation() -> impl Strategy<Value = Relation> {
    select(&Relation::ALL[..])
}

/// Someone who offers some of the first so many qualities.
pub(crate) fn person(of: usize) -> impl Strategy<Value = Person<String>> {
    let offers = prop::sample::subsequence(&Quality::ALL[..of], 0..=of.min(4));
    (matching("[A-Z][a-z]{1,5}"), relation(), offers).prop_map(|(name, relation, offers)| Person {
        name,
        relation,
        offers: offers.into_iter().collect(),
    })
}

pub(crate) fn rating() -> impl Strategy<Value = Rating> {
    select(&Rating::ALL[..])
}

pub(crate) fn wish() -> impl Strategy<Value = Wish> {
    select(&Wish::ALL[..])
}

pub(crate) fn response() -> impl Strategy<Value = Response> {
    (rating(), wish()).prop_map(|(rating, wish)| Response::new(rating, wish))
}

pub(crate) fn responses() -> impl Strategy<Value = ByQuality<Response>> {
    prop::array::uniform15(response()).prop_map(|responses| {
        let mut responses = responses.into_iter();
        ByQuality::from_fn(|_| responses.next().unwrap())
    })
}

pub(crate) fn assessment() -> impl Strategy<Value = SelfAssessment> {
    responses().prop_map(SelfAssessment::from)
}

pub(crate) fn partial() -> impl Strategy<Value = PartialResponse> {
    (prop::option::of(rating()), prop::option::of(wish()))
        .prop_map(|(rating, wish)| PartialResponse { rating, wish })
}

pub(crate) fn draft() -> impl Strategy<Value = Draft> {
    prop::array::uniform15(partial()).prop_map(|responses| {
        let mut draft = Draft::new();
        for (quality, response) in Quality::ALL.into_iter().zip(responses) {
            draft.set(quality, response);
        }
        draft
    })
}

/// The words of a document, to be put in wrong places.
type Words = &'static [&'static str];

/// The words of a self-assessment that are no names of qualities.
const ANSWERS: Words = &[
    "rating", "wish", "yes", "maybe", "no", "Rating", "perhaps", "note",
];

/// A value that might stand anywhere in a document, by right or by mistake.
fn stray(words: Words) -> impl Strategy<Value = Value> {
    let numbers = prop_oneof![
        (-2_i64..7).prop_map(Value::from),
        (-8_i32..28).prop_map(|quarters| json!(f64::from(quarters) / 4.0)),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(|float| json!(float)),
    ];
    let texts = prop_oneof![
        select(words).prop_map(Value::from),
        select(vec!["", "2", "self_belief"]).prop_map(Value::from),
        matching(".{0,60}").prop_map(Value::from),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        numbers,
        texts
    ];
    leaf.prop_recursive(3, 8, 3, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::vec((key(words), inner), 0..3)
                .prop_map(|entries| entries.into_iter().collect()),
        ]
    })
}

/// A key that might stand anywhere in a document, by right or by mistake.
fn key(words: Words) -> impl Strategy<Value = String> {
    prop_oneof![
        1 => quality().prop_map(|quality| quality.key().to_owned()),
        1 => quality().prop_map(|quality| quality.name().to_owned()),
        2 => select(words).prop_map(str::to_owned),
        1 => select(vec!["a/b~c", ""]).prop_map(str::to_owned),
        1 => matching(".{0,8}"),
    ]
}

/// One change to a document.
#[derive(Clone, Debug)]
enum Mutation {
    /// At the place that an index chooses.
    At(Index, Change),
    /// A copy of what is in one place, put in another.
    Copy(Index, Index),
    /// A field of the answer for a quality.
    Answer(Quality, &'static str, Value),
}

#[derive(Clone, Debug)]
enum Change {
    Replace(Value),
    Remove(Index),
    Insert(String, Value),
    Rename(Index, String),
    Twist(Twist),
}

/// A value just inside or just outside of what an answer may hold.
fn edge() -> impl Strategy<Value = (&'static str, Value)> {
    let ratings = [
        json!(0),
        json!(1),
        json!(4),
        json!(5),
        json!(-1),
        json!(257),
    ];
    let floats = [
        json!(0.0),
        json!(1.0),
        json!(2.5),
        json!(4.0),
        json!(5.0),
        json!(-0.0),
    ];
    let ratings = ratings
        .into_iter()
        .chain(floats)
        .map(|rating| ("rating", rating));
    let wishes = ["yes", "maybe", "no", "Yes", "y", ""].map(|wish| ("wish", json!(wish)));
    select(ratings.chain(wishes).collect::<Vec<_>>())
}

/// A change that leaves a value nearly what it was: the kind that a lenient reader lets through.
#[derive(Clone, Copy, Debug)]
enum Twist {
    /// 2 as 2.0.
    Float,
    /// 2 as "2".
    Text,
    /// "yes" as {"yes": null}, as some formats write a variant.
    Variant,
    /// {"rating": 2, "wish": "yes"} as [2, "yes"], as some formats write a struct.
    Sequence,
    /// Anything as [anything].
    Wrap,
    /// Anything as null.
    Null,
}

fn twist(value: &Value, twist: Twist) -> Value {
    match (twist, value) {
        (Twist::Float, Value::Number(number)) => json!(number.as_f64()),
        (Twist::Text, Value::Number(number)) => json!(number.to_string()),
        (Twist::Variant, Value::String(text)) => json!({ text.as_str(): null }),
        (Twist::Sequence, Value::Object(entries)) => entries.values().cloned().collect(),
        (Twist::Wrap, value) => json!([value]),
        (Twist::Null, _) => Value::Null,
        (_, value) => value.clone(),
    }
}

fn mutation(words: Words) -> impl Strategy<Value = Mutation> {
    let twists = vec![
        Twist::Float,
        Twist::Text,
        Twist::Variant,
        Twist::Sequence,
        Twist::Wrap,
        Twist::Null,
    ];
    let change = prop_oneof![
        4 => select(twists).prop_map(Change::Twist),
        3 => stray(words).prop_map(Change::Replace),
        2 => any::<Index>().prop_map(Change::Remove),
        2 => (key(words), stray(words)).prop_map(|(key, value)| Change::Insert(key, value)),
        // In the place of what is left out, null is the same.
        2 => key(words).prop_map(|key| Change::Insert(key, Value::Null)),
        1 => (any::<Index>(), key(words)).prop_map(|(entry, key)| Change::Rename(entry, key)),
    ];
    prop_oneof![
        4 => (any::<Index>(), change).prop_map(|(at, change)| Mutation::At(at, change)),
        1 => any::<(Index, Index)>().prop_map(|(from, to)| Mutation::Copy(from, to)),
    ]
}

/// A change to the answer for one quality.
fn answer() -> impl Strategy<Value = Mutation> {
    (quality(), edge())
        .prop_map(|(quality, (field, value))| Mutation::Answer(quality, field, value))
}

fn places(value: &mut Value) -> usize {
    1 + match value {
        Value::Array(elements) => elements.iter_mut().map(places).sum::<usize>(),
        Value::Object(entries) => entries.values_mut().map(places).sum::<usize>(),
        _ => 0,
    }
}

/// The value at a place, counting in document order.
fn place(value: &mut Value, mut number: usize) -> &mut Value {
    if number == 0 {
        return value;
    }
    number -= 1;
    let children: Vec<&mut Value> = match value {
        Value::Array(elements) => elements.iter_mut().collect(),
        Value::Object(entries) => entries.values_mut().collect(),
        _ => Vec::new(),
    };
    for child in children {
        let size = places(child);
        if number < size {
            return place(child, number);
        }
        number -= size;
    }
    unreachable!("the number is below the number of places")
}

fn mutate(mut document: Value, mutations: Vec<Mutation>) -> Value {
    for mutation in mutations {
        match mutation {
            Mutation::At(at, change) => {
                let count = places(&mut document);
                change.apply(place(&mut document, at.index(count)));
            }
            Mutation::Copy(from, to) => {
                let count = places(&mut document);
                let copy = place(&mut document, from.index(count)).clone();
                *place(&mut document, to.index(count)) = copy;
            }
            Mutation::Answer(quality, field, value) => {
                if let Some(Value::Object(answer)) = document.get_mut(quality.key()) {
                    answer.insert(field.to_owned(), value);
                }
            }
        }
    }
    document
}

impl Change {
    fn apply(self, target: &mut Value) {
        match (self, target) {
            (Self::Replace(value), target) => *target = value,
            (Self::Twist(how), target) => *target = twist(target, how),
            (Self::Remove(entry), Value::Object(entries)) if !entries.is_empty() => {
                let key = entries
                    .keys()
                    .nth(entry.index(entries.len()))
                    .cloned()
                    .unwrap();
                entries.remove(&key);
            }
            (Self::Insert(key, value), Value::Object(entries)) => {
                entries.insert(key, value);
            }
            (Self::Rename(entry, key), Value::Object(entries)) if !entries.is_empty() => {
                let entry = entry.index(entries.len());
                let old = entries.keys().nth(entry).cloned().unwrap();
                let value = entries.remove(&old).unwrap();
                entries.insert(key, value);
            }
            (Self::Remove(_), Value::Array(elements)) if !elements.is_empty() => {
                elements.pop();
            }
            (Self::Remove(_) | Self::Insert(..) | Self::Rename(..), _) => {}
        }
    }
}

/// The document without what is the same as nothing: null, and a text that is empty.
pub(crate) fn without_blanks(document: Value) -> Value {
    match document {
        Value::Array(elements) => elements.into_iter().map(without_blanks).collect(),
        Value::Object(entries) => entries
            .into_iter()
            .filter(|(key, value)| !(value.is_null() || key == "text" && value == ""))
            .map(|(key, value)| (key, without_blanks(value)))
            .collect(),
        value => value,
    }
}

/// A self-assessment, or a draft of one, with up to four things changed.
pub(crate) fn nearly_right() -> impl Strategy<Value = Value> {
    let whole = assessment().prop_map(|assessment| serde_json::to_value(assessment).unwrap());
    let part = draft().prop_map(|draft| serde_json::to_value(draft).unwrap());
    let document = prop_oneof![3 => whole, 1 => part];
    let mutation = prop_oneof![2 => mutation(ANSWERS), 1 => answer()];
    (document, prop::collection::vec(mutation, 0..4))
        .prop_map(|(document, mutations)| mutate(document, mutations))
}

/// The text of a document with some of its bytes changed, taken away or doubled.
pub(crate) fn damaged() -> impl Strategy<Value = Vec<u8>> {
    #[derive(Clone, Debug)]
    enum Damage {
        Overwrite(Index, u8),
        Delete(Index, Index),
        Double(Index, Index),
    }
    let damage = prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Damage::Overwrite(at, byte)),
        (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Damage::Delete(from, to)),
        (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Damage::Double(from, to)),
    ];
    (assessment(), prop::collection::vec(damage, 1..4)).prop_map(|(assessment, damages)| {
        let mut bytes = serde_json::to_vec(&assessment).unwrap();
        for damage in damages {
            if bytes.is_empty() {
                break;
            }
            let range = |from: Index, to: Index| {
                let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
                from.min(to)..from.max(to)
            };
            match damage {
                Damage::Overwrite(at, byte) => {
                    let at = at.index(bytes.len());
                    bytes[at] = byte;
                }
                Damage::Delete(from, to) => drop(bytes.drain(range(from, to))),
                Damage::Double(from, to) => {
                    let range = range(from, to);
                    let copy = bytes[range.clone()].to_vec();
                    bytes.splice(range.end..range.end, copy);
                }
            }
        }
        bytes
    })
}
