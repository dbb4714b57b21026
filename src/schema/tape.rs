//! The values of a document, kept until all of the document has been checked.

use alloc::string::String;
use alloc::vec::{self, Vec};

use serde::de::value::Error;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;

/// The values of a document in order, in about as many bytes as JSON needs for them. A tree would
/// take many times as many bytes for short values, and anybody can send a million short values.
#[derive(Default)]
pub(super) struct Tape {
    bytes: Vec<u8>,
    /// Texts that are too long for `bytes`, whose memory doubles as it grows.
    long: Vec<String>,
}

/// Tags that say what comes next on a tape.
mod tag {
    pub(super) const NULL: u8 = 0;
    pub(super) const FALSE: u8 = 1;
    pub(super) const TRUE: u8 = 2;
    /// Eight bytes follow.
    pub(super) const INTEGER: u8 = 3;
    /// Eight bytes follow.
    pub(super) const FLOAT: u8 = 4;
    /// The length and the text follow, or the length of a long text.
    pub(super) const TEXT: u8 = 5;
    /// Elements follow, and then an end.
    pub(super) const ARRAY: u8 = 6;
    /// Keys, which are texts, and values follow by turns, and then an end.
    pub(super) const OBJECT: u8 = 7;
    pub(super) const END: u8 = 8;
}

/// The length of a text that is not in the bytes.
const LONG: u8 = u8::MAX;

impl Tape {
    /// Empties the tape.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    pub(super) fn null(&mut self) {
        self.bytes.push(tag::NULL);
    }

    pub(super) fn boolean(&mut self, boolean: bool) {
        self.bytes
            .push(if boolean { tag::TRUE } else { tag::FALSE });
    }

    pub(super) fn integer(&mut self, integer: i64) {
        self.bytes.push(tag::INTEGER);
        self.bytes.extend(integer.to_le_bytes());
    }

    pub(super) fn float(&mut self, float: f64) {
        self.bytes.push(tag::FLOAT);
        self.bytes.extend(float.to_le_bytes());
    }

    pub(super) fn text(&mut self, text: &str) {
        self.bytes.push(tag::TEXT);
        match u8::try_from(text.len()) {
            Ok(length) if length < LONG => {
                self.bytes.push(length);
                self.bytes.extend_from_slice(text.as_bytes());
            }
            _ => {
                self.bytes.push(LONG);
                self.long.push(text.into());
            }
        }
    }

    pub(super) fn begin_array(&mut self) {
        self.bytes.push(tag::ARRAY);
    }

    pub(super) fn begin_object(&mut self) {
        self.bytes.push(tag::OBJECT);
    }

    pub(super) fn end(&mut self) {
        self.bytes.push(tag::END);
    }

    /// Reads a document off the tape.
    pub(super) fn read<T: DeserializeOwned>(self) -> Result<T, Error> {
        T::deserialize(&mut Reader {
            bytes: &self.bytes,
            long: self.long.into_iter(),
        })
    }
}

/// The rest of a tape that is being read.
struct Reader<'a> {
    bytes: &'a [u8],
    long: vec::IntoIter<String>,
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], Error> {
        let split = self.bytes.split_at_checked(count);
        let (bytes, rest) = split.ok_or_else(|| de::Error::custom("the tape ends too soon"))?;
        self.bytes = rest;
        Ok(bytes)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        let bytes = self.take(N)?;
        bytes.try_into().map_err(de::Error::custom)
    }

    fn byte(&mut self) -> Result<u8, Error> {
        let [byte] = self.array()?;
        Ok(byte)
    }

    /// Whether an array or an object has ended.
    fn ends(&mut self) -> bool {
        match self.bytes {
            [tag::END, rest @ ..] => {
                self.bytes = rest;
                true
            }
            _ => false,
        }
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.byte()? {
            tag::NULL => visitor.visit_unit(),
            tag::FALSE => visitor.visit_bool(false),
            tag::TRUE => visitor.visit_bool(true),
            tag::INTEGER => {
                let integer = i64::from_le_bytes(self.array()?);
                match u64::try_from(integer) {
                    Ok(integer) => visitor.visit_u64(integer),
                    Err(_) => visitor.visit_i64(integer),
                }
            }
            tag::FLOAT => visitor.visit_f64(f64::from_le_bytes(self.array()?)),
            tag::TEXT => match self.byte()? {
                LONG => visitor.visit_string(self.long.next().unwrap_or_default()),
                length => {
                    let text = core::str::from_utf8(self.take(length.into())?);
                    visitor.visit_str(text.map_err(de::Error::custom)?)
                }
            },
            tag::ARRAY => visitor.visit_seq(self),
            _ => visitor.visit_map(self),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.bytes {
            [tag::NULL, rest @ ..] => {
                self.bytes = rest;
                visitor.visit_none()
            }
            _ => visitor.visit_some(self),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> SeqAccess<'de> for &mut Reader<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        if self.ends() {
            return Ok(None);
        }
        seed.deserialize(&mut **self).map(Some)
    }
}

impl<'de> MapAccess<'de> for &mut Reader<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        self.next_element_seed(seed)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(&mut **self)
    }
}
