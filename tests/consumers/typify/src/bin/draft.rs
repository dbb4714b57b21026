#[allow(dead_code)]
mod types {
    include!(concat!(env!("OUT_DIR"), "/draft.rs"));
}

fn main() -> std::process::ExitCode {
    consumer_typify::check::<types::DraftSelfAssessment>("draft")
}
