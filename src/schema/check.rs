//! Types that a service reads documents into, with every problem at once.

use alloc::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{self, Deserialize, Deserializer};

use super::walker::{self, Quotes};
use crate::assessment::{Draft, InvalidDocument, Reading, SelfAssessment};
use crate::cohort::Tally;
use crate::programme::register::{Criteria, Mentor};
use crate::programme::{self, Application};
use crate::setup::{self, Setup};

mod sealed {
    use serde::de::Deserializer;

    use crate::assessment::InvalidDocument;

    pub trait Sealed: Sized {
        /// Reads the document to its end, whatever is wrong with it.
        fn examine<'de, D: Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Result<Self, InvalidDocument>, D::Error>;
    }
}

/// A document that the crate reads, so that a [`Submission`] or a [`Checked`] can hold it.
///
/// The documents are [`SelfAssessment`], [`Draft`], [`Setup`], [`Application`], both kinds of
/// events, [`Mentor`], [`Criteria`] and [`Tally`].
pub trait ReadDocument: sealed::Sealed {}

impl sealed::Sealed for SelfAssessment {
    #[inline]
    fn examine<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Result<Self, InvalidDocument>, D::Error> {
        Reading::deserialize(deserializer).map(Reading::into_assessment)
    }
}

impl sealed::Sealed for Draft {
    #[inline]
    fn examine<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Result<Self, InvalidDocument>, D::Error> {
        Reading::deserialize(deserializer).map(Reading::into_draft)
    }
}

impl ReadDocument for SelfAssessment {}
impl ReadDocument for Draft {}

/// Implements [`ReadDocument`] for documents that are read by their shapes.
macro_rules! read_by_shape {
    ($($quotes:ident: $($Type:ty),+;)+) => {$($(
        impl sealed::Sealed for $Type {
            #[inline]
            fn examine<'de, D: Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Result<Self, InvalidDocument>, D::Error> {
                walker::read(deserializer, Quotes::$quotes)
            }
        }

        impl ReadDocument for $Type {}
    )+)+};
}

read_by_shape! {
    Shown: Mentor, Criteria;
    Hidden: Setup, setup::Event, Application, programme::Event, Tally;
}

/// A submitted document, validated: either the value, or every problem in the document at once.
///
/// A service takes a `Submission` as the body of a request, and answers with the problems.
/// Deserialising fails only where the format cannot be parsed, such as `{"id": ` in JSON. A
/// `Submission` reads every self-describing format of `serde`, as a [`Reading`] does. It has the
/// JSON Schema of the document, so aide and other generators of OpenAPI describe the body.
///
/// The problems of a [`SelfAssessment`], a [`Draft`], a [`Mentor`] or [`Criteria`] quote what was
/// found, such as a rating or a wish. So send these problems only to whoever sent the document, and
/// do not log them: a self-assessment and a draft are confidential.
///
/// The other documents hold texts said in confidence, or exact counts. Their problems name only the
/// kind of value that was found, such as "a string". They quote nothing except words that look like
/// a key, where a key belongs.
///
/// # Example
///
/// In axum, the handler takes `Json(Submission(submitted)): Json<Submission<Mentor>>`, and each of
/// the two results below is a response.
///
/// ```
/// use leadership_qualities::programme::register::Mentor;
/// use leadership_qualities::schema::Submission;
///
/// /// The status and the body of the answer.
/// fn put_mentor(Submission(submitted): Submission<Mentor>) -> (u16, serde_json::Value) {
///     match submitted {
///         Ok(mentor) => (200, serde_json::json!({ "free": mentor.free_places() })),
///         Err(problems) => (422, serde_json::json!(problems)),
///     }
/// }
///
/// let body = r#"{
///     "id": "", "name": "Ama Boateng", "location": "London", "skills": ["coaching", 7],
///     "experience": [], "offers": ["Self belief"], "capacty": 2, "mentees": 0
/// }"#;
/// let (status, answer) = put_mentor(serde_json::from_str(body)?);
/// assert_eq!(status, 422);
/// assert_eq!(answer["problems"][0]["pointer"], "/id");
/// assert_eq!(answer["problems"][0]["code"], "invalid_value");
/// assert_eq!(
///     answer["message"],
///     "5 problems in the mentor\n\
///      /id: found \"\", expected a string that is not empty\n\
///      /skills/1: found 7, expected a string\n\
///      /offers/0: found \"Self belief\", expected `self_belief`\n\
///      /capacty: found an unknown key, expected the key `capacity`\n\
///      /capacity: found nothing, expected an integer from 0 to 4294967295",
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "validate")]
#[derive(Clone, Debug, PartialEq)]
pub struct Submission<T>(
    /// The document, or every problem in it.
    pub Result<T, InvalidDocument>,
);

/// A document whose `serde` error lists every problem and its place.
///
/// Use `Checked` where other code calls `serde` and shows the error as a text. Examples are the
/// parameters of a tool in rmcp, and the body of a request in a framework that answers by itself.
/// In rmcp, `Parameters<Checked<SelfAssessment>>` tells a language model everything that it has to
/// correct. A `Checked` has the JSON Schema of the document. A handler that writes its own answer
/// takes a [`Submission`].
///
/// # Example
///
/// ```
/// use leadership_qualities::SelfAssessment;
/// use leadership_qualities::schema::Checked;
///
/// fn score(Checked(assessment): Checked<SelfAssessment>) { /* … */ }
///
/// let json = r#"{"self_belief": {"rating": 5, "wish": "perhaps"}}"#;
/// let error = serde_json::from_str::<Checked<SelfAssessment>>(json).map(score).unwrap_err();
/// assert!(error.to_string().starts_with(
///     "16 problems in the self-assessment\n\
///      /self_belief/rating: found 5, expected an integer from 1 (positive pole) to 4 (negative \
///      pole)\n\
///      /self_belief/wish: found \"perhaps\", expected \"yes\", \"maybe\" or \"no\"\n\
///      /self_awareness: found nothing, expected an object with `rating` and `wish`\n"
/// ));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Checked<T>(
    /// The document.
    pub T,
);

impl<'de, T: ReadDocument> Deserialize<'de> for Submission<T> {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::examine(deserializer).map(Self)
    }
}

impl<'de, T: ReadDocument> Deserialize<'de> for Checked<T> {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::examine(deserializer)?
            .map(Self)
            .map_err(de::Error::custom)
    }
}

/// Implements `JsonSchema` with the schema and the name of the document.
macro_rules! schema_of_the_document {
    ($($Type:ident),+) => {$(
        impl<T: JsonSchema> JsonSchema for $Type<T> {
            #[inline]
            fn inline_schema() -> bool {
                T::inline_schema()
            }

            #[inline]
            fn schema_name() -> Cow<'static, str> {
                T::schema_name()
            }

            #[inline]
            fn schema_id() -> Cow<'static, str> {
                T::schema_id()
            }

            #[inline]
            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                T::json_schema(generator)
            }
        }
    )+};
}

schema_of_the_document!(Submission, Checked);
