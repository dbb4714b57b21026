//! Types that add up in any order: commutative monoids, whose unit is the `Default`.

/// Implements every other way of adding up a type: from its `Default`, its `AddAssign` by
/// reference, and its `Extend` with what it counts.
macro_rules! adds_up {
    ($Type:ident of $One:ty) => {
        impl core::ops::AddAssign for $Type {
            fn add_assign(&mut self, other: Self) {
                *self += &other;
            }
        }

        impl core::ops::Add for $Type {
            type Output = Self;

            fn add(mut self, other: Self) -> Self {
                self += &other;
                self
            }
        }

        impl core::iter::Sum for $Type {
            fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
                all.fold(Self::default(), core::ops::Add::add)
            }
        }

        impl<'a> core::iter::Sum<&'a Self> for $Type {
            fn sum<I: Iterator<Item = &'a Self>>(all: I) -> Self {
                all.fold(Self::default(), |mut sum, one| {
                    sum += one;
                    sum
                })
            }
        }

        impl FromIterator<$One> for $Type {
            fn from_iter<I: IntoIterator<Item = $One>>(all: I) -> Self {
                let mut counted = Self::default();
                counted.extend(all);
                counted
            }
        }

        impl<'a> FromIterator<&'a $One> for $Type {
            fn from_iter<I: IntoIterator<Item = &'a $One>>(all: I) -> Self {
                all.into_iter().copied().collect()
            }
        }

        impl<'a> Extend<&'a $One> for $Type {
            fn extend<I: IntoIterator<Item = &'a $One>>(&mut self, all: I) {
                self.extend(all.into_iter().copied());
            }
        }
    };
}
pub(super) use adds_up;
