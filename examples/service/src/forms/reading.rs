//! Reading a form: the event that it makes, or every problem at its field.

use leadership_qualities::programme;
use leadership_qualities::record::Party;
use leadership_qualities::schema::Submission;
use leadership_qualities::setup;
use serde_json::{Map, Value, json};

use super::{Context, NEEDS, Sent};
use crate::actions::{Content, Rule};
use crate::people::Role;
use crate::scheme::Event;
use crate::store::Machine;

/// A problem of a form, and the field that it is at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The name of the field.
    pub field: String,
    /// What to do about it.
    pub text: String,
}

type Problems = Vec<Problem>;

/// The event that a form makes.
///
/// # Errors
///
/// Every problem of the form, each at its field.
pub fn event(
    machine: Machine,
    rule: &Rule,
    context: Context<'_>,
    sent: &Sent,
) -> Result<Event, Problems> {
    let mut problems = Vec::new();
    let filled = content(rule.content, context, sent, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let document = json!({ rule.action: filled });
    // The library reads the document as it reads every other, and has the last word.
    match machine {
        Machine::Application => {
            submitted::<programme::Event>(document, rule).map(Event::Application)
        }
        Machine::Setup => submitted::<setup::Event>(document, rule).map(Event::Setup),
    }
}

fn submitted<E>(document: Value, rule: &Rule) -> Result<E, Problems>
where
    Submission<E>: serde::de::DeserializeOwned,
{
    match serde_json::from_value(document) {
        Ok(Submission(Ok(event))) => Ok(event),
        Ok(Submission(Err(invalid))) => {
            let problems = invalid.into_iter().map(|one| {
                let field = field_of(rule.content, one.pointer());
                problem(&field, &format!("Check this: expected {}.", one.expected()))
            });
            Err(problems.collect())
        }
        Err(error) => Err(vec![problem("", &error.to_string())]),
    }
}

/// The field that a JSON Pointer into the event leads to, such as `/goals/1/text`.
fn field_of(content: Content, pointer: &str) -> String {
    let mut parts = pointer.split('/').skip(2);
    let (first, second) = (parts.next().unwrap_or(""), parts.next());
    let field = match content {
        Content::Needs(_) => return format!("{}-{first}", second.unwrap_or("text")),
        Content::Need(_) => return format!("{first}-0"),
        Content::AnotherFocus if first == "focus" => "text-0",
        Content::Texts { .. } | Content::Either { .. } => "texts",
        Content::Text(_) => "text",
        Content::Sponsor => "sponsor",
        Content::AnyMentor | Content::Invited(_) => "mentor",
        Content::NewNeeds => "needs",
        Content::Nothing
        | Content::Two(_)
        | Content::Notes(_)
        | Content::Registration
        | Content::Meeting
        | Content::NotContinued
        | Content::AnotherFocus
        | Content::End => first,
    };
    field.to_owned()
}

fn content(asked: Content, context: Context<'_>, sent: &Sent, problems: &mut Problems) -> Value {
    match asked {
        Content::Nothing => json!({}),
        Content::Text(_) => json!(sent.text("text")),
        Content::Texts { least, .. } => lines(sent, least, problems),
        Content::Two(both) => {
            let both = both.into_iter();
            let both = both.map(|(name, _)| (name.to_owned(), json!(sent.text(name))));
            Value::Object(both.collect())
        }
        Content::Notes(heading) => {
            let terms = heading.terms();
            let notes = terms.iter().map(|(key, _)| (*key, sent.text(key)));
            let notes = notes.filter(|(_, text)| !text.is_empty());
            let notes = notes.map(|(key, text)| json!({ "about": key, "text": text }));
            let notes: Vec<Value> = notes.collect();
            if let (true, Some((first, _))) = (notes.is_empty(), terms.first()) {
                problems.push(problem(
                    first,
                    "Write something under at least one heading.",
                ));
            }
            json!(notes)
        }
        Content::Need(_) => need(sent, 0).unwrap_or_else(|| nothing_written(problems)),
        Content::Needs(_) => {
            let needs: Vec<Value> = (0..NEEDS).filter_map(|place| need(sent, place)).collect();
            if needs.is_empty() {
                nothing_written(problems);
            }
            json!(needs)
        }
        Content::NewNeeds => new_needs(context, sent, problems),
        Content::AnotherFocus => json!({
            "focus": need(sent, 0).unwrap_or_else(|| nothing_written(problems)),
            "reason": sent.text("reason"),
        }),
        Content::Either { texts, .. } => {
            let which = chosen(sent, "which", problems);
            if which == texts.0 {
                json!({ which: lines(sent, 1, problems) })
            } else {
                // The library knows which reasons there are.
                json!({ which: sent.text("texts") })
            }
        }
        Content::Sponsor => json!(chosen(sent, "sponsor", problems)),
        Content::Registration => match sent.text("previous") {
            "" => json!({}),
            previous => json!({ "previous": previous }),
        },
        Content::AnyMentor | Content::Invited(_) => json!(mentor(context, sent, problems)),
        Content::Meeting => json!({
            "mentor": mentor(context, sent, problems),
            "held": chosen(sent, "held", problems),
        }),
        Content::NotContinued => json!({
            "mentor": mentor(context, sent, problems),
            "by": context.by.role.key(),
        }),
        Content::End => {
            let by = match context.by.role {
                Role::Office => Party::Programme,
                Role::Manager => Party::LineManager,
                // Nobody ends it in the name of the other alone.
                Role::Mentee | Role::Mentor if chosen(sent, "by", problems) == "both" => {
                    Party::Both
                }
                Role::Mentee => Party::Mentee,
                Role::Mentor => Party::Mentor,
            };
            json!({ "by": by, "reason": sent.text("reason") })
        }
    }
}

/// The lines of the field `texts` that are not blank.
fn lines(sent: &Sent, least: usize, problems: &mut Problems) -> Value {
    let lines = sent.text("texts").lines().map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    if lines.len() < least {
        problems.push(problem("texts", "Write at least one point."));
    }
    json!(lines)
}

/// A need, unless both of its fields are empty.
fn need(sent: &Sent, place: usize) -> Option<Value> {
    let quality = sent.text(&format!("quality-{place}"));
    let text = sent.text(&format!("text-{place}"));
    if quality.is_empty() && text.is_empty() {
        return None;
    }
    let mut need = Map::new();
    if !quality.is_empty() {
        need.insert("quality".into(), json!(quality));
    }
    need.insert("text".into(), json!(text));
    Some(Value::Object(need))
}

fn nothing_written(problems: &mut Problems) -> Value {
    problems.push(problem("text-0", "Choose a quality or write something."));
    Value::Null
}

fn new_needs(context: Context<'_>, sent: &Sent, problems: &mut Problems) -> Value {
    let needs = context.case.setup.new_needs();
    let places = sent.values("needs").filter_map(|place| place.parse().ok());
    let chosen: Vec<_> = places.filter_map(|place: usize| needs.get(place)).collect();
    if chosen.is_empty() {
        problems.push(problem("needs", "Choose at least one need."));
    }
    json!(chosen)
}

fn chosen(sent: &Sent, field: &str, problems: &mut Problems) -> String {
    let value = sent.text(field);
    if value.is_empty() {
        // A link in the summary has to say which question it leads to.
        let text = match field {
            "sponsor" => "Choose your sponsor.",
            "mentor" => "Choose a mentor.",
            "held" => "Say how you met.",
            "which" => "Say what applies.",
            "by" => "Say who ends it.",
            _ => "Choose one of these.",
        };
        problems.push(problem(field, text));
    }
    value.to_owned()
}

/// The mentor that the form names, or the mentor who fills it in.
fn mentor(context: Context<'_>, sent: &Sent, problems: &mut Problems) -> String {
    if context.by.role == Role::Mentor {
        let own = context.by.mentor.as_ref();
        return own.map(ToString::to_string).unwrap_or_default();
    }
    chosen(sent, "mentor", problems)
}

fn problem(field: &str, text: &str) -> Problem {
    Problem {
        field: field.to_owned(),
        text: text.to_owned(),
    }
}
