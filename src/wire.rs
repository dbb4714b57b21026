//! Private serde helpers: a vocabulary travels as its keys, an object as a map.
//!
//! Every format sees the same shape. Self-describing formats could also offer a vocabulary as a
//! number or an object as an array; both are refused, because a JSON Schema cannot see through
//! them and two spellings of one document are one too many.

use core::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

/// A closed vocabulary whose terms travel as snake-case keys.
pub(crate) trait Term: Copy + 'static {
    /// Every term, in order.
    const TERMS: &'static [Self];
    /// What a reader expected where it found something else.
    const EXPECTED: &'static str;

    /// The term on the wire.
    fn key(self) -> &'static str;

    /// The term with exactly this key.
    fn from_key(key: &str) -> Option<Self> {
        Self::TERMS.iter().copied().find(|term| term.key() == key)
    }
}

/// Implements [`Term`], `Serialize` and `Deserialize` for an enum with `ALL` and `key`.
macro_rules! term {
    ($term:ident, $expected:literal) => {
        impl $crate::wire::Term for $term {
            const TERMS: &'static [Self] = &Self::ALL;
            const EXPECTED: &'static str = $expected;

            fn key(self) -> &'static str {
                $term::key(self)
            }
        }

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
pub(crate) use term;

/// Copies the variants that `strum` lists into an array; a wrong `N` does not compile.
pub(crate) const fn all<T: Copy, const N: usize>(variants: &'static [T]) -> [T; N] {
    match variants.first_chunk() {
        Some(all) if variants.len() == N => *all,
        _ => panic!("the array has another length than the list of variants"),
    }
}

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

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<T: Term> Visitor<'_> for Key<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(T::EXPECTED)
    }

    fn visit_str<E: de::Error>(self, key: &str) -> Result<T, E> {
        self.predicted
            .filter(|term| term.key() == key)
            .or_else(|| T::from_key(key))
            .ok_or_else(|| E::invalid_value(Unexpected::Str(key), &self))
    }
}

/// Reads the name of a field, which must be one of these.
///
/// A derived field reader asks for an identifier, which formats without field names refuse.
pub(crate) struct Field(pub(crate) &'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Field {
    type Value = &'static str;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Field {
    type Value = &'static str;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a field")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<&'static str, E> {
        let known = self.0.iter().copied().find(|known| *known == name);
        known.ok_or_else(|| E::unknown_field(name, self.0))
    }
}

/// Reads the next value of a map into a slot that must still be empty.
pub(crate) fn fill<'de, T, A>(
    slot: &mut Option<T>,
    key: &'static str,
    map: &mut A,
) -> Result<(), A::Error>
where
    T: serde::Deserialize<'de>,
    A: MapAccess<'de>,
{
    match slot.replace(map.next_value()?) {
        None => Ok(()),
        Some(_) => Err(de::Error::duplicate_field(key)),
    }
}

/// Writes pairs of a term and a value as an object.
pub(crate) struct Entries<K, V, const N: usize>(pub(crate) [(K, V); N]);

impl<K: Term, V: Serialize, const N: usize> Serialize for Entries<K, V, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key.key(), value)))
    }
}
