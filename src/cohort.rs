//! Cohorts: what a group of mentees answered, counted exactly, and what may be shown of the
//! answers.
//!
//! A [`Tally`] counts the answers of a cohort exactly. A tally is a commutative monoid: count in
//! any order, on any number of machines, and add up the parts as they come. The result is the same
//! to the last bit. **A tally is confidential**: somebody who has exact counts and knows a few of
//! the answers can work out other answers. So `Debug` of a tally shows nothing, and errors never
//! repeat a count that was in its proper place.
//!
//! A [`Release`] is what may be shown to others. Only a [`Policy`] makes a release, or a
//! [`History`] where a cohort grows. Where people assessed themselves twice, a [`Movement`] may be
//! shown too.
//!
//! The handout *Mentoring and the Leadership Qualities Framework* intends its analysis to be so
//! broad that the details of one mentee's needs stay confidential
//! ([`FrameworkUse::BroadAnalysis`](crate::mentoring::FrameworkUse::BroadAnalysis)). The handout
//! says no more. **Every rule and number here is the crate's convention**, made to keep to that
//! intention.
//!
//! # The rules
//!
//! 1. Nothing is shown of a cohort of fewer than 11 people.
//! 2. A row is the two bands of one quality, or the wishes for one quality. A row is shown if each
//!    of its cells has 8 people or more; otherwise the whole row is withheld. A cell of nobody
//!    counts as small, because it tells of everybody that they answered otherwise.
//! 3. The wishes yes and maybe are counted together where they cannot be shown apart.
//! 4. Counts are rounded to multiples of 5, and shares, totals and ranks are computed from the
//!    rounded counts. Nothing else is shown: no size, mean, minimum, maximum, reliability or time.
//! 5. From one release of a growing cohort to the next, either nobody joins, or 11 people or more
//!    join.
//! 6. The people who joined since a row was last shown are a row in themselves, and rule 2 holds
//!    for that row too. If that row fails, the row of the whole cohort is withheld, and what was
//!    last shown of it still stands.
//! 7. For a row that was withheld since it was last shown, count the people who had joined by the
//!    last time it was withheld. Of all who have joined by now, the larger cell must have at least
//!    that many people, or the row is withheld again. So everybody who was counted then may have
//!    been in the larger cell.
//! 8. Moves between the bands of a quality are shown if the bands before and after are shown, and
//!    if each of the four cells has 8 people or more. Otherwise all four cells are withheld.
//! 9. The reason why a row is withheld follows from what was shown before, never from the counts.
//!
//! # Why nobody learns more
//!
//! Imagine an attacker who knows the rules, and the exact number of people in each release. The
//! attacker wants to know the number in any cell of a withheld row: of the whole cohort, or of
//! those who joined between any two releases. **Whatever is released, at least eight values stay
//! possible for that cell** (as many as the policy's minimum cell). The tests go through all small
//! cohorts and check it.
//!
//! *The argument does not need rounding.* To somebody who knows the size, two rounded counts often
//! give the exact counts away. Of 16 people, 10 and 10 can only be 8 and 8. So suppose that the
//! attacker knows the exact number in each cell that is shown. Rounding only makes life harder for
//! people who know less.
//!
//! *One row.* If a row is withheld, either cell may have 0 to 7 people, as far as the attacker can
//! see, and the other cell has the rest. If wishes are shown two ways (wanted or not wanted), at
//! least 8 people answered yes or maybe. Either of these two answers may come from 0 to 7 of them.
//! The wishes of one row are never shown both two ways and three ways.
//!
//! *Several rows.* The rows of a release share nothing but the size of the cohort, which the
//! attacker knows already. No total runs across qualities, and no table joins ratings with wishes.
//! Ranks, shares and totals are computed from the counts that are shown, so they tell nothing new.
//!
//! *A row shown twice.* The difference is a row of those who joined, and by rule 6 that row could
//! have been shown by itself. It is not enough that 11 people join. Take a cohort of 16 with 8
//! people in each band, and 15 who join and are all developing. Under rules 1 to 5 alone, two
//! releases show 10 and 10, then 10 and 25. From these follow the exact counts, and how each of the
//! 15 answered.
//!
//! *A row withheld, then shown.* Suppose that there is no rule 7. Of 30 people, 7 are favourable,
//! and the row is withheld. Later, 18 of 41 people are favourable, and the row is shown: rounded
//! counts and size give 18 and 23 away. At most 23 of the first 30 were developing, so at least 7
//! were favourable. As the row was withheld, exactly 7 were. Under rule 7 the row is shown only
//! once the larger cell has room for all of the 30. So the smaller cell may have held 0 to 7 of
//! them each time the row was withheld, as long as that number never fell. All of these cohorts
//! would have led to the same releases.
//!
//! *Two ways, then three, and back.* Wanted (yes or maybe) and not wanted are one row of two cells.
//! Yes and maybe are a second row, whose size is known where the first row is shown. Both rows keep
//! rules 6 and 7. For rule 7, the second row counts the people who wanted the quality when the
//! first row was last shown. Where the first row was withheld, the second needs no rule. One cell
//! of the first row then has 0 to 7 people, and nobody knows how many. That leaves as many possible
//! values for each cell of the second row.
//!
//! *A row shown, then withheld.* Among those who joined, one cell is small, or may have been small
//! earlier. Either cell may be the small one, with 0 to 7 people.
//!
//! *Moves.* The bands before and the bands after leave one number about the moves open. Any further
//! number gives it away: how many moved one way, how many moved at all, or how many stayed. The
//! numbers of ratings that improved and worsened can give it away too. If only as many improved as
//! the favourable band gained, nobody left that band. If moves are withheld, one of the four cells
//! is small. As each band has 8 people or more before and after, each of the four cells has eight
//! possible values.
//!
//! *Moves of a part of the cohort.* Some people may have assessed themselves only once. People with
//! a pair and people without then split each band of the whole cohort: again there are four cells,
//! and the same argument holds.
//!
//! # What the rules cannot see
//!
//! - Whether a tally really holds the people of the tally before it, with the same answers. The
//!   crate refuses counts that shrink, but cannot see that one person left while another joined. So
//!   keep a running tally, and do not recount a table that can change. [`History`] tells how, and
//!   what to do when somebody asks to be forgotten.
//! - Releases of other cohorts with the same people in them. Whoever releases each ward and then
//!   the hospital gives away the ward that was withheld. Release the wards or the hospital, not
//!   both.
//! - The size of the cohort. A release does not state the size, but cells that are each rounded
//!   alone narrow it down. With a rounding base of 1, the cells of a row add up to the size.
//!   Nothing above relies on keeping the size secret.
//! - An earlier movement of other pairs, once a history is stored and [replayed](History::replay).
//! - What respondents know about themselves and about each other, and what they tell.

mod release;
mod tally;

pub use self::release::{
    BandCounts, Comparison, Demand, GroupRows, GroupedRelease, History, InvalidThresholds,
    MoveCounts, Movement, Policy, RefusedRelease, Release, Row, ShareInterval, Thresholds,
    UnfitCohort, Verdict, WishCounts, WishSplit, Withheld,
};
pub use self::tally::{Counts, OverflowedTally, Pairs, Tally};
