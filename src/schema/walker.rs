//! Reads a document by its shape, to the end, whatever is wrong with the document.

use alloc::borrow::ToOwned;
use alloc::string::ToString;
use alloc::vec::Vec;

use serde::de::value::Error;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, SeqAccess};

use super::expected::{in_words, key_in_words, nearest, plain};
use super::tape::Tape;
use crate::assessment::{
    Anything, Expected, Found, InvalidDocument, Path, Place, Problems, Value, skip, skip_elements,
};
use crate::shape::{Field, Presence, Shape, Shaped};
use crate::vocabulary::beginning;

/// How much of the message of a broken rule is kept.
const MOST_OF_RULE: usize = 200;

/// The longest word that is quoted from a confidential document. No key is longer.
const LONGEST_WORD: usize = 34;

/// Whether the problems of a document may quote its texts and numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    /// Problems quote texts and numbers, and the beginning of long texts.
    Shown,
    /// Something said in confidence may stand in any place. So problems quote nothing except what
    /// looks like a key, where a key belongs.
    Hidden,
}

/// Reads a document, and returns either the document or everything that is wrong with it.
#[inline]
pub(super) fn read<'de, T, D>(
    deserializer: D,
    quotes: Quotes,
) -> Result<Result<T, InvalidDocument>, D::Error>
where
    T: Shaped + DeserializeOwned,
    D: Deserializer<'de>,
{
    let mut found = Findings {
        problems: Problems::default(),
        tape: Tape::default(),
        quotes,
    };
    Anything::at(Node::new(&mut found, Path::Root, &T::SHAPE)).deserialize(deserializer)?;
    let Findings {
        mut problems, tape, ..
    } = found;
    if problems.is_empty() {
        match tape.read() {
            Ok(document) => return Ok(Ok(document)),
            Err(error) => {
                problems.report_with(&Path::Root, broken(&error), || Expected::Agreement);
            }
        }
    }
    let title = match T::SHAPE {
        Shape::Type(known) => known.label.title(),
        _ => None,
    };
    let title = title.unwrap_or("document".into());
    Ok(Err(problems.into_invalid(title.to_lowercase().into())))
}

/// The rule that a document breaks although each value is possible in its place.
fn broken(error: &Error) -> Found {
    Found::BrokenRule(beginning(&error.to_string(), MOST_OF_RULE).to_owned())
}

/// What has been found in a document so far.
struct Findings {
    problems: Problems,
    /// The values, until the first problem; after that, nobody needs them.
    tape: Tape,
    quotes: Quotes,
}

impl Findings {
    fn report(&mut self, place: &Path<'_>, found: Found, expected: impl FnOnce() -> Expected) {
        self.problems.report_with(place, found, expected);
        self.tape.clear();
    }

    fn write(&mut self, write: impl FnOnce(&mut Tape)) {
        if self.problems.is_empty() {
            write(&mut self.tape);
        }
    }
}

/// One place of a document, and what the document should have there.
struct Node<'a> {
    findings: &'a mut Findings,
    path: Path<'a>,
    shape: &'static Shape,
    /// Whether null is the same as nothing.
    is_optional: bool,
    /// Where to store the term that stands in this place.
    term: Option<&'a mut Option<&'static str>>,
    /// The keys so far, or the elements so far where no element may come twice.
    seen: Vec<&'static str>,
    has_unknown_key: bool,
    /// Whether the beginning of the object or array is on the tape.
    has_begun: bool,
    count: usize,
}

impl<'a> Node<'a> {
    #[inline]
    fn new(findings: &'a mut Findings, path: Path<'a>, shape: &'static Shape) -> Self {
        Self {
            findings,
            path,
            shape: plain(shape),
            is_optional: false,
            term: None,
            seen: Vec::new(),
            has_unknown_key: false,
            has_begun: false,
            count: 0,
        }
    }

    /// Writes the beginning of the object or array, if the tape does not have it yet.
    fn begin(&mut self, begin: impl FnOnce(&mut Tape)) {
        if !self.has_begun {
            self.has_begun = true;
            self.findings.write(begin);
        }
    }

    /// How a problem describes a value that does not belong in this place.
    fn found(&self, value: Value<'_>) -> Found {
        let is_shown = self.findings.quotes == Quotes::Shown;
        match value {
            Value::Text(text) if is_shown || (self.is_of_terms() && is_word(text)) => value.into(),
            Value::Text(_) => Found::Hidden("a string"),
            Value::Integer(_) if !is_shown => Found::Hidden("an integer"),
            Value::Float(_) | Value::BinaryFloat(_) if !is_shown => Found::Hidden("a number"),
            Value::Boolean(_) if !is_shown => Found::Hidden("a boolean"),
            _ => value.into(),
        }
    }

    const fn is_of_terms(&self) -> bool {
        matches!(self.shape, Shape::Terms(_))
    }

    fn report_unknown_key(&mut self, key: &str) {
        self.has_unknown_key = true;
        let path = Path::Key(&self.path, key);
        let is_shown = self.findings.quotes == Quotes::Shown || is_word(key);
        let path = if is_shown { &path } else { &self.path };
        self.findings.report(path, Found::UnknownKey, || {
            let keys: Vec<&str> = fields(self.shape).map(|field| field.label.key).collect();
            Expected::Other(key_in_words(key, &keys))
        });
    }

    /// Checks what is missing from an object after all of its entries.
    fn report_missing(&mut self) {
        if let Shape::Choice(_) = self.shape {
            if self.seen.len() > 1 || (self.seen.is_empty() && !self.has_unknown_key) {
                self.findings.report(&self.path, Found::Object, || {
                    Expected::Other(in_words(self.shape))
                });
            }
            return;
        }
        // If every object requires a field, so does the first.
        for field in objects(self.shape).next().unwrap_or_default() {
            let key = field.label.key;
            let mut objects = objects(self.shape);
            let is_required = objects.all(|fields| {
                fields
                    .iter()
                    .any(|one| one.presence == Presence::Required && one.label.key == key)
            });
            if is_required && !self.seen.contains(&key) {
                let path = Path::Key(&self.path, key);
                self.findings.report(&path, Found::Nothing, || {
                    Expected::Other(in_words(&field.shape))
                });
            }
        }
    }
}

impl Place for Node<'_> {
    fn entry<'de, A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        if objects(self.shape).next().is_none() {
            return skip(map);
        }
        let Some(field) = fields(self.shape).find(|field| field.label.key == key) else {
            self.report_unknown_key(key);
            return skip(map);
        };
        let key = field.label.key;
        let outer = self.path;
        let path = Path::Key(&outer, key);
        if self.seen.contains(&key) {
            self.findings
                .report(&path, Found::RepeatedKey, || Expected::EachKeyOnce);
            return skip(map);
        }
        self.seen.push(key);
        self.begin(Tape::begin_object);
        self.findings.write(|tape| tape.text(key));
        let mut node = Node::new(self.findings, path, &field.shape);
        // In another object of the choice, the field may be left out, or may only be null.
        node.is_optional = fields(self.shape)
            .filter(|one| one.label.key == key)
            .any(|one| one.presence == Presence::Optional || matches!(one.shape, Shape::Null));
        map.next_value_seed(Anything::at(node))
    }

    fn elements<'de, A: SeqAccess<'de>>(&mut self, array: &mut A) -> Result<(), A::Error> {
        let Shape::List(list) = self.shape else {
            return skip_elements(array);
        };
        self.begin(Tape::begin_array);
        let outer = self.path;
        loop {
            let path = Path::Element(&outer, self.count);
            let mut term = None;
            let mut node = Node::new(self.findings, path, list.items);
            node.term = Some(&mut term);
            if array.next_element_seed(Anything::at(node))?.is_none() {
                return Ok(());
            }
            self.count += 1;
            match term {
                Some(term) if list.unique && self.seen.contains(&term) => {
                    self.findings.report(&path, Value::Text(term).into(), || {
                        Expected::Other("each element once".into())
                    });
                }
                Some(term) if list.unique => self.seen.push(term),
                _ => {}
            }
        }
    }

    fn value(mut self, value: Value<'_>) {
        let is_right = match (self.shape, value) {
            (_, Value::Null) if self.is_optional => {
                self.findings.write(Tape::null);
                true
            }
            (Shape::Text { min_length }, Value::Text(text)) => {
                self.findings.write(|tape| tape.text(text));
                text.chars().take(*min_length).count() == *min_length
            }
            (Shape::Boolean, Value::Boolean(boolean)) => {
                self.findings.write(|tape| tape.boolean(boolean));
                true
            }
            (Shape::Integer { minimum, maximum }, Value::Integer(integer)) => {
                let integer = i64::try_from(integer);
                let integer = integer.ok().filter(|integer| {
                    integer >= minimum && maximum.is_none_or(|maximum| *integer <= maximum)
                });
                if let Some(integer) = integer {
                    self.findings.write(|tape| tape.integer(integer));
                }
                integer.is_some()
            }
            (Shape::Integer { minimum, maximum }, Value::Float(float)) => {
                self.findings.write(|tape| tape.float(float));
                is_integer_between(float, *minimum, *maximum)
            }
            (Shape::Terms(terms), Value::Text(text)) => {
                let term = terms.iter().find(|term| term.key == text);
                if let Some(term) = term {
                    self.findings.write(|tape| tape.text(term.key));
                    if let Some(place) = &mut self.term {
                        **place = Some(term.key);
                    }
                }
                term.is_some()
            }
            (Shape::List(list), Value::Array) => {
                self.begin(Tape::begin_array);
                self.findings.write(Tape::end);
                let (min, max) = (list.min.unwrap_or(0), list.max.unwrap_or(usize::MAX));
                (min..=max).contains(&self.count)
            }
            (shape, Value::Object) if objects(shape).next().is_some() => {
                self.begin(Tape::begin_object);
                self.findings.write(Tape::end);
                self.report_missing();
                true
            }
            // Documents that the crate reads have no other shape.
            _ => false,
        };
        if is_right {
            return;
        }
        let found = self.found(value);
        self.findings.report(&self.path, found, || {
            let nearest = match (self.shape, value) {
                (Shape::Terms(terms), Value::Text(text)) => {
                    let keys: Vec<&str> = terms.iter().map(|term| term.key).collect();
                    nearest(text, &keys)
                }
                _ => None,
            };
            Expected::Other(nearest.unwrap_or_else(|| in_words(self.shape)))
        });
    }
}

/// The fields of each object that a shape allows: one object, several, or none.
fn objects(shape: &'static Shape) -> impl Iterator<Item = &'static [Field]> {
    let (one, several): (_, &[Field]) = match shape {
        Shape::Object(fields, _) | Shape::Choice(fields) => (Some(*fields), &[]),
        Shape::OneOf(several) => (None, several),
        _ => (None, &[]),
    };
    let several = several.iter().filter_map(|one| match plain(&one.shape) {
        Shape::Object(fields, _) => Some(*fields),
        _ => None,
    });
    one.into_iter().chain(several)
}

/// The fields of all objects that a shape allows. A field of several objects is the same in all of
/// them.
fn fields(shape: &'static Shape) -> impl Iterator<Item = &'static Field> {
    objects(shape).flatten()
}

fn is_word(text: &str) -> bool {
    let is_of_a_word = |byte: u8| matches!(byte, b'a'..=b'z' | b'_');
    text.len() <= LONGEST_WORD && text.bytes().all(is_of_a_word)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "a float that was cut off or rounded differs from the integer, or is out of bounds"
)]
fn is_integer_between(float: f64, minimum: i64, maximum: Option<i64>) -> bool {
    let integer = float as i64;
    let is_above = maximum.is_some_and(|maximum| integer > maximum);
    (integer as f64 - float).abs() <= 0.0 && integer >= minimum && !is_above
}
