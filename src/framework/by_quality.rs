//! A total map over the fifteen qualities.

use core::fmt;
use core::marker::PhantomData;
use core::ops::{Index, IndexMut};

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Quality;
use crate::wire;

/// One `T` for each of the fifteen qualities, none missing and none twice.
///
/// On the wire it is an object with exactly the fifteen keys, written in the order of the
/// framework and read in any. An unknown, missing or repeated key is an error.
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ByQuality<T>([T; 15]);

impl<T> ByQuality<T> {
    /// Asks for the value of each quality, in the order of the framework.
    #[must_use]
    pub fn from_fn(value: impl FnMut(Quality) -> T) -> Self {
        Self(Quality::ALL.map(value))
    }

    /// Asks for the value of each quality, in the order of the framework, up to the first error.
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

    /// Each quality with its value, in the order of the framework.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Quality, &T)> + DoubleEndedIterator {
        Quality::ALL.into_iter().zip(&self.0)
    }

    /// Each quality with its value to change, in the order of the framework.
    pub fn iter_mut(
        &mut self,
    ) -> impl ExactSizeIterator<Item = (Quality, &mut T)> + DoubleEndedIterator {
        Quality::ALL.into_iter().zip(&mut self.0)
    }

    /// The values, in the order of the framework.
    #[must_use]
    pub fn into_array(self) -> [T; 15] {
        self.0
    }
}

impl<T> Index<Quality> for ByQuality<T> {
    type Output = T;

    #[expect(
        clippy::indexing_slicing,
        reason = "a quality is one of fifteen places, 0 to 14"
    )]
    fn index(&self, quality: Quality) -> &T {
        &self.0[quality as usize]
    }
}

impl<T> IndexMut<Quality> for ByQuality<T> {
    #[expect(
        clippy::indexing_slicing,
        reason = "a quality is one of fifteen places, 0 to 14"
    )]
    fn index_mut(&mut self, quality: Quality) -> &mut T {
        &mut self.0[quality as usize]
    }
}

impl<T> From<[T; 15]> for ByQuality<T> {
    /// Takes the values in the order of the framework.
    fn from(values: [T; 15]) -> Self {
        Self(values)
    }
}

impl<'a, T> IntoIterator for &'a ByQuality<T> {
    type Item = (Quality, &'a T);
    type IntoIter = core::iter::Zip<core::array::IntoIter<Quality, 15>, core::slice::Iter<'a, T>>;

    fn into_iter(self) -> Self::IntoIter {
        Quality::ALL.into_iter().zip(&self.0)
    }
}

impl<T> IntoIterator for ByQuality<T> {
    type Item = (Quality, T);
    type IntoIter =
        core::iter::Zip<core::array::IntoIter<Quality, 15>, core::array::IntoIter<T, 15>>;

    fn into_iter(self) -> Self::IntoIter {
        Quality::ALL.into_iter().zip(self.0)
    }
}

impl<T: Serialize> Serialize for ByQuality<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(Quality::ALL.len()))?;
        for (quality, value) in self.iter() {
            map.serialize_entry(quality.key(), value)?;
        }
        map.end()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ByQuality<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FifteenEntries(PhantomData))
    }
}

wire::content!(ByQuality<T>);

struct FifteenEntries<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for FifteenEntries<T> {
    type Value = ByQuality<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object with the fifteen quality keys")
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<ByQuality<T>, A::Error> {
        let mut slots = ByQuality::from_fn(|_| None);
        read_entries(map, |quality, value| {
            slots[quality].replace(value).is_none()
        })?;
        ByQuality::try_from_fn(|quality| {
            slots[quality]
                .take()
                .ok_or_else(|| de::Error::missing_field(quality.key()))
        })
    }
}

/// Reads the entries of a map with quality keys, and hands them over as long as none is a repeat.
///
/// `put` keeps an entry and says whether it is the first of that quality.
#[inline]
pub(crate) fn read_entries<'de, T, A>(
    mut map: A,
    mut put: impl FnMut(Quality, T) -> bool,
) -> Result<(), A::Error>
where
    T: Deserialize<'de>,
    A: MapAccess<'de>,
{
    let mut predicted = Quality::ALL.into_iter();
    while let Some(quality) = map.next_key_seed(wire::Key::predicting(predicted.next()))? {
        if !put(quality, map.next_value()?) {
            return Err(de::Error::duplicate_field(quality.key()));
        }
    }
    Ok(())
}
