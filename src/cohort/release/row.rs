//! A row of what is shown about a cohort: the counts, or the reason why they are withheld.

use serde::ser::{Serialize, Serializer};

use super::withheld::Withheld;

/// A row of a release or a movement: rounded counts, or the reason why they are withheld.
///
/// A withheld count is never shown as zero. In JSON it is an object with one key: `shown` with
/// the counts, or `withheld` with the reason.
#[doc(alias = "suppression")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Row<T> {
    /// The rounded counts.
    Shown(T),
    /// No counts, but the reason why they are withheld.
    Withheld(Withheld),
}

impl<T> Row<T> {
    /// The counts, if they are shown.
    #[must_use]
    pub fn shown(self) -> Option<T> {
        match self {
            Self::Shown(counts) => Some(counts),
            Self::Withheld(_) => None,
        }
    }

    /// The reason why the counts are withheld, if they are.
    #[must_use]
    pub fn withheld(self) -> Option<Withheld> {
        match self {
            Self::Shown(_) => None,
            Self::Withheld(reason) => Some(reason),
        }
    }

    pub(super) fn map<U>(self, of: impl FnOnce(T) -> U) -> Row<U> {
        match self {
            Self::Shown(counts) => Row::Shown(of(counts)),
            Self::Withheld(reason) => Row::Withheld(reason),
        }
    }

    pub(super) fn of(checked: Result<(), Withheld>, counts: impl FnOnce() -> T) -> Self {
        match checked {
            Ok(()) => Self::Shown(counts()),
            Err(reason) => Self::Withheld(reason),
        }
    }
}

impl<T: Serialize> Serialize for Row<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Shown(counts) => serializer.collect_map([("shown", counts)]),
            Self::Withheld(reason) => serializer.collect_map([("withheld", reason)]),
        }
    }
}
