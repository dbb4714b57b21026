//! The problems of an invalid document, up to a limit.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use thiserror::Error;

use super::problem::{Expected, Found, Problem};
use super::rating::Polarity;
use super::walk::Path;
#[cfg(feature = "schema")]
use crate::shape::Shape;
use crate::wire;

/// How many problems are kept at most.
const MOST: usize = 100;

/// How many bytes the kept problems have in total at most, written as JSON strings.
const MOST_TEXT: usize = 16 * 1024;

/// The problems that were found so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Problems {
    kept: Vec<Problem>,
    /// How many bytes the kept problems have in total, written as JSON strings.
    text: usize,
    omitted: usize,
}

impl Problems {
    pub(crate) fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Keeps a problem, or only counts it once there are too many.
    pub(super) fn report(&mut self, place: &Path<'_>, found: Found, expected: Expected) {
        self.report_with(place, found, || expected);
    }

    /// Does the same as [`report`](Self::report), but asks what was expected only if the problem is
    /// kept.
    #[inline]
    pub(crate) fn report_with(
        &mut self,
        place: &Path<'_>,
        found: Found,
        expected: impl FnOnce() -> Expected,
    ) {
        if self.omitted > 0 {
            self.omitted += 1;
            return;
        }
        let pointer = place.pointer();
        if self.is_known(&pointer, &found) {
            return;
        }
        self.keep(Problem {
            pointer,
            found,
            expected: expected(),
        });
    }

    fn keep(&mut self, problem: Problem) {
        let text = self.text + written_len(&problem.to_string());
        if self.kept.len() < MOST && text <= MOST_TEXT {
            self.text = text;
            self.kept.push(problem);
        } else {
            self.omitted = 1;
        }
    }

    /// Whether the problem is about a key, and was already reported for an earlier occurrence of
    /// the key.
    fn is_known(&self, pointer: &str, found: &Found) -> bool {
        let is_of_a_key = matches!(found, Found::UnknownKey | Found::RepeatedKey);
        let is_same = |kept: &Problem| kept.found == *found && kept.pointer == pointer;
        is_of_a_key && self.kept.iter().any(is_same)
    }

    /// Makes the problems with ratings name the scale of this polarity.
    pub(super) fn name_scale(&mut self, polarity: Polarity) {
        for problem in &mut self.kept {
            if let Expected::Rating(scale) = &mut problem.expected {
                *scale = polarity;
            }
        }
    }

    /// The error about the document with this name.
    pub(crate) fn into_invalid(self, document: Cow<'static, str>) -> InvalidDocument {
        InvalidDocument {
            document,
            problems: self.kept,
            omitted: self.omitted,
        }
    }
}

/// How many bytes a line has as a JSON string, without the quotation marks.
fn written_len(line: &str) -> usize {
    let escapes = line.bytes().filter(|byte| matches!(byte, b'"' | b'\\'));
    line.len() + escapes.count()
}

wire::view! {
    /// Error: the document is invalid, with one problem or more.
    ///
    /// Its message has the number of problems and then one problem per line, in the order of the
    /// document. In JSON it is an object of `problems` (a list), `omitted` (a number) and
    /// `message`, which a service can send as its answer.
    ///
    /// A document from outside may have any number of problems. So the error keeps the first 100,
    /// or fewer if they are long, and only [counts](Self::omitted) the others. Written as JSON, the
    /// error never has more than 64 KB. A key that is unknown or repeated is one problem, however
    /// often it occurs. Only the first value of a repeated key is checked.
    ///
    /// What is missing comes last: in a self-assessment at the end of the list, and in any other
    /// document at the end of each object. So the answers that are missing from a self-assessment
    /// never crowd out the answers that are wrong.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Reading;
    ///
    /// let reading: Reading = serde_json::from_str("[]")?;
    /// let problems = reading.into_assessment().unwrap_err();
    /// assert_eq!(
    ///     problems.to_string(),
    ///     "1 problem in the self-assessment\n\
    ///      the document: found an array, expected an object with the fifteen quality keys",
    /// );
    ///
    /// let body = serde_json::to_value(&problems)?;
    /// assert_eq!(body["problems"][0]["code"], "invalid_value");
    /// assert_eq!(body["omitted"], 0);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Error)]
    pub struct InvalidDocument {
        document: Cow<'static, str>,
        problems: Vec<Problem>,
        omitted: usize,
    } as |invalid| {
        /// The first problems, at most 100, in the order of the document. What is missing comes
        /// last: in a self-assessment at the end of the list, and in any other document at the end
        /// of each object.
        #[shape = Shape::array(&Problem::SHAPE, Some(1), None)]
        problems: &[Problem] = invalid.problems.as_slice(),
        /// The number of further problems, which are not listed.
        omitted: u64 = u64::try_from(invalid.omitted).unwrap_or(u64::MAX),
        /// The number of problems, and then each listed problem, one per line.
        message: String = invalid.to_string(),
    }
}

impl InvalidDocument {
    /// The problems that are kept, in the order of the document.
    ///
    /// What is missing comes last: in a self-assessment at the end of the list, and in any other
    /// document at the end of each object.
    pub fn iter(&self) -> core::slice::Iter<'_, Problem> {
        self.problems.iter()
    }

    /// The number of further problems, which are not kept.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Reading;
    ///
    /// let keys: Vec<String> = (0..500).map(|key| format!("\"{key}\": 1")).collect();
    /// let reading: Reading = serde_json::from_str(&format!("{{{}}}", keys.join(",")))?;
    ///
    /// let problems = reading.into_draft().unwrap_err();
    /// assert_eq!((problems.iter().len(), problems.omitted()), (100, 400));
    /// assert!(problems.to_string().starts_with("500 problems in the self-assessment\n/0: found"));
    /// assert!(problems.to_string().ends_with("\nand 400 more"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub const fn omitted(&self) -> usize {
        self.omitted
    }
}

impl fmt::Display for InvalidDocument {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            document,
            problems,
            omitted,
        } = self;
        match problems.len() + omitted {
            1 => write!(formatter, "1 problem in the {document}")?,
            count => write!(formatter, "{count} problems in the {document}")?,
        }
        for problem in problems {
            write!(formatter, "\n{problem}")?;
        }
        match omitted {
            0 => Ok(()),
            _ => write!(formatter, "\nand {omitted} more"),
        }
    }
}

impl<'a> IntoIterator for &'a InvalidDocument {
    type Item = &'a Problem;
    type IntoIter = core::slice::Iter<'a, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for InvalidDocument {
    type Item = Problem;
    type IntoIter = alloc::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.problems.into_iter()
    }
}
