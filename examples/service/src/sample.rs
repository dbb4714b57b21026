//! Sample people, so that there is something to see: a scheme in full swing.

use leadership_qualities::programme::register::Mentor;
use leadership_qualities::programme::{self, MentorId};
use leadership_qualities::{SelfAssessment, setup};

use crate::people::{Person, Role};
use crate::scheme::{Event, Scheme};
use crate::store::PersonRow;

/// The password of every sample person.
pub const PASSWORD: &str = "sample-password";

/// Who can sign in: login, name, role, and a mentor's reference.
pub const PEOPLE: &[(&str, &str, Role, Option<&str>)] = &[
    ("office", "Olive Okafor", Role::Office, None),
    ("manager", "Martin Hale", Role::Manager, None),
    ("amara", "Amara Nwosu", Role::Mentee, None),
    ("ben", "Ben Carter", Role::Mentee, None),
    ("chloe", "Chloe Adeyemi", Role::Mentee, None),
    ("cordelia", "Cordelia Ashby", Role::Mentor, Some("M28")),
    ("mohamed", "Mohamed Abdirahman", Role::Mentor, Some("M12")),
];

/// Fills an empty scheme.
///
/// # Errors
///
/// If something of it cannot be stored.
pub fn fill(scheme: &Scheme) -> anyhow::Result<()> {
    for line in include_str!("../../data/mentors.ndjson").lines() {
        scheme.add_mentor(serde_json::from_str::<Mentor>(line)?)?;
    }
    let hash = password_auth::generate_hash(PASSWORD);
    let mut manager = None;
    for (login, name, role, mentor) in PEOPLE {
        let id = scheme.add_person(&PersonRow {
            login: Some((*login).to_owned()),
            name: (*name).to_owned(),
            role: role.key().to_owned(),
            password: Some(hash.clone()),
            mentor: mentor.map(str::to_owned),
            manager: manager.filter(|_| *role == Role::Mentee),
            ..PersonRow::default()
        })?;
        if *role == Role::Manager {
            manager = Some(id);
        }
    }
    // Amara is well on her way, and has assessed herself twice.
    let amara = with_login(scheme, "amara")?;
    let log = include_str!("../../data/ward-sister-application.ndjson");
    let case = replay(scheme, &amara, log)?;
    for line in include_str!("../../data/ward-sister.ndjson")
        .lines()
        .take(14)
    {
        let event: setup::Event = serde_json::from_str(line)?;
        scheme.report(&amara, case, Event::Setup(event))?;
    }
    for answers in [
        include_str!("../../data/ward-sister-before.json"),
        include_str!("../../data/ward-sister-after.json"),
    ] {
        scheme.assess(&amara, serde_json::from_str::<SelfAssessment>(answers)?)?;
    }
    // Ben looks for a mentor. Chloe has only just come.
    let ben = with_login(scheme, "ben")?;
    replay(scheme, &ben, BEN)?;
    let answers = include_str!("../../data/physiotherapist.json");
    scheme.assess(&ben, serde_json::from_str(answers)?)?;
    // Others have assessed themselves, so that there is a cohort to release. They cannot sign in.
    for (number, line) in (1..).zip(include_str!("../../data/cohort.ndjson").lines()) {
        let id = scheme.add_person(&PersonRow {
            login: Some(format!("cohort-{number}")),
            name: format!("Mentee {number}"),
            role: Role::Mentee.key().to_owned(),
            ..PersonRow::default()
        })?;
        let Some(mentee) = scheme.person(id) else {
            continue;
        };
        // The file of the example holds a few lines that are wrong on purpose.
        if let Ok(answers) = serde_json::from_str(line) {
            scheme.assess(&mentee, answers)?;
        }
    }
    Ok(())
}

const BEN: &str = r#"{"sponsor": "line_manager"}
{"goals": [{"quality": "self_belief", "text": "To speak up in the clinical meeting."}]}
{"manager_support": {}}
{"registered": {}}
{"approved": {}}
{"credentials_issued": {}}
{"invited": "M12"}"#;

fn with_login(scheme: &Scheme, login: &str) -> anyhow::Result<Person> {
    let person = scheme.with_login(login);
    person.ok_or_else(|| anyhow::anyhow!("{login} was not stored"))
}

/// Reports the events of a log, each as somebody who may report it.
fn replay(scheme: &Scheme, mentee: &Person, log: &str) -> anyhow::Result<i64> {
    let case = scheme.apply(mentee)?;
    let office = with_login(scheme, "office")?;
    let manager = with_login(scheme, "manager")?;
    for line in log.lines() {
        let event: programme::Event = serde_json::from_str(line)?;
        let named = event.mentor().cloned();
        let event = Event::Application(event);
        let rule = crate::actions::rule(event.machine(), event.key());
        let who = rule.map_or(&[] as &[Role], |rule| rule.who);
        let by = match who.first() {
            Some(Role::Office) => office.clone(),
            Some(Role::Manager) => manager.clone(),
            Some(Role::Mentor) => mentor(named, &office),
            Some(Role::Mentee) | None => mentee.clone(),
        };
        scheme.report(&by, case, event)?;
    }
    Ok(case)
}

/// A mentor of the register without an account, for whom the office keeps the log.
fn mentor(named: Option<MentorId>, office: &Person) -> Person {
    Person {
        role: Role::Mentor,
        mentor: named,
        ..office.clone()
    }
}
