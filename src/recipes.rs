//! Recipes: how to use the crate with web frameworks, language models, databases, surveys and
//! command lines.
//!
//! This page holds no items. Each recipe is a whole program, which the crate's tests compile and
//! run with the versions in this table. Other versions may work, too.
//!
//! | recipe | used with | versions that work | worth knowing |
//! |---|---|---|---|
//! | [a web service](#a-web-service) | axum, aide | axum 0.8, aide 0.16.0-alpha.4 | aide 0.15 uses schemars 0.9, whose traits this crate's types do not have |
//! | [tools for a language model](#tools-for-a-language-model) | rmcp | rmcp 3.11 | |
//! | [logs and answers in SQL](#logs-and-answers-in-sql) | rusqlite | rusqlite 0.43 | the tables are the same with sqlx or another client |
//! | [importing a survey](#importing-a-survey) | csv | csv 1.4 | |
//! | [arguments of a command](#arguments-of-a-command) | clap | clap 4.5 | |
//! | [OpenAPI by utoipa](#openapi-by-utoipa) | utoipa | utoipa 6.0 | utoipa does not take the schemas of schemars; give it the dialect `plain` |
//!
//! # A web service
//!
//! ```rust,ignore
#![doc = include_str!("../docs/recipes/web.rs")]
//! ```
//!
//! # Tools for a language model
//!
//! ```rust,ignore
#![doc = include_str!("../docs/recipes/language_model.rs")]
//! ```
//!
//! # Logs and answers in SQL
//!
//! ```rust,ignore
#![doc = include_str!("../docs/recipes/sql.rs")]
//! ```
//!
//! # Importing a survey
//!
//! ```rust,ignore
#![doc = include_str!("../docs/recipes/survey.rs")]
//! ```
//!
//! # Arguments of a command
//!
//! ```rust,ignore
#![doc = include_str!("../docs/recipes/command_line.rs")]
//! ```
//!
//! # OpenAPI by utoipa
//!
//! ```rust,ignore
#![doc = include_str!("../docs/recipes/openapi.rs")]
//! ```
