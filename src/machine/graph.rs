//! Diagrams: boxes with arrows between them, written as Mermaid or as DOT.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Display, Write};

/// A diagram of a state machine, as text for Mermaid or Graphviz: boxes with arrows between them.
///
/// A screen reader can say a picture, too. Mermaid puts the title and the words into the SVG that it
/// draws. With Graphviz, put the [title](Self::title) and the [words](Self::in_words) beside the
/// drawing yourself.
///
/// # Example
///
/// ```
/// use leadership_qualities::setup::Stage;
///
/// let picture = Stage::Visualising.graph();
/// assert!(picture.mermaid().starts_with("flowchart TD\n"));
/// assert!(picture.dot().contains(r#""actions" -> "challenges""#));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graph {
    title: String,
    legend: &'static str,
    nodes: Vec<Node>,
    edges: Vec<Edge>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Node {
    id: String,
    label: String,
    marked: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Edge {
    from: String,
    to: String,
    label: String,
}

/// As many boxes as somebody may want to hear of one by one.
const TOLD: usize = 24;

impl Graph {
    /// A picture without boxes. Its legend is a sentence that says what a box and an arrow are.
    pub(super) const fn new(title: String, legend: &'static str) -> Self {
        Self {
            title,
            legend,
            nodes: Vec::new(),
            edges: Vec::new(),
        }
    }

    /// The picture with another title.
    pub(crate) fn titled(mut self, title: String) -> Self {
        self.title = title;
        self
    }

    /// Adds a box.
    pub(super) fn node(&mut self, id: String, label: &dyn Display) {
        let label = label.to_string();
        self.nodes.push(Node {
            id,
            label,
            marked: false,
        });
    }

    /// Adds an arrow. If there is an arrow between these boxes already, that arrow gets the label
    /// as well.
    pub(super) fn edge(&mut self, from: String, to: String, label: Option<&dyn Display>) {
        let label = label.map_or_else(String::new, ToString::to_string);
        let same = |edge: &&mut Edge| edge.from == from && edge.to == to;
        match self.edges.iter_mut().find(same) {
            None => self.edges.push(Edge { from, to, label }),
            Some(edge) => {
                if !edge.label.split(" / ").any(|part| part == label) {
                    edge.label.push_str(" / ");
                    edge.label.push_str(&label);
                }
            }
        }
    }

    /// The diagram with one box marked: the box whose stage or step has this key, or whose state
    /// has this id. Without such a box, the diagram stays as it is.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::Setup;
    /// use leadership_qualities::setup::Table;
    ///
    /// let stage = Setup::default().stage();
    /// let picture = Table::new().stage_graph().marking(stage.key());
    /// assert!(picture.mermaid().contains("style profiling stroke-width:4px"));
    /// ```
    #[must_use]
    pub fn marking(mut self, key: &str) -> Self {
        for node in &mut self.nodes {
            node.marked |= node.id == key;
        }
        self
    }

    /// The title of the picture.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::setup::Stage;
    ///
    /// let picture = Stage::Visualising.graph();
    /// assert_eq!(picture.title(), "The order of the steps: visualising (stage 2)");
    /// ```
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The picture in words, for a screen reader or as an alternative text: every box and every
    /// arrow, and which box is marked.
    ///
    /// A picture of more than 24 boxes is too long to listen to. Its words say how many boxes and
    /// arrows the picture has, and where it begins.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::setup::Stage;
    ///
    /// assert_eq!(
    ///     Stage::Visualising.graph().marking("actions").in_words(),
    ///     "Each box is a step, and an arrow leads to a step that comes later. \
    ///      4 boxes: scenario (2.1), actions (2.2), challenges (2.3), first steps (2.4). \
    ///      From scenario (2.1) to actions (2.2). From actions (2.2) to challenges (2.3). \
    ///      From challenges (2.3) to first steps (2.4). Marked: actions (2.2)."
    /// );
    /// ```
    #[must_use]
    pub fn in_words(&self) -> String {
        written(|text| {
            text.write_str(self.legend)?;
            let (boxes, arrows) = (self.nodes.len(), self.edges.len());
            if boxes > TOLD {
                write!(text, " {boxes} boxes and {arrows} arrows.")?;
                if let Some(first) = self.nodes.first() {
                    write!(text, " The first box is {}.", first.label)?;
                }
            } else if boxes == 0 {
                text.write_str(" No boxes.")?;
            } else {
                let labels = self.nodes.iter().map(|node| said(&node.label));
                let labels: Vec<String> = labels.collect();
                write!(text, " {boxes} boxes: {}.", labels.join(", "))?;
                for Edge { from, to, label } in &self.edges {
                    let (from, to) = (said(self.label(from)), said(self.label(to)));
                    write!(text, " From {from} to {to}")?;
                    if !label.is_empty() {
                        write!(text, ": {}", said(label))?;
                    }
                    text.write_char('.')?;
                }
            }
            for node in self.nodes.iter().filter(|node| node.marked) {
                write!(text, " Marked: {}.", node.label)?;
            }
            Ok(())
        })
    }

    /// What is written in a box.
    fn label<'a>(&'a self, id: &'a str) -> &'a str {
        let node = self.nodes.iter().find(|node| node.id == id);
        node.map_or(id, |node| &node.label)
    }

    /// The picture as a Mermaid flowchart, with its title and its words for a screen reader.
    #[must_use]
    pub fn mermaid(&self) -> String {
        written(|text| {
            text.write_str("flowchart TD\n")?;
            writeln!(text, "    accTitle: {}", self.title)?;
            writeln!(text, "    accDescr: {}", self.in_words())?;
            for Node { id, label, .. } in &self.nodes {
                writeln!(text, "    {}[\"{label}\"]", Name(id))?;
            }
            for Edge { from, to, label } in &self.edges {
                let (from, to) = (Name(from), Name(to));
                if label.is_empty() {
                    writeln!(text, "    {from} --> {to}")?;
                } else {
                    writeln!(text, "    {from} -->|\"{label}\"| {to}")?;
                }
            }
            for Node { id, .. } in self.nodes.iter().filter(|node| node.marked) {
                writeln!(text, "    style {} stroke-width:4px", Name(id))?;
            }
            Ok(())
        })
    }

    /// The diagram in DOT, the language of Graphviz.
    #[must_use]
    pub fn dot(&self) -> String {
        written(|text| {
            text.write_str("digraph {\n    node [shape=box, style=rounded];\n")?;
            for Node { id, label, marked } in &self.nodes {
                // A box for several stages would be too wide if it had one line.
                let label = label.replace(" / ", " /\n");
                let weight = if *marked { ", penwidth=3" } else { "" };
                writeln!(text, "    {id:?} [label={label:?}{weight}];")?;
            }
            for Edge { from, to, label } in &self.edges {
                if label.is_empty() {
                    writeln!(text, "    {from:?} -> {to:?};")?;
                } else {
                    writeln!(text, "    {from:?} -> {to:?} [label={label:?}];")?;
                }
            }
            text.write_str("}\n")
        })
    }
}

/// A label with several parts, as somebody would say it.
fn said(label: &str) -> String {
    label.replace(" / ", " or ")
}

/// The name of a box where only letters, digits and underscores are allowed.
struct Name<'a>(&'a str);

impl Display for Name<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '+' => formatter.write_str("__")?,
                letter if letter.is_ascii_alphanumeric() => formatter.write_char(letter)?,
                _ => formatter.write_char('_')?,
            }
        }
        Ok(())
    }
}

fn written(write: impl Fn(&mut String) -> fmt::Result) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail; if it did, a text cut short would be no worse than none at
    // all.
    let _ = write(&mut text);
    text
}
