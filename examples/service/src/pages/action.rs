//! The form of one action.

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{page, parts, token};
use crate::actions::{self, Rule};
use crate::forms::{self, Context, Problem, Sent};
use crate::people::Role;
use crate::scheme::{Refusal, Scheme, Sight};
use crate::store::{About, Machine};
use crate::web::{App, Fault, User};

/// What a mentor can report who has an invitation, and no more.
const OF_INVITED: [&str; 6] = [
    "met",
    "meeting_missed",
    "mentor_declined",
    "mentor_unavailable",
    "mentor_unavailable_after_meeting",
    "not_continued",
];

type Place = Path<(i64, String, String)>;

/// What the address may fill in beforehand.
#[derive(Debug, Deserialize)]
pub(crate) struct Preset {
    mentor: Option<String>,
}

pub(crate) async fn show(
    State(app): State<App>,
    user: User,
    Path((id, machine, action)): Place,
    Query(preset): Query<Preset>,
) -> Result<Markup, Fault> {
    app.run(move |scheme| {
        let (machine, rule) = found(&user, &machine, &action)?;
        let mut sent = Sent::default();
        if let Some(mentor) = preset.mentor {
            sent.preset("mentor", &mentor);
        }
        form(scheme, &user, (id, machine, rule), &sent, &[])
    })
    .await?
}

pub(crate) async fn report(
    State(app): State<App>,
    user: User,
    Path((id, machine, action)): Place,
    body: Bytes,
) -> Result<Response, Fault> {
    app.run(move |scheme| {
        let (machine, rule) = found(&user, &machine, &action)?;
        let sent = Sent::parse(&body);
        let known = scheme.case(&user.person, id)?;
        let context = Context {
            scheme,
            case: &known.case,
            by: &user.person,
        };
        let problems = match forms::event(machine, rule, context, &sent) {
            Err(problems) => problems,
            Ok(event) => match scheme.report(&user.person, id, event) {
                Ok(()) => return Ok(Redirect::to(&format!("/applications/{id}")).into_response()),
                // What is not possible is told above the form, and what was written stays in it.
                Err(refusal @ (Refusal::Application(_) | Refusal::Setup(_) | Refusal::Rule(_))) => {
                    let page = form(
                        scheme,
                        &user,
                        (id, machine, rule),
                        &sent,
                        &[Problem {
                            field: String::new(),
                            text: forms::sentence(&format!("{refusal}.")),
                        }],
                    )?;
                    return Ok((StatusCode::CONFLICT, page).into_response());
                }
                Err(refusal) => return Err(refused(scheme, &user, id, refusal)),
            },
        };
        let page = form(scheme, &user, (id, machine, rule), &sent, &problems)?;
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    })
    .await?
}

/// The row of an action that this role may report.
fn found(user: &User, machine: &str, action: &str) -> Result<(Machine, &'static Rule), Refusal> {
    let machine = Machine::from_key(machine).ok_or(Refusal::NotFound)?;
    let rule = actions::rule(machine, action).ok_or(Refusal::NotFound)?;
    if rule.who.contains(&user.person.role) {
        Ok((machine, rule))
    } else {
        Err(Refusal::NotYours)
    }
}

fn refused(scheme: &Scheme, user: &User, id: i64, refusal: Refusal) -> Fault {
    if matches!(refusal, Refusal::NotYours) {
        let about = About {
            application: Some(id),
            ..About::default()
        };
        scheme.note(Some(user.person.id), "was not allowed to report", about);
    }
    refusal.into()
}

fn form(
    scheme: &Scheme,
    user: &User,
    (id, machine, rule): (i64, Machine, &Rule),
    sent: &Sent,
    problems: &[Problem],
) -> Result<Markup, Fault> {
    let known = scheme.case(&user.person, id)?;
    let context = Context {
        scheme,
        case: &known.case,
        by: &user.person,
    };
    match known.sight {
        Sight::As(_) => {}
        Sight::Invited(_) if OF_INVITED.contains(&rule.action) => {}
        Sight::Invited(_) | Sight::Former => return Err(Refusal::NotFound.into()),
    }
    let fields = forms::fields(rule, context);
    // A step of the setup is called after its subject, and a button after what it does.
    let is_step = machine == Machine::Setup && !fields.is_empty();
    let words = if is_step { "Save" } else { rule.title };
    let body = html! {
        (parts::summary(problems))
        @if let Some(statement) = actions::statement(machine, rule.action) {
            p .statement { (statement.text()) }
        }
        form method="post" action=(format!("/applications/{id}/{}/{}", machine.key(), rule.action)) {
            (token(user))
            @for field in &fields { (parts::field(field, sent, problems)) }
            button type="submit" { (words) }
        }
        p { a href=(format!("/applications/{id}")) { "Back without saving" } }
    };
    // Whoever has several applications before her has to see which one this is about.
    let title = match user.person.role {
        Role::Mentee => format!("{}, application {id}", rule.title),
        _ => format!(
            "{}: {}, application {id}",
            rule.title,
            known.mentee.called()
        ),
    };
    let show = if problems.is_empty() {
        page
    } else {
        super::refused
    };
    Ok(show(&title, Some(user), &body))
}
