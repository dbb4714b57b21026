//! Every public type can be sent, shared, cloned and shown, and values that are small are `Copy`.

use std::fmt::Debug;

use leadership_qualities::*;

#[test]
fn every_type_crosses_threads() {
    fn check<T: Send + Sync + Unpin + Clone + Debug + 'static>() {}
    check::<assessment::Expected>();
    check::<assessment::Found>();
    check::<assessment::IncompleteDraft>();
    check::<packed::InvalidBits>();
    check::<assessment::InvalidRating>();
    check::<assessment::UnreadableRating>();
    check::<assessment::Responses>();
    check::<cohort::Counts>();
    check::<cohort::GroupedRelease>();
    check::<cohort::GroupRows>();
    check::<cohort::History>();
    check::<cohort::Movement>();
    check::<cohort::Pairs>();
    check::<cohort::RefusedRelease>();
    check::<cohort::Row<cohort::BandCounts>>();
    check::<cohort::OverflowedTally>();
    check::<cohort::UnfitCohort>();
    check::<cohort::InvalidThresholds>();
    check::<framework::Publication>();
    check::<framework::Source>();
    check::<framework::Subject>();
    check::<framework::Topic>();
    check::<machine::Graph>();
    check::<machine::Order<setup::Step>>();
    check::<machine::ReturnedEvent<setup::Event, setup::RejectedEvent>>();
    check::<network::Member<String>>();
    check::<network::Person<String>>();
    check::<profile::Standing>();
    check::<programme::ApplicationId>();
    check::<programme::ChemistryMeeting>();
    check::<programme::Event>();
    check::<programme::Invitation>();
    check::<programme::MentorId>();
    check::<programme::Mentoring>();
    check::<programme::GoalPeriod>();
    check::<programme::Reason>();
    check::<programme::Registration>();
    check::<programme::RejectedEvent>();
    check::<programme::RejectedLog>();
    check::<programme::Review>();
    check::<programme::NotContinued>();
    check::<programme::Table>();
    check::<setup::Cycle>();
    check::<setup::Discussing>();
    check::<setup::Evaluating>();
    check::<setup::Event>();
    check::<setup::RejectedEvent>();
    check::<setup::RejectedLog>();
    check::<setup::Reviewing>();
    check::<setup::Table>();
    check::<setup::Visualising>();
    check::<Application>();
    check::<Confidential>();
    check::<record::EmptyList>();
    check::<record::End>();
    check::<Need>();
    check::<Network<String>>();
    check::<record::NonEmpty<Confidential>>();
    check::<Policy>();
    check::<assessment::Problem>();
    check::<assessment::ProblemCode>();
    check::<assessment::InvalidDocument>();
    check::<Reading>();
    check::<Release>();
    check::<Setup>();
    check::<Tally>();
}

/// A service may wait for its database between deciding and committing.
#[test]
fn what_is_decided_crosses_threads() {
    fn check<T: Send + Sync + Unpin + Debug>() {}
    check::<machine::Decided<'_, Setup>>();
    check::<machine::Decided<'_, Application>>();
    check::<programme::register::Decided<'_>>();
}

#[test]
fn small_types_are_copy() {
    fn check<T: Copy + Send + Sync + Unpin + Eq + Debug + 'static>() {}
    check::<cohort::Demand>();
    check::<cohort::Row<cohort::WishCounts>>();
    check::<cohort::Thresholds>();
    check::<cohort::WishCounts>();
    check::<cohort::WishSplit>();
    check::<cohort::Comparison>();
    check::<cohort::ShareInterval>();
    check::<cohort::Verdict>();
    check::<cohort::Withheld>();
    check::<mentoring::Activity>();
    check::<mentoring::Approach>();
    check::<mentoring::Assurance>();
    check::<mentoring::Benefit>();
    check::<mentoring::Contrast>();
    check::<mentoring::Relation>();
    check::<mentoring::Effect>();
    check::<mentoring::Expectation>();
    check::<mentoring::FrameworkUse>();
    check::<mentoring::GroundRule>();
    check::<mentoring::Impediment>();
    check::<mentoring::InnovatorExample>();
    check::<mentoring::LeaderPractice>();
    check::<mentoring::ListeningAim>();
    check::<mentoring::MenteePractice>();
    check::<mentoring::SupervisoryMode>();
    check::<mentoring::Characteristic>();
    check::<mentoring::Preferences>();
    check::<mentoring::Principle>();
    check::<mentoring::Argument>();
    check::<mentoring::Recommendation>();
    check::<mentoring::Claim>();
    check::<mentoring::Technique>();
    check::<network::Member<u32>>();
    check::<network::Person<&'static str>>();
    check::<programme::Action>();
    check::<programme::Condition>();
    check::<programme::Conditions>();
    check::<programme::State>();
    check::<programme::MeetingFormat>();
    check::<programme::Sponsor>();
    check::<programme::Stage>();
    check::<programme::InvitationStatus>();
    check::<programme::NotContinuedAfter>();
    check::<setup::Action>();
    check::<setup::Aspect>();
    check::<setup::State>();
    check::<setup::Facet>();
    check::<record::Party>();
    check::<setup::Perspective>();
    check::<setup::Reason>();
    check::<setup::Stage>();
    check::<setup::Step>();
    check::<setup::Steps>();
    check::<Agenda>();
    check::<profile::AgendaEntry>();
    check::<Audience>();
    check::<profile::Band>();
    check::<framework::ByQuality<u64>>();
    check::<Change>();
    check::<Cluster>();
    check::<assessment::Polarity>();
    check::<Draft>();
    check::<Exchange>();
    check::<framework::Fidelity>();
    check::<Catalogue>();
    check::<framework::Item>();
    check::<assessment::Missing>();
    check::<assessment::PartialResponse>();
    check::<Profile>();
    check::<Qualities>();
    check::<Quality>();
    check::<Rating>();
    check::<Response>();
    check::<Role>();
    check::<profile::Score>();
    check::<SelfAssessment>();
    check::<profile::Standing>();
    check::<framework::Statement>();
    check::<Wish>();
}

#[cfg(feature = "schema")]
#[test]
fn names_of_schemas_are_copy() {
    fn check<T: Copy + Send + Sync + Unpin + Eq + Debug + 'static>() {}
    check::<schema::Dialect>();
    check::<schema::Document>();
    check::<schema::Flow>();
    check::<schema::FormBuilder>();
}

#[test]
fn errors_are_errors() {
    fn check<T: std::error::Error + Send + Sync + 'static>() {}
    check::<machine::ReturnedEvent<programme::Event, programme::register::RefusedEvent>>();
    check::<assessment::IncompleteDraft>();
    check::<packed::InvalidBits>();
    check::<assessment::InvalidRating>();
    check::<assessment::UnreadableRating>();
    check::<cohort::OverflowedTally>();
    check::<programme::EmptyReference>();
    check::<programme::RejectedEvent>();
    check::<programme::RejectedLog>();
    check::<setup::RejectedEvent>();
    check::<setup::RejectedLog>();
    check::<record::EmptyList>();
    check::<assessment::InvalidDocument>();
    check::<leadership_qualities::vocabulary::UnknownTerm>();
}
