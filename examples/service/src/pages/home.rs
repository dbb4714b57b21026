//! The first page of each role.

use axum::extract::State;
use maud::{Markup, html};

use super::case::own;
use super::{button, page};
use crate::actions::AWAITED;
use crate::forms::sentence;
use crate::people::Role;
use crate::scheme::{Answers, Known, Overview, Sight};
use crate::store::Machine;
use crate::web::{App, Fault, User};

pub(crate) async fn show(State(app): State<App>, user: User) -> Result<Markup, Fault> {
    let person = user.person.clone();
    if person.role == Role::Office {
        let stages = app.run(move |scheme| scheme.overview(&person, SHOWN));
        return Ok(office(&user, &stages.await??));
    }
    let cases = app.run(move |scheme| scheme.cases(&person, 0, SHOWN));
    let cases = cases.await?;
    match user.person.role {
        Role::Mentee => {
            let person = user.person.clone();
            let answers = app.run(move |scheme| scheme.answers(&person, person.id));
            Ok(mentee(&user, &cases, &answers.await??))
        }
        Role::Mentor => Ok(mentor(&user, &cases)),
        Role::Manager | Role::Office => {
            let person = user.person.clone();
            let staff = app.run(move |scheme| scheme.staff(&person)).await?;
            Ok(manager(&user, &cases, &staff))
        }
    }
}

fn mentee(user: &User, cases: &[Known], answers: &Answers) -> Markup {
    let content = html! {
        section aria-labelledby="application" {
            h2 #application { "Your application" }
            (list(cases, "You have no application yet.", |known| {
                format!("Application {}", known.case.id)
            }))
            @if cases.iter().all(|known| known.case.is_over()) {
                (button(user, "/applications", "Begin an application"))
            }
        }
        section aria-labelledby="questionnaire" {
            h2 #questionnaire { "Your questionnaire" }
            @if let Some(draft) = answers.draft {
                p { "You have answered " (draft.answered_count()) " of 15 questions." }
                p { a href="/form" { "Go on with the questionnaire" } }
            } @else if answers.finished.is_empty() {
                p { a href="/form" { "Begin the questionnaire" } }
            } @else {
                p { a href="/profile" { "See your profile and your agenda" } }
                p { a href="/form" { "Assess yourself again" } }
            }
        }
    };
    page("Your mentoring", Some(user), &content)
}

fn mentor(user: &User, cases: &[Known]) -> Markup {
    let (invited, mentees): (Vec<_>, Vec<_>) = cases
        .iter()
        .cloned()
        .partition(|known| !matches!(known.sight, Sight::As(_)));
    let content = html! {
        section aria-labelledby="mentees" {
            h2 #mentees { "Your mentees" }
            (list(&mentees, "You have no mentees yet.", |known| {
                known.mentee.called().to_owned()
            }))
        }
        section aria-labelledby="invitations" {
            h2 #invitations { "Your invitations, and earlier mentees" }
            (list(&invited, "You have no invitations yet.", |known| {
                known.mentee.called().to_owned()
            }))
        }
    };
    page("Your mentoring", Some(user), &content)
}

fn manager(user: &User, cases: &[Known], staff: &[crate::people::Person]) -> Markup {
    let content = html! {
        p {
            "You see which steps took place. You do not see what your staff and their mentors talk "
            "about, nor who the mentors are."
        }
        @for person in staff {
            section {
                h2 { (person.called()) }
                @let of_one: Vec<Known> =
                    cases.iter().filter(|known| known.mentee.id == person.id).cloned().collect();
                @let none = format!("{} has no application yet.", person.called());
                (said(
                    &of_one,
                    &none,
                    |known| format!("Application {}", known.case.id),
                    |known| {
                        let stage = known.case.application.stage().to_string();
                        [Some(stage), awaited(user, known)]
                            .into_iter()
                            .flatten()
                            .collect::<Vec<_>>()
                            .join("; ")
                    },
                ))
            }
        }
    };
    page("Your staff", Some(user), &content)
}

fn office(user: &User, stages: &[Overview]) -> Markup {
    let content = html! {
        @for Overview { stage, count, latest } in stages {
            @if *count > 0 {
                section {
                    h2 { (sentence(&stage.to_string())) ": " (count) }
                    (said(
                        latest,
                        "",
                        |known| format!("{}, application {}", known.mentee.called(), known.case.id),
                        |known| awaited(user, known).unwrap_or_default(),
                    ))
                    @if *count > latest.len() { p { "These are the latest." } }
                }
            }
        }
    };
    page("Applications", Some(user), &content)
}

/// How many applications of one kind the page shows.
const SHOWN: usize = 100;

/// The cases, each with where it stands.
fn list(cases: &[Known], none: &str, name: impl Fn(&Known) -> String) -> Markup {
    said(cases, none, name, |known| match known.sight {
        Sight::As(_) => known.case.application.stage().to_string(),
        Sight::Invited(status) => status.to_string(),
        Sight::Former => "mentored before".to_owned(),
    })
}

/// The cases, each with something to say about it, if there is anything.
fn said(
    cases: &[Known],
    none: &str,
    name: impl Fn(&Known) -> String,
    about: impl Fn(&Known) -> String,
) -> Markup {
    html! {
        @if cases.is_empty() { p { (none) } }
        @else {
            ul .cases {
                @for known in cases {
                    @let about = about(known);
                    li {
                        a href=(format!("/applications/{}", known.case.id)) { (name(known)) }
                        @if !about.is_empty() { " – " (about) }
                    }
                }
            }
        }
    }
}

/// What this reader is waited for, if for anything.
fn awaited(user: &User, known: &Known) -> Option<String> {
    let own = own(
        Machine::Application,
        &known.case.application.allowed(),
        user,
    );
    let awaited = own
        .iter()
        .filter(|(_, rule)| AWAITED.contains(&rule.action));
    let titles: Vec<&str> = awaited.map(|(_, rule)| rule.title).collect();
    (!titles.is_empty()).then(|| format!("waits for you: {}", titles.join(", ")))
}
