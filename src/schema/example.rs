//! A valid example of each document.

use alloc::format;
use alloc::vec;
use alloc::vec::Vec;

use serde::Serialize;
use serde::ser::Serializer;

use super::document::Document;
use crate::assessment::{Draft, Rating, Reading, Response, SelfAssessment, Wish};
use crate::catalogue::Catalogue;
use crate::cohort::{History, Pairs, Policy, Tally};
use crate::framework::{Quality, Role};
use crate::mentoring::Relation;
use crate::network::{Exchange, Network, Person};
use crate::profile::{Change, Profile};
use crate::programme::register::{Criteria, Mentor, RefusedEvent, Register};
use crate::programme::{
    self as scheme, Application, ChemistryMeeting, MeetingFormat, MentorId, NotContinued,
    Registration, Sponsor,
};
use crate::record::Need;
use crate::setup::{
    Aspect, Conditional, Event, Facet, Note, ObservationAndReflection, Outcome, Perspective,
    Scenario, Setup, Table, ThirdPartyFeedback,
};

impl Document {
    /// A valid example of the document, to be serialised.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::SelfAssessment;
    /// use leadership_qualities::schema::Document;
    ///
    /// let json = serde_json::to_string(&Document::SelfAssessment.example())?;
    /// let assessment: SelfAssessment = serde_json::from_str(&json)?;
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn example(self) -> impl Serialize {
        Example(self)
    }
}

/// An example that the schema of the document accepts.
struct Example(Document);

impl Serialize for Example {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let before = before();
        let after = before.with(Quality::BroadScanning, Response::new(Rating::Two, Wish::No));
        match self.0 {
            Document::SelfAssessment => before.serialize(serializer),
            Document::Draft => {
                let mut draft = Draft::new();
                draft.set(Quality::SelfBelief, before.response(Quality::SelfBelief));
                draft.set_rating(Quality::SelfAwareness, Rating::Two);
                draft.serialize(serializer)
            }
            Document::InvalidDocument => {
                let mut reading = Reading::default();
                for quality in Quality::ALL {
                    reading.push(quality, "5", "no");
                }
                reading.into_assessment().err().serialize(serializer)
            }
            Document::Profile => Profile::new(before).serialize(serializer),
            Document::Change => Change::between(before, after).serialize(serializer),
            Document::Exchange => {
                Exchange::between(Profile::new(before), Profile::new(colleague()))
                    .serialize(serializer)
            }
            Document::Network => {
                let agenda = Profile::new(before).agenda();
                Network::covering(agenda, people()).serialize(serializer)
            }
            Document::SetupEvent => Event::Needs([need()].into()).serialize(serializer),
            Document::Setup => Setup::replay(log()).ok().serialize(serializer),
            Document::SetupTable => Table::new().serialize(serializer),
            Document::SetupRejection => Setup::default()
                .apply(Event::AnotherRound)
                .err()
                .serialize(serializer),
            Document::ApplicationEvent => scheme::Event::Invited(mentor(7)).serialize(serializer),
            Document::Application => Application::replay(application())
                .ok()
                .serialize(serializer),
            Document::ApplicationTable => scheme::Table::new().serialize(serializer),
            Document::ApplicationRejection => Application::default()
                .apply_without_register(scheme::Event::Approved)
                .err()
                .serialize(serializer),
            Document::Mentor => mentors().first().serialize(serializer),
            Document::Criteria => criteria().serialize(serializer),
            Document::Shortlist => Register::new(mentors())
                .ok()
                .as_ref()
                .map(|register| register.search(&criteria()))
                .serialize(serializer),
            Document::RefusedEvent => {
                RefusedEvent::NotOnRegister { mentor: mentor(7) }.serialize(serializer)
            }
            Document::Tally => cohort()
                .map(|(before, _)| before)
                .collect::<Tally>()
                .serialize(serializer),
            Document::Release => {
                let tally: Tally = cohort().map(|(before, _)| before).collect();
                Policy::default().release(&tally).ok().serialize(serializer)
            }
            Document::GroupedRelease => History::new(Policy::default())
                .release_by_group(sites())
                .ok()
                .serialize(serializer),
            Document::Movement => {
                let pairs: Pairs = cohort().collect();
                Policy::default()
                    .movement(&pairs)
                    .ok()
                    .serialize(serializer)
            }
            Document::Catalogue => Catalogue.serialize(serializer),
        }
    }
}

#[inline]
fn before() -> SelfAssessment {
    SelfAssessment::from_fn(|_| Response::new(Rating::Two, Wish::No))
        .with(
            Quality::SelfBelief,
            Response::new(Rating::Three, Wish::Maybe),
        )
        .with(
            Quality::BroadScanning,
            Response::new(Rating::Four, Wish::Yes),
        )
        .with(
            Quality::CollaborativeWorking,
            Response::new(Rating::One, Wish::No),
        )
}

/// Somebody who knows the organisation well and works alone.
#[inline]
fn colleague() -> SelfAssessment {
    SelfAssessment::from_fn(|_| Response::new(Rating::One, Wish::No)).with(
        Quality::CollaborativeWorking,
        Response::new(Rating::Three, Wish::Yes),
    )
}

/// Two colleagues, neither of whom can help with self belief.
#[inline]
fn people() -> [Person<&'static str>; 2] {
    [
        Person {
            name: "Ama Boateng, chief nurse",
            relation: Relation::Senior,
            offers: [Quality::BroadScanning, Quality::PoliticalAstuteness].into(),
        },
        Person {
            name: "Ben Okafor, ward clerk",
            relation: Relation::Subordinate,
            offers: [Quality::CollaborativeWorking].into(),
        },
    ]
}

#[inline]
fn need() -> Need {
    Need::new(
        Quality::BroadScanning,
        "To know who is who beyond the ward.",
    )
}

/// The log of a relationship that is in the review of its second cycle.
#[inline]
fn log() -> Vec<Event> {
    let carried = Need::new(Quality::SelfBelief, "To speak up when it matters.");
    vec![
        Event::ProfileAgreed([Note::new(Facet::Goals, "To lead a ward.")].into()),
        Event::Context([Note::new(Aspect::Purpose, "Thirty beds, safely run.")].into()),
        Event::Parameters(["Discharges before noon."].into()),
        Event::Needs([need()].into()),
        Event::Requirements(["Half of them by June."].into()),
        Event::Focus(need()),
        Event::Scenario(Scenario {
            parameter: "Discharges before noon.".into(),
            success: "The community team rings us first.".into(),
        }),
        Event::Actions(["I spent a morning with them."].into()),
        Event::Challenges(vec!["Finding the morning.".into()]),
        Event::FirstSteps(["Ring their team lead."].into()),
        Event::ReviewOpened,
        Event::Feedback([Note::new(Perspective::OthersSaw, "Fewer calls in vain.")].into()),
        Event::Issues(vec![]),
        Event::LearningSoFar(vec!["They plan a day ahead.".into()]),
        Event::WhatElse(vec![]),
        Event::Opportunities(Conditional::Done(["A day in the community."].into())),
        Event::Support(Conditional::Waived("Not needed.".into())),
        Event::ActionsCompleted,
        Event::Outcome(Outcome {
            happened: "Three months of morning calls.".into(),
            achieved: "Six in ten leave before noon.".into(),
        }),
        Event::ObservationAndReflection(ObservationAndReflection {
            observation: "You asked before you told.".into(),
            reflection: "I had taken them for granted.".into(),
        }),
        Event::ThirdPartyFeedback(ThirdPartyFeedback::SoughtInVain("Two teams asked.".into())),
        Event::Alternatives(vec!["A shared list.".into()]),
        Event::LearningAchieved(vec!["Look outside first.".into()]),
        Event::NewNeeds([carried.clone(), Need::other("To chair a meeting.")].into()),
        Event::NextCycle([carried.clone()].into()),
        Event::Context([Note::new(Aspect::Values, "Everybody is heard.")].into()),
        Event::Parameters(["Ward rounds that end on time."].into()),
        Event::Needs([carried.clone()].into()),
        Event::Requirements(["Every round, for a month."].into()),
        Event::Focus(carried),
        Event::Scenario(Scenario {
            parameter: "Ward rounds that end on time.".into(),
            success: "The consultant asks what I think.".into(),
        }),
        Event::Actions(["I spoke first."].into()),
        Event::Challenges(vec![]),
        Event::FirstSteps(["Agree it with the consultant."].into()),
        Event::ReviewOpened,
        Event::Feedback([Note::new(Perspective::MenteeExperienced, "It was quiet.")].into()),
        Event::Issues(vec!["One round was cancelled.".into()]),
    ]
}

#[inline]
fn mentor(number: u8) -> MentorId {
    MentorId::named(format!("M{number:02}"))
}

/// The log of an application that led to mentoring in its second search.
#[inline]
fn application() -> Vec<scheme::Event> {
    use scheme::Event;

    let met = |number, held| {
        let mentor = mentor(number);
        Event::Met(ChemistryMeeting { mentor, held })
    };
    vec![
        Event::Sponsor(Sponsor::LearningAndDevelopment),
        Event::Goals([need()].into()),
        Event::ManagerSupport,
        Event::Registered(Registration::default()),
        Event::Approved,
        Event::CredentialsIssued,
        Event::Invited(mentor(4)),
        Event::Invited(mentor(7)),
        Event::Invited(mentor(19)),
        Event::MentorDeclined(mentor(4)),
        Event::InvitationWithdrawn(mentor(19)),
        met(7, MeetingFormat::Remote),
        Event::NotContinued(NotContinued {
            mentor: mentor(7),
            by: Role::Mentee,
        }),
        Event::FurtherSearch,
        Event::Invited(mentor(12)),
        Event::Invited(mentor(21)),
        met(12, MeetingFormat::FaceToFace),
        Event::Chosen(mentor(12)),
        Event::SessionHeld,
        Event::GoalsSet([need()].into()),
        Event::SessionHeld,
        Event::SessionHeld,
        Event::GoalsReviewed(vec!["I know three of them by name now.".into()]),
        Event::SessionHeld,
    ]
}

/// Three mentors, of whom one suits, one has no place free and one is far away.
#[inline]
fn mentors() -> [Mentor; 3] {
    let mentor_of = |number, name: &str, location: &str, mentees| Mentor {
        id: mentor(number),
        name: name.into(),
        location: location.into(),
        skills: vec!["coaching".into()],
        experience: vec!["community services".into()],
        offers: [Quality::BroadScanning, Quality::SelfBelief].into(),
        capacity: 2,
        mentees,
    };
    [
        mentor_of(7, "Ama Boateng, chief nurse", "South East London", 1),
        mentor_of(
            12,
            "Ben Okafor, general practitioner",
            "South East London",
            2,
        ),
        mentor_of(21, "Cai Morgan, head of estates", "North West London", 0),
    ]
}

#[inline]
fn criteria() -> Criteria {
    Criteria {
        agenda: Profile::new(before()).agenda().into(),
        skills: vec!["Coaching".into()],
        experience: vec![],
        locations: vec!["South East London".into()],
        except: vec![mentor(4)],
    }
}

/// A hundred people who assessed themselves twice; some of them moved to another band.
#[inline]
fn cohort() -> impl Iterator<Item = (SelfAssessment, SelfAssessment)> {
    (0..100_usize).map(|person| {
        let answer = |quality: Quality, steps: usize| {
            // The qualities differ in spread, so that some rows are withheld.
            let spread = 1 + quality as usize % 4;
            let rating = (person % spread + steps) % Rating::ALL.len();
            let wish = person / 7 % spread % Wish::ALL.len();
            Some(Response::new(
                *Rating::ALL.get(rating)?,
                *Wish::ALL.get(wish)?,
            ))
        };
        let assessed = |steps: usize| {
            SelfAssessment::from_fn(|quality| {
                answer(quality, steps).unwrap_or(Response::new(Rating::Two, Wish::No))
            })
        };
        (assessed(1), assessed(usize::from(person % 3 > 0)))
    })
}

/// The cohort by three sites. At the two smaller sites, some rows have a small cell.
#[inline]
fn sites() -> impl Iterator<Item = (&'static str, Tally)> {
    let sites = [("North", 0..50), ("South", 50..80), ("West", 80..100)];
    sites.into_iter().map(|(name, people)| {
        let people = cohort().skip(people.start).take(people.len());
        (name, people.map(|(before, _)| before).collect())
    })
}
