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
//! [`History`] where a cohort grows. A [`GroupedRelease`] also shows the groups of a cohort, such
//! as sites. Where people assessed themselves twice, a [`Movement`] may be shown too.
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
//! 4. A row that is withheld at the first release of 16 people or more (twice the minimum cell)
//!    says which of its cells has fewer than 8 people. No later release says it, and neither do
//!    groups, moves, or yes and maybe.
//! 5. Counts are rounded to multiples of 5, and shares, totals, ranks and verdicts are computed
//!    from the rounded counts. Nothing else is shown: no size, mean, minimum, maximum, reliability
//!    or time.
//! 6. From one release of a growing cohort to the next, either nobody joins, or 11 people or more
//!    join.
//! 7. The people who joined since a row was last shown are a row in themselves, and rule 2 holds
//!    for that row too. If that row fails, the row of the whole cohort is withheld, and what was
//!    last shown of it still stands.
//! 8. For a row that was withheld since it was last shown, count the people who had joined by the
//!    last time it was withheld. Of all who have joined by now, the larger cell must have at least
//!    that many people, or the row is withheld again. Where a release said which cell was small,
//!    the larger cell is the other one. So everybody who was counted then may have been in it.
//! 9. Moves between the bands of a quality are shown if the bands before and after are shown, and
//!    if each of the four cells has 8 people or more. Otherwise all four cells are withheld.
//! 10. A cohort may be split into groups of 11 people or more, once, at its first release. Go
//!     through the groups from the largest to the smallest, until a row of a group has a small
//!     cell. The rows of these groups are shown, provided that the groups left over have 8 people
//!     or more in each cell together, or that none is left over. Otherwise fewer groups are shown.
//! 11. Apart from rule 4, the reason why a row is withheld follows from what was shown before,
//!     never from the counts.
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
//! *Which cell is small.* A cell that is said to have fewer than 8 people may have 0 to 7. That
//! must not be said twice. Of 16 people, suppose that few are said to be favourable, and that 11
//! join. A second release that did not say it again would say that 8 or more are favourable by
//! then, and too few developing to show the row: seven values.
//!
//! *Several rows.* The rows of a release share nothing but the size of the cohort, which the
//! attacker knows already. No total runs across qualities, and no table joins ratings with wishes.
//! Ranks, shares and totals are computed from the counts that are shown, so they tell nothing new.
//!
//! *A row shown twice.* The difference is a row of those who joined, and by rule 7 that row could
//! have been shown by itself. It is not enough that 11 people join. Take a cohort of 16 with 8
//! people in each band, and 15 who join and are all developing. Without rule 7, two
//! releases show 10 and 10, then 10 and 25. From these follow the exact counts, and how each of the
//! 15 answered.
//!
//! *A row withheld, then shown.* Suppose that there is no rule 8. Of 30 people, 7 are favourable,
//! and the row is withheld. Later, 18 of 41 people are favourable, and the row is shown: rounded
//! counts and size give 18 and 23 away. At most 23 of the first 30 were developing, so at least 7
//! were favourable. As the row was withheld, exactly 7 were. Under rule 8 the row is shown only
//! once the larger cell has room for all of the 30. So the smaller cell may have held 0 to 7 of
//! them each time the row was withheld, as long as that number never fell. All of these cohorts
//! would have led to the same releases.
//!
//! *Two ways, then three, and back.* Wanted (yes or maybe) and not wanted are one row of two cells.
//! Yes and maybe are a second row, whose size is known where the first row is shown. Both rows keep
//! rules 7 and 8. For rule 8, the second row counts the people who wanted the quality when the
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
//! *Groups.* Take a group that is not shown, and the total of all such groups, which an attacker
//! can compute. Let the group have the fewest developing people that the total allows, or up to
//! seven more; or else the fewest favourable people, or up to seven more. In each of these eight
//! cases some way to place the others leaves a small cell, so nothing more would have been shown.
//! The order of the groups does not depend on the answers. So no group is known to be the one with
//! the small cell. Later releases tell of the whole cohort, and nothing of its groups.
//!
//! # What to expect
//!
//! The smallest cohort of which a row can be shown has 16 people. Yes and maybe can be shown apart
//! from 24 people on, and moves from 32 pairs on. Simulated cohorts in which most people want most
//! qualities show this much; a test computes the numbers.
//!
//! | people | bands shown | wishes shown | yes and maybe apart | pairs ordered |
//! |---|---|---|---|---|
//! | 16 | 7 % | 3 % | 0 % | 20 % |
//! | 30 | 56 % | 45 % | 19 % | 79 % |
//! | 60 | 88 % | 87 % | 85 % | 100 % |
//!
//! "Pairs ordered" are pairs of qualities of which one is wanted by a tenth of the people more. The
//! ranking tells of so many of these pairs which one it is, and it never tells the reverse.
//!
//! | pairs | moves shown | verdict clear |
//! |---|---|---|
//! | 100 | 19 % | 1 % |
//! | 150 | 61 % | 4 % |
//! | 500 | 98 % | 49 % |
//!
//! There a third of the developing people came to be favourable, and a tenth of the others left the
//! favourable band.
//!
//! | months between releases | bands renewed | wishes renewed |
//! |---|---|---|
//! | 3 | 38 % | 36 % |
//! | 6 | 72 % | 66 % |
//! | 12 | 93 % | 93 % |
//!
//! That cohort started with 30 people, and 5 people joined each month. So **release once a year, or
//! when the cohort has doubled.** Until then, what was last shown stands.
//!
//! # What is not promised
//!
//! - **Possible is not probable.** Eight values stay possible, but they need not be equally likely.
//!   Suppose that 7 of 1,000 people are developing, and the row is withheld; 11 join, and the row is
//!   shown with 8. Somebody who thinks all joiners alike will say, with 96 % confidence, that there
//!   were 7 before, and that one of the 11 is developing.
//! - **People who put their answers together** can work out others. In a cohort of 16 shown as 8 and
//!   8, the 8 people of one cell know the answers of the others. If exactly 7 people are in the cell
//!   that is said to be small, these 7 know the answers of all others, in a cohort of any size.
//! - **Choosing when to publish.** Whoever clones a [`History`], looks, and publishes only when a row
//!   appears, tells that the row was withheld before. Decide on the dates first.
//! - **People who leave or answer anew.** Joiners mask them: the crate notices only a count that
//!   shrinks.
//! - **Missing answers.** A [`Tally`] counts complete self-assessments. How many people
//!   skipped an item is a count of people, too, and the crate has no rules for it. Items would have
//!   different sizes, and the differences could expose whoever skipped an item. Ask for the missing
//!   answers, or count the drafts that stayed incomplete and publish that number alone.
//! - **Reliability.** Cronbach's alpha is computed from exact counts of all items together, so it
//!   could connect rows that share nothing. No rule here covers it: [`Counts::alpha`] is
//!   for whoever may see the tally.
//!
//! # The rules elsewhere
//!
//! | who | smallest cell | rounding | zeros | groups and growth |
//! |---|---|---|---|---|
//! | this crate | 8 | 5 | withheld | refused or withheld by rule |
//! | NHS Digital | 8 | 5 | shown | by hand |
//! | OpenSAFELY | 8 | 5 | may disclose | by hand |
//! | ACRO | 10 | 5 | disclosive | by hand |
//! | UK Longitudinal Linkage Collaboration | 10 | | withheld | two cells or more withheld |
//!
//! Whoever is bound to a minimum of 10 takes
//! `Policy::stricter(Thresholds { min_cell: 10, ..Thresholds::default() })`. No rule here adds noise,
//! as some statistical offices do: a release of the same counts is always the same.
//!
//! # What the rules cannot see
//!
//! - Whether a tally really holds the people of the tally before it, with the same answers. The
//!   crate refuses counts that shrink, but cannot see that one person left while another joined. So
//!   keep a running tally, and do not recount a table that can change. [`History`] tells how, and
//!   what to do when somebody asks to be forgotten.
//! - Releases of other cohorts with the same people in them. Whoever releases each ward by itself
//!   and then the hospital gives away the ward that was withheld. Release them together:
//!   [`History::release_by_group`]. Never split one cohort in two ways.
//! - The size of the cohort. A release does not state the size, but cells that are each rounded
//!   alone narrow it down. With a rounding base of 1, the cells of a row add up to the size.
//!   Nothing above relies on keeping the size secret.
//! - An earlier movement of other pairs, or earlier groups, once a history is stored and [replayed](History::replay).
//! - What respondents know about themselves and about each other, and what they tell.

mod release;
mod tally;

pub use self::release::{
    BandCounts, Comparison, Demand, GroupRows, GroupedRelease, History, InvalidThresholds,
    MoveCounts, Movement, Policy, RefusedRelease, Release, Row, ShareInterval, Thresholds,
    UnfitCohort, Verdict, WishCounts, WishSplit, Withheld,
};
pub use self::tally::{Counts, OverflowedTally, Pairs, Tally};
