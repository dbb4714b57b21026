//! Sets of terms, with one bit for each term.

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;

use super::Vocabulary;

/// An iterator over the terms of a set, in the order of their vocabulary.
///
/// # Example
///
/// ```
/// use leadership_qualities::{Qualities, Quality};
///
/// let set = Qualities::from([Quality::BroadScanning, Quality::SelfBelief]);
/// let mut terms = set.iter();
/// assert_eq!(terms.len(), 2);
/// assert_eq!(terms.next(), Some(Quality::SelfBelief));
/// assert_eq!(terms.next_back(), Some(Quality::BroadScanning));
/// ```
#[derive(Clone)]
pub struct Terms<T> {
    bits: u32,
    terms: PhantomData<T>,
}

impl<T> Terms<T> {
    pub(crate) const fn new(bits: u32) -> Self {
        Self {
            bits,
            terms: PhantomData,
        }
    }
}

impl<T: Vocabulary> Iterator for Terms<T> {
    type Item = T;

    #[inline]
    fn next(&mut self) -> Option<T> {
        let lowest = self.bits.trailing_zeros();
        let term = T::TERMS.get(lowest as usize)?;
        self.bits &= self.bits - 1;
        Some(*term)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.bits.count_ones() as usize;
        (left, Some(left))
    }
}

impl<T: Vocabulary> DoubleEndedIterator for Terms<T> {
    fn next_back(&mut self) -> Option<T> {
        let highest = self.bits.checked_ilog2()?;
        self.bits ^= 1 << highest;
        T::TERMS.get(highest as usize).copied()
    }
}

impl<T: Vocabulary> ExactSizeIterator for Terms<T> {}

impl<T: Vocabulary> FusedIterator for Terms<T> {}

/// Shows the terms that are left.
impl<T: Vocabulary> fmt::Debug for Terms<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let left = Self::new(self.bits);
        formatter.debug_list().entries(left).finish()
    }
}

/// Declares a set of the terms of a vocabulary: a `Copy` type of a few bytes, which behaves like a
/// set of the standard library.
macro_rules! term_set {
    (
        $(#[$docs:meta])*
        pub struct $Set:ident($bits:ty) of $Term:ident;
    ) => {
        $(#[$docs])*
        #[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
        pub struct $Set($bits);

        /// Writes the terms as a list, in the order of the vocabulary.
        impl serde::Serialize for $Set {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self)
            }
        }

        impl $Set {
            /// The set of all terms.
            pub const ALL: Self = {
                assert!($Term::ALL.len() < <$bits>::BITS as usize, "too many terms for the bits");
                Self((1 << $Term::ALL.len()) - 1)
            };
            /// The empty set.
            pub const NONE: Self = Self(0);

            const fn bit(term: $Term) -> $bits {
                1 << term as $bits
            }

            /// Whether a term is in the set.
            #[must_use]
            #[inline]
            pub const fn contains(self, term: $Term) -> bool {
                self.0 & Self::bit(term) != 0
            }

            /// The number of terms in the set.
            #[must_use]
            #[inline]
            pub const fn len(self) -> usize {
                self.0.count_ones() as usize
            }

            /// Whether the set is empty.
            #[must_use]
            #[inline]
            pub const fn is_empty(self) -> bool {
                self.0 == 0
            }

            /// Each term in the set, in the order of the vocabulary.
            #[must_use]
            #[inline]
            pub const fn iter(self) -> $crate::vocabulary::Terms<$Term> {
                $crate::vocabulary::Terms::new(self.0 as u32)
            }

            /// The set as bits, for storing: one bit for each term, with the first term in the
            /// lowest bit.
            ///
            /// This layout is part of the crate's interface and changes with a major version only.
            #[must_use]
            #[inline]
            pub const fn to_bits(self) -> $bits {
                self.0
            }

            /// The set with these bits, which [`to_bits`](Self::to_bits) gave.
            ///
            /// # Errors
            ///
            /// [`InvalidBits`](crate::packed::InvalidBits) if a bit is set that stands for no term,
            /// such as the highest bit.
            pub const fn from_bits(bits: $bits) -> Result<Self, $crate::packed::InvalidBits> {
                if bits & !Self::ALL.0 == 0 {
                    Ok(Self(bits))
                } else {
                    Err($crate::packed::InvalidBits::new(
                        concat!("`", stringify!($Set), "`"),
                        "at most one bit for each term",
                    ))
                }
            }

            /// Adds a term, and returns whether it was missing.
            #[inline]
            pub const fn insert(&mut self, term: $Term) -> bool {
                let missing = !self.contains(term);
                *self = self.with(term);
                missing
            }

            /// Removes a term, and returns whether it was there.
            #[inline]
            pub const fn remove(&mut self, term: $Term) -> bool {
                let there = self.contains(term);
                *self = self.without(term);
                there
            }

            /// The set with this term added.
            #[must_use]
            #[inline]
            pub const fn with(self, term: $Term) -> Self {
                Self(self.0 | Self::bit(term))
            }

            /// The set with this term removed.
            #[must_use]
            #[inline]
            pub const fn without(self, term: $Term) -> Self {
                Self(self.0 & !Self::bit(term))
            }

            /// The terms that are in either set.
            #[must_use]
            #[inline]
            pub const fn union(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }

            /// The terms that are in both sets.
            #[must_use]
            #[inline]
            pub const fn intersection(self, other: Self) -> Self {
                Self(self.0 & other.0)
            }

            /// The terms of this set that are not in the other set.
            #[must_use]
            #[inline]
            pub const fn difference(self, other: Self) -> Self {
                Self(self.0 & !other.0)
            }

            /// Whether the other set has every term of this set.
            #[must_use]
            #[inline]
            pub const fn is_subset(self, other: Self) -> bool {
                self.difference(other).is_empty()
            }

            /// Whether this set has every term of the other set.
            #[must_use]
            #[inline]
            pub const fn is_superset(self, other: Self) -> bool {
                other.is_subset(self)
            }
        }

        impl $crate::vocabulary::sealed::Sealed for $Set {}

        impl $crate::packed::Packed for $Set {
            type Form = $bits;

            fn pack(self) -> $bits {
                self.to_bits()
            }

            fn unpack(bits: $bits) -> Result<Self, $crate::packed::InvalidBits> {
                Self::from_bits(bits)
            }
        }

        impl core::ops::BitOr for $Set {
            type Output = Self;

            fn bitor(self, other: Self) -> Self {
                self.union(other)
            }
        }

        impl core::ops::BitAnd for $Set {
            type Output = Self;

            fn bitand(self, other: Self) -> Self {
                self.intersection(other)
            }
        }

        impl core::ops::Sub for $Set {
            type Output = Self;

            fn sub(self, other: Self) -> Self {
                self.difference(other)
            }
        }

        impl core::ops::Not for $Set {
            type Output = Self;

            fn not(self) -> Self {
                Self::ALL.difference(self)
            }
        }

        impl<const N: usize> From<[$Term; N]> for $Set {
            fn from(terms: [$Term; N]) -> Self {
                terms.into_iter().collect()
            }
        }

        impl FromIterator<$Term> for $Set {
            fn from_iter<I: IntoIterator<Item = $Term>>(terms: I) -> Self {
                terms.into_iter().fold(Self::NONE, Self::with)
            }
        }

        impl Extend<$Term> for $Set {
            fn extend<I: IntoIterator<Item = $Term>>(&mut self, terms: I) {
                *self = terms.into_iter().fold(*self, Self::with);
            }
        }

        impl IntoIterator for $Set {
            type Item = $Term;
            type IntoIter = $crate::vocabulary::Terms<$Term>;

            fn into_iter(self) -> Self::IntoIter {
                self.iter()
            }
        }

        impl IntoIterator for &$Set {
            type Item = $Term;
            type IntoIter = $crate::vocabulary::Terms<$Term>;

            fn into_iter(self) -> Self::IntoIter {
                self.iter()
            }
        }

        /// Shows the terms, not the bits.
        impl core::fmt::Debug for $Set {
            fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                formatter.debug_set().entries(self.iter()).finish()
            }
        }

        /// Writes the terms in words, with "and" before the last.
        impl core::fmt::Display for $Set {
            fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                $crate::vocabulary::display_terms(self.iter(), formatter)
            }
        }
    };
}
pub(crate) use term_set;

/// Writes terms in words, with "and" before the last.
pub(crate) fn display_terms<T: Vocabulary>(
    terms: Terms<T>,
    formatter: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let last = terms.len().saturating_sub(1);
    for (place, term) in terms.enumerate() {
        formatter.write_str(match place {
            0 => "",
            place if place == last => " and ",
            _ => ", ",
        })?;
        write!(formatter, "{term}")?;
    }
    Ok(())
}
