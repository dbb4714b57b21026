//! What a mentee looks for in a mentor, and what stands in the way.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::framework::Qualities;
use crate::profile::Agenda;
use crate::programme::record::Application;
use crate::programme::reference::MentorId;
use crate::wire;

wire::record! {
    /// The criteria by which a mentee searches a register of mentors.
    ///
    /// A mentor suits the mentee if all of the following hold:
    ///
    /// - the mentor has every skill and all the experience that the criteria name;
    /// - the mentor is in one of the locations, if the criteria name any;
    /// - the mentor is not one of the mentors to pass over;
    /// - the mentor has a place free.
    ///
    /// Two texts match if they are the same from end to end, apart from case and from white space
    /// at the ends. The agenda decides who comes first, and excludes nobody.
    ///
    /// The source says only that mentees search by skills, location, experience and so on. How the
    /// search works is the crate's convention. In JSON criteria are an object of these five
    /// fields.
    ///
    /// Source: *What is mentoring?* (London Leadership Academy), how to apply.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Quality;
    /// use leadership_qualities::programme::register::Criteria;
    ///
    /// let criteria = Criteria {
    ///     agenda: [Quality::PoliticalAstuteness].into(),
    ///     skills: vec!["Chairing meetings".into()],
    ///     locations: vec!["South East London".into(), "South West London".into()],
    ///     ..Criteria::default()
    /// };
    /// # let json = serde_json::to_string(&criteria)?;
    /// # assert_eq!(serde_json::from_str::<Criteria>(&json)?, criteria);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
    #[by_hand(Redact)]
    pub struct Criteria {
        /// The qualities to bring to mentoring: mentors who offer more of these qualities come first.
        pub agenda: Qualities,
        /// The skills that a mentor has to have.
        pub skills: Vec<String>,
        /// The experience that a mentor has to have.
        pub experience: Vec<String>,
        /// Where a mentor may be: anywhere if no location is named.
        pub locations: Vec<String>,
        /// The mentors to pass over, such as mentors who cannot be invited again.
        ///
        /// [`Application::excluded`] lists these mentors.
        pub except: Vec<MentorId>,
    }
}

/// Takes the criteria from an application: the qualities of its goals are the agenda, and mentors
/// whom the mentee [cannot invite](Application::excluded) are passed over.
///
/// A goal that names no quality does not affect who comes first. Use the application itself: an
/// application that is redacted for the line manager names no mentor of the register.
///
/// # Example
///
/// ```
/// use leadership_qualities::programme::register::Criteria;
/// use leadership_qualities::programme::{Event, Sponsor};
/// use leadership_qualities::{Application, Need, Quality};
///
/// let application = Application::replay([
///     Event::Sponsor(Sponsor::LineManager),
///     Event::Goals([Need::new(Quality::SelfBelief, "To speak up.")].into()),
/// ])?;
/// assert_eq!(Criteria::from(&application).agenda, [Quality::SelfBelief].into());
/// # Ok::<(), leadership_qualities::programme::RejectedLog>(())
/// ```
impl From<&Application> for Criteria {
    fn from(application: &Application) -> Self {
        let goals = application.goals().iter();
        Self {
            agenda: goals.filter_map(|goal| goal.quality).collect(),
            except: application.excluded().cloned().collect(),
            ..Self::default()
        }
    }
}

/// Takes the qualities on the agenda as the only criteria.
impl From<Agenda> for Criteria {
    fn from(agenda: Agenda) -> Self {
        Self {
            agenda: agenda.into(),
            ..Self::default()
        }
    }
}

wire::choice! {
    /// A reason why a mentor does not suit a mentee.
    ///
    /// In JSON it is an object with one key, as in `{"lacks_skill": "coaching"}`,
    /// `{"full": {"capacity": 2, "mentees": 2}}` and `{"excepted": {}}`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::programme::register::Obstacle;
    ///
    /// let obstacle = Obstacle::LacksSkill("coaching".into());
    /// assert_eq!(obstacle.to_string(), r#"lacks the skill "coaching""#);
    /// assert_eq!(serde_json::to_string(&obstacle)?, r#"{"lacks_skill":"coaching"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[non_exhaustive]
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[out]
    pub enum Obstacle {
        /// The mentor has no free place.
        Full(Places) = "full",
        /// The criteria name the mentor as one to pass over.
        Excepted = "excepted",
        /// The mentor is at this location, which the criteria do not name.
        Elsewhere(String) = "elsewhere",
        /// The mentor does not have this skill.
        LacksSkill(String) = "lacks_skill",
        /// The mentor does not have this experience.
        LacksExperience(String) = "lacks_experience",
    }
}

wire::record! {
    /// The capacity and the number of mentees of a mentor who has no place free.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[out]
    pub struct Places {
        /// How many mentees the mentor takes at a time.
        pub capacity: u32,
        /// How many mentees the mentor has now.
        pub mentees: u32,
    }
}

/// Writes a clause that can follow the name of the mentor.
impl fmt::Display for Obstacle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full(Places { capacity, mentees }) => write!(
                formatter,
                "has no free place, with {mentees} mentees and a capacity of {capacity}"
            ),
            Self::Excepted => formatter.write_str("is to be passed over"),
            Self::Elsewhere(location) => {
                write!(formatter, "is in {location:?}, which is not asked for")
            }
            Self::LacksSkill(skill) => write!(formatter, "lacks the skill {skill:?}"),
            Self::LacksExperience(experience) => {
                write!(formatter, "lacks the experience {experience:?}")
            }
        }
    }
}
