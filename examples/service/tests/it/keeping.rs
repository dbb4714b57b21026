//! An older log, a backup, and a restore.

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use leadership_qualities::programme::{Event as Applied, Stage};
use leadership_qualities::{Application, Setup};
use mentoring_service::maintenance;
use mentoring_service::people::Role;
use mentoring_service::scheme::Scheme;
use mentoring_service::store::Machine;
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use super::world::World;

const APPLICATION: &str = include_str!("../../../data/ward-sister-application.ndjson");
const SETUP: &str = include_str!("../../../data/ward-sister.ndjson");

/// Writes a line as the first form of the database did.
fn older(line: &str) -> String {
    let event: Value = serde_json::from_str(line).unwrap();
    let (kind, content) = event.as_object().unwrap().iter().next().unwrap();
    if *content == json!({}) {
        json!({ "kind": kind }).to_string()
    } else {
        json!({ "kind": kind, "content": content }).to_string()
    }
}

fn old_database(world: &World, lines: &[(&str, usize, String)]) {
    let old = Connection::open(world.folder.path().join("old.sqlite")).unwrap();
    old.execute_batch(include_str!("../../src/store/1-logs.sql"))
        .unwrap();
    old.execute_batch(
        "INSERT INTO person (id, login, name, role) VALUES (1, 'ama', 'Ama', 'mentee'),
                                                           (2, 'office', 'Olu', 'office');
         INSERT INTO application VALUES (1, 1);
         PRAGMA user_version = 1;",
    )
    .unwrap();
    for (table, place, line) in lines {
        let sql = format!("INSERT INTO {table} VALUES (1, ?1, ?2)");
        let place = i64::try_from(*place).unwrap();
        old.execute(&sql, params![place, line]).unwrap();
    }
}

fn lines() -> Vec<(&'static str, usize, String)> {
    let application = APPLICATION.lines().enumerate();
    let application = application.map(|(place, line)| ("application_log", place, older(line)));
    let setup = SETUP.lines().enumerate();
    let setup = setup.map(|(place, line)| ("setup_log", place, older(line)));
    application.chain(setup).collect()
}

#[test]
fn an_older_log_is_moved_and_replays_to_the_same_record() {
    let world = World::new();
    old_database(&world, &lines());
    let scheme = Scheme::open(&world.folder.path().join("old.sqlite")).unwrap();
    let office = scheme.person(2).unwrap();
    let mentee = scheme.person(1).unwrap();
    let known = scheme.case(&mentee, 1).unwrap();
    let events = APPLICATION
        .lines()
        .map(|line| serde_json::from_str(line).unwrap());
    assert_eq!(known.case.application, Application::replay(events).unwrap());
    let events = SETUP
        .lines()
        .map(|line| serde_json::from_str(line).unwrap());
    assert_eq!(known.case.setup, Setup::replay(events).unwrap());
    let log = scheme.log(&mentee, 1, Machine::Setup).unwrap();
    assert_eq!(log.len(), SETUP.lines().count());
    assert!(
        log.iter()
            .all(|(entry, _)| entry.at.is_none() && entry.by.is_none())
    );
    // The log goes on, with times and users from now on.
    let end = json!({ "ended": { "by": "programme", "reason": "" } });
    let end: Applied = serde_json::from_value(end).unwrap();
    let end = mentoring_service::scheme::Event::Application(end);
    scheme.report(&office, 1, end).unwrap();
    assert_eq!(scheme.verify().unwrap(), 1);
    let log = scheme.log(&mentee, 1, Machine::Application).unwrap();
    let (last, _) = log.last().unwrap();
    assert!(last.at.is_some() && last.by == Some(2));
    // Opening it again changes nothing more.
    drop(scheme);
    let scheme = Scheme::open(&world.folder.path().join("old.sqlite")).unwrap();
    assert_eq!(scheme.verify().unwrap(), 1);
    println!("{} events moved", lines().len());
}

#[test]
fn a_line_that_is_no_event_stops_the_migration_and_is_not_quoted() {
    for wrong in [
        r#"{"secret": "text"}"#,
        "secret text",
        r#"{"kind": "secret", "more": 1}"#,
    ] {
        let world = World::new();
        let mut lines = lines();
        lines[3].2 = wrong.to_owned();
        old_database(&world, &lines);
        let path = world.folder.path().join("old.sqlite");
        let error = format!("{:#}", Scheme::open(&path).unwrap_err());
        assert!(
            !error.contains("secret") && !error.contains("text\""),
            "{error}"
        );
        assert!(error.contains("application 1, place 3"), "{error}");
        // The older database is as it was.
        let old = Connection::open(&path).unwrap();
        let count = "SELECT count(*) FROM application_log";
        let count: i64 = old.query_row(count, [], |row| row.get(0)).unwrap();
        let lines = i64::try_from(APPLICATION.lines().count()).unwrap();
        assert_eq!(count, lines);
    }
}

#[test]
fn a_backup_is_restored_and_later_events_are_gone() {
    let world = World::new();
    world.mentor("greta", "M1", 1);
    let mentee = world.person("ama", Role::Mentee, None);
    let case = world.mentored(&mentee, "M1");
    let copy = world.folder.path().join("copy.sqlite");
    // The scheme is open meanwhile, as it is while the service runs.
    maintenance::backup(&world.config, &copy).unwrap();
    assert!(maintenance::backup(&world.config, &copy).is_err());
    world.report(&mentee, case, Applied::SessionHeld);

    let lock = maintenance::lock(&world.config).unwrap();
    let refused = maintenance::restore(&world.config, &copy).unwrap_err();
    assert!(refused.to_string().contains("another process"), "{refused}");
    drop(lock);

    let World {
        scheme,
        config,
        folder,
    } = world;
    drop(scheme);
    maintenance::restore(&config, &copy).unwrap();
    let scheme = Scheme::open(&config.database()).unwrap();
    let known = scheme.case(&mentee, case).unwrap();
    assert_eq!(known.case.application.stage(), Stage::Mentoring);
    assert_eq!(known.case.application.mentoring().unwrap().sessions(), 0);
    assert_eq!(scheme.mentor("M1").unwrap().free_places(), 0);
    assert_eq!(scheme.verify().unwrap(), 1);
    drop(scheme);

    // A copy that does not hold is not put in its place.
    let broken = folder.path().join("broken.sqlite");
    fs::copy(&copy, &broken).unwrap();
    let database = Connection::open(&broken).unwrap();
    let spoil = "UPDATE event SET event = '{\"approved\":{}}' WHERE place = 1";
    database.execute(spoil, []).unwrap();
    drop(database);
    let refused = maintenance::restore(&config, &broken).unwrap_err();
    assert!(
        format!("{refused:#}").contains("application 1"),
        "{refused:#}"
    );
    assert_eq!(
        Scheme::open(&config.database()).unwrap().verify().unwrap(),
        1
    );
}

#[test]
fn the_commands_do_the_same() {
    let world = World::new();
    let mentee = world.person("ama", Role::Mentee, None);
    world.scheme.apply(&mentee).unwrap();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mentoring-service"));
        command
            .arg("--data")
            .arg(world.folder.path())
            .args(arguments);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let copy = world.folder.path().join("copy.sqlite");
    let copy = copy.to_str().unwrap();
    assert!(run(&["backup", copy]).contains("1 applications"));
    assert!(run(&["restore", copy]).contains("1 applications"));
    assert!(run(&["verify"]).contains("1 applications"));
}

#[test]
fn people_and_mentors_are_added_from_the_command_line() {
    let folder = tempfile::TempDir::new().unwrap();
    let run = |arguments: &[&str], input: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mentoring-service"));
        command.arg("--data").arg(folder.path()).args(arguments);
        let piped = || Stdio::piped();
        let command = command.stdin(piped()).stdout(piped()).stderr(piped());
        let mut child = command.spawn().unwrap();
        // A command that wants no password may have ended before it reads one.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap()
    };
    let mentors = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/mentors.ndjson");
    let output = run(&["add-mentors", mentors], "");
    assert!(output.status.success(), "{output:?}");
    assert!(!run(&["add-mentors", mentors], "").status.success());
    let long = "a long password\n";
    let manager = ["add-person", "max", "Max", "manager"];
    assert!(!run(&manager, "short\n").status.success());
    assert!(run(&manager, long).status.success());
    let mentee = ["add-person", "ama", "Ama", "mentee", "--manager", "max"];
    assert!(run(&mentee, long).status.success());
    let mentor = ["add-person", "greta", "Greta", "mentor"];
    assert!(!run(&mentor, long).status.success());
    let mentor = ["add-person", "greta", "Greta", "mentor", "--mentor", "M07"];
    assert!(run(&mentor, long).status.success());
    let scheme = Scheme::open(&folder.path().join("scheme.sqlite")).unwrap();
    let id = scheme.sign_in("ama", "a long password").unwrap();
    assert!(scheme.person(id).unwrap().manager.is_some());
    assert_eq!(scheme.register(|register| register.mentors().count()), 38);
}
