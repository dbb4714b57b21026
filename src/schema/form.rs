//! Hints that turn the schema of the self-assessment into a form a mentee can fill in alone.

use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use serde::Serialize;
use serde::ser::Serializer;

use crate::assessment::schema::topics;
use crate::framework::Quality;
use crate::vocabulary::vocabulary;
use crate::wire;

vocabulary! {
    /// A library that builds a form from the schema of a [`SelfAssessment`](crate::assessment::SelfAssessment).
    ///
    /// The schema alone gives fifteen questions in the order of the framework. The hints add what
    /// schemas cannot say, or what a library does not take from them: a heading and the poles for each
    /// question, and choices to click.
    ///
    /// Three things that hints cannot say either:
    ///
    /// - react-jsonschema-form answers every wish with its first choice, yes, unless the form has the
    ///   property `experimental_defaultFormStateBehavior={{ constAsDefaults: "skipOneOf" }}`. An item
    ///   that a mentee skips must stay blank, so set it.
    /// - Both libraries read [`Draft2020_12`](super::Dialect::Draft2020_12) when their validator is
    ///   made of `Ajv2020`, and [`Draft07`](super::Dialect::Draft07) otherwise.
    /// - JSON Forms needs its material renderers: in the plain ones, a click on the words of a choice
    ///   answers another question.
    ///
    /// # Example
    ///
    /// ```
    /// use leadership_qualities::schema::FormBuilder;
    ///
    /// let hints = serde_json::to_value(FormBuilder::ReactJsonschemaForm.hints())?;
    /// assert_eq!(hints["self_belief"]["rating"]["ui:widget"], "radio");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[non_exhaustive]
    #[expected = "the key of a form builder, such as `json_forms`"]
    #[by_hand(Serde, Schema)]
    pub enum FormBuilder {
        /// react-jsonschema-form, whose hints are called a uiSchema.
        ReactJsonschemaForm = "react_jsonschema_form",
        /// JSON Forms, whose hints are called a UI schema.
        JsonForms = "json_forms",
    }
}

impl FormBuilder {
    /// The hints for the form of a self-assessment, to be serialised.
    #[must_use]
    #[inline]
    pub fn hints(self) -> impl Serialize {
        Hints { builder: self }
    }
}

struct Hints {
    builder: FormBuilder,
}

impl Serialize for Hints {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.builder {
            FormBuilder::ReactJsonschemaForm => {
                let fields = Quality::ALL.map(|quality| (quality, AnswerHints::of(quality)));
                wire::Entries(fields).serialize(serializer)
            }
            FormBuilder::JsonForms => {
                let elements = Quality::ALL.map(group).into();
                Element::VerticalLayout { elements }.serialize(serializer)
            }
        }
    }
}

/// The two poles in words, each behind its rating.
#[inline]
fn poles(quality: Quality) -> [String; 2] {
    let item = quality.item();
    [
        format!("1 – {}", item.positive_pole()),
        format!("4 – {}", item.negative_pole()),
    ]
}

#[derive(Serialize)]
struct AnswerHints {
    #[serde(rename = "ui:description")]
    description: String,
    rating: RatingHints,
    wish: WishHints,
}

#[derive(Serialize)]
struct RatingHints {
    #[serde(rename = "ui:widget")]
    widget: &'static str,
    #[serde(rename = "ui:enumNames")]
    names: [String; 4],
}

#[derive(Serialize)]
struct WishHints {
    #[serde(rename = "ui:widget")]
    widget: &'static str,
    #[serde(rename = "ui:inline")]
    inline: bool,
}

impl AnswerHints {
    #[inline]
    fn of(quality: Quality) -> Self {
        let [positive, negative] = poles(quality);
        Self {
            description: topics(quality),
            rating: RatingHints {
                widget: "radio",
                names: [positive, "2".into(), "3".into(), negative],
            },
            wish: WishHints {
                widget: "radio",
                inline: true,
            },
        }
    }
}

/// An element of a JSON Forms UI schema.
#[derive(Serialize)]
#[serde(tag = "type")]
enum Element {
    VerticalLayout {
        elements: Vec<Element>,
    },
    Group {
        label: &'static str,
        elements: Vec<Element>,
    },
    Label {
        text: String,
    },
    Control {
        scope: String,
        options: Options,
    },
}

#[derive(Serialize)]
struct Options {
    format: &'static str,
    #[serde(rename = "showUnfocusedDescription")]
    show_description: bool,
}

#[inline]
fn group(quality: Quality) -> Element {
    let label = |text| Element::Label { text };
    let control = |field: &str| Element::Control {
        scope: format!("#/properties/{}/properties/{field}", quality.key()),
        options: Options {
            format: "radio",
            show_description: true,
        },
    };
    let [positive, negative] = poles(quality);
    Element::Group {
        label: quality.name(),
        elements: vec![
            label(topics(quality)),
            label(positive),
            label(negative),
            control("rating"),
            control("wish"),
        ],
    }
}
