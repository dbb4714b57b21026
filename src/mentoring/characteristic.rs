//! What mentoring is, and what it brings about.

use super::words::words;
use crate::framework::Source;
use crate::wire;

const LENGTH: Source = Source::reciprocal("quotation from The Executive Edge");
const LEADERSHIP: Source = Source::reciprocal("on mentoring and leadership");
const MODEL: Source = Source::reciprocal("the 360 model");

/// One thing that mentoring is.
///
/// Two sources say so: the first two terms are those of the page of the London service, the others
/// those of the post on reciprocal mentoring.
///
/// # Example
///
/// ```
/// use leadership_qualities::mentoring::Characteristic;
///
/// println!("{}", Characteristic::Definition.statement());
/// println!("It need not last: {}", "as_short_as_needed".parse::<Characteristic>()?.statement());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum Characteristic {
    /// The definition that the London service quotes.
    Definition,
    /// Informal or formal, as the London service says.
    InformalOrFormal,
    /// What everyone remembers.
    FormativePeople,
    /// About change in a person.
    PersonalChange,
    /// A key to leadership.
    KeyToLeadership,
    /// A relationship.
    Relationship,
    /// An hour, or advice now and then.
    AsShortAsNeeded,
    /// Coming from all around.
    AllRound,
    /// Between one person and several.
    PersonToPeople,
    /// No longer what it was.
    ///
    /// What the source quotes says more, of mentors themselves, but a word is missing and turns the
    /// meaning round. That half is left out, so the statement is
    /// [`Abridged`](crate::framework::Fidelity::Abridged).
    OldModels,
    /// Formal or informal, as the post on reciprocal mentoring says.
    StatedOrInformal,
}

words! {
    Characteristic [11] {
        Definition = "definition": Source::service("definition, quoted from Eric Parsloe").whole(
            "Mentoring means supporting people and encouraging them to manage what they learn for \
             themselves, so that they can make the most of their potential, build up their skills, \
             perform better and become who they want to be.",
        ),
        InformalOrFormal = "informal_or_formal": Source::service("what happens in a session").whole(
            "Mentoring can be practised informally, or be run as a formal programme.",
        ),
        FormativePeople = "formative_people": Source::reciprocal("opening").whole(
            "Everyone remembers a key mentor in their life: all of us have a few people who have \
             really helped us to become what we are, such as a parent, a teacher, a professor or a \
             boss.",
        ),
        PersonalChange = "personal_change": LEADERSHIP.whole(
            "Mentoring is about change in a person.",
        ),
        KeyToLeadership = "key_to_leadership": LEADERSHIP.whole(
            "Among the keys to leadership, mentoring is an important one.",
        ),
        Relationship = "relationship": Source::reciprocal("the impediment").whole(
            "Mentoring is a relationship.",
        ),
        AsShortAsNeeded = "as_short_as_needed": LENGTH.whole(
            "Mentoring can be as brief as one session of an hour, or be advice that is sought only \
             where there is need of it.",
        ),
        AllRound = "all_round":
            Source::reciprocal("the 360 model, quoted from Harvard Business Review").whole(
            "A network of mentors that has peers and subordinates in it, too, can be thought of as \
             mentoring on a 360 model.",
        ),
        PersonToPeople = "person_to_people": MODEL.whole(
            "Mentoring is not between one person and another, but between one person and several.",
        ),
        OldModels = "old_models": Source::reciprocal("quotation from 99U").abridged(
            "The models under which mentors used to exist are extinct.",
        ),
        StatedOrInformal = "stated_or_informal": MODEL.whole(
            "Mentoring can be made formal and put into words, or be informal.",
        ),
    }
}
wire::term!(
    Characteristic,
    "the key of something that mentoring is, such as `definition`"
);

/// One thing that mentoring brings about.
///
/// Source: *A Mentoring Model* (blog post), outcomes quoted from a center for mentoring, a saying
/// of its own, and a quotation from a professor of management.
///
/// # Example
///
/// ```
/// use leadership_qualities::mentoring::Effect;
///
/// for effect in Effect::ALL {
///     println!("{effect}: {}", effect.statement());
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub enum Effect {
    /// Leadership that transforms, for which a climate of mentoring is fundamental.
    TransformationalLeadership,
    /// People who can lead, and an organisation that is stable.
    CompetenceAndStability,
    /// Responsibility and ownership that are shared.
    SharedResponsibility,
    /// Openness to learning.
    OpennessToLearning,
    /// Collaboration across the organisation.
    Collaboration,
    /// Newcomers who are trained and at home in the job.
    EfficientTraining,
}

const OUTCOMES: Source =
    Source::reciprocal("outcomes, quoted from the Center for Mentoring Excellence");

words! {
    Effect [6] {
        TransformationalLeadership = "transformational_leadership":
            Source::reciprocal("opening and close").whole(
            "Transformational leadership has a climate of mentoring as one of its fundamental \
             elements.",
        ),
        CompetenceAndStability = "competence_and_stability": OUTCOMES.whole(
            "Mentoring builds competence in leading and stability in the organisation.",
        ),
        SharedResponsibility = "shared_responsibility": OUTCOMES.whole(
            "Mentoring promotes ownership and responsibility that are shared.",
        ),
        OpennessToLearning = "openness_to_learning": OUTCOMES.whole(
            "Mentoring makes people open to learning.",
        ),
        Collaboration = "collaboration": OUTCOMES.whole(
            "Mentoring encourages people to work together across the organisation.",
        ),
        EfficientTraining = "efficient_training":
            Source::reciprocal("quotation from Terri Scandura").whole(
            "Very much is changing in organisations, and there is no time to keep sending everyone \
             to classes. A professor of management and dean, who has done research on mentoring \
             for more than twenty years, thinks that nothing trains newcomers, and helps them to \
             settle socially into the job, as efficiently as mentoring.",
        ),
    }
}
wire::term!(Effect, "the key of an effect, such as `collaboration`");
wire::from_str!(Characteristic, Effect);
