//! An example of good mentoring: innovators and their mentors.

use crate::framework::Source;
use crate::vocabulary::vocabulary;

const EXAMPLE: Source = Source::sequence("closing example");

vocabulary! {
    /// One part of an example of good mentoring, in which innovators are the mentees.
    ///
    /// The source has lost the opening of the example. So the first statement is
    /// [`Truncated`](crate::framework::Fidelity::Truncated), and begins with an ellipsis.
    ///
    /// Source: *Sequence For Setting Up Positive Mentoring*, closing example.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::framework::Fidelity;
    /// use leadership_qualities::mentoring::InnovatorExample;
    ///
    /// let pairing = InnovatorExample::Pairing.statement();
    /// assert_eq!(pairing.fidelity(), Fidelity::Truncated);
    /// assert!(pairing.text().starts_with('…'));
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of a part of the example, such as `pairing`"]
    #[worded]
    pub enum InnovatorExample {
        /// Innovators, paired with mentors who go on teaching them.
        Pairing = "pairing" => EXAMPLE.truncated(
            "… This means pairing innovators with carefully chosen mentors, who keep teaching \
             them which problems and which interactions they are most likely to meet.",
        ),
        /// What mentoring adds to an innovator.
        Supplement = "supplement" => EXAMPLE.whole(
            "Mentoring perfectly supplements the mixture of curiosity and intuition that comes \
             naturally to an innovator.",
        ),
        /// Ideas that the mentee tries on an executive first.
        Testing = "testing" => EXAMPLE.whole(
            "The mentee can also try new ideas and assumptions on an experienced executive before \
             other people in the organisation hear of them.",
        ),
        /// What the mentor understands about other executives.
        Agendas = "agendas" => EXAMPLE.whole(
            "The mentor will better understand what agendas lie beneath the surface among other \
             executives who have to be convinced.",
        ),
    }
}
