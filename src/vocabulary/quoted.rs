//! Texts from outside, as error messages quote them.

use core::fmt;

/// How many characters of a long text an error message shows.
const SHOWN: usize = 40;

/// A text in quotation marks, or the beginning of a long text.
pub(crate) struct Quoted<'a> {
    /// The text, or the beginning of a long one.
    pub(crate) start: &'a str,
    /// How many bytes of the text come after `start`.
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

/// The first `most` characters of a text, or the whole text if it is shorter.
pub(crate) fn beginning(text: &str, most: usize) -> &str {
    // A character has at least one byte.
    if text.len() <= most {
        return text;
    }
    let end = text.char_indices().nth(most);
    end.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}
