//! The people of a scheme: who they are, and what they may do as whom.

use std::collections::HashMap;
use std::sync::LazyLock;

use leadership_qualities::Role as Part;
use leadership_qualities::programme::MentorId;
use leadership_qualities::record::Party;

use crate::store::PersonRow;

/// What somebody is in the scheme. An account has one role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Mentee,
    Mentor,
    Manager,
    Office,
}

impl Role {
    pub const ALL: [Self; 4] = [Self::Mentee, Self::Mentor, Self::Manager, Self::Office];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mentee => "mentee",
            Self::Mentor => "mentor",
            Self::Manager => "manager",
            Self::Office => "office",
        }
    }

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mentee => "mentee",
            Self::Mentor => "mentor",
            Self::Manager => "line manager",
            Self::Office => "programme office",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }

    /// Whether somebody with this role may say that a party has decided something.
    #[must_use]
    pub const fn speaks_as(self, party: Party) -> bool {
        match party {
            Party::Mentee => matches!(self, Self::Mentee),
            Party::Mentor => matches!(self, Self::Mentor),
            Party::Both => matches!(self, Self::Mentee | Self::Mentor),
            Party::Programme => matches!(self, Self::Office),
            Party::LineManager => matches!(self, Self::Manager),
        }
    }

    /// The part in the relationship, for somebody who is one of the pair.
    #[must_use]
    pub const fn part(self) -> Option<Part> {
        match self {
            Self::Mentee => Some(Part::Mentee),
            Self::Mentor => Some(Part::Mentor),
            Self::Manager | Self::Office => None,
        }
    }
}

/// A person with an account, or a person who was erased.
#[derive(Clone, Debug)]
pub struct Person {
    pub id: i64,
    /// `None` for somebody who can no longer sign in.
    pub login: Option<String>,
    pub name: String,
    pub role: Role,
    /// The hash of the password.
    pub(crate) password: Option<String>,
    /// A mentor's reference on the register.
    pub mentor: Option<MentorId>,
    /// A mentee's line manager.
    pub manager: Option<i64>,
}

impl Person {
    /// A name for pages, which an erased person has, too.
    #[must_use]
    pub fn called(&self) -> &str {
        if self.name.is_empty() {
            "an erased person"
        } else {
            &self.name
        }
    }

    pub(crate) fn from_row(row: &PersonRow) -> anyhow::Result<Self> {
        let role = Role::from_key(&row.role);
        let role = role.ok_or_else(|| anyhow::anyhow!("person {}: an unknown role", row.id))?;
        let mentor = row.mentor.clone().map(MentorId::try_from).transpose()?;
        Ok(Self {
            id: row.id,
            login: row.login.clone(),
            name: row.name.clone(),
            role,
            password: row.password.clone(),
            mentor,
            manager: row.manager,
        })
    }
}

/// Everybody, found by number and by login.
#[derive(Debug, Default)]
pub(crate) struct People {
    everybody: HashMap<i64, Person>,
    logins: HashMap<String, i64>,
    staff: HashMap<i64, Vec<i64>>,
}

impl People {
    pub(crate) fn add(&mut self, person: Person) {
        if let Some(login) = &person.login {
            self.logins.insert(login.clone(), person.id);
        }
        if let Some(manager) = person.manager {
            self.staff.entry(manager).or_default().push(person.id);
        }
        self.everybody.insert(person.id, person);
    }

    pub(crate) fn get(&self, id: i64) -> Option<&Person> {
        self.everybody.get(&id)
    }

    pub(crate) fn with_login(&self, login: &str) -> Option<&Person> {
        self.logins.get(login).and_then(|id| self.get(*id))
    }

    pub(crate) fn staff_of(&self, manager: i64) -> impl Iterator<Item = &Person> {
        let staff = self.staff.get(&manager).into_iter().flatten();
        staff.filter_map(|id| self.get(*id))
    }

    /// Takes everything from a person but the number and the role.
    pub(crate) fn forget(&mut self, id: i64) {
        let Some(person) = self.everybody.get_mut(&id) else {
            return;
        };
        if let Some(login) = person.login.take() {
            self.logins.remove(&login);
        }
        if let Some(manager) = person.manager.take() {
            let staff = self.staff.entry(manager).or_default();
            staff.retain(|one| *one != id);
        }
        person.name.clear();
        person.password = None;
        person.mentor = None;
    }
}

/// Whether a password is the one that a hash was made of.
///
/// Without a hash it does the same work for nothing, so that the time that it takes does not tell
/// whether a login exists.
pub(crate) fn verify(password: &str, hash: Option<&str>) -> bool {
    static NOBODY: LazyLock<String> = LazyLock::new(|| password_auth::generate_hash("nobody"));
    let matches = password_auth::verify_password(password, hash.unwrap_or(&NOBODY)).is_ok();
    matches && hash.is_some()
}
