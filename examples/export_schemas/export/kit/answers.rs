//! Self-assessments for the kit. They are computed and not random, so the kit is the same in every
//! run.

use leadership_qualities::{Quality, Rating, Response, SelfAssessment, Wish};

/// Numbers that look random: a linear congruential generator (Knuth's MMIX).
pub(super) struct Numbers(u64);

impl Numbers {
    pub(super) const fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end`; `end` is small and not 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        // The upper bits look more random than the lower ones.
        usize::try_from(self.0 >> 40).unwrap_or(0) % end
    }

    pub(super) fn choose<T: Clone>(&mut self, from: &[T]) -> Option<T> {
        from.get(self.below(from.len().max(1))).cloned()
    }

    pub(super) fn assessment(&mut self) -> SelfAssessment {
        SelfAssessment::from_fn(|_| numbered(self.below(12)))
    }
}

/// One of the twelve possible answers; numbers from 12 on repeat them.
pub(super) fn numbered(number: usize) -> Response {
    let rating = Rating::ALL[number % Rating::ALL.len()];
    let wish = Wish::ALL[number / Rating::ALL.len() % Wish::ALL.len()];
    Response::new(rating, wish)
}

pub(super) fn uniform(rating: Rating, wish: Wish) -> SelfAssessment {
    SelfAssessment::from_fn(|_| Response::new(rating, wish))
}

/// A self-assessment as the kit writes the people of a cohort: for each quality, in the order of
/// the framework, the rating and the first letter of the wish.
pub(super) fn compact(assessment: SelfAssessment) -> String {
    let answer = |quality: Quality| {
        let response = assessment.response(quality);
        let wish = response.wish.key().chars().next().unwrap_or_default();
        format!("{}{wish}", response.rating)
    };
    Quality::ALL.map(answer).concat()
}
