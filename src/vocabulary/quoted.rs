//! A text that somebody gave, as errors quote it.

use core::fmt;

/// How much of a long text is shown, in characters.
const SHOWN: usize = 40;

/// Writes a text in quotes, and of a long one only the beginning.
pub(crate) struct Quoted<'a> {
    /// The text, or the beginning of a long one.
    pub(crate) start: &'a str,
    /// How many bytes come after it.
    pub(crate) more: usize,
}

impl<'a> Quoted<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let start = beginning(text, SHOWN);
        let more = text.len() - start.len();
        Self { start, more }
    }
}

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { start, more } = *self;
        match more {
            0 => write!(formatter, "{start:?}"),
            _ => write!(formatter, "{start:?} and {more} bytes more"),
        }
    }
}

/// At most so many characters of a text.
pub(crate) fn beginning(text: &str, most: usize) -> &str {
    // A character has at least one byte.
    if text.len() <= most {
        return text;
    }
    let end = text.char_indices().nth(most);
    end.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}
