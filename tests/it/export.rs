//! The folder `schemas`: what the example exports, fresh, complete, and what the crate says.

mod kit;

#[path = "../../examples/export_schemas/export/mod.rs"]
mod written;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use self::written::{json, openapi};

const REFRESH: &str = "rm -r schemas && cargo run --example export_schemas -- schemas";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas")
}

fn text(path: &str) -> String {
    let text = fs::read_to_string(folder().join(path)).unwrap_or_default();
    // Git may have written the file for Windows.
    text.replace("\r\n", "\n")
}

fn parsed(path: &str) -> Value {
    serde_json::from_str(&text(path)).unwrap()
}

/// Every file in a folder, by its path from the folder of the export.
fn paths(folder: &Path, from: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            paths(&path, from, found);
        } else {
            let path = path.strip_prefix(from).unwrap().to_str().unwrap();
            found.insert(path.replace('\\', "/"));
        }
    }
}

fn every_path() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    paths(&folder(), &folder(), &mut found);
    found
}

#[test]
fn the_folder_is_what_the_example_exports() {
    let exported = written::files().unwrap();
    let mut changes = Vec::new();
    for (path, now) in &exported {
        let reviewed = text(path);
        if reviewed == *now {
            continue;
        }
        if Path::new(path)
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            let difference = difference(&reviewed, now);
            changes.extend(difference.map(|change| format!("{path}: {change}")));
        } else {
            changes.push(path.clone());
        }
    }
    let found = every_path().into_iter();
    changes.extend(found.filter(|path| !exported.contains_key(path)));
    assert!(
        changes.is_empty(),
        "what is exported has changed; to write it anew: {REFRESH}\n{}",
        changes.join("\n")
    );
}

/// What changed from one JSON text to another, a line a place.
fn difference(before: &str, after: &str) -> impl Iterator<Item = String> {
    let before: Value = serde_json::from_str(before).unwrap_or_default();
    let after: Value = serde_json::from_str(after).unwrap();
    let changes = json_patch::diff(&before, &after).0;
    let only_order = changes
        .is_empty()
        .then(|| "the order of its keys".to_owned());
    changes
        .into_iter()
        .map(|change| change.to_string())
        .chain(only_order)
}

#[test]
fn a_change_is_named_by_its_place() {
    let named = |before, after| difference(before, after).collect::<Vec<_>>();
    assert_eq!(
        named(r#"{"a": {"b": 1}, "c": 2}"#, r#"{"a": {"b": 3}, "c": 2}"#),
        [r#"{"op":"replace","path":"/a/b","value":3}"#],
    );
    assert_eq!(
        named(r#"{"a": 1, "b": 2}"#, r#"{"b": 2, "a": 1}"#),
        ["the order of its keys"]
    );
}

/// Every text in a JSON value that is the path of a file.
fn listed(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if text.contains('.') && folder().join(text).is_file() => {
            found.push(text.clone());
        }
        Value::Array(list) => list.iter().for_each(|part| listed(part, found)),
        Value::Object(object) => object.values().for_each(|part| listed(part, found)),
        _ => {}
    }
}

#[test]
fn the_index_lists_every_file_once() {
    let mut found = Vec::new();
    listed(&parsed("index.json"), &mut found);
    let once: BTreeSet<String> = found.iter().cloned().collect();
    assert_eq!(once.len(), found.len());
    let mut every = every_path();
    every.remove("index.json");
    assert_eq!(once, every);

    // A path of a file that is not there would not have been found.
    let index = parsed("index.json").to_string();
    let paths = index
        .split('"')
        .filter(|text| text.contains('/') && !text.contains(' '));
    for path in paths {
        assert!(folder().join(path).is_file(), "{path}");
    }
}

#[test]
fn the_index_says_what_a_schema_cannot() {
    let index = parsed("index.json");
    let mut rules = BTreeSet::new();
    for document in index["documents"].as_array().unwrap() {
        if document.get("not_in_schema").is_some() {
            rules.insert(document["key"].as_str().unwrap());
        }
        let read = document["flow"] == "read_and_written";
        assert!(read || document["flow"] == "written");
        assert!(document.get("example").is_some() != document.get("data").is_some());
    }
    let expected = [
        "application",
        "application_event",
        "setup",
        "setup_event",
        "tally",
    ];
    assert_eq!(rules, expected.into());
    assert_eq!(index["version"], env!("CARGO_PKG_VERSION"));
}

#[test]
fn the_guide_has_no_gaps() {
    let guide = text("README.md");
    for gap in ["{documents}", "{rules}", "{kit}", "{version}"] {
        assert!(!guide.contains(gap), "{gap}");
    }
    for entry in parsed("index.json")["documents"].as_array().unwrap() {
        let row = format!("| `{}` |", entry["key"].as_str().unwrap());
        assert!(guide.contains(&row), "{row}");
    }
    // Links lead to files of the folder.
    for page in ["README.md", "conformance/README.md"] {
        let page = text(page);
        let links = page
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next());
        for link in links.filter(|link| !link.starts_with('#')) {
            assert!(folder().join(link).is_file(), "{link}");
        }
    }
}

/// In OpenAPI 3.0 `null` is no type, nothing counts beside a reference, and `const` is unknown.
#[test]
fn openapi_3_0_is_told_in_its_own_words() {
    let said = |schema: Value| {
        let mut schema = json::json(&schema).unwrap();
        openapi::say_in_3_0(&mut schema);
        serde_json::to_value(schema).unwrap()
    };
    assert_eq!(
        said(json!({"type": ["object", "null"], "properties": {"a": {"const": "x"}}})),
        json!({"type": "object", "nullable": true, "properties": {"a": {"enum": ["x"]}}}),
    );
    assert_eq!(
        said(json!({"anyOf": [{"type": "string"}, {"type": "null"}]})),
        json!({"anyOf": [{"type": "string"}, {"enum": [null]}]}),
    );
    assert_eq!(
        said(json!({"items": {"title": "T", "$ref": "#/x"}, "dependentSchemas": {}})),
        json!({"items": {"title": "T", "allOf": [{"$ref": "#/x"}]}}),
    );
    // A field may have the name of a keyword.
    let fields = json!({"properties": {"const": {"$ref": "#/x"}, "type": {"type": "string"}}});
    assert_eq!(said(fields.clone()), fields);
}

#[test]
fn what_fits_on_a_line_stands_on_one() {
    let long = "x".repeat(60);
    let content = json!({"a": [1, 2.0, null], "b": {}, "c": [long, long, {"d": "é\n"}]});
    let laid_out = json::layout(&content).unwrap();
    assert_eq!(
        laid_out,
        format!(
            "{{\n  \"a\": [1, 2.0, null],\n  \"b\": {{}},\n  \"c\": [\n    \"{long}\",\n    \
             \"{long}\",\n    {{\"d\": \"é\\n\"}}\n  ]\n}}\n"
        )
    );
    assert_eq!(serde_json::from_str::<Value>(&laid_out).unwrap(), content);
}
