//! A set of qualities.

use core::fmt;

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::Quality;
use crate::wire;

/// Some of the fifteen qualities, each of them once: a set in two bytes.
///
/// On the wire it is an array of the qualities, written in the order of the framework and read in
/// any. A quality that stands there twice is an error.
///
/// # Example
///
/// ```
/// use leadership_qualities::{Profile, Qualities, Quality, SelfAssessment};
///
/// let json = std::fs::read_to_string("examples/data/practice-manager.json")?;
/// let profile = Profile::new(serde_json::from_str::<SelfAssessment>(&json)?);
///
/// let wished = Qualities::from(profile.agenda());
/// let offered: Qualities = profile.offers().collect();
/// assert!(wished.intersection(offered).contains(Quality::PoliticalAstuteness));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Qualities(u16);

impl Qualities {
    /// All fifteen.
    pub const ALL: Self = Self((1 << Quality::ALL.len()) - 1);
    /// None of them.
    pub const NONE: Self = Self(0);

    /// Whether a quality is among them.
    #[must_use]
    #[inline]
    pub const fn contains(self, quality: Quality) -> bool {
        self.0 & bit(quality) != 0
    }

    /// How many there are, 0 to 15.
    #[must_use]
    #[inline]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether there are none.
    #[must_use]
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Each of them, in the order of the framework.
    pub fn iter(self) -> impl Iterator<Item = Quality> + Clone {
        let is_one = move |quality: &Quality| self.contains(*quality);
        Quality::ALL.into_iter().filter(is_one)
    }

    /// These and one more.
    #[must_use]
    #[inline]
    pub const fn with(self, quality: Quality) -> Self {
        Self(self.0 | bit(quality))
    }

    /// These but for one.
    #[must_use]
    #[inline]
    pub const fn without(self, quality: Quality) -> Self {
        Self(self.0 & !bit(quality))
    }

    /// Those that are in either.
    #[must_use]
    #[inline]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those that are in both.
    #[must_use]
    #[inline]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those of these that are not in the other.
    #[must_use]
    #[inline]
    pub const fn difference(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the other has all of these.
    #[must_use]
    #[inline]
    pub const fn is_subset(self, other: Self) -> bool {
        self.difference(other).is_empty()
    }

    /// One bit a quality, the first quality lowest.
    #[inline]
    pub(crate) const fn bits(self) -> u16 {
        self.0
    }
}

const fn bit(quality: Quality) -> u16 {
    1 << quality as u16
}

impl<const N: usize> From<[Quality; N]> for Qualities {
    fn from(qualities: [Quality; N]) -> Self {
        qualities.into_iter().collect()
    }
}

impl FromIterator<Quality> for Qualities {
    fn from_iter<I: IntoIterator<Item = Quality>>(qualities: I) -> Self {
        qualities.into_iter().fold(Self::NONE, Self::with)
    }
}

impl Extend<Quality> for Qualities {
    fn extend<I: IntoIterator<Item = Quality>>(&mut self, qualities: I) {
        *self = qualities.into_iter().fold(*self, Self::with);
    }
}

/// Shows the qualities, not the bits.
impl fmt::Debug for Qualities {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.iter()).finish()
    }
}

impl Serialize for Qualities {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeSeq;

        // Some formats write the length first, and a filtered iterator does not know it.
        let mut list = serializer.serialize_seq(Some(self.len()))?;
        for quality in self.iter() {
            list.serialize_element(&quality)?;
        }
        list.end()
    }
}

impl<'de> Deserialize<'de> for Qualities {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire::List(list) = wire::List::<Quality>::deserialize(deserializer)?;
        list.into_iter().try_fold(Self::NONE, |before, quality| {
            if before.contains(quality) {
                Err(de::Error::custom(format_args!(
                    "found `{}` twice, expected each quality once",
                    quality.key()
                )))
            } else {
                Ok(before.with(quality))
            }
        })
    }
}

wire::content!(Qualities);
wire::open!(Qualities);

#[cfg(feature = "schema")]
impl crate::shape::Shaped for Qualities {
    const SHAPE: crate::shape::Shape =
        crate::shape::Shape::Generated(schemars::SchemaGenerator::subschema_for::<Self>);
}
