//! How a scheme starts: by replaying everything that is stored.

use std::path::Path;

use anyhow::Context as _;
use leadership_qualities::cohort::History;
use leadership_qualities::programme::register::Mentor;
use leadership_qualities::{Policy, Register, Tally};
use parking_lot::{Mutex, RwLock};

use super::index::Index;
use super::{Case, Scheme, State};
use crate::people::{People, Person};
use crate::store::{Machine, Store};

impl Scheme {
    /// Opens the database of a scheme, and replays every log.
    ///
    /// # Errors
    ///
    /// If the database cannot be read, or a log holds an event that the library rejects. The error
    /// names the application, and quotes no text.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        let store = Store::open(path).with_context(|| path.display().to_string())?;
        let state = State::replay(&store)?;
        Ok(Self {
            state: RwLock::new(state),
            store: Mutex::new(store),
            reader: Mutex::new(Store::reader(path)?),
            path: path.to_owned(),
        })
    }

    /// Replays every log anew, and compares the result with the records in memory.
    ///
    /// # Errors
    ///
    /// If a log cannot be replayed, or a record differs from the replay of its log.
    pub fn verify(&self) -> anyhow::Result<usize> {
        let store = self.store.lock();
        let again = State::replay(&store)?;
        let state = self.state.read();
        anyhow::ensure!(state.register == again.register, "the register differs");
        anyhow::ensure!(state.tally == again.tally, "the tally differs");
        anyhow::ensure!(state.history == again.history, "the history differs");
        anyhow::ensure!(state.cases.len() == again.cases.len(), "a case is missing");
        for (case, again) in state.cases.values().zip(again.cases.values()) {
            let id = case.id;
            anyhow::ensure!(
                case == again,
                "application {id} differs from the replay of its log"
            );
        }
        Ok(state.cases.len())
    }
}

impl State {
    fn replay(store: &Store) -> anyhow::Result<Self> {
        let mut people = People::default();
        for row in store.people()? {
            people.add(Person::from_row(&row)?);
        }
        let mut cases: std::collections::BTreeMap<i64, Case> = store
            .applications()?
            .into_iter()
            .map(|(id, mentee)| {
                let case = Case {
                    id,
                    mentee,
                    ..Case::default()
                };
                (id, case)
            })
            .collect();
        store.each_event(|application, machine, event| {
            let case = cases.get_mut(&application).context("an event of nobody")?;
            case.read(machine, &event)
                .with_context(|| format!("application {application}, log {}", machine.key()))
        })?;
        let mentors = store.mentors()?.into_iter();
        let mentors: Result<Vec<Mentor>, _> =
            mentors.map(|entry| serde_json::from_str(&entry)).collect();
        let mut register = Register::new(mentors?)?;
        // Replaying takes no places, so they are counted from the applications.
        register.recount(cases.values().map(|case| &case.application));
        let tally = match store.tally()? {
            Some(counts) => serde_json::from_str(&counts)?,
            None => Tally::default(),
        };
        let released: Result<Vec<Tally>, _> = store
            .released()?
            .iter()
            .map(|counts| serde_json::from_str(counts))
            .collect();
        let history = History::replay(Policy::default(), released?)?;
        let mut index = Index::default();
        for case in cases.values() {
            index.add(case);
        }
        Ok(Self {
            people,
            register,
            cases,
            index,
            tally,
            history,
        })
    }
}

impl Case {
    /// Takes in the next event of a log.
    fn read(&mut self, machine: Machine, event: &str) -> anyhow::Result<()> {
        match machine {
            Machine::Application => self.resume(serde_json::from_str(event)?),
            Machine::Setup => self.resume_setup(serde_json::from_str(event)?),
        }
    }
}
