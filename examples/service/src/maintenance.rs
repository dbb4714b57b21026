//! What is done to a database from the command line.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;

use anyhow::{Context as _, bail, ensure};
use leadership_qualities::schema::Submission;

use crate::config::{Config, NewPerson};
use crate::people::Role;
use crate::sample;
use crate::scheme::Scheme;
use crate::store::{PersonRow, Store};

/// Locks the data for this process alone: a second process would decide on records of its own.
///
/// # Errors
///
/// If another process has locked it.
pub fn lock(config: &Config) -> anyhow::Result<File> {
    fs::create_dir_all(&config.data).with_context(|| config.data.display().to_string())?;
    let file = File::create(config.lock())?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            bail!(
                "{}: another process serves this data",
                config.data.display()
            )
        }
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// Opens the scheme, and fills a new one with the sample people.
///
/// # Errors
///
/// If the database cannot be read or written.
pub fn open(config: &Config) -> anyhow::Result<Scheme> {
    let is_new = !config.database().exists();
    let scheme = Scheme::open(&config.database())?;
    if is_new && !config.empty {
        sample::fill(&scheme)?;
    }
    Ok(scheme)
}

/// Adds a person, whose password is the first line of standard input.
///
/// # Errors
///
/// If a service runs, or if the login or the mentor's reference is taken.
pub fn add_person(config: &Config, person: &NewPerson) -> anyhow::Result<()> {
    let _lock = lock(config)?;
    let scheme = Scheme::open(&config.database())?;
    let manager = person.manager.as_deref().map(|login| {
        let manager = scheme.with_login(login);
        let manager = manager.filter(|found| found.role == Role::Manager);
        manager.with_context(|| format!("{login}: expected the login of a line manager"))
    });
    let mut password = String::new();
    io::stdin().read_line(&mut password)?;
    let password = password.trim_end_matches(['\r', '\n']);
    ensure!(
        password.chars().count() >= LEAST_LETTERS,
        "the password: expected {LEAST_LETTERS} characters or more"
    );
    let id = scheme.add_person(&PersonRow {
        login: Some(person.login.clone()),
        name: person.name.clone(),
        role: person.role.key().to_owned(),
        password: Some(password_auth::generate_hash(password)),
        mentor: person.mentor.clone(),
        manager: manager.transpose()?.map(|manager| manager.id),
        ..PersonRow::default()
    })?;
    println!("person {id}: {}", person.name);
    Ok(())
}

/// How many characters a password has at least, as NIST SP 800-63B asks for where it is the only
/// factor.
const LEAST_LETTERS: usize = 15;

/// Adds mentors to the register.
///
/// # Errors
///
/// If a service runs, if a line is no mentor, or if a reference is taken.
pub fn add_mentors(config: &Config, file: &Path) -> anyhow::Result<()> {
    let _lock = lock(config)?;
    let scheme = Scheme::open(&config.database())?;
    let lines = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    for (number, line) in (1..).zip(lines.lines()) {
        let place = || format!("{}, line {number}", file.display());
        let Submission(mentor) = serde_json::from_str(line).with_context(place)?;
        scheme.add_mentor(mentor.with_context(place)?)?;
    }
    println!("{} mentors added", lines.lines().count());
    Ok(())
}

/// Writes a copy of the database, whether or not a service runs.
///
/// # Errors
///
/// If the file exists, or cannot be written.
pub fn backup(config: &Config, file: &Path) -> anyhow::Result<()> {
    ensure!(!file.exists(), "{}: this file exists", file.display());
    let to = file.to_str().context("the name of the file is not text")?;
    Store::reader(&config.database())?.backup(to)?;
    // Whether the copy is whole shows only when it is read.
    let cases = Scheme::open(file)?.verify()?;
    println!("{}: {cases} applications", file.display());
    Ok(())
}

/// Puts a copy in the place of the database, once every log in it has been replayed.
///
/// # Errors
///
/// If a service runs, or if the copy does not hold.
pub fn restore(config: &Config, file: &Path) -> anyhow::Result<()> {
    let _lock = lock(config)?;
    let next = config.data.join("restored.sqlite");
    fs::copy(file, &next).with_context(|| file.display().to_string())?;
    let cases = {
        let scheme = Scheme::open(&next)?;
        scheme.checkpoint()?;
        scheme.verify()?
    };
    let database = config.database();
    tell_erased(config)?;
    for log in ["sqlite-wal", "sqlite-shm"] {
        let log = database.with_extension(log);
        if log.exists() {
            fs::remove_file(log)?;
        }
    }
    fs::rename(&next, &database)?;
    File::open(&config.data)?.sync_all()?;
    println!("{}: {cases} applications", database.display());
    Ok(())
}

/// Says who was erased, because the copy may still hold them.
fn tell_erased(config: &Config) -> anyhow::Result<()> {
    if !config.database().exists() {
        return Ok(());
    }
    for (person, at) in Store::reader(&config.database())?.erased()? {
        println!("person {person} was erased at {at}: erase them again if the copy is older");
    }
    Ok(())
}
