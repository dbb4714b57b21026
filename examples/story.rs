//! The whole road with one mentee: she applies, is matched, assesses herself, goes two rounds with
//! her mentor, reviews her goals, assesses herself again, and sees what changed.

mod common;

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;
use common::{write_item, write_wrapped};
use leadership_qualities::programme::register::{Criteria, Mentor};
use leadership_qualities::programme::{
    self, ChemistryMeeting, MeetingFormat, Registration, Sponsor,
};
use leadership_qualities::record::{End, NonEmpty, Party};
use leadership_qualities::setup::{
    self, Aspect, Conditional, Facet, Note, ObservationAndReflection, Outcome, Perspective,
    Scenario, ThirdPartyFeedback,
};
use leadership_qualities::{
    Application, Change, Need, Profile, Quality, Register, Role, SelfAssessment, Setup,
};

/// Tells the whole road of a mentee, from the application to the reassessment.
#[derive(Parser)]
#[command(term_width = 80)]
struct Arguments {}

fn main() -> ExitCode {
    Arguments::parse();
    common::end(run(&mut io::stdout().lock()))
}

fn run(out: &mut impl Write) -> anyhow::Result<()> {
    let mut register = register()?;
    let before = assessment(include_str!("data/ward-sister-before.json"))?;
    let after = assessment(include_str!("data/ward-sister-after.json"))?;

    let mut application = apply()?;
    writeln!(out, "APPLY: the application is {}", application.stage())?;

    match_with_a_mentor(&mut register, &mut application, out)?;

    let profile = Profile::new(before);
    writeln!(out, "\nASSESS: on the agenda are")?;
    for entry in profile.agenda() {
        let development = entry.development(Role::Mentee);
        write_item(out, &format!("{}: {development}", entry.quality))?;
    }

    let mut setup = set_up(profile)?;
    writeln!(out, "\nSET UP: mentee and mentor are {}", setup.stage())?;
    for round in [first_round(), second_round()] {
        setup.resume(round)?;
        register.apply(&mut application, programme::Event::SessionHeld)?;
        let reviewed = setup.current_cycle().rounds.len();
        writeln!(out, "  after round {reviewed}: {}", setup.stage())?;
    }
    setup.resume(evaluation())?;
    writeln!(out, "  after looking back: {}", setup.stage())?;

    let note = "She has held every conversation she had planned.";
    let review = programme::Event::GoalsReviewed(vec![note.into()]);
    register.apply(&mut application, review)?;
    let mentoring = application.mentoring().context("no mentor was chosen")?;
    writeln!(
        out,
        "\nREVIEW: the goals were reviewed after {} sessions",
        mentoring.sessions()
    )?;

    let change = Change::between(before, after);
    writeln!(out, "\nREASSESS: what moved towards the positive pole")?;
    for quality in Quality::ALL {
        let shift = change.quality(quality);
        if shift > 0 {
            writeln!(out, "  {quality}: by {shift}")?;
        }
    }
    let next = Profile::new(after).agenda();
    let next = common::names(next.entries().map(|entry| entry.quality));
    write_wrapped(out, "The next agenda: ", &next)?;

    // The new need leads into another cycle, and the mentoring goes on; one day they end both.
    let needs = setup.new_needs().to_vec().try_into()?;
    setup.apply(setup::Event::NextCycle(needs))?;
    writeln!(
        out,
        "\nMentee and mentor go on with cycle {}.",
        setup.cycle_number()
    )?;
    let end = End {
        by: Party::Both,
        reason: "The goals are reached.".into(),
    };
    setup.apply(setup::Event::Ended(end.clone()))?;
    register.apply(&mut application, programme::Event::Ended(end))?;
    writeln!(
        out,
        "At last they end both: the setup is {}, the application is {}.",
        setup.stage(),
        application.stage()
    )?;
    Ok(())
}

fn register() -> anyhow::Result<Register> {
    let lines = include_str!("data/mentors.ndjson").lines();
    let mentors: Result<Vec<Mentor>, _> = lines.map(serde_json::from_str).collect();
    Ok(Register::new(mentors?)?)
}

fn assessment(json: &str) -> anyhow::Result<SelfAssessment> {
    Ok(serde_json::from_str(json)?)
}

/// She has a sponsor, goals and the support of her line manager, and the programme approves.
fn apply() -> anyhow::Result<Application> {
    let goals = [
        Need::new(Quality::HoldingToAccount, "To ask for work and not do it."),
        Need::new(Quality::PoliticalAstuteness, "To know who decides."),
    ];
    Ok(Application::replay([
        programme::Event::Sponsor(Sponsor::LearningAndDevelopment),
        programme::Event::Goals(goals.into()),
        programme::Event::ManagerSupport,
        programme::Event::Registered(Registration::default()),
        programme::Event::Approved,
        programme::Event::CredentialsIssued,
    ])?)
}

/// She invites the first two on her shortlist, meets both, and chooses the second.
fn match_with_a_mentor(
    register: &mut Register,
    application: &mut Application,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let shortlist = register.search(&Criteria::from(&*application));
    writeln!(out, "\nMATCH: the shortlist begins with")?;
    for candidate in shortlist.candidates().iter().take(3) {
        let covers = common::names(candidate.covers.iter());
        let who = format!("{}, {}", candidate.mentor.name, candidate.rank);
        write_item(out, &format!("{who}: {covers}"))?;
    }
    let candidates = shortlist.candidates().iter().take(2);
    let invited: Vec<Mentor> = candidates.map(|one| one.mentor.clone()).collect();
    for mentor in &invited {
        let mentor = mentor.id.clone();
        register.apply(application, programme::Event::Invited(mentor.clone()))?;
        let held = MeetingFormat::FaceToFace;
        let met = programme::Event::Met(ChemistryMeeting { mentor, held });
        register.apply(application, met)?;
    }
    let chosen = invited.last().context("nobody suits")?;
    register.apply(application, programme::Event::Chosen(chosen.id.clone()))?;
    writeln!(out, "She chooses {}, and they set goals.", chosen.name)?;

    let goals = application.goals().to_vec().try_into()?;
    register.apply(application, programme::Event::GoalsSet(goals))?;
    Ok(())
}

/// The first two stages: the job, and what success looks like.
fn set_up(profile: Profile) -> anyhow::Result<Setup> {
    let needs: Vec<Need> = profile.agenda().entries().map(Need::from).collect();
    let focus = Need::new(
        Quality::HoldingToAccount,
        "Appraisals that ask for something.",
    );
    Ok(Setup::replay([
        setup::Event::ProfileAgreed([Note::new(Facet::Goals, "To lead the ward.")].into()),
        setup::Event::Context([Note::new(Aspect::Purpose, "Twenty-eight safe beds.")].into()),
        setup::Event::Parameters(["Appraisals done on time."].into()),
        setup::Event::Needs(NonEmpty::try_from(needs)?),
        setup::Event::Requirements(["Nine in ten by the end of March."].into()),
        setup::Event::Focus(focus),
        setup::Event::Scenario(Scenario {
            parameter: "Appraisals done on time.".into(),
            success: "Each of us leaves the room with two goals.".into(),
        }),
        setup::Event::Actions(["I asked, and waited for the answer."].into()),
        setup::Event::Challenges(vec!["The silence.".into()]),
        setup::Event::FirstSteps(["Book the first six dates."].into()),
    ])?)
}

fn round(saw: &str, learnt: &str, decision: setup::Event) -> Vec<setup::Event> {
    vec![
        setup::Event::ReviewOpened,
        setup::Event::Feedback([Note::new(Perspective::MentorObserved, saw)].into()),
        setup::Event::Issues(vec![]),
        setup::Event::LearningSoFar(vec![learnt.into()]),
        setup::Event::WhatElse(vec![]),
        setup::Event::Opportunities(Conditional::Done(["Sit in on a hearing."].into())),
        setup::Event::Support(Conditional::Waived("The team helps.".into())),
        decision,
    ]
}

fn first_round() -> Vec<setup::Event> {
    let (saw, learnt) = ("You answered for them.", "I fill every pause.");
    round(saw, learnt, setup::Event::AnotherRound)
}

fn second_round() -> Vec<setup::Event> {
    let (saw, learnt) = ("They answered.", "A question is enough.");
    round(saw, learnt, setup::Event::ActionsCompleted)
}

/// The fourth stage: looking back, and what comes next.
fn evaluation() -> Vec<setup::Event> {
    let next = Need::new(
        Quality::PoliticalAstuteness,
        "To get the vacancies through.",
    );
    vec![
        setup::Event::Outcome(Outcome {
            happened: "Twenty-three appraisals.".into(),
            achieved: "Every one with two goals.".into(),
        }),
        setup::Event::ObservationAndReflection(ObservationAndReflection {
            observation: "You wait now.".into(),
            reflection: "It is less work than I feared.".into(),
        }),
        setup::Event::ThirdPartyFeedback(ThirdPartyFeedback::Received(
            ["The charge nurses ask for their dates."].into(),
        )),
        setup::Event::Alternatives(vec![]),
        setup::Event::LearningAchieved(vec!["To ask first.".into()]),
        setup::Event::NewNeeds([next].into()),
    ]
}
