//! Cohorts: what a whole group of mentees answered, and what may be shown of it.
//!
//! A [`Tally`] counts exactly. It is a commutative monoid: count in any order, on any number of
//! machines, and add up the parts as they come; the result is the same to the last bit. **It is
//! confidential**: with exact counts in hand, somebody who knows a few of the answers can work out
//! others. So its `Debug` shows nothing, and errors never repeat a count that was in its proper
//! place. What may leave the building is a [`Release`], which only a [`Policy`] makes, or a
//! [`History`] where a cohort grows; and a [`Movement`], where people assessed themselves twice.
//! The handout intends the analysis to be so broad that the details of one mentee's needs stay
//! confidential ([`FrameworkUse::BroadAnalysis`](crate::mentoring::FrameworkUse::BroadAnalysis)).
//! It says no more; **every rule and number here is the crate's convention**, to keep to that
//! intention.
//!
//! # The rules
//!
//! 1. A cohort of fewer than 11 people releases nothing.
//! 2. A row is shown if each of its cells has 8 people or more, or else withheld as a whole. A row
//!    is one quality's two bands, or its wishes. None is fewer than 8: an empty cell tells of
//!    everybody that they answered otherwise.
//! 3. Of wishes, yes and maybe are taken together where they cannot be shown apart.
//! 4. Counts are rounded to 5, and shares, totals and ranks are made from rounded counts. Nothing
//!    else is shown: no size, mean, minimum, maximum, reliability or time.
//! 5. From one release of a growing cohort to the next, nobody joins or 11 people or more.
//! 6. Those who joined since a row was last shown are a row in themselves, and rule 2 holds for
//!    it. Otherwise the row is withheld, and stands as it was last shown.
//! 7. A row that was withheld before is shown only if its larger cell has as many people as had
//!    joined, since it was last shown, by the last time it was withheld. So each of them may have
//!    been in the larger cell then.
//! 8. Moves between the bands of a quality are shown if both rows of bands are, and if each of the
//!    four cells has 8 people or more; or else withheld as a whole.
//! 9. A reason to withhold follows from what was shown before, never from the counts.
//!
//! # Why nobody learns more
//!
//! Take an attacker who knows the rules and how many people there are, exactly, each time. What
//! they are after is any cell of a row that is withheld: of the cohort, or of those who joined
//! between any two releases. **Whatever is released, at least eight values are possible for it**
//! (as many as the policy's cell). The tests go through all small cohorts and look.
//!
//! *Rounding is not needed for that.* Where the size is known, two rounded counts often give the
//! exact ones away: of 16 people, 10 and 10 can only be 8 and 8. So suppose that the attacker knows
//! each shown cell exactly. Rounding only makes life harder for those who know less.
//!
//! *One row.* If it is withheld, either cell may have 0 to 7 people, as far as the attacker can
//! see, and the other the rest. If wishes are shown two ways, at least 8 are wanted; either of yes
//! and maybe may have 0 to 7 of them. Both views of one row are never shown together.
//!
//! *Several rows.* The rows of a release share nothing but the size, which is known already: no
//! total runs across qualities, and no table joins ratings with wishes. Ranks, shares and totals
//! are made from what is shown and so tell nothing that it does not.
//!
//! *A row shown twice.* The difference is a row of those who joined, and by rule 6 it could have
//! been shown by itself. Eleven people alone do not ensure that: of a cohort of 16 with 8 in each
//! band, and 15 who join and are all developing, two releases with rules 1 to 5 alone show 10 and
//! 10, then 10 and 25. The exact counts follow, and with them how each of the 15 answered.
//!
//! *A row withheld, then shown.* Without rule 7, take 30 people, of whom 7 are favourable:
//! withheld. Then 41, of whom 18 are favourable: rounded counts and size give 18 and 23 away. Of
//! the first 30 at most 23 were developing, so at least 7 favourable; and as the row was withheld,
//! just 7. With rule 7 the larger cell might hold all of the 30, and so the smaller may have held 0
//! to 7 of them each time that it was withheld, in any order that never falls. All of these cohorts
//! would have been released the same.
//!
//! *Two ways, then three, and back.* Whether a quality is wanted is a row of two cells, and yes and
//! maybe are another, whose size is known where the first is shown. Both keep rules 6 and 7. For
//! the second, those count whom the last release of the first showed to be wanted. Where the first
//! was withheld, the second needs no rule: 0 to 7 people on one side of the first, nobody knows how
//! many, leave as many values for each side of the second.
//!
//! *A row shown, then withheld.* Those who joined have a small cell, or may have had; either may be
//! the small one, with 0 to 7 people.
//!
//! *Moves.* The two rows of bands leave one number open, and any further number gives it away: the
//! moves one way, all moves, or those who stayed. How many ratings rose and fell gives it away too
//! where as many rose as the favourable band gained, since then nobody left it. If moves are
//! withheld, one cell of the four is small; as each band has 8 people or more before and after,
//! each of the four has eight possible values.
//!
//! *Moves of a part.* If more people assessed themselves once than twice, those with a pair and
//! those without split each band of the whole cohort: four cells, and the same argument.
//!
//! # What the rules cannot see
//!
//! - Whether a tally really holds the people of the one before, with the same answers. Counts that
//!   shrink are refused; someone who left while another came in looks like nobody. So keep a running
//!   tally, and do not count a table anew that can change: [`History`] tells how, and what to do when
//!   somebody asks to be forgotten.
//! - Releases of other cohorts with the same people in them. Whoever releases each ward and then
//!   the hospital shows the ward that was withheld. Release one or the other.
//! - The size, which is not shown as such: rows that are rounded apart narrow it down, and with a
//!   rounding of 1 it is their sum. Nothing above relies on it.
//! - Movements of other pairs, once a history is stored and [replayed](History::replay).
//! - What respondents know of themselves and of each other, and tell.

mod release;
mod tally;

pub use self::release::{
    BandCounts, Demand, History, InvalidThresholds, MoveCounts, Movement, Policy, RefusedRelease,
    Release, Row, Thresholds, UnfitCohort, Unranked, WishCounts, Withheld,
};
pub use self::tally::{Counts, OverflowedTally, Pairs, Tally};
