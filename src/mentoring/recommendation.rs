//! Whether mentoring or coaching suits somebody better, and why.

use core::fmt;

use super::approach::{Approach, Contrast};
use crate::framework::Statement;

/// The preferences of a mentee: for each contrast, whether mentoring or coaching suits better, if
/// either does.
///
/// A contrast that is left out, `None`, speaks for neither approach.
///
/// # Example
///
/// ```
/// use leadership_qualities::mentoring::{Approach, Contrast, Preferences};
///
/// let preferences = Preferences {
///     scope: Some(Approach::Mentoring),
///     ..Preferences::default()
/// };
/// let collected = Preferences::from_iter([(Contrast::Scope, Approach::Mentoring)]);
/// assert_eq!(preferences, collected);
/// assert_eq!(preferences.get(Contrast::Duration), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Preferences {
    /// Which duration suits: an open time or a set time.
    pub duration: Option<Approach>,
    /// Which structure suits: meetings when there is a need or at regular times.
    pub structure: Option<Approach>,
    /// Which scope suits: the person more broadly, or particular areas or issues.
    pub scope: Option<Approach>,
    /// Which experience suits: a mentor's greater experience or a coach's professional distance.
    pub experience: Option<Approach>,
}

impl Preferences {
    /// The approach that suits the mentee in a contrast, if either does.
    #[must_use]
    pub const fn get(self, contrast: Contrast) -> Option<Approach> {
        match contrast {
            Contrast::Duration => self.duration,
            Contrast::Structure => self.structure,
            Contrast::Scope => self.scope,
            Contrast::Experience => self.experience,
        }
    }

    /// The same preferences with one contrast changed.
    #[must_use]
    pub const fn with(mut self, contrast: Contrast, approach: Option<Approach>) -> Self {
        match contrast {
            Contrast::Duration => self.duration = approach,
            Contrast::Structure => self.structure = approach,
            Contrast::Scope => self.scope = approach,
            Contrast::Experience => self.experience = approach,
        }
        self
    }
}

/// Keeps the last preference that is given for each contrast.
impl FromIterator<(Contrast, Approach)> for Preferences {
    fn from_iter<I: IntoIterator<Item = (Contrast, Approach)>>(preferences: I) -> Self {
        let mut collected = Self::default();
        collected.extend(preferences);
        collected
    }
}

/// Keeps the last preference that is given for each contrast.
impl Extend<(Contrast, Approach)> for Preferences {
    fn extend<I: IntoIterator<Item = (Contrast, Approach)>>(&mut self, preferences: I) {
        for (contrast, approach) in preferences {
            *self = self.with(contrast, Some(approach));
        }
    }
}

/// Recommends mentoring or coaching: the approach that suits the mentee in more of the contrasts.
///
/// All preferences have the same weight. With as many preferences for mentoring as for coaching, or
/// with no preference at all, the recommendation is undecided. **This rule is the crate's
/// convention**: the source describes the contrasts and leaves the choice to the reader.
///
/// # Example
///
/// ```
/// use leadership_qualities::mentoring::{Approach, Preferences, recommend};
///
/// let recommendation = recommend(Preferences {
///     duration: Some(Approach::Coaching),
///     scope: Some(Approach::Mentoring),
///     experience: Some(Approach::Mentoring),
///     ..Preferences::default()
/// });
/// assert_eq!(recommendation.approach(), Some(Approach::Mentoring));
/// assert_eq!(
///     recommendation.to_string(),
///     "mentoring: scope and experience speak for mentoring, duration speaks for coaching",
/// );
/// for reason in recommendation.reasons() {
///     println!("{}, as in {}: {}", reason.contrast, reason.approach, reason.statement());
/// }
/// ```
#[must_use]
pub const fn recommend(preferences: Preferences) -> Recommendation {
    Recommendation { preferences }
}

/// A recommendation of mentoring or coaching, with its reasons.
///
/// [`recommend`] returns it. A recommendation can name an approach only where there are reasons for
/// that approach, because the reasons are all that it holds. Its text gives the reasons for both
/// approaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Recommendation {
    preferences: Preferences,
}

impl Recommendation {
    /// The approach that suits the mentee in more of the contrasts, or `None` if the recommendation
    /// is undecided.
    #[must_use]
    pub fn approach(self) -> Option<Approach> {
        Approach::ALL.into_iter().find(|approach| {
            self.reasons_for(*approach).count() > self.reasons_for(approach.other()).count()
        })
    }

    /// Every reason for either approach, at most four, in the order of the contrasts.
    pub fn reasons(self) -> impl Iterator<Item = Argument> + Clone {
        Contrast::ALL.into_iter().filter_map(move |contrast| {
            let approach = self.preferences.get(contrast)?;
            Some(Argument { contrast, approach })
        })
    }

    /// The reasons that speak for one approach.
    pub fn reasons_for(self, approach: Approach) -> impl Iterator<Item = Argument> + Clone {
        self.reasons()
            .filter(move |reason| reason.approach == approach)
    }
}

/// Writes the recommendation and the contrasts that speak for each approach, such as "coaching:
/// duration speaks for coaching".
impl fmt::Display for Recommendation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.approach() {
            Some(approach) => write!(formatter, "{approach}: ")?,
            None => formatter.write_str("undecided: ")?,
        }
        if self.reasons().next().is_none() {
            return formatter.write_str("nothing speaks for either approach");
        }
        let mut separator = "";
        for approach in Approach::ALL {
            let reasons = self.reasons_for(approach);
            let count = reasons.clone().count();
            for (place, reason) in reasons.enumerate() {
                let between = match place {
                    0 => separator,
                    place if place + 1 == count => " and ",
                    _ => ", ",
                };
                write!(formatter, "{between}{}", reason.contrast)?;
            }
            match count {
                0 => continue,
                1 => write!(formatter, " speaks for {approach}")?,
                _ => write!(formatter, " speak for {approach}")?,
            }
            separator = ", ";
        }
        Ok(())
    }
}

/// One argument for mentoring or coaching: a contrast, and the approach that suits in that
/// contrast.
///
/// # Example
///
/// ```
/// use leadership_qualities::mentoring::{Approach, Contrast, Argument};
///
/// let argument = Argument { contrast: Contrast::Duration, approach: Approach::Coaching };
/// assert_eq!(argument.statement(), Contrast::Duration.statement(Approach::Coaching));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Argument {
    /// The contrast.
    pub contrast: Contrast,
    /// The approach that suits the mentee in this contrast, and for which the argument speaks.
    pub approach: Approach,
}

impl Argument {
    /// What the source says about the approach in this contrast.
    #[must_use]
    pub const fn statement(self) -> Statement {
        self.contrast.statement(self.approach)
    }
}
