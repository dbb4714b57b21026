//! What has to hold before anything of a cohort is shown.

use super::counts::Counts;
use super::history::{History, Refusal};
use super::movement::{Movement, Pairs};
use super::release::Release;
use super::tally::{Overflow, Tally};
use crate::wire;

/// The three numbers of a [`Policy`].
///
/// They are the crate's convention. The handout promises respondents that the analysis stays too
/// broad to expose the needs of any one of them, and names no number; these are in the range that
/// health services and statistical offices use.
///
/// Source of the promise: *Mentoring & the Leadership Qualities Framework*, self-assessment.
///
/// On the wire it is an object of the three, for readers of a [`Release`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Thresholds {
    /// How many people a cohort has at least, and how many join it at least from one release to
    /// the next: by convention 11.
    pub cohort: u64,
    /// How many people stand in a cell at least, for its row to be shown: by convention 8. None is
    /// fewer: that nobody answered so tells about everybody.
    pub cell: u64,
    /// Counts are shown as multiples of this: by convention 5.
    pub rounding: u64,
}

/// The conventional thresholds: a cohort of 11, a cell of 8, rounding to 5.
impl Default for Thresholds {
    fn default() -> Self {
        Self {
            cohort: 11,
            cell: 8,
            rounding: 5,
        }
    }
}

wire::object!(Thresholds {
    cohort,
    cell,
    rounding
});

/// What has to hold before anything of a cohort is shown; all that a [`Release`] comes from.
///
/// The `Default` has the conventional [`Thresholds`]. A stricter policy is there for the asking; a
/// weaker one has to be called that. In every policy a cell has at least two people, a cohort at
/// least as many as a cell, and no count is rounded to zero.
///
/// What a policy guarantees, and why, is told in the [documentation of the module](super).
///
/// # Example
///
/// ```
/// use leadership_qualities::cohort::Thresholds;
/// use leadership_qualities::Policy;
///
/// let convention = Thresholds::default();
/// let cautious = Policy::stricter(Thresholds { cohort: 30, ..convention });
/// let lax = Policy::weaker(Thresholds { cell: 3, ..convention })?;
///
/// assert_eq!(Policy::default().thresholds(), convention);
/// assert_eq!(cautious.thresholds().cohort, 30);
/// assert!(lax.is_weaker() && !cautious.is_weaker());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
    /// let policy = Policy::stricter(Thresholds { cohort: 0, cell: 0, rounding: 25 });
    /// let raised = Thresholds { cohort: 13, cell: 13, rounding: 25 };
    /// assert_eq!(policy.thresholds(), raised);
    /// ```
    #[must_use]
    pub fn stricter(thresholds: Thresholds) -> Self {
        let convention = Thresholds::default();
        let rounding = thresholds.rounding.max(convention.rounding);
        let cell = thresholds.cell.max(convention.cell);
        let cell = cell.max(rounding.div_ceil(2));
        let cohort = thresholds.cohort.max(convention.cohort).max(cell);
        Self {
            thresholds: Thresholds {
                cohort,
                cell,
                rounding,
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
    /// [`Untenable`] for thresholds under which nothing could be promised: a rounding of 0, a cell
    /// of 0 or 1, a cell of 2 with a rounding of 5 (which would show 2 as 0), or a cohort smaller
    /// than a cell.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::cohort::Thresholds;
    /// use leadership_qualities::Policy;
    ///
    /// let error = Policy::weaker(Thresholds { cohort: 5, cell: 1, rounding: 1 }).unwrap_err();
    /// assert_eq!(error.to_string(), "a cell of 1 is untenable: expected 2 or more");
    /// ```
    pub const fn weaker(thresholds: Thresholds) -> Result<Self, Untenable> {
        let Thresholds {
            cohort,
            cell,
            rounding,
        } = thresholds;
        if rounding == 0 {
            Err(Untenable::Rounding)
        } else if cell < 2 {
            Err(Untenable::Cell { cell })
        } else if cell < rounding.div_ceil(2) {
            Err(Untenable::RoundedToZero { cell, rounding })
        } else if cohort < cell {
            Err(Untenable::Cohort { cohort, cell })
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

    /// What may be shown of a cohort that nothing else is released of.
    ///
    /// For a cohort that grows, and is released more than once, keep a [`History`]: what two
    /// releases show together can be more than what either shows.
    ///
    /// # Errors
    ///
    /// [`Unfit`] for a cohort of fewer people than the policy asks for, such as 10, and for a tally
    /// that has overflowed.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::{Policy, Quality, Rating, Response, SelfAssessment, Tally, Wish};
    ///
    /// let answers = |number| {
    ///     let rating = if number < 28 { Rating::Two } else { Rating::Three };
    ///     SelfAssessment::from_fn(|_| Response::new(rating, Wish::Yes))
    /// };
    /// let tally: Tally = (0..40).map(answers).collect();
    ///
    /// let release = Policy::default().release(&tally)?;
    /// let bands = release.bands(Quality::SelfBelief).shown();
    /// assert_eq!(bands.map(|bands| (bands.favourable, bands.developing)), Some((30, 10)));
    /// // All forty wish to address it, so the row would tell about each of them.
    /// assert_eq!(release.wishes(Quality::SelfBelief).shown(), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn release(self, tally: &Tally) -> Result<Release, Unfit> {
        let counts = self.suffices(tally)?;
        Ok(History::new(self).reveal(counts))
    }

    /// What may be shown of people who assessed themselves twice, and of whom nothing else is
    /// released but what [`release`](Self::release) shows of `pairs.before()` and `pairs.after()`.
    ///
    /// If more people assessed themselves the first time or the second, and those cohorts are
    /// released too, ask [`History::movement`].
    ///
    /// # Errors
    ///
    /// [`Unfit`] for fewer pairs than the policy asks for, such as 10, and for pairs that have
    /// overflowed.
    pub fn movement(self, pairs: &Pairs) -> Result<Movement, Unfit> {
        let sides = [
            self.suffices(pairs.before())?,
            self.suffices(pairs.after())?,
        ];
        Ok(Movement::of(self, pairs, sides, sides))
    }

    pub(super) fn suffices(self, tally: &Tally) -> Result<&Counts, Unfit> {
        let Thresholds { cohort, .. } = self.thresholds;
        let counts = tally.counts()?;
        if counts.respondents() < cohort {
            return Err(Unfit::TooFew { cohort });
        }
        Ok(counts)
    }

    /// Whether each of these cells may be shown next to the others.
    pub(super) fn permits<const N: usize>(self, cells: [u64; N]) -> bool {
        cells.iter().all(|cell| *cell >= self.thresholds.cell)
    }

    /// The nearest multiple of the rounding; what is half-way goes up.
    pub(super) const fn rounded(self, count: u64) -> u64 {
        let Thresholds { rounding, .. } = self.thresholds;
        let remainder = count % rounding;
        let down = count - remainder;
        if remainder >= rounding - remainder {
            down.saturating_add(rounding)
        } else {
            down
        }
    }
}

/// Thresholds under which nothing could be promised to respondents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Untenable {
    /// Counts cannot be multiples of nothing.
    #[error("a rounding of 0 is untenable: expected 1 or more")]
    Rounding,
    /// A row would be withheld for an empty cell at most, and so tell that it is empty.
    #[error("a cell of {cell} is untenable: expected 2 or more")]
    Cell {
        /// The cell as it was given.
        cell: u64,
    },
    /// Some counts would be shown as zero.
    #[error(
        "a cell of {cell} with a rounding of {rounding} is untenable: \
         expected a cell of at least half the rounding, as it would be shown as 0"
    )]
    RoundedToZero {
        /// The cell as it was given.
        cell: u64,
        /// The rounding as it was given.
        rounding: u64,
    },
    /// So small a cohort cannot fill a cell.
    #[error("a cohort of {cohort} is untenable: expected at least a cell of {cell}")]
    Cohort {
        /// The cohort as it was given.
        cohort: u64,
        /// The cell as it was given.
        cell: u64,
    },
}

/// Nothing of a cohort can be shown.
///
/// It does not say how many people it has, so that it can be shown to anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Unfit {
    /// The cohort is too small.
    #[error("found a cohort of too few people to show anything of them, expected {cohort} or more")]
    TooFew {
        /// How many people a cohort has at least.
        cohort: u64,
    },
    /// The tally does not know its counts.
    #[error(transparent)]
    Overflow(#[from] Overflow),
}

impl From<Unfit> for Refusal {
    fn from(error: Unfit) -> Self {
        Self::Unfit(error)
    }
}
