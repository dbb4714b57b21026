//! The example `cohort` as the coordinator of a mentoring scheme uses it.

#[allow(
    dead_code,
    reason = "a test has no command line, and needs few of what the examples share"
)]
#[path = "../../examples/cohort/main.rs"]
pub(crate) mod example;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Parser as _;
use clap::error::ErrorKind;
use expect_test::expect_file;
use leadership_qualities::cohort::Thresholds;
use leadership_qualities::{Policy, Quality, Rating, Response, SelfAssessment, Wish};
use proptest::prelude::*;

use crate::strategy;

/// An empty folder for the files of one test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn path(&self, file: &str) -> String {
        self.0.join(file).to_str().unwrap().to_owned()
    }

    fn write(&self, file: &str, lines: &[String]) {
        fs::write(self.path(file), lines.join("\n") + "\n").unwrap();
    }

    /// Runs the example; what begins with @ is a file in the folder.
    fn run(&self, arguments: &str) -> Run {
        let words = arguments.split_whitespace();
        let words = words.map(|word| match word.strip_prefix('@') {
            Some(file) => self.path(file),
            None => word.to_owned(),
        });
        let parsed =
            example::Arguments::try_parse_from(["cohort".to_owned()].into_iter().chain(words));
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let ended = example::run(&parsed.unwrap(), &mut out, &mut err);
        let text = |bytes| {
            String::from_utf8(bytes)
                .unwrap()
                .replace(&self.path(""), "")
        };
        let error = ended.err().map(|error| format!("{error:#}"));
        let run = Run {
            out: text(out),
            err: text(err),
            error: error.map(|error| error.replace(&self.path(""), "")),
        };
        assert!(
            run.out.lines().all(|line| line.chars().count() <= 80),
            "{}",
            run.out
        );
        run
    }
}

/// What a run said, and the error with which it ended.
struct Run {
    out: String,
    err: String,
    error: Option<String>,
}

impl Run {
    fn refusal(&self) -> &str {
        assert_eq!(self.out, "", "a refusal shows nothing");
        self.error.as_deref().unwrap()
    }

    fn shown(&self) -> &str {
        assert_eq!(self.error, None);
        &self.out
    }
}

/// The self-assessment of a mentee of a keen cohort, who is always the same.
fn mentee(number: u64) -> SelfAssessment {
    SelfAssessment::from_fn(|quality| {
        let place = quality as u64;
        let mut bits = (number * 15 + place + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits ^= bits >> 27;
        let rating = match (bits % 100, 50 + place * 29 % 40) {
            (chance, favourable) if chance * 2 < favourable => Rating::One,
            (chance, favourable) if chance < favourable => Rating::Two,
            (..96, _) => Rating::Three,
            _ => Rating::Four,
        };
        let wish = match (bits / 100 % 100, 60 + place * 23 % 36) {
            (chance, wanted) if chance * 3 < wanted * 2 => Wish::Yes,
            (chance, wanted) if chance < wanted => Wish::Maybe,
            _ => Wish::No,
        };
        Response::new(rating, wish)
    })
}

fn lines(people: u64) -> Vec<String> {
    let mentees = (0..people).map(mentee);
    mentees
        .map(|mentee| serde_json::to_string(&mentee).unwrap())
        .collect()
}

/// The same lines, each with its site.
fn lines_by_site(people: u64) -> Vec<String> {
    let site = |number: usize| match number % 20 {
        ..9 => "North",
        9..16 => "South",
        16..19 => "West",
        _ => "Dental",
    };
    let lines = lines(people).into_iter().enumerate();
    lines
        .map(|(number, line)| format!(r#"{{"site": "{}", {}"#, site(number), &line[1..]))
        .collect()
}

/// What is said in a year, with every command.
fn protocol(folder: &Folder, commands: &[&str]) -> String {
    let mut said = String::new();
    for command in commands {
        let run = folder.run(command);
        writeln!(said, "$ cohort {}\n", command.replace('@', "")).unwrap();
        said += &run.err;
        said += &run.out;
        if let Some(error) = run.error {
            writeln!(said, "error: {error}").unwrap();
        }
        said.push('\n');
    }
    said
}

/// Four files that grow: to show the third would expose those who joined, if there were no history.
#[test]
fn a_year_of_a_scheme() {
    let folder = Folder::new("year");
    for people in [30, 33, 45, 60] {
        folder.write(&format!("{people}.ndjson"), &lines(people));
    }
    let said = protocol(
        &folder,
        &[
            "@30.ndjson --history @history.ndjson",
            "@33.ndjson --history @history.ndjson",
            "@45.ndjson --history @history.ndjson",
            "@60.ndjson --history @history.ndjson",
        ],
    );
    expect_file!["snapshots/cohort_year.txt"].assert_eq(&said);

    // What was released is shown again as it was, with its lines or without.
    let shown = |command| {
        let run = folder.run(command);
        assert_eq!(run.error, None);
        run.out
    };
    let last = shown("@60.ndjson --history @history.ndjson");
    assert!(said.ends_with(&(last.clone() + "\n")));
    assert_eq!(shown("--history @history.ndjson"), last);
    let first = shown("@30.ndjson --history @history.ndjson");
    assert!(said.contains(&first) && first != last);
    let again = folder.run("@30.ndjson --history @history.ndjson");
    assert!(again.err.starts_with("Nothing new was released"));
    // A history of one release is no different from none.
    assert_eq!(shown("@30.ndjson"), first);
}

#[test]
fn a_scheme_by_site() {
    let folder = Folder::new("sites");
    folder.write("60.ndjson", &lines_by_site(60));
    folder.write("90.ndjson", &lines_by_site(90));
    folder.write("whole.ndjson", &lines(90));
    let said = protocol(
        &folder,
        &[
            "@60.ndjson --group site --history @history.ndjson",
            "@90.ndjson --group site --history @history.ndjson",
        ],
    );
    expect_file!["snapshots/cohort_sites.txt"].assert_eq(&said);

    // The same groups may be asked for again, also after the cohort has grown.
    let first = folder.run("@60.ndjson --group site --history @history.ndjson");
    assert!(said.contains(first.shown()));
    assert!(first.err.starts_with("Nothing new was released"));
    let grown = folder.run("@whole.ndjson --history @history.ndjson");
    assert!(!grown.shown().contains("North"));
    for command in [
        "@60.ndjson --group site --history @history.ndjson",
        "--group site --history @history.ndjson",
    ] {
        assert_eq!(folder.run(command).shown(), first.out);
    }
    assert_eq!(folder.run("--history @history.ndjson").shown(), grown.out);

    let json = folder.run("@60.ndjson --group site --json");
    let json: serde_json::Value = serde_json::from_str(json.shown()).unwrap();
    let names = json["groups"].as_array().unwrap().iter();
    let names: Vec<&str> = names.map(|group| group["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["North", "South", "Other groups together"]);
}

#[test]
fn what_a_history_refuses() {
    let folder = Folder::new("refusals");
    folder.write("40.ndjson", &lines(40));
    folder.write("30.ndjson", &lines(30));
    folder.write("sites.ndjson", &lines_by_site(60));
    folder.write("ten.ndjson", &lines(10));
    folder.write("twelve.ndjson", &lines(12));

    // Of twelve nothing can be shown, whatever they answered; so that is no release.
    let twelve = folder.run("@twelve.ndjson --history @history.ndjson");
    assert!(
        twelve
            .shown()
            .starts_with("Nothing can be shown of this cohort.")
    );
    assert!(twelve.err.contains("Nothing was released"));
    let ten = folder.run("@ten.ndjson --history @history.ndjson");
    assert!(ten.refusal().contains("at least 16 people"));
    assert_eq!(ten.refusal().matches("too small").count(), 1);
    let none = folder.run("--history @history.ndjson");
    assert!(none.refusal().starts_with("history.ndjson: "));

    folder.run("@40.ndjson --history @history.ndjson").shown();
    let kept = fs::read_to_string(folder.path("history.ndjson")).unwrap();
    for (command, told) in [
        (
            "@30.ndjson --history @history.ndjson",
            "lines were taken out or changed",
        ),
        (
            "@sites.ndjson --group site --history @history.ndjson",
            "only in its first release",
        ),
        (
            "--group site --history @history.ndjson",
            "never released by group",
        ),
        (
            "@40.ndjson --min-cell 10 --history @history.ndjson",
            "--min-cell 8",
        ),
        (
            "@40.ndjson --history @40.ndjson",
            "40.ndjson, line 1, column",
        ),
        ("@40.ndjson --group self_belief", "the key of a quality"),
        ("--group site", "expected a file"),
    ] {
        let run = folder.run(command);
        assert!(run.refusal().contains(told), "{:?}", run.refusal());
    }
    // Another run is adding to the history.
    fs::write(folder.path("history.ndjson.new"), "").unwrap();
    let locked = folder.run("@40.ndjson --history @history.ndjson");
    assert!(locked.refusal().contains("history.ndjson.new exists"));
    fs::remove_file(folder.path("history.ndjson.new")).unwrap();
    assert_eq!(
        fs::read_to_string(folder.path("history.ndjson")).unwrap(),
        kept
    );

    // Somebody wrote into the history by hand.
    let (head, tally) = kept.split_once('\n').unwrap();
    for (changed, told) in [
        (head.to_owned() + "\n", "expected a tally"),
        (kept.clone() + &tally.replace("40", "41"), "line 3, column"),
        (kept.clone() + tally + "{}\n", "line 4, column"),
    ] {
        fs::write(folder.path("changed.ndjson"), changed).unwrap();
        let run = folder.run("--history @changed.ndjson");
        assert!(run.refusal().contains(told), "{:?}", run.refusal());
    }
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_a_history() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let folder = Folder::new("owner");
    folder.write("30.ndjson", &lines(30));
    folder.write("45.ndjson", &lines(45));
    let mode = || {
        fs::metadata(folder.path("history.ndjson"))
            .unwrap()
            .permissions()
            .mode()
            & 0o777
    };
    let first = folder.run("@30.ndjson --history @history.ndjson");
    assert!(first.err.contains("confidential"));
    assert_eq!(mode(), 0o600);

    // Whoever reads the history through a link adds to what the link leads to.
    fs::set_permissions(
        folder.path("history.ndjson"),
        fs::Permissions::from_mode(0o644),
    )
    .unwrap();
    symlink(folder.path("history.ndjson"), folder.path("link.ndjson")).unwrap();
    let second = folder.run("@45.ndjson --history @link.ndjson");
    assert!(!second.err.contains("confidential"));
    assert_eq!(mode(), 0o600);
    assert!(
        fs::symlink_metadata(folder.path("link.ndjson"))
            .unwrap()
            .is_symlink()
    );
    let kept = fs::read_to_string(folder.path("history.ndjson")).unwrap();
    assert_eq!(kept.lines().count(), 3);
    let files = fs::read_dir(&folder.0).unwrap();
    assert_eq!(files.count(), 4, "a file was left behind");
}

#[test]
fn a_stricter_policy_is_kept() {
    let folder = Folder::new("policy");
    folder.write("40.ndjson", &lines(40));
    let stricter = "--min-cohort 20 --min-cell 10 --rounding 10 --history @history.ndjson";
    let first = folder.run(&format!("@40.ndjson {stricter}"));
    assert!(first.shown().contains("Counts are rounded to 10"));
    assert!(first.shown().contains("fewer than 10 do not want it"));
    assert!(!first.shown().contains("fewer than 8"));
    let other = folder.run("@40.ndjson --history @history.ndjson");
    let told = "--min-cohort 20 --min-cell 10 --rounding 10";
    assert!(other.refusal().contains(told));
    assert_eq!(folder.run(stricter).shown(), first.out);

    // The command line begins with the convention, and takes nothing weaker.
    let parse = |words: &[&str]| {
        let words = ["cohort"].iter().chain(words);
        example::Arguments::try_parse_from(words)
    };
    for weaker in [
        ["--min-cohort", "10"],
        ["--min-cell", "7"],
        ["--rounding", "4"],
    ] {
        let error = parse(&weaker).err().unwrap();
        assert_eq!(error.kind(), ErrorKind::ValueValidation);
    }
    let policy = parse(&[]).ok().unwrap().policy();
    assert_eq!(policy.thresholds(), Thresholds::default());
    assert_eq!(policy, Policy::default());
}

#[test]
fn lines_without_a_group_are_bad_lines() {
    let folder = Folder::new("groups");
    let mut lines = lines_by_site(60);
    let whole = &self::lines(1)[0];
    let with = |site: &str| format!(r#"{{"site": {site}, {}"#, &whole[1..]);
    lines.extend([
        whole.clone(),
        with("7"),
        with(r#"" ""#),
        with(r#""No\u001brth""#),
        with(r#""North", "site": "South""#),
        with(r#""North", "charisma": {}"#),
        "[]".to_owned(),
        r#"{"site": "North""#.to_owned(),
    ]);
    folder.write("sites.ndjson", &lines);
    folder.write("good.ndjson", &lines[..60]);
    let run = folder.run("@sites.ndjson --group site");
    let told: Vec<&str> = run.err.lines().collect();
    for (line, problem) in told.iter().zip([
        "sites.ndjson, line 61: no group, expected a text under \"site\"",
        "sites.ndjson, line 62, column 10: invalid type: integer `7`, expected a string",
        "sites.ndjson, line 63: /site: expected a name of 1 to 60 letters",
        "sites.ndjson, line 64: /site: expected a name of 1 to 60 letters",
        "sites.ndjson, line 65, column ",
        "sites.ndjson, line 66: 1 problem in the self-assessment",
        "/charisma: ",
        "sites.ndjson, line 67, column ",
        "sites.ndjson, line 68, column ",
        "Bad lines left out: 8. ",
    ]) {
        assert!(line.starts_with(problem), "{line:?} is not {problem:?}");
    }
    assert_eq!(run.shown(), folder.run("@good.ndjson --group site").out);

    // More names than there can be groups.
    let lines = (0..1001).map(|number| with(&format!(r#""{number}""#)));
    folder.write("names.ndjson", &lines.collect::<Vec<_>>());
    let run = folder.run("@names.ndjson --group site");
    assert!(run.refusal().contains("more than 1000 groups"));
    // Groups that are too small, all of them together.
    folder.write("few.ndjson", &lines_by_site(20));
    let run = folder.run("@few.ndjson --group site");
    assert!(run.refusal().contains("no two groups of 11 people or more"));
}

proptest! {
    /// A line reads as it does without its group, wherever the group stands.
    #[test]
    fn a_group_may_stand_anywhere(
        assessment in strategy::assessment(),
        place in 0_usize..16,
        name in "[A-Za-z](.{0,40}[a-z])?",
    ) {
        let json = serde_json::to_value(assessment).unwrap();
        let mut entries: Vec<String> = Quality::ALL
            .iter()
            .map(|quality| format!("{:?}: {}", quality.key(), json[quality.key()]))
            .collect();
        entries.insert(place, format!("\"ward\": {}", serde_json::to_string(&name).unwrap()));
        let line = format!("{{{}}}", entries.join(", "));
        let read = example::groups::split(line.as_bytes(), "ward");
        let can_be_printed = !name.chars().any(char::is_control);
        prop_assert_eq!(read.ok(), can_be_printed.then_some((name, assessment)));
    }

    /// Every group that is left has enough people, and nobody is lost.
    #[test]
    fn small_groups_are_counted_together(sizes in prop::collection::vec(1_u64..30, 1..12)) {
        let mut people = Vec::new();
        for (group, size) in sizes.iter().enumerate() {
            people.extend((0..*size).map(|number| (format!("{group:02}"), mentee(number))));
        }
        let total: u64 = sizes.iter().sum();
        let groups = example::groups::Groups::of(people).partition("ward", 11);
        let counted = groups.groups.iter().map(|(name, tally)| {
            (name.as_str(), tally.counts().unwrap().respondents())
        });
        let counted: Vec<_> = counted.collect();
        prop_assert_eq!(counted.iter().map(|(_, size)| size).sum::<u64>(), total);
        prop_assert!(counted.len() == 1 || counted.iter().all(|(_, size)| *size >= 11));
        let small = sizes.iter().filter(|size| **size < 11);
        let (few, many) = (small.clone().count(), small.sum::<u64>());
        let joined = usize::from(0 < many && many < 11 && few < sizes.len());
        prop_assert_eq!(groups.together.len(), few + joined);
    }
}
