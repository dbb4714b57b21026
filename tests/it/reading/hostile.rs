//! Documents that somebody made to cost as much as they can.

use std::fmt::Write;

use leadership_qualities::Reading;
use leadership_qualities::assessment::{Found, InvalidDocument, Problem, ProblemCode};

use super::read;

/// No answer in JSON is longer.
const MOST: usize = 64 * 1024;

/// Long bodies, each with the number of its problems as a draft.
fn bodies() -> Vec<(&'static str, String, usize)> {
    let size = 400_000;
    let long = "x".repeat(size);
    let escapes = "\\u0000".repeat(size / 6);
    let controls = "\\u0085\\u001b".repeat(size / 12);
    let quotes = "\\\"".repeat(size / 2);
    let wide = "\u{e0001}\u{10ffff}".repeat(size / 8);
    let slashes = "~/".repeat(size / 2);

    let mut bodies = vec![
        ("one key", repeated(50_000, |_| "\"a\":1".into()), 1),
        (
            "one quality",
            repeated(25_000, |_| "\"self_belief\":1".into()),
            2,
        ),
        (
            "a misspelt quality",
            repeated(25_000, |_| "\"Self Belief\":1".into()),
            2,
        ),
        (
            "unknown keys",
            repeated(50_000, |key| format!("\"{key}\":1")),
            50_000,
        ),
        (
            "an array",
            format!("[{}]", "[],".repeat(100_000).trim_end_matches(',')),
            1,
        ),
        (
            "digits",
            format!("{{\"self_belief\":{{\"rating\":2.{}}}}}", "9".repeat(size)),
            0,
        ),
    ];
    let one_answer = "\"self_belief\":{\"rating\":1";
    for text in [&long, &escapes, &controls, &quotes, &wide, &slashes] {
        bodies.push(("a text", format!("\"{text}\""), 1));
        bodies.push(("a key", format!("{{\"{text}\":1}}"), 1));
        bodies.push(("an answer", format!("{{\"self_belief\":\"{text}\"}}"), 1));
        bodies.push((
            "a rating",
            format!("{{\"self_belief\":{{\"rating\":\"{text}\"}}}}"),
            1,
        ));
        bodies.push((
            "a wish",
            format!("{{{one_answer},\"wish\":\"{text}\"}}}}"),
            1,
        ));
        bodies.push((
            "a key of an answer",
            format!("{{{one_answer},\"{text}\":0}}}}"),
            1,
        ));
    }
    // Keys that are as long as what is kept of them, and nothing but what has to be escaped.
    for letter in ["\\u0000", "\\u001b", "\\\"", "\\\\", "~", "\u{10ffff}"] {
        let keys = repeated(3_000, |key| format!("\"{key:05}{}\":1", letter.repeat(100)));
        bodies.push(("keys to be escaped", keys, 3_000));
    }
    bodies
}

fn repeated(count: usize, entry: impl Fn(usize) -> String) -> String {
    let mut body = String::from("{");
    for number in 0..count {
        let separator = if number == 0 { "" } else { "," };
        write!(body, "{separator}{}", entry(number)).unwrap();
    }
    body.push('}');
    body
}

#[track_caller]
fn assert_bounded(name: &str, problems: &InvalidDocument) {
    let json = serde_json::to_string(problems).unwrap();
    let display = problems.to_string();
    assert!(json.len() <= MOST, "{name}: {} bytes of JSON", json.len());
    assert!(display.len() <= MOST, "{name}: {} bytes", display.len());
    assert!(problems.iter().len() <= 100, "{name}");
    for problem in problems {
        let pointer = problem.pointer();
        assert!(pointer.chars().count() <= 102, "{name}: {pointer}");
        match problem.found() {
            Found::Text(text) => assert!(text.chars().count() <= 40, "{name}: {text}"),
            Found::LongText { start, .. } => assert_eq!(start.chars().count(), 40, "{name}"),
            _ => {}
        }
    }
}

#[test]
fn an_answer_is_small_whatever_comes() {
    for (name, body, count) in bodies() {
        let draft = read(&body).into_draft();
        match draft {
            Ok(_) => assert_eq!(count, 0, "{name}"),
            Err(problems) => {
                assert_bounded(name, &problems);
                let all = problems.iter().len() + problems.omitted();
                assert_eq!(all, count, "{name}: {:.300}", problems.to_string());
            }
        }
        assert_bounded(name, &read(&body).into_assessment().unwrap_err());
    }
}

#[test]
fn deep_nesting_is_refused_or_passed_over() {
    for depth in [100, 100_000] {
        for (start, end) in [("[", "]"), ("{\"a\":", "}")] {
            let nested = [start.repeat(depth), "1".into(), end.repeat(depth)].concat();
            for body in [
                nested.clone(),
                format!("{{\"self_belief\":{nested}}}"),
                format!("{{\"self_belief\":{{\"wish\":{nested}}}}}"),
            ] {
                match serde_json::from_str::<Reading>(&body) {
                    Ok(reading) => assert_bounded("nesting", &reading.into_draft().unwrap_err()),
                    Err(_) => assert!(depth > 100),
                }
            }
        }
    }
}

#[test]
fn the_first_problems_are_kept_and_the_others_counted() {
    let body = repeated(150, |key| format!("\"{key}\":1"));
    let problems = read(&body).into_assessment().unwrap_err();
    assert_eq!((problems.iter().len(), problems.omitted()), (100, 65));

    // What is missing never takes the place of what is wrong.
    let codes: Vec<ProblemCode> = problems.iter().map(Problem::code).collect();
    assert_eq!(codes, [ProblemCode::UnknownKey; 100]);

    let text = problems.to_string();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 102);
    assert_eq!(lines[0], "165 problems in the self-assessment");
    assert!(lines[100].starts_with("/99: found an unknown key, "));
    assert_eq!(lines[101], "and 65 more");
    assert_eq!(serde_json::to_value(&problems).unwrap()["omitted"], 65);
}

#[test]
fn of_a_long_key_the_beginning_is_kept() {
    let long = "a~/b".repeat(1_000);
    let body = format!("{{\"self_belief\":{{\"{long}\":1}}}}");
    let problems = read(&body).into_draft().unwrap_err();
    let problem = problems.iter().next().unwrap();
    let whole = format!("/self_belief/{}", "a~0~1b".repeat(1_000));
    assert!(whole.starts_with(problem.pointer()));
    assert_eq!(problem.pointer().len(), 102);
    let shown = problem.to_string();
    assert!(
        shown.starts_with(&format!("{}…: found an unknown key", &whole[..100])),
        "{shown}"
    );
}
