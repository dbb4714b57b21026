//! Redaction: cutting a record down to what somebody may see of it.

use alloc::string::String;
use alloc::vec::Vec;
use core::num::NonZeroU32;

/// How much of a record somebody may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    /// Everything.
    Texts,
    /// No texts, but what the texts are about and how many there are.
    Subjects,
    /// That things took place, and nothing more.
    Course,
}

impl Sight {
    pub(crate) const fn sees_texts(self) -> bool {
        matches!(self, Self::Texts)
    }

    pub(crate) const fn sees_subjects(self) -> bool {
        matches!(self, Self::Texts | Self::Subjects)
    }
}

/// A value that can be cut down to what somebody may see of it.
pub(crate) trait Redact: Sized {
    fn redact(&mut self, sight: Sight);

    /// Cuts down a list, because the number of its elements may be as telling as the elements.
    fn redact_list(list: &mut Vec<Self>, sight: Sight) {
        for one in list {
            one.redact(sight);
        }
    }
}

impl<T: Redact> Redact for Vec<T> {
    fn redact(&mut self, sight: Sight) {
        T::redact_list(self, sight);
    }
}

impl<T: Redact> Redact for Option<T> {
    fn redact(&mut self, sight: Sight) {
        if let Some(one) = self {
            one.redact(sight);
        }
    }
}

/// Implements [`Redact`] for types that everybody may see.
macro_rules! open {
    ($($type:ty),* $(,)?) => {$(
        /// Keeps the whole value, which everybody may see.
        impl $crate::wire::Redact for $type {
            fn redact(&mut self, _: $crate::wire::Sight) {}
        }
    )*};
}
pub(crate) use open;

open!(String, bool, u32, u64, NonZeroU32, super::Empty);
