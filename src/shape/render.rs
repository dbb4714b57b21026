//! The renderer, which writes a shape as a schema in each dialect.

use alloc::borrow::Cow;
use alloc::vec;
use alloc::vec::Vec;

use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;

use super::{Field, Generate, Json, Keyword, Label, List, Presence, Shape, Title, Type};

/// How a dialect of JSON Schema says things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rules {
    Draft2020_12,
    /// Two keywords have other names.
    Draft07,
    /// No references, no titles, and no keyword that some consumers refuse. `anyOf` replaces
    /// `oneOf`, `enum` replaces `const`, and nothing replaces a few other keywords.
    Plain,
}

impl Rules {
    /// The keyword that holds the definitions of the types that have a name.
    pub(crate) const fn definitions(self) -> &'static str {
        match self {
            Self::Draft07 => "definitions",
            Self::Draft2020_12 | Self::Plain => "$defs",
        }
    }
}

/// Writes shapes as schemas.
pub(crate) struct Renderer<'a> {
    rules: Rules,
    /// Whether the renderer writes all documents in one schema, for generators of code.
    is_bundle: bool,
    target: Target<'a>,
}

/// Where the renderer puts the definitions of the types that have a name.
enum Target<'a> {
    /// Into the schema that is being written.
    File(Vec<Keyword>),
    /// To another generator of schemas.
    Generator(&'a mut SchemaGenerator),
}

impl Renderer<'static> {
    /// A renderer for a schema that stands by itself.
    pub(crate) const fn new(rules: Rules) -> Self {
        Self {
            rules,
            is_bundle: false,
            target: Target::File(Vec::new()),
        }
    }

    /// A renderer for all documents in one schema.
    pub(crate) const fn of_bundle(rules: Rules) -> Self {
        Self {
            rules,
            is_bundle: true,
            target: Target::File(Vec::new()),
        }
    }
}

impl<'a> Renderer<'a> {
    /// A renderer for a part of a schema that another generator writes.
    pub(super) const fn for_generator(generator: &'a mut SchemaGenerator) -> Self {
        Self {
            rules: Rules::Draft2020_12,
            is_bundle: false,
            target: Target::Generator(generator),
        }
    }

    /// The definitions of all types that were referred to, in the order of their first references.
    #[inline]
    pub(crate) fn into_definitions(self) -> Vec<Keyword> {
        match self.target {
            Target::File(definitions) => definitions,
            Target::Generator(_) => Vec::new(),
        }
    }

    /// The schema of a shape by itself. Some consumers want every root to say that it is an object,
    /// even if each shape of a choice says so already.
    #[inline]
    pub(crate) fn root(&mut self, shape: &Shape) -> Json {
        let (known, shape) = match shape {
            Shape::Type(known) => (Some(known), &known.shape),
            shape => (None, shape),
        };
        let mut root = self.shape(shape);
        if shape.is_object() {
            root.begin("type", "object".into());
        }
        if let Some(known) = known {
            self.describe(known, &mut root);
        }
        root
    }

    /// The schema of a type, with its label.
    #[inline]
    fn definition(&mut self, known: &Type) -> Json {
        let mut schema = self.shape(&known.shape);
        self.describe(known, &mut schema);
        schema
    }

    /// Adds the comment, the title and the description of a type to its schema.
    #[inline]
    fn describe(&self, known: &Type, schema: &mut Json) {
        if let (Some(comment), false) = (known.comment, self.rules == Rules::Plain) {
            schema.end("$comment", comment.into());
        }
        self.label(&known.label, self.terms(&known.shape), schema);
    }

    /// The schema of a shape, which refers to the types that have a name.
    #[inline]
    pub(crate) fn shape(&mut self, shape: &Shape) -> Json {
        let schema = |keywords: Vec<(&'static str, Json)>| Json::object(keywords);
        match *shape {
            Shape::Type(known) => self.reference(known),
            Shape::Generated(generate) => self.generated(generate),
            Shape::Labelled(label, shape) => {
                let mut schema = self.shape(shape);
                self.label(label, self.terms(shape), &mut schema);
                schema
            }
            Shape::Text { min_length: 0 } => schema(vec![("type", "string".into())]),
            Shape::Text { min_length } => schema(vec![
                ("type", "string".into()),
                ("minLength", min_length.into()),
            ]),
            Shape::Boolean => schema(vec![("type", "boolean".into())]),
            Shape::Null => self.null(),
            Shape::Integer { minimum, maximum } => {
                let mut keywords = vec![
                    ("type", "integer".into()),
                    ("minimum", Json::Integer(minimum)),
                ];
                keywords.extend(maximum.map(|maximum| ("maximum", Json::Integer(maximum))));
                schema(keywords)
            }
            Shape::Integers(integers) => {
                let integers = integers.iter().map(|one| Json::Integer((*one).into()));
                schema(vec![
                    ("type", "integer".into()),
                    ("enum", integers.collect()),
                ])
            }
            Shape::Number { minimum, maximum } => schema(vec![
                ("type", "number".into()),
                ("minimum", Json::Number(minimum)),
                ("maximum", Json::Number(maximum)),
            ]),
            Shape::Terms(terms) => schema(vec![
                ("type", "string".into()),
                ("enum", terms.iter().map(|term| term.key).collect()),
            ]),
            Shape::Strings(strings) => schema(vec![
                ("type", "string".into()),
                ("enum", strings.iter().copied().collect()),
            ]),
            Shape::Constant(text) => {
                let (keyword, value) = match self.rules {
                    Rules::Plain => ("enum", [text].into_iter().collect()),
                    Rules::Draft2020_12 | Rules::Draft07 => ("const", text.into()),
                };
                schema(vec![("type", "string".into()), (keyword, value)])
            }
            Shape::List(list) => self.list(list),
            Shape::Object(fields, also) => self.object(fields, also()),
            Shape::Choice(arms) => {
                let arms = arms.iter().map(|arm| {
                    let mut object = self.object(core::slice::from_ref(arm), Vec::new());
                    self.label(&arm.label, &[], &mut object);
                    object
                });
                let arms = arms.collect();
                self.one_of(arms)
            }
            Shape::OneOf(arms) => {
                let arms = arms.iter().map(|arm| {
                    let mut schema = self.shape(&arm.shape);
                    self.label(&arm.label, self.terms(&arm.shape), &mut schema);
                    schema
                });
                let arms = arms.collect();
                self.one_of(arms)
            }
        }
    }

    /// A schema that refers to a type, or its definition in a dialect without references.
    #[inline]
    fn reference(&mut self, known: &Type) -> Json {
        if self.rules == Rules::Plain {
            return self.definition(known);
        }
        let definitions = match &mut self.target {
            Target::Generator(generator) => return Json::Foreign((known.generate)(generator)),
            Target::File(definitions) => definitions,
        };
        let path: Cow<'static, str> = ["#/", self.rules.definitions(), "/", known.name]
            .concat()
            .into();
        if !definitions.iter().any(|(name, _)| name == known.name) {
            // The place is taken before the definition is written, so that outer types come before
            // inner ones.
            let place = definitions.len();
            definitions.push((known.name.into(), Json::Boolean(false)));
            let definition = self.definition(known);
            if let Target::File(definitions) = &mut self.target {
                if let Some((_, taken)) = definitions.get_mut(place) {
                    *taken = definition;
                }
            }
        }
        Json::object([("$ref", path.into())])
    }

    #[inline]
    fn generated(&mut self, generate: Generate) -> Json {
        Json::Foreign(match &mut self.target {
            Target::Generator(generator) => generate(generator),
            Target::File(_) => generate(&mut SchemaSettings::draft2020_12().into_generator()),
        })
    }

    /// Puts the title and the description in front. The dialect without titles gets only the
    /// description.
    ///
    /// The description also says what each listed term means. Terms with schemas of their own would
    /// be choices, and some forms choose the first one before the mentee does.
    #[inline]
    fn label(&self, label: &Label, terms: &[Label], schema: &mut Json) {
        let mut about = label.about();
        for term in terms {
            about.to_mut().push_str(&term.meaning());
        }
        schema.begin("description", about.into());
        let title = match label.title {
            Title::InBundle(title) if self.is_bundle => Some(title.into()),
            _ => label.title(),
        };
        if let (Some(title), false) = (title, self.rules == Rules::Plain) {
            schema.begin("title", title.into());
        }
    }

    /// The terms that the schema of a shape lists, rather than refers to.
    #[inline]
    fn terms(&self, shape: &Shape) -> &'static [Label] {
        match shape {
            Shape::Terms(terms) => terms,
            Shape::Type(known) if self.rules == Rules::Plain => self.terms(&known.shape),
            _ => &[],
        }
    }

    #[inline]
    fn list(&mut self, list: List) -> Json {
        let mut keywords = vec![("type", "array".into()), ("items", self.shape(list.items))];
        keywords.extend(list.min.map(|min| ("minItems", min.into())));
        keywords.extend(list.max.map(|max| ("maxItems", max.into())));
        if list.unique && self.rules != Rules::Plain {
            keywords.push(("uniqueItems", true.into()));
        }
        Json::object(keywords)
    }

    #[inline]
    fn object(&mut self, fields: &[Field], also: Vec<Keyword>) -> Json {
        let mut object = Json::object([("type", "object".into())]);
        let properties = fields.iter().map(|field| {
            let mut schema = self.shape(&field.shape);
            if field.presence == Presence::Optional {
                schema = self.or_null(schema);
            }
            self.label(&field.label, self.terms(&field.shape), &mut schema);
            (field.label.key.into(), schema)
        });
        // Some generators of grammars refuse an object without `properties`, even if it has no
        // fields.
        object.end("properties", Json::Object(properties.collect()));
        let required = fields
            .iter()
            .filter(|field| field.presence == Presence::Required);
        let required: Vec<Json> = required.map(|field| field.label.key.into()).collect();
        if !required.is_empty() {
            object.end("required", Json::List(required));
        }
        object.end("additionalProperties", false.into());
        for (keyword, value) in also {
            match (self.rules, &*keyword) {
                (Rules::Plain, "dependentSchemas") => {}
                (Rules::Draft07, "dependentSchemas") => object.end("dependencies", value),
                (_, _) => object.end(keyword, value),
            }
        }
        object
    }

    /// The schema of null alone. OpenAPI 3.0 has no type for null, and JSON Schema has no
    /// `nullable`, but both can list null as a value.
    #[inline]
    fn null(&self) -> Json {
        match self.rules {
            Rules::Plain => Json::object([("enum", Json::List(vec![Json::Null]))]),
            Rules::Draft2020_12 | Rules::Draft07 => Json::object([("type", "null".into())]),
        }
    }

    /// The schema of a value or null. Generators make the same type of both spellings, and form
    /// builders look for the shorter one.
    #[inline]
    fn or_null(&self, mut schema: Json) -> Json {
        if let (Json::Object(keywords), false) = (&mut schema, self.rules == Rules::Plain) {
            let names_values = |(key, _): &Keyword| matches!(&**key, "enum" | "const" | "oneOf");
            let is_plain = !keywords.iter().any(names_values);
            let mut keywords = keywords.iter_mut();
            if let (Some((_, kind)), true) = (keywords.find(|(key, _)| key == "type"), is_plain) {
                *kind = Json::List(vec![kind.clone(), "null".into()]);
                return schema;
            }
        }
        Json::object([("anyOf", Json::List(vec![schema, self.null()]))])
    }

    #[inline]
    fn one_of(&self, arms: Vec<Json>) -> Json {
        let keyword = match self.rules {
            Rules::Plain => "anyOf",
            Rules::Draft2020_12 | Rules::Draft07 => "oneOf",
        };
        Json::object([(keyword, Json::List(arms))])
    }
}
