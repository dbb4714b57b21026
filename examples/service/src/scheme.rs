//! The scheme: the only place that changes anything.
//!
//! It keeps every record in memory, as the replay of the events in the [`Store`]. A change takes
//! one way: the library decides, the database stores and commits, the memory follows, and only then
//! does whoever asked get an answer. One lock is held from the decision to the end, so no other
//! decision comes in between: two mentees cannot both get the last place of a mentor. Others read
//! what was before, until the change is on the disk.

mod case;
mod changes;
mod cohort;
mod erasure;
mod index;
mod opening;
mod refusal;
mod views;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use leadership_qualities::cohort::History;
use leadership_qualities::{Register, Tally};
use parking_lot::{Mutex, RwLock};

pub use self::case::{Case, Sight};
pub use self::changes::Event;
pub use self::cohort::CohortView;
use self::index::Index;
pub use self::refusal::Refusal;
pub use self::views::{Answers, Known, Overview};
use crate::people::{self, People, Person};
use crate::store::Store;

/// A mentoring scheme, with everything that it keeps.
#[derive(Debug)]
pub struct Scheme {
    state: RwLock<State>,
    /// Whoever changes anything locks this first, and the state after it.
    store: Mutex<Store>,
    /// Reads beside the connection that writes.
    reader: Mutex<Store>,
    path: PathBuf,
}

/// What the scheme knows by heart.
#[derive(Debug)]
struct State {
    people: People,
    register: Register,
    cases: BTreeMap<i64, Case>,
    index: Index,
    tally: Tally,
    history: History,
}

/// The time now, as the database stores it.
fn now() -> String {
    let now = jiff::Timestamp::now();
    format!("{now:.0}")
}

impl Scheme {
    /// The person with this number, unless the person can no longer sign in.
    #[must_use]
    pub fn person(&self, id: i64) -> Option<Person> {
        let state = self.state.read();
        let person = state.people.get(id)?;
        person.login.is_some().then(|| person.clone())
    }

    /// The person with this login.
    #[must_use]
    pub fn with_login(&self, login: &str) -> Option<Person> {
        self.state.read().people.with_login(login).cloned()
    }

    /// The number of the person with this login and this password.
    #[must_use]
    pub fn sign_in(&self, login: &str, password: &str) -> Option<i64> {
        let found = self.state.read().people.with_login(login).cloned();
        // Hashing takes a while, so no lock is held meanwhile.
        let hash = found.as_ref().and_then(|person| person.password.as_deref());
        let matches = people::verify(password, hash);
        found.filter(|_| matches).map(|person| person.id)
    }

    /// Writes a copy of the database into a new file, while the service runs.
    ///
    /// # Errors
    ///
    /// If the file exists or cannot be written.
    pub fn backup(&self, to: &str) -> rusqlite::Result<()> {
        self.store.lock().backup(to)
    }

    /// Moves everything into the one file of the database.
    ///
    /// # Errors
    ///
    /// If the file cannot be written.
    pub fn checkpoint(&self) -> rusqlite::Result<()> {
        self.store.lock().checkpoint()
    }

    /// Where the database is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}
