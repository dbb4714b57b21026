//! What a document should have in each place, in words.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::shape::{Field, Presence, Shape};

/// The greatest number of keys or terms that are all named.
const MOST_NAMED: usize = 10;

/// How many letters of a key or a term are compared with known keys or terms.
const MOST_COMPARED: usize = 40;

/// A shape without its names and labels.
pub(super) const fn plain(mut shape: &'static Shape) -> &'static Shape {
    loop {
        shape = match shape {
            Shape::Type(known) => &known.shape,
            Shape::Labelled(_, shape) => shape,
            _ => return shape,
        };
    }
}

/// What a value of this shape is called.
#[inline]
pub(super) fn in_words(shape: &'static Shape) -> String {
    match plain(shape) {
        Shape::Text { min_length: 0 } => "a string".into(),
        Shape::Text { min_length: 1 } => "a string that is not empty".into(),
        Shape::Text { min_length } => format!("a string of at least {min_length} characters"),
        Shape::Boolean => "true or false".into(),
        Shape::Integer {
            minimum,
            maximum: Some(maximum),
        } => format!("an integer from {minimum} to {maximum}"),
        Shape::Terms(terms) => {
            let keys: Vec<&str> = terms.iter().map(|term| term.key).collect();
            one_of(&keys, "terms")
        }
        Shape::List(list) => match (list.min.unwrap_or(0), list.max) {
            (0, None) => "an array".into(),
            (min, None) => format!("an array of {min} or more elements"),
            (min, Some(max)) if min == max => format!("an array of {max} elements"),
            (min, Some(max)) => format!("an array of {min} to {max} elements"),
        },
        Shape::Object(fields, _) => object(fields),
        Shape::Choice(arms) => {
            let keys: Vec<&str> = arms.iter().map(|arm| arm.label.key).collect();
            match keys.len() {
                0..=MOST_NAMED => format!("an object with one key: {}", one_of(&keys, "keys")),
                _ => format!("an object with {}", one_of(&keys, "keys")),
            }
        }
        _ => "an object".into(),
    }
}

#[inline]
fn object(fields: &[Field]) -> String {
    if fields.is_empty() {
        return "an object without keys".into();
    }
    let required = fields
        .iter()
        .filter(|field| field.presence == Presence::Required);
    let keys: Vec<&str> = required.map(|field| field.label.key).collect();
    match &*keys {
        [] => "an object".into(),
        [first, ..] if keys.len() > MOST_NAMED => {
            format!("an object with {} keys, such as `{first}`", keys.len())
        }
        _ => format!("an object with {}", listed(&keys, "and")),
    }
}

/// What is expected in place of an unknown key of an object.
#[inline]
pub(super) fn key_in_words(key: &str, keys: &[&'static str]) -> String {
    match nearest(key, keys) {
        Some(nearest) => format!("the key {nearest}"),
        None if keys.is_empty() => "no key".into(),
        None => one_of(keys, "keys"),
    }
}

/// The term that a text seems to mean.
#[inline]
pub(super) fn nearest(given: &str, known: &[&'static str]) -> Option<String> {
    let given = letters(given);
    let distances = known.iter().map(|known| {
        let letters = letters(known);
        (distance(&given, &letters), letters.len(), known)
    });
    // A spelling mistake: at most one letter in four is wrong.
    let near = distances.filter(|(distance, length, _)| distance * 4 <= *length);
    let nearest = near.min_by_key(|(distance, ..)| *distance);
    nearest.map(|(.., known)| format!("`{known}`"))
}

/// The letters and digits of a key, whatever its spelling.
#[inline]
fn letters(text: &str) -> Vec<char> {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    let letters = letters.map(|letter| letter.to_ascii_lowercase());
    letters.take(MOST_COMPARED).collect()
}

/// The edit distance: how many letters have to be inserted, removed or changed to turn one word
/// into the other.
#[inline]
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (1..=other.len()).collect();
    for (place, letter) in one.iter().enumerate() {
        let (mut diagonal, mut left) = (place, place + 1);
        for (cell, other) in row.iter_mut().zip(other) {
            let changed = diagonal + usize::from(letter != other);
            diagonal = *cell;
            left = changed.min(left + 1).min(diagonal + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(one.len())
}

/// A choice of keys or terms in words: all of them if they are few, or else their number.
#[inline]
fn one_of(keys: &[&str], kind: &str) -> String {
    match keys {
        [first, ..] if keys.len() > MOST_NAMED => {
            format!("one of {} {kind}, such as `{first}`", keys.len())
        }
        _ => listed(keys, "or"),
    }
}

#[inline]
fn listed(keys: &[&str], last: &str) -> String {
    let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
    match &*keys {
        [before @ .., end] if !before.is_empty() => {
            [&before.join(", "), " ", last, " ", end].concat()
        }
        _ => keys.concat(),
    }
}
