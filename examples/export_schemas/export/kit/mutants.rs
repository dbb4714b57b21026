//! Nearly valid documents: each differs from a valid document in one place.

use serde_json::{Value, json};

/// A document, and how it differs from a valid document.
pub(super) struct Mutant {
    pub(super) why: String,
    pub(super) instance: Value,
}

/// Values that may stand in a place by mistake.
fn strays() -> [Value; 8] {
    [
        json!(null),
        json!(true),
        json!(-1),
        json!(2.5),
        json!("?"),
        json!(""),
        json!([]),
        json!({}),
    ]
}

/// Changes at every place. The kinds of change take turns, so that a large document does not get
/// too many.
pub(super) fn at_every_place(right: &Value) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for (turn, place) in places(right).iter().enumerate() {
        let strays = strays();
        let stray = &strays[turn % strays.len()];
        mutants.push(replaced(right, place, stray.clone()));
        match turn % 3 {
            0 => mutants.extend(without(right, place)),
            1 => mutants.extend(with_more(right, place)),
            _ => {}
        }
    }
    mutants
}

/// Every kind of change, at every place that begins with `start`.
pub(super) fn everything_at(right: &Value, start: &str) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for place in places(right)
        .iter()
        .filter(|place| place.starts_with(start))
    {
        let replaced = strays().map(|stray| replaced(right, place, stray));
        mutants.extend(replaced);
        mutants.extend(without(right, place));
        mutants.extend(with_more(right, place));
    }
    mutants
}

/// A JSON Pointer to every place in a document.
fn places(value: &Value) -> Vec<String> {
    let mut places = vec![String::new()];
    let mut inside = |key: &str, part| {
        let key = key.replace('~', "~0").replace('/', "~1");
        let parts = self::places(part).into_iter();
        places.extend(parts.map(|place| format!("/{key}{place}")));
    };
    match value {
        Value::Array(list) => {
            for (place, part) in list.iter().enumerate() {
                inside(&place.to_string(), part);
            }
        }
        Value::Object(object) => {
            for (key, part) in object {
                inside(key, part);
            }
        }
        _ => {}
    }
    places
}

pub(super) fn replaced(right: &Value, place: &str, by: Value) -> Mutant {
    let why = format!("{by} at \"{place}\"");
    let mut instance = right.clone();
    if let Some(value) = instance.pointer_mut(place) {
        *value = by;
    }
    Mutant { why, instance }
}

fn without(right: &Value, place: &str) -> Option<Mutant> {
    let (parent, key) = place.rsplit_once('/')?;
    let mut instance = right.clone();
    match instance.pointer_mut(parent)? {
        Value::Object(object) => object.remove(key),
        Value::Array(list) => Some(list.remove(key.parse().ok()?)),
        _ => None,
    }?;
    let why = format!("nothing at \"{place}\"");
    Some(Mutant { why, instance })
}

fn with_more(right: &Value, place: &str) -> Option<Mutant> {
    let mut instance = right.clone();
    match instance.pointer_mut(place)? {
        Value::Object(object) => {
            object.insert("charisma".to_owned(), json!({}));
        }
        // The first element of a list then stands in the list twice.
        Value::Array(list) => list.push(list.first()?.clone()),
        _ => return None,
    }
    let why = format!("one more at \"{place}\"");
    Some(Mutant { why, instance })
}
