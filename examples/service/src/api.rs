//! The same service for programs: JSON in and out, in the documents of the library.
//!
//! A program signs in as a browser does, and sends the token of its session in a header. `GET
//! /api/me` tells the token.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use leadership_qualities::programme::register::Criteria;
use leadership_qualities::schema::Submission;
use leadership_qualities::{Catalogue, Draft, Profile, SelfAssessment, programme, setup};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::people::Role;
use crate::scheme::{Event, Refusal, Scheme, Sight};
use crate::store::{About, Machine};
use crate::web::{App, Fault, User};

/// Every route below `/api`, with its methods: [`openapi`](crate::openapi) describes all of them.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/me", get(me))
        .route("/draft", get(draft).put(put_draft))
        .route("/assessment", get(assessment).put(put_assessment))
        .route("/profile", get(profile))
        .route("/register", get(register).post(search))
        .route("/applications", get(applications))
        .route("/applications/{id}", get(application))
        .route("/applications/{id}/setup", get(setup_record))
        .route("/applications/{id}/profile", get(profile_of_mentee))
        .route("/applications/{id}/log/{machine}", get(log))
        .route("/applications/{id}/events/{machine}", post(report))
        .route("/release", get(release))
        .route("/tables/{machine}", get(table))
        .route("/framework", get(framework))
        .fallback(|| async { Failed(Refusal::NotFound.into()) })
}

/// A fault, told to a program.
struct Failed(Fault);

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        self.0.json()
    }
}

impl<E: Into<Fault>> From<E> for Failed {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

type Answer<T> = Result<Json<T>, Failed>;

/// Somebody who is signed in; a program learns by a status that nobody is.
struct Caller(User);

impl axum::extract::FromRequestParts<App> for Caller {
    type Rejection = Failed;

    async fn from_request_parts(
        parts: &mut axum::http::request::Parts,
        app: &App,
    ) -> Result<Self, Failed> {
        Ok(Self(User::from_request_parts(parts, app).await?))
    }
}

async fn me(Caller(user): Caller) -> Json<Value> {
    Json(json!({
        "id": user.person.id,
        "name": user.person.called(),
        "role": user.person.role.key(),
        "token": user.token,
    }))
}

async fn own_answers(app: &App, user: &User) -> Result<crate::scheme::Answers, Failed> {
    let mentee = user.expect(Role::Mentee)?.clone();
    let answers = app.run(move |scheme| scheme.answers(&mentee, mentee.id));
    Ok(answers.await??)
}

async fn draft(State(app): State<App>, Caller(user): Caller) -> Answer<Draft> {
    let answers = own_answers(&app, &user).await?;
    Ok(Json(answers.draft.unwrap_or_default()))
}

async fn put_draft(
    State(app): State<App>,
    Caller(user): Caller,
    body: axum::body::Bytes,
) -> Result<Response, Failed> {
    let draft: Draft = match read(&body)? {
        Ok(draft) => draft,
        Err(invalid) => return Ok(invalid),
    };
    app.run(move |scheme| scheme.save_draft(&user.person, &draft))
        .await??;
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn assessment(State(app): State<App>, Caller(user): Caller) -> Answer<SelfAssessment> {
    let answers = own_answers(&app, &user).await?;
    let last = answers.finished.last().copied();
    Ok(Json(last.ok_or(Refusal::NotFound)?))
}

async fn put_assessment(
    State(app): State<App>,
    Caller(user): Caller,
    body: axum::body::Bytes,
) -> Result<Response, Failed> {
    let assessment: SelfAssessment = match read(&body)? {
        Ok(assessment) => assessment,
        Err(invalid) => return Ok(invalid),
    };
    app.run(move |scheme| scheme.assess(&user.person, assessment))
        .await??;
    Ok(Json(Profile::new(assessment)).into_response())
}

async fn profile(State(app): State<App>, Caller(user): Caller) -> Answer<Profile> {
    let answers = own_answers(&app, &user).await?;
    let last = answers.finished.last().copied();
    Ok(Json(Profile::new(last.ok_or(Refusal::NotFound)?)))
}

async fn profile_of_mentee(
    State(app): State<App>,
    Caller(user): Caller,
    Path(id): Path<i64>,
) -> Answer<Profile> {
    let found = app.run(move |scheme| {
        let known = scheme.case(&user.person, id)?;
        let answers = scheme.answers(&user.person, known.mentee.id)?;
        answers.finished.last().copied().ok_or(Refusal::NotFound)
    });
    Ok(Json(Profile::new(found.await??)))
}

/// The whole register, for mentees and for the office.
async fn register(State(app): State<App>, Caller(user): Caller) -> Answer<Value> {
    if !matches!(user.person.role, Role::Mentee | Role::Office) {
        return Err(Refusal::NotFound.into());
    }
    let mentors = app.run(|scheme| {
        scheme.register(|register| serde_json::to_value(register.mentors().collect::<Vec<_>>()))
    });
    Ok(Json(mentors.await?.map_err(Refusal::from)?))
}

async fn search(
    State(app): State<App>,
    Caller(user): Caller,
    body: axum::body::Bytes,
) -> Result<Response, Failed> {
    user.expect(Role::Mentee)?;
    let criteria: Criteria = match read(&body)? {
        Ok(criteria) => criteria,
        Err(invalid) => return Ok(invalid),
    };
    let shortlist = app.run(move |scheme| {
        scheme.register(|register| serde_json::to_value(register.search(&criteria)))
    });
    let shortlist = shortlist.await?.map_err(Refusal::from)?;
    Ok(Json(shortlist).into_response())
}

/// Which part of a long list to give.
#[derive(Debug, serde::Deserialize)]
struct Part {
    #[serde(default)]
    from: usize,
}

/// How many applications one answer lists.
const LISTED: usize = 100;

async fn applications(
    State(app): State<App>,
    Caller(user): Caller,
    Query(part): Query<Part>,
) -> Answer<Vec<Value>> {
    let cases = app.run(move |scheme| scheme.cases(&user.person, part.from, LISTED));
    let cases = cases.await?.into_iter();
    let listed = cases.map(|known| {
        json!({
            "id": known.case.id,
            "mentee": known.mentee.called(),
            "stage": match known.sight {
                Sight::As(_) => Some(known.case.application.stage().key()),
                Sight::Invited(_) | Sight::Former => None,
            },
            "invitation": match known.sight {
                Sight::As(_) | Sight::Former => None,
                Sight::Invited(status) => Some(status.key()),
            },
        })
    });
    Ok(Json(listed.collect()))
}

async fn application(
    State(app): State<App>,
    Caller(user): Caller,
    Path(id): Path<i64>,
) -> Answer<leadership_qualities::Application> {
    let known = app.run(move |scheme| seen(scheme, &user, id)).await??;
    Ok(Json(known.case.application))
}

async fn setup_record(
    State(app): State<App>,
    Caller(user): Caller,
    Path(id): Path<i64>,
) -> Answer<leadership_qualities::Setup> {
    let known = app.run(move |scheme| seen(scheme, &user, id)).await??;
    Ok(Json(known.case.setup))
}

/// A case that this person sees as an audience, and not only as somebody invited.
fn seen(scheme: &Scheme, user: &User, id: i64) -> Result<crate::scheme::Known, Refusal> {
    let known = scheme.case(&user.person, id)?;
    match known.sight {
        Sight::As(_) => Ok(known),
        Sight::Invited(_) | Sight::Former => Err(Refusal::NotYours),
    }
}

async fn log(
    State(app): State<App>,
    Caller(user): Caller,
    Path((id, machine)): Path<(i64, String)>,
) -> Answer<Vec<Value>> {
    let machine = Machine::from_key(&machine).ok_or(Refusal::NotFound)?;
    let log = app.run(move |scheme| scheme.log(&user.person, id, machine));
    let entries = log.await??.into_iter().map(|(entry, event)| {
        let event = match event {
            Event::Application(event) => serde_json::to_value(event),
            Event::Setup(event) => serde_json::to_value(event),
        };
        Ok(json!({ "at": entry.at, "by": entry.by, "event": event? }))
    });
    let entries: Result<Vec<Value>, serde_json::Error> = entries.collect();
    Ok(Json(entries.map_err(Refusal::from)?))
}

/// Takes an event: 201 once it is on the disk, 409 with the library's reasons if it is not
/// possible, 422 with every problem if it is no event.
async fn report(
    State(app): State<App>,
    Caller(user): Caller,
    Path((id, machine)): Path<(i64, String)>,
    body: axum::body::Bytes,
) -> Result<Response, Failed> {
    let event = match Machine::from_key(&machine).ok_or(Refusal::NotFound)? {
        Machine::Application => read::<programme::Event>(&body)?.map(Event::Application),
        Machine::Setup => read::<setup::Event>(&body)?.map(Event::Setup),
    };
    let event = match event {
        Ok(event) => event,
        Err(invalid) => return Ok(invalid),
    };
    app.run(move |scheme| {
        let reported = scheme.report(&user.person, id, event);
        if matches!(reported, Err(Refusal::NotYours)) {
            let about = About {
                application: Some(id),
                ..About::default()
            };
            scheme.note(Some(user.person.id), "was not allowed to report", about);
        }
        reported
    })
    .await??;
    Ok(StatusCode::CREATED.into_response())
}

async fn release(
    State(app): State<App>,
    Caller(user): Caller,
) -> Answer<leadership_qualities::Release> {
    let viewer = user.expect(Role::Office)?.clone();
    let view = app.run(move |scheme| scheme.cohort(&viewer)).await??;
    Ok(Json(view.latest.ok_or(Refusal::NotFound)?))
}

async fn table(Path(machine): Path<String>) -> Result<Response, Failed> {
    match Machine::from_key(&machine).ok_or(Refusal::NotFound)? {
        Machine::Application => Ok(Json(programme::Table::new()).into_response()),
        Machine::Setup => Ok(Json(setup::Table::new()).into_response()),
    }
}

async fn framework() -> impl IntoResponse {
    Json(Catalogue)
}

/// Reads a document: itself, or the answer that lists every problem in it.
fn read<T>(body: &[u8]) -> Result<Result<T, Response>, Failed>
where
    T: Serialize,
    Submission<T>: DeserializeOwned,
{
    match serde_json::from_slice(body) {
        Ok(Submission(Ok(document))) => Ok(Ok(document)),
        Ok(Submission(Err(invalid))) => {
            let answer = (StatusCode::UNPROCESSABLE_ENTITY, Json(invalid));
            Ok(Err(answer.into_response()))
        }
        Err(_) => Err(Failed(Fault::Broken)),
    }
}
