//! The rules that have to hold before anything about a cohort is shown.

use crate::cohort::tally::{Counts, OverflowedTally, Tally};
#[cfg(feature = "schema")]
use crate::shape::Shape;
use crate::wire;

wire::record! {
    /// The smallest cohort, the smallest cell and the rounding of a release. The numbers are the
    /// crate's convention.
    ///
    /// The handout intends its analysis to be too broad to expose the needs of any one mentee, and
    /// names no number. The crate's numbers are in the range that health services and statistical
    /// offices use. The [`Default`] has the numbers of the convention.
    ///
    /// Source of the intention: *Mentoring and the Leadership Qualities Framework*,
    /// self-assessment.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[out]
    pub struct Thresholds {
        /// The smallest cohort of which anything is shown, and the smallest number of people who
        /// may join the cohort between releases.
        ///
        /// By convention 11. It is fine, too, if nobody joins.
        #[title = "Minimum cohort"]
        #[shape = Shape::Integer { minimum: 2, maximum: None }]
        pub min_cohort: u64,
        /// The smallest number of people in each cell of a row that is shown.
        ///
        /// By convention 8. An empty cell is too small: it tells of everybody that they did not
        /// give this answer.
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

/// A disclosure control policy: the rules that have to hold before anything about a cohort is
/// shown.
///
/// Only a policy makes a [`Release`](crate::cohort::Release).
///
/// The `Default` has the conventional [`Thresholds`]. A [`stricter`](Self::stricter) policy is
/// always possible; a weaker policy has to be made by its name, [`weaker`](Self::weaker). In every
/// policy, the minimum cell is at least 2, the minimum cohort is at least the minimum cell, and no
/// count is rounded to zero.
///
/// The [documentation of the module](crate::cohort) tells what a policy guarantees, and why.
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
    /// A policy with at least these thresholds, and with no threshold lower than the convention.
    ///
    /// Where two thresholds do not go together, the lower one is raised. The minimum cell is raised
    /// to half the rounding base, so that no count becomes zero, and the minimum cohort to the
    /// minimum cell.
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
    /// A weaker policy promises less to respondents, and they should have been told so. An attacker
    /// is left with as many possible values for a withheld cell as the minimum cell: with a minimum
    /// cell of 3, perhaps only three values.
    ///
    /// # Errors
    ///
    /// [`InvalidThresholds`] for thresholds under which nothing could be promised: a rounding base
    /// of 0, a minimum cell of 0 or 1, or a minimum cohort below the minimum cell. A minimum cell
    /// of 2 with a rounding base of 5 is an error, too, because 2 would be shown as 0.
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

    /// The thresholds of the policy.
    #[must_use]
    pub const fn thresholds(self) -> Thresholds {
        self.thresholds
    }

    /// Whether any threshold is lower than the convention.
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

    /// Whether each of these cells has enough people to be shown.
    pub(super) fn permits<const N: usize>(self, cells: [u64; N]) -> bool {
        cells.iter().all(|cell| *cell >= self.thresholds.min_cell)
    }

    /// The least and the most people that are shown as this rounded number.
    pub(super) const fn bounds(self, rounded: u64) -> (u64, u64) {
        let Thresholds {
            min_cell,
            rounding_base,
            ..
        } = self.thresholds;
        let up = rounding_base.div_ceil(2);
        let least = rounded.saturating_sub(rounding_base - up);
        let least = if least < min_cell { min_cell } else { least };
        (least, rounded.saturating_add(up - 1))
    }

    /// The nearest multiple of the rounding base; half-way goes up.
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
    /// The rounding base is 0, and counts cannot be multiples of 0.
    #[error("rounding base 0 is too small: expected 1 or more")]
    Rounding,
    /// The minimum cell is 0 or 1. A row would be withheld only for an empty cell, and so give away
    /// that the cell is empty.
    #[error("minimum cell of {cell} is too small: expected 2 people or more")]
    Cell {
        /// The minimum cell as it was given.
        cell: u64,
    },
    /// The minimum cell is less than half the rounding base, so some counts would be shown as zero.
    #[error(
        "minimum cell of {cell} is too small for rounding base {rounding}: \
         expected at least half the rounding base, as the cell would be shown as 0"
    )]
    RoundedToZero {
        /// The minimum cell as it was given.
        cell: u64,
        /// The rounding base as it was given.
        rounding: u64,
    },
    /// The minimum cohort is smaller than the minimum cell, so the cohort could not fill a cell.
    #[error("minimum cohort of {cohort} is too small: expected at least the minimum cell, {cell}")]
    Cohort {
        /// The minimum cohort as it was given.
        cohort: u64,
        /// The minimum cell as it was given.
        cell: u64,
    },
}

/// Error: nothing can be shown of a cohort.
///
/// The error does not say how many people the cohort has, so it can be shown to anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum UnfitCohort {
    /// The cohort is too small.
    #[error("found a cohort too small to show anything of it, expected {cohort} people or more")]
    TooFew {
        /// The smallest number of people in a cohort.
        cohort: u64,
    },
    /// The tally has overflowed, so it does not know its counts.
    #[error(transparent)]
    Overflow(#[from] OverflowedTally),
}
