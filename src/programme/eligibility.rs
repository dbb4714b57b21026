//! What an application needs before it can be registered.

use core::fmt;

use crate::machine::Order;
use crate::vocabulary::{term_set, vocabulary};

vocabulary! {
    /// The sponsor in the mentee's organisation, who has identified that mentoring would benefit
    /// the mentee.
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
    #[expected = "the key of a sponsor, such as `line_manager`"]
    pub enum Sponsor {
        /// The sponsor is human resources.
        HumanResources = "human_resources",
        /// The sponsor is learning and development.
        LearningAndDevelopment = "learning_and_development",
        /// The sponsor is the mentee's line manager. The line manager's support is a separate
        /// condition.
        LineManager = "line_manager",
    }
}

vocabulary! {
    /// A condition that an application has to meet before the mentee registers.
    ///
    /// Source: *What is mentoring?* (London Leadership Academy), how to apply. It is the crate's
    /// convention that the sponsor comes first, and then goals and the line manager's support, in
    /// either order.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::programme::Condition;
    ///
    /// assert_eq!(Condition::ORDER.to_string(), "sponsor ; (goals ‖ manager_support)");
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "`sponsor`, `goals` or `manager_support`"]
    #[by_hand(Display)]
    pub enum Condition {
        /// Somebody in the organisation sponsors the mentee.
        Sponsor = "sponsor",
        /// The mentee has identified what they want to gain from mentoring.
        Goals = "goals",
        /// The line manager supports the application.
        ManagerSupport = "manager_support",
    }
}

impl Condition {
    /// The order in which the conditions have to be met.
    pub const ORDER: Order<Self> = Order::Then(&[
        Order::One(Self::Sponsor),
        Order::Any(&[Order::One(Self::Goals), Order::One(Self::ManagerSupport)]),
    ]);
}

/// Writes the condition in words, such as "support of the line manager".
impl fmt::Display for Condition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::Sponsor => "a sponsor",
            Self::Goals => "goals",
            Self::ManagerSupport => "support of the line manager",
        })
    }
}

term_set! {
    /// A set of the three conditions that an application has to meet.
    ///
    /// The set takes one byte.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Application;
    /// use leadership_qualities::programme::{Condition, Conditions};
    ///
    /// let met = Application::default().conditions();
    /// assert!(!met.contains(Condition::Sponsor));
    /// assert_eq!(Conditions::ALL - met, Conditions::ALL);
    /// ```
    pub struct Conditions(u8) of Condition;
}
