//! The pictures in the documentation, drawn from the machine itself.

use expect_test::expect_file;
use layout::backends::svg::SVGWriter;
use layout::gv::{DotParser, GraphBuilder};
use leadership_qualities::machine::Graph;
use leadership_qualities::programme;
use leadership_qualities::setup::{Stage, Table};

/// Draws a picture as it can stand in a page: on white, no wider than the page, and without the
/// blank lines at which Markdown would take it for text again.
///
/// A screen reader says the title of the picture, and every box and arrow in words.
fn draw(picture: &Graph) -> String {
    let dot = picture.dot();
    let graph = DotParser::new(&dot).process().unwrap();
    let mut builder = GraphBuilder::new();
    builder.visit_graph(&graph);
    let mut writer = SVGWriter::new();
    builder.get().do_it(false, false, false, &mut writer);
    let svg = writer.finalize();

    let (_, svg) = svg.split_once("<svg ").unwrap();
    // The library leaves a lot of room below the last box.
    let height = number_after(svg, "height=");
    let bottom = svg.split("<rect ").skip(1);
    let bottom = bottom.map(|rect| number_after(rect, " y=") + number_after(rect, "height="));
    let bottom = bottom.fold(0.0, f64::max) + 30.0;
    let svg = svg.replace(&format!("{height}\""), &format!("{bottom}\""));
    let lines = svg.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut lines: Vec<&str> = lines.collect();
    // The classes of the style sheet come in another order each time.
    lines
        .chunk_by_mut(|one, next| one.starts_with(".a") && next.starts_with(".a"))
        .for_each(<[_]>::sort_unstable);
    let (start, rest) = lines.split_first().unwrap();
    let title = picture.title();
    let id = title
        .to_lowercase()
        .replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
    format!(
        "<div style=\"background: white; margin: 1em 0\">\n\
         <svg role=\"img\" aria-labelledby=\"{id}-title {id}-description\" \
         style=\"max-width: 100%; height: auto\" {start}\n\
         <title id=\"{id}-title\">{title}</title>\n\
         <desc id=\"{id}-description\">{}</desc>\n\
         {}\n\
         </div>\n",
        picture.in_words(),
        rest.join("\n")
    )
}

/// The number that an attribute holds.
fn number_after(svg: &str, attribute: &str) -> f64 {
    let (_, rest) = svg.split_once(attribute).unwrap();
    let number = rest.trim_start_matches('"').split('"').next().unwrap();
    number.parse().unwrap()
}

/// `UPDATE_EXPECT=1 cargo test` draws them anew.
#[test]
fn the_stages_are_as_drawn() {
    let picture = draw(&Table::new().stage_graph());
    expect_file!["../../src/setup/stages.svg"].assert_eq(&picture);
}

#[test]
fn the_steps_of_a_review_are_as_drawn() {
    let picture = draw(&Stage::Reviewing.graph());
    expect_file!["../../src/setup/reviewing.svg"].assert_eq(&picture);
}

#[test]
fn the_stages_of_an_application_are_as_drawn() {
    let picture = draw(&programme::Table::new().stage_graph());
    expect_file!["../../src/programme/stages.svg"].assert_eq(&picture);
}
