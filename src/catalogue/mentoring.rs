//! What the sources say about mentoring, as a part of the catalogue.

use core::marker::PhantomData;

use serde::ser::{Serialize, Serializer};

use crate::framework::{Role, Statement, Worded};
use crate::mentoring::{
    Activity, Approach, Assurance, Benefit, Characteristic, Contrast, Effect, Expectation,
    FrameworkUse, GroundRule, Impediment, InnovatorExample, LeaderPractice, ListeningAim,
    MenteePractice, Principle, Relation, SupervisoryMode, Technique,
};
#[cfg(feature = "schema")]
use crate::shape::{About, Field, Label, Shape, Shaped, Title, Type, shaped};
use crate::wire;

wire::view! {
    /// What mentoring is and how it is done, as the sources say.
    ///
    /// The fields stand in the order in which the crate lists the statements.
    #[title = "Mentoring"]
    pub(crate) struct MentoringEntry as |_entry| {
        /// What mentoring is.
        characteristics: Every<Characteristic> = Every::TERM,
        /// What the framework is for in mentoring, and why mentees assess themselves.
        framework_uses: Every<FrameworkUse> = Every::TERM,
        /// What mentoring makes possible.
        benefits: Every<Benefit> = Every::TERM,
        /// How mentoring differs from coaching.
        contrasts: [ContrastEntry; 4] = Contrast::ALL.map(ContrastEntry),
        /// The techniques that a mentor uses in a session. Counting encouragement among the
        /// techniques is the crate's convention.
        techniques: Every<Technique> = Every::TERM,
        /// What a mentor wants to find out by listening.
        listening_aims: Every<ListeningAim> = Every::TERM,
        /// What mentees do in mentoring, and what mentors do.
        activities: [ActivityEntry; 6] = Activity::ALL.map(ActivityEntry),
        /// The ground rules of mentoring: on goals, the line manager's support, and
        /// confidentiality.
        ground_rules: Every<GroundRule> = Every::TERM,
        /// What a mentor expects of a mentee.
        expectations: Every<Expectation> = Every::TERM,
        /// What the page "What is mentoring? (London Leadership Academy)" says about the mentors on
        /// the registers of its service.
        assurances: Every<Assurance> = Every::TERM,
        /// Where a mentee can find a mentor: among seniors, peers or subordinates.
        relations: Every<Relation> = Every::TERM,
        /// The practices of mentees in "A Mentoring Model (blog post)". That these practices are
        /// for mentees is the crate's reading.
        mentee_practices: Every<MenteePractice> = Every::TERM,
        /// The principles of mentoring in "A Mentoring Model (blog post)".
        principles: Every<Principle> = Every::TERM,
        /// What stands in the way of people learning from one another, and the principle that
        /// answers it.
        impediments: [ImpedimentEntry; 1] = Impediment::ALL.map(ImpedimentEntry),
        /// What mentoring brings about.
        effects: Every<Effect> = Every::TERM,
        /// The two things that a supervisor has to be able to do: manage and lead.
        supervisory_modes: Every<SupervisoryMode> = Every::TERM,
        /// What "A Mentoring Model (blog post)" says to leaders and supervisors.
        leader_practices: Every<LeaderPractice> = Every::TERM,
        /// An example of good mentoring, part by part.
        innovator_example: Every<InnovatorExample> = Every::TERM,
    }
}

/// Every term of a vocabulary, and what a source says about each term.
struct Every<T>(PhantomData<T>);

impl<T> Every<T> {
    const TERM: Self = Self(PhantomData);
}

impl<T: Worded> Serialize for Every<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(T::TERMS.iter().copied().map(Entry))
    }
}

#[cfg(feature = "schema")]
impl<T: Worded + Shaped> Shaped for Every<T> {
    const SHAPE: Shape = Shape::array(
        &Entry::<T>::SHAPE,
        Some(T::TERMS.len()),
        Some(T::TERMS.len()),
    );
}

/// A term of a vocabulary, and what a source says about the term.
struct Entry<T>(T);

impl<T: Worded> Serialize for Entry<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;

        let mut object = serializer.serialize_map(Some(2))?;
        object.serialize_entry("key", self.0.key())?;
        object.serialize_entry("statement", &self.0.statement())?;
        object.end()
    }
}

#[cfg(feature = "schema")]
impl<T: Worded + Shaped> Entry<T> {
    /// What the vocabulary says about a term, which holds for the entry of the term, too.
    const ABOUT: About = {
        let Shape::Type(Type { label, .. }) = T::SHAPE else {
            panic!("a vocabulary has a name");
        };
        label.about
    };

    const FIELDS: [Field; 2] = [
        Field::keyed("key", "The key of the term.", T::SHAPE),
        Field::keyed(
            "statement",
            "What the source says about the term.",
            Statement::SHAPE,
        ),
    ];
}

#[cfg(feature = "schema")]
shaped!(
    [T: Worded + Shaped] Entry<T>,
    name: T::ENTRY,
    title: Title::OfKey,
    about: Self::ABOUT,
    comment: None,
    shape: Shape::object(&Self::FIELDS),
);

wire::view! {
    /// One difference between mentoring and coaching.
    struct ContrastEntry(Contrast) as |entry| {
        /// The key of the contrast between mentoring and coaching.
        key: Contrast = entry.0,
        /// What the source says about each approach.
        #[shape = Shape::object(&SIDES)]
        statements: wire::Entries<Approach, Statement, 2> = wire::Entries(
            Approach::ALL.map(|approach| (approach, entry.0.statement(approach))),
        ),
    }
}

#[cfg(feature = "schema")]
const SIDES: [Field; 2] = [
    Field::new(
        Label::keyed(
            Approach::Mentoring.key(),
            "What the source says about mentoring.",
        ),
        Statement::SHAPE,
    ),
    Field::new(
        Label::keyed(
            Approach::Coaching.key(),
            "What the source says about coaching.",
        ),
        Statement::SHAPE,
    ),
];

wire::view! {
    /// One thing that mentees or mentors do.
    struct ActivityEntry(Activity) as |entry| {
        /// The key of the activity.
        key: Activity = entry.0,
        /// Who does the activity: the mentee or the mentor.
        role: Role = entry.0.role(),
        /// What the source says about the activity.
        statement: Statement = entry.0.statement(),
    }
}

wire::view! {
    /// Something that stands in the way of learning, with the principle that answers it.
    struct ImpedimentEntry(Impediment) as |entry| {
        /// The key of the impediment to learning.
        key: Impediment = entry.0,
        /// What the source says about the impediment.
        statement: Statement = entry.0.statement(),
        /// The principle that answers the impediment. The link from impediment to principle is the
        /// crate's convention.
        answer: Principle = entry.0.answer(),
    }
}
