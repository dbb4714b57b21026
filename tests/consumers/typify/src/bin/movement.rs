#[allow(dead_code)]
mod types {
    include!(concat!(env!("OUT_DIR"), "/movement.rs"));
}

fn main() -> std::process::ExitCode {
    consumer_typify::check::<types::Movement>("movement")
}
