//! What two people can learn from each other.

use alloc::vec::Vec;
use core::fmt;

use crate::framework::{Qualities, Quality, Role, Statement};
use crate::profile::Profile;
use crate::wire;

/// What each of two people can learn from the other.
///
/// One learns from the other what is on the one's [agenda](Profile::agenda) and what the other
/// [offers](Profile::offers), in the order of the agenda; what one learns is what the other
/// teaches. Two may well learn the same from each other, as an agenda can hold what is going well.
/// That this makes an exchange is the crate's convention: the source says that everybody in a
/// mentoring relationship has something to teach, and not how to find out what.
///
/// An exchange tells neither ratings nor wishes, so that each of the two can see all of it. On the
/// wire it is an object of `first_learns` and `second_learns`, both of them arrays of objects with
/// the `quality` and its `development`: the statement for the `mentee`, who is the one that learns,
/// and for the `mentor`, who gains by it too.
///
/// # Example
///
/// ```
/// use leadership_qualities::{Exchange, Profile, SelfAssessment};
///
/// let profile = |name| -> Result<Profile, Box<dyn std::error::Error>> {
///     let json = std::fs::read_to_string(format!("examples/data/{name}.json"))?;
///     Ok(Profile::new(serde_json::from_str::<SelfAssessment>(&json)?))
/// };
/// let (manager, physiotherapist) = (profile("practice-manager")?, profile("physiotherapist")?);
///
/// let exchange = Exchange::between(manager, physiotherapist);
/// for quality in exchange.first_learns() {
///     println!("The physiotherapist can help the manager with {quality}.");
/// }
/// assert_eq!(exchange.reversed(), Exchange::between(physiotherapist, manager));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Exchange {
    first: Lessons,
    second: Lessons,
}

impl Exchange {
    /// The exchange between two people.
    #[must_use]
    pub fn between(first: Profile, second: Profile) -> Self {
        Self {
            first: Lessons::of(first, second),
            second: Lessons::of(second, first),
        }
    }

    /// The same exchange, seen from the other side.
    #[must_use]
    pub const fn reversed(self) -> Self {
        Self {
            first: self.second,
            second: self.first,
        }
    }

    /// What the first can learn from the second, in the order of the first one's agenda.
    pub fn first_learns(self) -> impl Iterator<Item = Quality> + Clone {
        self.first.iter()
    }

    /// What the second can learn from the first, in the order of the second one's agenda.
    pub fn second_learns(self) -> impl Iterator<Item = Quality> + Clone {
        self.second.iter()
    }

    /// Whether each of the two can learn something.
    #[must_use]
    pub fn is_mutual(self) -> bool {
        !self.first.is_empty() && !self.second.is_empty()
    }

    /// Whether neither of the two can learn anything.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.first.is_empty() && self.second.is_empty()
    }
}

/// The qualities that one person can learn from another, the first to be addressed first.
///
/// They are kept without the answers that put them in order: exchanges that say the same are
/// equal, and one that is passed on tells no more than it says.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Lessons([Option<Quality>; 15]);

impl Lessons {
    fn of(learner: Profile, teacher: Profile) -> Self {
        let offers: Qualities = teacher.offers().collect();
        let agenda = learner.agenda().entries().map(|entry| entry.quality);
        let mut lessons = agenda.filter(|quality| offers.contains(*quality));
        Self([(); 15].map(|()| lessons.next()))
    }

    fn iter(self) -> impl Iterator<Item = Quality> + Clone {
        self.0.into_iter().flatten()
    }

    fn is_empty(self) -> bool {
        self.iter().next().is_none()
    }
}

/// Shows the qualities.
impl fmt::Debug for Lessons {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.iter()).finish()
    }
}

impl serde::Serialize for Lessons {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let lessons: Vec<Lesson> = self.iter().map(Lesson::from).collect();
        lessons.serialize(serializer)
    }
}

impl serde::Serialize for Exchange {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let sides = [("first_learns", self.first), ("second_learns", self.second)];
        serializer.collect_map(sides)
    }
}

/// One quality that is learnt, with what it develops in the one who learns and in the one who
/// teaches.
pub(crate) struct Lesson {
    quality: Quality,
    development: wire::Entries<Role, Statement, 2>,
}

wire::object!(Lesson {
    quality,
    development
});

impl From<Quality> for Lesson {
    fn from(quality: Quality) -> Self {
        Self {
            quality,
            development: wire::Entries(Role::ALL.map(|role| (role, quality.development(role)))),
        }
    }
}
