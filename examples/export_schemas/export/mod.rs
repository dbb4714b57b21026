//! Every file of the export, by its path.
//!
//! The example writes the files to a folder, and the tests compare them with the folder `schemas`.

mod index;
pub(crate) mod json;
mod kit;
pub(crate) mod openapi;
mod readme;

use std::collections::BTreeMap;

use leadership_qualities::schema::{self, Dialect, Document, FormBuilder};

use self::index::Index;
use self::json::layout;

/// The text of each file, by its path from the folder of the export.
pub(crate) type Files = BTreeMap<String, String>;

/// The dialects that have all documents in one schema; `plain` has no references to share.
const BUNDLED: [Dialect; 2] = [Dialect::Draft2020_12, Dialect::Draft07];

/// Every file of the export.
pub(crate) fn files() -> anyhow::Result<Files> {
    let mut files = Files::new();
    for document in Document::ALL {
        for dialect in Dialect::ALL {
            let schema = document.schema(dialect);
            // The plain schemas repeat so much that only programs read them.
            let schema = match dialect {
                Dialect::Plain => serde_json::to_string(&schema)? + "\n",
                _ => layout(&schema)?,
            };
            files.insert(schema_path(dialect, document.key()), schema);
        }
        files.insert(instance_path(document), layout(&document.example())?);
    }
    for dialect in BUNDLED {
        let bundle = layout(&schema::bundle(dialect))?;
        files.insert(schema_path(dialect, "bundle"), bundle);
    }
    for builder in FormBuilder::ALL {
        files.insert(form_path(builder), layout(&builder.hints())?);
    }
    for version in openapi::Version::ALL {
        let components = layout(&openapi::components(version)?)?;
        files.insert(version.path().to_owned(), components);
    }
    let kit = kit::files()?;
    let index = Index::of(&kit)?;
    for file in kit {
        files.insert(file.path(), file.text());
    }
    files.insert("conformance/README.md".to_owned(), kit::README.to_owned());
    files.insert("README.md".to_owned(), readme::readme(&index));
    files.insert("index.json".to_owned(), layout(&index)?);
    Ok(files)
}

fn schema_path(dialect: Dialect, name: &str) -> String {
    format!("{}/{name}.schema.json", dialect.key())
}

fn form_path(builder: FormBuilder) -> String {
    format!("forms/self_assessment.{}.json", builder.key())
}

/// Whether there is only one document of this kind, so that it is data and not an example.
const fn is_data(document: Document) -> bool {
    matches!(
        document,
        Document::SetupTable | Document::ApplicationTable | Document::Catalogue
    )
}

fn instance_path(document: Document) -> String {
    let folder = if is_data(document) {
        "data"
    } else {
        "examples"
    };
    format!("{folder}/{}.json", document.key())
}
