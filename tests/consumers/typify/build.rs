//! Has typify write the types of every document that has a program in `src/bin`.

use std::error::Error;
use std::ffi::OsStr;
use std::path::Path;
use std::{env, fs};

use schemars::schema::RootSchema;
use typify::{TypeSpace, TypeSpaceSettings};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=CONSUMERS_WORK");
    println!("cargo::rerun-if-changed=src/bin");
    let schemas = Path::new(&env::var("CONSUMERS_WORK")?).join("schemas/draft07");
    let out = env::var("OUT_DIR")?;
    for program in fs::read_dir("src/bin")? {
        let program = program?.path();
        let document = program
            .file_stem()
            .and_then(OsStr::to_str)
            .ok_or("a program without a name")?;
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
