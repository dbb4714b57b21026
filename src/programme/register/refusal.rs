//! What a register refuses, and why.

use alloc::string::{String, ToString};
use core::fmt;

use serde::ser::{Serialize, Serializer};

use crate::programme::RejectedEvent;
use crate::programme::reference::MentorId;
use crate::record::NonEmpty;
#[cfg(feature = "schema")]
use crate::shape::{About, Field, Label, Shape, Title, shaped};
use crate::wire;

/// Error: a mentor on the register already has this reference.
///
/// It displays as one line with the reference.
///
/// # Example
///
/// ```
/// use leadership_qualities::Register;
/// use leadership_qualities::programme::register::Mentor;
///
/// let mentors = std::fs::read_to_string("examples/data/mentors.ndjson")?;
/// let first = mentors.lines().next().unwrap_or_default();
/// let mentor: Mentor = serde_json::from_str(first)?;
///
/// let mut register = Register::new([mentor.clone()])?;
/// let error = register.add(mentor).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "found M01, who is on the register, expected a reference that nobody has",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("found {mentor}, who is on the register, expected a reference that nobody has")]
pub struct TakenReference {
    /// The reference that both mentors have.
    pub mentor: MentorId,
}

/// Error: a mentor in a list has the same reference as an earlier mentor.
///
/// It displays as one line: the place of the mentor, counted from 0, and the earlier mentor who has
/// the reference.
///
/// # Example
///
/// ```
/// use leadership_qualities::Register;
/// use leadership_qualities::programme::register::Mentor;
///
/// let mentors = std::fs::read_to_string("examples/data/mentors.ndjson")?;
/// let first = mentors.lines().next().unwrap_or_default();
/// let mentor: Mentor = serde_json::from_str(first)?;
///
/// let error = Register::new([mentor.clone(), mentor]).unwrap_err();
/// let duplicate = &error.mentors[0];
/// assert_eq!((duplicate.first, duplicate.again), (0, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("mentors[{again}]: found {mentor}, who is mentors[{first}], expected each mentor once")]
pub struct DuplicateMentor {
    /// The reference that both mentors have.
    pub mentor: MentorId,
    /// The place of the earlier mentor, counted from 0.
    pub first: usize,
    /// The place of the later mentor, counted from 0.
    pub again: usize,
}

/// Error: in a list of mentors for a register, at least one reference occurs more than once.
///
/// It displays as every duplicate mentor, one on each line.
///
/// # Example
///
/// ```
/// use leadership_qualities::Register;
/// use leadership_qualities::programme::register::Mentor;
///
/// let mentors = std::fs::read_to_string("examples/data/mentors.ndjson")?;
/// let mut mentors: Vec<Mentor> =
///     mentors.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
/// mentors.extend_from_within(..2);
///
/// let error = Register::new(mentors).unwrap_err();
/// for duplicate in error.mentors.iter() {
///     println!("{} and {}: {}", duplicate.first, duplicate.again, duplicate.mentor);
/// }
/// # assert_eq!(error.mentors.len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DuplicateMentors {
    /// Every mentor whose reference an earlier mentor has, in the order of the list.
    pub mentors: NonEmpty<DuplicateMentor>,
}

impl fmt::Display for DuplicateMentors {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, duplicate) in self.mentors.iter().enumerate() {
            formatter.write_str(if place > 0 { "\n" } else { "" })?;
            write!(formatter, "{duplicate}")?;
        }
        Ok(())
    }
}

impl core::error::Error for DuplicateMentors {}

/// Error: the application rejected an event, or the register refused it because the mentor is not
/// on the register or has no place free.
///
/// In JSON it is an object with one key: `rejected` with a [`RejectedEvent`],
/// `{"not_on_register": {"mentor": "M07", …}}` or
/// `{"full": {"mentor": "M07", "capacity": 2, "mentees": 2, …}}`, each with a `message`.
///
/// # Example
///
/// ```
/// use leadership_qualities::programme::register::RefusedEvent;
/// use leadership_qualities::programme::{Event, Reason, Stage};
/// use leadership_qualities::{Application, Register};
///
/// let mut application = Application::default();
/// match Register::default().apply(&mut application, Event::Approved) {
///     Err(RefusedEvent::Rejected(rejection)) => {
///         assert_eq!(rejection.reasons(), [Reason::BelongsTo(Stage::Registered)]);
///     }
///     other => panic!("{other:?}"),
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RefusedEvent {
    /// The application rejects the event, whatever the register says.
    #[error(transparent)]
    Rejected(#[from] RejectedEvent),
    /// The mentor who is invited or chosen is not on the register.
    #[error("{mentor} is not on the register: expected a mentor of the register")]
    NotOnRegister {
        /// The reference of the mentor.
        mentor: MentorId,
    },
    /// The mentor who is invited or chosen has no place free.
    #[error(
        "{mentor} has no free place, with {mentees} mentees and a capacity of {capacity}: \
         expected a mentor with a free place"
    )]
    Full {
        /// The reference of the mentor.
        mentor: MentorId,
        /// How many mentees the mentor takes at a time.
        capacity: u32,
        /// How many mentees the mentor has now.
        mentees: u32,
    },
}

impl Serialize for RefusedEvent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let message = self.to_string();
        match self {
            Self::Rejected(rejection) => serializer.collect_map([("rejected", rejection)]),
            Self::NotOnRegister { mentor } => {
                let absent = Absent { mentor, message };
                serializer.collect_map([("not_on_register", absent)])
            }
            Self::Full {
                mentor,
                capacity,
                mentees,
            } => {
                let full = Full {
                    mentor,
                    capacity: *capacity,
                    mentees: *mentees,
                    message,
                };
                serializer.collect_map([("full", full)])
            }
        }
    }
}

wire::view! {
    /// A mentor who is not on the register.
    #[name = "MentorNotOnRegister"]
    struct Absent<'a> {
        mentor: &'a MentorId,
        message: String,
    } as |absent| {
        /// The programme's reference for the mentor.
        mentor: &MentorId = absent.mentor,
        /// The whole refusal in one line of text.
        message: &str = absent.message.as_str(),
    }
}

wire::view! {
    /// A mentor who has no free place.
    #[name = "FullMentor"]
    struct Full<'a> {
        mentor: &'a MentorId,
        capacity: u32,
        mentees: u32,
        message: String,
    } as |full| {
        /// The programme's reference for the mentor.
        mentor: &MentorId = full.mentor,
        /// How many mentees the mentor takes at a time.
        capacity: u32 = full.capacity,
        /// How many mentees the mentor has now.
        mentees: u32 = full.mentees,
        /// The whole refusal in one line of text.
        message: &str = full.message.as_str(),
    }
}

#[cfg(feature = "schema")]
shaped!(
    [] RefusedEvent,
    name: "RefusedEvent",
    title: Title::OfKey,
    about: About::Is(
        "Why an event was refused: the application rejected the event, or the register refused it \
         because the mentor is not on the register or has no place free."
    ),
    comment: None,
    shape: Shape::Choice(&[
        Field::new(
            Label::keyed(
                "rejected",
                "The application rejects the event, whatever the register says.",
            ),
            RejectedEvent::SHAPE,
        ),
        Field::new(
            Label::keyed(
                "not_on_register",
                "The mentor who is invited or chosen is not on the register.",
            ),
            Absent::SHAPE,
        ),
        Field::keyed("full", "The mentor who is invited or chosen has no free place.", Full::SHAPE),
    ]),
);
