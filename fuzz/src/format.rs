//! Reading and writing in several formats, each type compiled once for all of them.
//!
//! A type is compiled for every format that it is read from, and that takes minutes. Here a type
//! only meets a deserialiser whose type is erased, and each format is erased once.

use erased_serde::{Deserializer as Erased, Serialize as Written};
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _};

/// A format.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Format {
    /// A text with names, and types in plain view.
    Json,
    /// Bytes with names and types, of which some are unknown to JSON.
    Cbor,
    /// Bytes without names and types.
    Postcard,
}

impl Format {
    pub(crate) const ALL: [Self; 3] = [Self::Json, Self::Cbor, Self::Postcard];

    /// Reads a value, or says what is wrong.
    pub(crate) fn read<T: DeserializeOwned>(self, bytes: &[u8]) -> Result<T, String> {
        let read = match self {
            Self::Json => serde_json::from_slice(bytes).map_err(|error| error.to_string()),
            Self::Cbor => ciborium::from_reader(bytes).map_err(|error| error.to_string()),
            Self::Postcard => postcard::from_bytes(bytes).map_err(|error| error.to_string()),
        };
        read.map(|Any(value)| value)
    }

    /// Writes a value, which the crate can always do.
    pub(crate) fn written(self, value: &dyn Written) -> Vec<u8> {
        let written = match self {
            Self::Json => serde_json::to_vec(value).map_err(|error| error.to_string()),
            Self::Cbor => {
                let mut bytes = Vec::new();
                let written = ciborium::into_writer(value, &mut bytes);
                written.map(|()| bytes).map_err(|error| error.to_string())
            }
            Self::Postcard => postcard::to_allocvec(value).map_err(|error| error.to_string()),
        };
        written.unwrap_or_else(|error| panic!("{self:?}: {error}"))
    }
}

/// The value as JSON.
pub(crate) fn value_of(value: &dyn Written) -> serde_json::Value {
    serde_json::to_value(value).expect("the crate writes JSON")
}

/// The value in a JSON value.
pub(crate) fn from_value<T: DeserializeOwned>(value: &serde_json::Value) -> Result<T, String> {
    Format::Json.read(value.to_string().as_bytes())
}

/// A value that is read from any format.
struct Any<T>(T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Any<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut erased = <dyn Erased<'_>>::erase(deserializer);
        let erased: &mut dyn Erased<'de> = &mut erased;
        T::deserialize(erased).map(Self).map_err(D::Error::custom)
    }
}
