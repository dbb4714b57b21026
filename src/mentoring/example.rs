//! An example of good mentoring: innovators and their mentors.

use crate::framework::Source;
use crate::vocabulary::vocabulary;

const EXAMPLE: Source = Source::sequence("closing example");

vocabulary! {
    /// One part of an example of good mentoring, in which innovators are the mentees.
    ///
    /// Its opening is lost, so that the first statement is
    /// [`Truncated`](crate::framework::Fidelity::Truncated) and begins with an ellipsis.
    ///
    /// Source: *Setting Up Positive Mentoring*, closing example.
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
            "… This means pairing innovators with mentors who have been selected with care, and \
             who teach them all the time which problems they will most probably meet, and which \
             interactions they will most probably have.",
        ),
        /// What mentoring adds to an innovator.
        Supplement = "supplement" => EXAMPLE.whole(
            "Mentoring perfectly supplements the mixture of curiosity and intuition that is \
             natural in an innovator.",
        ),
        /// Ideas, tried on an executive first.
        Testing = "testing" => EXAMPLE.whole(
            "What is more, the mentee can try new ideas and assumptions on an executive with \
             experience before other people in the organisation hear of them.",
        ),
        /// What the mentor understands of other executives.
        Agendas = "agendas" => EXAMPLE.whole(
            "The mentor will understand better what agendas there are beneath the surface, in \
             other executives who have to be convinced.",
        ),
    }
}
