//! Signing in and out.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::{Markup, html};
use tower_sessions::Session;

use super::{page, refused};
use crate::forms::{Field, Kind, Problem, Sent};
use crate::store::About;
use crate::web::{self, App, Fault, TOKEN_FIELD, User};

pub(crate) async fn show(session: Session) -> Result<Markup, Fault> {
    let token = web::token(&session).await?;
    Ok(form(&token, &Sent::default(), &[]))
}

pub(crate) async fn sign_in(
    State(app): State<App>,
    session: Session,
    body: axum::body::Bytes,
) -> Result<Response, Fault> {
    let sent = Sent::parse(&body);
    let (login, password) = (
        sent.text("login").to_owned(),
        sent.text("password").to_owned(),
    );
    let found = app
        .run(move |scheme| {
            let found = scheme.sign_in(&login, &password);
            let did = found.map_or("failed to sign in", |_| "signed in");
            scheme.note(found, did, About::default());
            found
        })
        .await?;
    if let Some(person) = found {
        web::begin(&session, person).await?;
        return Ok(Redirect::to("/").into_response());
    }
    let problem = Problem {
        field: "login".to_owned(),
        text: "The user name or the password is wrong.".to_owned(),
    };
    let page = form(&web::token(&session).await?, &sent, &[problem]);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

pub(crate) async fn sign_out(
    State(app): State<App>,
    user: User,
    session: Session,
) -> Result<Redirect, Fault> {
    web::end(&session).await?;
    let id = user.person.id;
    app.run(move |scheme| scheme.note(Some(id), "signed out", About::default()))
        .await?;
    Ok(Redirect::to("/login"))
}

fn form(token: &str, sent: &Sent, problems: &[Problem]) -> Markup {
    let login = Field {
        name: "login".to_owned(),
        label: "User name".to_owned(),
        hint: None,
        kind: Kind::UserName,
    };
    let content = html! {
        (super::parts::summary(problems))
        form method="post" action="/login" {
            input type="hidden" name=(TOKEN_FIELD) value=(token);
            (super::parts::field(&login, sent, problems))
            div .field {
                label for="password" { "Password" }
                input type="password" id="password" name="password" autocomplete="current-password";
            }
            button type="submit" { "Sign in" }
        }
    };
    let show = if problems.is_empty() { page } else { refused };
    show("Sign in", None, &content)
}
