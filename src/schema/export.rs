//! A schema as the crate exports it: in one dialect, with an identifier, and complete in itself.

use alloc::format;
use alloc::string::String;

use serde::ser::{Serialize, Serializer};

use super::{Dialect, Document};
use crate::mentoring::Approach;
use crate::network::Person;
use crate::programme;
use crate::record::Audience;
use crate::setup;
use crate::shape::{Json, Renderer, Shape, Shaped};

/// A JSON Schema of one document, or of all documents, to be serialised.
///
/// Serialise a schema with `serde`: its keys come in the order of the framework, whatever features
/// of `serde_json` are on. A program that works with `schemars` can turn the schema into a
/// [`schemars::Schema`].
///
/// # Example
///
/// ```
/// use leadership_qualities::schema::{Dialect, Document};
///
/// let schema = Document::SelfAssessment.schema(Dialect::Draft2020_12);
/// let text = serde_json::to_string(&schema)?;
/// assert!(text.starts_with(r#"{"$id":"https://docs.rs/leadership-qualities/"#));
///
/// let schema = schemars::Schema::from(schema);
/// assert!(schema.pointer("/properties/self_belief").is_some());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Schema(Json);

impl Schema {
    #[inline]
    fn of_document(dialect: Dialect, name: &str, shape: &Shape) -> Self {
        let mut renderer = Renderer::new(dialect.rules());
        let root = renderer.root(shape);
        Self::complete(dialect, name, root, renderer)
    }

    #[inline]
    fn of_all(dialect: Dialect, documents: &[&Shape], beside: &[Shape]) -> Self {
        let mut renderer = Renderer::of_bundle(dialect.rules());
        let documents = documents.iter().map(|document| renderer.shape(document));
        let mut root = Json::object([("type", "object".into()), ("anyOf", documents.collect())]);
        for shape in beside {
            renderer.shape(shape);
        }
        let about = "Any document that the crate leadership-qualities reads or writes.";
        root.begin("description", about.into());
        if dialect != Dialect::Plain {
            let title = "Documents of the Leadership Qualities Framework";
            root.begin("title", title.into());
        }
        Self::complete(dialect, "bundle", root, renderer)
    }

    /// Completes a schema that a renderer wrote.
    ///
    /// Only the root has the identifier: on a part of a schema, an identifier would change what the
    /// references inside that part mean.
    #[inline]
    fn complete(dialect: Dialect, name: &str, mut root: Json, renderer: Renderer<'_>) -> Self {
        let definitions = renderer.into_definitions();
        if !definitions.is_empty() {
            root.end(dialect.rules().definitions(), Json::Object(definitions));
        }
        if let Some(meta_schema) = dialect.meta_schema() {
            let (version, dialect) = (env!("CARGO_PKG_VERSION"), dialect.key());
            let id: String = format!(
                "https://docs.rs/leadership-qualities/{version}/schemas/{dialect}/{name}.schema.json"
            );
            root.begin("$schema", meta_schema.into());
            root.begin("$id", Json::Text(id.into()));
        }
        Self(root)
    }
}

impl Serialize for Schema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl From<Schema> for schemars::Schema {
    #[inline]
    fn from(schema: Schema) -> Self {
        schema.0.into_schema()
    }
}

impl Document {
    /// The JSON Schema of the document in a dialect.
    #[inline]
    #[must_use]
    pub fn schema(self, dialect: Dialect) -> Schema {
        Schema::of_document(dialect, self.key(), self.shape())
    }
}

/// Types that no document holds. Programs that show developments, contrasts, machines and registers
/// want names for them all the same.
const BESIDE_DOCUMENTS: [Shape; 11] = [
    crate::framework::Role::SHAPE,
    Approach::SHAPE,
    Audience::SHAPE,
    setup::Action::SHAPE,
    setup::Stage::SHAPE,
    setup::Step::SHAPE,
    programme::Action::SHAPE,
    programme::Condition::SHAPE,
    programme::Invitation::SHAPE,
    programme::Stage::SHAPE,
    Person::<String>::SHAPE,
];

/// The JSON Schema of all documents in one, with each shared type once, in `$defs`.
///
/// Use the bundle to generate code. Do not validate with it, because it accepts any of the
/// documents. From the bundle, a generator makes each shared type once, and not once for each
/// document. [`Dialect::Plain`] has no references, so its bundle repeats what is shared.
///
/// # Example
///
/// ```
/// use leadership_qualities::schema::{self, Dialect};
///
/// let bundle = serde_json::to_value(schema::bundle(Dialect::Draft2020_12))?;
/// assert!(bundle.pointer("/$defs/SelfAssessment/properties/self_belief").is_some());
/// assert!(bundle.pointer("/$defs/Profile").is_some());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[inline]
#[must_use]
pub fn bundle(dialect: Dialect) -> Schema {
    Schema::of_all(
        dialect,
        &Document::ALL.map(Document::shape),
        &BESIDE_DOCUMENTS,
    )
}
