//! The sample documents that the examples carry.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use leadership_qualities::cohort::{Row, Thresholds, WishCounts};
use leadership_qualities::mentoring::Relation;
use leadership_qualities::network::Person;
use leadership_qualities::setup::{Event, Stage};
use leadership_qualities::{
    Application, Network, Policy, Profile, Quality, Reading, Register, Setup, Tally, programme,
};

fn samples(extension: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/data");
    let files = fs::read_dir(folder).unwrap();
    let files = files.map(|entry| entry.unwrap().path());
    files
        .filter(|file| file.extension().unwrap() == extension)
        .collect()
}

#[test]
fn every_sample_is_a_self_assessment() {
    let files = samples("json");
    assert_eq!(files.len(), 4);
    for file in files {
        let reading: Reading = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        assert!(reading.into_assessment().is_ok(), "{}", file.display());
    }
}

#[test]
fn every_file_of_lines_is_known() {
    let files = samples("ndjson");
    let names: BTreeSet<&str> = files
        .iter()
        .map(|file| file.file_name().unwrap().to_str().unwrap())
        .collect();
    assert_eq!(
        names.into_iter().collect::<Vec<_>>(),
        [
            "cohort.ndjson",
            "colleagues.ndjson",
            "community-matron-application.ndjson",
            "mentors.ndjson",
            "ward-sister-application.ndjson",
            "ward-sister.ndjson"
        ]
    );
}

/// It has something of everything that a release shows and withholds.
#[test]
fn the_sample_cohort_is_mostly_shown() {
    let lines = include_str!("../../examples/data/cohort.ndjson").lines();
    let readings = lines.map(|line| serde_json::from_str::<Reading>(line).unwrap());
    let tally: Tally = readings
        .map(|reading| reading.into_assessment().unwrap())
        .collect();
    let convention = Thresholds::default();
    assert!(tally.counts().unwrap().respondents() > 10 * convention.min_cohort);

    let release = Policy::default().release(&tally).unwrap();
    let bands = Quality::ALL.map(|quality| release.bands(quality));
    let shown = bands.iter().filter(|row| row.shown().is_some());
    assert_eq!(shown.count(), 13);
    let wishes = Quality::ALL.map(|quality| release.wishes(quality));
    let two_way = |row: &&Row<WishCounts>| {
        let shown = row.shown();
        shown.is_some_and(|wishes| wishes.split.shown().is_none())
    };
    assert_eq!(wishes.iter().filter(two_way).count(), 3);
    let counted = release.demand();
    let counted = counted.filter(|demand| demand.wanted.shown().is_some());
    assert_eq!(counted.count(), 14);
}

/// The register has people in every relation, and one wish that nobody can help with.
#[test]
fn three_of_the_sample_colleagues_cover_the_sample_agenda() {
    let register = include_str!("../../examples/data/colleagues.ndjson");
    let people: Vec<Person<String>> = register
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(people.len(), 32);
    let assessment = include_str!("../../examples/data/practice-manager.json");
    let agenda = Profile::new(serde_json::from_str(assessment).unwrap()).agenda();
    let names = |network: Network<String>| {
        let members = network.into_members().into_iter();
        members.map(|member| member.name).collect::<Vec<String>>()
    };

    let network = Network::covering(agenda, people.iter().cloned());
    assert!(network.uncovered().iter().eq([Quality::SeizingTheFuture]));
    assert_eq!(
        names(network),
        [
            "Margaret Adeyemi, medical director",
            "Nadia Hussain, clinical director",
            "Tariq Aziz, social prescriber",
        ],
    );
    for relation in Relation::ALL {
        let network = Network::preferring(relation, agenda, people.iter().cloned());
        let members = network.members().iter();
        let preferred = members.filter(|member| member.relation == relation);
        assert_eq!(preferred.count(), 2, "{relation}");
    }
}

/// It goes through a search in vain, and invites only mentors of the sample register.
#[test]
fn the_sample_application_leads_to_mentoring() {
    let log = include_str!("../../examples/data/ward-sister-application.ndjson");
    let log = log
        .lines()
        .map(|line| serde_json::from_str::<programme::Event>(line).unwrap());
    let application = Application::replay(log).unwrap();
    assert_eq!(application.stage(), programme::Stage::Mentoring);
    assert_eq!(application.searches().len(), 1);
    assert_eq!(application.goals().len(), 3);

    let mentors = include_str!("../../examples/data/mentors.ndjson").lines();
    let mentors =
        mentors.map(|line| serde_json::from_str::<programme::register::Mentor>(line).unwrap());
    let register = Register::new(mentors).unwrap();
    assert_eq!(application.invited().count(), 5);
    for mentor in application.invited() {
        assert!(register.get(mentor).unwrap().free_places() > 0, "{mentor}");
    }
}

/// It is deferred and sent back, and the mentee changes to a mentor of an earlier search.
#[test]
fn the_other_sample_application_leads_to_a_second_mentor() {
    let log = include_str!("../../examples/data/community-matron-application.ndjson");
    let log = log
        .lines()
        .map(|line| serde_json::from_str::<programme::Event>(line).unwrap());
    let application = Application::replay(log).unwrap();
    assert_eq!(application.stage(), programme::Stage::Mentoring);
    assert_eq!(application.remarks().len(), 2);
    let [earlier] = application.earlier_mentoring() else {
        panic!("there was one mentor before");
    };
    let (first, second) = (&earlier.mentoring, application.mentoring().unwrap());
    assert_eq!((first.sessions_missed, first.pauses), (1, 1));
    assert_eq!(first.others[0].mentor, second.mentor);
}

#[test]
fn the_sample_log_goes_through_two_cycles() {
    let log = include_str!("../../examples/data/ward-sister.ndjson");
    let log = log
        .lines()
        .map(|line| serde_json::from_str::<Event>(line).unwrap());
    let setup = Setup::replay(log).unwrap();

    assert_eq!(
        (setup.stage(), setup.cycle_number()),
        (Stage::CycleComplete, 2)
    );
    assert_eq!(setup.finished_cycles()[0].rounds.len(), 2);
    let focus = |cycle: &leadership_qualities::setup::Cycle| {
        cycle.discussing.focus.as_ref().unwrap().quality
    };
    assert_eq!(
        focus(&setup.finished_cycles()[0]),
        Some(Quality::HoldingToAccount)
    );
    assert_eq!(
        focus(setup.current_cycle()),
        Some(Quality::PoliticalAstuteness)
    );
}
