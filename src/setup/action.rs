//! How an action is displayed.

use alloc::format;
use core::fmt;

use super::event::Action;
use super::step::Step;
use crate::vocabulary::display_key;

/// Writes the action in words, with the number of the step if the action resolves one.
impl fmt::Display for Action {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(step) = self.step() {
            fmt::Display::fmt(&step, formatter)
        } else if *self == Self::NoNewNeeds {
            formatter.pad(&format!("no {}", Step::NewNeeds))
        } else if *self == Self::Ended {
            formatter.pad("end")
        } else {
            display_key(self.key(), formatter)
        }
    }
}
