//! A marker in every text: who finds it where.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::Method;
use leadership_qualities::{Quality, Wish, programme, setup};
use mentoring_service::people::Role;
use mentoring_service::scheme::Event;
use serde_json::{Value, json};

use super::client::Client;
use super::world::World;

/// Whom a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum For {
    /// The pair and the programme.
    Application,
    /// The pair alone.
    Pair,
}

/// Every text that was written, with whose application it belongs to.
#[derive(Default)]
struct Markers(Vec<(String, For, &'static str)>);

impl Markers {
    /// Puts a marker of its own in the place of each `*` of an event.
    fn mark(&mut self, event: &str, whom: For, mentee: &'static str) -> Value {
        let mut json = String::new();
        for (place, part) in event.split('*').enumerate() {
            if place > 0 {
                let marker = format!("MARKER{:04}X", self.0.len());
                json.push_str(&marker);
                self.0.push((marker, whom, mentee));
            }
            json.push_str(part);
        }
        serde_json::from_str(&json).unwrap()
    }
}

/// One mentoring that goes on, one that has ended, one application of each other end, and a mentee
/// without an application.
const MENTEES: [&str; 7] = [
    "ama",
    "ended",
    "declined",
    "withdrawn",
    "lapsed",
    "unsupported",
    "bystander",
];

const APPLIED: &[(&str, &str)] = &[
    ("mentee", r#"{"sponsor": "line_manager"}"#),
    (
        "mentee",
        r#"{"goals": [{"quality": "self_belief", "text": "*"}, {"text": "*"}]}"#,
    ),
    ("manager", r#"{"manager_support": {}}"#),
    ("mentee", r#"{"registered": {"previous": "*"}}"#),
];

const FOUND: &[(&str, &str)] = &[
    ("office", r#"{"approved": {}}"#),
    ("office", r#"{"credentials_issued": {}}"#),
    ("mentee", r#"{"invited": "M-GRETA"}"#),
    ("mentee", r#"{"invited": "M-NORA"}"#),
    (
        "mentee",
        r#"{"met": {"mentor": "M-GRETA", "held": "remote"}}"#,
    ),
    ("mentee", r#"{"chosen": "M-GRETA"}"#),
];

const MENTORED: &[(&str, &str)] = &[
    ("mentor", r#"{"session_held": {}}"#),
    (
        "mentee",
        r#"{"goals_set": [{"quality": "broad_scanning", "text": "*"}]}"#,
    ),
    ("mentor", r#"{"session_held": {}}"#),
    ("mentor", r#"{"goals_reviewed": ["*", "*"]}"#),
    ("mentor", r#"{"goals_revised": [{"text": "*"}]}"#),
];

const SET_UP: &[&str] = &[
    r#"{"profile_agreed": [{"about": "goals", "text": "*"}, {"about": "other", "text": "*"}]}"#,
    r#"{"context": [{"about": "purpose", "text": "*"}]}"#,
    r#"{"parameters": ["*", "*"]}"#,
    r#"{"needs": [{"quality": "holding_to_account", "text": "*"}]}"#,
    r#"{"requirements": ["*"]}"#,
    r#"{"focus": {"quality": "holding_to_account", "text": "*"}}"#,
    r#"{"scenario": {"parameter": "*", "success": "*"}}"#,
    r#"{"actions": ["*"]}"#,
    r#"{"challenges": ["*"]}"#,
    r#"{"first_steps": ["*"]}"#,
    r#"{"review_opened": {}}"#,
    r#"{"feedback": [{"about": "others_saw", "text": "*"}]}"#,
    r#"{"issues": ["*"]}"#,
    r#"{"learning_so_far": ["*"]}"#,
    r#"{"what_else": ["*"]}"#,
    r#"{"opportunities": {"done": ["*"]}}"#,
    r#"{"support": {"waived": "*"}}"#,
    r#"{"actions_completed": {}}"#,
    r#"{"outcome": {"happened": "*", "achieved": "*"}}"#,
    r#"{"observation_and_reflection": {"observation": "*", "reflection": "*"}}"#,
    r#"{"third_party_feedback": {"received": ["*"]}}"#,
    r#"{"alternatives": ["*"]}"#,
    r#"{"learning_achieved": ["*"]}"#,
    r#"{"new_needs": [{"quality": "self_belief", "text": "*"}]}"#,
];

pub(crate) struct Stage {
    pub(crate) world: World,
    markers: Markers,
    pub(crate) cases: Vec<i64>,
}

impl Stage {
    pub(crate) fn new() -> Self {
        let world = World::new();
        world.mentor("greta", "M-GRETA", 9);
        world.mentor("nora", "M-NORA", 9);
        world.person("other-manager", Role::Manager, None);
        world.person("other-office", Role::Office, None);
        let mut stage = Self {
            world,
            markers: Markers::default(),
            cases: Vec::new(),
        };
        for mentee in MENTEES {
            stage.world.person(mentee, Role::Mentee, None);
        }
        let going_on = stage.begin("ama");
        stage.applied(going_on, "ama", &[APPLIED, FOUND, MENTORED]);
        stage.set_up(going_on, "ama");
        let ended = stage.begin("ended");
        stage.applied(ended, "ended", &[APPLIED, FOUND, MENTORED]);
        stage.set_up(ended, "ended");
        // The next cycle repeats a need, and the need's marker with it.
        let mentor = stage.world.login("greta");
        let known = stage.world.scheme.case(&mentor, ended).unwrap();
        let needs = known.case.setup.new_needs().to_vec().try_into().unwrap();
        let next = Event::Setup(setup::Event::NextCycle(needs));
        stage.world.scheme.report(&mentor, ended, next).unwrap();
        stage.set_up_event(
            ended,
            "ended",
            r#"{"ended": {"by": "both", "reason": "*"}}"#,
        );
        let pause = r#"{"paused": "*"}"#;
        stage.event(ended, "ended", ("mentee", pause), For::Pair);
        let end = r#"{"ended": {"by": "mentee", "reason": "*"}}"#;
        stage.event(ended, "ended", ("mentee", end), For::Pair);
        let declined = stage.begin("declined");
        stage.applied(declined, "declined", &[APPLIED]);
        for amended in [
            ("office", r#"{"deferred": "*"}"#),
            ("office", r#"{"sent_back": "*"}"#),
            ("mentee", r#"{"goals": [{"text": "*"}]}"#),
            ("mentee", r#"{"registered": {}}"#),
            ("office", r#"{"sent_back": "*"}"#),
            ("mentee", r#"{"registered": {}}"#),
        ] {
            stage.event(declined, "declined", amended, For::Application);
        }
        let decline = ("office", r#"{"declined": "*"}"#);
        stage.event(declined, "declined", decline, For::Application);
        let withdrawn = stage.begin("withdrawn");
        stage.applied(withdrawn, "withdrawn", &[APPLIED]);
        let withdraw = ("mentee", r#"{"withdrawn": "*"}"#);
        stage.event(withdrawn, "withdrawn", withdraw, For::Application);
        let lapsed = stage.begin("lapsed");
        stage.applied(lapsed, "lapsed", &[APPLIED]);
        let lapse = ("office", r#"{"lapsed": "*"}"#);
        stage.event(lapsed, "lapsed", lapse, For::Application);
        let unsupported = stage.begin("unsupported");
        stage.applied(unsupported, "unsupported", &[APPLIED]);
        let withdraw = ("manager", r#"{"support_withdrawn": "*"}"#);
        stage.event(unsupported, "unsupported", withdraw, For::Application);
        stage
    }

    fn begin(&mut self, mentee: &str) -> i64 {
        let mentee = self.world.login(mentee);
        let case = self.world.scheme.apply(&mentee).unwrap();
        self.cases.push(case);
        case
    }

    fn applied(&mut self, case: i64, mentee: &'static str, logs: &[&[(&str, &str)]]) {
        for event in logs.iter().copied().flatten() {
            let of_pair = MENTORED.iter().any(|one| one == event);
            let whom = if of_pair { For::Pair } else { For::Application };
            self.event(case, mentee, *event, whom);
        }
    }

    fn event(&mut self, case: i64, mentee: &'static str, (by, event): (&str, &str), whom: For) {
        let by = match by {
            "mentee" => mentee,
            "mentor" => "greta",
            other => other,
        };
        let event = self.markers.mark(event, whom, mentee);
        let event: programme::Event = serde_json::from_value(event).unwrap();
        self.world.report(&self.world.login(by), case, event);
    }

    fn set_up(&mut self, case: i64, mentee: &'static str) {
        for event in SET_UP {
            self.set_up_event(case, mentee, event);
        }
    }

    fn set_up_event(&mut self, case: i64, mentee: &'static str, event: &str) {
        let event = self.markers.mark(event, For::Pair, mentee);
        let event: setup::Event = serde_json::from_value(event).unwrap();
        let by = self.world.login("greta");
        let reported = self.world.scheme.report(&by, case, Event::Setup(event));
        reported.unwrap();
    }
}

/// Everything that somebody can get: every link that there is, and every address that could be one.
pub(crate) async fn everything(client: &mut Client, cases: &[i64]) -> BTreeMap<String, String> {
    let mut open: Vec<String> = ["/", "/login", "/form", "/profile", "/register", "/cohort"]
        .map(str::to_owned)
        .into();
    open.extend(["/audit", "/openapi.json", "/api/me", "/api/draft"].map(str::to_owned));
    open.extend(["/api/assessment", "/api/profile", "/api/register"].map(str::to_owned));
    open.extend(["/api/applications", "/api/release", "/api/framework"].map(str::to_owned));
    open.extend((1..12).map(|person| format!("/people/{person}/erase")));
    for case in cases {
        let of_case = |rest: &str| format!("/applications/{case}{rest}");
        open.extend(["", "/profile"].map(of_case));
        for rest in ["", "/setup", "/profile", "/log/application", "/log/setup"] {
            open.push(format!("/api{}", of_case(rest)));
        }
        for action in programme::Action::ALL {
            open.push(of_case(&format!("/application/{}", action.key())));
        }
        for action in setup::Action::ALL {
            open.push(of_case(&format!("/setup/{}", action.key())));
        }
    }
    let mut seen = BTreeMap::new();
    while let Some(path) = open.pop() {
        if seen.contains_key(&path) {
            continue;
        }
        let answer = client.get(&path).await;
        for link in answer.body.split("href=\"/").skip(1) {
            let link = link.split('"').next().unwrap();
            open.push(format!("/{}", link.replace("&amp;", "&")));
        }
        seen.insert(path, answer.body);
    }
    // What is refused is answered, too.
    for case in cases {
        for (machine, event) in [
            ("application", json!({ "approved": {} })),
            ("application", json!({ "chosen": "M-NORA" })),
            ("application", json!({ "goals": 7 })),
            ("setup", json!({ "review_opened": {} })),
            ("setup", json!({ "next_cycle": [{ "text": "another" }] })),
        ] {
            let path = format!("/api/applications/{case}/events/{machine}");
            let answer = client.send(Method::POST, &path, &event).await;
            assert!(!answer.status.is_success(), "{path} {event}");
            seen.insert(format!("POST {path} {event}"), answer.body);
        }
        let path = format!("/applications/{case}/application/withdrawn");
        let answer = client.ask(Method::POST, &path, None, "".into()).await;
        seen.insert(format!("POST {path}"), answer.body);
    }
    seen
}

/// Whether a text is meant for somebody.
fn may_see(login: &str, (_, whom, mentee): &(String, For, &str)) -> bool {
    let is_mentored = ["ama", "ended"].contains(mentee);
    login == *mentee
        || (login == "greta" && is_mentored)
        || (login.ends_with("office") && *whom == For::Application)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_text_reaches_those_whom_it_is_for_and_nobody_else() {
    let stage = Stage::new();
    let router = stage.world.router().await;
    let markers = &stage.markers.0;
    let others = [
        "greta",
        "nora",
        "manager",
        "other-manager",
        "office",
        "other-office",
        "",
    ];
    let viewers = MENTEES.into_iter().chain(others);
    let (mut pages, mut found_in_all, mut leaks) = (0, 0, Vec::new());
    for viewer in viewers {
        let mut client = Client::new(&router);
        if !viewer.is_empty() {
            client = Client::signed_in(&router, viewer).await;
        }
        let seen = everything(&mut client, &stage.cases).await;
        let mut found = BTreeSet::new();
        for (path, body) in &seen {
            for marker in markers {
                if body.contains(&marker.0) {
                    found.insert(marker.0.as_str());
                    if !may_see(viewer, marker) {
                        leaks.push((viewer, path.clone(), marker.clone()));
                    }
                }
            }
        }
        let meant = markers.iter().filter(|marker| may_see(viewer, marker));
        let meant: BTreeSet<&str> = meant.map(|marker| marker.0.as_str()).collect();
        println!(
            "{viewer:>14}: {} answers, {} texts meant, {} found",
            seen.len(),
            meant.len(),
            found.len()
        );
        assert_eq!(found, meant, "{viewer}");
        pages += seen.len();
        found_in_all += found.len();
    }
    println!(
        "{} texts, {pages} answers, {} leaks",
        markers.len(),
        leaks.len()
    );
    assert_eq!(leaks, []);
    assert_eq!(markers.len(), 91);
    assert!(pages > 3000 && found_in_all > 150, "{pages} {found_in_all}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_manager_learns_no_quality_and_no_mentor() {
    let stage = Stage::new();
    let router = stage.world.router().await;
    let mut client = Client::signed_in(&router, "manager").await;
    let mut seen = everything(&mut client, &stage.cases).await;
    // The framework and the schemas name every quality, for everybody.
    seen.retain(|path, _| !["/openapi.json", "/api/framework"].contains(&path.as_str()));
    for (path, body) in seen {
        let qualities = Quality::ALL.into_iter();
        for word in qualities.flat_map(|quality| [quality.key(), quality.name()]) {
            assert!(!body.contains(word), "{path}: {word}");
        }
        // The manager's own posts come back to nobody.
        for word in ["M-GRETA", "Name of greta", "Name of nora"] {
            assert!(!body.contains(word), "{path}: {word}");
        }
    }
}

#[tokio::test]
async fn answers_are_for_the_pair_alone() {
    let stage = Stage::new();
    let router = stage.world.router().await;
    let mut client = Client::signed_in(&router, "ama").await;
    let answers = Quality::ALL.map(|quality| {
        let answer = json!({ "rating": 3, "wish": Wish::Yes.key() });
        (quality.key().to_owned(), answer)
    });
    let answers = Value::Object(answers.into_iter().collect());
    let answer = client.send(Method::PUT, "/api/assessment", &answers).await;
    assert_eq!(answer.status.as_u16(), 200, "{}", answer.body);
    let path = format!("/api/applications/{}/profile", stage.cases[0]);
    for (login, status) in [
        ("ama", 200),
        ("greta", 200),
        ("nora", 404),
        ("office", 404),
        ("manager", 404),
        ("bystander", 404),
    ] {
        let mut client = Client::signed_in(&router, login).await;
        let answer = client.get(&path).await;
        assert_eq!(answer.status.as_u16(), status, "{login}");
        let page = format!("/applications/{}/profile", stage.cases[0]);
        assert_eq!(client.get(&page).await.status.as_u16(), status, "{login}");
    }
}
