//! One application: where it stands, what can be done now, and its log.

use axum::extract::{Path, State};
use axum::response::Redirect;
use leadership_qualities::programme::{Invitation, MentorId, Stage};
use leadership_qualities::vocabulary::Vocabulary;
use leadership_qualities::{Audience, Confidential, Quality};
use maud::{Markup, html};
use serde_json::Value;

use super::{page, parts};
use crate::actions::{self, Rule};
use crate::forms::sentence;
use crate::people::Role;
use crate::scheme::{Event, Known, Scheme, Sight};
use crate::store::{Entry, Machine};
use crate::web::{App, Fault, User};

type Log = Vec<(Entry, Event)>;

pub(crate) async fn begin(State(app): State<App>, user: User) -> Result<Redirect, Fault> {
    let mentee = user.person;
    let id = app.run(move |scheme| scheme.apply(&mentee)).await??;
    Ok(Redirect::to(&format!("/applications/{id}")))
}

pub(crate) async fn show(
    State(app): State<App>,
    user: User,
    Path(id): Path<i64>,
) -> Result<Markup, Fault> {
    let reader = user.clone();
    app.run(move |scheme| whole(scheme, &reader, id)).await?
}

fn whole(scheme: &Scheme, user: &User, id: i64) -> Result<Markup, Fault> {
    let known = scheme.case(&user.person, id)?;
    let content = match known.sight {
        Sight::Invited(status) => html! {
            p { (known.mentee.called()) " has invited you. Status: " (status.to_string()) "." }
            (invited_actions(&known, user))
        },
        Sight::Former => html! {
            p { (known.mentee.called()) " now looks for another mentor, or has found one." }
        },
        Sight::As(audience) => {
            let applied = scheme.log(&user.person, id, Machine::Application)?;
            let set_up = scheme.log(&user.person, id, Machine::Setup)?;
            let names = (audience != Audience::Manager).then_some(scheme);
            html! {
                (record(names, &known, audience))
                (possible(&known, user))
                (timeline(names, "Log of the application", "application-log", &applied))
                @if known.case.application.mentoring().is_some() {
                    (timeline(names, "Log of the pair", "setup-log", &set_up))
                }
                @if user.person.role == Role::Office && !known.mentee.name.is_empty() {
                    p { a href=(format!("/people/{}/erase", known.mentee.id)) { "Erase this person" } }
                }
            }
        }
    };
    let title = match user.person.role {
        Role::Mentee => format!("Your application {id}"),
        _ => format!("Application {id} of {}", known.mentee.called()),
    };
    Ok(page(&title, Some(user), &content))
}

/// What is on record, as far as this reader may see it.
fn record(names: Option<&Scheme>, known: &Known, audience: Audience) -> Markup {
    let application = &known.case.application;
    let setup = &known.case.setup;
    let name = |id| name_of(names, id);
    html! {
        section aria-labelledby="record" {
            h2 #record { "Where it stands" }
            dl .record {
                dt { "Stage" } dd #stage { (sentence(&application.stage().to_string())) }
                @if let Some(sponsor) = application.sponsor() {
                    dt { "Sponsor" } dd { (sentence(&sponsor.to_string())) }
                }
                @if audience != Audience::Manager && !application.goals().is_empty() {
                    dt { "Goals" }
                    dd { ul { @for goal in application.goals() {
                        li {
                            strong { (goal.quality.map_or("Another need", Quality::name)) }
                            @if let Some(text) = goal.text.reveal() { ": " (text) }
                        }
                    } } }
                }
                @if let Some(previous) = application.previous() {
                    dt { "Earlier application" } dd { (previous) }
                }
                @if let Some(reason) = application.sent_back().and_then(Confidential::reveal) {
                    dt { "To be amended" } dd { (reason) }
                }
                @for remark in application.remarks() {
                    @if let Some(reason) = remark.reason().reveal() {
                        dt { (sentence(remark.key()).replace('_', " ")) } dd { (reason) }
                    }
                }
                @for Invitation { mentor, status, missed } in application.invitations() {
                    dt { "Invitation of " (name(mentor)) }
                    dd { (status) @if *missed > 0 { ", meetings missed: " (missed) } }
                }
                @for earlier in application.earlier_mentoring() {
                    dt { "Earlier mentor" }
                    dd { (name(&earlier.mentoring.mentor)) ", sessions: " (earlier.mentoring.sessions()) }
                }
                @if let Some(mentoring) = application.mentoring() {
                    dt { "Mentor" } dd { (name(&mentoring.mentor)) }
                    dt { "Sessions" } dd { (mentoring.sessions()) }
                    @if mentoring.sessions_missed > 0 {
                        dt { "Sessions missed" } dd { (mentoring.sessions_missed) }
                    }
                    @if let Some(reason) = &mentoring.paused {
                        dt { "Paused" } dd { (reason.reveal().unwrap_or("yes")) }
                    }
                    dt { "Stage of the setup" } dd { (sentence(&setup.stage().to_string())) }
                    dt { "Cycle" } dd { (setup.cycle_number()) }
                }
                @if let Some(by) = application.withdrawn_by() {
                    dt { "Withdrawn by" } dd { "the " (by.key().replace('_', " ")) }
                }
                @for reason in [application.declined(), application.withdrawn()].into_iter().flatten() {
                    @if let Some(reason) = reason.reveal() { dt { "Reason" } dd { (reason) } }
                }
                @if let Some(end) = application.ended() {
                    dt { "Ended by" } dd { (sentence(&end.by.to_string())) }
                    @if let Some(reason) = end.reason.reveal() { dt { "Reason" } dd { (reason) } }
                }
            }
            @if matches!(audience, Audience::Pair | Audience::NextMentor) && application.mentoring().is_some() {
                p { a href=(format!("/applications/{}/profile", known.case.id)) {
                    "Profile and agenda of the mentee"
                } }
            }
        }
    }
}

/// Every action, with a link if it is possible now and this reader may do it.
fn possible(known: &Known, user: &User) -> Markup {
    let (application, setup) = (&known.case.application, &known.case.setup);
    let is_mentoring = application.stage() == Stage::Mentoring;
    let mut now = own(Machine::Application, &application.allowed(), user);
    let mut later = verdicts(Machine::Application, application, user);
    if is_mentoring {
        now.extend(own(Machine::Setup, &setup.allowed(), user));
        later.extend(verdicts(Machine::Setup, setup, user));
    }
    html! {
        section aria-labelledby="now" {
            h2 #now { "What you can do now" }
            @if now.is_empty() { p { "There is nothing for you to do now." } }
            ul .actions {
                @for (machine, rule) in &now { li { (link(known.case.id, *machine, rule)) } }
            }
        }
        @if !later.is_empty() {
            details {
                summary { "What is not possible now, and why" }
                ul { @for (title, reasons) in &later { li { (title) ": " (reasons) "." } } }
            }
        }
    }
}

fn invited_actions(known: &Known, user: &User) -> Markup {
    use leadership_qualities::programme::{Action, InvitationStatus};
    let Sight::Invited(status) = known.sight else {
        return html! {};
    };
    let possible: &[Action] = match status {
        InvitationStatus::Invited => &[
            Action::Met,
            Action::MeetingMissed,
            Action::MentorDeclined,
            Action::MentorUnavailable,
        ],
        InvitationStatus::Met(_) => &[Action::NotContinued, Action::MentorUnavailableAfterMeeting],
        _ => &[],
    };
    let rules = own(Machine::Application, possible, user);
    html! {
        ul .actions {
            @for (machine, rule) in &rules { li { (link(known.case.id, *machine, rule)) } }
        }
    }
}

pub(super) fn own<A: Vocabulary>(
    machine: Machine,
    actions: &[A],
    user: &User,
) -> Vec<(Machine, &'static Rule)> {
    let rules = actions
        .iter()
        .filter_map(|action| actions::rule(machine, action.key()));
    let own = rules.filter(|rule| rule.who.contains(&user.person.role));
    own.map(|rule| (machine, rule)).collect()
}

/// The reader's own actions that are not possible, with the library's reasons.
fn verdicts<M>(machine: Machine, record: &M, user: &User) -> Vec<(&'static str, String)>
where
    M: leadership_qualities::machine::Machine,
{
    let explained = record.explain().into_iter();
    let refused = explained.filter_map(|(action, verdict)| {
        let rule = actions::rule(machine, action.key())?;
        let rejection = verdict.err()?;
        let reasons = rejection.reasons().iter().map(ToString::to_string);
        let reasons: Vec<String> = reasons.collect();
        let is_own = rule.who.contains(&user.person.role);
        is_own.then(|| (rule.title, reasons.join("; ")))
    });
    refused.collect()
}

fn link(case: i64, machine: Machine, rule: &Rule) -> Markup {
    let address = format!("/applications/{case}/{}/{}", machine.key(), rule.action);
    html! { a href=(address) { (rule.title) } }
}

fn timeline(names: Option<&Scheme>, title: &str, id: &str, log: &Log) -> Markup {
    html! {
        section aria-labelledby=(id) {
            h2 id=(id) { (title) }
            @if log.is_empty() { p { "Nothing is on record yet." } }
            ol .log {
                @for (entry, event) in log {
                    li {
                        p .what {
                            strong { (action_of(event)) } ", "
                            (parts::time(entry.at.as_deref()))
                            @if let Some(name) = &entry.name {
                                ", reported by " @if name.is_empty() { "an erased person" } @else { (name) }
                            }
                        }
                        @if let Some(json) = json_of(names, event) { (parts::content(&json)) }
                    }
                }
            }
        }
    }
}

fn action_of(event: &Event) -> String {
    sentence(&match event {
        Event::Application(event) => event.action().to_string(),
        Event::Setup(event) => event.action().to_string(),
    })
}

/// The event in JSON, with the name of a mentor in the place of the reference.
fn json_of(names: Option<&Scheme>, event: &Event) -> Option<Value> {
    match event {
        Event::Setup(event) => serde_json::to_value(event).ok(),
        Event::Application(event) => {
            let mut json = serde_json::to_value(event).ok()?;
            if let Some(id) = event.mentor() {
                name_mentor(&mut json, id.as_str(), &name_of(names, id));
            }
            Some(json)
        }
    }
}

fn name_mentor(json: &mut Value, id: &str, name: &str) {
    match json {
        Value::String(text) if text == id => name.clone_into(text),
        Value::Object(fields) => {
            for field in fields.values_mut() {
                name_mentor(field, id, name);
            }
        }
        _ => {}
    }
}

/// The name of a mentor. A line manager gets no names: the library gives `mentor` and `other-1`,
/// which may be the reference of somebody on the register, too.
fn name_of(names: Option<&Scheme>, id: &MentorId) -> String {
    let Some(scheme) = names else {
        return match id.as_str().strip_prefix("other-") {
            Some(number) => format!("another mentor ({number})"),
            None => "the chosen mentor".to_owned(),
        };
    };
    let mentor = scheme.mentor(id.as_str());
    mentor.map_or_else(|| id.to_string(), |mentor| mentor.name)
}
