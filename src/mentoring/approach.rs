//! Mentoring and coaching, and the four ways in which they differ.

use super::words::display;
use crate::framework::{Source, Statement};
use crate::wire;

/// One of two ways in which somebody can be helped to develop.
///
/// On the wire: `"mentoring"` or `"coaching"`.
///
/// # Example
///
/// ```
/// use leadership_qualities::mentoring::{Approach, Contrast};
///
/// let approach: Approach = "coaching".parse()?;
/// for contrast in Contrast::ALL {
///     println!("{contrast}: {}", contrast.statement(approach));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum Approach {
    /// Mentoring: more open in time, form and subject.
    Mentoring,
    /// Coaching: more set in all three.
    Coaching,
}

impl Approach {
    /// Both approaches, mentoring first.
    pub const ALL: [Self; 2] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The approach on the wire: `mentoring` or `coaching`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mentoring => "mentoring",
            Self::Coaching => "coaching",
        }
    }

    /// The other approach.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Mentoring => Self::Coaching,
            Self::Coaching => Self::Mentoring,
        }
    }
}

wire::term!(Approach, "`mentoring` or `coaching`");
display!(Approach);

/// One of the four main differences between mentoring and coaching.
///
/// The source puts them in a table of two columns and hedges most of its cells: relationships are
/// "generally" or "usually" so. No difference rules anything out. On the wire a contrast is its
/// [`key`](Self::key).
///
/// Source: *What is mentoring?* (London Leadership Academy), table of differences.
///
/// # Example
///
/// ```
/// use leadership_qualities::mentoring::{Approach, Contrast};
///
/// let contrast: Contrast = "scope".parse()?;
/// println!("In mentoring: {}", contrast.statement(Approach::Mentoring));
/// println!("In coaching: {}", contrast.statement(Approach::Coaching));
/// # assert_eq!(contrast, Contrast::Scope);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum Contrast {
    /// How long the relationship lasts: openly or for a set time.
    Duration,
    /// How meetings come about: as they are needed or as they are arranged.
    Structure,
    /// What it looks at: the whole person or particular issues.
    Scope,
    /// What the other person brings: more experience or professional distance.
    Experience,
}

impl Contrast {
    /// Every contrast, in the order of the source.
    pub const ALL: [Self; 4] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The contrast in snake case, such as `duration`: the contrast on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Duration => "duration",
            Self::Structure => "structure",
            Self::Scope => "scope",
            Self::Experience => "experience",
        }
    }

    /// What the source says of one approach, where it contrasts it with the other.
    #[must_use]
    pub const fn statement(self, approach: Approach) -> Statement {
        use Approach::{Coaching, Mentoring};

        const SOURCE: Source = Source::service("table of differences");

        SOURCE.whole(match (self, approach) {
            (Self::Duration, Mentoring) => {
                "The relationship is an ongoing one, and can go on for a long time."
            }
            (Self::Duration, Coaching) => "The relationship generally lasts for a set time.",
            (Self::Structure, Mentoring) => {
                "It can be more informal, and the two can meet whenever there is a need of advice, \
                 guidance or support for the client."
            }
            (Self::Structure, Coaching) => {
                "It generally has more of a structure, and meetings are arranged at regular times."
            }
            (Self::Scope, Mentoring) => {
                "It is more for the long term, and looks at the person more broadly."
            }
            (Self::Scope, Coaching) => {
                "It is for the short term, and concentrates on particular areas or issues of \
                 development."
            }
            (Self::Experience, Mentoring) => {
                "The mentor usually has more experience and more qualifications than the client. \
                 Often it is somebody senior in the organisation, able to hand on knowledge and \
                 experience, and to open doors to opportunities that would otherwise be out of \
                 reach."
            }
            (Self::Experience, Coaching) => {
                "What determines coaching is generally not how much experience a coach has of the \
                 role in which the client formally works. Rather, the professional distance is \
                 what can help bring to light what people of one field assume uncritically."
            }
        })
    }
}

wire::term!(Contrast, "the key of a contrast, such as `duration`");
display!(Contrast);
wire::from_str!(Approach, Contrast);
