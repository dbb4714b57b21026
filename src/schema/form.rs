//! Hints that turn the schema of the self-assessment into a form that a mentee can fill in without
//! help.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use serde::Serialize;
use serde::ser::Serializer;

use super::Document;
use crate::assessment::Wish;
use crate::assessment::schema::{QUESTION, topics};
use crate::framework::Quality;
use crate::shape::Label;
use crate::vocabulary::vocabulary;
use crate::wire;

vocabulary! {
    /// A library that builds a form from the schema of a [`SelfAssessment`](crate::assessment::SelfAssessment).
    ///
    /// The schema alone gives fifteen questions in the order of the framework, and leaves every
    /// answer blank until the mentee answers. The hints add what a schema cannot say, or what a
    /// library does not read from the schema: how to answer, a heading and both poles for each
    /// question, and choices to click.
    ///
    /// - Both libraries read [`Draft2020_12`](super::Dialect::Draft2020_12) when their validator is
    ///   made of `Ajv2020`, and [`Draft07`](super::Dialect::Draft07) otherwise.
    /// - JSON Forms needs the hints: without them it shows neither the poles nor the questions.
    /// - JSON Forms shows wishes as `yes`, `maybe` and `no`, unless the form has the property
    ///   `i18n={{ translate: (key, text) => hints.options.words[key] ?? text }}`, which takes the
    ///   words from the hints.
    /// - JSON Forms needs its material renderers: in its vanilla renderers, a click on the words of
    ///   a choice answers a different question.
    /// - The instructions above the questions say, as the handout does, that the mentoring scheme
    ///   analyses the answers. Change the instructions if your scheme does not.
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
    #[doc(alias("forms", "rjsf"))]
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
            FormBuilder::ReactJsonschemaForm => RjsfHints {
                description: INSTRUCTIONS,
                questions: wire::Entries(
                    Quality::ALL.map(|quality| (quality, AnswerHints::of(quality))),
                ),
            }
            .serialize(serializer),
            FormBuilder::JsonForms => JsonFormsHints::new().serialize(serializer),
        }
    }
}

/// The instructions above the questions: what the form is for, as the handout says, and how to
/// answer.
const INSTRUCTIONS: &str = "Use this form to think about how you perform now and to begin planning \
     how you will develop. The mentoring scheme also analyses the answers, to learn what its \
     mentees want from the relationship, so that it can offer suitable training and support. It \
     intends the analysis to be so broad that the details of what you need to develop stay \
     confidential. For each quality there are two statements: 1 is the positive statement, 4 is the \
     negative statement, and 2 and 3 lie between them. Choose the number that fits you best, and \
     say whether you wish to address the quality in the mentoring relationship.";

/// The question that the rating answers.
const STANDING: &str = "Where do you stand between these two statements?";

/// The two poles in words, each after its rating.
#[inline]
fn poles(quality: Quality) -> [String; 2] {
    let item = quality.item();
    [
        format!("1 – {}", item.positive_pole()),
        format!("4 – {}", item.negative_pole()),
    ]
}

/// The names of the wishes in a form, such as "Yes" for `yes`.
#[inline]
fn wish_names() -> [String; 3] {
    Wish::ALL.map(|wish| {
        Label::keyed(wish.key(), "")
            .title()
            .unwrap_or_default()
            .into()
    })
}

#[derive(Serialize)]
struct RjsfHints {
    #[serde(rename = "ui:description")]
    description: &'static str,
    #[serde(flatten)]
    questions: wire::Entries<Quality, AnswerHints, 15>,
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
    #[serde(rename = "ui:description")]
    description: &'static str,
    #[serde(rename = "ui:enumNames")]
    names: [String; 4],
}

#[derive(Serialize)]
struct WishHints {
    #[serde(rename = "ui:widget")]
    widget: &'static str,
    /// The heading of the question, which the form takes from the description in the schema.
    #[serde(rename = "ui:title")]
    title: &'static str,
    #[serde(rename = "ui:inline")]
    inline: bool,
    #[serde(rename = "ui:enumNames")]
    names: [String; 3],
}

impl AnswerHints {
    #[inline]
    fn of(quality: Quality) -> Self {
        let [positive, negative] = poles(quality);
        Self {
            description: topics(quality),
            rating: RatingHints {
                widget: "radio",
                description: STANDING,
                names: [positive, "2".into(), "3".into(), negative],
            },
            wish: WishHints {
                widget: "radio",
                title: "Mentoring",
                inline: true,
                names: wish_names(),
            },
        }
    }
}

/// A JSON Forms UI schema: its layout, and the words of choices by the key of their translation.
#[derive(Serialize)]
struct JsonFormsHints {
    r#type: &'static str,
    options: Words,
    elements: Vec<Element>,
}

#[derive(Serialize)]
struct Words {
    words: BTreeMap<String, String>,
}

/// An element of a JSON Forms UI schema.
#[derive(Serialize)]
#[serde(tag = "type")]
enum Element {
    Group {
        label: &'static str,
        elements: Vec<Element>,
    },
    Label {
        text: String,
    },
    Control {
        scope: String,
        label: String,
        i18n: &'static str,
        options: Options,
    },
}

/// A description that appears only on focus would move the choices away under a click.
#[derive(Serialize)]
struct Options {
    format: &'static str,
    #[serde(rename = "showUnfocusedDescription")]
    show_description: bool,
}

impl JsonFormsHints {
    #[inline]
    fn new() -> Self {
        let wishes = Wish::ALL.map(|wish| format!("wish.{}", wish.key()));
        let names = wishes.into_iter().zip(wish_names());
        // The labels of the controls already say what the schema says about the fields.
        let said =
            ["rating.description", "wish.description"].map(|key| (key.into(), String::new()));
        let title = Document::SelfAssessment.title();
        let above = [title, INSTRUCTIONS.into()];
        let above = above.into_iter().map(|text| Element::Label { text });
        Self {
            r#type: "VerticalLayout",
            options: Words {
                words: names.chain(said).collect(),
            },
            elements: above.chain(Quality::ALL.map(group)).collect(),
        }
    }
}

/// A question. The labels of its two fields stand before the choices, and screen readers read them
/// out.
#[inline]
fn group(quality: Quality) -> Element {
    let [positive, negative] = poles(quality);
    let control = |field: &'static str, label: String| Element::Control {
        scope: format!("#/properties/{}/properties/{field}", quality.key()),
        label,
        i18n: field,
        options: Options {
            format: "radio",
            show_description: true,
        },
    };
    Element::Group {
        label: quality.name(),
        elements: vec![
            Element::Label {
                text: topics(quality),
            },
            control("rating", format!("{STANDING} {positive} {negative}")),
            control("wish", QUESTION.into()),
        ],
    }
}
