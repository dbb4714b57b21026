//! What is done to a database from the command line.

use std::fs::{self, File, TryLockError};
use std::path::Path;

use anyhow::{Context as _, bail, ensure};

use crate::config::Config;
use crate::sample;
use crate::scheme::Scheme;
use crate::store::Store;

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
