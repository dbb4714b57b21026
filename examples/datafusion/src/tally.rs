//! The aggregate function `tally(assessment)`.
//!
//! A tally is a commutative monoid, and an engine asks no more of an aggregate function. Each part
//! of the table starts from the tally of nobody (`default`) and adds its rows (`update_batch`); the
//! parts are sent where their group is put together (`state`), added up in whatever order they come
//! (`merge_batch`), and given out (`evaluate`). What is sent and what is given out is the same, the
//! wire form of the tally in JSON, so that a result can be added to others once more.
//!
//! A tally is confidential, and so are the states, wherever the engine keeps them, and the result.
//! Whoever may call this function has to be somebody who may read the table.

use std::sync::Arc;

use datafusion::arrow::array::ArrayRef;
use datafusion::arrow::datatypes::DataType;
use datafusion::common::cast::{as_string_array, as_uint64_array};
use datafusion::common::utils::take_function_args;
use datafusion::common::{exec_err, not_impl_err};
use datafusion::error::{DataFusionError, Result};
use datafusion::logical_expr::{Accumulator, AggregateUDF, Volatility, create_udaf};
use datafusion::scalar::ScalarValue;
use leadership_qualities::{SelfAssessment, Tally};

const NAME: &str = "tally";

/// The function: `BIGINT UNSIGNED`, the bits of a self-assessment, to `VARCHAR`, a tally in JSON.
pub(crate) fn function() -> AggregateUDF {
    create_udaf(
        NAME,
        vec![DataType::UInt64],
        Arc::new(DataType::Utf8),
        Volatility::Immutable,
        Arc::new(|arguments| {
            // The engine asks for this only if it has not removed the doubles itself.
            if arguments.is_distinct {
                return not_impl_err!("{NAME} counts every row: found DISTINCT, expected none");
            }
            Ok(Box::<Part>::default())
        }),
        Arc::new(vec![DataType::Utf8]),
    )
}

/// What a part of the table adds up to.
#[derive(Debug, Default)]
struct Part(Tally);

impl Accumulator for Part {
    fn update_batch(&mut self, columns: &[ArrayRef]) -> Result<()> {
        let [assessments] = take_function_args(NAME, columns)?;
        let rows = as_uint64_array(assessments)?.iter();
        // All of them or none: the first row that is wrong ends the query.
        self.0 += rows.map(assessment).collect::<Result<Tally>>()?;
        Ok(())
    }

    fn state(&mut self) -> Result<Vec<ScalarValue>> {
        Ok(vec![self.evaluate()?])
    }

    fn merge_batch(&mut self, columns: &[ArrayRef]) -> Result<()> {
        let [parts] = take_function_args(NAME, columns)?;
        let parts = as_string_array(parts)?.iter();
        self.0 += parts.map(part).sum::<Result<Tally>>()?;
        Ok(())
    }

    fn evaluate(&mut self) -> Result<ScalarValue> {
        let json = serde_json::to_string(&self.0).map_err(external)?;
        Ok(ScalarValue::Utf8(Some(json)))
    }

    fn size(&self) -> usize {
        // A tally keeps nothing elsewhere.
        size_of_val(self)
    }
}

fn assessment(bits: Option<u64>) -> Result<SelfAssessment> {
    let Some(bits) = bits else {
        // Other aggregate functions pass over it; a tally that leaves people out must be asked for.
        return exec_err!(
            "{NAME}: found NULL, expected a self-assessment (FILTER (WHERE … IS NOT NULL) leaves \
             out those that are missing)"
        );
    };
    SelfAssessment::from_bits(bits).map_err(external)
}

fn part(json: Option<&str>) -> Result<Tally> {
    serde_json::from_str(json.unwrap_or("null")).map_err(external)
}

fn external(error: impl std::error::Error + Send + Sync + 'static) -> DataFusionError {
    DataFusionError::External(Box::new(error))
}

#[cfg(test)]
mod tests {
    use datafusion::arrow::array::{StringArray, UInt64Array};

    use super::*;
    use crate::answers::invent;

    fn rows() -> Vec<SelfAssessment> {
        let answers = invent(20_000);
        answers.into_iter().map(|one| one.assessment).collect()
    }

    fn column(rows: &[SelfAssessment]) -> ArrayRef {
        let bits = rows.iter().map(|row| row.to_bits());
        Arc::new(UInt64Array::from_iter_values(bits))
    }

    fn counted(rows: &[SelfAssessment]) -> Result<Part> {
        let mut part = Part::default();
        part.update_batch(&[column(rows)])?;
        Ok(part)
    }

    /// The states of some parts, as the engine hands them over.
    fn states(parts: &mut [Part]) -> Result<ArrayRef> {
        let states: Result<Vec<_>> = parts.iter_mut().map(Accumulator::state).collect();
        ScalarValue::iter_to_array(states?.into_iter().flatten())
    }

    #[test]
    fn a_state_is_read_as_it_was_written() -> Result<()> {
        let rows = rows();
        for rows in [&[], &rows[..1], &rows] {
            let mut read = Part::default();
            read.merge_batch(&[states(&mut [counted(rows)?])?])?;
            assert!(read.0 == Tally::from_slice(rows), "{} rows", rows.len());
        }
        Ok(())
    }

    #[test]
    fn parts_come_in_any_number_size_and_order() -> Result<()> {
        let rows = rows();
        let whole = Tally::from_slice(&rows);
        let json = serde_json::to_string(&whole).map_err(external)?;
        for size in [999, 8192, 20_000] {
            let mut parts: Vec<_> = rows.chunks(size).map(counted).collect::<Result<_>>()?;
            for turn in 0..parts.len() {
                parts.rotate_left(turn);
                parts.reverse();
                // Some in one batch, some in another, and some rows that never were in a part.
                let (here, there) = parts.split_at_mut(turn);
                let mut merged = Part::default();
                merged.merge_batch(&[states(there)?])?;
                merged.update_batch(&[column(&[])])?;
                if !here.is_empty() {
                    merged.merge_batch(&[states(here)?])?;
                }
                assert!(merged.0 == whole, "parts of {size}, turned by {turn}");
                assert_eq!(merged.evaluate()?, ScalarValue::Utf8(Some(json.clone())));
            }
        }
        Ok(())
    }

    #[test]
    fn bits_that_are_no_self_assessment_are_named() -> Result<()> {
        for bits in [u64::MAX, 1 << 60, 0xc] {
            let mut part = counted(&rows())?;
            let before = part.0.clone();
            let column = Arc::new(UInt64Array::from_iter_values([0, bits, 0]));
            let error = part.update_batch(&[column]).unwrap_err().to_string();
            assert!(error.contains(&format!("{bits:#018x}")), "{error}");
            assert!(part.0 == before, "some were counted");
        }
        Ok(())
    }

    #[test]
    fn null_is_neither_a_self_assessment_nor_a_tally() {
        let column = Arc::new(UInt64Array::from(vec![Some(0), None]));
        let error = Part::default().update_batch(&[column]).unwrap_err();
        assert!(error.to_string().contains("found NULL"), "{error}");

        let column = Arc::new(StringArray::from(vec![None::<&str>]));
        let error = Part::default().merge_batch(&[column]).unwrap_err();
        assert!(
            error.to_string().contains("null, expected a tally"),
            "{error}"
        );
    }
}
