//! The counting itself, many self-assessments at a time.
//!
//! # Counting without looking
//!
//! The plain way unpacks every [`SelfAssessment`] and adds 1 to thirty counters. Bit-slicing never
//! unpacks a self-assessment. Write the packed words, the rows, under one another: each of the 64
//! bits is then a *column*. Only one number is needed for a column: how many ones it has. A counter
//! for a column is a number in binary. So put the lowest digits of all 64 counters into one word,
//! their second digits into the next, and so on: [`Columns`]. A row is now added to 64 counters at
//! once, as a circuit adds numbers, with `^` and `&` for its gates:
//!
//! ```text
//!   digits before   row      digits after: sum = ones ^ row, carry = ones & row
//!   twos  0 0 1     1 0 1    twos  0 0 0   fours  0 0 1
//!   ones  0 1 1              ones  1 1 0
//! ```
//!
//! A [`full_adder`] adds two words at little more than the cost of one, and hands on one carry for
//! both. Sixteen rows send eight carries to the twos, four to the fours and two to the eights, and
//! one carry trickles through the digits above. That makes about six operations per row for all 64
//! columns.
//!
//! # What is counted
//!
//! A nibble holds two bits of need, `l` and `h`, and two bits of wish. Counting its columns gives
//! the wishes of maybe and of no. Needs take one more count: in how many rows both `l` and `h` are
//! set, because the need is then 3. [`both_bits`] puts those bits of four rows into one word, and
//! these words have columns of their own. An empty row has no ones, so empty rows can fill up any
//! number of rows to whole blocks.
//!
//! Alpha needs the squares of sums of needs, which cannot be found by counting columns.
//! [`add_squares`] adds up five nibbles by shifting the word past itself, and squares three such
//! sums with three multiplications of words. (a + 2²⁰ b)² holds a², 2ab and b² far enough apart to
//! be added up for thousands of rows.
//!
//! # Why it is fast
//!
//! Four rows are counted side by side, in [`LANES`]. Nothing passes from lane to lane, there are no
//! branches, and every length is a constant. So the compiler turns the loops over lanes into vector
//! instructions as wide as the target has: two lanes for SSE2 and NEON, all four for AVX2. It does
//! so only if each loop is in a function of its own; all loops in one function are too much for the
//! compiler. The multiplications are of 32 bits by 32, because SSE2 has no wider ones.
#![expect(
    clippy::indexing_slicing,
    reason = "every index is below a constant, which is the length of the array"
)]

use core::array;

use super::sums::{QualityCounts, Ratings, Squares, Sums, Wishes};
use crate::assessment::SelfAssessment;
use crate::framework::{ByQuality, Cluster, Quality};

/// How many rows stand side by side.
const LANES: usize = 4;
/// How many words of each lane [`Columns`] take at a time.
const STEPS: usize = 16;
/// How many words all lanes together take at a time.
const PART: usize = LANES * STEPS;
/// How many rows are merged into one word of [`both_bits`]: four, as a nibble has four bits.
const PARTS: usize = 4;
/// How many rows make a block, whose merged words fill one part.
const BLOCK: usize = PARTS * PART;
/// How many binary digits a column has.
const DIGITS: usize = 14;
/// How many rows are counted at a time.
pub(super) const AT_ONCE: usize = 255 * BLOCK;

const _: () = {
    assert!(AT_ONCE / LANES < 1 << DIGITS, "columns overflow");
    assert!(
        15 * 15 * BLOCK / LANES < 1 << 19,
        "fields of squares overflow"
    );
};

type Lanes = [u64; LANES];
/// Rows or merged words, with the words of one step side by side.
type Part<T> = [T; PART];
type Block = [SelfAssessment; BLOCK];

/// Counts at most [`AT_ONCE`] self-assessments.
pub(super) fn count(rows: &[SelfAssessment]) -> Sums {
    let (mut columns, mut both) = (Columns::default(), Columns::default());
    let mut squares = [0; 4];
    let mut add = |block: &Block| {
        for part in block.chunks_exact(PART).filter_map(<[_]>::first_chunk) {
            columns.add(part, SelfAssessment::to_bits);
        }
        both.add(&both_bits(block), |merged| merged);
        add_squares(&mut squares, block);
    };
    let mut rest = rows;
    while let Some((block, after)) = rest.split_first_chunk() {
        add(block);
        rest = after;
    }
    if !rest.is_empty() {
        let mut block = [SelfAssessment::EMPTY; BLOCK];
        for (row, of_rest) in block.iter_mut().zip(rest) {
            *row = *of_rest;
        }
        add(&block);
    }

    let (columns, both) = (columns.totals(), both.totals());
    let respondents = rows.len() as u64;
    let qualities = ByQuality::from_fn(|quality| {
        let place = quality as usize;
        let [low, high, maybe, no] = array::from_fn(|bit| columns[4 * place + bit]);
        let three: u64 = (0..PARTS).map(|bit| both[4 * place + bit]).sum();
        let (one, two) = (low - three, high - three);
        QualityCounts {
            ratings: Ratings([respondents - one - two - three, one, two, three]),
            wishes: Wishes::new([respondents - maybe - no, maybe, no]),
        }
    });
    // A score is the sum n of the needs of k items, plus 1 for each item, and (n + k)² = n² + 2 k n
    // + k².
    let square = |of: &[Quality], squares: u64| {
        let items = of.len() as u64;
        let needs = of.iter().map(|quality| {
            let [_, one, two, three] = qualities[*quality].ratings.0;
            one + 2 * two + 3 * three
        });
        squares + 2 * items * needs.sum::<u64>() + items * items * respondents
    };
    let cluster = |cluster: Cluster, squares| square(&cluster.qualities(), squares);
    let [personal, direction, delivery, overall] = squares;
    Sums {
        respondents,
        squares: Squares {
            personal_qualities: cluster(Cluster::PersonalQualities, personal),
            setting_direction: cluster(Cluster::SettingDirection, direction),
            delivering_the_service: cluster(Cluster::DeliveringTheService, delivery),
            overall: square(&Quality::ALL, overall),
        },
        qualities,
    }
}

/// The number of ones so far in each of 64 columns, digit by digit and lane by lane.
#[derive(Default)]
struct Columns {
    digits: [Lanes; DIGITS],
}

impl Columns {
    /// Adds sixteen words to each lane.
    #[inline(never)]
    fn add<T: Copy>(&mut self, words: &Part<T>, bits: impl Fn(T) -> u64) {
        let [ones, twos, fours, eights, more @ ..] = &mut self.digits;
        for lane in 0..LANES {
            let word = |step: usize| bits(words[step * LANES + lane]);
            let two: [u64; 8] =
                array::from_fn(|at| full_adder(&mut ones[lane], word(2 * at), word(2 * at + 1)));
            let four: [u64; 4] =
                array::from_fn(|at| full_adder(&mut twos[lane], two[2 * at], two[2 * at + 1]));
            let eight: [u64; 2] =
                array::from_fn(|at| full_adder(&mut fours[lane], four[2 * at], four[2 * at + 1]));
            let mut carry = full_adder(&mut eights[lane], eight[0], eight[1]);
            for digit in &mut *more {
                let both = digit[lane] & carry;
                digit[lane] ^= carry;
                carry = both;
            }
        }
    }

    /// The counts of all lanes together.
    fn totals(&self) -> [u64; 64] {
        let mut totals = [0; 64];
        for (digit, lanes) in self.digits.iter().enumerate() {
            if *lanes == [0; LANES] {
                continue;
            }
            for (column, total) in totals.iter_mut().enumerate() {
                let ones: u64 = lanes.iter().map(|lane| (lane >> column) & 1).sum();
                *total += ones << digit;
            }
        }
        totals
    }
}

/// Adds two words to the digits of 64 numbers, and returns what is carried to their next digits.
#[inline]
fn full_adder(digits: &mut u64, one: u64, other: u64) -> u64 {
    let differ = *digits ^ one;
    let carry = (*digits & one) | (differ & other);
    *digits = differ ^ other;
    carry
}

/// The two bits of need in each of fifteen nibbles.
const NEEDS: u64 = 0x0333_3333_3333_3333;

/// One bit for each row and quality that is rated 4. Four rows share the nibble of the quality.
#[inline(never)]
fn both_bits(block: &Block) -> Part<u64> {
    let mut merged = [0; PART];
    for (place, merged) in merged.iter_mut().enumerate() {
        let needs = |part: usize| block[part * PART + place].to_bits() & NEEDS;
        // Two rows fill the nibbles, and the lower bit of each half tells whether the half is 3.
        let halves = |even: u64, odd: u64| {
            let pair = even | (odd << 2);
            pair & (pair >> 1) & 0x5555_5555_5555_5555
        };
        *merged = halves(needs(0), needs(1)) | (halves(needs(2), needs(3)) << 1);
    }
    merged
}

/// The first nibble of each cluster: 20 bits apart.
const FIRST: u64 = 0xF | (0xF << 20) | (0xF << 40);

/// Adds the squares of sums of needs: of the three clusters, and of all fifteen.
#[inline(never)]
fn add_squares(squares: &mut [u64; 4], block: &Block) {
    // With a, b and c for the needs of the clusters, and each with its sums from bits 0, 20 and 40:
    // a², 2 a b, b²; then b², 2 b c, c²; then a c, and b c once more.
    let (mut first, mut second, mut third) = ([0; LANES], [0; LANES], [0; LANES]);
    for step in 0..BLOCK / LANES {
        for lane in 0..LANES {
            let needs = block[step * LANES + lane].to_bits() & NEEDS;
            // A sum of five needs is at most 15 and fits into the first nibble. Sums that begin
            // elsewhere are not used.
            let two = needs + (needs >> 4);
            let four = two + (two >> 8);
            let five = (four + (needs >> 16)) & FIRST;
            first[lane] += low(five) * low(five);
            second[lane] += low(five >> 20) * low(five >> 20);
            third[lane] += low(five) * low(five >> 40);
        }
    }
    for lane in 0..LANES {
        // Twice a product ends in a zero, so the square below it may have 21 bits.
        let square = |word: u64| word & ((1 << 21) - 1);
        let product = |word: u64| (word >> 21) & ((1 << 19) - 1);
        let (first, second, third) = (first[lane], second[lane], third[lane]);
        let [a, b, c] = [square(first), first >> 40, second >> 40];
        let [ab, bc, ac] = [product(first), product(second), third & ((1 << 20) - 1)];
        squares[0] += a;
        squares[1] += b;
        squares[2] += c;
        squares[3] += a + b + c + 2 * (ab + bc + ac);
    }
}

/// The lower 32 bits. Two such numbers can be multiplied in one instruction.
#[inline]
fn low(word: u64) -> u64 {
    word & 0xFFFF_FFFF
}
