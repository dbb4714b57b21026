//! The agenda: the qualities that a mentee brings to mentoring, sorted by wish and then by need.

use core::fmt;
use core::iter::FusedIterator;

use serde::ser::{Serialize, Serializer};

use crate::assessment::{Rating, Response, SelfAssessment, Wish};
#[cfg(feature = "schema")]
use crate::framework::fields;
use crate::framework::{Qualities, Quality, Role, Statement};
use crate::record::{Confidential, Need};
#[cfg(feature = "schema")]
use crate::shape::{About, Label, Shape, Title};
use crate::wire;

/// The qualities that a mentee wishes, or may wish, to address. Their order is the crate's
/// convention.
///
/// The wish yes comes before maybe. Among qualities with the same wish, rating 4 comes first and
/// rating 1 last. Among qualities with the same wish and rating, the order is that of the
/// framework. A quality with the wish no is never on the agenda. The source asks for the wish and
/// does not rank.
///
/// An agenda holds no rating of a quality that is not on it. It takes eight bytes, and iterating
/// over it allocates nothing. In JSON it is an array of [`AgendaEntry`].
///
/// # Example
///
/// ```
/// use leadership_qualities::{Agenda, Quality, Rating, Response, Role, SelfAssessment, Wish};
///
/// let assessment = SelfAssessment::from_fn(|_| Response::new(Rating::Two, Wish::No))
///     .with(Quality::SelfBelief, Response::new(Rating::Four, Wish::Maybe))
///     .with(Quality::HoldingToAccount, Response::new(Rating::Three, Wish::Yes));
///
/// let agenda = Agenda::new(assessment);
/// for entry in agenda {
///     println!("{}: {}", entry.quality, entry.development(Role::Mentee));
/// }
/// let order = agenda.entries().map(|entry| entry.quality);
/// assert!(order.eq([Quality::HoldingToAccount, Quality::SelfBelief]));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Agenda {
    /// The answers without the ratings that go with a wish of no. So agendas with the same entries
    /// are equal, and an agenda that is passed on tells no more than its entries.
    wishes: SelfAssessment,
}

impl Agenda {
    /// The agenda that follows from a self-assessment.
    #[must_use]
    #[inline]
    pub const fn new(assessment: SelfAssessment) -> Self {
        Self {
            wishes: assessment.hiding_what_is_not_wished(),
        }
    }

    /// The entries of the agenda. Their order, by wish and then by need, is the crate's convention.
    #[must_use]
    #[inline]
    pub fn entries(self) -> Entries {
        Entries {
            order: order(self.wishes),
            left: self.len(),
            wishes: self.wishes,
        }
    }

    /// Whether a quality is on the agenda.
    #[must_use]
    #[inline]
    pub const fn contains(self, quality: Quality) -> bool {
        !matches!(self.wishes.wish(quality), Wish::No)
    }

    /// How many qualities are on the agenda, 0 to 15.
    #[must_use]
    pub const fn len(self) -> usize {
        Quality::ALL.len() - self.wishes.wishes_of_no().count_ones() as usize
    }

    /// Whether the agenda is empty, because every wish is no.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }
}

impl IntoIterator for Agenda {
    type Item = AgendaEntry;
    type IntoIter = Entries;

    #[inline]
    fn into_iter(self) -> Entries {
        self.entries()
    }
}

/// An iterator over the entries of an [`Agenda`], in the order of the agenda.
///
/// [`Agenda::entries`] returns this iterator, which allocates nothing.
#[derive(Clone)]
pub struct Entries {
    /// The qualities that are left, one in each nibble, with the first in the lowest nibble.
    order: u64,
    /// How many of the qualities that are left are on the agenda.
    left: usize,
    wishes: SelfAssessment,
}

impl Entries {
    #[inline]
    fn entry(&self, place: usize) -> Option<AgendaEntry> {
        let quality = (self.order >> (4 * place)) & 0b1111;
        let quality = *Quality::ALL.get(usize::try_from(quality).ok()?)?;
        let response = self.wishes.response(quality);
        Some(AgendaEntry { quality, response })
    }
}

impl Iterator for Entries {
    type Item = AgendaEntry;

    #[inline]
    fn next(&mut self) -> Option<AgendaEntry> {
        self.left = self.left.checked_sub(1)?;
        let entry = self.entry(0);
        self.order >>= 4;
        entry
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl DoubleEndedIterator for Entries {
    #[inline]
    fn next_back(&mut self) -> Option<AgendaEntry> {
        self.left = self.left.checked_sub(1)?;
        self.entry(self.left)
    }
}

impl ExactSizeIterator for Entries {}

impl FusedIterator for Entries {}

/// Shows the entries that are left.
impl fmt::Debug for Entries {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.clone()).finish()
    }
}

/// All fifteen qualities in the order of the agenda, one in each nibble, with the first in the
/// lowest nibble. The qualities that are not on the agenda come last.
///
/// It is a counting sort without a branch, because a processor guesses wrong at nearly every branch
/// that depends on someone's answers. Twelve answers are possible, each for up to fifteen
/// qualities, so the counters fit into one word with five bits each.
fn order(assessment: SelfAssessment) -> u64 {
    const EVERY_COUNTER: u64 = 0x0084_2108_4210_8421;

    // In the nibble of an answer the wish weighs more than the need, and yes is 0, maybe 1 and no
    // 2. Inverting the need gives the order of the agenda.
    let bits = assessment.to_bits();
    let counter = |quality: u64| 5 * (((bits >> (4 * quality)) & 0b1111) ^ 0b0011);
    let counts = (0..15).fold(0_u64, |counts, quality| counts + (1 << counter(quality)));
    // The multiplication adds all earlier counters to each counter, and the shift leaves the
    // counter itself out. The result is the place where the qualities with that answer begin.
    let mut places = counts.wrapping_mul(EVERY_COUNTER) << 5;
    (0..15).fold(0, |order, quality| {
        let place = (places >> counter(quality)) & 0b1_1111;
        places += 1 << counter(quality);
        order | (quality << (4 * place))
    })
}

/// The agenda that follows from a self-assessment.
impl From<SelfAssessment> for Agenda {
    fn from(assessment: SelfAssessment) -> Self {
        Self::new(assessment)
    }
}

/// The qualities on the agenda, without their order.
impl From<Agenda> for Qualities {
    fn from(agenda: Agenda) -> Self {
        Self::that(|quality| agenda.contains(quality))
    }
}

/// Shows the entries.
impl fmt::Debug for Agenda {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Agenda ")?;
        formatter.debug_list().entries(self.entries()).finish()
    }
}

impl Serialize for Agenda {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(*self)
    }
}

#[cfg(feature = "schema")]
crate::shape::shaped!(
    [] Agenda,
    name: "Agenda",
    title: Title::OfKey,
    about: About::Is(
        "The qualities that a mentee wishes, or may wish, to address. The order, by wish and then \
         by need, is the crate's convention."
    ),
    comment: None,
    shape: Shape::array(&AgendaEntry::SHAPE, Some(0), Some(Quality::ALL.len())),
);

wire::view! {
    /// One quality on an agenda, and how the mentee answered its item.
    ///
    /// In JSON it is an object of `quality`, `rating`, `wish` and `development`, where
    /// `development` has the statements for `mentee` and `mentor`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::{Profile, Role, SelfAssessment};
    ///
    /// let json = std::fs::read_to_string("examples/data/practice-manager.json")?;
    /// let assessment: SelfAssessment = serde_json::from_str(&json)?;
    /// if let Some(first) = Profile::new(assessment).agenda().entries().next() {
    ///     println!("Begin with {} ({}).", first.quality, first.response);
    ///     println!("The mentor gains too: {}", first.development(Role::Mentor));
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct AgendaEntry {
        /// The quality to address.
        pub quality: Quality,
        /// The answer that put the quality on the agenda. Its wish is yes or maybe.
        pub response: Response,
    } as |entry| {
        /// The quality to address.
        quality: Quality = entry.quality,
        /// The mentee's rating.
        rating: Rating = entry.response.rating,
        /// The mentee's wish: yes or maybe.
        #[title = "Agenda wish"]
        #[shape = Shape::Terms(&[
            Label::keyed(Wish::Yes.key(), "The mentee wishes to address the quality."),
            Label::keyed(Wish::Maybe.key(), "The mentee may wish to address the quality."),
        ])]
        wish: Wish = entry.response.wish,
        /// How mentoring can develop the quality in the mentee and in the mentor.
        #[shape = Shape::object(&fields::DEVELOPMENT)]
        development: wire::Entries<Role, Statement, 2> =
            wire::Entries(Role::ALL.map(|role| (role, entry.development(role)))),
    }
}

impl AgendaEntry {
    /// How mentoring can develop the quality in the mentee or the mentor.
    #[must_use]
    pub const fn development(self, role: Role) -> Statement {
        self.quality.development(role)
    }
}

/// A need to develop the quality of the entry, without a text so far.
impl From<AgendaEntry> for Need {
    fn from(entry: AgendaEntry) -> Self {
        Self::new(entry.quality, Confidential::UNTOLD)
    }
}
