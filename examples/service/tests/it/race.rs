//! Two mentees who choose the last free place at once.

use std::sync::Arc;

use axum::http::{Method, StatusCode};
use mentoring_service::people::Role;
use serde_json::json;
use tokio::sync::Barrier;

use super::client::Client;
use super::world::World;

const ROUNDS: usize = 20;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn only_one_of_two_gets_the_last_place() {
    let world = World::new();
    let router = world.router().await;
    let mut first_wins = 0;
    for round in 0..ROUNDS {
        let mentor = format!("M{round}");
        world.mentor(&format!("mentor-{round}"), &mentor, 1);
        let mut clients = Vec::new();
        for side in ["one", "two"] {
            let login = format!("{side}-{round}");
            let mentee = world.person(&login, Role::Mentee, None);
            let case = world.has_met(&mentee, &[mentor.as_str()]);
            clients.push((case, Client::signed_in(&router, &login).await));
        }
        let start = Arc::new(Barrier::new(clients.len()));
        let mut tasks = Vec::new();
        for (case, mut client) in clients {
            let (event, start) = (json!({ "chosen": mentor }), Arc::clone(&start));
            tasks.push(tokio::spawn(async move {
                start.wait().await;
                let path = format!("/api/applications/{case}/events/application");
                let answer = client.send(Method::POST, &path, &event).await;
                (case, answer)
            }));
        }
        let mut answers = Vec::new();
        for task in tasks {
            answers.push(task.await.unwrap());
        }
        let won = |status| answers.iter().filter(move |(_, one)| one.status == status);
        assert_eq!(won(StatusCode::CREATED).count(), 1, "{answers:?}");
        let (_, lost) = won(StatusCode::CONFLICT).next().unwrap();
        let message = &lost.json()["full"]["message"];
        assert!(message.as_str().unwrap().contains("free"), "{message}");
        first_wins += usize::from(answers[0].1.status == StatusCode::CREATED);
    }
    // The register says so, too, and so does a replay of every log.
    let full = world.scheme.register(|register| {
        let mentors = register.mentors();
        mentors.filter(|mentor| mentor.mentees == 1).count()
    });
    assert_eq!(full, ROUNDS);
    assert_eq!(world.scheme.verify().unwrap(), 2 * ROUNDS);
    println!("{ROUNDS} races, each with one winner; the first to ask won {first_wins}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_loser_reads_why_on_the_page() {
    let world = World::new();
    world.mentor("greta", "M1", 1);
    let router = world.router().await;
    let (ama, bea) = (
        world.person("ama", Role::Mentee, None),
        world.person("bea", Role::Mentee, None),
    );
    let cases = [&ama, &bea].map(|mentee| world.has_met(mentee, &["M1"]));
    let mut client = Client::signed_in(&router, "ama").await;
    let choose = |case| format!("/applications/{case}/application/chosen");
    let answer = client.post(&choose(cases[0]), &[("mentor", "M1")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let mut client = Client::signed_in(&router, "bea").await;
    let answer = client.post(&choose(cases[1]), &[("mentor", "M1")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(
        answer.body.contains("There is a problem"),
        "{}",
        answer.body
    );
    assert!(answer.body.contains("free place") || answer.body.contains("place free"));
}
