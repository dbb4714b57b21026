//! What has to hold before anything of a cohort is shown.

use crate::cohort::tally::{Counts, OverflowedTally, Tally};
#[cfg(feature = "schema")]
use crate::shape::Shape;
use crate::wire;

wire::record! {
    /// The smallest cohort, the smallest cell and the rounding of a release. The numbers are the
    /// crate's convention.
    ///
    /// The handout intends the analysis to be too broad to expose the needs of any one mentee, and
    /// names no number; these are in the range that health services and statistical offices use.
    /// The [`Default`] has the conventional ones.
    ///
    /// Source of the intention: *Mentoring and the Leadership Qualities Framework*,
    /// self-assessment.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[out]
    pub struct Thresholds {
        /// The smallest cohort of which anything is shown, and the smallest number of people who
        /// may join the cohort between releases.
        ///
        /// By convention 11. That nobody joins is fine, too.
        #[title = "Minimum cohort"]
        #[shape = Shape::Integer { minimum: 2, maximum: None }]
        pub min_cohort: u64,
        /// The smallest number of people in each cell of a row that is shown.
        ///
        /// By convention 8. An empty cell has fewer: that nobody answered so tells about everybody.
        #[title = "Minimum cell"]
        #[shape = Shape::Integer { minimum: 2, maximum: None }]
        pub min_cell: u64,
        /// The number whose multiples are shown in place of exact counts.
        ///
        /// By convention 5.
        #[shape = Shape::Integer { minimum: 1, maximum: None }]
        pub rounding_base: u64,
    }
}

/// The conventional thresholds: a cohort of 11, a cell of 8, rounding to 5.
impl Default for Thresholds {
    fn default() -> Self {
        Self {
            min_cohort: 11,
            min_cell: 8,
            rounding_base: 5,
        }
    }
}

/// A policy of disclosure control: what has to hold before anything of a cohort is shown.
///
/// Only a policy makes a [`Release`](crate::cohort::Release).
///
/// The `Default` has the conventional [`Thresholds`]. A stricter policy is there for the asking; a
/// weaker one has to be called that. In every policy a cell has at least two people, a cohort at
/// least as many as a cell, and no count is rounded to zero.
///
/// What a policy guarantees, and why, is told in the [documentation of the module](crate::cohort).
///
/// # Example
///
/// ```
/// use leadership_qualities::cohort::Thresholds;
/// use leadership_qualities::Policy;
///
/// let convention = Thresholds::default();
/// let cautious = Policy::stricter(Thresholds { min_cohort: 30, ..convention });
/// let lax = Policy::weaker(Thresholds { min_cell: 3, ..convention })?;
///
/// assert_eq!(Policy::default().thresholds(), convention);
/// assert_eq!(cautious.thresholds().min_cohort, 30);
/// assert!(lax.is_weaker() && !cautious.is_weaker());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias("disclosure control", "k-anonymity"))]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Policy {
    thresholds: Thresholds,
}

impl Policy {
    /// A policy with at least these thresholds, and nowhere less than the convention.
    ///
    /// Where the thresholds do not go together the lower one is raised: a cell to half the
    /// rounding, so that no count becomes zero, and a cohort to a cell.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::cohort::Thresholds;
    /// use leadership_qualities::Policy;
    ///
    /// let policy = Policy::stricter(Thresholds { min_cohort: 0, min_cell: 0, rounding_base: 25 });
    /// let raised = Thresholds { min_cohort: 13, min_cell: 13, rounding_base: 25 };
    /// assert_eq!(policy.thresholds(), raised);
    /// ```
    #[must_use]
    pub fn stricter(thresholds: Thresholds) -> Self {
        let convention = Thresholds::default();
        let rounding = thresholds.rounding_base.max(convention.rounding_base);
        let cell = thresholds.min_cell.max(convention.min_cell);
        let cell = cell.max(rounding.div_ceil(2));
        let cohort = thresholds.min_cohort.max(convention.min_cohort).max(cell);
        Self {
            thresholds: Thresholds {
                min_cohort: cohort,
                min_cell: cell,
                rounding_base: rounding,
            },
        }
    }

    /// A policy with these thresholds, **which may be weaker than the convention**.
    ///
    /// Less is promised to respondents then, and they should have been told so. What is withheld
    /// stays as uncertain as a cell is large: with a cell of 3, an attacker may be left with three
    /// possible values.
    ///
    /// # Errors
    ///
    /// [`InvalidThresholds`] for thresholds under which nothing could be promised: a rounding of 0,
    /// a cell of 0 or 1, a cell of 2 with a rounding of 5 (which would show 2 as 0), or a cohort
    /// smaller than a cell.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::cohort::Thresholds;
    /// use leadership_qualities::Policy;
    ///
    /// let lonely = Thresholds { min_cohort: 5, min_cell: 1, rounding_base: 1 };
    /// let error = Policy::weaker(lonely).unwrap_err();
    /// assert_eq!(error.to_string(), "minimum cell of 1 is too small: expected 2 people or more");
    /// ```
    pub const fn weaker(thresholds: Thresholds) -> Result<Self, InvalidThresholds> {
        let Thresholds {
            min_cohort: cohort,
            min_cell: cell,
            rounding_base: rounding,
        } = thresholds;
        if rounding == 0 {
            Err(InvalidThresholds::Rounding)
        } else if cell < 2 {
            Err(InvalidThresholds::Cell { cell })
        } else if cell < rounding.div_ceil(2) {
            Err(InvalidThresholds::RoundedToZero { cell, rounding })
        } else if cohort < cell {
            Err(InvalidThresholds::Cohort { cohort, cell })
        } else {
            Ok(Self { thresholds })
        }
    }

    /// The thresholds.
    #[must_use]
    pub const fn thresholds(self) -> Thresholds {
        self.thresholds
    }

    /// Whether any threshold is less than the convention.
    #[must_use]
    pub fn is_weaker(self) -> bool {
        Self::stricter(self.thresholds) != self
    }

    pub(super) fn suffices(self, tally: &Tally) -> Result<&Counts, UnfitCohort> {
        let Thresholds { min_cohort, .. } = self.thresholds;
        let counts = tally.counts()?;
        if counts.respondents() < min_cohort {
            return Err(UnfitCohort::TooFew { cohort: min_cohort });
        }
        Ok(counts)
    }

    /// Whether each of these cells may be shown next to the others.
    pub(super) fn permits<const N: usize>(self, cells: [u64; N]) -> bool {
        cells.iter().all(|cell| *cell >= self.thresholds.min_cell)
    }

    /// The nearest multiple of the rounding; what is half-way goes up.
    pub(super) const fn rounded(self, count: u64) -> u64 {
        let rounding = self.thresholds.rounding_base;
        let remainder = count % rounding;
        let down = count - remainder;
        if remainder >= rounding - remainder {
            down.saturating_add(rounding)
        } else {
            down
        }
    }
}

/// Error: thresholds under which nothing could be promised to respondents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidThresholds {
    /// Counts cannot be multiples of nothing.
    #[error("rounding base 0 is too small: expected 1 or more")]
    Rounding,
    /// A row would be withheld for an empty cell at most, and so tell that it is empty.
    #[error("minimum cell of {cell} is too small: expected 2 people or more")]
    Cell {
        /// The cell as it was given.
        cell: u64,
    },
    /// Some counts would be shown as zero.
    #[error(
        "minimum cell of {cell} is too small for rounding base {rounding}: \
         expected at least half the rounding base, as the cell would be shown as 0"
    )]
    RoundedToZero {
        /// The cell as it was given.
        cell: u64,
        /// The rounding as it was given.
        rounding: u64,
    },
    /// So small a cohort cannot fill a cell.
    #[error("minimum cohort of {cohort} is too small: expected at least the minimum cell, {cell}")]
    Cohort {
        /// The cohort as it was given.
        cohort: u64,
        /// The cell as it was given.
        cell: u64,
    },
}

/// Error: nothing of a cohort can be shown.
///
/// It does not say how many people it has, so that it can be shown to anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum UnfitCohort {
    /// The cohort is too small.
    #[error("found a cohort of too few people to show anything of them, expected {cohort} or more")]
    TooFew {
        /// How many people a cohort has at least.
        cohort: u64,
    },
    /// The tally does not know its counts.
    #[error(transparent)]
    Overflow(#[from] OverflowedTally),
}
