//! Forms of events: which fields an action has, and the event that a filled-in form makes.

mod reading;

use leadership_qualities::Quality;
use leadership_qualities::programme::{self, MeetingFormat, Sponsor};
use leadership_qualities::vocabulary::Vocabulary;

pub use self::reading::{Problem, event};
use crate::actions::{Content, Invitation, Rule};
use crate::people::{Person, Role};
use crate::scheme::{Case, Scheme};

/// How many needs a form has room for.
pub(crate) const NEEDS: usize = 4;

/// What a browser sent: names and values, in the order of the page.
#[derive(Clone, Debug, Default)]
pub struct Sent(Vec<(String, String)>);

impl Sent {
    #[must_use]
    pub fn parse(body: &[u8]) -> Self {
        Self(form_urlencoded::parse(body).into_owned().collect())
    }

    /// The first value with this name, without white space around it; empty if there is none.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.trim())
    }

    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        let pairs = self.0.iter();
        pairs
            .filter(move |(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Fills a field in, before anybody has sent the form.
    pub fn preset(&mut self, name: &str, value: &str) {
        self.0.push((name.to_owned(), value.to_owned()));
    }
}

/// A field of a form.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name, which is the id of the field, too.
    pub name: String,
    pub label: String,
    pub hint: Option<&'static str>,
    pub kind: Kind,
}

/// How a field is filled in.
#[derive(Clone, Debug)]
pub enum Kind {
    Line,
    /// A line that a browser may fill in with the user's name.
    UserName,
    Area,
    Radio(Vec<Choice>),
    Select(Vec<Choice>),
    Checks(Vec<Choice>),
}

/// One of the values to choose from.
#[derive(Clone, Debug)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

/// What a form knows beside its action.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    pub scheme: &'a Scheme,
    pub case: &'a Case,
    pub by: &'a Person,
}

const ONE_A_LINE: &str = "Write each point on a line of its own.";

/// The fields of an action, in order.
#[must_use]
pub fn fields(rule: &Rule, context: Context<'_>) -> Vec<Field> {
    match rule.content {
        Content::Nothing => Vec::new(),
        Content::Text(label) => vec![field("text", label, Kind::Area)],
        Content::Texts { label, least } => {
            let mut texts = field("texts", label, Kind::Area);
            texts.hint = Some(if least == 0 {
                "Write each point on a line of its own. If there is nothing, leave it empty."
            } else {
                ONE_A_LINE
            });
            vec![texts]
        }
        Content::Two(both) => {
            let both = both.into_iter();
            both.map(|(name, label)| field(name, label, Kind::Area))
                .collect()
        }
        Content::Notes(heading) => {
            let terms = heading.terms().into_iter();
            terms
                .map(|(key, label)| field(key, &sentence(&label), Kind::Area))
                .collect()
        }
        Content::Need(label) => vec![
            field("quality-0", "Quality", Kind::Select(qualities())),
            field("text-0", label, Kind::Area),
        ],
        Content::Needs(label) => (0..NEEDS)
            .flat_map(|place| {
                let number = place + 1;
                let quality = format!("Quality {number}");
                let text = format!("{label} ({number})");
                let mut quality = field(
                    &format!("quality-{place}"),
                    &quality,
                    Kind::Select(qualities()),
                );
                quality.hint = (place == 0).then_some("One is enough. Leave the others empty.");
                [quality, field(&format!("text-{place}"), &text, Kind::Area)]
            })
            .collect(),
        Content::NewNeeds => vec![field(
            "needs",
            "Which of the new needs do you go on with?",
            Kind::Checks(new_needs(context.case)),
        )],
        Content::AnotherFocus => vec![
            field("quality-0", "Quality", Kind::Select(qualities())),
            field(
                "text-0",
                "What do you concentrate on from now on?",
                Kind::Area,
            ),
            field(
                "reason",
                "Why do you set the focus before aside?",
                Kind::Area,
            ),
        ],
        Content::Either { texts, reasons } => {
            let mut area = field("texts", "What, or why not?", Kind::Area);
            area.hint = Some(ONE_A_LINE);
            let choices = [texts].into_iter().chain(reasons.iter().copied());
            let choices = choices.map(|(value, label)| choice(value, label));
            let choices = Kind::Radio(choices.collect());
            vec![field("which", "What applies?", choices), area]
        }
        Content::Sponsor => vec![field(
            "sponsor",
            "Who in your organisation has identified that mentoring would help you?",
            Kind::Radio(terms::<Sponsor>()),
        )],
        Content::Registration => {
            let mut previous = field(
                "previous",
                "Reference of an earlier application",
                Kind::Line,
            );
            previous.hint = Some("Leave it empty if this is your first application.");
            vec![previous]
        }
        Content::AnyMentor => vec![field(
            "mentor",
            "Which mentor?",
            Kind::Select(on_the_register(context)),
        )],
        Content::Invited(invitation) => mentor_field(context, invitation).into_iter().collect(),
        Content::Meeting => {
            let format = field(
                "held",
                "How did you meet?",
                Kind::Radio(terms::<MeetingFormat>()),
            );
            let mentor = mentor_field(context, Invitation::Open);
            mentor.into_iter().chain([format]).collect()
        }
        Content::NotContinued => mentor_field(context, Invitation::Met).into_iter().collect(),
        Content::End => end_fields(context.by.role),
    }
}

fn end_fields(role: Role) -> Vec<Field> {
    let reason = field(
        "reason",
        "Why does it end? Only the pair sees this.",
        Kind::Area,
    );
    match role.part() {
        // The office ends it for the programme, and the line manager alone.
        None => vec![reason],
        Some(part) => {
            let own = choice(part.key(), "I do");
            let both = choice("both", "We do, together");
            vec![
                field("by", "Who ends it?", Kind::Radio(vec![own, both])),
                reason,
            ]
        }
    }
}

/// The mentor to choose; a mentor speaks for herself, so her form has no such field.
fn mentor_field(context: Context<'_>, invitation: Invitation) -> Option<Field> {
    if context.by.role == Role::Mentor {
        return None;
    }
    let invitations = context.case.application.invitations().iter();
    let fitting = invitations.filter(|one| invitation.has(one.status));
    let choices = fitting.map(|one| named(context.scheme, &one.mentor));
    Some(field(
        "mentor",
        "Which mentor?",
        Kind::Radio(choices.collect()),
    ))
}

fn on_the_register(context: Context<'_>) -> Vec<Choice> {
    let criteria = programme::register::Criteria::from(&context.case.application);
    let found = context.scheme.search(&criteria).into_iter();
    let mentors = found.map(|(mentor, _)| choice(mentor.id.as_str(), &mentor.name));
    [choice("", "Choose a mentor")]
        .into_iter()
        .chain(mentors)
        .collect()
}

fn named(scheme: &Scheme, id: &programme::MentorId) -> Choice {
    let mentor = scheme.mentor(id.as_str());
    let name = mentor.map_or_else(|| id.to_string(), |mentor| mentor.name);
    choice(id.as_str(), &name)
}

fn new_needs(case: &Case) -> Vec<Choice> {
    let needs = case.setup.new_needs().iter().enumerate();
    needs
        .map(|(place, need)| {
            let quality = need.quality.map_or("Another need", Quality::name);
            let text = need.text.reveal().unwrap_or("nothing is written down");
            choice(&place.to_string(), &format!("{quality}: {text}"))
        })
        .collect()
}

fn qualities() -> Vec<Choice> {
    let qualities = Quality::ALL.into_iter();
    let qualities = qualities.map(|quality| choice(quality.key(), quality.name()));
    [choice("", "No quality")]
        .into_iter()
        .chain(qualities)
        .collect()
}

fn terms<V: Vocabulary>() -> Vec<Choice> {
    let terms = V::TERMS.iter();
    terms
        .map(|term| choice(term.key(), &sentence(&term.to_string())))
        .collect()
}

fn field(name: &str, label: &str, kind: Kind) -> Field {
    Field {
        name: name.to_owned(),
        label: label.to_owned(),
        hint: None,
        kind,
    }
}

fn choice(value: &str, label: &str) -> Choice {
    Choice {
        value: value.to_owned(),
        label: label.to_owned(),
    }
}

/// The text with a capital letter at the front.
#[must_use]
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
