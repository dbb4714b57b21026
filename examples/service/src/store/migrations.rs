//! From each form of the database to the next.

use rusqlite::{Connection, Transaction, params};
use rusqlite_migration::{HookError, M, Migrations};
use serde_json::{Value, json};

use super::Machine;

/// Brings the database to the present form.
pub(super) fn run(connection: &mut Connection) -> anyhow::Result<()> {
    let steps = [
        M::up(include_str!("1-logs.sql")),
        M::up_with_hook(include_str!("2-events.sql"), move_logs),
    ];
    Migrations::new(steps.into()).to_latest(connection)?;
    Ok(())
}

/// Moves both older logs into the one table, each event in the form that the library reads.
fn move_logs(transaction: &Transaction<'_>) -> Result<(), HookError> {
    for (machine, table) in [
        (Machine::Application, "application_log"),
        (Machine::Setup, "setup_log"),
    ] {
        let select = format!("SELECT application, place, line FROM {table}");
        let mut select = transaction.prepare(&select)?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let (application, place): (i64, i64) = (row.get(0)?, row.get(1)?);
            let line: String = row.get(2)?;
            let event = upcast(&line).ok_or_else(|| {
                // The line itself may be confidential, so the message names only its place.
                HookError::Hook(format!(
                    "{table}: application {application}, place {place}: expected an event of the \
                     older form, an object with `kind`"
                ))
            })?;
            transaction.execute(
                "INSERT INTO event VALUES (?1, ?2, ?3, NULL, NULL, ?4)",
                params![application, machine, place, event],
            )?;
        }
    }
    transaction.execute_batch("DROP TABLE application_log; DROP TABLE setup_log;")?;
    Ok(())
}

/// Turns an event of the older form, `{"kind": …, "content": …}`, into an event of the library.
fn upcast(line: &str) -> Option<String> {
    let Value::Object(mut old) = serde_json::from_str(line).ok()? else {
        return None;
    };
    let Value::String(kind) = old.remove("kind")? else {
        return None;
    };
    let content = old.remove("content").unwrap_or_else(|| json!({}));
    old.is_empty().then(|| json!({ kind: content }).to_string())
}
