//! Which rows of a growing cohort may be shown, by what was told of them before.
//!
//! The argument stands in the documentation of [`cohort`](crate::cohort).

use super::withheld::Withheld;

/// What has been told so far of a row of two cells.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Gate {
    /// The cells when the row was last shown, or none.
    shown: [u64; 2],
    /// How many people may have been in one cell, beyond those, when the row was withheld since.
    hidden: u64,
    /// Whether the row was withheld since.
    withheld: bool,
}

impl Gate {
    /// Shows a row, or withholds it.
    ///
    /// Those who joined since the row was last shown are a row in themselves. It has to be large
    /// enough in each cell; and where a part of them was withheld, all of that part must have had
    /// room in the larger cell, so that the smaller may have been empty then.
    pub(super) fn pass(&mut self, cells: [u64; 2], least: u64) -> Result<(), Withheld> {
        let [first, second] = self.joined(cells);
        if first.min(second) < least || first.max(second) < self.hidden {
            let reason = self.reason();
            self.hidden = first + second;
            self.withheld = true;
            return Err(reason);
        }
        *self = Self {
            shown: cells,
            ..Self::default()
        };
        Ok(())
    }

    /// Those who joined since the row was last shown.
    fn joined(self, [first, second]: [u64; 2]) -> [u64; 2] {
        let [first_shown, second_shown] = self.shown;
        [
            first.saturating_sub(first_shown),
            second.saturating_sub(second_shown),
        ]
    }

    /// Why the row is withheld. It follows from earlier releases alone, because a reason that
    /// looked at the counts would tell of them.
    fn reason(self) -> Withheld {
        match (self.shown, self.withheld) {
            ([0, 0], false) => Withheld::SmallCell,
            ([0, 0], true) => Withheld::SmallBefore,
            _ => Withheld::Newcomers,
        }
    }
}

/// What has been told so far of a row of wishes.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct WishGate {
    /// Those who wish to address the quality, or may, and those who do not.
    wanted: Gate,
    /// Of those who do, yes and maybe.
    split: Gate,
}

impl WishGate {
    /// Shows whether a quality is wanted, or withholds it; and if it is shown, splits it or not.
    pub(super) fn pass(
        &mut self,
        [yes, maybe, no]: [u64; 3],
        least: u64,
    ) -> Result<Result<(), Withheld>, Withheld> {
        let before = self.wanted;
        if let Err(reason) = self.wanted.pass([yes + maybe, no], least) {
            self.split.withheld = true;
            return Err(reason);
        }
        // While the split was withheld, so many were shown to be wanted. Where even that was
        // withheld, nobody knows how many there were to split, and that is uncertainty enough.
        let [wanted, _] = before.shown;
        let [split_yes, split_maybe] = self.split.shown;
        self.split.hidden = wanted.saturating_sub(split_yes + split_maybe);
        Ok(self.split.pass([yes, maybe], least))
    }
}
