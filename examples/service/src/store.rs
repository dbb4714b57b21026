//! The database: one SQLite file, which holds the truth.
//!
//! Nothing here knows a rule. The module stores what the scheme has decided, each decision in one
//! transaction together with its line in the audit, and gives everything back at the start.

mod migrations;
mod rows;

use std::path::Path;

use rusqlite::{Connection, OpenFlags, OptionalExtension as _, Transaction, params};

pub use self::rows::{AuditLine, Entry, Machine, PersonRow};

/// How many of the newest lines of the audit a page shows.
const AUDIT_LINES: i64 = 200;

/// A connection to the database.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
}

/// What an entry of the audit is about, beside who did what.
#[derive(Clone, Copy, Debug, Default)]
pub struct About {
    pub application: Option<i64>,
    pub person: Option<i64>,
}

impl Store {
    /// Opens the database, and brings an older one to the present form.
    ///
    /// # Errors
    ///
    /// If the file is no database, or holds an event that the library refuses.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        let mut connection = Connection::open(path)?;
        // FULL: a commit has reached the disk when it returns, so what is acknowledged is kept.
        // secure_delete: what is erased is overwritten, and does not linger in free pages.
        connection.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON; PRAGMA busy_timeout = 5000;",
        )?;
        migrations::run(&mut connection)?;
        Ok(Self { connection })
    }

    /// Opens the database for reading beside the connection that writes.
    ///
    /// # Errors
    ///
    /// If the file cannot be opened.
    pub fn reader(path: &Path) -> rusqlite::Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)?;
        connection.execute_batch("PRAGMA busy_timeout = 5000;")?;
        Ok(Self { connection })
    }

    /// Does several things in one transaction, or none of them.
    ///
    /// # Errors
    ///
    /// If the database refuses one of them, or cannot be written to.
    pub fn write<T>(
        &mut self,
        work: impl FnOnce(&Writing<'_>) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        let transaction = self
            .connection
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let writing = Writing { transaction };
        let done = work(&writing)?;
        writing.transaction.commit()?;
        Ok(done)
    }

    /// Moves everything from the write-ahead log into the database, and empties the log.
    ///
    /// # Errors
    ///
    /// If the database cannot be written to.
    pub fn checkpoint(&self) -> rusqlite::Result<()> {
        self.connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
    }

    /// Writes a copy of the database as it is now into a new file.
    ///
    /// # Errors
    ///
    /// If the file exists, or cannot be written.
    pub fn backup(&self, to: &str) -> rusqlite::Result<()> {
        self.connection.execute("VACUUM INTO ?1", [to])?;
        Ok(())
    }
}

/// A transaction.
#[derive(Debug)]
pub struct Writing<'a> {
    transaction: Transaction<'a>,
}

impl Writing<'_> {
    /// Stores an event in its place. The database refuses it if the place is taken.
    pub(crate) fn event(
        &self,
        application: i64,
        (machine, place): (Machine, usize),
        (at, by): (&str, i64),
        event: &str,
    ) -> rusqlite::Result<()> {
        let place = i64::try_from(place).unwrap_or(i64::MAX);
        self.transaction
            .prepare_cached("INSERT INTO event VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute(params![application, machine, place, at, by, event])?;
        Ok(())
    }

    /// Puts another event in the place of an event: only erasing does so.
    pub(crate) fn replace_event(
        &self,
        application: i64,
        (machine, place): (Machine, usize),
        event: &str,
    ) -> rusqlite::Result<()> {
        let place = i64::try_from(place).unwrap_or(i64::MAX);
        self.transaction.execute(
            "UPDATE event SET event = ?4 WHERE application = ?1 AND machine = ?2 AND place = ?3",
            params![application, machine, place, event],
        )?;
        Ok(())
    }

    pub(crate) fn audit(
        &self,
        at: &str,
        by: Option<i64>,
        did: &str,
        about: About,
    ) -> rusqlite::Result<()> {
        self.transaction
            .prepare_cached(
                "INSERT INTO audit (at, by, did, application, person) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![at, by, did, about.application, about.person])?;
        Ok(())
    }

    pub(crate) fn application(&self, mentee: i64) -> rusqlite::Result<i64> {
        let sql = "INSERT INTO application (mentee) VALUES (?1)";
        self.transaction.execute(sql, [mentee])?;
        Ok(self.transaction.last_insert_rowid())
    }

    pub(crate) fn person(&self, person: &PersonRow) -> rusqlite::Result<i64> {
        self.transaction.execute(
            "INSERT INTO person (login, name, role, password, mentor, manager)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                person.login,
                person.name,
                person.role,
                person.password,
                person.mentor,
                person.manager
            ],
        )?;
        Ok(self.transaction.last_insert_rowid())
    }

    /// Leaves of a person nothing but the number and the role, which logs and the audit refer to.
    pub(crate) fn forget_person(&self, person: i64) -> rusqlite::Result<()> {
        self.transaction.execute(
            "UPDATE person SET login = NULL, name = '', password = NULL, mentor = NULL,
             manager = NULL WHERE id = ?1",
            [person],
        )?;
        for table in ["draft", "assessment"] {
            let sql = format!("DELETE FROM {table} WHERE person = ?1");
            self.transaction.execute(&sql, [person])?;
        }
        Ok(())
    }

    pub(crate) fn mentor(&self, id: &str, entry: &str) -> rusqlite::Result<()> {
        let sql = "INSERT INTO mentor VALUES (?1, ?2)";
        self.transaction.execute(sql, [id, entry])?;
        Ok(())
    }

    pub(crate) fn remove_mentor(&self, id: &str) -> rusqlite::Result<()> {
        self.transaction
            .execute("DELETE FROM mentor WHERE id = ?1", [id])?;
        Ok(())
    }

    pub(crate) fn draft(&self, person: i64, answers: [u8; 10], at: &str) -> rusqlite::Result<()> {
        self.transaction.execute(
            "INSERT INTO draft VALUES (?1, ?2, ?3)
             ON CONFLICT (person) DO UPDATE SET answers = excluded.answers, at = excluded.at",
            params![person, answers, at],
        )?;
        Ok(())
    }

    pub(crate) fn assessment(&self, person: i64, answers: i64, at: &str) -> rusqlite::Result<()> {
        self.transaction.execute(
            "INSERT INTO assessment (person, answers, at) VALUES (?1, ?2, ?3)",
            params![person, answers, at],
        )?;
        self.transaction
            .execute("DELETE FROM draft WHERE person = ?1", [person])?;
        Ok(())
    }

    /// Notes that a person is counted: false if the person was counted before.
    pub(crate) fn count(&self, person: i64) -> rusqlite::Result<bool> {
        let sql = "INSERT OR IGNORE INTO counted VALUES (?1)";
        Ok(self.transaction.execute(sql, [person])? == 1)
    }

    pub(crate) fn tally(&self, counts: &str) -> rusqlite::Result<()> {
        self.transaction
            .prepare_cached(
                "INSERT INTO tally VALUES (1, ?1)
                 ON CONFLICT (one) DO UPDATE SET counts = excluded.counts",
            )?
            .execute([counts])?;
        Ok(())
    }

    pub(crate) fn released(&self, at: &str, by: i64, counts: &str) -> rusqlite::Result<()> {
        let sql = "INSERT INTO released (at, by, counts) VALUES (?1, ?2, ?3)";
        self.transaction.execute(sql, params![at, by, counts])?;
        Ok(())
    }
}

impl Store {
    pub(crate) fn people(&self) -> rusqlite::Result<Vec<PersonRow>> {
        self.all(
            "SELECT id, login, name, role, password, mentor, manager FROM person ORDER BY id",
            PersonRow::read,
        )
    }

    pub(crate) fn mentors(&self) -> rusqlite::Result<Vec<String>> {
        self.all("SELECT entry FROM mentor ORDER BY rowid", |row| row.get(0))
    }

    pub(crate) fn applications(&self) -> rusqlite::Result<Vec<(i64, i64)>> {
        let sql = "SELECT id, mentee FROM application ORDER BY id";
        self.all(sql, |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// Hands over every event, in the order of the logs.
    pub(crate) fn each_event(
        &self,
        mut take: impl FnMut(i64, Machine, String) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let sql = "SELECT application, machine, event FROM event
                   ORDER BY application, machine, place";
        let mut statement = self.connection.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            take(row.get(0)?, row.get(1)?, row.get(2)?)?;
        }
        Ok(())
    }

    /// The log of one application, or of the setup that belongs to it.
    pub(crate) fn log(&self, application: i64, machine: Machine) -> rusqlite::Result<Vec<Entry>> {
        let sql = "SELECT event.at, event.by, person.name, event.event FROM event
                   LEFT JOIN person ON person.id = event.by
                   WHERE application = ?1 AND machine = ?2 ORDER BY place";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(params![application, machine], Entry::read)?;
        rows.collect()
    }

    pub(crate) fn draft(&self, person: i64) -> rusqlite::Result<Option<[u8; 10]>> {
        let sql = "SELECT answers FROM draft WHERE person = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        statement.query_row([person], |row| row.get(0)).optional()
    }

    /// The answers of a person, the earliest first, as the library packs them.
    pub(crate) fn assessments(&self, person: i64) -> rusqlite::Result<Vec<i64>> {
        let sql = "SELECT answers FROM assessment WHERE person = ?1 ORDER BY id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([person], |row| row.get(0))?;
        rows.collect()
    }

    pub(crate) fn tally(&self) -> rusqlite::Result<Option<String>> {
        let sql = "SELECT counts FROM tally";
        let row = self.connection.query_row(sql, [], |row| row.get(0));
        row.optional()
    }

    pub(crate) fn released(&self) -> rusqlite::Result<Vec<String>> {
        self.all("SELECT counts FROM released ORDER BY number", |row| {
            row.get(0)
        })
    }

    pub(crate) fn audit(&self) -> rusqlite::Result<Vec<AuditLine>> {
        let sql = "SELECT audit.at, audit.by, person.name, audit.did, audit.application,
                          audit.person
                   FROM audit LEFT JOIN person ON person.id = audit.by
                   ORDER BY audit.id DESC LIMIT ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([AUDIT_LINES], AuditLine::read)?;
        rows.collect()
    }

    /// Who was erased, and when.
    pub(crate) fn erased(&self) -> rusqlite::Result<Vec<(i64, String)>> {
        let sql = "SELECT person, at FROM audit
                   WHERE did = 'erased a person' AND person IS NOT NULL ORDER BY id";
        self.all(sql, |row| Ok((row.get(0)?, row.get(1)?)))
    }

    fn all<T>(
        &self,
        sql: &str,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<Vec<T>> {
        let mut statement = self.connection.prepare(sql)?;
        let rows = statement.query_map([], read)?;
        rows.collect()
    }
}
