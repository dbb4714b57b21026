//! Both state machines, with logs of any events.
//!
//! The input is a log, one event a line; or bytes that choose event after event.

use std::collections::BTreeSet;
use std::fmt::Debug;

use leadership_qualities::machine::{Machine, RejectedEvent, RejectedLog, State};
use leadership_qualities::record::NonEmpty;
use leadership_qualities::schema::Document;
use leadership_qualities::vocabulary::Vocabulary;
use leadership_qualities::{Application, Audience, Setup, programme, setup};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::documents::{Read, written_and_read};
use crate::format::{Format, from_value, value_of};
use crate::json;
use crate::source::Source;

/// No log is longer.
const MOST_EVENTS: usize = 64;

/// What a machine can do, without what it is about.
type Action<M> = <<M as Machine>::State as State>::Action;

/// Why a machine rejects an event.
type Rejected<M> = RejectedEvent<<M as Machine>::State>;

/// A machine that can be driven.
pub(crate) trait Driven:
    Machine<Event: Clone + Debug + PartialEq + Read> + Clone + Read
{
    /// The documents of an event and of the record.
    const DOCUMENTS: [Document; 2];

    /// The event without its content.
    fn action(event: &Self::Event) -> Action<Self>;

    /// Whether the content of such an event can be the reason to reject it.
    fn may_be_unfit(event: &Self::Event) -> bool;

    /// The event with content that the record accepts, where a content can be unfit.
    fn fitted(&self, source: &mut Source<'_>, event: Self::Event) -> Self::Event;

    fn check(&self, event: &Self::Event) -> Result<(), Rejected<Self>>;

    fn apply(&mut self, event: Self::Event) -> Result<(), Rejected<Self>>;

    /// Decides on an event, and commits it if that is asked for.
    fn decide(
        &mut self,
        event: Self::Event,
        commits: bool,
    ) -> Result<(), (Self::Event, Rejected<Self>)>;

    fn redacted(self, audience: Audience) -> Self;

    fn redacted_log(log: Vec<Self::Event>, audience: Audience) -> Vec<Self::Event>;

    /// Whether an audience may see a text that is no word of the schema.
    fn sees(audience: Audience) -> bool;
}

macro_rules! driven {
    (
        $Record:ident in $room:ident as $documents:expr;
        $check:ident, $apply:ident, $decide:ident;
        unfit $unfit:expr, fitted $fitted:expr, sees $sees:pat
    ) => {
        impl Driven for $Record {
            const DOCUMENTS: [Document; 2] = $documents;

            fn action(event: &Self::Event) -> Action<Self> {
                event.action()
            }

            fn may_be_unfit(event: &Self::Event) -> bool {
                $unfit(event)
            }

            fn fitted(&self, source: &mut Source<'_>, event: Self::Event) -> Self::Event {
                $fitted(self, source, event)
            }

            fn check(&self, event: &Self::Event) -> Result<(), Rejected<Self>> {
                self.$check(event)
            }

            fn apply(&mut self, event: Self::Event) -> Result<(), Rejected<Self>> {
                self.$apply(event)
            }

            fn decide(
                &mut self,
                event: Self::Event,
                commits: bool,
            ) -> Result<(), (Self::Event, Rejected<Self>)> {
                match self.$decide(event) {
                    Ok(decided) if commits => decided.commit(),
                    Ok(decided) => drop(decided),
                    Err(returned) => return Err((returned.event, returned.error)),
                }
                Ok(())
            }

            fn redacted(self, audience: Audience) -> Self {
                self.redacted(audience)
            }

            fn redacted_log(log: Vec<Self::Event>, audience: Audience) -> Vec<Self::Event> {
                $room::redacted(log, audience)
            }

            fn sees(audience: Audience) -> bool {
                matches!(audience, $sees)
            }
        }
    };
}

driven! {
    Setup in setup as [Document::SetupEvent, Document::Setup];
    check, apply, decide;
    unfit |event: &setup::Event| matches!(event, setup::Event::NextCycle(_)),
    fitted fitted_setup,
    sees Audience::Pair
}

driven! {
    Application in programme as [Document::ApplicationEvent, Document::Application];
    check_without_register, apply_without_register, decide_without_register;
    unfit |event: &programme::Event| event.mentor().is_some(),
    fitted fitted_application,
    sees Audience::Pair | Audience::Programme
}

/// The needs of a next cycle are among those nominated, more often than not.
fn fitted_setup(setup: &Setup, source: &mut Source<'_>, event: setup::Event) -> setup::Event {
    let nominated = setup.new_needs();
    match event {
        setup::Event::NextCycle(_) if !nominated.is_empty() && !source.once_in(4) => {
            let from = source.below(nominated.len());
            let carried = NonEmpty::try_from(nominated[from..].to_vec());
            setup::Event::NextCycle(carried.expect("somebody was nominated"))
        }
        event => event,
    }
}

/// The mentor of an event is among those invited, more often than not.
fn fitted_application(
    application: &Application,
    source: &mut Source<'_>,
    event: programme::Event,
) -> programme::Event {
    let invitations = application.invitations();
    let is_invitation = matches!(event, programme::Event::Invited(_));
    let Some(mentor) = event
        .mentor()
        .filter(|_| !is_invitation && !source.once_in(4))
    else {
        return event;
    };
    let invited = invitations.get(source.below(invitations.len()));
    let Some(invited) = invited.map(|invitation| &invitation.mentor) else {
        return event;
    };
    let mut value = value_of(&event);
    rename(&mut value, mentor.as_str(), invited.as_str());
    from_value(&value).expect("the crate reads what it wrote")
}

/// Puts one text in the place of another.
fn rename(value: &mut Value, from: &str, to: &str) {
    match value {
        Value::String(text) if text == from => to.clone_into(text),
        Value::Array(elements) => elements.iter_mut().for_each(|one| rename(one, from, to)),
        Value::Object(fields) => fields.values_mut().for_each(|one| rename(one, from, to)),
        _ => {}
    }
}

/// An event of any content, which is possible now more often than not.
pub(crate) fn event<M: Driven>(record: &M, source: &mut Source<'_>) -> M::Event {
    let mut allowed = record.allowed();
    // What ends the log, or begins it anew, comes seldom.
    if !source.once_in(24) {
        allowed.retain(|action| !ENDS.contains(&action.key()));
    }
    let actions = if allowed.is_empty() || source.once_in(8) {
        Action::<M>::TERMS
    } else {
        &allowed
    };
    let action = source.one_of(actions);
    let [document, _] = M::DOCUMENTS;
    let value = json::made(source, json::branch(json::schema(document), action.key()));
    let event = from_value::<M::Event>(&value);
    let event = event.unwrap_or_else(|error| panic!("{value}: {error}"));
    assert_eq!(M::action(&event), action, "{value}");
    record.fitted(source, event)
}

/// The actions after which little is possible.
const ENDS: [&str; 6] = [
    "ended",
    "another_focus",
    "declined",
    "lapsed",
    "withdrawn",
    "support_withdrawn",
];

/// A record that came of a log, as JSON.
pub(crate) fn record<M: Driven>(source: &mut Source<'_>) -> Value {
    let mut record = M::default();
    for _ in 0..source.below(MOST_EVENTS) {
        let event = event(&record, source);
        let _rejected = record.apply(event);
    }
    value_of(&record)
}

/// Drives a machine, and tells whether it accepts any event.
pub(crate) fn log<M: Driven>(data: &[u8]) -> bool {
    let mut record = M::default();
    let mut log = Vec::new();
    let mut rejected = Vec::new();
    let mut take = |record: &mut M, event: M::Event| {
        if step(record, &event) {
            log.push(event);
        } else {
            rejected.push(event);
        }
    };
    if data.first() == Some(&b'{') {
        for line in data.split(|byte| *byte == b'\n').take(MOST_EVENTS) {
            if let Ok(event) = Format::Json.read(line) {
                take(&mut record, event);
            }
        }
    } else {
        let source = &mut Source::new(data);
        for _ in 0..MOST_EVENTS {
            if source.is_empty() {
                break;
            }
            let event = event(&record, source);
            take(&mut record, event);
        }
    }
    check_replay(&record, &log, &rejected);
    for audience in Audience::ALL {
        check_redaction(&record, &log, audience);
    }
    !log.is_empty()
}

/// Takes an event into the record in every way that there is, and tells whether it is accepted.
fn step<M: Driven>(record: &mut M, event: &M::Event) -> bool {
    let before = record.clone();
    let action = M::action(event);
    let allowed = record.allowed();
    for (action, verdict) in record.explain() {
        assert_eq!(verdict.is_ok(), allowed.contains(&action), "{action}");
        assert_eq!(verdict.is_ok(), record.state().next(action).is_ok());
    }
    let checked = record.check(event);
    let dropped = record.decide(event.clone(), false);
    assert_eq!(*record, before, "deciding changes nothing");
    let mut committed = before.clone();
    let decided = committed.decide(event.clone(), true);
    let applied = record.apply(event.clone());
    assert_eq!(checked, applied, "checking and applying");
    assert_eq!(dropped, decided, "deciding twice");
    assert_eq!(committed, *record, "deciding and applying");
    let given_back = decided.map_err(|(given_back, rejection)| {
        assert_eq!(&given_back, event, "the event comes back");
        rejection
    });
    assert_eq!(given_back, applied, "deciding and applying");
    match applied {
        Ok(()) => {
            assert!(allowed.contains(&action), "{action} was not allowed");
            assert_eq!(before.state().next(action), Ok(record.state()));
            true
        }
        Err(rejection) => {
            assert_eq!(*record, before, "a rejected event changes nothing");
            let is_allowed = allowed.contains(&action);
            assert!(
                !is_allowed || M::may_be_unfit(event),
                "{action} was allowed"
            );
            assert_eq!(rejection.action(), action);
            assert_eq!(rejection.state(), before.state());
            assert_eq!(rejection.allowed(), allowed);
            assert!(!rejection.reasons().is_empty(), "{rejection}");
            let written = value_of(&rejection);
            let reasons = written["reasons"].as_array().map_or(0, Vec::len);
            assert!((1..=100).contains(&reasons), "{written}");
            assert!(written.to_string().len() <= 64 * 1024, "{written}");
            let error = record.resume([event.clone()]);
            assert_eq!(
                error,
                Err(RejectedLog {
                    index: 0,
                    rejection
                })
            );
            assert_eq!(*record, before, "a rejected event changes nothing");
            false
        }
    }
}

/// A log leads to the same record at once, one by one, and through what is stored in between.
fn check_replay<M: Driven>(record: &M, log: &[M::Event], rejected: &[M::Event]) {
    let replayed = M::replay(log.to_vec()).expect("each event was accepted");
    assert_eq!(&replayed, record, "a replay is a fold");
    assert_eq!(replayed.state(), record.state());
    let (head, tail) = log.split_at(log.len() / 2);
    let head = M::replay(head.to_vec()).expect("each event was accepted");
    let mut restored = through_json(&head);
    assert_eq!(restored, head, "restored");
    assert_eq!(restored.state(), head.state(), "restored");
    restored
        .resume(tail.to_vec())
        .expect("each event was accepted");
    assert_eq!(&restored, record, "restored and resumed");
    written_and_read(record);
    let again = through_json(record);
    assert_eq!(again.state(), record.state());
    assert_eq!(again.allowed(), record.allowed());
    for event in log.iter().chain(rejected) {
        assert_eq!(&through_json(event), event);
        assert_eq!(again.check(event), record.check(event), "read again");
    }
}

fn through_json<T: Serialize + DeserializeOwned>(value: &T) -> T {
    let json = Format::Json.written(value);
    let read = Format::Json.read(&json);
    read.expect("the crate reads what it wrote")
}

/// What an audience sees of a log leads to what it sees of the record, and that is less.
fn check_redaction<M: Driven>(record: &M, log: &[M::Event], audience: Audience) {
    let seen_log = M::redacted_log(log.to_vec(), audience);
    let actions = log.iter().map(M::action);
    assert!(seen_log.iter().map(M::action).eq(actions), "{audience:?}");
    let seen = record.clone().redacted(audience);
    assert_eq!(
        M::replay(seen_log.clone()).as_ref(),
        Ok(&seen),
        "{audience:?}"
    );
    assert_eq!(seen.state(), record.state(), "{audience:?}");
    assert_eq!(seen.clone().redacted(audience), seen, "redacted twice");
    let twice = M::redacted_log(seen_log.clone(), audience);
    assert_eq!(twice, seen_log, "redacted twice");
    written_and_read(&seen);
    if audience == Audience::Pair {
        assert_eq!(&seen, record, "mentee and mentor see everything");
        assert_eq!(seen_log, log, "mentee and mentor see everything");
        return;
    }
    check_less::<M>(&value_of(record), &value_of(&seen), audience);
    for (event, seen) in log.iter().zip(&seen_log) {
        check_less::<M>(&value_of(event), &value_of(seen), audience);
    }
}

/// Redaction adds no text but the names of mentors, and never makes a document longer.
fn check_less<M: Driven>(whole: &Value, seen: &Value, audience: Audience) {
    let (known, texts) = (json::texts(whole), json::texts(seen));
    let words = words::<M>();
    for text in &texts {
        let is_word = text.is_empty() || words.contains(*text) || is_name(text);
        let may_see = M::sees(audience) && known.contains(text);
        assert!(is_word || may_see, "{audience:?} sees {text:?} in {seen}");
    }
    let names = texts.iter().filter(|text| is_name(text));
    let names: usize = names.map(|name| name.len()).sum();
    let [whole_length, length] = [whole, seen].map(|value| Format::Json.written(value).len());
    assert!(
        length - names <= whole_length,
        "{audience:?}: {whole} became {seen}"
    );
}

/// Whether a text is a name that a line manager sees in the place of a mentor's reference.
fn is_name(text: &str) -> bool {
    let number = ["mentor-", "other-"]
        .iter()
        .find_map(|name| text.strip_prefix(name));
    text == "mentor" || number.is_some_and(|number| number.parse::<u32>().is_ok())
}

/// The words of a machine's documents.
fn words<M: Driven>() -> &'static BTreeSet<String> {
    use std::sync::OnceLock;
    static WORDS: OnceLock<[BTreeSet<String>; 2]> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        [Setup::DOCUMENTS, Application::DOCUMENTS].map(|documents| {
            let words = documents.map(|document| json::words(json::schema(document)));
            words.into_iter().flatten().collect()
        })
    });
    &words[usize::from(M::DOCUMENTS == Application::DOCUMENTS)]
}
