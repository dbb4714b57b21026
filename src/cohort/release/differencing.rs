//! Which rows of a growing cohort may be shown, given what was shown of them before.
//!
//! The documentation of [`cohort`](crate::cohort) argues why.

use super::withheld::Withheld;

/// What releases have told so far about a row of two cells.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Gate {
    /// The cells when the row was last shown, or zeros if it never was.
    shown: [u64; 2],
    /// How many people, beyond those shown, may all have been in one cell when the row was last
    /// withheld.
    hidden: u64,
    /// Whether the row was withheld since it was last shown.
    withheld: bool,
    /// The cell that a release told to be small when it withheld the row.
    told: Option<Cell>,
}

/// One of the two cells of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    First,
    Second,
}

/// The reasons that tell which cell of a row is small: the first, or the second.
pub(super) type Few = [Withheld; 2];

/// The reasons that tell which band is small.
pub(super) const FEW_IN_BAND: Few = [Withheld::FewFavourable, Withheld::FewDeveloping];

/// The reasons that tell whether those who want a quality are few, or those who do not.
const FEW_WISHES: Few = [Withheld::FewWanted, Withheld::FewNotWanted];

impl Gate {
    /// Shows a row, or withholds it; and at its first release tells which cell is small.
    ///
    /// The people who joined since the row was last shown are a row in themselves, which has to be
    /// large enough in each cell. Where a part of them was withheld, the larger cell must have room
    /// for all of that part, so that the smaller cell may have been empty then.
    pub(super) fn pass(
        &mut self,
        cells: [u64; 2],
        least: u64,
        few: Option<Few>,
    ) -> Result<(), Withheld> {
        let joined = self.joined(cells);
        if joined.iter().all(|cell| *cell >= least) && self.has_room(joined) {
            *self = Self {
                shown: cells,
                ..Self::default()
            };
            return Ok(());
        }
        let reason = match few {
            Some(few) if self.is_new() => self.tell(joined, least, few),
            _ => self.reason(),
        };
        let [first, second] = joined;
        self.hidden = first + second;
        self.withheld = true;
        Err(reason)
    }

    /// Whether everybody who was hidden may have been in the larger cell: the cell that was told to
    /// be larger, where a release told.
    fn has_room(self, [first, second]: [u64; 2]) -> bool {
        let larger = match self.told {
            None => first.max(second),
            Some(Cell::First) => second,
            Some(Cell::Second) => first,
        };
        larger >= self.hidden
    }

    /// Whether the row was in no release yet.
    fn is_new(self) -> bool {
        self.shown == [0, 0] && !self.withheld
    }

    /// Tells which cell of a row is small, if there are too many people for both cells to be.
    fn tell(&mut self, [first, second]: [u64; 2], least: u64, few: Few) -> Withheld {
        if first + second < least.saturating_mul(2) {
            return self.reason();
        }
        let [few_first, few_second] = few;
        let (small, reason) = if first < least {
            (Cell::First, few_first)
        } else {
            (Cell::Second, few_second)
        };
        self.told = Some(small);
        reason
    }

    /// The people who joined each cell since the row was last shown.
    fn joined(self, [first, second]: [u64; 2]) -> [u64; 2] {
        let [first_shown, second_shown] = self.shown;
        [
            first.saturating_sub(first_shown),
            second.saturating_sub(second_shown),
        ]
    }

    /// Why the row is withheld. The reason follows from earlier releases alone, because a reason
    /// that depended on the counts would tell something about them.
    fn reason(self) -> Withheld {
        match (self.shown, self.withheld) {
            ([0, 0], false) => Withheld::SmallCell,
            ([0, 0], true) => Withheld::SmallBefore,
            _ => Withheld::Newcomers,
        }
    }
}

/// What releases have told so far about a row of wishes.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct WishGate {
    /// People who wish, or may wish, to address the quality, and people who do not.
    wanted: Gate,
    /// Among the people who wish or may wish to, those who answered yes and those who answered
    /// maybe.
    split: Gate,
}

impl WishGate {
    /// Shows or withholds how many want the quality; if that is shown, also shows or withholds yes
    /// and maybe apart.
    pub(super) fn pass(
        &mut self,
        [yes, maybe, no]: [u64; 3],
        least: u64,
    ) -> Result<Result<(), Withheld>, Withheld> {
        let before = self.wanted;
        let wanted = [yes + maybe, no];
        if let Err(reason) = self.wanted.pass(wanted, least, Some(FEW_WISHES)) {
            self.split.withheld = true;
            return Err(reason);
        }
        // While yes and maybe were withheld, this many people were shown to want the quality. Where
        // even that number was withheld, nobody knows how many people there were to split, and that
        // is uncertainty enough.
        let [wanted, _] = before.shown;
        let [split_yes, split_maybe] = self.split.shown;
        self.split.hidden = wanted.saturating_sub(split_yes + split_maybe);
        Ok(self.split.pass([yes, maybe], least, None))
    }
}
