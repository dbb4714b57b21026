//! A text that somebody gave, as errors quote it.

use core::fmt;

/// How much of a long text is shown.
const SHOWN: usize = 40;

/// Writes a text in quotes, and of a long one only the beginning.
pub(crate) struct Quoted<'a>(pub(crate) &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(text) = *self;
        match text.char_indices().nth(SHOWN) {
            None => write!(formatter, "{text:?}"),
            Some((end, _)) => {
                let start = text.get(..end).unwrap_or_default();
                write!(formatter, "{start:?} and {} bytes more", text.len() - end)
            }
        }
    }
}
