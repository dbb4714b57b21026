//! The shape of every type in JSON, as data from which the crate writes each schema.
//!
//! A shape is a constant. The macros that declare a type (`vocabulary!`, `record!`, `choice!`,
//! `events!`, `view!`) declare its shape too. If a type has several forms in JSON, the shape is
//! written by hand beside the type. [`Renderer`] is the only code that turns shapes into schemas,
//! so a shape costs no code of its own. The renderer is inlined, as are examples and form hints:
//! few programs need them, and only those programs compile them.

mod json;
mod render;

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};

pub(crate) use self::json::{Json, Keyword};
pub(crate) use self::render::{Renderer, Rules};

/// A type that has a shape.
pub(crate) trait Shaped {
    const SHAPE: Shape;
}

/// What each term of a vocabulary is called, in the order of the terms.
pub(crate) const fn labels<T: Shaped>() -> &'static [Label] {
    match T::SHAPE {
        Shape::Type(Type {
            shape: Shape::Terms(labels),
            ..
        }) => labels,
        _ => panic!("a vocabulary has terms"),
    }
}

/// The shape of a value in JSON.
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    /// The shape of a type with a name, which other shapes refer to.
    Type(&'static Type),
    /// The shape that another crate's `JsonSchema` describes.
    Generated(Generate),
    /// A shape with a label of its own, for a value that is not in a field.
    Labelled(&'static Label, &'static Shape),
    /// A string of at least this many characters.
    Text {
        min_length: usize,
    },
    Boolean,
    Null,
    /// An integer between these bounds.
    Integer {
        minimum: i64,
        maximum: Option<i64>,
    },
    /// One of a few integers, all of them listed, because generated types are exact then.
    Integers(&'static [i8]),
    /// A number between these bounds.
    Number {
        minimum: f64,
        maximum: f64,
    },
    /// One of these strings, each of which has a meaning.
    Terms(&'static [Label]),
    /// One of these strings, none of which needs a description.
    Strings(&'static [&'static str]),
    /// Exactly this string.
    Constant(&'static str),
    List(List),
    /// An object with these fields and no others, and further keywords that hold for it.
    Object(&'static [Field], Keywords),
    /// An object with one of these fields and no other.
    Choice(&'static [Field]),
    /// One of several shapes, each with a label; their keys are not used.
    OneOf(&'static [Field]),
}

/// A function that describes the values of another crate's type.
pub(crate) type Generate = fn(&mut SchemaGenerator) -> Schema;

/// A function that gives the further rules of an object, as keywords of JSON Schema.
pub(crate) type Keywords = fn() -> Vec<Keyword>;

/// No further rules.
pub(crate) const NOTHING_ELSE: Keywords = Vec::new;

/// An array of elements of one shape.
#[derive(Clone, Copy)]
pub(crate) struct List {
    pub(crate) items: &'static Shape,
    pub(crate) min: Option<usize>,
    pub(crate) max: Option<usize>,
    /// Whether no element may occur twice.
    pub(crate) unique: bool,
}

/// A type with a name of its own in the schemas.
#[derive(Clone, Copy)]
pub(crate) struct Type {
    /// The name, under which a schema defines the type once.
    pub(crate) name: &'static str,
    pub(crate) label: Label,
    pub(crate) shape: Shape,
    /// The rules that the schema cannot say, if there are any.
    pub(crate) comment: Option<&'static str>,
    /// How another generator of schemas refers to the type.
    pub(crate) generate: Generate,
}

/// A key with its title and its description.
#[derive(Clone, Copy)]
pub(crate) struct Label {
    pub(crate) key: &'static str,
    pub(crate) title: Title,
    pub(crate) about: About,
}

/// A field of an object, one of the variants of a choice, or one of several shapes.
#[derive(Clone, Copy)]
pub(crate) struct Field {
    pub(crate) label: Label,
    pub(crate) shape: Shape,
    pub(crate) presence: Presence,
}

/// Whether an object has a field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    /// Every document has the field.
    Required,
    /// A document that is read may leave the field out, or have null instead.
    Optional,
    /// The crate writes the field at times, and never null instead.
    Occasional,
}

/// The title of a type, a field or a term.
#[derive(Clone, Copy)]
pub(crate) enum Title {
    /// The key in words, such as "Career stage" for `career_stage` or `CareerStage`.
    OfKey,
    /// This name, with a capital letter.
    Is(&'static str),
    /// This name in the bundle, for generators of code. Elsewhere there is no title, so that form
    /// builders show the key.
    InBundle(&'static str),
}

/// The description of a type, a field or a term, in a sentence or two.
#[derive(Clone, Copy)]
pub(crate) enum About {
    /// The first paragraph of a doc comment, line by line.
    Docs(&'static [&'static str]),
    Is(&'static str),
    Made(fn() -> String),
    /// What a function says about the quality with this number.
    Nth(fn(usize) -> String, usize),
}

impl Label {
    pub(crate) const fn new(key: &'static str, title: Title, about: About) -> Self {
        Self { key, title, about }
    }

    /// A key whose words are its title.
    pub(crate) const fn keyed(key: &'static str, about: &'static str) -> Self {
        Self::new(key, Title::OfKey, About::Is(about))
    }

    #[inline]
    pub(crate) fn title(&self) -> Option<Cow<'static, str>> {
        match self.title {
            Title::OfKey => Some(in_words(self.key).into()),
            Title::Is(title) => Some(in_words(title).into()),
            Title::InBundle(_) => None,
        }
    }

    #[inline]
    pub(crate) fn about(&self) -> Cow<'static, str> {
        match self.about {
            About::Docs(lines) => first_paragraph(lines).into(),
            About::Is(about) => about.into(),
            About::Made(about) => about().into(),
            About::Nth(about, number) => about(number).into(),
        }
    }

    /// The key with its description, as a line of a list.
    #[inline]
    fn meaning(&self) -> String {
        format!("\n- {}: {}", self.key, self.about())
    }
}

impl Field {
    /// A field whose key in words is its title.
    pub(crate) const fn keyed(key: &'static str, about: &'static str, shape: Shape) -> Self {
        Self::new(Label::keyed(key, about), shape)
    }

    pub(crate) const fn new(label: Label, shape: Shape) -> Self {
        Self {
            label,
            shape,
            presence: Presence::Required,
        }
    }

    /// The same field, which a document may leave out.
    pub(crate) const fn optional(self) -> Self {
        self.with(Presence::Optional)
    }

    /// The same field, which the crate leaves out at times.
    pub(crate) const fn occasional(self) -> Self {
        self.with(Presence::Occasional)
    }

    pub(crate) const fn required(self) -> Self {
        self.with(Presence::Required)
    }

    /// The same field in an object that cannot have it, and may have only null in its place.
    pub(crate) const fn blank(self) -> Self {
        let shape = Shape::Null;
        Self { shape, ..self }.occasional()
    }

    const fn with(self, presence: Presence) -> Self {
        Self { presence, ..self }
    }
}

impl Shape {
    /// Any string.
    pub(crate) const TEXT: Self = Self::Text { min_length: 0 };
    /// A count that fits into 32 bits.
    pub(crate) const COUNT: Self = Self::count(0);
    /// An object without fields.
    pub(crate) const EMPTY: Self = Self::Object(&[], NOTHING_ELSE);

    /// A count that fits into 32 bits and is at least `minimum`.
    pub(crate) const fn count(minimum: i64) -> Self {
        Self::Integer {
            minimum,
            maximum: Some(u32::MAX as i64),
        }
    }

    /// A list of any length.
    pub(crate) const fn list(items: &'static Self) -> Self {
        Self::array(items, None, None)
    }

    /// A list with a number of elements between `min` and `max`, if these are given.
    pub(crate) const fn array(
        items: &'static Self,
        min: Option<usize>,
        max: Option<usize>,
    ) -> Self {
        Self::List(List {
            items,
            min,
            max,
            unique: false,
        })
    }

    /// A list with at most `max` elements, and no element twice.
    pub(crate) const fn set(items: &'static Self, max: usize) -> Self {
        Self::List(List {
            items,
            min: None,
            max: Some(max),
            unique: true,
        })
    }

    /// Whether each value of the shape is an object.
    #[inline]
    fn is_object(&self) -> bool {
        match self {
            Self::Object(..) | Self::Choice(_) => true,
            Self::Type(known) => known.shape.is_object(),
            Self::OneOf(arms) => arms.iter().all(|arm| arm.shape.is_object()),
            _ => false,
        }
    }

    /// An object with these fields and no others.
    pub(crate) const fn object(fields: &'static [Field]) -> Self {
        Self::Object(fields, NOTHING_ELSE)
    }
}

impl Shaped for alloc::string::String {
    const SHAPE: Shape = Shape::TEXT;
}

impl Shaped for &str {
    const SHAPE: Shape = Shape::TEXT;
}

impl Shaped for bool {
    const SHAPE: Shape = Shape::Boolean;
}

impl Shaped for u32 {
    const SHAPE: Shape = Shape::COUNT;
}

/// Every JSON parser can tell an integer from its neighbours up to 2⁵³ − 1.
impl Shaped for u64 {
    const SHAPE: Shape = Shape::Integer {
        minimum: 0,
        maximum: Some((1 << 53) - 1),
    };
}

impl Shaped for core::num::NonZeroU32 {
    const SHAPE: Shape = Shape::count(1);
}

impl<T: Shaped> Shaped for &T {
    const SHAPE: Shape = T::SHAPE;
}

impl<T: Shaped> Shaped for Vec<T> {
    const SHAPE: Shape = Shape::list(&T::SHAPE);
}

impl<T: Shaped> Shaped for &[T] {
    const SHAPE: Shape = Shape::list(&T::SHAPE);
}

impl<T: Shaped, const N: usize> Shaped for [T; N] {
    const SHAPE: Shape = Shape::array(&T::SHAPE, Some(N), Some(N));
}

/// The field says whether the value may be left out.
impl<T: Shaped> Shaped for Option<T> {
    const SHAPE: Shape = T::SHAPE;
}

/// A type whose `JsonSchema` may be another crate's.
pub(crate) struct Foreign<T>(PhantomData<T>);

impl<T: JsonSchema> Shaped for Foreign<T> {
    const SHAPE: Shape = Shape::Generated(SchemaGenerator::subschema_for::<T>);
}

/// A name or a key in words, with a capital letter.
#[inline]
fn in_words(name: &str) -> String {
    let mut words = String::with_capacity(name.len());
    for letter in name.chars() {
        match letter {
            '_' => words.push(' '),
            _ if words.is_empty() => words.extend(letter.to_uppercase()),
            // A capital begins a word of a type's name, unless a word has begun already.
            _ if letter.is_uppercase() && !words.ends_with(' ') && !name.contains(' ') => {
                words.push(' ');
                words.extend(letter.to_lowercase());
            }
            _ => words.push(letter),
        }
    }
    words
}

/// The first paragraph of a doc comment, without the targets of its links.
#[inline]
fn first_paragraph(lines: &[&str]) -> String {
    let lines = lines.iter().map(|line| line.trim());
    let mut paragraph = String::new();
    for line in lines.take_while(|line| !line.is_empty()) {
        if !paragraph.is_empty() {
            paragraph.push(' ');
        }
        paragraph.push_str(line);
    }
    without_links(&paragraph)
}

/// Keeps the words of each link, and drops its target.
#[inline]
fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, link)) = rest.split_once('[') {
        let Some((shown, after)) = link.split_once(']') else {
            break;
        };
        plain.push_str(before);
        plain.push_str(shown);
        rest = match after
            .strip_prefix('(')
            .and_then(|target| target.split_once(')'))
        {
            Some((_, after)) => after,
            None => after,
        };
    }
    plain.push_str(rest);
    plain
}

/// The name under which another generator of schemas knows a shape.
#[inline]
pub(crate) fn name(shape: &Shape) -> Cow<'static, str> {
    match shape {
        Shape::Type(known) => known.name.into(),
        _ => "unnamed".into(),
    }
}

/// The identity under which another generator of schemas knows a shape.
#[inline]
pub(crate) fn id(shape: &Shape) -> Cow<'static, str> {
    format!("leadership_qualities::{}", name(shape)).into()
}

/// Writes a shape for another generator of schemas.
#[inline]
pub(crate) fn generate(shape: &Shape, generator: &mut SchemaGenerator) -> Schema {
    Renderer::for_generator(generator).root(shape).into_schema()
}

/// Implements `JsonSchema` for types with a shape that has a name.
///
/// The identity of a type with a parameter contains the identity of the parameter.
macro_rules! json_schema {
    ([$P:ident: schemars::JsonSchema] $type:ty) => {
        $crate::shape::json_schema!(
            [$P: schemars::JsonSchema] $type,
            id: |id| alloc::format!("{id}<{}>", $P::schema_id()).into()
        );
    };
    ([$($generics:tt)*] $type:ty) => {
        $crate::shape::json_schema!([$($generics)*] $type, id: |id| id);
    };
    ([$($generics:tt)*] $type:ty, id: |$id:ident| $full_id:expr) => {
        impl<$($generics)*> schemars::JsonSchema for $type {
            #[inline]
            fn schema_name() -> alloc::borrow::Cow<'static, str> {
                $crate::shape::name(&<Self as $crate::shape::Shaped>::SHAPE)
            }

            #[inline]
            fn schema_id() -> alloc::borrow::Cow<'static, str> {
                let $id = $crate::shape::id(&<Self as $crate::shape::Shaped>::SHAPE);
                $full_id
            }

            #[inline]
            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::shape::generate(&<Self as $crate::shape::Shaped>::SHAPE, generator)
            }
        }
    };
}
pub(crate) use json_schema;

/// Declares the shape of a type that has a name, and implements `JsonSchema` from it.
///
/// The brackets hold the generic parameters of the `impl`, if it has any.
macro_rules! shaped {
    (
        [$($generics:tt)*] $type:ty,
        name: $name:expr,
        title: $title:expr,
        about: $about:expr,
        comment: $comment:expr,
        shape: $shape:expr $(,)?
    ) => {
        impl<$($generics)*> $crate::shape::Shaped for $type {
            const SHAPE: $crate::shape::Shape = $crate::shape::Shape::Type(&$crate::shape::Type {
                name: $name,
                label: $crate::shape::Label::new($name, $title, $about),
                shape: $shape,
                comment: $comment,
                generate: schemars::SchemaGenerator::subschema_for::<$type>,
            });
        }

        $crate::shape::json_schema!([$($generics)*] $type);
    };
}
pub(crate) use shaped;
