//! Walking through a document that may hold any value in any place.

use alloc::string::{String, ToString};
use core::fmt;
use core::iter;

use serde::de::value::MapDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IgnoredAny, MapAccess, SeqAccess, VariantAccess,
    Visitor,
};

use super::problem::{Found, SHOWN_OF_POINTER, Value};
use crate::vocabulary::beginning;
use crate::wire::{Digits, NUMBER_KEY};

/// How many characters of a long pointer are kept: more than are shown, so that readers can see
/// that a pointer was cut. The second of the extra characters is for an escape such as `~0`, which
/// takes two.
const MOST_OF_POINTER: usize = SHOWN_OF_POINTER + 2;

/// A place in a document, from the inside to the outside.
#[derive(Clone, Copy)]
pub(crate) enum Path<'a> {
    Root,
    Key(&'a Self, &'a str),
    #[cfg(feature = "schema")]
    Element(&'a Self, usize),
}

impl Path<'_> {
    /// The place as a JSON Pointer, or the beginning of a long pointer.
    pub(super) fn pointer(&self) -> String {
        let mut pointer = String::new();
        self.write(&mut pointer);
        pointer
    }

    /// Appends the pointer, and returns whether all of it had room.
    fn write(&self, pointer: &mut String) -> bool {
        match self {
            Self::Root => true,
            Self::Key(outer, key) => outer.write(pointer) && push(key, pointer),
            #[cfg(feature = "schema")]
            Self::Element(outer, place) => {
                outer.write(pointer) && push(&place.to_string(), pointer)
            }
        }
    }
}

/// Appends one step of a pointer, and returns whether all of it had room.
fn push(key: &str, pointer: &mut String) -> bool {
    let mut room = MOST_OF_POINTER.saturating_sub(pointer.chars().count() + 1);
    pointer.push('/');
    for letter in key.chars() {
        let width = 1 + usize::from(matches!(letter, '~' | '/'));
        if width > room {
            return false;
        }
        room -= width;
        match letter {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            _ => pointer.push(letter),
        }
    }
    room > 0
}

/// Receives the value in one place of the document, whatever kind of value it is.
pub(crate) trait Place {
    /// Receives one entry of an object, and takes its value off the map. If the key is long, `key`
    /// is only its beginning.
    fn entry<'de, A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        let _ = key;
        skip(map)
    }

    /// Receives all elements of an array.
    fn elements<'de, A: SeqAccess<'de>>(&mut self, array: &mut A) -> Result<(), A::Error> {
        skip_elements(array)
    }

    /// Receives the value, after its entries or elements.
    fn value(self, value: Value<'_>);
}

/// Takes a value off a map without looking at it.
pub(crate) fn skip<'de, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    map.next_value().map(|IgnoredAny| ())
}

/// Takes all elements off an array without looking at them.
pub(crate) fn skip_elements<'de, A: SeqAccess<'de>>(array: &mut A) -> Result<(), A::Error> {
    while let Some(IgnoredAny) = array.next_element()? {}
    Ok(())
}

/// The key of an entry.
struct Key<'a>(&'a mut String);

impl Place for Key<'_> {
    fn value(self, value: Value<'_>) {
        self.0.clear();
        match value {
            Value::Text(text) => self.0.push_str(beginning(text, MOST_OF_POINTER)),
            // YAML and CBOR have keys that are not strings.
            other => self.0.push_str(&Found::from(other).to_string()),
        }
    }
}

/// Takes whatever value comes and tells the place what it is.
pub(crate) struct Anything<P> {
    place: P,
    /// Whether the format is binary, and so tells a float from an integer.
    is_binary: bool,
}

impl<P> Anything<P> {
    pub(crate) const fn at(place: P) -> Self {
        let is_binary = false;
        Self { place, is_binary }
    }
}

impl<'de, P: Place> DeserializeSeed<'de> for Anything<P> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(mut self, deserializer: D) -> Result<(), D::Error> {
        self.is_binary = !deserializer.is_human_readable();
        deserializer.deserialize_any(self)
    }
}

/// Declares visitor methods that only tell the place what was found.
macro_rules! visit {
    ($($method:ident($($value:ident: $type:ty)?) => $found:expr;)*) => {
        $(fn $method<E>(self $(, $value: $type)?) -> Result<(), E> {
            self.place.value($found);
            Ok(())
        })*
    };
}

impl<'de, P: Place> Visitor<'de> for Anything<P> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    visit! {
        visit_unit() => Value::Null;
        visit_none() => Value::Null;
        visit_bool(boolean: bool) => Value::Boolean(boolean);
        visit_i64(integer: i64) => Value::Integer(integer.into());
        visit_i128(integer: i128) => Value::Integer(integer);
        visit_u64(integer: u64) => Value::Integer(integer.into());
        visit_u128(integer: u128) => {
            i128::try_from(integer).map_or(Value::Other, Value::Integer)
        };
        visit_str(text: &str) => Value::Text(text);
        visit_bytes(_bytes: &[u8]) => Value::Other;
    }

    fn visit_f64<E>(self, float: f64) -> Result<(), E> {
        self.place.value(if self.is_binary {
            Value::BinaryFloat(float)
        } else {
            Value::Float(float)
        });
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    /// Reads a tagged value. A tag of CBOR does not matter here; a tag of YAML gives the value
    /// another type.
    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<(), A::Error> {
        let (IgnoredAny, variant) = tagged.variant()?;
        if self.is_binary {
            return variant.newtype_variant_seed(self);
        }
        let IgnoredAny = variant.newtype_variant()?;
        self.place.value(Value::Other);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut array: A) -> Result<(), A::Error> {
        self.place.elements(&mut array)?;
        self.place.value(Value::Array);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut key = String::new();
        while let Some(()) = map.next_key_seed(Anything::at(Key(&mut key)))? {
            if key != NUMBER_KEY {
                self.place.entry(&key, &mut map)?;
            } else if let Some(digits) = map.next_value_seed(Digits)? {
                self.place.value(number(&digits));
                return Ok(());
            } else {
                // The value has been read already. The place only looks at the key, so any other
                // value will do.
                let mut spent = MapDeserializer::<_, A::Error>::new(iter::once((NUMBER_KEY, ())));
                spent.next_key::<IgnoredAny>()?;
                self.place.entry(&key, &mut spent)?;
            }
        }
        self.place.value(Value::Object);
        Ok(())
    }
}

fn number(digits: &str) -> Value<'static> {
    match (digits.parse(), digits.parse()) {
        (Ok(integer), _) => Value::Integer(integer),
        (_, Ok(float)) => Value::Float(float),
        _ => Value::Other,
    }
}
