//! Bytes of the fuzzer as a source of choices.

use libfuzzer_sys::arbitrary::Unstructured;

/// Texts that come up again and again, so that two places of a document have the same text.
const TEXTS: [&str; 10] = [
    "M01",
    "M02",
    "M03",
    "M04",
    "",
    "coaching",
    " Coaching\t",
    "self_belief",
    "Ama \u{202e}\u{10ffff}\"\\\u{7f}",
    "négociation",
];

/// A source of choices. When the bytes are used up, every choice is the first one.
pub(crate) struct Source<'a>(Unstructured<'a>);

impl<'a> Source<'a> {
    pub(crate) fn new(data: &'a [u8]) -> Self {
        Self(Unstructured::new(data))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A number below the limit, or 0 if the limit is 0.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0.choose_index(limit).unwrap_or(0)
    }

    /// Whether something happens that happens once in so many times.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    pub(crate) fn byte(&mut self) -> u8 {
        self.0.arbitrary().unwrap_or(0)
    }

    pub(crate) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        std::array::from_fn(|_| self.byte())
    }

    pub(crate) fn number(&mut self) -> u64 {
        u64::from_le_bytes(self.bytes())
    }

    /// One of these.
    pub(crate) fn one_of<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// Any text.
    pub(crate) fn text(&mut self) -> String {
        let choice = self.below(TEXTS.len() + 2);
        if let Some(text) = TEXTS.get(choice) {
            return (*text).to_owned();
        }
        let length = self.below(48).min(self.0.len());
        let bytes = self.0.bytes(length).unwrap_or(&[]);
        String::from_utf8_lossy(bytes).into_owned()
    }
}
