//! A scheme in a folder of its own, with the people that a test asks for.

use std::sync::{Arc, LazyLock};

use axum::Router;
use clap::Parser as _;
use leadership_qualities::Qualities;
use leadership_qualities::programme::register::Mentor;
use leadership_qualities::programme::{ChemistryMeeting, MentorId};
use leadership_qualities::programme::{Event as Applied, MeetingFormat, Registration, Sponsor};
use leadership_qualities::{Need, Quality};
use mentoring_service::config::{Arguments, Config};
use mentoring_service::people::{Person, Role};
use mentoring_service::scheme::{Event, Scheme};
use mentoring_service::store::PersonRow;
use mentoring_service::web;
use tempfile::TempDir;

pub(crate) const PASSWORD: &str = "a password of the tests";

static HASH: LazyLock<String> = LazyLock::new(|| password_auth::generate_hash(PASSWORD));

pub(crate) struct World {
    pub(crate) scheme: Arc<Scheme>,
    pub(crate) config: Config,
    pub(crate) folder: TempDir,
}

impl World {
    /// A scheme with an office, a line manager and nobody else.
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let arguments = [
            "service",
            "--data",
            folder.path().to_str().unwrap(),
            "--empty",
            "--rate",
            "100000",
            "--login-rate",
            "100000",
        ];
        let config = Arguments::parse_from(arguments).config;
        let scheme = Arc::new(Scheme::open(&config.database()).unwrap());
        let world = Self {
            scheme,
            config,
            folder,
        };
        world.person("office", Role::Office, None);
        world.person("manager", Role::Manager, None);
        world
    }

    pub(crate) async fn router(&self) -> Router {
        let scheme = Arc::clone(&self.scheme);
        web::router(scheme, &self.config).await.unwrap()
    }

    pub(crate) fn person(&self, login: &str, role: Role, mentor: Option<&str>) -> Person {
        let manager = (role == Role::Mentee).then(|| self.login("manager").id);
        let id = self.scheme.add_person(&PersonRow {
            login: Some(login.to_owned()),
            name: format!("Name of {login}"),
            role: role.key().to_owned(),
            password: Some(HASH.clone()),
            mentor: mentor.map(str::to_owned),
            manager,
            ..PersonRow::default()
        });
        self.scheme.person(id.unwrap()).unwrap()
    }

    pub(crate) fn mentor(&self, login: &str, id: &str, capacity: u32) -> Person {
        let mentor = Mentor {
            id: id.parse().unwrap(),
            name: format!("Name of {login}"),
            location: "London".to_owned(),
            skills: vec!["coaching".to_owned()],
            experience: Vec::new(),
            offers: Qualities::from([Quality::SelfBelief]),
            capacity,
            mentees: 0,
        };
        self.scheme.add_mentor(mentor).unwrap();
        self.person(login, Role::Mentor, Some(id))
    }

    pub(crate) fn login(&self, login: &str) -> Person {
        self.scheme.with_login(login).unwrap()
    }

    /// Reports an event as somebody, who has to be allowed to.
    pub(crate) fn report(&self, by: &Person, case: i64, event: Applied) {
        self.scheme
            .report(by, case, Event::Application(event))
            .unwrap();
    }

    /// An application that has come as far as meeting these mentors.
    pub(crate) fn has_met(&self, mentee: &Person, mentors: &[&str]) -> i64 {
        let (office, manager) = (self.login("office"), self.login("manager"));
        let case = self.scheme.apply(mentee).unwrap();
        self.report(mentee, case, Applied::Sponsor(Sponsor::HumanResources));
        let goal = Need::new(Quality::SelfBelief, "To speak up.");
        self.report(mentee, case, Applied::Goals([goal].into()));
        self.report(&manager, case, Applied::ManagerSupport);
        self.report(mentee, case, Applied::Registered(Registration::default()));
        self.report(&office, case, Applied::Approved);
        self.report(&office, case, Applied::CredentialsIssued);
        for mentor in mentors {
            let mentor: MentorId = mentor.parse().unwrap();
            self.report(mentee, case, Applied::Invited(mentor.clone()));
            let held = MeetingFormat::FaceToFace;
            self.report(
                mentee,
                case,
                Applied::Met(ChemistryMeeting { mentor, held }),
            );
        }
        case
    }

    /// An application that has led to mentoring.
    pub(crate) fn mentored(&self, mentee: &Person, mentor: &str) -> i64 {
        let case = self.has_met(mentee, &[mentor]);
        self.report(mentee, case, Applied::Chosen(mentor.parse().unwrap()));
        case
    }
}
