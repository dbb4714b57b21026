//! JSON whose objects keep the order of their keys, laid out for people to read.

use serde::Serialize;

/// Any JSON value. A `serde_json::Value` would sort the keys.
pub(crate) type Json = serde_yaml_ng::Value;

/// A JSON object, whose keys keep their order.
pub(crate) type Object = serde_yaml_ng::Mapping;

/// The greatest length of a line, unless one text alone is longer.
const WIDTH: usize = 100;

pub(crate) fn json(content: &impl Serialize) -> serde_json::Result<Json> {
    serde_json::from_str(&serde_json::to_string(content)?)
}

/// The content as JSON, with each value on one line if it fits.
pub(crate) fn layout(content: &impl Serialize) -> serde_json::Result<String> {
    let mut text = String::new();
    write(&mut text, &json(content)?, 0, 0)?;
    text.push('\n');
    Ok(text)
}

/// Writes a value, where `taken` characters of the first line are already used.
fn write(text: &mut String, value: &Json, indent: usize, taken: usize) -> serde_json::Result<()> {
    let line = on_one_line(value)?;
    // Leaves room for a comma.
    if indent + taken + line.chars().count() < WIDTH {
        text.push_str(&line);
        return Ok(());
    }
    let (open, close, parts): (_, _, Vec<(String, &Json)>) = match value {
        Json::Sequence(list) => (
            '[',
            ']',
            list.iter().map(|one| (String::new(), one)).collect(),
        ),
        Json::Mapping(object) => {
            let key = |key| Ok(format!("{}: ", on_one_line(key)?));
            let parts = object.iter().map(|(name, value)| Ok((key(name)?, value)));
            ('{', '}', parts.collect::<serde_json::Result<_>>()?)
        }
        _ => {
            text.push_str(&line);
            return Ok(());
        }
    };
    text.push(open);
    for (place, (key, value)) in parts.into_iter().enumerate() {
        text.push_str(if place > 0 { ",\n" } else { "\n" });
        text.extend([" ".repeat(indent + 2), key.clone()]);
        write(text, value, indent + 2, key.chars().count())?;
    }
    text.push('\n');
    text.push_str(&" ".repeat(indent));
    text.push(close);
    Ok(())
}

fn on_one_line(value: &Json) -> serde_json::Result<String> {
    let parts = |parts: serde_json::Result<Vec<String>>| Ok(parts?.join(", "));
    Ok(match value {
        Json::Sequence(list) => {
            format!("[{}]", parts(list.iter().map(on_one_line).collect())?)
        }
        Json::Mapping(object) if !object.is_empty() => {
            let part = |(key, value)| Ok(format!("{}: {}", on_one_line(key)?, on_one_line(value)?));
            format!("{{{}}}", parts(object.iter().map(part).collect())?)
        }
        leaf => serde_json::to_string(leaf)?,
    })
}
