//! Clopper–Pearson limits of a binomial proportion.

/// Half of what a 95 % interval leaves out.
const TAIL: f64 = 0.025;

/// More trials than this are counted as this many, in proportion: the limits are then a little too
/// far apart, and take no longer to compute.
const MOST: u64 = 1 << 20;

/// The Clopper–Pearson lower limit, at 95 %, of the proportion that gives `hits` of `trials`.
pub(super) fn lower_limit(hits: u64, trials: u64) -> f64 {
    let (hits, trials) = scaled(hits, trials);
    if hits == 0 {
        return 0.0;
    }
    let (mut low, mut high) = (0.0, 1.0);
    // Each step halves the interval, and 50 steps leave less than a float can tell apart.
    for _ in 0..50 {
        let middle = f64::midpoint(low, high);
        if at_least(hits, trials, middle) < TAIL {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

/// The Clopper–Pearson upper limit, at 95 %, of the proportion that gives `hits` of `trials`.
pub(super) fn upper_limit(hits: u64, trials: u64) -> f64 {
    1.0 - lower_limit(trials.saturating_sub(hits), trials)
}

/// As many trials as can be summed up in no time, and as many hits in proportion, or fewer.
fn scaled(hits: u64, trials: u64) -> (u64, u64) {
    let scale = trials.div_ceil(MOST).max(1);
    (hits / scale, trials.div_ceil(scale))
}

/// How probable it is that of so many trials at least so many are hits, each with the same chance.
///
/// Only the ratio of neighbouring probabilities is needed, so nothing under- or overflows.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "trials are few enough to be exact as a float"
)]
fn at_least(hits: u64, trials: u64, chance: f64) -> f64 {
    const NEGLIGIBLE: f64 = 1e-18;
    let odds = chance / (1.0 - chance);
    let mode = ((trials + 1) as f64 * chance) as u64;
    let mode = mode.min(trials);
    let (mut all, mut tail) = (0.0, 0.0);
    let mut add = |count: u64, weight: f64| {
        all += weight;
        if count >= hits {
            tail += weight;
        }
    };
    let mut weight = 1.0;
    for count in mode..=trials {
        add(count, weight);
        weight *= (trials - count) as f64 / (count + 1) as f64 * odds;
        if weight < NEGLIGIBLE {
            break;
        }
    }
    let mut weight = 1.0;
    for count in (0..mode).rev() {
        weight *= (count + 1) as f64 / (trials - count) as f64 / odds;
        if weight < NEGLIGIBLE {
            break;
        }
        add(count, weight);
    }
    tail / all
}
