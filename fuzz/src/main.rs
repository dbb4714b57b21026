//! The fuzzer: libFuzzer with every target of the crate. `../.ci/fuzz` builds and runs it.
#![no_main]

mod cohort;
mod documents;
mod format;
mod formats;
mod json;
mod machines;
mod memory;
mod network;
mod register;
mod seeds;
mod source;
mod targets;

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: targets::begin(), |data: &[u8]| targets::run(data));
