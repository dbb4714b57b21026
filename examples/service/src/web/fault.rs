//! Answers other than the one that was asked for.

use std::time::Duration;

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::json;

use crate::pages;
use crate::scheme::Refusal;

/// Why a request is not answered as it was meant.
#[derive(Debug)]
pub enum Fault {
    /// Nobody is signed in.
    SignIn,
    /// The request does not bring the token of its session.
    Forged,
    /// The body is too large.
    TooLarge,
    /// The body did not arrive.
    Broken,
    /// One address asks too often: how many seconds to wait.
    TooMany(u64),
    /// The scheme refused.
    Refused(Refusal),
    /// Something that should not happen.
    Internal,
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<tower_sessions::session::Error> for Fault {
    fn from(error: tower_sessions::session::Error) -> Self {
        tracing::error!(%error, "a session failed");
        Self::Internal
    }
}

impl Fault {
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Forged | Self::Refused(Refusal::NotYours) => StatusCode::FORBIDDEN,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Broken => StatusCode::BAD_REQUEST,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Refused(refusal) => match refusal {
                Refusal::NotFound | Refusal::NotYours => StatusCode::NOT_FOUND,
                Refusal::Application(_)
                | Refusal::Setup(_)
                | Refusal::Release(_)
                | Refusal::Rule(_) => StatusCode::CONFLICT,
                Refusal::Incomplete(_) => StatusCode::UNPROCESSABLE_ENTITY,
                Refusal::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
                Refusal::Unreadable(_) => StatusCode::INTERNAL_SERVER_ERROR,
            },
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What to tell whoever asked.
    #[must_use]
    pub fn message(&self) -> String {
        match self {
            Self::SignIn => "Please sign in.".to_owned(),
            Self::Forged => "This form is out of date. Go back, load the page again, and send it \
                             once more."
                .to_owned(),
            Self::TooLarge => "This is too long. Please shorten it.".to_owned(),
            Self::Broken => "The form did not arrive whole. Please send it again.".to_owned(),
            Self::TooMany(wait) => {
                format!("Too many requests. Please wait {wait} seconds and try again.")
            }
            Self::Refused(refusal) => refusal.to_string(),
            Self::Internal => "Something went wrong. Please try again.".to_owned(),
        }
    }

    /// The fault as a program reads it. What the library says comes whole, with every reason.
    #[must_use]
    pub fn json(&self) -> Response {
        self.log();
        let status = self.status();
        let answer = match self {
            Self::Refused(Refusal::Application(refused)) => Json(refused).into_response(),
            Self::Refused(Refusal::Setup(rejected)) => Json(rejected).into_response(),
            Self::Refused(Refusal::Release(refused)) => {
                Json(json!({ "key": refused.key(), "message": refused.to_string() }))
                    .into_response()
            }
            _ => Json(json!({ "message": self.message() })).into_response(),
        };
        (status, answer).into_response()
    }

    fn log(&self) {
        if let Self::Refused(refusal @ (Refusal::Store(_) | Refusal::Unreadable(_))) = self {
            tracing::error!(?refusal, "the database failed");
        }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        self.log();
        if matches!(self, Self::SignIn) {
            return Redirect::to("/login").into_response();
        }
        let mut response = (self.status(), pages::fault(&self)).into_response();
        if let Self::TooMany(wait) = self {
            let wait = Duration::from_secs(wait).as_secs();
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(wait));
        }
        response
    }
}
