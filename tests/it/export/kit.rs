//! The conformance kit is what the crate says: each vector is read again, and computed anew.

use std::collections::BTreeSet;

use leadership_qualities::cohort::{History, Pairs, RefusedRelease, Thresholds, Verdict, Withheld};
use leadership_qualities::machine::{Machine, State as _};
use leadership_qualities::mentoring::Relation;
use leadership_qualities::network::Person;
use leadership_qualities::programme::register::{Criteria, Mentor};
use leadership_qualities::schema::{Dialect, Document, Flow};
use leadership_qualities::vocabulary::Vocabulary;
use leadership_qualities::{
    Application, Audience, Change, Exchange, Network, Policy, Profile, Qualities, Quality, Rating,
    Reading, Register, Response, SelfAssessment, Setup, Tally, Wish, programme, setup,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::text;

fn vectors(name: &str) -> Vec<Value> {
    let lines = text(&format!("conformance/{name}.ndjson"));
    let vectors: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert!(!vectors.is_empty(), "{name}");
    vectors
}

fn read<T: DeserializeOwned>(vector: &Value, field: &str) -> T {
    serde_json::from_value(vector[field].clone()).unwrap()
}

fn written(value: impl Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

fn is_read<T: DeserializeOwned>(text: &str) -> bool {
    serde_json::from_str::<T>(text).is_ok()
}

fn accepts(document: Document, text: &str) -> bool {
    match document {
        Document::SelfAssessment => is_read::<SelfAssessment>(text),
        Document::Draft => is_read::<leadership_qualities::Draft>(text),
        Document::SetupEvent => is_read::<setup::Event>(text),
        Document::Setup => is_read::<Setup>(text),
        Document::ApplicationEvent => is_read::<programme::Event>(text),
        Document::Application => is_read::<Application>(text),
        Document::Mentor => is_read::<Mentor>(text),
        Document::Criteria => is_read::<Criteria>(text),
        Document::Tally => is_read::<Tally>(text),
        other => panic!("{} is not read", other.key()),
    }
}

#[test]
fn documents_are_valid_or_have_their_problems() {
    let mut seen = BTreeSet::new();
    for vector in vectors("documents") {
        let document: Document = vector["document"].as_str().unwrap().parse().unwrap();
        let valid = vector["valid"].as_bool().unwrap();
        let text = match &vector["text"] {
            Value::String(text) => text.clone(),
            _ => vector["instance"].to_string(),
        };
        assert_eq!(accepts(document, &text), valid, "{vector}");
        assert_eq!(vector.get("problems").is_none(), valid, "{vector}");
        seen.insert((document.key(), valid));

        let reading = || serde_json::from_str::<Reading>(&text).unwrap();
        let problems = match document {
            Document::SelfAssessment => written(reading().into_assessment().err()),
            Document::Draft => written(reading().into_draft().err()),
            _ => continue,
        };
        let problems = problems.get("problems").cloned();
        assert_eq!(vector.get("problems").cloned(), problems, "{vector}");
    }
    for document in Document::ALL {
        let read = document.flow() == Flow::InAndOut;
        for valid in [true, false] {
            assert_eq!(
                seen.contains(&(document.key(), valid)),
                read,
                "{}",
                document.key()
            );
        }
    }
}

/// A schema may let through what it cannot say, and refuses nothing that is valid.
#[test]
fn valid_documents_pass_their_schemas() {
    let mut let_through = BTreeSet::new();
    for document in Document::ALL {
        let schema = written(document.schema(Dialect::Draft2020_12));
        let validator = jsonschema::validator_for(&schema).unwrap();
        let of_it = vectors("documents").into_iter();
        for vector in of_it.filter(|vector| vector["document"] == document.key()) {
            let Some(instance) = vector.get("instance") else {
                continue;
            };
            let passes = validator.is_valid(instance);
            if vector["valid"] == true {
                assert!(passes, "{vector}");
            } else if passes {
                let_through.insert(document.key());
            }
        }
    }
    assert!(
        let_through.is_subset(&["application", "setup", "tally"].into()),
        "{let_through:?}"
    );
}

#[test]
fn scores_are_computed_anew() {
    for vector in vectors("profiles") {
        let profile = Profile::new(read(&vector, "self_assessment"));
        assert_eq!(written(profile), vector["profile"]);
    }
    for vector in vectors("changes") {
        let change = Change::between(read(&vector, "before"), read(&vector, "after"));
        assert_eq!(written(change), vector["change"]);
    }
    for vector in vectors("exchanges") {
        let profile = |field| Profile::new(read(&vector, field));
        let exchange = Exchange::between(profile("first"), profile("second"));
        assert_eq!(written(exchange), vector["exchange"]);
    }
    for vector in vectors("networks") {
        let agenda: Qualities = read(&vector, "agenda");
        let people: Vec<Person<String>> = read(&vector, "people");
        let network = match vector.get("prefer") {
            None => Network::covering(agenda, people),
            Some(_) => Network::preferring(read::<Relation>(&vector, "prefer"), agenda, people),
        };
        assert_eq!(written(network), vector["network"]);
    }
}

/// Each rating comes with each wish, becomes each other answer, and is tied with another.
#[test]
fn profiles_and_changes_have_every_answer() {
    let answers = |assessment: SelfAssessment| {
        let answers = assessment.iter().map(|(_, response)| response);
        answers.map(|response: Response| (response.rating as u8, response.wish.key()))
    };
    let mut given = BTreeSet::new();
    for vector in vectors("profiles") {
        given.extend(answers(read(&vector, "self_assessment")));
    }
    assert_eq!(given.len(), 12);
    let mut moved = BTreeSet::new();
    for vector in vectors("changes") {
        moved.extend(answers(read(&vector, "before")).zip(answers(read(&vector, "after"))));
    }
    assert_eq!(moved.len(), 12 * 12);
}

fn replay<M>(name: &str) -> [BTreeSet<String>; 3]
where
    M: Machine<Event: DeserializeOwned> + Clone + Serialize,
{
    let [mut actions, mut rejected, mut stages] = [const { BTreeSet::new() }; 3];
    for vector in vectors(name) {
        let mut machine = M::default();
        let steps = vector["steps"].as_array().unwrap();
        for step in [&vector["start"]].into_iter().chain(steps) {
            if let Some(event) = step.get("event") {
                actions.extend(event.as_object().unwrap().keys().cloned());
                machine.resume([read(step, "event")]).unwrap();
            }
            assert_eq!(step["state"], machine.state().id());
            assert_eq!(step["stage"], machine.state().stage().key());
            let allowed: Vec<&str> = machine.allowed().into_iter().map(Vocabulary::key).collect();
            assert_eq!(step["allowed"], written(allowed));
            for each in step
                .get("rejected")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                let refused = machine.clone().resume([read(each, "event")]).unwrap_err();
                assert_eq!(each["rejection"], written(&refused.rejection));
                let reasons = each["rejection"]["reasons"].as_array().unwrap();
                rejected.extend(reasons.iter().map(|reason| match reason {
                    Value::Object(reason) => reason.keys().cloned().collect(),
                    reason => reason.as_str().unwrap().to_owned(),
                }));
            }
        }
        stages.insert(machine.state().stage().key().to_owned());
        assert_eq!(vector["record"], written(machine));
    }
    [actions, rejected, stages]
}

fn keys<V: Vocabulary>() -> BTreeSet<String> {
    V::TERMS.iter().map(|term| term.key().to_owned()).collect()
}

/// The keys of the reasons of a machine, as its rejections are described.
fn reasons(document: Document, name: &str) -> BTreeSet<String> {
    let schema = written(document.schema(Dialect::Draft2020_12));
    let reasons = schema["$defs"][name]["oneOf"].as_array().unwrap();
    let key = |reason: &Value| reason["required"][0].as_str().unwrap().to_owned();
    reasons.iter().map(key).collect()
}

#[test]
fn logs_are_replayed() {
    let [actions, rejected, _] = replay::<Setup>("setup_logs");
    assert_eq!(actions, keys::<setup::Action>());
    assert_eq!(rejected, reasons(Document::SetupRejection, "SetupReason"));

    let [actions, rejected, ends] = replay::<Application>("application_logs");
    assert_eq!(actions, keys::<programme::Action>());
    assert_eq!(
        rejected,
        reasons(Document::ApplicationRejection, "ApplicationReason")
    );
    for end in ["declined", "withdrawn", "ended"] {
        assert!(ends.contains(end), "{end}");
    }
}

#[test]
fn records_and_logs_are_redacted() {
    let mut documents = BTreeSet::new();
    for vector in vectors("redactions") {
        let document = vector["document"].as_str().unwrap();
        documents.insert(document.to_owned());
        let seen = vector["seen"].as_array().unwrap();
        assert_eq!(seen.len(), Audience::ALL.len());
        for seen in seen {
            let audience: Audience = read(seen, "audience");
            let (log, record) = if document == "setup" {
                let log = setup::redacted(read::<Vec<_>>(&vector, "log"), audience);
                let record: Setup = read(&vector, "record");
                assert_eq!(seen["record"], written(Setup::replay(log.clone()).unwrap()));
                (written(log), written(record.redacted(audience)))
            } else {
                let log = programme::redacted(read::<Vec<_>>(&vector, "log"), audience);
                let record: Application = read(&vector, "record");
                assert_eq!(
                    seen["record"],
                    written(Application::replay(log.clone()).unwrap())
                );
                (written(log), written(record.redacted(audience)))
            };
            assert_eq!((&seen["log"], &seen["record"]), (&log, &record));
        }
    }
    assert_eq!(
        documents,
        ["application".to_owned(), "setup".to_owned()].into()
    );
}

#[test]
fn registers_find_and_refuse() {
    let register = |vector: &Value| Register::new(read::<Vec<Mentor>>(vector, "mentors")).unwrap();
    for vector in vectors("shortlists") {
        let register = register(&vector);
        let criteria: Criteria = read(&vector, "criteria");
        assert_eq!(written(register.search(&criteria)), vector["shortlist"]);
    }
    let mut refusals = BTreeSet::new();
    for vector in vectors("register_decisions") {
        let mut register = register(&vector);
        let mut application = Application::replay(read::<Vec<_>>(&vector, "log")).unwrap();
        let refused = register
            .apply(&mut application, read(&vector, "event"))
            .err();
        assert_eq!(vector.get("refused"), refused.map(written).as_ref());
        let refused = vector.get("refused").and_then(Value::as_object);
        refusals.extend(
            refused
                .into_iter()
                .flat_map(|refused| refused.keys().cloned()),
        );
        let after: Vec<&Mentor> = register.mentors().collect();
        assert_eq!(vector["after"], written(after));
    }
    let every = ["full", "not_on_register", "rejected"].map(str::to_owned);
    assert_eq!(refusals, every.into());
}

/// A person as the kit writes the people of a cohort.
fn person(text: &Value) -> SelfAssessment {
    let answers: Vec<char> = text.as_str().unwrap().chars().collect();
    assert_eq!(answers.len(), 30);
    SelfAssessment::from_fn(|quality: Quality| {
        let [rating, wish] = [0, 1].map(|place| answers[2 * quality as usize + place]);
        let wish = Wish::ALL
            .into_iter()
            .find(|known| known.key().starts_with(wish));
        Response::new(rating.to_string().parse::<Rating>().unwrap(), wish.unwrap())
    })
}

fn people(vector: &Value, field: &str) -> Vec<SelfAssessment> {
    vector[field]
        .as_array()
        .unwrap()
        .iter()
        .map(person)
        .collect()
}

fn policy(vector: &Value) -> Policy {
    let thresholds = &vector["policy"];
    let threshold = |name: &str| thresholds[name].as_u64().unwrap();
    Policy::weaker(Thresholds {
        min_cohort: threshold("min_cohort"),
        min_cell: threshold("min_cell"),
        rounding_base: threshold("rounding_base"),
    })
    .unwrap()
}

#[test]
fn cohorts_are_counted() {
    for vector in vectors("tallies") {
        let tally = Tally::from_slice(&people(&vector, "cohort"));
        assert_eq!(written(tally), vector["tally"]);
    }
}

/// Every answer that anything withheld or compared gives.
fn told(value: &Value, key: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(answer)) = fields.get(key) {
                found.insert(answer.clone());
            }
            fields.values().for_each(|field| told(field, key, found));
        }
        Value::Array(elements) => elements.iter().for_each(|each| told(each, key, found)),
        _ => {}
    }
}

fn release(asked: &Value, history: &mut History, everybody: &[SelfAssessment]) -> Value {
    if let Some(groups) = asked["groups"].as_array() {
        let mut rest = everybody;
        let groups = groups.iter().map(|group| {
            let (people, others) = rest.split_at(read(group, "size"));
            rest = others;
            (read::<String>(group, "name"), Tally::from_slice(people))
        });
        return match history.release_by_group(groups) {
            Ok(release) => json!({"groups": asked["groups"], "grouped_release": release}),
            Err(refusal) => json!({"groups": asked["groups"], "refused": refusal.key()}),
        };
    }
    let size: usize = read(asked, "size");
    match history.release(&Tally::from_slice(&everybody[..size])) {
        Ok(release) => json!({"size": size, "release": release}),
        Err(refusal) => json!({"size": size, "refused": refusal.key()}),
    }
}

#[test]
fn cohorts_are_released() {
    let [mut withheld, mut refused] = [const { BTreeSet::new() }; 2];
    for name in ["releases", "grouped_releases"] {
        for vector in vectors(name) {
            let everybody = people(&vector, "everybody");
            let mut history = History::new(policy(&vector));
            for asked in vector["releases"].as_array().unwrap() {
                assert_eq!(*asked, release(asked, &mut history, &everybody));
            }
            told(&vector, "withheld", &mut withheld);
            told(&vector, "refused", &mut refused);
        }
    }
    // The rest is about people who assessed themselves twice.
    let mut every = keys::<Withheld>();
    assert!(every.remove("remainder") && every.remove("side"));
    assert_eq!(withheld, every);
    let every = "one_group, regrouped, shrunk, small_group, too_few, too_few_joined";
    assert!(refused.iter().eq(every.split(", ")), "{refused:?}");
}

/// Each verdict comes from moves that are shown and from moves that are withheld.
#[test]
fn movements_are_compared() {
    let mut compared = BTreeSet::new();
    for vector in vectors("movements") {
        let pairs = vector["pairs"].as_array().unwrap().iter();
        let pairs: Pairs = pairs
            .map(|pair| (person(&pair[0]), person(&pair[1])))
            .collect();
        let movement = match policy(&vector).movement(&pairs) {
            Ok(movement) => movement,
            Err(refusal) => {
                let refusal = RefusedRelease::from(refusal);
                assert_eq!(vector["refused"], refusal.key());
                continue;
            }
        };
        assert_eq!(vector["movement"], written(movement));
        compared.extend(Quality::ALL.map(|quality| {
            let moves = movement.moves(quality).shown();
            (movement.comparison(quality).verdict.key(), moves.is_some())
        }));
    }
    assert_eq!(compared.len(), 2 * Verdict::ALL.len());
}
