//! Every document that the crate reads: both ways of reading agree, and nothing is lost.
//!
//! The input is the text of a document. If its first byte cannot begin a text, the other bytes
//! choose a document that is right or nearly right.

use std::fmt::Debug;

use leadership_qualities::assessment::{Found, InvalidDocument, Polarity};
use leadership_qualities::schema::{Checked, Document, ReadDocument, Submission};
use leadership_qualities::{Draft, Reading, SelfAssessment};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::format::{Format, value_of};
use crate::json;
use crate::memory;
use crate::source::Source;

/// No answer is longer, in JSON or in words.
const LONGEST: usize = 64 * 1024;

/// Whether the problems of a document may quote what was found.
fn is_quoted(document: Document) -> bool {
    matches!(
        document,
        Document::SelfAssessment | Document::Draft | Document::Mentor | Document::Criteria
    )
}

/// What the crate reads and writes.
pub(crate) trait Read:
    ReadDocument + DeserializeOwned + Serialize + PartialEq + Debug
{
}

impl<T: ReadDocument + DeserializeOwned + Serialize + PartialEq + Debug> Read for T {}

/// Reads a document, and tells whether the crate accepts it.
pub(crate) fn read<T: Read>(
    document: Document,
    data: &[u8],
    other: impl FnOnce(&mut Source<'_>) -> Value,
) -> bool {
    let Some((kind @ 0..8, rest)) = data.split_first() else {
        return read_text::<T>(document, data).is_some();
    };
    let source = &mut Source::new(rest);
    let mut value = match kind {
        0..4 => json::made(source, json::schema(document)),
        _ => other(source),
    };
    for _ in 0..kind % 4 {
        json::spoil(source, &mut value);
    }
    let text = serde_json::to_vec(&value).expect("a value is JSON");
    let read = read_text::<T>(document, &text);
    if let Some(read) = &read {
        let written = value_of(read);
        assert!(
            json::says_the_same(&value, &written),
            "{value} is written {written}"
        );
    }
    read.is_some()
}

/// Reads a text in every way that there is.
fn read_text<T: Read>(document: Document, text: &[u8]) -> Option<T> {
    let json = Format::Json;
    let strict = memory::bounded(text, || json.read::<T>(text));
    let lenient = memory::bounded(text, || {
        let read = json.read::<Submission<T>>(text);
        read.map(|Submission(read)| {
            if let Err(problems) = &read {
                check_problems(document, problems);
            }
            read
        })
    });
    let checked = json.read::<Checked<T>>(text);
    match (&strict, &lenient, &checked) {
        (Ok(strict), Ok(Ok(lenient)), Ok(Checked(checked))) => {
            assert_eq!(strict, lenient, "read in two ways");
            assert_eq!(strict, checked, "read in two ways");
        }
        (Err(_), Ok(Err(problems)), Err(error)) => {
            assert!(error.starts_with(&problems.to_string()), "{error}");
        }
        (Err(_), Err(_), Err(_)) => {}
        _ => panic!(
            "read in three ways: {:?}, {:?}, {:?}",
            strict.map(drop),
            lenient.map(|read| read.map(drop)),
            checked.map(drop)
        ),
    }
    let read = strict.ok()?;
    written_and_read(&read);
    Some(read)
}

/// Writes a document and reads it again, in every format.
pub(crate) fn written_and_read<T: Serialize + DeserializeOwned + PartialEq + Debug>(document: &T) {
    for format in Format::ALL {
        let written = format.written(document);
        let again = format.read::<T>(&written);
        let again = again.unwrap_or_else(|error| panic!("{format:?}: {error}"));
        assert_eq!(&again, document, "read again from {format:?}");
        assert_eq!(
            format.written(&again),
            written,
            "written again in {format:?}"
        );
    }
}

/// Checks that the answer is small, and that it quotes nothing that was said in confidence.
pub(crate) fn check_problems(document: Document, problems: &InvalidDocument) {
    let json = Format::Json.written(problems);
    let words = problems.to_string();
    assert!(json.len() <= LONGEST, "{} bytes of JSON", json.len());
    assert!(words.len() <= LONGEST, "{} bytes of words", words.len());
    assert!((1..=100).contains(&problems.iter().len()), "{words}");
    for problem in problems {
        let pointer = problem.pointer();
        assert!(pointer.chars().count() <= 102, "{pointer}");
        let is_fit = match problem.found() {
            Found::Text(text) => {
                let is_word = text
                    .bytes()
                    .all(|byte| byte.is_ascii_alphabetic() || byte == b'_');
                text.chars().count() <= 40 && (is_quoted(document) || is_word)
            }
            Found::LongText { start, .. } => start.chars().count() == 40 && is_quoted(document),
            Found::Boolean(_) | Found::Integer(_) | Found::Float(_) => is_quoted(document),
            _ => true,
        };
        assert!(is_fit, "{document:?}: {problem}");
    }
}

/// A self-assessment, a draft and a survey are one reading, each complete in its own way.
pub(crate) fn reading(data: &[u8]) -> bool {
    let Ok(reading) = memory::bounded(data, || Format::Json.read::<Reading>(data)) else {
        return survey(data);
    };
    agree(&reading)
}

/// The lines of a text are the cells of a survey: a rating, a wish, and so on.
fn survey(data: &[u8]) -> bool {
    let text = String::from_utf8_lossy(data);
    let cells: Vec<&str> = text.split(['\n', ',']).collect();
    let mut reading = Reading::default();
    let qualities = leadership_qualities::Quality::ALL.into_iter().cycle();
    for (quality, cells) in qualities.zip(cells.chunks(2)).take(40) {
        reading.push(quality, cells[0], cells.get(1).copied().unwrap_or(""));
    }
    agree(&reading)
}

fn agree(reading: &Reading) -> bool {
    let draft = reading.clone().into_draft();
    let [one, four] = [Polarity::OneIsPositive, Polarity::FourIsPositive]
        .map(|polarity| reading.clone().into_assessment_from(polarity));
    let problems = [
        draft.as_ref().err(),
        one.as_ref().err(),
        four.as_ref().err(),
    ];
    for problems in problems.into_iter().flatten() {
        check_problems(Document::Draft, problems);
    }
    assert_eq!(one.is_ok(), four.is_ok());
    match (draft, one, four) {
        (Ok(draft), Ok(one), Ok(four)) => {
            assert_eq!(draft.finish().ok(), Some(one));
            assert_eq!(one.reversed(), four);
            assert_eq!(Draft::from(one), draft);
            let packed = SelfAssessment::from_bits(one.to_bits());
            assert_eq!(packed.ok(), Some(one));
            true
        }
        (Ok(draft), Err(problems), _) => {
            // An answer that is an empty object lacks two things.
            let missing = draft.missing().count();
            let count = problems.iter().len() + problems.omitted();
            assert!((missing..=2 * missing).contains(&count), "{problems}");
            assert!(draft.finish().is_err());
            written_and_read(&draft);
            assert_eq!(Draft::from_bytes(draft.to_bytes()).ok(), Some(draft));
            true
        }
        (Err(draft), Err(whole), _) => {
            let count = |problems: &InvalidDocument| problems.iter().len() + problems.omitted();
            assert!(count(&draft) <= count(&whole));
            false
        }
        (_, Ok(_), _) => panic!("complete and wrong"),
    }
}
