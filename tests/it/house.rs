//! The rules of the house, read from the source tree: how large a file may be, and who may import
//! from whom.
//!
//! The source is read as lines of rustfmt's. A macro's definition is skipped, since what it names
//! is named on behalf of those who use it. Paths through a module's `use` are followed to the file
//! that defines the item. What a module root re-exports from its own files is a door, through which
//! others reach that file, and no import.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// No file is longer, so that each can be read in one sitting.
const MOST_LINES: usize = 500;

/// The rooms from the ground up: each imports only from rooms before it.
const FLOORS: [&str; 16] = [
    "vocabulary",
    "packed",
    "shape",
    "wire",
    "framework",
    "record",
    "assessment",
    "profile",
    "cohort",
    "machine",
    "mentoring",
    "network",
    "setup",
    "programme",
    "catalogue",
    "schema",
];

/// A path in the source from the root of the crate, such as `setup`, `stage`, `Stage`.
type Segments = Vec<String>;

/// A module, which is one file, and what it has to do with others.
struct Module {
    file: String,
    lines: usize,
    /// The names that a `use` brings in, each with its path.
    names: BTreeMap<String, Segments>,
    imports: BTreeSet<Segments>,
}

/// The source tree: every module under its path.
type Tree = BTreeMap<Segments, Module>;

/// Which file imports what from which: (from, to) to names.
type Imports = BTreeMap<(String, String), BTreeSet<String>>;

fn segments(path: &str) -> Segments {
    let segments = path.split("::").map(str::trim);
    let segments = segments.filter(|segment| !segment.is_empty());
    segments.map(ToOwned::to_owned).collect()
}

/// Every source file, with the path from `src`.
fn files(folder: &Path, files: &mut Vec<String>) {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            self::files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let file = path.strip_prefix(&source).unwrap();
            files.push(file.to_str().unwrap().replace('\\', "/"));
        }
    }
}

/// Every source file with its text.
fn sources() -> BTreeMap<String, String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src");
    let mut names = Vec::new();
    files(&source, &mut names);
    let read = |file: String| (file.clone(), fs::read_to_string(source.join(file)).unwrap());
    names.into_iter().map(read).collect()
}

fn tree() -> Tree {
    let sources = sources();
    let module = |file: &str| match file.strip_suffix(".rs").unwrap() {
        "lib" => Segments::new(),
        module => segments(&module.replace('/', "::")),
    };
    let modules: BTreeSet<Segments> = sources.keys().map(|file| module(file)).collect();
    let read = |(file, text): (String, String)| {
        let here = module(&file);
        (here.clone(), read(file, &text, &here, &modules))
    };
    sources.into_iter().map(read).collect()
}

fn read(file: String, text: &str, here: &Segments, modules: &BTreeSet<Segments>) -> Module {
    let code = code(text);
    let mut read = Module {
        file,
        lines: text.lines().count(),
        names: BTreeMap::new(),
        imports: BTreeSet::new(),
    };
    let mut rest = String::new();
    let mut statements = code.split_inclusive(['\n', ';']);
    while let Some(mut line) = statements.next() {
        let start = line.trim_start();
        let (visibility, path) = match start.split_once("use ") {
            Some((visibility, path)) if is_visibility(visibility) => (visibility, path),
            _ => {
                rest.push_str(line);
                continue;
            }
        };
        let mut item = path.to_owned();
        while !line.ends_with(';') {
            line = statements.next().unwrap();
            item.push_str(line);
        }
        for (path, name) in leaves("", item.trim_end_matches(';')) {
            let Some(path) = absolute(&path, here, modules) else {
                continue;
            };
            // A re-export of a file further down is a door.
            let is_door = !visibility.is_empty() && path.starts_with(here);
            if !is_door {
                read.imports.insert(path.clone());
            }
            read.names.insert(name, path);
        }
    }
    let paths = rest.split(|character: char| !is_of_a_path(character));
    let paths = paths.filter(|path| {
        ["crate::", "self::", "super::"]
            .iter()
            .any(|start| path.starts_with(start))
    });
    let paths = paths.filter_map(|path| absolute(path, here, modules));
    read.imports.extend(paths);
    read
}

/// The source without comments, without imports for comments and without the definitions of macros.
/// What is `super` to a module inside a file is that file.
fn code(text: &str) -> String {
    let mut code = String::new();
    let mut end_of_macro = None;
    let mut end_of_module = None;
    let mut for_comments = false;
    for line in text.lines() {
        let start = line.trim_start();
        let indent = &line[..line.len() - start.len()];
        if let Some(end) = &end_of_macro {
            if line == end {
                end_of_macro = None;
            }
        } else if for_comments || start == "#[cfg(doc)]" {
            for_comments = !line.ends_with(';');
        } else if start.starts_with("macro_rules!") {
            assert!(line.ends_with('{'), "not as rustfmt has it: {line}");
            end_of_macro = Some(format!("{indent}}}"));
        } else if !start.starts_with("//") {
            if start.starts_with("mod ") && line.ends_with('{') {
                end_of_module = Some(format!("{indent}}}"));
            } else if end_of_module.as_deref() == Some(line) {
                end_of_module = None;
            }
            match &end_of_module {
                None => code.push_str(line),
                Some(_) => code.push_str(&line.replace("super::", "self::")),
            }
            code.push('\n');
        }
    }
    assert_eq!(end_of_macro, None, "a macro has no end");
    code
}

fn is_visibility(word: &str) -> bool {
    word.is_empty() || word == "pub " || (word.starts_with("pub(") && word.ends_with(") "))
}

fn is_of_a_path(character: char) -> bool {
    character.is_alphanumeric() || character == '_' || character == ':'
}

/// The paths of a `use`, each with the name that it gives.
fn leaves(before: &str, item: &str) -> Vec<(String, String)> {
    let item = item.trim();
    if let Some((start, inside)) = item.split_once('{') {
        let before = format!("{before}{start}");
        let inside = inside.trim_end().strip_suffix('}').unwrap();
        let mut depth = 0;
        let items = inside.split(|character| {
            depth += i32::from(character == '{') - i32::from(character == '}');
            depth == 0 && character == ','
        });
        let items = items.filter(|item| !item.trim().is_empty());
        return items.flat_map(|item| leaves(&before, item)).collect();
    }
    let (path, name) = item.split_once(" as ").unwrap_or((item, ""));
    let path = format!("{before}{path}");
    // In a list, `self` is what the list belongs to.
    let path = path.strip_suffix("::self").unwrap_or(&path).to_owned();
    let last = segments(&path).pop().unwrap();
    let name = if name.is_empty() {
        last
    } else {
        name.to_owned()
    };
    [(path, name)].into()
}

/// The path from the root of the crate; `None` if it leads elsewhere.
fn absolute(path: &str, here: &Segments, modules: &BTreeSet<Segments>) -> Option<Segments> {
    let mut path = segments(path);
    let mut from = here.clone();
    match path.first()?.as_str() {
        "crate" => from.clear(),
        "self" => {}
        "super" => {
            while path.get(1).is_some_and(|segment| segment == "super") {
                path.remove(0);
                from.pop();
            }
            from.pop();
        }
        child => {
            from.push(child.to_owned());
            if !modules.contains(&from) {
                return None;
            }
        }
    }
    from.extend(path.drain(1..));
    Some(from)
}

/// The module that defines what a path leads to, and the name it has there.
fn definition(tree: &Tree, path: &[String]) -> (Segments, String) {
    let mut module = Segments::new();
    for (index, segment) in path.iter().enumerate() {
        module.push(segment.clone());
        if tree.contains_key(&module) {
            continue;
        }
        module.pop();
        return match tree[&module].names.get(segment) {
            Some(through) if through != &path[..=index] => definition(tree, through),
            _ => (module, segment.clone()),
        };
    }
    (module, path.last().unwrap().clone())
}

fn imports(tree: &Tree) -> Imports {
    let mut imports = Imports::new();
    for module in tree.values() {
        for path in &module.imports {
            let (target, name) = definition(tree, path);
            let target = &tree[&target].file;
            if target != &module.file {
                let files = (module.file.clone(), target.clone());
                imports.entry(files).or_default().insert(name);
            }
        }
    }
    imports
}

/// Every file that is in a circle, with all that are in it.
fn circles(imports: &Imports) -> BTreeSet<Vec<&str>> {
    let mut direct: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (from, to) in imports.keys() {
        direct.entry(from).or_default().push(to);
    }
    let mut reached: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (file, next) in &direct {
        let reached = reached.entry(file).or_default();
        let mut left = next.clone();
        while let Some(file) = left.pop() {
            if reached.insert(file) {
                left.extend(direct.get(file).into_iter().flatten());
            }
        }
    }
    let circles = reached.iter().map(|(file, others)| {
        let back = |other: &&str| reached.get(other).is_some_and(|files| files.contains(file));
        (*file, others.iter().copied().filter(back).collect())
    });
    let circles = circles.filter(|(file, circle): &(&str, Vec<&str>)| circle.contains(file));
    circles.map(|(_, circle)| circle).collect()
}

#[test]
fn no_file_imports_in_a_circle() {
    let imports = imports(&tree());
    let circles = circles(&imports);
    let mut report = String::new();
    for circle in &circles {
        writeln!(report, "a circle: {circle:?}").unwrap();
        for ((from, to), names) in &imports {
            if circle.contains(&from.as_str()) && circle.contains(&to.as_str()) {
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                writeln!(report, "    {from} -> {to}: {}", names.join(", ")).unwrap();
            }
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

/// `test = false` in the manifest keeps Cargo from building the library a second time, for tests in
/// it, which there are none of. If there were one, it would never run.
#[test]
fn no_test_is_in_the_library() {
    for (file, text) in sources() {
        let has_test = text.contains("#[test]") || text.contains("cfg(test");
        assert!(!has_test, "{file} has a test, which belongs in tests/it");
    }
}

#[test]
fn files_are_small() {
    for Module { file, lines, .. } in tree().values() {
        assert!(*lines <= MOST_LINES, "{file} has {lines} lines");
    }
}

#[test]
fn rooms_import_downwards() {
    let floor = |file: &str| {
        let room = file.split('/').next().unwrap().trim_end_matches(".rs");
        let floor = FLOORS.iter().position(|floor| *floor == room);
        floor.unwrap_or_else(|| panic!("{room} has no floor"))
    };
    let mut report = String::new();
    for ((from, to), names) in imports(&tree()) {
        // The root of the crate is the roof: whatever it names, it may.
        let is_downwards = from == "lib.rs" || (to != "lib.rs" && floor(&to) <= floor(&from));
        if !is_downwards {
            writeln!(report, "upwards: {from} -> {to}: {names:?}").unwrap();
        }
    }
    assert!(report.is_empty(), "\n{report}");
}
