//! What two people can learn from each other.

use alloc::vec::Vec;
use core::array;
use core::fmt;
use core::iter::FusedIterator;

#[cfg(feature = "schema")]
use crate::framework::fields;
use crate::framework::{Quality, Role, Statement};
use crate::profile::Profile;
#[cfg(feature = "schema")]
use crate::shape::Shape;
use crate::wire;

wire::view! {
    /// What two people can learn from each other. A person can learn a quality that is on their own
    /// agenda and that the other person offers; this rule is the crate's convention.
    ///
    /// The qualities come in the order of the learner's [agenda](Profile::agenda); the other person
    /// [offers](Profile::offers) all of them. Two people may learn the same quality from each
    /// other, because both may wish to address a quality that they rate 1 or 2. The post on
    /// reciprocal mentoring says that everybody in a mentoring relationship has something to teach,
    /// but not how to find out what.
    ///
    /// An exchange is meant for both people. It does not show a rating or a wish itself. But each
    /// quality in it shows that the learner wishes, or may wish, to address the quality, and that
    /// the other person's rating is 1 or 2. In JSON an exchange is an object of two arrays,
    /// `first_learns` and `second_learns`. Each element is an object with a `quality` and its
    /// `development`: a statement for the `mentee`, who learns, and a statement for the `mentor`,
    /// who can develop too.
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
        first: Learnt,
        second: Learnt,
    } as |exchange| {
        /// What the first person can learn from the second, in the order of the first person's agenda.
        #[shape = Shape::array(&Lesson::SHAPE, Some(0), Some(Quality::ALL.len()))]
        first_learns: Vec<Lesson> = exchange.first_learns().map(Lesson).collect(),
        /// What the second person can learn from the first, in the order of the second person's agenda.
        #[shape = Shape::array(&Lesson::SHAPE, Some(0), Some(Quality::ALL.len()))]
        second_learns: Vec<Lesson> = exchange.second_learns().map(Lesson).collect(),
    }
}

impl Exchange {
    /// The exchange between two people.
    #[must_use]
    pub fn between(first: Profile, second: Profile) -> Self {
        Self {
            first: Learnt::of(first, second),
            second: Learnt::of(second, first),
        }
    }

    /// The same exchange, with the first and the second person swapped.
    #[must_use]
    pub const fn reversed(self) -> Self {
        Self {
            first: self.second,
            second: self.first,
        }
    }

    /// What the first person can learn from the second, in the order of the first person's agenda.
    #[must_use]
    pub fn first_learns(self) -> Lessons {
        self.first.lessons()
    }

    /// What the second person can learn from the first, in the order of the second person's agenda.
    #[must_use]
    pub fn second_learns(self) -> Lessons {
        self.second.lessons()
    }

    /// Whether each person can learn something from the other.
    #[must_use]
    pub const fn is_mutual(self) -> bool {
        !self.first.is_empty() && !self.second.is_empty()
    }

    /// Whether neither person can learn anything from the other.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.first.is_empty() && self.second.is_empty()
    }
}

/// The qualities that one person can learn from another, in the order of the learner's agenda.
///
/// The array holds no ratings and no wishes. So two exchanges with the same qualities are equal,
/// and whoever receives an exchange learns nothing beyond its qualities. Unused places are at the
/// end.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Learnt([Option<Quality>; 15]);

impl Learnt {
    fn of(learner: Profile, teacher: Profile) -> Self {
        let offers = teacher.offers();
        let agenda = learner.agenda().entries().map(|entry| entry.quality);
        let mut lessons = agenda.filter(|quality| offers.contains(*quality));
        Self([(); 15].map(|()| lessons.next()))
    }

    fn lessons(self) -> Lessons {
        Lessons(self.0.into_iter())
    }

    const fn is_empty(self) -> bool {
        matches!(self.0, [None, ..])
    }
}

/// Shows the qualities.
impl fmt::Debug for Learnt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.lessons()).finish()
    }
}

/// Iterator over the qualities that one person can learn from another, in the order of the
/// learner's agenda.
///
/// [`Exchange::first_learns`] and [`Exchange::second_learns`] return it.
#[derive(Clone)]
pub struct Lessons(array::IntoIter<Option<Quality>, 15>);

impl Iterator for Lessons {
    type Item = Quality;

    fn next(&mut self) -> Option<Quality> {
        self.0.next().flatten()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.0.as_slice().iter().flatten().count();
        (left, Some(left))
    }
}

impl DoubleEndedIterator for Lessons {
    fn next_back(&mut self) -> Option<Quality> {
        self.0.rfind(Option::is_some).flatten()
    }
}

impl ExactSizeIterator for Lessons {}

impl FusedIterator for Lessons {}

/// Shows the qualities that are left.
impl fmt::Debug for Lessons {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.clone()).finish()
    }
}

wire::view! {
    /// One quality that one person can learn from another.
    struct Lesson(Quality) as |lesson| {
        /// The quality to learn.
        quality: Quality = lesson.0,
        /// How mentoring can develop the quality: the person who learns is the mentee, and the
        /// person who teaches is the mentor.
        #[title = "Development by exchange"]
        #[shape = Shape::object(&fields::DEVELOPMENT)]
        development: wire::Entries<Role, Statement, 2> =
            wire::Entries(Role::ALL.map(|role| (role, lesson.0.development(role)))),
    }
}
