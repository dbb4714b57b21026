//! Keep logs and self-assessments in SQL, with rusqlite.
//!
//! One table holds the logs of all relationships, with a row for each event. The place of the event
//! in its log is part of the primary key. So if two programs decide at the same time, only one of
//! them stores its event. A self-assessment is one `INTEGER`.

use std::error::Error;

use leadership_qualities::setup::{Event, Facet, Note};
use leadership_qualities::{SelfAssessment, Setup};
use rusqlite::{Connection, params};

const TABLES: &str = "
    CREATE TABLE setup_event (
        setup TEXT    NOT NULL,
        place INTEGER NOT NULL,
        event TEXT    NOT NULL,
        PRIMARY KEY (setup, place)
    );
    CREATE TABLE self_assessment (
        mentee  TEXT    PRIMARY KEY,
        answers INTEGER NOT NULL
    );
";

/// Replays the log of a relationship, and returns the record and the number of events.
fn load(database: &Connection, setup: &str) -> Result<(Setup, usize), Box<dyn Error>> {
    let log = "SELECT event FROM setup_event WHERE setup = ? ORDER BY place";
    let mut log = database.prepare_cached(log)?;
    let log: Vec<String> = log
        .query_map([setup], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let events: Vec<Event> = log
        .iter()
        .map(|event| serde_json::from_str(event))
        .collect::<Result<_, _>>()?;
    Ok((Setup::replay(events)?, log.len()))
}

/// Decides on an event, stores the event, and only then takes it into the record.
fn handle(database: &Connection, setup: &str, event: Event) -> Result<Setup, Box<dyn Error>> {
    let (mut record, place) = load(database, setup)?;
    let decided = record.decide(event)?;
    database.execute(
        "INSERT INTO setup_event VALUES (?, ?, ?)",
        params![
            setup,
            i64::try_from(place)?,
            serde_json::to_string(decided.event())?
        ],
    )?;
    decided.commit();
    Ok(record)
}

fn main() -> Result<(), Box<dyn Error>> {
    let database = Connection::open_in_memory()?;
    database.execute_batch(TABLES)?;

    let goal = Note::new(Facet::Goals, "To lead the ward and not only to staff it.");
    let agreed = Event::ProfileAgreed([goal].into());
    let record = handle(&database, "ward-7", agreed.clone())?;
    assert_eq!(load(&database, "ward-7")?, (record, 1));

    // A rejected event is not stored, and comes back with the reasons.
    let rejection = handle(&database, "ward-7", Event::AnotherRound).unwrap_err();
    println!("{rejection}");

    // A program that is late finds the place taken, loads the log again, and decides again.
    let late = serde_json::to_string(&agreed)?;
    let taken = database.execute("INSERT INTO setup_event VALUES ('ward-7', 0, ?)", [late]);
    println!("{}", taken.unwrap_err());

    let json = std::fs::read_to_string("examples/data/physiotherapist.json")?;
    let assessment: SelfAssessment = serde_json::from_str(&json)?;
    database.execute(
        "INSERT INTO self_assessment VALUES ('Ama', ?)",
        [i64::from(assessment)],
    )?;
    let answers: i64 =
        database.query_row("SELECT answers FROM self_assessment", [], |row| row.get(0))?;
    assert_eq!(SelfAssessment::try_from(answers)?, assessment);
    Ok(())
}
