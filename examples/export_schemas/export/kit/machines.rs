//! Logs of both state machines, step by step, and what each audience sees of them.

use std::collections::BTreeSet;

use anyhow::{Context as _, Error};
use leadership_qualities::machine::{Machine, RejectedEvent, State};
use leadership_qualities::programme::{self, Application};
use leadership_qualities::setup::{self, Setup};
use leadership_qualities::vocabulary::Vocabulary;
use leadership_qualities::{Audience, schema::Document};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::super::json::{Json, json as ordered};
use super::KitFile;
use super::answers::Numbers;

const SETUP: &str = include_str!("../../../data/ward-sister.ndjson");
const APPLICATION: &str = include_str!("../../../data/ward-sister-application.ndjson");
const CHANGE: &str = include_str!("../../../data/community-matron-application.ndjson");

/// What the kit needs from a machine, beyond what every machine has.
trait Told: Machine<Event: Clone + Serialize + DeserializeOwned> + Clone + Serialize {
    const DOCUMENT: Document;

    fn action(event: &Self::Event) -> &'static str;
    fn seen(self, audience: Audience) -> Self;
    fn log_seen(log: Vec<Self::Event>, audience: Audience) -> Vec<Self::Event>;
}

macro_rules! told {
    ($Machine:ident in $room:ident) => {
        impl Told for $Machine {
            const DOCUMENT: Document = Document::$Machine;

            fn action(event: &$room::Event) -> &'static str {
                event.action().key()
            }

            fn seen(self, audience: Audience) -> Self {
                self.redacted(audience)
            }

            fn log_seen(log: Vec<$room::Event>, audience: Audience) -> Vec<$room::Event> {
                $room::redacted(log, audience)
            }
        }
    };
}
told!(Setup in setup);
told!(Application in programme);

/// A log, and where the machine stands after each event.
#[derive(Serialize)]
struct Log<M: Told> {
    why: String,
    start: Standing<M>,
    steps: Vec<Step<M>>,
    record: M,
}

#[derive(Serialize)]
struct Step<M: Told> {
    event: M::Event,
    #[serde(flatten)]
    after: Standing<M>,
}

#[derive(Serialize)]
struct Standing<M: Told> {
    state: String,
    stage: &'static str,
    allowed: Vec<&'static str>,
    /// Events that would be rejected here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rejected: Vec<Rejected<M>>,
}

#[derive(Serialize)]
struct Rejected<M: Told> {
    event: M::Event,
    rejection: RejectedEvent<M::State>,
}

/// The logs of one machine, collected for the kit.
struct Logs<M: Told> {
    /// Events of every action, to try which events are rejected, and to continue a log.
    supply: Vec<M::Event>,
    logs: Vec<(String, Vec<M::Event>)>,
}

impl<M: Told> Logs<M> {
    fn new(sample: &str, more: Vec<M::Event>) -> serde_json::Result<Self> {
        let sample = events::<M>(sample)?;
        let mut supply: Vec<M::Event> = Vec::new();
        for event in &sample {
            let action = M::action(event);
            if supply.iter().all(|known| M::action(known) != action) {
                supply.push(event.clone());
            }
        }
        supply.extend(more);
        Ok(Self {
            supply,
            logs: vec![("the sample".to_owned(), sample)],
        })
    }

    fn add(&mut self, why: impl Into<String>, log: Vec<M::Event>) {
        self.logs.push((why.into(), log));
    }

    /// Adds logs that end the sample early: one in each stage where the ending action becomes
    /// possible.
    fn end_by(&mut self, action: &str) -> anyhow::Result<()> {
        let event = self.supply.iter().find(|event| M::action(event) == action);
        let end = event.context("an event that ends")?.clone();
        let (_, sample) = &self.logs[0];
        let mut ends = Vec::new();
        let mut machine = M::default();
        let mut stages = Vec::new();
        for taken in 0..=sample.len() {
            let stage = machine.state().stage().key();
            if !stages.contains(&stage) && rejection(&machine, &end).is_none() {
                stages.push(stage);
                let log = sample[..taken].iter().cloned().chain([end.clone()]);
                ends.push((format!("{action}, when {stage}"), log.collect()));
            }
            if let Some(next) = sample.get(taken) {
                take(&mut machine, next.clone())?;
            }
        }
        self.logs.extend(ends);
        Ok(())
    }

    /// Continues with any event of the supply that is possible and does not end the machine.
    fn walk(&mut self, seed: u64, steps: usize) -> anyhow::Result<()> {
        let mut numbers = Numbers::seeded(seed);
        let mut machine = M::default();
        let mut log = Vec::new();
        for _ in 0..steps {
            let goes_on = |event: &&M::Event| {
                let mut after = machine.clone();
                after.resume([(*event).clone()]).is_ok() && !after.allowed().is_empty()
            };
            let possible: Vec<&M::Event> = self.supply.iter().filter(goes_on).collect();
            let Some(event) = numbers.choose(&possible) else {
                break;
            };
            take(&mut machine, event.clone())?;
            log.push(event.clone());
        }
        self.add("looks random", log);
        Ok(())
    }

    /// Every log with the states that follow, and each kind of rejection where it first occurs.
    fn into_vectors(self) -> anyhow::Result<Vec<Log<M>>> {
        let supply = &self.supply;
        let mut known = BTreeSet::new();
        let mut standing =
            |machine: &M| Standing::of(machine).rejecting(machine, supply, &mut known);
        let told = self.logs.into_iter().map(|(why, log)| {
            let mut machine = M::default();
            let start = standing(&machine);
            let mut steps = Vec::new();
            for event in log {
                take(&mut machine, event.clone())?;
                let after = standing(&machine);
                steps.push(Step { event, after });
            }
            Ok(Log {
                why,
                start,
                steps,
                record: machine,
            })
        });
        told.collect()
    }
}

impl<M: Told> Standing<M> {
    fn of(machine: &M) -> Self {
        let state = machine.state();
        let allowed = machine.allowed();
        Self {
            state: state.id(),
            stage: state.stage().key(),
            allowed: allowed.into_iter().map(Vocabulary::key).collect(),
            rejected: Vec::new(),
        }
    }

    /// Adds the events that are rejected here, unless the kit already has the same rejection.
    ///
    /// The reasons against an action are the same in the whole stage. The reasons against the
    /// content of an event may differ in each state.
    fn rejecting(mut self, machine: &M, supply: &[M::Event], known: &mut BTreeSet<String>) -> Self {
        for event in supply {
            if let Some(rejection) = rejection(machine, event) {
                let action = M::action(event);
                let kind = if self.allowed.contains(&action) {
                    format!("{} {}", self.state, json!(event))
                } else {
                    format!("{} {action} {:?}", self.stage, kinds::<M>(&rejection))
                };
                if known.insert(kind) {
                    let event = event.clone();
                    self.rejected.push(Rejected { event, rejection });
                }
            }
        }
        self
    }
}

/// The kinds of the reasons of a rejection, without what each reason is about.
fn kinds<M: Told>(rejection: &RejectedEvent<M::State>) -> Vec<String> {
    let reasons = rejection.reasons().iter().map(serde_json::to_value);
    let kind = |reason: Value| match reason {
        Value::Object(reason) => reason.keys().cloned().collect(),
        reason => reason.to_string(),
    };
    reasons.flatten().map(kind).collect()
}

fn take<M: Told>(machine: &mut M, event: M::Event) -> anyhow::Result<()> {
    let taken = machine.resume([event]);
    taken.map_err(|rejected| Error::msg(rejected.rejection.to_string()))
}

/// The rejection of an event, if the event is not possible.
fn rejection<M: Told>(machine: &M, event: &M::Event) -> Option<RejectedEvent<M::State>> {
    let taken = machine.clone().resume([event.clone()]);
    taken.err().map(|rejected| rejected.rejection)
}

fn events<M: Told>(lines: &str) -> serde_json::Result<Vec<M::Event>> {
    lines.lines().map(serde_json::from_str).collect()
}

/// A need that nobody nominated, and kinds of events that the sample does not have.
const MORE_OF_SETUP: &str = r#"{"next_cycle": [{"text": "Nobody has nominated this."}]}
{"another_focus": {"focus": {"quality": "self_belief", "text": "To chair a meeting."}, "reason": "The ward moves."}}
{"third_party_feedback": {"not_asked": "It is a small team."}}
{"no_new_needs": {}}
{"ended": {"by": "both", "reason": "The mentor retires."}}"#;

fn setups() -> anyhow::Result<Logs<Setup>> {
    let mut logs = Logs::<Setup>::new(SETUP, events::<Setup>(MORE_OF_SETUP)?)?;
    logs.end_by("ended")?;
    let until_new_needs = |event: &&setup::Event| event.action() != setup::Action::NewNeeds;
    let mut no_needs: Vec<setup::Event> = events::<Setup>(SETUP)?;
    no_needs = no_needs
        .iter()
        .take_while(until_new_needs)
        .cloned()
        .collect();
    no_needs.push(setup::Event::NoNewNeeds);
    logs.add("no new needs, so that no cycle follows", no_needs);
    let mut refocused: Vec<setup::Event> = events::<Setup>(SETUP)?;
    let acted = |event: &setup::Event| event.action() == setup::Action::ReviewOpened;
    refocused.truncate(
        refocused
            .iter()
            .position(acted)
            .map_or(0, |place| place + 1),
    );
    let visualised = refocused
        .iter()
        .filter(|event| event.action().stage() == Some(setup::Stage::Visualising));
    let again: Vec<setup::Event> = visualised.cloned().collect();
    refocused.extend(
        events::<Setup>(MORE_OF_SETUP)?
            .into_iter()
            .filter(|event| event.action() == setup::Action::AnotherFocus),
    );
    refocused.extend(again);
    logs.add("another focus, in the middle of a review", refocused);
    for seed in 1..=3 {
        logs.walk(seed, 40)?;
    }
    Ok(logs)
}

pub(super) fn setup_logs() -> anyhow::Result<KitFile> {
    KitFile::new(
        "setup_logs",
        "A log of the setup sequence: each event, where it leads, and what is rejected",
        setups()?.into_vectors()?,
    )
}

/// Kinds of events that the sample does not have, and the sample's mentors in places where they
/// should not be.
fn more_of_applications() -> serde_json::Result<Vec<programme::Event>> {
    let mut more = vec![
        json!({"declined": "The programme is full until spring."}),
        json!({"sent_back": "One goal is enough."}),
        json!({"deferred": "Until spring."}),
        json!({"session_missed": {}}),
        json!({"paused": "Parental leave."}),
        json!({"resumed": {}}),
        json!({"mentor_change": {"by": "both", "reason": "They are colleagues now."}}),
        json!({"support_withdrawn": "The ward is short of staff."}),
        json!({"lapsed": "Nobody was invited within a year."}),
        json!({"ended": {"by": "mentee", "reason": "She moves to Leeds."}}),
        json!({"withdrawn": "Not now."}),
    ];
    for mentor in ["M09", "M27", "M35", "M28", "M12", "M31"] {
        more.extend([
            json!({"invited": mentor}),
            json!({"met": {"mentor": mentor, "held": "remote"}}),
            json!({"meeting_missed": mentor}),
            json!({"mentor_declined": mentor}),
            json!({"mentor_unavailable": mentor}),
            json!({"mentor_unavailable_after_meeting": mentor}),
            json!({"invitation_withdrawn": mentor}),
            json!({"not_continued": {"mentor": mentor, "by": "mentor"}}),
            json!({"chosen": mentor}),
        ]);
    }
    more.into_iter().map(serde_json::from_value).collect()
}

fn applications() -> anyhow::Result<Logs<Application>> {
    let mut logs = Logs::<Application>::new(APPLICATION, more_of_applications()?)?;
    for action in [
        "declined",
        "support_withdrawn",
        "lapsed",
        "withdrawn",
        "ended",
    ] {
        logs.end_by(action)?;
    }
    logs.add("a change of mentor", events::<Application>(CHANGE)?);
    for seed in 1..=12 {
        logs.walk(seed, 60)?;
    }
    Ok(logs)
}

pub(super) fn application_logs() -> anyhow::Result<KitFile> {
    KitFile::new(
        "application_logs",
        "A log of an application: each event, where it leads, and what is rejected",
        applications()?.into_vectors()?,
    )
}

/// What each audience sees of a log and of the record to which it leads.
#[derive(Serialize)]
struct Redacted<M: Told> {
    document: &'static str,
    log: Vec<M::Event>,
    record: M,
    seen: Vec<Seen<M>>,
}

#[derive(Serialize)]
struct Seen<M: Told> {
    audience: &'static str,
    log: Vec<M::Event>,
    record: M,
}

impl<M: Told> Redacted<M> {
    fn of(log: Vec<M::Event>) -> anyhow::Result<Self> {
        let mut record = M::default();
        for event in log.iter().cloned() {
            take(&mut record, event)?;
        }
        let seen = Audience::ALL.map(|audience| Seen {
            audience: audience.key(),
            log: M::log_seen(log.clone(), audience),
            record: record.clone().seen(audience),
        });
        Ok(Self {
            document: M::DOCUMENT.key(),
            log,
            record,
            seen: seen.into(),
        })
    }
}

/// The sample, which has nearly every event of a setup, and these other logs.
fn redacted<M: Told>(logs: Logs<M>, others: &[&str]) -> anyhow::Result<Vec<Json>> {
    let mut chosen = Vec::new();
    for (why, log) in logs.logs {
        if why == "the sample" || others.contains(&why.as_str()) {
            chosen.push(ordered(&Redacted::<M>::of(log)?)?);
        }
    }
    Ok(chosen)
}

pub(super) fn redactions() -> anyhow::Result<KitFile> {
    let mut vectors = redacted(
        setups()?,
        &[
            "ended, when discussing",
            "another focus, in the middle of a review",
        ],
    )?;
    let others = [
        "declined, when registered",
        "withdrawn, when eligibility",
        "support_withdrawn, when registered",
        "lapsed, when eligibility",
        "withdrawn, when matching",
        "ended, when mentoring",
        "a change of mentor",
    ];
    vectors.extend(redacted(applications()?, &others)?);
    KitFile::new(
        "redactions",
        "A log and its record, and what each audience sees of both",
        vectors,
    )
}
