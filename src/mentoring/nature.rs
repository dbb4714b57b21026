//! What mentoring is.

use crate::framework::Source;
use crate::vocabulary::vocabulary;

const DEFINITION: Source = Source::service("definition, quoted from Eric Parsloe");
const SESSION: Source = Source::service("what happens in a session");
const LENGTH: Source = Source::reciprocal("quotation from The Executive Edge");
const LEADERSHIP: Source = Source::reciprocal("on mentoring and leadership");
const MODEL: Source = Source::reciprocal("the 360 model");
const VANHOVEN: Source = Source::reciprocal("quotation from Sasha Vanhoven in 99U");
const NETWORK: Source =
    Source::reciprocal("the 360 model, quoted twice from Collins in Harvard Business Review");

vocabulary! {
    /// One characteristic of mentoring: something that a publication says mentoring is.
    ///
    /// The first two terms are from the page of the London service, the last one from the handout
    /// on the framework, and the others from the post on reciprocal mentoring.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::mentoring::Characteristic;
    ///
    /// println!("{}", Characteristic::Definition.statement());
    /// let short: Characteristic = "as_short_as_needed".parse()?;
    /// println!("It need not last: {}", short.statement());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(PartialOrd, Ord)]
    #[expected = "the key of a characteristic of mentoring, such as `definition`"]
    #[worded]
    pub enum Characteristic {
        /// The definition that the London service quotes.
        Definition = "definition" => DEFINITION.whole(
            "Mentoring means supporting people and encouraging them to manage their own learning. \
             The aim is that they can make the most of their potential, build up their skills, \
             perform better and become who they want to be.",
        ),
        /// Informal or formal, as the London service says.
        InformalOrFormal = "informal_or_formal" => SESSION.whole(
            "Mentoring can be practised informally, or be run as a formal programme.",
        ),
        /// What everyone remembers.
        FormativePeople = "formative_people" => Source::reciprocal("opening").whole(
            "Everyone remembers a key mentor in their life. We all have a few people who really \
             helped to make us who we are, such as a parent, a teacher, a professor or a boss.",
        ),
        /// About change in a person.
        PersonalChange = "personal_change" => LEADERSHIP.whole(
            "Mentoring is about change in a person.",
        ),
        /// Mentoring is one of the keys to leadership.
        KeyToLeadership = "key_to_leadership" => LEADERSHIP.whole(
            "Mentoring is one of the important keys to leadership.",
        ),
        /// A relationship.
        Relationship = "relationship" => Source::reciprocal("the impediment").whole(
            "Mentoring is a relationship.",
        ),
        /// An hour, or advice now and then.
        AsShortAsNeeded = "as_short_as_needed" => LENGTH.whole(
            "Mentoring can be as brief as a single session of an hour, or be advice that you ask \
             for only when you need it.",
        ),
        /// Mentoring that comes from all around.
        AllRound = "all_round" => NETWORK.whole(
            "When your network of mentors also has peers and subordinates in it, you can think of \
             that as the 360 model of mentoring.",
        ),
        /// Between one person and several.
        PersonToPeople = "person_to_people" => MODEL.whole(
            "Mentoring is not between one person and another, but between one person and several.",
        ),
        /// The old models, which are gone.
        ///
        /// In the source the quotation also says something about mentors themselves, but a missing
        /// word turns its meaning round. The crate leaves that half out, so the statement is
        /// [`Abridged`](crate::framework::Fidelity::Abridged).
        OldModels = "old_models" => VANHOVEN.abridged(
            "The old models of being a mentor are extinct.",
        ),
        /// Formal or informal, as the post on reciprocal mentoring says.
        StatedOrInformal = "stated_or_informal" => MODEL.whole(
            "Mentoring can be formal and put into words, or be informal.",
        ),
        /// Development for the mentee first, and for the mentor as well.
        BothDevelop = "both_develop" => Source::handout("between the development tables").whole(
            "A mentoring relationship is primarily about the mentee's development, but mentors can \
             also develop because of it.",
        ),
    }
}
