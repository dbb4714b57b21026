//! A web service with axum that takes self-assessments and events, and describes itself.
//!
//! aide writes the OpenAPI document from the types of the handlers: from [`Reading`], which has the
//! schema of a self-assessment, from [`Event`], and from the errors, which are documents, too.

use std::error::Error;
use std::sync::{Arc, Mutex, PoisonError};

use aide::axum::ApiRouter;
use aide::axum::routing::post_with;
use aide::openapi::OpenApi;
use axum::Json;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::{Request, StatusCode, header};
use leadership_qualities::assessment::InvalidDocument;
use leadership_qualities::setup::{Event, RejectedEvent};
use leadership_qualities::{Profile, Reading, Setup};
use tower::ServiceExt as _;

type Answer<T, E> = Result<Json<T>, (StatusCode, Json<E>)>;

/// Scores a self-assessment, or answers 422 with every problem in it.
async fn score(Json(reading): Json<Reading>) -> Answer<Profile, InvalidDocument> {
    match reading.into_assessment() {
        Ok(assessment) => Ok(Json(Profile::new(assessment))),
        Err(problems) => Err((StatusCode::UNPROCESSABLE_ENTITY, Json(problems))),
    }
}

/// Takes an event into the record, or answers 409 with what is possible instead.
async fn record(
    State(setup): State<Arc<Mutex<Setup>>>,
    Json(event): Json<Event>,
) -> Answer<Setup, RejectedEvent> {
    let mut setup = setup.lock().unwrap_or_else(PoisonError::into_inner);
    match setup.apply(event) {
        Ok(()) => Ok(Json(setup.clone())),
        Err(rejection) => Err((StatusCode::CONFLICT, Json(rejection))),
    }
}

fn service(api: &mut OpenApi) -> axum::Router {
    let score = post_with(score, |operation| {
        operation.response::<422, Json<InvalidDocument>>()
    });
    let record = post_with(record, |operation| {
        operation.response::<409, Json<RejectedEvent>>()
    });
    ApiRouter::new()
        .api_route("/profiles", score)
        .api_route("/events", record)
        .with_state(Arc::default())
        .finish_api(api)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut api = OpenApi::default();
    let service = service(&mut api);
    println!("{:#}", serde_json::to_value(&api)?["paths"]);

    // A server would call `axum::serve(listener, service)`; this program asks the service itself.
    let requests = [
        (
            "/profiles",
            std::fs::read_to_string("examples/data/physiotherapist.json")?,
        ),
        ("/profiles", r#"{"self_belief": {"rating": 5}}"#.into()),
        ("/events", r#"{"another_round": {}}"#.into()),
    ];
    let mut answers = Vec::new();
    for (path, body) in requests {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/json");
        let response = service
            .clone()
            .oneshot(request.body(Body::from(body))?)
            .await?;
        let status = response.status();
        let body = to_bytes(response.into_body(), 65_536).await?;
        println!("{path}: {status} {}", String::from_utf8_lossy(&body));
        answers.push(status.as_u16());
    }
    assert_eq!(answers, [200, 422, 409]);
    Ok(())
}
