//! The public interface of the crate, compared with `surface.txt`.
//!
//! `surface.txt` lists what a program can name, and which traits it has, so a review sees each item
//! that a change adds, removes or alters. The list has each line once, although some types are found
//! in two modules. It leaves out what says nothing new: automatic traits such as `Send`, which
//! `tests/it/auto_traits.rs` checks, blanket implementations, and the functions that a trait asks
//! for.

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::env;
    use std::fmt::Write;
    use std::path::{Path, PathBuf};
    use std::process::Command;

    use expect_test::expect_file;

    /// The JSON of rustdoc, which a stable toolchain writes only if it is told that it may.
    fn json(here: &Path) -> PathBuf {
        let target = here.join("../../target/api");
        let status = Command::new(env::var_os("CARGO").unwrap())
            .current_dir(here)
            .args(["rustdoc", "--quiet", "--locked", "--lib", "--all-features"])
            .args(["--manifest-path", "../../Cargo.toml", "--target-dir"])
            .arg(&target)
            .args(["--", "-Zunstable-options", "--output-format=json"])
            .env("RUSTC_BOOTSTRAP", "1")
            .status()
            .unwrap();
        assert!(status.success(), "rustdoc failed");
        target.join("doc/leadership_qualities.json")
    }

    #[test]
    fn surface() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let api = public_api::Builder::from_rustdoc_json(json(here))
            .omit_auto_trait_impls(true)
            .omit_blanket_impls(true)
            .build()
            .unwrap();
        let mut surface = String::new();
        let mut listed = HashSet::new();
        // What the last line implements a trait for, as `Quality` in `impl Copy for Quality`.
        let mut implementer = None;
        for item in api.items() {
            let line = item.to_string();
            if line.starts_with("impl") {
                implementer = line.split_once(" for ").map(|(_, rest)| {
                    let end = rest.find(" where ").unwrap_or(rest.len());
                    format!("{}::", &rest[..end])
                });
            }
            let function = ["pub fn ", "pub const fn ", "pub const "];
            let function = function.iter().find_map(|start| line.strip_prefix(start));
            let is_of_a_trait = match (function, &implementer) {
                (Some(function), Some(implementer)) => function.starts_with(implementer),
                _ => false,
            };
            let says_nothing = is_of_a_trait || line.contains("::StructuralPartialEq ");
            if !says_nothing && listed.insert(line.clone()) {
                writeln!(surface, "{line}").unwrap();
            }
        }
        println!("public interface: {} lines", surface.lines().count());
        expect_file![here.join("surface.txt")].assert_eq(&surface);
    }
}
