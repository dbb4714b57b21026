//! The index of the export: a list of every exported file, for programs.

use leadership_qualities::schema::{Dialect, Document, Flow, FormBuilder};
use serde::Serialize;

use super::json::{Json, Object, json};
use super::kit::KitFile;
use super::{BUNDLED, form_path, instance_path, is_data, openapi, schema_path};

#[derive(Serialize)]
pub(super) struct Index {
    version: &'static str,
    pub(super) documents: Vec<DocumentEntry>,
    bundles: Object,
    openapi: Object,
    forms: Object,
    pub(super) conformance: Vec<KitEntry>,
    guides: [&'static str; 2],
}

/// The files and facts of one document.
#[derive(Serialize)]
pub(super) struct DocumentEntry {
    pub(super) key: &'static str,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) flow: &'static str,
    schemas: Object,
    component: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    example: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) not_in_schema: Option<String>,
}

/// What one file of the conformance kit holds.
#[derive(Serialize)]
pub(super) struct KitEntry {
    pub(super) file: String,
    pub(super) about: &'static str,
    pub(super) vectors: usize,
}

impl Index {
    pub(super) fn of(kit: &[KitFile]) -> anyhow::Result<Self> {
        let documents = Document::ALL.into_iter().zip(openapi::names()?);
        let documents =
            documents.map(|(document, component)| DocumentEntry::of(document, component));
        let bundle = |dialect: &Dialect| (dialect.key(), schema_path(*dialect, "bundle"));
        let components = openapi::Version::ALL.map(|version| (version.key(), version.path()));
        let forms = FormBuilder::ALL.map(|builder| (builder.key(), form_path(builder)));
        Ok(Self {
            version: env!("CARGO_PKG_VERSION"),
            documents: documents.collect::<anyhow::Result<_>>()?,
            bundles: object(BUNDLED.iter().map(bundle)),
            openapi: object(components),
            forms: object(forms),
            conformance: kit.iter().map(KitEntry::of).collect(),
            guides: ["README.md", "conformance/README.md"],
        })
    }
}

impl DocumentEntry {
    fn of(document: Document, component: String) -> anyhow::Result<Self> {
        let schema = json(&document.schema(Dialect::Draft2020_12))?;
        let instance = instance_path(document);
        let (example, data) = if is_data(document) {
            (None, Some(instance))
        } else {
            (Some(instance), None)
        };
        let schemas =
            Dialect::ALL.map(|dialect| (dialect.key(), schema_path(dialect, document.key())));
        Ok(Self {
            key: document.key(),
            title: document.title(),
            description: document.description(),
            flow: match document.flow() {
                Flow::InAndOut => "read_and_written",
                Flow::OutOnly => "written",
            },
            schemas: object(schemas),
            component,
            example,
            data,
            not_in_schema: schema
                .get("$comment")
                .and_then(Json::as_str)
                .map(str::to_owned),
        })
    }

    pub(super) fn instance(&self) -> &str {
        self.example
            .as_deref()
            .or(self.data.as_deref())
            .unwrap_or_default()
    }
}

impl KitEntry {
    fn of(file: &KitFile) -> Self {
        Self {
            file: file.path(),
            about: file.about,
            vectors: file.lines.len(),
        }
    }
}

fn object<V: Into<Json>>(entries: impl IntoIterator<Item = (&'static str, V)>) -> Object {
    let entries = entries.into_iter();
    entries
        .map(|(key, value)| (key.into(), value.into()))
        .collect()
}
