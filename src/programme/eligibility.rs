//! What an application needs before it can be registered.

use core::fmt;

use crate::machine::Order;
use crate::wire;

/// Who in the mentee's organisation has found that mentoring would benefit them.
///
/// Source: *What is mentoring?* (London Leadership Academy), how to apply.
///
/// # Example
///
/// ```
/// use leadership_qualities::programme::{Event, Sponsor};
///
/// let event = Event::Sponsor(Sponsor::LearningAndDevelopment);
/// assert_eq!(serde_json::to_string(&event)?, r#"{"sponsor":"learning_and_development"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Sponsor {
    /// Human resources.
    HumanResources,
    /// Learning and development.
    LearningAndDevelopment,
    /// The line manager, who has to support the application all the same: that is another fact.
    LineManager,
}

impl Sponsor {
    /// Every sponsor, in the order of the source.
    pub const ALL: [Self; 3] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The sponsor in snake case: the sponsor on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::HumanResources => "human_resources",
            Self::LearningAndDevelopment => "learning_and_development",
            Self::LineManager => "line_manager",
        }
    }
}

/// Writes the sponsor in words, such as "line manager".
impl fmt::Display for Sponsor {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.key().replace('_', " "))
    }
}

wire::term!(Sponsor, "the key of a sponsor, such as `line_manager`");

/// One of the three things that an application needs before it can be registered.
///
/// Source: *What is mentoring?* (London Leadership Academy), how to apply. That the other two come
/// after the sponsor, and either of them first, is the crate's convention.
///
/// # Example
///
/// ```
/// use leadership_qualities::programme::Condition;
///
/// assert_eq!(Condition::ORDER.to_string(), "sponsor ; (goals ‖ manager_support)");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum Condition {
    /// Somebody in the organisation sponsors the mentee.
    Sponsor,
    /// The mentee knows what to gain.
    Goals,
    /// The line manager supports it.
    ManagerSupport,
}

impl Condition {
    /// Every condition, in the order of the source.
    pub const ALL: [Self; 3] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// What comes before what.
    pub const ORDER: Order<Self> = Order::Then(&[
        Order::One(Self::Sponsor),
        Order::Any(&[Order::One(Self::Goals), Order::One(Self::ManagerSupport)]),
    ]);

    /// The condition in snake case: the condition on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sponsor => "sponsor",
            Self::Goals => "goals",
            Self::ManagerSupport => "manager_support",
        }
    }
}

wire::term!(Condition, "`sponsor`, `goals` or `manager_support`");
wire::from_str!(Sponsor, Condition);

impl crate::vocabulary::sealed::Sealed for Condition {}

impl crate::vocabulary::Vocabulary for Condition {
    const TERMS: &'static [Self] = &Self::ALL;

    fn key(self) -> &'static str {
        self.key()
    }
}

/// Writes the condition in words, such as "support of the line manager".
impl fmt::Display for Condition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Sponsor => "a sponsor",
            Self::Goals => "goals",
            Self::ManagerSupport => "support of the line manager",
        })
    }
}

/// Some of the three conditions.
///
/// # Example
///
/// ```
/// use leadership_qualities::Application;
/// use leadership_qualities::programme::Condition;
///
/// assert!(!Application::default().conditions().contains(Condition::Sponsor));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Conditions(u8);

impl Conditions {
    pub(super) const NONE: Self = Self(0);

    /// Whether a condition is among them.
    #[must_use]
    pub const fn contains(self, condition: Condition) -> bool {
        self.0 & (1 << condition as u8) != 0
    }

    /// How many there are, 0 to 3.
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Each of them, in the order of the source.
    pub fn iter(self) -> impl Iterator<Item = Condition> + Clone {
        let is_one = move |condition: &Condition| self.contains(*condition);
        Condition::ALL.into_iter().filter(is_one)
    }

    pub(super) const fn with(self, condition: Condition) -> Self {
        Self(self.0 | (1 << condition as u8))
    }
}

impl FromIterator<Condition> for Conditions {
    fn from_iter<I: IntoIterator<Item = Condition>>(conditions: I) -> Self {
        conditions.into_iter().fold(Self::NONE, Self::with)
    }
}

/// Writes the conditions in words, with "and" before the last.
impl fmt::Display for Conditions {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, condition) in self.iter().enumerate() {
            formatter.write_str(match place {
                0 => "",
                place if place + 1 == self.len() => " and ",
                _ => ", ",
            })?;
            write!(formatter, "{condition}")?;
        }
        Ok(())
    }
}
