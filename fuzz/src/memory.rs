//! How much memory the crate takes, for an input of some size.

use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// So many bytes for each byte of the input: `[]` may become a list of 24 bytes, and a list that
/// grows is copied into one of twice its size.
const PER_BYTE: usize = 64;

/// So many bytes whatever the input is: the 64 KB of an answer and what it is made of.
const WHATEVER: usize = 256 * 1024;

/// Does something with an input, and checks that the memory is bounded at every moment.
pub(crate) fn bounded<T>(input: &[u8], work: impl FnOnce() -> T) -> T {
    let before = ALLOCATOR.current_usage();
    ALLOCATOR.reset_peak_usage();
    let done = work();
    let taken = ALLOCATOR.peak_usage().saturating_sub(before);
    let most = PER_BYTE * input.len() + WHATEVER;
    assert!(
        taken <= most,
        "{} bytes of input took {taken} bytes of memory, expected {most} at most",
        input.len()
    );
    done
}
