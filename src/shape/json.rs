//! JSON whose objects keep the order of their keys, whatever features `serde_json` has.

use alloc::borrow::{Cow, ToOwned};
use alloc::vec::Vec;

use schemars::Schema;
use serde::ser::{Serialize, Serializer};

/// A JSON value; the keys of an object stay in order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    Null,
    Boolean(bool),
    Integer(i64),
    Number(f64),
    Text(Cow<'static, str>),
    List(Vec<Json>),
    Object(Vec<Keyword>),
    /// What another generator of schemas wrote.
    Foreign(Schema),
}

/// A key of an object with its value.
pub(crate) type Keyword = (Cow<'static, str>, Json);

impl Json {
    #[inline]
    pub(crate) fn object(keywords: impl IntoIterator<Item = (&'static str, Json)>) -> Self {
        let keywords = keywords.into_iter();
        Self::Object(keywords.map(|(key, value)| (key.into(), value)).collect())
    }

    /// Puts a keyword in front of the others, in place of any keyword of the same name. In a schema
    /// of another generator it sets the keyword only if the value is a text.
    #[inline]
    pub(crate) fn begin(&mut self, key: &'static str, value: Json) {
        match self {
            Self::Object(keywords) => {
                keywords.retain(|(before, _)| before != key);
                keywords.insert(0, (key.into(), value));
            }
            Self::Foreign(schema) => {
                if let Self::Text(text) = value {
                    schema.insert(key.to_owned(), text.into_owned().into());
                }
            }
            Self::Null
            | Self::Boolean(_)
            | Self::Integer(_)
            | Self::Number(_)
            | Self::Text(_)
            | Self::List(_) => {}
        }
    }

    /// Puts a keyword behind the others.
    #[inline]
    pub(crate) fn end(&mut self, key: impl Into<Cow<'static, str>>, value: Json) {
        if let Self::Object(keywords) = self {
            keywords.push((key.into(), value));
        }
    }

    /// The same JSON, as a schema for another generator.
    #[inline]
    pub(crate) fn into_schema(self) -> Schema {
        if let Self::Foreign(schema) = self {
            return schema;
        }
        // The macro of `schemars` is its only public way to a schema from any serialisable value.
        let holder = schemars::json_schema!({ "it": self });
        let it = holder.get("it").cloned().and_then(|it| it.try_into().ok());
        it.unwrap_or_default()
    }
}

impl From<&'static str> for Json {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<Cow<'static, str>> for Json {
    fn from(text: Cow<'static, str>) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Json {
    fn from(boolean: bool) -> Self {
        Self::Boolean(boolean)
    }
}

impl From<usize> for Json {
    fn from(number: usize) -> Self {
        i64::try_from(number).map_or(Self::Integer(i64::MAX), Self::Integer)
    }
}

impl<T: Into<Json>> FromIterator<T> for Json {
    #[inline]
    fn from_iter<I: IntoIterator<Item = T>>(list: I) -> Self {
        Self::List(list.into_iter().map(Into::into).collect())
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Boolean(boolean) => serializer.serialize_bool(*boolean),
            Self::Integer(integer) => serializer.serialize_i64(*integer),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(list) => serializer.collect_seq(list),
            Self::Object(keywords) => {
                serializer.collect_map(keywords.iter().map(|(key, value)| (key, value)))
            }
            Self::Foreign(schema) => schema.serialize(serializer),
        }
    }
}
