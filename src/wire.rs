//! Private serde helpers, which write a vocabulary as its keys and an object as a map.
//!
//! Every format gets the same shape. A self-describing format could also offer a vocabulary as a
//! number or an object as an array. The readers refuse both: a JSON Schema cannot describe them,
//! and one document should not have two spellings.

mod choice;
mod events;
mod number;
mod numeral;
mod reader;
mod record;
mod redact;
mod structure;
mod text;
mod view;

use core::fmt;
use core::marker::PhantomData;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess};
use serde::ser::{Serialize, Serializer};

pub(crate) use self::choice::{choice, variant};
pub(crate) use self::events::events;
pub(crate) use self::number::{Digits, NUMBER_KEY};
pub(crate) use self::numeral::{Exact, Numeral, Numeric};
pub(crate) use self::reader::{Any, Given, OrNull, Place, Reader, Unknown, refuse};
pub(crate) use self::record::{field, record};
pub(crate) use self::redact::{Redact, Sight, open};
pub(crate) use self::structure::{
    Contained, Content, Empty, List, Object, content, deserialize_object, one_entry,
};
pub(crate) use self::text::Text;
pub(crate) use self::view::view;

/// A closed vocabulary whose terms are written as snake-case keys.
pub(crate) trait Term: Copy + 'static {
    /// Every term, in order.
    const TERMS: &'static [Self];
    /// What an error says was expected, where a reader found something else.
    const EXPECTED: &'static str = "";

    /// The key of the term, as every format writes it.
    fn key(self) -> &'static str;

    /// Writes what was expected, where a reader found something else.
    fn expected(formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        expected_term::<Self>(formatter, Self::EXPECTED)
    }

    /// The term with exactly this key.
    fn from_key(key: &str) -> Option<Self> {
        Self::TERMS.iter().copied().find(|term| term.key() == key)
    }

    /// The term that a text names, ignoring case, spaces, hyphens and underscores.
    fn from_spelling(text: &str) -> Option<Self> {
        let named = |term: &Self| letters(term.key()).eq(letters(text));
        Self::TERMS.iter().copied().find(named)
    }
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_'))
        .map(|c| c.to_ascii_lowercase())
}

/// Writes what was expected: all of the keys instead of an example, if they are few.
pub(crate) fn expected_term<T: Term>(
    formatter: &mut fmt::Formatter<'_>,
    expected: &str,
) -> fmt::Result {
    match expected.split_once(", such as ") {
        Some((expected, _)) if T::TERMS.len() <= 10 => {
            write!(formatter, "{expected}: ")?;
            keys_in_words(formatter, T::TERMS.iter().map(|term| term.key()), "or")
        }
        _ => formatter.write_str(expected),
    }
}

/// Implements `Serialize`, `Deserialize` and [`Content`] for a vocabulary.
macro_rules! term_serde {
    ($term:ident) => {
        $crate::wire::content!($term);

        impl serde::Serialize for $term {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.key())
            }
        }

        impl<'de> serde::Deserialize<'de> for $term {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let key = $crate::wire::Key::predicting(None);
                $crate::wire::Reader::read(key, deserializer)
            }
        }
    };
}
pub(crate) use term_serde;

/// Reads the key of a term, trying the likeliest term first.
///
/// Writers keep the framework's order, so the next key is nearly always the predicted one and
/// costs one comparison instead of a search.
pub(crate) struct Key<T, P = Unknown> {
    predicted: Option<T>,
    place: P,
}

impl<T: Term> Key<T> {
    pub(crate) const fn predicting(predicted: Option<T>) -> Self {
        let place = Unknown;
        Self { predicted, place }
    }
}

impl<T: Term, P: Place> Key<T, P> {
    pub(crate) const fn at(place: P) -> Self {
        let predicted = None;
        Self { predicted, place }
    }
}

impl<'de, T: Term, P: Place> DeserializeSeed<'de> for Key<T, P> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        self.read(deserializer)
    }
}

impl<'de, T: Term, P: Place> Reader<'de> for Key<T, P> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::expected(formatter)
    }

    #[inline]
    fn ask<D: Deserializer<'de>>(deserializer: D, visitor: Any<Self>) -> Result<T, D::Error> {
        deserializer.deserialize_str(visitor)
    }

    fn place(&self) -> impl Place {
        self.place
    }

    #[inline]
    fn string<E: de::Error>(self, key: &str) -> Result<T, E> {
        match self.predicted {
            Some(term) if term.key() == key => Ok(term),
            _ => T::from_key(key).ok_or_else(|| unknown(self, key)),
        }
    }
}

/// The length up to which errors quote an unknown key or term: the length of the longest key.
const SHOWN: usize = 34;

#[cold]
fn unknown<T: Term, E: de::Error>(reader: Key<T, impl Place>, key: &str) -> E {
    if let Some(term) = T::from_spelling(key) {
        let (place, key) = (reader.place, term.key());
        return E::custom(format_args!(
            "{place}found another spelling, expected the key `{key}`"
        ));
    }
    if key == NUMBER_KEY {
        return refuse(reader, "found a number");
    }
    // A text that does not look like a key is not a misspelt key. It may be something said in
    // confidence, such as a telephone number, or a sentence in a script without spaces.
    if key.len() <= SHOWN
        && key
            .bytes()
            .all(|letter| matches!(letter, b'a'..=b'z' | b'_'))
    {
        refuse(reader, format_args!("invalid value: string \"{key}\""))
    } else {
        refuse(
            reader,
            format_args!("found a string of {} bytes", key.len()),
        )
    }
}

/// Writes a choice of keys, such as "`by` or `reason`".
pub(crate) fn one_of(formatter: &mut fmt::Formatter<'_>, keys: &[&str]) -> fmt::Result {
    keys_in_words(formatter, keys.iter().copied(), "or")
}

/// Writes what errors call an object with these keys.
pub(crate) fn object_of(formatter: &mut fmt::Formatter<'_>, keys: &[&str]) -> fmt::Result {
    formatter.write_str("an object with ")?;
    keys_in_words(formatter, keys.iter().copied(), "and")
}

/// Writes what errors call an object with one of these keys.
pub(crate) fn object_of_one(formatter: &mut fmt::Formatter<'_>, keys: &[&str]) -> fmt::Result {
    formatter.write_str("an object with ")?;
    keys_in_words(formatter, keys.iter().copied(), "or")
}

fn keys_in_words<'a>(
    formatter: &mut fmt::Formatter<'_>,
    keys: impl ExactSizeIterator<Item = &'a str>,
    last: &str,
) -> fmt::Result {
    let count = keys.len();
    for (place, key) in keys.enumerate() {
        match place {
            0 => {}
            place if place + 1 == count => write!(formatter, " {last} ")?,
            _ => formatter.write_str(", ")?,
        }
        write!(formatter, "`{key}`")?;
    }
    Ok(())
}

/// Reads the next value of a map into a slot that must still be empty.
#[inline]
pub(crate) fn fill<'de, T, A>(
    slot: &mut Option<T>,
    key: &'static str,
    map: &mut A,
) -> Result<(), A::Error>
where
    T: serde::Deserialize<'de>,
    A: MapAccess<'de>,
{
    put(slot, key, map.next_value()?)
}

/// Reads the next value of a map into a slot that must still be empty, as [`Content`].
pub(crate) fn fill_content<'de, T, A>(
    slot: &mut Option<T>,
    key: &'static str,
    map: &mut A,
) -> Result<(), A::Error>
where
    T: Content<'de>,
    A: MapAccess<'de>,
{
    let Contained(content) = map.next_value()?;
    put(slot, key, content)
}

/// The type of a field that a document may leave out.
pub(crate) trait Optional: Default {
    /// The type of the value in a document that has the field.
    type Given;

    fn from_given(given: Self::Given) -> Self;

    /// The value to write, unless the field is left out.
    fn given(&self) -> Option<&Self::Given>;
}

impl<T> Optional for Option<T> {
    type Given = T;

    fn from_given(given: T) -> Self {
        Some(given)
    }

    fn given(&self) -> Option<&T> {
        self.as_ref()
    }
}

/// A count that is left out is zero, and zero is left out.
impl Optional for u32 {
    type Given = Self;

    fn from_given(given: Self) -> Self {
        given
    }

    fn given(&self) -> Option<&Self> {
        Some(self).filter(|count| **count > 0)
    }
}

/// Reads the next value of a map into a slot that must still be empty, where null is the same as no
/// value.
pub(crate) fn fill_optional<'de, T, A>(
    slot: &mut Option<T>,
    key: &'static str,
    map: &mut A,
) -> Result<(), A::Error>
where
    T: Optional<Given: Content<'de>>,
    A: MapAccess<'de>,
{
    let given = next_optional(map)?.map(T::from_given);
    put(slot, key, given.unwrap_or_default())
}

/// Reads the next value of a map, where null is the same as no value.
pub(crate) fn next_optional<'de, T, A>(map: &mut A) -> Result<Option<T>, A::Error>
where
    T: Content<'de>,
    A: MapAccess<'de>,
{
    let given = map.next_value_seed(OrNull(PhantomData))?;
    Ok(given.map(|Contained(given)| given))
}

/// Puts a value into a slot that must still be empty.
pub(crate) fn put<T, E: de::Error>(
    slot: &mut Option<T>,
    key: &'static str,
    value: T,
) -> Result<(), E> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(E::duplicate_field(key)),
    }
}

/// Writes pairs of a term and a value as an object.
pub(crate) struct Entries<K, V, const N: usize>(pub(crate) [(K, V); N]);

impl<K: Term, V: Serialize, const N: usize> Serialize for Entries<K, V, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key.key(), value)))
    }
}
