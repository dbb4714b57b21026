//! A mentoring scheme as a web service, with the crate `leadership-qualities`.
//!
//! Imports run one way: `web` → `pages`, `api` → `forms` → `actions`, `scheme` → `people`, `store`.

pub mod actions;
pub mod api;
pub mod config;
pub mod forms;
pub mod maintenance;
pub mod openapi;
pub mod pages;
pub mod people;
pub mod sample;
pub mod scheme;
pub mod store;
pub mod web;

#[allow(dead_code, reason = "the pictures need two of its functions")]
#[path = "../../common/mod.rs"]
mod common;
#[path = "../../picture/mod.rs"]
mod picture;
