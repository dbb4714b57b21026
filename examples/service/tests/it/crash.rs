//! The process is killed under load, again and again: nothing that was acknowledged is lost.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use leadership_qualities::programme::Event as Applied;
use mentoring_service::people::Role;
use mentoring_service::scheme::{Event, Scheme};
use mentoring_service::store::Machine;
use mentoring_service::web::TOKEN_HEADER;

use super::world::{PASSWORD, World};

const CLIENTS: usize = 8;
const ROUNDS: u64 = 8;

struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(world: &World) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_mentoring-service"))
            .arg("--data")
            .arg(world.folder.path())
            .args(["--empty", "--listen", "127.0.0.1:0"])
            .args(["--rate", "100000", "--login-rate", "100000"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let output = child.stdout.take().unwrap();
        BufReader::new(output).read_line(&mut line).unwrap();
        let address = line
            .trim()
            .strip_prefix("listening on ")
            .unwrap()
            .to_owned();
        Self { child, address }
    }

    /// SIGKILL: the process gets no chance to tidy up.
    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// Reports sessions until the server is gone: how many were acknowledged, and how many were asked
/// for.
fn report(address: &str, login: &str, case: i64, stop: &AtomicBool) -> (usize, usize) {
    let config = ureq::Agent::config_builder()
        .max_redirects(0)
        .http_status_as_error(false)
        .timeout_global(Some(Duration::from_secs(20)))
        .build();
    let agent = ureq::Agent::new_with_config(config);
    let token = |path: &str| -> Option<String> {
        let mut page = agent.get(format!("{address}{path}")).call().ok()?;
        let page = page.body_mut().read_to_string().ok()?;
        let (_, rest) = page.split_once("name=\"token\" value=\"")?;
        Some(rest.split_once('"')?.0.to_owned())
    };
    let Some(first) = token("/login") else {
        return (0, 0);
    };
    let form = [
        ("token", first.as_str()),
        ("login", login),
        ("password", PASSWORD),
    ];
    if agent
        .post(format!("{address}/login"))
        .send_form(form)
        .is_err()
    {
        return (0, 0);
    }
    let Some(token) = token("/") else {
        return (0, 0);
    };
    let (mut acknowledged, mut asked) = (0, 0);
    while !stop.load(Ordering::Relaxed) {
        asked += 1;
        let answer = agent
            .post(format!(
                "{address}/api/applications/{case}/events/application"
            ))
            .header(TOKEN_HEADER, &token)
            .header("content-type", "application/json")
            .send(r#"{"session_held": {}}"#);
        match answer {
            Ok(answer) => {
                assert_eq!(answer.status(), 201);
                acknowledged += 1;
            }
            Err(_) => break,
        }
    }
    (acknowledged, asked)
}

#[test]
fn what_was_acknowledged_survives_a_kill() {
    let world = World::new();
    world.mentor("greta", "M1", 100);
    let mut expected: BTreeMap<i64, usize> = BTreeMap::new();
    let mut clients = Vec::new();
    for number in 0..CLIENTS {
        let login = format!("mentee-{number}");
        let mentee = world.person(&login, Role::Mentee, None);
        let case = world.mentored(&mentee, "M1");
        expected.insert(case, 0);
        clients.push((login, case));
    }
    let office = world.login("office");
    let (mut all_acknowledged, mut all_in_doubt, mut stored_in_doubt) = (0, 0, 0);
    for round in 0..ROUNDS {
        let server = Server::start(&world);
        let stop = Arc::new(AtomicBool::new(false));
        let tasks: Vec<_> = clients
            .iter()
            .cloned()
            .map(|(login, case)| {
                let (address, stop) = (server.address.clone(), Arc::clone(&stop));
                (
                    case,
                    thread::spawn(move || report(&address, &login, case, &stop)),
                )
            })
            .collect();
        // Long enough to sign in; then a moment that differs from round to round.
        thread::sleep(Duration::from_millis(900 + 137 * round));
        server.kill();
        stop.store(true, Ordering::Relaxed);
        let scheme_of_clients: Vec<_> = tasks
            .into_iter()
            .map(|(case, task)| (case, task.join().unwrap()))
            .collect();
        let scheme = Scheme::open(&world.config.database()).unwrap();
        // Every record is the replay of its log, and the register agrees.
        assert_eq!(scheme.verify().unwrap(), CLIENTS);
        for (case, (acknowledged, asked)) in scheme_of_clients {
            let log = scheme.log(&office, case, Machine::Application).unwrap();
            let held = log
                .iter()
                .filter(|(_, event)| matches!(event, Event::Application(Applied::SessionHeld)));
            let (held, before) = (held.count(), expected[&case]);
            // What was asked for and not answered may be there or not: nobody was told.
            assert!(
                (before + acknowledged..=before + asked).contains(&held),
                "round {round}, case {case}: {held} stored, {before} before, {acknowledged} \
                 acknowledged, {asked} asked for"
            );
            let known = scheme.case(&office, case).unwrap();
            let sessions = known.case.application.mentoring().unwrap().sessions();
            assert_eq!(sessions, u64::try_from(held).unwrap());
            all_acknowledged += acknowledged;
            all_in_doubt += asked - acknowledged;
            stored_in_doubt += held - before - acknowledged;
            expected.insert(case, held);
        }
    }
    println!(
        "{ROUNDS} kills, {all_acknowledged} events acknowledged, none of them lost; \
         {all_in_doubt} in doubt, of which {stored_in_doubt} were stored"
    );
    assert!(all_acknowledged > 100, "{all_acknowledged}");
}
