//! The pages: HTML that works without a script, on a phone first.
//!
//! No page takes a text from a record that was not cut down to what its reader may see: the scheme
//! hands out nothing else.

pub mod action;
pub mod assets;
pub mod case;
pub mod cohort;
pub mod form;
pub mod home;
pub mod login;
pub mod office;
mod parts;
pub mod profile;
pub mod register;

use maud::{DOCTYPE, Markup, html};

use crate::people::Role;
use crate::web::{Fault, TOKEN_FIELD, User};

/// A whole page.
fn page(title: &str, user: Option<&User>, content: &Markup) -> Markup {
    titled(title, title, user, content)
}

/// A page with a form that was refused: a screen reader says so before anything else.
fn refused(title: &str, user: Option<&User>, content: &Markup) -> Markup {
    titled(&format!("Error: {title}"), title, user, content)
}

fn titled(title: &str, heading: &str, user: Option<&User>, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en-GB" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " – Mentoring scheme" }
                link rel="stylesheet" href="/static/style.css";
                link rel="icon" type="image/svg+xml" href="/static/icon.svg";
            }
            body {
                a .skip href="#main" { "Skip to the content" }
                header {
                    p .brand { a href="/" { "Mentoring scheme" } }
                    @if let Some(user) = user { (navigation(user)) }
                }
                main id="main" tabindex="-1" {
                    h1 { (heading) }
                    (content)
                }
                footer {
                    p {
                        "Built on the Leadership Qualities Framework. This is not an official "
                        "service of the NHS."
                    }
                }
            }
        }
    }
}

fn navigation(user: &User) -> Markup {
    let links: &[(&str, &str)] = match user.person.role {
        Role::Mentee => &[
            ("/", "Home"),
            ("/form", "Questionnaire"),
            ("/profile", "Profile"),
            ("/register", "Mentors"),
        ],
        Role::Mentor | Role::Manager => &[("/", "Home")],
        Role::Office => &[
            ("/", "Applications"),
            ("/cohort", "Cohort"),
            ("/audit", "Audit"),
        ],
    };
    html! {
        nav aria-label="Main" {
            ul {
                @for (address, name) in links { li { a href=(address) { (name) } } }
            }
        }
        form .sign-out method="post" action="/logout" {
            (token(user))
            span { (user.person.called()) ", " (user.person.role.name()) }
            button type="submit" { "Sign out" }
        }
    }
}

/// The field that proves that a form comes from a page of this session.
fn token(user: &User) -> Markup {
    html! { input type="hidden" name=(TOKEN_FIELD) value=(user.token); }
}

/// A button that is a form of its own.
fn button(user: &User, address: &str, words: &str) -> Markup {
    html! {
        form method="post" action=(address) {
            (token(user))
            button type="submit" { (words) }
        }
    }
}

/// The page that says what went wrong.
pub(crate) fn fault(fault: &Fault) -> Markup {
    let content = html! {
        p { (fault.message()) }
        p { a href="/" { "Back to your home page" } }
    };
    page(title_of(fault), None, &content)
}

fn title_of(fault: &Fault) -> &'static str {
    match fault.status().as_u16() {
        403 => "Not allowed",
        404 => "Not found",
        409 => "Not possible",
        413 => "Too long",
        429 => "Too many requests",
        503 => "Not stored",
        _ => "Something went wrong",
    }
}
