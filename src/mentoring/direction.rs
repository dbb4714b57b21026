//! Where mentors come from in the 360 model.

use core::fmt;

use crate::wire;

/// Where someone stands in an organisation, seen from the mentee.
///
/// In the 360 model of mentoring a mentee has not one mentor further up but several, who may as
/// well be peers or report to the mentee. All of them have something to teach.
///
/// On the wire a direction is its [`key`](Self::key). It has nothing to do with the
/// [`Direction`](crate::Direction) of a scale.
///
/// Source: *A Mentoring Model* (blog post), the 360 reciprocal model.
///
/// # Example
///
/// ```
/// use leadership_qualities::mentoring::Direction;
///
/// let direction: Direction = "peer".parse()?;
/// assert_eq!(direction, Direction::Peer);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Direction {
    /// Further up than the mentee.
    Senior,
    /// On the same level as the mentee.
    Peer,
    /// Further down than the mentee.
    Subordinate,
}

impl Direction {
    /// Every direction, from the top down.
    pub const ALL: [Self; 3] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The direction on the wire: `senior`, `peer` or `subordinate`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Senior => "senior",
            Self::Peer => "peer",
            Self::Subordinate => "subordinate",
        }
    }
}

wire::term!(Direction, "`senior`, `peer` or `subordinate`");
wire::from_str!(Direction);

/// Writes `senior`, `peer` or `subordinate`.
impl fmt::Display for Direction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.key())
    }
}
