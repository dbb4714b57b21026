//! The tally of a cohort in a query engine, DataFusion, against the tally of one program alone.
//!
//! Nobody needs an engine to tally thousands of self-assessments, or millions: packed into eight
//! bytes each, one machine tallies some hundreds of millions a second. An engine is for answers
//! that stand in one already, or that do not fit on one machine. [`tally`] is all that takes.
//!
//! It prints exact sizes, as nobody stands behind these answers. Of real ones, pass on what a
//! `Policy` releases, and no tally.

mod answers;
mod tally;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, ensure};
use clap::Parser;
use datafusion::arrow::util::display::array_value_to_string;
use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext};
use leadership_qualities::{SelfAssessment, Tally};

use crate::answers::Answer;

/// Tallies a cohort with SQL, and checks that every bit is as one program alone counts it.
///
/// Invents self-assessments, always the same, writes them to Parquet files in a temporary
/// directory, and has DataFusion tally them, each organisation and everybody, in 1, 2 and 7
/// partitions. Ends with exit code 1 if a tally is another.
#[derive(Parser)]
struct Arguments {
    /// How many self-assessments
    #[arg(long, value_name = "COUNT", default_value_t = 200_000)]
    #[arg(value_parser = clap::value_parser!(u32).range(1..))]
    respondents: u32,
}

const OF_EACH: &str = "SELECT organisation, tally(assessment) FROM answers GROUP BY organisation";
const OF_ALL: &str = "SELECT 'all', tally(assessment) FROM answers";

#[tokio::main]
async fn main() -> ExitCode {
    let Err(error) = run(&Arguments::parse(), &mut io::stdout()).await else {
        return ExitCode::SUCCESS;
    };
    // Whoever reads the output may stop early, as `head` does; that is no error.
    let cause = error.downcast_ref::<io::Error>();
    if cause.is_some_and(|cause| cause.kind() == io::ErrorKind::BrokenPipe) {
        return ExitCode::SUCCESS;
    }
    // With standard error closed there is nobody left to tell.
    let _ = writeln!(io::stderr(), "error: {error:#}");
    ExitCode::FAILURE
}

async fn run(arguments: &Arguments, out: &mut impl Write) -> anyhow::Result<()> {
    let answers = answers::invent(arguments.respondents as usize);
    let directory = tempfile::tempdir().context("temporary directory")?;
    answers::write(&answers, directory.path())?;

    let expected = alone(&answers);
    writeln!(out, "One program alone, from memory:")?;
    for (whose, tally) in &expected {
        let respondents = tally.counts()?.respondents();
        writeln!(out, "  {whose:<12}{respondents:>9} self-assessments")?;
    }

    writeln!(
        out,
        "\nDataFusion, from Parquet files:\n  {OF_EACH}\n  {OF_ALL}"
    )?;
    for partitions in [1, 2, 7] {
        let context = context(directory.path(), partitions).await?;
        let found = tallies(&context).await?;
        let bytes = compare(&found, &expected)
            .with_context(|| format!("target_partitions = {partitions}"))?;
        writeln!(
            out,
            "  target_partitions = {partitions}: {} tallies, the same bits and the same {bytes} \
             bytes of JSON",
            found.len()
        )?;
    }
    Ok(())
}

/// What there is to compare with: a tally of each organisation, and of everybody.
fn alone(answers: &[Answer]) -> BTreeMap<String, Tally> {
    let mut of_each: BTreeMap<_, Tally> = BTreeMap::new();
    for one in answers {
        let tally = of_each.entry(one.organisation.to_owned()).or_default();
        tally.push(one.assessment);
    }
    let all: Vec<SelfAssessment> = answers.iter().map(|one| one.assessment).collect();
    of_each.insert("all".to_owned(), Tally::from_slice(&all));
    of_each
}

/// A session that knows the table `answers` and the function `tally`.
async fn context(directory: &Path, partitions: usize) -> anyhow::Result<SessionContext> {
    let config = SessionConfig::new().with_target_partitions(partitions);
    let context = SessionContext::new_with_config(config);
    context.register_udaf(tally::function());
    let directory = directory
        .to_str()
        .context("temporary directory: no UTF-8")?;
    let options = ParquetReadOptions::default();
    context
        .register_parquet("answers", directory, options)
        .await?;
    Ok(context)
}

/// The tallies that the engine finds, in JSON.
async fn tallies(context: &SessionContext) -> anyhow::Result<BTreeMap<String, String>> {
    let mut tallies = query(context, OF_EACH).await?;
    tallies.extend(query(context, OF_ALL).await?);
    Ok(tallies)
}

/// The two columns of a result: whose tally, and the tally.
async fn query(context: &SessionContext, sql: &str) -> anyhow::Result<BTreeMap<String, String>> {
    let mut tallies = BTreeMap::new();
    for batch in context.sql(sql).await?.collect().await? {
        for row in 0..batch.num_rows() {
            let text = |column| array_value_to_string(batch.column(column), row);
            let twice = tallies.insert(text(0)?, text(1)?);
            ensure!(twice.is_none(), "found two tallies of {}", text(0)?);
        }
    }
    Ok(tallies)
}

/// Insists on the same tallies and on the same JSON, and says how many bytes that is.
fn compare(
    found: &BTreeMap<String, String>,
    expected: &BTreeMap<String, Tally>,
) -> anyhow::Result<usize> {
    let whose = found.keys();
    ensure!(
        whose.clone().eq(expected.keys()),
        "found tallies of {whose:?}, expected them of {:?}",
        expected.keys()
    );
    for ((whose, json), expected) in found.iter().zip(expected.values()) {
        let tally: Tally = serde_json::from_str(json).with_context(|| whose.clone())?;
        ensure!(tally == *expected, "{whose}: the tally is another");
        let same = *json == serde_json::to_string(expected)?;
        ensure!(same, "{whose}: the same tally, but in other bytes");
    }
    Ok(found.values().map(String::len).sum())
}

#[cfg(test)]
mod tests {
    use datafusion::arrow::array::StringArray;

    use super::*;

    /// The answers of a small cohort, in files.
    fn files(answers: &[Answer]) -> anyhow::Result<tempfile::TempDir> {
        let directory = tempfile::tempdir()?;
        answers::write(answers, directory.path())?;
        Ok(directory)
    }

    /// A table of some self-assessments that may be none.
    fn table(bits: Vec<Option<u64>>) -> anyhow::Result<SessionContext> {
        let organisations = StringArray::from_iter_values(bits.iter().map(|_| "north"));
        let context = SessionContext::new();
        context.register_udaf(tally::function());
        context.register_batch("answers", answers::batch(organisations, bits.into())?)?;
        Ok(context)
    }

    #[tokio::test]
    async fn every_partitioning_gives_the_same_bits() -> anyhow::Result<()> {
        let answers = answers::invent(30_000);
        let directory = files(&answers)?;
        let expected = alone(&answers);
        for partitions in 1..=9 {
            let context = context(directory.path(), partitions).await?;
            let found = tallies(&context).await?;
            compare(&found, &expected).with_context(|| format!("{partitions} partitions"))?;
        }
        Ok(())
    }

    /// Otherwise the comparison would not go through `state` and `merge_batch` at all.
    #[tokio::test]
    async fn the_engine_counts_in_parts() -> anyhow::Result<()> {
        let directory = files(&answers::invent(1000))?;
        let context = context(directory.path(), 7).await?;
        for sql in [OF_EACH, OF_ALL] {
            let plan = query(&context, &format!("EXPLAIN {sql}")).await?;
            let plan = &plan["physical_plan"];
            assert!(plan.contains("mode=Partial"), "{plan}");
        }
        Ok(())
    }

    #[tokio::test]
    async fn bits_that_are_no_self_assessment_end_the_query() -> anyhow::Result<()> {
        let context = table(vec![Some(0), Some(0xc), Some(0)])?;
        for sql in [OF_EACH, OF_ALL] {
            let error = query(&context, sql).await.unwrap_err().to_string();
            assert!(error.contains("0x000000000000000c is not a"), "{error}");
        }
        Ok(())
    }

    #[tokio::test]
    async fn null_ends_the_query_unless_it_is_left_out() -> anyhow::Result<()> {
        let context = table(vec![Some(0), None, Some(0)])?;
        for sql in [OF_EACH, OF_ALL] {
            let error = query(&context, sql).await.unwrap_err().to_string();
            assert!(error.contains("found NULL"), "{error}");

            let only = "tally(assessment) FILTER (WHERE assessment IS NOT NULL)";
            let tallies = query(&context, &sql.replace("tally(assessment)", only)).await?;
            for json in tallies.values() {
                assert!(json.starts_with(r#"{"respondents":2,"#), "{json}");
            }
        }
        Ok(())
    }

    /// Either the engine removes what is there twice before it counts, or the query is refused.
    #[tokio::test]
    async fn distinct_is_never_passed_over() -> anyhow::Result<()> {
        let context = table(vec![Some(0), Some(0), Some(1)])?;
        let distinct = "tally(DISTINCT assessment)";
        let sql = OF_ALL.replace("tally(assessment)", distinct);
        let json = &query(&context, &sql).await?["all"];
        assert!(json.starts_with(r#"{"respondents":2,"#), "{json}");

        let sql = format!("SELECT count(DISTINCT organisation), {distinct} FROM answers");
        let error = query(&context, &sql).await.unwrap_err().to_string();
        assert!(error.contains("found DISTINCT"), "{error}");
        Ok(())
    }

    #[tokio::test]
    async fn the_tally_of_nobody() -> anyhow::Result<()> {
        let context = table(vec![])?;
        assert!(query(&context, OF_EACH).await?.is_empty());
        let nobody = serde_json::to_string(&Tally::default())?;
        assert_eq!(query(&context, OF_ALL).await?["all"], nobody);
        Ok(())
    }

    #[test]
    fn what_differs_is_said() -> anyhow::Result<()> {
        let expected = alone(&answers::invent(100));
        let same: BTreeMap<_, _> = expected
            .iter()
            .map(|(whose, tally)| Ok((whose.clone(), serde_json::to_string(tally)?)))
            .collect::<Result<_, serde_json::Error>>()?;
        assert!(compare(&same, &expected).is_ok());

        let mut other = same.clone();
        other.insert("north".to_owned(), same["south"].clone());
        let error = compare(&other, &expected).unwrap_err().to_string();
        assert_eq!(error, "north: the tally is another");

        let mut spaced = same.clone();
        spaced.insert("north".to_owned(), format!("{} ", same["north"]));
        let error = compare(&spaced, &expected).unwrap_err().to_string();
        assert_eq!(error, "north: the same tally, but in other bytes");

        let mut fewer = same;
        fewer.remove("north");
        assert!(compare(&fewer, &expected).is_err());
        Ok(())
    }
}
