#[allow(dead_code)]
mod types {
    include!(concat!(env!("OUT_DIR"), "/self_assessment.rs"));
}

fn main() -> std::process::ExitCode {
    consumer_typify::check::<types::SelfAssessment>("self_assessment")
}
