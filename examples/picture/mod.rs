//! Pictures of a self-assessment, drawn as SVG: what they look like, and what a screen reader says.
//!
//! The picture of a cohort is beside the example that draws it, `cohort/chart.rs`. All are written
//! with the library `svg`, which has elements for a title and a description and escapes every text.
//!
//! A picture is 400 units wide, as a phone is, and grows with the page. No text is smaller than 13
//! units, so that it has 12 pixels on a phone. No colour says what neither a shape nor a word says.

pub(crate) mod change;
pub(crate) mod profile;

use leadership_qualities::{Cluster, Quality, Rating};
use svg::node::element::{
    Circle, Description, Element, Group, Line, Polygon, Rectangle, Text, Title,
};
use svg::{Document, Node};

pub(crate) const WIDTH: i32 = 400;
pub(crate) const MARGIN: i32 = 16;
/// The middle of the shapes beside a scale; the words stand behind them.
const WORDS: i32 = 272;
/// As much of a sentence as fits into the width, whatever the font.
const COLUMNS: usize = 52;
pub(crate) const SMALL: i32 = 13;

// The colours of text and marks: each has a contrast with white of 7 to 1.
pub(crate) const INK: &str = "#222222";
pub(crate) const FAINT: &str = "#595959";
pub(crate) const GOOD: &str = "#005a9c";
const BAD: &str = "#9a3b00";
/// For the lines that part one quality from the next, and say nothing; its contrast is lower.
const RULE: &str = "#cccccc";

/// How far the scale of a quality is below its name.
const BELOW_NAME: i32 = 22;
/// Half the size of the mark of a rating.
const RADIUS: i32 = 10;

/// A picture that is being drawn from top to bottom.
pub(crate) struct Picture {
    drawn: Group,
    pub(crate) bottom: i32,
}

impl Picture {
    /// Begins a picture with its title and the main result, which may have several lines.
    pub(crate) fn new(title: &str, result: &str) -> Self {
        let mut picture = Self {
            drawn: Group::new(),
            bottom: 32,
        };
        picture.text(MARGIN, picture.bottom, 18, title, |text| {
            text.set("font-weight", "bold")
        });
        picture.paragraph(result);
        picture
    }

    /// A text in as many lines as it needs.
    pub(crate) fn paragraph(&mut self, text: &str) {
        for line in textwrap::wrap(text, COLUMNS) {
            self.bottom += 20;
            self.text(MARGIN, self.bottom, SMALL, &line, |text| text);
        }
    }

    /// A line across the picture, with some room above it.
    pub(crate) fn rule(&mut self) {
        self.bottom += 20;
        let line = line(MARGIN, WIDTH - MARGIN, self.bottom).set("stroke", INK);
        self.draw(line);
    }

    /// The heading of a cluster, with a note.
    pub(crate) fn heading(&mut self, cluster: Cluster, note: &str) {
        self.rule();
        self.bottom += 24;
        let y = self.bottom;
        self.text(MARGIN, y, 16, cluster.name(), |text| {
            text.set("font-weight", "bold")
        });
        self.text(WIDTH - MARGIN, y, SMALL, note, |text| {
            text.set("text-anchor", "end")
        });
    }

    /// The heads of columns: where each is, which side of it is there, and its word.
    pub(crate) fn heads(&mut self, heads: &[(i32, &str, &str)]) {
        self.bottom += 20;
        for (x, anchor, word) in heads {
            self.text(*x, self.bottom, SMALL, word, |text| {
                text.set("text-anchor", *anchor).set("fill", FAINT)
            });
        }
        self.bottom += 8;
    }

    /// The heading of a cluster, with a note, above the two ends of the scale.
    fn cluster(&mut self, cluster: Cluster, note: &str) {
        self.heading(cluster, note);
        self.heads(&[
            (across(Rating::One) - RADIUS, "start", "positive pole"),
            (across(Rating::Four) + RADIUS, "end", "negative pole"),
        ]);
    }

    /// The name of a quality below a faint line.
    pub(crate) fn name(&mut self, quality: Quality) {
        let rule = line(MARGIN, WIDTH - MARGIN, self.bottom);
        self.draw(rule.set("stroke", RULE));
        self.text(MARGIN, self.bottom + 19, 14, quality.name(), |text| text);
    }

    /// The name of a quality above an empty scale: how far down the scale is.
    fn quality(&mut self, quality: Quality) -> i32 {
        self.name(quality);
        let y = self.bottom + BELOW_NAME + 14;
        self.bottom = y + RADIUS + 8;
        let scale = line(across(Rating::One), across(Rating::Four), y);
        self.draw(scale.set("stroke", FAINT));
        for rating in Rating::ALL {
            let tick = Circle::new().set("cx", across(rating)).set("cy", y);
            self.draw(tick.set("r", 3).set("fill", FAINT));
        }
        y
    }

    /// A rating on its scale, with its number in the mark.
    fn rating(&mut self, rating: Rating, y: i32, mark: Mark) {
        let ink = self.mark(across(rating), y, mark);
        let number = rating.to_string();
        self.text(across(rating), y + 5, SMALL, &number, |text| {
            text.set("text-anchor", "middle").set("fill", ink)
        });
    }

    /// A mark without a number, and the colour for a number in it.
    fn mark(&mut self, x: i32, y: i32, mark: Mark) -> &'static str {
        let circle = Circle::new().set("cx", x).set("cy", y).set("r", RADIUS);
        match mark {
            Mark::Earlier => {
                let outline = circle.set("fill", "white").set("stroke", INK);
                self.draw(outline.set("stroke-width", 2));
                INK
            }
            Mark::Now => {
                self.draw(circle.set("fill", GOOD));
                "white"
            }
            Mark::Worse => {
                let (from, to) = (-RADIUS, RADIUS);
                let square = shape(x, y, &[(from, from), (to, from), (to, to), (from, to)]);
                self.draw(square.set("fill", BAD));
                "white"
            }
        }
    }

    /// A word beside the scale.
    fn word(&mut self, y: i32, word: &str) {
        self.text(WORDS + 14, y + 5, SMALL, word, |text| text);
    }

    pub(crate) fn text(
        &mut self,
        x: i32,
        y: i32,
        size: i32,
        text: &str,
        style: impl Fn(Text) -> Text,
    ) {
        let text = Text::new(text).set("x", x).set("y", y);
        // As an element, it is written in one line.
        self.draw(Element::from(style(text.set("font-size", size))));
    }

    pub(crate) fn draw(&mut self, element: impl Into<Box<dyn Node>>) {
        self.drawn.append(element);
    }

    /// The whole SVG. A screen reader says the title and the description, and nothing else.
    pub(crate) fn end(self, name: &str, title: &str, description: String) -> String {
        let height = self.bottom + MARGIN;
        let (title_id, description_id) = (format!("{name}-title"), format!("{name}-description"));
        let paper = Rectangle::new().set("width", WIDTH).set("height", height);
        let document = Document::new()
            .set("viewBox", (0, 0, WIDTH, height))
            // Without a height, a browser shrinks the picture to the height of its window.
            .set("height", height)
            .set("preserveAspectRatio", "xMidYMin")
            .set("role", "img")
            .set("aria-labelledby", format!("{title_id} {description_id}"))
            .set("font-family", "system-ui, sans-serif")
            .set("fill", INK)
            .add(Title::new(title).set("id", title_id))
            .add(
                Description::new()
                    .set("id", description_id)
                    .add(svg::node::Text::new(description)),
            )
            .add(paper.set("fill", "white"))
            .add(self.drawn);
        format!("{document}\n")
    }
}

/// How a rating is marked.
#[derive(Clone, Copy)]
enum Mark {
    /// A circle in outline.
    Earlier,
    /// A full circle.
    Now,
    /// A full square.
    Worse,
}

/// How far to the right the place of a rating is.
fn across(rating: Rating) -> i32 {
    28 + 68 * i32::from(rating.need())
}

pub(crate) fn line(from: i32, to: i32, y: i32) -> Line {
    let line = Line::new().set("x1", from).set("x2", to);
    line.set("y1", y).set("y2", y)
}

/// A shape with these corners around a point.
fn shape(x: i32, y: i32, corners: &[(i32, i32)]) -> Polygon {
    let corners = corners.iter();
    let corners: Vec<String> = corners
        .map(|(right, down)| format!("{},{}", x + right, y + down))
        .collect();
    Polygon::new().set("points", corners.join(" "))
}
