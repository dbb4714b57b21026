//! Pages of the programme office: the audit, and erasing a person.

use axum::extract::{Path, State};
use axum::response::Redirect;
use maud::{Markup, html};

use super::{button, page, parts};
use crate::people::Role;
use crate::web::{App, Fault, User};

pub(crate) async fn audit(State(app): State<App>, user: User) -> Result<Markup, Fault> {
    let viewer = user.expect(Role::Office)?.clone();
    let lines = app.run(move |scheme| scheme.audit(&viewer)).await??;
    let content = html! {
        p { "The newest lines first. The audit says who did what, and quotes no text." }
        div .scroll tabindex="0" role="region" aria-labelledby="audit" {
            table {
                caption #audit { "Audit" }
                thead { tr {
                    th scope="col" { "When" } th scope="col" { "Who" } th scope="col" { "What" }
                } }
                tbody {
                    @for line in &lines {
                        tr {
                            td { (parts::time(Some(&line.at))) }
                            td {
                                @match (line.by, &line.name) {
                                    (None, _) => "somebody not signed in",
                                    (Some(id), Some(name)) if name.is_empty() => {
                                        "person " (id) ", erased"
                                    },
                                    (Some(id), name) => { (name.as_deref().unwrap_or("")) " (" (id) ")" },
                                }
                            }
                            td {
                                (line.did)
                                @if let Some(id) = line.application { ", application " (id) }
                                @if let Some(id) = line.person { ", person " (id) }
                            }
                        }
                    }
                }
            }
        }
    };
    Ok(page("Audit", Some(&user), &content))
}

pub(crate) async fn confirm_erasure(
    State(app): State<App>,
    user: User,
    Path(id): Path<i64>,
) -> Result<Markup, Fault> {
    let viewer = user.expect(Role::Office)?.clone();
    let person = app
        .run(move |scheme| scheme.erasable(&viewer, id))
        .await??;
    let content = html! {
        p { "You are about to erase " strong { (person.called()) } ". This cannot be undone." }
        ul {
            li { "The name, the user name, the password and the answers are deleted." }
            li {
                "In the logs of their applications, every text, every quality and every mentor's "
                "reference is removed. Which steps took place, and when, stays."
            }
            li {
                "The counts of the cohort stay as they are: they are sums, and what was released "
                "is known already."
            }
            li { "Copies made by backup still hold the person. Delete them, or erase again." }
        }
        div .danger { (button(&user, &format!("/people/{id}/erase"), "Erase this person")) }
        p { a href="/" { "Back without erasing" } }
    };
    let title = format!("Erase {}", person.called());
    Ok(page(&title, Some(&user), &content))
}

pub(crate) async fn erase(
    State(app): State<App>,
    user: User,
    Path(id): Path<i64>,
) -> Result<Redirect, Fault> {
    let office = user.expect(Role::Office)?.clone();
    app.run(move |scheme| scheme.erase(&office, id)).await??;
    Ok(Redirect::to("/"))
}
