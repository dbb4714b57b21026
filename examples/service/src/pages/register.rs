//! The register of mentors, as a mentee searches it.

use axum::extract::{RawQuery, State};
use leadership_qualities::programme::Action;
use leadership_qualities::programme::register::{Criteria, Mentor};
use leadership_qualities::{Profile, Qualities, Quality};
use maud::{Markup, html};

use super::{page, parts};
use crate::forms::{Field, Kind, Sent};
use crate::people::Role;
use crate::scheme::Refusal;
use crate::web::{App, Fault, User};

pub(crate) async fn show(
    State(app): State<App>,
    user: User,
    RawQuery(query): RawQuery,
) -> Result<Markup, Fault> {
    let mentee = user.expect(Role::Mentee)?.clone();
    let sent = Sent::parse(query.unwrap_or_default().as_bytes());
    app.run(move |scheme| {
        let cases = scheme.cases(&mentee, 0, usize::MAX);
        let open = cases.iter().find(|known| {
            let allowed = known.case.application.allowed();
            allowed.contains(&Action::Invited)
        });
        let Some(known) = open else {
            return Ok(closed(&user));
        };
        let mut criteria = Criteria::from(&known.case.application);
        let answers = scheme.answers(&mentee, mentee.id)?;
        if let Some(last) = answers.finished.last() {
            criteria.agenda = criteria.agenda | Qualities::from(Profile::new(*last).agenda());
        }
        criteria.skills = words(&sent, "skill");
        criteria.experience = words(&sent, "experience");
        criteria.locations = words(&sent, "location");
        let found = scheme.search(&criteria);
        Ok(list(&user, known.case.id, &found, &sent))
    })
    .await?
    .map_err(|refusal: Refusal| refusal.into())
}

fn words(sent: &Sent, name: &str) -> Vec<String> {
    let words = sent.text(name).split(',').map(str::trim);
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

fn closed(user: &User) -> Markup {
    let content = html! {
        p {
            "The register opens once the programme has approved your application, and while you "
            "have invitations left. "
            a href="/" { "See where your application stands" } "."
        }
    };
    page("Mentors", Some(user), &content)
}

fn list(user: &User, case: i64, found: &[(Mentor, Qualities)], sent: &Sent) -> Markup {
    let fields = [
        ("skill", "Skills, with commas between them"),
        ("experience", "Experience"),
        ("location", "Locations"),
    ];
    let content = html! {
        form .search method="get" action="/register" role="search" {
            @for (name, label) in fields {
                (parts::field(&Field {
                    name: name.to_owned(),
                    label: label.to_owned(),
                    hint: None,
                    kind: Kind::Line,
                }, sent, &[]))
            }
            button type="submit" { "Search" }
        }
        p #found role="status" { (found.len()) " mentors suit you and have a place free." }
        ul .mentors {
            @for (mentor, covers) in found { (entry(case, mentor, *covers)) }
        }
    };
    page("Mentors", Some(user), &content)
}

fn entry(case: i64, mentor: &Mentor, covers: Qualities) -> Markup {
    let names: Vec<&str> = covers.into_iter().map(Quality::name).collect();
    html! {
        li {
            h2 { (mentor.name) }
            dl {
                dt { "Location" } dd { (mentor.location) }
                dt { "Skills" } dd { (mentor.skills.join(", ")) }
                dt { "Experience" } dd { (mentor.experience.join(", ")) }
                dt { "Helps with, of what you look for" }
                dd { @if names.is_empty() { "nothing" } @else { (names.join(", ")) } }
                dt { "Places free" } dd { (mentor.free_places()) }
            }
            p { a href=(format!("/applications/{case}/application/invited?mentor={}", mentor.id)) {
                "Invite " (mentor.name)
            } }
        }
    }
}
