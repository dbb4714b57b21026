//! The rows of the database.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Result, Row};

/// The state machine that an event belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Machine {
    Application,
    Setup,
}

impl Machine {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::Setup => "setup",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Application, Self::Setup]
            .into_iter()
            .find(|machine| machine.key() == key)
    }
}

impl ToSql for Machine {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>> {
        Ok(self.key().into())
    }
}

impl FromSql for Machine {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::from_key(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

/// A person, as the database has them.
#[derive(Clone, Debug, Default)]
pub struct PersonRow {
    pub id: i64,
    pub login: Option<String>,
    pub name: String,
    pub role: String,
    pub password: Option<String>,
    pub mentor: Option<String>,
    pub manager: Option<i64>,
}

impl PersonRow {
    pub(super) fn read(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            login: row.get(1)?,
            name: row.get(2)?,
            role: row.get(3)?,
            password: row.get(4)?,
            mentor: row.get(5)?,
            manager: row.get(6)?,
        })
    }
}

/// An event with when it was reported and by whom.
#[derive(Clone, Debug)]
pub struct Entry {
    /// `None` if the older log kept no time.
    pub at: Option<String>,
    /// `None` if the older log kept no user.
    pub by: Option<i64>,
    /// The name of the user, which is empty once the user is erased.
    pub name: Option<String>,
    /// The event in JSON.
    pub event: String,
}

impl Entry {
    pub(super) fn read(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            at: row.get(0)?,
            by: row.get(1)?,
            name: row.get(2)?,
            event: row.get(3)?,
        })
    }
}

/// A line of the audit.
#[derive(Clone, Debug)]
pub struct AuditLine {
    pub at: String,
    pub by: Option<i64>,
    pub name: Option<String>,
    pub did: String,
    pub application: Option<i64>,
    pub person: Option<i64>,
}

impl AuditLine {
    pub(super) fn read(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            at: row.get(0)?,
            by: row.get(1)?,
            name: row.get(2)?,
            did: row.get(3)?,
            application: row.get(4)?,
            person: row.get(5)?,
        })
    }
}
