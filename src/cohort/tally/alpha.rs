//! Cronbach's alpha, from integers.

/// Cronbach's alpha of `items`, each with how often each rating was given; `squares` is the sum of
/// all squared scores.
///
/// With n respondents, n² times a variance is n Σx² − (Σx)²: an integer, at most 2¹⁰⁶. Alpha is a
/// fraction of two such integers, whether variances are divided by n or by n − 1.
pub(super) fn alpha(respondents: u64, items: &[[u64; 4]], squares: u64) -> Option<f64> {
    if respondents < 2 {
        return None;
    }
    let (mut sum, mut apart) = (0, 0);
    for [one, two, three, four] in items.iter().map(|ratings| ratings.map(i128::from)) {
        let item = one + 2 * two + 3 * three + 4 * four;
        let squares = one + 4 * two + 9 * three + 16 * four;
        apart += spread(respondents, item, squares);
        sum += item;
    }
    let together = spread(respondents, sum, squares.into());
    if together == 0 {
        return None;
    }
    let count = items.len() as i128;
    #[expect(
        clippy::cast_precision_loss,
        reason = "the integers become floats here, and each is rounded once"
    )]
    let (above, below) = (
        (count * (together - apart)) as f64,
        ((count - 1) * together) as f64,
    );
    Some(above / below)
}

/// The variance times the square of the number of respondents.
pub(super) fn spread(respondents: u64, sum: i128, squares: i128) -> i128 {
    i128::from(respondents) * squares - sum * sum
}
