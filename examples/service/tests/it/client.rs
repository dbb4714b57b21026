//! A browser without a window, which asks the service in process.

use std::net::SocketAddr;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use mentoring_service::web::{TOKEN_FIELD, TOKEN_HEADER};
use serde_json::Value;
use tower::ServiceExt as _;

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    /// Where a redirect leads.
    pub(crate) fn location(&self) -> &str {
        self.headers[header::LOCATION].to_str().unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

#[derive(Clone)]
pub(crate) struct Client {
    router: Router,
    pub(crate) cookie: Option<String>,
    pub(crate) token: String,
}

impl Client {
    pub(crate) fn new(router: &Router) -> Self {
        Self {
            router: router.clone(),
            cookie: None,
            token: String::new(),
        }
    }

    /// A client who has signed in.
    pub(crate) async fn signed_in(router: &Router, login: &str) -> Self {
        let mut client = Self::new(router);
        client.get("/login").await;
        let pairs = [("login", login), ("password", super::world::PASSWORD)];
        let answer = client.post("/login", &pairs).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{login}");
        client.get("/").await;
        client
    }

    /// Gets a page, and keeps the token of its forms.
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        let answer = self.ask(Method::GET, path, None, Body::empty()).await;
        let field = format!("name=\"{TOKEN_FIELD}\" value=\"");
        if let Some((_, rest)) = answer.body.split_once(&field) {
            rest.split_once('"').unwrap().0.clone_into(&mut self.token);
        }
        answer
    }

    /// Sends a form with the token.
    pub(crate) async fn post(&mut self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair(TOKEN_FIELD, &self.token);
        form.extend_pairs(pairs);
        let kind = "application/x-www-form-urlencoded";
        self.ask(Method::POST, path, Some(kind), form.finish().into())
            .await
    }

    /// Sends a document with the token.
    pub(crate) async fn send(&mut self, method: Method, path: &str, document: &Value) -> Answer {
        let body = document.to_string().into();
        self.ask(method, path, Some("application/json"), body).await
    }

    pub(crate) async fn ask(
        &mut self,
        method: Method,
        path: &str,
        kind: Option<&str>,
        body: Body,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        if let Some(kind) = kind {
            request = request.header(header::CONTENT_TYPE, kind);
            if kind == "application/json" {
                request = request.header(TOKEN_HEADER, &self.token);
            }
        }
        let mut request = request.body(body).unwrap();
        let address = SocketAddr::from(([127, 0, 0, 1], 40_000));
        request.extensions_mut().insert(ConnectInfo(address));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap().split(';').next().unwrap();
            self.cookie = Some(cookie.to_owned());
        }
        let body = to_bytes(body, 16 << 20).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8(body.to_vec()).unwrap(),
        }
    }
}
