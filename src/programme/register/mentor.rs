//! A mentor of a programme, with what a mentee may look for.

use alloc::string::String;
use alloc::vec::Vec;

use crate::framework::Qualities;
use crate::mentoring::Relation;
use crate::network::Person;
use crate::programme::reference::MentorId;
use crate::wire;

wire::record! {
    /// A mentor on the register of a programme.
    ///
    /// In JSON a mentor is an object of these eight fields. It is the crate's convention that a
    /// mentor offers qualities of the framework and takes a limited number of mentees. The source
    /// speaks of skills, location, experience and the like.
    ///
    /// Source: *What is mentoring?* (London Leadership Academy), how to apply.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::programme::register::Mentor;
    ///
    /// let mentors = std::fs::read_to_string("examples/data/mentors.ndjson")?;
    /// for line in mentors.lines() {
    ///     let mentor: Mentor = serde_json::from_str(line)?;
    ///     println!("{}, {}: {} free", mentor.name, mentor.location, mentor.free_places());
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[by_hand(Redact)]
    pub struct Mentor {
        /// The programme's reference for the mentor, which no other mentor of the register has.
        #[title = "Reference"]
        pub id: MentorId,
        /// The name of the mentor.
        pub name: String,
        /// Where the mentor is.
        pub location: String,
        /// The skills that the mentor has.
        pub skills: Vec<String>,
        /// The experience that the mentor has.
        pub experience: Vec<String>,
        /// The qualities in which the mentor can help others.
        ///
        /// They can come from the [offers](crate::profile::Profile::offers) of the mentor's own
        /// profile.
        pub offers: Qualities,
        /// How many mentees the mentor takes at a time.
        pub capacity: u32,
        /// How many mentees the mentor has now.
        ///
        /// The number may exceed the capacity, if the capacity has become smaller. A register
        /// [counts](super::Register::recount) the mentees.
        pub mentees: u32,
    }
}

impl Mentor {
    /// How many more mentees the mentor can take; 0 if the mentor already has more than the
    /// capacity.
    #[must_use]
    pub const fn free_places(&self) -> u32 {
        self.capacity.saturating_sub(self.mentees)
    }

    /// The mentor as a person who could be in a mentee's [network](crate::network::Network), in
    /// this relation to the mentee.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::mentoring::Relation;
    /// use leadership_qualities::programme::register::Mentor;
    /// use leadership_qualities::{Network, Quality};
    ///
    /// let mentors = std::fs::read_to_string("examples/data/mentors.ndjson")?;
    /// let mentors: Vec<Mentor> =
    ///     mentors.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    /// let people = mentors.iter().map(|mentor| mentor.person(Relation::Senior));
    /// let network = Network::covering([Quality::SelfBelief, Quality::BroadScanning], people);
    /// for member in network.members() {
    ///     println!("{} for {:?}", member.name, member.covers);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn person(&self, relation: Relation) -> Person<&MentorId> {
        Person {
            name: &self.id,
            relation,
            offers: self.offers,
        }
    }
}
