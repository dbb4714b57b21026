//! All that is wrong with a document, up to as much as anybody reads.

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

/// How many problems are kept.
const MOST: usize = 100;

/// How many bytes the kept problems have altogether, once they are written as JSON strings.
const MOST_TEXT: usize = 16 * 1024;

/// The problems that were found so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Problems {
    kept: Vec<Problem>,
    /// How many bytes the kept problems have.
    text: usize,
    omitted: usize,
}

impl Problems {
    pub(crate) fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Keeps a problem, or counts it where there are too many already.
    pub(super) fn report(&mut self, place: &Path<'_>, found: Found, expected: Expected) {
        self.report_with(place, found, || expected);
    }

    /// As [`report`](Self::report), and asks what was expected only if the problem is kept.
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

    /// Whether the problem is one of a key, and known of an earlier occurrence of the key.
    fn is_known(&self, pointer: &str, found: &Found) -> bool {
        let is_of_a_key = matches!(found, Found::UnknownKey | Found::RepeatedKey);
        let is_same = |kept: &Problem| kept.found == *found && kept.pointer == pointer;
        is_of_a_key && self.kept.iter().any(is_same)
    }

    /// Has the problems of ratings name the scale with this polarity.
    pub(super) fn name_scale(&mut self, polarity: Polarity) {
        for problem in &mut self.kept {
            if let Expected::Rating(scale) = &mut problem.expected {
                *scale = polarity;
            }
        }
    }

    /// The error of a document that is called this.
    pub(crate) fn into_invalid(self, document: Cow<'static, str>) -> InvalidDocument {
        InvalidDocument {
            document,
            problems: self.kept,
            omitted: self.omitted,
        }
    }
}

/// How many bytes a line has as a JSON string.
fn written_len(line: &str) -> usize {
    let escapes = line.bytes().filter(|byte| matches!(byte, b'"' | b'\\'));
    line.len() + escapes.count()
}

wire::view! {
    /// Everything that is wrong with a document: at least one problem.
    ///
    /// It displays as a count and then one problem a line, in the order of the document. It is
    /// written as an object of `problems`, a list, `omitted`, a number, and `message`, with which a
    /// service can answer.
    ///
    /// A document from outside may have any number of problems, so the first 100 are kept, or fewer
    /// if they are long, and the others are only [counted](Self::omitted). The answer in JSON never
    /// has more than 64 KB. A key that is unknown or repeated is one problem, however often it
    /// comes, and what stands under a key that is repeated is not looked at.
    ///
    /// What is missing from an object comes after what is wrong in it: an answer that is missing
    /// from a self-assessment never takes the place of one that is wrong.
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
        /// The first problems, at most 100, in the order of the document. What is missing from an
        /// object comes after what is wrong in it.
        #[shape = Shape::array(&Problem::SHAPE, Some(1), None)]
        problems: &[Problem] = invalid.problems.as_slice(),
        /// How many more problems there are.
        omitted: u64 = u64::try_from(invalid.omitted).unwrap_or(u64::MAX),
        /// The number of problems, and then each problem that is listed, one per line.
        message: String = invalid.to_string(),
    }
}

impl InvalidDocument {
    /// Each problem that is kept, in the order of the document, with what is missing from an object
    /// after what is wrong in it.
    pub fn iter(&self) -> core::slice::Iter<'_, Problem> {
        self.problems.iter()
    }

    /// How many more problems there are, which are not kept.
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
