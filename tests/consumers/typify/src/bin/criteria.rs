#[allow(dead_code)]
mod types {
    include!(concat!(env!("OUT_DIR"), "/criteria.rs"));
}

fn main() -> std::process::ExitCode {
    consumer_typify::check::<types::Criteria>("criteria")
}
