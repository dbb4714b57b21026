//! Import a survey that has one row for each mentee, with a rating and a wish for each of the
//! fifteen items.
//!
//! The columns `q1` to `q15` hold the ratings in the order of [`Quality::ALL`], and beside them
//! `w1` to `w15` hold the wishes. In this survey 4 is the positive pole, so the import turns every
//! rating.

use std::error::Error;

use leadership_qualities::assessment::Polarity;
use leadership_qualities::{Quality, Reading, SelfAssessment};

/// Reads every valid row, and prints what is wrong with each other row.
fn import(table: &[u8]) -> Result<Vec<SelfAssessment>, Box<dyn Error>> {
    let mut assessments = Vec::new();
    let mut rows = csv::Reader::from_reader(table);
    for (row, cells) in rows.records().enumerate() {
        let cells = cells?;
        let mut reading = Reading::default();
        for (place, quality) in Quality::ALL.into_iter().enumerate() {
            let cell = |place| cells.get(place).unwrap_or_default();
            reading.push(quality, cell(2 * place), cell(2 * place + 1));
        }
        match reading.into_assessment_from(Polarity::FourIsPositive) {
            Ok(assessment) => assessments.push(assessment),
            Err(problems) => eprintln!("row {}: {problems}", row + 1),
        }
    }
    Ok(assessments)
}

fn main() -> Result<(), Box<dyn Error>> {
    let names = (1..=15).map(|item| format!("q{item},w{item}"));
    let mut table = names.collect::<Vec<_>>().join(",");
    table +=
        "\n4,no,1,yes,3,maybe,2,yes,3,no,4,no,1,yes,2,maybe,3,no,4,no,4,no,1,yes,2,no,3,no,4,no";
    table +=
        "\n4,no,7,yes,3,perhaps,2,yes,3,no,4,no,1,yes,2,maybe,3,no,4,no,4,no,1,yes,2,no,3,no,,no\n";

    let assessments = import(table.as_bytes())?;
    assert_eq!(assessments.len(), 1);
    for assessment in assessments {
        println!("{}", serde_json::to_string(&assessment)?);
    }
    Ok(())
}
