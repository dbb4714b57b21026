//! A list of at least one element.

use alloc::vec::Vec;
use core::ops::{Deref, DerefMut};

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::wire::{self, Redact, Sight};

/// A list that is never empty: one element or more.
///
/// It dereferences to a slice. In JSON it is an array of at least one element.
///
/// # Example
///
/// ```
/// use leadership_qualities::Quality;
/// use leadership_qualities::record::NonEmpty;
///
/// let mut qualities = NonEmpty::from([Quality::SelfBelief]);
/// qualities.extend([Quality::BroadScanning]);
/// assert_eq!(qualities.as_ref(), [Quality::SelfBelief, Quality::BroadScanning]);
/// assert!(NonEmpty::<Quality>::try_from(vec![]).is_err());
/// ```
///
/// A program that makes a list from an empty array does not compile. `cargo check` and editors
/// accept it all the same, because Rust checks the length only when it generates code:
///
/// ```compile_fail
/// use leadership_qualities::Quality;
/// use leadership_qualities::record::NonEmpty;
///
/// let nothing = NonEmpty::<Quality>::from([]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NonEmpty<T>(Vec<T>);

impl<T> NonEmpty<T> {
    /// Takes a list that is known not to be empty.
    pub(crate) const fn known(list: Vec<T>) -> Self {
        Self(list)
    }

    /// The list as a vector, which may become empty.
    #[must_use]
    pub fn into_vec(self) -> Vec<T> {
        self.0
    }
}

impl<T> Deref for NonEmpty<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> DerefMut for NonEmpty<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.0
    }
}

impl<T, const N: usize> From<[T; N]> for NonEmpty<T> {
    fn from(list: [T; N]) -> Self {
        const { assert!(N > 0, "the list is empty") }
        Self(list.into())
    }
}

impl<T> From<NonEmpty<T>> for Vec<T> {
    fn from(list: NonEmpty<T>) -> Self {
        list.into_vec()
    }
}

impl<T> TryFrom<Vec<T>> for NonEmpty<T> {
    type Error = EmptyList;

    /// Takes a vector that is not empty.
    ///
    /// # Errors
    ///
    /// [`EmptyList`] if the vector is empty.
    fn try_from(list: Vec<T>) -> Result<Self, EmptyList> {
        if list.is_empty() {
            Err(EmptyList)
        } else {
            Ok(Self(list))
        }
    }
}

impl<T> Extend<T> for NonEmpty<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, more: I) {
        self.0.extend(more);
    }
}

impl<T> AsRef<[T]> for NonEmpty<T> {
    fn as_ref(&self) -> &[T] {
        self
    }
}

/// Error: the list is empty, and at least one element was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("an empty list: expected at least one element")]
pub struct EmptyList;

impl<'a, T> IntoIterator for &'a NonEmpty<T> {
    type Item = &'a T;
    type IntoIter = core::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut NonEmpty<T> {
    type Item = &'a mut T;
    type IntoIter = core::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter_mut()
    }
}

impl<T> IntoIterator for NonEmpty<T> {
    type Item = T;
    type IntoIter = alloc::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<T: Serialize> Serialize for NonEmpty<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for NonEmpty<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire::List(list) = wire::List::deserialize(deserializer)?;
        list.try_into().map_err(de::Error::custom)
    }
}

wire::content!(NonEmpty<T>);

impl<T: Redact> Redact for NonEmpty<T> {
    fn redact(&mut self, sight: Sight) {
        if !sight.sees_subjects() {
            self.0.truncate(1);
        }
        for one in self {
            one.redact(sight);
        }
    }
}

#[cfg(feature = "schema")]
mod schema {
    use alloc::borrow::Cow;
    use alloc::format;

    use schemars::{JsonSchema, Schema, SchemaGenerator};

    use super::NonEmpty;
    use crate::shape::{self, Foreign, Shape, Shaped};

    impl<T: Shaped> Shaped for NonEmpty<T> {
        const SHAPE: Shape = Shape::array(&T::SHAPE, Some(1), None);
    }

    impl<T: JsonSchema> JsonSchema for NonEmpty<T> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            format!("NonEmpty_{}", T::schema_name()).into()
        }

        fn schema_id() -> Cow<'static, str> {
            format!("leadership_qualities::NonEmpty<{}>", T::schema_id()).into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            shape::generate(&NonEmpty::<Foreign<T>>::SHAPE, generator)
        }
    }
}
