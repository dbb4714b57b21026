//! The service as a router: which address leads where, and what every request goes through.

mod fault;
mod guard;
mod session;

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use tower::ServiceBuilder;
use tower_governor::governor::{GovernorConfig, GovernorConfigBuilder};
use tower_governor::key_extractor::PeerIpKeyExtractor;
use tower_governor::{GovernorError, GovernorLayer};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time;
use tower_sessions::{Expiry, SessionManagerLayer};

pub use self::fault::Fault;
pub use self::guard::{BODY_LIMIT, TOKEN_FIELD, TOKEN_HEADER};
pub use self::session::User;
pub(crate) use self::session::{begin, end, token};
use crate::config::Config;
use crate::scheme::{Refusal, Scheme};
use crate::{api, openapi, pages};

/// What every handler shares.
#[derive(Clone, Debug)]
pub struct App {
    scheme: Arc<Scheme>,
}

impl App {
    /// Does something with the scheme where waiting for the disk or for a lock holds nobody up.
    ///
    /// The work runs to its end, even if whoever asked hangs up: an event is never stored without
    /// being taken into the record.
    ///
    /// # Errors
    ///
    /// If the work panicked.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Scheme) -> T + Send + 'static,
    ) -> Result<T, Fault> {
        let scheme = Arc::clone(&self.scheme);
        let done = tokio::task::spawn_blocking(move || work(&scheme)).await;
        done.map_err(|error| {
            tracing::error!(%error, "a request failed");
            Fault::Internal
        })
    }
}

/// The routes of the pages.
fn page_routes(sign_in: Limit) -> Router<App> {
    let login = get(pages::login::show).post(pages::login::sign_in);
    Router::new()
        .route("/", get(pages::home::show))
        .route("/login", login.layer(sign_in))
        .route("/logout", post(pages::login::sign_out))
        .route("/form", get(pages::form::show).post(pages::form::send))
        .route("/form/draft", post(pages::form::save))
        .route("/profile", get(pages::profile::own))
        .route("/register", get(pages::register::show))
        .route("/applications", post(pages::case::begin))
        .route("/applications/{id}", get(pages::case::show))
        .route("/applications/{id}/profile", get(pages::profile::of_mentee))
        .route(
            "/applications/{id}/{machine}/{action}",
            get(pages::action::show).post(pages::action::report),
        )
        .route(
            "/cohort",
            get(pages::cohort::show).post(pages::cohort::release),
        )
        .route("/audit", get(pages::office::audit))
        .route(
            "/people/{id}/erase",
            get(pages::office::confirm_erasure).post(pages::office::erase),
        )
        .route("/static/style.css", get(pages::assets::style))
        .route("/static/form.js", get(pages::assets::script))
        .route("/static/icon.svg", get(pages::assets::icon))
}

/// The service, ready to be served or to be asked in process.
///
/// # Errors
///
/// If the database of the sessions cannot be opened.
pub async fn router(scheme: Arc<Scheme>, config: &Config) -> anyhow::Result<Router> {
    let sessions = SessionManagerLayer::new(session::store(config).await?)
        .with_name("session")
        .with_http_only(true)
        .with_same_site(SameSite::Strict)
        .with_secure(config.secure)
        .with_expiry(Expiry::OnInactivity(time::Duration::seconds(
            config.session_seconds,
        )));
    let sign_in = limit(Duration::from_mins(1), config.login_rate, &[Method::POST])?;
    let all = limit(Duration::from_secs(1), config.rate, &[])?;
    let layers = ServiceBuilder::new()
        .layer(TraceLayer::new_for_http())
        .layer(fixed(
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
             connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ))
        .layer(fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(fixed(header::REFERRER_POLICY, "same-origin"))
        .layer(fixed(header::CACHE_CONTROL, "no-store"))
        .layer(fixed(
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=()",
        ))
        .layer(CatchPanicLayer::custom(|_| Fault::Internal.into_response()))
        .layer(all)
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            Duration::from_secs(30),
        ))
        .layer(sessions)
        .layer(middleware::from_fn(guard::check));
    Ok(page_routes(sign_in)
        .nest("/api", api::routes())
        .route("/openapi.json", get(openapi::show))
        .fallback(|| async { Fault::from(Refusal::NotFound) })
        .layer(layers)
        .with_state(App { scheme }))
}

type Limit = GovernorLayer<PeerIpKeyExtractor, governor::middleware::NoOpMiddleware, Body>;

/// Lets one address make so many requests in a period; no methods are all methods.
fn limit(period: Duration, most: u32, methods: &[Method]) -> anyhow::Result<Limit> {
    let most = most.max(1);
    let mut builder = GovernorConfigBuilder::default();
    builder.period(period / most).burst_size(most);
    if !methods.is_empty() {
        builder.methods(methods.to_vec());
    }
    let config = builder.finish().context("a rate of nothing")?;
    forget_old_addresses(&config);
    Ok(
        GovernorLayer::new(config).error_handler(|error| match error {
            GovernorError::TooManyRequests { wait_time, .. } => {
                Fault::TooMany(wait_time).into_response()
            }
            GovernorError::UnableToExtractKey | GovernorError::Other { .. } => {
                Fault::Internal.into_response()
            }
        }),
    )
}

/// Keeps the list of addresses short.
fn forget_old_addresses(
    config: &GovernorConfig<PeerIpKeyExtractor, governor::middleware::NoOpMiddleware>,
) {
    let limiter = Arc::clone(config.limiter());
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_mins(1)).await;
            limiter.retain_recent();
        }
    });
}

fn fixed(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
}
