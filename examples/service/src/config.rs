//! How the service is started.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::people::Role;

/// A mentoring scheme as a web service.
#[derive(Debug, Parser)]
#[command(term_width = 80)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub config: Config,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the scheme (this is what happens without a command)
    Serve,
    /// Write a copy of the database into a new file, also while the service runs
    Backup {
        /// The file to write, which must not exist
        file: PathBuf,
    },
    /// Check a copy, and put it in the place of the database; the service must not run
    Restore {
        /// The copy
        file: PathBuf,
    },
    /// Replay every log of the database, and say whether all of them hold
    Verify,
    /// Add a person, whose password comes from standard input; the service must not run
    AddPerson(NewPerson),
    /// Add mentors to the register, one in JSON a line; the service must not run
    AddMentors {
        /// A file with one mentor a line, as the library writes mentors
        file: PathBuf,
    },
}

/// A person to add.
#[derive(Args, Debug)]
pub struct NewPerson {
    /// The name to sign in with
    pub login: String,
    /// The name that others read
    pub name: String,
    /// What the person is in the scheme: mentee, mentor, manager or office
    #[arg(value_parser = role)]
    pub role: Role,
    /// For a mentor: the reference on the register
    #[arg(long, value_name = "REFERENCE", required_if_eq("role", "mentor"))]
    pub mentor: Option<String>,
    /// For a mentee: the login of the line manager
    #[arg(long, value_name = "LOGIN")]
    pub manager: Option<String>,
}

fn role(key: &str) -> Result<Role, String> {
    Role::from_key(key).ok_or_else(|| "expected mentee, mentor, manager or office".to_owned())
}

/// Where the service keeps its data, where it listens, and what it allows.
#[derive(Args, Clone, Debug)]
pub struct Config {
    /// The folder with the database
    #[arg(long, env = "SERVICE_DATA", default_value = "service-data")]
    pub data: PathBuf,
    /// The address to listen at; port 0 takes any free port
    #[arg(long, env = "SERVICE_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Start a new database without the sample people
    #[arg(long, env = "SERVICE_EMPTY")]
    pub empty: bool,
    /// Send the cookie over HTTPS only: for every service that others can reach
    #[arg(long, env = "SERVICE_SECURE")]
    pub secure: bool,
    /// How many seconds a session lasts
    #[arg(long, env = "SERVICE_SESSION_SECONDS", default_value_t = 8 * 60 * 60)]
    pub session_seconds: i64,
    /// How many requests one address may make a second
    #[arg(long, env = "SERVICE_RATE", default_value_t = 50)]
    pub rate: u32,
    /// How many times one address may try to sign in within a minute
    #[arg(long, env = "SERVICE_LOGIN_RATE", default_value_t = 10)]
    pub login_rate: u32,
}

impl Config {
    /// The database of the scheme.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.data.join("scheme.sqlite")
    }

    /// The database of the sessions, which nobody backs up.
    #[must_use]
    pub fn sessions(&self) -> PathBuf {
        self.data.join("sessions.sqlite")
    }

    /// The file that only one process can lock.
    #[must_use]
    pub fn lock(&self) -> PathBuf {
        self.data.join("lock")
    }
}
