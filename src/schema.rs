//! JSON Schemas of the documents that the crate reads and writes, for programs in any language.
//!
//! Of the documents that it reads, the crate refuses every document that fails its schema. It
//! accepts every document that passes, except for [a few rules](#what-a-schema-cannot-say) that a
//! schema cannot say. Tests compare schema and crate on documents with small mistakes;
//! `PROPTEST_CASES=1000000 cargo test --release --test it exactness` does so on a million of them
//! for each document. The schema of a document that the crate only writes accepts whatever the
//! crate writes.
//!
//! # How to get them
//!
//! ```sh
//! cargo run --example export_schemas -- DIR
//! ```
//!
//! writes to DIR what the folder `schemas` of the repository and of the package holds: every
//! [`Document`] in every [`Dialect`], examples and data. The folder also has hints for [form
//! builders](FormBuilder), components for OpenAPI, and a conformance kit for ports to other
//! languages. `DIR/README.md` tells people what is where, and `DIR/index.json` tells programs.
//!
//! A Rust program calls [`Document::schema`] and [`bundle`], and writes the [`Schema`] with
//! `serde_json::to_string`, which keeps the order of the framework. A `serde_json::Value` sorts its
//! keys, unless the program switches on the feature `preserve_order` of `serde_json`.
//!
//! | document | what it is | the crate |
//! |---|---|---|
//! | `self_assessment` | the fifteen answers of a mentee | reads and writes it |
//! | `draft` | the answers so far | reads and writes it |
//! | `invalid_document` | what is wrong with a document that was read, each problem with its place | writes it |
//! | `profile` | what a self-assessment says | writes it |
//! | `change` | what moved between two self-assessments of one person | writes it |
//! | `exchange` | what two people can learn from each other | writes it |
//! | `network` | the smallest group who can help with an agenda | writes it |
//! | `setup_event` | one thing that happened while a mentoring relationship was being set up | reads and writes it |
//! | `setup` | the record of a mentoring relationship that is being set up | reads and writes it |
//! | `setup_table` | every state of the setup sequence, and where each action leads | writes it |
//! | `setup_rejection` | why an event of the setup sequence was refused, and what was possible at that point | writes it |
//! | `application_event` | one thing that happened to an application to a programme | reads and writes it |
//! | `application` | the record of an application, and of the mentoring that came of it | reads and writes it |
//! | `application_table` | every state of an application, and where each action leads | writes it |
//! | `application_rejection` | why an event of an application was refused, and what was possible at that point | writes it |
//! | `mentor` | a mentor on a register | reads and writes it |
//! | `criteria` | what a mentee looks for in a mentor on a register | reads and writes it |
//! | `shortlist` | the mentors who suit, the best first, and why the others do not | writes it |
//! | `refused_event` | why an application or a register refused an event | writes it |
//! | `tally` | the exact counts of a cohort, which are confidential | reads and writes it |
//! | `release` | what may be shown of a cohort without exposing anyone in it | writes it |
//! | `grouped_release` | what may be shown of a cohort and of the groups that it is made of | writes it |
//! | `movement` | what may be shown of people who assessed themselves twice | writes it |
//! | `framework` | the [`Catalogue`](crate::Catalogue): every statement on the framework with its source, and what the sources say about mentoring, setting up a relationship and applying for a mentor | writes it |
//!
//! # Which dialect for which program
//!
//! | program | dialect |
//! |---|---|
//! | ajv (`Ajv2020`, strict mode), Python `jsonschema` 4, Rust `jsonschema`, @hyperjump/json-schema | [`Draft2020_12`](Dialect::Draft2020_12) |
//! | ajv (its default class), Python `jsonschema` 3, fastjsonschema, Go gojsonschema, Ruby `json_schemer`, C++ valijson, typify | [`Draft07`](Dialect::Draft07) |
//! | Zod 4 (`fromJSONSchema`) | [`Draft2020_12`](Dialect::Draft2020_12), but not for a `setup`, because Zod refuses its `dependentSchemas`; in [`Draft07`](Dialect::Draft07), Zod ignores `dependencies` |
//! | react-jsonschema-form, JSON Forms | [`Draft2020_12`](Dialect::Draft2020_12) with a validator made of `Ajv2020`, else [`Draft07`](Dialect::Draft07) |
//! | uniforms | [`Draft07`](Dialect::Draft07) or [`Plain`](Dialect::Plain), with components of your own: the unstyled components show neither poles nor questions, and turn ratings into texts |
//! | json-schema-to-typescript, datamodel-code-generator, quicktype | [`Draft2020_12`](Dialect::Draft2020_12); the [`bundle`] makes shared types once |
//! | OpenAPI 3.1 | `DIR/openapi/openapi-3.1.components.json`, or [`Draft2020_12`](Dialect::Draft2020_12) as a file that a `$ref` names |
//! | OpenAPI 3.0 | `DIR/openapi/openapi-3.0.components.json`, or [`Plain`](Dialect::Plain), copied into `components/schemas` as it is |
//! | structured output of OpenAI in strict mode, as the package `openai` asks for it | [`Plain`](Dialect::Plain), one document at a time: `self_assessment`, `invalid_document`, `profile`, `change`, `exchange`, `network`, `mentor`, `criteria`, `shortlist`, `tally`, `release`, `grouped_release`, `movement`, `setup_rejection`, `application_rejection` or `framework`; the other documents have optional fields or a choice of objects at the root, which strict mode does not allow |
//! | structured output of Gemini | [`Plain`](Dialect::Plain) as `response_json_schema`; `response_schema` takes no integers in an `enum`, which a rating is |
//! | structured output of Claude | [`Plain`](Dialect::Plain) through the `transform_schema` of Anthropic's SDK; a call without the SDK refuses `minimum`, `maximum`, `minLength` and `maxItems`, so of the documents above it takes only `self_assessment` |
//! | grammars of llguidance and `outlines_core` | [`Plain`](Dialect::Plain), any document |
//! | tools of the Model Context Protocol (rmcp) | the `JsonSchema` of a Rust type, such as [`setup::Event`](crate::setup::Event) |
//!
//! fastjsonschema, gojsonschema, valijson and Python `jsonschema` 3 read a schema of
//! [`Draft2020_12`](Dialect::Draft2020_12) without complaint and ignore its `dependentSchemas`.
//! They then accept a `setup` whose steps are in a wrong order. Give them
//! [`Draft07`](Dialect::Draft07), where the keyword has another name.
//!
//! The crate's tests, `tests/consumers`, `tests/forms` and `recipes` try all of these programs
//! except valijson and the services of language models. What the table says about Gemini and Claude
//! comes from their documentation and their SDKs: no model was called.
//!
//! Do not make up a `tally` from its schema: the counts have to agree, and the schema does not say
//! how. Count self-assessments instead. Use the [`bundle`] to generate code, and not to validate:
//! it accepts any of the documents, and even `{}` passes, as a draft without answers.
//!
//! # How a service reads documents
//!
//! An ordinary `serde` type stops reading at the first problem. The types below read to the end,
//! and have the schema of their document, so they can stand in the signature of a handler:
//!
//! | type | what is wrong becomes | for example |
//! |---|---|---|
//! | [`Submission`] | an [`InvalidDocument`](crate::assessment::InvalidDocument), which is written as `invalid_document` | the body of a request in axum or aide, answered with status 422 |
//! | [`Checked`] | the error of `serde`, with every problem in its message | the parameters of a tool in rmcp |
//! | [`Reading`](crate::assessment::Reading) | an `InvalidDocument`, for a self-assessment, a draft or a line of a survey | a survey whose scale runs the other way |
//!
//! # Where generated code is looser than the schema
//!
//! A validator decides as the schema says. Generated code can only be as exact as its language and
//! library. The table lists what the generators in `tests/consumers` get wrong:
//!
//! | generator | lets through | because |
//! |---|---|---|
//! | datamodel-code-generator, pydantic in lax mode | a rating, a rank, a capacity, a number of sessions or any count of a cohort of `"2"` or `true` | pydantic turns both into integers |
//! | datamodel-code-generator, pydantic in strict mode | a rating or a rank of `true` | in Python `True` equals 1, and an enum looks its values up by that |
//! | datamodel-code-generator, pydantic in either mode | `null` for an action that a state of a table leaves out; a quality listed twice, as in a profile, a network, a mentor or a shortlist | an optional field is `None` by default; lists may repeat |
//! | typify | an answer, a need, an invitation, the counts of a quality or the content of `review_opened` that is an array; a wish of `{"yes": null}`; a reason of `{"small_cell": null}` | readers that `serde` derives accept all of these |
//! | typify | `null` for an action that a state of a table leaves out; a mean of 4.5; a quality listed twice, as in a profile, a network, a mentor or a shortlist; a shift of −16 for a cluster; no problems or reasons, no `first_steps`, no round before a decision, no `goals`, a fourth invitation; 4294967296 sessions in a review, or free places; a count of −1 or of 9007199254740992 in a tally; a threshold of 1 or −1 for a cohort; a share of −0.1 or 1.1 | an optional field is an `Option`; most numbers and lists have no bounds |
//! | json-schema-to-typescript | a mean of 4.5; a quality listed twice, as in a profile, a network, a mentor or a shortlist; a shift of 1.5 overall or of −16 for a cluster; a capacity, a number of sessions, any count of a cohort or a share of −1 or 1.5; an empty reference | TypeScript has one type for numbers, one for strings, and lists without limits |
//! | json-schema-to-typescript | two events in one; a step both `done` and `waived`; a record in two stages; an invitation with two statuses; a row both `shown` and `withheld` | a key that one object of a choice has is known in all of them |
//! | json-schema-to-typescript | any content of `review_opened`, `session_held` and the like but `null` | an object without fields is `{}`, which nearly everything is |
//! | quicktype, which checks what its TypeScript reads | a rating of 5 or of 2.5, as any number and any length of a list out of its bounds; two events in one, or none; a step both `done` and `waived`; a quality listed twice | its types have no bounds, and an object of a choice has the keys of all of them |
//! | every one of them | in the stage under way of a `setup`, a step before one that it needs, or every step | they leave `dependentSchemas` out |
//!
//! The regular expressions of `outlines_core` let numbers through that are out of bounds, except
//! for ratings and ranks.
//!
//! Some programs are stricter than the schema. Typify, `outlines_core`, the grammars of llguidance
//! and validators of OpenAPI 3.0 refuse a rating written `2.0`. These programs, and pydantic in
//! strict mode, also refuse such a capacity, number of sessions or count in a tally. llguidance and
//! `outlines_core` accept the keys of an object only in the order of the schema. Where this
//! matters, validate with the schema, or let the crate read the document.
//!
//! The types of typify write a document as they read it, or with null for fields that were left
//! out. So do the types of pydantic with `model_dump_json(by_alias=True)`, which writes the names
//! of the schema. Python needs these aliases because `from` and `except` are its keywords.
//!
//! Give quicktype the [`bundle`]. From the schema of a self-assessment alone, quicktype names the
//! type of an answer after one of the qualities, `BroadScanning`. The type has a title only in the
//! bundle, because some forms would put such a title above each question.
//!
//! # Null
//!
//! In a document that the crate reads, null is the same as nothing where a field may be left out.
//! Such fields are an answer of a draft or half of an answer, the quality or the text of a need,
//! and a step that is not resolved yet. So a serialiser may write null for nothing, and the schemas
//! say so. The crate itself never writes null.
//!
//! An empty list is not the same as nothing: it says, for example, that a step was done and that
//! nothing came up. A program that leaves empty lists out, as Go does with `omitempty`, writes
//! records that the crate refuses.
//!
//! In [`Dialect::Plain`] null is `{"enum": [null]}`. OpenAPI 3.0 has no type for null, and JSON
//! Schema does not know the `nullable` of OpenAPI, but both understand this form. The strict mode
//! of OpenAI wants a type in every schema, but it takes no document with optional fields anyway.
//! lm-format-enforcer does not know null in an `enum`, so it takes no draft, event or record.
//!
//! # What a schema cannot say
//!
//! JSON Schema cannot say three rules:
//!
//! - in a `setup`, the needs in `carried` are among the `new_needs` of the same cycle;
//! - in an `application`, no mentor is invited twice in one search, nor again once mentee or mentor
//!   did not go on or mentoring with the mentor was over;
//! - in a `tally`, the counts add up.
//!
//! The crate refuses a document that breaks such a rule, and no schema does. The crate refuses a
//! tally whose squares are too small or too large, but it does not find every tally that no cohort
//! can have.
//!
//! [`Dialect::Plain`] cannot say four more rules. In a `setup`, it cannot say in which order the
//! steps of the stage under way are resolved, nor that at least one of them is still missing. In an
//! `application`, it cannot say that only a registered application is withdrawn by the line manager.
//! In a `mentor` and in `criteria`, it cannot say that no quality is listed twice.
//!
//! Whether an event is possible depends on the events before it, so replaying the log decides that.
//! Where schema and crate differ, the schema lets through what the crate refuses. What the crate
//! accepts, every schema accepts.
//!
//! # What a schema cannot see
//!
//! Schema and crate agree about what a JSON parser hands over. A repeated key is an error to the
//! crate, but a validator never sees it, because its parser has dropped one of the values. Numbers,
//! nesting and halves of surrogate pairs that `serde_json` cannot parse, such as `1e400` and
//! `"\ud800"`, never reach the crate.
//!
//! # Versions
//!
//! The `$id` of a schema names the version of the crate, the dialect and the document:
//!
//! ```text
//! https://docs.rs/leadership-qualities/0.1.0/schemas/draft07/self_assessment.schema.json
//! ```
//!
//! So a validator that caches schemas by `$id` never takes one schema for another. The `$id` is a
//! name and not a place: the address holds nothing, and no program has to fetch it. A reference
//! such as `#/definitions/Response` leads to a place in the same schema. The export adds the `$id`;
//! a schema of [`Dialect::Plain`] has no `$id`.
//!
//! A new major version is due if the crate refuses a document that it accepted, or writes a
//! document that the old schema refuses. New words in titles and descriptions need no major
//! version.

mod check;
mod dialect;
mod document;
mod example;
mod expected;
mod export;
mod form;
mod tape;
mod walker;

pub use self::check::{Checked, ReadDocument, Submission};
pub use self::dialect::Dialect;
pub use self::document::{Document, Flow};
pub use self::export::{Schema, bundle};
pub use self::form::FormBuilder;
