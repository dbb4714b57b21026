//! The two people in a mentoring relationship.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// One of the two people in a mentoring relationship.
    ///
    /// On the wire: `"mentee"` or `"mentor"`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::{Quality, Role};
    ///
    /// for role in Role::ALL {
    ///     println!("{role}: {}", Quality::HoldingToAccount.development(role));
    /// }
    /// ```
    #[expected = "`mentee` or `mentor`"]
    pub enum Role {
        /// The person whose development the relationship is for.
        Mentee = "mentee",
        /// The person who supports that development, and develops by doing so.
        Mentor = "mentor",
    }
}
