//! Has typify write the types of every document.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use schemars::schema::RootSchema;
use typify::{TypeSpace, TypeSpaceSettings};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=CONSUMERS_WORK");
    let schemas = Path::new(&env::var("CONSUMERS_WORK")?).join("schemas/draft07");
    let out = env::var("OUT_DIR")?;
    for document in [
        "self_assessment",
        "draft",
        "profile",
        "change",
        "exchange",
        "network",
        "setup_event",
        "setup",
        "setup_table",
        "application_event",
        "application",
        "application_table",
        "mentor",
        "criteria",
        "shortlist",
        "tally",
        "release",
        "movement",
        "framework",
    ] {
        let file = schemas.join(format!("{document}.schema.json"));
        println!("cargo::rerun-if-changed={}", file.display());
        let schema: RootSchema = serde_json::from_str(&fs::read_to_string(file)?)?;
        let mut types = TypeSpace::new(&TypeSpaceSettings::default());
        types.add_root_schema(schema)?;
        let code = prettyplease::unparse(&syn::parse2(types.to_stream())?);
        fs::write(Path::new(&out).join(format!("{document}.rs")), code)?;
    }
    Ok(())
}
