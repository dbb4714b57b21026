//! How texts are read.

use alloc::string::String;
use core::fmt;

use serde::de::{self, Deserializer};

use super::Content;
use super::reader::{Any, Reader};

/// Reads a text from a string, and from nothing else.
pub(crate) struct Text;

impl<'de> Reader<'de> for Text {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text")
    }

    fn ask<D: Deserializer<'de>>(deserializer: D, visitor: Any<Self>) -> Result<String, D::Error> {
        deserializer.deserialize_string(visitor)
    }

    fn string<E: de::Error>(self, text: &str) -> Result<String, E> {
        Ok(text.into())
    }

    fn owned_string<E: de::Error>(self, text: String) -> Result<String, E> {
        Ok(text)
    }
}

impl<'de> Content<'de> for String {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Text.read(deserializer)
    }
}
