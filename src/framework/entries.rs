//! The iterators over a map from qualities.

use core::array;
use core::iter::{Copied, FusedIterator, Zip};
use core::slice;

use super::quality::Quality;

type InOrder<I> = Zip<Copied<slice::Iter<'static, Quality>>, I>;

/// Declares an iterator that pairs the qualities with their values, which another iterator gives.
macro_rules! entries {
    (
        $(#[$docs:meta])*
        pub struct $Entries:ident<$($parameter:tt),+>($Values:ty) of $Value:ty;
    ) => {
        $(#[$docs])*
        pub struct $Entries<$($parameter),+>(InOrder<$Values>);

        impl<$($parameter),+> $Entries<$($parameter),+> {
            #[inline]
            pub(super) fn new(values: $Values) -> Self {
                Self(Quality::ALL.iter().copied().zip(values))
            }
        }

        impl<$($parameter),+> Iterator for $Entries<$($parameter),+> {
            type Item = (Quality, $Value);

            #[inline]
            fn next(&mut self) -> Option<Self::Item> {
                self.0.next()
            }

            #[inline]
            fn size_hint(&self) -> (usize, Option<usize>) {
                self.0.size_hint()
            }

            #[inline]
            fn fold<B, F: FnMut(B, Self::Item) -> B>(self, first: B, fold: F) -> B {
                self.0.fold(first, fold)
            }
        }

        impl<$($parameter),+> DoubleEndedIterator for $Entries<$($parameter),+> {
            #[inline]
            fn next_back(&mut self) -> Option<Self::Item> {
                self.0.next_back()
            }
        }

        impl<$($parameter),+> ExactSizeIterator for $Entries<$($parameter),+> {}

        impl<$($parameter),+> FusedIterator for $Entries<$($parameter),+> {}
    };
}

entries! {
    /// Iterator over each quality with a reference to its value, in the order of the framework.
    #[derive(Debug)]
    pub struct Entries<'a, T>(slice::Iter<'a, T>) of &'a T;
}

/// Needs no `T: Clone`, which a derived implementation would ask for.
impl<T> Clone for Entries<'_, T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

entries! {
    /// Iterator over each quality with a mutable reference to its value, in the order of the
    /// framework.
    #[derive(Debug)]
    pub struct EntriesMut<'a, T>(slice::IterMut<'a, T>) of &'a mut T;
}

entries! {
    /// Iterator over each quality with its value, in the order of the framework.
    #[derive(Clone, Debug)]
    pub struct IntoEntries<T>(array::IntoIter<T, 15>) of T;
}
