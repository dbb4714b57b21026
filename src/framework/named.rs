//! Names and keys as people spell them.

use crate::wire::Term;

/// The term that a text names, blind to case, spaces, hyphens and underscores.
pub(super) fn named<T: Term>(text: &str) -> Option<T> {
    let named = |term: &T| letters(term.key()).eq(letters(text));
    T::TERMS.iter().copied().find(named)
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_'))
        .map(|c| c.to_ascii_lowercase())
}
