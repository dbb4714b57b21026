//! The process is killed under load, again and again: nothing that was acknowledged is lost.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use leadership_qualities::{Rating, Response, SelfAssessment, Wish};
use mentoring_service::people::{Person, Role};
use mentoring_service::scheme::Scheme;
use mentoring_service::web::TOKEN_HEADER;

use super::world::{PASSWORD, World};

const CLIENTS: usize = 8;
const ROUNDS: u64 = 10;
/// How many changes a round sees acknowledged at least, before the kill.
const IN_FULL_SWING: usize = 100;

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
        let address = line.trim().strip_prefix("listening on ").unwrap();
        Self {
            address: address.to_owned(),
            child,
        }
    }

    /// SIGKILL: the process gets no chance to tidy up.
    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// A mentee who does one thing over and over.
#[derive(Clone)]
struct Mentee {
    person: Person,
    /// The application whose sessions the mentee records; without one, the mentee sends answers.
    case: Option<i64>,
}

impl Mentee {
    /// How many sessions or self-assessments are stored.
    fn stored(&self, scheme: &Scheme) -> usize {
        let Some(case) = self.case else {
            let answers = scheme.answers(&self.person, self.person.id);
            return answers.unwrap().finished.len();
        };
        let known = scheme.case(&self.person, case).unwrap();
        let sessions = known.case.application.mentoring().unwrap().sessions();
        sessions.try_into().unwrap()
    }

    /// Works until the server is gone: how much was acknowledged, and how much was asked for.
    fn work(&self, address: &str, stop: &AtomicBool, done: &AtomicUsize) -> (usize, usize) {
        let config = ureq::Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(20)))
            .build();
        let agent = ureq::Agent::new_with_config(config);
        let Some(token) = self.sign_in(&agent, address) else {
            return (0, 0);
        };
        let (mut acknowledged, mut asked) = (0, 0);
        while !stop.load(Ordering::Relaxed) {
            asked += 1;
            let (request, body, status) = if let Some(case) = self.case {
                let path = format!("/api/applications/{case}/events/application");
                let request = agent.post(format!("{address}{path}"));
                (request, r#"{"session_held": {}}"#.to_owned(), 201)
            } else {
                let answers = SelfAssessment::from_fn(|_| Response::new(Rating::Two, Wish::No));
                let request = agent.put(format!("{address}/api/assessment"));
                (request, serde_json::to_string(&answers).unwrap(), 200)
            };
            let request = request.header(TOKEN_HEADER, &token);
            match request
                .header("content-type", "application/json")
                .send(&body)
            {
                Ok(answer) => {
                    assert_eq!(answer.status(), status);
                    acknowledged += 1;
                    done.fetch_add(1, Ordering::Relaxed);
                }
                Err(_) => break,
            }
        }
        (acknowledged, asked)
    }

    /// Signs in, and returns the token of the session.
    fn sign_in(&self, agent: &ureq::Agent, address: &str) -> Option<String> {
        let token = |path: &str| -> Option<String> {
            let mut page = agent.get(format!("{address}{path}")).call().ok()?;
            let page = page.body_mut().read_to_string().ok()?;
            let (_, rest) = page.split_once("name=\"token\" value=\"")?;
            Some(rest.split_once('"')?.0.to_owned())
        };
        let first = token("/login")?;
        let login = self.person.login.as_deref()?;
        let form = [("token", &*first), ("login", login), ("password", PASSWORD)];
        agent
            .post(format!("{address}/login"))
            .send_form(form)
            .ok()?;
        token("/")
    }
}

#[test]
fn what_was_acknowledged_survives_a_kill() {
    let world = World::new();
    world.mentor("greta", "M1", 100);
    let mut mentees = Vec::new();
    for number in 0..CLIENTS {
        let person = world.person(&format!("mentee-{number}"), Role::Mentee, None);
        let case = world.mentored(&person, "M1");
        let case = (number % 2 == 0).then_some(case);
        mentees.push((Mentee { person, case }, 0));
    }
    let (mut all_acknowledged, mut all_in_doubt, mut stored_in_doubt) = (0, 0, 0);
    for round in 0..ROUNDS {
        let server = Server::start(&world);
        let (stop, done) = (
            Arc::new(AtomicBool::new(false)),
            Arc::new(AtomicUsize::new(0)),
        );
        let tasks: Vec<_> = mentees
            .iter()
            .map(|(mentee, _)| {
                let (mentee, stop) = (mentee.clone(), Arc::clone(&stop));
                let address = server.address.clone();
                let done = Arc::clone(&done);
                thread::spawn(move || mentee.work(&address, &stop, &done))
            })
            .collect();
        // Until the work is in full swing; then a moment that differs from round to round.
        while done.load(Ordering::Relaxed) < IN_FULL_SWING {
            thread::sleep(Duration::from_millis(5));
        }
        thread::sleep(Duration::from_millis(37 * round));
        server.kill();
        stop.store(true, Ordering::Relaxed);

        // Every record is the replay of its log; the register, the tally and the history agree.
        let scheme = Scheme::open(&world.config.database()).unwrap();
        assert_eq!(scheme.verify().unwrap(), CLIENTS);
        for (task, (mentee, before)) in tasks.into_iter().zip(&mut mentees) {
            let (acknowledged, asked) = task.join().unwrap();
            let stored = mentee.stored(&scheme);
            // What was asked for and not answered may be there or not: nobody was told.
            assert!(
                (*before + acknowledged..=*before + asked).contains(&stored),
                "round {round}, {:?}: {stored} stored, {before} before, {acknowledged} \
                 acknowledged, {asked} asked for",
                mentee.case
            );
            all_acknowledged += acknowledged;
            all_in_doubt += asked - acknowledged;
            stored_in_doubt += stored - *before - acknowledged;
            *before = stored;
        }
    }
    println!(
        "{ROUNDS} kills, {all_acknowledged} changes acknowledged, none of them lost; \
         {all_in_doubt} in doubt, of which {stored_in_doubt} were stored"
    );
    assert!(all_acknowledged >= 1000, "{all_acknowledged}");
}
