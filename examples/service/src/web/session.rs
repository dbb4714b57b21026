//! Sessions: who is signed in.

use std::fmt::Write as _;
use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use getrandom::fill;
use tower_sessions::cookie::time;
use tower_sessions::{ExpiredDeletion as _, Expiry, Session};
use tower_sessions_rusqlite_store::{RusqliteStore, tokio_rusqlite};

use super::{App, Fault};
use crate::config::Config;
use crate::people::{Person, Role};
use crate::scheme::Refusal;

const PERSON: &str = "person";
const TOKEN: &str = "token";

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct User {
    pub person: Person,
    /// The token that every form sends back.
    pub token: String,
}

impl User {
    /// Whether this is somebody with a role.
    ///
    /// # Errors
    ///
    /// If it is somebody with another role, who does not learn what is here.
    pub fn expect(&self, role: Role) -> Result<&Person, Refusal> {
        if self.person.role == role {
            Ok(&self.person)
        } else {
            Err(Refusal::NotFound)
        }
    }
}

impl FromRequestParts<App> for User {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let session = session(parts)?;
        let id: i64 = session.get(PERSON).await?.ok_or(Fault::SignIn)?;
        let token = token(session).await?;
        let person = app.run(move |scheme| scheme.person(id)).await?;
        let person = person.ok_or(Fault::SignIn)?;
        Ok(Self { person, token })
    }
}

fn session(parts: &Parts) -> Result<&Session, Fault> {
    parts.extensions.get().ok_or(Fault::Internal)
}

/// The token of the session, which is made when it is first asked for.
pub(crate) async fn token(session: &Session) -> Result<String, Fault> {
    if let Some(token) = session.get(TOKEN).await? {
        return Ok(token);
    }
    let mut bytes = [0; 32];
    fill(&mut bytes).map_err(|_| Fault::Internal)?;
    let token = bytes.iter().fold(String::new(), |mut token, byte| {
        // Writing to a string cannot fail.
        let _ = write!(token, "{byte:02x}");
        token
    });
    session.insert(TOKEN, &token).await?;
    if session.get::<i64>(PERSON).await?.is_none() {
        // Anybody can begin a session of nobody, so it does not stay for long.
        session.set_expiry(Some(Expiry::OnInactivity(time::Duration::minutes(15))));
    }
    Ok(token)
}

/// The token of the session, if the session has one.
pub(crate) async fn known_token(session: &Session) -> Option<String> {
    session.get(TOKEN).await.ok().flatten()
}

/// Begins a session of this person. The old session and its token are worth nothing any more.
pub(crate) async fn begin(session: &Session, person: i64) -> Result<(), Fault> {
    session.remove_value(TOKEN).await?;
    session.cycle_id().await?;
    session.insert(PERSON, person).await?;
    token(session).await?;
    Ok(())
}

/// Ends the session.
pub(crate) async fn end(session: &Session) -> Result<(), Fault> {
    Ok(session.flush().await?)
}

/// Where sessions are kept: in a database of their own, because nobody needs a backup of them.
pub(super) async fn store(config: &Config) -> anyhow::Result<RusqliteStore> {
    let connection = tokio_rusqlite::Connection::open(config.sessions()).await?;
    connection
        .call(|connection| {
            connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;")
        })
        .await?;
    let store = RusqliteStore::new(connection);
    store.migrate().await?;
    let old = store.clone();
    tokio::spawn(old.continuously_delete_expired(Duration::from_mins(1)));
    Ok(store)
}
