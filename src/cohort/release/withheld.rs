//! Why counts are withheld.

use core::fmt;

use crate::vocabulary::vocabulary;

vocabulary! {
    /// Why counts are withheld. Only in a cohort's first release may the reason say which cell is
    /// small; every other reason follows from earlier releases, not from the counts.
    ///
    /// A reason says which cell is small only if the cohort has at least twice as many people as
    /// the policy's minimum cell. The small cell may then have any number of people below the
    /// minimum, and nothing else is told. In JSON a reason is its key.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::cohort::Withheld;
    ///
    /// assert_eq!(Withheld::SmallCell.key(), "small_cell");
    /// assert_eq!(Withheld::SmallCell.to_string(), "too few people in one cell of the row");
    /// ```
    #[non_exhaustive]
    #[expected = "the key of a reason to withhold, such as `small_cell`"]
    #[by_hand(Display)]
    pub enum Withheld {
        /// Fewer people than the policy's minimum are in at least one cell of the row. Which cell
        /// is small is not told.
        SmallCell = "small_cell",
        /// Fewer people than the policy's minimum are favourable; all others are developing.
        FewFavourable = "few_favourable",
        /// Fewer people than the policy's minimum are developing; all others are favourable.
        FewDeveloping = "few_developing",
        /// Fewer people than the policy's minimum wish, or may wish, to address the quality.
        FewWanted = "few_wanted",
        /// All but fewer people than the policy's minimum wish, or may wish, to address the
        /// quality.
        FewNotWanted = "few_not_wanted",
        /// At least one cell of the row has too few people now, or had too few in an earlier
        /// release that withheld the row.
        SmallBefore = "small_before",
        /// Showing the row again could expose people who joined since an earlier release showed
        /// the row. What that release shows still stands.
        Newcomers = "newcomers",
        /// At least one cell has too few people, among those who assessed themselves twice or
        /// among those who assessed themselves once.
        Remainder = "remainder",
        /// The bands before or the bands after are withheld.
        Side = "side",
        /// At least one cell has too few people, in the group or in the groups that are withheld
        /// with it. Yes and maybe are never shown apart for a group.
        Group = "group",
    }
}

impl Withheld {
    /// The reason in words, to stand after "withheld: ".
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::SmallCell => "too few people in one cell of the row",
            Self::FewFavourable => "too few people are favourable",
            Self::FewDeveloping => "too few people are developing",
            Self::FewWanted => "too few people wish, or may wish, to address it",
            Self::FewNotWanted => "too few people do not wish to address it",
            Self::SmallBefore => {
                "too few people in one cell of the row, now or in an earlier release"
            }
            Self::Newcomers => {
                "too few people in one cell among those who joined since the row was last shown, \
                 now or in an earlier release; what was shown then still stands"
            }
            Self::Remainder => {
                "too few people in one cell of the row, or among those who answered only once"
            }
            Self::Side => "the bands before or after are withheld",
            Self::Group => {
                "too few people in one cell of this group, or of a group withheld with it"
            }
        }
    }
}

/// Writes the reason in words, to stand after "withheld: ".
impl fmt::Display for Withheld {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.text())
    }
}
