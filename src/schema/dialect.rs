//! The dialects of JSON Schema in which the crate writes schemas.

use crate::shape::Rules;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A dialect of JSON Schema: 2020-12, draft-07, or plain for OpenAPI 3.0 and language models.
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
        /// JSON Schema 2020-12, the canonical form, with shared `$defs`, and a title and a
        /// description at every field.
        Draft2020_12 = "draft2020_12",
        /// JSON Schema draft-07, for validators, form builders and generators that know no later
        /// dialect. It has the same body, but calls `$defs` `definitions`, and `dependentSchemas`
        /// `dependencies`.
        Draft07 = "draft07",
        /// A plain schema without references, `$schema` and titles, for OpenAPI 3.0 and the
        /// structured output of language models.
        ///
        /// Some of those consumers refuse `uniqueItems`, so this dialect cannot say that a list
        /// names no quality twice, as in a `mentor` or in `criteria`. For the same reason it has no
        /// `dependentSchemas`. So it cannot say in which order the steps of the stage under way are
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

    /// The value of `$schema` in a schema of the dialect.
    pub(super) const fn meta_schema(self) -> Option<&'static str> {
        match self {
            Self::Draft2020_12 => Some("https://json-schema.org/draft/2020-12/schema"),
            Self::Draft07 => Some("http://json-schema.org/draft-07/schema#"),
            Self::Plain => None,
        }
    }
}
