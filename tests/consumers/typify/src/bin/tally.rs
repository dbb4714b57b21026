#[allow(dead_code)]
mod types {
    include!(concat!(env!("OUT_DIR"), "/tally.rs"));
}

fn main() -> std::process::ExitCode {
    consumer_typify::check::<types::Tally>("tally")
}
