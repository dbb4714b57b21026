//! Whether there can be a cohort with certain sums: what a schema cannot say of a tally.

use alloc::vec::Vec;
use core::fmt;

use super::alpha::spread;
use super::sums::{Sums, Wishes};
use crate::framework::{Cluster, Quality};

/// Why no cohort has certain sums. No number is told: they are confidential.
pub(super) enum Impossible {
    Ratings(Quality),
    Wishes(Quality),
    Squares(Option<Cluster>),
}

impl fmt::Display for Impossible {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("no cohort has such counts: ")?;
        let not_respondents = |formatter: &mut fmt::Formatter<'_>, what, quality: Quality| {
            let quality = quality.key();
            write!(
                formatter,
                "the {what} of `{quality}` do not add up, expected as many as `respondents`"
            )
        };
        match self {
            Self::Ratings(quality) => not_respondents(formatter, "ratings", *quality),
            Self::Wishes(quality) => not_respondents(formatter, "wishes", *quality),
            Self::Squares(cluster) => write!(
                formatter,
                "the squares of `{}` do not fit, expected a sum that scores with these ratings can \
                 have",
                cluster.map_or("overall", Cluster::key)
            ),
        }
    }
}

/// Refuses sums that no cohort has.
///
/// Counts are judged exactly. Squares are held to the bounds that keep alpha what it is, which are
/// exact for a cohort of one; to say of any other sum whether some cohort has it means to find that
/// cohort, for which there is no quick way.
pub(super) fn check(sums: &Sums) -> Result<(), Impossible> {
    let respondents = sums.respondents;
    for (quality, row) in &sums.qualities {
        if row.ratings.0.iter().sum::<u64>() != respondents {
            return Err(Impossible::Ratings(quality));
        }
        let Wishes { yes, maybe, no } = row.wishes;
        if yes + maybe + no != respondents {
            return Err(Impossible::Wishes(quality));
        }
    }
    let mut spreads = 0;
    for cluster in Cluster::ALL {
        spreads += fits(sums, Some(cluster), &cluster.qualities())?;
    }
    // The sum of three numbers varies at most as much as if they were one number three times.
    if fits(sums, None, &Quality::ALL)? > 3 * spreads {
        return Err(Impossible::Squares(None));
    }
    Ok(())
}

/// The spread of the scores over these qualities, if their squares are within bounds.
fn fits(sums: &Sums, of: Option<Cluster>, qualities: &[Quality]) -> Result<i128, Impossible> {
    let (respondents, squares) = (sums.respondents, sums.squares.of(of).into());
    // A rating is how many of the steps 1, 2, 3 and 4 it reaches. So a score is how many of these
    // steps it reaches, and the sum of all scores how many people reach each.
    let mut reached = Vec::with_capacity(4 * qualities.len());
    for quality in qualities {
        let [_, two, three, four] = sums.qualities[*quality].ratings.0;
        reached.extend_from_slice(&[respondents, two + three + four, three + four, four]);
    }
    // The square of a score is how many pairs of steps it reaches. At most as many people reach
    // both as reach the rarer of the two, and just so many do where the same people are high in
    // everything.
    let (mut sum, mut most) = (0, 0);
    for step in &reached {
        sum += i128::from(*step);
        for other in &reached {
            most += i128::from(*step.min(other));
        }
    }
    // Squares are fewest where all scores are the same, but for the one by which some must differ.
    let people = i128::from(respondents.max(1));
    let (each, above) = (sum / people, sum % people);
    let least = people * each * each + above * (2 * each + 1);
    // A number is even where its square is.
    if squares < least || squares > most || (squares - sum) % 2 != 0 {
        return Err(Impossible::Squares(of));
    }
    Ok(spread(respondents, sum, squares))
}
