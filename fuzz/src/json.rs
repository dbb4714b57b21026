//! JSON that a schema accepts, JSON that is nearly right, and what two documents have in common.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use leadership_qualities::schema::{Dialect, Document};
use serde_json::{Map, Value, json};

use crate::source::Source;

/// The schema of a document. The plain dialect has no references, so each part stands by itself.
pub(crate) fn schema(document: Document) -> &'static Value {
    static SCHEMAS: OnceLock<Vec<(Document, Value)>> = OnceLock::new();
    let schemas = SCHEMAS.get_or_init(|| {
        let schema = |document: &Document| {
            let schema = serde_json::to_value(document.schema(Dialect::Plain));
            (*document, schema.expect("a schema is JSON"))
        };
        Document::ALL.iter().map(schema).collect()
    });
    let found = schemas.iter().find(|(known, _)| *known == document);
    found.map_or(&Value::Null, |(_, schema)| schema)
}

/// The part of a schema with several objects in which an object has this key.
pub(crate) fn branch(schema: &'static Value, key: &str) -> &'static Value {
    let branches = schema["anyOf"].as_array().into_iter().flatten();
    let mut branches = branches.filter(|branch| branch["properties"].get(key).is_some());
    branches.next().expect("the schema has every key")
}

/// A value that the schema accepts.
pub(crate) fn made(source: &mut Source<'_>, schema: &Value) -> Value {
    if let Some(values) = schema["enum"].as_array() {
        return values[source.below(values.len())].clone();
    }
    if let Some(branches) = schema["anyOf"].as_array() {
        let branch = source.below(branches.len());
        return made(source, &branches[branch]);
    }
    let bound = |key: &str| schema[key].as_u64();
    match schema["type"].as_str() {
        Some("object") => {
            let required = schema["required"].as_array();
            let is_required =
                |key: &str| required.is_some_and(|keys| keys.iter().any(|known| known == key));
            let fields = schema["properties"].as_object().into_iter().flatten();
            let mut object = Map::new();
            for (key, field) in fields {
                if is_required(key) || source.once_in(2) {
                    object.insert(key.clone(), made(source, field));
                }
            }
            Value::Object(object)
        }
        Some("array") => {
            let least = usize::try_from(bound("minItems").unwrap_or(0)).unwrap_or(0);
            let most = bound("maxItems").and_then(|most| usize::try_from(most).ok());
            let most = most.unwrap_or(usize::MAX).min(least + 3);
            let length = least + source.below(most - least + 1);
            (0..length)
                .map(|_| made(source, &schema["items"]))
                .collect()
        }
        Some("string") => {
            let text = source.text();
            let is_short = text.is_empty() && bound("minLength").is_some();
            Value::from(if is_short { "M05".to_owned() } else { text })
        }
        Some("integer") => {
            let least = bound("minimum").unwrap_or(0);
            let most = bound("maximum").unwrap_or(u64::MAX);
            let small = least.saturating_add(u64::from(source.byte()) % 4);
            let number = match source.below(8) {
                0 => most,
                1 => source.number().clamp(least, most),
                _ => small.min(most),
            };
            Value::from(number)
        }
        Some("boolean") => Value::Bool(source.once_in(2)),
        _ => Value::Null,
    }
}

/// Changes something in a document: anything anywhere.
pub(crate) fn spoil(source: &mut Source<'_>, document: &mut Value) {
    let from = source.below(places(document));
    let copy = place(document, from).clone();
    let to = source.below(places(document));
    let target = place(document, to);
    let stray = |source: &mut Source<'_>| match source.below(8) {
        0 => Value::Null,
        1 => json!(source.once_in(2)),
        2 => json!(i64::from(source.byte()) - 4),
        3 => json!(f64::from(source.byte()) / 4.0 - 2.0),
        4 => json!(source.number()),
        5 => json!([]),
        6 => json!({}),
        _ => json!(source.text()),
    };
    match (source.below(8), target) {
        (1, target) => *target = copy,
        (2, target) => *target = json!([target.take()]),
        (3, Value::Number(number)) => {
            let float = json!(number.as_f64());
            *place(document, to) = float;
        }
        (3, Value::String(text)) => {
            let variant = json!({ text.as_str(): null });
            *place(document, to) = variant;
        }
        (4 | 5, Value::Array(elements)) => {
            if source.once_in(2) {
                elements.push(copy);
            } else if !elements.is_empty() {
                elements.remove(source.below(elements.len()));
            }
        }
        (4, Value::Object(fields)) => {
            if let Some(key) = fields.keys().nth(source.below(fields.len())).cloned() {
                fields.remove(&key);
            }
        }
        (5, Value::Object(fields)) => {
            if let Some(key) = fields.keys().nth(source.below(fields.len())).cloned() {
                let value = fields.remove(&key).unwrap_or_default();
                fields.insert(source.text(), value);
            }
        }
        (6, Value::Object(fields)) => {
            fields.insert(source.text(), copy);
        }
        (_, target) => *target = stray(source),
    }
}

fn places(value: &Value) -> usize {
    1 + match value {
        Value::Array(elements) => elements.iter().map(places).sum::<usize>(),
        Value::Object(fields) => fields.values().map(places).sum::<usize>(),
        _ => 0,
    }
}

/// The value at a place, counted in the order of the document.
fn place(value: &mut Value, number: usize) -> &mut Value {
    let Some(mut number) = number.checked_sub(1) else {
        return value;
    };
    let children: Vec<&mut Value> = match value {
        Value::Array(elements) => elements.iter_mut().collect(),
        Value::Object(fields) => fields.values_mut().collect(),
        _ => Vec::new(),
    };
    for child in children {
        let size = places(child);
        if number < size {
            return place(child, number);
        }
        number -= size;
    }
    unreachable!("the number is below the number of places")
}

/// Whether a written document says what the document said that was read, no more and no less.
///
/// Null, an empty text and an object of nothing else may be left out, and so may a count of 0 and
/// whoever withdraws by default. A set may be in another order, and 2.0 may be written 2.
pub(crate) fn says_the_same(read: &Value, written: &Value) -> bool {
    match (read, written) {
        (Value::Object(read), Value::Object(written)) => {
            let is_kept = |(key, value): (&String, &Value)| match written.get(key) {
                Some(written) => says_the_same(value, written),
                None => is_default(key, value),
            };
            let is_known =
                |(key, value): (&String, &Value)| read.contains_key(key) || is_default(key, value);
            read.iter().all(is_kept) && written.iter().all(is_known)
        }
        (Value::Array(read), Value::Array(written)) => {
            let in_order = read.iter().zip(written);
            let is_set = |values: &[Value]| -> Option<BTreeSet<String>> {
                let texts = values.iter().map(Value::as_str);
                texts.map(|text| text.map(str::to_owned)).collect()
            };
            read.len() == written.len()
                && (in_order.into_iter().all(|(a, b)| says_the_same(a, b))
                    || is_set(read).is_some() && is_set(read) == is_set(written))
        }
        (Value::Number(read), Value::Number(written)) => {
            read == written || read.as_f64() == written.as_f64()
        }
        (read, written) => read == written || is_blank(read) && is_blank(written),
    }
}

/// Whether a field says the same as no field.
fn is_default(key: &str, value: &Value) -> bool {
    is_blank(value) || *value == 0 || key == "by" && value == "mentee"
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Object(fields) => fields.values().all(is_blank),
        _ => false,
    }
}

/// Every string in a document that is not a key.
pub(crate) fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(elements) => elements.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// Every key and every term of a schema.
pub(crate) fn words(schema: &Value) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    match schema {
        Value::Object(fields) => {
            for (key, field) in fields {
                if key == "enum" {
                    words.extend(texts(field).into_iter().map(str::to_owned));
                } else {
                    words.extend(self::words(field));
                }
                if let (true, Value::Object(properties)) = (key == "properties", field) {
                    words.extend(properties.keys().cloned());
                }
            }
        }
        Value::Array(elements) => words.extend(elements.iter().flat_map(self::words)),
        _ => {}
    }
    words
}
