#[allow(dead_code)]
mod types {
    include!(concat!(env!("OUT_DIR"), "/release.rs"));
}

fn main() -> std::process::ExitCode {
    consumer_typify::check::<types::Release>("release")
}
