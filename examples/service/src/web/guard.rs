//! What every request that changes something has to bring: a token, and a body that is not too
//! large.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http_body_util::LengthLimitError;
use subtle::ConstantTimeEq as _;
use tower_sessions::Session;

use super::{Fault, session};
use crate::forms::Sent;

/// How many bytes the body of a request may have.
pub const BODY_LIMIT: usize = 64 * 1024;

/// The field of a form that holds the token.
pub const TOKEN_FIELD: &str = "token";

/// The header that holds the token of a request without a form.
pub const TOKEN_HEADER: &str = "x-csrf-token";

/// Lets a request through if it only reads, or if it brings the token of its session.
///
/// It stands before all routes, so no handler can forget it. The cookie is `SameSite=Strict`
/// besides.
pub(super) async fn check(session: Session, request: Request, next: Next) -> Response {
    // A program reads JSON, whatever went wrong.
    let is_program = request.uri().path().starts_with("/api/");
    match checked(&session, request).await {
        Ok(request) => next.run(request).await,
        Err(fault) if is_program => fault.json(),
        Err(fault) => fault.into_response(),
    }
}

async fn checked(session: &Session, request: Request) -> Result<Request, Fault> {
    if matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    ) {
        return Ok(request);
    }
    let (parts, body) = request.into_parts();
    let body = whole(body).await?;
    let known = session::known_token(session).await;
    let sent = token(&parts.headers, &body).unwrap_or_default();
    let is_known = known.is_some_and(|known| bool::from(known.as_bytes().ct_eq(sent.as_bytes())));
    if !is_known {
        return Err(Fault::Forged);
    }
    Ok(Request::from_parts(parts, Body::from(body)))
}

async fn whole(body: Body) -> Result<Bytes, Fault> {
    to_bytes(body, BODY_LIMIT).await.map_err(|error| {
        let error = error.into_inner();
        if error.is::<LengthLimitError>() {
            Fault::TooLarge
        } else {
            Fault::Broken
        }
    })
}

fn token(headers: &HeaderMap, body: &Bytes) -> Option<String> {
    if let Some(token) = headers.get(TOKEN_HEADER) {
        return Some(token.to_str().ok()?.to_owned());
    }
    let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    kind.starts_with("application/x-www-form-urlencoded")
        .then(|| Sent::parse(body).text(TOKEN_FIELD).to_owned())
}
