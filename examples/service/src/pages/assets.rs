//! The one style sheet, the one script and the one icon.

use axum::http::header;
use axum::response::IntoResponse;

pub(crate) async fn style() -> impl IntoResponse {
    const STYLE: &str = include_str!("../../static/style.css");
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE)
}

pub(crate) async fn icon() -> impl IntoResponse {
    const ICON: &str = include_str!("../../static/icon.svg");
    ([(header::CONTENT_TYPE, "image/svg+xml")], ICON)
}

pub(crate) async fn script() -> impl IntoResponse {
    const SCRIPT: &str = include_str!("../../static/form.js");
    (
        [(header::CONTENT_TYPE, "text/javascript; charset=utf-8")],
        SCRIPT,
    )
}
