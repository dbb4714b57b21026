//! Packed forms: a self-assessment, a draft or a set of terms in a few bytes, for a database column
//! or a compact format.
//!
//! | what | its packed form | in SQL |
//! |---|---|---|
//! | [`SelfAssessment`] | `u64`, at most 60 bits, and so an `i64` as well | `BIGINT` |
//! | [`Draft`] | `[u8; 10]` | `BLOB`, `BYTEA`, `BINARY(10)` |
//! | [`Qualities`] | `u16` | `INTEGER` |
//! | [`Conditions`], [`Steps`] | `u8`, `u32` | `INTEGER` |
//!
//! A draft does not fit into an integer of 64 bits, because an item that may be blank has 20
//! states, and 20¹⁵ is more than 64 bits hold. Ten bytes fit into one column of any database.
//!
//! **The layouts are part of the crate's interface and change with a major version only**, so what
//! is stored can be read by every later minor version. The crate refuses bits that are not a packed
//! form. Packed answers are as confidential as the answers themselves.
//!
//! In a struct of your own, `#[serde(with = "leadership_qualities::packed")]` writes the packed
//! form instead of the document. A struct that derives `schemars::JsonSchema` has to name the form
//! as well, in `#[schemars(with = "u64")]`. JavaScript cannot read every packed self-assessment
//! exactly from JSON, because the number can be larger than 2⁵³.
//!
//! # Example
//!
//! ```
//! use leadership_qualities::{Draft, Qualities, Quality, Rating, Response, SelfAssessment, Wish};
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Debug, PartialEq, Serialize, Deserialize)]
//! struct Row {
//!     #[serde(with = "leadership_qualities::packed")]
//!     first: SelfAssessment,
//!     #[serde(with = "leadership_qualities::packed")]
//!     second: Draft,
//!     #[serde(with = "leadership_qualities::packed")]
//!     chosen: Qualities,
//! }
//!
//! let row = Row {
//!     first: SelfAssessment::from_fn(|_| Response::new(Rating::One, Wish::Yes)),
//!     second: Draft::new(),
//!     chosen: Qualities::from([Quality::SelfBelief, Quality::SelfManagement]),
//! };
//! let json = serde_json::to_string(&row)?;
//! assert_eq!(json, r#"{"first":0,"second":[0,0,0,0,0,0,0,0,0,0],"chosen":5}"#);
//! assert_eq!(serde_json::from_str::<Row>(&json)?, row);
//!
//! // As columns of a database, and back.
//! let first = i64::from(row.first);
//! let second: [u8; 10] = row.second.to_bytes();
//! assert_eq!(SelfAssessment::try_from(first)?, row.first);
//! assert_eq!(Draft::from_bytes(second)?, row.second);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`Conditions`]: crate::programme::Conditions
//! [`Draft`]: crate::Draft
//! [`Qualities`]: crate::Qualities
//! [`SelfAssessment`]: crate::SelfAssessment
//! [`Steps`]: crate::setup::Steps

use serde::de::{self, Deserialize, DeserializeOwned, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::vocabulary::sealed::Sealed;

/// A value with a packed form: a self-assessment, a draft, a set of terms, or an `Option` of one of
/// them.
///
/// Other crates cannot implement this trait.
///
/// # Example
///
/// ```
/// use leadership_qualities::packed::{InvalidBits, Packed};
/// use leadership_qualities::{Draft, SelfAssessment};
///
/// fn copied<T: Packed>(value: T) -> Result<T, InvalidBits> {
///     T::unpack(value.pack())
/// }
/// assert_eq!(copied(Draft::new())?, Draft::new());
/// # Ok::<(), InvalidBits>(())
/// ```
pub trait Packed: Copy + Sealed {
    /// The type of the packed form, such as `u64`.
    type Form: Copy + Serialize + DeserializeOwned;

    /// The packed form of the value.
    fn pack(self) -> Self::Form;

    /// The value that a packed form stands for.
    ///
    /// # Errors
    ///
    /// [`InvalidBits`] if no value has this packed form, such as [`u64::MAX`] for a
    /// self-assessment.
    fn unpack(form: Self::Form) -> Result<Self, InvalidBits>;
}

impl<T: Sealed> Sealed for Option<T> {}

impl<T: Packed> Packed for Option<T> {
    type Form = Option<T::Form>;

    fn pack(self) -> Self::Form {
        self.map(T::pack)
    }

    fn unpack(form: Self::Form) -> Result<Self, InvalidBits> {
        form.map(T::unpack).transpose()
    }
}

/// Error: the bits are not the packed form of any value.
///
/// The error does not show the bits, because they may hold somebody's answers, with only one of
/// them damaged.
///
/// # Example
///
/// ```
/// use leadership_qualities::SelfAssessment;
///
/// let error = SelfAssessment::from_bits(u64::MAX).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "found bits that are not a packed form of a self-assessment: expected a highest nibble of \
///      zero and wishes of 0, 1 or 2",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("found bits that are not a packed form of {of}: expected {expected}")]
pub struct InvalidBits {
    of: &'static str,
    expected: &'static str,
}

impl InvalidBits {
    pub(crate) const fn new(of: &'static str, expected: &'static str) -> Self {
        Self { of, expected }
    }
}

/// Serialises a value in its packed form.
///
/// # Errors
///
/// Errors of the serialiser.
pub fn serialize<T: Packed, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.pack().serialize(serializer)
}

/// Deserialises a value from its packed form.
///
/// # Errors
///
/// Errors of the deserialiser, and [`InvalidBits`] for bits that are not a packed form.
pub fn deserialize<'de, T: Packed, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::unpack(T::Form::deserialize(deserializer)?).map_err(de::Error::custom)
}
