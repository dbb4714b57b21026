//! A row of what is shown of a cohort: its counts, or why they are withheld.

use core::fmt;

use serde::Serialize;
use serde::ser::Serializer;

use crate::wire;

/// A row of a release: its counts, or why there are none.
///
/// What is withheld is never a zero. On the wire it is an object with one key: `shown` with the
/// counts, or `withheld` with the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Row<T> {
    /// The counts, rounded.
    Shown(T),
    /// No counts.
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

/// Why something is withheld.
///
/// The reason never says which cell is small, and follows from what was released before and not
/// from the counts: a reason that distinguished more would tell what it is there to hide. On the
/// wire it is its key.
///
/// # Example
///
/// ```
/// use leadership_qualities::cohort::Withheld;
///
/// assert_eq!(Withheld::SmallCell.key(), "small_cell");
/// assert_eq!(Withheld::SmallCell.to_string(), "too few people in one of its cells");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Withheld {
    /// A cell of the row is too small to be shown.
    SmallCell,
    /// A cell is too small, or was in an earlier release, and showing the row now could tell what
    /// was withheld then.
    SmallBefore,
    /// An earlier release shows the row, and what it shows stands; a new one would expose those
    /// who joined since.
    Newcomers,
    /// A cell is too small, among those who assessed themselves twice or among those who did so
    /// once.
    Remainder,
    /// One of the two rows between which people moved is withheld.
    Side,
}

impl Withheld {
    /// Every reason.
    pub const ALL: [Self; 5] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The reason on the wire, such as `small_cell`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::SmallCell => "small_cell",
            Self::SmallBefore => "small_before",
            Self::Newcomers => "newcomers",
            Self::Remainder => "remainder",
            Self::Side => "side",
        }
    }

    /// The reason in words.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::SmallCell => "too few people in one of its cells",
            Self::SmallBefore => "too few people in one of its cells, now or in an earlier release",
            Self::Newcomers => {
                "too few of those who joined since it was last shown, now or in an earlier release; \
                 what it showed still stands"
            }
            Self::Remainder => {
                "too few people in one of its cells, or among those who answered only once"
            }
            Self::Side => "the bands before or after are withheld",
        }
    }
}

wire::term!(Withheld, "a reason to withhold, such as `small_cell`");

/// Writes the reason in words, to stand after "withheld: ".
impl fmt::Display for Withheld {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.text())
    }
}
