//! Parts of pages: fields of forms with their problems, and the contents of events.

use leadership_qualities::Quality;
use maud::{Markup, html};
use serde_json::Value;

use crate::forms::{Choice, Field, Kind, Problem, Sent, sentence};

/// The list of all problems, each with a link to its field. It gets the focus of a screen reader.
pub(super) fn summary(problems: &[Problem]) -> Markup {
    html! {
        @if !problems.is_empty() {
            div .problems role="alert" aria-labelledby="problems-title" tabindex="-1" {
                h2 #problems-title { "There is a problem" }
                ul {
                    @for problem in problems {
                        li {
                            @if problem.field.is_empty() { (problem.text) }
                            @else { a href=(format!("#{}", problem.field)) { (problem.text) } }
                        }
                    }
                }
            }
        }
    }
}

/// A field with its label, its hint, its problem and what was filled in.
pub(super) fn field(field: &Field, sent: &Sent, problems: &[Problem]) -> Markup {
    let problem = problems.iter().find(|problem| problem.field == field.name);
    let hint_id = field.hint.map(|_| format!("{}-hint", field.name));
    let problem_id = problem.map(|_| format!("{}-problem", field.name));
    let described: Vec<String> = hint_id.into_iter().chain(problem_id).collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let described = described.as_deref();
    let name = field.name.as_str();
    let notes = notes(field, problem);
    html! {
        @match &field.kind {
            Kind::Radio(choices) => (group(field, "radio", choices, sent, (described, &notes))),
            Kind::Checks(choices) => (group(field, "checkbox", choices, sent, (described, &notes))),
            Kind::Line | Kind::UserName => div .field {
                @let is_user = matches!(field.kind, Kind::UserName);
                label for=(name) { (field.label) }
                (notes)
                input type="text" id=(name) name=(name) value=(sent.text(name))
                    autocomplete=[is_user.then_some("username")]
                    autocapitalize=[is_user.then_some("none")]
                    aria-describedby=[described] aria-invalid=[problem.map(|_| "true")];
            },
            Kind::Area => div .field {
                label for=(name) { (field.label) }
                (notes)
                textarea id=(name) name=(name) rows="3" aria-describedby=[described]
                    aria-invalid=[problem.map(|_| "true")] { (sent.text(name)) }
            },
            Kind::Select(choices) => div .field {
                label for=(name) { (field.label) }
                (notes)
                select id=(name) name=(name) aria-describedby=[described]
                    aria-invalid=[problem.map(|_| "true")] {
                    @for choice in choices {
                        option value=(choice.value) selected[sent.text(name) == choice.value] {
                            (choice.label)
                        }
                    }
                }
            },
        }
    }
}

fn notes(field: &Field, problem: Option<&Problem>) -> Markup {
    let name = &field.name;
    html! {
        @if let Some(hint) = field.hint { p .hint id=(format!("{name}-hint")) { (hint) } }
        @if let Some(problem) = problem {
            p .problem id=(format!("{name}-problem")) {
                span .visually-hidden { "Problem: " } (problem.text)
            }
        }
    }
}

fn group(
    field: &Field,
    kind: &str,
    choices: &[Choice],
    sent: &Sent,
    (described, notes): (Option<&str>, &Markup),
) -> Markup {
    let name = field.name.as_str();
    html! {
        fieldset id=(name) tabindex="-1" aria-describedby=[described] {
            legend { (field.label) }
            (notes)
            @if choices.is_empty() { p { "There is nothing to choose." } }
            @for choice in choices {
                @let id = format!("{name}-{}", choice.value);
                div .choice {
                    input type=(kind) id=(id) name=(name) value=(choice.value)
                        checked[sent.values(name).any(|value| value == choice.value)];
                    label for=(id) { (choice.label) }
                }
            }
        }
    }
}

/// The content of an event, as the library writes it in JSON.
///
/// It knows no event in particular, so it shows those of later versions of the library, too.
pub(super) fn content(event: &Value) -> Markup {
    let content = event.as_object().and_then(|object| object.values().next());
    html! { @if let Some(content) = content { (value(content)) } }
}

fn value(content: &Value) -> Markup {
    html! {
        @match content {
            Value::Object(fields) if fields.is_empty() => {},
            Value::Object(fields) => dl {
                @for (key, field) in fields {
                    @if *field != Value::String(String::new()) {
                        dt { (sentence(&key.replace('_', " "))) }
                        dd { @match field {
                            Value::String(word) if ["by", "held"].contains(&key.as_str()) => {
                                (sentence(&term(word)))
                            },
                            _ => (value(field)),
                        } }
                    }
                }
            },
            Value::Array(list) => ul { @for one in list { li { (entry(one)) } } },
            Value::String(text) => span .told { (term(text)) },
            other => (other.to_string()),
        }
    }
}

/// An entry of a list: a need or a note in one line, and everything else as it is.
fn entry(one: &Value) -> Markup {
    let heading = one.get("quality").or_else(|| one.get("about"));
    let text = one.get("text").and_then(Value::as_str);
    match (heading.and_then(Value::as_str), text) {
        (Some(heading), Some("")) => html! { strong { (term(heading)) } },
        (Some(heading), Some(text)) => html! { strong { (term(heading)) ":" } " " (text) },
        (None, Some("")) => html! { "not shown" },
        (None, Some(text)) => html! { (text) },
        _ if *one == Value::String(String::new()) => html! { "not shown" },
        _ => value(one),
    }
}

/// A key of the framework in words; any other text as it is.
fn term(text: &str) -> String {
    let is_key = |letter: u8| letter.is_ascii_lowercase() || letter == b'_';
    if let Some(quality) = Quality::ALL.into_iter().find(|one| one.key() == text) {
        quality.name().to_owned()
    } else if text.contains('_') && text.bytes().all(is_key) {
        sentence(&text.replace('_', " "))
    } else {
        text.to_owned()
    }
}

/// A time as people read it.
pub(super) fn time(at: Option<&str>) -> Markup {
    html! {
        @match at {
            Some(at) => time datetime=(at) {
                @match at.parse::<jiff::Timestamp>() {
                    Ok(time) => (time.strftime("%-d %B %Y, %H:%M UTC")),
                    Err(_) => (at),
                }
            },
            None => "at an unknown time",
        }
    }
}
