//! What the office sees of the cohort, and the button that releases more.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use leadership_qualities::cohort::Row;
use leadership_qualities::{Quality, Release};
use maud::{Markup, html};

use super::{button, page};
use crate::forms::sentence;
use crate::people::Role;
use crate::scheme::{CohortView, Refusal};
use crate::web::{App, Fault, User};

pub(crate) async fn show(State(app): State<App>, user: User) -> Result<Markup, Fault> {
    let viewer = user.expect(Role::Office)?.clone();
    let view = app.run(move |scheme| scheme.cohort(&viewer)).await??;
    Ok(view_page(&user, &view, None))
}

pub(crate) async fn release(State(app): State<App>, user: User) -> Result<Response, Fault> {
    let office = user.expect(Role::Office)?.clone();
    let (released, view) = app
        .run(move |scheme| (scheme.release(&office), scheme.cohort(&office)))
        .await?;
    match released {
        Ok(_) => Ok(Redirect::to("/cohort").into_response()),
        Err(Refusal::Release(refused)) => {
            let page = view_page(&user, &view?, Some(&refused.to_string()));
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(refusal) => Err(refusal.into()),
    }
}

fn view_page(user: &User, view: &CohortView, refused: Option<&str>) -> Markup {
    let content = html! {
        @if let Some(reason) = refused {
            div .problems role="alert" tabindex="-1" {
                h2 { "Nothing was released" }
                p { (sentence(reason)) "." }
            }
        }
        p {
            "A release shows rounded counts of many people, and nothing that could expose one of "
            "them. Release once a year, or when the cohort has doubled: what was shown last stands "
            "until then. Decide on the dates beforehand."
        }
        p #releases { "Releases so far: " (view.releases) }
        (button(user, "/cohort", "Release the cohort"))
        @match &view.latest {
            None => p { "Nothing has been released yet." },
            Some(release) => (table(release)),
        }
    };
    let show = if refused.is_none() {
        page
    } else {
        super::refused
    };
    show("Cohort", Some(user), &content)
}

fn table(release: &Release) -> Markup {
    html! {
        div .scroll tabindex="0" role="region" aria-labelledby="release" {
            table {
                caption #release { "The latest release" }
                thead {
                    tr {
                        th scope="col" { "Quality" }
                        th scope="col" { "Favourable or developing" }
                        th scope="col" { "Wished for" }
                    }
                }
                tbody {
                    @for quality in Quality::ALL {
                        tr {
                            th scope="row" { (quality.name()) }
                            td { @match release.bands(quality) {
                                Row::Shown(bands) => {
                                    (bands.favourable) " favourable, " (bands.developing) " developing"
                                },
                                Row::Withheld(reason) => { "Withheld: " (reason) },
                            } }
                            td { @match release.wishes(quality) {
                                Row::Shown(wishes) => {
                                    (wishes.wanted) " wish it, " (wishes.not_wanted) " do not"
                                },
                                Row::Withheld(reason) => { "Withheld: " (reason) },
                            } }
                        }
                    }
                }
            }
        }
    }
}
