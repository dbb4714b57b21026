//! The dialects of JSON Schema.

use crate::shape::Rules;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A dialect of JSON Schema.
    ///
    /// In every dialect a vocabulary is an `enum`, whose description says what each term means, and
    /// the root is an object. All dialects accept the same documents wherever the crate reads them,
    /// except that [`Plain`](Self::Plain) accepts more for a `setup`, a `mentor` and `criteria`.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::schema::{Dialect, Document};
    ///
    /// let plain = serde_json::to_value(Document::SelfAssessment.schema(Dialect::Plain))?;
    /// assert!(plain.get("$defs").is_none());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[non_exhaustive]
    #[expected = "the key of a dialect, such as `draft07`"]
    #[by_hand(Serde, Schema)]
    pub enum Dialect {
        /// JSON Schema 2020-12, the canonical form: shared `$defs`, a title and a description at
        /// every field.
        Draft2020_12 = "draft2020_12",
        /// JSON Schema draft-07, for validators, form builders and generators that know no later
        /// one: the same body, in which `$defs` is called `definitions`, and `dependentSchemas`
        /// `dependencies`.
        Draft07 = "draft07",
        /// No references, no `$schema` and no titles, for OpenAPI 3.0 and the structured output of
        /// language models.
        ///
        /// Some of those consumers refuse `uniqueItems`, so this dialect cannot say that a list
        /// names no quality twice, as in a `mentor` or in `criteria`. For the same reason it has no
        /// `dependentSchemas`, and cannot say in which order the steps of the stage under way are
        /// resolved, nor that at least one step is still missing.
        Plain = "plain",
    }
}

impl Dialect {
    pub(super) const fn rules(self) -> Rules {
        match self {
            Self::Draft2020_12 => Rules::Draft2020_12,
            Self::Draft07 => Rules::Draft07,
            Self::Plain => Rules::Plain,
        }
    }

    /// What `$schema` says of a schema in the dialect.
    pub(super) const fn meta_schema(self) -> Option<&'static str> {
        match self {
            Self::Draft2020_12 => Some("https://json-schema.org/draft/2020-12/schema"),
            Self::Draft07 => Some("http://json-schema.org/draft-07/schema#"),
            Self::Plain => None,
        }
    }
}
