//! Valid and invalid documents, with the problems of the invalid ones.

use anyhow::{Context as _, bail};
use leadership_qualities::assessment::InvalidDocument;
use leadership_qualities::programme::register::{Criteria, Mentor};
use leadership_qualities::schema::{Document, Flow, ReadDocument, Submission};
use leadership_qualities::{Application, Draft, SelfAssessment, Setup, Tally, programme, setup};
use serde::Serialize;
use serde_json::{Value, json};

use super::super::json::{Json, json as ordered};
use super::KitFile;
use super::mutants::{Mutant, at_every_place, everything_at, replaced};

/// More valid documents than the examples, one per line.
const SETUP_EVENTS: &str = include_str!("../../../data/ward-sister.ndjson");
const APPLICATION_EVENTS: &str = include_str!("../../../data/ward-sister-application.ndjson");
const MENTORS: &str = include_str!("../../../data/mentors.ndjson");

#[derive(Serialize)]
struct Judged {
    document: &'static str,
    why: String,
    valid: bool,
    /// The document, unless a parser would lose what is wrong with the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    instance: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    problems: Vec<Json>,
}

/// What is wrong with a text that should be a document; nothing if the text is valid.
///
/// Only this function knows how each document is read.
fn problems(document: Document, text: &str) -> anyhow::Result<Vec<Json>> {
    let invalid = match document {
        Document::SelfAssessment => misread::<SelfAssessment>(text),
        Document::Draft => misread::<Draft>(text),
        Document::SetupEvent => misread::<setup::Event>(text),
        Document::Setup => misread::<Setup>(text),
        Document::ApplicationEvent => misread::<programme::Event>(text),
        Document::Application => misread::<Application>(text),
        Document::Mentor => misread::<Mentor>(text),
        Document::Criteria => misread::<Criteria>(text),
        Document::Tally => misread::<Tally>(text),
        written => bail!("no reader is known for {}", written.key()),
    };
    let invalid = invalid?;
    let problems = invalid.iter().flatten();
    Ok(problems.map(ordered).collect::<Result<_, _>>()?)
}

fn misread<T: ReadDocument>(text: &str) -> serde_json::Result<Option<InvalidDocument>> {
    let Submission(submitted) = serde_json::from_str::<Submission<T>>(text)?;
    Ok(submitted.err())
}

fn judged(document: Document, mutant: Mutant) -> anyhow::Result<Judged> {
    let problems = problems(document, &mutant.instance.to_string())?;
    Ok(Judged {
        document: document.key(),
        why: mutant.why,
        valid: problems.is_empty(),
        instance: Some(mutant.instance),
        text: None,
        problems,
    })
}

/// A document that only its text can show, because a parser would lose what is wrong.
fn judged_text(document: Document, why: &str, text: String) -> anyhow::Result<Judged> {
    let problems = problems(document, &text)?;
    Ok(Judged {
        document: document.key(),
        why: why.to_owned(),
        valid: problems.is_empty(),
        instance: None,
        text: Some(text),
        problems,
    })
}

pub(super) fn documents() -> anyhow::Result<KitFile> {
    let mut vectors = Vec::new();
    for document in Document::ALL {
        if document.flow() == Flow::InAndOut {
            for mutant in mutants(document)? {
                vectors.push(judged(document, mutant)?);
            }
        }
    }
    for (document, why, text) in repeated()? {
        vectors.push(judged_text(document, why, text)?);
    }
    KitFile::new(
        "documents",
        "A document that the crate reads, whether it is valid, and what is wrong if it is not",
        vectors,
    )
}

/// Valid documents of a kind, and the same documents changed in one place.
fn mutants(document: Document) -> anyhow::Result<Vec<Mutant>> {
    let example = serde_json::to_value(document.example())?;
    let right = |why: &str, instance: &Value| Mutant {
        why: why.to_owned(),
        instance: instance.clone(),
    };
    let mut mutants = vec![right("the example", &example)];
    match document {
        Document::SelfAssessment | Document::Draft => {
            let none = json!({});
            for instance in [none, json!([]), json!("self_belief"), json!(null)] {
                mutants.push(right("another value altogether", &instance));
            }
            mutants.extend(everything_at(&example, "/self_belief"));
            mutants.extend(spellings(&example));
            mutants.extend(answers(&example));
        }
        Document::SetupEvent => lines(&mut mutants, SETUP_EVENTS.lines())?,
        Document::ApplicationEvent => lines(&mut mutants, APPLICATION_EVENTS.lines())?,
        Document::Mentor => {
            mutants.extend(at_every_place(&example));
            lines(&mut mutants, MENTORS.lines().take(1))?;
        }
        Document::Setup => {
            let log: Result<Vec<setup::Event>, _> = SETUP_EVENTS
                .lines()
                .take(8)
                .map(serde_json::from_str)
                .collect();
            let record = serde_json::to_value(Setup::replay(log?)?)?;
            mutants.push(right("a record of a mentee who describes success", &record));
            mutants.extend(at_every_place(&record));
            let stranger = json!([{"text": "Nobody has nominated this."}]);
            mutants.push(replaced(&example, "/cycles/0/carried", stranger));
        }
        Document::Application => {
            mutants.extend(at_every_place(&example));
        }
        Document::Tally => {
            mutants.push(right(
                "the tally of an empty cohort",
                &serde_json::to_value(Tally::default())?,
            ));
            for place in ["/respondents", "/squares", "/qualities/self_belief"] {
                let changed = everything_at(&example, place).into_iter();
                mutants.extend(changed.step_by(5));
            }
            mutants.push(replaced(&example, "/respondents", json!(101)));
            mutants.push(replaced(&example, "/squares/overall", json!(1)));
        }
        _ => mutants.extend(at_every_place(&example)),
    }
    Ok(mutants)
}

/// The first event of each kind in some lines, and changed versions of it.
fn lines<'a>(
    mutants: &mut Vec<Mutant>,
    lines: impl Iterator<Item = &'a str>,
) -> anyhow::Result<()> {
    let mut kinds = Vec::new();
    for line in lines {
        let right: Value = serde_json::from_str(line)?;
        let kind = right.as_object().and_then(|event| event.keys().next());
        let kind = kind.context("an object with a key")?.clone();
        if kinds.contains(&kind) {
            continue;
        }
        mutants.extend(at_every_place(&right));
        mutants.push(Mutant {
            why: kind.clone(),
            instance: right,
        });
        kinds.push(kind);
    }
    Ok(())
}

/// Answers under other spellings of the key of a quality.
fn spellings(right: &Value) -> Vec<Mutant> {
    let spellings = [
        "Self belief",
        "self-belief",
        "SELF_BELIEF",
        "selfBelief",
        "a/b~c",
    ];
    let respelt = spellings.map(|spelling| {
        let mut instance = right.clone();
        if let Some(object) = instance.as_object_mut() {
            let answer = object.remove("self_belief");
            object.insert(spelling.to_owned(), answer.unwrap_or_default());
        }
        let why = format!("self_belief as \"{spelling}\"");
        Mutant { why, instance }
    });
    respelt.into()
}

/// Answers just inside and just outside the limits.
fn answers(right: &Value) -> Vec<Mutant> {
    let answers = [
        ("rating", json!(0)),
        ("rating", json!(1)),
        ("rating", json!(4)),
        ("rating", json!(5)),
        ("rating", json!(2.0)),
        ("rating", json!(257)),
        ("rating", json!("2")),
        ("rating", json!([2])),
        ("wish", json!("maybe")),
        ("wish", json!("Yes")),
        ("wish", json!("")),
        ("wish", json!(false)),
        ("wish", json!({"yes": null})),
        // Problems quote forty characters of a long text.
        ("wish", json!("Not before the autumn is over, I suppose")),
        ("wish", json!("Not before the autumn is over: a big café")),
    ];
    let answers = answers.into_iter();
    let answers = answers.map(|(field, value)| {
        let place = format!("/self_belief/{field}");
        replaced(right, &place, value)
    });
    answers.collect()
}

/// Texts in which a key comes twice.
fn repeated() -> anyhow::Result<Vec<(Document, &'static str, String)>> {
    let mut texts = Vec::new();
    for document in [Document::SelfAssessment, Document::Draft] {
        let example = serde_json::to_string(&document.example())?;
        let again = format!(r#"{{"self_belief":{{"rating":1}},{}"#, &example[1..]);
        let inside = example.replacen(r#"{"rating":"#, r#"{"rating":1,"rating":"#, 1);
        texts.push((document, "a quality comes twice", again));
        texts.push((document, "a rating comes twice", inside));
    }
    let event = r#"{"needs":[{"text":"A","text":"B"}]}"#;
    texts.push((Document::SetupEvent, "a text comes twice", event.to_owned()));
    Ok(texts)
}
