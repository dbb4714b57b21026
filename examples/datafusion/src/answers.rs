//! A cohort that nobody was asked for, and the table it stands in.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use anyhow::Context as _;
use datafusion::arrow::array::{ArrayRef, RecordBatch, StringArray, UInt64Array};
use datafusion::parquet::arrow::ArrowWriter;
use leadership_qualities::{Rating, Response, SelfAssessment, Wish};

/// A row of the table.
pub(crate) struct Answer {
    pub(crate) organisation: &'static str,
    pub(crate) assessment: SelfAssessment,
}

const ORGANISATIONS: [&str; 5] = ["east", "midlands", "north", "south", "west"];

/// Invents a cohort, always the same: organisations of different sizes, and people of whom some see
/// needs everywhere and some nowhere.
pub(crate) fn invent(respondents: usize) -> Vec<Answer> {
    // A linear congruential generator (Knuth's MMIX); its high bits are random enough.
    let mut state: u64 = 0;
    let mut below = |limit: u8| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::from((state >> 56) as u8 % limit)
    };
    let mut answer = || {
        let organisation = ORGANISATIONS[below(5).min(below(5))];
        let mood = below(4);
        let assessment = SelfAssessment::from_fn(|_| {
            Response::new(
                Rating::ALL[mood.min(below(4))],
                Wish::ALL[below(3).min(below(3))],
            )
        });
        Answer {
            organisation,
            assessment,
        }
    };
    (0..respondents).map(|_| answer()).collect()
}

/// How many files the table is written to, at most; every organisation stands in all of them.
pub(crate) const FILES: usize = 8;

/// Writes the table as Parquet files, with each self-assessment in its eight bytes.
pub(crate) fn write(answers: &[Answer], directory: &Path) -> anyhow::Result<()> {
    let rows = answers.len().div_ceil(FILES).max(1);
    for (number, part) in answers.chunks(rows).enumerate() {
        let organisations = part.iter().map(|one| one.organisation);
        let assessments = part.iter().map(|one| one.assessment.to_bits());
        let batch = batch(
            StringArray::from_iter_values(organisations),
            UInt64Array::from_iter_values(assessments),
        )?;
        let path = directory.join(format!("{number}.parquet"));
        let file = File::create(&path).with_context(|| path.display().to_string())?;
        let mut writer = ArrowWriter::try_new(file, batch.schema(), None)?;
        writer.write(&batch)?;
        writer.close()?;
    }
    Ok(())
}

/// Some rows of the table.
pub(crate) fn batch(
    organisations: StringArray,
    assessments: UInt64Array,
) -> anyhow::Result<RecordBatch> {
    let columns: [(&str, ArrayRef); 2] = [
        ("organisation", Arc::new(organisations)),
        ("assessment", Arc::new(assessments)),
    ];
    Ok(RecordBatch::try_from_iter(columns)?)
}
