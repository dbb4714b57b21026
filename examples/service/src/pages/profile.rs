//! What a mentee's answers say: the picture, and the agenda for mentoring.

use axum::extract::{Path, State};
use leadership_qualities::{Audience, Profile, Quality, Role as Part, SelfAssessment};
use maud::{Markup, PreEscaped, html};

use super::page;
use crate::people::Role;
use crate::picture;
use crate::scheme::{Refusal, Sight};
use crate::web::{App, Fault, User};

pub(crate) async fn own(State(app): State<App>, user: User) -> Result<Markup, Fault> {
    let mentee = user.expect(Role::Mentee)?.clone();
    let answers = app.run(move |scheme| scheme.answers(&mentee, mentee.id));
    let finished = answers.await??.finished;
    Ok(show("Your profile", &user, &finished, Part::Mentee))
}

pub(crate) async fn of_mentee(
    State(app): State<App>,
    user: User,
    Path(id): Path<i64>,
) -> Result<Markup, Fault> {
    let viewer = user.person.clone();
    let (name, finished) = app
        .run(move |scheme| {
            let known = scheme.case(&viewer, id)?;
            let Sight::As(Audience::Pair | Audience::NextMentor) = known.sight else {
                return Err(Refusal::NotFound);
            };
            let answers = scheme.answers(&viewer, known.mentee.id)?;
            Ok((known.mentee.called().to_owned(), answers.finished))
        })
        .await??;
    let part = user.person.role.part().unwrap_or(Part::Mentor);
    Ok(show(&format!("Profile of {name}"), &user, &finished, part))
}

fn show(title: &str, user: &User, finished: &[SelfAssessment], part: Part) -> Markup {
    let content = html! {
        @match finished {
            [] => p { "There is no finished questionnaire yet." },
            [.., last] => {
                (of(Profile::new(*last), part))
                @if let [.., before, after] = finished {
                    section aria-labelledby="change" {
                        h2 #change { "What has moved" }
                        div .picture { (PreEscaped(picture::change::draw(*before, *after))) }
                    }
                }
            },
        }
    };
    page(title, Some(user), &content)
}

fn of(profile: Profile, part: Part) -> Markup {
    html! {
        // The library draws the picture from the answers, and escapes its words.
        div .picture { (PreEscaped(picture::profile::draw(profile))) }
        section aria-labelledby="agenda" {
            h2 #agenda { "Agenda for mentoring" }
            @if profile.agenda().is_empty() { p { "There is no wish to address any quality." } }
            ol {
                @for entry in profile.agenda() {
                    li {
                        h3 { (entry.quality.name()) }
                        p { "Rating " (entry.response.rating) ", wish: " (entry.response.wish) }
                        p { (entry.development(part).text()) }
                    }
                }
            }
        }
        section aria-labelledby="offers" {
            h2 #offers {
                @if part == Part::Mentee { "What you can help others with" }
                @else { "What the mentee can help others with" }
            }
            (qualities(profile.offers().into_iter()))
        }
        @if !profile.overlooked().is_empty() {
            section aria-labelledby="overlooked" {
                h2 #overlooked { "Rated 3 or 4, with no wish to address it" }
                (qualities(profile.overlooked().into_iter()))
            }
        }
    }
}

fn qualities(qualities: impl Iterator<Item = Quality>) -> Markup {
    html! { ul { @for quality in qualities { li { (quality.name()) } } } }
}
