//! JSON Schemas of the documents that the crate reads and writes, for programs in any language.
//!
//! [`Document`] lists the documents and [`Dialect`] the ways to say the same schema. The example
//! `export_schemas` writes them all to a folder.

mod assessment;
mod framework;
mod profile;
mod shape;

use alloc::borrow::ToOwned;
use alloc::format;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde::Serialize;
use serde::ser::Serializer;

use crate::assessment::{Draft, Rating, Response, SelfAssessment, Wish};
use crate::catalogue::Framework;
use crate::framework::Quality;
use crate::profile::{Change, Profile};
use crate::wire;

/// A document that the crate reads or writes.
///
/// # Example
///
/// ```
/// use leadership_qualities::schema::{Dialect, Document};
///
/// for document in Document::ALL {
///     let file = format!("{}.schema.json", document.key());
///     let schema = serde_json::to_string_pretty(&document.schema(Dialect::Draft2020_12))?;
///     println!("{file}: {} bytes", schema.len());
/// }
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Document {
    /// A finished [`SelfAssessment`]: read and written.
    SelfAssessment,
    /// A [`Draft`] of one: read and written.
    Draft,
    /// A [`Profile`]: written only.
    Profile,
    /// A [`Change`]: written only.
    Change,
    /// The whole [`Framework`]: written only.
    Framework,
}

impl Document {
    /// Every document.
    pub const ALL: [Self; 5] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The name in snake case, for file names: `self_assessment`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::SelfAssessment => "self_assessment",
            Self::Draft => "draft",
            Self::Profile => "profile",
            Self::Change => "change",
            Self::Framework => "framework",
        }
    }

    /// The schema of the document in a dialect.
    ///
    /// Its `$id` names crate version, dialect and document, so that validators which cache by it
    /// never take one schema for another; [`Dialect::Plain`] has none.
    #[must_use]
    pub fn schema(self, dialect: Dialect) -> Schema {
        let mut schema = match self {
            Self::SelfAssessment => dialect.schema_of::<SelfAssessment>(),
            Self::Draft => dialect.schema_of::<Draft>(),
            Self::Profile => dialect.schema_of::<Profile>(),
            Self::Change => dialect.schema_of::<Change>(),
            Self::Framework => dialect.schema_of::<Framework>(),
        };
        if dialect != Dialect::Plain {
            let version = env!("CARGO_PKG_VERSION");
            let id = format!(
                "urn:leadership-qualities:{version}:{}:{}",
                dialect.key(),
                self.key()
            );
            schema.insert("$id".to_owned(), id.into());
        }
        schema
    }

    /// A document that the schema accepts, to be serialised.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::SelfAssessment;
    /// use leadership_qualities::schema::Document;
    ///
    /// let json = serde_json::to_string(&Document::SelfAssessment.example())?;
    /// let assessment: SelfAssessment = serde_json::from_str(&json)?;
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn example(self) -> impl Serialize {
        Example { document: self }
    }
}

struct Example {
    document: Document,
}

impl Serialize for Example {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let before = SelfAssessment::from_fn(|_| Response::new(Rating::Two, Wish::No))
            .with(
                Quality::SelfBelief,
                Response::new(Rating::Three, Wish::Maybe),
            )
            .with(
                Quality::BroadScanning,
                Response::new(Rating::Four, Wish::Yes),
            )
            .with(
                Quality::CollaborativeWorking,
                Response::new(Rating::One, Wish::No),
            );
        let after = before.with(Quality::BroadScanning, Response::new(Rating::Two, Wish::No));
        match self.document {
            Document::SelfAssessment => before.serialize(serializer),
            Document::Draft => {
                let mut draft = Draft::new();
                draft.answer(Quality::SelfBelief, before.response(Quality::SelfBelief));
                draft.set_rating(Quality::SelfAwareness, Rating::Two);
                draft.serialize(serializer)
            }
            Document::Profile => Profile::of(before).serialize(serializer),
            Document::Change => Change::between(before, after).serialize(serializer),
            Document::Framework => Framework.serialize(serializer),
        }
    }
}

/// A way to say a schema; all of them accept the same documents.
///
/// # Example
///
/// ```
/// use leadership_qualities::schema::{Dialect, Document};
///
/// let plain = Document::SelfAssessment.schema(Dialect::Plain);
/// assert!(plain.get("$defs").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Dialect {
    /// JSON Schema 2020-12, the canonical form: labelled vocabularies, shared `$defs`, a title and
    /// a description at every field.
    Draft2020_12,
    /// JSON Schema draft-07, the same body, for validators and form builders that know no later
    /// one.
    Draft07,
    /// No references, no `$schema`, no titles, and `enum` alone for vocabularies, for OpenAPI 3.0
    /// and the structured output of language models.
    Plain,
}

impl Dialect {
    /// Every dialect, the canonical one first.
    pub const ALL: [Self; 3] = wire::all(<Self as strum::VariantArray>::VARIANTS);

    /// The name in snake case, for folder names: `draft2020_12`, `draft07` or `plain`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Draft2020_12 => "draft2020_12",
            Self::Draft07 => "draft07",
            Self::Plain => "plain",
        }
    }

    fn schema_of<T: JsonSchema>(self) -> Schema {
        let canonical = SchemaSettings::draft2020_12();
        let settings = match self {
            Self::Draft2020_12 => canonical,
            // The `draft07` settings of schemars would wrap each `$ref` in an `allOf`, which form
            // builders do not look into. Draft-07 ignores what stands beside a `$ref`, and here
            // that is labels only.
            Self::Draft07 => canonical.with(|settings| {
                settings.meta_schema = Some("http://json-schema.org/draft-07/schema#".into());
            }),
            Self::Plain => canonical
                .with(|settings| {
                    settings.meta_schema = None;
                    settings.inline_subschemas = true;
                })
                .with_transform(RecursiveTransform(shape::plain)),
        };
        settings.into_generator().into_root_schema_for::<T>()
    }
}
