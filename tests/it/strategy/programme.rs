//! Events, logs that an application can go through, and records that are nearly right.

use std::collections::BTreeSet;

use leadership_qualities::machine::{Decided, ReturnedEvent, State as _};
use leadership_qualities::programme::{
    self, Action, ApplicationId, ChemistryMeeting, Event, InvitationStatus, MeetingFormat,
    MentorId, NotContinued, Registration, RejectedEvent, Sponsor, Stage,
};
use leadership_qualities::record::NonEmpty;
use leadership_qualities::{Application, Audience, Need, Role};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::matching;
use super::setup::{end, need, text};
use crate::machine::laws::Sampled;

/// The keys of events and records, and the words of their vocabularies.
const WORDS: super::Words = &[
    "eligibility",
    "registered",
    "approved",
    "declined",
    "matching",
    "mentoring",
    "ended",
    "withdrawn",
    "sponsor",
    "goals",
    "manager_support",
    "previous",
    "application",
    "searches",
    "invitations",
    "record",
    "end",
    "from",
    "reason",
    "mentor",
    "status",
    "held",
    "by",
    "invited",
    "met",
    "mentor_declined",
    "invitation_withdrawn",
    "not_continued",
    "another_chosen",
    "another_chosen_after",
    "others",
    "sessions_before_goals",
    "reviews",
    "sessions",
    "sessions_since",
    "notes",
    "quality",
    "text",
    "line_manager",
    "face_to_face",
    "remote",
    "sent_back",
    "deferred",
    "remarks",
    "earlier",
    "missed",
    "mentor_unavailable",
    "mentor_unavailable_after",
    "sessions_missed",
    "pauses",
    "paused",
    "programme",
    "mentee",
    "both",
    "M1",
];

/// The actions after which nothing else can come.
const LAST: [Action; 4] = [
    Action::Declined,
    Action::Ended,
    Action::Lapsed,
    Action::Withdrawn,
];

/// One of a few mentors, so that they meet again, or any other.
fn mentor() -> impl Strategy<Value = MentorId> {
    prop_oneof![
        4 => matching("M[1-6]"),
        1 => matching(".{1,12}"),
    ]
    .prop_map(|name| name.parse().unwrap())
}

fn previous() -> impl Strategy<Value = Option<ApplicationId>> {
    prop::option::of(matching(".{1,8}").prop_map(|name| name.parse().unwrap()))
}

pub(crate) fn meeting() -> impl Strategy<Value = MeetingFormat> {
    select(&MeetingFormat::ALL[..])
}

pub(crate) fn needs() -> impl Strategy<Value = NonEmpty<Need>> {
    prop::collection::vec(need(), 1..4).prop_map(|needs| needs.try_into().unwrap())
}

/// An event whose action is this one, with any content.
pub(crate) fn event(action: Action) -> BoxedStrategy<Event> {
    match action {
        Action::Sponsor => select(&Sponsor::ALL[..]).prop_map(Event::Sponsor).boxed(),
        Action::Goals => needs().prop_map(Event::Goals).boxed(),
        Action::ManagerSupport => Just(Event::ManagerSupport).boxed(),
        Action::Registered => previous()
            .prop_map(|previous| Event::Registered(Registration { previous }))
            .boxed(),
        Action::Approved => Just(Event::Approved).boxed(),
        Action::Declined => text().prop_map(Event::Declined).boxed(),
        Action::SentBack => text().prop_map(Event::SentBack).boxed(),
        Action::Deferred => text().prop_map(Event::Deferred).boxed(),
        Action::CredentialsIssued => Just(Event::CredentialsIssued).boxed(),
        Action::Invited => mentor().prop_map(Event::Invited).boxed(),
        Action::Met => (mentor(), meeting())
            .prop_map(|(mentor, held)| Event::Met(ChemistryMeeting { mentor, held }))
            .boxed(),
        Action::MeetingMissed => mentor().prop_map(Event::MeetingMissed).boxed(),
        Action::MentorDeclined => mentor().prop_map(Event::MentorDeclined).boxed(),
        Action::MentorUnavailable => mentor().prop_map(Event::MentorUnavailable).boxed(),
        Action::MentorUnavailableAfterMeeting => mentor()
            .prop_map(Event::MentorUnavailableAfterMeeting)
            .boxed(),
        Action::InvitationWithdrawn => mentor().prop_map(Event::InvitationWithdrawn).boxed(),
        Action::NotContinued => (mentor(), select(&Role::ALL[..]))
            .prop_map(|(mentor, by)| Event::NotContinued(NotContinued { mentor, by }))
            .boxed(),
        Action::Chosen => mentor().prop_map(Event::Chosen).boxed(),
        Action::FurtherSearch => Just(Event::FurtherSearch).boxed(),
        Action::SessionHeld => Just(Event::SessionHeld).boxed(),
        Action::SessionMissed => Just(Event::SessionMissed).boxed(),
        Action::GoalsSet => needs().prop_map(Event::GoalsSet).boxed(),
        Action::GoalsReviewed => prop::collection::vec(text(), 0..3)
            .prop_map(Event::GoalsReviewed)
            .boxed(),
        Action::GoalsRevised => needs().prop_map(Event::GoalsRevised).boxed(),
        Action::Paused => text().prop_map(Event::Paused).boxed(),
        Action::Resumed => Just(Event::Resumed).boxed(),
        Action::MentorChange => end().prop_map(Event::MentorChange).boxed(),
        Action::Ended => end().prop_map(Event::Ended).boxed(),
        Action::SupportWithdrawn => text().prop_map(Event::SupportWithdrawn).boxed(),
        Action::Lapsed => text().prop_map(Event::Lapsed).boxed(),
        Action::Withdrawn => text().prop_map(Event::Withdrawn).boxed(),
    }
}

/// Any event.
pub(crate) fn any_event() -> impl Strategy<Value = Event> {
    select(&Action::ALL[..]).prop_flat_map(event)
}

/// Any event of the stage in which mentors are invited, met and chosen.
pub(crate) fn matching_event() -> impl Strategy<Value = Event> {
    let actions = Action::ALL.into_iter();
    let actions = actions.filter(|action| action.stage() == Some(Stage::Matching));
    select(actions.collect::<Vec<_>>()).prop_flat_map(event)
}

/// One event for each action, to be taken when its turn comes.
pub(crate) fn supply() -> impl Strategy<Value = Vec<Event>> {
    Action::ALL.map(event).to_vec()
}

/// The event of an action in the supply, about a mentor for whom it is possible, if one is.
pub(crate) fn fitting(
    application: &Application,
    supply: &[Event],
    action: Action,
    choice: usize,
) -> Event {
    let place = Action::ALL.iter().position(|known| *known == action);
    let event = supply[place.unwrap()].clone();
    let status = |is_right: fn(InvitationStatus) -> bool| {
        let invitations = application.invitations().iter();
        let right: Vec<&MentorId> = invitations
            .filter(|invitation| is_right(invitation.status))
            .map(|invitation| &invitation.mentor)
            .collect();
        let chosen = choice.checked_rem(right.len());
        chosen.map(|chosen| right[chosen].clone())
    };
    let open = || status(|status| status == InvitationStatus::Invited);
    let met = || status(|status| matches!(status, InvitationStatus::Met(_)));
    match event {
        Event::Invited(mentor) => {
            let known: BTreeSet<&MentorId> = application.excluded().collect();
            let others = (1..).map(|number| format!("M{number}").parse().unwrap());
            let mut mentors = std::iter::once(mentor).chain(others);
            Event::Invited(mentors.find(|mentor| !known.contains(mentor)).unwrap())
        }
        Event::Met(ChemistryMeeting { mentor, held }) => {
            let mentor = open().unwrap_or(mentor);
            Event::Met(ChemistryMeeting { mentor, held })
        }
        Event::MeetingMissed(mentor) => Event::MeetingMissed(open().unwrap_or(mentor)),
        Event::MentorDeclined(mentor) => Event::MentorDeclined(open().unwrap_or(mentor)),
        Event::MentorUnavailable(mentor) => Event::MentorUnavailable(open().unwrap_or(mentor)),
        Event::MentorUnavailableAfterMeeting(mentor) => {
            Event::MentorUnavailableAfterMeeting(met().unwrap_or(mentor))
        }
        Event::InvitationWithdrawn(mentor) => Event::InvitationWithdrawn(open().unwrap_or(mentor)),
        Event::NotContinued(NotContinued { mentor, by }) => {
            let mentor = met().unwrap_or(mentor);
            Event::NotContinued(NotContinued { mentor, by })
        }
        Event::Chosen(mentor) => Event::Chosen(met().unwrap_or(mentor)),
        event => event,
    }
}

/// Chooses the next event that is possible.
fn next_event(application: &Application, supply: &[Event], choice: Index) -> Option<Event> {
    let mut allowed = application.allowed();
    let choice = choice.index(1 << 30);
    // Some end is nearly always possible; a log that ends at once shows nothing. Nor does a log
    // that turns in a circle before mentoring.
    let stage = application.stage();
    let (rarely, choice) = match stage {
        Stage::Registered | Stage::Approved => (choice % 8 == 0, choice / 8),
        _ => (choice % 80 == 0, choice / 80),
    };
    let (circles, choice) = (choice % 6 == 0, choice / 6);
    let ends = |action: &Action| {
        LAST.contains(action) || *action == Action::SupportWithdrawn && stage != Stage::Eligibility
    };
    let circling = [
        Action::SupportWithdrawn,
        Action::SentBack,
        Action::Deferred,
        Action::MeetingMissed,
        Action::MentorChange,
        Action::Paused,
    ];
    let goes_on = |action: &Action| !ends(action) && (circles || !circling.contains(action));
    if rarely {
        allowed.retain(ends);
    } else if allowed.iter().any(goes_on) {
        allowed.retain(goes_on);
    }
    let action = *allowed.get(choice.checked_rem(allowed.len())?)?;
    Some(fitting(application, supply, action, choice / allowed.len()))
}

/// A log that an application can go through.
pub(crate) fn log() -> impl Strategy<Value = Vec<Event>> {
    let supplies = prop::collection::vec(supply(), 1..3);
    (supplies, prop::collection::vec(any::<Index>(), 0..80)).prop_map(|(supplies, choices)| {
        let mut application = Application::default();
        let mut log = Vec::new();
        for (number, choice) in choices.into_iter().enumerate() {
            let supply = &supplies[number % supplies.len()];
            let Some(event) = next_event(&application, supply, choice) else {
                break;
            };
            application.apply_without_register(event.clone()).unwrap();
            log.push(event);
        }
        log
    })
}

impl Sampled for Application {
    fn log() -> BoxedStrategy<Vec<Event>> {
        log().boxed()
    }

    fn supply() -> BoxedStrategy<Vec<Event>> {
        supply().boxed()
    }

    fn fitting(&self, supply: &[Event], action: Action, choice: usize) -> Event {
        fitting(self, supply, action, choice)
    }

    fn action(event: &Event) -> Action {
        event.action()
    }

    fn check(&self, event: &Event) -> Result<(), RejectedEvent> {
        self.check_without_register(event)
    }

    fn apply(&mut self, event: Event) -> Result<(), RejectedEvent> {
        self.apply_without_register(event)
    }

    fn decide(
        &mut self,
        event: Event,
    ) -> Result<Decided<'_, Self>, ReturnedEvent<Event, RejectedEvent>> {
        self.decide_without_register(event)
    }

    fn commit(decided: Decided<'_, Self>) {
        decided.commit();
    }

    fn redacted(self, audience: Audience) -> Self {
        self.redacted(audience)
    }

    fn redacted_log(log: Vec<Event>, audience: Audience) -> Vec<Event> {
        programme::redacted(log, audience)
    }
}

/// A record that an application can have.
pub(crate) fn application() -> impl Strategy<Value = Application> {
    log().prop_map(|log| Application::replay(log).unwrap())
}

/// An event with up to three things changed.
pub(crate) fn nearly_right_event() -> impl Strategy<Value = Value> {
    let event = any_event().prop_map(|event| serde_json::to_value(event).unwrap());
    let mutations = prop::collection::vec(super::mutation(WORDS), 0..4);
    let empty = prop::option::weighted(0.1, Just("")).prop_map(|empty| empty.map(Value::from));
    (event, mutations, empty).prop_map(|(mut event, mutations, empty)| {
        let mut references = values(&mut event, &["mentor", "previous", "invited", "chosen"]);
        if let (Some(empty), Some(reference)) = (empty, references.pop()) {
            *reference = empty;
        }
        super::mutate(event, mutations)
    })
}

/// The record of an application with up to three things changed: anything anywhere, or something
/// that only a reader who knows the programme can tell to be wrong.
pub(crate) fn nearly_right_application() -> impl Strategy<Value = Value> {
    let slip = (select(&SLIPS[..]), any::<Index>(), any::<Index>());
    let changes = prop_oneof![
        3 => prop::collection::vec(super::mutation(WORDS), 0..4).prop_map(Changes::Anything),
        2 => slip.prop_map(|(slip, one, other)| Changes::Slip(slip, one, other)),
    ];
    (application(), changes).prop_map(|(application, changes)| {
        let mut record = serde_json::to_value(application).unwrap();
        match changes {
            Changes::Anything(mutations) => super::mutate(record, mutations),
            Changes::Slip(slip, one, other) => {
                slip.make(&mut record, one, other);
                record
            }
        }
    })
}

#[derive(Clone, Debug)]
enum Changes {
    Anything(Vec<super::Mutation>),
    Slip(Slip, Index, Index),
}

/// A slip in the record of an application.
#[derive(Clone, Copy, Debug)]
enum Slip {
    /// There is one more invitation in a list of some, which may be one too many.
    OneMore,
    /// There is one less.
    OneLess,
    /// Something else became of an invitation.
    Status,
    /// A condition or another part is missing.
    Missing,
    /// The record stands under the key of another stage.
    Move,
    /// One mentor stands in the place of another, too.
    Twice,
    /// A reference is empty.
    EmptyReference,
    /// A number is another, or none.
    Number,
    /// A review looks back on no session.
    NoSessions,
    /// Goals are set, and there are none; or there is nothing in another list.
    EmptyList,
    /// Somebody else withdrew the application.
    By,
    /// A withdrawn application was in another stage.
    From,
}

const SLIPS: [Slip; 12] = [
    Slip::OneMore,
    Slip::OneLess,
    Slip::Status,
    Slip::Missing,
    Slip::Move,
    Slip::Twice,
    Slip::EmptyReference,
    Slip::Number,
    Slip::NoSessions,
    Slip::EmptyList,
    Slip::By,
    Slip::From,
];

/// The keys of the numbers that a record has.
pub(crate) const COUNTS: [&str; 7] = [
    "sessions",
    "sessions_since",
    "sessions_before_goals",
    "sessions_missed",
    "pauses",
    "missed",
    "meetings_missed",
];

impl Slip {
    #[expect(clippy::too_many_lines, reason = "a slip is a few lines")]
    fn make(self, record: &mut Value, one: Index, other: Index) -> Option<()> {
        let choose = |mut places: Vec<_>| -> Option<&mut Value> {
            (!places.is_empty()).then(|| places.swap_remove(one.index(places.len())))
        };
        match self {
            Self::OneMore | Self::OneLess => {
                let lists = if other.index(2) == 0 && holds(record, &["searches"]) {
                    let searches = values(record, &["searches"]).pop()?;
                    searches.as_array_mut()?.iter_mut().collect()
                } else {
                    values(record, &["invitations", "others"])
                };
                let list = choose(lists)?.as_array_mut()?;
                if matches!(self, Self::OneLess) {
                    list.pop()?;
                } else {
                    let stranger = json!({"mentor": "stranger", "status": {"mentor_declined": {}}});
                    list.insert(other.index(list.len() + 1), stranger);
                }
            }
            Self::Status => {
                let statuses = [
                    json!({"invited": {}}),
                    json!({"met": "remote"}),
                    json!({"mentor_declined": {}}),
                    json!({"mentor_unavailable": {}}),
                    json!({"mentor_unavailable_after": "remote"}),
                    json!({"not_continued": {"held": "remote", "by": "mentee"}}),
                    json!({"another_chosen": {}}),
                    json!({"another_chosen_after": "face_to_face"}),
                ];
                *choose(values(record, &["status"]))? = other.get(&statuses).clone();
            }
            Self::Missing => {
                let parts = [
                    "eligibility",
                    "application",
                    "mentoring",
                    "sent_back",
                    "ended",
                    "withdrawn",
                ];
                let part = choose(values(record, &parts))?.as_object_mut()?;
                let key = part.keys().nth(other.index(part.len().max(1)))?.clone();
                part.remove(&key);
            }
            Self::Move => {
                let stages = record.as_object_mut()?;
                let key = stages.keys().next()?.clone();
                let content = stages.remove(&key)?;
                stages.insert(one.get(&Stage::ALL).key().to_owned(), content);
            }
            Self::Twice => {
                let mut mentors = values(record, &["mentor"]);
                let mentor = mentors.get(other.index(mentors.len().max(1)))?;
                let mentor = Value::clone(mentor);
                *mentors.swap_remove(one.index(mentors.len())) = mentor;
            }
            Self::EmptyReference => *choose(values(record, &["mentor", "previous"]))? = json!(""),
            Self::Number => {
                let numbers = [
                    json!(0),
                    json!(2.0),
                    json!(-0.0),
                    json!(-1),
                    json!(1.5),
                    json!(4_294_967_295_u64),
                    json!(4_294_967_296_u64),
                    json!(4_294_967_296.0),
                    json!(1e300),
                    json!("2"),
                    json!(null),
                ];
                *choose(values(record, &COUNTS))? = other.get(&numbers).clone();
            }
            Self::By => {
                let parties = ["mentee", "programme", "line_manager", "mentor", "both"];
                *choose(values(record, &["by"]))? = json!(other.get(&parties));
            }
            Self::From => {
                let from = record.pointer_mut("/withdrawn/from")?.as_object_mut()?;
                let key = from.keys().next()?.clone();
                let content = from.remove(&key)?;
                let keys = ["eligibility", "registered", "approved"];
                from.insert((*other.get(&keys)).to_owned(), content);
            }
            Self::NoSessions => *choose(values(record, &["sessions"]))? = json!(0),
            Self::EmptyList => {
                let lists = [
                    "goals",
                    "searches",
                    "invitations",
                    "others",
                    "reviews",
                    "notes",
                    "remarks",
                    "earlier",
                ];
                *choose(values(record, &lists))? = json!([]);
            }
        }
        Some(())
    }
}

/// What these keys lead to, anywhere in a document.
pub(crate) fn values<'a>(document: &'a mut Value, keys: &[&str]) -> Vec<&'a mut Value> {
    match document {
        Value::Array(elements) => elements
            .iter_mut()
            .flat_map(|element| values(element, keys))
            .collect(),
        Value::Object(entries) => entries
            .iter_mut()
            .flat_map(|(key, value)| {
                if keys.contains(&key.as_str()) && !holds(value, keys) {
                    vec![value]
                } else {
                    values(value, keys)
                }
            })
            .collect(),
        _ => vec![],
    }
}

/// Whether one of these keys is somewhere in a document.
fn holds(document: &Value, keys: &[&str]) -> bool {
    match document {
        Value::Array(elements) => elements.iter().any(|element| holds(element, keys)),
        Value::Object(entries) => entries
            .iter()
            .any(|(key, value)| keys.contains(&key.as_str()) || holds(value, keys)),
        _ => false,
    }
}

/// The machine once the mentee can invite mentors.
pub(crate) fn in_matching() -> impl Strategy<Value = Application> {
    supply().prop_map(|supply| {
        let mut application = Application::default();
        for action in Action::ALL.into_iter().take(9) {
            let goes_back = [Action::Declined, Action::SentBack, Action::Deferred];
            if !goes_back.contains(&action) {
                let event = fitting(&application, &supply, action, 0);
                application.apply_without_register(event).unwrap();
            }
        }
        assert_eq!(application.state().id(), "matching");
        application
    })
}
