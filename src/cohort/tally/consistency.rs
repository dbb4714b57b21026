//! Checks that some cohort can have the sums of a tally, which a schema cannot check.

use alloc::vec::Vec;
use core::fmt;

use super::alpha::spread;
use super::sums::{Sums, Wishes};
use crate::framework::{Cluster, Quality};

/// Why no cohort can have these sums. The reason tells no number, because the numbers are
/// confidential.
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

/// Refuses sums that no cohort can have.
///
/// Counts are checked exactly. Squares are checked against the bounds that keep alpha meaningful;
/// the bounds are exact for a cohort of one person. To check any other sum exactly would mean to
/// find a cohort that has it, and there is no quick way to do that.
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
    // A rating is the number of the steps 1, 2, 3 and 4 that it reaches. So a score is the number
    // of steps that its ratings reach, and the sum of all scores adds up how many people reach each
    // step.
    let mut reached = Vec::with_capacity(4 * qualities.len());
    for quality in qualities {
        let [_, two, three, four] = sums.qualities[*quality].ratings.0;
        reached.extend_from_slice(&[respondents, two + three + four, three + four, four]);
    }
    // The square of a score is the number of pairs of steps that it reaches. At most as many people
    // reach both steps of a pair as reach the rarer step. Exactly that many do where the same
    // people are high in everything.
    let (mut sum, mut most) = (0, 0);
    for step in &reached {
        sum += i128::from(*step);
        for other in &reached {
            most += i128::from(*step.min(other));
        }
    }
    // The squares are smallest where all scores are equal, or differ by at most one where they
    // must.
    let people = i128::from(respondents.max(1));
    let (each, above) = (sum / people, sum % people);
    let least = people * each * each + above * (2 * each + 1);
    // A number is even if its square is even.
    if squares < least || squares > most || (squares - sum) % 2 != 0 {
        return Err(Impossible::Squares(of));
    }
    Ok(spread(respondents, sum, squares))
}
