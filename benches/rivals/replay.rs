//! Replaying the log of a mentoring relationship: this crate, and the ways of doing the same
//! without it.

use std::collections::HashMap;

use jsonschema::Validator;
use leadership_qualities::Setup;
use leadership_qualities::schema::{Dialect, Document};
use leadership_qualities::setup::Event;
use serde::de::IgnoredAny;
use serde_json::{Map, Value, json};

/// Enough for some thirty cycles, few enough to stay in the cache.
pub(crate) const EVENTS: usize = 1_000;

const SAMPLE: &str = include_str!("../../examples/data/ward-sister.ndjson");
/// The events of its first cycle, which has every step and two rounds: up to `next_cycle`.
const CYCLE: usize = 32;

/// A log of this many events, one a line: the profile, and then the same cycle again and again.
pub(crate) fn log(events: usize) -> String {
    let profile = SAMPLE.lines().take(1);
    let cycle = SAMPLE.lines().skip(1).take(CYCLE).cycle();
    let lines = profile.chain(cycle).take(events);
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The events of a log as this crate reads them.
pub(crate) fn events(log: &str) -> Vec<Event> {
    let event = |line| serde_json::from_str(line).expect("an event");
    log.lines().map(event).collect()
}

/// What this crate makes of a log, or the place of the first line that it refuses.
pub(crate) fn replay(log: &str) -> Result<Setup, usize> {
    let mut setup = Setup::default();
    for (place, line) in log.lines().enumerate() {
        let event = serde_json::from_str(line).map_err(|_| place)?;
        setup.apply(event).map_err(|_| place)?;
    }
    Ok(setup)
}

/// One way to replay a log.
pub(crate) struct Replayer {
    pub(crate) name: &'static str,
    /// Replays the log and returns something that depends on every event.
    pub(crate) replay: fn(&Replaying) -> u64,
}

/// The log in the shapes that the replayers start from, and what they need to have made beforehand.
pub(crate) struct Replaying {
    log: String,
    events: Vec<Event>,
    values: Vec<Value>,
    rules: Rules,
    validator: Validator,
}

impl Replaying {
    /// Makes sure, too, that crate and rival do the same job.
    pub(crate) fn new() -> Self {
        let schema =
            serde_json::to_value(Document::SetupEvent.schema(Dialect::Draft2020_12)).expect("JSON");
        let log = log(EVENTS);
        let parse = |line| serde_json::from_str(line).expect("JSON");
        let replaying = Self {
            events: events(&log),
            values: log.lines().map(parse).collect(),
            rules: Rules::new(),
            validator: jsonschema::validator_for(&schema).expect("a valid schema"),
            log,
        };
        replaying.assert_agreement();
        replaying
    }

    /// The rival's replay; every event must pass a test first.
    fn by_maps(&self, log: &str, test: impl Fn(&Value) -> bool) -> Result<Tree<'_>, usize> {
        let mut tree = Tree::new(&self.rules);
        for (place, line) in log.lines().enumerate() {
            let event = serde_json::from_str(line).map_err(|_| place)?;
            if !test(&event) {
                return Err(place);
            }
            tree.apply(event).map_err(|_| place)?;
        }
        Ok(tree)
    }

    fn assert_agreement(&self) {
        // After each of these, the relationship stands elsewhere: every shape of the record is seen.
        for events in (1..=2 * CYCLE).chain([EVENTS]) {
            let log = log(events);
            let setup = replay(&log).expect("possible");
            let record = serde_json::to_value(&setup).expect("plain data");
            let tree = self
                .by_maps(&log, |event| self.validator.is_valid(event))
                .expect("possible");
            assert_eq!(record, tree.record(), "after {events} events");
        }
        for (before, bad) in BAD_LOGS {
            let log = log(before) + bad;
            let refused = before + bad.lines().count() - 1;
            assert_eq!(replay(&log).err(), Some(refused), "{bad}");
            let rival = self.by_maps(&log, |_| true);
            assert_eq!(rival.map(Tree::record), Err(refused), "{bad}");
        }
    }
}

/// What is refused after so many events: the last line of each.
const BAD_LOGS: [(usize, &str); 12] = [
    (0, r#"{"review_opened": {}}"#),
    (1, r#"{"profile_agreed": [{"about": "goals", "text": ""}]}"#),
    (1, r#"{"scenario": {"parameter": "", "success": ""}}"#),
    (1, r#"{"requirements": [""]}"#),
    (2, r#"{"context": [{"about": "purpose", "text": ""}]}"#),
    (4, r#"{"focus": {"text": ""}}"#),
    (10, r#"{"another_round": {}}"#),
    (CYCLE, r#"{"next_cycle": [{"text": "Never nominated."}]}"#),
    (
        CYCLE - 1,
        "{\"no_new_needs\": {}}\n{\"next_cycle\": [{\"text\": \"\"}]}",
    ),
    (
        3,
        "{\"ended\": {\"by\": \"both\", \"reason\": \"\"}}\n{\"needs\": [{\"text\": \"\"}]}",
    ),
    (3, r#"{"no_such_event": {}}"#),
    (3, r#"{"needs": "#),
];

/// This crate first, then the rivals.
pub(crate) const REPLAYERS: [Replayer; 5] = [
    Replayer {
        name: "this crate",
        replay: |replaying| cycles(&replay(&replaying.log).expect("possible")),
    },
    Replayer {
        name: "Value, maps of strings (any content)",
        replay: |replaying| {
            let tree = replaying.by_maps(&replaying.log, |_| true);
            tree.expect("possible").cycles()
        },
    },
    Replayer {
        name: "Value, schema validation, maps of strings",
        replay: |replaying| {
            let valid = |event: &Value| replaying.validator.is_valid(event);
            let tree = replaying.by_maps(&replaying.log, valid);
            tree.expect("possible").cycles()
        },
    },
    Replayer {
        name: "this crate's events, not applied",
        replay: |replaying| {
            let event = |line| serde_json::from_str::<Event>(line).expect("an event");
            let actions = replaying.log.lines().map(|line| event(line).action());
            actions.map(|action| action.key().len() as u64).sum()
        },
    },
    Replayer {
        name: "IgnoredAny (the floor)",
        replay: |replaying| {
            let ignore = |line| {
                let IgnoredAny = serde_json::from_str(line).expect("JSON");
                1
            };
            replaying.log.lines().map(ignore).sum()
        },
    },
];

/// This crate first, then the rivals. Each starts from events that are parsed, and copies them, as
/// the record keeps their content.
pub(crate) const APPLIERS: [Replayer; 3] = [
    Replayer {
        name: "this crate",
        replay: |replaying| {
            let events = replaying.events.iter().cloned();
            cycles(&Setup::replay(events).expect("possible"))
        },
    },
    Replayer {
        name: "Value, maps of strings (any content)",
        replay: |replaying| {
            let mut tree = Tree::new(&replaying.rules);
            for event in &replaying.values {
                tree.apply(event.clone()).expect("possible");
            }
            tree.cycles()
        },
    },
    Replayer {
        name: "copying this crate's events (the floor)",
        replay: |replaying| {
            let copies = replaying.events.clone();
            copies
                .iter()
                .map(|copy| copy.action().key().len() as u64)
                .sum()
        },
    },
];

fn cycles(setup: &Setup) -> u64 {
    setup.finished_cycles().len() as u64
}

/// What a program without this crate would write down: each step, its stage, and the steps that
/// come directly before it.
const STEPS: [(&str, &str, &[&str]); 21] = [
    ("context", "discussing", &[]),
    ("parameters", "discussing", &[]),
    ("needs", "discussing", &[]),
    ("requirements", "discussing", &["parameters"]),
    ("focus", "discussing", &["context", "requirements", "needs"]),
    ("scenario", "visualising", &[]),
    ("actions", "visualising", &["scenario"]),
    ("challenges", "visualising", &["actions"]),
    ("first_steps", "visualising", &["challenges"]),
    ("feedback", "reviewing", &[]),
    ("issues", "reviewing", &[]),
    ("learning_so_far", "reviewing", &["feedback", "issues"]),
    ("what_else", "reviewing", &["learning_so_far"]),
    ("opportunities", "reviewing", &["what_else"]),
    ("support", "reviewing", &[]),
    ("outcome", "evaluating", &[]),
    ("observation_and_reflection", "evaluating", &["outcome"]),
    ("third_party_feedback", "evaluating", &["outcome"]),
    ("alternatives", "evaluating", &["outcome"]),
    (
        "learning_achieved",
        "evaluating",
        &[
            "observation_and_reflection",
            "third_party_feedback",
            "alternatives",
        ],
    ),
    ("new_needs", "evaluating", &["learning_achieved"]),
];

/// The steps, looked up by their keys.
struct Rules {
    steps: HashMap<&'static str, (&'static str, &'static [&'static str])>,
    /// How many steps each stage has.
    sizes: HashMap<&'static str, usize>,
}

impl Rules {
    fn new() -> Self {
        let mut sizes = HashMap::new();
        for (_, stage, _) in STEPS {
            *sizes.entry(stage).or_default() += 1;
        }
        let steps = STEPS.map(|(step, stage, before)| (step, (stage, before)));
        Self {
            steps: steps.into(),
            sizes,
        }
    }
}

/// A relationship as a tree of values. What is on record of a stage says which steps are resolved.
///
/// The schemas make `Value` keep the order of its keys, here as in every program that exports them.
/// Where nothing else asks for that, this rival is about a fifth faster.
struct Tree<'a> {
    rules: &'a Rules,
    stage: &'static str,
    profile: Option<Value>,
    cycles: Vec<Value>,
    cycle: Map<String, Value>,
    ended: Option<Value>,
}

impl<'a> Tree<'a> {
    fn new(rules: &'a Rules) -> Self {
        Self {
            rules,
            stage: "profiling",
            profile: None,
            cycles: Vec::new(),
            cycle: Map::new(),
            ended: None,
        }
    }

    fn cycles(&self) -> u64 {
        self.cycles.len() as u64
    }

    fn apply(&mut self, event: Value) -> Result<(), String> {
        let Value::Object(event) = event else {
            return Err("an event is an object".to_owned());
        };
        let mut entries = event.into_iter();
        let (Some((key, content)), None) = (entries.next(), entries.next()) else {
            return Err("an event has one key".to_owned());
        };
        if self.ended.is_some() {
            return Err("the relationship has ended".to_owned());
        }
        match key.as_str() {
            "profile_agreed" => {
                self.expect("profiling")?;
                self.profile = Some(content);
                self.enter("discussing");
            }
            "review_opened" => {
                self.expect("acting")?;
                self.enter("reviewing");
            }
            "another_round" => {
                self.expect("deciding")?;
                self.stage = "acting";
            }
            "actions_completed" => {
                self.expect("deciding")?;
                self.enter("evaluating");
            }
            "next_cycle" => {
                self.expect("cycle_complete")?;
                let nominated = self.cycle["evaluating"]["new_needs"].as_array();
                let (Some(nominated), Some(needs)) = (nominated, content.as_array()) else {
                    return Err("needs are a list".to_owned());
                };
                if nominated.is_empty() || !needs.iter().all(|need| nominated.contains(need)) {
                    return Err("not nominated".to_owned());
                }
                let mut cycle = std::mem::take(&mut self.cycle);
                cycle.insert("carried".to_owned(), content);
                self.cycles.push(Value::Object(cycle));
                self.enter("discussing");
            }
            "ended" => self.ended = Some(content),
            "no_new_needs" => self.resolve("new_needs".to_owned(), json!([]))?,
            _ => self.resolve(key, content)?,
        }
        Ok(())
    }

    fn resolve(&mut self, step: String, content: Value) -> Result<(), String> {
        let Some((stage, before)) = self.rules.steps.get(step.as_str()) else {
            return Err(format!("there is no {step}"));
        };
        self.expect(stage)?;
        let Some(Value::Object(resolved)) = self.cycle.get_mut(*stage) else {
            return Err(format!("{stage} has not begun"));
        };
        if resolved.contains_key(&step) {
            return Err(format!("{step} is there already"));
        }
        if let Some(missing) = before
            .iter()
            .find(|before| !resolved.contains_key(**before))
        {
            return Err(format!("{missing} comes before {step}"));
        }
        resolved.insert(step, content);
        if resolved.len() == self.rules.sizes[stage] {
            self.leave();
        }
        Ok(())
    }

    fn expect(&self, stage: &str) -> Result<(), String> {
        if self.stage == stage {
            Ok(())
        } else {
            Err(format!(
                "possible when {stage}, and not when {}",
                self.stage
            ))
        }
    }

    /// Begins a stage that has steps.
    fn enter(&mut self, stage: &'static str) {
        self.stage = stage;
        self.cycle.insert(stage.to_owned(), json!({}));
    }

    /// Goes on from a stage whose steps are all resolved.
    fn leave(&mut self) {
        match self.stage {
            "discussing" => self.enter("visualising"),
            "visualising" => {
                self.stage = "acting";
                self.cycle.insert("rounds".to_owned(), json!([]));
            }
            "reviewing" => {
                self.stage = "deciding";
                let round = self.cycle.remove("reviewing");
                if let Some(Value::Array(rounds)) = self.cycle.get_mut("rounds") {
                    rounds.extend(round);
                }
            }
            _ => self.stage = "cycle_complete",
        }
    }

    /// The record in the shape in which this crate writes it.
    fn record(self) -> Value {
        let mut record = Map::new();
        if let Some(profile) = self.profile {
            let now = Map::from_iter([(self.stage.to_owned(), Value::Object(self.cycle))]);
            record.insert("profile".to_owned(), profile);
            record.insert("cycles".to_owned(), Value::Array(self.cycles));
            record.insert("now".to_owned(), Value::Object(now));
        }
        record.extend(self.ended.map(|ended| ("ended".to_owned(), ended)));
        Value::Object(record)
    }
}
