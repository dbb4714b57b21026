//! A total map over the fifteen qualities.

use core::array;
use core::fmt;
use core::marker::PhantomData;
use core::ops::{Index, IndexMut};

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::entries::{Entries, EntriesMut, IntoEntries};
use super::quality::Quality;
use crate::wire::{self, Any, Reader};

/// A map with exactly one value for each of the fifteen qualities.
///
/// In JSON the map is an object with exactly the fifteen keys of the qualities, written in the
/// order of the framework and read in any order. An unknown, missing or repeated key is an error.
///
/// # Example
///
/// ```
/// use leadership_qualities::Quality;
/// use leadership_qualities::framework::ByQuality;
///
/// let mut votes = ByQuality::from_fn(|_| 0_u32);
/// votes[Quality::BroadScanning] += 1;
///
/// let asked_for: Vec<Quality> =
///     votes.iter().filter(|(_, votes)| **votes > 0).map(|(quality, _)| quality).collect();
/// assert_eq!(asked_for, [Quality::BroadScanning]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ByQuality<T>([T; 15]);

impl<T> ByQuality<T> {
    /// Creates a map from fifteen values in the order of the framework.
    #[must_use]
    #[inline]
    pub const fn new(values: [T; 15]) -> Self {
        Self(values)
    }

    /// Creates a map with the values that a function returns for the qualities, in the order of the
    /// framework.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "the places are 0 to 14, and so are the qualities"
    )]
    pub fn from_fn(mut value: impl FnMut(Quality) -> T) -> Self {
        Self(array::from_fn(|place| value(Quality::ALL[place])))
    }

    /// Creates a map with the values that a function returns for the qualities, in the order of the
    /// framework, and stops at the first error.
    ///
    /// # Errors
    ///
    /// The first error that `value` returns.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::framework::ByQuality;
    ///
    /// let lengths = ByQuality::try_from_fn(|quality| u8::try_from(quality.name().len()))?;
    /// assert_eq!(lengths.iter().map(|(_, length)| *length).max(), Some(35));
    /// # Ok::<(), std::num::TryFromIntError>(())
    /// ```
    pub fn try_from_fn<E>(mut value: impl FnMut(Quality) -> Result<T, E>) -> Result<Self, E> {
        // `array::try_from_fn` would do, once it is stable.
        Ok(Self([
            value(Quality::SelfBelief)?,
            value(Quality::SelfAwareness)?,
            value(Quality::SelfManagement)?,
            value(Quality::DriveForImprovement)?,
            value(Quality::PersonalIntegrity)?,
            value(Quality::SeizingTheFuture)?,
            value(Quality::IntellectualFlexibility)?,
            value(Quality::BroadScanning)?,
            value(Quality::PoliticalAstuteness)?,
            value(Quality::DriveForResults)?,
            value(Quality::LeadingChangeThroughPeople)?,
            value(Quality::HoldingToAccount)?,
            value(Quality::EmpoweringOthers)?,
            value(Quality::EffectiveAndStrategicInfluencing)?,
            value(Quality::CollaborativeWorking)?,
        ]))
    }

    /// The value of a quality.
    #[must_use]
    #[inline]
    #[expect(
        clippy::indexing_slicing,
        reason = "a quality is one of fifteen places, 0 to 14"
    )]
    pub const fn get(&self, quality: Quality) -> &T {
        &self.0[quality as usize]
    }

    /// A mutable reference to the value of a quality.
    #[must_use]
    #[inline]
    #[expect(
        clippy::indexing_slicing,
        reason = "a quality is one of fifteen places, 0 to 14"
    )]
    pub const fn get_mut(&mut self, quality: Quality) -> &mut T {
        &mut self.0[quality as usize]
    }

    /// Applies a function to each value, in the order of the framework.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Quality;
    /// use leadership_qualities::framework::ByQuality;
    ///
    /// let names = ByQuality::from_fn(Quality::name);
    /// let lengths = names.map(str::len);
    /// assert_eq!(lengths[Quality::SelfBelief], 11);
    /// ```
    #[must_use]
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> ByQuality<U> {
        ByQuality(self.0.map(change))
    }

    /// A map with a reference to each value.
    #[must_use]
    pub fn each_ref(&self) -> ByQuality<&T> {
        ByQuality(self.0.each_ref())
    }

    /// A map with a mutable reference to each value.
    #[must_use]
    pub fn each_mut(&mut self) -> ByQuality<&mut T> {
        ByQuality(self.0.each_mut())
    }

    /// Each quality with its value, in the order of the framework.
    pub fn iter(&self) -> Entries<'_, T> {
        Entries::new(self.0.iter())
    }

    /// Each quality with a mutable reference to its value, in the order of the framework.
    pub fn iter_mut(&mut self) -> EntriesMut<'_, T> {
        EntriesMut::new(self.0.iter_mut())
    }

    /// The values, in the order of the framework.
    #[must_use]
    pub fn into_array(self) -> [T; 15] {
        self.0
    }
}

impl<T: Default> Default for ByQuality<T> {
    fn default() -> Self {
        Self::from_fn(|_| T::default())
    }
}

impl<T> Index<Quality> for ByQuality<T> {
    type Output = T;

    #[inline]
    fn index(&self, quality: Quality) -> &T {
        self.get(quality)
    }
}

impl<T> IndexMut<Quality> for ByQuality<T> {
    #[inline]
    fn index_mut(&mut self, quality: Quality) -> &mut T {
        self.get_mut(quality)
    }
}

impl<T> From<[T; 15]> for ByQuality<T> {
    /// Creates a map from fifteen values in the order of the framework.
    fn from(values: [T; 15]) -> Self {
        Self(values)
    }
}

impl<'a, T> IntoIterator for &'a ByQuality<T> {
    type Item = (Quality, &'a T);
    type IntoIter = Entries<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut ByQuality<T> {
    type Item = (Quality, &'a mut T);
    type IntoIter = EntriesMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

impl<T> IntoIterator for ByQuality<T> {
    type Item = (Quality, T);
    type IntoIter = IntoEntries<T>;

    fn into_iter(self) -> Self::IntoIter {
        IntoEntries::new(self.0.into_iter())
    }
}

/// Shows each value beside its quality.
impl<T: fmt::Debug> fmt::Debug for ByQuality<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_map().entries(self).finish()
    }
}

impl<T: Serialize> Serialize for ByQuality<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(Quality::ALL.len()))?;
        for (quality, value) in self {
            map.serialize_entry(quality.key(), value)?;
        }
        map.end()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ByQuality<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Collector(ByQuality::from_fn(|_| None)).read(deserializer)
    }
}

wire::content!(ByQuality<T>);

impl<'de, T: Deserialize<'de>> Collect<'de> for ByQuality<Option<T>> {
    type Value = T;
    type All = ByQuality<T>;

    const EXPECTED: &'static str = "an object with the fifteen quality keys";

    #[inline]
    fn value(_: Quality) -> impl DeserializeSeed<'de, Value = T> {
        PhantomData
    }

    #[inline]
    fn put(&mut self, quality: Quality, value: T) -> bool {
        self[quality].replace(value).is_none()
    }

    #[inline]
    fn all(mut self) -> Result<ByQuality<T>, Quality> {
        ByQuality::try_from_fn(|quality| self[quality].take().ok_or(quality))
    }
}

/// A collection for the entries of an object whose keys are qualities.
pub(crate) trait Collect<'de>: Sized {
    /// What an entry holds.
    type Value;
    /// What the entries become.
    type All;

    /// What a reader expected where it found something else.
    const EXPECTED: &'static str;

    /// How the value of a quality is read.
    fn value(quality: Quality) -> impl DeserializeSeed<'de, Value = Self::Value>;

    /// Keeps an entry, and returns whether it is the first for its quality.
    fn put(&mut self, quality: Quality, value: Self::Value) -> bool;

    /// What the entries become, or else a quality that is missing.
    fn all(self) -> Result<Self::All, Quality>;
}

/// Reads the entries of an object whose keys are qualities, in any order, and refuses a repeated
/// key.
pub(crate) struct Collector<C>(pub(crate) C);

impl<'de, C: Collect<'de>> Reader<'de> for Collector<C> {
    type Value = C::All;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(C::EXPECTED)
    }

    fn ask<D: Deserializer<'de>>(deserializer: D, visitor: Any<Self>) -> Result<C::All, D::Error> {
        deserializer.deserialize_map(visitor)
    }

    #[inline]
    fn object<A: MapAccess<'de>>(self, mut map: A) -> Result<C::All, A::Error> {
        let Self(mut collection) = self;
        let mut predicted = Quality::ALL.into_iter();
        while let Some(quality) = map.next_key_seed(wire::Key::predicting(predicted.next()))? {
            if !collection.put(quality, map.next_value_seed(C::value(quality))?) {
                return Err(de::Error::duplicate_field(quality.key()));
            }
        }
        let all = collection.all();
        all.map_err(|missing| de::Error::missing_field(missing.key()))
    }
}

#[cfg(feature = "schema")]
mod schema {
    use alloc::borrow::Cow;
    use alloc::format;

    use schemars::{JsonSchema, Schema, SchemaGenerator};

    use super::ByQuality;
    use crate::framework::fields;
    use crate::shape::{self, Foreign, Label, Shape, Shaped};

    const LABEL: Label = Label::keyed("ByQuality", "A value for each of the fifteen qualities.");

    impl<T: Shaped> Shaped for ByQuality<T> {
        const SHAPE: Shape = Shape::Labelled(&LABEL, &Shape::object(&fields::by_quality(T::SHAPE)));
    }

    impl<T: JsonSchema> JsonSchema for ByQuality<T> {
        fn schema_name() -> Cow<'static, str> {
            format!("ByQuality_{}", T::schema_name()).into()
        }

        fn schema_id() -> Cow<'static, str> {
            format!("leadership_qualities::ByQuality<{}>", T::schema_id()).into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            shape::generate(&ByQuality::<Foreign<T>>::SHAPE, generator)
        }
    }
}
