//! The two people in a mentoring relationship.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// One of the two people in a mentoring relationship: the mentee or the mentor.
    ///
    /// In JSON: `"mentee"` or `"mentor"`.
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
        /// The person on whose development the relationship primarily focuses.
        Mentee = "mentee",
        /// The person who mentors, and who can develop as well because of the relationship.
        Mentor = "mentor",
    }
}
