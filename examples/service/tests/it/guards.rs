//! Tokens, limits, sessions and headers.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Method, StatusCode};
use mentoring_service::people::Role;
use mentoring_service::web::{self, BODY_LIMIT};
use serde_json::json;

use super::client::Client;
use super::world::{PASSWORD, World};

const FORM: Option<&str> = Some("application/x-www-form-urlencoded");

#[tokio::test]
async fn nothing_changes_without_the_token_of_the_session() {
    let world = World::new();
    world.person("ama", Role::Mentee, None);
    let router = world.router().await;
    let mut client = Client::signed_in(&router, "ama").await;
    let places = [
        (Method::POST, "/applications"),
        (Method::POST, "/form"),
        (Method::POST, "/form/draft"),
        (Method::POST, "/logout"),
        (Method::POST, "/login"),
        (Method::POST, "/cohort"),
        (Method::POST, "/people/1/erase"),
        (Method::POST, "/applications/1/application/sponsor"),
        (Method::PUT, "/api/draft"),
        (Method::PUT, "/api/assessment"),
        (Method::POST, "/api/register"),
        (Method::POST, "/api/applications/1/events/application"),
    ];
    let mut other = Client::signed_in(&router, "office").await;
    other.get("/").await;
    for (method, path) in places {
        let wrong = [
            String::new(),
            "token=".to_owned(),
            "token=0000".to_owned(),
            // The token of another session is worth nothing here.
            format!("token={}", other.token),
        ];
        for body in wrong {
            let answer = client.ask(method.clone(), path, FORM, body.into()).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{method} {path}");
        }
    }
    // Without a session there is no token at all.
    let mut nobody = Client::new(&router);
    let answer = nobody.post("/form", &[]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let answer = client.post("/applications", &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused() {
    let world = World::new();
    world.person("ama", Role::Mentee, None);
    let router = world.router().await;
    let mut client = Client::signed_in(&router, "ama").await;
    let long = "x".repeat(BODY_LIMIT + 1);
    for (path, kind) in [("/form", FORM), ("/api/draft", Some("application/json"))] {
        let answer = client
            .ask(Method::POST, path, kind, long.clone().into())
            .await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
    }
    let answer = client.ask(Method::POST, "/form", FORM, Body::empty()).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn one_address_may_not_ask_too_often() {
    let mut world = World::new();
    world.config.rate = 5;
    let router = world.router().await;
    let mut client = Client::new(&router);
    let mut refused = 0;
    for _ in 0..20 {
        let answer = client.get("/login").await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            assert!(answer.headers.contains_key("retry-after"));
            refused += 1;
        }
    }
    assert!((10..=15).contains(&refused), "{refused} of 20 refused");

    // Trying passwords is limited much further.
    world.config.rate = 100_000;
    world.config.login_rate = 3;
    let router = web::router(Arc::clone(&world.scheme), &world.config);
    let router = router.await.unwrap();
    let mut client = Client::new(&router);
    let mut statuses = Vec::new();
    for _ in 0..5 {
        client.get("/login").await;
        let pairs = [("login", "office"), ("password", "a guess")];
        statuses.push(client.post("/login", &pairs).await.status.as_u16());
    }
    assert_eq!(statuses, [422, 422, 422, 429, 429]);
}

#[tokio::test]
async fn sessions_end() {
    let mut world = World::new();
    world.person("ama", Role::Mentee, None);
    let router = world.router().await;
    let mut client = Client::signed_in(&router, "ama").await;
    let stolen = client.clone();
    assert_eq!(client.get("/form").await.status, StatusCode::OK);
    let answer = client.post("/logout", &[]).await;
    assert_eq!(answer.location(), "/login");
    // The cookie from before is worth nothing any more.
    let mut thief = stolen;
    assert_eq!(thief.get("/form").await.status, StatusCode::SEE_OTHER);
    assert_eq!(thief.get("/api/me").await.status, StatusCode::UNAUTHORIZED);

    world.config.session_seconds = 1;
    let router = world.router().await;
    let mut client = Client::signed_in(&router, "ama").await;
    assert_eq!(client.get("/form").await.status, StatusCode::OK);
    tokio::time::sleep(std::time::Duration::from_millis(2100)).await;
    assert_eq!(client.get("/form").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn signing_in_makes_a_new_session_and_leaves_a_line_in_the_audit() {
    let world = World::new();
    let router = world.router().await;
    let mut client = Client::new(&router);
    let answer = client.get("/login").await;
    let cookie = answer.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.contains("Max-Age=900"), "{cookie}");
    assert!(cookie.contains("HttpOnly; SameSite=Strict"), "{cookie}");
    let before = (client.cookie.clone(), client.token.clone());
    let wrong = [("login", "office"), ("password", "a guess")];
    let answer = client.post("/login", &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!answer.body.contains("a guess"));
    let right = [("login", "office"), ("password", PASSWORD)];
    let answer = client.post("/login", &right).await;
    let cookie = answer.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.contains("Max-Age=28800"), "{cookie}");
    client.get("/").await;
    assert_ne!(client.cookie, before.0);
    assert_ne!(client.token, before.1);
    let audit = client.get("/audit").await.body;
    for line in ["failed to sign in", "signed in"] {
        assert!(audit.contains(line), "{line}");
    }
}

#[tokio::test]
async fn every_answer_has_its_headers() {
    let world = World::new();
    let router = world.router().await;
    let mut client = Client::new(&router);
    for path in ["/login", "/static/style.css", "/nowhere", "/api/me", "/"] {
        let answer = client.get(path).await;
        let policy = answer.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("default-src 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(answer.headers["x-content-type-options"], "nosniff");
        assert_eq!(answer.headers["cache-control"], "no-store");
    }
}

#[tokio::test]
async fn a_wrong_document_comes_back_with_every_problem() {
    let world = World::new();
    world.person("ama", Role::Mentee, None);
    let router = world.router().await;
    let mut client = Client::signed_in(&router, "ama").await;
    let wrong = json!({ "self_belief": { "rating": 5 } });
    let answer = client.send(Method::PUT, "/api/assessment", &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.json()["problems"].as_array().unwrap().len(), 16);
    let answer = client.send(Method::PUT, "/api/draft", &wrong).await;
    assert_eq!(answer.json()["problems"].as_array().unwrap().len(), 1);
}
