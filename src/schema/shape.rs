//! The few shapes that all schemas are made of.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

use crate::wire::Term;

/// Implements `JsonSchema` for a type from an expression.
macro_rules! schema {
    ($type:ty, $name:literal, |$generator:pat_param| $schema:expr) => {
        impl schemars::JsonSchema for $type {
            fn schema_name() -> alloc::borrow::Cow<'static, str> {
                $name.into()
            }

            fn schema_id() -> alloc::borrow::Cow<'static, str> {
                concat!("leadership_qualities::", $name).into()
            }

            fn json_schema($generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $schema
            }
        }
    };
}
pub(super) use schema;

/// A vocabulary of these terms: their keys, each with a title and a description.
pub(super) fn vocabulary<T: Term>(
    title: &str,
    description: &str,
    terms: &[T],
    about: impl Fn(T) -> (&'static str, &'static str),
) -> Schema {
    let terms: Vec<Schema> = terms
        .iter()
        .map(|term| {
            let (title, description) = about(*term);
            let title = capitalised(title);
            json_schema!({ "const": term.key(), "title": title, "description": description })
        })
        .collect();
    json_schema!({
        "title": title,
        "description": description,
        "type": "string",
        "oneOf": terms,
    })
}

/// A name, or a key, as a heading.
pub(super) fn capitalised(name: &str) -> String {
    let mut letters = name.chars().map(|letter| match letter {
        '_' => ' ',
        _ => letter,
    });
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// A field of an object: its name, its label, and its schema.
#[derive(Clone)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) schema: Schema,
}

/// A field with the schema of a type, and a title and a description of its own.
pub(super) fn field<T: JsonSchema>(
    generator: &mut SchemaGenerator,
    name: &'static str,
    title: &str,
    description: &str,
) -> Field {
    labelled(name, generator.subschema_for::<T>(), title, description)
}

/// A field with this schema, and a title and a description of its own.
pub(super) fn labelled(
    name: &'static str,
    mut schema: Schema,
    title: &str,
    description: &str,
) -> Field {
    schema.insert("title".to_owned(), title.into());
    schema.insert("description".to_owned(), description.into());
    Field { name, schema }
}

/// An object with these fields and no others, all required.
pub(super) fn object(title: &str, description: &str, fields: Vec<Field>) -> Schema {
    let required: Vec<&str> = fields.iter().map(|field| field.name).collect();
    json_schema!({
        "title": title,
        "description": description,
        "type": "object",
        "properties": properties(fields),
        "required": required,
        "additionalProperties": false,
    })
}

/// An object with these fields and no others, none required.
pub(super) fn partial_object(title: &str, description: &str, fields: Vec<Field>) -> Schema {
    json_schema!({
        "title": title,
        "description": description,
        "type": "object",
        "properties": properties(fields),
        "additionalProperties": false,
    })
}

/// One of several fields, of which an object has exactly one.
pub(super) struct Arm {
    pub(super) name: &'static str,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) schema: Schema,
}

/// An object with one of these fields and no other.
pub(super) fn choice(
    title: &str,
    description: &str,
    arms: impl IntoIterator<Item = Arm>,
) -> Schema {
    let arm = |arm: Arm| {
        let field = labelled(arm.name, arm.schema, &arm.title, &arm.description);
        object(&arm.title, &arm.description, [field].into())
    };
    json_schema!({
        "title": title,
        "description": description,
        "oneOf": arms.into_iter().map(arm).collect::<Vec<_>>(),
    })
}

/// An object without fields.
pub(super) fn empty() -> Schema {
    json_schema!({ "type": "object", "additionalProperties": false })
}

fn properties(fields: Vec<Field>) -> impl Serialize {
    let mut properties = json_schema!({});
    for Field { name, schema } in fields {
        properties.insert(name.to_owned(), schema.to_value());
    }
    // As a schema it would be written with its keywords in order, and these are no keywords.
    properties.to_value()
}

/// A number of things: at least so many, and at most what fits into 32 bits.
pub(super) fn count(least: u32) -> Schema {
    json_schema!({ "type": "integer", "minimum": least, "maximum": u32::MAX })
}

/// Any string.
pub(super) fn text() -> Schema {
    json_schema!({ "type": "string" })
}

/// An array of a type, from this many elements to that many.
pub(super) fn array<T: JsonSchema>(
    generator: &mut SchemaGenerator,
    least: usize,
    most: usize,
) -> Schema {
    let items = generator.subschema_for::<T>().to_value();
    json_schema!({ "type": "array", "items": items, "minItems": least, "maxItems": most })
}

/// An array of a type, of any length.
pub(super) fn list<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    let items = generator.subschema_for::<T>().to_value();
    json_schema!({ "type": "array", "items": items })
}

/// Says the same without labels, and without keywords that some consumers refuse: `oneOf` and
/// `const`, which `anyOf` and `enum` replace, and a few which nothing does.
pub(super) fn plain(schema: &mut Schema) {
    let constants = schema.get("oneOf").and_then(|arms| {
        let arms = arms.as_array()?;
        arms.iter()
            .map(|arm| arm.get("const").cloned())
            .collect::<Option<Vec<_>>>()
    });
    if let Some(arms) = schema.remove("oneOf") {
        match constants {
            Some(constants) => schema.insert("enum".to_owned(), constants.into()),
            None => schema.insert("anyOf".to_owned(), arms),
        };
    }
    if let Some(constant) = schema.remove("const") {
        schema.insert("enum".to_owned(), [constant].to_vec().into());
    }
    for keyword in [
        "$comment",
        "dependentRequired",
        "maxProperties",
        "title",
        "uniqueItems",
    ] {
        schema.remove(keyword);
    }
}

/// Says the same in draft-07, which has another name for one keyword.
pub(super) fn draft07(schema: &mut Schema) {
    if let Some(dependent) = schema.remove("dependentRequired") {
        schema.insert("dependencies".to_owned(), dependent);
    }
}
