//! The questionnaire: fifteen questions, saved as a draft on the way.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use leadership_qualities::assessment::Missing;
use leadership_qualities::{Cluster, Draft, Quality, Rating, Reading, Wish};
use maud::{Markup, html};

use super::{page, parts, refused, token};
use crate::forms::{Problem, Sent, sentence};
use crate::people::Role;
use crate::web::{App, Fault, User};

pub(crate) async fn show(State(app): State<App>, user: User) -> Result<Markup, Fault> {
    let mentee = user.expect(Role::Mentee)?.clone();
    let answers = app.run(move |scheme| scheme.answers(&mentee, mentee.id));
    let draft = answers.await??.draft.unwrap_or_default();
    Ok(form(&user, &draft, &[], false))
}

/// Both buttons of the form: save the draft, or finish.
pub(crate) async fn send(
    State(app): State<App>,
    user: User,
    body: Bytes,
) -> Result<Response, Fault> {
    let mentee = user.expect(Role::Mentee)?.clone();
    let sent = Sent::parse(&body);
    let draft = draft(&sent);
    app.run(move |scheme| {
        let given = match draft {
            Ok(draft) => draft,
            Err(problems) => return Ok(refuse(&user, &Draft::new(), &problems)),
        };
        if sent.text("do") != "finish" {
            scheme.save_draft(&mentee, &given)?;
            return Ok(form(&user, &given, &[], true).into_response());
        }
        match given.finish() {
            Ok(assessment) => {
                scheme.assess(&mentee, assessment)?;
                Ok(Redirect::to("/profile").into_response())
            }
            Err(incomplete) => {
                scheme.save_draft(&mentee, &incomplete.draft)?;
                let problems: Vec<Problem> = incomplete.draft.missing().map(missing).collect();
                Ok(refuse(&user, &incomplete.draft, &problems))
            }
        }
    })
    .await?
}

/// What the script sends whenever an answer changes.
pub(crate) async fn save(
    State(app): State<App>,
    user: User,
    body: Bytes,
) -> Result<StatusCode, Fault> {
    let mentee = user.expect(Role::Mentee)?.clone();
    let Ok(draft) = draft(&Sent::parse(&body)) else {
        return Ok(StatusCode::UNPROCESSABLE_ENTITY);
    };
    app.run(move |scheme| scheme.save_draft(&mentee, &draft))
        .await??;
    Ok(StatusCode::NO_CONTENT)
}

fn refuse(user: &User, draft: &Draft, problems: &[Problem]) -> Response {
    let page = form(user, draft, problems, false);
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// The answers that a browser sent, as far as they are answers.
fn draft(sent: &Sent) -> Result<Draft, Vec<Problem>> {
    let mut reading = Reading::default();
    for quality in Quality::ALL {
        let (rating, wish) = names(quality);
        reading.push(quality, sent.text(&rating), sent.text(&wish));
    }
    reading.into_draft().map_err(|invalid| {
        let problems = invalid.into_iter().map(|problem| Problem {
            field: problem.pointer().trim_start_matches('/').replace('/', "."),
            text: format!(
                "Choose one of the answers: expected {}.",
                problem.expected()
            ),
        });
        problems.collect()
    })
}

/// The names of the two fields of a question. They are the path of the answer in the library's
/// document, so the place of a problem leads to its field.
fn names(quality: Quality) -> (String, String) {
    let key = quality.key();
    (format!("{key}.rating"), format!("{key}.wish"))
}

fn missing((quality, missing): (Quality, Missing)) -> Problem {
    let (rating, wish) = names(quality);
    Problem {
        field: match missing {
            Missing::Rating | Missing::Both => rating,
            Missing::Wish => wish,
        },
        text: match missing {
            Missing::Rating => format!("{quality}: say where you stand."),
            Missing::Wish => format!("{quality}: say whether you wish to address it."),
            Missing::Both => {
                format!("{quality}: say where you stand, and whether you wish to address it.")
            }
        },
    }
}

fn form(user: &User, draft: &Draft, problems: &[Problem], saved: bool) -> Markup {
    let answered = draft.answered_count();
    let content = html! {
        (parts::summary(problems))
        @if saved { p .saved role="status" { "Your answers are saved. You can go on later." } }
        p {
            "For each quality, say where you stand between two descriptions, and whether you wish "
            "to address the quality in mentoring. There are no right answers. "
            "1 is close to the first description, and 4 is close to the second."
        }
        p {
            "Only you and the mentor whom you choose see your answers. The programme learns no "
            "more than rounded counts of many people together."
        }
        form #questionnaire method="post" action="/form" data-draft="/form/draft" {
            (token(user))
            p #progress aria-live="polite" { (answered) " of 15 questions answered" }
            @for cluster in Cluster::ALL {
                section aria-labelledby=(cluster.key()) {
                    h2 id=(cluster.key()) { (cluster.name()) }
                    @for quality in cluster.qualities() { (question(quality, draft, problems)) }
                    button .quiet type="submit" name="do" value="save" { "Save and go on later" }
                }
            }
            button type="submit" name="do" value="finish" { "Finish" }
        }
        script src="/static/form.js" defer {}
    };
    let show = if problems.is_empty() { page } else { refused };
    show("Questionnaire", Some(user), &content)
}

fn question(quality: Quality, draft: &Draft, problems: &[Problem]) -> Markup {
    let (item, given) = (quality.item(), draft.get(quality));
    let (rating, wish) = names(quality);
    let at = |field: &str| problems.iter().find(|problem| problem.field == field);
    // A quality without both answers has one problem, at its first question.
    let (at_rating, at_wish) = (at(&rating), at(&wish));
    let poles = html! {
        p .pole { strong { "1: " } (item.positive_pole().text()) }
        p .pole { strong { "4: " } (item.negative_pole().text()) }
    };
    let nothing = html! {};
    let ratings = Rating::ALL.map(|one| {
        let is_chosen = given.rating == Some(one);
        (one.to_string(), words(one), is_chosen)
    });
    let wishes = [Wish::Yes, Wish::Maybe, Wish::No].map(|one| {
        let is_chosen = given.wish == Some(one);
        (one.key().to_owned(), sentence(&one.to_string()), is_chosen)
    });
    html! {
        section .question aria-labelledby=(quality.key()) {
            h3 id=(quality.key()) { (quality.number()) ". " (quality.name()) }
            p .topics {
                "For example: "
                @for (place, topic) in item.topics().iter().enumerate() {
                    @if place > 0 { ", " } (topic.as_str())
                }
            }
            (choices(&rating, "Where do you stand?", at_rating, &poles, &ratings))
            (choices(&wish, "Do you wish to address it in mentoring?", at_wish, &nothing, &wishes))
        }
    }
}

fn words(rating: Rating) -> String {
    let words = match rating {
        Rating::One => "1, like the first",
        Rating::Two => "2, closer to the first",
        Rating::Three => "3, closer to the second",
        Rating::Four => "4, like the second",
    };
    words.to_owned()
}

fn choices<const N: usize>(
    name: &str,
    legend: &str,
    problem: Option<&Problem>,
    before: &Markup,
    choices: &[(String, String, bool); N],
) -> Markup {
    let described = problem.map(|_| format!("{name}-problem"));
    html! {
        fieldset id=(name) tabindex="-1" aria-describedby=[described.as_deref()] {
            legend { (legend) }
            @if let Some(problem) = problem {
                p .problem id=(format!("{name}-problem")) {
                    span .visually-hidden { "Problem: " } (problem.text)
                }
            }
            (before)
            div .choices .(if N == 3 { "short" } else { "long" }) {
                @for (value, words, is_chosen) in choices {
                    @let id = format!("{name}-{value}");
                    div .choice {
                        input type="radio" id=(id) name=(name) value=(value) checked[*is_chosen];
                        label for=(id) { (words) }
                    }
                }
            }
        }
    }
}
