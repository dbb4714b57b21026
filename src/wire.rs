//! Private serde helpers: a vocabulary travels as its keys, an object as a map.
//!
//! Every format sees the same shape. Self-describing formats could also offer a vocabulary as a
//! number or an object as an array; both are refused, because a JSON Schema cannot see through
//! them and two spellings of one document are one too many.

mod choice;
mod count;
mod events;
mod record;
mod redact;
mod structure;
mod text;
mod view;

use core::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

pub(crate) use self::choice::{choice, variant};
pub(crate) use self::count::Exact;
pub(crate) use self::events::events;
pub(crate) use self::record::{field, record};
pub(crate) use self::redact::{Redact, Sight, open};
pub(crate) use self::structure::{
    Contained, Content, Empty, List, Object, content, deserialize_object, found_a_string, one_entry,
};
pub(crate) use self::view::view;

/// A closed vocabulary whose terms travel as snake-case keys.
pub(crate) trait Term: Copy + 'static {
    /// Every term, in order.
    const TERMS: &'static [Self];
    /// What a reader expected where it found something else.
    const EXPECTED: &'static str = "";

    /// The term on the wire.
    fn key(self) -> &'static str;

    /// Writes what a reader expected where it found something else.
    fn expected(formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(Self::EXPECTED)
    }

    /// The term with exactly this key.
    fn from_key(key: &str) -> Option<Self> {
        Self::TERMS.iter().copied().find(|term| term.key() == key)
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
                serde::de::DeserializeSeed::deserialize(
                    $crate::wire::Key::predicting(None),
                    deserializer,
                )
            }
        }
    };
}
pub(crate) use term_serde;

/// Reads the key of a term, trying the likeliest term first.
///
/// Writers keep the framework's order, so the next key is nearly always the predicted one and
/// costs one comparison instead of a search.
pub(crate) struct Key<T> {
    predicted: Option<T>,
}

impl<T: Term> Key<T> {
    pub(crate) const fn predicting(predicted: Option<T>) -> Self {
        Self { predicted }
    }
}

impl<'de, T: Term> DeserializeSeed<'de> for Key<T> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<T: Term> Visitor<'_> for Key<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::expected(formatter)
    }

    #[inline]
    fn visit_str<E: de::Error>(self, key: &str) -> Result<T, E> {
        match self.predicted {
            Some(term) if term.key() == key => Ok(term),
            _ => T::from_key(key).ok_or_else(|| unknown::<T, E>(key)),
        }
    }
}

/// How long an unknown key or term may be to be quoted.
const SHOWN: usize = 40;

#[cold]
fn unknown<T: Term, E: de::Error>(key: &str) -> E {
    if key.len() <= SHOWN && !key.contains(char::is_whitespace) {
        E::invalid_value(Unexpected::Str(key), &Key::<T>::predicting(None))
    } else {
        // More than a word is no slip of the pen, and may be what somebody said in confidence.
        let expected: &dyn de::Expected = &Key::<T>::predicting(None);
        let length = key.len();
        E::custom(format_args!(
            "found a string of {length} bytes, expected {expected}"
        ))
    }
}

/// Writes a choice of keys, such as "`by` or `reason`".
pub(crate) fn one_of(formatter: &mut fmt::Formatter<'_>, keys: &[&str]) -> fmt::Result {
    keys_in_words(formatter, keys, "or")
}

/// Writes what an object with these keys is called.
pub(crate) fn object_of(formatter: &mut fmt::Formatter<'_>, keys: &[&str]) -> fmt::Result {
    formatter.write_str("an object with ")?;
    keys_in_words(formatter, keys, "and")
}

/// Writes what an object with one of these keys is called.
pub(crate) fn object_of_one(formatter: &mut fmt::Formatter<'_>, keys: &[&str]) -> fmt::Result {
    formatter.write_str("an object with ")?;
    keys_in_words(formatter, keys, "or")
}

fn keys_in_words(formatter: &mut fmt::Formatter<'_>, keys: &[&str], last: &str) -> fmt::Result {
    for (place, key) in keys.iter().enumerate() {
        match place {
            0 => {}
            place if place + 1 == keys.len() => write!(formatter, " {last} ")?,
            _ => formatter.write_str(", ")?,
        }
        write!(formatter, "`{key}`")?;
    }
    Ok(())
}

/// Reads an object without asking a format for a map where it can tell one by itself.
///
/// Asked for a map, YAML would take null for an empty one, and others would quote the string that
/// they find instead.
pub(crate) fn deserialize_map<'de, D: Deserializer<'de>, V: Visitor<'de>>(
    deserializer: D,
    visitor: V,
) -> Result<V::Value, D::Error> {
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(visitor)
    } else {
        deserializer.deserialize_map(visitor)
    }
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
