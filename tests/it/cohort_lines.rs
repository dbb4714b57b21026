//! The lines that the example `cohort` counts on several threads.

use std::io::{self, Cursor, Read};

use leadership_qualities::{SelfAssessment, Tally};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::scheme::example::lines::{BLOCK, LONGEST, Source};

const SAMPLE: &str = include_str!("../../examples/data/cohort.ndjson");

/// What was counted, and what is told of the bad lines.
fn count(bytes: impl Read + Send + 'static) -> (Tally, String) {
    let source = Source::new("lines", bytes, None).unwrap();
    let (groups, bad) = source.count(false, None).unwrap();
    let mut told = Vec::new();
    bad.report("lines", false, &mut told).unwrap();
    (groups.whole(), String::from_utf8(told).unwrap())
}

/// What a strict count ends with.
fn strict(bytes: impl Read + Send + 'static) -> Result<Tally, String> {
    let source = Source::new("lines", bytes, None).unwrap();
    let counted = source
        .count(true, None)
        .map_err(|error| format!("{error:#}"));
    counted.map(|(groups, _)| groups.whole())
}

/// The number of each line that is told of.
fn numbers(told: &str) -> Vec<usize> {
    let numbers = told.lines().filter_map(|line| {
        let number = line.strip_prefix("lines, line ")?;
        let end = number.find([',', ':'])?;
        number[..end].parse().ok()
    });
    numbers.collect()
}

/// The same from all lines at once, and from one after the other: the good lines, and the numbers of
/// the bad ones.
fn plainly(text: &[u8]) -> (Tally, Vec<usize>) {
    let (mut tally, mut bad) = (Tally::default(), Vec::new());
    for (number, line) in (1..).zip(text.split(|byte| *byte == b'\n')) {
        match serde_json::from_slice::<SelfAssessment>(line) {
            Ok(assessment) if line.len() <= LONGEST => tally.push(assessment),
            _ if line.trim_ascii().is_empty() => {}
            _ => bad.push(number),
        }
    }
    (tally, bad)
}

fn good(number: usize) -> &'static str {
    SAMPLE.lines().cycle().nth(number % 124).unwrap()
}

/// The line with spaces behind it, as format strings can pad only 65,535 of them.
fn padded(line: &str, length: usize) -> String {
    line.to_owned() + &" ".repeat(length.saturating_sub(line.len()))
}

/// As many good lines as fill several blocks.
fn many() -> Vec<String> {
    let lines = (0..2_000).map(|number| good(number).to_owned());
    lines.collect()
}

#[test]
fn bad_lines_are_told_in_their_order() {
    let mut lines = many();
    let bad: Vec<usize> = (50..2_000).step_by(60).collect();
    for number in &bad {
        lines[number - 1] = format!("{{\"number\": {number}}}");
    }
    let (tally, told) = count(Cursor::new(lines.join("\n")));
    assert_eq!(tally, plainly(lines.join("\n").as_bytes()).0);
    assert_eq!(numbers(&told), bad[..20]);
    let more = format!("\nand {} more\n", bad.len() - 20);
    assert!(told.contains(&more), "{told}");
    assert!(told.contains("\nBad lines left out: 33. "), "{told}");
}

#[test]
fn a_strict_count_ends_at_the_first_bad_line() {
    let mut lines = many();
    let counted = strict(Cursor::new(lines.join("\n")));
    assert_eq!(counted.unwrap(), plainly(lines.join("\n").as_bytes()).0);
    for number in [1_999, 1_000, 700, 400, 1] {
        lines[number - 1] = "{}".to_owned();
        let error = strict(Cursor::new(lines.join("\n"))).unwrap_err();
        let begin = format!("lines, line {number}: 15 problems in the self-assessment\n");
        assert!(error.starts_with(&begin), "{error}");
    }
}

#[test]
fn groups_are_the_same_on_every_number_of_threads() {
    let sites = ["north", "south", "west"];
    let mut expected: Vec<(String, Tally)> =
        sites.map(|site| (site.to_owned(), Tally::default())).into();
    let mut text = String::new();
    for (number, line) in many().iter().enumerate() {
        let (site, tally) = &mut expected[number % 3];
        tally.push(serde_json::from_str(line).unwrap());
        text += &line.replacen('{', &format!("{{\"site\": {site:?}, "), 1);
        text += "\n";
    }
    let source = Source::new("lines", Cursor::new(text), None).unwrap();
    let (groups, _) = source.count(true, Some("site")).unwrap();
    assert_eq!(groups.partition("site", 11).groups, expected);
}

#[test]
fn a_key_of_people_is_no_key_of_groups() {
    let people = (0..1_001)
        .map(|number| good(number).replacen('{', &format!("{{\"id\": \"{number}\", "), 1));
    let text = people.collect::<Vec<_>>().join("\n");
    let source = Source::new("lines", Cursor::new(text), None).unwrap();
    let Err(error) = source.count(false, Some("id")) else {
        panic!("each person was a group");
    };
    let expected = "found more than 1000 groups under \"id\": is that the key of the groups?";
    assert_eq!(error.to_string(), expected);
}

/// As a pipe does, hands over few bytes at a time, and fails at the end if it has an error.
struct Pipe {
    bytes: Cursor<Vec<u8>>,
    at_once: usize,
    error: Option<io::Error>,
}

impl Read for Pipe {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = buffer.len().min(self.at_once);
        match self.bytes.read(&mut buffer[..length])? {
            0 => self.error.take().map_or(Ok(0), Err),
            read => Ok(read),
        }
    }
}

#[test]
fn a_source_that_fails_is_an_error() {
    for strictly in [false, true] {
        let pipe = Pipe {
            bytes: Cursor::new(many().join("\n").into_bytes()),
            at_once: 4_096,
            error: Some(io::Error::other("unplugged")),
        };
        let source = Source::new("lines", pipe, None).unwrap();
        let Err(error) = source.count(strictly, None) else {
            panic!("half a source was counted");
        };
        assert_eq!(format!("{error:#}"), "lines: unplugged");
    }
}

#[test]
fn lines_end_where_a_block_ends() {
    for length in [BLOCK - 2, BLOCK - 1, BLOCK, BLOCK + 1] {
        let last = length % 1_000 + 1_000;
        let mut text = String::new();
        for number in 0..(length - last) / 1_000 {
            text += &padded(good(number), 999);
            text += "\n";
        }
        text += &padded(good(7), last - 1);
        assert_eq!(text.len(), length - 1);
        for end in ["", "\n", "\r\n", "\n\n", "\n{}", "\n{}\n", "\n \n{}\r\n"] {
            let text = format!("{text}{end}");
            let (tally, bad) = plainly(text.as_bytes());
            let (counted, told) = count(Cursor::new(text));
            assert_eq!(counted, tally);
            assert_eq!(numbers(&told), bad);
        }
    }
}

#[test]
fn a_line_may_be_longer_than_a_block() {
    let line = good(0);
    for length in [
        LONGEST,
        LONGEST + 1,
        BLOCK - 1,
        BLOCK,
        BLOCK + 1,
        2 * BLOCK,
        3 * BLOCK + 7,
    ] {
        for end in [
            "",
            "\n",
            "\r\n",
            &format!("\n{line}"),
            &format!("\n{line}\n{{}}"),
        ] {
            let text = [line, "\n", &padded(line, length), end].concat();
            let (tally, bad) = plainly(text.as_bytes());
            let (counted, told) = count(Cursor::new(text));
            assert_eq!(counted, tally, "{length} bytes");
            assert_eq!(numbers(&told), bad, "{length} bytes");
            let long = "lines, line 2: longer than 65536 bytes\n";
            assert_eq!(told.contains(long), bad.contains(&2));
        }
    }
}

#[test]
fn marks_blanks_and_other_bytes() {
    let line = good(0);
    let (one, nothing) = (plainly(line.as_bytes()).0, Tally::default());
    let cases: [(Vec<u8>, &Tally, &[usize]); 8] = [
        (Vec::new(), &nothing, &[]),
        ("\u{feff}".into(), &nothing, &[]),
        ("\n\r\n \n\t\n".into(), &nothing, &[]),
        (format!("\u{feff}{line}").into(), &one, &[]),
        (format!("\u{feff}\n{line}\n").into(), &one, &[]),
        (format!("{line}\n\u{feff}{line}\n").into(), &one, &[2]),
        ([&b"\n\xff\n"[..], line.as_bytes()].concat(), &one, &[2]),
        (
            [&b"{\"\xff\": 1}\r\n"[..], line.as_bytes(), b"\r\n"].concat(),
            &one,
            &[1],
        ),
    ];
    for (text, tally, bad) in cases {
        let (counted, told) = count(Cursor::new(text));
        assert_eq!((&counted, &numbers(&told)[..]), (tally, bad));
    }
    let (_, told) = count(Cursor::new(b"{\"self_belief\": \"\xff\"}\n".to_vec()));
    assert!(told.starts_with("lines, line 1, column "), "{told}");
    assert!(told.contains(": invalid unicode code point\n"), "{told}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Long lines fill blocks fast, and so do lines that are longer than one.
    #[test]
    fn every_cut_gives_the_same_counts(
        lines in vec((0..124_usize, prop_oneof![0..2_000, 0..70_000, 200_000..600_000], 0..12), 0..20),
        is_ended in any::<bool>(),
        at_once in prop_oneof![1_000..10_000_usize, Just(usize::MAX)],
    ) {
        let mut text = String::new();
        for (number, length, kind) in lines {
            let length = usize::try_from(length).unwrap();
            let (line, end) = match kind {
                0 => ("{}", "\n"),
                1 => ("", "\n"),
                2 => (good(number), "\r\n"),
                _ => (good(number), "\n"),
            };
            text += &padded(line, length);
            text += end;
        }
        if !is_ended {
            text.pop();
        }
        let (tally, bad) = plainly(text.as_bytes());
        let pipe = || Pipe { bytes: Cursor::new(text.clone().into_bytes()), at_once, error: None };
        let (counted, told) = count(pipe());
        prop_assert_eq!(&counted, &tally);
        prop_assert_eq!(&numbers(&told)[..], &bad[..bad.len().min(20)]);
        match (strict(pipe()), bad.first()) {
            (Ok(counted), None) => prop_assert_eq!(counted, tally),
            (Err(error), Some(first)) => prop_assert_eq!(numbers(&error)[0], *first),
            (counted, bad) => prop_assert!(false, "{:?} with {:?}", counted.is_ok(), bad),
        }
    }
}
