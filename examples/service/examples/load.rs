//! How much one process carries: events and pages a second, and a scheme of many mentees.
//!
//! `cargo run --release --example load -- --mentees 100000` makes the scheme in a folder of its
//! own, starts the service in this process on a port of its own, and asks it over HTTP. Clients and
//! service share the machine, so a service of its own does better.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use clap::Parser;
use leadership_qualities::programme::register::Mentor;
use leadership_qualities::programme::{
    ChemistryMeeting, Event as Applied, MeetingFormat, MentorId, Registration, Sponsor,
};
use leadership_qualities::{Need, Quality, Rating, Response, SelfAssessment, Tally, Wish};
use mentoring_service::config::{Arguments, Config};
use mentoring_service::people::Role;
use mentoring_service::scheme::Scheme;
use mentoring_service::web::{self, TOKEN_HEADER};
use rusqlite::{Connection, params};

const PASSWORD: &str = "a password of the load";

/// Measures events and pages a second.
#[derive(Parser)]
struct Load {
    /// How many mentees the scheme has
    #[arg(long, default_value_t = 1000)]
    mentees: usize,
    /// How many clients ask at once
    #[arg(long, default_value_t = 8)]
    clients: usize,
    /// How many seconds each measurement lasts
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// Where the scheme is made; it is used again if it is there
    #[arg(long)]
    data: Option<PathBuf>,
}

fn main() -> anyhow::Result<()> {
    let load = Load::parse();
    let folder = tempfile::tempdir()?;
    let data = load.data.clone();
    let data = data.unwrap_or_else(|| folder.path().to_owned());
    std::fs::create_dir_all(&data)?;
    let arguments = ["service", "--empty", "--listen", "127.0.0.1:0"];
    let mut config = Arguments::parse_from(arguments).config;
    (config.data, config.rate, config.login_rate) = (data, 10_000_000, 10_000_000);
    if !config.database().exists() {
        make(&load, &config)?;
    }
    let started = Instant::now();
    let scheme = Arc::new(Scheme::open(&config.database())?);
    println!("opened and replayed in {:.1?}", started.elapsed());
    let started = Instant::now();
    let cases = scheme.verify()?;
    println!(
        "{cases} records compared with their logs in {:.1?}",
        started.elapsed()
    );
    let size = std::fs::metadata(config.database())?.len();
    println!(
        "database: {} MB; memory: {} MB",
        size >> 20,
        memory().unwrap_or(0) >> 10
    );

    let address = serve(Arc::clone(&scheme), &config)?;
    let paths = ["/", "/form", "/profile", "/api/profile"];
    for path in paths {
        measure(&load, address, path, &Task::Get(path.to_owned()))?;
    }
    measure(&load, address, "an application", &Task::Application)?;
    measure(&load, address, "an event", &Task::Event)?;
    measure(&load, address, "a draft", &Task::Draft)?;
    anyhow::ensure!(scheme.verify()? == cases, "a case is missing");
    println!("every record is the replay of its log");
    Ok(())
}

/// What the clients do.
enum Task {
    Get(String),
    Application,
    Event,
    Draft,
}

fn measure(load: &Load, address: SocketAddr, name: &str, task: &Task) -> anyhow::Result<()> {
    let (done, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
    let mut clients = Vec::new();
    for number in 0..load.clients {
        clients.push(Client::signed_in(address, number)?);
    }
    let started = Instant::now();
    let failed: usize = thread::scope(|scope| {
        let tasks: Vec<_> = clients
            .iter()
            .map(|client| {
                scope.spawn(|| {
                    let mut failed = 0;
                    while !stop.load(Ordering::Relaxed) {
                        if client.ask(task).is_ok() {
                            done.fetch_add(1, Ordering::Relaxed);
                        } else {
                            failed += 1;
                        }
                    }
                    failed
                })
            })
            .collect();
        thread::sleep(Duration::from_secs(load.seconds));
        stop.store(true, Ordering::Relaxed);
        tasks.into_iter().map(|task| task.join().unwrap_or(1)).sum()
    });
    let seconds = started.elapsed().as_secs_f64();
    let done = u32::try_from(done.into_inner())?;
    println!(
        "{name}: {:.0} a second, {failed} failed",
        f64::from(done) / seconds
    );
    Ok(())
}

struct Client {
    agent: ureq::Agent,
    address: SocketAddr,
    token: String,
    case: usize,
}

impl Client {
    fn signed_in(address: SocketAddr, number: usize) -> anyhow::Result<Self> {
        let config = ureq::Agent::config_builder().max_redirects(0).build();
        let mut client = Self {
            agent: ureq::Agent::new_with_config(config),
            address,
            token: String::new(),
            case: number + 1,
        };
        client.token = client.token_of("/login")?;
        let login = login(number);
        let form = [
            ("token", &*client.token),
            ("login", &login),
            ("password", PASSWORD),
        ];
        client.agent.post(client.at("/login")).send_form(form)?;
        client.token = client.token_of("/")?;
        Ok(client)
    }

    fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    fn token_of(&self, path: &str) -> anyhow::Result<String> {
        let page = self
            .agent
            .get(self.at(path))
            .call()?
            .body_mut()
            .read_to_string()?;
        let rest = page.split_once("name=\"token\" value=\"");
        let token = rest.and_then(|(_, rest)| rest.split_once('"'));
        Ok(token.context("a page without a token")?.0.to_owned())
    }

    fn ask(&self, task: &Task) -> anyhow::Result<()> {
        let mut answer = match task {
            Task::Get(path) => self.agent.get(self.at(path)).call()?,
            Task::Application => {
                let path = format!("/applications/{}", self.case);
                self.agent.get(self.at(&path)).call()?
            }
            Task::Event => {
                let path = format!("/api/applications/{}/events/application", self.case);
                let request = self.agent.post(self.at(&path));
                let request = request.header(TOKEN_HEADER, &self.token);
                request
                    .content_type("application/json")
                    .send(r#"{"session_held": {}}"#)?
            }
            Task::Draft => {
                let request = self.agent.put(self.at("/api/draft"));
                let request = request.header(TOKEN_HEADER, &self.token);
                let draft = r#"{"self_belief": {"rating": 2, "wish": "yes"}}"#;
                request.content_type("application/json").send(draft)?
            }
        };
        answer.body_mut().read_to_vec()?;
        Ok(())
    }
}

/// Serves the scheme from threads of its own.
fn serve(scheme: Arc<Scheme>, config: &Config) -> anyhow::Result<SocketAddr> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let (address, serving) = runtime.block_on(async {
        let router = web::router(scheme, config).await?;
        let listener = tokio::net::TcpListener::bind(config.listen).await?;
        let address = listener.local_addr()?;
        let router = router.into_make_service_with_connect_info::<SocketAddr>();
        anyhow::Ok((address, axum::serve(listener, router)))
    })?;
    thread::spawn(move || runtime.block_on(serving.into_future()));
    Ok(address)
}

/// Makes the scheme: every mentee has assessed herself, and is being mentored.
///
/// It writes the rows in one transaction, because a million commits would take an hour. The service
/// then replays all of them, and refuses what the library refuses.
fn make(load: &Load, config: &Config) -> anyhow::Result<()> {
    drop(Scheme::open(&config.database())?);
    let started = Instant::now();
    let mut database = Connection::open(config.database())?;
    let rows = database.transaction()?;
    let hash = password_auth::generate_hash(PASSWORD);
    let person = |login: &str, role: Role, manager: Option<i64>| -> anyhow::Result<i64> {
        rows.prepare_cached(
            "INSERT INTO person (login, name, role, password, manager) VALUES (?1, ?1, ?2, ?3, ?4)",
        )?
        .execute(params![login, role.key(), hash, manager])?;
        Ok(rows.last_insert_rowid())
    };
    person("office", Role::Office, None)?;
    let manager = person("manager", Role::Manager, None)?;
    for number in 0..=load.mentees / 10 {
        let mentor = mentor(number)?;
        let entry = serde_json::to_string(&mentor)?;
        let sql = "INSERT INTO mentor VALUES (?1, ?2)";
        rows.execute(sql, params![mentor.id.as_str(), entry])?;
    }
    let (mut events, mut tally) = (0, Tally::default());
    for number in 0..load.mentees {
        let mentee = person(&login(number), Role::Mentee, Some(manager))?;
        rows.prepare_cached("INSERT INTO application (mentee) VALUES (?1)")?
            .execute([mentee])?;
        let case = rows.last_insert_rowid();
        tally.push(answers(number));
        rows.prepare_cached(
            "INSERT INTO assessment (person, answers, at) VALUES (?1, ?2, '2026-11-30T12:00:00Z')",
        )?
        .execute([mentee, answers(number).into()])?;
        rows.prepare_cached("INSERT INTO counted VALUES (?1)")?
            .execute([mentee])?;
        for (place, event) in log(number)?.into_iter().enumerate() {
            let (place, event) = (i64::try_from(place)?, serde_json::to_string(&event)?);
            rows.prepare_cached(
                "INSERT INTO event VALUES (?1, 'application', ?2, '2026-11-30T12:00:00Z', ?3, ?4)",
            )?
            .execute(params![case, place, mentee, event])?;
            events += 1;
        }
    }
    let counts = serde_json::to_string(&tally)?;
    rows.execute("INSERT INTO tally VALUES (1, ?1)", [counts])?;
    rows.commit()?;
    let (mentees, took) = (load.mentees, started.elapsed());
    println!("wrote {mentees} mentees with {events} events in {took:.1?}");
    Ok(())
}

fn login(number: usize) -> String {
    format!("mentee-{number}")
}

fn mentor(number: usize) -> anyhow::Result<Mentor> {
    Ok(Mentor {
        id: format!("M{number}").parse()?,
        name: format!("Mentor {number}"),
        location: "London".to_owned(),
        skills: vec!["coaching".to_owned()],
        experience: Vec::new(),
        offers: Quality::ALL.into_iter().skip(number % 15).take(5).collect(),
        capacity: 10,
        mentees: 0,
    })
}

fn answers(number: usize) -> SelfAssessment {
    let wishes = [Wish::Yes, Wish::Maybe, Wish::No];
    SelfAssessment::from_fn(|quality| {
        let place = number * 7 + usize::from(quality.number());
        let rating = Rating::ALL.get(place % 4).copied().unwrap_or(Rating::One);
        let wish = wishes.get(place % 3).copied().unwrap_or(Wish::No);
        Response::new(rating, wish)
    })
}

fn log(number: usize) -> anyhow::Result<Vec<Applied>> {
    let mentor: MentorId = format!("M{}", number / 10).parse()?;
    let goal = Need::new(Quality::SelfBelief, "To speak up in the clinical meeting.");
    let met = ChemistryMeeting {
        mentor: mentor.clone(),
        held: MeetingFormat::Remote,
    };
    Ok(vec![
        Applied::Sponsor(Sponsor::LineManager),
        Applied::Goals([goal.clone()].into()),
        Applied::ManagerSupport,
        Applied::Registered(Registration::default()),
        Applied::Approved,
        Applied::CredentialsIssued,
        Applied::Invited(mentor.clone()),
        Applied::Met(met),
        Applied::Chosen(mentor),
        Applied::GoalsSet([goal].into()),
    ])
}

/// How much memory this process takes, in KB, where the system tells it.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}
