//! The whole road, on the pages, through every role.

use axum::http::StatusCode;
use leadership_qualities::Quality;
use mentoring_service::people::Role::{self, Manager, Mentee, Mentor, Office};

use super::client::{Answer, Client};
use super::world::World;

/// Who fills in which form, and what is filled in.
type Step<'a> = (Role, &'a str, &'a [(&'a str, &'a str)]);

struct Road {
    mentee: Client,
    mentor: Client,
    manager: Client,
    office: Client,
    case: i64,
}

impl Road {
    async fn begin() -> (World, Self) {
        let world = World::new();
        world.mentor("greta", "M1", 1);
        world.person("ama", Role::Mentee, None);
        let router = world.router().await;
        let mut mentee = Client::signed_in(&router, "ama").await;
        let answer = mentee.post("/applications", &[]).await;
        let case = answer.location().rsplit('/').next().unwrap();
        let road = Self {
            case: case.parse().unwrap(),
            mentee,
            mentor: Client::signed_in(&router, "greta").await,
            manager: Client::signed_in(&router, "manager").await,
            office: Client::signed_in(&router, "office").await,
        };
        (world, road)
    }

    /// Fills in a form, once the page of the application offers it.
    async fn done(&mut self, (who, place, pairs): Step<'_>) {
        let case = self.case;
        let client = match who {
            Role::Mentee => &mut self.mentee,
            Role::Mentor => &mut self.mentor,
            Role::Manager => &mut self.manager,
            Role::Office => &mut self.office,
        };
        let path = format!("/applications/{case}/{place}");
        let page = client.get(&format!("/applications/{case}")).await;
        assert!(page.body.contains(&format!("href=\"{path}\"")), "{place}");
        let form = client.get(&path).await;
        assert_eq!(form.status, StatusCode::OK, "{place}");
        for (name, _) in pairs {
            assert!(
                form.body.contains(&format!("name=\"{name}\"")),
                "{place} {name}"
            );
        }
        let answer = client.post(&path, pairs).await;
        assert_eq!(
            answer.status,
            StatusCode::SEE_OTHER,
            "{place}: {}",
            answer.body
        );
    }

    async fn application(&mut self) -> Answer {
        self.mentee
            .get(&format!("/applications/{}", self.case))
            .await
    }
}

const TO_THE_REGISTER: &[Step<'_>] = &[
    (
        Mentee,
        "application/sponsor",
        &[("sponsor", "human_resources")],
    ),
    (
        Mentee,
        "application/goals",
        &[("quality-0", "self_belief"), ("text-1", "More.")],
    ),
    (Manager, "application/manager_support", &[]),
    (Mentee, "application/registered", &[("previous", "")]),
    (Office, "application/approved", &[]),
    (Office, "application/credentials_issued", &[]),
];

const MENTORED: &[Step<'_>] = &[
    (Mentee, "application/invited", &[("mentor", "M1")]),
    (Mentor, "application/met", &[("held", "remote")]),
    (Mentee, "application/chosen", &[("mentor", "M1")]),
    (Mentor, "application/session_held", &[]),
    (
        Mentee,
        "application/goals_set",
        &[("text-0", "Speak first.")],
    ),
    (Mentor, "application/session_held", &[]),
    (
        Mentor,
        "application/goals_reviewed",
        &[("texts", "Well.\nVery well.")],
    ),
];

const SET_UP: &[Step<'_>] = &[
    (
        Mentee,
        "setup/profile_agreed",
        &[("career_stage", "Sister."), ("goals", "Matron.")],
    ),
    (Mentor, "setup/context", &[("purpose", "Beds.")]),
    (Mentor, "setup/parameters", &[("texts", "Discharges.")]),
    (Mentee, "setup/needs", &[("quality-0", "broad_scanning")]),
    (Mentor, "setup/requirements", &[("texts", "By noon.")]),
    (
        Mentor,
        "setup/focus",
        &[("quality-0", "broad_scanning"), ("text-0", "Look.")],
    ),
    (
        Mentee,
        "setup/scenario",
        &[("parameter", "Noon."), ("success", "Calm.")],
    ),
    (Mentee, "setup/actions", &[("texts", "Rounds at eight.")]),
    (Mentee, "setup/challenges", &[("texts", "")]),
    (
        Mentee,
        "setup/first_steps",
        &[("texts", "Ask the registrar.")],
    ),
    (Mentor, "setup/review_opened", &[]),
    (Mentor, "setup/feedback", &[("mentor_observed", "Firm.")]),
    (Mentor, "setup/issues", &[("texts", "Staffing.")]),
    (Mentee, "setup/learning_so_far", &[("texts", "Patience.")]),
    (Mentee, "setup/what_else", &[("texts", "")]),
    (
        Mentor,
        "setup/opportunities",
        &[("which", "waived"), ("texts", "Not needed.")],
    ),
    (
        Mentor,
        "setup/support",
        &[("which", "done"), ("texts", "A call.")],
    ),
    (Mentor, "setup/actions_completed", &[]),
    (
        Mentor,
        "setup/outcome",
        &[("happened", "Four weeks."), ("achieved", "Six in ten.")],
    ),
    (
        Mentor,
        "setup/observation_and_reflection",
        &[("observation", "Calm."), ("reflection", "Less afraid.")],
    ),
    (
        Mentee,
        "setup/third_party_feedback",
        &[("which", "sought_in_vain"), ("texts", "The pharmacy.")],
    ),
    (Mentor, "setup/alternatives", &[("texts", "")]),
    (Mentee, "setup/learning_achieved", &[("texts", "To ask.")]),
    (
        Mentee,
        "setup/new_needs",
        &[("quality-0", "self_belief"), ("text-1", "Sooner.")],
    ),
    (Mentee, "setup/next_cycle", &[("needs", "1")]),
];

#[tokio::test]
async fn from_the_application_to_another_cycle() {
    let (world, mut road) = Road::begin().await;
    let closed = road.mentee.get("/register").await;
    assert!(closed.body.contains("The register opens once"));
    for step in TO_THE_REGISTER {
        road.done(*step).await;
    }
    let open = road.mentee.get("/register?skill=Coaching").await;
    assert!(open.body.contains("Invite Name of greta"), "{}", open.body);
    for step in MENTORED.iter().chain(SET_UP) {
        road.done(*step).await;
    }
    let page = road.application().await.body;
    for text in ["Sooner.", "Mentoring", "Discussing", "Name of greta"] {
        assert!(page.contains(text), "{text}");
    }
    let end = [("by", "both"), ("reason", "A new post.")];
    road.done((Mentor, "application/ended", &end)).await;
    let free = world.scheme.mentor("M1").unwrap().free_places();
    assert_eq!(free, 1);
    assert_eq!(world.scheme.verify().unwrap(), 1);
    let home = road.office.get("/audit").await.body;
    assert!(home.contains("reported application: ended"));
}

#[tokio::test]
async fn a_wrong_form_keeps_what_was_written_and_says_what_is_wrong() {
    let (_world, mut road) = Road::begin().await;
    let case = road.case;
    let sponsor = format!("/applications/{case}/application/sponsor");
    let answer = road.mentee.post(&sponsor, &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in [
        "There is a problem",
        "href=\"#sponsor\"",
        "id=\"sponsor-problem\"",
        "aria-describedby=\"sponsor-problem\"",
    ] {
        assert!(answer.body.contains(part), "{part}");
    }
    // A value that no browser would send is refused by the library, at the same field.
    let answer = road.mentee.post(&sponsor, &[("sponsor", "my_aunt")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.body.contains("id=\"sponsor-problem\""),
        "{}",
        answer.body
    );

    // What is not possible yet is told above the form.
    let goals = format!("/applications/{case}/application/goals");
    let pairs = [
        ("quality-0", "self_belief"),
        ("text-0", "Keep <this> & that."),
    ];
    let answer = road.mentee.post(&goals, &pairs).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.body.contains("Keep &lt;this&gt; &amp; that."));
    assert!(answer.body.contains("sponsor"));
    // Others cannot report what is not theirs.
    let answer = road
        .manager
        .post(&sponsor, &[("sponsor", "line_manager")])
        .await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_questionnaire_is_saved_on_the_way() {
    let (world, mut road) = Road::begin().await;
    let page = road.mentee.get("/form").await.body;
    assert_eq!(page.matches("Where do you stand?").count(), 15);
    let some = [
        ("self_belief.rating", "3"),
        ("self_belief.wish", "yes"),
        ("broad_scanning.wish", "no"),
    ];
    let answer = road.mentee.post("/form/draft", &some).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    let page = road.mentee.get("/form").await.body;
    assert!(page.contains("1 of 15 questions answered"));
    assert!(
        page.contains(r#"id="self_belief.rating-3" name="self_belief.rating" value="3" checked"#)
    );

    let mut finish = some.to_vec();
    finish.push(("do", "finish"));
    let answer = road.mentee.post("/form", &finish).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.body.matches("class=\"problem\"").count(), 14);
    assert!(answer.body.contains("href=\"#broad_scanning.rating\""));
    assert!(answer.body.contains("id=\"broad_scanning.rating-problem\""));
    // A finished part is kept even so, and a wrong value is told at its question.
    assert!(
        road.mentee
            .get("/")
            .await
            .body
            .contains("1 of 15 questions")
    );
    let wrong = [("self_belief.rating", "7"), ("do", "finish")];
    let answer = road.mentee.post("/form", &wrong).await;
    assert!(answer.body.contains("id=\"self_belief.rating-problem\""));

    let mut all: Vec<(String, &str)> = Vec::new();
    for quality in Quality::ALL {
        all.push((format!("{}.rating", quality.key()), "2"));
        all.push((format!("{}.wish", quality.key()), "maybe"));
    }
    let mut all: Vec<(&str, &str)> = all
        .iter()
        .map(|(name, value)| (name.as_str(), *value))
        .collect();
    all.push(("do", "finish"));
    let answer = road.mentee.post("/form", &all).await;
    assert_eq!(answer.location(), "/profile");
    let profile = road.mentee.get("/profile").await.body;
    assert!(profile.contains("<svg"), "{profile}");
    assert!(profile.contains("Agenda for mentoring"));
    assert!(!profile.contains("style="));
    assert_eq!(world.scheme.verify().unwrap(), 1);
}

#[tokio::test]
async fn the_office_releases_the_cohort_by_its_history() {
    let world = World::new();
    let router = world.router().await;
    let mut office = Client::signed_in(&router, "office").await;
    let answer = office.post("/cohort", &[]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.body.contains("Nothing was released"));
    let assessments = include_str!("../../../data/cohort.ndjson").lines();
    let assessments = assessments.filter_map(|line| serde_json::from_str(line).ok());
    let mut count = 0;
    for (number, assessment) in assessments.enumerate() {
        let mentee = world.person(&format!("mentee-{number}"), Role::Mentee, None);
        world.scheme.assess(&mentee, assessment).unwrap();
        // A second answer is kept, and leaves the tally as it is.
        if number == 0 {
            world.scheme.assess(&mentee, assessment).unwrap();
        }
        count += 1;
        if count == 70 || count == 75 {
            let answer = office.post("/cohort", &[]).await;
            let expected = if count == 70 { 303 } else { 409 };
            assert_eq!(answer.status.as_u16(), expected, "{}", answer.body);
            if count == 75 {
                assert!(answer.body.contains("expected nobody or 11 or more"));
            }
        }
    }
    let answer = office.post("/cohort", &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = office.get("/cohort").await.body;
    assert!(page.contains("Releases so far: 2"), "{page}");
    assert!(page.contains("favourable,"));
    assert_eq!(world.scheme.verify().unwrap(), 0);
    println!("{count} people, two releases and one refusal");
}
